//! Each reason in its exact words.

use dagsverk::register::{Language, Ore};

use crate::common::Package;
use crate::{NOVEMBER, OCTOBER, SEPTEMBER, comparison, document, marks, period, present, present_but, said};

/// October beside September, in English.
fn october(package: &Package) -> Vec<String> {
    said(&comparison(&document(package), SEPTEMBER, OCTOBER), Language::En)
}

/// Nothing but one change of the only inmate, whose pay was this before.
fn one_change(package: &Package, sums: &str, reasons: &[&str]) {
    let mut expected = vec![format!("1 {sums}")];
    expected.extend(reasons.iter().map(|reason| (*reason).to_owned()));
    assert_eq!(october(package), expected);
}

fn with_rates(package: Package, rows: &str) -> Package {
    package.without("rates").rows("rates", rows)
}

#[test]
fn nothing_is_said_where_nothing_changed() {
    assert_eq!(october(&present()), Vec::<String>::new());
}

#[test]
fn a_rate_that_changes_in_the_middle_of_the_span_is_named_with_its_day() {
    let package = with_rates(present(), "ordinary,2026-01-01,2026-10-18,79.00,old\nordinary,2026-10-19,,84.00,new");
    one_change(&package, "1,738.00 → 1,788.00", &["ordinary rate changed from 79.00 to 84.00 on 19 October: +50.00"]);
    // In November everyone has the new rate all month, and one working day less.
    assert_eq!(
        said(&comparison(&document(&package), OCTOBER, NOVEMBER), Language::En),
        [
            "1 1,788.00 → 1,764.00",
            "1 fewer working day: −79.00",
            "ordinary rate changed from 79.00 to 84.00 on 19 October: +55.00",
        ]
    );
}

#[test]
fn a_placement_that_begins_explains_the_days_without_one() {
    let package = Package::small().without("placements").rows("placements", "1,WOOD,2026-09-21,,,,").rows(
        "marks",
        &[marks("1", ("2026-09-21", "2026-09-30"), "WOOD", "took_part"), marks("1", OCTOBER, "WOOD", "took_part")]
            .join("\n"),
    );
    one_change(&package, "672.00 → 1,848.00", &["started in Carpentry on 21 September: +1,176.00"]);
}

#[test]
fn a_placement_that_ends_explains_the_days_after_it() {
    let package = Package::small().without("placements").rows("placements", "1,WOOD,2026-09-01,2026-10-14,,,").rows(
        "marks",
        &[marks("1", SEPTEMBER, "WOOD", "took_part"), marks("1", ("2026-10-01", "2026-10-14"), "WOOD", "took_part")]
            .join("\n"),
    );
    one_change(&package, "1,848.00 → 840.00", &["finished in Carpentry on 14 October: −1,008.00"]);
}

#[test]
fn a_spell_is_named_with_its_days() {
    let days = ["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09"];
    let package = present_but(&days)
        .rows("spells", "1,2026-10-05,voluntary_isolation,2026-10-09,,false,the governor,2026-10-05,,");
    one_change(&package, "1,848.00 → 1,428.00", &["voluntary isolation 5–9 October 2026: −420.00"]);
    // In November it is over.
    assert_eq!(
        said(&comparison(&document(&package), OCTOBER, NOVEMBER), Language::En),
        [
            "1 1,428.00 → 1,764.00",
            "voluntary isolation 5–9 October 2026 is over: +420.00",
            "1 fewer working day: −84.00",
        ]
    );
}

#[test]
fn sick_days_are_counted() {
    let package = present_but(&["2026-09-02", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09"]).rows(
        "marks",
        "1,2026-09-02,WOOD,sick,,,,\n1,2026-10-06,WOOD,sick,,,,\n1,2026-10-07,WOOD,sick,,,,\n\
         1,2026-10-08,WOOD,sick,,,,\n1,2026-10-09,WOOD,sick,,,,",
    );
    one_change(&package, "1,820.00 → 1,736.00", &["3 more sick days: −84.00"]);
}

#[test]
fn half_a_day_is_half_a_day() {
    let package = present_but(&["2026-10-06"])
        .rows("activities", "SCHOOL,School,education,School,,2,,2026-10-06,2026-10-06,,,false")
        .rows("placements", "1,SCHOOL,2026-10-06,2026-10-06,,,")
        .rows("marks", "1,2026-10-06,WOOD,took_part,,,,\n1,2026-10-06,SCHOOL,refused,,,,");
    one_change(&package, "1,848.00 → 1,806.00", &["0.5 more days of “refused”: −42.00"]);
}

#[test]
fn a_sanction_is_named_with_its_share_and_days() {
    let package = present().rows("sanctions", "1,2026-10-12,2026-10-08,5,50,in_force,insp.");
    one_change(&package, "1,848.00 → 1,638.00", &["50% loss of dagpenger 12–16 October 2026: −210.00"]);
}

#[test]
fn a_deduction_is_counted_by_days() {
    let package = present_but(&["2026-10-06"]).rows("marks", "1,2026-10-06,WOOD,took_part,20%,,kl,");
    one_change(&package, "1,848.00 → 1,831.20", &["1 more day with a deduction: −16.80"]);
}

#[test]
fn a_supplement_that_begins_or_goes_on_with_the_calendar_is_told_apart() {
    let package = present()
        .without("placements")
        .rows("placements", "1,WOOD,2026-09-01,2026-10-11,,,\n1,WOOD,2026-10-12,,,,10.00");
    one_change(&package, "1,848.00 → 1,998.00", &["supplement in Carpentry from 12 October: +150.00"]);
    let all_along = present().without("placements").rows("placements", "1,WOOD,2026-09-01,,,,10.00");
    assert_eq!(
        said(&comparison(&document(&all_along), OCTOBER, NOVEMBER), Language::En),
        ["1 2,068.00 → 1,974.00", "1 fewer working day: −94.00"]
    );
}

#[test]
fn fewer_working_days_and_holidays_are_the_calendars_and_surprise_nobody() {
    let package = present();
    let november = comparison(&document(&package), OCTOBER, NOVEMBER);
    assert_eq!(said(&november, Language::En), ["1 1,848.00 → 1,764.00", "1 fewer working day: −84.00"]);
    assert_eq!((november.changed[0].beyond_calendar(), november.headline().surprises.len()), (Ore::ZERO, 0));
    // The last week of 2026 has Christmas Day on a Friday.
    let with_december = present().rows("marks", &marks("1", ("2026-12-14", "2026-12-24"), "WOOD", "took_part"));
    let christmas = comparison(&document(&with_december), ("2026-12-14", "2026-12-20"), ("2026-12-21", "2026-12-27"));
    assert_eq!(said(&christmas, Language::En), ["1 420.00 → 392.00", "1 more public holiday: −28.00"]);
    assert_eq!(christmas.headline().surprises.len(), 0);
}

#[test]
fn who_is_sick_for_months_has_a_sick_day_less_in_a_month_with_a_working_day_less() {
    let package = Package::small().rows("spells", "1,2026-09-01,sick,,,,,,,");
    let november = comparison(&document(&package), OCTOBER, NOVEMBER);
    assert_eq!(said(&november, Language::En), ["1 1,232.00 → 1,176.00", "1 fewer working day: −56.00"]);
    assert_eq!(november.changed[0].beyond_calendar(), Ore::ZERO);
    // Whose sick days only happen to be one less is told of them.
    let some = present_but(&["2026-10-05", "2026-10-06", "2026-11-03"])
        .rows("marks", "1,2026-10-05,WOOD,sick,,,,\n1,2026-10-06,WOOD,sick,,,,\n1,2026-11-03,WOOD,sick,,,,");
    assert_eq!(
        said(&comparison(&document(&some), OCTOBER, NOVEMBER), Language::En),
        ["1 1,792.00 → 1,736.00", "1 fewer working day: −84.00", "1 fewer sick day: +28.00"]
    );
}

#[test]
fn five_weekends_in_the_kitchen_are_the_calendars_too() {
    let every_day = |days| {
        let rows: Vec<_> = period(days).iter().map(|day| format!("1,{day},COOK,took_part,,,,")).collect();
        rows.join("\n")
    };
    let package = Package::small()
        .without("placements")
        .rows("activities", "COOK,Kitchen,work,Prison,,1234567,,,,,,true")
        .rows("placements", "1,COOK,2026-09-01,,,,")
        .rows("marks", &[every_day(SEPTEMBER), every_day(OCTOBER)].join("\n"));
    one_change(&package, "2,520.00 → 2,604.00", &["1 more working day: +84.00"]);
}

#[test]
fn a_saturday_worked_beside_the_plan_is_named() {
    let package = present().rows("marks", "1,2026-10-10,WOOD,took_part,,,,");
    one_change(&package, "1,848.00 → 1,932.00", &["1 more weekend day worked: +84.00"]);
}

#[test]
fn who_came_or_left_in_the_middle_has_the_day_named() {
    let came = Package::small().file("stays", "number,from,until,unit\n1,2026-09-14,,A\n").rows(
        "marks",
        &[marks("1", ("2026-09-14", "2026-09-30"), "WOOD", "took_part"), marks("1", OCTOBER, "WOOD", "took_part")]
            .join("\n"),
    );
    one_change(&came, "1,092.00 → 1,848.00", &["came on 14 September: +756.00"]);
    let left = Package::small().file("stays", "number,from,until,unit\n1,2026-09-01,2026-10-09,A\n").rows(
        "marks",
        &[marks("1", SEPTEMBER, "WOOD", "took_part"), marks("1", ("2026-10-01", "2026-10-09"), "WOOD", "took_part")]
            .join("\n"),
    );
    one_change(&left, "1,848.00 → 588.00", &["left on 9 October: −1,260.00"]);
}

#[test]
fn who_is_in_one_list_alone_is_new_or_gone() {
    let package = Package::small()
        .rows("inmates", "2,Berg,Amir,,nb,\n3,Dahl,Mikkel,,nb,")
        .file("stays", "number,from,until,unit\n1,2026-09-01,,A\n2,2026-10-12,,A\n3,2026-09-01,2026-09-30,A\n")
        .rows("placements", "2,WOOD,2026-10-12,,,,\n3,WOOD,2026-09-01,2026-09-30,,,")
        .rows("marks", &marks("1", SEPTEMBER, "WOOD", "took_part"))
        .rows("marks", &marks("1", OCTOBER, "WOOD", "took_part"))
        .rows("marks", &marks("2", ("2026-10-12", "2026-10-30"), "WOOD", "took_part"))
        .rows("marks", &marks("3", SEPTEMBER, "WOOD", "took_part"));
    assert_eq!(
        october(&package),
        [
            "new 2 0.00 → 1,260.00",
            "came on 12 October: +1,260.00",
            "gone 3 1,848.00 → 0.00",
            "left on 30 September: −1,848.00",
        ]
    );
}

#[test]
fn two_reasons_stand_together_what_explains_most_first() {
    let package = with_rates(
        present_but(&["2026-10-20"]).rows("marks", "1,2026-10-20,WOOD,sick,,,,"),
        "ordinary,2026-01-01,2026-10-18,79.00,old\nordinary,2026-10-19,,84.00,new\nreduced,2026-01-01,,56.00,a",
    );
    one_change(
        &package,
        "1,738.00 → 1,760.00",
        &["ordinary rate changed from 79.00 to 84.00 on 19 October: +45.00", "1 more sick day: −23.00"],
    );
}

#[test]
fn a_spell_makes_a_saturday_of_no_activity_no_working_day() {
    let days = ["2026-10-09", "2026-10-12"];
    let package = present_but(&days).rows("spells", "1,2026-10-09,institution_paid,2026-10-12,,,,,,");
    one_change(
        &package,
        "1,848.00 → 1,680.00",
        &["institution that pays, or social security 9–12 October 2026: −168.00"],
    );
}

#[test]
fn other_reasons_are_called_by_what_they_are() {
    // More and fewer days of a circumstance, a local rule that pays otherwise, food money, another supplement.
    let leave = present_but(&["2026-10-06"]).rows("marks", "1,2026-10-06,WOOD,leave,,,,");
    one_change(&leave, "1,848.00 → 1,764.00", &["1 more day of “leave”: −84.00"]);
    let rule = present_but(&["2026-09-08", "2026-10-06"])
        .rows("marks", "1,2026-09-08,WOOD,leave,,,,\n1,2026-10-06,WOOD,leave,,,,")
        .rows("rules", "leave,2026-10-01,R,instruks");
    one_change(&rule, "1,764.00 → 1,820.00", &["“leave” pays differently: +56.00"]);
    let food = present().rows("settings", "food,,true").rows("rates", "food,2026-01-01,,100.00,a circular");
    one_change(&food, "4,848.00 → 4,948.00", &["1 more day with food money: +100.00"]);
    let supplement = present()
        .without("placements")
        .rows("placements", "1,WOOD,2026-09-01,2026-09-30,,,10.00\n1,WOOD,2026-10-01,,,,15.00");
    one_change(
        &supplement,
        "2,068.00 → 2,178.00",
        &["supplement in Carpentry changed from 10.00 to 15.00 per day: +110.00"],
    );
}

#[test]
fn what_nobody_recorded_is_unexplained() {
    let package = present_but(&["2026-10-06", "2026-10-07"]);
    one_change(&package, "1,848.00 → 1,680.00", &["not explained, 2 more days not recorded: −168.00"]);
    let wrong = with_rates(present(), "ordinary,2026-01-01,2026-10-29,84.00,a\nordinary,2026-11-01,,84.00,a");
    one_change(&wrong, "1,848.00 → 1,764.00", &["not explained, 1 more day with an error: −84.00"]);
}
