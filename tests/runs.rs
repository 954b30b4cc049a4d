//! Closing, correcting, withdrawing, handing over and releasing, as the commands do it.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{Package, Ran, dagsverk, dagsverk_answered, folder, moment, word};

/// One inmate who took part on the 1st and 2nd of September 2026 and was sick on the 3rd.
fn three_days() -> Package {
    Package::small()
        .rows("marks", "1,2026-09-01,WOOD,took_part,,,,\n1,2026-09-02,WOOD,took_part,,,,\n1,2026-09-03,WOOD,sick,,,,")
}

/// A folder with a register of these facts.
fn register(package: &Package) -> (tempfile::TempDir, PathBuf) {
    let folder = folder();
    let (register, ran) = package.import(folder.path());
    assert_eq!(ran.status, 0, "{}", ran.err);
    (folder, register)
}

/// Runs words, `REG` standing for the register and `DIR` for its folder.
fn say(register: &Path, words: &str) -> Ran {
    let folder = register.parent().unwrap().display().to_string();
    let words: Vec<String> =
        words.split_whitespace().map(|one| one.replace("REG", word(register)).replace("DIR", &folder)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    dagsverk(&words)
}

fn done(register: &Path, words: &str) -> Ran {
    let ran = say(register, words);
    assert_eq!(ran.status, 0, "{words}: {}", ran.err);
    ran
}

/// Takes in these marks, in place of what stands.
fn import(register: &Path, marks: &str, more: &str) -> Ran {
    let package = register.with_file_name("changes");
    let _ = fs::remove_dir_all(&package);
    Package::empty().rows("marks", marks).write(&package);
    say(register, &format!("import DIR/changes --to REG --replace {more}"))
}

const NAMES: &str = "--prepared-by Kari --checked-by Ole";
const SEPTEMBER: &str = "--from 2026-09-01 --to 2026-09-03";

fn close(register: &Path) -> Ran {
    done(register, &format!("close REG {SEPTEMBER} {NAMES}"))
}

fn csv(register: &Path, days: &str) -> String {
    done(register, &format!("payroll REG {days} --format csv")).out
}

#[test]
fn a_period_with_something_missing_is_not_closed_and_each_day_is_named() {
    let (_folder, register) = register(&three_days());
    let before = fs::read(&register).unwrap();
    let ran = say(&register, &format!("close REG --from 2026-09-01 --to 2026-09-05 {NAMES}"));
    assert_eq!(ran.status, 1);
    assert_eq!(
        ran.err,
        "hole 1 2026-09-04 WOOD unrecorded\nOne day misses something or is wrong. Mend this first; nothing is closed:\n"
    );
    assert_eq!(fs::read(&register).unwrap(), before);
}

#[test]
fn a_closed_period_has_a_number_and_a_check_code_and_is_no_longer_provisional() {
    let (_folder, register) = register(&three_days());
    let open = say(&register, &format!("payroll REG {SEPTEMBER} --format csv"));
    assert!(open.err.ends_with("provisional\n"), "{}", open.err);
    let ran = close(&register);
    assert!(
        ran.out.starts_with("Run no. 1 is closed: 1–3 September 2026, one person, to be paid 224.00."),
        "{}",
        ran.out
    );
    let closed = say(&register, &format!("payroll REG {SEPTEMBER} --format csv"));
    assert_eq!((closed.out, closed.err.as_str()), (open.out, ""));
    let json = done(&register, &format!("payroll REG {SEPTEMBER} --format json")).out;
    assert!(json.contains("\"provisional\": false") && json.contains("\"checked_by\": \"Ole\""), "{json}");
    let table = done(&register, &format!("payroll REG {SEPTEMBER}")).out;
    assert!(table.contains("State   run no. 1, closed 26 November 2026, check code "), "{table}");
}

#[test]
fn closing_again_changes_nothing() {
    let (_folder, register) = register(&three_days());
    close(&register);
    let before = fs::read(&register).unwrap();
    let ran = say(&register, &format!("close REG {SEPTEMBER} {NAMES}"));
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("begins on the day after the latest such run, 4 September 2026"), "{}", ran.err);
    let ran = say(&register, &format!("close REG {SEPTEMBER} {NAMES} --inmate 1"));
    assert_eq!((ran.status, ran.err.as_str()), (1, "Every day is closed, and there is nothing to correct.\n"));
    assert_eq!(fs::read(&register).unwrap(), before);
}

#[test]
fn changing_a_closed_day_asks_for_a_reason_and_is_corrected_by_the_next_run() {
    let (_folder, register) = register(&three_days());
    close(&register);
    let before = fs::read(&register).unwrap();
    let ran = import(&register, "1,2026-09-02,WOOD,sick,,,,", "");
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("This changes closed days (2 September 2026) of 1. Say why"), "{}", ran.err);
    assert_eq!(fs::read(&register).unwrap(), before, "nothing is changed");

    let ran = import(&register, "1,2026-09-02,WOOD,sick,,,,", "--reason certificate");
    assert_eq!(ran.status, 0, "{}", ran.err);
    import(&register, "1,2026-09-04,WOOD,took_part,,,,", "");
    assert_eq!(
        csv(&register, SEPTEMBER),
        "number,component,days,amount\n1,ordinary,2,168.00\n1,reduced,1,56.00\nTOTAL,,,224.00\n"
    );
    let next = "--from 2026-09-04 --to 2026-09-04";
    let expected = "number,component,days,amount\n1,ordinary,1,84.00\n1,correction,,-28.00\nTOTAL,,,56.00\n";
    assert_eq!(csv(&register, next), expected, "before it is closed");
    done(&register, &format!("close REG {next} {NAMES}"));
    assert_eq!(csv(&register, next), expected, "and after");
    let detail = done(&register, &format!("payroll REG {next} --format csv --detail")).out;
    assert_eq!(
        detail,
        "number,date,component,amount,circumstance\n1,2026-09-02,correction,-84.00,\n1,2026-09-02,correction,56.00,\n\
         1,2026-09-04,ordinary,84.00,took_part\n"
    );
    let table = done(&register, &format!("payroll REG {next}")).out;
    assert!(
        table.contains(
            "2 September 2026, ordinary rate: 84.00 → 0.00 (run no. 1): certificate (kari, 26 November 2026)"
        ),
        "{table}"
    );
}

#[test]
fn what_would_be_negative_is_carried_to_the_next_run() {
    let (_folder, register) = register(&three_days());
    close(&register);
    import(&register, "1,2026-09-01,WOOD,unauthorised,,,,\n1,2026-09-02,WOOD,refused,,,,", "--reason seen");
    import(&register, "1,2026-09-04,WOOD,took_part,,,,\n1,2026-09-07,WOOD,took_part,,,,", "");
    done(&register, &format!("close REG --from 2026-09-04 --to 2026-09-04 {NAMES}"));
    let list = csv(&register, "--from 2026-09-04 --to 2026-09-04");
    assert_eq!(
        list,
        "number,component,days,amount\n1,ordinary,1,84.00\n1,correction,,-168.00\n1,carried,,84.00\nTOTAL,,,0.00\n"
    );
    let next = csv(&register, "--from 2026-09-05 --to 2026-09-07");
    assert_eq!(next, "number,component,days,amount\n1,ordinary,1,84.00\n1,carried,,-84.00\nTOTAL,,,0.00\n");
}

#[test]
fn only_the_last_run_is_withdrawn_with_a_reason_and_its_number_is_not_used_again() {
    let (_folder, register) = register(&three_days());
    done(&register, &format!("close REG --from 2026-09-01 --to 2026-09-01 {NAMES}"));
    done(&register, &format!("close REG --from 2026-09-02 --to 2026-09-02 {NAMES}"));
    let ran = say(&register, "withdraw REG --run 1 --reason wrong");
    assert_eq!(ran.err, "Only the last standing run, no. 2, can be withdrawn. Withdraw it first.\n");
    let ran = done(&register, "withdraw REG --run 2 --reason wrong");
    assert_eq!(ran.out, "Run no. 2 is withdrawn. Its days are open again.\n");
    let ran = say(&register, "withdraw REG --run 2 --reason wrong");
    assert_eq!(ran.err, "Run no. 2 was withdrawn and counts as nothing.\n");
    assert!(
        done(&register, &format!("close REG --from 2026-09-02 --to 2026-09-03 {NAMES}")).out.starts_with("Run no. 3 ")
    );
    done(&register, "hand-over REG --run 3");
    let ran = say(&register, "withdraw REG --run 3 --reason wrong");
    assert!(ran.err.starts_with("Run no. 3 was handed over to be paid. It cannot be withdrawn"), "{}", ran.err);
    let ran = say(&register, "hand-over REG --run 9");
    assert_eq!((ran.status, ran.err.as_str()), (1, "There is no run no. 9. Correct the number.\n"));
    assert_eq!(say(&register, "withdraw REG --run one --reason wrong").status, 2);
    assert_eq!(say(&register, "withdraw REG --run 3").status, 2, "a reason is asked for");
    assert_eq!(done(&register, "verify REG").status, 0);
}

#[test]
fn who_leaves_is_settled_his_placements_end_and_he_gets_his_slip() {
    let (folder, register) = register(&three_days());
    let ran = say(&register, &format!("release REG --inmate 1 --on 2026-08-31 {NAMES}"));
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (1, "1 is not here on 31 August 2026. Correct the number or the day.\n")
    );
    let ran = say(&register, &format!("release REG --inmate 1 --on 2026-09-04 {NAMES}"));
    assert!(ran.err.starts_with("hole 1 2026-09-04 WOOD unrecorded\n"), "{}", ran.err);
    done(&register, "export REG --to DIR/before");
    let stays = fs::read_to_string(folder.path().join("before/stays.csv")).unwrap();
    assert!(stays.contains("1,2026-09-01,,A"), "what is refused ends nothing: {stays}");

    let ran = done(&register, &format!("release REG --inmate 1 --on 2026-09-03 {NAMES} --pdf DIR/slip.pdf"));
    assert!(
        ran.out.starts_with("Run no. 1 is closed: 1–3 September 2026, one person, to be paid 224.00."),
        "{}",
        ran.out
    );
    assert!(fs::read(folder.path().join("slip.pdf")).unwrap().starts_with(b"%PDF-"));
    done(&register, "export REG --to DIR/after");
    let read = |file: &str| fs::read_to_string(folder.path().join("after").join(file)).unwrap();
    assert!(read("stays.csv").contains("1,2026-09-01,2026-09-03,A"), "{}", read("stays.csv"));
    assert!(read("placements.csv").contains("1,WOOD,2026-09-01,2026-09-03,"), "{}", read("placements.csv"));
    assert_eq!(
        csv(&register, SEPTEMBER),
        "number,component,days,amount\n1,ordinary,2,168.00\n1,reduced,1,56.00\nTOTAL,,,224.00\n"
    );
}

#[test]
fn a_run_is_printed_again_to_the_byte_whatever_was_changed_since() {
    let (folder, register) = register(&three_days());
    close(&register);
    let papers = |name: &str, now: &str| {
        let file = |kind: &str| folder.path().join(format!("{name}-{kind}.pdf"));
        let (list, slips) = (file("list"), file("slips"));
        let days = ["--from", "2026-09-01", "--to", "2026-09-03"];
        let words =
            [&["payroll", word(&register)], &days[..], &["--pdf", word(&list), "--slips", word(&slips)]].concat();
        let ran = dagsverk_answered("en", &words, "", moment(now));
        assert_eq!(ran.status, 0, "{}", ran.err);
        (fs::read(list).unwrap(), fs::read(slips).unwrap())
    };
    let first = papers("first", "2026-11-26T15:08:34+01:00");
    let changes = folder.path().join("changes");
    Package::empty()
        .rows("inmates", "1,Berg,Amir,,nn,")
        .rows("stays", "1,2026-09-01,,Z")
        .rows("activities", "WOOD,Joinery,work,Prison,,12345,,,,,9.00,false")
        .rows("marks", "1,2026-09-01,WOOD,sick,,,,")
        .rows("rates", "ordinary,2026-09-01,2026-12-31,90.00,another circular")
        .rows("settings", "prison,,Elsewhere")
        .write(&changes);
    done(&register, "import DIR/changes --to REG --replace --reason everything");
    // The rules that came with the register, where its file says them.
    let text = fs::read_to_string(&register).unwrap();
    let renamed = text.replace("en: \"took part\"", "en: \"was there\"");
    assert_ne!(text, renamed);
    fs::write(&register, renamed).unwrap();
    assert!(first == papers("second", "2026-11-26T15:08:34+01:00"), "the same papers");
    assert!(first != papers("third", "2026-11-27T08:00:00+01:00"), "but for when they are printed");
}

#[test]
fn runs_go_out_in_files_of_their_own_and_are_not_taken_in_again() {
    let (folder, register) = register(&three_days());
    close(&register);
    import(&register, "1,2026-09-02,WOOD,sick,,,,", "--reason certificate");
    done(
        &register,
        &format!("close REG --from 2026-09-04 --to 2026-09-04 {NAMES} --inmate 1").replace("2026-09-04", "2026-09-03"),
    );
    done(&register, "export REG --to DIR/out");
    let read = |file: &str| fs::read_to_string(folder.path().join("out").join(file)).unwrap();
    let runs = read("runs.csv");
    assert!(
        runs.lines().nth(1).unwrap().starts_with("1,2026-09-01,2026-09-03,,2026-11-26T15:08:34+01:00,Kari,Ole,"),
        "{runs}"
    );
    assert!(read("run_lines.csv").contains("2,1,2026-09-02,correction,-84.00,,1,ordinary,certificate\n"));
    assert!(read("datapackage.json").contains("\"path\": \"run_lines.csv\""));
    let again = folder.path().join("again.dagsverk");
    let ran = dagsverk(&["import", word(&folder.path().join("out")), "--to", word(&again)]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(!fs::read_to_string(&again).unwrap().contains("\n runs: ["), "history is not taken in");
}

#[test]
fn a_run_that_was_changed_in_the_file_is_found_by_verify() {
    let (_folder, register) = register(&three_days());
    close(&register);
    let text = fs::read_to_string(&register).unwrap();
    let forged = text.replace("ordinary,8400,r", "ordinary,9400,r");
    assert_ne!(text, forged);
    fs::write(&register, forged).unwrap();
    let ran = say(&register, "verify REG");
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("Run no. 1 is not as it was closed"), "{}", ran.out);
}

#[test]
fn a_run_that_was_taken_out_of_the_file_is_missed_by_verify() {
    let (_folder, register) = register(&three_days());
    close(&register);
    let text = fs::read_to_string(&register).unwrap();
    let start = text.find(" runs: [").unwrap();
    fs::write(&register, format!("{})\n", &text[..start])).unwrap();
    let ran = say(&register, "verify REG");
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("Run no. 1 is not as it was closed"), "{}", ran.out);
}

#[test]
fn papers_show_as_much_of_names_as_is_asked() {
    let (folder, register) = register(&three_days());
    close(&register);
    let paper = |names: &str| {
        done(&register, &format!("payroll REG {SEPTEMBER} --pdf DIR/{names}.pdf --names {names}"));
        fs::read(folder.path().join(format!("{names}.pdf"))).unwrap()
    };
    let (full, initials, number) = (paper("full_name"), paper("initials"), paper("number_only"));
    assert!(full != initials && initials != number);
    assert_eq!(say(&register, &format!("payroll REG {SEPTEMBER} --pdf DIR/x.pdf --names nickname")).status, 2);
}

#[test]
fn a_slip_that_cannot_be_printed_is_said_and_the_settlement_stands() {
    let (_folder, register) = register(&three_days());
    let ran = say(&register, &format!("release REG --inmate 1 --on 2026-09-03 {NAMES} --print no-such-printer"));
    assert_eq!(ran.status, 1);
    assert!(ran.out.starts_with("Run no. 1 is closed"), "{}", ran.out);
    assert!(ran.err.starts_with("The settlement is made, but the slip was not printed. "), "{}", ran.err);
}
