//! Section 8: missing and wrong.

use crate::common::Package;
use crate::telling::{
    CHRISTMAS_DAY, MONDAY, NOTHING, SATURDAY, TUESDAY, Tell, day, findings, halves, idle, placed, placed_every_day,
    refused, taken,
};

/// The circumstances that do not fit every custody kind.
const OF_ONE_KIND: [&str; 3] = ["voluntary_isolation", "remand_restricted", "remand_declined"];

#[test]
fn rule_8_1_a_hole_is_named_with_inmate_date_activity_and_kind() {
    let package = placed()
        .mark(TUESDAY, "WOOD", "voluntary_isolation")
        .mark("2026-09-09", "WOOD", "took_part,20%")
        .instead("placements", "1,WOOD,2026-09-01,2026-09-09");
    let (_, found) = package.payroll(MONDAY, "2026-09-10");
    assert_eq!(
        found,
        [
            "hole 1 2026-09-07 WOOD unrecorded",
            "hole 1 2026-09-08 WOOD decision_missing",
            "hole 1 2026-09-09 WOOD deduction_undecided",
            "hole 1 2026-09-10 - unassigned",
            "provisional",
        ]
    );
}

#[test]
fn rule_8_1_a_hole_has_no_activity_on_a_day_without_planned_or_marked_parts() {
    assert_eq!(day(&idle(), MONDAY), ["hole - unassigned"]);
    assert_eq!(day(&idle().spell("2026-09-01", "voluntary_isolation"), MONDAY), ["hole - decision_missing"]);
    let marked = idle().mark(MONDAY, "WOOD", "voluntary_isolation");
    assert_eq!(day(&marked, MONDAY), ["hole WOOD decision_missing", "notice mark_without_placement WOOD"]);
}

#[test]
fn rule_8_2_a_day_with_a_hole_pays_its_other_parts_in_which_the_weight_of_the_hole_counts() {
    let package = halves().mark(MONDAY, "WOOD", "took_part");
    assert_eq!(day(&package, MONDAY), ["ordinary,42.00,took_part", "hole PAINT unrecorded"]);
    let package = package.mark(MONDAY, "PAINT", "voluntary_isolation");
    assert_eq!(day(&package, MONDAY), ["ordinary,42.00,took_part", "hole PAINT decision_missing"]);
}

#[test]
fn rule_8_3_where_a_line_needs_a_rate_and_none_is_in_force_that_is_an_error_once_a_day() {
    let package = halves().instead("rates", "ordinary,2026-09-08,,84.00").row("rates", "reduced,2026-09-08,,56.00");
    let ordinary = package.clone().mark(MONDAY, "WOOD", "took_part,10%,,Vik").mark(MONDAY, "PAINT", "took_part");
    assert_eq!(day(&ordinary, MONDAY), ["error no ordinary rate"]);
    let reduced = package.clone().mark(MONDAY, "WOOD", "sick").mark(MONDAY, "PAINT", "no_offer");
    assert_eq!(day(&reduced, MONDAY), ["error no reduced rate"]);
    let all = package.clone().mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", "no_offer");
    assert_eq!(
        day(&all.switch("food", "true"), MONDAY),
        ["error no ordinary rate", "error no reduced rate", "error no food rate"]
    );
}

#[test]
fn rule_8_3_a_rate_that_has_ended_is_not_in_force() {
    let package = placed().instead("rates", "ordinary,2026-01-01,2026-09-06,84.00").mark(MONDAY, "WOOD", "took_part");
    assert_eq!(day(&package, MONDAY), ["error no ordinary rate"]);
}

#[test]
fn rule_8_3_a_rate_that_no_line_of_the_day_needs_may_be_missing() {
    let ordinary = placed().instead("rates", "ordinary,2026-01-01,,84.00").mark(MONDAY, "WOOD", "took_part");
    assert_eq!(day(&ordinary, MONDAY), ["ordinary,84.00,took_part"]);
    let reduced = placed().instead("rates", "reduced,2026-01-01,,56.00").mark(MONDAY, "WOOD", "sick");
    assert_eq!(day(&reduced, MONDAY), ["reduced,56.00,sick"]);
    let none = placed().instead("rates", "food,2026-01-01,,1.00").mark(MONDAY, "WOOD", "leave");
    assert_eq!(day(&none, MONDAY), NOTHING);
    let not_granted = none.without("marks").mark(MONDAY, "WOOD", "voluntary_isolation,,false,Vik");
    assert_eq!(day(&not_granted, MONDAY), NOTHING);
    let elsewhere = placed().switch("food", "true").mark(MONDAY, "WOOD", "took_part").spell(MONDAY, "hospital");
    assert_eq!(day(&elsewhere, MONDAY), ["ordinary,84.00,took_part"]);
}

#[test]
fn rule_8_4_a_day_with_an_error_pays_nothing_at_all_and_names_its_holes() {
    let package = halves()
        .instead("rates", "food,2026-01-01,,122.00")
        .row("rates", "reduced,2026-01-01,,56.00")
        .switch("food", "true")
        .activity("METAL")
        .placement("METAL,2026-09-01")
        .mark(MONDAY, "WOOD", "took_part")
        .mark(MONDAY, "PAINT", "sick")
        .sanction("2026-09-07,2026-09-01,1,50,in_force");
    assert_eq!(day(&package, MONDAY), ["hole METAL unrecorded", "error no ordinary rate"]);
    assert_eq!(package.payroll(MONDAY, MONDAY).0, ["TOTAL,,,0.00"]);
}

#[test]
fn rule_8_4_an_error_of_one_day_leaves_the_others_as_they_are() {
    let package = placed().instead("rates", "ordinary,2026-09-08,,84.00");
    let package = package.mark(MONDAY, "WOOD", "took_part").mark(TUESDAY, "WOOD", "took_part");
    assert_eq!(package.payroll(MONDAY, TUESDAY).0, ["1,ordinary,1,84.00", "TOTAL,,,84.00"]);
}

#[test]
fn rule_8_5_a_problem_or_a_notice_changes_no_amount() {
    let package = placed()
        .without("custody")
        .activity("PAINT")
        .mark(MONDAY, "WOOD", "took_part")
        .mark(MONDAY, "PAINT", "sick")
        .sanction("2026-09-07,2026-09-06,1,50,conditional");
    assert_eq!(
        day(&package, MONDAY),
        [
            "ordinary,84.00,took_part",
            "problem sanction_early",
            "problem custody_unknown",
            "notice mark_makes_no_part PAINT"
        ]
    );
    let mismatch = placed().held_on("remand").mark(MONDAY, "WOOD", "voluntary_isolation,,true,Vik");
    assert_eq!(
        day(&mismatch, MONDAY),
        ["reduced,56.00,voluntary_isolation", "problem custody_mismatch voluntary_isolation"]
    );
}

#[test]
fn rule_8_6_a_mark_on_a_day_outside_every_stay_is_a_problem() {
    let package = placed().activity("PAINT").instead("stays", "1,2026-09-08,2026-09-10");
    let package = package.mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", "sick");
    let package = package.mark("2026-09-11", "WOOD", "took_part").spell("2026-09-01", "at_large");
    assert_eq!(day(&package, MONDAY), ["problem mark_outside_stay PAINT", "problem mark_outside_stay WOOD"]);
    assert_eq!(day(&package, "2026-09-11"), ["problem mark_outside_stay WOOD"]);
    assert_eq!(day(&package.without("stays"), MONDAY).len(), 2);
}

#[test]
fn rule_8_7_a_mark_on_a_day_that_a_spell_of_rank_10_covers_is_a_problem() {
    for circumstance in ["at_home", "interrupted", "at_large"] {
        let package = placed().activity("PAINT").spell(TUESDAY, &format!("{circumstance},,246"));
        let package = package.mark(MONDAY, "WOOD", "took_part").mark(TUESDAY, "WOOD", "took_part");
        let package = package.mark(TUESDAY, "PAINT", "sick").mark(SATURDAY, "PAINT", "sick");
        assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part"]);
        assert_eq!(day(&package, TUESDAY), ["problem mark_under_spell PAINT", "problem mark_under_spell WOOD"]);
        assert_eq!(day(&package, SATURDAY), ["problem mark_under_spell PAINT"]);
    }
}

#[test]
fn rule_8_8_a_day_inside_a_stay_on_which_no_custody_kind_is_in_force_is_a_problem() {
    let package = placed().instead("custody", "1,2026-09-08,convicted").mark(MONDAY, "WOOD", "took_part");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part", "problem custody_unknown"]);
    assert_eq!(day(&package, "2026-09-06"), ["problem custody_unknown"]);
    assert_eq!(day(&package, "2026-08-31"), NOTHING);
    assert_eq!(day(&package, TUESDAY), ["hole WOOD unrecorded"]);
    let away = package.without("marks").spell("2026-09-01", "at_home");
    assert_eq!(day(&away, MONDAY), ["problem custody_unknown"]);
}

#[test]
fn rule_8_9_a_part_that_does_not_fit_the_custody_kind_is_a_problem() {
    for kind in ["convicted", "remand", "preventive_detention", "fine_default"] {
        for circumstance in OF_ONE_KIND {
            let fits = (kind == "remand") == circumstance.starts_with("remand");
            let marked = placed().held_on(kind).mark(MONDAY, "WOOD", &format!("{circumstance},,,Vik"));
            let covered = placed().held_on(kind).spell("2026-09-01", &format!("{circumstance},,,,Vik"));
            let empty = idle().held_on(kind).spell("2026-09-01", &format!("{circumstance},,,,Vik"));
            for package in [marked, covered, empty] {
                let found: Vec<_> = day(&package, MONDAY).into_iter().skip(1).collect();
                let problem = format!("problem custody_mismatch {circumstance}");
                assert_eq!(found, if fits { vec![] } else { vec![problem] }, "{kind} {circumstance}");
            }
        }
    }
}

#[test]
fn rule_8_9_the_mismatch_is_named_once_a_day_with_each_circumstance() {
    let package = halves().held_on("remand").spell("2026-09-01", "voluntary_isolation,,,,Vik");
    assert_eq!(
        day(&package, MONDAY),
        ["reduced,56.00,voluntary_isolation", "problem custody_mismatch voluntary_isolation"]
    );
    let package = halves().mark(MONDAY, "WOOD", "remand_restricted").mark(MONDAY, "PAINT", "remand_declined,,,Vik");
    assert_eq!(
        day(&package, MONDAY),
        [
            "reduced,56.00,remand_restricted+remand_declined",
            "problem custody_mismatch remand_declined",
            "problem custody_mismatch remand_restricted",
        ]
    );
}

#[test]
fn rule_8_9_a_public_holiday_does_not_hide_the_mismatch() {
    for package in [
        placed_every_day().mark(CHRISTMAS_DAY, "WOOD", "remand_restricted"),
        placed_every_day().spell("2026-09-01", "remand_restricted"),
    ] {
        assert_eq!(
            day(&package, CHRISTMAS_DAY),
            ["reduced,56.00,public_holiday", "problem custody_mismatch remand_restricted"]
        );
    }
}

#[test]
fn rule_8_9_a_spell_that_makes_no_part_is_no_mismatch() {
    let package = placed().spell("2026-09-01", "remand_restricted").mark(MONDAY, "WOOD", "took_part");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part"]);
    assert_eq!(day(&package, SATURDAY), NOTHING);
}

#[test]
fn rule_8_10_a_sanction_that_begins_less_than_two_days_after_its_decision_is_a_problem_on_its_first_day() {
    for state in ["in_force", "conditional", "remitted"] {
        let early = placed().sanction(&format!("2026-09-12,2026-09-11,2,50,{state}"));
        assert_eq!(findings(&early, SATURDAY, "2026-09-13"), ["problem 2026-09-12 sanction_early"], "{state}");
        let in_time = placed().sanction(&format!("2026-09-12,2026-09-10,2,50,{state}"));
        assert_eq!(day(&in_time, SATURDAY), NOTHING, "{state}");
    }
}

#[test]
fn rule_8_11_two_stays_of_one_inmate_never_share_a_day() {
    overlap(&idle().instead("stays", "1,2026-09-01").row("stays", "1,2026-10-01"));
    overlap(&idle().instead("stays", "1,2026-09-01,2026-09-30").row("stays", "1,2026-09-30"));
    taken(&idle().instead("stays", "1,2026-09-01,2026-09-30").row("stays", "1,2026-10-01"));
    let another = idle().row("inmates", "2").row("stays", "2,2026-09-01");
    taken(&another);
}

#[test]
fn rule_8_11_two_placements_of_one_inmate_in_one_activity_never_share_a_day() {
    overlap(&placed().placement("WOOD,2026-10-01"));
    overlap(&placed().instead("placements", "1,WOOD,2026-09-01,2026-09-30,1").placement("WOOD,2026-09-30,,2"));
    taken(&placed().instead("placements", "1,WOOD,2026-09-01,2026-09-30").placement("WOOD,2026-10-01"));
    taken(&halves());
}

#[test]
fn rule_8_11_two_sanctions_in_force_of_one_inmate_never_share_a_day() {
    let first = placed().sanction("2026-09-07,2026-09-01,3,50,in_force");
    overlap(&first.clone().sanction("2026-09-09,2026-09-01,3,50,in_force"));
    taken(&first.clone().sanction("2026-09-10,2026-09-01,3,50,in_force"));
    taken(&first.clone().sanction("2026-09-09,2026-09-01,3,50,conditional"));
    taken(&first.sanction("2026-09-09,2026-09-01,3,50,remitted"));
}

#[test]
fn rule_8_11_an_inmate_has_one_mark_per_day_and_activity() {
    for date in [MONDAY, "07.09.2026"] {
        let said = refused(&placed().mark(MONDAY, "WOOD", "took_part").mark(date, "WOOD", "sick"));
        assert!(said.contains("marks.csv, line 3") && said.contains("is already on line 2"), "{said}");
    }
    taken(&placed().activity("PAINT").mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", "took_part"));
}

/// Holds that a package is refused because two of its rows share a day.
fn overlap(package: &Package) {
    let said = refused(package);
    assert!(said.contains("shares a day with"), "{said}");
}
