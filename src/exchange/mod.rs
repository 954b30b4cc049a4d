//! How facts come in and go out: the data package, a folder of CSV files.
//!
//! Reading is liberal in form (byte order mark, semicolons, CRLF, Latin-1, decimal commas, `20.11.2026`) and
//! strict in meaning: what is ambiguous, unknown or contradictory is refused by file, line and column, and
//! nothing is changed unless every row is good. `docs/data-package.md` describes the files.

mod conflict;
mod export;
mod facts;
mod fields;
mod import;
mod imported;
mod marks;
mod merge;
mod package;
mod quotes;
mod refusal;
mod runs;
mod sheet;
mod table;
mod words;
mod write;

pub use export::{ExportRefusal, export, package_files};
pub use import::{import, import_files};
pub use imported::{Counts, ImportOptions, Imported, Progress};
pub use refusal::{FileReason, ImportRefusal, Reason, Refusal, RowReason};
pub use table::Table;
