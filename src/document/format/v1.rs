//! Format 1: one RON document, one record a line; marks as month rows.
//!
//! The record types here are the file's, not the program's: they change only with the format's number.

use std::borrow::Cow;
use std::collections::BTreeMap;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use crate::calendar::{Date, Month, Span, Weekdays};
use crate::register::{
    Activity, ActivityCode, ActivityKind, ActivitySpan, CircumstanceId, Component, CustodyKind, Deduction, Frame,
    HolidayId, Hours, Inmate, InmateNumber, Language, Local, Mark, MarkDetail, MarkKey, MarkRow, Ore, PaymentPeriod,
    Pays, PeriodKind, PeriodStart, Person, Placement, Rate, Register, Review, Rule, RuleKey, Sanction, SanctionState,
    Spell, SpellKey, Stay, Switch, Weight,
};
use crate::scheme::{CircumstanceRow, HolidayRow, RateRecord, Scheme, SchemeDocument, SwitchRow};

use super::{Document, FormatRefusal, damage_at};

/// What stands for a day without a mark.
const UNMARKED: char = '.';

#[derive(Serialize, Deserialize)]
#[serde(rename = "Dagsverk", deny_unknown_fields)]
struct File<'a> {
    format: u32,
    id: String,
    prison: String,
    unit: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<Language>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    period: Option<PeriodKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    period_start: Option<PeriodStart>,
    inmates: Vec<InmateRecord>,
    stays: Vec<StayRecord>,
    custody: Vec<CustodyRecord>,
    activities: Vec<ActivityRecord>,
    placements: Vec<PlacementRecord>,
    #[serde(borrow)]
    marks: Vec<MarksRecord<'a>>,
    spells: Vec<SpellRecord>,
    reviews: Vec<ReviewRecord>,
    sanctions: Vec<SanctionRecord>,
    rates: Vec<LocalRateRecord>,
    rules: Vec<RuleRecord>,
    holiday_switches: Vec<HolidaySwitchRecord>,
    frames: Vec<FrameRecord>,
    settings: Vec<SettingRecord>,
    scheme: String,
    circumstances: Vec<CircumstanceRow>,
    holidays: Vec<HolidayRow>,
    shipped_rates: Vec<RateRecord>,
    switches: Vec<SwitchRow>,
}

/// A record of the file: fields that are left out when there is nothing to say.
macro_rules! record {
    ($name:ident { $($field:ident: $type:ty,)* ; $($optional:ident: $optional_type:ty,)* }) => {
        #[derive(Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct $name {
            $($field: $type,)*
            $(#[serde(default, skip_serializing_if = "is_default")] $optional: $optional_type,)*
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
struct MarksRecord<'a> {
    #[serde(borrow)]
    inmate: Cow<'a, str>,
    #[serde(borrow)]
    activity: Cow<'a, str>,
    month: Month,
    #[serde(borrow)]
    days: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    details: Vec<DetailRecord>,
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

pub(super) fn write(document: &Document) -> Result<String, FormatRefusal> {
    // Two levels are laid out, the file and its lists; below that a record is one line.
    let layout = PrettyConfig::new().new_line("\n").indentor(" ").depth_limit(2).struct_names(false);
    let file = to_file(document);
    let body =
        options().to_string_pretty(&file, layout).map_err(|error| FormatRefusal::Unwritable(error.to_string()))?;
    Ok(format!("Dagsverk{body}\n"))
}

pub(super) fn read(text: &str) -> Result<Document, FormatRefusal> {
    let file: File<'_> = options()
        .from_str(text)
        .map_err(|error| FormatRefusal::Damaged(damage_at(text, error.span.start.line, error.span.start.col)))?;
    from_file(file)
}

fn to_file(document: &Document) -> File<'_> {
    let Register { inmates, activities, frames, local } = &document.register;
    let scheme = document.scheme.document();
    let mut file = File {
        format: 1,
        id: document.id.clone(),
        prison: local.prison.clone(),
        unit: local.unit.clone(),
        language: local.language,
        period: local.period.kind,
        period_start: local.period.start,
        inmates: Vec::new(),
        stays: Vec::new(),
        custody: Vec::new(),
        activities: activities.iter().map(|(code, activity)| activity_record(code, activity)).collect(),
        placements: Vec::new(),
        marks: Vec::new(),
        spells: Vec::new(),
        reviews: Vec::new(),
        sanctions: Vec::new(),
        rates: Vec::new(),
        rules: Vec::new(),
        holiday_switches: Vec::new(),
        frames: Vec::new(),
        settings: Vec::new(),
        scheme: scheme.id.clone(),
        circumstances: scheme.circumstances.clone(),
        holidays: scheme.holidays.clone(),
        shipped_rates: scheme.rates.clone(),
        switches: scheme.switches.clone(),
    };
    for (number, inmate) in inmates {
        write_inmate(number, inmate, &mut file);
    }
    file.frames = frames
        .iter()
        .map(|((activity, from), frame)| FrameRecord {
            activity: activity.clone(),
            amount: frame.amount,
            from: *from,
            until: frame.until,
        })
        .collect();
    write_local(local, &mut file);
    file
}

fn activity_record(code: &ActivityCode, activity: &Activity) -> ActivityRecord {
    let Activity { name, kind, provider, place, weekdays, hours, span, capacity, supplement, runs_on_holidays } =
        activity.clone();
    let (from, until) = (span.from(), span.until());
    ActivityRecord {
        code: code.clone(),
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

fn write_inmate<'a>(number: &'a InmateNumber, inmate: &'a Inmate, file: &mut File<'a>) {
    let number_of = || number.clone();
    let Person { family_name, given_name, born, language, sentence_end } = inmate.person.clone();
    file.inmates.push(InmateRecord { number: number_of(), family_name, given_name, born, language, sentence_end });
    file.stays.extend(inmate.stays.values().map(|stay| StayRecord {
        inmate: number_of(),
        from: stay.span.from(),
        until: stay.span.until(),
        unit: stay.unit.clone(),
    }));
    file.custody.extend(inmate.custody.iter().map(|(from, kind)| CustodyRecord {
        inmate: number_of(),
        from: *from,
        kind: *kind,
    }));
    file.placements.extend(inmate.placements.iter().map(|((activity, from), placement)| PlacementRecord {
        inmate: number_of(),
        activity: activity.clone(),
        from: *from,
        until: placement.span.until(),
        weekdays: placement.weekdays,
        weight: placement.weight.get(),
        supplement: placement.supplement,
    }));
    file.marks.extend(inmate.attendance.rows().iter().map(|row| marks_record(number, row)));
    file.spells.extend(inmate.spells.iter().map(|(key, spell)| {
        let Spell { span, weekdays, granted, decided_by, decided_on, review_by, reason } = spell.clone();
        let SpellKey { from, circumstance } = key.clone();
        let until = span.until();
        SpellRecord {
            inmate: number_of(),
            from,
            circumstance,
            until,
            weekdays,
            granted,
            decided_by,
            decided_on,
            review_by,
            reason,
        }
    }));
    file.reviews.extend(inmate.reviews.iter().map(|((key, date), review)| {
        let Review { by, assessment, next_review } = review.clone();
        let SpellKey { from, circumstance } = key.clone();
        ReviewRecord { inmate: number_of(), from, circumstance, date: *date, by, assessment, next_review }
    }));
    file.sanctions.extend(inmate.sanctions.values().map(|sanction| SanctionRecord {
        inmate: number_of(),
        from: sanction.from(),
        decided: sanction.decided(),
        days: sanction.days(),
        percent: sanction.percent(),
        state: sanction.state,
        decided_by: sanction.decided_by.clone(),
    }));
}

fn marks_record<'a>(number: &'a InmateNumber, row: &'a MarkRow) -> MarksRecord<'a> {
    let mut days = String::new();
    for (day, key) in row.keys() {
        days.extend(std::iter::repeat_n(UNMARKED, day as usize - 1 - days.len()));
        days.push(key.letter());
    }
    let details = row.details().map(|(day, detail)| {
        let MarkDetail { deduction, granted, decided_by, note } = detail.clone();
        // A day of a month is at most 31, so nothing is cut.
        DetailRecord { day: day as u8, deduction, granted, decided_by, note }
    });
    MarksRecord {
        inmate: number.as_str().into(),
        activity: row.activity().as_str().into(),
        month: row.month(),
        days: days.into(),
        details: details.collect(),
    }
}

fn write_local(local: &Local, file: &mut File<'_>) {
    file.rates = local
        .rates
        .iter()
        .map(|((component, from), rate)| LocalRateRecord {
            component: *component,
            from: *from,
            amount: rate.amount,
            until: rate.until,
            source: rate.source.clone(),
        })
        .collect();
    file.rules = local
        .rules
        .iter()
        .map(|(key, rule)| RuleRecord {
            circumstance: key.circumstance.clone(),
            from: key.from,
            pays: rule.pays,
            source: rule.source.clone(),
        })
        .collect();
    file.holiday_switches = local
        .holidays
        .iter()
        .map(|((holiday, from), observed)| HolidaySwitchRecord {
            holiday: holiday.clone(),
            observed: *observed,
            from: *from,
        })
        .collect();
    file.settings = local
        .switches
        .iter()
        .map(|((key, from), on)| SettingRecord {
            key: *key,
            from: *from,
            value: on.map_or_else(String::new, |on| key.written(on).to_owned()),
        })
        .collect();
}

/// Puts a record under its key; a key that stands there already is refused.
fn put<K: Ord, V>(
    map: &mut BTreeMap<K, V>,
    key: K,
    value: V,
    list: &'static str,
    named: impl Fn() -> String,
) -> Result<(), FormatRefusal> {
    match map.insert(key, value) {
        None => Ok(()),
        Some(_) => Err(FormatRefusal::TwiceThere { list, key: named() }),
    }
}

/// The inmate a record is about.
fn inmate_of<'r>(
    register: &'r mut Register,
    number: &str,
    list: &'static str,
) -> Result<&'r mut Inmate, FormatRefusal> {
    register.inmates.get_mut(number).ok_or_else(|| FormatRefusal::Record { list, key: number.to_owned() })
}

fn record(list: &'static str, key: String) -> FormatRefusal {
    FormatRefusal::Record { list, key }
}

fn from_file(file: File<'_>) -> Result<Document, FormatRefusal> {
    let mut register = Register::default();
    for InmateRecord { number, family_name, given_name, born, language, sentence_end } in file.inmates {
        let person = Person { family_name, given_name, born, language, sentence_end };
        let inmate = Inmate { person, ..Inmate::default() };
        put(&mut register.inmates, number.clone(), inmate, "inmates", || number.to_string())?;
    }
    for row in file.activities {
        let code = row.code.clone();
        let activity = read_activity(row)?;
        put(&mut register.activities, code.clone(), activity, "activities", || code.to_string())?;
    }
    read_stays(file.stays, file.custody, &mut register)?;
    read_placements(file.placements, &mut register)?;
    read_marks(&file.marks, &mut register)?;
    read_spells(file.spells, file.reviews, &mut register)?;
    read_sanctions(file.sanctions, &mut register)?;
    for FrameRecord { activity, amount, from, until } in file.frames {
        put(&mut register.frames, (activity.clone(), from), Frame { until, amount }, "frames", || {
            activity.to_string()
        })?;
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
    let scheme = Scheme::check(scheme).map_err(FormatRefusal::Scheme)?;
    Ok(Document { id: file.id, scheme, register })
}

fn read_activity(row: ActivityRecord) -> Result<Activity, FormatRefusal> {
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
    let span = ActivitySpan::new(from, until).map_err(|_| record("activities", code.to_string()))?;
    Ok(Activity { name, kind, provider, place, weekdays, hours, span, capacity, supplement, runs_on_holidays })
}

fn read_stays(
    stays: Vec<StayRecord>,
    custody: Vec<CustodyRecord>,
    register: &mut Register,
) -> Result<(), FormatRefusal> {
    for StayRecord { inmate: number, from, until, unit } in stays {
        let key = || format!("{number} {from}");
        let span = Span::new(from, until).map_err(|_| record("stays", key()))?;
        let inmate = inmate_of(register, number.as_str(), "stays")?;
        put(&mut inmate.stays, from, Stay { span, unit }, "stays", key)?;
    }
    for CustodyRecord { inmate: number, from, kind } in custody {
        let inmate = inmate_of(register, number.as_str(), "custody")?;
        put(&mut inmate.custody, from, kind, "custody", || format!("{number} {from}"))?;
    }
    Ok(())
}

fn read_placements(rows: Vec<PlacementRecord>, register: &mut Register) -> Result<(), FormatRefusal> {
    for PlacementRecord { inmate: number, activity, from, weight, until, weekdays, supplement } in rows {
        let key = || format!("{number} {activity} {from}");
        let span = Span::new(from, until).map_err(|_| record("placements", key()))?;
        let weight = Weight::new(weight).ok_or_else(|| record("placements", key()))?;
        let inmate = inmate_of(register, number.as_str(), "placements")?;
        let placement = Placement { span, weekdays, weight, supplement };
        put(&mut inmate.placements, (activity.clone(), from), placement, "placements", key)?;
    }
    Ok(())
}

fn read_marks(rows: &[MarksRecord<'_>], register: &mut Register) -> Result<(), FormatRefusal> {
    let codes: BTreeMap<String, ActivityCode> =
        register.activities.keys().map(|code| (code.to_string(), code.clone())).collect();
    for row in rows {
        let key = || format!("{} {} {}", row.inmate, row.activity, row.month);
        let code = codes.get(row.activity.as_ref()).cloned().ok_or_else(|| record("marks", key()))?;
        let mut marks = MarkRow::new(row.month, code);
        for (day, letter) in (1..).zip(row.days.chars()).filter(|(_, letter)| *letter != UNMARKED) {
            let mark = MarkKey::new(letter).map(|key| Mark { key, detail: MarkDetail::default() });
            if mark.is_none() || !marks.put(day, mark) {
                return Err(record("marks", key()));
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
                return Err(record("marks", key()));
            }
        }
        if !inmate_of(register, &row.inmate, "marks")?.attendance.add_row(marks) {
            return Err(FormatRefusal::TwiceThere { list: "marks", key: key() });
        }
    }
    Ok(())
}

fn read_spells(
    spells: Vec<SpellRecord>,
    reviews: Vec<ReviewRecord>,
    register: &mut Register,
) -> Result<(), FormatRefusal> {
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
        let key = || format!("{number} {from}");
        let span = Span::new(from, until).map_err(|_| record("spells", key()))?;
        let inmate = inmate_of(register, number.as_str(), "spells")?;
        let spell = Spell { span, weekdays, granted, decided_by, decided_on, review_by, reason };
        put(&mut inmate.spells, SpellKey { from, circumstance }, spell, "spells", key)?;
    }
    for ReviewRecord { inmate: number, from, circumstance, date, by, assessment, next_review } in reviews {
        let inmate = inmate_of(register, number.as_str(), "reviews")?;
        let review = Review { by, assessment, next_review };
        put(&mut inmate.reviews, (SpellKey { from, circumstance }, date), review, "reviews", || {
            format!("{number} {date}")
        })?;
    }
    Ok(())
}

fn read_sanctions(rows: Vec<SanctionRecord>, register: &mut Register) -> Result<(), FormatRefusal> {
    for SanctionRecord { inmate: number, from, decided, days, percent, state, decided_by } in rows {
        let key = || format!("{number} {from}");
        let sanction =
            Sanction::new(from, decided, days, percent, state, decided_by).map_err(|_| record("sanctions", key()))?;
        let inmate = inmate_of(register, number.as_str(), "sanctions")?;
        put(&mut inmate.sanctions, from, sanction, "sanctions", key)?;
    }
    Ok(())
}

fn read_local(
    rates: Vec<LocalRateRecord>,
    rules: Vec<RuleRecord>,
    holidays: Vec<HolidaySwitchRecord>,
    settings: Vec<SettingRecord>,
) -> Result<Local, FormatRefusal> {
    let mut local = Local::default();
    for LocalRateRecord { component, from, amount, until, source } in rates {
        put(&mut local.rates, (component, from), Rate { until, amount, source }, "rates", || {
            format!("{component} {from}")
        })?;
    }
    for RuleRecord { circumstance, pays, from, source } in rules {
        let key = RuleKey { circumstance: circumstance.clone(), from };
        put(&mut local.rules, key, Rule { pays, source }, "rules", || circumstance.to_string())?;
    }
    for HolidaySwitchRecord { holiday, observed, from } in holidays {
        put(&mut local.holidays, (holiday.clone(), from), observed, "holiday_switches", || holiday.to_string())?;
    }
    for SettingRecord { key, from, value } in settings {
        let on = match value.as_str() {
            "" => None,
            value => Some(key.read(value).ok_or_else(|| record("settings", key.to_string()))?),
        };
        put(&mut local.switches, (key, from), on, "settings", || key.to_string())?;
    }
    Ok(local)
}
