//! Spans of days: never empty, both ends inclusive.

use super::{Date, Month};

/// The days from a first day up to a last one, or without an end. Never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    from: Date,
    until: Option<Date>,
}

/// A span was to end before it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndsBeforeStart {
    /// The first day that was given.
    pub from: Date,
    /// The last day that was given.
    pub until: Date,
}

impl Span {
    /// The days `from` to `until`, both included; without `until` the span is open.
    pub fn new(from: Date, until: Option<Date>) -> Result<Span, EndsBeforeStart> {
        match until {
            Some(until) if until < from => Err(EndsBeforeStart { from, until }),
            _ => Ok(Span { from, until }),
        }
    }

    /// The first day.
    pub fn from(self) -> Date {
        self.from
    }

    /// The last day, where the span has one.
    pub fn until(self) -> Option<Date> {
        self.until
    }

    /// Whether the day lies inside.
    pub fn covers(self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether the two have a day in common.
    pub fn overlaps(self, other: Span) -> bool {
        self.until.is_none_or(|until| other.from <= until) && other.until.is_none_or(|until| self.from <= until)
    }

    /// The days of the span that lie in the period, where there are any.
    pub fn within(self, period: Period) -> Option<Period> {
        let first = self.from.max(period.first);
        let last = self.until.map_or(period.last, |until| until.min(period.last));
        (first <= last).then_some(Period { first, last })
    }
}

/// The days from a first to a last one, both included. Never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: Date,
    last: Date,
}

impl Period {
    /// The days `first` to `last`, both included.
    pub fn new(first: Date, last: Date) -> Result<Period, EndsBeforeStart> {
        if last < first {
            return Err(EndsBeforeStart { from: first, until: last });
        }
        Ok(Period { first, last })
    }

    /// The `days` (at least one) days that begin with `first`.
    pub fn of_days(first: Date, days: u8) -> Period {
        Period { first, last: first.plus(u32::from(days.max(1)) - 1) }
    }

    pub(super) fn ordered(first: Date, last: Date) -> Period {
        Period { first, last: last.max(first) }
    }

    /// The first day.
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day.
    pub fn last(self) -> Date {
        self.last
    }

    /// Whether the day lies inside.
    pub fn covers(self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    /// What is left of it without the days of another: nothing, one piece, or one on each side.
    pub fn without(self, other: Period) -> impl Iterator<Item = Period> {
        let (before, after) = if other.last < self.first || self.last < other.first {
            (Some(self), None)
        } else {
            let before = (self.first < other.first).then(|| Period { first: self.first, last: other.first.previous() });
            let after = (other.last < self.last).then(|| Period { first: other.last.next(), last: self.last });
            (before, after)
        };
        before.into_iter().chain(after)
    }

    /// The one of the same kind before it: the month before of a month, whichever day of the month it begins on; else
    /// as many days before.
    pub fn one_before(self) -> Period {
        let last = self.first.previous();
        let month = self.first.month();
        let is_month = month.next().on(self.first.day()) == Some(self.last.next());
        let a_month_before = month.first().previous().month().on(self.first.day());
        let first = match a_month_before {
            Some(first) if is_month => first,
            _ => (1..self.days()).fold(last, |day, _| day.previous()),
        };
        Period::ordered(first, last)
    }

    /// How many days it has, at least 1.
    pub fn days(self) -> usize {
        usize::try_from(self.last.days_after(self.first)).unwrap_or(0) + 1
    }

    /// Its days, the first one first.
    pub fn iter(self) -> impl Iterator<Item = Date> {
        (0..self.days()).scan(self.first, |next, _| {
            let day = *next;
            *next = day.next();
            Some(day)
        })
    }

    /// The months it touches with the days it has in each, the first one first.
    pub fn by_month(self) -> impl Iterator<Item = (Month, Period)> {
        let mut next = Some(self.first.month());
        std::iter::from_fn(move || {
            let month = next.filter(|month| month.first() <= self.last)?;
            next = (month.last() < self.last).then(|| month.next());
            Some((month, Period { first: month.first().max(self.first), last: month.last().min(self.last) }))
        })
    }
}

impl From<Period> for Span {
    fn from(period: Period) -> Span {
        Span { from: period.first, until: Some(period.last) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_span_is_never_empty() {
        assert!(Span::new(day("2026-10-02"), Some(day("2026-10-01"))).is_err());
        assert!(Span::new(day("2026-10-01"), Some(day("2026-10-01"))).unwrap().covers(day("2026-10-01")));
    }

    #[test]
    fn an_open_span_overlaps_everything_later() {
        let open = Span::new(day("2026-10-01"), None).unwrap();
        let before = Span::new(day("2026-09-01"), Some(day("2026-09-30"))).unwrap();
        let touching = Span::new(day("2026-09-01"), Some(day("2026-10-01"))).unwrap();
        assert!(!open.overlaps(before) && !before.overlaps(open));
        assert!(open.overlaps(touching) && touching.overlaps(open));
    }

    #[test]
    fn the_months_of_a_period_make_it_whole() {
        let period = Period::new(day("2025-12-15"), day("2026-02-03")).unwrap();
        let months: Vec<_> = period.by_month().collect();
        assert_eq!(months.len(), 3);
        assert_eq!(months.iter().map(|(_, part)| part.days()).sum::<usize>(), period.days());
        assert_eq!(period.iter().count(), period.days());
    }

    #[test]
    fn before_a_month_is_a_month_and_before_days_as_many() {
        let before = |first: &str, last: &str| {
            let before = Period::new(day(first), day(last)).unwrap().one_before();
            (before.first().to_string(), before.last().to_string())
        };
        let days = |first: &str, last: &str| (first.to_owned(), last.to_owned());
        assert_eq!(before("2026-10-01", "2026-10-31"), days("2026-09-01", "2026-09-30"));
        assert_eq!(before("2026-03-01", "2026-03-31"), days("2026-02-01", "2026-02-28"));
        assert_eq!(before("2027-01-01", "2027-01-31"), days("2026-12-01", "2026-12-31"));
        assert_eq!(before("2026-09-16", "2026-10-15"), days("2026-08-16", "2026-09-15"));
        assert_eq!(before("2026-10-05", "2026-10-11"), days("2026-09-28", "2026-10-04"));
        assert_eq!(before("2026-10-02", "2026-10-31"), days("2026-09-02", "2026-10-01"));
        assert_eq!(before("1900-01-01", "1900-01-31"), days("1900-01-01", "1900-01-01"));
    }

    #[test]
    fn the_last_year_ends_without_a_panic() {
        let period = Period::new(day("2200-11-15"), Date::LAST).unwrap();
        assert_eq!(period.by_month().count(), 2);
        assert_eq!(period.iter().last(), Some(Date::LAST));
    }
}
