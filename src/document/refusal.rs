//! Why a register cannot be opened or saved, as values. [`super::words`] has their sentences.

use std::io;
use std::path::PathBuf;

use super::FormatRefusal;

/// Why a register was not opened.
#[derive(Debug)]
pub enum OpenRefusal {
    /// There is no such file.
    NotFound(PathBuf),
    /// The system does not let us read it.
    Unreadable(PathBuf, io::Error),
    /// It was read but is not a sound register of ours.
    Format(PathBuf, FormatRefusal),
}

/// Why a register was not saved, or not surely. Unless it says otherwise the file that was there is as it was.
#[derive(Debug)]
pub enum SaveRefusal {
    /// The register cannot be written down soundly.
    Format(PathBuf, FormatRefusal),
    /// A file of this name is there already.
    Exists(PathBuf),
    /// The system could not write it.
    Unwritable(PathBuf, io::Error),
    /// What was read back is not what was written.
    NotAsWritten(PathBuf),
    /// It was saved, but the system did not confirm that it would outlive a power cut.
    NotConfirmed(PathBuf, io::Error),
}
