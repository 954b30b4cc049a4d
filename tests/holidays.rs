//! The calendar against others: Easter for three centuries, and the working days of known years.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

use dagsverk::calendar::{Date, Period, easter_sunday};
use dagsverk::register::Local;
use dagsverk::scheme::{Rulebook, Scheme};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn easter_is_what_the_computus_crate_says_from_1900_to_2200() {
    for year in 1900..=2200 {
        let other = computus::gregorian(year).unwrap();
        let other = Date::new(other.year, other.month, other.day).unwrap();
        assert_eq!(easter_sunday(year), Some(other), "{year}");
    }
}

#[test]
fn easter_falls_on_the_known_days() {
    for text in ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21"] {
        assert_eq!(easter_sunday(day(text).year()), Some(day(text)));
    }
}

#[test]
fn working_days_that_are_no_holidays_are_as_many_as_known() {
    let (scheme, local) = (Scheme::norway().unwrap(), Local::default());
    let rules = Rulebook::new(&scheme, &local);
    for (year, known) in [(2024, 252), (2025, 252), (2026, 253), (2027, 255), (2028, 251), (2029, 251), (2030, 251)] {
        let days = Period::new(Date::new(year, 1, 1).unwrap(), Date::new(year, 12, 31).unwrap()).unwrap();
        let working =
            days.iter().filter(|day| day.weekday().is_working_day() && rules.holidays_on(*day).next().is_none());
        assert_eq!(working.count(), known, "{year}");
    }
}

#[test]
fn two_holidays_can_fall_on_one_day() {
    let (scheme, local) = (Scheme::norway().unwrap(), Local::default());
    let rules = Rulebook::new(&scheme, &local);
    let names = |text| rules.holidays_on(day(text)).map(|one| one.id.to_string()).collect::<Vec<_>>();
    assert_eq!(names("2027-05-17"), ["constitution_day", "whit_monday"]);
    assert_eq!(names("2008-05-01"), ["may_day", "ascension"]);
    assert_eq!(names("2026-12-24"), [""; 0]);
    assert_eq!(names("2026-04-04"), [""; 0], "Easter Eve is none");
}
