//! What holds for any facts: of settling, of changes, of files, and of whatever is fed in.

mod changes;
mod facts;
mod files;
mod settling;
