//! A register's file that is not sound is refused by every command, named by its place and left as it is; one that is
//! saved reads line by line and comes back as it was.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{Package, Ran, dagsverk, folder, word};
use dagsverk::document::{Document, SaveAs, open, save};

/// A register with a record in every list.
fn package() -> Package {
    Package::small()
        .rows("inmates", "Å-2,Čuovga,\"Ånen \"\"Bø\"\"\",1987-03-14,se,2029-08-02")
        .rows("stays", "1,2026-01-01,2026-02-28,B\nÅ-2,2026-09-01,,")
        .rows("marks", "1,2026-02-02,WOOD,took_part,20%,,insp.,\"late\nagain\"\n1,2026-02-05,WOOD,sick,,,,")
        .rows("spells", "1,2026-03-02,sick,,,,,,,\nÅ-2,2026-10-05,unfit,,,,,,,")
        .rows("reviews", "Å-2,2026-10-05,unfit,2026-10-06,mh,,")
        .rows("sanctions", "1,2026-10-19,2026-10-12,7,50,in_force,")
        .rows("rules", "leave,,R,here")
        .rows("holidays", "may_day,,false")
        .rows("frames", "WOOD,,,1000.00")
        .rows("settings", "prison,,Bø\nperiod,,week\nperiod_start,,3\nfood,2026-01-01,true")
}

/// The text of that register's file.
fn text() -> String {
    let folder = folder();
    let (register, ran) = package().import(folder.path());
    assert_eq!(ran.status, 0, "{}", ran.err);
    fs::read_to_string(register).unwrap()
}

/// What each command that opens a register says to one with these bytes, none of which may change it.
fn said_to(bytes: &[u8]) -> Vec<(&'static str, Ran)> {
    let folder = folder();
    let (register, facts, out) =
        (folder.path().join("bad.dagsverk"), folder.path().join("package"), folder.path().join("out"));
    Package::empty().rows("inmates", "7,Dahl,Mikkel,,nb,").write(&facts);
    fs::write(&register, bytes).unwrap();
    let (path, facts, to) = (word(&register), word(&facts), word(&out));
    let ran = [
        ("payroll", dagsverk(&["payroll", path, "--from", "2026-10-01", "--to", "2026-10-31"])),
        ("check", dagsverk(&["check", path])),
        ("export", dagsverk(&["export", path, "--to", to])),
        ("import", dagsverk(&["import", facts, "--to", path])),
        ("import --replace", dagsverk(&["import", facts, "--to", path, "--replace"])),
    ];
    assert_eq!(fs::read(&register).unwrap(), bytes, "the file is as it was");
    assert!(!out.exists(), "nothing is written out");
    assert_eq!(names_in(folder.path()), ["bad.dagsverk", "package"], "and nothing is left beside it");
    ran.into()
}

/// Every command refuses a register of these bytes by its name and says this; gives what one of them said.
fn refused(bytes: &[u8], says: &str, case: &str) -> String {
    let said = said_to(bytes);
    for (command, ran) in &said {
        assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{command} refuses {case}: {ran:?}");
        assert!(ran.err.contains("bad.dagsverk was not opened and not changed: "), "{command}, {case}: {}", ran.err);
        assert!(ran.err.contains("changed: line ") && ran.err.contains(", column "), "{command}, {case}: {}", ran.err);
        assert!(ran.err.contains(says), "{command} of {case} says {says:?}: {}", ran.err);
    }
    said[0].1.err.clone()
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The text with this piece of it, which stands there once, replaced.
fn with(text: &str, piece: &str, other: &str) -> String {
    assert_eq!(text.matches(piece).count(), 1, "{piece} stands once in\n{text}");
    text.replace(piece, other)
}

// Damaged

#[test]
fn an_empty_register_is_refused_and_not_opened_as_a_new_one() {
    for bytes in ["", "\n", " \r\n\t\n", "\u{feff}", "\u{feff}\n"] {
        refused(bytes.as_bytes(), "line 1, column 1: the file is empty. Restore a backup.", &format!("{bytes:?}"));
    }
}

#[test]
fn a_register_cut_short_anywhere_is_refused() {
    let whole = text().into_bytes();
    let ends = (0..whole.len()).step_by(97).chain(whole.len() - 40..whole.len());
    for end in ends {
        let cut = &whole[..end];
        if cut.trim_ascii_end() == whole.trim_ascii_end() {
            continue;
        }
        let said = refused(cut, "line ", &format!("{end} of {} bytes", whole.len()));
        let (line, column) = place(&said);
        let lines: Vec<_> = String::from_utf8_lossy(cut).lines().map(str::to_owned).collect();
        assert!(line >= 1 && line <= lines.len().max(1), "cut at {end}, line {line} of {}", lines.len());
        let longest = lines.get(line - 1).map_or(0, |line| line.chars().count());
        assert!(column >= 1 && column <= longest + 1, "cut at {end}, column {column} of {longest}");
    }
}

/// Line and column a sentence names.
fn place(said: &str) -> (usize, usize) {
    let after = |word: &str| said.split_once(word).unwrap_or_else(|| panic!("{word} in {said}")).1;
    let number = |text: &str| text.split(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap();
    (number(after("line ")), number(after("column ")))
}

#[test]
fn a_register_that_lost_only_its_last_line_end_is_opened() {
    let whole = text();
    assert_eq!(Document::from_text(whole.trim_end()), Document::from_text(&whole));
    assert!(Document::from_text(&whole).is_ok());
}

#[test]
fn a_register_with_something_after_its_end_is_refused() {
    let whole = text();
    for more in ["x", ")", "Dagsverk(format: 1)", whole.as_str(), "\0\0\0\0"] {
        refused(format!("{whole}{more}").as_bytes(), "line ", more);
    }
}

#[test]
fn a_register_damaged_on_a_line_is_refused_at_that_line() {
    let whole = text();
    for (piece, other) in [
        ("from: \"2026-09-01\", kind", "from: \"2026-09-31\", kind"),
        ("weekdays: \"12345\"", "weekdays: \"12845\""),
        ("amount: \"1000.00\"", "amount: \"-1000.00\""),
        ("deduction: \"20%\"", "deduction: \"0%\""),
        ("state: \"in_force\"", "state: \"forced\""),
        ("family_name: \"Čuovga\"", "family_name: Čuovga"),
        ("holiday_switches: [", "holiday_switches: ("),
        (" stays: [", " stays: ]"),
        ("unit: \"B\"", "unit: \"B"),
        ("percent: 50", "percent: 5000"),
    ] {
        let line = whole[..whole.find(piece).unwrap()].matches('\n').count() + 1;
        let said = refused(with(&whole, piece, other).as_bytes(), "the file is damaged or cut short at “", other);
        let (named, _) = place(&said);
        // An open quotation mark or bracket shows only where the next thing stands.
        assert!(named == line || named == line + 1 || other.matches('"').count() == 1, "{other}: {line}, {said}");
    }
}

#[test]
fn a_register_with_bytes_that_are_no_text_is_refused_at_their_place() {
    let whole = text();
    let at = whole.find("Čuovga").unwrap();
    let mut bytes = whole.into_bytes();
    bytes[at] = 0xff;
    let said = refused(&bytes, "the file is damaged or cut short there", "a byte that is no text");
    let before = String::from_utf8(bytes[..at].to_vec()).unwrap();
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    assert_eq!(place(&said), (before.matches('\n').count() + 1, column));
}

#[test]
fn an_unknown_field_is_refused_at_its_line() {
    let whole = text();
    for (piece, other) in [
        ("(inmate: \"1\", from: \"2026-09-01\", kind:", "(cell: 4, inmate: \"1\", from: \"2026-09-01\", kind:"),
        ("kind: \"work\"", "kind: \"work\", wage: \"84.00\""),
        (" stays: [", " cells: [],\n stays: ["),
        ("(day: 2,", "(hour: 1, day: 2,"),
    ] {
        let line = whole[..whole.find(piece).unwrap()].matches('\n').count() + 1;
        let said = refused(with(&whole, piece, other).as_bytes(), "line ", other);
        assert!((line..=line + 1).contains(&place(&said).0), "{other} on {line}: {said}");
    }
}

#[test]
fn a_list_that_is_missing_or_there_twice_is_refused() {
    let whole = text();
    let frames = " frames: [\n  (activity: \"WOOD\", amount: \"1000.00\"),\n ],\n";
    refused(with(&whole, frames, "").as_bytes(), "line ", "no frames");
    refused(with(&whole, frames, &frames.repeat(2)).as_bytes(), "line ", "frames twice");
}

// Foreign and newer

#[test]
fn a_file_of_another_kind_is_refused() {
    let says = "line 1, column 1: the file is not a Dagsverk register.";
    for (case, bytes) in [
        ("a picture", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"[..]),
        ("an archive", b"PK\x03\x04\x14\0\x06\0"),
        ("a table", b"number,from,until,unit\n1,2026-09-01,,A\n"),
        ("an unrelated RON", b"Config(\n format: 1,\n inmates: [],\n)\n"),
        ("a nameless RON", b"(format: 1, id: \"x\")"),
        ("JSON", b"{\"format\": 1, \"inmates\": []}"),
        ("UTF-16", b"\xff\xfeD\0a\0g\0s\0v\0e\0r\0k\0(\0"),
        ("nothing but zeros", &[0; 4096]),
    ] {
        refused(bytes, says, case);
    }
}

#[test]
fn a_file_that_only_begins_like_a_register_is_refused() {
    for text in
        ["Dagsverk", "Dagsverk(", "Dagsverk()", "Dagsverk(format: )", "Dagsverk(format: 1)", "Dagsverket har 1 dag"]
    {
        refused(text.as_bytes(), "line 1, column ", text);
    }
}

#[test]
fn a_register_of_a_newer_format_is_refused_by_its_number() {
    let whole = text();
    for format in ["2", "17"] {
        let newer = with(&whole, "format: 1,", &format!("format: {format},"));
        let says = format!("column 10: the file has format {format}, this program knows up to 1. Use a newer version.");
        refused(newer.as_bytes(), &says, format);
    }
    let unknown = "Dagsverk(format: 2, shape: Round { nothing: [known] })";
    refused(unknown.as_bytes(), "the file has format 2", "a newer file nothing else of which can be read");
}

#[test]
fn a_register_without_a_format_that_can_be_is_refused() {
    let whole = text();
    for format in ["format: 0,", "format: -1,", "format: one,", "format: 1_0,", "format: 99999999999999999999,", ""] {
        refused(with(&whole, "format: 1,", format).as_bytes(), "line ", format);
    }
}

// Nonsense

#[test]
fn facts_that_cannot_be_are_refused_by_their_key() {
    let whole = text();
    let days = "month: \"2026-02\", days: \".T..S\"";
    let february = |days: &str| format!("month: \"2026-02\", days: \"{days}\"");
    let letters = "column 3: marks: 1 WOOD 2026-02 has letters that do not fit the days of the month.";
    let detail =
        "column 3: marks: 1 WOOD 2026-02 says something about a day that is not marked, or twice about one day.";
    for (piece, other, says) in [
        (days, february(".Tj.S"), "1 WOOD 3 February 2026: the letter j stands for no circumstance"),
        (days, february(".TY.S"), "1 WOOD 3 February 2026: hospital cannot be a mark."),
        (days, february(".T?.S"), letters),
        (days, february(".TÆ.S"), letters),
        (days, february(&format!(".T..S{}", "T".repeat(26))), letters),
        (days, february("....S"), detail),
        ("(day: 2,", "(day: 29,".into(), detail),
        ("(day: 2,", "(day: 0,".into(), detail),
        (days, february(""), detail),
        (
            "activity: \"WOOD\", month",
            "activity: \"IRON\", month".into(),
            "marks: 1 IRON 2026-02 is about an activity that is not there.",
        ),
        ("inmate: \"1\", activity: \"WOOD\", month", "inmate: \"9\", activity: \"WOOD\", month".into(), "marks: 9"),
        ("(day: 2,", "(day: 5,".into(), "a deduction can only be taken from took_part, not from sick."),
        ("until: \"2026-02-28\"", "until: \"2026-09-01\"".into(), "two stays of 1, from 1 January 2026 and from"),
        ("until: \"2026-02-28\"", "until: \"2025-12-31\"".into(), "stays: 1 2026-01-01"),
        ("inmate: \"1\", from: \"2026-09-01\", kind", "inmate: \"9\", from: \"2026-09-01\", kind".into(), "custody: 9"),
        ("weight: 100", "weight: 0".into(), "placements: 1 WOOD 2026-09-01"),
        ("weight: 100", "weight: 101".into(), "placements: 1 WOOD 2026-09-01"),
        ("days: 7", "days: 15".into(), "sanctions: 1 2026-10-19"),
        ("percent: 50", "percent: 51".into(), "sanctions: 1 2026-10-19"),
        ("decided: \"2026-10-12\"", "decided: \"2026-10-19\"".into(), "sanctions: 1 2026-10-19"),
        ("circumstance: \"unfit\", date", "circumstance: \"sick\", date".into(), "the review of Å-2 on 6 October 2026"),
        (
            "circumstance: \"sick\"),",
            "circumstance: \"refused\"),".into(),
            "1, spell from 2 March 2026: refused cannot",
        ),
        ("circumstance: \"leave\"", "circumstance: \"refused\"".into(), "refused can have no local rule"),
        ("holiday: \"may_day\"", "holiday: \"midsummer\"".into(), "midsummer is not a known holiday"),
        ("(activity: \"WOOD\", amount", "(activity: \"IRON\", amount".into(), "the activity IRON is not there"),
        (
            "key: \"food\", from: \"2026-01-01\", value: \"true\"",
            "key: \"food\", value: \"ja\"".into(),
            "settings: food",
        ),
        ("period_start: \"3\"", "period_start: \"8\"".into(), "does not fit the period"),
    ] {
        refused(with(&whole, piece, &other).as_bytes(), says, &other);
    }
}

#[test]
fn a_record_that_stands_twice_is_refused_by_its_key() {
    let whole = text();
    for (record, says) in [
        (
            "  (number: \"1\", family_name: \"Aas\", given_name: \"Jonas\", language: \"nb\"),\n",
            "inmates: 1 appears twice.",
        ),
        ("  (inmate: \"Å-2\", from: \"2026-09-01\"),\n", "stays: Å-2 2026-09-01 appears twice."),
        ("  (inmate: \"1\", from: \"2026-09-01\", kind: \"convicted\"),\n", "custody: 1 2026-09-01 appears twice."),
        (
            "  (inmate: \"1\", activity: \"WOOD\", from: \"2026-09-01\", weight: 100),\n",
            "placements: 1 WOOD 2026-09-01",
        ),
        (
            "  (inmate: \"Å-2\", from: \"2026-10-05\", circumstance: \"unfit\"),\n",
            "spells: Å-2 2026-10-05 unfit appears twice.",
        ),
        ("  (holiday: \"may_day\", observed: false),\n", "holiday_switches: may_day appears twice."),
        ("  (activity: \"WOOD\", amount: \"1000.00\"),\n", "frames: WOOD appears twice."),
        ("  (circumstance: \"leave\", pays: \"R\", source: \"here\"),\n", "rules: leave appears twice."),
        ("  (key: \"food\", from: \"2026-01-01\", value: \"true\"),\n", "settings: food appears twice."),
    ] {
        refused(with(&whole, record, &record.repeat(2)).as_bytes(), says, record);
    }
    let marks = whole.lines().find(|line| line.contains("month: ")).unwrap();
    refused(
        with(&whole, marks, &format!("{marks}\n{marks}")).as_bytes(),
        "marks: 1 WOOD 2026-02 appears twice.",
        marks,
    );
}

// What is opened and saved

#[test]
fn a_register_is_read_with_a_byte_order_mark_and_the_line_ends_of_windows() {
    let whole = text();
    let document = Document::from_text(&whole).unwrap();
    for changed in [
        format!("\u{feff}{whole}"),
        whole.replace('\n', "\r\n"),
        format!("\u{feff}{}", whole.replace('\n', "\r\n")),
        format!("\n\n{whole}\n\n"),
    ] {
        let folder = folder();
        let register = folder.path().join("test.dagsverk");
        fs::write(&register, &changed).unwrap();
        assert_eq!(open(&register).unwrap().document, document);
        assert_eq!(fs::read_to_string(&register).unwrap(), changed, "opening changes nothing");
    }
}

#[test]
fn a_place_is_the_same_with_a_byte_order_mark_and_the_line_ends_of_windows() {
    let damaged = with(&text(), "weekdays: \"12345\"", "weekdays: \"12845\"");
    let said = refused(damaged.as_bytes(), "line ", "plain");
    for changed in [format!("\u{feff}{damaged}"), damaged.replace('\n', "\r\n")] {
        assert_eq!(place(&refused(changed.as_bytes(), "line ", "changed")), place(&said));
    }
}

#[test]
fn a_register_is_saved_one_record_a_line() {
    let text = text();
    for line in [
        "Dagsverk(",
        " format: 1,",
        " prison: \"Bø\",",
        " inmates: [",
        "  (number: \"1\", family_name: \"Aas\", given_name: \"Jonas\", language: \"nb\"),",
        "  (inmate: \"1\", from: \"2026-01-01\", until: \"2026-02-28\", unit: \"B\"),",
        "  (inmate: \"Å-2\", from: \"2026-09-01\"),",
        "  (code: \"WOOD\", kind: \"work\", weekdays: \"12345\", name: \"Carpentry\", provider: \"Prison\"),",
        "  (inmate: \"1\", activity: \"WOOD\", month: \"2026-02\", days: \".T..S\", details: [(day: 2, \
         deduction: \"20%\", decided_by: \"insp.\", note: \"late\\nagain\")]),",
        "  (component: \"reduced\", from: \"2026-01-01\", amount: \"56.00\", until: \"2026-12-31\", \
         source: \"a circular\"),",
        ")",
    ] {
        assert_eq!(text.lines().filter(|one| *one == line).count(), 1, "{line} in\n{text}");
    }
    assert!(text.ends_with(" ],\n)\n"), "the last line ends: {:?}", &text[text.len() - 20..]);
}

#[test]
fn a_register_that_is_saved_and_opened_is_equal() {
    let document = Document::from_text(&text()).unwrap();
    let folder = folder();
    let register = folder.path().join("test.dagsverk");
    save(&document, &register, SaveAs::New).unwrap();
    let opened = open(&register).unwrap().document;
    assert_eq!(opened, document);
    assert_eq!(opened.to_text().unwrap(), fs::read_to_string(&register).unwrap());
    save(&opened, &register, SaveAs::Same).unwrap();
    assert_eq!(open(&register).unwrap().document, document);
}

#[test]
fn a_new_register_is_not_saved_over_a_file_that_is_there() {
    let document = Document::from_text(&text()).unwrap();
    let folder = folder();
    let register = folder.path().join("test.dagsverk");
    fs::write(&register, "mine").unwrap();
    assert!(save(&document, &register, SaveAs::New).is_err());
    assert_eq!(fs::read_to_string(&register).unwrap(), "mine");
    assert_eq!(names_in(folder.path()), ["test.dagsverk"]);
}

#[test]
fn saving_leaves_no_file_beside_the_register() {
    let folder = folder();
    let (register, ran) = package().import(folder.path());
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!(add_to(&register).status, 0);
    assert_eq!(names_in(folder.path()), ["package", "test.backups", "test.dagsverk", "test.journal", "test.lock"]);
}

/// Imports one more inmate into a register.
fn add_to(register: &Path) -> Ran {
    let folder = folder();
    Package::empty().rows("inmates", "7,Dahl,Mikkel,,nb,").write(folder.path());
    dagsverk(&["import", word(folder.path()), "--to", word(register)])
}

#[test]
fn a_register_in_a_folder_that_is_not_there_is_not_made() {
    let folder = folder();
    let register = folder.path().join("nowhere").join("test.dagsverk");
    let ran = add_to(&register);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    let says = format!("Could not save {} (", register.display());
    assert!(
        ran.err.starts_with(&says) && ran.err.contains("Check free space and access rights, or save elsewhere."),
        "{}",
        ran.err
    );
    assert_eq!(names_in(folder.path()), [""; 0]);
}

#[test]
fn a_folder_in_place_of_a_register_is_refused() {
    let folder = folder();
    let ran = add_to(folder.path());
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains(&format!("{} cannot be read", folder.path().display())), "{}", ran.err);
    assert_eq!(names_in(folder.path()), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_register_in_a_folder_that_may_not_be_written_stays_as_it_was() {
    use std::os::unix::fs::PermissionsExt;

    let folder = folder();
    let (register, _) = package().import(folder.path());
    let before = fs::read(&register).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    // Root may write everywhere; for root the folder that is not there stands in.
    if fs::write(folder.path().join("probe"), "").is_err() {
        let ran = add_to(&register);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""));
        assert!(ran.err.contains("could not be saved and is as before"), "{}", ran.err);
        assert_eq!(fs::read(&register).unwrap(), before);
    }
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn saving_keeps_the_rights_of_the_file() {
    use std::os::unix::fs::PermissionsExt;

    let folder = folder();
    let (register, _) = package().import(folder.path());
    fs::set_permissions(&register, fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(add_to(&register).status, 0);
    assert_eq!(fs::metadata(&register).unwrap().permissions().mode() & 0o777, 0o640);
}

#[cfg(unix)]
#[test]
fn a_register_reached_through_a_link_is_saved_where_it_lies() {
    let folder = folder();
    let (register, _) = package().import(folder.path());
    let link: PathBuf = folder.path().join("link.dagsverk");
    std::os::unix::fs::symlink(&register, &link).unwrap();
    assert_eq!(add_to(&link).status, 0);
    assert!(
        open(&register).unwrap().document == open(&link).unwrap().document,
        "the register and its link do not part"
    );
}
