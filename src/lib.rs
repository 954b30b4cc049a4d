//! Dagsverk: from recorded days to a payroll list that says why.
pub mod calendar;
pub mod register;
pub mod scheme;
pub mod pay;
pub mod document;
