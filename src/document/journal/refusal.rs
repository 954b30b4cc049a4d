//! Why a journal does not go with a register, as values.

use std::io;
use std::path::PathBuf;

use crate::document::ChangeRefusal;
use crate::document::format::FormatReason;

/// Why a journal was not read, or does not go with the register. Nothing was changed.
#[derive(Debug)]
pub enum JournalRefusal {
    /// The system does not let us read it.
    Unreadable(PathBuf, io::Error),
    /// It is no journal of this program.
    Foreign(PathBuf),
    /// It was written by a newer version of the program.
    Newer(PathBuf),
    /// It is the journal of another register.
    OfAnother(PathBuf),
    /// It ends before the record the register already contains: it is an older copy.
    Older {
        /// The journal.
        path: PathBuf,
        /// Its last record.
        ends: u64,
        /// The last record the register contains.
        register: u64,
    },
    /// It begins behind the record the register contains: what lies between is not there.
    BeginsLater {
        /// The journal.
        path: PathBuf,
        /// Its first record.
        begins: u64,
        /// The last record the register contains.
        register: u64,
    },
    /// It has another record under the number of the register's last: the two went different ways.
    OfAnotherCopy {
        /// The journal.
        path: PathBuf,
        /// The record.
        number: u64,
    },
    /// A record in the middle was altered or is not there.
    Broken {
        /// The journal.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The record that should stand there.
        number: u64,
    },
    /// What a record holds cannot be read as facts.
    Unknown {
        /// The journal.
        path: PathBuf,
        /// The record.
        number: u64,
        /// Why.
        reason: FormatReason,
    },
    /// The register does not take what a record says.
    NotTaken {
        /// The record.
        number: u64,
        /// Why.
        refusal: ChangeRefusal,
    },
}
