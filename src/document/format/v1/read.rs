//! Records into a register. What a record says of someone or something that is not there is refused by its key.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::document::format::{FormatReason, RecordReason};
use crate::document::{Document, Recorded};
use crate::register::{
    ActivityCode, Inmate, InmateNumber, Local, Mark, MarkDetail, MarkKey, MarkRow, PaymentPeriod, Register, Runs,
};
use crate::scheme::{Scheme, SchemeDocument};

use super::records::{
    CustodyRecord, File, HolidaySwitchRecord, LocalRateRecord, MarksRecord, RecordedRecord, ReviewRecord, RuleRecord,
    RunRecord, SettingRecord, SpellRecord, StayRecord, UNMARKED,
};
use super::values::{bad, key};

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
    for row in file.inmates {
        let (number, person) = row.value();
        let inmate = Inmate { person, ..Inmate::default() };
        put(&mut register.inmates, number.clone(), inmate, "inmates", || key![number])?;
    }
    for row in file.activities {
        let (code, activity) = row.value()?;
        put(&mut register.activities, code.clone(), activity, "activities", || key![code])?;
    }
    read_stays(file.stays, file.custody, &mut register)?;
    for row in file.placements {
        let (number, (activity, from), placement) = row.value()?;
        let key = || key![number, activity, from];
        let inmate = inmate_of(&mut register, number.as_str(), "placements", key)?;
        put(&mut inmate.placements, (activity.clone(), from), placement, "placements", key)?;
    }
    read_marks(file.marks, &mut register)?;
    read_spells(file.spells, file.reviews, &mut register)?;
    for row in file.sanctions {
        let (number, sanction) = row.value()?;
        let from = sanction.from();
        let key = || key![number, from];
        let inmate = inmate_of(&mut register, number.as_str(), "sanctions", key)?;
        put(&mut inmate.sanctions, from, sanction, "sanctions", key)?;
    }
    for row in file.amendments {
        let (number, place, amendment) = row.value()?;
        let key = || key![place];
        let amendments = match &number {
            Some(number) => &mut inmate_of(&mut register, number.as_str(), "amendments", key)?.amendments,
            None => &mut register.amendments,
        };
        put(amendments, place, amendment, "amendments", key)?;
    }
    register.runs = read_runs(file.runs, &file.run_lines)?;
    for row in file.frames {
        let ((activity, from), frame) = row.value();
        put(&mut register.frames, (activity.clone(), from), frame, "frames", || key![activity])?;
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
    let recorded = match file.recorded {
        Some(RecordedRecord { number, digest, place }) => Recorded { number, digest, place },
        None => Recorded::nothing(&file.id),
    };
    Ok(Document { id: file.id, scheme, register, recorded, saved: file.saved })
}

/// The runs with their lines, which follow each other as the runs do. What the lines say is not looked into.
fn read_runs(records: Vec<RunRecord>, lines: &[Cow<'_, str>]) -> Result<Runs, FormatReason> {
    let mut lines = lines.iter().map(|line| line.as_ref()).peekable();
    let mut runs = Runs::new();
    for record in records {
        let own = format!("{}|", record.number);
        let bad = |person: &str| bad("run_lines", key![format!("{own}{person}")], RecordReason::Run);
        let (mut tables, mut people) = (String::new(), BTreeMap::new());
        while let Some(line) = lines.peek().and_then(|line| line.strip_prefix(own.as_str())) {
            if let Some(row) = line.strip_prefix("t|") {
                tables.push_str(if tables.is_empty() { "" } else { "\n" });
                tables.push_str(row);
            } else {
                let (person, rest) =
                    line.strip_prefix("p|").and_then(|row| row.split_once('|')).ok_or_else(|| bad(line))?;
                let number: InmateNumber = person.parse().map_err(|_| bad(person))?;
                if people.insert(number, rest.into()).is_some() {
                    return Err(bad(person));
                }
            }
            lines.next();
        }
        let (number, mut run) = record.value(tables.into())?;
        run.lines = Arc::new(people);
        put(&mut runs, number, run, "runs", || key![number])?;
    }
    match lines.next() {
        None => Ok(runs),
        Some(line) => Err(bad("run_lines", key![line.chars().take(20).collect::<String>()], RecordReason::Run)),
    }
}

fn read_stays(
    stays: Vec<StayRecord>,
    custody: Vec<CustodyRecord>,
    register: &mut Register,
) -> Result<(), FormatReason> {
    for row in stays {
        let (number, from, stay) = row.value()?;
        let key = || key![number, from];
        let inmate = inmate_of(register, number.as_str(), "stays", key)?;
        put(&mut inmate.stays, from, stay, "stays", key)?;
    }
    for CustodyRecord { inmate: number, from, kind } in custody {
        let key = || key![number, from];
        let inmate = inmate_of(register, number.as_str(), "custody", key)?;
        put(&mut inmate.custody, from, kind, "custody", key)?;
    }
    Ok(())
}

fn read_marks(rows: Vec<MarksRecord<'_>>, register: &mut Register) -> Result<(), FormatReason> {
    let codes: BTreeMap<String, ActivityCode> =
        register.activities.keys().map(|code| (code.to_string(), code.clone())).collect();
    for MarksRecord { inmate, activity, month, days, details } in rows {
        let key = || key![inmate, activity, month];
        let bad = |reason| bad("marks", key(), reason);
        let code = codes.get(activity.as_ref()).cloned().ok_or_else(|| bad(RecordReason::UnknownActivity))?;
        let mut marks = MarkRow::new(month, code);
        for (day, letter) in (1..).zip(days.chars()).filter(|(_, letter)| *letter != UNMARKED) {
            let mark = MarkKey::new(letter).map(|key| Mark { key, detail: MarkDetail::default() });
            if mark.is_none() || !marks.put(day, mark) {
                return Err(bad(RecordReason::Letters));
            }
        }
        for record in details {
            let (day, detail) = record.value();
            let mark = marks.key(day).map(|key| Mark { key, detail });
            if mark.is_none() || marks.detail(day).is_some() || !marks.put(day, mark) {
                return Err(bad(RecordReason::Detail));
            }
        }
        if marks.is_empty() {
            return Err(bad(RecordReason::Letters));
        }
        if !inmate_of(register, &inmate, "marks", key)?.attendance.add_row(marks) {
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
        let (number, spell_key, spell) = row.value()?;
        let key = || key![number, spell_key.from, spell_key.circumstance];
        let inmate = inmate_of(register, number.as_str(), "spells", key)?;
        put(&mut inmate.spells, spell_key.clone(), spell, "spells", key)?;
    }
    for row in reviews {
        let (number, (spell_key, date), review) = row.value();
        let key = || key![number, spell_key.from, date];
        let inmate = inmate_of(register, number.as_str(), "reviews", key)?;
        put(&mut inmate.reviews, (spell_key.clone(), date), review, "reviews", key)?;
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
    for row in rates {
        let ((component, from), rate) = row.value();
        put(&mut local.rates, (component, from), rate, "rates", || key![component, from])?;
    }
    for row in rules {
        let (key, rule) = row.value();
        put(&mut local.rules, key.clone(), rule, "rules", || key![key.circumstance])?;
    }
    for HolidaySwitchRecord { holiday, observed, from } in holidays {
        put(&mut local.holidays, (holiday.clone(), from), observed, "holiday_switches", || key![holiday])?;
    }
    for row in settings {
        let ((key, from), on) = row.value()?;
        put(&mut local.switches, (key, from), on, "settings", || key![key])?;
    }
    Ok(local)
}
