//! Payroll on paper: what stands on it, where it breaks, and that it can be read by those who hear it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot be set up must fail")]
#![allow(clippy::print_stdout, reason = "what was skipped, and what a print service said, is worth reading")]

#[path = "../common/mod.rs"]
mod common;

mod example;
#[path = "../properties/facts.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod facts;
mod files;
mod list;
mod look;
mod made;
#[cfg(feature = "app")]
mod preview;
mod printer;
mod read;
mod slips;
mod totals;
