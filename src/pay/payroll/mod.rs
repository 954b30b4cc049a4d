//! A span's payroll as values: drafted from the facts, closed as a run, corrected, and read again.

mod closing;
mod draft;
mod imprint;
mod ledger;
mod listing;
mod paid;
mod spans;
mod values;
mod written;

pub use closing::{Closing, ClosingRefusal, OpenHole, Stamp, check_code, is_intact};
pub use ledger::{Closed, Ledger};
pub use listing::Listing;
pub use paid::Paid;
pub use values::{
    ActivityValue, Because, CircumstanceValue, Correction, DayValue, HoleValue, HolidayValue, LineValue, PartValue,
    Payroll, PersonPay, RateValue, ReckoningValue, RecordedAs, Row, RuleValue, RunHead, Tables,
};

/// Why a run cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunRefusal {
    /// The text of the run of this number is not what this program wrote.
    Unreadable(u32),
}
