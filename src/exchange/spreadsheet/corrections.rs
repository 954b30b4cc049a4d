//! The corrections: which closed day, what it was and is, and why.

use crate::pay::{Correction, Payroll, PersonPay, Row};
use crate::text::Text;
use crate::text::day_words::what_was;

use super::leaf::{Cell, Column, Holds, Leaf};
use super::number::kroner;
use super::{SpreadsheetRefusal, row_head};

/// The sheet; none where nothing is corrected.
pub(super) fn leaf(payroll: &Payroll, text: &Text) -> Result<Option<Leaf>, SpreadsheetRefusal> {
    if payroll.people.iter().all(|person| person.corrections.is_empty()) {
        return Ok(None);
    }
    let column = |head: String, width: u16, holds: Holds| Column { head, width, holds };
    let columns = vec![
        column(text.list_number(), 10, Holds::Words),
        column(text.list_name(), 24, Holds::Words),
        column(text.list_date(), 12, Holds::Day),
        column(text.list_component(), 14, Holds::Words),
        column(text.list_amount(), 14, Holds::Kroner),
        column(text.paper_run(), 9, Holds::Whole),
        column(text.spreadsheet_correction("was"), 20, Holds::Sentences),
        column(text.spreadsheet_correction("now"), 20, Holds::Sentences),
        column(text.spreadsheet_correction("reason"), 36, Holds::Sentences),
        column(text.spreadsheet_correction("by"), 18, Holds::Words),
        column(text.spreadsheet_correction("on"), 12, Holds::Day),
    ];
    let mut leaf = Leaf::new(&text.spreadsheet_leaf("corrections"), columns, 2, text)?;
    for person in &payroll.people {
        for one in &person.corrections {
            leaf.row(&cells(person, one, payroll, text))?;
        }
    }
    leaf.filter()?;
    let mut total: Vec<Cell> = (0..11).map(|_| Cell::Nothing).collect();
    total[1] = Cell::Words(text.list_sum());
    total[4] = Cell::SumOfShown(kroner(payroll.total_of(Row::Correction)));
    leaf.total(&total)?;
    Ok(Some(leaf))
}

fn cells(person: &PersonPay, one: &Correction, payroll: &Payroll, text: &Text) -> [Cell; 11] {
    let tables = &payroll.tables;
    let because = one.because.as_deref();
    let words = |of: Option<&String>| of.map_or(Cell::Nothing, |words| Cell::Words(words.clone()));
    [
        Cell::Words(person.number.to_string()),
        Cell::Words(text.name_of(&person.family_name, &person.given_name)),
        Cell::day(one.day),
        Cell::Words(row_head(Row::of(one.component), text)),
        Cell::Number(kroner(one.amount)),
        Cell::Number(f64::from(one.run)),
        Cell::Words(what_was(one.was, tables, text)),
        Cell::Words(what_was(one.now, tables, text)),
        words(because.map(|because| &because.reason)),
        words(because.map(|because| &because.by)),
        because.and_then(|because| because.at.date()).map_or(Cell::Nothing, Cell::day),
    ]
}
