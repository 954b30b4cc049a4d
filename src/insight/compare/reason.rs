//! Why a person's pay differs from one span to another: a cause and the øre it explains.

use crate::calendar::{Date, Period};
use crate::pay::ActivityValue;
use crate::register::{CircumstanceId, Component, Ore};
use crate::scheme::InLanguages;

/// A cause with what it explains of the difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What made the difference.
    pub cause: Cause,
    /// What of the difference it explains, in øre: more where it is positive. Never 0.
    pub amount: Ore,
}

/// What made a difference. A number of days is in hundredths of a day, more where it is positive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// The two spans have different numbers of the days he is paid for when nothing happens.
    WorkingDays(i64),
    /// Public holidays he did not work on.
    Holidays(i64),
    /// Days worked on a Saturday or Sunday that is not among his days in every week.
    Weekends(i64),
    /// Another rate is in force.
    Rate {
        /// Of which component.
        component: Component,
        /// Kroner per day before.
        from: Ore,
        /// Kroner per day since.
        to: Ore,
        /// Its first day.
        since: Date,
    },
    /// He came, on this first day of a stay.
    Came(Date),
    /// He left, on this last day of a stay.
    Left(Date),
    /// He was placed, from this day on; before he had nowhere to go.
    PlacementBegun(ActivityValue, Date),
    /// His placement ended on this day; since he has had nowhere to go.
    PlacementEnded(ActivityValue, Date),
    /// A spell that only one of the two spans has days of.
    Spell {
        /// Which circumstance.
        circumstance: Named,
        /// From its first to its last day there.
        days: Period,
        /// Whether it is the later span that has it.
        now: bool,
    },
    /// More or fewer days of a circumstance.
    Days(Named, i64),
    /// As many days of a circumstance, which pay otherwise.
    PaysOtherwise(Named),
    /// A loss of dagpenger that only one of the two spans has days of.
    Sanction {
        /// Its percentage.
        percent: u8,
        /// From its first to its last day there.
        days: Period,
        /// Whether it is the later span that has it.
        now: bool,
    },
    /// A loss of dagpenger that both spans have days of.
    SanctionGoesOn {
        /// Its percentage.
        percent: u8,
        /// Its first day.
        from: Date,
    },
    /// More or fewer days with a deduction, or other deductions on as many.
    Deduction(i64),
    /// A supplement in this activity, from this day on.
    SupplementBegun(ActivityValue, Date),
    /// A supplement in this activity, up to this day.
    SupplementEnded(ActivityValue, Date),
    /// Another supplement per day.
    SupplementChanged {
        /// In which activity.
        activity: ActivityValue,
        /// Kroner per day before, the highest.
        from: Ore,
        /// Kroner per day now, the highest.
        to: Ore,
    },
    /// More or fewer days with a supplement in this activity, or other shares of as many.
    SupplementDays(ActivityValue, i64),
    /// More or fewer days with food money.
    Food(i64),
    /// Corrections of closed days, in the later span or the earlier one.
    Correction(When),
    /// What the run before left to be taken, in the later span or the earlier one.
    CarriedIn(When),
    /// What was left to the next run, in the later span or the earlier one.
    CarriedOut(When),
}

/// A circumstance by its stable name and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its stable name.
    pub id: CircumstanceId,
    /// What it is called.
    pub name: InLanguages<String>,
}

/// Which of the two spans it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// The earlier span; what it had is not there any more.
    Before,
    /// The later span.
    Now,
}

impl Cause {
    /// Its name for programs, which never changes.
    pub fn as_str(&self) -> &'static str {
        match self {
            Cause::WorkingDays(_) => "working_days",
            Cause::Holidays(_) => "holidays",
            Cause::Weekends(_) => "weekends",
            Cause::Rate { .. } => "rate",
            Cause::Came(_) => "came",
            Cause::Left(_) => "left",
            Cause::PlacementBegun(..) => "placement_begun",
            Cause::PlacementEnded(..) => "placement_ended",
            Cause::Spell { .. } => "spell",
            Cause::Days(..) => "days",
            Cause::PaysOtherwise(_) => "pays_otherwise",
            Cause::Sanction { .. } | Cause::SanctionGoesOn { .. } => "sanction",
            Cause::Deduction(_) => "deduction",
            Cause::SupplementBegun(..) => "supplement_begun",
            Cause::SupplementEnded(..) => "supplement_ended",
            Cause::SupplementChanged { .. } => "supplement_changed",
            Cause::SupplementDays(..) => "supplement_days",
            Cause::Food(_) => "food",
            Cause::Correction(_) => "correction",
            Cause::CarriedIn(_) => "carried_in",
            Cause::CarriedOut(_) => "carried_out",
        }
    }
}
