//! How many days of a month have something missing or wrong, worked out when the register changes.

use std::collections::BTreeMap;

use crate::calendar::{Date, Month, Period};
use crate::pay::Book;
use crate::register::{Inmate, InmateNumber};

use super::desk::Desk;

/// The count, and of what it is.
#[derive(Debug, Default)]
pub(super) struct Holes {
    of: Option<(u64, Month)>,
    by_inmate: BTreeMap<InmateNumber, usize>,
    count: usize,
}

impl Holes {
    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Counts again where the register or the month is another one than before; after marks alone only those of the marked.
    pub(super) fn follow(&mut self, desk: &Desk, month: Month, today: Date) {
        let of = (desk.revision(), month);
        if self.of == Some(of) {
            return;
        }
        // What has not come yet is not missing.
        let Ok(period) = Period::new(month.first(), month.last().min(today)) else {
            *self = Holes { of: Some(of), ..Holes::default() };
            return;
        };
        let document = desk.document();
        let book = Book::new(&document.scheme, &document.register);
        let rules = book.rules_over(period);
        let count = |(number, inmate): (&InmateNumber, &Inmate)| {
            let pay = book.settle_inmate(number, inmate, &rules);
            (number.clone(), pay.holes.len() + pay.errors.len())
        };
        let inmates = &document.register.inmates;
        let before = self.of.filter(|(_, before)| *before == month);
        match before.and_then(|(revision, _)| desk.marked_since(revision)) {
            Some(marked) => {
                let marked = marked.into_iter().filter_map(|number| inmates.get_key_value(number));
                self.by_inmate.extend(marked.map(count));
            }
            None => self.by_inmate = inmates.iter().map(count).collect(),
        }
        self.of = Some(of);
        self.count = self.by_inmate.values().sum();
    }
}
