//! Who and what a row points at, and keys that stand twice.

use crate::asking::{all_refused, refused_once};
use crate::common::Package;

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
