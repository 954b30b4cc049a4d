//! What the facts say beyond amounts: what is missing, wrong or worth a look, in runs of days; open intervals with the
//! day they must be looked at again; how much of the time people take part; and what of a frame is used.
//!
//! Each day's holes, errors, problems and notices come with its settlement ([`crate::pay::PeriodPay`]); here they become
//! things to see to; and one payroll is held beside another ([`compare()`]). It changes nothing and knows no clock: the
//! day to look from is handed in.

mod activity_rate;
mod compare;
mod findings;
mod frames;
mod intervals;

pub use activity_rate::{ActivityRate, DutyUnmet, activity_rate, duty_unmet};
pub use compare::{Cause, Changed, Comparison, Headline, Named, Reason, Unexplained, When, compare};
pub use findings::{Run, early_sanctions_after, runs};
pub use frames::{FrameUse, frame_uses};
pub use intervals::{OpenInterval, open_intervals};
