//! Real processes on the real disk: killed at any moment, fighting for one register, and reading while another writes.
//!
//! The processes are this very test program, started anew with a task; [`tasks`] has what they do. They say on standard
//! output what they are about to do and that it was acknowledged; the tests hold what is on the disk against that.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that cannot be set up must fail")]

#[path = "../common/mod.rs"]
mod common;

mod fighting;
mod killed;
mod office;
mod process;
mod reading;
mod tasks;
mod words;
