//! What is recorded: who was where, and what happened each day. Facts only; no amount is kept here
//! that could be computed.
//!
//! Every collection is a map by the fact's own key, so that a key cannot stand twice and the order in
//! which facts arrive cannot matter. What a map cannot rule out (stays that overlap, a placement in an
//! activity that is not there) [`Register::contradictions`] finds; nothing that has any is opened,
//! imported or saved.
//!
//! The register does not know what a circumstance pays (that is the scheme's) nor what is owed (pay's).

mod activity;
mod amendment;
mod attendance;
mod code;
mod contradiction;
mod inmate;
mod local;
mod money;
mod run;
mod sanction;
mod spell;

use std::collections::BTreeMap;

use crate::calendar::Date;

pub use activity::{Activity, ActivityKind, ActivitySpan, Frame, Hours, HoursRefusal, Placement, Weight};
pub use amendment::Amendment;
pub use attendance::{Attendance, Deduction, DeductionRefusal, Mark, MarkDetail, MarkKey, MarkRow, Percent};
pub use code::{ActivityCode, CircumstanceId, CodeRefusal, HolidayId, InmateNumber};
pub use contradiction::Contradiction;
pub use inmate::{CustodyKind, Inmate, Person, Stay};
pub use local::{
    Component, Language, Local, PaymentPeriod, Pays, PeriodKind, PeriodStart, Rate, Rule, RuleKey, Switch,
};
pub use money::{AmountRefusal, Ore};
pub use run::{Run, RunState, Runs};
pub use sanction::{Sanction, SanctionRefusal, SanctionState};
pub use spell::{Review, Spell, SpellKey};

/// All that is recorded in one prison unit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Register {
    /// The inmates by number, in byte order.
    pub inmates: BTreeMap<InmateNumber, Inmate>,
    /// The activities by code, in byte order.
    pub activities: BTreeMap<ActivityCode, Activity>,
    /// What a yearly or other supplement frame allows, by activity and first day (`None`: always).
    pub frames: BTreeMap<(ActivityCode, Option<Date>), Frame>,
    /// What this prison decides itself: rates, rules, holiday switches and settings.
    pub local: Local,
    /// Why closed days were changed for everyone, such as by a new rate; in the order in which it was done.
    pub amendments: BTreeMap<u32, Amendment>,
    /// The closed runs by number.
    pub runs: Runs,
}

impl Register {
    /// The last day a mark stands on; where there is no mark, the latest day a stay or spell begins or ends.
    pub fn last_recorded_day(&self) -> Option<Date> {
        let marked = self.inmates.values().filter_map(|inmate| inmate.attendance.last_day()).max();
        marked.or_else(|| self.inmates.values().filter_map(Inmate::last_day).max())
    }

    /// The first day anybody stayed here or was marked.
    pub fn first_recorded_day(&self) -> Option<Date> {
        let inmates = self.inmates.values();
        inmates
            .filter_map(|inmate| {
                inmate.stays.keys().next().copied().into_iter().chain(inmate.attendance.first_day()).min()
            })
            .min()
    }

    /// How many marks stand in the register.
    pub fn mark_count(&self) -> usize {
        self.inmates.values().map(|inmate| inmate.attendance.len()).sum()
    }

    /// What cannot be true together, each named with its keys; empty for a sound register.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let of_inmates = self.inmates.iter().flat_map(|(number, inmate)| self.contradictions_of(number, inmate));
        of_inmates.chain(self.contradictions_of_local()).collect()
    }

    /// What cannot be true together of one inmate.
    pub fn contradictions_of(&self, number: &InmateNumber, inmate: &Inmate) -> Vec<Contradiction> {
        contradiction::of_inmate(self, number, inmate)
    }

    /// What cannot be true together of frames, rates and settings.
    pub fn contradictions_of_local(&self) -> Vec<Contradiction> {
        contradiction::of_local(self)
    }
}
