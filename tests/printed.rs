//! What the commands print of the example, to the letter.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

mod common;

use common::{dagsverk, dagsverk_in, fjellvik, folder, word};
use insta::assert_snapshot;

/// What a command prints of the example: standard output, then standard error.
fn printed(language: &str, command: &str, more: &[&str]) -> String {
    let folder = folder();
    let register = folder.path().join("fjellvik.dagsverk");
    let imported = dagsverk(&["import", word(&fjellvik()), "--to", word(&register)]);
    assert_eq!(imported.status, 0, "{}", imported.err);
    let ran = dagsverk_in(language, &[&[command, word(&register)], more].concat());
    format!("{}--- beside, status {} ---\n{}", ran.out, ran.status, ran.err)
}

const OCTOBER: &[&str] = &["--from", "2026-10-01", "--to", "2026-10-31"];

fn october(language: &str, more: &[&str]) -> String {
    printed(language, "payroll", &[OCTOBER, more].concat())
}

#[test]
fn the_table_of_october_in_each_language() {
    assert_snapshot!("october_nb", october("nb", &[]));
    assert_snapshot!("october_nn", october("nn", &[]));
    assert_snapshot!("october_en", october("en", &[]));
}

#[test]
fn the_csv_of_october_is_the_same_in_each_language() {
    let csv = october("nb", &["--format", "csv"]);
    assert_snapshot!("october_csv", csv);
    assert_eq!(csv, october("nn", &["--format", "csv"]));
    assert_eq!(csv, october("en", &["--format", "csv"]));
}

#[test]
fn the_detail_of_a_week() {
    let week = ["--from", "2026-09-28", "--to", "2026-10-04", "--detail"];
    assert_snapshot!("week_detail_csv", printed("nb", "payroll", &[&week[..], &["--format", "csv"]].concat()));
    assert_snapshot!("week_detail_table", printed("nb", "payroll", &[&week[..], &["--inmate", "2090"]].concat()));
}

#[test]
fn the_json_of_november_has_its_holes() {
    let november = ["--from", "2026-11-16", "--to", "2026-11-20", "--format", "json"];
    assert_snapshot!("november_json", printed("nb", "payroll", &november));
}

#[test]
fn the_json_of_one_inmate_has_the_why_as_data() {
    let day = ["--from", "2026-09-30", "--to", "2026-09-30", "--format", "json", "--why", "--inmate", "2090"];
    assert_snapshot!("why_json", printed("nb", "payroll", &day));
}

#[test]
fn the_table_of_november_names_what_is_missing() {
    let november = ["--from", "2026-11-01", "--to", "2026-11-20"];
    assert_snapshot!("november_nb", printed("nb", "payroll", &november));
    assert_snapshot!("november_en", printed("en", "payroll", &november));
}

#[test]
fn the_why_of_a_sanction_a_holiday_and_a_combined_day() {
    let why = |language, number, from, to| {
        printed(language, "payroll", &["--from", from, "--to", to, "--inmate", number, "--why"])
    };
    for language in ["nb", "nn", "en"] {
        assert_snapshot!(format!("why_sanction_{language}"), why(language, "2090", "2026-09-28", "2026-10-04"));
        assert_snapshot!(format!("why_holiday_{language}"), why(language, "2279", "2026-05-13", "2026-05-15"));
        assert_snapshot!(format!("why_combined_{language}"), why(language, "2146", "2026-10-14", "2026-10-16"));
    }
    assert_snapshot!("why_hole_nb", why("nb", "2146", "2026-11-20", "2026-11-20"));
}

#[test]
fn the_check_of_the_example() {
    assert_snapshot!("check_nb", printed("nb", "check", &[]));
    assert_snapshot!("check_en", printed("en", "check", &[]));
}

#[test]
fn a_month_without_rates_is_an_error_that_names_its_days() {
    assert_snapshot!(
        "march_2027_nb",
        printed("nb", "payroll", &["--from", "2027-01-01", "--to", "2027-01-31", "--inmate", "2265"])
    );
}

#[test]
fn exporting_the_imported_example_gives_its_very_bytes() {
    let folder = folder();
    let (register, package) = (folder.path().join("fjellvik.dagsverk"), folder.path().join("package"));
    dagsverk(&["import", word(&fjellvik()), "--to", word(&register)]);
    let exported = dagsverk(&["export", word(&register), "--to", word(&package)]);
    assert_eq!(exported.status, 0, "{}", exported.err);
    let mut names: Vec<_> = std::fs::read_dir(&package).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names.len(), 15);
    for name in names {
        let read = |folder: &std::path::Path| std::fs::read_to_string(folder.join(&name)).unwrap_or_default();
        assert!(read(&package) == read(&fjellvik()), "{} differs", name.display());
    }
}
