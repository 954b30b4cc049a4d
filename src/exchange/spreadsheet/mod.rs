//! A payroll as a spreadsheet (XLSX): the list, the days, the corrections, and what it was reckoned with.
//!
//! Amounts, days and dates are numbers, so that a spreadsheet reckons with them; the sums are formulas with their result
//! beside them, so that a program that does not reckon shows them too. Whatever people wrote is text and stays text,
//! also where it begins like a formula. The same payroll at the same moment gives the same file.

mod about;
mod corrections;
mod days;
mod leaf;
mod list;
mod number;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::calendar::Moment;
use crate::pay::{Payroll, Row};
use crate::register::RunState;
use crate::text::Text;

/// Why there is no spreadsheet; what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpreadsheetRefusal(pub String);

impl SpreadsheetRefusal {
    /// Why there is no spreadsheet, in words.
    pub fn words(&self, text: &Text) -> String {
        text.spreadsheet_unwritable(&self.0)
    }
}

impl From<XlsxError> for SpreadsheetRefusal {
    fn from(error: XlsxError) -> SpreadsheetRefusal {
        SpreadsheetRefusal(error.to_string())
    }
}

/// A payroll as the bytes of an XLSX file, in the language of `text`, made at this moment.
///
/// # Errors
/// Where the file could not be made.
pub fn spreadsheet(payroll: &Payroll, text: &Text, at: Moment) -> Result<Vec<u8>, SpreadsheetRefusal> {
    let mut workbook = Workbook::new();
    let mut properties =
        DocProperties::new().set_title(title(payroll, text)).set_author("Dagsverk").set_company(&payroll.prison);
    if let Some(made) = made(at) {
        properties = properties.set_creation_datetime(&made);
    }
    workbook.set_properties(&properties);
    for leaf in [
        Some(list::leaf(payroll, text)?),
        Some(days::leaf(payroll, text)?),
        corrections::leaf(payroll, text)?,
        Some(about::leaf(payroll, text, at)?),
    ]
    .into_iter()
    .flatten()
    {
        workbook.push_worksheet(leaf.finish(payroll, text)?);
    }
    Ok(workbook.save_to_buffer()?)
}

fn made(at: Moment) -> Option<ExcelDateTime> {
    let (date, (hour, minute, second)) = (at.date()?, at.clock());
    let part = |number: u32| u8::try_from(number).ok();
    let day =
        ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, date.month().number(), part(date.day())?).ok()?;
    day.and_hms(u16::try_from(hour).ok()?, part(minute)?, u32::from(part(second)?)).ok()
}

/// Of what, of where, of when.
fn title(payroll: &Payroll, text: &Text) -> String {
    let named = [text.list_title(), place(payroll), text.period(payroll.span)];
    named.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The prison and its unit.
fn place(payroll: &Payroll) -> String {
    let named = [payroll.prison.as_str(), payroll.unit.as_str()];
    named.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
}

/// From which runs, and what became of them; or that it is not closed.
fn state(payroll: &Payroll, text: &Text) -> String {
    let mut said: Vec<String> = Vec::new();
    for run in &payroll.runs {
        let closed = text.list_closed(run.number, &run.closed.day_in_words(text), &run.code);
        said.push(match &run.state {
            RunState::Standing => closed,
            RunState::HandedOver(at) => format!("{closed}, {}", text.paper_handed_over(&at.day_in_words(text))),
            RunState::Withdrawn { at, reason } => {
                format!("{closed}, {}", text.paper_withdrawn(&at.day_in_words(text), reason))
            }
        });
    }
    if payroll.is_provisional {
        said.push(text.list_provisional());
    }
    said.join("; ")
}

/// Why nobody may pay by it; nothing where somebody may.
fn warning(payroll: &Payroll, text: &Text) -> String {
    let is_withdrawn = |state: &RunState| matches!(state, RunState::Withdrawn { .. });
    let withdrawn: Vec<_> =
        payroll.runs.iter().filter(|run| is_withdrawn(&run.state)).map(|run| run.number.to_string()).collect();
    let mut said = Vec::new();
    if !withdrawn.is_empty() {
        said.push(text.paper_is_withdrawn(&withdrawn.join(", ")));
    }
    if payroll.is_provisional {
        said.push(text.paper_provisional());
    }
    if payroll.is_incomplete() {
        let holes = payroll.people.iter().map(|person| person.holes.len()).sum();
        let errors = payroll.people.iter().map(|person| person.errors.len()).sum();
        said.push(text.paper_missing(holes, errors));
    }
    said.join(" ")
}

/// What a row of a list is called above its column.
fn row_head(row: Row, text: &Text) -> String {
    row.component().map_or_else(|| text.row_column(row.as_str()), |component| text.column(component))
}
