//! Settings.

use crate::asking::{all_refused, alone, import_into, register_of, taken};
use crate::common::Package;

#[test]
fn an_unknown_setting_is_refused() {
    let says = "is not a setting. The settings are prison, unit, language, period, period_start, food";
    for key in ["rate", "Prison", "food_money"] {
        all_refused(&[("settings", &format!("{key},,true"), "line 2, column key", says)]);
    }
}

#[test]
fn a_date_on_a_setting_that_has_none_is_refused() {
    for (key, value) in
        [("prison", "Fjellvik"), ("unit", "A"), ("language", "nn"), ("period", "week"), ("period_start", "1")]
    {
        let row = format!("{key},2026-01-01,{value}");
        all_refused(&[("settings", &row, "line 2, column from", "this setting has no date. Leave from empty.")]);
    }
}

#[test]
fn a_start_that_does_not_fit_its_period_is_refused() {
    let says = "does not fit the period: a day 1–28 for month, a weekday 1–7 for week, a date for two_weeks.";
    for (period, start) in [
        ("month", "29"),
        ("month", "2026-01-05"),
        ("week", "8"),
        ("week", "2026-01-05"),
        ("two_weeks", "1"),
        ("two_weeks", "31.02.2026"),
        ("month", "0"),
        ("month", "first"),
    ] {
        let rows = format!("period,,{period}\nperiod_start,,{start}");
        all_refused(&[("settings", &rows, "line 3, column value", says)]);
    }
    all_refused(&[("settings", "period_start,,29", "line 2, column value", says)]);
    for (period, start) in [("month", "28"), ("week", "7"), ("two_weeks", "2026-01-05")] {
        taken(&Package::small().rows("settings", &format!("period_start,,{start}\nperiod,,{period}")));
    }
}

#[test]
fn a_period_that_does_not_fit_the_start_in_the_register_is_refused_by_its_line() {
    let (_folder, register) = register_of(&Package::small().rows("settings", "period_start,,15"));
    let ran = import_into(&register, &alone("settings", "prison,,Fjellvik\nperiod,,two_weeks"), &[]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("settings.csv, line 3, column value: "), "{}", ran.err);
}
