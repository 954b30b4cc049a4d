//! The journal beside a register: what was done, by whom and when, a line for each person it was done to.
//!
//! A change is appended and synced before it is acknowledged. Each record's digest holds those before it, so that nothing
//! in the middle can be altered or left out unseen. The register says which record is the last it contains; opening does
//! what the later ones say. A new file is begun each year, and the chain runs on.
//!
//! It knows bytes, files and steps; what a step does to the register is the door's business.

mod digest;
mod files;
mod record;
mod refusal;
mod step;
mod steps;
mod writer;

pub use digest::Digest;
pub(super) use files::{Tail, own_files, sound_part, tail, walk};
pub(super) use record::NewStep;
pub use record::What;
pub use refusal::JournalRefusal;
pub use step::Step;
pub(super) use writer::{AppendRefusal, Writer, whole_of};

/// The newest form of the journal this program knows.
const FORMAT: u32 = 1;

/// The last record of the journal that something contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// Its number; 0 before the first.
    pub number: u64,
    /// The chain's digest up to it.
    pub digest: Digest,
    /// Where its line begins in its file: only a hint where to look first.
    pub place: u64,
}

impl Recorded {
    /// Before the first record of the register with this id.
    pub fn nothing(id: &str) -> Recorded {
        Recorded { number: 0, digest: Digest::of(id.as_bytes()), place: 0 }
    }

    /// Whether both are the same record of the same chain.
    pub fn is(&self, other: &Recorded) -> bool {
        (self.number, self.digest) == (other.number, other.digest)
    }
}
