//! Activities, who is placed in them, and the frames their supplements are kept in.

use std::fmt;
use std::str::FromStr;

use crate::calendar::{Date, Period, Span, Weekdays, written_as_text, written_enum};

use super::Ore;

/// Work, education, a programme or another measure: paid alike (REG § 3-13 (1)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// What it is called; where empty, its code stands for it.
    pub name: String,
    /// Which of the four kinds.
    pub kind: ActivityKind,
    /// Who provides it: the prison, the school, the health service.
    pub provider: String,
    /// Where it takes place.
    pub place: String,
    /// The weekdays it runs.
    pub weekdays: Weekdays,
    /// From when to when; for statistics, never for pay.
    pub hours: Option<Hours>,
    /// The days it exists.
    pub span: ActivitySpan,
    /// How many places it has.
    pub capacity: Option<u32>,
    /// Supplement per day for tasks specially important to the prison.
    pub supplement: Option<Ore>,
    /// Whether it runs on public holidays.
    pub runs_on_holidays: bool,
}

/// The days an activity exists: open to both sides where nothing is given, never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActivitySpan {
    from: Option<Date>,
    span: Span,
}

impl ActivitySpan {
    /// The days `from` (empty: always) to `until` (empty: without end).
    pub fn new(from: Option<Date>, until: Option<Date>) -> Result<ActivitySpan, crate::calendar::EndsBeforeStart> {
        Ok(ActivitySpan { from, span: Span::new(from.unwrap_or(Date::FIRST), until)? })
    }

    /// The first day, where one is given.
    pub fn from(self) -> Option<Date> {
        self.from
    }

    /// The days of the span that lie in the period, where there are any.
    pub fn within(self, period: Period) -> Option<Period> {
        self.span.within(period)
    }

    /// The last day, where one is given.
    pub fn until(self) -> Option<Date> {
        self.span.until()
    }

    /// Whether it exists on the day.
    pub fn covers(self, day: Date) -> bool {
        self.span.covers(day)
    }
}

written_enum! {
    /// The four kinds of activity; each satisfies the duty (REG § 3-12).
    pub enum ActivityKind {
        /// Arbeid.
        Work = "work",
        /// Opplæring.
        Education = "education",
        /// Program.
        Programme = "programme",
        /// Annet tiltak.
        Other = "other",
    }
}

/// Hours of the day, written `08:00-15:00`; they end after they begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    /// Minutes after midnight.
    begin: u16,
    end: u16,
}

/// The text is no span of hours such as `08:00-15:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoursRefusal;

impl Hours {
    /// How long, in minutes.
    pub fn minutes(self) -> u16 {
        self.end - self.begin
    }
}

impl FromStr for Hours {
    type Err = HoursRefusal;

    fn from_str(text: &str) -> Result<Hours, HoursRefusal> {
        let (begin, end) = text.split_once(['-', '–']).ok_or(HoursRefusal)?;
        let (begin, end) = (minutes(begin)?, minutes(end)?);
        if begin < end { Ok(Hours { begin, end }) } else { Err(HoursRefusal) }
    }
}

fn minutes(text: &str) -> Result<u16, HoursRefusal> {
    let (hours, minutes) = text.trim().split_once([':', '.']).ok_or(HoursRefusal)?;
    let two_digits = |part: &str| match part.as_bytes() {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => Ok(u16::from(tens - b'0') * 10 + u16::from(ones - b'0')),
        _ => Err(HoursRefusal),
    };
    let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
    if minutes > 59 || hours * 60 + minutes > 24 * 60 { Err(HoursRefusal) } else { Ok(hours * 60 + minutes) }
}

impl fmt::Display for Hours {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Hours { begin, end } = self;
        write!(out, "{:02}:{:02}-{:02}:{:02}", begin / 60, begin % 60, end / 60, end % 60)
    }
}

written_as_text!(Hours);

/// An inmate's place in an activity; its activity and first day are its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// First and last day.
    pub span: Span,
    /// His own weekdays; where given they replace the activity's.
    pub weekdays: Option<Weekdays>,
    /// How much of the day it takes beside the others of that day.
    pub weight: Weight,
    /// His own supplement; where given it replaces the activity's, and 0 is 0.
    pub supplement: Option<Ore>,
}

/// A placement's share of the day beside the others of that day: a whole number 1–100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight(u8);

impl Weight {
    /// 100, what a placement weighs where nothing is said.
    pub const WHOLE: Weight = Weight(100);

    /// The weight of this number, where it is 1–100.
    pub fn new(weight: u8) -> Option<Weight> {
        (1..=100).contains(&weight).then_some(Weight(weight))
    }

    /// 1–100.
    pub fn get(self) -> u8 {
        self.0
    }
}

/// What the supplements of an activity may cost from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// The last day it counts for.
    pub until: Option<Date>,
    /// Kroner in all.
    pub amount: Ore,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_end_after_they_begin() {
        assert_eq!("08:00-15:00".parse::<Hours>().unwrap().minutes(), 7 * 60);
        assert_eq!("08.00–15.30".parse::<Hours>().unwrap().to_string(), "08:00-15:30");
        for text in ["15:00-08:00", "08:00-08:00", "8-15", "08:60-15:00", "08:00-24:01", "08:00"] {
            assert_eq!(text.parse::<Hours>(), Err(HoursRefusal), "{text}");
        }
    }

    #[test]
    fn a_weight_is_1_to_100() {
        assert!(Weight::new(0).is_none() && Weight::new(101).is_none());
        assert_eq!(Weight::new(33).unwrap().get(), 33);
    }
}
