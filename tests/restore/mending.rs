//! Mending: the backup, and what the journal says since.

use std::path::Path;

use dagsverk::document::{Document, How, JournalRefusal, Sitting, history, verify};

use crate::common::memory::{Fault, Memory};
use crate::common::office::{
    findings, is_clean, journal, later, lines, mark, marked, next_change_goes_through, opened, path, says, sit,
};
use crate::common::{kari, moment};
use crate::{is_elsewhere, list, restored, saved_thrice};

const DAMAGED: [Option<&[u8]>; 5] = [
    Some(b"Dagsverk(\n format: 1,\n id: \"any\",\n prison:"),
    Some(b""),
    Some(b"\0\0\0\0\0\0\0\0"),
    Some(b"\xff\xfe"),
    None,
];

/// Damages the register, or takes it away.
fn damage(disk: &Memory, bytes: Option<&[u8]>) {
    match bytes {
        Some(bytes) => disk.put(path(), bytes),
        None => disk.take(path()),
    }
}

#[test]
fn a_register_that_is_damaged_emptied_or_gone_is_mended_from_any_backup_to_the_present() {
    for bytes in DAMAGED {
        for place in 0..2 {
            let disk = saved_thrice();
            damage(&disk, bytes);
            let backup = list(&disk)[place].clone();
            let backups = list(&disk).len();
            let mended = restored(&disk, &backup, How::Repair).unwrap();
            let case = format!("{bytes:?} from {}", backup.name());
            assert_eq!((mended.number, mended.done_again), (8, 8 - backup.number), "{case}");
            assert!(mended.lost.is_none() && mended.laid_aside.is_empty(), "{case}: {mended:?}");
            match (bytes, &mended.kept) {
                (Some(bytes), Some(kept)) if !bytes.is_empty() => {
                    assert_eq!(disk.bytes(kept).unwrap(), bytes, "{case}");
                }
                (Some(_), kept) => assert!(kept.is_some(), "{case}: it is kept, empty as it is"),
                (None, kept) => assert_eq!(*kept, None, "{case}"),
            }
            let found = opened(&disk);
            assert_eq!(marked(&found.document, "1"), "1T 2T 3T 4T", "{case}");
            assert!(found.notices.is_empty(), "{case}");
            assert!(is_clean(&disk, path()), "{case}: {:?}", findings(&disk));
            assert_eq!(list(&disk).len(), backups + usize::from(mended.kept.is_some()), "{case}");
            assert!(!disk.names().contains(&"office/b.holder".to_owned()), "{case}: the pen is free");
            next_change_goes_through(&disk, &case);
        }
    }
}

#[test]
fn a_register_that_is_sound_is_mended_into_itself() {
    let disk = saved_thrice();
    let (mut sitting, _) = sit(&disk, kari(), later(400));
    sitting.save(later(401)).unwrap();
    drop(sitting);
    let before = opened(&disk).document;
    // The newest backup is one save behind; what came since is done again, and nothing is left of having been mended.
    for backup in list(&disk) {
        let was = disk.bytes(path()).unwrap();
        let mended = restored(&disk, &backup, How::Repair).unwrap();
        assert_eq!(mended.done_again, before.recorded.number - backup.number);
        assert!(disk.bytes(&mended.kept.unwrap()).unwrap() == was);
        let after = opened(&disk).document;
        assert!(after.register == before.register && after.recorded.is(&before.recorded));
        assert!(is_clean(&disk, path()));
    }
    // From what it is itself there is nothing to do again.
    let own = list(&disk).into_iter().find(|backup| backup.number == before.recorded.number).unwrap();
    let mended = restored(&disk, &own, How::Repair).unwrap();
    assert_eq!((mended.number, mended.done_again), (before.recorded.number, 0));
    assert!(opened(&disk).document.register == before.register);
}

#[test]
fn facts_no_record_put_there_are_gone_when_the_register_is_mended() {
    let disk = saved_thrice();
    let text = String::from_utf8(disk.bytes(path()).unwrap()).unwrap();
    disk.put(path(), text.replace("family_name: \"Aas\"", "family_name: \"Bakke\"").as_bytes());
    assert_eq!(findings(&disk).len(), 1);
    let mended = restored(&disk, &list(&disk)[0].clone(), How::Repair).unwrap();
    assert!(mended.lost.is_none());
    assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
    assert_eq!(opened(&disk).document.register.inmates["1"].person.family_name, "Aas");
}

/// With the record of this number altered, and all behind it as it was.
fn break_at(disk: &Memory, number: usize) -> Vec<u8> {
    let mut lines = lines(disk, journal());
    lines[number] = lines[number].replace("kari", "olav");
    let bytes = lines.concat().into_bytes();
    disk.put(journal(), &bytes);
    bytes
}

#[test]
fn past_a_break_what_is_sound_is_done_again_and_what_is_lost_is_said_with_its_record() {
    // The journal has records 1 to 8; the backups contain 5 and 6.
    for (broken, place, after, marks) in
        [(8, 0, 7, "1T 2T 3T"), (8, 1, 7, "1T 2T 3T"), (7, 0, 6, "1T 2T"), (7, 1, 6, "1T 2T"), (6, 1, 5, "1T")]
    {
        let disk = saved_thrice();
        let old = break_at(&disk, broken);
        disk.put(path(), b"damaged");
        let backup = list(&disk)[place].clone();
        let case = format!("broken at {broken}, from {}", backup.name());
        let mended = restored(&disk, &backup, How::Repair).unwrap();
        let lost = mended.lost.as_ref().unwrap_or_else(|| panic!("{case}: nothing lost"));
        assert_eq!((lost.after, mended.done_again), (after, after - backup.number), "{case}");
        match &lost.why {
            Some(JournalRefusal::Broken { line, number, .. }) => {
                assert_eq!((*line, *number), (broken + 1, broken as u64), "{case}");
            }
            other => panic!("{case}: {other:?}"),
        }
        for named in [after.to_string(), broken.to_string(), "office/b.journal".into()] {
            says(&named, |text| lost.words(text));
        }
        // The old journal is kept byte for byte; the new one goes on where it is sound, and holds everything.
        assert_eq!(mended.laid_aside, [Path::new("office/b.journal.aside-2026-11-26_15-18-34")], "{case}");
        assert!(disk.bytes(&mended.laid_aside[0]).unwrap() == old, "{case}");
        assert_eq!(disk.bytes(&mended.kept.unwrap()).unwrap(), b"damaged", "{case}");
        assert_eq!(marked(&opened(&disk).document, "1"), marks, "{case}");
        assert!(is_clean(&disk, path()), "{case}: {:?}", findings(&disk));
        let verified = verify(&disk, path()).unwrap();
        assert_eq!(verified.records, Some((1, mended.number)), "{case}: the history goes on");
        next_change_goes_through(&disk, &case);
    }
}

#[test]
fn without_a_journal_the_backup_is_all_there_is_and_that_is_said() {
    let disk = saved_thrice();
    disk.take(journal());
    disk.put(path(), b"damaged");
    let backup = list(&disk)[0].clone();
    let mended = restored(&disk, &backup, How::Repair).unwrap();
    let lost = mended.lost.unwrap();
    assert!(lost.after == backup.number && lost.why.is_none());
    says(&backup.number.to_string(), |text| lost.words(text));
    assert!(mended.laid_aside.is_empty() && mended.done_again == 0);
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T");
    assert!(is_clean(&disk, path()), "the new journal begins with everything: {:?}", findings(&disk));
    next_change_goes_through(&disk, "no journal");
}

#[test]
fn beside_the_journal_of_another_copy_or_an_older_one_the_backup_is_all_there_is() {
    type Change = fn(&Memory);
    let cases: [(&str, Change); 3] = [
        ("another copy", |disk| {
            let other = saved_thrice();
            disk.put(journal(), &other.bytes(journal()).unwrap());
        }),
        ("an older copy", |disk| {
            let whole = lines(disk, journal());
            disk.put(journal(), whole[..6].concat().as_bytes());
        }),
        ("no journal at all", |disk| disk.put(journal(), b"a shopping list\n")),
    ];
    for (case, change) in cases {
        let disk = saved_thrice();
        change(&disk);
        disk.put(path(), b"damaged");
        let journal_was = disk.bytes(journal()).unwrap();
        let backup = list(&disk)[0].clone();
        let mended = restored(&disk, &backup, How::Repair).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
        let lost = mended.lost.unwrap_or_else(|| panic!("{case}: nothing lost"));
        assert_eq!(lost.after, backup.number, "{case}");
        says("office/b.journal", |text| lost.words(text));
        assert_eq!(mended.laid_aside.len(), 1, "{case}");
        assert!(disk.bytes(&mended.laid_aside[0]).unwrap() == journal_was, "{case}");
        assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T", "{case}");
        assert!(is_clean(&disk, path()), "{case}: {:?}", findings(&disk));
        next_change_goes_through(&disk, case);
    }
}

#[test]
fn what_a_sound_register_contains_and_its_older_journal_lacks_is_said_to_be_lost() {
    let disk = saved_thrice();
    // Saved with record 7; the journal is an older copy that ends with record 6.
    let whole = lines(&disk, journal());
    disk.put(journal(), whole[..7].concat().as_bytes());
    for how in [How::Repair, How::GoBack] {
        let disk = disk.sound();
        let was = disk.bytes(path()).unwrap();
        let oldest = list(&disk).pop().unwrap();
        let mended = restored(&disk, &oldest, how).unwrap();
        let lost = mended.lost.unwrap_or_else(|| panic!("{how:?}: record 7 is in no journal"));
        assert_eq!(lost.after, 6);
        match &lost.why {
            Some(JournalRefusal::Older { ends: 6, register: 7, .. }) => {}
            other => panic!("{other:?}"),
        }
        assert!(disk.bytes(&mended.kept.unwrap()).unwrap() == was, "it is kept");
        assert!(is_clean(&disk, path()), "{how:?}: {:?}", findings(&disk));
    }
}

#[test]
fn what_a_register_of_another_copy_contains_is_said_to_be_lost() {
    // Both began as one: the backup of record 5 goes with the journal, the register is of the other.
    let common = saved_thrice();
    let (mut sitting, _) = sit(&common, kari(), later(400));
    sitting.save(later(400)).unwrap();
    drop(sitting);
    let (here, there) = (common.sound(), common.sound());
    for (disk, day) in [(&here, 10), (&there, 20)] {
        let (mut sitting, _) = sit(disk, kari(), later(401));
        sitting.change(mark(day), later(402)).unwrap();
        sitting.close(later(403)).unwrap();
    }
    here.put(journal(), &there.bytes(journal()).unwrap());
    let was = here.bytes(path()).unwrap();
    let mended = restored(&here, &list(&here).pop().unwrap(), How::Repair).unwrap();
    let lost = mended.lost.unwrap();
    assert!(matches!(lost.why, Some(JournalRefusal::OfAnotherCopy { number: 9, .. })), "{lost:?}");
    says("9", |text| lost.words(text));
    assert!(here.bytes(&mended.kept.unwrap()).unwrap() == was);
    assert_eq!(marked(&opened(&here).document, "1"), "1T 2T 3T 4T 20T");
    assert!(is_clean(&here, path()));
}

#[test]
fn a_torn_record_is_no_loss() {
    let disk = saved_thrice();
    let whole = disk.bytes(journal()).unwrap();
    disk.put(journal(), &[&whole[..], b"0123"].concat());
    disk.put(path(), b"damaged");
    let mended = restored(&disk, &list(&disk)[0].clone(), How::Repair).unwrap();
    assert!(mended.lost.is_none() && mended.laid_aside.is_empty());
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 3T 4T");
    next_change_goes_through(&disk, "a torn record");
}

#[test]
fn a_register_is_mended_over_the_turn_of_years() {
    let disk = saved_thrice();
    let (mut sitting, _) = sit(&disk, kari(), moment("2027-01-02T08:00:00+01:00"));
    sitting.change(mark(5), moment("2027-01-02T08:00:00+01:00")).unwrap();
    sitting.change(mark(6), moment("2028-01-03T08:00:00+01:00")).unwrap();
    drop(sitting);
    disk.put(path(), b"damaged");
    let sound = disk.sound();
    let mended = restored(&sound, &list(&sound).pop().unwrap(), How::Repair).unwrap();
    assert_eq!((mended.number, mended.done_again), (10, 5));
    assert_eq!(marked(&opened(&sound).document, "1"), "1T 2T 3T 4T 5T 6T");
    assert!(is_clean(&sound, path()));

    // A break in an earlier year: the file it is in and the later ones are laid aside, and what is sound goes on.
    let earlier = Path::new("office/b.2026.journal");
    let mut broken = lines(&disk, earlier);
    broken[8] = broken[8].replace("kari", "olav");
    disk.put(earlier, broken.concat().as_bytes());
    // The later file has a name that would come first in the alphabet.
    let of_2027 = disk.bytes(Path::new("office/b.2027.journal")).unwrap();
    disk.put(Path::new("office/b.2026-2.journal"), &of_2027);
    disk.take(Path::new("office/b.2027.journal"));
    let mended = restored(&disk, &list(&disk).pop().unwrap(), How::Repair).unwrap();
    assert_eq!(mended.lost.unwrap().after, 7);
    let aside: Vec<_> = mended.laid_aside.iter().map(|path| path.display().to_string()).collect();
    assert_eq!(
        aside,
        ["b.2026.journal", "b.2026-2.journal", "b.journal"]
            .map(|name| { format!("office/{name}.aside-2026-11-26_15-18-34") })
    );
    assert_eq!(marked(&opened(&disk).document, "1"), "1T 2T 3T");
    assert!(is_clean(&disk, path()), "{:?}", findings(&disk));
    next_change_goes_through(&disk, "a break in an earlier year");
    let mut steps = 0;
    history(&disk, path(), |_, _| steps += 1).unwrap();
    assert_eq!(steps, 4 + 1 + 1, "made, three marks, taken over, and the next change");
}

#[test]
fn mending_past_a_break_that_fails_and_is_done_again_loses_nothing_more() {
    let disk = saved_thrice();
    let old = break_at(&disk, 8);
    disk.put(path(), b"damaged");
    let oldest = list(&disk).pop().unwrap();
    let disk = disk.sound();
    let probe = disk.sound();
    restored(&probe, &oldest, How::Repair).unwrap();
    for (operation, name) in probe.operations().iter().enumerate() {
        for fault in
            [Fault::Refused, Fault::Full, Fault::ShortThenFull, Fault::CrashKeepingSynced, Fault::CrashKeepingAll]
        {
            let failing = disk.failing(operation, fault);
            let first = restored(&failing, &oldest, How::Repair);
            let after = failing.up_again();
            let case = format!("{fault:?} at {operation} ({name}): {:?}", first.as_ref().map(|_| ()));
            assert!(is_elsewhere(&after, b"damaged", path()) || after.bytes(path()).unwrap() == b"damaged", "{case}");
            if first.is_err() {
                restored(&after, &oldest, How::Repair).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
            }
            // Day 3 stands before the break, and in no backup.
            assert_eq!(marked(&opened(&after).document, "1"), "1T 2T 3T", "{case}");
            assert!(is_elsewhere(&after, &old, journal()), "{case}: the broken journal is kept");
            assert!(is_clean(&after, path()), "{case}: {:?}", findings(&after));
        }
    }
}

#[test]
fn mending_makes_a_register_of_another_name_whole_as_well() {
    // The register was moved with all that lies beside it, and the lock of the old place is of no concern.
    let disk = saved_thrice();
    let moved = Memory::default();
    for name in disk.names().iter().filter(|name| !name.ends_with("b.dagsverk")) {
        moved.put(Path::new(&name.replace("office/b.", "archive/c.")), &disk.bytes(Path::new(name)).unwrap());
    }
    let register = Path::new("archive/c.dagsverk");
    let backups = dagsverk::document::backups(&moved, register).unwrap();
    assert_eq!(backups.len(), 2);
    dagsverk::document::restore(&moved, register, &backups[1], How::Repair, None, &kari(), later(600)).unwrap();
    let (sitting, _) = Sitting::open(std::sync::Arc::new(moved.clone()), register, kari(), later(700)).unwrap();
    let document: &Document = sitting.document();
    assert_eq!(marked(document, "1"), "1T 2T 3T 4T");
    assert!(is_clean(&moved, register));
}
