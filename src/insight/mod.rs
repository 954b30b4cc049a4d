//! What the facts say beyond pay: here the open intervals and when they must be looked at again. Holes, errors,
//! problems and notices of each day come with its settlement ([`crate::pay::PeriodPay`]).
//!
//! It changes nothing and knows no clock: the day to look from is handed in.

mod intervals;

pub use intervals::{OpenInterval, open_intervals};
