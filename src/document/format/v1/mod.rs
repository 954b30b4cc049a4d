//! Format 1: one RON document, one record a line; marks as month rows.
//!
//! The record types here are the file's, not the program's: they change only with the format's number.

mod facts;
mod locate;
mod read;
pub(super) mod records;
mod values;
mod write;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

use super::{Document, FormatReason, FormatRefusal, Place, damaged};
pub(in crate::document) use facts::{facts_from_text, facts_to_text};
pub(super) use locate::locate;
use records::File;

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

pub(super) fn write(document: &Document) -> Result<String, FormatReason> {
    // Two levels are laid out, the file and its lists; below that a record is one line.
    let layout = PrettyConfig::new().new_line("\n").indentor(" ").depth_limit(2).struct_names(false);
    let file = write::to_file(document);
    let body =
        options().to_string_pretty(&file, layout).map_err(|error| FormatReason::Unwritable(error.to_string()))?;
    Ok(format!("Dagsverk{body}\n"))
}

pub(super) fn read(text: &str) -> Result<Document, FormatRefusal> {
    let file: File<'_> = records(text)?;
    from_records(text, file)
}

/// The records of a text, of this format or an older one.
pub(super) fn records<'t, R: serde::Deserialize<'t>>(text: &'t str) -> Result<R, FormatRefusal> {
    options().from_str(text).map_err(|error| {
        let ron::error::Position { line, col } = error.span.start;
        damaged(text, Place { line, column: col })
    })
}

/// The register these records say, which were read from this text.
pub(super) fn from_records(text: &str, file: File<'_>) -> Result<Document, FormatRefusal> {
    read::from_file(file).map_err(|reason| FormatRefusal { place: locate(text, &reason), reason })
}
