//! Day by day: a row for each thing that is paid or taken, to be filtered, and the sum of what is shown.

use crate::calendar::Date;
use crate::pay::{Paid, Payroll, PersonPay, Row, Tables};
use crate::text::Text;

use super::leaf::{Cell, Column, Holds, Leaf};
use super::number::kroner;
use super::{SpreadsheetRefusal, row_head};

pub(super) fn leaf(payroll: &Payroll, text: &Text) -> Result<Leaf, SpreadsheetRefusal> {
    let column = |head: String, width: u16, holds: Holds| Column { head, width, holds };
    let columns = vec![
        column(text.list_number(), 10, Holds::Words),
        column(text.list_name(), 26, Holds::Words),
        column(text.list_date(), 12, Holds::Day),
        column(text.list_component(), 14, Holds::Words),
        column(text.list_amount(), 14, Holds::Kroner),
        column(text.list_circumstance(), 28, Holds::Words),
        column(text.paper_activity(), 26, Holds::Words),
    ];
    let mut leaf = Leaf::new(&text.spreadsheet_leaf("days"), columns, 2, text)?;
    for person in &payroll.people {
        for paid in person.paid(&payroll.tables, payroll.span.first()) {
            leaf.row(&cells(person, &paid, &payroll.tables, text))?;
        }
    }
    leaf.filter()?;
    let sum = Cell::SumOfShown(kroner(payroll.total()));
    leaf.total(&[
        Cell::Nothing,
        Cell::Words(text.list_sum()),
        Cell::Nothing,
        Cell::Nothing,
        sum,
        Cell::Nothing,
        Cell::Nothing,
    ])?;
    Ok(leaf)
}

fn cells(person: &PersonPay, (date, row, paid): &(Date, Row, Paid<'_>), tables: &Tables, text: &Text) -> [Cell; 7] {
    let (circumstances, activities) = match paid {
        Paid::Line(day, line) => {
            let found = day.circumstances_of(tables, line.component);
            let names = found.iter().map(|one| one.name.get(text.language()).clone());
            let activities = day.parts_of(line.component).filter_map(|part| part.activity);
            let activities = activities.map(|place| tables.activity_name(Some(place), text));
            (joined(names), joined(activities))
        }
        Paid::Correction(one) => (row_head(Row::of(one.component), text), String::new()),
        Paid::Carried(_) => (String::new(), String::new()),
    };
    [
        Cell::Words(person.number.to_string()),
        Cell::Words(text.name_of(&person.family_name, &person.given_name)),
        Cell::day(*date),
        Cell::Words(row_head(*row, text)),
        Cell::Number(kroner(paid.amount())),
        Cell::Words(circumstances),
        Cell::Words(activities),
    ]
}

/// Each word once, in their order.
fn joined(words: impl Iterator<Item = String>) -> String {
    let mut found: Vec<String> = Vec::new();
    words.for_each(|word| {
        if !found.contains(&word) {
            found.push(word);
        }
    });
    found.join(" + ")
}
