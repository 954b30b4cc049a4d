//! A step is a line for each person it touches, there whole or not at all.

use dagsverk::document::{Change, Fact, JournalRefusal, Notice, OpenRefusal, history, open_on};

use crate::common::kari;
use crate::common::memory::Memory;
use crate::common::office::{
    findings, is_clean, journal, later, lines, mark, mark_all, marked, next_change_goes_through, office, opened, path,
    per, sit,
};

/// Writes a step without saving it.
fn step(disk: &Memory, change: Change) {
    let (mut sitting, notices) = sit(disk, kari(), later(10));
    assert_eq!(notices, []);
    sitting.change(change, later(11)).unwrap();
}

#[test]
fn a_change_is_one_record_for_each_person_it_touches_and_one_for_what_is_about_nobody() {
    let disk = office();
    let before = lines(&disk, journal());
    let facts = [mark_all(&["3", "1"], 7).facts(), &[Fact::Unit("Avdeling C".into())]].concat();
    step(&disk, Change::of(facts));
    let after = lines(&disk, journal());
    assert_eq!(after[..before.len()], before, "what was there is not touched");
    let heads: Vec<_> = after[before.len()..].iter().map(|line| line.split('\t').nth(2).unwrap()).collect();
    assert_eq!(heads.len(), 3);
    for (part, head) in (1..).zip(heads) {
        // The first part is not written out.
        let part_of = if part == 1 { ",of:3,".to_owned() } else { format!(",part:{part},of:3,") };
        assert!(head.contains(&part_of), "{head}");
        let number = before.len() - 1 + part;
        assert!(head.contains(&format!("number:{number},")), "{head}");
        assert!(head.contains(r#"by:"kari",on:"PC-12",what:"changed""#), "{head}");
    }
    // Each line holds what is about one person alone, so that it can be taken away alone.
    let payloads: Vec<_> = after[before.len()..].iter().map(|line| line.split('\t').nth(3).unwrap()).collect();
    assert_eq!(payloads[0], "[unit(\"Avdeling C\")]\n");
    assert!(payloads[1].contains(r#""1""#) && !payloads[1].contains(r#""3""#), "{}", payloads[1]);
    assert!(payloads[2].contains(r#""3""#) && !payloads[2].contains(r#""1""#), "{}", payloads[2]);

    let mut steps = Vec::new();
    history(&disk, path(), |step, _| steps.push(step.clone())).unwrap();
    let last = steps.last().unwrap();
    assert_eq!((last.last.number - last.first, last.facts.len(), last.erased), (2, 3, 0));
    let document = opened(&disk).document;
    assert_eq!(document.register.local.unit, "Avdeling C");
    assert_eq!((marked(&document, "1"), marked(&document, "3")), ("1T 2T 7T".into(), "7T".into()));
}

/// The journal cut at every byte of its last step.
fn cuts(change: &Change) -> (Memory, Vec<u8>, usize) {
    let disk = office();
    let kept = disk.bytes(journal()).unwrap().len();
    step(&disk, change.clone());
    let whole = disk.bytes(journal()).unwrap();
    (disk.sound(), whole, kept)
}

#[test]
fn a_journal_cut_at_any_byte_of_its_last_step_opens_with_what_was_before_it() {
    for change in [mark(7), mark_all(&["1", "2", "3"], 7)] {
        let (disk, whole, kept) = cuts(&change);
        let before = opened(&office()).document;
        for cut in kept..whole.len() {
            let case = format!("{} of {}", cut - kept, whole.len() - kept);
            let torn = disk.sound();
            torn.put(journal(), &whole[..cut]);
            let found = opened(&torn);
            assert!(found.document.register == before.register, "{case}");
            assert_eq!(found.document.recorded.number, before.recorded.number, "{case}");
            let notices = if cut == kept { vec![] } else { vec![Notice::TornRecord(journal().into())] };
            assert_eq!(found.notices, notices, "{case}");
            // Line ends and what is around them, and now and then in between.
            if (cut - kept).is_multiple_of(23) || whole[cut - 2..cut + 1].contains(&b'\n') {
                next_change_goes_through(&torn, &case);
            }
        }
    }
}

#[test]
fn a_step_of_several_people_whose_last_lines_are_missing_is_dropped_whole() {
    let (disk, whole, kept) = cuts(&mark_all(&["1", "2", "3"], 7));
    let text = String::from_utf8(whole[kept..].to_vec()).unwrap();
    let ends: Vec<_> = text.match_indices('\n').map(|(end, _)| kept + end + 1).collect();
    assert_eq!(ends.len(), 3);
    for end in &ends[..2] {
        let torn = disk.sound();
        torn.put(journal(), &whole[..*end]);
        let found = opened(&torn);
        assert_eq!(found.notices, [Notice::TornRecord(journal().into())]);
        let marks = ["1", "2", "3"].map(|inmate| marked(&found.document, inmate));
        assert_eq!(marks, ["1T 2T", "", ""], "no person has a part of it");
        next_change_goes_through(&torn, "a part of a step");
    }
}

#[test]
fn room_that_was_promised_but_never_filled_is_a_step_cut_short() {
    for change in [mark(7), mark_all(&["1", "2", "3"], 7)] {
        let (disk, whole, kept) = cuts(&change);
        for hole in (kept..whole.len()).step_by(61) {
            for until in [whole.len(), (hole + 40).min(whole.len())] {
                let torn = disk.sound();
                let mut bytes = whole.clone();
                bytes[hole..until].fill(0);
                torn.put(journal(), &bytes);
                let found = opened(&torn);
                assert_eq!(found.notices, [Notice::TornRecord(journal().into())], "{hole}–{until}");
                assert_eq!(marked(&found.document, "1"), "1T 2T");
                if until == whole.len() {
                    next_change_goes_through(&torn, "a hole");
                }
            }
        }
    }
}

#[test]
fn a_torn_record_is_dropped_by_every_reader_until_somebody_writes() {
    let (disk, whole, kept) = cuts(&mark(7));
    let torn = &whole[..kept + 50];
    disk.put(journal(), torn);
    for _ in 0..3 {
        assert_eq!(opened(&disk).notices, [Notice::TornRecord(journal().into())]);
        let (sitting, notices) = sit(&disk, per(), later(20));
        assert_eq!(notices, [Notice::TornRecord(journal().into())]);
        // Closing without a change of one's own still saves what the journal has.
        drop(sitting);
        assert!(disk.bytes(journal()).unwrap() == torn, "reading changes nothing");
    }
    let (sitting, _) = sit(&disk, per(), later(30));
    sitting.close(later(31)).unwrap();
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T");
    next_change_goes_through(&disk, "after closing");
}

#[test]
fn what_the_saved_register_contains_is_never_a_torn_record() {
    // The register was saved with the last step; a journal that lacks it is an older one, whatever it looks like.
    let (disk, whole, kept) = cuts(&mark(7));
    let (mut sitting, _) = sit(&disk, kari(), later(20));
    sitting.save(later(21)).unwrap();
    drop(sitting);
    assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
    let number = opened(&disk).document.recorded.number;
    for cut in (kept..whole.len()).step_by(17) {
        disk.put(journal(), &whole[..cut]);
        match open_on(&disk, path()) {
            Err(OpenRefusal::Journal(JournalRefusal::Older { ends, register, .. })) => {
                assert_eq!((ends, register), (number - 1, number), "cut at {cut}");
            }
            other => panic!("cut at {cut}: {:?}", other.map(|opened| opened.notices)),
        }
        assert!(!findings(&disk).is_empty(), "cut at {cut}");
    }
}
