//! What lies beside a register's file, and how it is called.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::Document;
use super::disk::{Disk, folder_of};

/// The names of the files that belong to a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    register: PathBuf,
    /// The register's name without its ending.
    name: OsString,
}

impl Beside {
    /// What belongs to the register in this file, to which no link leads.
    pub fn of(register: &Path) -> Beside {
        let has_our_ending = register.extension().is_some_and(|ending| ending == Document::EXTENSION);
        let name = if has_our_ending { register.file_stem() } else { register.file_name() };
        Beside { register: register.to_owned(), name: name.unwrap_or_default().to_owned() }
    }

    fn with(&self, ending: &str) -> PathBuf {
        let mut name = self.name.clone();
        name.push(ending);
        self.register.with_file_name(name)
    }

    /// The register itself.
    pub fn register(&self) -> &Path {
        &self.register
    }

    /// The only other register beside which the same files would lie: `b` for `b.dagsverk`, and the other way.
    pub(super) fn namesake(&self) -> PathBuf {
        let bare = self.with("");
        if bare == self.register { self.with(&format!(".{}", Document::EXTENSION)) } else { bare }
    }

    /// The journal that is written on.
    pub fn journal(&self) -> PathBuf {
        self.with(".journal")
    }

    /// The journal of an earlier year; one year can have several files.
    pub(super) fn journal_of(&self, year: i32, file: u32) -> PathBuf {
        if file <= 1 { self.with(&format!(".{year}.journal")) } else { self.with(&format!(".{year}-{file}.journal")) }
    }

    /// A name for a journal that is laid aside.
    pub(super) fn laid_aside(&self, journal: &Path, when: &str) -> PathBuf {
        let mut name = journal.file_name().unwrap_or_default().to_owned();
        name.push(format!(".aside-{when}"));
        journal.with_file_name(name)
    }

    /// The file that is locked by whoever may write.
    pub fn lock(&self) -> PathBuf {
        self.with(".lock")
    }

    /// The file that says who has the lock.
    pub fn holder(&self) -> PathBuf {
        self.with(".holder")
    }

    /// The folder of the backups.
    pub fn backups(&self) -> PathBuf {
        self.with(".backups")
    }

    /// The journal's files that are there: those of earlier years, then the one that is written on.
    pub(super) fn journals(&self, disk: &dyn Disk) -> io::Result<Vec<PathBuf>> {
        if self.name.to_str().is_none() {
            // Such a name is none a folder lists; what is written on is there all the same, and is not passed over.
            let live = self.journal();
            return Ok(disk.read_part(&live, 0, 1).map(|_| live).into_iter().collect());
        }
        let names = disk.names_in(folder_of(&self.register))?;
        let mut names: Vec<_> =
            names.into_iter().filter_map(|name| Some((self.journal_number(&name)?, name))).collect();
        names.sort_unstable();
        Ok(names.into_iter().map(|(_, name)| self.register.with_file_name(name)).collect())
    }

    /// The year and the number within it of a journal of this name, where it is one; the one written on is the last.
    fn journal_number(&self, name: &str) -> Option<(u32, u32)> {
        let middle = name.strip_prefix(self.name.to_str()?)?.strip_suffix(".journal")?;
        let number = |text: &str| text.bytes().all(|c| c.is_ascii_digit()).then(|| text.parse().ok())?;
        match middle.strip_prefix('.') {
            None => middle.is_empty().then_some((u32::MAX, u32::MAX)),
            Some(year) => match year.split_once('-') {
                None => Some((number(year)?, 1)),
                Some((year, file)) => Some((number(year)?, number(file)?)),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_a_register_has_its_name() {
        let beside = Beside::of(Path::new("/office/avdeling b.dagsverk"));
        assert_eq!(beside.journal(), Path::new("/office/avdeling b.journal"));
        assert_eq!(beside.journal_of(2026, 1), Path::new("/office/avdeling b.2026.journal"));
        assert_eq!(beside.journal_of(2026, 2), Path::new("/office/avdeling b.2026-2.journal"));
        assert_eq!(beside.backups(), Path::new("/office/avdeling b.backups"));
        assert_eq!(Beside::of(Path::new("b.old")).lock(), Path::new("b.old.lock"));
        for (name, namesake) in [("b.dagsverk", "b"), ("b", "b.dagsverk"), ("b.old", "b.old.dagsverk")] {
            assert_eq!(Beside::of(Path::new(name)).namesake(), Path::new(namesake), "{name}");
        }
    }

    #[test]
    fn a_journal_is_told_from_what_is_called_like_it() {
        let beside = Beside::of(Path::new("b.dagsverk"));
        for name in ["b.journal", "b.2026.journal", "b.2026-2.journal"] {
            assert!(beside.journal_number(name).is_some(), "{name}");
        }
        for name in ["a.journal", "b2.journal", "b.x.journal", "b..journal", "b.journal.aside-1", "b.2026-.journal"] {
            assert_eq!(beside.journal_number(name), None, "{name}");
        }
        let [first, second, live] =
            ["b.2026.journal", "b.2026-2.journal", "b.journal"].map(|name| beside.journal_number(name));
        assert!(first < second && second < live, "in the order they were written");
    }
}
