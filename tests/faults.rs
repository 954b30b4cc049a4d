//! Every operation of opening, changing, saving, keeping backups and restoring fails in turn, in every way: afterwards the
//! register holds every change that was acknowledged, or the program has said exactly what it could not do.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that cannot be set up must fail")]

mod common;

use std::path::Path;
use std::sync::Arc;

use common::memory::{FAULTS, Fault, Memory};
use common::{kari, moment};
use dagsverk::calendar::Date;
use dagsverk::document::{Change, DayMark, Document, Fact, Moment, Notice, Sitting, WriteRefusal, open_on, verify};
use dagsverk::register::{Mark, MarkDetail, MarkKey};

fn path() -> &'static Path {
    Path::new("office/b.dagsverk")
}

fn now() -> Moment {
    moment("2026-11-26T15:08:34+01:00")
}

/// The register of the small package, as it is before anything is marked.
fn small() -> Document {
    let folder = common::folder();
    let (register, imported) = common::Package::small().import(folder.path());
    assert_eq!(imported.status, 0, "{}", imported.err);
    dagsverk::document::open(&register).unwrap().document
}

/// The mark of inmate 1 on this day of October 2026.
fn mark(day: u8) -> Change {
    let (number, code) = ("1".parse().unwrap(), "WOOD".parse().unwrap());
    let mark = Mark { key: MarkKey::new('T').unwrap(), detail: MarkDetail::default() };
    Fact::Marks(number, "2026-10".parse().unwrap(), code, vec![DayMark::new(day, Some(mark))]).into()
}

/// The days of October 2026 on which inmate 1 is marked.
fn marked(document: &Document) -> Vec<u8> {
    let days: Vec<Date> = document.register.inmates["1"].attendance.marks().map(|(day, _)| day).collect();
    days.into_iter().map(|day| u8::try_from(day.day()).unwrap()).collect()
}

/// A disk with a register that was made, marked on days 1 to 3, saved after each of the first two, and left with the third
/// only in its journal.
fn office() -> Memory {
    let disk = Memory::default();
    let blank = Document { recorded: dagsverk::document::Recorded::nothing("any"), id: "any".into(), ..small() };
    let (mut sitting, _) = Sitting::make(Arc::new(disk.clone()), path(), blank, kari(), now()).unwrap();
    for day in 1..=2 {
        sitting.change(mark(day), now().plus_seconds(day.into())).unwrap();
        sitting.save(now().plus_seconds(day.into())).unwrap();
    }
    sitting.change(mark(3), now()).unwrap();
    drop(sitting);
    assert_eq!(marked(&open_on(&disk, path()).unwrap().document), [1, 2, 3]);
    disk.sound()
}

/// What the program has acknowledged, and what it has said that it is not sure of.
#[derive(Debug, Clone, Default)]
struct Told {
    marked: Vec<u8>,
    in_doubt: Vec<u8>,
}

impl Told {
    /// Holds what is there now against it.
    fn hold(&self, document: &Document, case: &str) {
        let there = marked(document);
        for day in &self.marked {
            assert!(there.contains(day), "{case}: day {day} was acknowledged and is not there");
        }
        for day in &there {
            let told = self.marked.contains(day) || self.in_doubt.contains(day);
            assert!(told, "{case}: day {day} is there and was said not to be");
        }
    }
}

/// A morning: the register is opened, marked on two days, saved, marked on a third, and closed.
fn morning(disk: &Memory) -> Told {
    let mut told = Told { marked: vec![1, 2, 3], in_doubt: Vec::new() };
    let Ok((mut sitting, _)) = Sitting::open(Arc::new(disk.clone()), path(), kari(), now()) else { return told };
    for day in 4..=7 {
        if day == 6 {
            // Whatever comes of saving, the journal has what was acknowledged.
            let _ = sitting.save(now().plus_seconds(60));
        }
        match sitting.change(mark(day), now().plus_seconds(day.into())) {
            Ok(()) => told.marked.push(day),
            Err(WriteRefusal::InDoubt(..)) => told.in_doubt.push(day),
            // The power went while it was written: nobody was told anything any more.
            Err(_) if disk.crashed() => told.in_doubt.push(day),
            Err(_) => assert!(!marked(sitting.document()).contains(&day), "what was refused is not shown"),
        }
    }
    let _ = sitting.close(now().plus_seconds(120));
    told
}

#[test]
fn a_morning_that_fails_anywhere_in_any_way_loses_nothing_that_was_acknowledged() {
    let office = office();
    let whole = office.sound();
    assert_eq!(morning(&whole).marked, [1, 2, 3, 4, 5, 6, 7]);
    let operations = whole.operations();
    println!("{} operations: {operations:#?}", operations.len());
    assert_eq!(operations.len(), MORNING);

    for (operation, name) in operations.iter().enumerate() {
        for fault in FAULTS {
            let case = format!("{fault:?} at {operation} ({name})");
            let failing = office.failing(operation, fault);
            let told = morning(&failing);
            if matches!(fault, Fault::Short) {
                assert_eq!(told.marked.len(), 7, "{case}: a short write is gone on with");
            }
            let after = failing.up_again();
            let opened = open_on(&after, path()).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
            told.hold(&opened.document, &case);
            assert!(!opened.notices.iter().any(|one| matches!(one, Notice::NoJournal { .. })), "{case}");

            // Whatever was left over, the next one to come can work, and register and journal say the same.
            let (mut sitting, _) = Sitting::open(Arc::new(after.clone()), path(), kari(), now()).unwrap();
            sitting.change(mark(20), now().plus_seconds(200)).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
            sitting.close(now().plus_seconds(201)).unwrap_or_else(|(_, refusal)| panic!("{case}: {refusal:?}"));
            let verified = verify(&after, path()).unwrap();
            assert!(verified.findings.is_empty() && verified.is_founded, "{case}: {:?}", verified.findings);
            let again = open_on(&after, path()).unwrap();
            Told { marked: [told.marked, vec![20]].concat(), ..told }.hold(&again.document, &case);
        }
    }
}

/// So many operations a morning has.
const MORNING: usize = 50;
