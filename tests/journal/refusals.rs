//! Each refusal and notice that can be provoked is provoked, and says in every language what it is about.

use std::sync::Arc;

use dagsverk::document::{
    Change, ChangeRefusal, Document, Fact, JournalRefusal, Notice, OpenRefusal, PenRefusal, SaveRefusal, Sitting,
    WriteRefusal, open_on,
};

use crate::common::kari;
use crate::common::memory::{Fault, Memory};
use crate::common::office::{
    chain_of, findings, forged, journal, later, lines, mark, marked, now, office, opened, path, says, sit, small,
};

fn refused(disk: &Memory) -> JournalRefusal {
    match open_on(disk, path()) {
        Err(OpenRefusal::Journal(refusal)) => refusal,
        other => panic!("{:?}", other.map(|opened| opened.notices)),
    }
}

/// The office with a record behind the last one, as it would be written.
fn with_record(more: &str, what: &str, payload: &str) -> (Memory, u64) {
    let disk = office();
    let number = opened(&disk).document.recorded.number + 1;
    let mut lines = lines(&disk, journal());
    let line = forged(chain_of(lines.last().unwrap()), number, more, what, payload);
    lines.push(line);
    disk.put(journal(), lines.concat().as_bytes());
    (disk, number)
}

/// The operation of this name, where it is counted from what `work` asks for.
fn place_of(disk: &Memory, name: &str, nth: usize, work: impl Fn(&Memory)) -> usize {
    let probe = disk.sound();
    work(&probe);
    let operations = probe.operations();
    let mut places = operations.iter().enumerate().filter(|(_, operation)| operation.starts_with(name));
    places.nth(nth).unwrap_or_else(|| panic!("{name}: {operations:#?}")).0
}

#[test]
fn a_record_like_those_the_program_writes_is_read() {
    // So that the ones below are refused for what they say.
    let (disk, number) = with_record("", "changed", r#"[unit("Avdeling C")]"#);
    assert_eq!(opened(&disk).document.register.local.unit, "Avdeling C");
    assert_eq!(opened(&disk).document.recorded.number, number);
    assert!(findings(&disk).is_empty());
}

#[test]
fn a_record_that_cannot_be_understood_is_refused_by_its_number() {
    for payload in ["", "[", "[soon(1)]", "unit(\"x\")", "[unit(\"x\"),]]", "[marks(1)]", "[stay_gone(\"1\",\"soon\")]"]
    {
        let (disk, number) = with_record("", "changed", payload);
        let refusal = refused(&disk);
        match &refusal {
            JournalRefusal::Unknown { number: at, path, .. } => assert_eq!((*at, path.as_path()), (number, journal())),
            other => panic!("{payload}: {other:?}"),
        }
        says(&number.to_string(), |text| refusal.words(text));
        says("office/b.journal", |text| refusal.words(text));
        assert!(!findings(&disk).is_empty(), "{payload}");
    }
}

#[test]
fn a_record_of_something_that_is_not_known_is_a_break() {
    for (more, what) in [("", "dreamt"), ("colour:1,", "changed"), ("part:0,", "changed"), ("part:2,", "changed")] {
        let (disk, number) = with_record(more, what, "[]");
        let refusal = refused(&disk);
        assert!(matches!(refusal, JournalRefusal::Broken { number: at, .. } if at == number), "{refusal:?}");
        says(&number.to_string(), |text| refusal.words(text));
    }
}

#[test]
fn a_record_the_register_does_not_take_is_refused_by_its_number_and_changes_nothing() {
    let cases = [
        ("changed", r#"[unit("X"),stay_gone("99","2026-09-01")]"#, "99"),
        ("changed", r#"[unit("X"),inmate_gone("1")]"#, "1"),
        ("restored", r#"[activity_gone("WOOD")]"#, "WOOD"),
        // One that would hold the whole register, and does not.
        ("taken_over", r#"[unit("X"),stay_gone("99","2026-09-01")]"#, "99"),
    ];
    for (what, payload, named) in cases {
        let (disk, number) = with_record("", what, payload);
        let refusal = refused(&disk);
        match &refusal {
            JournalRefusal::NotTaken { number: at, .. } => assert_eq!(*at, number),
            other => panic!("{payload}: {other:?}"),
        }
        says(&number.to_string(), |text| refusal.words(text));
        says(named, |text| refusal.words(text));
        assert!(!findings(&disk).is_empty(), "{payload}");
    }
}

#[test]
fn a_sitting_that_meets_what_it_does_not_take_keeps_what_it_had() {
    for what in ["changed", "taken_over"] {
        let disk = office();
        let (mut sitting, _) = sit(&disk, kari(), now());
        sitting.rest();
        let (forged, _) = with_record("", what, r#"[unit("X"),stay_gone("99","2026-09-01")]"#);
        // The same office: the journals differ in their salts alone, so it has to be the same one.
        let line = lines(&forged, journal()).pop().unwrap();
        let own = lines(&disk, journal());
        let number = opened(&disk).document.recorded.number + 1;
        let payload = line.trim_end().rsplit('\t').next().unwrap();
        let line = crate::common::office::forged(chain_of(own.last().unwrap()), number, "", what, payload);
        disk.put(journal(), (own.concat() + &line).as_bytes());
        let before = sitting.document().clone();
        for _ in 0..2 {
            match sitting.change(mark(7), later(1)) {
                Err(WriteRefusal::Pen(PenRefusal::Journal(JournalRefusal::NotTaken { .. }))) => {}
                other => panic!("{what}: {other:?}"),
            }
            assert!(sitting.look_again().is_err());
            assert!(*sitting.document() == before, "{what}: what is open is as it was");
        }
    }
}

#[test]
fn a_journal_that_cannot_be_read_is_refused_with_what_the_system_says() {
    let disk = office();
    // Where the hint is wrong, the journal is read from its beginning.
    let text = String::from_utf8(disk.bytes(path()).unwrap()).unwrap();
    let place = text.split("place: ").nth(1).unwrap().split(',').next().unwrap();
    disk.put(path(), text.replace(&format!("place: {place}"), "place: 1").as_bytes());
    for (name, nth) in [("list office", 0), ("read part of office/b.journal", 1), ("read office/b.journal", 0)] {
        let at = place_of(&disk, name, nth, |disk| drop(opened(disk)));
        let failing = disk.failing(at, Fault::Refused);
        match open_on(&failing, path()) {
            Err(OpenRefusal::Journal(refusal @ JournalRefusal::Unreadable(..))) => {
                says("office/b.journal", |text| refusal.words(text));
            }
            other => panic!("{name}: {:?}", other.map(|opened| opened.notices)),
        }
    }
}

#[test]
fn a_change_that_cannot_be_written_is_refused_and_the_next_goes_through() {
    let disk = office();
    let change = |disk: &Memory| {
        let (mut sitting, _) = sit(disk, kari(), now());
        let result = sitting.change(mark(7), later(1));
        (sitting, result)
    };
    let write = place_of(&disk, "write office/b.journal", 0, |disk| drop(change(disk)));
    for fault in [Fault::Refused, Fault::Full, Fault::ShortThenFull] {
        let failing = disk.failing(write, fault);
        let (mut sitting, result) = change(&failing);
        match result {
            Err(refusal @ WriteRefusal::NotWritten(..)) => says("office/b.journal", |text| refusal.words(text)),
            other => panic!("{fault:?}: {other:?}"),
        }
        assert_eq!(marked(sitting.document(), "1"), "1T 2T");
        sitting.change(mark(8), later(2)).unwrap();
        assert_eq!(marked(&opened(&failing).document, "1"), "1T 2T 8T");
    }
    // Neither written for sure nor taken back.
    let failing = disk.failing(write, Fault::CrashKeepingAll);
    let (sitting, result) = change(&failing);
    match result {
        Err(refusal @ WriteRefusal::InDoubt(..)) => says("office/b.journal", |text| refusal.words(text)),
        other => panic!("{other:?}"),
    }
    assert_eq!(marked(sitting.document(), "1"), "1T 2T");
}

#[test]
fn a_change_the_register_does_not_take_is_refused_and_leaves_no_record() {
    let disk = office();
    let (mut sitting, _) = sit(&disk, kari(), now());
    let before = disk.bytes(journal());
    let refused = sitting.change(Fact::Person("1".parse().unwrap(), None).into(), later(1));
    match refused {
        Err(refusal @ WriteRefusal::Change(ChangeRefusal::InmateHasFacts(_))) => says("1", |text| refusal.words(text)),
        other => panic!("{other:?}"),
    }
    sitting.change(Change::default(), later(2)).unwrap();
    assert!(disk.bytes(journal()) == before, "nothing changed, nothing recorded");
    assert_eq!(sitting.unsaved(), 1);
}

#[test]
fn a_register_that_cannot_be_saved_says_so_and_the_journal_has_everything() {
    let disk = office();
    let save = |disk: &Memory| {
        let (mut sitting, _) = sit(disk, kari(), now());
        sitting.change(mark(7), later(1)).unwrap();
        let result = sitting.save(later(2)).map(drop);
        (sitting, result)
    };
    type Is = fn(&SaveRefusal) -> bool;
    let unwritable: Is = |refusal| matches!(refusal, SaveRefusal::Unwritable(..));
    let not_confirmed: Is = |refusal| matches!(refusal, SaveRefusal::NotConfirmed(..));
    let last = |name: &str| {
        let probe = disk.sound();
        drop(save(&probe));
        probe.operations().iter().rposition(|operation| operation.starts_with(name)).unwrap()
    };
    // The file under another name until it is whole is the last that is made and written.
    let cases = [
        ("create beside office/b.dagsverk", unwritable),
        ("rename to office/b.dagsverk", unwritable),
        ("sync folder of office/b.dagsverk", not_confirmed),
    ];
    for (name, is) in cases {
        let failing = disk.failing(last(name), Fault::Refused);
        let (mut sitting, result) = save(&failing);
        let refusal = result.unwrap_err();
        assert!(is(&refusal), "{name}: {refusal:?}");
        says("office/b.dagsverk", |text| refusal.words(text));
        assert_eq!(marked(&opened(&failing).document, "1"), "1T 2T 7T");
        sitting.save(later(3)).unwrap();
        assert_eq!(sitting.unsaved(), 0);
    }
}

#[test]
fn what_a_disk_in_memory_cannot_be_made_to_do_has_its_words_too() {
    let path_of = path().to_owned();
    let refusal = SaveRefusal::NotAsWritten(path_of);
    says("office/b.dagsverk", |text| refusal.words(text));
}

#[test]
fn a_register_that_cannot_be_made_says_so_and_leaves_nothing_behind() {
    let make = |disk: &Memory| Sitting::make(Arc::new(disk.clone()), path(), small(), kari(), now()).map(drop);
    let there = office();
    match make(&there) {
        Err(refusal @ SaveRefusal::Exists(_)) => says("office/b.dagsverk", |text| refusal.words(text)),
        other => panic!("{other:?}"),
    }
    let held = Memory::default();
    let (sitting, _) = Sitting::make(Arc::new(held.clone()), path(), small(), kari(), now()).unwrap();
    held.take(path());
    match make(&held) {
        Err(SaveRefusal::Pen(refusal @ PenRefusal::Held(Some(_)))) => says("kari", |text| refusal.words(text)),
        other => panic!("{other:?}"),
    }
    drop(sitting);
    let empty = Memory::default();
    let begins = |name: &str| place_of(&empty, name, 0, |disk| make(disk).unwrap());
    for at in [begins("lock"), begins("create beside office/b.dagsverk"), begins("create beside office/b.journal")] {
        let failing = empty.failing(at, Fault::Full);
        let refusal = make(&failing).unwrap_err();
        says("office/b.", |text| refusal.words(text));
        let registers: Vec<_> = failing.names().into_iter().filter(|name| name.contains("dagsverk")).collect();
        assert_eq!(registers, [""; 0], "{refusal:?}");
        make(&failing).unwrap_or_else(|refusal| panic!("it can be tried again: {refusal:?}"));
    }
}

#[test]
fn who_holds_the_pen_is_named_where_that_is_known_and_somebody_where_not() {
    let disk = office();
    let (sitting, _) = sit(&disk, kari(), now());
    for (holder, named) in [(None, ""), (Some(&b"not a holder"[..]), "")] {
        disk.take(&std::path::PathBuf::from("office/b.holder"));
        if let Some(bytes) = holder {
            disk.put(&std::path::PathBuf::from("office/b.holder"), bytes);
        }
        let (mut other, _) = sit(&disk, kari(), later(1));
        match other.change(mark(7), later(2)) {
            Err(WriteRefusal::Pen(refusal @ PenRefusal::Held(None))) => says(named, |text| refusal.words(text)),
            other => panic!("{other:?}"),
        }
    }
    drop(sitting);
}

#[test]
fn each_notice_names_the_journal() {
    let notices = [Notice::TornRecord(journal().into()), Notice::NoJournal { path: journal().into(), number: 5 }];
    for notice in notices {
        says("office/b.journal", |text| notice.words(text));
    }
}

#[test]
fn what_cannot_be_written_down_is_neither_recorded_nor_saved() {
    // A register that says what its own file could not say is refused before anything is written.
    let disk = Memory::default();
    let mut document: Document = small();
    let inmate = document.register.inmates.get_mut("1").unwrap();
    let (key, placement) = inmate.placements.iter().next().map(|(key, one)| (key.clone(), one.clone())).unwrap();
    inmate.placements.insert(("NOWHERE".parse().unwrap(), key.1), placement);
    match Sitting::make(Arc::new(disk.clone()), path(), document, kari(), now()) {
        Err(refusal @ SaveRefusal::Format(..)) => says("office/b.dagsverk", |text| refusal.words(text)),
        other => panic!("{:?}", other.map(drop)),
    }
    assert_eq!(disk.names(), ["office/b.lock"; 0]);
}
