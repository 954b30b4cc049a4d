//! Lines for the balance of the account, with words that say why they are empty, and by what the statement is known.

use crate::pay::{Payroll, PersonPay};
use crate::text::Text;
use crate::text::form::capital;

use crate::report::length::Length;
use crate::report::lines::{Across, Side, Style, broken, height, set};
use crate::report::paper::{Grey, Mark, NodeId, Role, Rule, Structure};
use crate::report::paragraph::paragraph;
use crate::report::strip::Piece;
use crate::report::typeface::{Typeface, Weight};

const LABEL: Style = Style::new(Weight::Regular, 90, Grey::INK);
const NOTE: Style = Style::new(Weight::Regular, 75, Grey::SECONDARY);
/// The room for a figure written by hand: how wide, and how high.
const HAND: (Length, Length) = (Length::points(78), Length::points(22));

pub(super) fn pieces(
    payroll: &Payroll,
    person: &PersonPay,
    (text, typeface): (&Text, &Typeface),
    structure: &mut Structure,
    place: (NodeId, Across),
) -> Vec<Piece> {
    let labels = [text.statement_balance_before(), text.statement_balance_after()];
    let mut pieces: Vec<Piece> = labels.iter().map(|label| line(label, typeface, structure, place)).collect();
    let mut said = vec![text.statement_balance_unknown()];
    if person.lapses && !person.carried_out.is_zero() {
        said.push(text.paper_lapses(&text.money(person.carried_out)));
    }
    if !person.holes.is_empty() || !person.errors.is_empty() {
        said.push(text.paper_missing(person.holes.len(), person.errors.len()));
    }
    let run = payroll.runs.iter().find(|run| Some(run.number) == person.run && !run.code.is_empty());
    said.extend(run.map(|run| format!("{}.", capital(&text.paper_code(&run.code)))));
    for note in said {
        pieces.extend(paragraph(&note, NOTE, Length::points(6), (typeface, structure), place));
    }
    pieces
}

/// A label, and a line to write on beside it.
fn line(label: &str, typeface: &Typeface, structure: &mut Structure, (part, across): (NodeId, Across)) -> Piece {
    let (wide, high) = HAND;
    let words = Across { left: across.left, right: across.right - wide - Length::points(8) };
    let lines = broken(typeface, label, LABEL, words.width());
    let tall = height(lines.len(), LABEL).max(high);
    let node = structure.add(Some(part), Role::Paragraph);
    let top = tall - height(lines.len(), LABEL);
    let mut marks = set(typeface, &lines, LABEL, (words, Side::Left), top, Some(node));
    let (left, right) = (across.right - wide, across.right);
    let at = tall - Length::points(2);
    marks.push(Mark::Rule(Rule {
        left,
        right,
        at,
        thickness: Length::hundredths(60),
        grey: Grey::INK,
        is_dashed: false,
    }));
    Piece { height: tall, marks, keeps_next: true, ..Piece::default() }
}
