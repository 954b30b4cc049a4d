//! What the facts say beyond amounts: what is missing, wrong or worth a look, in runs of days; and open intervals with
//! the day they must be looked at again.
//!
//! Each day's holes, errors, problems and notices come with its settlement ([`crate::pay::PeriodPay`]); here they become
//! things to see to. It changes nothing and knows no clock: the day to look from is handed in.

mod findings;
mod intervals;

pub use findings::{Run, early_sanctions_after, runs};
pub use intervals::{OpenInterval, open_intervals};
