//! Writing a file so that it is there whole or not at all.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

/// Whether a file may be there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveAs {
    /// A new file: refused where one of this name is there.
    New,
    /// In place of the file that is there, if any.
    Same,
}

/// Why a file was not written. The one that was there is as it was.
#[derive(Debug)]
pub enum WholeFileRefusal {
    /// A file of this name is there already.
    Exists,
    /// The system could not write it.
    Unwritable(io::Error),
    /// What was read back is not what was written.
    NotAsWritten,
}

impl From<io::Error> for WholeFileRefusal {
    fn from(error: io::Error) -> WholeFileRefusal {
        WholeFileRefusal::Unwritable(error)
    }
}

/// Writes a temporary file in the same folder, syncs it, reads it back and compares, renames it, and syncs the folder.
///
/// # Errors
/// Why it was not written. Whatever goes wrong before the rename leaves the old file as it was.
pub fn write_whole(path: &Path, bytes: &[u8], as_what: SaveAs) -> Result<(), WholeFileRefusal> {
    // A link stays a link: what is replaced is the file it leads to.
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let path = real.as_path();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));

    let mut temporary = new_file_like(path, folder)?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    let mut read_back = Vec::with_capacity(bytes.len());
    fs::File::open(temporary.path())?.read_to_end(&mut read_back)?;
    if read_back != bytes {
        return Err(WholeFileRefusal::NotAsWritten);
    }
    match as_what {
        SaveAs::Same => temporary.persist(path),
        SaveAs::New => temporary.persist_noclobber(path),
    }
    .map_err(|refused| match refused.error.kind() {
        io::ErrorKind::AlreadyExists => WholeFileRefusal::Exists,
        _ => WholeFileRefusal::Unwritable(refused.error),
    })?;
    Ok(sync_folder(folder)?)
}

/// A temporary file in the folder, with the rights of the file it will replace.
fn new_file_like(path: &Path, folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".dagsverk-").suffix(".saving");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // For a new file the system's own mask decides, so that an office can share it.
        let like = fs::metadata(path).map_or(fs::Permissions::from_mode(0o666), |old| old.permissions());
        builder.permissions(like);
    }
    #[cfg(not(unix))]
    let _ = path;
    builder.tempfile_in(folder)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

/// Windows has no folders to sync: the rename is durable with the file's own metadata.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
