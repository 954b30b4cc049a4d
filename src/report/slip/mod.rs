//! Slips: one person each, day by day, with the why in words. As many to a page as fit, with lines to cut along.

mod days;
mod ground;
pub(super) mod sums;
mod why;

use crate::pay::{Payroll, PersonPay};
use crate::text::Text;

use super::each::{Each, Setting};
use super::laying::Slip;
use super::length::Length;
use super::lines::{Across, Side, Style, broken, height, set};
use super::list::place;
use super::paper::{Grey, NodeId, Role};
use super::print::Print;
use super::sheet::Sheets;
use super::strip::Piece;
use super::typeface::{Typeface, Weight};

const NAME: Style = Style::new(Weight::Semibold, 130, Grey::INK);
const NUMBER: Style = Style::new(Weight::Regular, 130, Grey::SECONDARY);
const UNDER: Style = Style::new(Weight::Regular, 80, Grey::SECONDARY);
const AMOUNT: Style = Style::new(Weight::Semibold, 150, Grey::INK);

/// Between what a slip says at left and at right.
const BETWEEN: Length = Length::points(22);

/// A slip for each person.
pub(super) const SLIPS: Each = Each {
    to_a_page: 2,
    set: set_slip,
    // A title is seen by the print service and in its logs: the number is enough there.
    title_of_one: |_, number, text| text.paper_slip_of(number.as_str()),
    title: |payroll, text| format!("{}, {}, {}", text.paper_slips(), place(payroll), text.period(payroll.span)),
};

fn set_slip(setting: &Setting<'_>, sheets: &mut Sheets, part: NodeId) -> Slip {
    let Setting { payroll, person, print, text, typeface } = *setting;
    let across = Sheets::across(sheets.format);
    let middle = across.left + across.width().part(63, 100);
    let left = Across { left: across.left, right: middle };
    let right = Across { left: middle + BETWEEN, right: across.right };
    let under = under_name(payroll, person, text);
    let head = head(payroll, person, print, &under, (text, typeface), sheets, (part, across));
    let again = again(person, print, (text, typeface), across);
    let days = days::pieces(payroll, person, (text, typeface), &mut sheets.structure, (part, left));
    let mut beside = sums::pieces(payroll, person, (text, typeface), &mut sheets.structure, (part, right));
    beside.extend(why::pieces(payroll, person, print, (text, typeface), &mut sheets.structure, (part, right)));
    Slip { person: print.called(&person.number, Some(person)), head, again, left: days, right: beside }
}

/// Name and number, of what, and what is paid.
#[allow(clippy::too_many_arguments, reason = "of whom, of what, in which words and where")]
pub(super) fn head(
    payroll: &Payroll,
    person: &PersonPay,
    print: &Print,
    under: &str,
    (text, typeface): (&Text, &Typeface),
    sheets: &mut Sheets,
    (part, across): (NodeId, Across),
) -> Piece {
    let structure = &mut sheets.structure;
    let called = print.called(&person.number, Some(person));
    let node = structure.add(Some(part), Role::Heading(1, called));
    let total = text.money(person.total(&payroll.tables));
    let amount_width = typeface.width(AMOUNT.weight, AMOUNT.size, &total);
    let pay_width = typeface.width(UNDER.weight, UNDER.size, &text.list_pay());
    let words = Across { left: across.left, right: across.right - amount_width.max(pay_width) - Length::points(16) };
    let name = print.name(person).unwrap_or_default();
    let number = person.number.to_string();
    let mut marks = Vec::new();
    let number_width = typeface.width(NUMBER.weight, NUMBER.size, &format!(" {number}"));
    let mut lines = broken(typeface, &name, NAME, words.width());
    let last = lines.last().map(|line| typeface.width(NAME.weight, NAME.size, line)).unwrap_or_default();
    // The number goes to a line of its own where the name leaves no room for it.
    let is_beside = last + number_width <= words.width();
    if name.is_empty() {
        lines.clear();
    }
    marks.extend(set(typeface, &lines, NAME, (words, Side::Left), Length::ZERO, Some(node)));
    let (number_left, number_line) = match lines.len() {
        0 => (Length::ZERO, 0),
        many if is_beside => (last, many - 1),
        many => (Length::ZERO, many),
    };
    let beside = Across { left: words.left + number_left, right: words.right };
    let spaced = if number_left == Length::ZERO { number } else { format!(" {number}") };
    marks.extend(set(typeface, &[spaced], NUMBER, (beside, Side::Left), height(number_line, NUMBER), Some(node)));
    let below = height(number_line + 1, NAME);

    let node = structure.add(Some(part), Role::Paragraph);
    let lines = broken(typeface, under, UNDER, words.width());
    marks.extend(set(typeface, &lines, UNDER, (words, Side::Left), below, Some(node)));

    let node = structure.add(Some(part), Role::Paragraph);
    let side = (across, Side::Right);
    marks.extend(set(typeface, &[text.list_pay()], UNDER, side, Length::ZERO, Some(node)));
    marks.extend(set(typeface, &[total], AMOUNT, side, height(1, UNDER) - Length::points(1), Some(node)));
    let high = (below + height(lines.len(), UNDER)).max(height(1, UNDER) + height(1, AMOUNT)) + Length::points(9);
    Piece { height: high, marks, ..Piece::default() }
}

/// Prison, unit, period, run or that there is none yet.
pub(super) fn under_name(payroll: &Payroll, person: &PersonPay, text: &Text) -> String {
    let mut said = vec![place(payroll), text.period(payroll.span)];
    said.push(match person.run {
        Some(number) => text.paper_run_number(number),
        None => text.list_provisional(),
    });
    let withdrawn = payroll.runs.iter().find(|run| Some(run.number) == person.run).and_then(|run| match &run.state {
        crate::register::RunState::Withdrawn { at, .. } => Some(text.paper_withdrawn_on(&text.date_of(*at))),
        _ => None,
    });
    said.extend(withdrawn);
    said.retain(|one| !one.is_empty());
    said.join(" · ")
}

/// What stands above a slip that goes on on another page.
pub(super) fn again(person: &PersonPay, print: &Print, (text, typeface): (&Text, &Typeface), across: Across) -> Piece {
    let said = text.paper_continued(&print.called(&person.number, Some(person)));
    let style = UNDER.with_weight(Weight::Medium);
    let lines = broken(typeface, &said, style, across.width());
    let marks = set(typeface, &lines, style, (across, Side::Left), Length::ZERO, None);
    Piece { height: height(lines.len(), style) + Length::points(8), marks, ..Piece::default() }
}
