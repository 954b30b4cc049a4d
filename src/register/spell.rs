//! Spells: circumstances of a person over several days, and their reviews.

use crate::calendar::{Date, Span, Weekdays};

use super::CircumstanceId;

/// What a spell is found by within one inmate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SpellKey {
    /// Its first day.
    pub from: Date,
    /// Its circumstance.
    pub circumstance: CircumstanceId,
}

/// A circumstance of the person over days. It covers a day when its span does and its weekdays do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spell {
    /// First and last day; open where the end is not known.
    pub span: Span,
    /// The weekdays it covers; all where none are given.
    pub weekdays: Option<Weekdays>,
    /// Whether the smaller amount was granted, for circumstances that leave it open.
    pub granted: Option<bool>,
    /// Who decided; empty when nobody has.
    pub decided_by: String,
    /// When it was decided.
    pub decided_on: Option<Date>,
    /// The day it must be looked at again.
    pub review_by: Option<Date>,
    /// The reason in a few words; no diagnosis.
    pub reason: String,
}

impl Spell {
    /// Whether it covers the day.
    pub fn covers(&self, day: Date) -> bool {
        self.span.covers(day) && self.weekdays.is_none_or(|days| days.contains(day.weekday()))
    }
}

/// A review of a spell on a day: an individual, documented assessment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Review {
    /// Who reviewed.
    pub by: String,
    /// What was found.
    pub assessment: String,
    /// When it must be looked at next.
    pub next_review: Option<Date>,
}
