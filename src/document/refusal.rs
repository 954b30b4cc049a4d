//! Why a register cannot be opened, changed, saved or restored, as values. [`super::words`] has their sentences.

use std::io;
use std::path::PathBuf;

use super::journal::AppendRefusal;
use super::lock::Holder;
use super::{ChangeRefusal, FormatReason, FormatRefusal, JournalRefusal};

/// Why a register was not opened.
#[derive(Debug)]
pub enum OpenRefusal {
    /// There is no such file.
    NotFound(PathBuf),
    /// The system does not let us read it.
    Unreadable(PathBuf, io::Error),
    /// It was read but is not a sound register of ours.
    Format(PathBuf, FormatRefusal),
    /// Its journal does not go with it.
    Journal(JournalRefusal),
}

impl From<JournalRefusal> for OpenRefusal {
    fn from(refusal: JournalRefusal) -> OpenRefusal {
        OpenRefusal::Journal(refusal)
    }
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
    /// Somebody else changed the file since it was opened.
    ChangedByOthers(PathBuf),
    /// Only somebody who may write can save.
    Pen(PenRefusal),
    /// What was to be written to the journal first was not.
    Write(Box<WriteRefusal>),
}

/// Why one may not write just now.
#[derive(Debug)]
pub enum PenRefusal {
    /// Somebody else is writing; who, where that is known.
    Held(Option<Holder>),
    /// The system does not let us lock the register's folder.
    NoLock(PathBuf, io::Error),
    /// The register can be locked, but its journal no longer goes with what is open.
    Journal(JournalRefusal),
    /// The journal that was written on is no longer there.
    JournalGone(PathBuf),
}

/// Why a change was not made. Unless it says otherwise the register and the journal are as they were.
#[derive(Debug)]
pub enum WriteRefusal {
    /// The register does not take it.
    Change(ChangeRefusal),
    /// One may not write just now.
    Pen(PenRefusal),
    /// It cannot be put in words.
    Format(FormatReason),
    /// The system could not write it down.
    NotWritten(PathBuf, io::Error),
    /// It could not be written down for sure, nor taken back: the next opening shows whether it is there.
    InDoubt(PathBuf, io::Error),
    /// Somebody else has written on the journal in spite of the lock.
    ChangedByOthers(PathBuf),
}

impl WriteRefusal {
    /// Why this journal was not written on.
    pub(super) fn of_append(refusal: AppendRefusal, journal: PathBuf) -> WriteRefusal {
        match refusal {
            AppendRefusal::Format(reason) => WriteRefusal::Format(reason),
            AppendRefusal::NotWritten(error) => WriteRefusal::NotWritten(journal, error),
            AppendRefusal::InDoubt(error) => WriteRefusal::InDoubt(journal, error),
            AppendRefusal::ChangedByOthers => WriteRefusal::ChangedByOthers(journal),
        }
    }
}

impl From<ChangeRefusal> for WriteRefusal {
    fn from(refusal: ChangeRefusal) -> WriteRefusal {
        WriteRefusal::Change(refusal)
    }
}

impl From<PenRefusal> for WriteRefusal {
    fn from(refusal: PenRefusal) -> WriteRefusal {
        WriteRefusal::Pen(refusal)
    }
}

/// Why a register was not restored. Unless it says otherwise nothing was changed.
#[derive(Debug)]
pub enum RestoreRefusal {
    /// Somebody else is writing, or the folder cannot be locked.
    Pen(PenRefusal),
    /// The backups cannot be listed.
    Unlisted(PathBuf, io::Error),
    /// The backup cannot be opened.
    Backup(OpenRefusal),
    /// The register that is there is another one than the backup's.
    OfAnother(PathBuf),
    /// The register that is there cannot be kept, so it is not replaced.
    NotKept(PathBuf, io::Error),
    /// The journal could not be written on or laid aside.
    Journal(Box<WriteRefusal>),
    /// The register could not be written. What the journal says stands.
    Save(SaveRefusal),
}
