//! Section 5: public holidays.

use crate::common::Package;
use crate::telling::{
    BOXING_DAY, CHRISTMAS_DAY, NOTHING, Tell, day, halves_every_day, holes, idle, placed, placed_every_day, why,
};

/// Inmate 1 in an activity that runs every day but on public holidays, from 2000 on and with rates.
fn closed_on_holidays() -> Package {
    placed()
        .instead("stays", "1,2000-01-01")
        .instead("custody", "1,2000-01-01,convicted")
        .instead("activities", "WOOD,,work,,,1234567,,,,,,false")
        .instead("placements", "1,WOOD,2000-01-01")
        .instead("rates", "reduced,2000-01-01,,56.00")
}

#[test]
fn rule_5_1_the_public_holidays_are_twelve_dated_days() {
    for (year, days, holidays) in [
        (2025, 365, "01-01 04-17 04-18 04-20 04-21 05-01 05-17 05-29 06-08 06-09 12-25 12-26"),
        (2026, 365, "01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26"),
        // Whit Monday falls on 17 May.
        (2027, 365, "01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 12-25 12-26"),
        (2028, 366, "01-01 04-13 04-14 04-16 04-17 05-01 05-17 05-25 06-04 06-05 12-25 12-26"),
        // Ascension Day falls on 1 May and on 17 May.
        (2008, 366, "01-01 03-20 03-21 03-23 03-24 05-01 05-11 05-12 05-17 12-25 12-26"),
        (2012, 366, "01-01 04-05 04-06 04-08 04-09 05-01 05-17 05-27 05-28 12-25 12-26"),
    ] {
        let ordinary = holes(&closed_on_holidays(), &format!("{year}-01-01"), &format!("{year}-12-31"));
        let holidays: Vec<_> = holidays.split(' ').map(|day| format!("{year}-{day}")).collect();
        assert_eq!(ordinary.len() + holidays.len(), days, "{year}");
        let both: Vec<_> = ordinary.iter().filter(|day| holidays.contains(day)).collect();
        assert!(both.is_empty(), "{both:?}");
    }
}

#[test]
fn rule_5_1_a_plain_sunday_easter_eve_christmas_eve_and_new_years_eve_are_none() {
    for date in ["2026-09-13", "2026-04-04", "2026-12-24", "2026-12-31"] {
        assert_eq!(day(&closed_on_holidays(), date), ["hole WOOD unrecorded"], "{date}");
    }
}

#[test]
fn rule_5_2_a_holiday_that_is_switched_off_is_an_ordinary_day() {
    let package = closed_on_holidays().row("holidays", "christmas_day,,false").row("holidays", "boxing_day,,false");
    assert_eq!(day(&package, CHRISTMAS_DAY), ["hole WOOD unrecorded"]);
    assert_eq!(day(&package, BOXING_DAY), ["hole WOOD unrecorded"]);
    let package = idle().row("holidays", "christmas_day,,false").spell("2026-09-01", "education_release");
    assert_eq!(day(&package, CHRISTMAS_DAY), ["ordinary,84.00,education_release"]);
}

#[test]
fn rule_5_2_a_date_of_two_holidays_is_a_public_holiday_while_either_is_observed() {
    let without_one = closed_on_holidays().row("holidays", "constitution_day,,false");
    let without_the_other = closed_on_holidays().row("holidays", "whit_monday,,false");
    let without_both = without_one.clone().row("holidays", "whit_monday,,false");
    assert_eq!(day(&without_one, "2027-05-17"), ["reduced,56.00,public_holiday"]);
    assert_eq!(day(&without_the_other, "2027-05-17"), ["reduced,56.00,public_holiday"]);
    assert_eq!(day(&without_both, "2027-05-17"), ["hole WOOD unrecorded"]);
}

#[test]
fn rule_5_3_on_a_public_holiday_a_part_that_does_not_take_part_becomes_public_holiday_whatever_was_recorded() {
    for circumstance in ["sick", "no_offer", "cancelled", "cancelled_unpaid", "appointment", "leave", "excluded"] {
        let marked = placed_every_day().mark(CHRISTMAS_DAY, "WOOD", circumstance);
        assert_eq!(day(&marked, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"], "{circumstance}");
        let covered = placed_every_day().spell("2026-09-01", circumstance);
        assert_eq!(day(&covered, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"], "{circumstance}");
    }
}

#[test]
fn rule_5_3_each_part_of_a_public_holiday_is_settled_for_itself() {
    let package = halves_every_day().mark(CHRISTMAS_DAY, "WOOD", "took_part").mark(CHRISTMAS_DAY, "PAINT", "leave");
    assert_eq!(day(&package, CHRISTMAS_DAY), ["ordinary,42.00,took_part", "reduced,28.00,public_holiday"]);
}

#[test]
fn rule_5_3_what_was_recorded_stands_in_the_why() {
    for package in
        [placed_every_day().mark(CHRISTMAS_DAY, "WOOD", "leave"), placed_every_day().spell("2026-09-01", "leave")]
    {
        let lines = why(&package, CHRISTMAS_DAY);
        let part = &lines[0]["why"]["parts"][0];
        assert_eq!(part["recorded"], "leave");
        assert_eq!(part["settled"], "public_holiday");
    }
}

#[test]
fn rule_5_4_a_part_that_takes_part_keeps_its_rate_and_its_supplement_on_a_public_holiday() {
    let package =
        placed().instead("activities", "WOOD,,work,,,1234567,,,,,15.00,true").mark(CHRISTMAS_DAY, "WOOD", "took_part");
    assert_eq!(day(&package, CHRISTMAS_DAY), ["ordinary,84.00,took_part", "supplement,15.00,took_part"]);
    for package in [
        placed_every_day().mark(CHRISTMAS_DAY, "WOOD", "education_release"),
        placed_every_day().spell("2026-09-01", "education_release"),
    ] {
        assert_eq!(day(&package, CHRISTMAS_DAY), ["ordinary,84.00,education_release"]);
    }
}

#[test]
fn rule_5_5_a_part_from_a_spell_of_rank_below_40_keeps_its_circumstance() {
    let package = placed_every_day().spell("2026-09-01", "institution");
    assert_eq!(day(&package, CHRISTMAS_DAY), ["ordinary,84.00,institution"]);
    for circumstance in ["institution_paid", "work_release"] {
        assert_eq!(day(&placed_every_day().spell("2026-09-01", circumstance), CHRISTMAS_DAY), NOTHING);
    }
}

#[test]
fn rule_5_5_an_unrecorded_part_stays_a_hole_on_a_public_holiday() {
    let package = halves_every_day().mark(CHRISTMAS_DAY, "WOOD", "sick");
    assert_eq!(day(&package, CHRISTMAS_DAY), ["reduced,28.00,public_holiday", "hole PAINT unrecorded"]);
}

#[test]
fn rule_5_6_refused_and_unauthorised_become_public_holiday_while_the_switch_is_r() {
    for circumstance in ["refused", "unauthorised"] {
        let package = placed_every_day().mark(CHRISTMAS_DAY, "WOOD", circumstance);
        assert_eq!(day(&package, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"], "{circumstance}");
        let package = package.switch("refusal_on_holiday", "R");
        assert_eq!(day(&package, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"], "{circumstance}");
    }
}

#[test]
fn rule_5_6_refused_and_unauthorised_keep_their_circumstance_while_the_switch_is_0() {
    for circumstance in ["refused", "unauthorised"] {
        let package = placed_every_day().mark(CHRISTMAS_DAY, "WOOD", circumstance).switch("refusal_on_holiday", "0");
        assert_eq!(day(&package, CHRISTMAS_DAY), NOTHING, "{circumstance}");
    }
    let package = placed_every_day().mark(CHRISTMAS_DAY, "WOOD", "leave").switch("refusal_on_holiday", "0");
    assert_eq!(day(&package, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"]);
}

#[test]
fn rule_5_6_while_the_switch_is_0_an_unauthorised_absence_can_be_granted_on_a_holiday() {
    let package = halves_every_day().mark(CHRISTMAS_DAY, "WOOD", "took_part").switch("refusal_on_holiday", "0");
    let undecided = package.clone().mark(CHRISTMAS_DAY, "PAINT", "unauthorised");
    assert_eq!(day(&undecided, CHRISTMAS_DAY), ["ordinary,42.00,took_part", "hole PAINT decision_missing"]);
    let granted = package.mark(CHRISTMAS_DAY, "PAINT", "unauthorised,,true,Vik");
    assert_eq!(day(&granted, CHRISTMAS_DAY), ["ordinary,84.00,took_part+unauthorised"]);
}

#[test]
fn rule_5_7_a_public_holiday_on_saturday_or_sunday_changes_no_circumstance() {
    for (circumstance, expected) in [
        ("took_part", vec!["ordinary,84.00,took_part"]),
        ("sick", vec!["reduced,56.00,sick"]),
        ("cancelled", vec!["ordinary,84.00,cancelled"]),
        ("leave", vec![]),
        ("refused", vec![]),
        ("voluntary_isolation", vec!["hole WOOD decision_missing"]),
    ] {
        let package = placed_every_day().mark(BOXING_DAY, "WOOD", circumstance);
        assert_eq!(day(&package, BOXING_DAY), expected, "{circumstance}");
    }
    let constitution_day = closed_on_holidays().instead("activities", "WOOD,,work,,,1234567,,,,,,true");
    let package = constitution_day.mark("2026-05-17", "WOOD", "leave");
    assert_eq!(day(&package, "2026-05-17"), NOTHING);
}

#[test]
fn rule_5_8_what_has_become_public_holiday_needs_no_decision() {
    for circumstance in ["voluntary_isolation", "voluntary_isolation,,true", "voluntary_isolation,,false,Vik"] {
        let package = placed_every_day().mark(CHRISTMAS_DAY, "WOOD", circumstance);
        assert_eq!(day(&package, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"], "{circumstance}");
    }
    for spell in ["voluntary_isolation", "voluntary_isolation,,,false,Vik"] {
        let package = placed_every_day().spell("2026-09-01", spell);
        assert_eq!(day(&package, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"], "{spell}");
        let package = idle().spell("2026-09-01", spell);
        assert_eq!(day(&package, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"], "{spell}");
    }
}

#[test]
fn rule_5_8_an_unauthorised_absence_that_has_become_public_holiday_needs_no_decision() {
    for absence in ["unauthorised", "unauthorised,,false,Vik", "unauthorised,,true,Vik"] {
        let package = halves_every_day().mark(CHRISTMAS_DAY, "WOOD", "took_part").mark(CHRISTMAS_DAY, "PAINT", absence);
        assert_eq!(
            day(&package, CHRISTMAS_DAY),
            ["ordinary,42.00,took_part", "reduced,28.00,public_holiday"],
            "{absence}"
        );
    }
}
