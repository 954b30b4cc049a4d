//! Who may write: one at a time. The system locks a file beside the register; a second one says who has the lock, since a
//! locked file cannot be read by others everywhere.
//!
//! The locked file is never removed: between removing and making it anew two could each lock their own.

use std::io;

use serde::{Deserialize, Serialize};

use super::beside::Beside;
use super::disk::{Disk, Lock};
use super::whole_file::{SaveAs, write_whole};
use super::{Author, Moment};

/// Who has the lock, and since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// The user.
    pub user: String,
    /// His computer.
    pub computer: String,
    /// When he took it.
    pub since: Moment,
}

/// What came of asking for the lock.
pub(super) enum Asked {
    /// It is ours until it is dropped.
    Ours(Box<dyn Lock>),
    /// Somebody else has it; who, where that is known.
    Theirs(Option<Holder>),
}

/// Asks for the lock of a register.
pub(super) fn ask(disk: &dyn Disk, beside: &Beside, by: &Author, now: Moment) -> io::Result<Asked> {
    let Some(lock) = disk.lock(&beside.lock())? else {
        return Ok(Asked::Theirs(holder(disk, beside)));
    };
    let holder = Holder { user: by.user.clone(), computer: by.computer.clone(), since: now };
    // Where it cannot be written down who has the lock, others are told that somebody has it.
    if let Ok(text) = ron::to_string(&holder) {
        let _ = write_whole(disk, &beside.holder(), text.as_bytes(), SaveAs::Same);
    }
    Ok(Asked::Ours(lock))
}

/// Gives the lock up.
pub(super) fn give_up(disk: &dyn Disk, beside: &Beside, lock: Box<dyn Lock>) {
    // A file that is left over says who had the lock; it is read only while somebody has it, and then written anew.
    let _ = disk.remove(&beside.holder());
    drop(lock);
}

/// Who has the lock, where that is written down.
pub(super) fn holder(disk: &dyn Disk, beside: &Beside) -> Option<Holder> {
    let bytes = disk.read(&beside.holder()).ok()?;
    ron::from_str(std::str::from_utf8(&bytes).ok()?).ok()
}
