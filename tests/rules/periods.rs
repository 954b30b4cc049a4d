//! Section 9: periods and days counted.

use crate::common::{Package, dagsverk, fjellvik, folder, word};
use crate::telling::{
    FRIDAY, MONDAY, SATURDAY, TUESDAY, Tell, WEDNESDAY, WEEK, halves, idle, placed, refused, taken, thirds,
};

#[test]
fn rule_9_1_the_list_adds_the_lines_by_component_inmates_in_byte_order_of_their_numbers() {
    let package = ["10", "2", "A", "a"].into_iter().fold(placed(), |package, number| {
        package
            .row("inmates", number)
            .row("stays", &format!("{number},2026-09-01"))
            .row("custody", &format!("{number},2026-09-01,remand"))
            .row("placements", &format!("{number},WOOD,2026-09-01"))
            .row("marks", &format!("{number},{MONDAY},WOOD,sick"))
            .row("marks", &format!("{number},{TUESDAY},WOOD,took_part"))
            .row("marks", &format!("{number},{WEDNESDAY},WOOD,took_part"))
    });
    let (rows, _) = package.payroll(MONDAY, WEDNESDAY);
    let expected: Vec<_> = ["10", "2", "A", "a"]
        .into_iter()
        .flat_map(|number| [format!("{number},ordinary,2,168.00"), format!("{number},reduced,1,56.00")])
        .chain(["TOTAL,,,896.00".to_owned()])
        .collect();
    assert_eq!(rows, expected);
}

#[test]
fn rule_9_1_the_components_stand_in_their_order_and_the_total_is_the_sum_of_all_lines() {
    let package = halves()
        .instead("activities", "WOOD,,work,,,12345,,,,,15.00")
        .activity("PAINT")
        .mark(MONDAY, "WOOD", "took_part,10%,,Vik")
        .mark(MONDAY, "PAINT", "sick")
        .sanction("2026-09-07,2026-09-01,1,10,in_force")
        .food();
    assert_eq!(
        package.payroll(MONDAY, MONDAY).0,
        [
            "1,ordinary,0.5,42.00",
            "1,reduced,0.5,28.00",
            "1,supplement,0.5,7.50",
            "1,deduction,,-4.20",
            // 10 % of 73.30
            "1,loss,,-7.33",
            "1,food,1,122.00",
            "TOTAL,,,187.97",
        ]
    );
}

#[test]
fn rule_9_1_what_comes_to_0_is_not_shown() {
    assert_eq!(placed().mark(MONDAY, "WOOD", "leave").payroll(MONDAY, MONDAY).0, ["TOTAL,,,0.00"]);
}

#[test]
fn rule_9_2_three_thirds_of_a_day_are_one_day() {
    let package = [MONDAY, TUESDAY, WEDNESDAY].into_iter().fold(thirds(), |package, date| {
        package.mark(date, "WOOD", "took_part").mark(date, "PAINT", "leave").mark(date, "METAL", "leave")
    });
    assert_eq!(package.payroll(MONDAY, MONDAY).0, ["1,ordinary,0.33,28.00", "TOTAL,,,28.00"]);
    assert_eq!(package.payroll(MONDAY, TUESDAY).0, ["1,ordinary,0.67,56.00", "TOTAL,,,56.00"]);
    assert_eq!(package.payroll(MONDAY, WEDNESDAY).0, ["1,ordinary,1,84.00", "TOTAL,,,84.00"]);
}

#[test]
fn rule_9_2_14_days_and_two_thirds_are_14_67() {
    let package = thirds().spell("2026-09-01", "sick,2026-09-18").mark("2026-09-21", "WOOD", "sick");
    let package = package.mark("2026-09-21", "PAINT", "sick").mark("2026-09-21", "METAL", "leave");
    // 14 × 56.00 and 37.33
    assert_eq!(package.payroll("2026-09-01", "2026-09-21").0, ["1,reduced,14.67,821.33", "TOTAL,,,821.33"]);
}

#[test]
fn rule_9_2_days_are_rounded_half_up_once() {
    let package = placed().activity("PAINT").activity("METAL").instead("placements", "1,WOOD,2026-09-01,,,1");
    let package = package.placement("PAINT,2026-09-01,,,99").placement("METAL,2026-09-01,,,100");
    let package = [MONDAY, TUESDAY].into_iter().fold(package, |package, date| {
        package.mark(date, "WOOD", "took_part").mark(date, "PAINT", "leave").mark(date, "METAL", "leave")
    });
    // 1/200 is 0.005 days, and two of them 0.01.
    assert_eq!(package.payroll(MONDAY, MONDAY).0[0], "1,ordinary,0.01,0.42");
    assert_eq!(package.payroll(MONDAY, TUESDAY).0[0], "1,ordinary,0.01,0.84");
}

#[test]
fn rule_9_3_a_supplement_counts_the_share_of_the_parts_that_earn_one_above_0() {
    let package = placed()
        .instead("activities", "WOOD,,work,,,12345,,,,,15.00")
        .activity_with("PAINT", "0.00")
        .placement("PAINT,2026-09-01")
        .mark(MONDAY, "WOOD", "took_part")
        .mark(MONDAY, "PAINT", "took_part");
    assert_eq!(package.payroll(MONDAY, MONDAY).0, ["1,ordinary,1,84.00", "1,supplement,0.5,7.50", "TOTAL,,,91.50"]);
}

#[test]
fn rule_9_3_food_counts_a_whole_day_and_deduction_and_loss_count_none() {
    let package = halves()
        .mark(MONDAY, "WOOD", "took_part,10.00,,Vik")
        .mark(MONDAY, "PAINT", "leave")
        .sanction("2026-09-07,2026-09-01,1,50,in_force")
        .food();
    assert_eq!(
        package.payroll(MONDAY, MONDAY).0,
        ["1,ordinary,0.5,42.00", "1,deduction,,-10.00", "1,loss,,-16.00", "1,food,1,122.00", "TOTAL,,,138.00"]
    );
    assert_eq!(idle().food().payroll(SATURDAY, SATURDAY).0, ["1,food,1,122.00", "TOTAL,,,122.00"]);
}

/// The lines of the days from one date to another, inmate by inmate, sorted.
fn detail(register: &str, from: &str, to: &str) -> Vec<String> {
    let ran = dagsverk(&["payroll", register, "--from", from, "--to", to, "--format", "csv", "--detail"]);
    let mut lines: Vec<_> = ran.out.lines().skip(1).map(str::to_owned).collect();
    let of_a_day = |line: &&str| *line != "provisional" && !line.starts_with("rates ");
    lines.extend(ran.err.lines().filter(of_a_day).map(str::to_owned));
    lines.sort_unstable();
    lines
}

#[test]
fn rule_9_4_a_day_settles_the_same_alone_and_in_every_period_that_holds_it() {
    let folder = folder();
    let register = folder.path().join("fjellvik.dagsverk");
    let register = word(&register);
    assert_eq!(dagsverk(&["import", word(&fjellvik()), "--to", register]).status, 0);
    let at_once = detail(register, "2026-10-01", "2026-10-31");
    let mut one_by_one: Vec<_> =
        (1..=31).flat_map(|day| detail(register, &format!("2026-10-{day:02}"), &format!("2026-10-{day:02}"))).collect();
    one_by_one.sort_unstable();
    assert!(at_once.len() > 100, "{}", at_once.len());
    assert_eq!(at_once, one_by_one);
    let longer = detail(register, "2026-09-15", "2026-11-10");
    let of_october = longer.into_iter().filter(|line| line.contains("2026-10-"));
    assert_eq!(at_once, of_october.collect::<Vec<_>>());
}

#[test]
fn rule_9_4_the_sums_of_two_periods_are_the_sum_of_the_period_of_both() {
    let package = WEEK[..5].iter().fold(placed(), |package, date| package.mark(date, "WOOD", "took_part"));
    let package = package.sanction("2026-09-09,2026-09-01,14,50,in_force");
    assert_eq!(package.payroll(MONDAY, TUESDAY).0, ["1,ordinary,2,168.00", "TOTAL,,,168.00"]);
    assert_eq!(package.payroll(WEDNESDAY, FRIDAY).0, ["1,ordinary,3,252.00", "1,loss,,-126.00", "TOTAL,,,126.00"]);
    assert_eq!(package.payroll(MONDAY, FRIDAY).0, ["1,ordinary,5,420.00", "1,loss,,-126.00", "TOTAL,,,294.00"]);
}

/// A package with this payment period.
fn paid_by(kind: &str, start: &str) -> Package {
    placed().row("settings", &format!("period,,{kind}")).row("settings", &format!("period_start,,{start}"))
}

#[test]
fn rule_9_5_a_payment_period_is_a_month_a_week_or_two_weeks() {
    for (kind, start) in [
        ("month", ""),
        ("month", "1"),
        ("month", "28"),
        ("week", ""),
        ("week", "1"),
        ("week", "7"),
        ("two_weeks", "2026-09-07"),
        ("", ""),
        ("", "28"),
    ] {
        taken(&paid_by(kind, start));
    }
}

#[test]
fn rule_9_5_a_start_that_does_not_fit_the_payment_period_is_refused() {
    for (kind, start) in [
        ("month", "0"),
        ("month", "29"),
        ("month", "2026-09-07"),
        ("week", "0"),
        ("week", "8"),
        ("week", "2026-09-07"),
        ("two_weeks", "1"),
        ("", "29"),
        ("", "2026-09-07"),
    ] {
        let said = refused(&paid_by(kind, start));
        assert!(said.contains("does not fit the period"), "{kind} {start}: {said}");
    }
    assert!(refused(&paid_by("year", "")).contains("must be one of: month, week, two_weeks"));
}
