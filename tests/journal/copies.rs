//! A journal that does not go with the register is refused by name and in words; one that is not there costs nothing that
//! the register holds.

use std::path::Path;

use dagsverk::document::{Finding, JournalRefusal, Notice, OpenRefusal, open_on};

use crate::common::kari;
use crate::common::memory::Memory;
use crate::common::office::{
    findings, is_clean, journal, later, lines, mark, mark_all, marked, next_change_goes_through, office, opened, path,
    per, says, sit, small, small_called,
};

/// Why the journal is refused; no file is touched by it.
fn refused(disk: &Memory) -> JournalRefusal {
    let before = (disk.names(), disk.bytes(path()), disk.bytes(journal()));
    let refusal = match open_on(disk, path()) {
        Err(OpenRefusal::Journal(refusal)) => refusal,
        other => panic!("{:?}", other.map(|opened| opened.notices)),
    };
    // Who would write is refused for the same reason, and leaves no lock behind.
    let sitting = dagsverk::document::Sitting::open(std::sync::Arc::new(disk.clone()), path(), per(), later(90));
    assert!(matches!(sitting, Err(OpenRefusal::Journal(_))));
    assert!((disk.names(), disk.bytes(path()), disk.bytes(journal())) == before, "nothing is touched");
    refusal
}

fn with_head(disk: &Memory, head: &str) -> Memory {
    let changed = disk.sound();
    let mut lines = lines(disk, journal());
    lines[0] = head.to_owned();
    changed.put(journal(), lines.concat().as_bytes());
    changed
}

#[test]
fn a_head_that_is_damaged_newer_or_of_another_register_is_refused_by_name() {
    let disk = office();
    let head = lines(&disk, journal())[0].clone();
    assert!(head.contains(r#"register:"any",year:2026,follows:(number:0,"#), "{head}");
    type Is = fn(&JournalRefusal) -> bool;
    let foreign: Is = |refusal| matches!(refusal, JournalRefusal::Foreign(_));
    let newer: Is = |refusal| matches!(refusal, JournalRefusal::Newer(_));
    let of_another: Is = |refusal| matches!(refusal, JournalRefusal::OfAnother(_));
    let cases: &[(&str, &str, Is)] = &[
        ("DagsverkJournal", "DagsverkJornal", foreign),
        ("DagsverkJournal", "\u{feff}DagsverkJournal", foreign),
        ("(format:", "(form:", foreign),
        ("format:1", "format:2", newer),
        ("format:1", "format:99999999999999999999", newer),
        ("format:1", "format:one", foreign),
        ("\"any\"", "\"another\"", of_another),
        ("\"any\"", "\"any", foreign),
        ("year:2026", "year:none", foreign),
        ("year:2026", "year:2026,more:1", foreign),
        ("digest:\"", "digest:\"0", foreign),
        ("\n", "", foreign),
    ];
    for (from, to, is) in cases {
        assert!(head.contains(from), "{from}");
        let changed = with_head(&disk, &head.replace(from, to));
        let refusal = refused(&changed);
        assert!(is(&refusal), "{from} as {to}: {refusal:?}");
        says("office/b.journal", |text| refusal.words(text));
        match &findings(&changed)[..] {
            [Finding::Journal(refusal)] => assert!(is(refusal), "{from} as {to}: {refusal:?}"),
            other => panic!("{from} as {to}: {other:?}"),
        }
    }
}

#[test]
fn a_bit_altered_anywhere_in_the_head_changes_nothing_that_is_opened() {
    let disk = office();
    let head = lines(&disk, journal())[0].len();
    let (whole, expected) = (disk.bytes(journal()).unwrap(), opened(&disk).document.register);
    for at in 0..head {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 7);
        let altered = disk.sound();
        altered.put(journal(), &bytes);
        if let Ok(opened) = open_on(&altered, path()) {
            assert!(opened.document.register == expected && opened.notices.is_empty(), "byte {at}");
        }
    }
}

#[test]
fn what_is_no_journal_at_all_is_refused() {
    for bytes in [&b""[..], b"\n", b"Dagsverk(\n format: 1,\n", b"a shopping list\n", &[0; 5000], b"DagsverkJournal"] {
        let disk = office();
        disk.put(journal(), bytes);
        let refusal = refused(&disk);
        assert!(matches!(refusal, JournalRefusal::Foreign(_)), "{bytes:?}: {refusal:?}");
        assert!(!findings(&disk).is_empty());
    }
}

#[test]
fn an_older_copy_of_the_journal_beside_a_newer_register_is_refused() {
    let disk = office();
    let older = disk.bytes(journal()).unwrap();
    let (mut sitting, _) = sit(&disk, kari(), later(10));
    sitting.change(mark_all(&["1", "2", "3"], 7), later(11)).unwrap();
    sitting.close(later(12)).unwrap();
    let number = opened(&disk).document.recorded.number;
    disk.put(journal(), &older);
    let refusal = refused(&disk);
    match &refusal {
        JournalRefusal::Older { path, ends, register } => {
            assert_eq!((path.as_path(), *ends, *register), (journal(), number - 3, number));
        }
        other => panic!("{other:?}"),
    }
    says(&number.to_string(), |text| refusal.words(text));
    assert!(matches!(findings(&disk)[..], [Finding::Journal(JournalRefusal::Older { .. })]));
}

#[test]
fn the_register_of_an_older_copy_beside_the_newer_journal_is_what_the_journal_says() {
    let disk = office();
    let (mut sitting, _) = sit(&disk, kari(), later(10));
    let mut older = vec![disk.bytes(path()).unwrap()];
    for day in 7..12 {
        sitting.change(mark_all(&["1", "2", "3"], day), later(day.into())).unwrap();
        sitting.save(later(20 + i64::from(day))).unwrap();
        older.push(disk.bytes(path()).unwrap());
    }
    sitting.undo(None, later(60)).unwrap();
    sitting.close(later(61)).unwrap();
    let newest = opened(&disk).document;
    for bytes in older {
        let mixed = disk.sound();
        mixed.put(path(), &bytes);
        // However often it is opened, what the journal says is done once.
        for _ in 0..3 {
            let found = opened(&mixed);
            assert!(found.document.register == newest.register && found.notices.is_empty());
            assert!(found.document.recorded.is(&newest.recorded));
        }
        assert!(is_clean(&mixed, path()), "{:?}", findings(&mixed));
        next_change_goes_through(&mixed, "an older register");
    }
}

#[test]
fn a_crash_after_saving_never_replays_twice() {
    // What is saved and what is behind it are told by the record's number and digest alone, so that nothing is left to
    // mark: whichever register that was ever saved is there, the outcome is the same.
    let disk = office();
    let (mut sitting, _) = sit(&disk, kari(), later(10));
    // A step whose doing twice would show: it takes away what the next one sets again.
    for letter in ['S', 'T', 'U', 'S'] {
        sitting.change(crate::common::office::letter("1", "2026-10", 7, letter).into(), later(11)).unwrap();
    }
    let before_saving = disk.bytes(path()).unwrap();
    sitting.save(later(12)).unwrap();
    let saved = disk.bytes(path()).unwrap();
    drop(sitting);
    let expected = opened(&disk).document;
    assert_eq!(marked(&expected, "1"), "1T 2T 7S");
    for register in [before_saving, saved] {
        disk.put(path(), &register);
        for _ in 0..3 {
            let found = opened(&disk);
            assert!(found.document.register == expected.register);
            assert!(found.document.recorded.is(&expected.recorded));
            let (sitting, _) = sit(&disk, kari(), later(20));
            assert!(sitting.document().register == expected.register);
        }
    }
}

#[test]
fn two_copies_that_went_different_ways_are_refused_by_name() {
    let common = office();
    let change_here = |day: u8, days: u8| {
        let disk = common.sound();
        let (mut sitting, _) = sit(&disk, kari(), later(10));
        for day in day..day + days {
            sitting.change(mark(day), later(11)).unwrap();
        }
        sitting.close(later(12)).unwrap();
        disk.sound()
    };
    let number = opened(&common).document.recorded.number;
    for (ours, theirs) in [(1, 1), (1, 3), (3, 1)] {
        let (here, there) = (change_here(7, ours), change_here(17, theirs));
        here.put(journal(), &there.bytes(journal()).unwrap());
        let refusal = refused(&here);
        match &refusal {
            JournalRefusal::OfAnotherCopy { path, number: at } if theirs >= ours => {
                assert_eq!((path.as_path(), *at), (journal(), number + u64::from(ours)));
            }
            // The other copy's journal is shorter than what this register contains; both say what to do.
            JournalRefusal::Older { ends, .. } if theirs < ours => assert_eq!(*ends, number + u64::from(theirs)),
            other => panic!("{ours} and {theirs}: {other:?}"),
        }
        says("office/b.journal", |text| refusal.words(text));
        assert!(matches!(findings(&here)[..], [Finding::Journal(_)]), "{:?}", findings(&here));
    }
}

#[test]
fn a_record_of_several_people_in_the_place_of_the_saved_one_is_another_copy() {
    let common = office();
    let here = common.sound();
    let (mut sitting, _) = sit(&here, kari(), later(10));
    sitting.change(mark_all(&["1", "2"], 7), later(11)).unwrap();
    sitting.close(later(12)).unwrap();
    let there = common.sound();
    let (mut sitting, _) = sit(&there, kari(), later(10));
    sitting.change(mark_all(&["1", "2", "3"], 7), later(11)).unwrap();
    sitting.close(later(12)).unwrap();
    here.put(journal(), &there.bytes(journal()).unwrap());
    let refusal = refused(&here);
    assert!(matches!(refusal, JournalRefusal::OfAnotherCopy { .. }), "{refusal:?}");
    assert!(matches!(findings(&here)[..], [Finding::Journal(JournalRefusal::OfAnotherCopy { .. })]));
}

#[test]
fn a_journal_that_begins_later_than_the_register_ends_is_refused() {
    let disk = office();
    let older = disk.bytes(path()).unwrap();
    let (mut sitting, _) = sit(&disk, kari(), later(10));
    sitting.change(mark(7), later(11)).unwrap();
    sitting.close(later(12)).unwrap();
    // The journal is lost, and begun anew behind a later record.
    disk.take(journal());
    let (mut sitting, _) = sit(&disk, kari(), later(20));
    sitting.change(mark(8), later(21)).unwrap();
    sitting.close(later(22)).unwrap();
    disk.put(path(), &older);
    let refusal = refused(&disk);
    match &refusal {
        JournalRefusal::BeginsLater { path, begins, register } => {
            assert_eq!((path.as_path(), *begins, *register), (journal(), 8, 5));
        }
        other => panic!("{other:?}"),
    }
    says("8", |text| refusal.words(text));
    assert!(matches!(findings(&disk)[..], [Finding::Journal(JournalRefusal::BeginsLater { .. })]));
}

#[test]
fn a_register_whose_journal_is_missing_opens_with_a_notice_and_the_next_change_begins_one_that_holds_everything() {
    let disk = office();
    sit(&disk, kari(), later(10)).0.close(later(11)).unwrap();
    let number = opened(&disk).document.recorded.number;
    disk.take(journal());
    for _ in 0..2 {
        let notice = Notice::NoJournal { path: journal().into(), number };
        assert_eq!(opened(&disk).notices, std::slice::from_ref(&notice));
        says("office/b.journal", |text| notice.words(text));
        assert!(matches!(findings(&disk)[..], [Finding::NoJournal]));
        let (sitting, notices) = sit(&disk, kari(), later(20));
        assert_eq!(notices, [notice]);
        sitting.close(later(21)).unwrap();
        assert!(disk.bytes(journal()).is_none(), "without a change none is begun");
    }
    next_change_goes_through(&disk, "no journal");
    // The new journal alone says all the register holds, from its first record on.
    let (heads, expected) = (lines(&disk, journal()), opened(&disk).document.register);
    assert!(heads[0].contains(&format!("number:{number},")) && heads[1].contains("taken_over"), "{}", heads[0]);
    disk.put(path(), blank_at(number, &disk).as_bytes());
    assert!(opened(&disk).document.register == expected);
}

/// The register without facts, as if it had been saved with this record.
fn blank_at(number: u64, disk: &Memory) -> String {
    let head = lines(disk, journal())[0].clone();
    let digest = head.split("digest:\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
    let mut blank = small();
    blank.register = dagsverk::register::Register::default();
    blank.recorded = dagsverk::document::Recorded { number, digest, place: 0 };
    blank.to_text().unwrap()
}

#[test]
fn a_missing_journal_is_begun_with_a_change_even_where_that_is_the_only_thing_missing() {
    // A register that comes from elsewhere, without any journal and with no record in it.
    let disk = Memory::default();
    disk.put(path(), small().to_text().unwrap().as_bytes());
    assert_eq!(opened(&disk).notices, [], "it never had one");
    next_change_goes_through(&disk, "never a journal");
}

#[test]
fn a_place_that_is_wrong_is_only_a_hint() {
    let disk = office();
    let text = String::from_utf8(disk.bytes(path()).unwrap()).unwrap();
    let expected = opened(&disk).document.register;
    let place = text.split("place: ").nth(1).unwrap().split(',').next().unwrap();
    for other in ["0", "1", "200", "500", "999999", "18446744073709551615"] {
        let altered = disk.sound();
        altered.put(path(), text.replace(&format!("place: {place}"), &format!("place: {other}")).as_bytes());
        let found = opened(&altered);
        assert!(found.document.register == expected && found.notices.is_empty(), "{other}");
        next_change_goes_through(&altered, other);
    }
}

#[test]
fn a_new_register_lays_the_journal_of_another_aside_and_keeps_it_byte_for_byte() {
    let disk = office();
    let old = disk.bytes(journal()).unwrap();
    disk.take(path());
    let other = small_called("another");
    let made = dagsverk::document::Sitting::make(std::sync::Arc::new(disk.clone()), path(), other, kari(), later(30));
    let (mut sitting, laid_aside) = made.unwrap();
    assert_eq!(laid_aside.len(), 1);
    assert!(disk.bytes(&laid_aside[0]).unwrap() == old);
    assert_eq!(laid_aside[0], Path::new("office/b.journal.aside-2026-11-26_15-09-04"));
    sitting.change(mark(7), later(31)).unwrap();
    sitting.close(later(32)).unwrap();
    assert!(is_clean(&disk, path()));
}
