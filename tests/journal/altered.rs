//! Whatever is altered in a journal is found by verifying, and never changes silently what is opened.

use dagsverk::document::{Document, Finding, JournalRefusal, Notice, OpenRefusal, open_on};
use dagsverk::register::Register;

use crate::common::kari;
use crate::common::memory::Memory;
use crate::common::office::{
    findings, is_clean, journal, later, lines, made, mark, mark_all, next_change_goes_through, office, opened, path,
    small_called,
};

/// A journal with a step of one and one of three behind what the register contains, and its lines.
fn journal_of_steps() -> (Memory, Vec<String>) {
    let disk = Memory::default();
    let mut sitting = made(&disk);
    sitting.change(mark(1), later(1)).unwrap();
    sitting.change(mark_all(&["1", "2"], 2), later(2)).unwrap();
    sitting.save(later(3)).unwrap();
    sitting.change(mark(3), later(4)).unwrap();
    sitting.change(mark(5), later(5)).unwrap();
    sitting.change(mark_all(&["1", "2", "3"], 6), later(6)).unwrap();
    drop(sitting);
    let disk = disk.sound();
    assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
    let lines = lines(&disk, journal());
    // The head, four records that made it, and the steps.
    assert_eq!(lines.len(), 1 + 4 + 1 + 2 + 1 + 1 + 3);
    (disk, lines)
}

/// What an altered journal may be opened as.
struct Allowed {
    /// What stood before anything was altered.
    whole: Register,
    /// What stood before the last step.
    before_last: Register,
}

impl Allowed {
    fn of(disk: &Memory) -> Allowed {
        let whole = opened(disk).document;
        let before = disk.sound();
        let lines = lines(disk, journal());
        before.put(journal(), lines[..lines.len() - 3].concat().as_bytes());
        Allowed { whole: whole.register, before_last: opened(&before).document.register }
    }

    /// Holds what is there now against it; `is_in_last` says whether the last step was altered.
    fn hold(&self, disk: &Memory, is_in_last: bool, case: &str) {
        let found = findings(disk);
        assert!(!found.is_empty(), "{case}: verifying finds it");
        match open_on(disk, path()) {
            Err(OpenRefusal::Journal(_)) => {
                let refused = |finding: &Finding| matches!(finding, Finding::Journal(_));
                assert!(found.iter().any(refused), "{case}: {found:?}");
            }
            Err(other) => panic!("{case}: {other:?}"),
            Ok(opened) if opened.notices.is_empty() => {
                assert!(opened.document.register == self.whole, "{case}: opened as something else");
                assert!(!is_in_last, "{case}: nothing behind the saved record is opened unseen");
            }
            Ok(opened) => {
                assert!(is_in_last, "{case}: only the last step can be dropped");
                assert_eq!(opened.notices, [Notice::TornRecord(journal().into())], "{case}");
                assert!(opened.document.register == self.before_last, "{case}");
            }
        }
    }
}

#[test]
fn a_bit_that_is_altered_anywhere_behind_the_head_is_found() {
    let (disk, lines) = journal_of_steps();
    let allowed = Allowed::of(&disk);
    let whole = lines.concat().into_bytes();
    let mut start = lines[0].len();
    for (place, line) in lines.iter().enumerate().skip(1) {
        // Every field's beginning and end, the line's end, and many places in between; a long line has fewer of them.
        let stride = 1 + line.len() / 60;
        let edges = line.match_indices(['\t', '\n']).flat_map(|(edge, _)| [edge.saturating_sub(1), edge, edge + 1]);
        let mut places: Vec<_> = edges.chain((0..line.len()).step_by(stride)).filter(|at| *at < line.len()).collect();
        places.sort_unstable();
        places.dedup();
        for at in places {
            let bit = (at + place) % 8;
            let mut bytes = whole.clone();
            bytes[start + at] ^= 1 << bit;
            let altered = disk.sound();
            altered.put(journal(), &bytes);
            let case = format!("line {}, byte {at}, bit {bit}: {}", place + 1, &line[at..line.len().min(at + 9)]);
            allowed.hold(&altered, place + 3 >= lines.len(), &case);
        }
        start += line.len();
    }
}

#[test]
fn a_line_that_is_left_out_doubled_or_exchanged_is_found() {
    let (disk, lines) = journal_of_steps();
    let allowed = Allowed::of(&disk);
    let last = lines.len() - 1;
    let hold = |altered: Vec<String>, is_in_last: bool, case: &str| {
        let altered_disk = disk.sound();
        altered_disk.put(journal(), altered.concat().as_bytes());
        allowed.hold(&altered_disk, is_in_last, case);
    };
    for place in 1..=last {
        let is_in_last = place + 3 > last;
        let mut left_out = lines.clone();
        left_out.remove(place);
        hold(left_out, is_in_last, &format!("without line {}", place + 1));

        let mut doubled = lines.clone();
        doubled.insert(place, lines[place].clone());
        hold(doubled, is_in_last, &format!("line {} twice", place + 1));

        for other in place + 1..=last {
            let mut swapped = lines.clone();
            swapped.swap(place, other);
            hold(swapped, is_in_last, &format!("lines {} and {} exchanged", place + 1, other + 1));
        }
    }
}

#[test]
fn a_line_of_another_journal_is_found_wherever_it_is_put() {
    let (disk, lines) = journal_of_steps();
    let allowed = Allowed::of(&disk);
    // One of another register, and one of the same register that went another way: the same numbers, times and people.
    let of_another = {
        let disk = Memory::default();
        let other: Document = small_called("another");
        let made =
            dagsverk::document::Sitting::make(std::sync::Arc::new(disk.clone()), path(), other, kari(), later(0));
        let (mut sitting, _) = made.unwrap();
        sitting.change(mark(1), later(1)).unwrap();
        sitting.change(mark(2), later(2)).unwrap();
        crate::common::office::lines(&disk, journal())
    };
    let (_, of_a_copy) = journal_of_steps();
    for (place, line) in lines.iter().enumerate().skip(1) {
        let others = [of_another.get(place), of_another.last(), of_a_copy.get(place)];
        for other in others.into_iter().flatten() {
            assert!(line != other, "no two salts are the same");
            let mut put_in = lines.clone();
            put_in.insert(place, other.clone());
            let mut in_place = lines.clone();
            in_place[place] = other.clone();
            for (altered, how) in [(put_in, "put in before"), (in_place, "in place of")] {
                let altered_disk = disk.sound();
                altered_disk.put(journal(), altered.concat().as_bytes());
                allowed.hold(&altered_disk, place + 3 >= lines.len(), &format!("{how} line {}", place + 1));
            }
        }
    }
    // Behind the end it was never acknowledged by this register, but it is whole: that is said too.
    let altered = disk.sound();
    altered.put(journal(), (lines.concat() + of_another.last().unwrap()).as_bytes());
    assert!(matches!(findings(&altered)[..], [Finding::Journal(JournalRefusal::Broken { .. })]));
    assert!(matches!(open_on(&altered, path()), Err(OpenRefusal::Journal(JournalRefusal::Broken { .. }))));
}

#[test]
fn a_break_is_named_by_its_line_and_the_record_that_should_stand_there() {
    let (disk, lines) = journal_of_steps();
    for place in [9, 10] {
        let altered = disk.sound();
        let mut left_out = lines.clone();
        left_out[place - 1] = left_out[place - 1].replace("kari", "olav");
        altered.put(journal(), left_out.concat().as_bytes());
        let expected = |refusal: &JournalRefusal| match refusal {
            JournalRefusal::Broken { path, line, number } => {
                assert_eq!((path.as_path(), *line, *number), (journal(), place, place as u64 - 1));
            }
            other => panic!("{other:?}"),
        };
        match open_on(&altered, path()) {
            Err(OpenRefusal::Journal(refusal)) => expected(&refusal),
            other => panic!("{:?}", other.map(|opened| opened.notices)),
        }
        match &findings(&altered)[..] {
            [Finding::Journal(refusal)] => expected(refusal),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_fact_that_is_altered_in_the_register_is_told_and_what_it_was_is_named() {
    let disk = office();
    let text = String::from_utf8(disk.bytes(path()).unwrap()).unwrap();
    for (from, to) in [("family_name: \"Aas\"", "family_name: \"Bakke\""), ("unit: \"\"", "unit: \"Avdeling X\"")] {
        assert!(text.contains(from), "{from}");
        let altered = disk.sound();
        altered.put(path(), text.replace(from, to).as_bytes());
        match &findings(&altered)[..] {
            [Finding::Differs(change)] => assert_eq!(change.size(), 1, "{from}: {change:?}"),
            other => panic!("{from}: {other:?}"),
        }
        // It opens, since the journal does not say otherwise of what came later; and the finding stays.
        let (mut sitting, _) = crate::common::office::sit(&altered, kari(), later(50));
        sitting.change(mark(9), later(51)).unwrap();
        sitting.close(later(52)).unwrap();
        assert!(matches!(findings(&altered)[..], [Finding::Differs(_)]), "{from}");
    }
    next_change_goes_through(&disk, "the sound one");
}
