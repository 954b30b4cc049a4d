//! A month of a year.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::written::written_as_text;
use super::{Date, Period};

/// A calendar month of 1900–2200, printed as `2026-10`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: u16,
    month: u8,
}

impl Month {
    /// The month of this year and number (1–12), where there is one in range.
    pub fn new(year: u16, month: u8) -> Option<Month> {
        Date::new(i32::from(year), u32::from(month), 1).is_ok().then_some(Month { year, month })
    }

    pub(super) fn containing(day: NaiveDate) -> Month {
        // A `Date` has a year of 1900–2200 and a month of 1–12, so neither is cut.
        Month { year: day.year().unsigned_abs() as u16, month: day.month() as u8 }
    }

    /// The year, 1900–2200.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The number of the month, 1–12.
    pub fn number(self) -> u8 {
        self.month
    }

    /// How many days the month has.
    pub fn days(self) -> u32 {
        match self.month {
            2 if self.is_in_leap_year() => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// The first day of the month.
    pub fn first(self) -> Date {
        self.on(1).unwrap_or(Date::FIRST)
    }

    /// The last day of the month.
    pub fn last(self) -> Date {
        self.on(self.days()).unwrap_or(Date::LAST)
    }

    /// All its days.
    pub fn period(self) -> Period {
        Period::ordered(self.first(), self.last())
    }

    /// Its day of this number, where it has one.
    pub fn on(self, day: u32) -> Option<Date> {
        Date::new(i32::from(self.year), u32::from(self.month), day).ok()
    }

    /// The month after.
    pub fn next(self) -> Month {
        match self.month {
            12 => Month { year: self.year + 1, month: 1 },
            month => Month { year: self.year, month: month + 1 },
        }
    }

    fn is_in_leap_year(self) -> bool {
        self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400))
    }
}

impl FromStr for Month {
    type Err = ();

    fn from_str(text: &str) -> Result<Month, ()> {
        let (year, month) = text.split_once('-').ok_or(())?;
        if year.len() != 4 || month.len() != 2 || !month.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(());
        }
        Month::new(year.parse().map_err(|_| ())?, month.parse().map_err(|_| ())?).ok_or(())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

written_as_text!(Month);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_knows_its_days() {
        for (year, month, days) in [(2026, 2, 28), (2028, 2, 29), (1900, 2, 28), (2000, 2, 29), (2026, 11, 30)] {
            let month = Month::new(year, month).unwrap();
            assert_eq!(month.days(), days);
            assert_eq!(month.last().next(), month.next().first());
        }
    }

    #[test]
    fn a_month_is_written_as_it_is_read() {
        let month: Month = "2026-10".parse().unwrap();
        assert_eq!(month.to_string(), "2026-10");
        for text in ["2026-13", "2026-1", "26-10", "2026-+1", "2026"] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }
}
