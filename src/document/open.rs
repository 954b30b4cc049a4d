//! Opening a register's file.

use std::io;
use std::path::Path;

use super::disk::{Disk, SystemDisk};
use super::format::{FormatReason, FormatRefusal, Place};
use super::{Document, OpenRefusal};

/// Opens the register in this file.
///
/// # Errors
/// Why it was not opened; the file is not touched.
pub fn open(path: &Path) -> Result<Document, OpenRefusal> {
    open_on(&SystemDisk, path)
}

/// Opens the register in this file of a disk.
///
/// # Errors
/// As [`open`].
pub fn open_on(disk: &dyn Disk, path: &Path) -> Result<Document, OpenRefusal> {
    let bytes = disk.read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => OpenRefusal::NotFound(path.to_owned()),
        _ => OpenRefusal::Unreadable(path.to_owned(), error),
    })?;
    let document = match std::str::from_utf8(&bytes) {
        Ok(text) => Document::from_text(text),
        Err(error) => Err(not_text(&bytes, error.valid_up_to())),
    };
    document.map_err(|refusal| OpenRefusal::Format(path.to_owned(), refusal))
}

/// Bytes that are no text: ours but damaged where the text before them is ours, else foreign.
fn not_text(bytes: &[u8], valid: usize) -> FormatRefusal {
    let before = String::from_utf8_lossy(&bytes[..valid]);
    match super::format::probe(&before) {
        Err(FormatRefusal { reason: FormatReason::Empty | FormatReason::Foreign, .. }) => {
            FormatRefusal { place: Some(Place { line: 1, column: 1 }), reason: FormatReason::Foreign }
        }
        _ => {
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
            let reason = FormatReason::Damaged { excerpt: String::new() };
            FormatRefusal { place: Some(Place { line, column }), reason }
        }
    }
}
