//! Undo and redo: the steps that were taken, each with its way back.

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

/// The steps of one sitting: what can be undone, and what can be done again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl History {
    /// Applies a change as one step. What was undone before can then no longer be done again.
    ///
    /// # Errors
    /// Why it was refused; neither the document nor the steps are changed.
    pub fn apply(&mut self, document: &mut Document, change: Change) -> Result<(), ChangeRefusal> {
        let inverse = document.apply(&change)?;
        self.done.push(Step { change, inverse });
        self.undone.clear();
        Ok(())
    }

    /// The step that would be undone next.
    pub fn to_undo(&self) -> Option<&Step> {
        self.done.last()
    }

    /// The step that would be done again next.
    pub fn to_redo(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Undoes the last step; gives the change that did it, or nothing where no step is left.
    ///
    /// # Errors
    /// When the register is no longer what the step left; nothing is changed then.
    pub fn undo(&mut self, document: &mut Document) -> Result<Option<Change>, ChangeRefusal> {
        let Some(step) = self.done.last() else { return Ok(None) };
        document.apply(&step.inverse)?;
        let inverse = step.inverse.clone();
        self.undone.extend(self.done.pop());
        Ok(Some(inverse))
    }

    /// Does the last undone step again; gives its change, or nothing where none is left.
    ///
    /// # Errors
    /// When the register is no longer what undoing left; nothing is changed then.
    pub fn redo(&mut self, document: &mut Document) -> Result<Option<Change>, ChangeRefusal> {
        let Some(step) = self.undone.last() else { return Ok(None) };
        document.apply(&step.change)?;
        let change = step.change.clone();
        self.done.extend(self.undone.pop());
        Ok(Some(change))
    }
}
