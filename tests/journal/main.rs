//! What was acknowledged is there afterwards. A last record that was cut short is dropped with a notice, a break in the
//! middle is reported and never skipped, and a journal that does not go with the register is refused in words.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

#[path = "../common/mod.rs"]
mod common;

mod altered;
mod copies;
mod erased;
mod others;
mod refusals;
mod rhythm;
mod steps;
mod years;
