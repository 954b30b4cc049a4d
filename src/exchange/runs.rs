//! The closed runs as two files of the package, for reading only: they are history and are not taken in again.

use crate::document::Document;
use crate::pay::{Book, Payroll, Row, RunRefusal};
use crate::register::RunState;

use super::table::{Column, Holds};
use super::write::{Rows, given, row};

/// The runs.
pub(super) const RUNS: &str = "runs.csv";
/// What each run pays and takes, a row a line.
pub(super) const RUN_LINES: &str = "run_lines.csv";

pub(super) const RUN_COLUMNS: &[Column] = &[
    Column("run", Holds::Number),
    Column("from", Holds::Day),
    Column("until", Holds::Day),
    Column("number", Holds::Text),
    Column("closed", Holds::Text),
    Column("prepared_by", Holds::Text),
    Column("checked_by", Holds::Text),
    Column("code", Holds::Text),
    Column("state", Holds::Text),
    Column("reason", Holds::Text),
    Column("total", Holds::Amount),
];

pub(super) const LINE_COLUMNS: &[Column] = &[
    Column("run", Holds::Number),
    Column("number", Holds::Text),
    Column("date", Holds::Day),
    Column("component", Holds::Text),
    Column("amount", Holds::Amount),
    Column("circumstance", Holds::Text),
    Column("corrects_run", Holds::Number),
    Column("corrects_component", Holds::Text),
    Column("reason", Holds::Text),
];

/// Both files with their text; none while nothing is closed.
///
/// # Errors
/// When a run cannot be read.
pub(super) fn files(document: &Document) -> Result<Vec<(&'static str, String)>, RunRefusal> {
    let register = &document.register;
    if register.runs.is_empty() {
        return Ok(Vec::new());
    }
    let book = Book::new(&document.scheme, register);
    let (mut runs, mut lines) = (Rows::of(RUN_COLUMNS), Rows::of(LINE_COLUMNS));
    for (number, run) in &register.runs {
        let payroll = book.read_run(*number, run)?;
        let code = payroll.runs.first().map(|head| head.code.clone()).unwrap_or_default();
        let (state, reason) = match &run.state {
            RunState::Standing => ("standing", ""),
            RunState::HandedOver(_) => ("handed_over", ""),
            RunState::Withdrawn { reason, .. } => ("withdrawn", reason.as_str()),
        };
        let (first, last, only) = (run.span.first(), run.span.last(), given(run.only.as_ref()));
        let (prepared, checked, total) = (&run.prepared_by, &run.checked_by, payroll.total());
        row!(runs, number, first, last, only, run.closed, prepared, checked, code, state, reason, total);
        of_run(*number, &payroll, &mut lines);
    }
    Ok(vec![(RUNS, runs.text()), (RUN_LINES, lines.text())])
}

fn of_run(number: u32, payroll: &Payroll, lines: &mut Rows) {
    let tables = &payroll.tables;
    for person in &payroll.people {
        for (date, place) in &person.days {
            let Some(day) = tables.day(*place) else { continue };
            for line in &day.lines {
                let names = day.circumstances_of(tables, line.component);
                let names: Vec<_> = names.iter().map(|one| one.id.as_str()).collect();
                row!(lines, number, person.number, date, line.component, line.amount, names.join("+"), "", "", "");
            }
        }
        for one in &person.corrections {
            let reason = one.because.as_ref().map(|because| because.reason.as_str()).unwrap_or_default();
            let row = Row::Correction;
            row!(lines, number, person.number, one.day, row, one.amount, "", one.run, one.component, reason);
        }
        for carried in [-person.carried_in, person.carried_out].into_iter().filter(|amount| !amount.is_zero()) {
            row!(lines, number, person.number, payroll.span.first(), Row::Carried, carried, "", "", "", "");
        }
    }
}
