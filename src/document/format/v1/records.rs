//! The records of the file.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::calendar::{Date, Month, Weekdays};
use crate::document::{Digest, Moment};
use crate::register::{
    ActivityCode, ActivityKind, CircumstanceId, Component, CustodyKind, Deduction, HolidayId, Hours, InmateNumber,
    Language, Ore, Pays, PeriodKind, PeriodStart, SanctionState, Switch,
};
use crate::scheme::{CircumstanceRow, HolidayRow, RateRecord, SwitchRow};

/// What stands for a day without a mark.
pub(in crate::document::format) const UNMARKED: char = '.';

#[derive(Serialize, Deserialize)]
#[serde(rename = "Dagsverk", deny_unknown_fields)]
pub(in crate::document::format) struct File<'a> {
    pub(in crate::document::format) format: u32,
    pub(in crate::document::format) id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::document::format) recorded: Option<RecordedRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::document::format) saved: Option<Moment>,
    pub(in crate::document::format) prison: String,
    pub(in crate::document::format) unit: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::document::format) language: Option<Language>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::document::format) period: Option<PeriodKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::document::format) period_start: Option<PeriodStart>,
    pub(in crate::document::format) inmates: Vec<InmateRecord>,
    pub(in crate::document::format) stays: Vec<StayRecord>,
    pub(in crate::document::format) custody: Vec<CustodyRecord>,
    pub(in crate::document::format) activities: Vec<ActivityRecord>,
    pub(in crate::document::format) placements: Vec<PlacementRecord>,
    #[serde(borrow)]
    pub(in crate::document::format) marks: Vec<MarksRecord<'a>>,
    pub(in crate::document::format) spells: Vec<SpellRecord>,
    pub(in crate::document::format) reviews: Vec<ReviewRecord>,
    pub(in crate::document::format) sanctions: Vec<SanctionRecord>,
    pub(in crate::document::format) rates: Vec<LocalRateRecord>,
    pub(in crate::document::format) rules: Vec<RuleRecord>,
    pub(in crate::document::format) holiday_switches: Vec<HolidaySwitchRecord>,
    pub(in crate::document::format) frames: Vec<FrameRecord>,
    pub(in crate::document::format) settings: Vec<SettingRecord>,
    pub(in crate::document::format) scheme: String,
    pub(in crate::document::format) circumstances: Vec<CircumstanceRow>,
    pub(in crate::document::format) holidays: Vec<HolidayRow>,
    pub(in crate::document::format) shipped_rates: Vec<RateRecord>,
    pub(in crate::document::format) switches: Vec<SwitchRow>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::document::format) amendments: Vec<AmendmentRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::document::format) runs: Vec<RunRecord>,
    /// What the runs say, a line each: the run's number, then `t` and a line of its tables, or `p`, a person's number and
    /// his line, with bars between. Opening does not look into them.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::document::format) run_lines: Vec<Cow<'a, str>>,
}

/// The last record of the journal that the register contains.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::document::format) struct RecordedRecord {
    pub(in crate::document::format) number: u64,
    pub(in crate::document::format) digest: Digest,
    /// Where its line begins in the journal's file, so that it need not be looked for.
    pub(in crate::document::format) place: u64,
}

/// A record of the file: fields that are left out when there is nothing to say.
macro_rules! record {
    ($name:ident { $($field:ident: $type:ty,)* ; $($optional:ident: $optional_type:ty,)* }) => {
        #[derive(Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(in crate::document::format) struct $name {
            $(pub(in crate::document::format) $field: $type,)*
            $(#[serde(default, skip_serializing_if = "is_default")] pub(in crate::document::format) $optional: $optional_type,)*
        }
    };
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

record!(InmateRecord { number: InmateNumber, ; family_name: String, given_name: String, born: Option<Date>, language: String, sentence_end: Option<Date>, });
record!(StayRecord { inmate: InmateNumber, from: Date, ; until: Option<Date>, unit: String, });
record!(CustodyRecord { inmate: InmateNumber, from: Date, kind: CustodyKind, ; });
record!(ActivityRecord { code: ActivityCode, kind: ActivityKind, weekdays: Weekdays, ; name: String, provider: String, place: String, hours: Option<Hours>, from: Option<Date>, until: Option<Date>, capacity: Option<u32>, supplement: Option<Ore>, runs_on_holidays: bool, });
record!(PlacementRecord { inmate: InmateNumber, activity: ActivityCode, from: Date, weight: u8, ; until: Option<Date>, weekdays: Option<Weekdays>, supplement: Option<Ore>, });
record!(SpellRecord { inmate: InmateNumber, from: Date, circumstance: CircumstanceId, ; until: Option<Date>, weekdays: Option<Weekdays>, granted: Option<bool>, decided_by: String, decided_on: Option<Date>, review_by: Option<Date>, reason: String, });
record!(ReviewRecord { inmate: InmateNumber, from: Date, circumstance: CircumstanceId, date: Date, ; by: String, assessment: String, next_review: Option<Date>, });
record!(SanctionRecord { inmate: InmateNumber, from: Date, decided: Date, days: u8, percent: u8, state: SanctionState, ; decided_by: String, });
record!(LocalRateRecord { component: Component, from: Date, amount: Ore, ; until: Option<Date>, source: String, });
record!(RuleRecord { circumstance: CircumstanceId, pays: Pays, ; from: Option<Date>, source: String, });
record!(HolidaySwitchRecord { holiday: HolidayId, observed: bool, ; from: Option<Date>, });
record!(FrameRecord { activity: ActivityCode, amount: Ore, ; from: Option<Date>, until: Option<Date>, });
record!(SettingRecord { key: Switch, ; from: Option<Date>, value: String, });
record!(DetailRecord { day: u8, ; deduction: Option<Deduction>, granted: Option<bool>, decided_by: String, note: String, });
record!(AmendmentRecord { number: u32, from: Date, until: Date, reason: String, at: Moment, ; inmate: Option<InmateNumber>, by: String, });
record!(RunRecord { number: u32, from: Date, until: Date, closed: Moment, prepared_by: String, checked_by: String, journal: String, digest: String, ; inmate: Option<InmateNumber>, prison: String, unit: String, handed_over: Option<Moment>, withdrawn: Option<Moment>, reason: String, });

/// The marks of one inmate, activity and month: a letter a day.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::document::format) struct MarksRecord<'a> {
    #[serde(borrow)]
    pub(in crate::document::format) inmate: Cow<'a, str>,
    #[serde(borrow)]
    pub(in crate::document::format) activity: Cow<'a, str>,
    pub(in crate::document::format) month: Month,
    #[serde(borrow)]
    pub(in crate::document::format) days: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::document::format) details: Vec<DetailRecord>,
}
