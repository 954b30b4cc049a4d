//! Somebody else begins a new year in the journal while the register is read, at any moment of the reading: what is
//! read is whole all the same.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

mod common;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::memory::Memory;
use common::through::{Meddler, Through};
use common::{kari, moment};
use dagsverk::document::{Disk, Document, Fact, Moment, Sitting, history, open_on, verify};

fn path() -> &'static Path {
    Path::new("office/b.dagsverk")
}

/// Somebody who writes while another reads: just before these operations of the reader.
struct Meanwhile {
    disk: Memory,
    before: [usize; 2],
    operations: AtomicUsize,
}

impl Meddler for Meanwhile {
    fn disk(&self) -> &dyn Disk {
        let operation = self.operations.fetch_add(1, Ordering::Relaxed);
        for _ in self.before.iter().filter(|before| **before == operation) {
            writes_in_a_new_year(&self.disk);
        }
        &self.disk
    }
}

/// A year after the last change the unit gets another name.
fn writes_in_a_new_year(disk: &Memory) {
    let (mut sitting, _) = Sitting::open(Arc::new(disk.clone()), path(), kari(), now()).unwrap();
    let year = year_of(sitting.document()) + 1;
    let new_year = moment(&format!("{year}-01-02T08:00:00+01:00"));
    sitting.change(Fact::Unit(year.to_string()).into(), new_year).unwrap();
}

fn now() -> Moment {
    moment("2026-11-26T15:08:34+01:00")
}

/// The year after which the unit is called.
fn year_of(document: &Document) -> i32 {
    document.register.local.unit.parse().unwrap()
}

/// A register whose journal has files of 2026, 2027 and 2028; its own file contains a record of 2027.
fn office() -> Memory {
    let disk = Memory::default();
    let mut document = Document::new().unwrap();
    document.register.local.unit = "2026".into();
    let (sitting, _) = Sitting::make(Arc::new(disk.clone()), path(), document, kari(), now()).unwrap();
    drop(sitting);
    writes_in_a_new_year(&disk);
    let (mut sitting, _) = Sitting::open(Arc::new(disk.clone()), path(), kari(), now()).unwrap();
    sitting.save(now()).unwrap();
    drop(sitting);
    writes_in_a_new_year(&disk);
    disk
}

/// Lets one or two years begin before any operations of a reader, until that is behind his last one.
fn reading(office: &Memory, read: impl Fn(&dyn Disk, &str)) {
    for first in 0.. {
        for second in first.. {
            let meanwhile =
                Meanwhile { disk: office.sound(), before: [first, second], operations: AtomicUsize::new(0) };
            let disk = Through(meanwhile);
            read(&disk, &format!("new years before operations {first} and {second}"));
            let operations = disk.0.operations.load(Ordering::Relaxed);
            if first >= operations {
                assert!(first > 2, "nothing was read");
                return;
            }
            if second >= operations {
                break;
            }
        }
    }
}

#[test]
fn a_register_is_opened_while_new_years_begin_in_its_journal() {
    let office = office();
    reading(&office, |disk, case| {
        let opened = open_on(disk, path()).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
        assert!(opened.notices.is_empty(), "{case}: {:?}", opened.notices);
        assert!((2028..=2030).contains(&year_of(&opened.document)), "{case}");
    });
}

#[test]
fn a_register_is_verified_while_new_years_begin_in_its_journal() {
    let office = office();
    reading(&office, |disk, case| {
        let verified = verify(disk, path()).unwrap();
        assert!(verified.findings.is_empty() && verified.is_founded, "{case}: {:?}", verified.findings);
    });
}

#[test]
fn a_history_shows_each_step_once_while_new_years_begin_in_its_journal() {
    let office = office();
    reading(&office, |disk, case| {
        let mut numbers = Vec::new();
        history(disk, path(), |step, _| numbers.push(step.first)).unwrap();
        assert!(numbers.len() >= 3, "{case}");
        assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>(), "{case}");
    });
}
