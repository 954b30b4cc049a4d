//! What each command says of wrong usage, of what is not there yet, and of where it may write.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

mod common;

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use common::{Package, Ran, dagsverk, dagsverk_in, fjellvik, folder, word};
use dagsverk::cli::{Output, Station, run};

/// A small register in a folder that must be kept.
fn register() -> (tempfile::TempDir, PathBuf) {
    let folder = folder();
    let (register, ran) = Package::small().rows("marks", "1,2026-10-01,WOOD,took_part,,,,").import(folder.path());
    assert_eq!(ran.status, 0, "{}", ran.err);
    (folder, register)
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Runs each line of words, `REG` standing for a register: status and words on standard error are as said, nothing is
/// on standard output, and nothing is changed or made.
fn refused_with(status: u8, cases: &[(&str, &str)]) {
    let (folder, register) = register();
    let before = fs::read(&register).unwrap();
    for (words, says) in cases {
        let words: Vec<&str> =
            words.split_whitespace().map(|one| if one == "REG" { word(&register) } else { one }).collect();
        let ran = dagsverk(&words);
        assert_eq!((ran.status, ran.out.as_str()), (status, ""), "{words:?}: {}", ran.err);
        assert!(ran.err.contains(says), "{words:?} says {says:?}: {}", ran.err);
        assert_eq!(fs::read(&register).unwrap(), before, "{words:?}");
        assert_eq!(names_in(folder.path()), ["package", "test.dagsverk", "test.journal", "test.lock"], "{words:?}");
    }
}

// Wrong usage

#[test]
fn what_is_missing_is_named() {
    refused_with(
        2,
        &[
            ("import", "This is missing: --to <REGISTER>, <PACKAGE>."),
            ("import package", "This is missing: --to <REGISTER>."),
            ("import --to REG", "This is missing: <PACKAGE>."),
            ("export", "This is missing: --to <PACKAGE>, <REGISTER>."),
            ("export REG", "This is missing: --to <PACKAGE>."),
            ("payroll", "This is missing: --from <DATE>, --to <DATE>, <REGISTER>."),
            ("payroll REG --from 2026-10-01", "This is missing: --to <DATE>."),
            ("check", "This is missing: <REGISTER>."),
            ("close REG", "This is missing: --from <DATE>, --to <DATE>, --prepared-by <NAME>, --checked-by <NAME>."),
            ("withdraw REG", "This is missing: --run <N>, --reason <TEXT>."),
            ("withdraw REG --run 1", "This is missing: --reason <TEXT>."),
            ("hand-over REG", "This is missing: --run <N>."),
            ("hand-over", "This is missing: --run <N>, <REGISTER>."),
        ],
    );
}

#[test]
fn an_option_without_its_value_is_named() {
    // What follows is the option `--lang`, never the value that was left out.
    refused_with(
        2,
        &[
            ("import package --to", "--to needs a value."),
            ("import package --to REG --reason", "--reason needs a value."),
            ("export REG --to", "--to needs a value."),
            ("payroll REG --to 2026-10-31 --from", "--from needs a value."),
            ("demo --to", "--to needs a value."),
        ],
    );
}

#[test]
fn an_unknown_option_word_or_command_is_named() {
    refused_with(
        2,
        &[
            ("--frob", "--frob is not understood here."),
            ("check REG --frm 2026-10-01", "--frm is not understood here."),
            ("import package REG --to REG", "is not understood here"),
            ("payroll REG --from 2026-10-01 --to 2026-10-31 --replace", "--replace is not understood here."),
            ("demo here", "here is not understood here."),
            ("payrol", "There is no command payrol."),
            ("eksport", "There is no command eksport."),
        ],
    );
}

#[test]
fn a_command_written_wrongly_is_named_though_words_follow_it() {
    refused_with(2, &[("payrol REG", "payrol"), ("chek REG --from 2026-10-01", "chek")]);
}

#[test]
fn a_language_before_the_command_is_understood_or_named() {
    let (_folder, register) = register();
    let words = ["dagsverk", "--lang", "en", "check", word(&register)].map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut input: &[u8] = b"";
    let mut output =
        Output { out: &mut out, err: &mut err, input: &mut input, on_terminal: false, shows_progress: false };
    let status = run(&words, &Station::of_system(), &mut output);
    let (out, err) = (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap());
    assert!(out.starts_with("Check, ") || (status == 2 && err.contains("--lang")), "{status}: {out}{err}");
}

#[test]
fn an_option_that_is_given_twice_is_named() {
    refused_with(
        2,
        &[
            ("import package --to REG --replace --replace", "--replace is given twice."),
            ("import package --to REG --to REG", "--to is given twice."),
            ("payroll REG --from 2026-10-01 --from 2026-10-02 --to 2026-10-31", "--from is given twice."),
        ],
    );
}

#[test]
fn a_value_that_cannot_be_is_named_with_what_can() {
    let period = "payroll REG --from 2026-10-01 --to 2026-10-31";
    refused_with(
        2,
        &[
            (
                &format!("{period} --format xml"),
                "--format cannot be “xml”. Choose one of: table, csv, csv-excel, json.",
            ),
            (&format!("{period} --format csv --why"), "--why can only be used with --format table or json."),
            ("payroll REG --from 2026-10-01 --to 31.02.2026", "--to 31.02.2026 is not in the calendar."),
            (
                "payroll REG --from oktober --to 2026-10-31",
                "--from oktober is not a date. Write 2026-11-20 or 20.11.2026.",
            ),
            ("payroll REG --from 1.10.26 --to 31.10.2026", "--from 1.10.26 is not a date."),
            ("payroll REG --from 2026-10-31 --to 2026-10-01", "--to is before --from."),
            ("check REG --from 2026-10-31 --to 2026-10-01", "--to is before --from."),
            ("check REG --from 31.02.2026", "--from 31.02.2026 is not in the calendar."),
        ],
    );
    let ran = dagsverk_in("sv", &["check"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("sv") && ran.err.contains("nb, nn, en"), "{}", ran.err);
}

#[test]
fn wrong_usage_ends_with_where_help_is_in_every_language() {
    for (language, says) in
        [("nb", "Se dagsverk --help."), ("nn", "Sjå dagsverk --help."), ("en", "See dagsverk --help.")]
    {
        for words in [&["payroll"][..], &["chekk"], &["export", "x", "--frob"]] {
            let ran = dagsverk_in(language, words);
            assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{words:?}");
            assert_eq!(ran.err.lines().last(), Some(says), "{words:?}");
        }
    }
}

#[test]
fn what_is_not_there_is_refused_and_not_wrong_usage() {
    refused_with(
        1,
        &[
            ("check nowhere.dagsverk", "There is no register nowhere.dagsverk."),
            ("payroll nowhere.dagsverk --from 2026-10-01 --to 2026-10-31", "There is no register nowhere.dagsverk."),
            ("export nowhere.dagsverk --to nowhere", "There is no register nowhere.dagsverk."),
            ("import nowhere --to REG", "There is no folder nowhere."),
            ("payroll REG --from 2026-10-01 --to 2026-10-31 --inmate 9", "There is no inmate 9 in the register."),
        ],
    );
}

// The window

#[test]
fn where_there_is_no_window_the_commands_are_named() {
    let says = "The commands work; see dagsverk --help.";
    refused_with(1, &[("", says), ("REG", says), ("x.dagsverk", says)]);
    assert!(!Path::new("x.dagsverk").exists());
}

#[cfg(all(feature = "app", target_os = "linux"))]
#[test]
fn without_a_display_one_line_says_so() {
    let ran = std::process::Command::new(env!("CARGO_BIN_EXE_dagsverk"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .unwrap();
    let said = String::from_utf8(ran.stderr).unwrap();
    assert_eq!((ran.status.code(), said.trim_end().lines().count()), (Some(1), 1), "{said}");
    assert!(said.contains("--help"), "{said}");
}

// Help

#[test]
fn help_is_in_one_language_alone() {
    const COMMANDS: [&str; 9] =
        ["import", "export", "payroll", "compare", "check", "demo", "close", "withdraw", "hand-over"];
    let helps = || [vec!["--help"], vec!["-h"]].into_iter().chain(COMMANDS.map(|command| vec![command, "--help"]));
    for (language, heads) in [("nb", ["Bruk:", "Valg:"]), ("nn", ["Bruk:", "Val:"]), ("en", ["Usage:", "Options:"])] {
        for words in helps() {
            let Ran { status, out, err } = dagsverk_in(language, &words);
            assert_eq!((status, err.as_str()), (0, ""), "{language} {words:?}");
            for head in heads {
                assert!(out.lines().any(|line| line == head), "{language} {words:?} has {head:?}: {out}");
            }
            for english in ["Usage", "Options", "Commands", "Arguments", "Print", "possible values", "default"] {
                assert!(language == "en" || !out.contains(english), "{language} {words:?} has no {english:?}: {out}");
            }
        }
    }
}

#[test]
fn help_names_every_command_and_the_usage_of_each() {
    let help = dagsverk(&["--help"]).out;
    for command in ["import", "export", "payroll", "compare", "check", "demo", "close", "withdraw", "hand-over"] {
        assert!(help.lines().any(|line| line.trim_start().starts_with(&format!("{command} "))), "{command}: {help}");
        let own = dagsverk(&[command, "--help"]).out;
        assert!(own.contains(&format!("\n  dagsverk {command} ")), "{own}");
    }
}

#[test]
fn the_version_is_the_packages_in_every_language() {
    for language in ["nb", "nn", "en"] {
        for word in ["--version", "-V"] {
            let ran = dagsverk_in(language, &[word]);
            let version = format!("dagsverk {}\n", env!("CARGO_PKG_VERSION"));
            assert_eq!(ran, Ran { status: 0, out: version, err: String::new() });
        }
    }
}

// Export

#[test]
fn export_refuses_a_folder_that_holds_something_else() {
    let (folder, register) = register();
    let to = folder.path().join("mine");
    fs::create_dir(&to).unwrap();
    fs::write(to.join("inmates.csv"), "mine").unwrap();
    let ran = dagsverk(&["export", word(&register), "--to", word(&to)]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    let says = format!("The folder {} holds something other than a data package.", to.display());
    assert!(ran.err.contains(&says) && ran.err.contains("Choose an empty or new folder."), "{}", ran.err);
    assert_eq!(names_in(&to), ["inmates.csv"]);
    assert_eq!(fs::read_to_string(to.join("inmates.csv")).unwrap(), "mine");
}

#[test]
fn export_refuses_a_file_in_place_of_a_folder() {
    let (folder, register) = register();
    let before = fs::read(&register).unwrap();
    for to in [register.clone(), register.join("below")] {
        let ran = dagsverk(&["export", word(&register), "--to", word(&to)]);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""));
        assert!(ran.err.contains(&format!("Could not write {}", to.display())), "{}", ran.err);
    }
    assert_eq!(fs::read(&register).unwrap(), before);
    assert_eq!(names_in(folder.path()), ["package", "test.dagsverk", "test.journal", "test.lock"]);
}

#[test]
fn export_makes_the_folder_and_writes_to_it_again() {
    let (folder, register) = register();
    let to = folder.path().join("out").join("october");
    for _ in 0..2 {
        let ran = dagsverk(&["export", word(&register), "--to", word(&to)]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        assert_eq!(ran.out, format!("Wrote the data package to {}.\n", to.display()));
        assert_eq!(names_in(&to).len(), 15, "14 tables and their description: {:?}", names_in(&to));
        assert!(fs::read_to_string(to.join("marks.csv")).unwrap().ends_with("1,2026-10-01,WOOD,took_part,,,,\n"));
        fs::write(to.join("marks.csv"), "old").unwrap();
    }
}

// Demo

#[test]
fn demo_makes_the_example_register_and_shows_october_2026() {
    let folder = folder();
    let register = folder.path().join("example.dagsverk");
    let ran = dagsverk(&["demo", "--to", word(&register), "--no-window"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.contains(&format!("The example register is in {}.", register.display())), "{}", ran.out);
    assert!(ran.out.contains("1–31 October 2026"), "{}", ran.out);
    let list = dagsverk(&["payroll", word(&register), "--from", "2026-10-01", "--to", "2026-10-31"]);
    assert_eq!(list.status, 0, "{}", list.err);
    assert!(ran.out.contains(&list.out), "the list is the one payroll shows");
    assert_eq!(names_in(folder.path()), ["example.dagsverk", "example.journal", "example.lock", "example.pdf"]);
}

#[test]
fn the_example_register_is_the_example_package() {
    let folder = folder();
    let (register, out) = (folder.path().join("example.dagsverk"), folder.path().join("out"));
    assert_eq!(dagsverk(&["demo", "--to", word(&register)]).status, 0);
    assert_eq!(dagsverk(&["export", word(&register), "--to", word(&out)]).status, 0);
    for entry in fs::read_dir(fjellvik()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap();
        assert_eq!(fs::read_to_string(out.join(name)).unwrap(), fs::read_to_string(&path).unwrap(), "{name:?}");
    }
}

#[test]
fn demo_refuses_a_file_that_is_there() {
    let folder = folder();
    let register = folder.path().join("example.dagsverk");
    fs::write(&register, "mine").unwrap();
    let ran = dagsverk(&["demo", "--to", word(&register)]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    let says = format!("{} is there already and was not changed. Choose another name.", register.display());
    assert!(ran.err.contains(&says), "{}", ran.err);
    assert_eq!(fs::read_to_string(&register).unwrap(), "mine");
    assert_eq!(names_in(folder.path()), ["example.dagsverk"]);
}

#[test]
fn demo_says_in_its_language_that_its_rates_are_no_circular() {
    for (language, says, others) in [
        ("nb", "(eksempel, ikke rundskriv)", ["ikkje rundskriv", "not a circular"]),
        ("nn", "(eksempel, ikkje rundskriv)", ["ikke rundskriv", "not a circular"]),
        ("en", "(example, not a circular)", ["ikke rundskriv", "ikkje rundskriv"]),
    ] {
        let folder = folder();
        let register = folder.path().join("example.dagsverk");
        let ran = dagsverk_in(language, &["demo", "--to", word(&register)]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        assert!(ran.out.contains(says), "{language}: {}", ran.out);
        assert!(others.iter().all(|other| !ran.out.contains(other)), "{language}: {}", ran.out);
    }
}

// A reader who has seen enough

/// A pipe nobody reads any more.
struct Closed;

impl io::Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
}

#[test]
fn a_pipe_that_is_closed_early_is_no_error_and_takes_nothing_from_what_stands_beside_the_list() {
    let (_folder, register) = register();
    for format in ["table", "csv", "json"] {
        let words =
            ["dagsverk", "payroll", word(&register), "--from", "2026-10-01", "--to", "2026-10-31", "--format", format];
        let mut err = Vec::new();
        let mut input: &[u8] = b"";
        let mut output =
            Output { out: &mut Closed, err: &mut err, input: &mut input, on_terminal: false, shows_progress: false };
        let status = run(&words.map(OsString::from), &Station::of_system(), &mut output);
        let err = String::from_utf8(err).unwrap();
        assert_eq!(status, 0, "{format}: {err}");
        assert!(
            err.starts_with("hole 1 2026-10-02 WOOD unrecorded\n") && err.ends_with("provisional\n"),
            "{format}: {err}"
        );
    }
}
