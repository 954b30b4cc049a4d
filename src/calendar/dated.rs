//! Values that change by date.

use super::Date;

/// Values each with the day it begins (`None`: always). In force on a day is the latest begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    rows: Vec<(Option<Date>, T)>,
}

/// Two rows of one thing begin on the same day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SameDay(pub Option<Date>);

impl<T> Dated<T> {
    /// No rows: nothing is ever in force.
    pub fn empty() -> Dated<T> {
        Dated { rows: Vec::new() }
    }

    /// Rows in any order; no two may begin on the same day.
    pub fn new(mut rows: Vec<(Option<Date>, T)>) -> Result<Dated<T>, SameDay> {
        rows.sort_by_key(|(from, _)| *from);
        match rows.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            Some(pair) => Err(SameDay(pair[0].0)),
            None => Ok(Dated { rows }),
        }
    }

    /// These rows over `self`: where both have a row from the same day, the one given here counts.
    pub fn with(mut self, rows: impl Iterator<Item = (Option<Date>, T)>) -> Dated<T> {
        for (from, value) in rows {
            match self.rows.binary_search_by_key(&from, |(from, _)| *from) {
                Ok(place) => self.rows[place].1 = value,
                Err(place) => self.rows.insert(place, (from, value)),
            }
        }
        self
    }

    /// The value in force on the day, where one has begun.
    pub fn on(&self, day: Date) -> Option<&T> {
        let begun = self.rows.partition_point(|(from, _)| from.is_none_or(|from| from <= day));
        self.rows[..begun].last().map(|(_, value)| value)
    }

    /// The rows, the earliest first.
    pub fn rows(&self) -> &[(Option<Date>, T)] {
        &self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_latest_begun_is_in_force() {
        let from = Some(day("2026-07-01"));
        let dated = Dated::new(vec![(from, 'b'), (None, 'a')]).unwrap();
        assert_eq!(dated.on(day("2026-06-30")), Some(&'a'));
        assert_eq!(dated.on(day("2026-07-01")), Some(&'b'));
        let over = dated.with([(from, 'c')].into_iter());
        assert_eq!(over.on(day("2026-07-01")), Some(&'c'));
        assert_eq!(over.rows().len(), 2);
    }

    #[test]
    fn before_the_first_row_nothing_is_in_force() {
        let dated = Dated::new(vec![(Some(day("2026-07-01")), 'a')]).unwrap();
        assert_eq!(dated.on(day("2026-06-30")), None);
        assert_eq!(Dated::new(vec![(None, 1), (None, 2)]), Err(SameDay(None)));
    }
}
