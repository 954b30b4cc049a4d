//! Shares of a day, added up exactly.

use std::collections::BTreeMap;
use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;

/// A share of a day: so many of the day's weights. Never more than the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    weight: u32,
    of: u32,
}

impl Fraction {
    /// The whole day.
    pub const WHOLE: Fraction = Fraction { weight: 1, of: 1 };

    /// So many of so many weights; a day has at least one, and a share is at most all of them.
    pub fn new(weight: u32, of: u32) -> Fraction {
        let of = of.max(1);
        Fraction { weight: weight.min(of), of }
    }

    /// The weights that count.
    pub fn weight(self) -> u32 {
        self.weight
    }

    /// The weights of all parts of the day, at least 1.
    pub fn of(self) -> u32 {
        self.of
    }

    /// Whether it is the whole day.
    pub fn is_whole(self) -> bool {
        self.weight == self.of
    }

    /// This share of an amount in øre, rounded half up to the øre.
    pub fn of_amount(self, amount: crate::register::Ore) -> crate::register::Ore {
        round_half_up(i128::from(amount.0) * i128::from(self.weight), i128::from(self.of))
    }
}

/// A quotient of øre rounded half up; both are 0 or more, the divisor at least 1.
pub(super) fn round_half_up(dividend: i128, divisor: i128) -> crate::register::Ore {
    let rounded = (2 * dividend + divisor) / (2 * divisor);
    crate::register::Ore(i64::try_from(rounded).unwrap_or(i64::MAX))
}

/// A number of days, exact: whole days beside sums of shares by their denominator.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayCount {
    whole: u64,
    shares: BTreeMap<u32, u64>,
}

impl DayCount {
    /// Adds a share of a day.
    pub fn add(&mut self, share: Fraction) {
        if share.is_whole() {
            self.whole += 1;
        } else {
            *self.shares.entry(share.of).or_default() += u64::from(share.weight);
        }
    }

    /// Adds another count.
    pub fn add_count(&mut self, other: &DayCount) {
        self.whole += other.whole;
        for (of, weight) in &other.shares {
            *self.shares.entry(*of).or_default() += weight;
        }
    }

    /// The exact sum, rounded half up once to hundredths of a day.
    pub fn hundredths(&self) -> u64 {
        if self.shares.is_empty() {
            return self.whole * 100;
        }
        let sum = self.exact() * BigInt::from(200) + BigRational::from(BigInt::from(1));
        let rounded = (sum / BigInt::from(2)).floor().to_integer();
        u64::try_from(rounded).unwrap_or(u64::MAX)
    }

    /// The exact sum of the shares.
    pub fn exact(&self) -> BigRational {
        let shares = self.shares.iter().map(|(of, weight)| BigRational::new((*weight).into(), (*of).into()));
        shares.fold(BigRational::from(BigInt::from(self.whole)), |sum, share| sum + share)
    }
}

impl fmt::Display for DayCount {
    /// At most two decimals, without trailing zeros: `21`, `0.5`, `14.67`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = self.hundredths();
        match (hundredths / 100, hundredths % 100) {
            (whole, 0) => write!(out, "{whole}"),
            (whole, part) if part % 10 == 0 => write!(out, "{whole}.{}", part / 10),
            (whole, part) => write!(out, "{whole}.{part:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Ore;

    fn count(shares: &[(u32, u32)]) -> DayCount {
        let mut count = DayCount::default();
        shares.iter().for_each(|(weight, of)| count.add(Fraction::new(*weight, *of)));
        count
    }

    #[test]
    fn days_are_summed_exactly_and_rounded_once() {
        assert_eq!(count(&[(100, 100), (50, 100)]).to_string(), "1.5");
        assert_eq!(count(&[(1, 3), (1, 3), (1, 3)]).to_string(), "1");
        assert_eq!(count(&[(2, 3)]).to_string(), "0.67");
        assert_eq!(count(&[(1, 200)]).to_string(), "0.01");
        assert_eq!(count(&[(33, 99), (67, 201), (50, 150)]).to_string(), "1");
        assert_eq!(count(&[]).to_string(), "0");
    }

    #[test]
    fn many_odd_weights_never_overflow() {
        let shares: Vec<_> = (101..1200).map(|of| (100, of)).collect();
        assert!(count(&shares).hundredths() > 0);
    }

    #[test]
    fn a_share_of_an_amount_is_rounded_half_up() {
        assert_eq!(Fraction::new(50, 100).of_amount(Ore(8401)), Ore(4201));
        assert_eq!(Fraction::new(1, 3).of_amount(Ore(100)), Ore(33));
    }
}
