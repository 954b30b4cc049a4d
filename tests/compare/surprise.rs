//! How surprising a change is: the order of those whose pay changed, and what a headline names.

use dagsverk::insight::{Changed, Comparison};
use dagsverk::register::Ore;

use crate::common::Package;
use crate::{NOVEMBER, OCTOBER, SEPTEMBER, comparison, document, marks};

/// People placed in WOOD who took part from September to November but for these days; what they did then is added.
fn people(apart: &[(&str, &[&str])], more: &str) -> Package {
    let mut package = Package::small();
    for (number, days) in apart {
        if *number != "1" {
            package = package
                .rows("inmates", &format!("{number},Person,{number},,nb,"))
                .rows("stays", &format!("{number},2026-09-01,,A"))
                .rows("custody", &format!("{number},2026-09-01,convicted"))
                .rows("placements", &format!("{number},WOOD,2026-09-01,,,,"));
        }
        let all = [SEPTEMBER, OCTOBER, NOVEMBER].map(|days| marks(number, days, "WOOD", "took_part")).join("\n");
        let rows: Vec<_> = all.lines().filter(|row| !days.iter().any(|day| row.contains(day))).collect();
        package = package.rows("marks", &rows.join("\n"));
    }
    if more.is_empty() { package } else { package.rows("marks", more) }
}

fn numbers<'c>(people: impl IntoIterator<Item = &'c Changed>) -> Vec<&'c str> {
    people.into_iter().map(|one| one.number.as_str()).collect()
}

fn changed(comparison: &Comparison) -> Vec<&str> {
    numbers(&comparison.changed)
}

#[test]
fn what_is_unexplained_comes_before_what_is_large_and_what_is_large_before_what_is_small() {
    let week = ["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09"];
    let refused = |number: &str| week.map(|day| format!("{number},{day},WOOD,refused,,,,")).join("\n");
    let more = format!("{}\n2,2026-10-05,WOOD,sick,,,,", refused("1"));
    // 1 refused for a week, 2 was sick for a day, 3 has a day that is not recorded, 4 has two.
    let package = people(&[("1", &week), ("2", &week[..1]), ("3", &week[..1]), ("4", &week[..2])], &more);
    let october = comparison(&document(&package), SEPTEMBER, OCTOBER);
    assert_eq!(changed(&october), ["4", "3", "1", "2"]);
    assert_eq!(numbers(october.headline().surprises), ["4", "3", "1"], "a sick day surprises nobody");
}

#[test]
fn a_difference_is_large_or_small_beside_what_he_had() {
    // Who took part on two days in September and on three in October is paid half as much again; two sick days of a
    // whole month are little.
    let rows = "1,2026-09-01,WOOD,took_part,,,,\n1,2026-09-02,WOOD,took_part,,,,\n1,2026-10-01,WOOD,took_part,,,,\n\
                1,2026-10-02,WOOD,took_part,,,,\n1,2026-10-05,WOOD,took_part,,,,";
    let refused = |days: &[&str]| {
        let all = [SEPTEMBER, OCTOBER].map(|days| marks("1", days, "WOOD", "refused")).join("\n");
        let rows: Vec<_> =
            all.lines().filter(|row| !days.iter().any(|day| row.contains(day))).map(str::to_owned).collect();
        rows.join("\n")
    };
    let apart = ["2026-09-01", "2026-09-02", "2026-10-01", "2026-10-02", "2026-10-05"];
    let package = people(&[("2", &["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08"])], "")
        .rows("marks", rows)
        .rows("marks", &refused(&apart))
        .rows("marks", &["05", "06", "07", "08"].map(|day| format!("2,2026-10-{day},WOOD,sick,,,,")).join("\n"));
    let october = comparison(&document(&package), SEPTEMBER, OCTOBER);
    assert_eq!(changed(&october), ["1", "2"]);
    let [one, two] = &october.changed[..] else { panic!("two people") };
    assert_eq!((one.difference(), two.difference()), (Ore(8400), Ore(-11200)), "the smaller one surprises more");
    assert!(one.is_surprising() && !two.is_surprising());
}

#[test]
fn what_the_calendar_makes_is_not_counted() {
    // November has a working day less: who has as much as in October has a day more than the calendar gives.
    let apart: &[&str] = &["2026-10-05"];
    let package = people(&[("1", &[]), ("2", apart)], "2,2026-10-05,WOOD,refused,,,,\n");
    let november = comparison(&document(&package), OCTOBER, NOVEMBER);
    assert_eq!(changed(&november), ["1"], "2 has as much as before");
    assert_eq!((november.changed[0].difference(), november.changed[0].beyond_calendar()), (Ore(-8400), Ore::ZERO));
}

#[test]
fn who_is_new_without_having_come_is_a_surprise() {
    let package = people(&[("1", &[])], "")
        .rows("inmates", "2,Person,2,,nb,")
        .rows("stays", "2,2026-07-01,,A")
        .rows("custody", "2,2026-07-01,convicted")
        .rows("placements", "2,WOOD,2026-07-01,,,,")
        .rows("marks", &marks("2", OCTOBER, "WOOD", "took_part"));
    let document = document(&package);
    let book = dagsverk::pay::Book::new(&document.scheme, &document.register);
    let list = |days, only: Option<&str>| {
        let only = only.map(|number| number.parse().unwrap());
        book.list(crate::period(days), only.as_ref(), || {}).unwrap().payroll
    };
    // Beside a list of 1 alone, 2 is new although he has been here since July.
    let comparison = dagsverk::insight::compare(&list(SEPTEMBER, Some("1")), &list(OCTOBER, None), &document.register);
    assert_eq!(numbers(&comparison.new), ["2"]);
    assert_eq!(numbers(comparison.headline().surprises), ["2"]);
    assert_eq!(comparison.headline().new, 1);
}
