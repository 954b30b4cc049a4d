//! Saving a register: a new file beside the old one, read back, then put in its place.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use super::{Document, SaveRefusal};

/// Whether a file may be there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveAs {
    /// A new register: refused where a file of this name is there.
    New,
    /// The register that was opened from there.
    Same,
}

/// Saves the register to this file.
///
/// It is checked and written to a temporary file in the same folder, synced, read back and compared, renamed,
/// and the folder synced. Whatever goes wrong before the rename leaves the old file as it was.
///
/// # Errors
/// Why it was not saved; the file that was there is as it was.
pub fn save(document: &Document, path: &Path, as_what: SaveAs) -> Result<(), SaveRefusal> {
    let text = document.to_text().map_err(|refusal| SaveRefusal::Format(path.to_owned(), refusal))?;
    let unwritable = |error: io::Error| SaveRefusal::Unwritable(path.to_owned(), error);
    // A link stays a link: what is replaced is the file it leads to.
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let path = real.as_path();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));

    let mut temporary = new_file_like(path, folder).map_err(unwritable)?;
    temporary.write_all(text.as_bytes()).map_err(unwritable)?;
    temporary.as_file().sync_all().map_err(unwritable)?;
    let mut read_back = Vec::with_capacity(text.len());
    fs::File::open(temporary.path()).and_then(|mut file| file.read_to_end(&mut read_back)).map_err(unwritable)?;
    if read_back != text.as_bytes() {
        return Err(SaveRefusal::NotAsWritten(path.to_owned()));
    }
    match as_what {
        SaveAs::Same => temporary.persist(path),
        SaveAs::New => temporary.persist_noclobber(path),
    }
    .map_err(|refused| match refused.error.kind() {
        io::ErrorKind::AlreadyExists => SaveRefusal::Exists(path.to_owned()),
        _ => unwritable(refused.error),
    })?;
    sync_folder(folder).map_err(unwritable)
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
