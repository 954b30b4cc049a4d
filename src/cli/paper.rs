//! Papers as files: the payroll list, the slips and the statements as PDF, the list as a spreadsheet, and sheets to mark
//! attendance on.

use std::ops::ControlFlow;
use std::path::Path;

use crate::document::{Document, SaveAs, SystemDisk, WholeFileRefusal, system_words, write_whole};
use crate::exchange::spreadsheet;
use crate::pay::Payroll;
use crate::register::InmateNumber;
use crate::report::{AttendanceSheet, Pdf, Print, Privacy, ReportRefusal, attendance, payroll_list, slips, statements};
use crate::text::Text;

use super::arguments::Sheet;
use super::output::{Outcome, Output, Stop};
use super::station::Station;

fn print(station: &Station<'_>, text: &Text) -> Print {
    let by = station.author.user.clone();
    Print { language: text.language(), privacy: Privacy::FullName, at: station.now(), by }
}

/// Writes the payroll list.
pub(super) fn save_list(
    payroll: &Payroll,
    file: &Path,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<(), Stop> {
    let list = payroll_list(payroll, &print(station, text)).map_err(|refusal| refused(&refusal, text))?;
    save(&list, file, text, output)
}

/// Writes a slip for each person, or for this one.
pub(super) fn save_slips(
    payroll: &Payroll,
    only: Option<&InmateNumber>,
    file: &Path,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<(), Stop> {
    let bar = output.progress(payroll.people.len(), &text.progress_writing());
    let only = only.map(std::slice::from_ref);
    let slips = slips(payroll, &print(station, text), only, |done, of| {
        bar.set_length(of as u64);
        bar.set_position(done as u64);
        ControlFlow::Continue(())
    });
    bar.finish_and_clear();
    save(&slips.map_err(|refusal| refused(&refusal, text))?, file, text, output)
}

/// Writes a statement for each person, or for this one.
pub(super) fn save_statements(
    payroll: &Payroll,
    only: Option<&InmateNumber>,
    file: &Path,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<(), Stop> {
    let only = only.map(std::slice::from_ref);
    let made = statements(payroll, &print(station, text), only, |_, _| ControlFlow::Continue(()));
    save(&made.map_err(|refusal| refused(&refusal, text))?, file, text, output)
}

fn refused(refusal: &ReportRefusal, text: &Text) -> Stop {
    Stop::Refused(vec![refusal.words(text)])
}

/// Writes a sheet to mark attendance on by hand.
pub(super) fn save_sheet(
    document: &Document,
    asked: &Sheet,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    let sheet = AttendanceSheet::of(document, &asked.activity, asked.period)
        .map_err(|refusal| Stop::Refused(vec![refusal.words(&asked.activity, text)]))?;
    let pdf = attendance(&sheet, &print(station, text)).map_err(|refusal| refused(&refusal, text))?;
    save(&pdf, &asked.pdf, text, output)?;
    Ok(Outcome::Done)
}

/// Writes the payroll as a spreadsheet.
pub(super) fn save_spreadsheet(
    payroll: &Payroll,
    file: &Path,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<(), Stop> {
    let made = spreadsheet(payroll, text, station.now());
    let bytes = made.map_err(|refusal| Stop::Refused(vec![refusal.words(text)]))?;
    write(&bytes, file, text)?;
    output.say_beside(&text.spreadsheet_saved(&file.display().to_string()))
}

fn save(pdf: &Pdf, file: &Path, text: &Text, output: &mut Output<'_>) -> Result<(), Stop> {
    write(&pdf.bytes, file, text)?;
    output.say_beside(&text.paper_saved(&file.display().to_string(), pdf.pages))
}

fn write(bytes: &[u8], file: &Path, text: &Text) -> Result<(), Stop> {
    write_whole(&SystemDisk, file, bytes, SaveAs::Same).map_err(|refusal| {
        let detail = match refusal {
            WholeFileRefusal::Unwritable(error) | WholeFileRefusal::NotConfirmed(error) => system_words(&error),
            WholeFileRefusal::Exists | WholeFileRefusal::NotAsWritten => text.paper_not_as_written(),
        };
        Stop::Refused(vec![text.paper_not_saved(&file.display().to_string(), &detail)])
    })
}
