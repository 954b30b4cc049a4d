//! Money: whole øre, never fractions.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};
use std::str::FromStr;

use crate::calendar::written_as_text;

/// An amount in øre (1 krone is 100 øre). Written in kroner with two decimals: `1234.50`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Ore(pub i64);

/// Why a text is no amount of kroner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountRefusal {
    /// Not a number of kroner.
    NotAnAmount,
    /// Both comma and point: one of them would have to be guessed to group thousands.
    CommaAndPoint,
    /// More than two decimals.
    TooManyDecimals,
    /// Below zero.
    Negative,
    /// Above 1 000 000 kroner.
    TooLarge,
}

impl Ore {
    /// Nothing.
    pub const ZERO: Ore = Ore(0);

    /// The largest amount that can be entered: a million kroner. It keeps every sum far inside 64 bits.
    pub const LARGEST: Ore = Ore(100_000_000);

    /// Whether it is 0 øre.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl FromStr for Ore {
    type Err = AmountRefusal;

    /// Reads `1234`, `1234.5`, `1234,50` and `1 234,50`; what could mean two amounts is refused.
    fn from_str(text: &str) -> Result<Ore, AmountRefusal> {
        if text.starts_with(['-', '−']) {
            return Err(AmountRefusal::Negative);
        }
        if text.contains(',') && text.contains('.') {
            return Err(AmountRefusal::CommaAndPoint);
        }
        let (whole, decimals) = match text.split_once([',', '.']) {
            Some((_, "")) => return Err(AmountRefusal::NotAnAmount),
            Some((whole, decimals)) => (whole, decimals),
            None => (text, ""),
        };
        let kroner = kroner(whole)?;
        if !decimals.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(AmountRefusal::NotAnAmount);
        }
        let ore = match decimals.as_bytes() {
            [] => 0,
            [tens] => i64::from(tens - b'0') * 10,
            [tens, ones] => i64::from(tens - b'0') * 10 + i64::from(ones - b'0'),
            _ => return Err(AmountRefusal::TooManyDecimals),
        };
        let amount = Ore(kroner * 100 + ore);
        if amount > Ore::LARGEST { Err(AmountRefusal::TooLarge) } else { Ok(amount) }
    }
}

/// Whole kroner: digits, or groups of three behind spaces.
fn kroner(text: &str) -> Result<i64, AmountRefusal> {
    let mut groups = text.split([' ', '\u{a0}', '\u{202f}']);
    let first = groups.next().unwrap_or_default();
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return Err(AmountRefusal::NotAnAmount);
        }
        digits.push_str(group);
    }
    if digits.is_empty() || first.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(AmountRefusal::NotAnAmount);
    }
    if digits.len() > 9 { Err(AmountRefusal::TooLarge) } else { digits.parse().map_err(|_| AmountRefusal::TooLarge) }
}

impl fmt::Display for Ore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let ore = self.0.unsigned_abs();
        write!(out, "{sign}{}.{:02}", ore / 100, ore % 100)
    }
}

impl fmt::Debug for Ore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl Add for Ore {
    type Output = Ore;

    fn add(self, other: Ore) -> Ore {
        Ore(self.0 + other.0)
    }
}

impl AddAssign for Ore {
    fn add_assign(&mut self, other: Ore) {
        self.0 += other.0;
    }
}

impl Sub for Ore {
    type Output = Ore;

    fn sub(self, other: Ore) -> Ore {
        Ore(self.0 - other.0)
    }
}

impl Neg for Ore {
    type Output = Ore;

    fn neg(self) -> Ore {
        Ore(-self.0)
    }
}

impl Sum for Ore {
    fn sum<I: Iterator<Item = Ore>>(amounts: I) -> Ore {
        amounts.fold(Ore::ZERO, Add::add)
    }
}

written_as_text!(Ore);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_with_point_comma_or_spaced_thousands() {
        for (text, ore) in [
            ("84", 8400),
            ("84.5", 8450),
            ("84,50", 8450),
            ("0.05", 5),
            ("1 234,50", 123_450),
            ("1\u{a0}234\u{a0}567", 0),
        ] {
            let read = text.parse::<Ore>();
            if ore == 0 {
                assert_eq!(read, Err(AmountRefusal::TooLarge), "{text}");
            } else {
                assert_eq!(read, Ok(Ore(ore)), "{text}");
            }
        }
    }

    #[test]
    fn an_amount_that_must_be_guessed_at_is_refused() {
        use AmountRefusal::*;
        for (text, refusal) in [
            ("1 234,5x", NotAnAmount),
            ("1.234,56", CommaAndPoint),
            ("1,234.56", CommaAndPoint),
            ("1.234", TooManyDecimals),
            ("12,345", TooManyDecimals),
            ("-5.00", Negative),
            ("", NotAnAmount),
            ("5.", NotAnAmount),
            (".5", NotAnAmount),
            ("12 34", NotAnAmount),
            ("1234 567", NotAnAmount),
            ("kr 5", NotAnAmount),
            ("1000000.01", TooLarge),
            ("99999999999999999999", TooLarge),
        ] {
            assert_eq!(text.parse::<Ore>(), Err(refusal), "{text}");
        }
    }

    #[test]
    fn an_amount_is_written_with_two_decimals() {
        assert_eq!(Ore(-5).to_string(), "-0.05");
        assert_eq!(Ore(123_450).to_string(), "1234.50");
    }
}
