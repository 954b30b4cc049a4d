//! The pen: whoever has it may write. A resting sitting gives it up, and takes it back with the next change.

use crate::document::journal::{Tail, Writer};
use crate::document::lock::{self, Asked};
use crate::document::open::catch_up;
use crate::document::{Holder, JournalRefusal, Lock, Moment, PenRefusal};

use super::Sitting;

/// Who has the pen.
pub(super) enum Pen {
    /// We have it, as long as the lock is held.
    Ours(Box<dyn Lock>),
    /// We gave it up, and take it back when it is needed.
    Resting,
    /// We may only read, and why.
    Theirs(PenRefusal),
}

impl std::fmt::Debug for Pen {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Pen::Ours(_) => out.write_str("Ours"),
            Pen::Resting => out.write_str("Resting"),
            Pen::Theirs(why) => write!(out, "Theirs({why:?})"),
        }
    }
}

/// What may be done with an open register just now.
#[derive(Debug, Clone, Copy)]
pub enum Access<'s> {
    /// It can be changed.
    Writing,
    /// It can be changed as soon as the next change has taken the pen back.
    Resting,
    /// It can only be read, since somebody else is writing; who, where that is known.
    HeldBy(Option<&'s Holder>),
    /// It can only be read, for another reason.
    Reading(&'s PenRefusal),
}

impl Sitting {
    /// What may be done with the register just now.
    pub fn access(&self) -> Access<'_> {
        match &self.pen {
            Pen::Ours(_) => Access::Writing,
            Pen::Resting => Access::Resting,
            Pen::Theirs(PenRefusal::Held(holder)) => Access::HeldBy(holder.as_ref()),
            Pen::Theirs(why) => Access::Reading(why),
        }
    }

    /// Gives the pen up, so that somebody else can write. The next change takes it back.
    pub fn rest(&mut self) {
        self.give_pen_up();
    }

    pub(super) fn give_pen_up(&mut self) {
        // An open journal could not be given another name everywhere.
        self.journal = None;
        if let Pen::Ours(lock) = std::mem::replace(&mut self.pen, Pen::Resting) {
            lock::give_up(self.disk.as_ref(), &self.beside, lock);
        }
    }

    /// Takes the pen, where it is not ours already, and reads what was written meanwhile.
    ///
    /// # Errors
    /// Why we may not write; what is open is as it was, or has followed the journal as far as it could.
    pub fn take_pen(&mut self, now: Moment) -> Result<(), PenRefusal> {
        if let Pen::Ours(_) = self.pen {
            return Ok(());
        }
        match lock::ask(self.disk.as_ref(), &self.beside, &self.by, now) {
            Ok(Asked::Ours(lock)) => {
                let followed = self.follow();
                match followed {
                    Ok(tail) if tail.is_some() || !self.has_journal => {
                        self.has_journal = tail.is_some();
                        self.pen = Pen::Ours(lock);
                        Ok(())
                    }
                    Ok(_) => {
                        lock::give_up(self.disk.as_ref(), &self.beside, lock);
                        Err(PenRefusal::JournalGone(self.beside.journal()))
                    }
                    Err(refusal) => {
                        lock::give_up(self.disk.as_ref(), &self.beside, lock);
                        Err(PenRefusal::Journal(refusal))
                    }
                }
            }
            Ok(Asked::Theirs(holder)) => {
                if let Pen::Theirs(why) = &mut self.pen {
                    *why = PenRefusal::Held(holder.clone());
                }
                Err(PenRefusal::Held(holder))
            }
            Err(error) => Err(PenRefusal::NoLock(self.beside.lock(), error)),
        }
    }

    /// Reads what others have written since, whether or not one may write.
    ///
    /// # Errors
    /// Why the journal does not go with what is open.
    pub fn look_again(&mut self) -> Result<(), JournalRefusal> {
        if let Pen::Ours(_) = self.pen {
            return Ok(());
        }
        self.read_on().map(drop)
    }

    fn read_on(&mut self) -> Result<Option<Tail>, JournalRefusal> {
        let before = self.document.recorded.number;
        let tail = catch_up(self.disk.as_ref(), &self.beside, &mut self.document);
        if self.document.recorded.number != before {
            self.followed += 1;
        }
        tail
    }

    fn follow(&mut self) -> Result<Option<Tail>, JournalRefusal> {
        let tail = self.read_on()?;
        let writer = tail.as_ref().map(|tail| Writer::at(self.disk.as_ref(), &self.beside, &self.document.id, tail));
        self.journal = writer.transpose()?;
        Ok(tail)
    }
}
