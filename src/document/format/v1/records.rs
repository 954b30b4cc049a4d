//! The records of the file.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::calendar::{Date, Month, Weekdays};
use crate::register::{
    ActivityCode, ActivityKind, CircumstanceId, Component, CustodyKind, Deduction, HolidayId, Hours, InmateNumber,
    Language, Ore, Pays, PeriodKind, PeriodStart, SanctionState, Switch,
};
use crate::scheme::{CircumstanceRow, HolidayRow, RateRecord, SwitchRow};

/// What stands for a day without a mark.
pub(super) const UNMARKED: char = '.';

#[derive(Serialize, Deserialize)]
#[serde(rename = "Dagsverk", deny_unknown_fields)]
pub(super) struct File<'a> {
    pub(super) format: u32,
    pub(super) id: String,
    pub(super) prison: String,
    pub(super) unit: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) language: Option<Language>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) period: Option<PeriodKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) period_start: Option<PeriodStart>,
    pub(super) inmates: Vec<InmateRecord>,
    pub(super) stays: Vec<StayRecord>,
    pub(super) custody: Vec<CustodyRecord>,
    pub(super) activities: Vec<ActivityRecord>,
    pub(super) placements: Vec<PlacementRecord>,
    #[serde(borrow)]
    pub(super) marks: Vec<MarksRecord<'a>>,
    pub(super) spells: Vec<SpellRecord>,
    pub(super) reviews: Vec<ReviewRecord>,
    pub(super) sanctions: Vec<SanctionRecord>,
    pub(super) rates: Vec<LocalRateRecord>,
    pub(super) rules: Vec<RuleRecord>,
    pub(super) holiday_switches: Vec<HolidaySwitchRecord>,
    pub(super) frames: Vec<FrameRecord>,
    pub(super) settings: Vec<SettingRecord>,
    pub(super) scheme: String,
    pub(super) circumstances: Vec<CircumstanceRow>,
    pub(super) holidays: Vec<HolidayRow>,
    pub(super) shipped_rates: Vec<RateRecord>,
    pub(super) switches: Vec<SwitchRow>,
}

/// A record of the file: fields that are left out when there is nothing to say.
macro_rules! record {
    ($name:ident { $($field:ident: $type:ty,)* ; $($optional:ident: $optional_type:ty,)* }) => {
        #[derive(Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name {
            $(pub(super) $field: $type,)*
            $(#[serde(default, skip_serializing_if = "is_default")] pub(super) $optional: $optional_type,)*
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

/// The marks of one inmate, activity and month: a letter a day.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MarksRecord<'a> {
    #[serde(borrow)]
    pub(super) inmate: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) activity: Cow<'a, str>,
    pub(super) month: Month,
    #[serde(borrow)]
    pub(super) days: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) details: Vec<DetailRecord>,
}
