//! What holds for any facts: of settling, of changes, of files, of the journal, and of whatever is fed in.

#[path = "../common/mod.rs"]
mod common;

mod changes;
mod comparing;
mod facts;
mod files;
mod journal;
mod settling;
