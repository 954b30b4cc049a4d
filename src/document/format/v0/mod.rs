//! Format 0, made up to prove the way old formats go: it was never written by any program, and is there only in tests.
//!
//! In it a mark is a record of its own, and prison and unit are one text. A real old format looks the same: its records,
//! frozen, and one function that makes them into those of the next format.

use std::borrow::Cow;

use serde::Deserialize;

use crate::calendar::Date;
use crate::document::Document;
use crate::document::format::{FormatRefusal, v1};
use crate::register::{ActivityCode, InmateNumber};
use v1::records::{
    ActivityRecord, CustodyRecord, DetailRecord, File, InmateRecord, LocalRateRecord, MarksRecord, PlacementRecord,
    StayRecord, UNMARKED,
};

pub(super) const FORMAT: u32 = 0;

#[derive(Deserialize)]
#[serde(rename = "Dagsverk", deny_unknown_fields)]
struct OldFile {
    #[serde(rename = "format")]
    _format: u32,
    id: String,
    /// `prison, unit`.
    office: String,
    inmates: Vec<InmateRecord>,
    stays: Vec<StayRecord>,
    custody: Vec<CustodyRecord>,
    activities: Vec<ActivityRecord>,
    placements: Vec<PlacementRecord>,
    marks: Vec<OldMark>,
    rates: Vec<LocalRateRecord>,
}

/// The marks of one inmate, activity and month, in the next format.
type Row = ((InmateNumber, ActivityCode, crate::calendar::Month), Vec<OldMark>);

/// One mark.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OldMark {
    inmate: InmateNumber,
    activity: ActivityCode,
    date: Date,
    letter: char,
    #[serde(default)]
    note: String,
}

pub(super) fn read(text: &str) -> Result<Document, FormatRefusal> {
    let old: OldFile = v1::records(text)?;
    v1::from_records(text, upgraded(old))
}

/// What a file of this format is in the next one. The rules are those that came with the program then.
fn upgraded(old: OldFile) -> File<'static> {
    let scheme = crate::scheme::Scheme::norway().expect("the scheme that is built in is sound").document().clone();
    let (prison, unit) = old.office.split_once(", ").unwrap_or((&old.office, ""));
    File {
        format: 1,
        recorded: None,
        saved: None,
        prison: prison.to_owned(),
        unit: unit.to_owned(),
        id: old.id,
        language: None,
        period: None,
        period_start: None,
        inmates: old.inmates,
        stays: old.stays,
        custody: old.custody,
        activities: old.activities,
        placements: old.placements,
        marks: rows(old.marks).into_iter().map(row).collect(),
        spells: Vec::new(),
        reviews: Vec::new(),
        sanctions: Vec::new(),
        rates: old.rates,
        rules: Vec::new(),
        holiday_switches: Vec::new(),
        frames: Vec::new(),
        settings: Vec::new(),
        scheme: scheme.id,
        circumstances: scheme.circumstances,
        holidays: scheme.holidays,
        shipped_rates: scheme.rates,
        switches: scheme.switches,
        amendments: Vec::new(),
        runs: Vec::new(),
        run_lines: Vec::new(),
    }
}

fn rows(marks: Vec<OldMark>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for mark in marks {
        let place = (mark.inmate.clone(), mark.activity.clone(), mark.date.month());
        match rows.iter_mut().find(|(there, _)| *there == place) {
            Some((_, marks)) => marks.push(mark),
            None => rows.push((place, vec![mark])),
        }
    }
    rows
}

fn row(((inmate, activity, month), marks): Row) -> MarksRecord<'static> {
    let mut days = [UNMARKED; 31];
    let mut details = Vec::new();
    for mark in marks {
        days[mark.date.day() as usize - 1] = mark.letter;
        if !mark.note.is_empty() {
            let detail = crate::register::MarkDetail { note: mark.note, ..Default::default() };
            details.push(DetailRecord::of(mark.date.day() as u8, &detail));
        }
    }
    MarksRecord {
        inmate: Cow::Owned(inmate.to_string()),
        activity: Cow::Owned(activity.to_string()),
        month,
        days: days.iter().collect::<String>().trim_end_matches(UNMARKED).to_owned().into(),
        details,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::*;
    use crate::document::{Author, Fact, FormatReason, OpenRefusal, Sitting, SystemDisk, backups, open, verify};

    const OLD: &str = include_str!("../../../../tests/fixtures/registers/format_0.dagsverk");

    #[test]
    fn a_register_of_format_0_is_opened_as_it_was_meant() {
        let document = Document::from_text(OLD).unwrap();
        let new = document.to_text().unwrap();
        for line in [
            "format: 1,",
            "prison: \"Fjellvik fengsel\",",
            "unit: \"avdeling B\",",
            "(inmate: \"1\", activity: \"WOOD\", month: \"2026-10\", days: \"T...S\", details: [(day: 5, note: \"called in\")]),",
            "(inmate: \"1\", activity: \"WOOD\", month: \"2026-11\", days: \".T\"),",
        ] {
            assert!(new.lines().any(|there| there.trim() == line), "{line}");
        }
        assert_eq!(Document::from_text(&new).unwrap(), document);
    }

    #[test]
    fn what_cannot_be_in_an_old_register_is_refused_and_named() {
        let refusal = Document::from_text(&OLD.replace("letter: 'T'", "letter: '?'")).unwrap_err();
        assert!(matches!(refusal.reason, FormatReason::Record { list: "marks", .. }), "{refusal:?}");
        let refusal = Document::from_text(&OLD.replace("marks: [", "marks [")).unwrap_err();
        assert!(matches!(refusal.reason, FormatReason::Damaged { .. }), "{refusal:?}");
        assert_eq!(refusal.place.map(|place| place.line), Some(20));
    }

    #[test]
    fn an_old_register_is_read_without_a_touch_and_kept_for_good_when_the_first_save_replaces_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.dagsverk");
        std::fs::write(&path, OLD).unwrap();
        open(&path).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), OLD);

        let now = "2026-11-26T15:08:34+01:00".parse().unwrap();
        let (mut sitting, notices) = Sitting::open(Arc::new(SystemDisk), &path, Author::default(), now).unwrap();
        assert_eq!(notices, [], "a register of a time without journals misses none");
        sitting.change(Fact::Unit("C".into()).into(), now).unwrap();
        sitting.close(now).unwrap();
        assert!(std::fs::read_to_string(&path).unwrap().starts_with("Dagsverk(\n format: 1,"));
        let kept = backups(&SystemDisk, &path).unwrap();
        assert!(kept.len() == 1 && kept[0].is_kept);
        assert_eq!(std::fs::read_to_string(&kept[0].path).unwrap(), OLD);
        assert!(verify(&SystemDisk, &path).unwrap().findings.is_empty());
    }

    #[test]
    fn a_newer_format_is_refused_by_its_number() {
        let refusal = Document::from_text(&OLD.replace("format: 0", "format: 2")).unwrap_err();
        assert_eq!(refusal.reason, FormatReason::Newer { format: "2".into() });
        let missing = open(Path::new("/nowhere/old.dagsverk"));
        assert!(matches!(missing, Err(OpenRefusal::NotFound(_))));
    }
}
