//! What is bad in a package is refused: exit 1, named by file, line and column with what to do, and nothing changed.
//!
//! A case is a file, the rows added to it, the place that is named, and words of the reason. The rows come on top of
//! [`Package::small`], whose files have one row each (`rates` has three), so the first row added to `stays` is line 3.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

#[path = "../common/mod.rs"]
mod common;

mod amounts;
mod asking;
mod circumstances;
mod days;
mod existing_register;
mod files;
mod order;
mod rates;
mod sanctions;
mod settings;
mod who;
