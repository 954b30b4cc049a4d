//! When a public holiday falls: on a fixed date, or so many days from Easter Sunday.

use chrono::{Duration, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Date;

/// How the date of a holiday is found in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum HolidayRule {
    /// Every year on this month and day.
    Fixed(u8, u8),
    /// This many days after Easter Sunday (before it when negative).
    Easter(i16),
}

impl HolidayRule {
    /// Its date in this year, where the year has one.
    pub fn date_in(self, year: i32) -> Option<Date> {
        match self {
            HolidayRule::Fixed(month, day) => Date::new(year, month.into(), day.into()).ok(),
            HolidayRule::Easter(days) => {
                let day = easter(year)?.checked_add_signed(Duration::days(days.into()))?;
                Date::from_chrono(day)
            }
        }
    }
}

/// Easter Sunday of a Gregorian year, 1900–2200.
pub fn easter_sunday(year: i32) -> Option<Date> {
    easter(year).and_then(Date::from_chrono)
}

/// The anonymous Gregorian computus (Meeus/Jones/Butcher): the names are those of the ecclesiastical
/// reckoning, so that each step can be looked up.
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let year_of_century = year.rem_euclid(100);
    let lunar_correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - lunar_correction + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * (century % 4) + 2 * (year_of_century / 4) - epact - year_of_century % 4).rem_euclid(7);
    let late_moon = (golden + 11 * epact + 22 * to_sunday) / 451;
    let from_march = epact + to_sunday - 7 * late_moon + 114;
    let (month, day) = (from_march / 31, from_march % 31 + 1);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}
