//! Going back: the backup as it is, and nothing that came later is done again.

use dagsverk::document::{How, RecordedStep, ToUndo, What, history, verify};

use crate::common::kari;
use crate::common::memory::Memory;
use crate::common::office::{
    findings, is_clean, journal, later, lines, mark, marked, next_change_goes_through, opened, path, per, says, sit,
};
use crate::{list, restored, saved_thrice};

fn steps(disk: &Memory) -> Vec<RecordedStep> {
    let mut steps = Vec::new();
    history(disk, path(), |step, _| steps.push(step.clone())).unwrap();
    steps
}

#[test]
fn after_going_back_nothing_that_came_later_is_done_again_and_the_history_still_tells_it() {
    for place in 0..2 {
        for is_damaged in [false, true] {
            let disk = saved_thrice();
            if is_damaged {
                disk.put(path(), b"damaged");
            }
            let backup = list(&disk)[place].clone();
            let was = disk.bytes(path()).unwrap();
            let before = steps_before(&disk, is_damaged);
            let back = restored(&disk, &backup, How::GoBack).unwrap();
            assert!(disk.bytes(&back.kept.unwrap()).unwrap() == was);
            assert!(back.lost.is_none() && back.laid_aside.is_empty() && back.done_again == 0);
            assert_eq!(back.number, 9);
            let expected = if place == 0 { "1T 2T" } else { "1T" };
            for _ in 0..3 {
                let found = opened(&disk);
                assert!(found.notices.is_empty());
                assert_eq!(marked(&found.document, "1"), expected);
                assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
                sit(&disk, per(), later(700)).0.close(later(701)).unwrap();
            }
            let after = steps(&disk);
            assert_eq!(after.len(), before + 1);
            let last = after.last().unwrap();
            assert_eq!((last.what, last.note.as_str(), &last.by), (What::Restored, &*backup.name(), &kari()));
            next_change_goes_through(&disk, expected);
        }
    }
}

fn steps_before(disk: &Memory, is_damaged: bool) -> usize {
    // Whoever cannot read the register cannot tell whose the journal is; it has made, and four marks.
    if is_damaged { 5 } else { steps(disk).len() }
}

#[test]
fn going_back_in_a_sitting_cannot_be_undone_and_is_there_after_a_crash() {
    for saves in [false, true] {
        let disk = saved_thrice();
        let oldest = list(&disk).pop().unwrap();
        let (mut sitting, _) = sit(&disk, kari(), later(400));
        sitting.change(mark(5), later(400)).unwrap();
        sitting.go_back(&oldest, None, later(401)).unwrap();
        assert_eq!(marked(sitting.document(), "1"), "1T");
        match sitting.history().to_undo() {
            ToUndo::Final(why) => says("", |text| why.words(text)),
            other => panic!("{other:?}"),
        }
        assert!(sitting.undo(None, later(402)).unwrap().is_none());
        assert!(sitting.redo(None, later(402)).unwrap().is_none());
        assert_eq!(marked(sitting.document(), "1"), "1T");
        // What is done after it can be undone, and no more.
        sitting.change(mark(6), later(403)).unwrap();
        assert!(sitting.undo(None, later(404)).unwrap().is_some());
        assert!(sitting.undo(None, later(405)).unwrap().is_none());
        if saves {
            sitting.close(later(406)).unwrap();
        } else {
            drop(sitting);
        }
        let found = opened(&disk);
        assert_eq!((marked(&found.document, "1").as_str(), found.notices), ("1T", vec![]));
        assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
        let kept: Vec<_> = list(&disk).into_iter().filter(|backup| backup.is_kept).collect();
        assert_eq!(kept.len(), 1);
        // And one can go forward again, to what stood before.
        let (mut sitting, _) = sit(&disk, kari(), later(500));
        sitting.go_back(&kept[0], None, later(501)).unwrap();
        assert_eq!(marked(sitting.document(), "1"), "1T 2T 3T 4T 5T");
    }
}

#[test]
fn whoever_rests_while_somebody_goes_back_follows_and_cannot_undo_over_it() {
    let disk = saved_thrice();
    let (mut first, _) = sit(&disk, per(), later(400));
    first.change(mark(5), later(400)).unwrap();
    first.rest();
    let oldest = list(&disk).pop().unwrap();
    restored(&disk, &oldest, How::GoBack).unwrap();
    assert!(first.undo(None, later(700)).is_err(), "what it would take away is not there any more");
    assert_eq!(marked(first.document(), "1"), "1T");
    first.change(mark(6), later(701)).unwrap();
    first.close(later(702)).unwrap();
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 6T");
    assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
}

#[test]
fn going_back_to_what_stands_is_a_step_that_changes_nothing() {
    let disk = saved_thrice();
    sit(&disk, kari(), later(400)).0.close(later(401)).unwrap();
    let kept = restored(&disk, &list(&disk)[0].clone(), How::Repair).unwrap().kept.unwrap();
    let own = list(&disk).into_iter().find(|backup| backup.path == kept).unwrap();
    let before = opened(&disk).document;
    let back = restored(&disk, &own, How::GoBack).unwrap();
    assert_eq!(back.number, before.recorded.number + 1);
    assert!(opened(&disk).document.register == before.register);
    assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
    assert_eq!(steps(&disk).last().unwrap().facts, []);
}

#[test]
fn going_back_past_a_break_keeps_the_old_journal_and_says_what_is_not_in_the_new_one() {
    let disk = saved_thrice();
    let mut broken = lines(&disk, journal());
    broken[7] = broken[7].replace("kari", "olav");
    let old = broken.concat().into_bytes();
    disk.put(journal(), &old);
    let was = disk.bytes(path()).unwrap();
    let back = restored(&disk, &list(&disk).pop().unwrap(), How::GoBack).unwrap();
    let lost = back.lost.unwrap();
    assert_eq!(lost.after, 6);
    says("7", |text| lost.words(text));
    assert!(disk.bytes(&back.kept.unwrap()).unwrap() == was);
    assert!(disk.bytes(&back.laid_aside[0]).unwrap() == old);
    assert_eq!(marked(&opened(&disk).document, "1"), "1T");
    assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
    assert_eq!(verify(&disk, path()).unwrap().records.unwrap().0, 1, "what is sound of the history is still told");
    next_change_goes_through(&disk, "past a break");
}

#[test]
fn going_back_without_a_journal_begins_one_with_everything() {
    for is_damaged in [false, true] {
        let disk = saved_thrice();
        disk.take(journal());
        if is_damaged {
            disk.put(path(), b"damaged");
        }
        let was = disk.bytes(path()).unwrap();
        let back = restored(&disk, &list(&disk).pop().unwrap(), How::GoBack).unwrap();
        assert!(disk.bytes(&back.kept.unwrap()).unwrap() == was);
        assert!(back.lost.is_some_and(|lost| lost.why.is_none()));
        assert_eq!(marked(&opened(&disk).document, "1"), "1T");
        assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
        next_change_goes_through(&disk, "no journal");
    }
}

#[test]
fn going_back_twice_and_forward_again_is_told_step_by_step() {
    let disk = saved_thrice();
    let (newer, older) = (list(&disk)[0].clone(), list(&disk)[1].clone());
    let mut expected = Vec::new();
    for (backup, marks) in [(&older, "1T"), (&newer, "1T 2T"), (&older, "1T")] {
        restored(&disk, backup, How::GoBack).unwrap();
        assert_eq!(marked(&opened(&disk).document, "1"), marks);
        assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
        expected.push(backup.name());
    }
    let told: Vec<_> =
        steps(&disk).into_iter().filter(|step| step.what == What::Restored).map(|step| step.note).collect();
    assert_eq!(told, expected);
    // All within one second, and each register that was there is kept.
    assert_eq!(list(&disk).iter().filter(|backup| backup.is_kept).count(), 3);
    // Mending from the oldest does all of it again, and stands where the last going back left it.
    disk.put(path(), b"damaged");
    restored(&disk, &older, How::Repair).unwrap();
    assert_eq!(marked(&opened(&disk).document, "1"), "1T");
}
