//! Why there is no paper.

use crate::text::Text;

/// Why a paper was not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportRefusal {
    /// It was called off while it was being made.
    Cancelled,
    /// There is no one in the payroll a slip could be written for.
    NoOne,
    /// The PDF could not be written, or would not be what it says it is; what was found.
    Unwritable(String),
}

impl ReportRefusal {
    /// Why there is no paper, and what to do.
    pub fn words(&self, text: &Text) -> String {
        match self {
            ReportRefusal::Cancelled => text.report_cancelled(),
            ReportRefusal::NoOne => text.report_no_one(),
            ReportRefusal::Unwritable(detail) => text.report_unwritable(detail),
        }
    }
}
