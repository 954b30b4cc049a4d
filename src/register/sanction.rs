//! Loss of dagpenger as a disciplinary reaction (REG § 3-37).

use crate::calendar::{Date, Period, written_enum};

/// A loss of a part of what is earned on a few days. Its first day is its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sanction {
    from: Date,
    decided: Date,
    days: u8,
    percent: u8,
    /// Whether it is carried out.
    pub state: SanctionState,
    /// Who decided.
    pub decided_by: String,
}

written_enum! {
    /// Whether a sanction is carried out.
    pub enum SanctionState {
        /// It reduces what is earned on its days.
        InForce = "in_force",
        /// It takes nothing unless it is put in force (REG § 3-39).
        Conditional = "conditional",
        /// It takes nothing any more.
        Remitted = "remitted",
    }
}

/// Why a sanction cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SanctionRefusal {
    /// Not 1–14 days, the law's limit.
    Days,
    /// Not a whole percentage of 1–50, the law's limit.
    Percent,
    /// It does not begin after the day it was decided: only what is not yet earned can be lost.
    NotAfterDecision,
}

impl Sanction {
    /// A sanction of `days` calendar days (1–14) from `from`, of `percent` (1–50), decided before.
    pub fn new(
        from: Date,
        decided: Date,
        days: u8,
        percent: u8,
        state: SanctionState,
        decided_by: String,
    ) -> Result<Sanction, SanctionRefusal> {
        if !(1..=14).contains(&days) {
            return Err(SanctionRefusal::Days);
        }
        if !(1..=50).contains(&percent) {
            return Err(SanctionRefusal::Percent);
        }
        if from <= decided {
            return Err(SanctionRefusal::NotAfterDecision);
        }
        Ok(Sanction { from, decided, days, percent, state, decided_by })
    }

    /// The first day it counts for.
    pub fn from(&self) -> Date {
        self.from
    }

    /// The day it was decided.
    pub fn decided(&self) -> Date {
        self.decided
    }

    /// How many calendar days, 1–14.
    pub fn days(&self) -> u8 {
        self.days
    }

    /// How much is lost, 1–50 percent.
    pub fn percent(&self) -> u8 {
        self.percent
    }

    /// The calendar days it counts for.
    pub fn period(&self) -> Period {
        Period::of_days(self.from, self.days)
    }

    /// Whether it takes anything.
    pub fn is_in_force(&self) -> bool {
        self.state == SanctionState::InForce
    }

    /// Whether it begins before the two days for a complaint have passed (REG § 3-37 in practice).
    pub fn begins_before_complaint_deadline(&self) -> bool {
        self.from.days_after(self.decided) < 2
    }
}
