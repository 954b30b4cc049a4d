//! The sums of a statement: earned by kind and in all, what was corrected and carried, and what is paid.

use crate::pay::{Payroll, PersonPay};
use crate::register::Ore;
use crate::text::Text;

use crate::report::length::Length;
use crate::report::lines::{Across, Side, Style};
use crate::report::paper::{Grey, NodeId, Structure};
use crate::report::slip::sums::{beside, earned};
use crate::report::strip::Piece;
use crate::report::table::{Cell, Column, Look, Table};
use crate::report::typeface::{Typeface, Weight};

const LOOK: Look = Look {
    text: Style::new(Weight::Regular, 90, Grey::INK),
    head: Style::new(Weight::Medium, 80, Grey::SECONDARY),
    air: Length::hundredths(400),
};

pub(super) fn pieces(
    payroll: &Payroll,
    person: &PersonPay,
    (text, typeface): (&Text, &Typeface),
    structure: &mut Structure,
    (part, across): (NodeId, Across),
) -> Vec<Piece> {
    let rows = rows(payroll, person, text);
    let total = text.money(person.total(&payroll.tables));
    let width = |weight: Weight, words: &str| typeface.width(weight, LOOK.text.size, words);
    let amounts = rows.iter().map(|row| width(Weight::Semibold, &text.money(row.amount)));
    let widest = amounts.max().unwrap_or_default().max(width(Weight::Semibold, &total));
    let words = Across { right: across.right - widest - Length::points(10), ..across };
    let figures = Across { left: across.right - widest, ..across };
    let columns = vec![
        Column { across: words, side: Side::Left, is_head_of_row: true },
        Column { across: figures, side: Side::Right, is_head_of_row: false },
    ];
    let mut table = Table::new(typeface, structure, (part, text.list_pay()), columns, LOOK);
    let mut pieces: Vec<Piece> = Vec::new();
    for Row { what, amount, is_sum } in rows {
        let cell = if is_sum { Cell::medium } else { Cell::plain };
        pieces.push(table.row(structure, &[cell(what), cell(text.money(amount))]));
    }
    if let Some(last) = pieces.last_mut() {
        last.keeps_next = true;
    }
    pieces.push(table.total(structure, &[Cell::heavy(text.list_pay()), Cell::heavy(total)]));
    pieces
}

/// A row before it is set.
struct Row {
    what: String,
    amount: Ore,
    is_sum: bool,
}

fn rows(payroll: &Payroll, person: &PersonPay, text: &Text) -> Vec<Row> {
    let plain = |(what, amount)| Row { what, amount, is_sum: false };
    let earned = earned(payroll, person, text);
    let in_all = earned.iter().map(|(_, amount)| *amount).sum();
    let mut rows: Vec<Row> = earned.into_iter().map(plain).collect();
    rows.push(Row { what: text.statement_earned(), amount: in_all, is_sum: true });
    rows.extend(beside(payroll, person, text).into_iter().map(plain));
    rows
}
