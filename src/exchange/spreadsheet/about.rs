//! What the spreadsheet is about: where, when, from which run, and the rates and rules it was reckoned with.

use crate::calendar::Moment;
use crate::pay::Payroll;
use crate::text::Text;
use crate::text::form::capital;

use super::leaf::{Cell, Column, Holds, Leaf};
use super::number::kroner;
use super::{SpreadsheetRefusal, state};

pub(super) fn leaf(payroll: &Payroll, text: &Text, at: Moment) -> Result<Leaf, SpreadsheetRefusal> {
    let column = |head: String, width: u16, holds: Holds| Column { head, width, holds };
    let columns = vec![
        column(text.spreadsheet_about("what"), 30, Holds::Words),
        column(text.spreadsheet_about("value"), 44, Holds::Sentences),
        column(text.list_amount(), 12, Holds::Kroner),
        column(text.spreadsheet_about("from"), 12, Holds::Day),
        column(text.spreadsheet_about("until"), 12, Holds::Day),
    ];
    let mut leaf = Leaf::new(&text.spreadsheet_leaf("about"), columns, 1, text)?;
    let span = payroll.span;
    let made = format!("{} {}", at.day_in_words(text), at.time().get(..5).unwrap_or_default());
    let said = |what: String, value: String| [Cell::Words(what), Cell::Words(value)];
    leaf.row(&said(text.list_prison(), payroll.prison.clone()))?;
    leaf.row(&said(text.spreadsheet_about("unit"), payroll.unit.clone()))?;
    let [what, value] = said(text.list_period(), text.period(span));
    leaf.row(&[what, value, Cell::Nothing, Cell::day(span.first()), Cell::day(span.last())])?;
    leaf.row(&said(text.list_state(), state(payroll, text)))?;
    for run in &payroll.runs {
        let [what, value] = said(capital(&text.paper_run_number(run.number)), text.paper_code(&run.code));
        leaf.row(&[what, value, Cell::Nothing, Cell::day(run.span.first()), Cell::day(run.span.last())])?;
        leaf.row(&said(text.payroll_run_fact("prepared"), run.prepared_by.clone()))?;
        leaf.row(&said(text.payroll_run_fact("checked"), run.checked_by.clone()))?;
    }
    leaf.row(&said(text.list_people(), text.whole(payroll.people.len() as u64)))?;
    leaf.row(&said(text.spreadsheet_about("made"), made))?;
    for rate in &payroll.tables.rates {
        let [what, source] = said(capital(&text.rate(rate.component)), text.source(&rate.source));
        let until = rate.until.map_or(Cell::Nothing, Cell::day);
        leaf.row(&[what, source, Cell::Number(kroner(rate.amount)), Cell::day(rate.from), until])?;
    }
    for rule in &payroll.tables.rules {
        let name = payroll.tables.circumstance_name(rule.circumstance, text);
        let source =
            rule.source.as_ref().map_or_else(|| text.spreadsheet_about("default"), |source| text.source(source));
        leaf.row(&said(capital(&text.list_rule(&name, &text.pays(rule.pays))), source))?;
    }
    Ok(leaf)
}
