//! Amounts, days and dates as the numbers a spreadsheet holds.

use num_bigint::BigInt;
use num_rational::BigRational;
use rust_xlsxwriter::ExcelDateTime;

use crate::calendar::Date;
use crate::pay::DayCount;
use crate::register::Ore;

/// Kroner: the number nearest to the decimals, so that it is shown and summed to the øre.
pub(super) fn kroner(amount: Ore) -> f64 {
    // A written decimal is read as the nearest number there is; dividing could only be as good.
    amount.to_string().parse().unwrap_or_default()
}

/// Days to a millionth of one, so that sums of parts are as exact as the list's own.
pub(super) fn days(count: &DayCount) -> f64 {
    let millionths = count.exact() * BigRational::from(BigInt::from(1_000_000));
    let rounded = millionths.round().to_integer();
    format!("{rounded}e-6").parse().unwrap_or_default()
}

/// A day; none outside the years a spreadsheet knows.
pub(super) fn date(date: Date) -> Option<ExcelDateTime> {
    let (year, day) = (u16::try_from(date.year()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(year, date.month().number(), day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pay::Fraction;

    #[test]
    fn kroner_are_the_nearest_number_to_the_decimals() {
        assert_eq!(kroner(Ore(123_450)).to_string(), "1234.5");
        assert_eq!(kroner(Ore(-5)).to_string(), "-0.05");
        assert_eq!(kroner(Ore(i64::from(i32::MAX))).to_string(), "21474836.47");
    }

    #[test]
    fn days_keep_what_a_third_is() {
        let mut count = DayCount::default();
        count.add(Fraction::WHOLE);
        count.add(Fraction::new(1, 3));
        assert_eq!(days(&count).to_string(), "1.333333");
    }
}
