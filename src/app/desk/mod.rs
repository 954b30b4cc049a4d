//! The register as the window works with it: what is acknowledged, and on top of it what was done and is being written.
//!
//! A [`Sitting`] writes in a thread of its own, so that neither the disk nor the journal ever holds up painting. The desk
//! keeps a copy of the register, makes each change on it at once and hands it to the sitting; until the journal has it, it
//! is pending. A change that is refused is taken back here too. Where somebody else has written meanwhile, the register is
//! taken from the sitting as it stands, and what is pending is made on it again.

mod worker;

use std::collections::VecDeque;

use crate::calendar::Date;
use crate::document::{
    Change, ChangeName, ChangeRefusal, CloseRefusal, ClosedRun, Document, Holder, Leaving, Moment, PenRefusal,
    RestoreRefusal, SaveRefusal, Sitting, Touched, WriteRefusal,
};
use crate::pay::Closing;
use crate::register::{ActivityCode, InmateNumber};

use worker::{Answer, Worker};
pub use worker::{Clock, Wake};

/// What the window can ask of the sitting.
#[derive(Debug)]
pub enum Work {
    /// Make a change; where it changes closed days, for this reason.
    Change(Change, Option<String>),
    /// Take in the change of a data package of this name, likewise.
    Import(Change, String, Option<String>),
    /// Undo the last step, likewise.
    Undo(Option<String>),
    /// Do the last undone step again, likewise.
    Redo(Option<String>),
    /// Close a period.
    ClosePeriod(Closing),
    /// Settle somebody who leaves; where that changes closed days, for this reason.
    Release(Leaving, Option<String>),
    /// Withdraw a run, for this reason.
    Withdraw(u32, String),
    /// Mark a run as handed over.
    HandOver(u32),
    /// Write the register's file now.
    Save,
    /// Go on under another name.
    SaveAs(std::path::PathBuf),
    /// A key was touched.
    Touch,
    /// Save what is new and end.
    Close,
}

/// What is done again as soon as it is said why closed days are changed.
#[derive(Debug, Clone)]
pub enum Again {
    /// Make a change.
    Change(Change),
    /// Take in the change of a data package of this name.
    Import(Change, String),
    /// Undo the last step.
    Undo,
    /// Do the last undone step again.
    Redo,
    /// Settle somebody who leaves.
    Release(Leaving),
}

/// How things stand with the sitting, as it last said.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The register's file.
    pub path: std::path::PathBuf,
    /// Whether changes can be made.
    pub access: Access,
    /// What undo would undo.
    pub undo: Undo,
    /// What redo would do again.
    pub redo: Option<ChangeName>,
    /// How many records the register's file does not contain yet.
    pub unsaved: u64,
    /// When the register's file was last saved.
    pub saved: Option<Moment>,
}

/// Whether changes can be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// They can.
    Writing,
    /// They cannot: somebody else is writing; who, where that is known.
    HeldBy(Option<Holder>),
    /// They cannot, for another reason, in words the sitting has.
    Reading,
}

/// What undo would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undo {
    /// Undo a step of this name.
    Step(ChangeName),
    /// Nothing: what was done last cannot be undone.
    Final(crate::document::Final),
    /// Nothing: no step is left.
    Nothing,
}

/// What the window is to be told.
#[derive(Debug)]
pub enum Told {
    /// A change was not made.
    Refused(WriteRefusal),
    /// Something was not done, since it changes these closed days and it was not said why.
    ReasonRequired(Again, Touched),
    /// A run was closed.
    RunClosed(Box<ClosedRun>),
    /// A run was withdrawn.
    Withdrawn(u32),
    /// A run was handed over.
    HandedOver(u32),
    /// A period was not closed, or a run not withdrawn or handed over.
    NotClosedRun(CloseRefusal),
    /// The register was not saved.
    NotSaved(SaveRefusal),
    /// What a save replaced could not be kept as a backup.
    NotKept(std::io::Error),
    /// It was not restored.
    NotRestored(RestoreRefusal),
    /// One may write again.
    MayWrite,
    /// The register goes on in another file.
    SavedAs(std::path::PathBuf),
    /// The sitting has ended; nothing is unsaved.
    Closed,
    /// The sitting could not end, since the register could not be saved.
    NotClosed(SaveRefusal),
}

/// A change that is not acknowledged yet.
#[derive(Debug)]
struct Pending {
    change: Change,
    inverse: Change,
    /// The data package it was taken in from, where it was.
    package: Option<String>,
}

impl Pending {
    fn again(self) -> Again {
        match self.package {
            Some(package) => Again::Import(self.change, package),
            None => Again::Change(self.change),
        }
    }
}

/// What is told of something that was refused, and may be done again for a reason.
fn refused(refusal: WriteRefusal, again: Again) -> Told {
    match refusal {
        WriteRefusal::Change(ChangeRefusal::ReasonRequired(touched)) => Told::ReasonRequired(again, touched),
        refusal => Told::Refused(refusal),
    }
}

/// The register as the window works with it.
pub struct Desk {
    document: Document,
    pending: VecDeque<Pending>,
    worker: Worker,
    standing: Standing,
    revision: u64,
    /// Whose marks the last changes touched, one entry for each revision; none where it was more than marks.
    touched: VecDeque<Option<Vec<InmateNumber>>>,
}

/// How many revisions back it is known what was touched.
const REMEMBERED: usize = 64;

impl std::fmt::Debug for Desk {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Desk({:?})", self.standing)
    }
}

impl Desk {
    /// Works with this sitting in a thread of its own; `wake` is called when there is something to be told.
    pub fn new(sitting: Sitting, clock: Clock, wake: Wake) -> Desk {
        let (document, standing) = (sitting.document().clone(), worker::standing(&sitting));
        Desk::with(document, standing, Worker::in_a_thread(sitting, clock, wake))
    }

    /// Works with this sitting in the same thread, each time the desk is looked at: for tests.
    pub fn in_turn(sitting: Sitting, clock: Clock) -> Desk {
        let (document, standing) = (sitting.document().clone(), worker::standing(&sitting));
        Desk::with(document, standing, Worker::in_turn(sitting, clock))
    }

    fn with(document: Document, standing: Standing, worker: Worker) -> Desk {
        Desk { document, pending: VecDeque::new(), worker, standing, revision: 0, touched: VecDeque::new() }
    }

    /// The register, with what is pending.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// A number that is another one whenever the register is.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// How things stand with the sitting.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// Whether nothing is pending.
    pub fn is_settled(&self) -> bool {
        self.pending.is_empty()
    }

    /// Whether the mark of this inmate, day and activity is not in the journal yet.
    pub fn is_pending(&self, inmate: &InmateNumber, day: Date, activity: &ActivityCode) -> bool {
        self.pending.iter().any(|pending| pending.change.marks(inmate, day, activity))
    }

    /// Whether the sitting has no thread of its own, as in tests: then nothing else works in one either.
    pub fn works_in_turn(&self) -> bool {
        matches!(self.worker, Worker::InTurn { .. })
    }

    /// Whether the sitting works only when the desk is looked at, and has something to do.
    pub fn waits_to_be_looked_at(&self) -> bool {
        self.worker.waits()
    }

    /// Makes a change: at once here, and in the journal as soon as it is written.
    ///
    /// # Errors
    /// Why the register does not take it, or one may not write.
    pub fn change(&mut self, change: Change) -> Result<(), WriteRefusal> {
        self.change_because(change, None)
    }

    /// Makes a change that may change closed days, for this reason.
    ///
    /// # Errors
    /// As [`Desk::change`].
    pub fn change_because(&mut self, change: Change, reason: Option<String>) -> Result<(), WriteRefusal> {
        self.submit(change, None, reason)
    }

    /// Takes in what a data package of this name says; where that changes closed days, for this reason.
    ///
    /// # Errors
    /// As [`Desk::change`].
    pub fn import(&mut self, change: Change, package: String, reason: Option<String>) -> Result<(), WriteRefusal> {
        self.submit(change, Some(package), reason)
    }

    /// Does again what changes closed days, now that it is said why.
    ///
    /// # Errors
    /// As [`Desk::change`].
    pub fn again(&mut self, again: Again, reason: String) -> Result<(), WriteRefusal> {
        let reason = Some(reason);
        match again {
            Again::Change(change) => return self.change_because(change, reason),
            Again::Import(change, package) => return self.import(change, package, reason),
            Again::Undo => self.worker.ask(Work::Undo(reason)),
            Again::Redo => self.worker.ask(Work::Redo(reason)),
            Again::Release(leaving) => self.worker.ask(Work::Release(leaving, reason)),
        }
        Ok(())
    }

    fn submit(&mut self, change: Change, package: Option<String>, reason: Option<String>) -> Result<(), WriteRefusal> {
        match &self.standing.access {
            Access::Writing => {}
            Access::HeldBy(holder) => return Err(PenRefusal::Held(holder.clone()).into()),
            // The sitting says why.
            Access::Reading => {}
        }
        if change.is_empty() {
            return Ok(());
        }
        // What is noted of a reason is the sitting's, which knows who and when.
        let inverse = match reason {
            None => self.document.amend(&change, None)?.inverse,
            Some(_) => self.document.apply(&change)?,
        };
        self.turn(marked(&change));
        self.pending.push_back(Pending { change: change.clone(), inverse, package: package.clone() });
        self.worker.ask(match package {
            Some(package) => Work::Import(change, package, reason),
            None => Work::Change(change, reason),
        });
        Ok(())
    }

    /// Asks for anything else.
    pub fn ask(&mut self, work: Work) {
        match work {
            // A change is also made here.
            Work::Change(change, reason) => drop(self.change_because(change, reason)),
            work => self.worker.ask(work),
        }
    }

    /// Hears what the sitting has to say.
    pub fn hear(&mut self) -> Vec<Told> {
        let mut told = Vec::new();
        for answer in self.worker.answers() {
            self.understand(answer, &mut told);
        }
        told
    }

    fn understand(&mut self, answer: Answer, told: &mut Vec<Told>) {
        match answer {
            Answer::Acknowledged(noted) if noted.is_empty() => drop(self.pending.pop_front()),
            Answer::Acknowledged(noted) => self.with_pending_aside(|desk| {
                let acknowledged = desk.pending.pop_front();
                let _ = acknowledged.map(|pending| desk.document.apply(&pending.change.and(noted)));
            }),
            Answer::Refused(refusal) => {
                let mut taken_back = None;
                self.with_pending_aside(|desk| taken_back = desk.pending.pop_front());
                told.push(match taken_back {
                    Some(pending) => refused(refusal, pending.again()),
                    None => Told::Refused(refusal),
                });
            }
            Answer::NotDone(again, refusal) => told.push(refused(refusal, again)),
            Answer::Made(change) => self.with_pending_aside(|desk| {
                // The sitting has made it on the same register.
                let _ = desk.document.apply(&change);
            }),
            Answer::Stands(document) => self.with_pending_aside(|desk| desk.document = *document),
            Answer::Standing(standing) => self.standing = *standing,
            Answer::Told(what) => told.push(what),
        }
    }

    /// Takes what is pending back, does something, and makes what is then pending again.
    fn with_pending_aside(&mut self, work: impl FnOnce(&mut Desk)) {
        for pending in self.pending.iter().rev() {
            // It was made on this very register.
            self.document.set_back(&pending.inverse);
        }
        work(self);
        for pending in &mut self.pending {
            // Where it can no longer be made, the sitting will refuse it too.
            pending.inverse = self.document.apply(&pending.change).unwrap_or_default();
        }
        self.turn(None);
    }

    /// Notes that the register is another one, and whose marks alone are.
    fn turn(&mut self, touched: Option<Vec<InmateNumber>>) {
        self.revision += 1;
        self.touched.push_front(touched);
        self.touched.truncate(REMEMBERED);
    }

    /// Whose marks are others than at this revision, where nothing else is: what was worked out of the rest still holds.
    pub fn marked_since(&self, revision: u64) -> Option<Vec<&InmateNumber>> {
        let back = usize::try_from(self.revision.checked_sub(revision)?).ok()?;
        if back > self.touched.len() {
            return None;
        }
        let mut all = Vec::new();
        for touched in self.touched.iter().take(back) {
            all.extend(touched.as_ref()?);
        }
        all.sort_unstable();
        all.dedup();
        Some(all)
    }
}

/// Whose marks a change touches, where it touches nothing else.
fn marked(change: &Change) -> Option<Vec<InmateNumber>> {
    let is_marks = change.kind() == Some(crate::document::Kind::Mark);
    is_marks.then(|| change.inmates().into_iter().cloned().collect())
}
