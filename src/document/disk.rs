//! What the program asks of a file system: so few things that a test can stand in for it and fail at each of them.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

/// A file system.
pub trait Disk {
    /// The bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// The file a path leads to, links followed; the path itself where there is none.
    fn follow(&self, path: &Path) -> PathBuf;

    /// A new empty file in the folder of `path` under a name nobody has, with the rights of `path` where that is there.
    fn create_beside(&self, path: &Path) -> io::Result<PathBuf>;

    /// Writes bytes to the end of a file; gives how many were written, which may be fewer.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<usize>;

    /// Returns when the bytes of a file are on the disk.
    fn sync(&self, path: &Path) -> io::Result<()>;

    /// Gives a file another name, in place of whatever has it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file another name that nobody has; `AlreadyExists` where somebody has it.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Returns when the names in the folder of `path` are on the disk.
    fn sync_folder_of(&self, path: &Path) -> io::Result<()>;
}

/// The system's own.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemDisk;

/// The folder a file is in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

impl Disk for SystemDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn follow(&self, path: &Path) -> PathBuf {
        fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
    }

    fn create_beside(&self, path: &Path) -> io::Result<PathBuf> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".dagsverk-").suffix(".saving");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // For a new file the system's own mask decides, so that an office can share it.
            let like = fs::metadata(path).map_or(fs::Permissions::from_mode(0o666), |old| old.permissions());
            builder.permissions(like);
        }
        let (_, path) = builder.tempfile_in(folder_of(path))?.keep().map_err(|refused| refused.error)?;
        Ok(path)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<usize> {
        fs::OpenOptions::new().append(true).open(path)?.write(bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        fs::OpenOptions::new().append(true).open(path)?.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        TempPath::try_from_path(from)?.persist_noclobber(to).map_err(|refused| {
            // The file stays under its old name: whoever asked decides what becomes of it.
            let _ = refused.path.keep();
            refused.error
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    #[cfg(unix)]
    fn sync_folder_of(&self, path: &Path) -> io::Result<()> {
        fs::File::open(folder_of(path))?.sync_all()
    }

    /// Windows has no folders to sync: a rename is durable with the file's own metadata.
    #[cfg(not(unix))]
    fn sync_folder_of(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}
