//! Restoring a register from a backup: mending it, or going back.
//!
//! *Mending* takes the backup and does again what the journal says since: that is the present. *Going back* takes the
//! backup as it is, and writes into the journal that the register was taken back, so that nothing that came later is done
//! again. The register that is there is kept under another name before anything replaces it.

use std::io;
use std::path::{Path, PathBuf};

use super::backups::{self, Backup, Keep};
use super::beside::Beside;
use super::disk::Disk;
use super::journal::{self, AppendRefusal, JournalRefusal, NewStep, What, Writer, whole_of};
use super::lock::{self, Asked};
use super::open::{catch_up, read_file};
use super::save::save_on;
use super::whole_file::SaveAs;
use super::{Author, Change, Document, Moment, PenRefusal, Reason, RestoreRefusal, WriteRefusal};

/// What a backup is to be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Mend the register: the backup, and what the journal says since.
    Repair,
    /// Go back to the backup as it is.
    GoBack,
}

/// What came of restoring.
#[derive(Debug)]
pub struct Restored {
    /// The last record of the journal that the register contains now.
    pub number: u64,
    /// How many records since the backup were done again.
    pub done_again: u64,
    /// Where the register lies now that was there, if any was.
    pub kept: Option<PathBuf>,
    /// What could not be done again, where something is lost.
    pub lost: Option<Lost>,
    /// Where files of a journal lie now that could not be gone on with.
    pub laid_aside: Vec<PathBuf>,
}

/// What could not be done again.
#[derive(Debug)]
pub struct Lost {
    /// The last record that is there.
    pub after: u64,
    /// Why those behind it are not; nothing where there is no journal at all.
    pub why: Option<JournalRefusal>,
}

/// The backups of a register, the newest first.
///
/// # Errors
/// Why they cannot be listed.
pub fn backups(disk: &dyn Disk, path: &Path) -> Result<Vec<Backup>, RestoreRefusal> {
    let beside = Beside::of(&disk.follow(path));
    backups::list(disk, &beside).map_err(|error| RestoreRefusal::Unlisted(beside.backups(), error))
}

/// Restores a register from a backup. Where going back changes closed days it is for this reason; closed runs stay.
///
/// # Errors
/// Why it was not restored.
pub fn restore(
    disk: &dyn Disk,
    path: &Path,
    backup: &Backup,
    how: How,
    reason: Option<&str>,
    by: &Author,
    now: Moment,
) -> Result<Restored, RestoreRefusal> {
    let beside = Beside::of(&disk.follow(path));
    let lock = match lock::ask(disk, &beside, by, now) {
        Ok(Asked::Ours(lock)) => lock,
        Ok(Asked::Theirs(holder)) => return Err(RestoreRefusal::Pen(PenRefusal::Held(holder))),
        Err(error) => return Err(RestoreRefusal::Pen(PenRefusal::NoLock(beside.lock(), error))),
    };
    let restoring = Restoring { disk, beside: &beside, backup, how, reason, by, now };
    let restored = restoring.run();
    lock::give_up(disk, &beside, lock);
    restored
}

struct Restoring<'r> {
    disk: &'r dyn Disk,
    beside: &'r Beside,
    backup: &'r Backup,
    how: How,
    reason: Option<&'r str>,
    by: &'r Author,
    now: Moment,
}

impl Restoring<'_> {
    fn run(&self) -> Result<Restored, RestoreRefusal> {
        let (base, ..) = read_file(self.disk, &self.backup.path).map_err(RestoreRefusal::Backup)?;
        let there = read_file(self.disk, self.beside.register()).ok().map(|(there, ..)| there);
        if there.as_ref().is_some_and(|there| there.id != base.id) {
            return Err(RestoreRefusal::OfAnother(self.beside.register().to_owned()));
        }
        let mut present = base.clone();
        let (tail, why) = match catch_up(self.disk, self.beside, &mut present) {
            Ok(tail) => (tail, None),
            // These are no loss that a restore could go past: the journal is another one, or may be readable elsewhere.
            Err(why @ (JournalRefusal::OfAnother(_) | JournalRefusal::Newer(_) | JournalRefusal::Unreadable(..))) => {
                return Err(self.journal(WriteRefusal::Pen(PenRefusal::Journal(why))));
            }
            Err(why) => (None, Some(why)),
        };
        let done_again = present.recorded.number.saturating_sub(base.recorded.number);
        let went_back = match self.how {
            How::Repair => None,
            How::GoBack => Some(self.go_back(&base, &mut present)?),
        };
        let is_there = self.disk.read_part(self.beside.register(), 0, 1).is_ok();
        let kept = if is_there { Some(self.keep_present(present.recorded.number)?) } else { None };

        let mut restored = Restored { number: 0, done_again, kept, lost: None, laid_aside: Vec::new() };
        let mut document = match tail {
            Some(tail) => {
                restored.lost = there.and_then(|there| self.not_in_the_journal(there, &base));
                let writer = Writer::at(self.disk, self.beside, &base.id, &tail);
                let writer = writer.map_err(|refusal| self.journal(WriteRefusal::Pen(PenRefusal::Journal(refusal))))?;
                self.on_a_sound_journal(present, went_back.as_ref(), writer)?
            }
            None => {
                restored.lost = Some(Lost { after: present.recorded.number, why });
                self.on_a_new_journal(present, &mut restored)?
            }
        };
        if self.how == How::GoBack {
            restored.done_again = 0;
        }
        restored.number = document.recorded.number;
        document.saved = Some(self.now);
        let as_what = if is_there { SaveAs::Same } else { SaveAs::New };
        match save_on(self.disk, &document, self.beside.register(), as_what) {
            Ok(_) => Ok(restored),
            Err(refusal) => Err(RestoreRefusal::Save(refusal)),
        }
    }

    /// Makes the present what the backup says; gives what that took.
    fn go_back(&self, base: &Document, present: &mut Document) -> Result<Change, RestoreRefusal> {
        let change = Change::between(&present.register, &base.register);
        let reason = |reason: &str| Reason { reason: reason.to_owned(), by: self.by.user.clone(), at: self.now };
        let amended = present.amend(&change, self.reason.map(reason).as_ref());
        amended.map(|amended| amended.all).map_err(|refusal| self.journal(WriteRefusal::Change(refusal)))
    }

    /// What the register that is there contains, and the journal that goes with the backup does not.
    fn not_in_the_journal(&self, mut there: Document, base: &Document) -> Option<Lost> {
        match catch_up(self.disk, self.beside, &mut there) {
            Err(why @ JournalRefusal::Older { ends, .. }) => Some(Lost { after: ends, why: Some(why) }),
            Err(why @ JournalRefusal::OfAnotherCopy { .. }) => {
                Some(Lost { after: base.recorded.number, why: Some(why) })
            }
            _ => None,
        }
    }

    /// Keeps the register that is there for good.
    fn keep_present(&self, number: u64) -> Result<PathBuf, RestoreRefusal> {
        let kept = backups::keep(self.disk, self.beside, self.now, number, Keep::ForGood);
        kept.map_err(|error| RestoreRefusal::NotKept(self.beside.register().to_owned(), error))
    }

    /// The journal can be gone on with: going back is one more step in it.
    fn on_a_sound_journal(
        &self,
        mut present: Document,
        went_back: Option<&Change>,
        mut writer: Writer,
    ) -> Result<Document, RestoreRefusal> {
        let Some(change) = went_back else { return Ok(present) };
        let step = self.step(What::Restored, change);
        writer.append(self.disk, self.beside, &step).map_err(|refusal| self.refused(refusal))?;
        present.recorded = writer.last();
        Ok(present)
    }

    /// The journal cannot be gone on with, or is not there: what is sound of it is gone on with in a new file, which begins
    /// anew with the whole register.
    fn on_a_new_journal(&self, mut document: Document, restored: &mut Restored) -> Result<Document, RestoreRefusal> {
        let after = document.recorded;
        let sound = journal::sound_part(self.disk, self.beside, &document.id, &after);
        let from = sound.as_ref().map(|sound| &*sound.path);
        let old = journal::own_files(self.disk, self.beside, &document.id, from);
        let old = old.map_err(|error| self.not_written(self.beside.journal(), error))?;
        // Until the new journal has its name the old one keeps it: else the next try would lose what is sound of it.
        for journal in &old {
            restored.laid_aside.push(self.keep_aside(journal)?);
        }
        let whole = whole_of(&document);
        let step = self.step(What::TakenOver, &whole);
        let before = sound.map(|sound| sound.bytes);
        let begun = Writer::begin(self.disk, self.beside, &document.id, after, before, SaveAs::Same, &step);
        document.recorded = begun.map_err(|refusal| self.refused(refusal))?.last();
        for journal in old.into_iter().filter(|journal| *journal != self.beside.journal()) {
            self.disk.remove(&journal).map_err(|error| self.not_written(journal, error))?;
        }
        Ok(document)
    }

    /// Gives a file of the old journal a second name; gives that.
    fn keep_aside(&self, journal: &Path) -> Result<PathBuf, RestoreRefusal> {
        /// More than one tries within a minute.
        const MOST: i64 = 60;
        let names = (0..MOST).map(|second| self.now.plus_seconds(second).in_names());
        for aside in names.map(|time| self.beside.laid_aside(journal, &time)) {
            match backups::second_name(self.disk, journal, &aside) {
                Ok(()) => return Ok(aside),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(self.not_written(aside, error)),
            }
        }
        Err(self.not_written(journal.to_owned(), io::ErrorKind::AlreadyExists.into()))
    }

    fn step<'s>(&'s self, what: What, change: &'s Change) -> NewStep<'s> {
        let note = self.backup.path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        NewStep { what, change, note, by: self.by, at: self.now }
    }

    fn refused(&self, refusal: AppendRefusal) -> RestoreRefusal {
        self.journal(WriteRefusal::of_append(refusal, self.beside.journal()))
    }

    fn not_written(&self, path: PathBuf, error: io::Error) -> RestoreRefusal {
        self.journal(WriteRefusal::NotWritten(path, error))
    }

    fn journal(&self, refusal: WriteRefusal) -> RestoreRefusal {
        RestoreRefusal::Journal(Box::new(refusal))
    }
}
