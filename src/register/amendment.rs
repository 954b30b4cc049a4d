//! Why a closed day was changed.

use crate::calendar::{Date, Moment, Period};

/// That closed days were changed, and the reason given. One that stands with an inmate is about his days, one that stands
/// with the register about everyone's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// From the first to the last closed day that came out differently.
    pub days: Period,
    /// The reason given; never empty.
    pub reason: String,
    /// When.
    pub at: Moment,
    /// Who changed it.
    pub by: String,
}

impl Amendment {
    /// Whether it may be what changed this day.
    pub fn covers(&self, day: Date) -> bool {
        self.days.covers(day)
    }
}
