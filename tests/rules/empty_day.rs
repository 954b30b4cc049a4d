//! Section 4: a day without parts.

use crate::telling::{
    BOXING_DAY, CHRISTMAS_DAY, FRIDAY, MONDAY, NOTHING, SATURDAY, SUNDAY, Tell, WEEK, day, idle, placed,
};

#[test]
fn rule_4_1_spells_with_w_are_taken_only_on_monday_to_friday() {
    for circumstance in ["sick", "unfit", "no_offer", "excluded", "hospital", "personal_holiday"] {
        let package = idle().spell("2026-09-01", circumstance);
        for date in WEEK {
            let expected = format!("reduced,56.00,{circumstance}");
            let expected = if [SATURDAY, SUNDAY].contains(&date) { vec![] } else { vec![expected] };
            assert_eq!(day(&package, date), expected, "{circumstance} {date}");
        }
    }
}

#[test]
fn rule_4_1_spells_with_e_are_taken_on_every_day() {
    let package = idle().spell("2026-09-01", "institution");
    for date in WEEK {
        assert_eq!(day(&package, date), ["ordinary,84.00,institution"], "{date}");
    }
}

#[test]
fn rule_4_1_spells_with_p_are_not_taken() {
    for circumstance in ["cancelled", "cancelled_unpaid", "appointment"] {
        let package = idle().spell("2026-09-01", circumstance);
        assert_eq!(day(&package, MONDAY), ["hole - unassigned"], "{circumstance}");
        assert_eq!(day(&package, SATURDAY), NOTHING, "{circumstance}");
        assert_eq!(day(&package.spell("2026-09-01", "no_offer"), MONDAY), ["reduced,56.00,no_offer"]);
    }
}

#[test]
fn rule_4_1_what_is_found_is_one_part_the_whole_day() {
    let package = idle().spell("2026-09-01", "sick").spell("2026-09-01", "hospital").spell("2026-09-01", "no_offer");
    assert_eq!(package.payroll(MONDAY, MONDAY).0, ["1,reduced,1,56.00", "TOTAL,,,56.00"]);
    assert_eq!(day(&package, MONDAY), ["reduced,56.00,sick"]);
}

#[test]
fn rule_4_2_a_spell_of_rank_below_40_counts_on_a_public_holiday_too() {
    for (circumstance, expected) in
        [("institution", vec!["ordinary,84.00,institution"]), ("institution_paid", vec![]), ("work_release", vec![])]
    {
        let package = idle().spell("2026-09-01", circumstance).spell("2026-09-02", "sick");
        for date in [MONDAY, SATURDAY, CHRISTMAS_DAY, BOXING_DAY] {
            assert_eq!(day(&package, date), expected, "{circumstance} {date}");
        }
    }
}

#[test]
fn rule_4_2_of_two_spells_of_rank_below_40_the_lower_rank_counts() {
    let package = idle().spell("2026-09-01", "institution_paid").spell("2026-09-02", "institution");
    assert_eq!(day(&package, CHRISTMAS_DAY), NOTHING);
}

#[test]
fn rule_4_3_on_a_public_holiday_on_monday_to_friday_the_day_is_public_holiday() {
    assert_eq!(day(&idle(), CHRISTMAS_DAY), ["reduced,56.00,public_holiday"]);
    assert_eq!(day(&placed(), CHRISTMAS_DAY), ["reduced,56.00,public_holiday"]);
}

#[test]
fn rule_4_3_a_spell_of_rank_above_40_gives_way_even_one_that_takes_part() {
    for circumstance in [
        "education_release",
        "sick",
        "no_offer",
        "leave",
        "cancelled",
        "appointment",
        "voluntary_isolation",
        "hospital",
        "personal_holiday",
    ] {
        let package = idle().spell("2026-09-01", circumstance);
        assert_eq!(day(&package, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"], "{circumstance}");
    }
}

#[test]
fn rule_4_4_otherwise_the_first_of_the_spells_counts() {
    let package = idle().spell("2026-09-02", "hospital").spell("2026-09-01", "sick");
    assert_eq!(day(&package, MONDAY), ["reduced,56.00,sick"]);
    assert_eq!(day(&idle().spell("2026-09-01", "leave"), MONDAY), NOTHING);
    assert_eq!(day(&idle().spell("2026-09-01", "education_release"), MONDAY), ["ordinary,84.00,education_release"]);
}

#[test]
fn rule_4_5_monday_to_friday_without_activity_or_reason_is_unassigned() {
    for date in &WEEK[..5] {
        assert_eq!(day(&idle(), date), ["hole - unassigned"], "{date}");
    }
    assert_eq!(day(&idle().spell("2026-09-01", "sick,2026-09-10"), FRIDAY), ["hole - unassigned"]);
}

#[test]
fn rule_4_6_a_free_saturday_or_sunday_pays_nothing_and_misses_nothing() {
    for date in [SATURDAY, SUNDAY, BOXING_DAY] {
        assert_eq!(day(&idle(), date), NOTHING);
        assert_eq!(day(&placed(), date), NOTHING);
        assert_eq!(day(&idle().spell("2026-09-01", "sick"), date), NOTHING);
        assert_eq!(day(&placed().food(), date), ["food,122.00,"]);
    }
}
