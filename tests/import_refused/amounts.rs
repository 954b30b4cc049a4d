//! Amounts, numbers and other values that cannot be read.

use crate::asking::all_refused;

#[test]
fn an_amount_that_must_be_guessed_at_is_refused() {
    for (written, says) in [
        ("1 234,5x", "“1 234,5x” is not an amount. Write kroner such as 84.50."),
        ("1.234,56", "“1.234,56” has both comma and point. Write 1234.56 or 1234,56."),
        ("1,234.56", "“1,234.56” has both comma and point. Write 1234.56 or 1234,56."),
        ("84.505", "“84.505” has more than two decimals."),
        ("84,505", "“84,505” has more than two decimals."),
        ("1.234", "“1.234” has more than two decimals."),
        ("-84.00", "“-84.00” is below zero. Write an amount without minus."),
        ("−84.00", "“−84.00” is below zero. Write an amount without minus."),
        ("kr 84", "is not an amount."),
        ("1000000.01", "is above 1,000,000 kroner."),
    ] {
        all_refused(&[
            ("rates", &format!("food,2026-01-01,,\"{written}\","), "line 5, column amount", says),
            ("activities", &format!("IRON,,work,,,12345,,,,,\"{written}\","), "line 3, column supplement", says),
            ("placements", &format!("1,WOOD,2026-08-01,2026-08-31,,,\"{written}\""), "line 3, column supplement", says),
            ("frames", &format!("WOOD,,,\"{written}\""), "line 2, column amount", says),
            ("marks", &format!("1,2026-10-01,WOOD,took_part,\"{written}\",,,"), "line 2, column deduction", says),
        ]);
    }
}

#[test]
fn a_weight_outside_1_to_100_is_refused() {
    for weight in ["0", "101", "-1", "50.5", "fifty"] {
        let row = format!("1,WOOD,2026-08-01,2026-08-31,,{weight},");
        all_refused(&[("placements", &row, "line 3, column weight", "must be a whole number from 1 to 100.")]);
    }
}

#[test]
fn weekdays_other_than_1_to_7_each_once_are_refused() {
    let (digits, twice) = ("are not weekdays. Write digits, 12345 is Monday to Friday.", "names a day twice.");
    for (weekdays, says) in [("8", digits), ("0", digits), ("1-5", digits), ("mon", digits), ("11", twice)] {
        all_refused(&[
            ("activities", &format!("IRON,,work,,,{weekdays},,,,,,"), "line 3, column weekdays", says),
            ("placements", &format!("1,WOOD,2026-08-01,2026-08-31,{weekdays},,"), "line 3, column weekdays", says),
            ("spells", &format!("1,2026-10-01,sick,,{weekdays},,,,,"), "line 2, column weekdays", says),
        ]);
    }
}

#[test]
fn hours_that_do_not_end_after_they_begin_are_refused() {
    for hours in ["15:00-08:00", "08:00-08:00", "8-15", "08:00"] {
        let row = format!("IRON,,work,,,12345,{hours},,,,,");
        all_refused(&[("activities", &row, "line 3, column hours", "is not a time span. Write 08:00-15:00")]);
    }
}

#[test]
fn a_value_that_is_none_of_a_few_is_refused_and_they_are_named() {
    all_refused(&[
        (
            "custody",
            "1,2026-10-01,forvaring",
            "line 3, column kind",
            "must be one of: convicted, preventive_detention, remand, fine_default.",
        ),
        (
            "activities",
            "IRON,,school,,,12345,,,,,,",
            "line 3, column kind",
            "must be one of: work, education, programme, other.",
        ),
        ("activities", "IRON,,work,,,12345,,,,,,ja", "line 3, column runs_on_holidays", "must be one of: true, false."),
        (
            "sanctions",
            "1,2026-10-05,2026-10-01,7,50,served,",
            "line 2, column state",
            "must be one of: in_force, conditional",
        ),
        ("rates", "loss,2026-01-01,,5.00,", "line 5, column component", "must be one of: ordinary, reduced"),
        ("rules", "leave,,H,", "line 2, column pays", "must be one of: O, R, 0."),
        ("holidays", "may_day,,yes", "line 2, column observed", "must be one of: true, false."),
        ("holidays", "midsummer,,true", "line 2, column holiday", "midsummer is not a known holiday."),
        (
            "spells",
            "1,2026-10-01,voluntary_isolation,,,ja,,,,",
            "line 2, column granted",
            "must be one of: true, false.",
        ),
        ("settings", "food,,ja", "line 2, column value", "must be one of: true, false."),
        ("settings", "refusal_on_holiday,,O", "line 2, column value", "must be one of: R, 0."),
        ("settings", "language,,sv", "line 2, column value", "must be one of: nb, nn, en."),
        ("settings", "period,,year", "line 2, column value", "must be one of: month, week, two_weeks."),
    ]);
}

#[test]
fn a_number_or_code_with_a_space_or_too_long_is_refused() {
    all_refused(&[
        ("inmates", "20 41,,,,nb,", "line 3, column number", "holds the character “ ”"),
        ("inmates", "1234567890123456789012345,,,,nb,", "line 3, column number", "is longer than 24 characters"),
        ("activities", "IR*N,,work,,,12345,,,,,,", "line 3, column code", "holds the character “*”"),
    ]);
    let long = "x".repeat(2001);
    all_refused(&[(
        "inmates",
        &format!("2,{long},,,nb,"),
        "line 3, column family_name",
        "longer than 2000 characters",
    )]);
}
