//! When something was done: the wall time of the computer it was done on, and how far that is from universal time.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, FixedOffset, SubsecRound, Timelike};

use super::{Date, written_as_text};

/// A second in time as the clock on the wall showed it. Ordered by time, not by what the clock showed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(DateTime<FixedOffset>);

/// The text is no moment such as `2026-11-26T15:08:34+01:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAMoment;

impl Moment {
    /// The day on the wall calendar, where it is one the program knows.
    pub fn date(self) -> Option<Date> {
        let day = self.0.date_naive();
        Date::new(day.year(), day.month(), day.day()).ok()
    }

    /// The year on the wall calendar.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The hour, minute and second on the clock: `15:08:34`.
    pub fn time(self) -> String {
        self.0.format("%H:%M:%S").to_string()
    }

    /// The hour, minute and second on the clock as numbers.
    pub fn clock(self) -> (u32, u32, u32) {
        (self.0.hour(), self.0.minute(), self.0.second())
    }

    /// How many minutes the clock on the wall is ahead of universal time; negative where it is behind.
    pub fn minutes_from_universal(self) -> i32 {
        self.0.offset().local_minus_utc() / 60
    }

    /// How many seconds lie between; negative where `earlier` is later.
    pub fn seconds_after(self, earlier: Moment) -> i64 {
        (self.0 - earlier.0).num_seconds()
    }

    /// So many seconds later; the same where the calendar ends.
    pub fn plus_seconds(self, seconds: i64) -> Moment {
        let later = chrono::TimeDelta::try_seconds(seconds).and_then(|seconds| self.0.checked_add_signed(seconds));
        later.map_or(self, Moment)
    }

    /// As part of a file's name, in an order in which later names sort behind: `2026-11-26_15-08-34`.
    pub fn in_names(self) -> String {
        self.0.format("%Y-%m-%d_%H-%M-%S").to_string()
    }
}

impl From<DateTime<FixedOffset>> for Moment {
    fn from(time: DateTime<FixedOffset>) -> Moment {
        Moment(time.trunc_subsecs(0))
    }
}

impl FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Moment, NotAMoment> {
        let time = DateTime::parse_from_rfc3339(text).map_err(|_| NotAMoment)?;
        // One written form, so that what is read is what is written.
        let moment = Moment::from(time);
        if moment.to_string() == text { Ok(moment) } else { Err(NotAMoment) }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.format("%Y-%m-%dT%H:%M:%S%:z"))
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

written_as_text!(Moment);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_as_it_is_written_and_keeps_the_time_on_the_wall() {
        let moment: Moment = "2026-11-26T00:30:00+01:00".parse().unwrap();
        assert_eq!(moment.to_string(), "2026-11-26T00:30:00+01:00");
        assert_eq!((moment.date(), moment.year()), ("2026-11-26".parse().ok(), 2026));
        assert_eq!(moment.time(), "00:30:00");
        assert_eq!((moment.clock(), moment.minutes_from_universal()), ((0, 30, 0), 60));
    }

    #[test]
    fn moments_are_ordered_by_time_not_by_the_clock_on_the_wall() {
        let before: Moment = "2026-10-25T02:30:00+02:00".parse().unwrap();
        let after: Moment = "2026-10-25T02:10:00+01:00".parse().unwrap();
        assert!(before < after);
        assert_eq!(after.seconds_after(before), 40 * 60);
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in ["", "2026-11-26", "2026-11-26T00:30:00Z", "2026-11-26t00:30:00+01:00", "2026-11-26T25:00:00+01:00"]
        {
            assert_eq!(text.parse::<Moment>(), Err(NotAMoment), "{text}");
        }
    }
}
