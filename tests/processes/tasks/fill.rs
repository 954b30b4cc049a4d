//! Keeping the pen and marking on and on.

use crate::office::{INMATES, day, inmate};
use crate::words::{line_of, mark};

use super::{DAY, Worker, saying};

/// How many days September to November 2026 have, in which no holiday falls.
const DAYS: u64 = 91;

impl Worker {
    /// Everybody takes part on the first working day, one after the other, then on the second, and so on.
    pub(super) fn fills(&mut self) {
        let mut sitting = self.open_to_write();
        for day in (0..DAYS).map(day).filter(|day| day.weekday().is_working_day()) {
            for number in 1..=INMATES {
                let change = mark(&inmate(number), day, Some('T')).into();
                // A new year every eighteen marks.
                let now = self.after(20 * DAY);
                let line = line_of(&change);
                saying(&format!("marks {line}"), || sitting.change(change, now));
                if self.dice.below(12) == 0 {
                    saying("saves", || sitting.save(now));
                }
            }
        }
        loop {
            let now = self.after(DAY);
            saying("saves", || sitting.save(now));
        }
    }
}
