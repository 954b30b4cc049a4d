//! Section 3: the circumstance of a part.

use crate::telling::{MARKS, MONDAY, SATURDAY, SUNDAY, TUESDAY, Tell, day, halves, idle, placed, placed_every_day};

#[test]
fn rule_3_1_a_part_with_a_mark_takes_the_circumstance_of_its_mark_whatever_spell_covers_the_day() {
    for spell in ["sick", "institution", "institution_paid", "work_release", "hospital", "cancelled"] {
        let marked = placed().spell("2026-09-01", spell).mark(MONDAY, "WOOD", "took_part");
        assert_eq!(day(&marked, MONDAY), ["ordinary,84.00,took_part"], "{spell}");
        let unplanned = idle().spell("2026-09-01", spell).mark(MONDAY, "WOOD", "no_offer");
        assert_eq!(
            day(&unplanned, MONDAY),
            ["reduced,56.00,no_offer", "notice mark_without_placement WOOD"],
            "{spell}"
        );
    }
}

#[test]
fn rule_3_1_a_mark_says_nothing_of_the_other_parts_of_the_day() {
    let package = halves().mark(MONDAY, "WOOD", "sick");
    assert_eq!(day(&package, MONDAY), ["reduced,28.00,sick", "hole PAINT unrecorded"]);
    let package = package.spell("2026-09-01", "institution");
    assert_eq!(day(&package, MONDAY), ["ordinary,42.00,institution", "reduced,28.00,sick"]);
}

#[test]
fn rule_3_2_the_spell_of_lowest_rank_counts_first() {
    let package = placed().spell("2026-09-02", "hospital").spell("2026-09-01", "sick").spell("2026-09-03", "leave");
    assert_eq!(day(&package, MONDAY), ["reduced,56.00,sick"]);
    let package = package.spell("2026-09-01", "institution");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.00,institution"]);
}

#[test]
fn rule_3_2_of_one_rank_the_later_first_day_counts_first() {
    let package = placed().spell("2026-09-02", "unfit").spell("2026-09-01", "sick");
    assert_eq!(day(&package, MONDAY), ["reduced,56.00,unfit"]);
    let package = placed().spell("2026-09-01", "unfit").spell("2026-09-02", "sick");
    assert_eq!(day(&package, MONDAY), ["reduced,56.00,sick"]);
}

#[test]
fn rule_3_2_of_one_rank_and_one_first_day_the_tables_order_decides() {
    let package = placed().spell("2026-09-01", "unfit").spell("2026-09-01", "sick");
    assert_eq!(day(&package, MONDAY), ["reduced,56.00,sick"]);
}

#[test]
fn rule_3_2_only_the_spells_that_cover_the_day_are_asked() {
    let package = placed()
        .spell("2026-09-01", "institution,2026-09-06")
        .spell("2026-09-01", "hospital,,2")
        .spell("2026-09-01", "no_offer");
    assert_eq!(day(&package, MONDAY), ["reduced,56.00,no_offer"]);
    assert_eq!(day(&package, TUESDAY), ["reduced,56.00,hospital"]);
}

#[test]
fn rule_3_3_for_a_planned_part_every_spell_can_stand_in_on_any_weekday() {
    for date in [MONDAY, SATURDAY, SUNDAY] {
        for (circumstance, line) in [
            ("sick", "reduced,56.00,sick"),
            ("hospital", "reduced,56.00,hospital"),
            ("institution", "ordinary,84.00,institution"),
            ("cancelled", "ordinary,84.00,cancelled"),
            ("appointment", "ordinary,84.00,appointment"),
        ] {
            let package = placed_every_day().spell("2026-09-01", circumstance);
            assert_eq!(day(&package, date), [line], "{date}");
        }
    }
}

#[test]
fn rule_3_4_a_planned_part_with_neither_mark_nor_spell_is_unrecorded() {
    assert_eq!(day(&placed(), MONDAY), ["hole WOOD unrecorded"]);
    let package = placed().spell("2026-09-01", "sick,2026-09-04").mark(TUESDAY, "WOOD", "took_part");
    assert_eq!(day(&package, MONDAY), ["hole WOOD unrecorded"]);
}

#[test]
fn rule_3_5_took_part_and_education_release_take_part_and_no_other_mark_does() {
    for circumstance in MARKS {
        let package = placed().mark(SATURDAY, "WOOD", circumstance);
        let expected = match circumstance {
            "took_part" | "education_release" => format!("ordinary,84.00,{circumstance}"),
            _ => "notice mark_makes_no_part WOOD".to_owned(),
        };
        assert_eq!(day(&package, SATURDAY), [expected]);
    }
}

#[test]
fn rule_3_5_a_spell_of_education_release_takes_part_and_no_other_does() {
    for (circumstance, takes_part) in [
        ("education_release", true),
        ("cancelled", false),
        ("appointment", false),
        ("institution", false),
        ("work_release", false),
    ] {
        // An unauthorised absence needs a decision beside a part that takes part only.
        let package = halves().mark(MONDAY, "PAINT", "unauthorised").spell("2026-09-01", circumstance);
        let has_hole = day(&package, MONDAY).contains(&"hole PAINT decision_missing".to_owned());
        assert_eq!(has_hole, takes_part, "{circumstance}");
    }
}

#[test]
fn rule_3_6_kind_provider_place_hours_and_capacity_change_no_amount() {
    for activity in [
        "WOOD,,work,,,12345",
        "WOOD,,education,,,12345",
        "WOOD,,programme,,,12345",
        "WOOD,,other,,,12345",
        "WOOD,School,education,The county,Oslo,12345,08:00-15:00,,,5",
        "WOOD,Kitchen,work,A firm,Outside,12345,08:00-08:30,,,0",
    ] {
        let package = placed().instead("activities", activity);
        let package = package.mark(MONDAY, "WOOD", "took_part").mark(TUESDAY, "WOOD", "sick");
        assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part"], "{activity}");
        assert_eq!(day(&package, TUESDAY), ["reduced,56.00,sick"], "{activity}");
    }
}
