//! What holds for any facts: of settling, of files, and of whatever is fed in.

mod facts;
mod files;
mod settling;
