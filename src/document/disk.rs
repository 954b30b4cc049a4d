//! What the program asks of a file system: so few things that a test can stand in for it and fail at each of them.

use std::fs;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

/// A file system.
pub trait Disk: Send + Sync {
    /// The bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// At most `most` bytes of a file from this place on; fewer where it ends before.
    fn read_part(&self, path: &Path, from: u64, most: u64) -> io::Result<Vec<u8>>;

    /// The file a path leads to, links followed; the path itself where there is none.
    fn follow(&self, path: &Path) -> PathBuf;

    /// The names in a folder, in any order; none where there is no such folder.
    fn names_in(&self, folder: &Path) -> io::Result<Vec<String>>;

    /// Makes a folder, where it is not there yet; gives whether it was made.
    fn make_folder(&self, folder: &Path) -> io::Result<bool>;

    /// A new empty file in the folder of `path` under a name nobody has, with the rights of `path` where that is there.
    fn create_beside(&self, path: &Path) -> io::Result<(PathBuf, Box<dyn Ending>)>;

    /// The end of a file that is there, to write on.
    fn end_of(&self, path: &Path) -> io::Result<Box<dyn Ending>>;

    /// Gives a file another name, in place of whatever has it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file another name that nobody has; `AlreadyExists` where somebody has it.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file a second name that nobody has; `AlreadyExists` where somebody has it. Not every disk can.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Returns when the names in the folder of `path` are on the disk.
    fn sync_folder_of(&self, path: &Path) -> io::Result<()>;

    /// Locks a file, made where it is not there, until what is given is dropped; nothing where somebody else has it.
    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>>;
}

/// The end of a file.
pub trait Ending: Send {
    /// How long the file is now.
    fn length(&self) -> io::Result<u64>;

    /// Writes bytes behind the last one; gives how many were written, which may be fewer.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;

    /// Returns when the bytes of the file are on the disk.
    fn sync(&mut self) -> io::Result<()>;

    /// Cuts the file to this length.
    fn cut(&mut self, length: u64) -> io::Result<()>;
}

/// A lock that is held until it is dropped.
pub trait Lock: Send {}

/// Writes all bytes to the end of a file.
pub(super) fn write_all(end: &mut dyn Ending, bytes: &[u8]) -> io::Result<()> {
    let mut rest = bytes;
    while !rest.is_empty() {
        match end.write(rest) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => rest = &rest[written.min(rest.len())..],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// The folder a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The system's own.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemDisk;

impl Ending for fs::File {
    fn length(&self) -> io::Result<u64> {
        Ok(self.metadata()?.len())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Write::write(self, bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        // The length is part of the data, so this is enough for a file that grew.
        self.sync_data()
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.set_len(length)
    }
}

impl Lock for fs::File {}

impl Disk for SystemDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn read_part(&self, path: &Path, from: u64, most: u64) -> io::Result<Vec<u8>> {
        let mut file = fs::File::open(path)?;
        file.seek(SeekFrom::Start(from))?;
        let mut bytes = Vec::new();
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn follow(&self, path: &Path) -> PathBuf {
        fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
    }

    fn names_in(&self, folder: &Path) -> io::Result<Vec<String>> {
        match fs::read_dir(folder) {
            Ok(entries) => Ok(entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    fn make_folder(&self, folder: &Path) -> io::Result<bool> {
        match fs::create_dir(folder) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn create_beside(&self, path: &Path) -> io::Result<(PathBuf, Box<dyn Ending>)> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".dagsverk-").suffix(".saving").append(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // For a new file the system's own mask decides, so that an office can share it.
            let like = fs::metadata(path).map_or(fs::Permissions::from_mode(0o666), |old| old.permissions());
            builder.permissions(like);
        }
        let (file, path) = builder.tempfile_in(folder_of(path))?.keep().map_err(|refused| refused.error)?;
        Ok((path, Box::new(file)))
    }

    fn end_of(&self, path: &Path) -> io::Result<Box<dyn Ending>> {
        Ok(Box::new(fs::OpenOptions::new().append(true).open(path)?))
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

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
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

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        let file = fs::OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }
}
