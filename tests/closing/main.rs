//! Closing, correcting, withdrawing and settling who leaves: by example, and held against an oracle that keeps a plain
//! ledger and settles every day anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

#[path = "../common/mod.rs"]
mod common;

mod anything;
mod corrections;
mod desk;
mod oracle;
mod reasons;
mod runs;
mod written;
