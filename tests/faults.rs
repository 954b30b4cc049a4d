//! Every operation of opening, changing, saving, keeping backups and restoring fails in turn, in every way: afterwards the
//! register holds every change that was acknowledged, or the program has said exactly what it could not do.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that cannot be set up must fail")]

mod common;

use std::path::Path;
use std::sync::Arc;

use common::memory::{FAULTS, Fault, Memory};
use common::{kari, moment};
use dagsverk::calendar::Date;
use dagsverk::document::{
    Change, DayMark, Document, Fact, How, Moment, Notice, RestoreRefusal, Restored, Sitting, WriteRefusal, backups,
    open_on, restore, verify,
};
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

/// Does a piece of work on a disk that fails at each of its operations in turn, in each way, and looks at what is there
/// when the disk is up again.
fn with_each_failure<T>(
    start: &Memory,
    operations: usize,
    work: impl Fn(&Memory) -> T,
    look: impl Fn(T, &Memory, &Failed<'_>),
) {
    let whole = start.sound();
    work(&whole);
    let names = whole.operations();
    println!("{} operations: {names:#?}", names.len());
    assert_eq!(names.len(), operations);
    for (operation, name) in names.iter().enumerate() {
        for fault in FAULTS {
            let failing = start.failing(operation, fault);
            let done = work(&failing);
            let case = &format!("{fault:?} at {operation} ({name})");
            look(done, &failing.up_again(), &Failed { fault, case, crashed: failing.crashed() });
        }
    }
}

/// How the work failed.
struct Failed<'f> {
    fault: Fault,
    case: &'f str,
    crashed: bool,
}

/// The register as it is opened, whatever was left over.
fn opened(disk: &Memory, case: &str) -> Document {
    open_on(disk, path()).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}")).document
}

/// The next one to come can work, and register and journal say the same.
fn the_next_can_work(disk: &Memory, case: &str) {
    let before = marked(&opened(disk, case));
    let later = moment("2027-03-01T08:00:00+01:00");
    let (mut sitting, _) = Sitting::open(Arc::new(disk.clone()), path(), kari(), later).unwrap();
    sitting.change(mark(20), later).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
    sitting.close(later).unwrap_or_else(|(_, refusal)| panic!("{case}: {refusal:?}"));
    let verified = verify(disk, path()).unwrap();
    assert!(verified.findings.is_empty() && verified.is_founded, "{case}: {:?}", verified.findings);
    assert_eq!(marked(&opened(disk, case)), [before, vec![20]].concat(), "{case}");
}

#[test]
fn a_morning_that_fails_anywhere_in_any_way_loses_nothing_that_was_acknowledged() {
    with_each_failure(&office(), 50, morning, |told, disk, Failed { fault, case, .. }| {
        assert!(*fault != Fault::Short || told.marked.len() == 7, "{case}: a short write is gone on with");
        let found = open_on(disk, path()).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
        told.hold(&found.document, case);
        assert!(!found.notices.iter().any(|one| matches!(one, Notice::NoJournal { .. })), "{case}");
        the_next_can_work(disk, case);
    });
}

#[test]
fn a_register_that_is_made_anew_is_there_with_what_was_acknowledged_or_not_at_all() {
    let blank = Document::new().unwrap();
    let filled = small();
    let facts = Change::between(&blank.register, &filled.register);
    let make = |disk: &Memory| {
        let made = Sitting::make(Arc::new(disk.clone()), path(), blank.clone(), kari(), now());
        let Ok((mut sitting, _)) = made else { return Told::default() };
        if sitting.import(facts.clone(), "small", None, now()).is_err() {
            sitting.unmake();
            return Told::default();
        }
        let mut told = Told::default();
        match sitting.change(mark(1), now()) {
            Ok(()) => told.marked.push(1),
            Err(_) => told.in_doubt.push(1),
        }
        let _ = sitting.close(now());
        told
    };
    with_each_failure(&Memory::default(), 37, make, |told, disk, Failed { case, crashed, .. }| {
        let is_there = disk.bytes(path()).is_some();
        assert!(is_there || told.marked.is_empty(), "{case}");
        if is_there {
            let document = opened(disk, case);
            if document.register == blank.register {
                assert!(told.marked.is_empty(), "{case}");
            } else {
                told.hold(&document, case);
                the_next_can_work(disk, case);
            }
        } else if !crashed {
            let left: Vec<_> = disk.names().into_iter().filter(|name| name.ends_with(".dagsverk")).collect();
            assert_eq!(left, Vec::<String>::new(), "{case}");
        }
    });
}

#[test]
fn the_turn_of_the_year_that_fails_anywhere_loses_nothing_that_was_acknowledged() {
    let january = moment("2027-01-02T08:00:00+01:00");
    let turn = |disk: &Memory| {
        let mut told = Told { marked: vec![1, 2, 3], in_doubt: Vec::new() };
        let opened = Sitting::open(Arc::new(disk.clone()), path(), kari(), january);
        let Ok((mut sitting, _)) = opened else { return told };
        for day in [4, 5] {
            match sitting.change(mark(day), january) {
                Ok(()) => told.marked.push(day),
                Err(WriteRefusal::InDoubt(..)) => told.in_doubt.push(day),
                Err(_) if disk.crashed() => told.in_doubt.push(day),
                Err(_) => {}
            }
        }
        told
    };
    with_each_failure(&office(), 28, turn, |told, disk, Failed { case, .. }| {
        told.hold(&opened(disk, case), case);
        the_next_can_work(disk, case);
    });
}

/// What the register's file becomes when something has gone wrong with it.
const DAMAGED: &[u8] = b"Dagsverk(\n format: 1,\n id: \"any\",\n prison:";

/// The office with a register that is damaged.
fn damaged_office() -> Memory {
    let disk = office();
    disk.put(path(), DAMAGED);
    disk
}

/// Whether the damaged register is still there under some name.
fn damaged_is_kept(disk: &Memory) -> bool {
    disk.names().iter().any(|name| disk.bytes(Path::new(name)).as_deref() == Some(DAMAGED))
}

/// Restores from the oldest backup, in which day 1 is marked.
fn restore_oldest(disk: &Memory, how: How) -> Result<Restored, RestoreRefusal> {
    let oldest = backups(disk, path())?.pop().unwrap();
    restore(disk, path(), &oldest, how, None, &kari(), now().plus_seconds(600))
}

#[test]
fn mending_that_fails_anywhere_can_be_done_again_and_mends_all_that_was_acknowledged() {
    let mend = |disk: &Memory| restore_oldest(disk, How::Repair);
    with_each_failure(&damaged_office(), 25, mend, |restored, disk, Failed { case, .. }| {
        if let Ok(restored) = &restored {
            assert!(restored.lost.is_none() && restored.kept.is_some(), "{case}");
        }
        assert!(damaged_is_kept(disk), "{case}: never over the only copy");
        if restored.is_err() {
            restore_oldest(disk, How::Repair).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
        }
        assert_eq!(marked(&opened(disk, case)), [1, 2, 3], "{case}");
        the_next_can_work(disk, case);
    });
}

#[test]
fn going_back_that_fails_anywhere_has_gone_back_or_not_and_is_never_half_done() {
    let go_back = |disk: &Memory| restore_oldest(disk, How::GoBack);
    with_each_failure(&office(), 31, go_back, |restored, disk, Failed { case, .. }| {
        let there = marked(&opened(disk, case));
        match restored {
            Ok(_) => assert_eq!(there, [1], "{case}"),
            Err(_) => assert!(there == [1, 2, 3] || there == [1], "{case}: {there:?}"),
        }
        the_next_can_work(disk, case);
    });
}

#[test]
fn going_back_past_a_broken_journal_keeps_it_and_can_be_done_again() {
    let office = office();
    let journal = Path::new("office/b.journal");
    let mut bytes = office.bytes(journal).unwrap();
    // The record of day 2, behind that of day 1, which the oldest backup contains; that of day 3 stands behind it.
    let lines: Vec<usize> = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at).collect();
    bytes[lines[3] + 1] ^= 1;
    office.put(journal, &bytes);
    office.put(path(), DAMAGED);
    let go_back = |disk: &Memory| restore_oldest(disk, How::GoBack);
    with_each_failure(&office, 38, go_back, |restored, disk, Failed { case, .. }| {
        if restored.is_err() && open_on(disk, path()).is_err() {
            restore_oldest(disk, How::GoBack).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
        }
        assert_eq!(marked(&opened(disk, case)), [1], "{case}");
        assert!(damaged_is_kept(disk), "{case}");
        let is_kept = disk.names().iter().any(|name| disk.bytes(Path::new(name)).as_ref() == Some(&bytes));
        assert!(is_kept, "{case}: the broken journal is kept");
    });
}

#[test]
fn a_disk_without_second_names_keeps_backups_as_copies() {
    // Every link is refused; whatever else is asked for is done.
    let office = office();
    let names = {
        let disk = office.sound();
        morning(&disk);
        disk.operations()
    };
    let links = names.iter().enumerate().filter(|(_, name)| name.starts_with("link"));
    for (operation, _) in links {
        let disk = office.failing(operation, Fault::Refused);
        assert_eq!(morning(&disk).marked.len(), 7);
        let copies = backups(&disk, path()).unwrap();
        assert_eq!(copies.len(), 3);
        for copy in copies {
            assert!(Document::from_text(std::str::from_utf8(&disk.bytes(&copy.path).unwrap()).unwrap()).is_ok());
        }
    }
}
