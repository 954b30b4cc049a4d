//! Dagsverk: from recorded days to a payroll list that says why.
//!
//! The map of the house, the lowest floor first. A floor knows those below it and none above; a test holds to that.
//!
//! - [`calendar`]: days, weeks, months, public holidays
//! - [`register`]: what is recorded: inmates, stays, activities, placements, marks, spells, sanctions, closed runs
//! - [`scheme`]: the rules as data: circumstances, holidays, rates, each with legal basis and certainty
//! - [`pay`]: a day settled, a period's list closed as a run and corrected, and the why of every amount
//! - [`insight`]: what the facts say beyond pay: open intervals and their reviews, and why one payroll differs from another
//! - [`text`]: languages: messages, numbers, dates, the order of names
//! - [`document`]: the open register and its file
//! - [`exchange`]: facts in and out as a data package
//! - [`report`]: payroll on paper: the list and the slips as PDF, printed
//! - [`cli`]: the commands
//! - `app`: the window
//!
//! The floors up to `text` are pure: no clock, file, thread, window or float. To see how an amount comes about start
//! at [`pay::Book::settle_day`]; for how facts come in, at [`exchange::import`].

#[cfg(feature = "app")]
pub mod app;
pub mod calendar;
pub mod cli;
pub mod document;
pub mod exchange;
pub mod insight;
pub mod pay;
pub mod register;
pub mod report;
pub mod scheme;
pub mod text;
