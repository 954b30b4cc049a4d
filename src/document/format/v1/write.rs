//! A register into records.

use std::borrow::Cow;

use crate::document::{Document, Recorded};
use crate::register::{Inmate, InmateNumber, Local, MarkRow, Register, Run};

use super::records::{
    ActivityRecord, AmendmentRecord, CustodyRecord, DetailRecord, File, FrameRecord, HolidaySwitchRecord, InmateRecord,
    LocalRateRecord, MarksRecord, PlacementRecord, RecordedRecord, ReviewRecord, RuleRecord, RunRecord, SanctionRecord,
    SettingRecord, SpellRecord, StayRecord, UNMARKED,
};

pub(super) fn to_file(document: &Document) -> File<'_> {
    let Register { inmates, activities, frames, local, amendments, runs } = &document.register;
    let scheme = document.scheme.document();
    let mut file = File {
        format: 1,
        id: document.id.clone(),
        recorded: recorded_record(document),
        saved: document.saved,
        prison: local.prison.clone(),
        unit: local.unit.clone(),
        language: local.language,
        period: local.period.kind,
        period_start: local.period.start,
        inmates: Vec::new(),
        stays: Vec::new(),
        custody: Vec::new(),
        activities: activities.iter().map(|(code, activity)| ActivityRecord::of(code, activity)).collect(),
        placements: Vec::new(),
        marks: Vec::new(),
        spells: Vec::new(),
        reviews: Vec::new(),
        sanctions: Vec::new(),
        rates: Vec::new(),
        rules: Vec::new(),
        holiday_switches: Vec::new(),
        frames: frames.iter().map(|(key, frame)| FrameRecord::of(key, frame)).collect(),
        settings: Vec::new(),
        scheme: scheme.id.clone(),
        circumstances: scheme.circumstances.clone(),
        holidays: scheme.holidays.clone(),
        shipped_rates: scheme.rates.clone(),
        switches: scheme.switches.clone(),
        amendments: amendments.iter().map(|(number, one)| AmendmentRecord::of(None, *number, one)).collect(),
        runs: runs.iter().map(|(number, run)| RunRecord::of(*number, run)).collect(),
        run_lines: runs.iter().flat_map(|(number, run)| run_lines(*number, run)).collect(),
    };
    for (number, inmate) in inmates {
        write_inmate(number, inmate, &mut file);
    }
    write_local(local, &mut file);
    file
}

/// A run's tables, then its people, a line each.
fn run_lines(number: u32, run: &Run) -> impl Iterator<Item = Cow<'_, str>> {
    let tables = run.tables.lines().map(move |line| format!("{number}|t|{line}").into());
    tables.chain(run.lines.iter().map(move |(person, line)| format!("{number}|p|{person}|{line}").into()))
}

/// Nothing where no journal was begun yet.
fn recorded_record(document: &Document) -> Option<RecordedRecord> {
    let Recorded { number, digest, place } = document.recorded;
    (number > 0).then_some(RecordedRecord { number, digest, place })
}

fn write_inmate<'a>(number: &'a InmateNumber, inmate: &'a Inmate, file: &mut File<'a>) {
    file.inmates.push(InmateRecord::of(number, &inmate.person));
    file.stays.extend(inmate.stays.values().map(|stay| StayRecord::of(number, stay)));
    file.custody.extend(inmate.custody.iter().map(|(from, kind)| CustodyRecord::of(number, *from, *kind)));
    let placements = inmate.placements.iter();
    file.placements.extend(placements.map(|((activity, _), one)| PlacementRecord::of(number, activity, one)));
    file.marks.extend(inmate.attendance.rows().iter().map(|row| marks_record(number, row)));
    file.spells.extend(inmate.spells.iter().map(|(key, spell)| SpellRecord::of(number, key, spell)));
    let reviews = inmate.reviews.iter();
    file.reviews.extend(reviews.map(|((key, date), review)| ReviewRecord::of(number, key, *date, review)));
    let amendments = inmate.amendments.iter();
    file.amendments.extend(amendments.map(|(place, one)| AmendmentRecord::of(Some(number), *place, one)));
    file.sanctions.extend(inmate.sanctions.values().map(|sanction| SanctionRecord::of(number, sanction)));
}

fn marks_record<'a>(number: &'a InmateNumber, row: &'a MarkRow) -> MarksRecord<'a> {
    let mut days = String::new();
    for (day, key) in row.keys() {
        days.extend(std::iter::repeat_n(UNMARKED, day as usize - 1 - days.len()));
        days.push(key.letter());
    }
    MarksRecord {
        inmate: number.as_str().into(),
        activity: row.activity().as_str().into(),
        month: row.month(),
        days: days.into(),
        // A day of a month is at most 31, so nothing is cut.
        details: row.details().map(|(day, detail)| DetailRecord::of(day as u8, detail)).collect(),
    }
}

fn write_local(local: &Local, file: &mut File<'_>) {
    file.rates = local.rates.iter().map(|(key, rate)| LocalRateRecord::of(*key, rate)).collect();
    file.rules = local.rules.iter().map(|(key, rule)| RuleRecord::of(key, rule)).collect();
    file.holiday_switches = local.holidays.iter().map(|(key, on)| HolidaySwitchRecord::of(key, *on)).collect();
    file.settings = local.switches.iter().map(|(key, on)| SettingRecord::of(*key, *on)).collect();
}
