//! Open intervals: spells whose end is not known on a day, each with the day it must be looked at again.
//!
//! The failing the oversight bodies found was starts registered without ends; so an open interval carries a review
//! date, and one without it is listed like one past it.

use crate::calendar::Date;
use crate::register::{CircumstanceId, InmateNumber, Register};

/// A spell that is open on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenInterval<'a> {
    /// Whose.
    pub number: &'a InmateNumber,
    /// Which circumstance.
    pub circumstance: &'a CircumstanceId,
    /// Its first day.
    pub from: Date,
    /// The day it must be looked at again: what the latest review said, else what stood on the spell.
    pub review_by: Option<Date>,
    /// Whether a review said that it need not be looked at again.
    pub is_settled: bool,
}

impl OpenInterval<'_> {
    /// Whether it should have been looked at before this day, or says nowhere when it must be.
    pub fn is_overdue(&self, day: Date) -> bool {
        !self.is_settled && self.review_by.is_none_or(|due| due < day)
    }
}

/// The spells without an end that have begun on this day, by number and first day.
pub fn open_intervals(register: &Register, day: Date) -> Vec<OpenInterval<'_>> {
    let mut open = Vec::new();
    for (number, inmate) in &register.inmates {
        let present = inmate.stays.values().any(|stay| stay.span.covers(day));
        let begun =
            inmate.spells.iter().filter(|(key, spell)| present && key.from <= day && spell.span.until().is_none());
        for (key, spell) in begun {
            let reviews = inmate.reviews.range((key.clone(), Date::FIRST)..=(key.clone(), day));
            let latest = reviews.map(|(_, review)| review).next_back();
            open.push(OpenInterval {
                number,
                circumstance: &key.circumstance,
                from: key.from,
                review_by: latest.map_or(spell.review_by, |review| review.next_review),
                is_settled: latest.is_some_and(|review| review.next_review.is_none()),
            });
        }
    }
    open
}
