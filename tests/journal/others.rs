//! What somebody else did to the files since they were opened is never overwritten.

use std::path::Path;
use std::sync::Arc;

use dagsverk::document::{
    Disk, Document, JournalRefusal, PenRefusal, SaveRefusal, Sitting, SystemDisk, WriteRefusal, open_on,
};

use crate::common::memory::Memory;
use crate::common::office::{
    findings, is_clean, journal, later, lines, made, mark, marked, now, office, opened, path, says, sit, small_called,
};
use crate::common::{folder, kari};

/// A copy in the same folder.
fn copy() -> &'static Path {
    Path::new("office/copy.dagsverk")
}

fn text(disk: &Memory) -> String {
    String::from_utf8(disk.bytes(path()).unwrap()).unwrap()
}

#[test]
fn a_register_that_was_edited_since_it_was_opened_is_not_overwritten() {
    let edits: [(&str, &str); 6] = [
        ("family_name: \"Aas\"", "family_name: \"Bakke\""),
        ("unit: \"\"", "unit: \"Avdeling X\""),
        ("amount: \"84.00\"", "amount: \"85.00\""),
        // The rules are a part of the file too.
        ("en: \"took part\"", "en: \"was there\""),
        ("id: \"any\"", "id: \"another\""),
        ("Dagsverk(", "Nothing of ours("),
    ];
    for (from, to) in edits {
        let disk = office();
        let (mut sitting, _) = sit(&disk, kari(), now());
        sitting.change(mark(7), now()).unwrap();
        let before = text(&disk);
        assert!(before.contains(from), "{from}");
        let edited = before.replacen(from, to, 1);
        disk.put(path(), edited.as_bytes());

        match sitting.save(later(1)) {
            Err(refusal @ SaveRefusal::ChangedByOthers(_)) => says("office/b.dagsverk", |text| refusal.words(text)),
            other => panic!("{from}: {other:?}"),
        }
        let (mut sitting, refusal) = sitting.close(later(2)).unwrap_err();
        assert!(matches!(refusal, SaveRefusal::ChangedByOthers(_)), "{from}: {refusal:?}");
        assert!(text(&disk) == edited, "{from}: nothing is overwritten");
        // Work goes on, and is acknowledged.
        sitting.change(mark(8), later(3)).unwrap();

        sitting.save_as(copy(), later(4)).unwrap();
        assert_eq!(sitting.path(), copy());
        assert_eq!(marked(sitting.document(), "1"), "1T 2T 7T 8T", "{from}");
        assert_ne!(sitting.document().id, "any");
        assert!(text(&disk) == edited, "{from}: the old one is as it was edited");
        let old_journal = disk.bytes(journal());
        // What is done from here on is the copy's, and its journal's.
        sitting.change(mark(9), later(5)).unwrap();
        assert!(sitting.undo(None, later(6)).unwrap().is_some());
        assert!(sitting.undo(None, later(7)).unwrap().is_some(), "what was done before is undone in the copy");
        sitting.close(later(8)).unwrap();
        assert!(disk.bytes(journal()) == old_journal, "{from}: the old journal is not written on");
        assert!(is_clean(&disk, copy()), "{from}");
        let copied = open_on(&disk, copy()).unwrap();
        assert_eq!(marked(&copied.document, "1"), "1T 2T 7T", "{from}");
        assert!(copied.notices.is_empty());
        // The old one has its pen free again.
        if let Ok(opened) = open_on(&disk, path()) {
            assert_eq!(marked(&opened.document, "1"), "1T 2T 7T 8T", "{from}");
        }
    }
}

#[test]
fn a_register_that_is_gone_is_written_anew() {
    let disk = office();
    let (mut sitting, _) = sit(&disk, kari(), now());
    sitting.change(mark(7), now()).unwrap();
    disk.take(path());
    sitting.save(later(1)).unwrap();
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 7T");
    assert!(is_clean(&disk, path()));
}

#[test]
fn saving_as_a_name_that_is_taken_is_refused_and_the_sitting_goes_on() {
    let disk = office();
    disk.put(copy(), b"mine");
    let (mut sitting, _) = sit(&disk, kari(), now());
    sitting.change(mark(7), now()).unwrap();
    for taken in [copy(), path()] {
        match sitting.save_as(taken, later(1)) {
            Err(refusal @ SaveRefusal::Exists(_)) => says(taken.to_str().unwrap(), |text| refusal.words(text)),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(disk.bytes(copy()).unwrap(), b"mine");
    assert_eq!(sitting.path(), path());
    sitting.change(mark(8), later(2)).unwrap();
    sitting.close(later(3)).unwrap();
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 7T 8T");
}

#[test]
fn a_register_that_shares_its_journals_name_with_one_that_is_there_is_not_made() {
    // `b` and `b.dagsverk` would both write on `b.journal`.
    for (there, new) in [("office/b.dagsverk", "office/b"), ("office/b", "office/b.dagsverk")] {
        let disk = Memory::default();
        let make = |path: &str, id: &str| {
            Sitting::make(Arc::new(disk.clone()), Path::new(path), small_called(id), kari(), now())
        };
        drop(make(there, "one").unwrap());
        let before = disk.bytes(journal());
        match make(new, "two") {
            Err(refusal @ SaveRefusal::Exists(_)) => says(there, |text| refusal.words(text)),
            other => panic!("{new}: {other:?}"),
        }
        assert!(disk.bytes(journal()) == before, "{there}: its journal is not touched");
        assert!(is_clean(&disk, Path::new(there)));
    }
}

#[test]
fn a_journal_that_was_written_on_in_spite_of_the_lock_is_not_written_on() {
    let disk = office();
    let (mut sitting, _) = sit(&disk, kari(), now());
    sitting.change(mark(7), now()).unwrap();
    let mut longer = disk.end_of(journal()).unwrap();
    longer.write(b"mine\n").unwrap();
    let before = disk.bytes(journal());
    match sitting.change(mark(8), later(1)) {
        Err(refusal @ WriteRefusal::ChangedByOthers(_)) => says("office/b.journal", |text| refusal.words(text)),
        other => panic!("{other:?}"),
    }
    assert_eq!(marked(sitting.document(), "1"), "1T 2T 7T", "what was refused is not shown");
    assert!(disk.bytes(journal()) == before);
}

#[test]
fn a_journal_that_is_gone_or_another_when_the_pen_is_taken_back_is_named() {
    let disk = office();
    let rested = |disk: &Memory| {
        let (mut sitting, _) = sit(disk, kari(), now());
        sitting.change(mark(7), now()).unwrap();
        sitting.rest();
        sitting
    };
    let refused = |sitting: &mut Sitting, named: &str| match sitting.change(mark(8), later(1)) {
        Err(WriteRefusal::Pen(refusal)) => {
            says(named, |text| refusal.words(text));
            assert_eq!(marked(sitting.document(), "1"), "1T 2T 7T", "what is open stays open");
            assert!(!matches!(sitting.access(), dagsverk::document::Access::Writing));
            refusal
        }
        other => panic!("{other:?}"),
    };
    let gone = disk.sound();
    let mut sitting = rested(&gone);
    let bytes = gone.bytes(journal()).unwrap();
    gone.take(journal());
    assert!(matches!(refused(&mut sitting, "office/b.journal"), PenRefusal::JournalGone(_)));
    // It can be saved as another register, as it says; or the journal is put back, and work goes on.
    sitting.save_as(copy(), later(2)).unwrap();
    assert!(is_clean(&gone, copy()));
    let mut sitting = rested(&disk);
    disk.take(journal());
    refused(&mut sitting, "office/b.journal");
    disk.put(journal(), &bytes);
    // Those bytes are of a disk that went the other way: the same change, written at another time by the same person.
    let refusal = refused(&mut sitting, "office/b.journal");
    assert!(matches!(refusal, PenRefusal::Journal(JournalRefusal::OfAnotherCopy { .. })), "{refusal:?}");

    let older = office();
    let before = older.bytes(journal()).unwrap();
    let mut sitting = rested(&older);
    let whole = older.bytes(journal()).unwrap();
    older.put(journal(), &before);
    let refusal = refused(&mut sitting, "office/b.journal");
    assert!(matches!(refusal, PenRefusal::Journal(JournalRefusal::Older { .. })), "{refusal:?}");
    older.put(journal(), &whole);
    sitting.change(mark(8), later(5)).unwrap();
    assert_eq!(marked(&opened(&older).document, "1"), "1T 2T 7T 8T");
}

#[test]
fn a_copy_has_nothing_in_common_with_what_it_was_copied_from() {
    let disk = Memory::default();
    let mut sitting = made(&disk);
    sitting.change(mark(1), now()).unwrap();
    sitting.save_as(copy(), later(1)).unwrap();
    let copied: Document = sitting.document().clone();
    drop(sitting);
    // The old journal is refused beside the copy, and the other way round.
    let copys_journal = Path::new("office/copy.journal");
    for (here, there) in [(journal(), copys_journal), (copys_journal, journal())] {
        let mixed = disk.sound();
        mixed.put(here, &disk.bytes(there).unwrap());
        let register = if here == journal() { path() } else { copy() };
        let refused = open_on(&mixed, register);
        assert!(
            matches!(&refused, Err(dagsverk::document::OpenRefusal::Journal(JournalRefusal::OfAnother(_)))),
            "{:?}",
            refused.map(|opened| opened.notices)
        );
    }
    assert!(lines(&disk, copys_journal)[0].contains(&copied.id));
    assert!(findings(&disk).is_empty());
}

/// What cannot be tried on a disk in memory.
#[test]
fn on_a_real_disk_a_place_that_no_file_has_is_only_a_hint_too() {
    let folder = folder();
    let file = folder.path().join("b.dagsverk");
    let made = Sitting::make(Arc::new(SystemDisk), &file, small_called("one"), kari(), now());
    let (mut sitting, _) = made.unwrap();
    sitting.change(mark(1), now()).unwrap();
    sitting.save(later(1)).unwrap();
    sitting.change(mark(2), later(2)).unwrap();
    drop(sitting);
    let text = std::fs::read_to_string(&file).unwrap();
    let place = text.split("place: ").nth(1).unwrap().split(',').next().unwrap();
    for other in ["0", "999999", "9223372036854775808", "18446744073709551615"] {
        std::fs::write(&file, text.replace(&format!("place: {place}"), &format!("place: {other}"))).unwrap();
        let found = open_on(&SystemDisk, &file).unwrap_or_else(|refusal| panic!("{other}: {refusal:?}"));
        assert_eq!(marked(&found.document, "1"), "1T 2T", "{other}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_register_whose_name_is_no_text_has_its_journal_too() {
    use std::os::unix::ffi::OsStrExt;
    let folder = folder();
    let file = folder.path().join(std::ffi::OsStr::from_bytes(b"avdeling \xe6.dagsverk"));
    let made = Sitting::make(Arc::new(SystemDisk), &file, small_called("one"), kari(), now());
    let (mut sitting, _) = made.unwrap();
    sitting.change(mark(1), now()).unwrap();
    drop(sitting);
    assert_eq!(marked(&open_on(&SystemDisk, &file).unwrap().document, "1"), "1T");
    let (mut sitting, notices) = Sitting::open(Arc::new(SystemDisk), &file, kari(), later(1)).unwrap();
    assert_eq!(notices, []);
    sitting.change(mark(2), later(2)).unwrap();
    sitting.close(later(3)).unwrap();
    assert_eq!(marked(&open_on(&SystemDisk, &file).unwrap().document, "1"), "1T 2T");
    assert!(is_clean(&SystemDisk, &file));
}
