//! One payroll beside another: who is new, gone or paid differently, and the exact words that say why.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

#[path = "../common/mod.rs"]
mod common;

mod command;
mod reasons;
mod runs;
mod surprise;
mod words;

use common::{Package, folder};
use dagsverk::calendar::{Date, Period};
use dagsverk::document::{Document, open};
use dagsverk::insight::{Comparison, compare};
use dagsverk::pay::Book;
use dagsverk::register::Language;
use dagsverk::text::Text;

/// September 2026 has 22 working days, and so has October.
pub(crate) const SEPTEMBER: (&str, &str) = ("2026-09-01", "2026-09-30");
pub(crate) const OCTOBER: (&str, &str) = ("2026-10-01", "2026-10-31");
/// November has 21.
pub(crate) const NOVEMBER: (&str, &str) = ("2026-11-01", "2026-11-30");

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn period((first, last): (&str, &str)) -> Period {
    Period::new(day(first), day(last)).unwrap()
}

/// Marks on every Monday to Friday of these days.
pub(crate) fn marks(number: &str, days: (&str, &str), activity: &str, circumstance: &str) -> String {
    let weekdays = period(days).iter().filter(|day| day.weekday().is_working_day());
    let rows: Vec<_> = weekdays.map(|day| format!("{number},{day},{activity},{circumstance},,,,")).collect();
    rows.join("\n")
}

/// One inmate who took part on every working day of September, October and November but these days.
pub(crate) fn present_but(apart: &[&str]) -> Package {
    let all = [SEPTEMBER, OCTOBER, NOVEMBER].map(|days| marks("1", days, "WOOD", "took_part")).join("\n");
    let is_apart = |row: &&str| !apart.iter().any(|day| row.contains(day));
    let rows: Vec<_> = all.lines().filter(is_apart).collect();
    Package::small().rows("marks", &rows.join("\n"))
}

pub(crate) fn present() -> Package {
    present_but(&[])
}

pub(crate) fn document(package: &Package) -> Document {
    let folder = folder();
    let (register, ran) = package.import(folder.path());
    assert_eq!(ran.status, 0, "{}", ran.err);
    open(&register).unwrap().document
}

pub(crate) fn comparison(document: &Document, before: (&str, &str), after: (&str, &str)) -> Comparison {
    let book = Book::new(&document.scheme, &document.register);
    let list = |days| book.list(period(days), None, || {}).unwrap().payroll;
    compare(&list(before), &list(after), &document.register)
}

/// Everything a comparison says, a line each: `new 1: …`, `gone 1: …`, `1 1,848.00 → 1,764.00`, and its reasons.
pub(crate) fn said(comparison: &Comparison, language: Language) -> Vec<String> {
    let text = Text::new(language);
    let mut said = Vec::new();
    for (who, people) in [("new ", &comparison.new), ("gone ", &comparison.gone), ("", &comparison.changed)] {
        for one in people {
            said.push(format!("{who}{} {} → {}", one.number, text.money(one.before), text.money(one.after)));
            said.extend(text.change_reasons(one));
        }
    }
    said
}
