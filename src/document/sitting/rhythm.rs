//! What a sitting does by itself as time goes by: it saves, and lets others write.

use crate::document::{Moment, PenRefusal, SaveRefusal};

use super::pen::Pen;
use super::{Saved, Sitting};

/// After how many records the register's file is written anew.
const RECORDS: u64 = 500;
/// After how many seconds without a key it is.
const IDLE_UNTIL_SAVED: i64 = 10 * 60;
/// After how many seconds without a key the pen is given up.
const IDLE_UNTIL_RESTING: i64 = 5 * 60;
/// How many seconds go by before a save that failed is tried again.
const UNTIL_TRIED_AGAIN: i64 = 60;

/// What a sitting did by itself.
#[derive(Debug)]
pub enum Happened {
    /// The register was saved.
    Saved(Saved),
    /// The register could not be saved; the journal has everything.
    NotSaved(SaveRefusal),
    /// The pen was given up.
    Rests,
    /// The pen was taken, since nobody else has it any more.
    MayWrite,
}

impl Sitting {
    /// Says that a key was touched, which changed nothing.
    pub fn touch(&mut self, now: Moment) {
        self.touched = self.touched.max(now);
    }

    /// What the time asks for. To be called now and then; costs nothing when there is nothing to do.
    pub fn tick(&mut self, now: Moment) -> Vec<Happened> {
        let mut happened = Vec::new();
        // Where the clock was put back, time goes by from where it stands now.
        self.touched = self.touched.min(now);
        self.not_before = self.not_before.map(|not_before| not_before.min(now.plus_seconds(UNTIL_TRIED_AGAIN)));
        let idle = now.seconds_after(self.touched);
        if matches!(self.pen, Pen::Theirs(PenRefusal::Held(_))) {
            match self.take_pen(now) {
                Ok(()) => {
                    self.touch(now);
                    happened.push(Happened::MayWrite);
                }
                Err(PenRefusal::Held(_)) => {}
                // Nobody else is writing any more; why we cannot is said instead, and tried again with the next change.
                Err(why) => self.pen = Pen::Theirs(why),
            }
            return happened;
        }
        let may_be_tried = self.not_before.is_none_or(|not_before| now >= not_before);
        let is_due = self.unsaved() >= RECORDS || idle >= IDLE_UNTIL_SAVED && self.unsaved() > 0;
        if is_due && may_be_tried && !matches!(self.pen, Pen::Theirs(_)) {
            match self.save_quietly(now) {
                Ok(saved) => happened.push(Happened::Saved(saved)),
                // Whoever writes now will save.
                Err(SaveRefusal::Pen(PenRefusal::Held(_))) => self.try_again_later(now),
                Err(refusal) => {
                    self.try_again_later(now);
                    happened.push(Happened::NotSaved(refusal));
                }
            }
        }
        if idle >= IDLE_UNTIL_RESTING && matches!(self.pen, Pen::Ours(_)) {
            self.give_pen_up();
            happened.push(Happened::Rests);
        }
        happened
    }

    fn try_again_later(&mut self, now: Moment) {
        self.not_before = Some(now.plus_seconds(UNTIL_TRIED_AGAIN));
    }
}
