//! A calendar date between 1900 and 2200, read from the two forms people write.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};

use super::written::written_as_text;
use super::{Month, Weekday};

/// A day of the Gregorian calendar from 1 January 1900 to 31 December 2200.
///
/// Printed as `2026-11-20`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateRefusal {
    /// Neither `2026-11-20` nor `20.11.2026`.
    NotADate,
    /// Written like a date, but the calendar has no such day (31 February).
    NoSuchDay,
    /// Before 1900 or after 2200.
    OutOfRange,
}

impl Date {
    const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

    /// The last day that can be written, 31 December 2200.
    pub const LAST: Date = match NaiveDate::from_ymd_opt(2200, 12, 31) {
        Some(day) => Date(day),
        None => Date(NaiveDate::MAX),
    };

    /// The first day that can be written, 1 January 1900.
    pub const FIRST: Date = match NaiveDate::from_ymd_opt(1900, 1, 1) {
        Some(day) => Date(day),
        None => Date(NaiveDate::MIN),
    };

    /// The day of this year, month (1–12) and day of the month (1–31).
    pub fn new(year: i32, month: u32, day: u32) -> Result<Date, DateRefusal> {
        if !Self::YEARS.contains(&year) {
            return Err(DateRefusal::OutOfRange);
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Date).ok_or(DateRefusal::NoSuchDay)
    }

    /// The day of the month, 1–31.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month this day lies in.
    pub fn month(self) -> Month {
        Month::containing(self.0)
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::from_chrono(self.0.weekday())
    }

    /// The day after; 31 December 2200 is its own next day.
    pub fn next(self) -> Date {
        self.plus(1)
    }

    /// The day before; 1 January 1900 is its own day before.
    pub fn previous(self) -> Date {
        self.0.pred_opt().map_or(Self::FIRST, Date).max(Self::FIRST)
    }

    /// The day `days` later, at most 31 December 2200.
    pub fn plus(self, days: u32) -> Date {
        let later = self.0.checked_add_days(Days::new(u64::from(days)));
        later.map_or(Self::LAST, Date).min(Self::LAST)
    }

    /// How many days `self` lies after `earlier` (negative when before).
    pub fn days_after(self, earlier: Date) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// The number of the week a day lies in (ISO 8601): a week belongs to the year of its Thursday.
    pub fn week(self) -> u32 {
        self.0.iso_week().week()
    }

    pub(super) fn from_chrono(day: NaiveDate) -> Option<Date> {
        Self::YEARS.contains(&day.year()).then_some(Date(day))
    }
}

impl FromStr for Date {
    type Err = DateRefusal;

    /// Reads `2026-11-20` and `20.11.2026` (also `1.4.2026`); a year has four digits.
    fn from_str(text: &str) -> Result<Date, DateRefusal> {
        let bytes = text.as_bytes();
        let (year, month, day) = if bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-' {
            (&bytes[..4], &bytes[5..7], &bytes[8..])
        } else {
            let mut fields = bytes.split(|byte| *byte == b'.');
            match (fields.next(), fields.next(), fields.next(), fields.next()) {
                (Some(day), Some(month), Some(year), None) if year.len() == 4 => (year, month, day),
                _ => return Err(DateRefusal::NotADate),
            }
        };
        match (number(year), number(month), number(day)) {
            (Some(year), Some(month), Some(day)) => Date::new(year.cast_signed(), month, day),
            _ => Err(DateRefusal::NotADate),
        }
    }
}

/// A whole number of one to four ASCII digits.
fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || digits.len() > 4 {
        return None;
    }
    digits.iter().try_fold(0_u32, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

written_as_text!(Date);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_belongs_to_the_year_of_its_thursday() {
        for (date, number) in
            [("2026-01-01", 1), ("2026-10-30", 44), ("2026-12-31", 53), ("2027-01-03", 53), ("2027-01-04", 1)]
        {
            assert_eq!(date.parse::<Date>().unwrap().week(), number, "{date}");
        }
    }

    #[test]
    fn a_date_is_read_from_iso_and_from_norwegian_writing() {
        let day = Date::new(2026, 11, 20).unwrap();
        assert_eq!("2026-11-20".parse(), Ok(day));
        assert_eq!("20.11.2026".parse(), Ok(day));
        assert_eq!("1.4.2026".parse(), Date::new(2026, 4, 1));
    }

    #[test]
    fn what_is_ambiguous_or_impossible_is_refused() {
        for text in ["", "20.11.26", "20/11/2026", "2026-11", "2026-1-1", "x.y.2026", "20.11.2026.", "２０.11.2026"] {
            assert_eq!(text.parse::<Date>(), Err(DateRefusal::NotADate), "{text}");
        }
        assert_eq!("31.02.2026".parse::<Date>(), Err(DateRefusal::NoSuchDay));
        assert_eq!("2027-02-29".parse::<Date>(), Err(DateRefusal::NoSuchDay));
        assert_eq!("2026-00-10".parse::<Date>(), Err(DateRefusal::NoSuchDay));
        assert_eq!("1899-12-31".parse::<Date>(), Err(DateRefusal::OutOfRange));
    }

    #[test]
    fn the_ends_of_the_range_stay_in_it() {
        assert_eq!(Date::LAST.next(), Date::LAST);
        assert_eq!(Date::FIRST.previous(), Date::FIRST);
        assert_eq!(Date::FIRST.to_string(), "1900-01-01");
    }
}
