//! The year turns: the journal goes on in a new file, and the chain runs through all of them.

use std::path::Path;

use dagsverk::document::{Finding, JournalRefusal, Moment, OpenRefusal, history, open_on, verify};

use crate::common::memory::Memory;
use crate::common::office::{
    findings, is_clean, journal, lines, made, mark, mark_all, marked, next_change_goes_through, opened, path, sit,
};
use crate::common::{kari, moment};

fn at(day: &str) -> Moment {
    moment(&format!("{day}T10:00:00+01:00"))
}

fn change(disk: &Memory, days: &[(&str, u8)]) {
    for (day, marked) in days {
        let (mut sitting, notices) = sit(disk, kari(), at(day));
        assert_eq!(notices, [], "{day}");
        sitting.change(mark(*marked), at(day)).unwrap();
    }
}

/// The years of the files' heads and how many records each has.
fn files(disk: &Memory) -> Vec<(String, usize)> {
    let names = disk.names().into_iter().filter(|name| name.ends_with(".journal"));
    names
        .map(|name| {
            let lines = lines(disk, Path::new(&name));
            (name, lines.len() - 1)
        })
        .collect()
}

fn named(files: &[(&str, usize)]) -> Vec<(String, usize)> {
    files.iter().map(|(name, records)| (format!("office/{name}"), *records)).collect()
}

/// A register made in November 2026 and marked in December 2026, January 2027 and March 2028; saved in the first of
/// these.
fn three_years() -> Memory {
    let disk = Memory::default();
    let mut sitting = made(&disk);
    sitting.change(mark(1), at("2026-12-30")).unwrap();
    sitting.save(at("2026-12-30")).unwrap();
    sitting.change(mark(2), at("2026-12-31")).unwrap();
    // In one sitting and in others.
    sitting.change(mark(5), at("2027-01-02")).unwrap();
    drop(sitting);
    change(&disk, &[("2027-01-03", 6), ("2028-03-01", 7)]);
    disk.sound()
}

#[test]
fn the_first_change_of_a_year_begins_a_new_file_and_the_chain_runs_on() {
    let disk = three_years();
    assert_eq!(files(&disk), named(&[("b.2026.journal", 6), ("b.2027.journal", 2), ("b.journal", 1)]));
    for (name, year, follows) in [("b.2026", 2026, 0), ("b.2027", 2027, 6), ("b", 2028, 8)] {
        let head = lines(&disk, Path::new(&format!("office/{name}.journal")))[0].clone();
        assert!(head.contains(&format!("year:{year},follows:(number:{follows},")), "{head}");
    }
    // Saved in December, it opens in March over all files.
    let found = opened(&disk);
    assert_eq!((marked(&found.document, "1").as_str(), found.notices), ("1T 2T 5T 6T 7T", vec![]));
    assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
    assert_eq!(verify(&disk, path()).unwrap().records, Some((1, 9)));
    let mut days = Vec::new();
    history(&disk, path(), |step, _| days.push(step.at.date().unwrap().to_string())).unwrap();
    assert_eq!(days, ["2026-11-26", "2026-12-30", "2026-12-31", "2027-01-02", "2027-01-03", "2028-03-01"]);
    // The next opening after saving looks at the last file alone, and the next change goes there.
    sit(&disk, kari(), at("2028-03-02")).0.close(at("2028-03-02")).unwrap();
    change(&disk, &[("2028-03-02", 8)]);
    assert_eq!(files(&disk)[2].1, 2);
    assert!(is_clean(&disk, path()));
}

#[test]
fn a_register_saved_at_any_record_replays_over_all_files() {
    let disk = three_years();
    let expected = opened(&disk).document.register;
    let mut saved = Vec::new();
    let mut at_each = opened(&disk).document;
    at_each.register = dagsverk::register::Register::default();
    history(&disk, path(), |step, _| {
        if step.what.is_whole() {
            at_each.register = dagsverk::register::Register::default();
        }
        at_each.apply(&dagsverk::document::Change::of(step.facts.clone())).unwrap();
        at_each.recorded = step.last;
        saved.push(at_each.to_text().unwrap());
    })
    .unwrap();
    assert_eq!(saved.len(), 6);
    for (place, text) in saved.iter().enumerate() {
        let mixed = disk.sound();
        mixed.put(path(), text.as_bytes());
        let found = open_on(&mixed, path()).unwrap_or_else(|refusal| panic!("{place}: {refusal:?}"));
        assert!(found.document.register == expected, "{place}");
        assert!(is_clean(&mixed, path()), "{place}: {:?}", findings(&mixed));
    }
}

#[test]
fn a_clock_that_goes_back_a_year_breaks_nothing() {
    let disk = three_years();
    change(&disk, &[("2026-05-01", 12), ("2027-05-01", 13), ("2028-05-01", 14), ("2026-05-02", 15)]);
    assert_eq!(files(&disk), named(&[("b.2026.journal", 6), ("b.2027.journal", 2), ("b.journal", 5)]));
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 5T 6T 7T 12T 13T 14T 15T");
    assert!(is_clean(&disk, path()));
    change(&disk, &[("2029-01-01", 16)]);
    assert_eq!(files(&disk)[2..], named(&[("b.2028.journal", 5), ("b.journal", 1)]));
    assert!(is_clean(&disk, path()));
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 5T 6T 7T 12T 13T 14T 15T 16T");
}

#[test]
fn a_year_whose_name_is_taken_gets_another_file() {
    let disk = three_years();
    // The live file of 2028 is called 2027 by its head, as after a restore from that year.
    let live = lines(&disk, journal()).concat().replace("year:2028", "year:2027");
    disk.put(journal(), live.as_bytes());
    change(&disk, &[("2028-05-01", 12)]);
    assert_eq!(
        files(&disk),
        named(&[("b.2026.journal", 6), ("b.2027-2.journal", 1), ("b.2027.journal", 2), ("b.journal", 1)])
    );
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 5T 6T 7T 12T");
    assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
}

#[test]
fn a_torn_record_at_the_end_of_a_year_is_cut_away_before_the_file_is_laid_by() {
    let disk = three_years();
    let whole = disk.bytes(journal()).unwrap();
    let torn = [&whole[..], b"0123abc"].concat();
    disk.put(journal(), &torn);
    let (mut sitting, notices) = sit(&disk, kari(), at("2029-01-07"));
    assert_eq!(notices.len(), 1);
    sitting.change(mark_all(&["1", "2"], 20), at("2029-01-07")).unwrap();
    drop(sitting);
    assert!(disk.bytes(Path::new("office/b.2028.journal")).unwrap() == whole);
    assert_eq!(opened(&disk).notices, []);
    assert!(is_clean(&disk, path()));
}

#[test]
fn a_crash_between_laying_a_year_by_and_beginning_the_next_costs_nothing() {
    let disk = three_years();
    let expected = opened(&disk).document.register;
    let live = disk.bytes(journal()).unwrap();
    disk.put(Path::new("office/b.2028.journal"), &live);
    disk.take(journal());
    let found = opened(&disk);
    assert!(found.document.register == expected && found.notices.is_empty());
    assert!(is_clean(&disk, path()));
    for year in ["2028", "2029"] {
        let again = disk.sound();
        change(&again, &[(&format!("{year}-06-01"), 20)]);
        assert_eq!(files(&again).last(), Some(&("office/b.journal".to_owned(), 1)));
        assert!(is_clean(&again, path()), "{year}: {:?}", findings(&again));
        assert_eq!(marked(&opened(&again).document, "1"), "1T 2T 5T 6T 7T 20T");
    }
}

#[test]
fn a_file_that_is_missing_between_others_is_found_and_not_skipped() {
    let disk = three_years();
    disk.take(Path::new("office/b.2027.journal"));
    match open_on(&disk, path()) {
        Err(OpenRefusal::Journal(JournalRefusal::Broken { path, line, number })) => {
            assert_eq!((path.as_path(), line, number), (journal(), 1, 9));
        }
        other => panic!("{:?}", other.map(|opened| opened.notices)),
    }
    assert!(matches!(findings(&disk)[..], [Finding::Journal(JournalRefusal::Broken { .. })]), "{:?}", findings(&disk));
    // A register that contains what was in it opens, and verifying still finds it.
    let whole = three_years();
    sit(&whole, kari(), at("2028-03-02")).0.close(at("2028-03-02")).unwrap();
    whole.take(Path::new("office/b.2027.journal"));
    assert_eq!(marked(&opened(&whole).document, "1"), "1T 2T 5T 6T 7T");
    assert!(!findings(&whole).is_empty());
}

#[test]
fn the_first_years_can_be_put_elsewhere_once_the_register_contains_them() {
    let disk = three_years();
    sit(&disk, kari(), at("2028-03-02")).0.close(at("2028-03-02")).unwrap();
    disk.take(Path::new("office/b.2026.journal"));
    disk.take(Path::new("office/b.2027.journal"));
    let verified = verify(&disk, path()).unwrap();
    assert!(verified.findings.is_empty() && !verified.is_founded, "{:?}", verified.findings);
    assert_eq!(verified.records, Some((9, 9)));
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 5T 6T 7T");
    change(&disk, &[("2028-06-01", 20)]);
    assert_eq!(opened(&disk).notices, []);
}

#[test]
fn the_files_of_another_register_with_a_name_like_a_year_are_left_alone() {
    // `b.2026.dagsverk` in the same folder has a journal called as the one of 2026 of `b.dagsverk` would be.
    let disk = Memory::default();
    let other = Path::new("office/b.2026.dagsverk");
    let of_other = crate::common::office::small_called("another");
    let made_other =
        dagsverk::document::Sitting::make(std::sync::Arc::new(disk.clone()), other, of_other, kari(), at("2026-12-01"));
    let (mut theirs, _) = made_other.unwrap();
    let mut ours = made(&disk);
    for (day, marked) in [("2026-12-02", 1), ("2027-01-02", 2)] {
        theirs.change(mark(marked), at(day)).unwrap();
        ours.change(mark(marked), at(day)).unwrap();
        for file in [other, path()] {
            assert_eq!(marked_in(&disk, file).len(), usize::from(marked) * 3 - 1, "{}", file.display());
            assert!(is_clean(&disk, file), "{}: {:?}", file.display(), verify(&disk, file).unwrap().findings);
        }
    }
    drop((ours, theirs));
    next_change_goes_through(&disk, "ours");
    assert!(is_clean(&disk, other));
}

fn marked_in(disk: &Memory, file: &Path) -> String {
    marked(&open_on(disk, file).unwrap().document, "1")
}
