//! The list: a row a person, days and amount of each kind that occurs, what is paid, and the sums.

use crate::pay::{Payroll, PersonPay, Row};
use crate::register::Ore;
use crate::text::Text;

use super::leaf::{Cell, Column, Holds, Leaf};
use super::number::{days, kroner};
use super::{SpreadsheetRefusal, row_head};

/// What a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shows {
    Number,
    Name,
    Days(Row),
    Amount(Row),
    Total,
    /// Whether something is missing or wrong.
    Gaps,
}

pub(super) fn leaf(payroll: &Payroll, text: &Text) -> Result<Leaf, SpreadsheetRefusal> {
    let shown = shown(payroll);
    let columns = shown.iter().map(|shows| column(*shows, payroll, text)).collect();
    let mut leaf = Leaf::new(&text.spreadsheet_leaf("list"), columns, 2, text)?;
    for person in &payroll.people {
        let cells: Vec<_> = shown.iter().map(|shows| cell(*shows, person, payroll, text)).collect();
        leaf.row(&cells)?;
    }
    let totals: Vec<_> = shown.iter().map(|shows| total(*shows, payroll, text)).collect();
    leaf.total(&totals)?;
    Ok(leaf)
}

/// The columns in which something stands.
fn shown(payroll: &Payroll) -> Vec<Shows> {
    let tables = &payroll.tables;
    let mut shown = vec![Shows::Number, Shows::Name];
    for row in Row::ALL {
        if payroll.people.iter().any(|person| !person.amount(tables, *row).is_zero()) {
            if counts_days(*row) {
                shown.push(Shows::Days(*row));
            }
            shown.push(Shows::Amount(*row));
        }
    }
    shown.push(Shows::Total);
    if payroll.is_incomplete() {
        shown.push(Shows::Gaps);
    }
    shown
}

fn counts_days(row: Row) -> bool {
    matches!(row, Row::Ordinary | Row::Reduced)
}

fn column(shows: Shows, payroll: &Payroll, text: &Text) -> Column {
    let longest = |lengths: &mut dyn Iterator<Item = usize>| {
        let longest = lengths.max().and_then(|longest| u16::try_from(longest).ok());
        longest.unwrap_or(0)
    };
    let names = longest(&mut payroll.people.iter().map(|person| name(person, text).chars().count())).clamp(16, 40);
    let numbers = longest(&mut payroll.people.iter().map(|person| person.number.as_str().len())).clamp(9, 25) + 1;
    let (head, width, holds) = match shows {
        Shows::Number => (text.list_number(), numbers, Holds::Words),
        Shows::Name => (text.list_name(), names, Holds::Words),
        Shows::Days(row) => (text.paper_days_of(row.as_str()), 9, Holds::Days),
        Shows::Amount(row) => (row_head(row, text), wide(payroll.total_of(row), text), Holds::Kroner),
        Shows::Total => (text.list_pay(), wide(payroll.total(), text), Holds::Kroner),
        Shows::Gaps => (String::new(), 10, Holds::Words),
    };
    Column { head, width, holds }
}

/// As many characters as the sum takes, heavy and with its unit; a head may stand in two lines.
fn wide(sum: Ore, text: &Text) -> u16 {
    u16::try_from(text.money(sum).chars().count()).unwrap_or(u16::MAX / 2).max(8) + 5
}

fn name(person: &PersonPay, text: &Text) -> String {
    text.name_of(&person.family_name, &person.given_name)
}

fn cell(shows: Shows, person: &PersonPay, payroll: &Payroll, text: &Text) -> Cell {
    let tables = &payroll.tables;
    match shows {
        Shows::Number => Cell::Words(person.number.to_string()),
        Shows::Name => Cell::Words(name(person, text)),
        Shows::Days(row) | Shows::Amount(row) if person.amount(tables, row).is_zero() => Cell::Nothing,
        Shows::Days(row) => Cell::Number(days(&person.day_count(tables, row))),
        Shows::Amount(row) => Cell::Number(kroner(person.amount(tables, row))),
        Shows::Total => Cell::Number(kroner(person.total(tables))),
        Shows::Gaps => match (person.errors.is_empty(), person.holes.is_empty()) {
            (false, _) => Cell::Words(text.list_has_error()),
            (true, false) => Cell::Words(text.list_has_hole()),
            (true, true) => Cell::Nothing,
        },
    }
}

fn total(shows: Shows, payroll: &Payroll, text: &Text) -> Cell {
    match shows {
        Shows::Number | Shows::Gaps => Cell::Nothing,
        Shows::Name => Cell::Words(text.list_sum()),
        Shows::Days(row) => Cell::Sum(days(&payroll.days_of(row))),
        Shows::Amount(row) => Cell::Sum(kroner(payroll.total_of(row))),
        Shows::Total => Cell::Sum(kroner(payroll.total())),
    }
}
