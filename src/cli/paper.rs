//! Papers as files: the payroll list, the slips and the statements as PDF, the list as a spreadsheet, and sheets to mark
//! attendance on.

use std::ops::ControlFlow;
use std::path::Path;

use crate::document::{Document, SaveAs, SystemDisk, WholeFileRefusal, system_words, write_whole};
use crate::exchange::spreadsheet;
use crate::pay::Payroll;
use crate::register::InmateNumber;
use crate::report::printer;
use crate::report::{AttendanceSheet, Pdf, Print, Privacy, ReportRefusal, attendance, payroll_list, slips, statements};
use crate::text::Text;

use super::arguments::Sheet;
use super::output::{Outcome, Output, Stop};
use super::station::Station;

/// How papers of a payroll are made and where that is said.
#[derive(Clone, Copy)]
pub(super) struct Papers<'p> {
    pub(super) payroll: &'p Payroll,
    pub(super) privacy: Privacy,
    pub(super) station: &'p Station<'p>,
    pub(super) text: &'p Text,
}

impl<'p> Papers<'p> {
    /// With names in full.
    pub(super) fn of(payroll: &'p Payroll, station: &'p Station<'p>, text: &'p Text) -> Papers<'p> {
        Papers { payroll, privacy: Privacy::FullName, station, text }
    }

    fn print(&self) -> Print {
        Print { privacy: self.privacy, ..print(self.station, self.text) }
    }

    /// Writes the payroll list.
    pub(super) fn save_list(&self, file: &Path, output: &mut Output<'_>) -> Result<(), Stop> {
        self.save(payroll_list(self.payroll, &self.print()), file, output)
    }

    /// Writes a slip for each person, or for this one.
    pub(super) fn save_slips(
        &self,
        only: Option<&InmateNumber>,
        file: &Path,
        output: &mut Output<'_>,
    ) -> Result<(), Stop> {
        let bar = output.progress(self.payroll.people.len(), &self.text.progress_writing());
        let made = slips(self.payroll, &self.print(), only.map(std::slice::from_ref), |done, of| {
            bar.set_length(of as u64);
            bar.set_position(done as u64);
            ControlFlow::Continue(())
        });
        bar.finish_and_clear();
        self.save(made, file, output)
    }

    /// Prints the slip of this person, on this printer or the usual one; gives why it was not printed.
    pub(super) fn print_slip(
        &self,
        number: &InmateNumber,
        printer: Option<&str>,
        output: &mut Output<'_>,
    ) -> Result<Result<(), String>, Stop> {
        let only = Some(std::slice::from_ref(number));
        let made = slips(self.payroll, &self.print(), only, |_, _| ControlFlow::Continue(()));
        let pdf = made.map_err(|refusal| refused(&refusal, self.text))?;
        match printer::print(&pdf, printer) {
            Ok(job) => output.say_beside(&self.text.papers_printed(&job)).map(Ok),
            Err(refusal) => Ok(Err(refusal.words(self.text))),
        }
    }

    /// Writes a statement for each person, or for this one.
    pub(super) fn save_statements(
        &self,
        only: Option<&InmateNumber>,
        file: &Path,
        output: &mut Output<'_>,
    ) -> Result<(), Stop> {
        let only = only.map(std::slice::from_ref);
        let made = statements(self.payroll, &self.print(), only, |_, _| ControlFlow::Continue(()));
        self.save(made, file, output)
    }

    /// Writes the payroll as a spreadsheet.
    pub(super) fn save_spreadsheet(&self, file: &Path, output: &mut Output<'_>) -> Result<(), Stop> {
        let made = spreadsheet(self.payroll, self.text, self.station.now());
        let bytes = made.map_err(|refusal| Stop::Refused(vec![refusal.words(self.text)]))?;
        write(&bytes, file, self.text)?;
        output.say_beside(&self.text.spreadsheet_saved(&file.display().to_string()))
    }

    fn save(&self, made: Result<Pdf, ReportRefusal>, file: &Path, output: &mut Output<'_>) -> Result<(), Stop> {
        save(&made.map_err(|refusal| refused(&refusal, self.text))?, file, self.text, output)
    }
}

fn print(station: &Station<'_>, text: &Text) -> Print {
    let by = station.author.user.clone();
    Print { language: text.language(), privacy: Privacy::FullName, at: station.now(), by }
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
