//! Which backups there are: what a save replaced, under its time and number, and how long it stays.

use std::collections::BTreeSet;

use dagsverk::document::{Document, Moment};

use crate::common::memory::Memory;
use crate::common::office::{is_clean, later, letter, made, mark, opened, path, per, sit};
use crate::common::{kari, moment};
use crate::{list, saved_thrice};

#[test]
fn a_backup_is_called_after_when_it_was_saved_and_its_last_record() {
    let disk = saved_thrice();
    let backups = list(&disk);
    let names: Vec<_> = backups.iter().map(|backup| backup.name()).collect();
    assert_eq!(names, ["2026-11-26_15-10-35_6.dagsverk", "2026-11-26_15-09-35_5.dagsverk"]);
    let told: Vec<_> = backups
        .iter()
        .map(|one| (one.day().unwrap().to_string(), one.time_of_day(), one.number, one.is_kept))
        .collect();
    assert_eq!(told[0], ("2026-11-26".into(), "15:10:35".into(), 6, false));
    assert_eq!(told[1], ("2026-11-26".into(), "15:09:35".into(), 5, false));
    for backup in &backups {
        assert_eq!(backup.path, path().with_file_name("b.backups").join(backup.name()));
        let bytes = disk.bytes(&backup.path).unwrap();
        let document = Document::from_text(std::str::from_utf8(&bytes).unwrap()).unwrap();
        assert_eq!(document.recorded.number, backup.number);
        assert_eq!(document.saved.unwrap().time(), backup.time_of_day());
    }
}

#[test]
fn the_empty_register_a_new_one_begins_with_and_a_save_of_nothing_new_are_not_kept() {
    let disk = Memory::default();
    let mut sitting = made(&disk);
    sitting.save(later(1)).unwrap();
    assert_eq!(list(&disk), []);
    for second in 2..20 {
        sitting.save(later(second)).unwrap();
    }
    assert_eq!(list(&disk), []);
    sitting.change(mark(1), later(20)).unwrap();
    sitting.save(later(21)).unwrap();
    assert_eq!(list(&disk).len(), 1);
}

#[test]
fn a_backup_is_the_register_it_replaced_to_the_byte() {
    let disk = Memory::default();
    let mut sitting = made(&disk);
    let mut replaced = Vec::new();
    for day in 1..=5 {
        sitting.change(mark(day), later(day.into())).unwrap();
        sitting.save(later(day.into())).unwrap();
        replaced.push(disk.bytes(path()).unwrap());
    }
    replaced.pop();
    replaced.reverse();
    let backups: Vec<_> = list(&disk).iter().map(|backup| disk.bytes(&backup.path).unwrap()).collect();
    assert!(backups == replaced);
}

/// Which of these saves, the oldest first, stay by the rule: the last ten, the last of each of thirty days, and the last
/// of each of twenty-four months.
fn by_the_rule(saves: &[(Moment, u64)]) -> BTreeSet<u64> {
    let mut stay: BTreeSet<u64> = saves.iter().rev().take(10).map(|(_, number)| *number).collect();
    for (of, most) in [(10, 30), (7, 24)] {
        let mut seen = Vec::new();
        for (time, number) in saves.iter().rev() {
            let part = time.to_string()[..of].to_owned();
            if seen.last() != Some(&part) && seen.len() < most {
                seen.push(part);
                stay.insert(*number);
            }
        }
    }
    stay
}

#[test]
fn the_last_ten_saves_and_those_of_thirty_days_and_twenty_four_months_stay() {
    let disk = Memory::default();
    let mut sitting = made(&disk);
    let mut saves: Vec<(Moment, u64)> = Vec::new();
    let start = moment("2024-01-01T08:00:00+01:00");
    const DAY: i64 = 24 * 60 * 60;
    // A save each tenth day for two years and a half, then three a day for five weeks, then fourteen on one day.
    let first = (0..92).map(|place| place * 10 * DAY);
    let daily = (0..105).map(|place| 920 * DAY + place / 3 * DAY + place % 3 * 3600);
    let last = (0..14).map(|place| 960 * DAY + place * 60);
    for (place, after) in (0_u32..).zip(first.chain(daily).chain(last)) {
        let time = start.plus_seconds(after);
        let key = if place % 2 == 0 { 'T' } else { 'S' };
        sitting.change(letter("1", "2026-10", 1, key).into(), time).unwrap();
        sitting.save(time).unwrap();
        let replaced = saves.last().copied();
        saves.push((time, sitting.document().recorded.number));
        // Looked at now and then: what goes is never missed later.
        if replaced.is_some() && (place % 20 == 0 || place > 190) {
            let there: BTreeSet<u64> = list(&disk).iter().map(|backup| backup.number).collect();
            assert!(there == by_the_rule(&saves[..saves.len() - 1]), "after {place}: {there:?}");
        }
    }
    let backups = list(&disk);
    assert!(backups.is_sorted_by_key(|backup| std::cmp::Reverse(backup.number)), "the newest first");
    assert!(backups.len() > 10 + 28 + 20, "{}", backups.len());
    assert!(is_clean(&disk, path()));
}

#[test]
fn what_lies_among_the_backups_and_is_none_is_neither_listed_nor_removed() {
    let disk = saved_thrice();
    let folder = path().with_file_name("b.backups");
    for name in ["notes.txt", "2026-11-26.dagsverk", "2026-02-30_10-00-00_4.dagsverk", "x_4.dagsverk"] {
        disk.put(&folder.join(name), b"mine");
    }
    let (mut sitting, _) = sit(&disk, kari(), later(400));
    for day in 5..20 {
        sitting.change(mark(day), later(400 + i64::from(day))).unwrap();
        sitting.save(later(400 + i64::from(day))).unwrap();
    }
    assert_eq!(list(&disk).len(), 10);
    for name in ["notes.txt", "2026-11-26.dagsverk", "2026-02-30_10-00-00_4.dagsverk", "x_4.dagsverk"] {
        assert_eq!(disk.bytes(&folder.join(name)).unwrap(), b"mine", "{name}");
    }
}

#[test]
fn what_is_kept_for_good_outlives_every_save() {
    let disk = saved_thrice();
    let (mut sitting, _) = sit(&disk, per(), later(400));
    let before = opened(&disk).document;
    let oldest = list(&disk).pop().unwrap();
    sitting.go_back(&oldest, None, later(401)).unwrap();
    for day in 5..28 {
        sitting.change(mark(day), later(400 + i64::from(day))).unwrap();
        sitting.save(later(400 + i64::from(day))).unwrap();
    }
    let kept: Vec<_> = list(&disk).into_iter().filter(|backup| backup.is_kept).collect();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].name(), "kept_2026-11-26_15-15-15_8.dagsverk");
    let document = Document::from_text(std::str::from_utf8(&disk.bytes(&kept[0].path).unwrap()).unwrap()).unwrap();
    assert!(document.register == before.register, "what stood before going back, with all that was in the journal");
    assert_eq!(list(&disk).len(), 11);
}
