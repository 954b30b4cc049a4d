//! Marking together with others who want to write as well.

use std::time::{Duration, Instant};

use dagsverk::document::{Access, Happened, PenRefusal, SaveRefusal, Sitting, ToUndo, WriteRefusal};
use dagsverk::register::InmateNumber;

use crate::office::{INMATES, day, inmate};
use crate::words::{line_of, mark};

use super::{WHO, Worker, say};

/// For how long is fought.
const FIGHT_FOR: Duration = Duration::from_millis(3500);
/// The inmate whose days all of them mark, each day one of them.
pub(crate) const SHARED: usize = INMATES;

impl Worker {
    pub(super) fn fights(&mut self) {
        let own: Vec<_> = (1..SHARED).filter(|number| number % WHO.len() == self.number).map(inmate).collect();
        let began = Instant::now();
        while began.elapsed() < FIGHT_FOR {
            let mut sitting = self.open().unwrap();
            if self.may_write(&mut sitting) {
                self.has_the_pen(&mut sitting, &own);
            }
            let now = self.after(1);
            sitting.close(now).unwrap_or_else(|(_, refusal)| panic!("{refusal:?}"));
            self.pauses();
        }
    }

    /// Whether it is our turn; where it is not, we sometimes wait for it as an open window does.
    fn may_write(&mut self, sitting: &mut Sitting) -> bool {
        match sitting.access() {
            Access::Writing => return true,
            Access::HeldBy(holder) => {
                assert!(holder.is_none_or(|holder| holder.user != self.by.user), "held by ourselves: {holder:?}");
            }
            other => panic!("{other:?}"),
        }
        say("waits");
        for _ in 0..self.dice.below(4) * 5 {
            self.pauses();
            let now = self.after(1);
            if matches!(sitting.tick(now)[..], [Happened::MayWrite]) {
                return true;
            }
        }
        false
    }

    /// Changes something, saves perhaps, rests so that others may write, and takes the pen back.
    fn has_the_pen(&mut self, sitting: &mut Sitting, own: &[InmateNumber]) {
        for _ in 0..1 + self.dice.below(4) {
            for _ in 0..1 + self.dice.below(4) {
                self.changes(sitting, own);
            }
            if self.dice.below(3) == 0 {
                match sitting.save(self.after(1)) {
                    Ok(saved) => assert!(saved.not_kept.is_none(), "{saved:?}"),
                    Err(SaveRefusal::Pen(PenRefusal::Held(_))) => say("waits"),
                    Err(refusal) => panic!("{refusal:?}"),
                }
            }
            sitting.rest();
            self.pauses();
        }
    }

    fn changes(&mut self, sitting: &mut Sitting, own: &[InmateNumber]) {
        let now = self.after(1);
        let (line, made) = match self.dice.below(5) {
            0 => {
                let Some(free) = free_day(sitting, now) else { return };
                let change = mark(&inmate(SHARED), free, Some(WHO[self.number].1)).into();
                (format!("claims {}", line_of(&change)), sitting.change(change, now))
            }
            1 => match sitting.history().to_undo() {
                // What was claimed is not given back: nobody could tell any more whose it was when.
                ToUndo::Step(step) if !step.change.inmates().contains(&&inmate(SHARED)) => {
                    (format!("undoes {}", line_of(&step.inverse)), sitting.undo(None, now).map(drop))
                }
                _ => return,
            },
            2 => {
                let change = self.marks_of_several(own);
                (format!("marks {}", line_of(&change)), sitting.change(change, now))
            }
            _ => {
                let change = self.any_mark(own);
                (format!("marks {}", line_of(&change)), sitting.change(change, now))
            }
        };
        match made {
            Ok(()) => say(&line),
            Err(WriteRefusal::Pen(PenRefusal::Held(_))) => say("waits"),
            Err(refusal) => panic!("{refusal:?}"),
        }
    }

    fn pauses(&mut self) {
        std::thread::sleep(Duration::from_millis(1 + self.dice.below(5)));
    }
}

/// The first day on which nobody has marked the shared inmate, once we may write and have read what others wrote.
fn free_day(sitting: &mut Sitting, now: dagsverk::document::Moment) -> Option<dagsverk::calendar::Date> {
    match sitting.take_pen(now) {
        Ok(()) => {}
        Err(PenRefusal::Held(_)) => {
            say("waits");
            return None;
        }
        Err(refusal) => panic!("{refusal:?}"),
    }
    let attendance = &sitting.document().register.inmates[&inmate(SHARED)].attendance;
    let activity = "WOOD".parse().unwrap();
    (0..).map(day).find(|day| attendance.mark(*day, &activity).is_none())
}
