//! Restoring from a backup: which backups there are, mending with what the journal says since, and going back.
//!
//! Whatever comes of it, the register that was there and the journal that could not be gone on with are kept byte for
//! byte, and what is lost is said.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

#[path = "../common/mod.rs"]
mod common;

mod command;
mod going_back;
mod kept;
mod mending;
mod refused;

use std::path::Path;

use common::kari;
use common::memory::Memory;
use common::office::{later, made, mark, path};
use dagsverk::document::{Backup, How, RestoreRefusal, Restored, backups, restore};

/// A disk with a register that was saved with day 1, with days 1 and 2, and with days 1 to 3, and has day 4 in its
/// journal alone. Its backups hold day 1, and days 1 and 2.
fn saved_thrice() -> Memory {
    let disk = Memory::default();
    let mut sitting = made(&disk);
    for day in 1..=3 {
        sitting.change(mark(day), later(i64::from(day) * 60)).unwrap();
        sitting.save(later(i64::from(day) * 60 + 1)).unwrap();
    }
    sitting.change(mark(4), later(300)).unwrap();
    drop(sitting);
    disk.sound()
}

/// The backups, the newest first.
fn list(disk: &Memory) -> Vec<Backup> {
    backups(disk, path()).unwrap()
}

fn restored(disk: &Memory, backup: &Backup, how: How) -> Result<Restored, RestoreRefusal> {
    restore(disk, path(), backup, how, None, &kari(), later(600))
}

/// Whether these bytes are in a file other than this one.
fn is_elsewhere(disk: &Memory, bytes: &[u8], than: &Path) -> bool {
    let names = disk.names();
    names.iter().any(|name| Path::new(name) != than && disk.bytes(Path::new(name)).as_deref() == Some(bytes))
}
