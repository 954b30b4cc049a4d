//! Marking until one is killed.

use std::sync::Arc;

use dagsverk::document::{Change, Sitting, ToUndo};
use dagsverk::register::InmateNumber;

use crate::common::through::Through;
use crate::office::{INMATES, inmate};
use crate::words::line_of;

use super::{DAY, Piecemeal, Worker, saying};

impl Worker {
    pub(super) fn marks(&mut self) {
        // Each process is some months later than the one before, so that new years begin now and then.
        self.after(120 * DAY * i64::try_from(self.number).unwrap());
        if self.number % 2 == 1 {
            self.disk = Arc::new(Through(Piecemeal));
        }
        let everybody: Vec<_> = (1..=INMATES).map(inmate).collect();
        loop {
            let mut sitting = self.open_to_write();
            for _ in 0..5 + self.dice.below(15) {
                self.does_something(&mut sitting, &everybody);
            }
            let now = self.after(DAY);
            saying("closes", || sitting.close(now));
        }
    }

    fn does_something(&mut self, sitting: &mut Sitting, everybody: &[InmateNumber]) {
        match self.dice.below(20) {
            0..=9 => {
                let change = self.any_mark(everybody);
                self.makes(sitting, change);
            }
            10..=11 => {
                let change = self.marks_of_several(everybody);
                self.makes(sitting, change);
            }
            12..=14 => self.undoes(sitting),
            // The next change takes the pen back.
            15 => saying("rests", || {
                sitting.rest();
                Ok::<_, std::convert::Infallible>(())
            }),
            _ => {
                let now = self.after(DAY);
                let saved = saying("saves", || sitting.save(now));
                assert!(saved.not_kept.is_none(), "{saved:?}");
            }
        }
    }

    /// Undoes the last step, and sometimes does it again.
    fn undoes(&mut self, sitting: &mut Sitting) {
        let now = self.after(DAY);
        if let ToUndo::Step(step) = sitting.history().to_undo() {
            let line = line_of(&step.inverse);
            saying(&format!("undoes {line}"), || sitting.undo(None, now));
        }
        if let Some(step) = sitting.history().to_redo().filter(|_| self.dice.below(2) == 0) {
            let line = line_of(&step.change);
            saying(&format!("redoes {line}"), || sitting.redo(None, now));
        }
    }

    fn makes(&mut self, sitting: &mut Sitting, change: Change) {
        let now = self.after(3 * DAY);
        let line = line_of(&change);
        saying(&format!("marks {line}"), || sitting.change(change, now));
    }
}
