//! Saving a register's file: checked, written whole, and read back.

use std::path::Path;

use super::disk::{Disk, SystemDisk};
use super::journal::Digest;
use super::whole_file::{SaveAs, WholeFileRefusal, write_whole};
use super::{Document, SaveRefusal};

/// Writes the register to this file; the journal is not touched.
///
/// # Errors
/// Why it was not saved; the file that was there is as it was, unless the refusal says otherwise.
pub fn save(document: &Document, path: &Path, as_what: SaveAs) -> Result<(), SaveRefusal> {
    save_on(&SystemDisk, document, path, as_what).map(|_| ())
}

/// Writes the register to this file of a disk; gives the digest of what was written.
///
/// # Errors
/// As [`save`].
pub fn save_on(disk: &dyn Disk, document: &Document, path: &Path, as_what: SaveAs) -> Result<Digest, SaveRefusal> {
    let text = document.to_text().map_err(|refusal| SaveRefusal::Format(path.to_owned(), refusal))?;
    write_whole(disk, path, text.as_bytes(), as_what).map_err(|refusal| match refusal {
        WholeFileRefusal::Exists => SaveRefusal::Exists(path.to_owned()),
        WholeFileRefusal::Unwritable(error) => SaveRefusal::Unwritable(path.to_owned(), error),
        WholeFileRefusal::NotAsWritten => SaveRefusal::NotAsWritten(path.to_owned()),
        WholeFileRefusal::NotConfirmed(error) => SaveRefusal::NotConfirmed(path.to_owned(), error),
    })?;
    Ok(Digest::of(text.as_bytes()))
}
