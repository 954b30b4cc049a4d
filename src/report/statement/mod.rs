//! Statements: what a person earned in a period, what was corrected and carried, and what is paid, without the days. As
//! many to a page as fit, with lines to cut along. The balance of the account is kept elsewhere and written in by hand.

mod account;
mod sums;

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::pay::{Payroll, PersonPay};
use crate::register::{InmateNumber, Language};
use crate::text::Text;

use super::laying::{Laying, Slip};
use super::length::Length;
use super::lines::Across;
use super::list::{foot, place};
use super::paper::{NodeId, Paper, Role};
use super::print::Print;
use super::refusal::ReportRefusal;
use super::sheet::Sheets;
use super::slip::{again, head, under_name};
use super::typeface::Typeface;

/// Between the sums and what stands beside them.
const BETWEEN: Length = Length::points(26);

/// Sets the statements, by number.
pub(super) fn compose(
    payroll: &Payroll,
    print: &Print,
    only: Option<&[InmateNumber]>,
    mut progress: impl FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Paper, ReportRefusal> {
    let is_meant = |person: &&PersonPay| only.is_none_or(|only| only.contains(&person.number));
    let people: Vec<_> = payroll.people.iter().filter(is_meant).collect();
    let Some(first) = people.first() else { return Err(ReportRefusal::NoOne) };
    let typeface = Typeface::new();
    let texts: BTreeMap<Language, Text> =
        Language::ALL.iter().map(|language| (*language, Text::new(*language))).collect();
    let own = Text::new(print.language);
    let mut laying = Laying::new(4);
    for (done, person) in people.iter().enumerate() {
        if progress(done, people.len()).is_break() {
            return Err(ReportRefusal::Cancelled);
        }
        let text = texts.get(&print.language_of(person)).unwrap_or(&own);
        let part = laying.sheets.structure.add(None, Role::Section(Some(text.language())));
        let statement = set_statement(payroll, person, print, (text, &typeface), &mut laying.sheets, part);
        laying.lay(&statement);
    }
    let _ = progress(people.len(), people.len());
    let title = match people.len() {
        1 => format!("{}: {}", kind(payroll, &own), first.number),
        _ => format!("{}, {}, {}", own.statements_title(), place(payroll), own.period(payroll.span)),
    };
    let mut sheets = laying.sheets;
    sheets.foot(&typeface, (&foot(payroll, &own), &print.said(&own)), |page, of| own.paper_page(page, of));
    Ok(sheets.finish(title, print.language))
}

/// What it is called: a month's statement where it is one of a whole month.
fn kind(payroll: &Payroll, text: &Text) -> String {
    let is_month = payroll.span == payroll.span.first().month().period();
    text.statement_title(if is_month { "month" } else { "other" })
}

fn set_statement(
    payroll: &Payroll,
    person: &PersonPay,
    print: &Print,
    (text, typeface): (&Text, &Typeface),
    sheets: &mut Sheets,
    part: NodeId,
) -> Slip {
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
