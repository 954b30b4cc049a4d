//! Section 1: who is settled.

use crate::telling::{
    FRIDAY, MONDAY, NOTHING, SATURDAY, THURSDAY, TUESDAY, Tell, WEDNESDAY, day, findings, holes, idle, lines, placed,
};

#[test]
fn rule_1_1_a_day_is_settled_only_inside_a_stay_first_and_last_day_included() {
    let package = placed().instead("stays", "1,2026-09-08,2026-09-10");
    assert_eq!(holes(&package, "2026-08-01", "2026-10-31"), ["2026-09-08", "2026-09-09", "2026-09-10"]);
}

#[test]
fn rule_1_1_a_day_between_two_stays_is_not_settled() {
    let package = placed().instead("stays", "1,2026-09-07,2026-09-07").row("stays", "1,2026-09-09,2026-09-09");
    assert_eq!(holes(&package, "2026-08-01", "2026-10-31"), [MONDAY, WEDNESDAY]);
}

#[test]
fn rule_1_1_a_day_outside_every_stay_has_no_line() {
    let package = placed()
        .instead("stays", "1,2026-09-01,2026-09-04")
        .spell("2026-09-01", "institution")
        .sanction("2026-09-07,2026-09-01,1,50,in_force")
        .food();
    assert_eq!(day(&package, "2026-09-04"), ["ordinary,84.00,institution"]);
    assert_eq!(day(&package, MONDAY), NOTHING);
}

#[test]
fn rule_1_1_a_stay_without_a_last_day_lasts_on() {
    let package = placed().rows("rates", "ordinary,2150-01-01,,84.00,").mark("2150-01-05", "WOOD", "took_part");
    assert_eq!(day(&package, "2150-01-05"), ["ordinary,84.00,took_part"]);
}

#[test]
fn rule_1_2_on_a_day_that_a_spell_of_rank_10_covers_nothing_is_paid_and_nothing_is_missing() {
    for circumstance in ["at_home", "interrupted", "at_large"] {
        let planned = placed().spell("2026-09-01", circumstance).food();
        let empty = idle().spell("2026-09-01", circumstance).spell("2026-09-02", "institution").food();
        for date in [MONDAY, SATURDAY, "2026-12-25"] {
            assert_eq!(day(&planned, date), NOTHING, "{circumstance} {date}");
            assert_eq!(day(&empty, date), NOTHING, "{circumstance} {date}");
        }
    }
}

#[test]
fn rule_1_2_nothing_is_paid_under_a_spell_of_rank_10_whatever_was_marked_or_decided() {
    for circumstance in ["at_home", "interrupted", "at_large"] {
        let spell = format!("{circumstance},{MONDAY},,,Vik");
        let package = placed().spell(MONDAY, &spell).mark(MONDAY, "WOOD", "took_part,20%");
        assert_eq!(day(&package, MONDAY), ["problem mark_under_spell WOOD"], "{circumstance}");
        let package = placed().spell(MONDAY, &spell).mark(MONDAY, "WOOD", "voluntary_isolation,,true,Vik");
        assert_eq!(day(&package, MONDAY), ["problem mark_under_spell WOOD"], "{circumstance}");
    }
}

#[test]
fn rule_1_3_a_spell_covers_its_days_and_weekdays_first_and_last_day_included() {
    let package = idle().spell(MONDAY, "sick,2026-09-16,13");
    assert_eq!(
        lines(&package, "2026-09-01", "2026-09-30"),
        [
            "2026-09-07,reduced,56.00,sick",
            "2026-09-09,reduced,56.00,sick",
            "2026-09-14,reduced,56.00,sick",
            "2026-09-16,reduced,56.00,sick",
        ]
    );
}

#[test]
fn rule_1_3_a_spell_without_weekdays_has_all_seven() {
    let package = idle().spell(FRIDAY, "institution,2026-09-13");
    let paid = lines(&package, "2026-09-01", "2026-09-30");
    assert_eq!(paid.len(), 3, "{paid:?}");
}

#[test]
fn rule_1_3_a_spell_without_a_last_day_lasts_on() {
    assert_eq!(day(&idle().spell("2026-09-01", "sick"), "2026-12-31"), ["reduced,56.00,sick"]);
}

#[test]
fn rule_1_4_the_custody_kind_changes_no_amount() {
    for kind in ["convicted", "remand", "preventive_detention", "fine_default"] {
        let package = placed().held_on(kind).mark(MONDAY, "WOOD", "took_part").mark(TUESDAY, "WOOD", "sick");
        assert_eq!(
            lines(&package, MONDAY, TUESDAY),
            ["2026-09-07,ordinary,84.00,took_part", "2026-09-08,reduced,56.00,sick"],
            "{kind}"
        );
    }
}

#[test]
fn rule_1_4_the_kind_in_force_is_the_latest_that_begins_on_or_before_the_day() {
    let package = idle()
        .row("custody", "1,2026-09-08,remand")
        .row("custody", "1,2026-09-09,convicted")
        .spell("2026-09-01", "remand_declined,,,,Vik");
    assert_eq!(
        findings(&package, MONDAY, WEDNESDAY),
        ["problem 2026-09-07 custody_mismatch remand_declined", "problem 2026-09-09 custody_mismatch remand_declined"]
    );
    let package = package.row("custody", "1,2026-09-10,remand");
    assert_eq!(findings(&package, THURSDAY, THURSDAY), NOTHING);
    assert_eq!(findings(&package, "2026-10-01", "2026-10-02"), NOTHING);
}
