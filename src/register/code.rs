//! The names facts are called by: inmate numbers, activity codes, circumstance and holiday ids.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::calendar::written_as_text;

/// Why a text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeRefusal {
    /// Nothing was given.
    Empty,
    /// Longer than so many characters.
    TooLong(usize),
    /// Holds a character that is no letter, digit or `. - / _`.
    Character(char),
}

fn check(text: &str, longest: usize) -> Result<(), CodeRefusal> {
    if text.is_empty() {
        return Err(CodeRefusal::Empty);
    }
    if let Some(other) = text.chars().find(|c| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '/' | '_'))) {
        return Err(CodeRefusal::Character(other));
    }
    if text.chars().count() > longest { Err(CodeRefusal::TooLong(longest)) } else { Ok(()) }
}

macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $longest:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The code as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = CodeRefusal;

            fn from_str(text: &str) -> Result<$name, CodeRefusal> {
                check(text, $longest)?;
                Ok($name(text.into()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        written_as_text!($name);
    };
}

code!(
    /// The prison's own reference to an inmate: 1–24 letters, digits or `. - / _`. Unique in the
    /// register, and never the national identity number.
    InmateNumber,
    24
);
code!(
    /// What an activity is called in lists and files: 1–24 letters, digits or `. - / _`.
    ActivityCode,
    24
);
code!(
    /// The stable name of a circumstance in the scheme, such as `took_part`.
    CircumstanceId,
    40
);
code!(
    /// The stable name of a public holiday in the scheme, such as `good_friday`.
    HolidayId,
    40
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_letters_digits_and_four_signs() {
        for text in ["2041", "A-7/b_9.x", "Å1", "123456789012345678901234"] {
            assert_eq!(text.parse::<InmateNumber>().unwrap().as_str(), text);
        }
        assert_eq!("".parse::<InmateNumber>(), Err(CodeRefusal::Empty));
        assert_eq!("20 41".parse::<InmateNumber>(), Err(CodeRefusal::Character(' ')));
        assert_eq!("1234567890123456789012345".parse::<InmateNumber>(), Err(CodeRefusal::TooLong(24)));
    }
}
