//! A disk in memory that counts what it is asked for and fails at one of the operations, in any of the ways a disk fails.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use dagsverk::document::{Disk, Ending, Lock};

/// How an operation fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is refused.
    Refused,
    /// There is no room.
    Full,
    /// Half of it is done, which is said; for what cannot be done by half, nothing fails.
    Short,
    /// Half of it is done, then there is no room.
    ShortThenFull,
    /// The power goes: only what was synced is kept.
    CrashKeepingSynced,
    /// The power goes, and by luck everything is kept.
    CrashKeepingAll,
}

pub const FAULTS: [Fault; 6] = [
    Fault::Refused,
    Fault::Full,
    Fault::Short,
    Fault::ShortThenFull,
    Fault::CrashKeepingSynced,
    Fault::CrashKeepingAll,
];

/// A file: what was written, and what of it is surely on the disk.
#[derive(Debug, Clone, Default)]
struct File {
    written: Vec<u8>,
    synced: Vec<u8>,
}

/// A disk in memory.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Clone, Default)]
struct State {
    files: Vec<File>,
    /// Names as they are seen, and as they would be after a crash.
    names: BTreeMap<PathBuf, usize>,
    synced_names: BTreeMap<PathBuf, usize>,
    folders: BTreeSet<PathBuf>,
    locked: BTreeSet<PathBuf>,
    operations: Vec<String>,
    fails: Option<(usize, Fault)>,
    is_down: bool,
    /// What is still to fail after a short write.
    is_full: bool,
    created: usize,
}

/// What an operation is to do.
enum Go {
    On,
    Half,
}

impl State {
    fn begin(&mut self, operation: String) -> io::Result<Go> {
        if self.is_down {
            return Err(io::ErrorKind::Other.into());
        }
        let number = self.operations.len();
        self.operations.push(operation);
        match self.fails.filter(|(at, _)| *at == number) {
            None => Ok(Go::On),
            Some((_, Fault::Refused)) => Err(io::ErrorKind::PermissionDenied.into()),
            Some((_, Fault::Full)) => Err(io::ErrorKind::StorageFull.into()),
            Some((_, Fault::Short)) => Ok(Go::Half),
            Some((_, Fault::ShortThenFull)) => {
                self.is_full = true;
                Ok(Go::Half)
            }
            Some((_, Fault::CrashKeepingSynced | Fault::CrashKeepingAll)) => {
                self.is_down = true;
                Err(io::ErrorKind::Other.into())
            }
        }
    }

    /// As [`State::begin`], for what needs room.
    fn begin_to_write(&mut self, operation: String) -> io::Result<Go> {
        if self.is_full {
            self.operations.push(operation);
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.begin(operation)
    }

    fn file(&mut self, path: &Path) -> io::Result<usize> {
        self.names.get(path).copied().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl Memory {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn of(state: State) -> Memory {
        Memory { state: Arc::new(Mutex::new(state)) }
    }

    /// The same files on a disk that fails at this operation, counted from 0.
    pub fn failing(&self, operation: usize, fault: Fault) -> Memory {
        let state = self.state().clone();
        Memory::of(State {
            fails: Some((operation, fault)),
            operations: Vec::new(),
            locked: BTreeSet::new(),
            is_down: false,
            is_full: false,
            ..state
        })
    }

    /// The same files on a disk that does not fail.
    pub fn sound(&self) -> Memory {
        self.failing(usize::MAX, Fault::Refused)
    }

    /// After a crash the disk comes up again with what it kept; otherwise it is as it was, with room again and no locks.
    pub fn up_again(&self) -> Memory {
        let mut state = self.state().clone();
        if state.is_down && matches!(state.fails, Some((_, Fault::CrashKeepingSynced))) {
            state.names = state.synced_names.clone();
            state.files.iter_mut().for_each(|file| file.written = file.synced.clone());
        }
        Memory::of(state).sound()
    }

    /// The operations that were asked for.
    pub fn operations(&self) -> Vec<String> {
        self.state().operations.clone()
    }

    /// Whether the power went.
    pub fn crashed(&self) -> bool {
        self.state().is_down
    }

    /// The names of the files that are there.
    pub fn names(&self) -> Vec<String> {
        self.state().names.keys().map(|path| path.display().to_string()).collect()
    }

    /// Puts a file there, surely on the disk.
    pub fn put(&self, path: &Path, bytes: &[u8]) {
        let mut state = self.state();
        let place = state.files.len();
        state.files.push(File { written: bytes.to_vec(), synced: bytes.to_vec() });
        state.names.insert(path.to_owned(), place);
        state.synced_names.insert(path.to_owned(), place);
    }

    /// Takes a file away, surely.
    pub fn take(&self, path: &Path) {
        let mut state = self.state();
        state.names.remove(path);
        state.synced_names.remove(path);
    }

    /// The bytes of a file, not counted as an operation.
    pub fn bytes(&self, path: &Path) -> Option<Vec<u8>> {
        let state = self.state();
        Some(state.files[*state.names.get(path)?].written.clone())
    }
}

/// What an operation on this file is called.
fn called(operation: &str, path: &Path) -> String {
    format!("{operation} {}", path.display())
}

impl Disk for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut state = self.state();
        state.begin(called("read", path))?;
        let file = state.file(path)?;
        Ok(state.files[file].written.clone())
    }

    fn read_part(&self, path: &Path, from: u64, most: u64) -> io::Result<Vec<u8>> {
        let mut state = self.state();
        state.begin(called("read part of", path))?;
        let file = state.file(path)?;
        let bytes = &state.files[file].written;
        let from = usize::try_from(from).unwrap_or(usize::MAX).min(bytes.len());
        let most = usize::try_from(most).unwrap_or(usize::MAX).min(bytes.len() - from);
        Ok(bytes[from..from + most].to_vec())
    }

    fn follow(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }

    fn names_in(&self, folder: &Path) -> io::Result<Vec<String>> {
        let mut state = self.state();
        state.begin(called("list", folder))?;
        let folder = if folder == Path::new(".") { Path::new("") } else { folder };
        let inside = state.names.keys().filter(|path| path.parent() == Some(folder));
        Ok(inside.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect())
    }

    fn make_folder(&self, folder: &Path) -> io::Result<bool> {
        let mut state = self.state();
        state.begin_to_write(called("make folder", folder))?;
        Ok(state.folders.insert(folder.to_owned()))
    }

    fn create_beside(&self, path: &Path) -> io::Result<(PathBuf, Box<dyn Ending>)> {
        let mut state = self.state();
        state.begin_to_write(called("create beside", path))?;
        let (file, created) = (state.files.len(), state.created);
        let new = path.with_file_name(format!("{created}.saving"));
        state.created += 1;
        state.files.push(File::default());
        state.names.insert(new.clone(), file);
        Ok((new.clone(), Box::new(MemoryEnding { disk: self.clone(), path: new, file })))
    }

    fn end_of(&self, path: &Path) -> io::Result<Box<dyn Ending>> {
        let mut state = self.state();
        state.begin(called("open", path))?;
        let file = state.file(path)?;
        Ok(Box::new(MemoryEnding { disk: self.clone(), path: path.to_owned(), file }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.begin(called("rename to", to))?;
        let file = state.file(from)?;
        state.names.remove(from);
        state.names.insert(to.to_owned(), file);
        Ok(())
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        {
            let mut state = self.state();
            if state.names.contains_key(to) {
                state.begin(called("rename to new", to))?;
                return Err(io::ErrorKind::AlreadyExists.into());
            }
        }
        self.rename(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.begin_to_write(called("link", to))?;
        if state.names.contains_key(to) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let file = state.file(from)?;
        state.names.insert(to.to_owned(), file);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        // Taking away needs no room.
        state.is_full = false;
        state.begin(called("remove", path))?;
        state.names.remove(path).map(|_| ()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn sync_folder_of(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.begin(called("sync folder of", path))?;
        let is_here = |other: &Path| other.parent() == path.parent();
        state.synced_names.retain(|other, _| !is_here(other));
        let here: Vec<_> =
            state.names.iter().filter(|(other, _)| is_here(other)).map(|(n, f)| (n.clone(), *f)).collect();
        state.synced_names.extend(here);
        Ok(())
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        let mut state = self.state();
        state.begin(called("lock", path))?;
        let is_free = state.locked.insert(path.to_owned());
        Ok(is_free.then(|| Box::new(MemoryLock { disk: self.clone(), path: path.to_owned() }) as Box<dyn Lock>))
    }
}

struct MemoryLock {
    disk: Memory,
    path: PathBuf,
}

impl Lock for MemoryLock {}

impl Drop for MemoryLock {
    fn drop(&mut self) {
        self.disk.state().locked.remove(&self.path);
    }
}

/// The end of a file in memory, by whatever name it has by now.
struct MemoryEnding {
    disk: Memory,
    path: PathBuf,
    file: usize,
}

impl Ending for MemoryEnding {
    fn length(&self) -> io::Result<u64> {
        let mut state = self.disk.state();
        state.begin(called("length of", &self.path))?;
        Ok(state.files[self.file].written.len() as u64)
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.disk.state();
        let written = match state.begin_to_write(called("write", &self.path)) {
            Ok(Go::On) => Ok(bytes.len()),
            Ok(Go::Half) => Ok(bytes.len() / 2),
            Err(error) => Err(error),
        };
        let length = match &written {
            Ok(length) => *length,
            // What was on its way when the power went may be there in part.
            Err(_) if state.is_down => bytes.len() / 3,
            Err(_) => 0,
        };
        state.files[self.file].written.extend(&bytes[..length]);
        written
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.disk.state();
        state.begin(called("sync", &self.path))?;
        let file = &mut state.files[self.file];
        file.synced = file.written.clone();
        Ok(())
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        let mut state = self.disk.state();
        // Cutting needs no room, and makes some.
        state.is_full = false;
        state.begin(called("cut", &self.path))?;
        state.files[self.file].written.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        Ok(())
    }
}
