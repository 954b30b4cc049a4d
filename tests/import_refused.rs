//! What is bad in a package is refused: exit 1, named by file, line and column with what to do, and nothing changed.
//!
//! A case is a file, the rows added to it, the place that is named, and words of the reason. The rows come on top of
//! [`Package::small`], whose files have one row each (`rates` has three), so the first row added to `stays` is line 3.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

mod common;

use std::path::{Path, PathBuf};

use common::{Package, Ran, dagsverk, folder, word};

/// File, rows added to it, the place that is named, words of the reason.
type Bad<'a> = (&'a str, &'a str, &'a str, &'a str);

fn small_with((file, rows, ..): &Bad<'_>) -> Package {
    Package::small().rows(file, rows)
}

/// Each case alone is refused at its place.
fn all_refused(cases: &[Bad<'_>]) {
    for case in cases {
        let (file, rows, place, says) = case;
        refused_once(&small_with(case), &format!("{file}.csv, {place}: "), says, rows);
    }
}

/// The package is refused for this one place, and no register is made.
fn refused_once(package: &Package, place: &str, says: &str, case: &str) {
    let folder = folder();
    let (register, ran) = package.import(folder.path());
    assert_eq!(ran.status, 1, "{case:?} is refused: {ran:?}");
    assert_eq!(ran.out, "", "{case:?}");
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(lines[0], "Not imported, nothing is changed. 1 place to correct:", "{case:?}: {}", ran.err);
    assert!(lines[1].starts_with(place), "{case:?} is named at {place:?}: {}", ran.err);
    assert!(lines[1].contains(says), "{case:?} says {says:?}: {}", ran.err);
    assert!(!register.exists(), "{case:?} leaves no register");
}

/// The package is taken, and its register has these rows.
fn taken(package: &Package) {
    let folder = folder();
    let (register, ran) = package.import(folder.path());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(register.exists());
}

/// A register made of this package in a folder that must be kept.
fn register_of(package: &Package) -> (tempfile::TempDir, PathBuf) {
    let folder = folder();
    let (register, ran) = package.import(folder.path());
    assert_eq!(ran.status, 0, "{}", ran.err);
    (folder, register)
}

/// Imports one more package into a register.
fn import_into(register: &Path, package: &Package, more: &[&str]) -> Ran {
    let folder = folder();
    package.write(folder.path());
    dagsverk(&[&["import", word(folder.path()), "--to", word(register)], more].concat())
}

/// One file of the package a register is written out as.
fn exported(register: &Path, file: &str) -> String {
    let folder = folder();
    let ran = dagsverk(&["export", word(register), "--to", word(folder.path())]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    std::fs::read_to_string(folder.path().join(format!("{file}.csv"))).unwrap()
}

/// Packages with nothing of the small one in them.
fn alone(file: &str, rows: &str) -> Package {
    Package::empty().rows(file, rows)
}

// Who and where

#[test]
fn a_row_of_an_unknown_inmate_is_refused() {
    let says =
        "“9” is not an inmate in the package or the register. Correct the number or add the person to inmates.csv.";
    all_refused(&[
        ("stays", "9,2026-09-01,,", "line 3, column number", says),
        ("custody", "9,2026-09-01,convicted", "line 3, column number", says),
        ("placements", "9,WOOD,2026-09-01,,,,", "line 3, column number", says),
        ("marks", "9,2026-10-01,WOOD,took_part,,,,", "line 2, column number", says),
        ("spells", "9,2026-10-01,sick,,,,,,,", "line 2, column number", says),
        ("reviews", "9,2026-10-01,unfit,2026-10-02,,,", "line 2, column number", says),
        ("sanctions", "9,2026-10-05,2026-10-01,7,50,in_force,", "line 2, column number", says),
    ]);
}

#[test]
fn a_row_of_an_unknown_activity_is_refused() {
    let says =
        "“IRON” is not an activity in the package or the register. Correct the code or add it to activities.csv.";
    all_refused(&[
        ("placements", "1,IRON,2026-09-01,,,,", "line 3, column activity", says),
        ("marks", "1,2026-10-01,IRON,took_part,,,,", "line 2, column activity", says),
        ("frames", "IRON,,,1000.00", "line 2, column activity", says),
    ]);
}

#[test]
fn what_points_at_a_row_that_is_refused_is_not_refused_for_that() {
    let bad_activity = Package::small()
        .rows("activities", "IRON,,smithing,,,12345,,,,,,")
        .rows("placements", "1,IRON,2026-09-01,,,,")
        .rows("marks", "1,2026-10-01,IRON,took_part,,,,")
        .rows("frames", "IRON,,,1000.00");
    refused_once(&bad_activity, "activities.csv, line 3, column kind: ", "must be one of", "an activity");
    let bad_inmate = Package::small()
        .rows("inmates", "2,Berg,,31.02.1996,nb,")
        .rows("stays", "2,2026-09-01,,")
        .rows("marks", "2,2026-10-01,WOOD,took_part,,,,");
    refused_once(&bad_inmate, "inmates.csv, line 3, column born: ", "not in the calendar", "an inmate");
}

#[test]
fn a_key_that_stands_twice_is_refused_in_every_file() {
    all_refused(&[
        ("settings", "food,,true\nfood,,false", "line 3, column key", "“food” is already on line 2."),
        ("rates", "ordinary,2026-01-01,,85.00,", "line 5, column component", "is already on line 2."),
        ("rules", "leave,,R,\nleave,,O,", "line 3, column circumstance", "is already on line 2."),
        ("holidays", "may_day,,true\nmay_day,,false", "line 3, column holiday", "is already on line 2."),
        ("inmates", "1,Berg,Amir,,nb,", "line 3, column number", "“1” is already on line 2. Keep one of the rows."),
        ("activities", "WOOD,,education,,,123,,,,,,", "line 3, column code", "is already on line 2."),
        ("frames", "WOOD,,,1000.00\nWOOD,,,2000.00", "line 3, column activity", "is already on line 2."),
        ("stays", "1,2026-09-01,2026-09-30,B", "line 3, column number", "is already on line 2."),
        ("custody", "1,2026-09-01,remand", "line 3, column number", "is already on line 2."),
        ("placements", "1,WOOD,2026-09-01,2026-09-30,,,", "line 3, column number", "is already on line 2."),
        (
            "spells",
            "1,2026-10-01,sick,,,,,,,\n1,2026-10-01,sick,2026-10-02,,,,,,",
            "line 3, column number",
            "is already on line 2.",
        ),
        (
            "sanctions",
            "1,2026-10-05,2026-10-01,7,50,conditional,\n1,2026-10-05,2026-10-01,7,25,conditional,",
            "line 3, column number",
            "is already on line 2.",
        ),
        (
            "marks",
            "1,2026-10-01,WOOD,took_part,,,,\n1,2026-10-01,WOOD,sick,,,,",
            "line 3, column number",
            "is already on line 2.",
        ),
    ]);
    let reviews = Package::small()
        .rows("spells", "1,2026-10-01,unfit,,,,,,,")
        .rows("reviews", "1,2026-10-01,unfit,2026-10-02,mh,,\n1,2026-10-01,unfit,2026-10-02,insp.,,");
    refused_once(&reviews, "reviews.csv, line 3, column number: ", "is already on line 2.", "reviews");
}

#[test]
fn a_key_stands_twice_even_where_its_date_is_written_in_another_way_or_the_row_is_the_same() {
    all_refused(&[
        ("custody", "1,01.09.2026,remand", "line 3, column number", "is already on line 2."),
        ("stays", "1,2026-09-01,,A", "line 3, column number", "is already on line 2."),
        (
            "marks",
            "1,2026-10-01,WOOD,took_part,,,,\n1,1.10.2026,WOOD,took_part,,,,",
            "line 3, column number",
            "is already on line 2.",
        ),
    ]);
}

// Days

#[test]
fn stays_placements_in_one_activity_and_sanctions_in_force_that_share_a_day_are_refused() {
    all_refused(&[
        (
            "stays",
            "1,2026-10-01,,B",
            "line 3, column from",
            "shares a day with the one on line 2, which begins 1 September 2026. Correct the dates.",
        ),
        ("stays", "1,2026-08-01,2026-09-01,B", "line 2, column from", "the one on line 3, which begins 1 August 2026"),
        ("placements", "1,WOOD,2026-10-01,2026-10-31,,,", "line 3, column from", "the one on line 2"),
        (
            "sanctions",
            "1,2026-10-05,2026-10-01,7,50,in_force,\n1,2026-10-11,2026-10-02,1,50,in_force,",
            "line 3, column from",
            "the one on line 2, which begins 5 October 2026",
        ),
    ]);
}

#[test]
fn a_stay_that_shares_a_day_with_one_in_the_register_is_refused() {
    let (_folder, register) = register_of(&Package::small());
    for (row, says) in [
        ("1,2026-10-01,,B", "shares a day with one that begins 1 September 2026. Correct the dates."),
        ("1,2026-08-01,2026-09-01,B", "shares a day with one that begins 1 September 2026. Correct the dates."),
    ] {
        let ran = import_into(&register, &alone("stays", row), &[]);
        assert_eq!(ran.status, 1, "{row}");
        assert!(ran.err.contains(&format!("stays.csv, line 2, column from: {says}")), "{row}: {}", ran.err);
    }
}

#[test]
fn days_that_only_touch_are_no_overlap() {
    taken(
        &Package::small()
            .file("stays", "number,from,until,unit\n1,2026-09-01,2026-09-30,A\n1,2026-10-01,,B\n")
            .file(
                "placements",
                "number,activity,from,until,weekdays,weight,supplement\n1,WOOD,2026-09-01,2026-09-30,,,\n\
                 1,WOOD,2026-10-01,,,,\n",
            )
            .rows("sanctions", "1,2026-10-05,2026-10-01,7,50,in_force,\n1,2026-10-12,2026-10-02,1,50,in_force,"),
    );
}

#[test]
fn conditional_sanctions_may_share_days() {
    taken(&Package::small().rows(
        "sanctions",
        "1,2026-10-05,2026-10-01,7,50,in_force,\n1,2026-10-06,2026-10-01,7,50,conditional,\n\
         1,2026-10-07,2026-10-01,7,50,conditional,",
    ));
}

#[test]
fn placements_in_different_activities_and_spells_may_share_days() {
    taken(
        &Package::small()
            .rows("activities", "SCHOOL,,education,,,135,,,,,,")
            .rows("placements", "1,SCHOOL,2026-09-01,,,50,")
            .rows("spells", "1,2026-10-01,sick,2026-10-09,,,,,,\n1,2026-10-05,leave,2026-10-12,,,,,,"),
    );
}

#[test]
fn an_end_before_the_start_is_refused() {
    let says = "“2026-09-30” is before the start, 1 October 2026. Correct one of the dates.";
    all_refused(&[
        ("stays", "1,2026-10-01,2026-09-30,", "line 3, column until", says),
        ("placements", "1,WOOD,2026-10-01,2026-09-30,,,", "line 3, column until", says),
        ("spells", "1,2026-10-01,sick,2026-09-30,,,,,,", "line 2, column until", says),
        ("activities", "IRON,,work,,,12345,,2026-10-01,2026-09-30,,,", "line 3, column until", says),
        ("rates", "food,2026-10-01,2026-09-30,122.00,", "line 5, column until", says),
        ("frames", "WOOD,2026-10-01,2026-09-30,1000.00", "line 2, column until", says),
    ]);
}

#[test]
fn a_span_of_one_day_is_no_end_before_the_start() {
    taken(&Package::small().rows("spells", "1,2026-10-01,sick,2026-10-01,,,,,,"));
}

#[test]
fn a_day_that_is_not_in_the_calendar_is_refused() {
    let says = "“31.02.2026” is not in the calendar. Correct the date.";
    all_refused(&[
        ("inmates", "2,,,31.02.2026,nb,", "line 3, column born", says),
        ("inmates", "2,,,,nb,31.02.2026", "line 3, column sentence_end", says),
        ("stays", "1,31.02.2026,,", "line 3, column from", says),
        ("stays", "1,2026-01-01,31.02.2026,", "line 3, column until", says),
        ("custody", "1,31.02.2026,remand", "line 3, column from", says),
        ("activities", "IRON,,work,,,12345,,31.02.2026,,,,", "line 3, column from", says),
        ("placements", "1,WOOD,31.02.2026,,,,", "line 3, column from", says),
        ("marks", "1,31.02.2026,WOOD,took_part,,,,", "line 2, column date", says),
        ("spells", "1,31.02.2026,sick,,,,,,,", "line 2, column from", says),
        ("spells", "1,2026-10-01,sick,,,,,31.02.2026,,", "line 2, column decided_on", says),
        ("spells", "1,2026-10-01,sick,,,,,,31.02.2026,", "line 2, column review_by", says),
        ("sanctions", "1,2026-10-05,31.02.2026,7,50,in_force,", "line 2, column decided", says),
        ("rates", "food,31.02.2026,,122.00,", "line 5, column from", says),
        ("rules", "leave,31.02.2026,R,", "line 2, column from", says),
        ("holidays", "may_day,31.02.2026,true", "line 2, column from", says),
        ("frames", "WOOD,31.02.2026,,1000.00", "line 2, column from", says),
        ("settings", "food,31.02.2026,true", "line 2, column from", says),
        ("stays", "1,2026-02-29,,", "line 3, column from", "“2026-02-29” is not in the calendar."),
    ]);
}

#[test]
fn a_year_of_two_digits_and_other_forms_of_date_are_refused() {
    let says = "is not a date. Write 2026-11-20 or 20.11.2026.";
    for written in ["20.11.26", "26-11-20", "20/11/2026", "20-11-2026", "2026.11.20", "20. november 2026", "46346"] {
        all_refused(&[("custody", &format!("1,{written},remand"), "line 3, column from", says)]);
    }
    for written in ["1899-12-31", "2201-01-01", "01.01.0026"] {
        all_refused(&[(
            "custody",
            &format!("1,{written},remand"),
            "line 3, column from",
            "is outside the years 1900–2200.",
        )]);
    }
}

// Amounts and numbers

#[test]
fn an_amount_that_must_be_guessed_at_is_refused() {
    for (written, says) in [
        ("1 234,5x", "“1 234,5x” is not an amount. Write kroner such as 84.50."),
        ("1.234,56", "“1.234,56” has both comma and point. Write 1234.56 or 1234,56."),
        ("1,234.56", "“1,234.56” has both comma and point. Write 1234.56 or 1234,56."),
        ("84.505", "“84.505” has more than two decimals."),
        ("84,505", "“84,505” has more than two decimals."),
        ("1.234", "“1.234” has more than two decimals."),
        ("-84.00", "“-84.00” is below zero. Write an amount without minus."),
        ("−84.00", "“−84.00” is below zero. Write an amount without minus."),
        ("kr 84", "is not an amount."),
        ("1000000.01", "is above 1,000,000 kroner."),
    ] {
        all_refused(&[
            ("rates", &format!("food,2026-01-01,,\"{written}\","), "line 5, column amount", says),
            ("activities", &format!("IRON,,work,,,12345,,,,,\"{written}\","), "line 3, column supplement", says),
            ("placements", &format!("1,WOOD,2026-08-01,2026-08-31,,,\"{written}\""), "line 3, column supplement", says),
            ("frames", &format!("WOOD,,,\"{written}\""), "line 2, column amount", says),
            ("marks", &format!("1,2026-10-01,WOOD,took_part,\"{written}\",,,"), "line 2, column deduction", says),
        ]);
    }
}

#[test]
fn a_weight_outside_1_to_100_is_refused() {
    for weight in ["0", "101", "-1", "50.5", "fifty"] {
        let row = format!("1,WOOD,2026-08-01,2026-08-31,,{weight},");
        all_refused(&[("placements", &row, "line 3, column weight", "must be a whole number from 1 to 100.")]);
    }
}

#[test]
fn weekdays_other_than_1_to_7_each_once_are_refused() {
    let (digits, twice) = ("are not weekdays. Write digits, 12345 is Monday to Friday.", "names a day twice.");
    for (weekdays, says) in [("8", digits), ("0", digits), ("1-5", digits), ("mon", digits), ("11", twice)] {
        all_refused(&[
            ("activities", &format!("IRON,,work,,,{weekdays},,,,,,"), "line 3, column weekdays", says),
            ("placements", &format!("1,WOOD,2026-08-01,2026-08-31,{weekdays},,"), "line 3, column weekdays", says),
            ("spells", &format!("1,2026-10-01,sick,,{weekdays},,,,,"), "line 2, column weekdays", says),
        ]);
    }
}

#[test]
fn hours_that_do_not_end_after_they_begin_are_refused() {
    for hours in ["15:00-08:00", "08:00-08:00", "8-15", "08:00"] {
        let row = format!("IRON,,work,,,12345,{hours},,,,,");
        all_refused(&[("activities", &row, "line 3, column hours", "is not a time span. Write 08:00-15:00")]);
    }
}

#[test]
fn a_value_that_is_none_of_a_few_is_refused_and_they_are_named() {
    all_refused(&[
        (
            "custody",
            "1,2026-10-01,forvaring",
            "line 3, column kind",
            "must be one of: convicted, preventive_detention, remand, fine_default.",
        ),
        (
            "activities",
            "IRON,,school,,,12345,,,,,,",
            "line 3, column kind",
            "must be one of: work, education, programme, other.",
        ),
        ("activities", "IRON,,work,,,12345,,,,,,ja", "line 3, column runs_on_holidays", "must be one of: true, false."),
        (
            "sanctions",
            "1,2026-10-05,2026-10-01,7,50,served,",
            "line 2, column state",
            "must be one of: in_force, conditional",
        ),
        ("rates", "loss,2026-01-01,,5.00,", "line 5, column component", "must be one of: ordinary, reduced"),
        ("rules", "leave,,H,", "line 2, column pays", "must be one of: O, R, 0."),
        ("holidays", "may_day,,yes", "line 2, column observed", "must be one of: true, false."),
        ("holidays", "midsummer,,true", "line 2, column holiday", "midsummer is not a known holiday."),
        (
            "spells",
            "1,2026-10-01,voluntary_isolation,,,ja,,,,",
            "line 2, column granted",
            "must be one of: true, false.",
        ),
        ("settings", "food,,ja", "line 2, column value", "must be one of: true, false."),
        ("settings", "refusal_on_holiday,,O", "line 2, column value", "must be one of: R, 0."),
        ("settings", "language,,sv", "line 2, column value", "must be one of: nb, nn, en."),
        ("settings", "period,,year", "line 2, column value", "must be one of: month, week, two_weeks."),
    ]);
}

#[test]
fn a_number_or_code_with_a_space_or_too_long_is_refused() {
    all_refused(&[
        ("inmates", "20 41,,,,nb,", "line 3, column number", "holds the character “ ”"),
        ("inmates", "1234567890123456789012345,,,,nb,", "line 3, column number", "is longer than 24 characters"),
        ("activities", "IR*N,,work,,,12345,,,,,,", "line 3, column code", "holds the character “*”"),
    ]);
    let long = "x".repeat(2001);
    all_refused(&[(
        "inmates",
        &format!("2,{long},,,nb,"),
        "line 3, column family_name",
        "longer than 2000 characters",
    )]);
}

// Sanctions

#[test]
fn a_sanction_of_no_days_or_of_more_than_14_is_refused() {
    for days in ["0", "15", "-1", "7.5"] {
        let row = format!("1,2026-10-05,2026-10-01,{days},50,in_force,");
        all_refused(&[("sanctions", &row, "line 2, column days", "must be a whole number from 1 to 14.")]);
    }
}

#[test]
fn a_sanction_of_nothing_or_of_more_than_50_percent_is_refused() {
    for percent in ["0", "51", "100", "50%", "33.3"] {
        let row = format!("1,2026-10-05,2026-10-01,7,{percent},in_force,");
        all_refused(&[("sanctions", &row, "line 2, column percent", "must be a whole number from 1 to 50.")]);
    }
}

#[test]
fn a_sanction_on_or_before_the_day_of_its_decision_is_refused() {
    for decided in ["2026-10-05", "2026-10-06"] {
        for state in ["in_force", "conditional"] {
            let row = format!("1,2026-10-05,{decided},7,50,{state},");
            let says = "“2026-10-05” must begin after the day it was decided.";
            all_refused(&[("sanctions", &row, "line 2, column from", says)]);
        }
    }
    taken(&Package::small().rows("sanctions", "1,2026-10-05,2026-10-04,14,50,in_force,"));
}

// Circumstances

#[test]
fn an_unknown_circumstance_is_refused() {
    let says = "not a known circumstance. See the list in docs/data-package.md.";
    all_refused(&[
        ("marks", "1,2026-10-01,WOOD,tookpart,,,,", "line 2, column circumstance", says),
        ("marks", "1,2026-10-01,WOOD,T,,,,", "line 2, column circumstance", says),
        ("spells", "1,2026-10-01,Sick,,,,,,,", "line 2, column circumstance", says),
        ("reviews", "1,2026-10-01,illness,2026-10-02,,,", "line 2, column circumstance", says),
        ("rules", "holiday,,R,", "line 2, column circumstance", says),
    ]);
}

#[test]
fn a_circumstance_that_is_only_a_spell_or_derived_is_refused_as_a_mark() {
    for circumstance in [
        "hospital",
        "institution",
        "institution_paid",
        "work_release",
        "at_home",
        "interrupted",
        "at_large",
        "public_holiday",
    ] {
        let row = format!("1,2026-10-01,WOOD,{circumstance},,,,");
        let says =
            format!("{circumstance} cannot be a mark. Record it as a spell in spells.csv, or let it be derived.");
        all_refused(&[("marks", &row, "line 2, column circumstance", &says)]);
    }
}

#[test]
fn a_circumstance_that_is_only_a_mark_or_derived_is_refused_as_a_spell() {
    for circumstance in ["took_part", "unauthorised", "refused", "public_holiday"] {
        let row = format!("1,2026-10-01,{circumstance},,,,,,,");
        let says = format!("{circumstance} cannot be a spell. Mark it on each day in marks.csv.");
        all_refused(&[("spells", &row, "line 2, column circumstance", &says)]);
    }
}

#[test]
fn granted_on_a_circumstance_that_leaves_nothing_open_is_refused() {
    for (circumstance, granted) in [("took_part", "true"), ("sick", "true"), ("sick", "false"), ("leave", "true")] {
        let row = format!("1,2026-10-01,WOOD,{circumstance},,{granted},insp.,");
        let says = format!("granted cannot be said of {circumstance}");
        all_refused(&[("marks", &row, "line 2, column granted", &says)]);
    }
    let says = "granted cannot be said of hospital, which leaves nothing open. Leave the field empty.";
    all_refused(&[("spells", "1,2026-10-01,hospital,,,false,insp.,,,", "line 2, column granted", says)]);
}

#[test]
fn granted_on_a_circumstance_that_leaves_it_open_is_taken() {
    taken(
        &Package::small()
            .rows("marks", "1,2026-10-01,WOOD,voluntary_isolation,,false,insp.,")
            .rows("spells", "1,2026-10-05,voluntary_isolation,2026-10-09,,TRUE,insp.,,,"),
    );
}

#[test]
fn a_deduction_from_something_else_than_took_part_is_refused() {
    for circumstance in ["education_release", "sick", "unauthorised", "refused", "cancelled", "leave"] {
        let row = format!("1,2026-10-01,WOOD,{circumstance},20%,,insp.,");
        let says = format!("a deduction can only be taken from took_part, not from {circumstance}.");
        all_refused(&[("marks", &row, "line 2, column deduction", &says)]);
    }
}

#[test]
fn a_deduction_of_nothing_of_more_than_all_or_of_anything_else_is_refused() {
    for (deduction, says) in [
        ("0", "“0” deducts nothing. Leave the field empty or write a deduction."),
        ("0.00", "deducts nothing."),
        ("0%", "deducts nothing."),
        ("100.01%", "is above 100%."),
        ("-20%", "is not a deduction. Write 20% or 15.00."),
        ("%", "is not a deduction."),
        ("a bit", "is not an amount."),
    ] {
        let row = format!("1,2026-10-01,WOOD,took_part,{deduction},,insp.,");
        all_refused(&[("marks", &row, "line 2, column deduction", says)]);
    }
}

#[test]
fn a_rule_on_what_the_regulation_decides_is_refused() {
    for circumstance in ["took_part", "unauthorised", "refused", "public_holiday", "at_home", "interrupted", "at_large"]
    {
        let says = format!("{circumstance} can have no local rule; the regulation decides.");
        all_refused(&[("rules", &format!("{circumstance},,R,here"), "line 2, column circumstance", &says)]);
    }
}

#[test]
fn a_review_without_its_spell_is_refused() {
    let says = "belongs to no spell in spells.csv. Correct number, date or circumstance.";
    for (spell, review) in [
        ("1,2026-10-01,unfit,,,,,,,", "1,2026-10-02,unfit,2026-10-09,,,"),
        ("1,2026-10-01,unfit,,,,,,,", "1,2026-10-01,excluded,2026-10-09,,,"),
    ] {
        let package = Package::small().rows("spells", spell).rows("reviews", review);
        refused_once(&package, "reviews.csv, line 2, column circumstance: ", says, review);
    }
    all_refused(&[("reviews", "1,2026-10-01,unfit,2026-10-09,,,", "line 2, column circumstance", says)]);
}

// Settings

#[test]
fn an_unknown_setting_is_refused() {
    let says = "is not a setting. The settings are prison, unit, language, period, period_start, food";
    for key in ["rate", "Prison", "food_money"] {
        all_refused(&[("settings", &format!("{key},,true"), "line 2, column key", says)]);
    }
}

#[test]
fn a_date_on_a_setting_that_has_none_is_refused() {
    for (key, value) in
        [("prison", "Fjellvik"), ("unit", "A"), ("language", "nn"), ("period", "week"), ("period_start", "1")]
    {
        let row = format!("{key},2026-01-01,{value}");
        all_refused(&[("settings", &row, "line 2, column from", "this setting has no date. Leave from empty.")]);
    }
}

#[test]
fn a_start_that_does_not_fit_its_period_is_refused() {
    let says = "does not fit the period: a day 1–28 for month, a weekday 1–7 for week, a date for two_weeks.";
    for (period, start) in [
        ("month", "29"),
        ("month", "2026-01-05"),
        ("week", "8"),
        ("week", "2026-01-05"),
        ("two_weeks", "1"),
        ("two_weeks", "31.02.2026"),
        ("month", "0"),
        ("month", "first"),
    ] {
        let rows = format!("period,,{period}\nperiod_start,,{start}");
        all_refused(&[("settings", &rows, "line 3, column value", says)]);
    }
    all_refused(&[("settings", "period_start,,29", "line 2, column value", says)]);
    for (period, start) in [("month", "28"), ("week", "7"), ("two_weeks", "2026-01-05")] {
        taken(&Package::small().rows("settings", &format!("period_start,,{start}\nperiod,,{period}")));
    }
}

#[test]
fn a_period_that_does_not_fit_the_start_in_the_register_is_refused_by_its_line() {
    let (_folder, register) = register_of(&Package::small().rows("settings", "period_start,,15"));
    let ran = import_into(&register, &alone("settings", "prison,,Fjellvik\nperiod,,two_weeks"), &[]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("settings.csv, line 3, column value: "), "{}", ran.err);
}

// Files and rows

#[test]
fn missing_columns_are_refused_by_name() {
    let package = Package::small().file("stays", "number,from\n1,2026-09-01\n");
    refused_once(&package, "stays.csv: ", "lacks columns: until, unit. Add them", "missing columns");
    let package = Package::small().file("stays", "1,2026-09-01,,A\n1,2026-10-01,,B\n");
    refused_once(&package, "stays.csv: ", "lacks columns: number, from, until, unit.", "no header");
}

#[test]
fn unknown_columns_are_refused_by_name() {
    let package = Package::small().file("stays", "number,from,until,unit,cell,bed\n1,2026-09-01,,A,12,1\n");
    refused_once(
        &package,
        "stays.csv: ",
        "has unknown columns: cell, bed. Remove them or correct the name.",
        "unknown",
    );
}

#[test]
fn a_column_that_stands_twice_is_refused() {
    let package = Package::small().file("stays", "number,from,until,unit,from\n1,2026-09-01,,A,2026-09-02\n");
    refused_once(&package, "stays.csv: ", "has the column from twice.", "twice");
}

#[test]
fn an_empty_file_is_refused() {
    for text in ["", "\n\n", " \n"] {
        let package = Package::small().file("stays", text);
        refused_once(&package, "stays.csv: ", "has no header row. The first row must hold the column names.", text);
    }
}

#[test]
fn a_binary_file_is_refused() {
    for bytes in [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"PK\x03\x04\x14\0\x06\0", b"\xff\xfen\0u\0m\0b\0e\0r\0"] {
        let folder = folder();
        let (package, register) = (folder.path().join("package"), folder.path().join("test.dagsverk"));
        Package::small().write(&package);
        std::fs::write(package.join("stays.csv"), bytes).unwrap();
        let ran = dagsverk(&["import", word(&package), "--to", word(&register)]);
        assert_eq!(ran.status, 1);
        assert!(ran.err.contains("stays.csv: is not a text file. Save it as CSV."), "{}", ran.err);
        assert!(!register.exists());
    }
}

#[test]
fn an_unclosed_quote_is_refused() {
    let says = "has a quotation mark that is opened and not closed. Every \" must come in pairs.";
    for rows in ["\"1,2026-10-01,sick,,,,,,,", "1,2026-10-01,sick,,,,,,,\"cold\n1,2026-10-12,sick,,,,,,,"] {
        refused_once(&Package::small().rows("spells", rows), "spells.csv, line 2: ", says, rows);
    }
}

#[test]
fn an_unclosed_quote_is_refused_though_another_quote_makes_their_number_even() {
    // Read on, the last field would take the row after it into itself, and a marked day would be lost.
    let rows = "1,2026-10-01,WOOD,took_part,,,,5\" plank\n1,2026-10-02,WOOD,took_part,,,,\"left\n\
                1,2026-10-05,WOOD,took_part,,,,";
    let (folder, package) = (folder(), Package::small().rows("marks", rows));
    let (register, ran) = package.import(folder.path());
    assert_eq!(ran.status, 1, "{}", ran.out);
    assert!(ran.err.contains("marks.csv"), "{}", ran.err);
    assert!(!register.exists());
}

#[test]
fn a_row_with_too_few_or_too_many_fields_is_refused() {
    all_refused(&[
        ("stays", "1,2026-10-01", "line 3", "the row has 2 fields, the header 4."),
        ("stays", "1,2026-10-01,,B,C", "line 3", "the row has 5 fields, the header 4."),
        ("stays", "1", "line 3", "the row has 1 fields, the header 4."),
        ("inmates", "2,Berg, Amir,Amir,,nb,", "line 3", "the row has 7 fields, the header 6."),
    ]);
}

#[test]
fn a_required_field_that_is_empty_is_refused() {
    let says = "the field must be filled in.";
    all_refused(&[
        ("inmates", ",Berg,Amir,,nb,", "line 3, column number", says),
        ("stays", ",2026-10-01,,", "line 3, column number", ""),
        ("stays", "1,,,B", "line 3, column from", says),
        ("custody", "1,,remand", "line 3, column from", says),
        ("custody", "1,2026-10-01,", "line 3, column kind", says),
        ("activities", ",Smithy,work,,,12345,,,,,,", "line 3, column code", says),
        ("activities", "IRON,,,,,12345,,,,,,", "line 3, column kind", says),
        ("activities", "IRON,,work,,,,,,,,,", "line 3, column weekdays", says),
        ("placements", "1,,2026-08-01,2026-08-31,,,", "line 3, column activity", ""),
        ("placements", "1,WOOD,,2026-08-31,,,", "line 3, column from", says),
        ("marks", "1,,WOOD,took_part,,,,", "line 2, column date", says),
        ("marks", "1,2026-10-01,,took_part,,,,", "line 2, column activity", ""),
        ("marks", "1,2026-10-01,WOOD,,,,,", "line 2, column circumstance", says),
        ("spells", "1,,sick,,,,,,,", "line 2, column from", says),
        ("spells", "1,2026-10-01,,,,,,,,", "line 2, column circumstance", says),
        ("reviews", "1,2026-10-01,unfit,,,,", "line 2, column date", says),
        ("reviews", "1,2026-10-01,,2026-10-02,,,", "line 2, column circumstance", says),
        ("sanctions", "1,,2026-10-01,7,50,in_force,", "line 2, column from", says),
        ("sanctions", "1,2026-10-05,,7,50,in_force,", "line 2, column decided", says),
        ("sanctions", "1,2026-10-05,2026-10-01,,50,in_force,", "line 2, column days", says),
        ("sanctions", "1,2026-10-05,2026-10-01,7,,in_force,", "line 2, column percent", says),
        ("sanctions", "1,2026-10-05,2026-10-01,7,50,,", "line 2, column state", says),
        ("rates", ",2026-01-01,,5.00,", "line 5, column component", says),
        ("rates", "food,,,5.00,", "line 5, column from", says),
        ("rates", "food,2026-01-01,,,", "line 5, column amount", says),
        ("rules", ",,R,", "line 2, column circumstance", says),
        ("rules", "leave,,,here", "line 2, column pays", says),
        ("holidays", ",,true", "line 2, column holiday", says),
        ("holidays", "may_day,,", "line 2, column observed", says),
        ("frames", ",,,5.00", "line 2, column activity", ""),
        ("frames", "WOOD,,,", "line 2, column amount", says),
        ("settings", ",,true", "line 2, column key", says),
    ]);
}

/// The bad row of `marks.csv`, written by `text` out of header, a good row and the bad one, is named at `line`.
fn named_at_line(line: u32, text: fn(&str, &str, &str) -> String) {
    let header = "number,date,activity,circumstance,deduction,granted,decided_by,note";
    let text = text(header, "1,2026-10-01,WOOD,took_part,,,,", "1,2026-10-02,WOOD,tookpart,,,,");
    let place = format!("marks.csv, line {line}, column circumstance: ");
    refused_once(&Package::small().file("marks", &text), &place, "tookpart is not a known circumstance", &text);
}

#[test]
fn the_line_named_is_the_line_in_the_file() {
    named_at_line(3, |header, good, bad| format!("{header}\n{good}\n{bad}\n"));
    named_at_line(3, |header, good, bad| format!("\u{feff}{header}\n{good}\n{bad}"));
    named_at_line(4, |header, good, bad| format!("{header}\n{good}\n,,,,,,,\n{bad}\n"));
    named_at_line(4, |header, good, bad| format!("{header}\n{good}\"late\nagain\"\n{bad}\n"));
}

#[test]
fn the_line_named_is_the_line_in_a_file_with_empty_lines() {
    named_at_line(4, |header, good, bad| format!("{header}\n{good}\n\n{bad}\n"));
    named_at_line(6, |header, good, bad| format!("\n{header}\n\n{good}\n\n{bad}\n"));
}

#[test]
fn the_line_named_is_the_line_in_a_file_with_the_line_ends_of_windows() {
    named_at_line(3, |header, good, bad| format!("{header}\r\n{good}\r\n{bad}\r\n"));
    named_at_line(4, |header, good, bad| format!("{header}\r\n{good}\r\n\r\n{bad}\r\n"));
    named_at_line(4, |header, good, bad| format!("{header}\r\n{good}\"late\r\nagain\"\r\n{bad}\r\n"));
}

#[test]
fn every_bad_field_and_row_is_named_in_the_order_of_files_and_lines() {
    let package = Package::small()
        .rows("marks", "1,2026-10-01,WOOD,tookpart,,,,\n9,31.02.2026,WOOD,took_part,0%,,,\n1,2026-10-05,WOOD,sick,,,,")
        .rows("rates", "food,2026-01-01,,x,");
    let (folder, places) = (folder(), ["rates.csv, line 5", "marks.csv, line 2", "marks.csv, line 3"]);
    let (register, ran) = package.import(folder.path());
    assert_eq!(ran.status, 1);
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(lines[0], "Not imported, nothing is changed. 5 places to correct:");
    let mut named: Vec<&str> = lines[1..].iter().map(|line| line.split(", column").next().unwrap()).collect();
    named.dedup();
    assert_eq!(named, places);
    assert!(!register.exists());
}

#[test]
fn of_more_than_fifty_bad_rows_fifty_are_named_and_the_rest_counted() {
    for (bad, head, tail) in [
        (50, "50 places to correct:", None),
        (51, "51 places to correct:", Some("… and 1 more.")),
        (1234, "1234 places to correct:", Some("… and 1184 more.")),
    ] {
        let rows: Vec<String> = (0..bad).map(|row| format!("9,2026-10-01,A{row},took_part,,,,")).collect();
        let package = Package::small().rows("inmates", "9,,,,,").rows("marks", &rows.join("\n"));
        let folder = folder();
        let (register, ran) = package.import(folder.path());
        assert_eq!(ran.status, 1);
        let lines: Vec<&str> = ran.err.lines().collect();
        assert!(lines[0].replace(',', "").ends_with(head), "{}", lines[0]);
        let named = lines.iter().filter(|line| line.starts_with("marks.csv, line ")).count();
        assert_eq!(named, 50);
        assert!(lines[50].starts_with("marks.csv, line 51, column activity: “A49”"), "{}", lines[50]);
        assert_eq!(lines.get(51).map(|line| line.replace("1,184", "1184")).as_deref(), tail);
        assert_eq!(lines.len(), 51 + usize::from(tail.is_some()));
        assert!(!register.exists());
    }
}

#[test]
fn a_folder_that_is_not_there_is_refused() {
    let folder = folder();
    let register = folder.path().join("test.dagsverk");
    let file = folder.path().join("inmates.csv");
    std::fs::write(&file, "number,family_name,given_name,born,language,sentence_end\n").unwrap();
    for package in [folder.path().join("nowhere"), file] {
        let ran = dagsverk(&["import", word(&package), "--to", word(&register)]);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""));
        assert!(ran.err.contains(&format!("There is no folder {}.", package.display())), "{}", ran.err);
        assert!(!register.exists());
    }
}

#[test]
fn a_folder_with_none_of_the_files_is_refused() {
    let folder = folder();
    let (package, register) = (folder.path().join("package"), folder.path().join("test.dagsverk"));
    std::fs::create_dir(&package).unwrap();
    for other in [None, Some("people.csv"), Some("runs.csv"), Some("inmates.xlsx")] {
        if let Some(name) = other {
            std::fs::write(package.join(name), "number\n1\n").unwrap();
        }
        let ran = dagsverk(&["import", word(&package), "--to", word(&register)]);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{other:?}");
        assert!(ran.err.contains("has none of a data package's files, such as inmates.csv"), "{}", ran.err);
        assert!(!register.exists());
    }
}

#[test]
fn a_folder_in_place_of_a_file_is_refused() {
    let folder = folder();
    let (package, register) = (folder.path().join("package"), folder.path().join("test.dagsverk"));
    Package::small().write(&package);
    std::fs::create_dir(package.join("marks.csv")).unwrap();
    let ran = dagsverk(&["import", word(&package), "--to", word(&register)]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("marks.csv: cannot be read"), "{}", ran.err);
    assert!(!register.exists());
}

#[test]
fn other_csv_files_are_not_read_and_that_is_said() {
    let folder = folder();
    let (package, register) = (folder.path().join("package"), folder.path().join("test.dagsverk"));
    Package::small().write(&package);
    std::fs::write(package.join("mark.csv"), "number\n1\n").unwrap();
    std::fs::write(package.join("runs.csv"), "number\n1\n").unwrap();
    let ran = dagsverk(&["import", word(&package), "--to", word(&register)]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.contains("Not read, no part of a data package: mark.csv"), "{}", ran.out);
    assert!(!ran.out.contains("runs.csv"), "{}", ran.out);
}

// Into a register that is there

#[test]
fn a_register_is_not_changed_by_a_package_that_is_refused() {
    let (folder, register) = register_of(&Package::small());
    let before = std::fs::read(&register).unwrap();
    let cases: &[Bad<'_>] = &[
        ("settings", "prison,,Fjellvik\nrate,,1", "line 3, column key", "is not a setting"),
        ("rates", "ordinary,2027-01-01,,85.00,\nfood,2026-01-01,,x,", "line 3, column amount", "is not an amount"),
        ("rules", "leave,,R,\nrefused,,R,", "line 3, column circumstance", "no local rule"),
        ("holidays", "may_day,,false\nmidsummer,,true", "line 3, column holiday", "not a known holiday"),
        ("inmates", "2,Berg,,,,\n3 4,Dahl,,,,", "line 3, column number", "holds the character"),
        ("activities", "IRON,,work,,,1,,,,,,\nTIN,,work,,,8,,,,,,", "line 3, column weekdays", "are not weekdays"),
        ("frames", "WOOD,,,5.00\nIRON,,,5.00", "line 3, column activity", "is not an activity"),
        ("stays", "1,2026-01-01,2026-01-31,\n1,2026-10-01,,B", "line 3, column from", "shares a day"),
        ("custody", "1,2026-10-01,remand\n9,2026-10-01,remand", "line 3, column number", "is not an inmate"),
        (
            "placements",
            "1,WOOD,2026-01-01,2026-01-31,,,\n1,WOOD,2026-02-01,2026-02-28,,0,",
            "line 3, column weight",
            "",
        ),
        ("spells", "1,2026-10-01,sick,,,,,,,\n1,2026-10-02,refused,,,,,,,", "line 3, column circumstance", "a spell"),
        ("reviews", "1,2026-10-01,unfit,2026-10-02,,,", "line 2, column circumstance", "belongs to no spell"),
        (
            "sanctions",
            "1,2026-10-05,2026-10-01,7,50,in_force,\n1,2026-10-20,2026-10-20,7,50,in_force,",
            "line 3, column from",
            "must begin after",
        ),
        (
            "marks",
            "1,2026-10-01,WOOD,took_part,,,,\n1,2026-10-02,WOOD,hospital,,,,",
            "line 3, column circumstance",
            "cannot be a mark",
        ),
        ("marks", "1,2026-10-01,WOOD,took_part,,,,\n1,2026-10-02", "line 3", "the row has 2 fields"),
        ("marks", "1,2026-10-01,WOOD,took_part,,,,\"", "line 2", "quotation mark"),
    ];
    for (file, rows, place, says) in cases {
        for more in [&[][..], &["--replace"]] {
            let ran = import_into(&register, &alone(file, rows), more);
            assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{file}: {rows}");
            let place = format!("{file}.csv, {place}: ");
            let named = ran.err.lines().nth(1).unwrap_or_default();
            assert!(named.starts_with(&place) && named.contains(says), "{file}: {rows}: {}", ran.err);
            assert_eq!(ran.err.lines().count(), 2, "{file}: {rows}: {}", ran.err);
            assert_eq!(std::fs::read(&register).unwrap(), before, "{file}: {rows}");
        }
    }
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "the package and the register, nothing else: {left:?}");
}

#[test]
fn a_bad_row_of_an_inmate_who_is_there_is_named_once() {
    let (_folder, register) = register_of(&Package::small());
    let ran = import_into(&register, &alone("inmates", "1,Aas,Jonas,31.02.1987,nb,"), &[]);
    assert_eq!(ran.status, 1);
    assert_eq!(ran.err.lines().count(), 2, "{}", ran.err);
    assert!(ran.err.contains("inmates.csv, line 2, column born: "), "{}", ran.err);
}

/// A row that changes a fact of [`with_facts`], the place that is named without `--replace`.
const CHANGES: &[(&str, &str, &str)] = &[
    ("inmates", "1,Aas,Johan,,nb,", "line 2, column number"),
    ("stays", "1,2026-09-01,2026-12-01,A", "line 2, column number"),
    ("custody", "1,2026-09-01,remand", "line 2, column number"),
    ("activities", "WOOD,Carpentry,education,Prison,,12345,,,,,,false", "line 2, column code"),
    ("placements", "1,WOOD,2026-09-01,,135,100,", "line 2, column number"),
    ("marks", "1,2026-10-01,WOOD,sick,,,,", "line 2, column circumstance"),
    ("marks", "1,2026-10-01,WOOD,took_part,20%,,insp.,", "line 2, column circumstance"),
    ("spells", "1,2026-10-05,unfit,2026-10-09,,,,,,", "line 2, column number"),
    ("reviews", "1,2026-10-05,unfit,2026-10-06,insp.,,", "line 2, column number"),
    ("sanctions", "1,2026-10-19,2026-10-12,7,25,in_force,", "line 2, column number"),
    ("rates", "ordinary,2026-01-01,2026-12-31,85.00,a circular", "line 2, column component"),
    ("rules", "leave,,O,here", "line 2, column circumstance"),
    ("holidays", "may_day,,true", "line 2, column holiday"),
    ("frames", "WOOD,,,2000.00", "line 2, column activity"),
    ("settings", "prison,,Fjellvik", "line 2, column key"),
    ("settings", "food,2026-01-01,false", "line 2, column key"),
];

/// A register with a fact in every file.
fn with_facts() -> Package {
    Package::small()
        .rows("marks", "1,2026-10-01,WOOD,took_part,,,,")
        .rows("spells", "1,2026-10-05,unfit,,,,,,,")
        .rows("reviews", "1,2026-10-05,unfit,2026-10-06,mh,,")
        .rows("sanctions", "1,2026-10-19,2026-10-12,7,50,in_force,")
        .rows("rules", "leave,,R,here")
        .rows("holidays", "may_day,,false")
        .rows("frames", "WOOD,,,1000.00")
        .rows("settings", "prison,,Bø\nfood,2026-01-01,true")
}

#[test]
fn a_row_that_changes_a_fact_is_refused_without_replace() {
    let (_folder, register) = register_of(&with_facts());
    let before = std::fs::read(&register).unwrap();
    for (file, row, place) in CHANGES {
        let ran = import_into(&register, &alone(file, row), &[]);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{file}: {row}");
        let named = format!("{file}.csv, {place}: ");
        assert!(ran.err.contains(&named), "{file}: {row}: {}", ran.err);
        assert!(ran.err.contains("would change what is recorded. Use --replace if that is meant."), "{}", ran.err);
        assert_eq!(std::fs::read(&register).unwrap(), before, "{file}: {row}");
    }
}

#[test]
fn a_row_that_changes_a_fact_is_taken_with_replace() {
    for (file, row, _) in CHANGES {
        let (_folder, register) = register_of(&with_facts());
        let ran = import_into(&register, &alone(file, row), &["--replace"]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{file}: {row}");
        assert!(ran.out.contains(&format!("{file}.csv: 0 new, 1 replaced, 0 there already")), "{}", ran.out);
        let written = exported(&register, file);
        assert!(written.lines().any(|line| line == *row), "{file}: {row} stands in\n{written}");
    }
}

#[test]
fn rows_that_are_there_already_are_passed_over() {
    let (folder, register) = register_of(&with_facts());
    let before = std::fs::read(&register).unwrap();
    for more in [&[][..], &["--replace"]] {
        let package = folder.path().join("package");
        let ran = dagsverk(&[&["import", word(&package), "--to", word(&register)], more].concat());
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        assert!(ran.out.starts_with("Everything was there already;"), "{}", ran.out);
        assert!(ran.out.lines().skip(1).all(|line| line.contains(": 0 new, 0 replaced, ")), "{}", ran.out);
        assert_eq!(std::fs::read(&register).unwrap(), before);
    }
}

#[test]
fn an_import_adds_to_a_register() {
    let (_folder, register) = register_of(&Package::small());
    let more = Package::empty()
        .rows("inmates", "2,Bø,Amir,,nn,")
        .rows("stays", "2,2026-10-01,,A")
        .rows("marks", "1,2026-10-01,WOOD,took_part,,,,\n2,2026-10-01,WOOD,sick,,,,");
    let ran = import_into(&register, &more, &[]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("Added to the register"), "{}", ran.out);
    assert!(ran.out.contains("marks.csv: 2 new, 0 replaced, 0 there already"), "{}", ran.out);
    assert_eq!(exported(&register, "stays"), "number,from,until,unit\n1,2026-09-01,,A\n2,2026-10-01,,A\n");
    assert!(exported(&register, "inmates").ends_with("1,Aas,Jonas,,nb,\n2,Bø,Amir,,nn,\n"));
}

#[test]
fn a_register_of_two_packages_is_the_register_of_both_at_once() {
    let second = |package: Package| {
        package
            .rows("inmates", "2,Bø,Amir,,nn,")
            .rows("marks", "2,2026-10-01,WOOD,took_part,,,,")
            .rows("stays", "2,2026-09-07,,")
    };
    let (_folder, in_two) = register_of(&Package::small());
    assert_eq!(import_into(&in_two, &second(Package::empty()), &[]).status, 0);
    let (_folder, at_once) = register_of(&second(Package::small()));
    for file in ["inmates", "stays", "marks", "rates", "activities"] {
        assert_eq!(exported(&in_two, file), exported(&at_once, file), "{file}");
    }
}

// Rates

#[test]
fn a_package_without_rates_uses_those_that_ship_with_the_program() {
    let package = Package::small()
        .without("rates")
        .rows("custody", "1,2023-09-01,convicted")
        .rows("stays", "1,2023-09-01,2023-12-31,")
        .rows("marks", "1,2023-10-02,WOOD,took_part,,,,\n1,2023-10-03,WOOD,sick,,,,");
    let (rows, _) = package.payroll("2023-10-01", "2023-10-31");
    assert_eq!(rows, ["1,ordinary,1,79.00", "1,reduced,1,53.00", "TOTAL,,,132.00"]);
}

#[test]
fn the_rates_of_a_package_replace_those_that_ship_with_the_program() {
    let (_folder, register) = register_of(&Package::small());
    let rates = exported(&register, "rates");
    assert_eq!(rates.lines().count(), 4, "{rates}");
    assert!(!rates.contains("2023"), "{rates}");
}

// The order of rows

#[test]
fn an_open_stay_is_closed_and_the_next_one_begun_in_either_order_of_rows() {
    let (closed, next) = ("1,2026-09-01,2026-10-14,A", "1,2026-10-15,,B");
    for rows in [[closed, next], [next, closed]] {
        let (_folder, register) = register_of(&Package::small());
        let ran = import_into(&register, &alone("stays", &rows.join("\n")), &["--replace"]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{rows:?}");
        assert_eq!(exported(&register, "stays"), format!("number,from,until,unit\n{closed}\n{next}\n"));
    }
}

#[test]
fn a_placement_and_a_sanction_make_room_for_the_next_in_either_order_of_rows() {
    let sanctioned = || Package::small().rows("sanctions", "1,2026-10-05,2026-10-01,14,50,in_force,");
    for (file, first, second) in [
        ("placements", "1,WOOD,2026-09-01,2026-10-14,,100,", "1,WOOD,2026-10-15,,135,50,20.00"),
        ("sanctions", "1,2026-10-05,2026-10-01,14,50,conditional,", "1,2026-10-12,2026-10-02,3,25,in_force,"),
    ] {
        for rows in [[first, second], [second, first]] {
            let (_folder, register) = register_of(&sanctioned());
            let ran = import_into(&register, &alone(file, &rows.join("\n")), &["--replace"]);
            assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{rows:?}");
            assert!(exported(&register, file).ends_with(&format!("\n{first}\n{second}\n")), "{rows:?}");
        }
    }
}

#[test]
fn the_order_of_rows_makes_no_difference() {
    let settings = ["period,,two_weeks", "period_start,,2026-01-05", "food,2026-06-01,true", "prison,,Bø"];
    let stays = ["1,2026-09-01,,A", "1,2026-01-01,2026-01-31,B", "1,2026-03-01,2026-08-31,C"];
    let of = |settings: &[&str], stays: &[&str]| {
        let stays = format!("number,from,until,unit\n{}\n", stays.join("\n"));
        let package = Package::small().rows("settings", &settings.join("\n")).file("stays", &stays);
        let (folder, register) = register_of(&package);
        let files = ["settings", "stays"].map(|file| exported(&register, file));
        drop(folder);
        files
    };
    let back = |rows: &[&'static str]| rows.iter().rev().copied().collect::<Vec<_>>();
    assert_eq!(of(&settings, &stays), of(&back(&settings), &back(&stays)));
}
