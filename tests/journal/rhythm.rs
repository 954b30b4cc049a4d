//! What a sitting does by itself: it saves, gives the pen up, and takes it again.

use std::sync::Arc;

use dagsverk::document::{
    Access, Change, ChangeRefusal, Fact, Happened, PenRefusal, SaveRefusal, ToUndo, WriteRefusal,
};

use crate::common::kari;
use crate::common::memory::{Fault, Memory};
use crate::common::office::{
    findings, is_clean, journal, later, letter, mark, marked, now, office, opened, path, per, says, sit,
};

const MINUTE: i64 = 60;

/// What happened, as words.
fn named(happened: &[Happened]) -> Vec<&'static str> {
    let name = |one: &Happened| match one {
        Happened::Saved(_) => "saved",
        Happened::NotSaved(_) => "not saved",
        Happened::Rests => "rests",
        Happened::MayWrite => "may write",
    };
    happened.iter().map(name).collect()
}

#[test]
fn the_five_hundredth_record_is_saved_and_none_before_it() {
    let disk = office();
    let (mut sitting, _) = sit(&disk, kari(), now());
    sitting.save(later(1)).unwrap();
    let saved = disk.bytes(path());
    for change in 1..=500_i64 {
        assert_eq!(named(&sitting.tick(later(change))), [""; 0], "before change {change}");
        let day = u8::try_from(change % 28 + 1).unwrap();
        sitting
            .change(letter("2", "2026-10", day, if change % 2 == 0 { 'T' } else { 'S' }).into(), later(change))
            .unwrap();
    }
    assert!(disk.bytes(path()) == saved && sitting.unsaved() == 500);
    assert_eq!(named(&sitting.tick(later(501))), ["saved"]);
    assert!(disk.bytes(path()) != saved && sitting.unsaved() == 0);
    assert_eq!(named(&sitting.tick(later(502))), [""; 0]);
    assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
}

#[test]
fn five_idle_minutes_give_the_pen_up_and_ten_save() {
    let disk = office();
    let (mut sitting, _) = sit(&disk, kari(), now());
    sitting.change(mark(7), now()).unwrap();
    let saved = disk.bytes(path());
    assert_eq!(named(&sitting.tick(later(5 * MINUTE - 1))), [""; 0]);
    assert!(matches!(sitting.access(), Access::Writing));
    assert_eq!(named(&sitting.tick(later(5 * MINUTE))), ["rests"]);
    assert!(matches!(sitting.access(), Access::Resting));
    assert_eq!(named(&sitting.tick(later(10 * MINUTE - 1))), [""; 0]);
    assert!(disk.bytes(path()) == saved);
    assert_eq!(named(&sitting.tick(later(10 * MINUTE))), ["saved", "rests"]);
    assert!(disk.bytes(path()) != saved && sitting.unsaved() == 0);
    for minute in 11..100 {
        assert_eq!(named(&sitting.tick(later(minute * MINUTE))), [""; 0], "{minute}");
    }
    // A key that is touched, and a change, begin the minutes anew.
    sitting.change(mark(8), later(100 * MINUTE)).unwrap();
    sitting.touch(later(104 * MINUTE));
    assert_eq!(named(&sitting.tick(later(108 * MINUTE))), [""; 0]);
    assert_eq!(named(&sitting.tick(later(109 * MINUTE))), ["rests"]);
}

#[test]
fn a_clock_that_is_put_back_does_not_stop_the_rhythm() {
    let disk = office();
    let next_year = later(400 * 24 * 60 * MINUTE);
    let (mut sitting, _) = sit(&disk, kari(), next_year);
    sitting.change(mark(7), next_year).unwrap();
    assert_eq!(named(&sitting.tick(now())), [""; 0]);
    assert_eq!(named(&sitting.tick(later(5 * MINUTE))), ["rests"]);
    assert_eq!(named(&sitting.tick(later(10 * MINUTE))), ["saved", "rests"]);
    assert!(is_clean(&disk, path()));
}

#[test]
fn a_save_that_failed_by_itself_is_tried_again_a_minute_later_and_costs_nothing() {
    let disk = office();
    let (mut sitting, _) = sit(&disk, kari(), now());
    sitting.change(mark(7), now()).unwrap();
    // The file was changed by hand: each save is refused.
    disk.put(path(), b"Dagsverk(by hand)");
    assert_eq!(named(&sitting.tick(later(10 * MINUTE))), ["not saved", "rests"]);
    assert_eq!(named(&sitting.tick(later(10 * MINUTE + 59))), [""; 0]);
    let again = sitting.tick(later(11 * MINUTE));
    assert_eq!(named(&again), ["not saved", "rests"]);
    let Happened::NotSaved(refusal) = &again[0] else { panic!("{again:?}") };
    assert!(matches!(refusal, SaveRefusal::ChangedByOthers(_)), "{refusal:?}");
    assert_eq!(disk.bytes(path()).unwrap(), b"Dagsverk(by hand)", "nothing is overwritten");
    assert_eq!(marked(sitting.document(), "1"), "1T 2T 7T");
}

/// A sitting that rests, and one that has written and saved meanwhile.
fn two(disk: &Memory) -> (dagsverk::document::Sitting, dagsverk::document::Sitting) {
    let (mut first, _) = sit(disk, kari(), now());
    first.change(mark(7), now()).unwrap();
    assert_eq!(named(&first.tick(later(5 * MINUTE))), ["rests"]);
    let (mut second, notices) = sit(disk, per(), later(6 * MINUTE));
    assert_eq!(notices, []);
    assert!(matches!(second.access(), Access::Writing));
    assert_eq!(marked(second.document(), "1"), "1T 2T 7T", "what was acknowledged is there for everyone");
    second.change(mark(8), later(6 * MINUTE)).unwrap();
    (first, second)
}

#[test]
fn a_pen_that_was_given_up_is_taken_back_with_both_changes() {
    for saves in [false, true] {
        let disk = office();
        let (mut first, mut second) = two(&disk);
        if saves {
            second.save(later(7 * MINUTE)).unwrap();
        }
        // While the other writes, the first is refused by name, and nothing is lost of it.
        match first.change(mark(9), later(7 * MINUTE)) {
            Err(WriteRefusal::Pen(PenRefusal::Held(Some(holder)))) => {
                assert_eq!((holder.user.as_str(), holder.computer.as_str()), ("per", "PC-14"));
                assert_eq!(holder.since, later(6 * MINUTE));
                says("per", |text| holder.words(text));
                says("PC-14", |text| holder.words(text));
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(marked(first.document(), "1"), "1T 2T 7T");
        // Reading what was written needs no pen.
        first.look_again().unwrap();
        assert_eq!(marked(first.document(), "1"), "1T 2T 7T 8T");

        second.rest();
        first.change(mark(9), later(8 * MINUTE)).unwrap();
        assert!(matches!(first.access(), Access::Writing));
        assert_eq!(marked(first.document(), "1"), "1T 2T 7T 8T 9T");
        first.save(later(9 * MINUTE)).unwrap();
        first.rest();
        second.change(mark(10), later(10 * MINUTE)).unwrap();
        second.close(later(11 * MINUTE)).unwrap();
        first.close(later(12 * MINUTE)).unwrap();
        assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 7T 8T 9T 10T");
        assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
    }
}

#[test]
fn a_sitting_that_rests_closes_whoever_writes_meanwhile() {
    let disk = office();
    let (first, second) = two(&disk);
    assert!(matches!(first.close(later(8 * MINUTE)), Ok(None)), "the other will save it");
    second.close(later(9 * MINUTE)).unwrap();
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 7T 8T");
    assert!(is_clean(&disk, path()));
}

#[test]
fn undoing_what_the_other_changed_since_is_refused_and_takes_nothing_away() {
    let disk = office();
    let (mut first, _) = sit(&disk, kari(), now());
    first.change(mark(7), now()).unwrap();
    first.change(mark(9), now()).unwrap();
    first.rest();
    let (mut second, _) = sit(&disk, per(), later(1));
    second.change(letter("1", "2026-10", 9, 'S').into(), later(2)).unwrap();
    second.change(mark(8), later(3)).unwrap();
    second.rest();
    let number = opened(&disk).document.recorded.number;
    match first.undo(None, later(4)) {
        Err(WriteRefusal::Change(refusal @ ChangeRefusal::ChangedSince)) => says("", |text| refusal.words(text)),
        other => panic!("{other:?}"),
    }
    assert_eq!(marked(first.document(), "1"), "1T 2T 7T 8T 9S");
    assert_eq!(opened(&disk).document.recorded.number, number, "nothing is recorded");
    // The step is forgotten, so that the one before it can still be undone, and only that goes.
    assert!(first.undo(None, later(5)).unwrap().is_some());
    assert_eq!(marked(first.document(), "1"), "1T 2T 8T 9S");
    assert!(first.undo(None, later(6)).unwrap().is_none());
    assert!(matches!(first.history().to_undo(), ToUndo::Nothing));
    // Doing it again after the other set the same is refused as well.
    first.rest();
    second.change(letter("1", "2026-10", 7, 'S').into(), later(7)).unwrap();
    second.rest();
    assert!(matches!(first.redo(None, later(8)), Err(WriteRefusal::Change(ChangeRefusal::ChangedSince))));
    assert!(first.redo(None, later(9)).unwrap().is_none());
    first.close(later(10)).unwrap();
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 7S 8T 9S");
    assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
}

#[test]
fn a_sitting_that_may_only_read_becomes_a_writing_one_when_the_other_closes() {
    let disk = office();
    let (mut first, _) = sit(&disk, kari(), now());
    let (mut second, _) = sit(&disk, per(), later(1));
    match second.access() {
        Access::HeldBy(Some(holder)) => assert_eq!(holder.user, "kari"),
        other => panic!("{other:?}"),
    }
    assert_eq!(named(&second.tick(later(2))), [""; 0]);
    first.change(mark(7), later(3)).unwrap();
    let refused = second.change(mark(8), later(4));
    assert!(matches!(refused, Err(WriteRefusal::Pen(PenRefusal::Held(Some(_))))), "{refused:?}");
    assert!(matches!(second.save(later(4)), Err(SaveRefusal::Pen(PenRefusal::Held(Some(_))))));
    assert!(matches!(second.undo(None, later(4)), Ok(None)));
    assert_eq!(named(&second.tick(later(5))), [""; 0]);
    first.close(later(6)).unwrap();
    assert_eq!(named(&second.tick(later(7))), ["may write"]);
    assert!(matches!(second.access(), Access::Writing));
    assert_eq!(marked(second.document(), "1"), "1T 2T 7T");
    second.change(mark(8), later(8)).unwrap();
    second.close(later(9)).unwrap();
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 7T 8T");
    assert!(is_clean(&disk, path()));
}

#[test]
fn a_sitting_that_waits_for_the_pen_and_cannot_follow_the_journal_says_so_and_names_nobody() {
    let disk = office();
    let (first, _) = sit(&disk, kari(), now());
    let (mut second, _) = sit(&disk, per(), later(1));
    first.close(later(2)).unwrap();
    let whole = disk.bytes(journal()).unwrap();
    disk.put(journal(), b"mine");
    assert_eq!(named(&second.tick(later(3))), [""; 0]);
    match second.access() {
        Access::Reading(refusal @ PenRefusal::Journal(_)) => says("office/b.journal", |text| refusal.words(text)),
        other => panic!("nobody is writing any more: {other:?}"),
    }
    disk.put(journal(), &whole);
    second.change(mark(7), later(4)).unwrap();
    assert!(matches!(second.access(), Access::Writing));
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 7T");
}

#[test]
fn undoing_what_the_others_register_no_longer_takes_is_refused_and_forgotten_too() {
    let disk = office();
    let (mut first, _) = sit(&disk, kari(), now());
    first.change(mark(7), now()).unwrap();
    let person = first.document().register.inmates["3"].person.clone();
    let number = || "9".parse().unwrap();
    first.change(Fact::Person(number(), Some(person)).into(), now()).unwrap();
    let stay = first.document().register.inmates["3"].stays.values().next().unwrap().clone();
    first.change(Fact::Stay(number(), stay.span.from(), Some(stay.clone())).into(), now()).unwrap();
    first.rest();
    let (mut second, _) = sit(&disk, per(), later(1));
    let gone = vec![Fact::Stay(number(), stay.span.from(), None), Fact::Person(number(), None)];
    second.change(Change::of(gone), later(2)).unwrap();
    second.rest();
    for _ in 0..2 {
        match first.undo(None, later(3)) {
            Err(WriteRefusal::Change(ChangeRefusal::ChangedSince)) => {}
            other => panic!("{other:?}"),
        }
    }
    // What nobody touched can still be undone.
    assert!(first.undo(None, later(4)).unwrap().is_some());
    assert_eq!(marked(first.document(), "1"), "1T 2T");
    assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
}

#[test]
fn a_sitting_that_may_only_read_closes_without_writing() {
    let disk = office();
    let (first, _) = sit(&disk, kari(), now());
    let (second, _) = sit(&disk, per(), later(1));
    let before = disk.bytes(path());
    assert!(matches!(second.close(later(2)), Ok(None)));
    assert!(disk.bytes(path()) == before);
    assert!(matches!(first.access(), Access::Writing), "and takes the pen from nobody");
    drop(first);
    assert!(!disk.names().contains(&"office/b.holder".to_owned()), "who had the pen is gone with him");
}

#[test]
fn where_nothing_can_be_locked_the_register_can_be_read_and_why_is_said() {
    let office = office();
    let probe = office.sound();
    drop(sit(&probe, kari(), now()));
    let lock = probe.operations().iter().position(|name| name.starts_with("lock")).unwrap();
    let disk = office.failing(lock, Fault::Refused);
    let (mut sitting, _) = dagsverk::document::Sitting::open(Arc::new(disk.clone()), path(), kari(), now()).unwrap();
    match sitting.access() {
        Access::Reading(refusal @ PenRefusal::NoLock(..)) => says("office/b.lock", |text| refusal.words(text)),
        other => panic!("{other:?}"),
    }
    assert_eq!(marked(sitting.document(), "1"), "1T 2T");
    // It failed once; the next change asks again.
    sitting.change(mark(7), later(1)).unwrap();
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 7T");
}
