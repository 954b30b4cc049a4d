//! Every operation of saving fails in turn, in every way: afterwards the register is the old one or the new one, never
//! neither, and the program has said which.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that cannot be set up must fail")]

mod common;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use dagsverk::document::{Disk, Document, Fact, SaveAs, SaveRefusal, open_on, save_on};

/// How an operation fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
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

const FAULTS: [Fault; 6] = [
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

/// A disk in memory with one folder, that counts its operations and fails at one of them.
#[derive(Debug, Default)]
struct Memory {
    state: RefCell<State>,
}

#[derive(Debug, Clone, Default)]
struct State {
    files: Vec<File>,
    /// Names as they are seen, and as they would be after a crash.
    names: BTreeMap<PathBuf, usize>,
    synced_names: BTreeMap<PathBuf, usize>,
    operations: Vec<String>,
    fails: Option<(usize, Fault)>,
    is_down: bool,
    /// What is still to fail after a short write.
    is_full: bool,
}

/// What an operation is to do.
enum Go {
    On,
    Half,
}

impl Memory {
    /// The same files on a disk that fails at this operation, counted from 0.
    fn failing(&self, operation: usize, fault: Fault) -> Memory {
        let state = State { fails: Some((operation, fault)), operations: Vec::new(), ..self.state.borrow().clone() };
        Memory { state: RefCell::new(state) }
    }

    /// After a crash the disk comes up again with what it kept.
    fn up_again(&self) -> Memory {
        let mut state = self.state.borrow().clone();
        if state.is_down && matches!(state.fails, Some((_, Fault::CrashKeepingSynced))) {
            state.names = state.synced_names.clone();
            state.files.iter_mut().for_each(|file| file.written = file.synced.clone());
        }
        state.fails = None;
        (state.is_down, state.is_full) = (false, false);
        Memory { state: RefCell::new(state) }
    }

    fn begin(&self, operation: String) -> io::Result<Go> {
        let mut state = self.state.borrow_mut();
        let number = state.operations.len();
        state.operations.push(operation);
        if state.is_down || state.is_full {
            return Err(io::ErrorKind::StorageFull.into());
        }
        match state.fails.filter(|(at, _)| *at == number) {
            None => Ok(Go::On),
            Some((_, Fault::Refused)) => Err(io::ErrorKind::PermissionDenied.into()),
            Some((_, Fault::Full)) => Err(io::ErrorKind::StorageFull.into()),
            Some((_, Fault::Short)) => Ok(Go::Half),
            Some((_, Fault::ShortThenFull)) => {
                state.is_full = true;
                Ok(Go::Half)
            }
            Some((_, Fault::CrashKeepingSynced | Fault::CrashKeepingAll)) => {
                state.is_down = true;
                Err(io::ErrorKind::Other.into())
            }
        }
    }

    fn file<T>(&self, path: &Path, what: impl FnOnce(&mut File) -> T) -> io::Result<T> {
        let mut state = self.state.borrow_mut();
        let place = *state.names.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(what(&mut state.files[place]))
    }

    fn names(&self) -> Vec<PathBuf> {
        self.state.borrow().names.keys().cloned().collect()
    }
}

impl Disk for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.begin(format!("read {}", path.display()))?;
        self.file(path, |file| file.written.clone())
    }

    fn follow(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }

    fn create_beside(&self, path: &Path) -> io::Result<PathBuf> {
        self.begin("create".into())?;
        let mut state = self.state.borrow_mut();
        let (place, new) = (state.files.len(), path.with_extension("saving"));
        state.files.push(File::default());
        state.names.insert(new.clone(), place);
        Ok(new)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<usize> {
        let length = match self.begin("append".into()) {
            Ok(Go::On) => bytes.len(),
            Ok(Go::Half) => bytes.len() / 2,
            // What was on its way when the power went may be there in part.
            Err(error) => {
                let crashed = self.state.borrow().is_down;
                if crashed {
                    self.file(path, |file| file.written.extend(&bytes[..bytes.len() / 3]))?;
                }
                return Err(error);
            }
        };
        self.file(path, |file| file.written.extend(&bytes[..length]))?;
        Ok(length)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        self.begin("sync".into())?;
        self.file(path, |file| file.synced = file.written.clone())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.begin("rename".into())?;
        let mut state = self.state.borrow_mut();
        let place = state.names.remove(from).ok_or(io::ErrorKind::NotFound)?;
        state.names.insert(to.to_owned(), place);
        Ok(())
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        if self.state.borrow().names.contains_key(to) {
            self.begin("rename new".into())?;
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        // Taking away needs no room.
        self.state.borrow_mut().is_full = false;
        self.begin("remove".into())?;
        self.state.borrow_mut().names.remove(path).map(|_| ()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn sync_folder_of(&self, _: &Path) -> io::Result<()> {
        self.begin("sync folder".into())?;
        let mut state = self.state.borrow_mut();
        state.synced_names = state.names.clone();
        Ok(())
    }
}

fn path() -> &'static Path {
    Path::new("office.dagsverk")
}

/// The register of the small package, and the same with one change.
fn old_and_new() -> (Document, Document) {
    let folder = common::folder();
    let (register, imported) = common::Package::small().import(folder.path());
    assert_eq!(imported.status, 0, "{}", imported.err);
    let old = dagsverk::document::open(&register).unwrap();
    let mut new = old.clone();
    new.apply(&Fact::Unit("another".into()).into()).unwrap();
    (old, new)
}

/// A disk on which the old register lies safely.
fn disk_with(old: &Document) -> Memory {
    let disk = Memory::default();
    save_on(&disk, old, path(), SaveAs::New).unwrap();
    disk.state.borrow_mut().operations.clear();
    disk
}

#[test]
fn saving_that_fails_anywhere_in_any_way_leaves_the_old_register_or_the_new_one() {
    let (old, new) = old_and_new();
    let disk = disk_with(&old);
    let whole = disk.failing(usize::MAX, Fault::Refused);
    save_on(&whole, &new, path(), SaveAs::Same).unwrap();
    let operations = whole.state.borrow().operations.clone();
    println!("{} operations: {operations:?}", operations.len());
    assert_eq!(operations, ["create", "append", "sync", "read office.saving", "rename", "sync folder"]);

    for (operation, name) in operations.iter().enumerate() {
        for fault in FAULTS {
            let case = format!("{fault:?} at {operation} ({name})");
            let failing = disk.failing(operation, fault);
            let saved = save_on(&failing, &new, path(), SaveAs::Same);
            let crashed = failing.state.borrow().is_down;
            let after = failing.up_again();
            let opened = open_on(&after, path()).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
            assert!(saved.is_ok() || fault != Fault::Short, "{case}: a short write is gone on with");
            match saved {
                // What was acknowledged is there, whatever happens afterwards.
                Ok(()) => assert!(opened == new, "{case}"),
                Err(SaveRefusal::NotConfirmed(..)) => assert!(opened == old || opened == new, "{case}"),
                Err(_) if crashed => assert!(opened == old || opened == new, "{case}"),
                Err(_) => assert!(opened == old, "{case}"),
            }
            if !crashed {
                assert_eq!(after.names(), [path()], "{case}: nothing is left beside it");
            }
            // Whatever was left over, the next save goes through.
            save_on(&after, &new, path(), SaveAs::Same).unwrap();
            assert!(open_on(&after, path()).unwrap() == new, "{case}");
        }
    }
}

#[test]
fn a_new_register_that_cannot_be_saved_is_not_half_there() {
    let (_, new) = old_and_new();
    let empty = Memory::default();
    let whole = empty.failing(usize::MAX, Fault::Refused);
    save_on(&whole, &new, path(), SaveAs::New).unwrap();
    let count = whole.state.borrow().operations.len();
    assert_eq!(count, 6);
    for operation in 0..count {
        for fault in FAULTS {
            let failing = empty.failing(operation, fault);
            let saved = save_on(&failing, &new, path(), SaveAs::New);
            let after = failing.up_again();
            let is_there = after.names().contains(&path().to_owned());
            assert!(saved.is_err() || is_there, "{fault:?} at {operation}");
            if is_there {
                assert!(open_on(&after, path()).unwrap() == new, "{fault:?} at {operation}: whole or not at all");
            }
        }
    }
}

#[test]
fn saving_as_new_never_replaces_a_file() {
    let (old, new) = old_and_new();
    let disk = disk_with(&old);
    assert!(matches!(save_on(&disk, &new, path(), SaveAs::New), Err(SaveRefusal::Exists(_))));
    assert!(open_on(&disk, path()).unwrap() == old);
    assert_eq!(disk.names(), [path()]);
}
