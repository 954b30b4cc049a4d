//! Records into a register. What a record says of someone or something that is not there is refused by its key.

use std::collections::BTreeMap;

use crate::calendar::Span;
use crate::document::Document;
use crate::document::format::{FormatReason, RecordReason};
use crate::register::{
    Activity, ActivityCode, ActivitySpan, Frame, Inmate, Local, Mark, MarkDetail, MarkKey, MarkRow, PaymentPeriod,
    Person, Placement, Rate, Register, Review, Rule, RuleKey, Sanction, Spell, SpellKey, Stay, Weight,
};
use crate::scheme::{Scheme, SchemeDocument};

use super::records::{
    ActivityRecord, CustodyRecord, DetailRecord, File, FrameRecord, HolidaySwitchRecord, InmateRecord, LocalRateRecord,
    MarksRecord, PlacementRecord, ReviewRecord, RuleRecord, SanctionRecord, SettingRecord, SpellRecord, StayRecord,
    UNMARKED,
};

/// Puts a record under its key; a key that stands there already is refused.
fn put<K: Ord, V>(
    map: &mut BTreeMap<K, V>,
    key: K,
    value: V,
    list: &'static str,
    named: impl Fn() -> Vec<String>,
) -> Result<(), FormatReason> {
    match map.insert(key, value) {
        None => Ok(()),
        Some(_) => Err(bad(list, named(), RecordReason::Twice)),
    }
}

fn bad(list: &'static str, key: Vec<String>, reason: RecordReason) -> FormatReason {
    FormatReason::Record { list, key, reason }
}

/// The fields of a key.
macro_rules! key {
    ($($field:expr),+) => { vec![$($field.to_string()),+] };
}

/// The inmate a record is about.
fn inmate_of<'r>(
    register: &'r mut Register,
    number: &str,
    list: &'static str,
    key: impl Fn() -> Vec<String>,
) -> Result<&'r mut Inmate, FormatReason> {
    register.inmates.get_mut(number).ok_or_else(|| bad(list, key(), RecordReason::UnknownInmate))
}

pub(super) fn from_file(file: File<'_>) -> Result<Document, FormatReason> {
    let mut register = Register::default();
    for InmateRecord { number, family_name, given_name, born, language, sentence_end } in file.inmates {
        let person = Person { family_name, given_name, born, language, sentence_end };
        let inmate = Inmate { person, ..Inmate::default() };
        put(&mut register.inmates, number.clone(), inmate, "inmates", || key![number])?;
    }
    for row in file.activities {
        let code = row.code.clone();
        let activity = read_activity(row)?;
        put(&mut register.activities, code.clone(), activity, "activities", || key![code])?;
    }
    read_stays(file.stays, file.custody, &mut register)?;
    read_placements(file.placements, &mut register)?;
    read_marks(&file.marks, &mut register)?;
    read_spells(file.spells, file.reviews, &mut register)?;
    read_sanctions(file.sanctions, &mut register)?;
    for FrameRecord { activity, amount, from, until } in file.frames {
        put(&mut register.frames, (activity.clone(), from), Frame { until, amount }, "frames", || key![activity])?;
    }
    register.local = Local {
        prison: file.prison,
        unit: file.unit,
        language: file.language,
        period: PaymentPeriod { kind: file.period, start: file.period_start },
        ..read_local(file.rates, file.rules, file.holiday_switches, file.settings)?
    };
    let scheme = SchemeDocument {
        id: file.scheme,
        circumstances: file.circumstances,
        holidays: file.holidays,
        rates: file.shipped_rates,
        switches: file.switches,
    };
    let scheme = Scheme::check(scheme).map_err(FormatReason::Scheme)?;
    Ok(Document { id: file.id, scheme, register })
}

fn read_activity(row: ActivityRecord) -> Result<Activity, FormatReason> {
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
    } = row;
    let span =
        ActivitySpan::new(from, until).map_err(|_| bad("activities", key![code], RecordReason::EndsBeforeStart))?;
    Ok(Activity { name, kind, provider, place, weekdays, hours, span, capacity, supplement, runs_on_holidays })
}

fn read_stays(
    stays: Vec<StayRecord>,
    custody: Vec<CustodyRecord>,
    register: &mut Register,
) -> Result<(), FormatReason> {
    for StayRecord { inmate: number, from, until, unit } in stays {
        let key = || key![number, from];
        let span = Span::new(from, until).map_err(|_| bad("stays", key(), RecordReason::EndsBeforeStart))?;
        let inmate = inmate_of(register, number.as_str(), "stays", key)?;
        put(&mut inmate.stays, from, Stay { span, unit }, "stays", key)?;
    }
    for CustodyRecord { inmate: number, from, kind } in custody {
        let key = || key![number, from];
        let inmate = inmate_of(register, number.as_str(), "custody", key)?;
        put(&mut inmate.custody, from, kind, "custody", key)?;
    }
    Ok(())
}

fn read_placements(rows: Vec<PlacementRecord>, register: &mut Register) -> Result<(), FormatReason> {
    for PlacementRecord { inmate: number, activity, from, weight, until, weekdays, supplement } in rows {
        let key = || key![number, activity, from];
        let bad = |reason| bad("placements", key(), reason);
        let span = Span::new(from, until).map_err(|_| bad(RecordReason::EndsBeforeStart))?;
        let weight = Weight::new(weight).ok_or_else(|| bad(RecordReason::Weight))?;
        let inmate = inmate_of(register, number.as_str(), "placements", key)?;
        let placement = Placement { span, weekdays, weight, supplement };
        put(&mut inmate.placements, (activity.clone(), from), placement, "placements", key)?;
    }
    Ok(())
}

fn read_marks(rows: &[MarksRecord<'_>], register: &mut Register) -> Result<(), FormatReason> {
    let codes: BTreeMap<String, ActivityCode> =
        register.activities.keys().map(|code| (code.to_string(), code.clone())).collect();
    for row in rows {
        let key = || key![row.inmate, row.activity, row.month];
        let bad = |reason| bad("marks", key(), reason);
        let code = codes.get(row.activity.as_ref()).cloned().ok_or_else(|| bad(RecordReason::UnknownActivity))?;
        let mut marks = MarkRow::new(row.month, code);
        for (day, letter) in (1..).zip(row.days.chars()).filter(|(_, letter)| *letter != UNMARKED) {
            let mark = MarkKey::new(letter).map(|key| Mark { key, detail: MarkDetail::default() });
            if mark.is_none() || !marks.put(day, mark) {
                return Err(bad(RecordReason::Letters));
            }
        }
        for DetailRecord { day, deduction, granted, decided_by, note } in &row.details {
            let detail = MarkDetail {
                deduction: *deduction,
                granted: *granted,
                decided_by: decided_by.clone(),
                note: note.clone(),
            };
            let day = u32::from(*day);
            let mark = marks.key(day).map(|key| Mark { key, detail });
            if mark.is_none() || marks.detail(day).is_some() || !marks.put(day, mark) {
                return Err(bad(RecordReason::Detail));
            }
        }
        if marks.is_empty() {
            return Err(bad(RecordReason::Letters));
        }
        if !inmate_of(register, &row.inmate, "marks", key)?.attendance.add_row(marks) {
            return Err(bad(RecordReason::Twice));
        }
    }
    Ok(())
}

fn read_spells(
    spells: Vec<SpellRecord>,
    reviews: Vec<ReviewRecord>,
    register: &mut Register,
) -> Result<(), FormatReason> {
    for row in spells {
        let SpellRecord {
            inmate: number,
            from,
            circumstance,
            until,
            weekdays,
            granted,
            decided_by,
            decided_on,
            review_by,
            reason,
        } = row;
        let key = || key![number, from, circumstance];
        let span = Span::new(from, until).map_err(|_| bad("spells", key(), RecordReason::EndsBeforeStart))?;
        let inmate = inmate_of(register, number.as_str(), "spells", key)?;
        let spell = Spell { span, weekdays, granted, decided_by, decided_on, review_by, reason };
        let spell_key = SpellKey { from, circumstance: circumstance.clone() };
        put(&mut inmate.spells, spell_key, spell, "spells", key)?;
    }
    for ReviewRecord { inmate: number, from, circumstance, date, by, assessment, next_review } in reviews {
        let key = || key![number, from, date];
        let inmate = inmate_of(register, number.as_str(), "reviews", key)?;
        let review = Review { by, assessment, next_review };
        put(&mut inmate.reviews, (SpellKey { from, circumstance }, date), review, "reviews", key)?;
    }
    Ok(())
}

fn read_sanctions(rows: Vec<SanctionRecord>, register: &mut Register) -> Result<(), FormatReason> {
    for SanctionRecord { inmate: number, from, decided, days, percent, state, decided_by } in rows {
        let key = || key![number, from];
        let sanction = Sanction::new(from, decided, days, percent, state, decided_by)
            .map_err(|refusal| bad("sanctions", key(), RecordReason::Sanction(refusal)))?;
        let inmate = inmate_of(register, number.as_str(), "sanctions", key)?;
        put(&mut inmate.sanctions, from, sanction, "sanctions", key)?;
    }
    Ok(())
}

fn read_local(
    rates: Vec<LocalRateRecord>,
    rules: Vec<RuleRecord>,
    holidays: Vec<HolidaySwitchRecord>,
    settings: Vec<SettingRecord>,
) -> Result<Local, FormatReason> {
    let mut local = Local::default();
    for LocalRateRecord { component, from, amount, until, source } in rates {
        put(&mut local.rates, (component, from), Rate { until, amount, source }, "rates", || key![component, from])?;
    }
    for RuleRecord { circumstance, pays, from, source } in rules {
        let key = RuleKey { circumstance: circumstance.clone(), from };
        put(&mut local.rules, key, Rule { pays, source }, "rules", || key![circumstance])?;
    }
    for HolidaySwitchRecord { holiday, observed, from } in holidays {
        put(&mut local.holidays, (holiday.clone(), from), observed, "holiday_switches", || key![holiday])?;
    }
    for SettingRecord { key, from, value } in settings {
        let on = match value.as_str() {
            "" => None,
            value => Some(key.read(value).ok_or_else(|| bad("settings", key![key], RecordReason::Value))?),
        };
        put(&mut local.switches, (key, from), on, "settings", || key![key])?;
    }
    Ok(local)
}
