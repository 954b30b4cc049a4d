//! A closed run as it is kept: what it says of itself, and the rest as compact text that is read only when asked for.
//!
//! What stands in the text is [`crate::pay`]'s; here it is kept as it was written and never changed.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::calendar::{Moment, Period};

use super::InmateNumber;

/// The runs by number.
pub type Runs = BTreeMap<u32, Run>;

/// A closed run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The days it covers.
    pub span: Period,
    /// The person it settles; everyone where none is named.
    pub only: Option<InmateNumber>,
    /// When it was closed.
    pub closed: Moment,
    /// What the prison was called.
    pub prison: String,
    /// What the unit was called.
    pub unit: String,
    /// Who prepared it.
    pub prepared_by: String,
    /// Who checked it.
    pub checked_by: String,
    /// The digest of the journal's last record at that time, as text.
    pub journal: String,
    /// The digest of all it says, as text; the check code is its beginning.
    pub digest: String,
    /// What became of it.
    pub state: RunState,
    /// What its lines refer to, as text.
    pub tables: Arc<str>,
    /// A line for each person, as text.
    pub lines: Arc<BTreeMap<InmateNumber, Box<str>>>,
}

/// What became of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunState {
    /// It counts, and may be withdrawn.
    Standing,
    /// It was handed over to be paid; that is never undone.
    HandedOver(Moment),
    /// It counts as nothing.
    Withdrawn {
        /// When.
        at: Moment,
        /// Why.
        reason: String,
    },
}

impl Run {
    /// Whether it counts.
    pub fn stands(&self) -> bool {
        !matches!(self.state, RunState::Withdrawn { .. })
    }

    /// Whether it covers this person.
    pub fn covers(&self, number: &InmateNumber) -> bool {
        self.only.as_ref().is_none_or(|only| only == number)
    }
}
