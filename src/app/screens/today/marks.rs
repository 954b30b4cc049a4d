//! What is done to the rows of a group: the change it makes, and which row a typed number means.

use crate::document::{Change, DayMark, Fact};
use crate::register::{InmateNumber, Mark, MarkDetail, MarkKey};

use super::sheet::{DaySheet, Group, State};

/// No group has a row with more digits.
const MOST_DIGITS: usize = 4;

/// Marks these rows of a group, or takes their marks away, as one change. A row that says so already keeps what is said
/// beside its letter, unless it was touched since the sheet was worked out.
pub fn mark(
    sheet: &DaySheet,
    group: &Group,
    rows: &[usize],
    key: Option<MarkKey>,
    is_touched: impl Fn(&InmateNumber) -> bool,
) -> Change {
    let month = sheet.date.month();
    // A day of a month has at most two digits.
    let day = sheet.date.day() as u8;
    let asked = rows.iter().filter_map(|row| group.rows.get(*row));
    let changed = asked.filter(|row| match (row.state, key) {
        _ if is_touched(&row.inmate) => true,
        (State::Mark(is), Some(asked)) => is != asked,
        (State::Mark(_), None) | (_, Some(_)) => true,
        (_, None) => false,
    });
    let facts = changed.map(|row| {
        let mark = key.map(|key| Mark { key, detail: MarkDetail::default() });
        Fact::Marks(row.inmate.clone(), month, group.activity.clone(), vec![DayMark::new(day, mark)])
    });
    Change::of(facts.collect())
}

/// The number of a row being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed(String);

impl Typed {
    /// One more digit; false where it is none.
    pub fn push(&mut self, digit: char) -> bool {
        let is_digit = digit.is_ascii_digit();
        if is_digit && self.0.len() < MOST_DIGITS {
            self.0.push(digit);
        }
        is_digit
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The row it means, where there are so many.
    pub fn row(&self, rows: usize) -> Option<usize> {
        let number: usize = self.0.parse().ok()?;
        number.checked_sub(1).filter(|row| *row < rows)
    }

    /// Takes the last digit back.
    pub fn pop(&mut self) {
        self.0.pop();
    }

    /// Forgets it; gives what it was.
    pub fn take(&mut self) -> Typed {
        std::mem::take(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_number_is_a_row_from_1() {
        let mut typed = Typed::default();
        assert!(typed.push('1') && typed.push('3') && !typed.push('S'));
        assert_eq!((typed.row(15), typed.row(12)), (Some(12), None));
        typed.take();
        assert!(typed.push('0'));
        assert_eq!(typed.row(15), None);
    }

    #[test]
    fn a_number_never_grows_past_what_can_be_a_row() {
        let mut typed = Typed::default();
        assert!("123456789".chars().all(|digit| typed.push(digit)));
        assert_eq!(typed.as_str(), "1234");
        typed.pop();
        assert_eq!(typed.as_str(), "123");
    }
}
