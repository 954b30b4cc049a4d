//! Section 2: what was planned and what was marked.

use crate::telling::{
    BOXING_DAY, CHRISTMAS_DAY, FRIDAY, MARKS, MONDAY, NOTHING, SATURDAY, SUNDAY, TUESDAY, Tell, WEDNESDAY, WEEK, day,
    findings, halves, idle, placed, placed_every_day, refused, thirds,
};

#[test]
fn rule_2_1_a_placement_is_planned_inside_its_own_days() {
    let package = placed().instead("placements", "1,WOOD,2026-09-08,2026-09-09");
    assert_eq!(
        findings(&package, MONDAY, "2026-09-10"),
        [
            "hole 2026-09-07 - unassigned",
            "hole 2026-09-08 WOOD unrecorded",
            "hole 2026-09-09 WOOD unrecorded",
            "hole 2026-09-10 - unassigned",
        ]
    );
}

#[test]
fn rule_2_1_a_placement_is_planned_inside_the_days_of_its_activity() {
    let package = placed().instead("activities", "WOOD,,work,,,12345,,2026-09-08,2026-09-09");
    assert_eq!(
        findings(&package, MONDAY, "2026-09-10"),
        [
            "hole 2026-09-07 - unassigned",
            "hole 2026-09-08 WOOD unrecorded",
            "hole 2026-09-09 WOOD unrecorded",
            "hole 2026-09-10 - unassigned",
        ]
    );
}

#[test]
fn rule_2_1_a_placement_is_planned_on_the_weekdays_of_its_activity() {
    let package = placed().instead("activities", "WOOD,,work,,,26");
    assert_eq!(day(&package, MONDAY), ["hole - unassigned"]);
    assert_eq!(day(&package, TUESDAY), ["hole WOOD unrecorded"]);
    assert_eq!(day(&package, SATURDAY), ["hole WOOD unrecorded"]);
    assert_eq!(day(&package, SUNDAY), NOTHING);
}

#[test]
fn rule_2_1_weekdays_of_the_placement_stand_in_place_of_the_activitys() {
    let package = placed().instead("placements", "1,WOOD,2026-09-01,,26");
    assert_eq!(day(&package, MONDAY), ["hole - unassigned"]);
    assert_eq!(day(&package, TUESDAY), ["hole WOOD unrecorded"]);
    assert_eq!(day(&package, SATURDAY), ["hole WOOD unrecorded"]);
    assert_eq!(day(&package, SUNDAY), NOTHING);
}

#[test]
fn rule_2_1_each_planned_placement_is_one_part_of_the_day() {
    assert_eq!(day(&thirds(), MONDAY), ["hole METAL unrecorded", "hole PAINT unrecorded", "hole WOOD unrecorded"]);
    let package =
        thirds().mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", "sick").mark(MONDAY, "METAL", "leave");
    assert_eq!(day(&package, MONDAY), ["ordinary,28.00,took_part", "reduced,18.67,sick"]);
}

#[test]
fn rule_2_2_on_a_public_holiday_a_placement_is_planned_only_where_its_activity_runs_on_holidays() {
    let closed = placed().instead("activities", "WOOD,,work,,,1234567,,,,,,false");
    assert_eq!(day(&closed, "2026-12-24"), ["hole WOOD unrecorded"]);
    assert_eq!(day(&closed, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"]);
    assert_eq!(day(&closed, BOXING_DAY), NOTHING);
    assert_eq!(day(&closed, "2026-12-27"), ["hole WOOD unrecorded"]);
    let running = placed_every_day();
    assert_eq!(day(&running, CHRISTMAS_DAY), ["hole WOOD unrecorded"]);
    assert_eq!(day(&running, BOXING_DAY), ["hole WOOD unrecorded"]);
}

#[test]
fn rule_2_2_weekdays_of_the_placement_do_not_make_a_closed_activity_run_on_a_holiday() {
    let package = placed().instead("placements", "1,WOOD,2026-09-01,,1234567");
    assert_eq!(day(&package, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"]);
    assert_eq!(day(&package, BOXING_DAY), NOTHING);
}

#[test]
fn rule_2_3_a_mark_that_takes_part_in_what_was_not_planned_makes_a_part_on_any_day_of_the_week() {
    for circumstance in ["took_part", "education_release"] {
        for date in WEEK.into_iter().chain([CHRISTMAS_DAY, BOXING_DAY]) {
            let package = idle().mark(date, "WOOD", circumstance);
            let paid = format!("ordinary,84.00,{circumstance}");
            assert_eq!(day(&package, date), [paid.as_str(), "notice mark_without_placement WOOD"], "{date}");
        }
    }
}

#[test]
fn rule_2_3_a_mark_that_takes_part_in_a_placement_not_planned_that_day_makes_a_part() {
    for date in [SATURDAY, SUNDAY, CHRISTMAS_DAY, BOXING_DAY] {
        assert_eq!(day(&placed().mark(date, "WOOD", "took_part"), date), ["ordinary,84.00,took_part"], "{date}");
    }
}

#[test]
fn rule_2_3_a_mark_that_takes_part_makes_a_part_beside_what_was_planned() {
    let package = placed().activity("PAINT").mark(MONDAY, "WOOD", "sick").mark(MONDAY, "PAINT", "took_part");
    assert_eq!(
        day(&package, MONDAY),
        ["ordinary,42.00,took_part", "reduced,28.00,sick", "notice mark_without_placement PAINT"]
    );
}

#[test]
fn rule_2_4_an_unplanned_mark_that_does_not_take_part_makes_a_part_where_nothing_is_planned() {
    for date in [MONDAY, FRIDAY] {
        assert_eq!(
            day(&idle().mark(date, "WOOD", "sick"), date),
            ["reduced,56.00,sick", "notice mark_without_placement WOOD"]
        );
    }
    let package = placed().mark(CHRISTMAS_DAY, "WOOD", "leave");
    assert_eq!(day(&package, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"]);
}

#[test]
fn rule_2_4_an_unplanned_mark_that_does_not_take_part_makes_a_part_beside_one_that_does() {
    for (attended, other) in [("WOOD", "PAINT"), ("PAINT", "WOOD")] {
        let package = idle().activity("PAINT").mark(MONDAY, attended, "took_part").mark(MONDAY, other, "sick");
        assert_eq!(
            day(&package, MONDAY),
            [
                "ordinary,42.00,took_part",
                "reduced,28.00,sick",
                "notice mark_without_placement PAINT",
                "notice mark_without_placement WOOD",
            ]
        );
    }
}

#[test]
fn rule_2_4_an_unplanned_mark_that_does_not_take_part_makes_no_part_on_a_saturday_or_sunday() {
    for circumstance in MARKS.into_iter().filter(|id| !["took_part", "education_release"].contains(id)) {
        for date in [SATURDAY, SUNDAY, BOXING_DAY] {
            let package = placed().mark(date, "WOOD", circumstance);
            assert_eq!(day(&package, date), ["notice mark_makes_no_part WOOD"], "{circumstance} {date}");
        }
    }
}

#[test]
fn rule_2_4_an_unplanned_mark_that_does_not_take_part_makes_no_part_beside_a_planned_placement() {
    for circumstance in MARKS.into_iter().filter(|id| !["took_part", "education_release"].contains(id)) {
        let package = placed().activity("PAINT").mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", circumstance);
        assert_eq!(
            day(&package, MONDAY),
            ["ordinary,84.00,took_part", "notice mark_makes_no_part PAINT"],
            "{circumstance}"
        );
    }
}

#[test]
fn rule_2_4_a_mark_that_makes_no_part_leaves_the_day_to_its_spells() {
    let package = idle().mark(SATURDAY, "WOOD", "refused").spell("2026-09-01", "institution");
    assert_eq!(day(&package, SATURDAY), ["ordinary,84.00,institution", "notice mark_makes_no_part WOOD"]);
}

#[test]
fn rule_2_5_an_unplanned_part_has_the_weight_and_supplement_of_the_placement_that_covers_the_date() {
    let package = placed()
        .activity_with("PAINT", "30.00")
        .placement("PAINT,2026-09-01,,1,50,12.00")
        .mark(TUESDAY, "WOOD", "sick")
        .mark(TUESDAY, "PAINT", "took_part");
    assert_eq!(day(&package, TUESDAY), ["ordinary,28.00,took_part", "reduced,37.33,sick", "supplement,4.00,took_part"]);
}

#[test]
fn rule_2_5_without_such_a_placement_the_weight_is_100_and_the_supplement_the_activitys() {
    let never = placed().activity_with("PAINT", "30.00");
    let over = never.clone().placement("PAINT,2026-09-01,2026-09-07,,50,12.00");
    let not_yet = never.clone().placement("PAINT,2026-09-09,,,50,12.00");
    for package in [never, over, not_yet] {
        let package = package.mark(TUESDAY, "WOOD", "sick").mark(TUESDAY, "PAINT", "took_part");
        assert_eq!(
            day(&package, TUESDAY),
            [
                "ordinary,42.00,took_part",
                "reduced,28.00,sick",
                "supplement,15.00,took_part",
                "notice mark_without_placement PAINT",
            ]
        );
    }
}

#[test]
fn rule_2_6_weight_50_alone_is_a_whole_day() {
    let package = placed().instead("placements", "1,WOOD,2026-09-01,,,50").mark(MONDAY, "WOOD", "took_part");
    assert_eq!(package.payroll(MONDAY, MONDAY).0, ["1,ordinary,1,84.00", "TOTAL,,,84.00"]);
}

#[test]
fn rule_2_6_two_parts_of_weight_100_are_two_halves_and_100_is_what_a_weight_is_where_none_is_given() {
    for weight in ["", "100"] {
        let package = placed()
            .activity("PAINT")
            .placement(&format!("PAINT,2026-09-01,,,{weight}"))
            .mark(MONDAY, "WOOD", "took_part")
            .mark(MONDAY, "PAINT", "leave");
        assert_eq!(package.payroll(MONDAY, MONDAY).0, ["1,ordinary,0.5,42.00", "TOTAL,,,42.00"]);
    }
}

#[test]
fn rule_2_6_a_share_is_the_weight_divided_by_the_weights_of_all_parts_holes_included() {
    let package = placed().activity("PAINT").activity("METAL").instead("placements", "1,WOOD,2026-09-01,,,10");
    let package = package.placement("PAINT,2026-09-01,,,20").placement("METAL,2026-09-01,,,70");
    let package = package.mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", "sick");
    assert_eq!(day(&package, MONDAY), ["ordinary,8.40,took_part", "reduced,11.20,sick", "hole METAL unrecorded"]);
}

#[test]
fn rule_2_6_a_day_is_paid_once_however_many_parts_take_part() {
    let package = halves().activity("METAL").mark(WEDNESDAY, "WOOD", "took_part").mark(WEDNESDAY, "PAINT", "took_part");
    let package = package.mark(WEDNESDAY, "METAL", "took_part");
    assert_eq!(day(&package, WEDNESDAY), ["ordinary,84.00,took_part", "notice mark_without_placement METAL"]);
}

#[test]
fn rule_2_6_a_weight_is_a_whole_number_from_1_to_100() {
    for weight in ["0", "101", "50.5", "-1", "half"] {
        let said = refused(&placed().instead("placements", &format!("1,WOOD,2026-09-01,,,{weight}")));
        assert!(said.contains("must be a whole number from 1 to 100"), "{weight}: {said}");
    }
    for weight in ["1", "100"] {
        let package = placed().instead("placements", &format!("1,WOOD,2026-09-01,,,{weight}"));
        assert_eq!(day(&package.mark(MONDAY, "WOOD", "took_part"), MONDAY), ["ordinary,84.00,took_part"]);
    }
}
