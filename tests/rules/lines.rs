//! Section 7: rates and lines.

use crate::telling::{
    BOXING_DAY, CHRISTMAS_DAY, FRIDAY, MONDAY, NOTHING, SATURDAY, SUNDAY, TUESDAY, Tell, WEDNESDAY, WEEK, day, halves,
    idle, lines, placed, placed_every_day, refused, taken, thirds,
};

#[test]
fn rule_7_1_of_the_rates_that_cover_the_day_the_latest_begun_is_in_force() {
    let package = placed()
        .row("rates", "ordinary,2026-09-08,2026-09-09,90.00")
        .row("rates", "ordinary,2026-09-09,2026-09-09,91.00")
        .row("rates", "ordinary,2026-09-11,,92.00");
    let package = WEEK[..5].iter().fold(package, |package, date| package.mark(date, "WOOD", "took_part"));
    assert_eq!(
        lines(&package, MONDAY, FRIDAY),
        [
            "2026-09-07,ordinary,84.00,took_part",
            "2026-09-08,ordinary,90.00,took_part",
            "2026-09-09,ordinary,91.00,took_part",
            "2026-09-10,ordinary,84.00,took_part",
            "2026-09-11,ordinary,92.00,took_part",
        ]
    );
}

#[test]
fn rule_7_1_the_rate_is_the_same_on_every_weekday_and_on_a_public_holiday() {
    for date in WEEK.into_iter().chain([CHRISTMAS_DAY, BOXING_DAY]) {
        assert_eq!(day(&placed().mark(date, "WOOD", "took_part"), date), ["ordinary,84.00,took_part"]);
    }
}

#[test]
fn rule_7_2_the_rate_times_the_share_is_rounded_half_up_to_the_ore() {
    let package = halves().rates("84.01", "56.01").mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", "sick");
    assert_eq!(day(&package, MONDAY), ["ordinary,42.01,took_part", "reduced,28.01,sick"]);
    let package = thirds().rates("84.01", "56.02").mark(MONDAY, "WOOD", "took_part");
    let package = package.mark(MONDAY, "PAINT", "sick").mark(MONDAY, "METAL", "leave");
    // 28.0033… and 18.6733…
    assert_eq!(day(&package, MONDAY), ["ordinary,28.00,took_part", "reduced,18.67,sick"]);
}

#[test]
fn rule_7_3_parts_that_earn_the_same_rate_are_added_before_the_one_rounding() {
    let package = halves().rates("84.01", "56.01");
    let whole = package.clone().mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", "took_part");
    assert_eq!(day(&whole, MONDAY), ["ordinary,84.01,took_part"]);
    let mixed = package.clone().mark(MONDAY, "WOOD", "cancelled").mark(MONDAY, "PAINT", "took_part");
    assert_eq!(day(&mixed, MONDAY), ["ordinary,84.01,took_part+cancelled"]);
    let reduced = package.mark(MONDAY, "WOOD", "sick").mark(MONDAY, "PAINT", "no_offer");
    assert_eq!(day(&reduced, MONDAY), ["reduced,56.01,sick+no_offer"]);
}

#[test]
fn rule_7_4_the_supplement_is_the_sum_of_supplement_times_share_rounded_half_up_once() {
    let package = placed()
        .instead("activities", "WOOD,,work,,,12345,,,,,15.01")
        .activity_with("PAINT", "10.00")
        .placement("PAINT,2026-09-01")
        .mark(MONDAY, "WOOD", "took_part")
        .mark(MONDAY, "PAINT", "took_part");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part", "supplement,12.51,took_part"]);
}

#[test]
fn rule_7_4_only_parts_marked_took_part_earn_the_supplement_and_all_weights_divide_it() {
    let package = placed()
        .instead("activities", "WOOD,,work,,,12345,,,,,15.00")
        .activity_with("PAINT", "10.00")
        .placement("PAINT,2026-09-01")
        .mark(MONDAY, "WOOD", "took_part");
    for (other, rate) in [
        ("education_release", "ordinary,84.00,took_part+education_release"),
        ("cancelled", "ordinary,84.00,took_part+cancelled"),
        ("unauthorised,,true,Vik", "ordinary,84.00,took_part+unauthorised"),
        ("leave", "ordinary,42.00,took_part"),
    ] {
        let package = package.clone().mark(MONDAY, "PAINT", other);
        assert_eq!(day(&package, MONDAY), [rate, "supplement,7.50,took_part"], "{other}");
    }
    assert_eq!(
        day(&package, MONDAY),
        ["ordinary,42.00,took_part", "supplement,7.50,took_part", "hole PAINT unrecorded"]
    );
}

#[test]
fn rule_7_5_a_supplement_given_at_the_placement_stands_in_place_of_the_activitys() {
    let package = placed().instead("activities", "WOOD,,work,,,12345,,,,,15.00").mark(MONDAY, "WOOD", "took_part");
    for (placement, supplement) in [
        ("", Some("supplement,15.00,took_part")),
        ("20.00", Some("supplement,20.00,took_part")),
        ("0", None),
        ("0.00", None),
    ] {
        let package = package.clone().instead("placements", &format!("1,WOOD,2026-09-01,,,,{placement}"));
        let expected: Vec<_> = ["ordinary,84.00,took_part"].into_iter().chain(supplement).collect();
        assert_eq!(day(&package, MONDAY), expected, "{placement}");
    }
}

#[test]
fn rule_7_6_a_supplement_above_the_maximum_in_force_is_an_error_that_names_the_largest() {
    let package = placed()
        .instead("activities", "WOOD,,work,,,12345,,,,,34.01")
        .activity_with("PAINT", "40.00")
        .placement("PAINT,2026-09-01")
        .mark(MONDAY, "WOOD", "took_part");
    // Per day, though its share of the day is below the maximum.
    let one = package.clone().mark(MONDAY, "PAINT", "sick");
    assert_eq!(day(&one, MONDAY), ["error supplement 34.01 above maximum 34.00"]);
    let two = package.mark(MONDAY, "PAINT", "took_part");
    assert_eq!(day(&two, MONDAY), ["error supplement 40.00 above maximum 34.00"]);
}

#[test]
fn rule_7_6_a_supplement_at_the_maximum_or_not_earned_is_no_error() {
    let package = placed().instead("activities", "WOOD,,work,,,12345,,,,,34.00").mark(MONDAY, "WOOD", "took_part");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part", "supplement,34.00,took_part"]);
    let package = placed().instead("activities", "WOOD,,work,,,12345,,,,,99.00").mark(MONDAY, "WOOD", "cancelled");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.00,cancelled"]);
}

#[test]
fn rule_7_6_where_no_maximum_is_in_force_there_is_no_limit() {
    let package = placed().rates("84.00", "56.00").row("rates", "supplement_max,2026-09-08,,34.00");
    let package = package.instead("activities", "WOOD,,work,,,12345,,,,,99.00");
    let package = package.mark(MONDAY, "WOOD", "took_part").mark(TUESDAY, "WOOD", "took_part");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part", "supplement,99.00,took_part"]);
    assert_eq!(day(&package, TUESDAY), ["error supplement 99.00 above maximum 34.00"]);
}

#[test]
fn rule_7_7_a_deduction_in_percent_is_of_the_parts_own_ordinary_amount() {
    let whole = placed().mark(MONDAY, "WOOD", "took_part,20%,,Vik");
    assert_eq!(day(&whole, MONDAY), ["ordinary,84.00,took_part", "deduction,-16.80,took_part"]);
    let half = halves().mark(MONDAY, "WOOD", "took_part,20%,,Vik").mark(MONDAY, "PAINT", "took_part");
    assert_eq!(day(&half, MONDAY), ["ordinary,84.00,took_part", "deduction,-8.40,took_part"]);
}

#[test]
fn rule_7_7_a_deduction_in_percent_leaves_the_supplement_out() {
    let package = placed().instead("activities", "WOOD,,work,,,12345,,,,,15.00");
    let package = package.mark(MONDAY, "WOOD", "took_part,100%,,Vik");
    assert_eq!(
        day(&package, MONDAY),
        ["ordinary,84.00,took_part", "supplement,15.00,took_part", "deduction,-84.00,took_part"]
    );
}

#[test]
fn rule_7_8_a_deduction_in_kroner_is_at_most_the_parts_own_ordinary_amount() {
    let package = halves().mark(MONDAY, "PAINT", "took_part");
    for (deduction, taken) in [
        ("10.00", "deduction,-10.00,took_part"),
        ("42.00", "deduction,-42.00,took_part"),
        ("50.00", "deduction,-42.00,took_part"),
    ] {
        let package = package.clone().mark(MONDAY, "WOOD", &format!("took_part,{deduction},,Vik"));
        assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part", taken]);
    }
}

#[test]
fn rule_7_8_the_part_with_the_deduction_bears_it_alone() {
    let package = halves().mark(MONDAY, "WOOD", "took_part,50.00,,Vik").mark(MONDAY, "PAINT", "took_part,5.00,,Vik");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part", "deduction,-47.00,took_part"]);
}

#[test]
fn rule_7_9_the_deductions_of_a_day_are_added_exactly_and_rounded_half_up_once() {
    let package = halves().rates("84.90", "56.00");
    let package = package.mark(MONDAY, "WOOD", "took_part,10%,,Vik").mark(MONDAY, "PAINT", "took_part,10%,,Vik");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.90,took_part", "deduction,-8.49,took_part"]);
    // 50 % of 84.01 is 42.005.
    let package = placed().rates("84.01", "56.00").mark(MONDAY, "WOOD", "took_part,50%,,Vik");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.01,took_part", "deduction,-42.01,took_part"]);
}

#[test]
fn rule_7_10_the_loss_is_a_percentage_of_the_days_lines_less_the_deduction_food_left_out() {
    let package = placed()
        .instead("activities", "WOOD,,work,,,12345,,,,,15.00")
        .mark(MONDAY, "WOOD", "took_part,10.00,,Vik")
        .sanction("2026-09-07,2026-09-01,1,50,in_force")
        .food();
    assert_eq!(
        day(&package, MONDAY),
        [
            "ordinary,84.00,took_part",
            "supplement,15.00,took_part",
            "deduction,-10.00,took_part",
            "loss,-44.50,",
            "food,122.00,"
        ]
    );
    let without = package.switch("loss_on_supplement", "false");
    assert_eq!(day(&without, MONDAY)[3], "loss,-37.00,");
}

#[test]
fn rule_7_10_the_loss_is_taken_of_the_reduced_rate_too() {
    let package = halves().mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", "sick");
    let package = package.sanction("2026-09-07,2026-09-01,1,10,in_force");
    assert_eq!(day(&package, MONDAY), ["ordinary,42.00,took_part", "reduced,28.00,sick", "loss,-7.00,"]);
    let holiday = idle().sanction("2026-12-25,2026-12-01,1,25,in_force");
    assert_eq!(day(&holiday, CHRISTMAS_DAY), ["reduced,56.00,public_holiday", "loss,-14.00,"]);
}

#[test]
fn rule_7_11_the_loss_is_rounded_down() {
    let package = placed().mark(MONDAY, "WOOD", "took_part");
    let package = package.rates("84.01", "56.00").sanction("2026-09-07,2026-09-01,1,50,in_force");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.01,took_part", "loss,-42.00,"]);
    // 33 % of 84.99 is 28.0467.
    let package = package.rates("84.99", "56.00").instead("sanctions", "1,2026-09-07,2026-09-01,1,33,in_force");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.99,took_part", "loss,-28.04,"]);
}

#[test]
fn rule_7_12_a_sanction_takes_its_part_on_its_calendar_days_only() {
    let package = WEEK.into_iter().fold(placed_every_day(), |package, date| package.mark(date, "WOOD", "took_part"));
    let package = package.sanction("2026-09-11,2026-09-01,2,50,in_force");
    let taken: Vec<_> = lines(&package, MONDAY, SUNDAY).into_iter().filter(|line| line.contains("loss")).collect();
    assert_eq!(taken, ["2026-09-11,loss,-42.00,", "2026-09-12,loss,-42.00,"]);
}

#[test]
fn rule_7_12_days_without_pay_and_the_turn_of_a_month_are_counted_among_its_days() {
    let package =
        placed().instead("placements", "1,WOOD,2026-09-01,,4").sanction("2026-09-25,2026-09-01,14,50,in_force");
    let package = ["2026-09-24", "2026-10-01", "2026-10-08"]
        .into_iter()
        .fold(package, |package, thursday| package.mark(thursday, "WOOD", "took_part"));
    let taken: Vec<_> =
        lines(&package, "2026-09-01", "2026-10-31").into_iter().filter(|line| line.contains("loss")).collect();
    assert_eq!(taken, ["2026-10-01,loss,-42.00,", "2026-10-08,loss,-42.00,"]);
}

#[test]
fn rule_7_12_conditional_and_remitted_take_nothing() {
    for state in ["conditional", "remitted"] {
        let package = placed().mark(MONDAY, "WOOD", "took_part");
        let package = package.sanction(&format!("2026-09-07,2026-09-01,1,50,{state}"));
        assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part"], "{state}");
    }
}

#[test]
fn rule_7_13_a_sanction_has_1_to_14_days_and_a_whole_percentage_of_1_to_50_and_begins_after_its_decision() {
    for wrong in [
        "2026-09-07,2026-09-01,0,50,in_force",
        "2026-09-07,2026-09-01,15,50,in_force",
        "2026-09-07,2026-09-01,1,0,in_force",
        "2026-09-07,2026-09-01,1,51,in_force",
        "2026-09-07,2026-09-01,1,12.5,in_force",
        "2026-09-07,2026-09-07,1,50,in_force",
        "2026-09-07,2026-09-08,1,50,in_force",
        "2026-09-07,2026-09-07,1,50,conditional",
    ] {
        let said = refused(&placed().sanction(wrong));
        assert!(said.contains("sanctions.csv, line 2"), "{wrong}: {said}");
    }
    for right in ["2026-09-07,2026-09-06,1,1,in_force", "2026-09-07,2026-09-06,14,50,in_force"] {
        taken(&placed().sanction(right));
    }
}

#[test]
fn rule_7_14_every_calendar_day_inside_a_stay_pays_the_whole_food_rate() {
    let package = halves().food().mark(MONDAY, "WOOD", "took_part").instead("stays", "1,2026-09-07,2026-12-26");
    assert_eq!(day(&package, "2026-09-06"), NOTHING);
    assert_eq!(day(&package, MONDAY), ["ordinary,42.00,took_part", "food,122.00,", "hole PAINT unrecorded"]);
    assert_eq!(day(&package, TUESDAY), ["food,122.00,", "hole PAINT unrecorded", "hole WOOD unrecorded"]);
    assert_eq!(day(&package, SATURDAY), ["food,122.00,"]);
    assert_eq!(day(&package, CHRISTMAS_DAY), ["reduced,56.00,public_holiday", "food,122.00,"]);
    assert_eq!(day(&package, BOXING_DAY), ["food,122.00,"]);
    assert_eq!(day(&package, "2026-12-27"), NOTHING);
}

#[test]
fn rule_7_14_no_food_is_paid_while_the_switch_is_false() {
    let package = placed().mark(MONDAY, "WOOD", "took_part").row("rates", "food,2026-01-01,,122.00");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part"]);
    assert_eq!(day(&package.switch("food", "false"), MONDAY), ["ordinary,84.00,took_part"]);
}

#[test]
fn rule_7_15_no_food_is_paid_on_a_day_that_a_spell_which_feeds_him_elsewhere_covers() {
    for circumstance in ["hospital", "institution", "institution_paid", "at_home", "interrupted", "at_large"] {
        for date in [MONDAY, SATURDAY, CHRISTMAS_DAY, BOXING_DAY] {
            for package in [idle(), placed_every_day()] {
                let said = day(&package.spell("2026-09-01", circumstance).food(), date);
                assert!(said.iter().all(|line| !line.contains("food")), "{circumstance} {date}: {said:?}");
            }
        }
    }
}

#[test]
fn rule_7_15_no_food_is_paid_even_where_a_mark_or_another_spell_counts_before_it() {
    let package = placed().food().spell("2026-09-01", "hospital").spell("2026-09-01", "sick");
    assert_eq!(day(&package, MONDAY), ["reduced,56.00,sick"]);
    assert_eq!(day(&package.mark(MONDAY, "WOOD", "took_part"), MONDAY), ["ordinary,84.00,took_part"]);
}

#[test]
fn rule_7_15_other_spells_and_days_that_are_not_covered_leave_food_as_it_is() {
    let package = placed().food().spell("2026-09-01", "hospital,2026-09-08,1").mark(TUESDAY, "WOOD", "took_part");
    assert_eq!(day(&package, TUESDAY), ["ordinary,84.00,took_part", "food,122.00,"]);
    for circumstance in ["work_release", "leave", "sick"] {
        let said = day(&placed().food().spell("2026-09-01", circumstance), WEDNESDAY);
        assert_eq!(said.last().unwrap(), "food,122.00,", "{circumstance}");
    }
}

#[test]
fn rule_7_16_a_line_of_0_ore_is_not_shown_and_counts_no_day() {
    let package = placed().rates("0.00", "56.00").mark(MONDAY, "WOOD", "took_part").mark(TUESDAY, "WOOD", "sick");
    let package = package.switch("food", "true").row("rates", "food,2026-01-01,,0.00");
    assert_eq!(package.detail(MONDAY, TUESDAY).0, ["1,2026-09-08,reduced,56.00,sick"]);
    assert_eq!(package.payroll(MONDAY, TUESDAY).0, ["1,reduced,1,56.00", "TOTAL,,,56.00"]);
}

#[test]
fn rule_7_16_a_deduction_or_loss_that_comes_to_0_is_no_line() {
    // 0.01 % of half a day is 0.0042, and 1 % of 0.84 rounds down to nothing.
    let package = halves().mark(MONDAY, "WOOD", "took_part,0.01%,,Vik").mark(MONDAY, "PAINT", "took_part");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part"]);
    let package = placed().rates("0.84", "56.00").sanction("2026-09-07,2026-09-01,2,1,in_force");
    let package = package.mark(MONDAY, "WOOD", "took_part").mark(TUESDAY, "WOOD", "leave");
    assert_eq!(day(&package, MONDAY), ["ordinary,0.84,took_part"]);
    assert_eq!(day(&package, TUESDAY), NOTHING);
}
