//! Undo and redo: the steps that were taken, each with its way back.

use crate::calendar::written_enum;
use crate::document::Document;

use super::{Change, ChangeRefusal};

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What was changed.
    pub change: Change,
    /// What sets it back.
    pub inverse: Change,
}

written_enum! {
    /// What was done that cannot be undone.
    pub enum Final {
        /// The register was taken back to a backup.
        Restored = "restored",
        /// A run was closed.
        Closed = "closed",
        /// A run was withdrawn.
        Withdrawn = "withdrawn",
        /// A run was handed over.
        HandedOver = "handed_over",
    }
}

/// What undo would do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToUndo<'h> {
    /// Undo this step.
    Step(&'h Step),
    /// Nothing: the last thing done cannot be undone.
    Final(Final),
    /// Nothing: no step is left.
    Nothing,
}

/// The steps of one sitting: what can be undone, and what can be done again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    ended_by: Option<Final>,
}

impl History {
    /// Notes a step that was taken. What was undone before can then no longer be done again.
    pub fn took(&mut self, step: Step) {
        self.done.push(step);
        self.undone.clear();
    }

    /// Ends the list: what was done before cannot be undone or done again, because this cannot.
    pub fn end(&mut self, by: Final) {
        *self = History { ended_by: Some(by), ..History::default() };
    }

    /// What undo would do next.
    pub fn to_undo(&self) -> ToUndo<'_> {
        match (self.done.last(), self.ended_by) {
            (Some(step), _) => ToUndo::Step(step),
            (None, Some(by)) => ToUndo::Final(by),
            (None, None) => ToUndo::Nothing,
        }
    }

    /// The step that would be done again next.
    pub fn to_redo(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Undoes the last step by way of `set`, which is given the change to make and the exact inverse it must have; gives
    /// the change that was made, or nothing where no step is left.
    ///
    /// # Errors
    /// Why it was refused; the steps are as they were.
    pub fn undo<E>(&mut self, set: impl FnOnce(&Change, &Change) -> Result<(), E>) -> Result<Option<Change>, E> {
        let Some(step) = self.done.last() else { return Ok(None) };
        set(&step.inverse, &step.change)?;
        let inverse = step.inverse.clone();
        self.undone.extend(self.done.pop());
        Ok(Some(inverse))
    }

    /// Does the last undone step again, as [`History::undo`].
    ///
    /// # Errors
    /// Why it was refused; the steps are as they were.
    pub fn redo<E>(&mut self, set: impl FnOnce(&Change, &Change) -> Result<(), E>) -> Result<Option<Change>, E> {
        let Some(step) = self.undone.last() else { return Ok(None) };
        set(&step.change, &step.inverse)?;
        let change = step.change.clone();
        self.done.extend(self.undone.pop());
        Ok(Some(change))
    }

    /// Forgets the step that would be undone next: the register is no longer what it left.
    pub fn forget_undo(&mut self) {
        self.done.pop();
    }

    /// Forgets the step that would be done again next.
    pub fn forget_redo(&mut self) {
        self.undone.pop();
    }
}

impl Document {
    /// Applies a change whose exact inverse must be this one: that is so while nobody else has changed what it sets,
    /// and then it is taken.
    ///
    /// # Errors
    /// Why it was refused; the document is as it was.
    pub fn apply_where(&mut self, change: &Change, inverse: &Change) -> Result<(), ChangeRefusal> {
        let found = self.apply(change).map_err(|refusal| match refusal {
            // That is so whoever set it, and is to be said.
            ChangeRefusal::SanctionOnClosedDay(..) => refusal,
            _ => ChangeRefusal::ChangedSince,
        })?;
        if found == *inverse {
            return Ok(());
        }
        // What was set a moment ago can be set back, also where setting it anew would be refused.
        self.set_back(&found);
        Err(ChangeRefusal::ChangedSince)
    }
}
