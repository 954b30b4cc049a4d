//! What is not restored is refused in words, and nothing is changed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use dagsverk::document::{
    How, JournalRefusal, OpenRefusal, PenRefusal, RestoreRefusal, Sitting, WriteRefusal, backups,
};

use crate::common::kari;
use crate::common::memory::{Fault, Memory};
use crate::common::office::{
    is_clean, journal, later, lines, made, mark, marked, opened, path, per, says, sit, small_called,
};
use crate::{list, restored, saved_thrice};

/// Every file but those of the lock.
fn files(disk: &Memory) -> BTreeMap<String, Vec<u8>> {
    let names = disk.names().into_iter().filter(|name| !name.ends_with(".lock"));
    names.map(|name| (name.clone(), disk.bytes(Path::new(&name)).unwrap())).collect()
}

/// Restoring is refused either way, and changes nothing.
fn refused(disk: &Memory, look: impl Fn(RestoreRefusal)) {
    for how in [How::Repair, How::GoBack] {
        let before = files(disk);
        let backup = list(disk).pop().unwrap();
        look(restored(disk, &backup, how).unwrap_err());
        assert!(files(disk) == before, "{how:?}: nothing is changed");
    }
}

#[test]
fn a_backup_that_is_damaged_or_gone_is_refused() {
    for bytes in [&b""[..], b"Dagsverk(\n format: 1,", b"mine", b"\0\0", b"Dagsverk(\n format: 2,\n"] {
        let disk = saved_thrice();
        let oldest = list(&disk).pop().unwrap();
        disk.put(&oldest.path, bytes);
        refused(&disk, |refusal| match &refusal {
            RestoreRefusal::Backup(OpenRefusal::Format(..)) => {
                says("2026-11-26_15-09-35_5.dagsverk", |text| refusal.words(text));
            }
            other => panic!("{other:?}"),
        });
        assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 3T 4T");
        // The other one still does.
        restored(&disk, &list(&disk)[0].clone(), How::Repair).unwrap();
    }
    let disk = saved_thrice();
    let oldest = list(&disk).pop().unwrap();
    disk.take(&oldest.path);
    match restored(&disk, &oldest, How::Repair) {
        Err(refusal @ RestoreRefusal::Backup(OpenRefusal::NotFound(_))) => {
            says("2026-11-26_15-09-35_5.dagsverk", |text| refusal.words(text));
        }
        other => panic!("{other:?}"),
    }
    let (mut sitting, _) = sit(&disk, kari(), later(400));
    assert!(matches!(
        sitting.go_back(&oldest, None, later(401)),
        Err(RestoreRefusal::Backup(OpenRefusal::NotFound(_)))
    ));
    assert_eq!(marked(sitting.document(), "1"), "1T 2T 3T 4T");
}

#[test]
fn a_backup_of_another_register_is_refused() {
    let disk = saved_thrice();
    let oldest = list(&disk).pop().unwrap();
    disk.put(&oldest.path, small_called("another").to_text().unwrap().as_bytes());
    refused(&disk, |refusal| match &refusal {
        RestoreRefusal::OfAnother(_) => says("office/b.dagsverk", |text| refusal.words(text)),
        other => panic!("{other:?}"),
    });
    let (mut sitting, _) = sit(&disk, kari(), later(400));
    assert!(matches!(sitting.go_back(&oldest, None, later(401)), Err(RestoreRefusal::OfAnother(_))));
    assert_eq!(marked(sitting.document(), "1"), "1T 2T 3T 4T");
}

#[test]
fn while_somebody_writes_nothing_is_restored_and_he_is_named() {
    let disk = saved_thrice();
    let (sitting, _) = sit(&disk, per(), later(400));
    refused(&disk, |refusal| match &refusal {
        RestoreRefusal::Pen(PenRefusal::Held(Some(holder))) => {
            assert_eq!(holder.user, "per");
            says("PC-14", |text| refusal.words(text));
        }
        other => panic!("{other:?}"),
    });
    let (mut reading, _) = sit(&disk, kari(), later(401));
    let oldest = list(&disk).pop().unwrap();
    assert!(matches!(reading.go_back(&oldest, None, later(402)), Err(RestoreRefusal::Pen(PenRefusal::Held(_)))));
    assert_eq!(marked(sitting.document(), "1"), "1T 2T 3T 4T");
}

#[test]
fn beside_a_journal_of_another_register_or_a_newer_version_nothing_is_restored() {
    let another = {
        let disk = Memory::default();
        let other = small_called("another");
        drop(Sitting::make(Arc::new(disk.clone()), path(), other, kari(), later(0)).unwrap());
        disk.bytes(journal()).unwrap()
    };
    let newer = lines(&saved_thrice(), journal()).concat().replace("format:1", "format:2").into_bytes();
    for (bytes, is_damaged) in [(&another, false), (&another, true), (&newer, false), (&newer, true)] {
        let disk = saved_thrice();
        disk.put(journal(), bytes);
        if is_damaged {
            disk.put(path(), b"damaged");
        }
        refused(&disk, |refusal| match &refusal {
            RestoreRefusal::Journal(why) => {
                let is_named = matches!(
                    **why,
                    WriteRefusal::Pen(PenRefusal::Journal(JournalRefusal::OfAnother(_) | JournalRefusal::Newer(_)))
                );
                assert!(is_named, "{why:?}");
                says("office/b.journal", |text| refusal.words(text));
            }
            other => panic!("{other:?}"),
        });
    }
}

#[test]
fn what_the_system_does_not_do_is_said_with_the_files_name() {
    let disk = saved_thrice();
    disk.put(path(), b"damaged");
    let oldest = list(&disk).pop().unwrap();
    let disk = disk.sound();
    let probe = disk.sound();
    restored(&probe, &oldest, How::GoBack).unwrap();
    let operations = probe.operations();
    type Is = fn(&RestoreRefusal) -> bool;
    let cases: [(&str, &str, Is); 5] = [
        ("lock office/b.lock", "office/b.lock", |one| matches!(one, RestoreRefusal::Pen(PenRefusal::NoLock(..)))),
        ("read office/b.backups", "_5.dagsverk", |one| {
            matches!(one, RestoreRefusal::Backup(OpenRefusal::Unreadable(..)))
        }),
        ("write office/b.journal", "office/b.journal", |one| matches!(one, RestoreRefusal::Journal(_))),
        ("rename to office/b.dagsverk", "office/b.dagsverk", |one| matches!(one, RestoreRefusal::Save(_))),
        ("sync folder of office/b.dagsverk", "office/b.dagsverk", |one| matches!(one, RestoreRefusal::Save(_))),
    ];
    for (name, named, is) in cases {
        let at = operations.iter().rposition(|one| one.starts_with(name)).unwrap_or_else(|| panic!("{operations:#?}"));
        let failing = disk.failing(at, Fault::Refused);
        let refusal = restored(&failing, &oldest, How::GoBack).unwrap_err();
        assert!(is(&refusal), "{name}: {refusal:?}");
        says(named, |text| refusal.words(text));
    }
    // Neither a second name nor a copy can be made: what is there is not replaced.
    let link = operations.iter().position(|one| one.starts_with("sync folder of office/b.backups")).unwrap();
    let failing = disk.failing(link, Fault::Refused);
    match restored(&failing, &oldest, How::GoBack) {
        Err(refusal @ RestoreRefusal::NotKept(..)) => says("office/b.dagsverk", |text| refusal.words(text)),
        other => panic!("{other:?}"),
    }
    assert_eq!(failing.bytes(path()).unwrap(), b"damaged");
    let failing = disk.failing(0, Fault::Refused);
    match backups(&failing, path()) {
        Err(refusal @ RestoreRefusal::Unlisted(..)) => says("office/b.backups", |text| refusal.words(text)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_sitting_whose_file_was_changed_by_others_does_not_go_back_over_it() {
    let disk = saved_thrice();
    let oldest = list(&disk).pop().unwrap();
    let (mut sitting, _) = sit(&disk, kari(), later(400));
    disk.put(path(), b"mine");
    match sitting.go_back(&oldest, None, later(401)) {
        Err(refusal @ RestoreRefusal::Save(_)) => says("office/b.dagsverk", |text| refusal.words(text)),
        other => panic!("{other:?}"),
    }
    assert_eq!(disk.bytes(path()).unwrap(), b"mine");
    assert_eq!(marked(sitting.document(), "1"), "1T 2T 3T 4T");
    sitting.change(mark(5), later(402)).unwrap();
}

#[test]
fn a_register_without_backups_has_none() {
    let disk = Memory::default();
    drop(made(&disk));
    assert_eq!(list(&disk), []);
    assert!(is_clean(&disk, path()));
}
