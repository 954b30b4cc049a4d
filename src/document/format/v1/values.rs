//! A record of the file and the value it stands for, each into the other: one place for the register's lists and for the
//! journal.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::calendar::{Date, Period, Span};
use crate::document::format::{FormatReason, RecordReason};
use crate::register::{
    Activity, ActivityCode, ActivitySpan, Amendment, Component, CustodyKind, Frame, HolidayId, InmateNumber,
    MarkDetail, Person, Placement, Rate, Review, Rule, RuleKey, Run, RunState, Sanction, Spell, SpellKey, Stay, Switch,
    Weight,
};

use super::records::{
    ActivityRecord, AmendmentRecord, CustodyRecord, DetailRecord, FrameRecord, HolidaySwitchRecord, InmateRecord,
    LocalRateRecord, PlacementRecord, ReviewRecord, RuleRecord, RunRecord, SanctionRecord, SettingRecord, SpellRecord,
    StayRecord,
};

pub(in crate::document::format) fn bad(list: &'static str, key: Vec<String>, reason: RecordReason) -> FormatReason {
    FormatReason::Record { list, key, reason }
}

/// The fields of a key.
macro_rules! key {
    ($($field:expr),+) => { vec![$($field.to_string()),+] };
}
pub(super) use key;

impl InmateRecord {
    pub(in crate::document::format) fn of(number: &InmateNumber, person: &Person) -> InmateRecord {
        let Person { family_name, given_name, born, language, sentence_end } = person.clone();
        InmateRecord { number: number.clone(), family_name, given_name, born, language, sentence_end }
    }

    pub(in crate::document::format) fn value(self) -> (InmateNumber, Person) {
        let InmateRecord { number, family_name, given_name, born, language, sentence_end } = self;
        (number, Person { family_name, given_name, born, language, sentence_end })
    }
}

impl AmendmentRecord {
    pub(in crate::document::format) fn of(
        inmate: Option<&InmateNumber>,
        number: u32,
        amendment: &Amendment,
    ) -> AmendmentRecord {
        let Amendment { days, reason, at, by } = amendment.clone();
        AmendmentRecord { number, from: days.first(), until: days.last(), reason, at, inmate: inmate.cloned(), by }
    }

    pub(in crate::document::format) fn value(self) -> Result<(Option<InmateNumber>, u32, Amendment), FormatReason> {
        let AmendmentRecord { number, from, until, reason, at, inmate, by } = self;
        let days = Period::new(from, until)
            .map_err(|_| bad("amendments", key![number, from], RecordReason::EndsBeforeStart))?;
        Ok((inmate, number, Amendment { days, reason, at, by }))
    }
}

impl RunRecord {
    pub(in crate::document::format) fn of(number: u32, run: &Run) -> RunRecord {
        let (handed_over, withdrawn, reason) = match &run.state {
            RunState::Standing => (None, None, String::new()),
            RunState::HandedOver(at) => (Some(*at), None, String::new()),
            RunState::Withdrawn { at, reason } => (None, Some(*at), reason.clone()),
        };
        RunRecord {
            number,
            from: run.span.first(),
            until: run.span.last(),
            closed: run.closed,
            prepared_by: run.prepared_by.clone(),
            checked_by: run.checked_by.clone(),
            journal: run.journal.clone(),
            digest: run.digest.clone(),
            inmate: run.only.clone(),
            prison: run.prison.clone(),
            unit: run.unit.clone(),
            handed_over,
            withdrawn,
            reason,
        }
    }

    /// The run with these tables and without lines.
    pub(in crate::document::format) fn value(self, tables: Arc<str>) -> Result<(u32, Run), FormatReason> {
        let RunRecord { number, from, until, closed, prepared_by, checked_by, journal, digest, .. } = self;
        let bad = |reason| bad("runs", key![number, from], reason);
        let state = match (self.handed_over, self.withdrawn) {
            (None, None) => RunState::Standing,
            (Some(at), None) => RunState::HandedOver(at),
            (None, Some(at)) => RunState::Withdrawn { at, reason: self.reason },
            (Some(_), Some(_)) => return Err(bad(RecordReason::Run)),
        };
        let span = Period::new(from, until).map_err(|_| bad(RecordReason::EndsBeforeStart))?;
        let (only, prison, unit) = (self.inmate, self.prison, self.unit);
        let lines = Arc::new(BTreeMap::new());
        let run =
            Run { span, only, closed, prison, unit, prepared_by, checked_by, journal, digest, state, tables, lines };
        Ok((number, run))
    }
}

impl StayRecord {
    pub(in crate::document::format) fn of(inmate: &InmateNumber, stay: &Stay) -> StayRecord {
        let Stay { span, unit } = stay.clone();
        StayRecord { inmate: inmate.clone(), from: span.from(), until: span.until(), unit }
    }

    pub(in crate::document::format) fn value(self) -> Result<(InmateNumber, Date, Stay), FormatReason> {
        let StayRecord { inmate, from, until, unit } = self;
        let span =
            Span::new(from, until).map_err(|_| bad("stays", key![inmate, from], RecordReason::EndsBeforeStart))?;
        Ok((inmate, from, Stay { span, unit }))
    }
}

impl CustodyRecord {
    pub(in crate::document::format) fn of(inmate: &InmateNumber, from: Date, kind: CustodyKind) -> CustodyRecord {
        CustodyRecord { inmate: inmate.clone(), from, kind }
    }
}

impl ActivityRecord {
    pub(in crate::document::format) fn of(code: &ActivityCode, activity: &Activity) -> ActivityRecord {
        let Activity { name, kind, provider, place, weekdays, hours, span, capacity, supplement, runs_on_holidays } =
            activity.clone();
        let (code, from, until) = (code.clone(), span.from(), span.until());
        ActivityRecord {
            code,
            kind,
            weekdays,
            name,
            provider,
            place,
            hours,
            from,
            until,
            capacity,
            supplement,
            runs_on_holidays,
        }
    }

    pub(in crate::document::format) fn value(self) -> Result<(ActivityCode, Activity), FormatReason> {
        let ActivityRecord {
            code,
            kind,
            weekdays,
            name,
            provider,
            place,
            hours,
            from,
            until,
            capacity,
            supplement,
            runs_on_holidays,
        } = self;
        let span =
            ActivitySpan::new(from, until).map_err(|_| bad("activities", key![code], RecordReason::EndsBeforeStart))?;
        let activity =
            Activity { name, kind, provider, place, weekdays, hours, span, capacity, supplement, runs_on_holidays };
        Ok((code, activity))
    }
}

impl PlacementRecord {
    pub(in crate::document::format) fn of(
        inmate: &InmateNumber,
        activity: &ActivityCode,
        placement: &Placement,
    ) -> PlacementRecord {
        let Placement { span, weekdays, weight, supplement } = placement.clone();
        let (inmate, activity, from, until) = (inmate.clone(), activity.clone(), span.from(), span.until());
        PlacementRecord { inmate, activity, from, weight: weight.get(), until, weekdays, supplement }
    }

    pub(in crate::document::format) fn value(
        self,
    ) -> Result<(InmateNumber, (ActivityCode, Date), Placement), FormatReason> {
        let PlacementRecord { inmate, activity, from, weight, until, weekdays, supplement } = self;
        let bad = |reason| bad("placements", key![inmate, activity, from], reason);
        let span = Span::new(from, until).map_err(|_| bad(RecordReason::EndsBeforeStart))?;
        let weight = Weight::new(weight).ok_or_else(|| bad(RecordReason::Weight))?;
        Ok((inmate, (activity, from), Placement { span, weekdays, weight, supplement }))
    }
}

impl SpellRecord {
    pub(in crate::document::format) fn of(inmate: &InmateNumber, key: &SpellKey, spell: &Spell) -> SpellRecord {
        let Spell { span, weekdays, granted, decided_by, decided_on, review_by, reason } = spell.clone();
        let SpellKey { from, circumstance } = key.clone();
        let (inmate, until) = (inmate.clone(), span.until());
        SpellRecord { inmate, from, circumstance, until, weekdays, granted, decided_by, decided_on, review_by, reason }
    }

    pub(in crate::document::format) fn value(self) -> Result<(InmateNumber, SpellKey, Spell), FormatReason> {
        let SpellRecord {
            inmate,
            from,
            circumstance,
            until,
            weekdays,
            granted,
            decided_by,
            decided_on,
            review_by,
            reason,
        } = self;
        let span = Span::new(from, until)
            .map_err(|_| bad("spells", key![inmate, from, circumstance], RecordReason::EndsBeforeStart))?;
        let spell = Spell { span, weekdays, granted, decided_by, decided_on, review_by, reason };
        Ok((inmate, SpellKey { from, circumstance }, spell))
    }
}

impl ReviewRecord {
    pub(in crate::document::format) fn of(
        inmate: &InmateNumber,
        key: &SpellKey,
        date: Date,
        review: &Review,
    ) -> ReviewRecord {
        let Review { by, assessment, next_review } = review.clone();
        let SpellKey { from, circumstance } = key.clone();
        ReviewRecord { inmate: inmate.clone(), from, circumstance, date, by, assessment, next_review }
    }

    pub(in crate::document::format) fn value(self) -> (InmateNumber, (SpellKey, Date), Review) {
        let ReviewRecord { inmate, from, circumstance, date, by, assessment, next_review } = self;
        (inmate, (SpellKey { from, circumstance }, date), Review { by, assessment, next_review })
    }
}

impl SanctionRecord {
    pub(in crate::document::format) fn of(inmate: &InmateNumber, sanction: &Sanction) -> SanctionRecord {
        SanctionRecord {
            inmate: inmate.clone(),
            from: sanction.from(),
            decided: sanction.decided(),
            days: sanction.days(),
            percent: sanction.percent(),
            state: sanction.state,
            decided_by: sanction.decided_by.clone(),
        }
    }

    pub(in crate::document::format) fn value(self) -> Result<(InmateNumber, Sanction), FormatReason> {
        let SanctionRecord { inmate, from, decided, days, percent, state, decided_by } = self;
        let sanction = Sanction::new(from, decided, days, percent, state, decided_by)
            .map_err(|refusal| bad("sanctions", key![inmate, from], RecordReason::Sanction(refusal)))?;
        Ok((inmate, sanction))
    }
}

impl LocalRateRecord {
    pub(in crate::document::format) fn of((component, from): (Component, Date), rate: &Rate) -> LocalRateRecord {
        let Rate { until, amount, source } = rate.clone();
        LocalRateRecord { component, from, amount, until, source }
    }

    pub(in crate::document::format) fn value(self) -> ((Component, Date), Rate) {
        let LocalRateRecord { component, from, amount, until, source } = self;
        ((component, from), Rate { until, amount, source })
    }
}

impl RuleRecord {
    pub(in crate::document::format) fn of(key: &RuleKey, rule: &Rule) -> RuleRecord {
        let RuleKey { circumstance, from } = key.clone();
        RuleRecord { circumstance, pays: rule.pays, from, source: rule.source.clone() }
    }

    pub(in crate::document::format) fn value(self) -> (RuleKey, Rule) {
        let RuleRecord { circumstance, pays, from, source } = self;
        (RuleKey { circumstance, from }, Rule { pays, source })
    }
}

impl HolidaySwitchRecord {
    pub(in crate::document::format) fn of(
        (holiday, from): &(HolidayId, Option<Date>),
        observed: bool,
    ) -> HolidaySwitchRecord {
        HolidaySwitchRecord { holiday: holiday.clone(), observed, from: *from }
    }
}

impl FrameRecord {
    pub(in crate::document::format) fn of(
        (activity, from): &(ActivityCode, Option<Date>),
        frame: &Frame,
    ) -> FrameRecord {
        FrameRecord { activity: activity.clone(), amount: frame.amount, from: *from, until: frame.until }
    }

    pub(in crate::document::format) fn value(self) -> ((ActivityCode, Option<Date>), Frame) {
        let FrameRecord { activity, amount, from, until } = self;
        ((activity, from), Frame { until, amount })
    }
}

/// A switch and the day it counts from.
type SwitchKey = (Switch, Option<Date>);

impl SettingRecord {
    pub(in crate::document::format) fn of((key, from): (Switch, Option<Date>), on: Option<bool>) -> SettingRecord {
        SettingRecord { key, from, value: on.map_or_else(String::new, |on| key.written(on).to_owned()) }
    }

    pub(in crate::document::format) fn value(self) -> Result<(SwitchKey, Option<bool>), FormatReason> {
        let SettingRecord { key, from, value } = self;
        let on = match value.as_str() {
            "" => None,
            value => Some(key.read(value).ok_or_else(|| bad("settings", key![key], RecordReason::Value))?),
        };
        Ok(((key, from), on))
    }
}

impl DetailRecord {
    pub(in crate::document::format) fn of(day: u8, detail: &MarkDetail) -> DetailRecord {
        let MarkDetail { deduction, granted, decided_by, note } = detail.clone();
        DetailRecord { day, deduction, granted, decided_by, note }
    }

    pub(in crate::document::format) fn value(self) -> (u32, MarkDetail) {
        let DetailRecord { day, deduction, granted, decided_by, note } = self;
        (day.into(), MarkDetail { deduction, granted, decided_by, note })
    }
}
