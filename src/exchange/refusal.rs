//! Why a package was not imported: every bad row by file, line and column.

use std::io;
use std::path::PathBuf;

use crate::calendar::{DateRefusal, EndsBeforeStart, NotAValue, WeekdaysRefusal};
use crate::register::{AmountRefusal, CodeRefusal, DeductionRefusal, HoursRefusal, SanctionRefusal};
use crate::scheme::EntryRefusal;

use super::Table;

/// Why a package was not imported. Nothing was changed.
#[derive(Debug)]
pub enum ImportRefusal {
    /// There is no such folder.
    NoFolder(PathBuf),
    /// None of the package's files is in the folder.
    NoFiles(PathBuf),
    /// Rows or files that cannot be taken; in the order of files and lines.
    Refused(Vec<Refusal>),
}

/// One thing that cannot be taken.
#[derive(Debug)]
pub struct Refusal {
    /// In which file.
    pub table: Table,
    /// On which line, where it is about one.
    pub line: Option<u64>,
    /// In which column, where it is about one.
    pub column: Option<&'static str>,
    /// What stands there.
    pub value: String,
    /// Why it is refused.
    pub reason: Reason,
}

/// Why something is refused.
#[derive(Debug)]
pub enum Reason {
    /// The file as a whole.
    File(FileReason),
    /// One row.
    Row(RowReason),
}

/// What is wrong with a file.
#[derive(Debug)]
pub enum FileReason {
    /// The system does not let us read it.
    Unreadable(io::Error),
    /// It is no text.
    Binary,
    /// It has no header row.
    NoHeader,
    /// Columns it needs are missing.
    MissingColumns(Vec<&'static str>),
    /// It has columns nobody asked for, which would be lost.
    UnknownColumns(Vec<String>),
    /// A column is named twice.
    ColumnTwice(&'static str),
    /// A quotation mark is opened on this line and not closed.
    OpenQuote {
        /// The line.
        line: u64,
    },
    /// Letters in two encodings; the first that is not UTF-8 stands on this line.
    MixedEncoding {
        /// The line.
        line: u64,
    },
}

impl FileReason {
    /// The line it shows on, where it is about one.
    pub fn line(&self) -> Option<u64> {
        match self {
            FileReason::OpenQuote { line } | FileReason::MixedEncoding { line } => Some(*line),
            _ => None,
        }
    }
}

/// What is wrong with a row.
#[derive(Debug)]
pub enum RowReason {
    /// It has another number of fields than the header.
    FieldCount {
        /// The header's.
        expected: usize,
        /// The row's.
        found: usize,
    },
    /// The field must be filled.
    Empty,
    /// A line break or tab in a text of one line.
    LineBreak,
    /// Longer than anything that belongs there.
    TooLong(usize),
    /// No date.
    Date(DateRefusal),
    /// No amount.
    Amount(AmountRefusal),
    /// No number, code or id.
    Code(CodeRefusal),
    /// No weekdays.
    Weekdays(WeekdaysRefusal),
    /// No hours.
    Hours(HoursRefusal),
    /// No deduction.
    Deduction(DeductionRefusal),
    /// None of these values.
    NotOneOf(Vec<&'static str>),
    /// No whole number from the first to the second.
    NotANumber(u32, u32),
    /// It ends before it starts.
    EndsBeforeStart(EndsBeforeStart),
    /// A sanction the law does not allow.
    Sanction(SanctionRefusal),
    /// No such inmate in the package or the register.
    UnknownInmate,
    /// No such activity in the package or the register.
    UnknownActivity,
    /// No such spell in the package or the register.
    UnknownSpell,
    /// The scheme does not take it.
    Entry(EntryRefusal),
    /// No such setting.
    UnknownSetting,
    /// This setting has no dates.
    SettingHasNoFrom,
    /// The start does not fit the payment period.
    PeriodStart,
    /// The key stands on an earlier line already.
    KeyTwice(u64),
    /// It would change a fact of the register.
    WouldChange,
    /// It shares a day with another of its kind, on this line where it is in the package.
    Overlaps {
        /// The other's first day.
        other: crate::calendar::Date,
        /// The other's line.
        line: Option<u64>,
    },
}

macro_rules! from_refusal {
    ($($refusal:ty => $reason:ident),+ $(,)?) => {
        $(impl From<$refusal> for RowReason {
            fn from(refusal: $refusal) -> RowReason {
                RowReason::$reason(refusal)
            }
        })+
    };
}

from_refusal! {
    DateRefusal => Date,
    AmountRefusal => Amount,
    CodeRefusal => Code,
    WeekdaysRefusal => Weekdays,
    HoursRefusal => Hours,
    DeductionRefusal => Deduction,
    SanctionRefusal => Sanction,
    EndsBeforeStart => EndsBeforeStart,
    EntryRefusal => Entry,
}

impl From<NotAValue> for RowReason {
    fn from(_: NotAValue) -> RowReason {
        RowReason::NotOneOf(Vec::new())
    }
}
