//! `payroll`: what each inmate is owed for a period, as a table for people or as csv and json for programs; and the same
//! list as PDF.

mod excel;
mod json;
mod plain;
mod printed;

use std::io::{BufWriter, Write};

use crate::calendar::{Date, Period};
use crate::document::Document;
use crate::pay::{Book, Listing, Paid, PayComponent, Payroll, PersonPay, Row, Tables};
use crate::register::InmateNumber;
use crate::text::Text;
use crate::text::names::EXAMPLE_SOURCE;

use super::arguments::{ListFormat, Payroll as Asked};
use super::lines;
use super::output::{Outcome, Output, Stop};
use super::paper::Papers;
use super::station::Station;

/// A period's payroll with all that is needed to print it.
pub(super) struct List<'a> {
    pub(super) book: &'a Book<'a>,
    pub(super) listing: &'a Listing<'a>,
    pub(super) text: &'a Text,
}

pub(super) fn run(
    document: &Document,
    asked: &Asked,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    let book = Book::new(&document.scheme, &document.register);
    let only = match &asked.inmate {
        None => None,
        Some(number) => {
            Some(known(document, number).ok_or_else(|| Stop::Refused(vec![text.cli_unknown_inmate(number)]))?)
        }
    };
    let listing = listed(&book, asked.period, only.as_ref(), text, output)?;
    let papers = Papers { privacy: asked.privacy, ..Papers::of(&listing.payroll, station, text) };
    if let Some(file) = &asked.pdf {
        papers.save_list(file, output)?;
    }
    if let Some(file) = &asked.slips {
        papers.save_slips(only.as_ref(), file, output)?;
    }
    if let Some(file) = &asked.statements {
        papers.save_statements(only.as_ref(), file, output)?;
    }
    if let Some(file) = &asked.xlsx {
        papers.save_spreadsheet(file, output)?;
    }
    print(&book, &listing, Shape { format: asked.format, detail: asked.detail, why: asked.why }, text, output)
}

/// The inmate of this number, in the register or in a run alone.
fn known(document: &Document, number: &str) -> Option<InmateNumber> {
    let number: InmateNumber = number.parse().ok()?;
    let register = &document.register;
    let is_known =
        register.inmates.contains_key(&number) || register.runs.values().any(|run| run.lines.contains_key(&number));
    is_known.then_some(number)
}

/// The payroll of a period, with progress.
pub(super) fn listed<'a>(
    book: &Book<'a>,
    period: Period,
    only: Option<&InmateNumber>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Listing<'a>, Stop> {
    let people = if only.is_some() { 1 } else { book.register().inmates.len() };
    let bar = output.progress(people, &text.progress_settling());
    let listing = book.list(period, only, || bar.inc(1));
    bar.finish_and_clear();
    listing.map_err(|refusal| Stop::Refused(vec![refusal.words(text)]))
}

/// In which form a list is printed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) format: ListFormat,
    pub(super) detail: bool,
    pub(super) why: bool,
}

/// Prints the list, then a line for each hole, error and problem.
pub(super) fn print(
    book: &Book<'_>,
    listing: &Listing<'_>,
    shape: Shape,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    let list = List { book, listing, text };
    match shape.format {
        ListFormat::Csv if shape.detail => list.write_plain_detail(output.out)?,
        ListFormat::Csv => list.write_plain(output.out)?,
        ListFormat::CsvExcel if shape.detail => list.write_excel_detail(output.out)?,
        ListFormat::CsvExcel => list.write_excel(output.out)?,
        ListFormat::Json => list.write_json(shape, output.out)?,
        ListFormat::Table => list.write_table(shape, output.out)?,
    }
    // On one screen the table has said it in words already.
    if !(shape.format == ListFormat::Table && output.on_terminal) {
        output.out.flush()?;
        let mut beside = BufWriter::new(&mut *output.err);
        lines::findings(book, &listing.found, &[], &mut beside)?;
        if list.has_example_rates() {
            writeln!(beside, "rates {EXAMPLE_SOURCE}")?;
        }
        if listing.payroll.is_provisional {
            writeln!(beside, "provisional")?;
        }
        beside.flush()?;
    }
    let has_errors = listing.found.errors().next().is_some();
    Ok(if has_errors { Outcome::FoundWrong } else { Outcome::Done })
}

impl<'a> List<'a> {
    fn payroll(&self) -> &'a Payroll {
        &self.listing.payroll
    }

    fn tables(&self) -> &'a Tables {
        &self.listing.payroll.tables
    }

    /// Everything that is paid to or taken from a person.
    fn paid<'p>(&'p self, person: &'p PersonPay) -> Vec<(Date, Row, Paid<'p>)> {
        person.paid(self.tables(), self.payroll().span.first())
    }

    /// Whether some rate of the list says that it is an example: then the list says so too.
    fn has_example_rates(&self) -> bool {
        self.tables().rates.iter().any(|rate| rate.source == EXAMPLE_SOURCE)
    }

    /// The ids of a line's circumstances as settled, in the table's order.
    fn circumstances(&self, paid: &Paid<'_>) -> String {
        let Paid::Line(day, line) = paid else { return String::new() };
        let found = day.circumstances_of(self.tables(), line.component);
        found.iter().map(|circumstance| circumstance.id.as_str()).collect::<Vec<_>>().join("+")
    }
}

/// Whether a row counts days.
fn counts_days(row: Row) -> bool {
    row.component().is_some_and(PayComponent::counts_days)
}
