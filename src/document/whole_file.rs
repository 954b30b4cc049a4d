//! Writing a file so that it is there whole or not at all.

use std::io;
use std::path::Path;

use super::disk::{Disk, write_all};

/// Whether a file may be there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveAs {
    /// A new file: refused where one of this name is there.
    New,
    /// In place of the file that is there, if any.
    Same,
}

/// Why a file was not written, or not surely.
#[derive(Debug)]
pub enum WholeFileRefusal {
    /// A file of this name is there already, and is as it was.
    Exists,
    /// The system could not write it; what was there is as it was.
    Unwritable(io::Error),
    /// What was read back is not what was written; what was there is as it was.
    NotAsWritten,
    /// The new file is there, but the system did not confirm that it would outlive a power cut.
    NotConfirmed(io::Error),
}

/// Writes a new file in the same folder, syncs it, reads it back and compares, gives it the name, and syncs the folder.
///
/// # Errors
/// Why it was not written. Whatever goes wrong before the file has its name leaves the old one as it was, and nothing
/// beside it.
pub fn write_whole(disk: &dyn Disk, path: &Path, bytes: &[u8], as_what: SaveAs) -> Result<(), WholeFileRefusal> {
    // A link stays a link: what is replaced is the file it leads to.
    let path = &disk.follow(path);
    let (new, mut end) = disk.create_beside(path).map_err(WholeFileRefusal::Unwritable)?;
    let filled = write_all(end.as_mut(), bytes).and_then(|()| end.sync());
    drop(end);
    let named = filled.map_err(WholeFileRefusal::Unwritable).and_then(|()| compare(disk, &new, bytes)).and_then(|()| {
        let named = match as_what {
            SaveAs::Same => disk.rename(&new, path),
            SaveAs::New => disk.rename_new(&new, path),
        };
        named.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => WholeFileRefusal::Exists,
            _ => WholeFileRefusal::Unwritable(error),
        })
    });
    if let Err(refusal) = named {
        // Where even this fails, a file of a telling name is left over, and the register is as it was.
        let _ = disk.remove(&new);
        return Err(refusal);
    }
    disk.sync_folder_of(path).map_err(WholeFileRefusal::NotConfirmed)
}

/// Compares what is read back with what was written.
fn compare(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), WholeFileRefusal> {
    let read_back = disk.read(path).map_err(WholeFileRefusal::Unwritable)?;
    if read_back == bytes { Ok(()) } else { Err(WholeFileRefusal::NotAsWritten) }
}
