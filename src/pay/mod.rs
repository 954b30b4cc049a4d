//! What is owed: one inmate's day, and the list of a period.
//!
//! [`Book`] prepares a register and its scheme for settling; [`Book::settle_day`] settles one inmate's day by
//! the numbered rules of `docs/rules.md`; [`Book::settle`] sums a period. Every line carries its why as
//! data: the rate row, the weight, and the parts of the day it comes from. Words are made elsewhere.
//!
//! All money is whole øre and every division is rounded once, where the rule says so.

mod book;
mod count;
mod day;
mod lines;
mod list;
mod parts;
mod payroll;
mod view;

pub use book::{ActivityIndex, Book, DayRules, PeriodRules};
pub use count::{DayCount, Fraction};
pub use day::{
    Day, DayError, Earns, Hole, HoleKind, Line, Notice, Part, PayComponent, Problem, Reckoning, Recorded, Standing,
};
pub use list::{Finding, InmatePay, LocalUse, PeriodPay};
pub use payroll::{
    ActivityValue, Because, CircumstanceValue, Closed, Closing, ClosingRefusal, Correction, DayValue, HoleValue,
    HolidayValue, Ledger, LineValue, Listing, OpenHole, Paid, PartValue, Payroll, PersonPay, RateValue, ReckoningValue,
    RecordedAs, Row, RuleValue, RunHead, RunRefusal, Stamp, Tables, check_code, is_intact,
};
