//! The fields of a line, and texts and numbers as they stand in one.

use std::fmt::Write;
use std::str::FromStr;

use crate::pay::Fraction;
use crate::register::Ore;
use crate::scheme::InLanguages;

/// A text of a run that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pay::payroll) struct Unreadable;

/// More than any day can pay of one component in øre, so that a damaged amount cannot break a sum.
pub(super) const LARGEST_OF_A_DAY: i64 = 10 * Ore::LARGEST.0;
/// More than any number of days can leave to be carried, likewise.
pub(super) const LARGEST_CARRIED: i64 = 1_000_000 * Ore::LARGEST.0;

/// The digits of numbers that nobody reads.
pub(super) const LONG_DIGITS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// A number of 64 bits in eleven letters of six bits each.
pub(super) fn number_text(number: u64) -> String {
    let digits = (0..11).rev().map(|place| LONG_DIGITS[(number >> (6 * place)) as usize & 63]);
    digits.map(char::from).collect()
}

pub(super) fn read_number(text: &str) -> Result<u64, Unreadable> {
    if text.len() != 11 {
        return Err(Unreadable);
    }
    text.bytes().try_fold(0_u64, |number, letter| {
        let digit = match letter {
            b'0'..=b'9' => letter - b'0',
            b'A'..=b'Z' => letter - b'A' + 10,
            b'a'..=b'z' => letter - b'a' + 36,
            b'-' => 62,
            b'_' => 63,
            _ => return Err(Unreadable),
        };
        number.checked_mul(64).map(|number| number | u64::from(digit)).ok_or(Unreadable)
    })
}

/// A text with nothing in it that separates.
pub(in crate::pay::payroll) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '~' => escaped.push_str("~~"),
            '|' => escaped.push_str("~b"),
            ';' => escaped.push_str("~s"),
            ',' => escaped.push_str("~c"),
            '"' => escaped.push_str("~q"),
            '\\' => escaped.push_str("~r"),
            c if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => {
                let _ = write!(escaped, "~u{:x}.", u32::from(c));
            }
            c => escaped.push(c),
        }
    }
    escaped
}

pub(super) fn unescape(text: &str) -> Result<String, Unreadable> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c != '~' {
            plain.push(c);
            continue;
        }
        plain.push(match rest.next().ok_or(Unreadable)? {
            '~' => '~',
            'b' => '|',
            's' => ';',
            'c' => ',',
            'q' => '"',
            'r' => '\\',
            'u' => {
                let code: String = rest.by_ref().take_while(|c| *c != '.').collect();
                u32::from_str_radix(&code, 16).ok().and_then(char::from_u32).ok_or(Unreadable)?
            }
            _ => return Err(Unreadable),
        });
    }
    Ok(plain)
}

/// Nothing, or a value.
pub(super) fn maybe<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The fields of a text, one after the other.
pub(super) struct Fields<'t>(std::str::Split<'t, char>);

impl<'t> Fields<'t> {
    pub(super) fn of(text: &'t str, separator: char) -> Fields<'t> {
        Fields(text.split(separator))
    }

    pub(super) fn raw(&mut self) -> Result<&'t str, Unreadable> {
        self.0.next().ok_or(Unreadable)
    }

    pub(super) fn text(&mut self) -> Result<String, Unreadable> {
        unescape(self.raw()?)
    }

    pub(super) fn value<T: FromStr>(&mut self) -> Result<T, Unreadable> {
        self.raw()?.parse().map_err(|_| Unreadable)
    }

    pub(super) fn maybe<T: FromStr>(&mut self) -> Result<Option<T>, Unreadable> {
        let raw = self.raw()?;
        if raw.is_empty() { Ok(None) } else { raw.parse().map(Some).map_err(|_| Unreadable) }
    }

    /// What a day pays of one component, or is corrected by.
    pub(super) fn amount(&mut self) -> Result<Ore, Unreadable> {
        self.ore(LARGEST_OF_A_DAY)
    }

    /// What is carried: never less than nothing.
    pub(super) fn carried(&mut self) -> Result<Ore, Unreadable> {
        self.ore(LARGEST_CARRIED).and_then(|amount| if amount < Ore::ZERO { Err(Unreadable) } else { Ok(amount) })
    }

    pub(super) fn ore(&mut self, largest: i64) -> Result<Ore, Unreadable> {
        let ore: i64 = self.value()?;
        if (-largest..=largest).contains(&ore) { Ok(Ore(ore)) } else { Err(Unreadable) }
    }

    pub(super) fn flag(&mut self) -> Result<bool, Unreadable> {
        match self.raw()? {
            "0" => Ok(false),
            "1" => Ok(true),
            _ => Err(Unreadable),
        }
    }

    pub(super) fn share(&mut self) -> Result<Fraction, Unreadable> {
        Ok(Fraction::new(self.value()?, self.value()?))
    }

    pub(super) fn end(mut self) -> Result<(), Unreadable> {
        if self.0.next().is_none() { Ok(()) } else { Err(Unreadable) }
    }
}

pub(super) fn names(name: &InLanguages<String>) -> String {
    [&name.nb, &name.nn, &name.en].map(|one| escape(one)).join("|")
}

pub(super) fn read_names(fields: &mut Fields<'_>) -> Result<InLanguages<String>, Unreadable> {
    Ok(InLanguages { nb: fields.text()?, nn: fields.text()?, en: fields.text()? })
}

pub(super) fn read_letter(fields: &mut Fields<'_>) -> Result<char, Unreadable> {
    fields.text()?.chars().next().ok_or(Unreadable)
}
