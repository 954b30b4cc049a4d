//! A span's payroll as values: drafted from the facts, closed as a run, corrected, and read again.

mod values;

pub use values::{
    ActivityValue, Because, CircumstanceValue, Correction, DayValue, HoleValue, LineValue, PartValue, Payroll,
    PersonPay, RateValue, ReckoningValue, Row, RuleValue, RunHead, Tables,
};
