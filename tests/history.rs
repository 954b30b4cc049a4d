//! `dagsverk history`: who did what, step by step. `dagsverk verify`: whether register and journal say the same.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use common::office::{letter, per, small};
use common::{Package, Ran, dagsverk_answered, dagsverk_in, folder, kari, moment, word};
use dagsverk::document::{
    Author, Change, DayMark, Document, Fact, Moment, OpenRefusal, Sitting, SystemDisk, backups, open,
};
use dagsverk::register::{Person, Stay};
use insta::assert_snapshot;

const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

fn at(time: &str) -> Moment {
    moment(&format!("{time}+01:00"))
}

fn sit(register: &Path, by: &Author, now: Moment) -> Sitting {
    Sitting::open(Arc::new(SystemDisk), register, by.clone(), now).unwrap().0
}

/// A register with a past: made, filled, marked and taken back over four days by two people.
fn past() -> (tempfile::TempDir, PathBuf) {
    let folder = folder();
    let register = folder.path().join("b.dagsverk");
    let blank = Document { register: Document::new().unwrap().register, ..small() };
    let monday = at("2026-11-02T08:00:00");
    let (mut sitting, _) = Sitting::make(Arc::new(SystemDisk), &register, blank, kari(), monday).unwrap();
    let facts = Change::between(&sitting.document().register, &small().register);
    sitting.import(facts, "small", None, at("2026-11-02T08:01:00")).unwrap();
    sitting.change(letter("1", "2026-10", 1, 'T').into(), at("2026-11-02T09:00:00")).unwrap();
    sitting.close(at("2026-11-02T09:30:00")).unwrap();

    let tuesday = at("2026-11-03T08:00:00");
    let mut sitting = sit(&register, &per(), tuesday);
    let both = ["1", "2"].map(|inmate| letter(inmate, "2026-10", 2, 'S'));
    sitting.change(Change::of(both.to_vec()), tuesday).unwrap();
    sitting.change(letter("1", "2026-10", 1, 'U').into(), at("2026-11-03T08:05:00")).unwrap();
    sitting.undo(None, at("2026-11-03T08:06:00")).unwrap();
    sitting.redo(None, at("2026-11-03T08:07:00")).unwrap();
    sitting.save(at("2026-11-03T08:08:00")).unwrap();

    let wednesday = at("2026-11-04T12:00:00");
    let stay = Stay { unit: "B".into(), ..small().register.inmates["2"].stays.values().next().unwrap().clone() };
    let person = Person { family_name: "Bergø".into(), ..small().register.inmates["2"].person.clone() };
    let number = || "2".parse().unwrap();
    let several = vec![
        Fact::Unit("Avdeling B".into()),
        Fact::Person(number(), Some(person)),
        Fact::Stay(number(), stay.span.from(), Some(stay)),
        Fact::Marks(number(), "2026-10".parse().unwrap(), "WOOD".parse().unwrap(), vec![DayMark::new(2, None)]),
    ];
    sitting.change(Change::of(several), wednesday).unwrap();
    sitting.close(wednesday).unwrap();

    let thursday = at("2026-11-05T07:00:00");
    let mut sitting = sit(&register, &kari(), thursday);
    let first = backups(&SystemDisk, &register).unwrap().pop().unwrap();
    sitting.go_back(&first, None, thursday).unwrap();
    sitting.change(letter("3", "2026-10", 1, 'T').into(), at("2026-11-05T07:30:00")).unwrap();
    sitting.close(at("2026-11-05T08:00:00")).unwrap();
    (folder, register)
}

fn history(language: &str, register: &Path, more: &[&str]) -> String {
    let ran = dagsverk_in(language, &[&["history", word(register)], more].concat());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{more:?}");
    ran.out
}

#[test]
fn the_history_is_told_step_by_step_in_each_language() {
    let (_folder, register) = past();
    for language in LANGUAGES {
        assert_snapshot!(format!("history_{language}"), history(language, &register, &[]));
    }
}

#[test]
fn the_history_of_one_inmate_tells_every_fact_about_him_alone() {
    let (_folder, register) = past();
    for language in LANGUAGES {
        let told = history(language, &register, &["--inmate", "2"]);
        assert!(told.contains("2 Berg") && !told.contains("Aas"), "{told}");
        assert_snapshot!(format!("history_of_inmate_{language}"), told);
    }
    let third = history("en", &register, &["--inmate", "3"]);
    assert!(third.contains("3 Dahl") && third.contains("5 November 2026 07:30:00"), "{third}");
}

#[test]
fn the_history_of_a_day_tells_what_was_recorded_about_it_and_what_stood_before() {
    let (_folder, register) = past();
    for language in LANGUAGES {
        let told = history(language, &register, &["--date", "2026-10-01", "--inmate", "1"]);
        assert_snapshot!(format!("history_of_day_{language}"), told);
    }
    // A mark of another day in the same step is not told, whichever way the date is written.
    for day in ["2026-10-02", "02.10.2026"] {
        let told = history("en", &register, &["--date", day]);
        assert!(told.contains("2 October 2026") && !told.contains("1 October 2026:"), "{told}");
    }
}

#[test]
fn what_was_made_on_a_day_is_told_and_nothing_else() {
    let (_folder, register) = past();
    for language in LANGUAGES {
        let told = history(language, &register, &["--made-on", "2026-11-03"]);
        assert_snapshot!(format!("history_made_on_{language}"), told);
    }
    let asked = |more: &[&str]| history("en", &register, more);
    assert_eq!(asked(&["--made-on", "2026-11-03", "--inmate", "2"]).matches("PC-14").count(), 1);
    assert_eq!(asked(&["--made-on", "2026-11-06"]), "There is nothing of that in the journal.\n");
    assert_eq!(asked(&["--inmate", "99"]), "There is nothing of that in the journal.\n");
    assert_eq!(history("nb", &register, &["--inmate", "99"]), "Det er ingenting om det i journalen.\n");
    assert_eq!(history("nn", &register, &["--inmate", "99"]), "Det er ingenting om det i journalen.\n");
}

#[test]
fn a_question_the_history_does_not_understand_is_wrong_usage() {
    let (_folder, register) = past();
    for more in [&["--date", "soon"][..], &["--made-on", "31.02.2026"], &["--date"], &["--made"]] {
        let ran = dagsverk_in("en", &[&["history", word(&register)], more].concat());
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{more:?}: {}", ran.err);
        assert!(ran.err.contains(more[0]), "{more:?}: {}", ran.err);
    }
}

#[test]
fn the_history_of_a_register_without_a_journal_is_empty_and_that_of_a_broken_one_stops_at_the_break() {
    let (_folder, register) = past();
    let journal = register.with_extension("journal");
    let mut lines: Vec<String> =
        fs::read_to_string(&journal).unwrap().split_inclusive('\n').map(str::to_owned).collect();
    let last = lines.len() - 1;
    lines[last - 1] = lines[last - 1].replace("restored", "imported");
    fs::write(&journal, lines.concat()).unwrap();
    let ran = dagsverk_in("en", &["history", word(&register)]);
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("4 November 2026 12:00:00"), "what comes before the break is told: {}", ran.out);
    assert!(!ran.out.contains("5 November 2026"), "{}", ran.out);
    assert!(ran.err.contains(&format!("is broken at line {last}")), "{}", ran.err);

    fs::remove_file(&journal).unwrap();
    assert_eq!(history("en", &register, &[]), "There is nothing of that in the journal.\n");
    let nowhere = dagsverk_in("en", &["history", "nowhere.dagsverk"]);
    assert_eq!((nowhere.status, nowhere.out.as_str()), (1, ""));
    assert!(nowhere.err.contains("nowhere.dagsverk"), "{}", nowhere.err);
}

// Verify

/// What `verify` says of a past that something was done to, in a language; no placeholder is left open.
fn verified(language: &str, change: &dyn Fn(&Path, &Path)) -> Ran {
    let (folder, register) = past();
    change(&register, &register.with_extension("journal"));
    let ran = dagsverk_in(language, &["verify", word(&register)]);
    assert!(!ran.out.contains('{') && !ran.err.contains('{'), "{}{}", ran.out, ran.err);
    let canonical = fs::canonicalize(folder.path()).unwrap();
    let without = |text: &str| text.replace(word(&canonical), "DIR").replace(word(folder.path()), "DIR");
    Ran { status: ran.status, out: without(&ran.out), err: without(&ran.err) }
}

fn lines_of(journal: &Path) -> Vec<String> {
    fs::read_to_string(journal).unwrap().split_inclusive('\n').map(str::to_owned).collect()
}

#[test]
fn a_past_that_is_whole_is_said_to_be_so_in_each_language() {
    for (language, says) in [
        ("en", "The chain is whole, and register and journal say the same."),
        ("nb", "Kjeden er hel, og register og journal sier det samme."),
        ("nn", "Kjeda er heil, og register og journal seier det same."),
    ] {
        let ran = verified(language, &|_, _| {});
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        let lines: Vec<_> = ran.out.lines().collect();
        assert_eq!((lines.len(), lines[2]), (3, says));
        assert!(lines[0].contains("1–") && lines[1].split_whitespace().any(|one| one.starts_with("17")), "{}", ran.out);
    }
}

#[test]
fn each_finding_is_said_with_its_place_and_only_what_was_never_acknowledged_is_no_failure() {
    type Do<'c> = &'c dyn Fn(&Path, &Path);
    let cases: &[(&str, u8, Do<'_>, &str)] = &[
        ("no journal", 1, &|_, journal| fs::remove_file(journal).unwrap(), "DIR/b.journal"),
        ("torn", 0, &|_, journal| fs::write(journal, lines_of(journal).concat() + "0123abc").unwrap(), "DIR/b.journal"),
        (
            "broken",
            1,
            &|_, journal| {
                let mut lines = lines_of(journal);
                lines.remove(5);
                fs::write(journal, lines.concat()).unwrap();
            },
            "DIR/b.journal",
        ),
        (
            "older",
            1,
            &|_, journal| {
                let mut lines = lines_of(journal);
                lines.pop();
                fs::write(journal, lines.concat()).unwrap();
            },
            "16",
        ),
        ("foreign", 1, &|_, journal| fs::write(journal, "mine").unwrap(), "DIR/b.journal"),
        (
            "newer",
            1,
            &|_, journal| fs::write(journal, lines_of(journal).concat().replace("format:1", "format:7")).unwrap(),
            "DIR/b.journal",
        ),
        (
            "of another",
            1,
            &|_, journal| fs::write(journal, lines_of(journal).concat().replace("\"any\"", "\"other\"")).unwrap(),
            "DIR/b.journal",
        ),
        (
            "differs",
            1,
            &|register, _| {
                let text = fs::read_to_string(register).unwrap();
                fs::write(register, text.replace("family_name: \"Aas\"", "family_name: \"Aasen\"")).unwrap();
            },
            "Aasen",
        ),
    ];
    for (case, status, change, named) in cases {
        for language in LANGUAGES {
            let ran = verified(language, change);
            assert_eq!((ran.status, ran.err.as_str()), (*status, ""), "{case}: {}", ran.out);
            assert!(ran.out.contains(named), "{case}: {}", ran.out);
        }
    }
}

#[test]
fn what_the_register_holds_and_no_record_put_there_is_told_fact_by_fact_as_far_as_one_reads() {
    let ran = verified("en", &|register, _| {
        let text = fs::read_to_string(register).unwrap();
        let more: String = (10..60).map(|one| format!("  (number: \"{one}\", family_name: \"New\"),\n")).collect();
        fs::write(register, text.replace(" inmates: [\n", &format!(" inmates: [\n{more}"))).unwrap();
    });
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert!(ran.out.contains("The register holds 50 facts that no record of the journal put there."), "{}", ran.out);
    let told = ran.out.lines().filter(|line| line.starts_with("  ")).count();
    assert_eq!(told, 20, "{}", ran.out);
    assert!(ran.out.lines().last().unwrap().contains("30"), "{}", ran.out);
}

#[test]
fn a_register_that_cannot_be_read_is_refused() {
    let ran = verified("en", &|register, _| fs::write(register, "").unwrap());
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("DIR/b.dagsverk"), "{}", ran.err);
}

// Who

#[test]
fn the_user_that_is_named_stands_in_the_journal_with_this_computer() {
    let folder = folder();
    let (package, register) = (folder.path().join("first"), folder.path().join("b.dagsverk"));
    Package::small().write(&package);
    let import = |package: &Path, user: &[&str], now: &str| {
        let arguments = [&["import", word(package), "--to", word(&register)], user].concat();
        let ran = dagsverk_answered("en", &arguments, "", at(now));
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    };
    import(&package, &["--user", "Olav Ås"], "2026-11-02T08:00:00");
    let second = folder.path().join("second");
    Package::empty().rows("marks", "1,2026-10-01,WOOD,took_part,,,,").write(&second);
    import(&second, &[], "2026-11-02T09:00:00");
    // The same again changes nothing, and is not recorded.
    import(&second, &["--user", "nobody"], "2026-11-02T10:00:00");
    let told = history("en", &register, &[]);
    let heads: Vec<_> = told.lines().filter(|line| line.contains(" on PC-12: ")).collect();
    assert_eq!(
        heads,
        [
            "2 November 2026 08:00:00, Olav Ås on PC-12: made the register",
            "2 November 2026 08:00:00, Olav Ås on PC-12: took in the data package first",
            "2 November 2026 09:00:00, kari on PC-12: took in the data package second",
        ]
    );
    let ran = dagsverk_in("en", &["import", word(&second), "--to", word(&register), "--user", ""]);
    assert_eq!(ran.status, 2, "{}", ran.err);
}

#[test]
fn odd_names_and_notes_are_told_on_their_line_and_keep_the_journal_whole() {
    let (_folder, register) = past();
    for user in ["a\tb", "a\nb", "a\"b\\c", "\u{0}", "\u{2028}", "erased", "(", "🦊 ræv", "\r"] {
        let by = Author { user: user.into(), computer: user.into() };
        let mut sitting = sit(&register, &by, at("2026-11-09T08:00:00"));
        let key = if sitting.document().register.local.unit == user { "other" } else { user };
        sitting.import(Fact::Unit(key.into()).into(), user, None, at("2026-11-09T08:00:00")).unwrap();
        drop(sitting);
        let opened = open(&register).unwrap_or_else(|refusal: OpenRefusal| panic!("{user:?}: {refusal:?}"));
        assert!(opened.document.register.local.unit == user && opened.notices.is_empty(), "{user:?}");
        let mut last = None;
        dagsverk::document::history(&SystemDisk, &register, |step, _| last = Some(step.clone())).unwrap();
        let last = last.unwrap();
        assert_eq!((&last.by, last.note.as_str()), (&by, user));
        assert_eq!(dagsverk_in("en", &["verify", word(&register)]).status, 0, "{user:?}");
    }
}
