//! Payroll on paper: the list that is checked and signed, and a slip and a statement for each person, as PDF.
//!
//! Everything comes from [`Payroll`], a closed run or a list that is not closed alike (the sheets to mark attendance on by
//! hand from an [`AttendanceSheet`]), and a [`Print`]: language,
//! privacy, when and by whom. No register, no clock. The same values printed at the same moment give the same bytes.
//!
//! ```
//! # use dagsverk::pay::Payroll;
//! # use dagsverk::report::{payroll_list, slips, Print, ReportRefusal};
//! # fn both(payroll: &Payroll, print: &Print) -> Result<(), ReportRefusal> {
//! use std::ops::ControlFlow;
//!
//! let list = payroll_list(payroll, print)?;
//! let slips = slips(payroll, print, None, |_done, _of| ControlFlow::Continue(()))?;
//! # let _ = (list.bytes, list.pages, list.title, slips);
//! # Ok(())
//! # }
//! ```
//!
//! Inside, from below: lengths and letters (`length`, `typeface`), lines of text, pieces poured down pages and tables
//! (`lines`, `strip`, `table`), the page model (`paper`), the documents (`list`, `slip`, `statement`, `attendance`), and PDF at the very end (`pdf`).
//! [`printer`] hands a finished PDF to the system; `preview` draws its pages for the window.

mod attendance;
mod each;
mod laying;
mod length;
mod lines;
mod list;
mod paper;
mod paragraph;
mod pdf;
#[cfg(feature = "app")]
pub mod preview;
mod print;
pub mod printer;
mod refusal;
mod sheet;
mod slip;
mod statement;
mod strip;
mod table;
mod typeface;

use std::ops::ControlFlow;

use crate::pay::Payroll;
use crate::register::InmateNumber;

pub use attendance::{
    AttendanceSheet, MOST_DAYS, SheetBar, SheetCircumstance, SheetDay, SheetPerson, SheetRefusal, Square,
};
pub use pdf::Pdf;
pub use print::{Print, Privacy};
pub use refusal::ReportRefusal;

/// The payroll list: everyone with his sums, what they were reckoned with, and lines to sign on.
///
/// # Errors
/// Where the PDF could not be written.
pub fn payroll_list(payroll: &Payroll, print: &Print) -> Result<Pdf, ReportRefusal> {
    pdf::write(&list::compose(payroll, print), print.at, &name("list", payroll))
}

/// A slip for each person, or for those named, by number, each in the person's own language.
///
/// `progress` is told how many are done, and of how many, and may call it off.
///
/// # Errors
/// Where there is nobody, it was called off, or the PDF could not be written.
pub fn slips(
    payroll: &Payroll,
    print: &Print,
    only: Option<&[InmateNumber]>,
    progress: impl FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Pdf, ReportRefusal> {
    pdf::write(&slip::SLIPS.compose(payroll, print, only, progress)?, print.at, &name("slips", payroll))
}

/// A statement for each person, or for those named, by number, each in the person's own language: what was earned,
/// corrected, carried and paid, and a line for the balance of the account, which is kept elsewhere.
///
/// `progress` is told how many are done, and of how many, and may call it off.
///
/// # Errors
/// Where there is nobody, it was called off, or the PDF could not be written.
pub fn statements(
    payroll: &Payroll,
    print: &Print,
    only: Option<&[InmateNumber]>,
    progress: impl FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Pdf, ReportRefusal> {
    pdf::write(&statement::STATEMENTS.compose(payroll, print, only, progress)?, print.at, &name("statements", payroll))
}

/// An activity's days to be marked by hand, with what stands in the register already.
///
/// # Errors
/// Where the PDF could not be written.
pub fn attendance(sheet: &AttendanceSheet, print: &Print) -> Result<Pdf, ReportRefusal> {
    let (first, last) = (sheet.span.first(), sheet.span.last());
    let name = format!("attendance/{}/{}/{first}/{last}/{}", sheet.prison, sheet.activity, sheet.state());
    pdf::write(&attendance::compose(sheet, print), print.at, &name)
}

/// What tells a paper from other papers: of what, for which unit and span, from which runs.
fn name(kind: &str, payroll: &Payroll) -> String {
    let codes = payroll.runs.iter().map(|run| run.code.as_str()).collect::<Vec<_>>().join("+");
    let (first, last) = (payroll.span.first(), payroll.span.last());
    format!("{kind}/{}/{}/{first}/{last}/{codes}", payroll.prison, payroll.unit)
}
