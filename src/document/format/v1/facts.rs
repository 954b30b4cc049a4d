//! Facts of a change as the journal keeps them: the records of the register's lists as they stand afterwards, and the
//! keys of those that went.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::calendar::{Date, Moment, Month};
use crate::document::format::{FormatReason, RecordReason};
use crate::document::{DayMark, Fact};
use crate::register::{
    ActivityCode, CircumstanceId, Component, HolidayId, InmateNumber, Language, Mark, MarkDetail, MarkKey,
    PaymentPeriod, PeriodKind, PeriodStart, RuleKey, RunState, SpellKey, Switch,
};

use super::records::{
    ActivityRecord, AmendmentRecord, CustodyRecord, DetailRecord, FrameRecord, HolidaySwitchRecord, InmateRecord,
    LocalRateRecord, PlacementRecord, ReviewRecord, RuleRecord, RunRecord, SanctionRecord, SettingRecord, SpellRecord,
    StayRecord, UNMARKED,
};
use super::values::{bad, key};

/// What stands for a day whose mark was taken away.
const CLEARED: char = '-';

/// One fact of a change.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum FactRecord<'a> {
    Inmate(InmateRecord),
    InmateGone(InmateNumber),
    Stay(StayRecord),
    StayGone(InmateNumber, Date),
    Custody(CustodyRecord),
    CustodyGone(InmateNumber, Date),
    Placement(PlacementRecord),
    PlacementGone(InmateNumber, ActivityCode, Date),
    Spell(SpellRecord),
    SpellGone(InmateNumber, Date, CircumstanceId),
    Review(ReviewRecord),
    ReviewGone(InmateNumber, Date, CircumstanceId, Date),
    Sanction(SanctionRecord),
    SanctionGone(InmateNumber, Date),
    #[serde(borrow)]
    Marks(MarksChange<'a>),
    Activity(ActivityRecord),
    ActivityGone(ActivityCode),
    Frame(FrameRecord),
    FrameGone(ActivityCode, Option<Date>),
    Rate(LocalRateRecord),
    RateGone(Component, Date),
    Rule(RuleRecord),
    RuleGone(CircumstanceId, Option<Date>),
    Holiday(HolidaySwitchRecord),
    HolidayGone(HolidayId, Option<Date>),
    Setting(SettingRecord),
    SettingGone(Switch, Option<Date>),
    Prison(String),
    Unit(String),
    Language(Option<Language>),
    Period(Option<PeriodKind>, Option<PeriodStart>),
    Amendment(AmendmentRecord),
    AmendmentGone(Option<InmateNumber>, u32),
    #[serde(borrow)]
    Run(RunChange<'a>),
    RunGone(u32),
    #[serde(borrow)]
    RunLine(RunLineChange<'a>),
    RunLineGone(u32, InmateNumber),
    RunHandedOver(u32, Moment),
    RunWithdrawn(u32, Moment, String),
    RunStands(u32),
}

/// A person's line in a run.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RunLineChange<'a> {
    run: u32,
    inmate: InmateNumber,
    #[serde(borrow)]
    line: Cow<'a, str>,
}

/// A run with its tables; its lines are facts of their own, but where the whole run stands in one.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RunChange<'a> {
    run: RunRecord,
    #[serde(borrow)]
    tables: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    lines: Vec<(InmateNumber, Cow<'a, str>)>,
}

/// Marks of one inmate, activity and month: a letter a day from `first` on; `.` is a day that is not touched, `-` one
/// whose mark was taken away.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MarksChange<'a> {
    #[serde(borrow)]
    inmate: Cow<'a, str>,
    #[serde(borrow)]
    activity: Cow<'a, str>,
    month: Month,
    first: u8,
    #[serde(borrow)]
    days: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    details: Vec<DetailRecord>,
}

/// These facts as text of one line.
pub(in crate::document) fn facts_to_text(facts: &[Fact]) -> Result<String, FormatReason> {
    let records: Vec<FactRecord<'_>> = facts.iter().map(record).collect();
    super::options().to_string(&records).map_err(|error| FormatReason::Unwritable(error.to_string()))
}

/// The facts in a text of [`facts_to_text`].
pub(in crate::document) fn facts_from_text(text: &str) -> Result<Vec<Fact>, FormatReason> {
    let records: Vec<FactRecord<'_>> =
        super::options().from_str(text).map_err(|_| FormatReason::Damaged { excerpt: String::new() })?;
    records.into_iter().map(fact).collect()
}

fn record(fact: &Fact) -> FactRecord<'_> {
    match fact {
        Fact::Person(number, Some(person)) => FactRecord::Inmate(InmateRecord::of(number, person)),
        Fact::Person(number, None) => FactRecord::InmateGone(number.clone()),
        Fact::Stay(number, _, Some(stay)) => FactRecord::Stay(StayRecord::of(number, stay)),
        Fact::Stay(number, from, None) => FactRecord::StayGone(number.clone(), *from),
        Fact::Custody(number, from, Some(kind)) => FactRecord::Custody(CustodyRecord::of(number, *from, *kind)),
        Fact::Custody(number, from, None) => FactRecord::CustodyGone(number.clone(), *from),
        Fact::Placement(number, (activity, _), Some(placement)) => {
            FactRecord::Placement(PlacementRecord::of(number, activity, placement))
        }
        Fact::Placement(number, (activity, from), None) => {
            FactRecord::PlacementGone(number.clone(), activity.clone(), *from)
        }
        Fact::Spell(number, key, Some(spell)) => FactRecord::Spell(SpellRecord::of(number, key, spell)),
        Fact::Spell(number, key, None) => FactRecord::SpellGone(number.clone(), key.from, key.circumstance.clone()),
        Fact::Review(number, (key, date), Some(review)) => {
            FactRecord::Review(ReviewRecord::of(number, key, *date, review))
        }
        Fact::Review(number, (key, date), None) => {
            FactRecord::ReviewGone(number.clone(), key.from, key.circumstance.clone(), *date)
        }
        Fact::Sanction(number, _, Some(sanction)) => FactRecord::Sanction(SanctionRecord::of(number, sanction)),
        Fact::Sanction(number, from, None) => FactRecord::SanctionGone(number.clone(), *from),
        Fact::Marks(number, month, activity, days) => FactRecord::Marks(marks_record(number, *month, activity, days)),
        Fact::Activity(code, Some(activity)) => FactRecord::Activity(ActivityRecord::of(code, activity)),
        Fact::Activity(code, None) => FactRecord::ActivityGone(code.clone()),
        Fact::Frame(key, Some(frame)) => FactRecord::Frame(FrameRecord::of(key, frame)),
        Fact::Frame((activity, from), None) => FactRecord::FrameGone(activity.clone(), *from),
        Fact::Rate(key, Some(rate)) => FactRecord::Rate(LocalRateRecord::of(*key, rate)),
        Fact::Rate((component, from), None) => FactRecord::RateGone(*component, *from),
        Fact::Rule(key, Some(rule)) => FactRecord::Rule(RuleRecord::of(key, rule)),
        Fact::Rule(key, None) => FactRecord::RuleGone(key.circumstance.clone(), key.from),
        Fact::Holiday(key, Some(observed)) => FactRecord::Holiday(HolidaySwitchRecord::of(key, *observed)),
        Fact::Holiday((holiday, from), None) => FactRecord::HolidayGone(holiday.clone(), *from),
        Fact::Switch(key, Some(on)) => FactRecord::Setting(SettingRecord::of(*key, *on)),
        Fact::Switch((switch, from), None) => FactRecord::SettingGone(*switch, *from),
        Fact::Prison(name) => FactRecord::Prison(name.clone()),
        Fact::Unit(name) => FactRecord::Unit(name.clone()),
        Fact::Language(language) => FactRecord::Language(*language),
        Fact::Period(PaymentPeriod { kind, start }) => FactRecord::Period(*kind, *start),
        Fact::Amendment(inmate, place, Some(amendment)) => {
            FactRecord::Amendment(AmendmentRecord::of(inmate.as_ref(), *place, amendment))
        }
        Fact::Amendment(inmate, place, None) => FactRecord::AmendmentGone(inmate.clone(), *place),
        Fact::Run(number, Some(run)) => FactRecord::Run(RunChange {
            run: RunRecord::of(*number, run),
            tables: run.tables.as_ref().into(),
            lines: run.lines.iter().map(|(person, line)| (person.clone(), line.as_ref().into())).collect(),
        }),
        Fact::Run(number, None) => FactRecord::RunGone(*number),
        Fact::RunLine(person, number, Some(line)) => {
            FactRecord::RunLine(RunLineChange { run: *number, inmate: person.clone(), line: line.as_ref().into() })
        }
        Fact::RunLine(person, number, None) => FactRecord::RunLineGone(*number, person.clone()),
        Fact::RunState(number, RunState::Standing) => FactRecord::RunStands(*number),
        Fact::RunState(number, RunState::HandedOver(at)) => FactRecord::RunHandedOver(*number, *at),
        Fact::RunState(number, RunState::Withdrawn { at, reason }) => {
            FactRecord::RunWithdrawn(*number, *at, reason.clone())
        }
    }
}

/// A day that is named twice stands as it was named last.
fn marks_record<'a>(
    number: &'a InmateNumber,
    month: Month,
    activity: &'a ActivityCode,
    days: &[DayMark],
) -> MarksChange<'a> {
    let by_day: BTreeMap<u32, &DayMark> = days.iter().map(|day| (day.day(), day)).collect();
    let first = by_day.keys().next().copied().unwrap_or(1);
    let last = by_day.keys().next_back().copied().unwrap_or(0);
    let letters = (first..=last).map(|day| match by_day.get(&day) {
        None => UNMARKED,
        Some(day) => day.key().map_or(CLEARED, MarkKey::letter),
    });
    MarksChange {
        inmate: number.as_str().into(),
        activity: activity.as_str().into(),
        month,
        // A day of a change fits a byte.
        first: first as u8,
        days: letters.collect::<String>().into(),
        details: by_day.iter().filter_map(|(day, one)| Some(DetailRecord::of(*day as u8, one.detail()?))).collect(),
    }
}

fn fact(record: FactRecord<'_>) -> Result<Fact, FormatReason> {
    Ok(match record {
        FactRecord::Inmate(record) => {
            let (number, person) = record.value();
            Fact::Person(number, Some(person))
        }
        FactRecord::InmateGone(number) => Fact::Person(number, None),
        FactRecord::Stay(record) => {
            let (number, from, stay) = record.value()?;
            Fact::Stay(number, from, Some(stay))
        }
        FactRecord::StayGone(number, from) => Fact::Stay(number, from, None),
        FactRecord::Custody(CustodyRecord { inmate, from, kind }) => Fact::Custody(inmate, from, Some(kind)),
        FactRecord::CustodyGone(number, from) => Fact::Custody(number, from, None),
        FactRecord::Placement(record) => {
            let (number, key, placement) = record.value()?;
            Fact::Placement(number, key, Some(placement))
        }
        FactRecord::PlacementGone(number, activity, from) => Fact::Placement(number, (activity, from), None),
        FactRecord::Spell(record) => {
            let (number, key, spell) = record.value()?;
            Fact::Spell(number, key, Some(spell))
        }
        FactRecord::SpellGone(number, from, circumstance) => Fact::Spell(number, SpellKey { from, circumstance }, None),
        FactRecord::Review(record) => {
            let (number, key, review) = record.value();
            Fact::Review(number, key, Some(review))
        }
        FactRecord::ReviewGone(number, from, circumstance, date) => {
            Fact::Review(number, (SpellKey { from, circumstance }, date), None)
        }
        FactRecord::Sanction(record) => {
            let (number, sanction) = record.value()?;
            Fact::Sanction(number, sanction.from(), Some(sanction))
        }
        FactRecord::SanctionGone(number, from) => Fact::Sanction(number, from, None),
        FactRecord::Marks(record) => marks(record)?,
        FactRecord::Activity(record) => {
            let (code, activity) = record.value()?;
            Fact::Activity(code, Some(activity))
        }
        FactRecord::ActivityGone(code) => Fact::Activity(code, None),
        FactRecord::Frame(record) => {
            let (key, frame) = record.value();
            Fact::Frame(key, Some(frame))
        }
        FactRecord::FrameGone(activity, from) => Fact::Frame((activity, from), None),
        FactRecord::Rate(record) => {
            let (key, rate) = record.value();
            Fact::Rate(key, Some(rate))
        }
        FactRecord::RateGone(component, from) => Fact::Rate((component, from), None),
        FactRecord::Rule(record) => {
            let (key, rule) = record.value();
            Fact::Rule(key, Some(rule))
        }
        FactRecord::RuleGone(circumstance, from) => Fact::Rule(RuleKey { circumstance, from }, None),
        FactRecord::Holiday(HolidaySwitchRecord { holiday, observed, from }) => {
            Fact::Holiday((holiday, from), Some(observed))
        }
        FactRecord::HolidayGone(holiday, from) => Fact::Holiday((holiday, from), None),
        FactRecord::Setting(record) => {
            let (key, on) = record.value()?;
            Fact::Switch(key, Some(on))
        }
        FactRecord::SettingGone(switch, from) => Fact::Switch((switch, from), None),
        FactRecord::Prison(name) => Fact::Prison(name),
        FactRecord::Unit(name) => Fact::Unit(name),
        FactRecord::Language(language) => Fact::Language(language),
        FactRecord::Period(kind, start) => Fact::Period(PaymentPeriod { kind, start }),
        FactRecord::Amendment(record) => {
            let (inmate, place, amendment) = record.value()?;
            Fact::Amendment(inmate, place, Some(amendment))
        }
        FactRecord::AmendmentGone(inmate, place) => Fact::Amendment(inmate, place, None),
        FactRecord::Run(RunChange { run, tables, lines }) => {
            let (number, mut run) = run.value(tables.as_ref().into())?;
            run.lines = Arc::new(lines.into_iter().map(|(person, line)| (person, line.into())).collect());
            Fact::Run(number, Some(Box::new(run)))
        }
        FactRecord::RunGone(number) => Fact::Run(number, None),
        FactRecord::RunLine(RunLineChange { run, inmate, line }) => Fact::RunLine(inmate, run, Some(line.into())),
        FactRecord::RunLineGone(number, person) => Fact::RunLine(person, number, None),
        FactRecord::RunStands(number) => Fact::RunState(number, RunState::Standing),
        FactRecord::RunHandedOver(number, at) => Fact::RunState(number, RunState::HandedOver(at)),
        FactRecord::RunWithdrawn(number, at, reason) => Fact::RunState(number, RunState::Withdrawn { at, reason }),
    })
}

fn marks(record: MarksChange<'_>) -> Result<Fact, FormatReason> {
    let MarksChange { inmate, activity, month, first, days, details } = record;
    let bad = |reason| bad("marks", key![inmate, activity, month], reason);
    let number: InmateNumber = inmate.parse().map_err(|_| bad(RecordReason::UnknownInmate))?;
    let code: ActivityCode = activity.parse().map_err(|_| bad(RecordReason::UnknownActivity))?;
    let mut details: BTreeMap<u32, MarkDetail> = details.into_iter().map(DetailRecord::value).collect();
    let mut marked = Vec::new();
    for (day, letter) in (u32::from(first)..).zip(days.chars()).filter(|(_, letter)| *letter != UNMARKED) {
        let number = u8::try_from(day).ok().filter(|_| month.on(day).is_some());
        let number = number.ok_or_else(|| bad(RecordReason::Letters))?;
        let mark = match letter {
            CLEARED => None,
            letter => {
                let key = MarkKey::new(letter).ok_or_else(|| bad(RecordReason::Letters))?;
                Some(Mark { key, detail: details.remove(&day).unwrap_or_default() })
            }
        };
        marked.push(DayMark::new(number, mark));
    }
    if details.is_empty() { Ok(Fact::Marks(number, month, code, marked)) } else { Err(bad(RecordReason::Detail)) }
}
