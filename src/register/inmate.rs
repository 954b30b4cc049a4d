//! One inmate and all that is recorded of him.

use std::collections::BTreeMap;

use crate::calendar::{Date, Span, written_enum};

use super::{ActivityCode, Amendment, Attendance, Placement, Review, Sanction, Spell, SpellKey};

/// One inmate: who he is, and what happened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inmate {
    /// Names and the few personal facts the program needs.
    pub person: Person,
    /// Stays by first day; no two share a day.
    pub stays: BTreeMap<Date, Stay>,
    /// The custody kind by the day it begins; the latest that has begun is in force.
    pub custody: BTreeMap<Date, CustodyKind>,
    /// Placements by activity and first day; no two in one activity share a day.
    pub placements: BTreeMap<(ActivityCode, Date), Placement>,
    /// Circumstances over several days.
    pub spells: BTreeMap<SpellKey, Spell>,
    /// Reviews of spells, by the spell and the day of the review.
    pub reviews: BTreeMap<(SpellKey, Date), Review>,
    /// Losses of dagpenger by first day; no two in force share a day.
    pub sanctions: BTreeMap<Date, Sanction>,
    /// Why his closed days were changed, in the order in which it was done.
    pub amendments: BTreeMap<u32, Amendment>,
    /// The marks of each day.
    pub attendance: Attendance,
}

impl Inmate {
    /// The latest day a stay or spell begins or ends, or a placement begins.
    pub(super) fn last_day(&self) -> Option<Date> {
        let stays = self.stays.values().map(|stay| stay.span);
        let spells = self.spells.values().map(|spell| spell.span);
        let ends = stays.chain(spells).map(|span| span.until().unwrap_or(span.from()));
        ends.chain(self.placements.keys().map(|(_, from)| *from)).max()
    }
}

/// Who the inmate is. No diagnoses, no national identity number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Family name, may be empty.
    pub family_name: String,
    /// Given name, may be empty.
    pub given_name: String,
    /// Day of birth.
    pub born: Option<Date>,
    /// The language his slips are written in, as a language code.
    pub language: String,
    /// The day the sentence ends, where one is set.
    pub sentence_end: Option<Date>,
}

/// Days in the prison, both ends included; without an end the inmate is still here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay {
    /// First and last day.
    pub span: Span,
    /// The unit or wing, may be empty.
    pub unit: String,
}

written_enum! {
    /// On what ground someone is held.
    pub enum CustodyKind {
        /// A sentence (dom).
        Convicted = "convicted",
        /// Forvaring.
        PreventiveDetention = "preventive_detention",
        /// Varetekt.
        Remand = "remand",
        /// A fine served instead of paid (bøtesoning).
        FineDefault = "fine_default",
    }
}
