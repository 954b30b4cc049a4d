//! `dagsverk restore`: what it lists and asks, what may be answered, and what it says it has done.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dagsverk::document::{Sitting, SystemDisk};

use crate::common::office::{later, marked, per};
use crate::common::{Package, Ran, dagsverk, dagsverk_answered, folder, moment, word};

/// A register in a folder with marks on days 1 and 2, and backups without any and with the first.
fn office() -> (tempfile::TempDir, PathBuf) {
    let folder = folder();
    let (register, ran) = Package::small().import(folder.path());
    assert_eq!(ran.status, 0, "{}", ran.err);
    for day in 1..=2 {
        let package = folder.path().join(format!("day {day}"));
        Package::empty().rows("marks", &format!("1,2026-10-0{day},WOOD,took_part,,,,")).write(&package);
        let now = moment("2026-11-26T15:08:34+01:00").plus_seconds(day * 3600);
        let ran = dagsverk_answered("en", &["import", word(&package), "--to", word(&register)], "", now);
        assert_eq!(ran.status, 0, "{}", ran.err);
    }
    (folder, register)
}

fn restore(language: &str, register: &Path, more: &[&str], answers: &str) -> Ran {
    let arguments = [&["restore", word(register)], more].concat();
    dagsverk_answered(language, &arguments, answers, moment("2026-11-27T08:00:00+01:00"))
}

/// The files in the folder and among the backups, but those of the lock.
fn files(register: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let folders = [register.parent().unwrap().to_owned(), register.with_extension("backups")];
    let paths = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().map(|one| one.unwrap().path());
    let files = paths.filter(|path| path.is_file() && path.extension().is_none_or(|ending| ending != "lock"));
    files.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

fn marks(register: &Path) -> String {
    marked(&dagsverk::document::open(register).unwrap().document, "1")
}

/// What was printed, with the folder's name taken out.
fn printed(ran: &Ran, register: &Path) -> String {
    assert_eq!(ran.err, "");
    ran.out
        .replace(word(&fs::canonicalize(register.parent().unwrap()).unwrap()), "DIR")
        .replace(word(register.parent().unwrap()), "DIR")
}

#[test]
fn what_is_asked_is_answered_by_number_and_word_in_english() {
    let (_folder, register) = office();
    fs::write(&register, "damaged").unwrap();
    let ran = restore("en", &register, &[], "2\nrepair\n");
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!(
        printed(&ran, &register),
        "Backups of DIR/test.dagsverk, the newest first:
  1  26 November 2026 at 16:08:34, with record 4
  2  26 November 2026 at 15:08:34, with record 3
Which one, 1–2?
repair: take the backup and do again what the journal says since.
go-back: take the backup as it is; what came later is not done again.
Which, repair or go-back?
DIR/test.dagsverk is restored from 2026-11-26_15-08-34_3.dagsverk, and 2 records were done again.
The register that was there is kept as DIR/test.backups/kept_2026-11-27_08-00-00_5.dagsverk.
"
    );
    assert_eq!(marks(&register), "1T 2T");
    assert_eq!(
        fs::read(register.with_extension("backups").join("kept_2026-11-27_08-00-00_5.dagsverk")).unwrap(),
        b"damaged"
    );
    assert_eq!(dagsverk(&["verify", word(&register)]).status, 0);
    // What is kept for good is listed as such.
    let again = restore("en", &register, &[], "");
    assert!(again.out.contains("  1  27 November 2026 at 08:00:00, with record 5, kept for good\n"), "{}", again.out);
}

#[test]
fn what_is_asked_is_answered_by_number_and_word_in_norwegian() {
    let (_folder, register) = office();
    let ran = restore("nb", &register, &[], " 1 \n GO-BACK \n");
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!(
        printed(&ran, &register),
        "Sikkerhetskopier av DIR/test.dagsverk, den nyeste først:
  1  26. november 2026 kl. 16:08:34, med post 4
  2  26. november 2026 kl. 15:08:34, med post 3
Hvilken, 1–2?
repair: ta kopien og gjør på nytt det journalen sier siden.
go-back: ta kopien som den er; det som kom senere, gjøres ikke på nytt.
Hva, repair eller go-back?
DIR/test.dagsverk er slik 2026-11-26_16-08-34_4.dagsverk er. \
         Det som kom senere, står i journalen og gjøres ikke på nytt.
Registeret som var der, er beholdt som DIR/test.backups/kept_2026-11-27_08-00-00_5.dagsverk.
"
    );
    assert_eq!(marks(&register), "1T");
    assert_eq!(dagsverk(&["verify", word(&register)]).status, 0);
}

#[test]
fn options_answer_what_would_be_asked() {
    type Case<'c> = (&'c [&'c str], &'c str, &'c str);
    let cases: &[Case<'_>] = &[
        (&["--backup", "2", "--repair"], "", "1T 2T"),
        (&["--backup", "2", "--go-back"], "", ""),
        (&["--backup", "1", "--go-back"], "", "1T"),
        (&["--backup", "1"], "go-back\n", "1T"),
        (&["--go-back"], "2\n", ""),
        (&["--repair", "--user", "olav"], "2\n", "1T 2T"),
    ];
    for (options, answers, expected) in cases {
        let (_folder, register) = office();
        let ran = restore("en", &register, options, answers);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{options:?}");
        assert_eq!(marks(&register), *expected, "{options:?}");
        let is_listed = ran.out.contains("the newest first");
        assert_eq!(is_listed, !answers.is_empty(), "{options:?}: what is known is not asked");
        assert_eq!(dagsverk(&["verify", word(&register)]).status, 0, "{options:?}");
    }
}

#[test]
fn who_went_back_is_in_the_journal() {
    let (_folder, register) = office();
    assert_eq!(restore("en", &register, &["--backup", "1", "--go-back", "--user", "olav"], "").status, 0);
    let told = dagsverk(&["history", word(&register)]).out;
    let says = "27 November 2026 08:00:00, olav on PC-12: went back to the backup 2026-11-26_16-08-34_4.dagsverk";
    assert!(told.contains(says), "{told}");
    assert!(told.contains("kari on PC-12: took in the data package day 2"), "what came later is still told: {told}");
}

#[test]
fn without_an_answer_that_is_understood_nothing_is_changed() {
    type Case<'c> = (&'c [&'c str], &'c str);
    let cases: &[Case<'_>] = &[
        (&[], ""),
        (&[], "\n"),
        (&[], "1\n"),
        (&[], "1\n\n"),
        (&[], "1\nmaybe\n"),
        (&[], "1\nreparer\n"),
        (&[], "0\nrepair\n"),
        (&[], "3\nrepair\n"),
        (&[], "-1\nrepair\n"),
        (&[], "one\nrepair\n"),
        (&[], "99999999999999999999999\nrepair\n"),
        (&[], "repair\n1\n"),
        (&["--repair"], ""),
        (&["--backup", "1"], ""),
        (&["--backup", "0", "--repair"], ""),
        (&["--backup", "3", "--go-back"], ""),
    ];
    let (_folder, register) = office();
    let before = files(&register);
    for (options, answers) in cases {
        for (language, says) in
            [("en", "Nothing was changed."), ("nb", "Ingenting er endret."), ("nn", "Ingenting er endra.")]
        {
            let ran = restore(language, &register, options, answers);
            assert_eq!(ran.status, 1, "{options:?} {answers:?}");
            assert!(
                ran.err.starts_with(says) && ran.err.contains("--backup N"),
                "{options:?} {answers:?}: {}",
                ran.err
            );
            assert!(files(&register) == before, "{options:?} {answers:?}");
        }
    }
}

#[test]
fn wrong_usage_is_status_2_and_changes_nothing() {
    let (_folder, register) = office();
    let before = files(&register);
    for (options, says) in [
        (&["--repair", "--go-back"][..], "--repair"),
        (&["--backup", "one"], "--backup"),
        (&["--backup", "-1"], "-1"),
        (&["--backup"], "--backup"),
        (&["--backups", "1"], "--backups"),
        (&["--user", ""], "--user"),
    ] {
        let ran = restore("en", &register, options, "1\nrepair\n");
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{options:?}: {}", ran.err);
        assert!(ran.err.contains(says), "{options:?}: {}", ran.err);
        assert!(files(&register) == before, "{options:?}");
    }
    assert_eq!(dagsverk_answered("en", &["restore"], "", later(0)).status, 2);
}

#[test]
fn while_somebody_writes_he_is_named_and_nothing_is_changed() {
    let (_folder, register) = office();
    let (sitting, _) = Sitting::open(Arc::new(SystemDisk), &register, per(), later(0)).unwrap();
    let before = files(&register);
    for (language, says) in [
        ("en", "per on PC-14 is writing in the register, since 26 November 2026 at 15:08:34."),
        ("nb", "per på PC-14 skriver i registeret, siden 26. november 2026 kl. 15:08:34."),
        ("nn", "per på PC-14 skriv i registeret"),
    ] {
        let ran = restore(language, &register, &["--backup", "1", "--go-back"], "");
        assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{language}");
        assert!(ran.err.starts_with(says), "{language}: {}", ran.err);
        assert!(files(&register) == before);
    }
    drop(sitting);
    assert_eq!(restore("en", &register, &["--backup", "1", "--go-back"], "").status, 0);
}

#[test]
fn where_there_are_no_backups_that_is_said() {
    let folder = folder();
    let (register, _) = Package::small().import(folder.path());
    for register in [register, folder.path().join("nowhere.dagsverk")] {
        let ran = restore("en", &register, &["--backup", "1", "--repair"], "");
        assert_eq!((ran.status, ran.out.as_str()), (1, ""));
        let says = format!("There are no backups in {}.\n", register.with_extension("backups").display());
        assert_eq!(ran.err, says);
    }
    assert!(!folder.path().join("nowhere.lock").exists(), "nothing is made beside what is not there");
}

#[test]
fn what_is_lost_and_what_was_laid_aside_is_said() {
    let (_folder, register) = office();
    let journal = register.with_extension("journal");
    let mut lines: Vec<String> =
        fs::read_to_string(&journal).unwrap().split_inclusive('\n').map(str::to_owned).collect();
    // Record 4 in the middle: the backup with record 3 is the last before it.
    lines[4] = lines[4].replace("kari", "olav");
    let broken = lines.concat();
    fs::write(&journal, &broken).unwrap();
    fs::write(&register, "").unwrap();
    let ran = restore("en", &register, &["--backup", "2", "--repair"], "");
    assert_eq!(ran.status, 0, "{}", ran.err);
    let said = printed(&ran, &register);
    for line in [
        "DIR/test.dagsverk is restored from 2026-11-26_15-08-34_3.dagsverk, and there was nothing to do again.\n",
        "What was recorded after record 3 could not be done again: The journal DIR/test.journal is broken at line 5:",
        "The old journal is kept as DIR/test.journal.aside-2026-11-27_08-00-00, and a new one is begun.\n",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    let aside = register.with_extension("journal.aside-2026-11-27_08-00-00");
    assert_eq!(fs::read_to_string(aside).unwrap(), broken);
    assert_eq!(dagsverk(&["verify", word(&register)]).status, 0);
    assert_eq!(marks(&register), "");

    // And without any journal.
    let (_folder, register) = office();
    fs::remove_file(register.with_extension("journal")).unwrap();
    let ran = restore("en", &register, &["--backup", "1", "--go-back"], "");
    assert!(ran.out.contains("There was no journal: what was recorded after record 4"), "{}", ran.out);
    assert_eq!(dagsverk(&["verify", word(&register)]).status, 0);
}

#[test]
fn what_is_kept_is_a_file_of_its_own_whatever_is_written_over_the_register() {
    // On a disk where a second name is the same file, as long as nothing new takes the place of the first.
    let (_folder, register) = office();
    let (mut sitting, _) = Sitting::open(Arc::new(SystemDisk), &register, per(), later(0)).unwrap();
    let all = dagsverk::document::backups(&SystemDisk, &register).unwrap();
    sitting.go_back(&all[1], None, later(1)).unwrap();
    drop(sitting);
    let before = files(&register);
    let mut file = fs::OpenOptions::new().write(true).truncate(true).open(&register).unwrap();
    std::io::Write::write_all(&mut file, b"written over").unwrap();
    drop(file);
    for (path, bytes) in before.iter().filter(|(path, _)| **path != register) {
        assert!(fs::read(path).unwrap() == *bytes, "{}", path.display());
    }
    assert_eq!(restore("en", &register, &["--backup", "1", "--repair"], "").status, 0);
    assert_eq!(marks(&register), "");
}

#[test]
fn notices_are_said_beside_what_a_command_prints() {
    let (folder, register) = office();
    let journal = register.with_extension("journal");
    let package = folder.path().join("day 2");
    let clean = dagsverk(&["check", word(&register)]);
    let whole = fs::read(&journal).unwrap();
    fs::write(&journal, [&whole[..], b"0123"].concat()).unwrap();
    let torn = dagsverk(&["check", word(&register)]);
    assert_eq!((torn.status, &torn.out), (clean.status, &clean.out));
    let said = torn.err.strip_suffix(clean.err.as_str()).unwrap();
    assert!(said.starts_with("The last record of ") && said.lines().count() == 1, "{}", torn.err);

    fs::remove_file(&journal).unwrap();
    let missing = dagsverk(&["import", word(&package), "--to", word(&register)]);
    assert!(missing.status == 0 && missing.err.contains("test.journal is not there."), "{}", missing.err);
    Package::empty().rows("marks", "1,2026-10-09,WOOD,took_part,,,,").write(&package);
    let begun = dagsverk(&["import", word(&package), "--to", word(&register)]);
    assert!(begun.status == 0 && begun.err.contains("test.journal is not there."), "{}", begun.err);
    let well = dagsverk(&["import", word(&package), "--to", word(&register)]);
    assert_eq!((well.status, well.err.as_str()), (0, ""));
    assert_eq!(dagsverk(&["verify", word(&register)]).status, 0);
    assert_eq!(marks(&register), "1T 2T 9T");
}
