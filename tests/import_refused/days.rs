//! Days that are shared, end before they begin, or are none.

use crate::asking::{all_refused, alone, import_into, register_of, taken};
use crate::common::{Package, folder};
use dagsverk::calendar::Date;

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
fn of_very_many_stays_that_share_days_each_is_refused_once() {
    // Found in a time that grows with their number, not with its square: that would be felt here.
    let days = (0..30_000).map(|later| Date::FIRST.plus(later));
    let stays: Vec<_> = days.map(|day| format!("1,{day},,")).collect();
    let folder = folder();
    let (_, ran) = Package::small().rows("stays", &stays.join("\n")).import(folder.path());
    assert_eq!(ran.status, 1);
    assert!(ran.err.starts_with("Not imported, nothing is changed. 30000 places to correct:"), "{}", ran.err);
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
