//! The one door: every change of a register is a [`Change`], applied in one place.
//!
//! A change says what stands under which keys afterwards. Applying it checks the result against the register and its
//! scheme; a change that is refused leaves the register as it was, one that is taken yields its exact inverse. A change
//! may be one mark or a whole import: it is one step to undo, and the same as its facts one by one.

mod amend;
mod apply;
mod between;
mod fact;
mod history;
mod runs;

use crate::calendar::Date;
use crate::register::{ActivityCode, Contradiction, InmateNumber};
use crate::scheme::Misfit;

pub use amend::{Amended, Reason, Touched};
pub use fact::{DayMark, Fact, Kind};
pub use history::{Final, History, Step, ToUndo};

/// Facts to be set or taken away together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Change {
    facts: Vec<Fact>,
}

/// Why a change was refused. The register is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeRefusal {
    /// A fact is about an inmate who is not there.
    UnknownInmate(InmateNumber),
    /// An inmate is to go about whom facts still stand.
    InmateHasFacts(InmateNumber),
    /// A fact stands under another key than its own.
    KeyDiffers(Kind),
    /// A month has no such day.
    NoSuchDay,
    /// Facts would exclude each other, or point at nothing.
    Contradiction(Contradiction),
    /// The scheme does not take a fact.
    Misfit(Misfit),
    /// An activity is to go that facts still point at.
    ActivityInUse(ActivityCode),
    /// No run has this number.
    UnknownRun(u32),
    /// A closed run is never changed.
    RunIsClosed(u32),
    /// A run that was handed over cannot be withdrawn.
    RunIsHandedOver(u32),
    /// A run that was withdrawn counts as nothing.
    RunIsWithdrawn(u32),
    /// Only the standing run with the highest number, which is this, may be withdrawn.
    NotTheLastRun(u32),
    /// An inmate whose days are closed is never deleted.
    InmateHasClosedDays(InmateNumber),
    /// A loss of dagpenger on a day that is closed for this inmate: only what is not yet earned can be lost.
    SanctionOnClosedDay(InmateNumber, Date),
    /// Closed days would come out otherwise, and no reason is given.
    ReasonRequired(Touched),
    /// A step cannot be undone or done again: what it set was changed since.
    ChangedSince,
}

impl Change {
    /// These facts together, in this order.
    pub fn of(facts: Vec<Fact>) -> Change {
        Change { facts }
    }

    /// This change, and then another, as one.
    pub fn and(mut self, then: Change) -> Change {
        self.facts.extend(then.facts);
        self
    }

    /// Its facts in the order in which they are set.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// How many facts it sets, each mark for itself.
    pub fn size(&self) -> usize {
        self.facts.iter().map(Fact::size).sum()
    }

    /// What it is about: the kind of all its facts, or none where they differ.
    pub fn kind(&self) -> Option<Kind> {
        let first = self.facts.first()?.kind();
        self.facts.iter().all(|fact| fact.kind() == first).then_some(first)
    }

    /// What it is called, without what it holds.
    pub fn name(&self) -> ChangeName {
        ChangeName { kind: self.kind(), size: self.size() }
    }

    /// Whether it sets or takes away the mark of this inmate, day and activity.
    pub fn marks(&self, inmate: &InmateNumber, day: Date, activity: &ActivityCode) -> bool {
        self.facts.iter().any(|fact| match fact {
            Fact::Marks(number, month, code, days) => {
                number == inmate
                    && code == activity
                    && *month == day.month()
                    && days.iter().any(|one| one.day() == day.day())
            }
            _ => false,
        })
    }

    /// Whom it touches, each once, in the order of numbers.
    pub fn inmates(&self) -> Vec<&InmateNumber> {
        let mut inmates: Vec<_> = self.facts.iter().filter_map(Fact::inmate).collect();
        inmates.sort_unstable();
        inmates.dedup();
        inmates
    }
}

/// What a change is called in a menu: what it is about, and how many facts it sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangeName {
    /// What all its facts are about; none where they differ.
    pub kind: Option<Kind>,
    /// How many facts it sets, each mark for itself.
    pub size: usize,
}

impl From<Fact> for Change {
    fn from(fact: Fact) -> Change {
        Change { facts: vec![fact] }
    }
}
