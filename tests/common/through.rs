//! A disk that is reached through something that meddles with it.

use std::io;
use std::path::{Path, PathBuf};

use dagsverk::document::{Disk, Ending, Lock};

/// What meddles.
pub trait Meddler: Send + Sync {
    /// The disk, before each of its operations.
    fn disk(&self) -> &dyn Disk;

    /// The end of a file that is to be written on.
    fn ending(&self, end: Box<dyn Ending>) -> Box<dyn Ending> {
        end
    }
}

/// The disk behind a meddler.
pub struct Through<M>(pub M);

impl<M: Meddler> Disk for Through<M> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.0.disk().read(path)
    }

    fn read_part(&self, path: &Path, from: u64, most: u64) -> io::Result<Vec<u8>> {
        self.0.disk().read_part(path, from, most)
    }

    fn follow(&self, path: &Path) -> PathBuf {
        self.0.disk().follow(path)
    }

    fn names_in(&self, folder: &Path) -> io::Result<Vec<String>> {
        self.0.disk().names_in(folder)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<bool> {
        self.0.disk().make_folder(folder)
    }

    fn create_beside(&self, path: &Path) -> io::Result<(PathBuf, Box<dyn Ending>)> {
        self.0.disk().create_beside(path).map(|(path, end)| (path, self.0.ending(end)))
    }

    fn end_of(&self, path: &Path) -> io::Result<Box<dyn Ending>> {
        self.0.disk().end_of(path).map(|end| self.0.ending(end))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.disk().rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.disk().rename_new(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.disk().link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.0.disk().remove(path)
    }

    fn sync_folder_of(&self, path: &Path) -> io::Result<()> {
        self.0.disk().sync_folder_of(path)
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        self.0.disk().lock(path)
    }
}
