//! Statements: what a person earned in a period, what was corrected and carried, and what is paid, without the days. As
//! many to a page as fit, with lines to cut along. The balance of the account is kept elsewhere and written in by hand.

mod account;
mod sums;

use crate::pay::Payroll;
use crate::text::Text;

use super::each::{Each, Setting};
use super::laying::Slip;
use super::length::Length;
use super::lines::Across;
use super::list::place;
use super::paper::NodeId;
use super::sheet::Sheets;
use super::slip::{again, head, under_name};

/// Between the sums and what stands beside them.
const BETWEEN: Length = Length::points(26);

/// A statement for each person.
pub(super) const STATEMENTS: Each = Each {
    to_a_page: 4,
    set: set_statement,
    title_of_one: |payroll, number, text| format!("{}: {number}", kind(payroll, text)),
    title: |payroll, text| format!("{}, {}, {}", text.statements_title(), place(payroll), text.period(payroll.span)),
};

/// What it is called: a month's statement where it is one of a whole month.
fn kind(payroll: &Payroll, text: &Text) -> String {
    let is_month = payroll.span == payroll.span.first().month().period();
    text.statement_title(if is_month { "month" } else { "other" })
}

fn set_statement(setting: &Setting<'_>, sheets: &mut Sheets, part: NodeId) -> Slip {
    let Setting { payroll, person, print, text, typeface } = *setting;
    let across = Sheets::across(sheets.format);
    let middle = across.left + across.width().part(56, 100);
    let left = Across { left: across.left, right: middle };
    let right = Across { left: middle + BETWEEN, right: across.right };
    let under = format!("{} · {}", kind(payroll, text), under_name(payroll, person, text));
    let head = head(payroll, person, print, &under, (text, typeface), sheets, (part, across));
    let again = again(person, print, (text, typeface), across);
    let sums = sums::pieces(payroll, person, (text, typeface), &mut sheets.structure, (part, left));
    let account = account::pieces(payroll, person, (text, typeface), &mut sheets.structure, (part, right));
    Slip { person: print.called(&person.number, Some(person)), head, again, left: sums, right: account }
}
