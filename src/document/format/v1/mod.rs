//! Format 1: one RON document, one record a line; marks as month rows.
//!
//! The record types here are the file's, not the program's: they change only with the format's number.

mod read;
mod records;
mod write;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

use super::{Document, FormatRefusal, damage_at};
use records::File;

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

pub(super) fn write(document: &Document) -> Result<String, FormatRefusal> {
    // Two levels are laid out, the file and its lists; below that a record is one line.
    let layout = PrettyConfig::new().new_line("\n").indentor(" ").depth_limit(2).struct_names(false);
    let file = write::to_file(document);
    let body =
        options().to_string_pretty(&file, layout).map_err(|error| FormatRefusal::Unwritable(error.to_string()))?;
    Ok(format!("Dagsverk{body}\n"))
}

pub(super) fn read(text: &str) -> Result<Document, FormatRefusal> {
    let file: File<'_> = options()
        .from_str(text)
        .map_err(|error| FormatRefusal::Damaged(damage_at(text, error.span.start.line, error.span.start.col)))?;
    read::from_file(file)
}
