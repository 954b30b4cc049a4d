//! A sitting at one register: it is open, changed step by step, saved, and closed again.
//!
//! A change goes through the door, into the journal, and is synced; only then is it acknowledged. The register's file is
//! written anew now and then; between times the journal carries what is new. One sitting at a time may write. One that
//! rests gives the pen (the lock) to whoever needs it, and takes it back with the next change after reading what was
//! written meanwhile. Time is told to it; it looks at no clock.

mod closing;
mod pen;
mod rhythm;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::backups::{self, Backup, Keep};
use super::beside::Beside;
use super::disk::Disk;
use super::journal::{self, AppendRefusal, Digest, NewStep, What, Writer, whole_of};
use super::lock::{self, Asked};
use super::open::{Notice, Opened, open_on, read_file};
use super::save::save_on;
use super::whole_file::SaveAs;
use super::{
    Author, Change, ChangeRefusal, Document, Final, History, JournalRefusal, Moment, OpenRefusal, PenRefusal, Reason,
    RestoreRefusal, SaveRefusal, Step, WriteRefusal,
};

pub use closing::{CloseRefusal, ClosedRun, Leaving};
pub use pen::Access;
use pen::Pen;
pub use rhythm::Happened;

/// A register that is open.
pub struct Sitting {
    disk: Arc<dyn Disk>,
    beside: Beside,
    by: Author,
    document: Document,
    history: History,
    pen: Pen,
    journal: Option<Writer>,
    /// What the register's file was when we last read or wrote it.
    on_disk: Digest,
    /// The last record it contains.
    saved: u64,
    /// Whether there is a journal beside it.
    has_journal: bool,
    /// Whether the file is of an older format, which the next save replaces.
    is_old_format: bool,
    /// Whether the file is the empty one a new register begins with, which need not be kept.
    is_just_made: bool,
    /// How often something was read that others had written.
    followed: u64,
    /// Whether the file is there, but not surely on the disk.
    is_unconfirmed: bool,
    /// When a key was last touched.
    touched: Moment,
    /// Until when a save that failed is not tried again by itself.
    not_before: Option<Moment>,
}

/// What came of saving.
#[derive(Debug)]
pub struct Saved {
    /// Why what was replaced could not be kept among the backups, where that is so.
    pub not_kept: Option<std::io::Error>,
}

impl std::fmt::Debug for Sitting {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Sitting({}, {:?})", self.beside.register().display(), self.pen)
    }
}

/// Whatever happens, the pen does not stay with a sitting that is gone.
impl Drop for Sitting {
    fn drop(&mut self) {
        self.give_pen_up();
    }
}

impl Sitting {
    /// Opens a register: to write where nobody else does, else to read.
    ///
    /// # Errors
    /// Why it was not opened.
    pub fn open(
        disk: Arc<dyn Disk>,
        path: &Path,
        by: Author,
        now: Moment,
    ) -> Result<(Sitting, Vec<Notice>), OpenRefusal> {
        // What cannot be opened gets no lock beside it.
        let mut opened = open_on(disk.as_ref(), path)?;
        let beside = Beside::of(&disk.follow(path));
        let (pen, journal) = match lock::ask(disk.as_ref(), &beside, &by, now) {
            Ok(Asked::Ours(lock)) => {
                // Between reading and locking somebody may have written.
                let followed = opened.follow(disk.as_ref(), &beside);
                match followed.and_then(|()| writer(disk.as_ref(), &beside, &opened)) {
                    Ok(journal) => (Pen::Ours(lock), journal),
                    Err(refusal) => {
                        lock::give_up(disk.as_ref(), &beside, lock);
                        return Err(refusal.into());
                    }
                }
            }
            Ok(Asked::Theirs(holder)) => (Pen::Theirs(PenRefusal::Held(holder)), None),
            Err(error) => (Pen::Theirs(PenRefusal::NoLock(beside.lock(), error)), None),
        };
        let sitting = Sitting {
            disk,
            beside,
            by,
            document: opened.document,
            history: History::default(),
            pen,
            journal,
            on_disk: opened.on_disk,
            saved: opened.saved,
            has_journal: opened.tail.is_some(),
            is_old_format: opened.is_old_format,
            is_just_made: false,
            is_unconfirmed: false,
            followed: 0,
            touched: now,
            not_before: None,
        };
        Ok((sitting, opened.notices))
    }

    /// Makes a new register in a file that is not there yet, and begins its journal. A journal that lies there from another
    /// register is laid aside, not lost; its new name is given.
    ///
    /// # Errors
    /// Why it was not made.
    pub fn make(
        disk: Arc<dyn Disk>,
        path: &Path,
        document: Document,
        by: Author,
        now: Moment,
    ) -> Result<(Sitting, Vec<PathBuf>), SaveRefusal> {
        let path = disk.follow(path);
        let beside = Beside::of(&path);
        // A file that is there gets no lock beside it.
        if disk.read_part(&path, 0, 1).is_ok() {
            return Err(SaveRefusal::Exists(path));
        }
        // Nor is the journal taken from a register that has the same one.
        let namesake = beside.namesake();
        if disk.read_part(&namesake, 0, 1).is_ok() {
            return Err(SaveRefusal::Exists(namesake));
        }
        let lock = match lock::ask(disk.as_ref(), &beside, &by, now) {
            Ok(Asked::Ours(lock)) => lock,
            Ok(Asked::Theirs(holder)) => return Err(SaveRefusal::Pen(PenRefusal::Held(holder))),
            Err(error) => return Err(SaveRefusal::Unwritable(path, error)),
        };
        let laid_aside = lay_aside(disk.as_ref(), &beside, &document.id, now);
        let made = laid_aside.map_err(|(path, error)| SaveRefusal::Unwritable(path, error)).and_then(|laid_aside| {
            let on_disk = save_on(disk.as_ref(), &document, &path, SaveAs::New)?;
            Ok((laid_aside, on_disk))
        });
        let (laid_aside, on_disk) = match made {
            Ok(made) => made,
            Err(refusal) => {
                lock::give_up(disk.as_ref(), &beside, lock);
                return Err(refusal);
            }
        };
        let saved = document.recorded.number;
        let mut sitting = Sitting {
            disk,
            beside,
            by,
            document,
            history: History::default(),
            pen: Pen::Ours(lock),
            journal: None,
            on_disk,
            saved,
            has_journal: false,
            is_old_format: false,
            is_just_made: true,
            is_unconfirmed: false,
            followed: 0,
            touched: now,
            not_before: None,
        };
        if let Err(refusal) = sitting.begin_journal(What::Made, "", now) {
            // What was not made is not there, so that it can be made again. Where that fails, it is an empty register.
            let _ = sitting.disk.remove(sitting.beside.register());
            return Err(SaveRefusal::Write(Box::new(refusal)));
        }
        Ok((sitting, laid_aside))
    }

    /// The register as it stands.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The register's file.
    pub fn path(&self) -> &Path {
        self.beside.register()
    }

    /// What can be undone and done again.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// How often something was read that others had written: another number than before means that the register is not only
    /// what was changed here.
    pub fn followed(&self) -> u64 {
        self.followed
    }

    /// How many records the register's file does not contain yet.
    pub fn unsaved(&self) -> u64 {
        self.document.recorded.number.saturating_sub(self.saved)
    }

    /// Makes a change: it is in the journal and on the disk when this returns.
    ///
    /// # Errors
    /// Why it was not made.
    pub fn change(&mut self, change: Change, now: Moment) -> Result<(), WriteRefusal> {
        self.change_because(change, None, now).map(drop)
    }

    /// Makes a change that may change closed days, for this reason; gives what was noted of that, besides.
    ///
    /// # Errors
    /// Why it was not made.
    pub fn change_because(
        &mut self,
        change: Change,
        reason: Option<&str>,
        now: Moment,
    ) -> Result<Change, WriteRefusal> {
        self.step(What::Changed, "", change, reason, now)
    }

    /// Takes in what a data package of this name says, as one step; where it changes closed days, for this reason. Gives
    /// what was noted of that, besides.
    ///
    /// # Errors
    /// Why it was not taken in.
    pub fn import(
        &mut self,
        change: Change,
        package: &str,
        reason: Option<&str>,
        now: Moment,
    ) -> Result<Change, WriteRefusal> {
        self.step(What::Imported, package, change, reason, now)
    }

    /// Undoes the last step; where that changes closed days, for this reason. Gives the change that did it, or nothing where there is none to undo.
    ///
    /// # Errors
    /// Why it was not undone. Where somebody else changed since what the step set, the step is forgotten: undoing it would
    /// take his work away.
    pub fn undo(&mut self, reason: Option<&str>, now: Moment) -> Result<Option<Change>, WriteRefusal> {
        let mut history = std::mem::take(&mut self.history);
        let mut noted = Change::default();
        let result = history.undo(|change, expected| {
            noted = self.write(What::Undone, "", change, Some(expected), reason, now)?.1;
            Ok(())
        });
        if let Err(WriteRefusal::Change(ChangeRefusal::ChangedSince)) = result {
            history.forget_undo();
        }
        self.history = history;
        result.map(|made| made.map(|change| change.and(noted)))
    }

    /// Does the last undone step again, as [`Sitting::undo`].
    ///
    /// # Errors
    /// Why it was not done again.
    pub fn redo(&mut self, reason: Option<&str>, now: Moment) -> Result<Option<Change>, WriteRefusal> {
        let mut history = std::mem::take(&mut self.history);
        let mut noted = Change::default();
        let result = history.redo(|change, expected| {
            noted = self.write(What::Redone, "", change, Some(expected), reason, now)?.1;
            Ok(())
        });
        if let Err(WriteRefusal::Change(ChangeRefusal::ChangedSince)) = result {
            history.forget_redo();
        }
        self.history = history;
        result.map(|made| made.map(|change| change.and(noted)))
    }

    /// Takes the register back to what a backup holds. What stands now is kept for good first. Where that
    /// changes closed days it is for this reason; closed runs stay. This cannot be undone.
    ///
    /// # Errors
    /// Why it was not taken back; the register is as it was.
    pub fn go_back(&mut self, backup: &Backup, reason: Option<&str>, now: Moment) -> Result<(), RestoreRefusal> {
        self.take_pen(now).map_err(RestoreRefusal::Pen)?;
        let (to, ..) = read_file(self.disk.as_ref(), &backup.path).map_err(RestoreRefusal::Backup)?;
        if to.id != self.document.id {
            return Err(RestoreRefusal::OfAnother(self.path().to_owned()));
        }
        self.save(now).map_err(RestoreRefusal::Save)?;
        backups::keep(self.disk.as_ref(), &self.beside, now, self.saved, Keep::ForGood)
            .map_err(|error| RestoreRefusal::NotKept(self.path().to_owned(), error))?;
        let change = Change::between(&self.document.register, &to.register);
        self.write(What::Restored, &backup.name(), &change, None, reason, now)
            .map_err(|refusal| RestoreRefusal::Journal(Box::new(refusal)))?;
        self.history.end(Final::Restored);
        // What is kept is the same file under a second name, and must not stay so: who writes over the one writes over
        // both. Where this fails, the journal has it, and the next save sees to it.
        let _ = self.save_quietly(now);
        Ok(())
    }

    /// Writes the register's file anew, where there is something new. What it replaces is kept among the backups.
    ///
    /// # Errors
    /// Why it was not saved; the journal has all that was acknowledged.
    pub fn save(&mut self, now: Moment) -> Result<Saved, SaveRefusal> {
        self.touched = self.touched.max(now);
        self.save_quietly(now)
    }

    fn save_quietly(&mut self, now: Moment) -> Result<Saved, SaveRefusal> {
        self.take_pen(now).map_err(SaveRefusal::Pen)?;
        let is_there = self.check_unchanged()?;
        let is_new = self.unsaved() > 0 || self.is_old_format || self.is_just_made || self.is_unconfirmed;
        if is_there && !is_new {
            return Ok(Saved { not_kept: None });
        }
        let disk = self.disk.as_ref();
        let mut not_kept = None;
        if is_there && !self.is_just_made {
            let keep = if self.is_old_format { Keep::ForGood } else { Keep::Saving };
            let saved = self.document.saved.unwrap_or(now);
            let kept = backups::keep(disk, &self.beside, saved, self.saved, keep);
            not_kept = kept.and_then(|_| backups::thin(disk, &self.beside)).err();
        }
        let before = self.document.saved.replace(now);
        let as_what = if is_there { SaveAs::Same } else { SaveAs::New };
        match save_on(disk, &self.document, self.beside.register(), as_what) {
            Ok(on_disk) => self.on_disk = on_disk,
            Err(SaveRefusal::NotConfirmed(path, error)) => {
                // The new file is there, if not for sure.
                if let Ok(bytes) = disk.read(&path) {
                    self.on_disk = Digest::of(&bytes);
                    (self.saved, self.is_unconfirmed) = (self.document.recorded.number, true);
                }
                return Err(SaveRefusal::NotConfirmed(path, error));
            }
            Err(refusal) => {
                self.document.saved = before;
                return Err(refusal);
            }
        }
        (self.saved, self.not_before) = (self.document.recorded.number, None);
        (self.is_old_format, self.is_just_made, self.is_unconfirmed) = (false, false, false);
        Ok(Saved { not_kept })
    }

    /// Saves a copy as a new register of its own, with a journal of its own, and goes on with that.
    ///
    /// # Errors
    /// Why it was not saved; the sitting goes on with the old register.
    pub fn save_as(&mut self, path: &Path, now: Moment) -> Result<(), SaveRefusal> {
        let id = Document::new_id();
        let recorded = super::Recorded::nothing(&id);
        let copy = Document { id, recorded, saved: Some(now), ..self.document.clone() };
        let (mut copy, _) = Sitting::make(Arc::clone(&self.disk), path, copy, self.by.clone(), now)?;
        copy.save(now)?;
        std::mem::swap(&mut copy.history, &mut self.history);
        *self = copy;
        Ok(())
    }

    /// Ends the sitting: saves what the register's file does not contain yet, and gives the pen up. Where somebody else is
    /// writing meanwhile, he will save it; the journal has it.
    ///
    /// # Errors
    /// Why it was not saved, with the sitting, which goes on.
    pub fn close(mut self, now: Moment) -> Result<Option<Saved>, (Box<Sitting>, SaveRefusal)> {
        let may_write = !matches!(self.pen, Pen::Theirs(_));
        let saved = if may_write && self.unsaved() > 0 { self.save(now).map(Some) } else { Ok(None) };
        match saved {
            Err(SaveRefusal::Pen(PenRefusal::Held(_))) => Ok(None),
            Ok(saved) => Ok(saved),
            Err(refusal) => Err((Box::new(self), refusal)),
        }
    }

    /// Takes a register away again that was just made and could not be filled.
    pub fn unmake(mut self) {
        self.journal = None;
        // What cannot be taken away is an empty register.
        let _ = self.disk.remove(self.beside.register());
        let _ = self.disk.remove(&self.beside.journal());
    }

    /// One step of the history.
    fn step(
        &mut self,
        what: What,
        note: &str,
        change: Change,
        reason: Option<&str>,
        now: Moment,
    ) -> Result<Change, WriteRefusal> {
        self.touched = self.touched.max(now);
        if change.is_empty() {
            return Ok(change);
        }
        let (inverse, noted) = self.write(what, note, &change, None, reason, now)?;
        self.history.took(Step { change, inverse });
        Ok(noted)
    }

    /// Through the door, into the journal, and synced; or as if nothing had been. Gives the inverse, and what was noted.
    fn write(
        &mut self,
        what: What,
        note: &str,
        change: &Change,
        expected: Option<&Change>,
        reason: Option<&str>,
        now: Moment,
    ) -> Result<(Change, Change), WriteRefusal> {
        self.prepare(now)?;
        let reason = self.reason(reason, now);
        let amended = match expected {
            None => self.document.amend(change, reason.as_ref())?,
            Some(inverse) => self.document.amend_where(change, inverse, reason.as_ref())?,
        };
        self.record(what, note, &amended.all, &amended.whole_inverse, now)?;
        Ok((amended.inverse, amended.noted))
    }

    fn reason(&self, reason: Option<&str>, now: Moment) -> Option<Reason> {
        reason.map(|reason| Reason { reason: reason.to_owned(), by: self.by.user.clone(), at: now })
    }

    /// Sees to it that a step can be written.
    fn prepare(&mut self, now: Moment) -> Result<(), WriteRefusal> {
        self.touched = self.touched.max(now);
        self.take_pen(now)?;
        if self.journal.is_none() {
            self.begin_journal(What::TakenOver, "", now)?;
        }
        Ok(())
    }

    /// Writes what was just applied into the journal, and syncs it; or sets it back.
    fn record(
        &mut self,
        what: What,
        note: &str,
        change: &Change,
        inverse: &Change,
        now: Moment,
    ) -> Result<(), WriteRefusal> {
        let step = NewStep { what, change, note, by: &self.by, at: now };
        let written = match &mut self.journal {
            Some(journal) => journal.append(self.disk.as_ref(), &self.beside, &step).map(|()| journal.last()),
            // It was begun before.
            None => Err(AppendRefusal::ChangedByOthers),
        };
        match written {
            Ok(last) => {
                self.document.recorded = last;
                Ok(())
            }
            Err(refusal) => {
                self.document.set_back(inverse);
                Err(self.refused(refusal))
            }
        }
    }

    /// Begins the journal with the whole register.
    fn begin_journal(&mut self, what: What, note: &str, now: Moment) -> Result<(), WriteRefusal> {
        let whole = whole_of(&self.document);
        let step = NewStep { what, change: &whole, note, by: &self.by, at: now };
        let Document { id, recorded, .. } = &self.document;
        let begun = Writer::begin(self.disk.as_ref(), &self.beside, id, *recorded, None, SaveAs::New, &step);
        let journal = begun.map_err(|refusal| self.refused(refusal))?;
        self.document.recorded = journal.last();
        self.journal = Some(journal);
        self.has_journal = true;
        Ok(())
    }

    fn refused(&self, refusal: AppendRefusal) -> WriteRefusal {
        WriteRefusal::of_append(refusal, self.beside.journal())
    }

    /// Whether the register's file is there, and only as we or another sitting left it.
    fn check_unchanged(&mut self) -> Result<bool, SaveRefusal> {
        let path = self.beside.register();
        let bytes = match self.disk.read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(SaveRefusal::Unwritable(path.to_owned(), error)),
        };
        if Digest::of(&bytes) == self.on_disk {
            return Ok(true);
        }
        // Another sitting may have saved while ours rested: then the file with its journal says what ours says.
        match open_on(self.disk.as_ref(), path) {
            Ok(theirs) if theirs.document.says_the_same_as(&self.document) => {
                self.document.saved = theirs.document.saved.max(self.document.saved);
                (self.on_disk, self.saved) = (theirs.on_disk, theirs.saved);
                Ok(true)
            }
            _ => Err(SaveRefusal::ChangedByOthers(path.to_owned())),
        }
    }
}

/// The end of the journal of what was opened, where it has one.
fn writer(disk: &dyn Disk, beside: &Beside, opened: &Opened) -> Result<Option<Writer>, JournalRefusal> {
    opened.tail.as_ref().map(|tail| Writer::at(disk, beside, &opened.document.id, tail)).transpose()
}

/// Lays the files of a journal aside under names of their own; gives these.
fn lay_aside(
    disk: &dyn Disk,
    beside: &Beside,
    id: &str,
    now: Moment,
) -> Result<Vec<PathBuf>, (PathBuf, std::io::Error)> {
    let journals = journal::own_files(disk, beside, id, None).map_err(|error| (beside.journal(), error))?;
    let mut names = Vec::with_capacity(journals.len());
    for journal in journals {
        let aside = beside.laid_aside(&journal, &now.in_names());
        disk.rename_new(&journal, &aside).map_err(|error| (journal, error))?;
        names.push(aside);
    }
    Ok(names)
}
