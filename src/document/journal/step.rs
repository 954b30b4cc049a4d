//! A step as it was read from the journal.

use crate::document::format::{FormatReason, facts_from_text};
use crate::document::{Author, Fact, Moment};

use super::record::Payload;
use super::steps::RawStep;
use super::{Recorded, What};

/// Something that was done, with what it did to the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it was.
    pub what: What,
    /// When.
    pub at: Moment,
    /// Who did it, and on which computer.
    pub by: Author,
    /// Where it came from, such as a package's or a backup's name; mostly empty.
    pub note: String,
    /// The number of its first record.
    pub first: u64,
    /// Its last record.
    pub last: Recorded,
    /// What stood in the register afterwards.
    pub facts: Vec<Fact>,
    /// How many of its records were taken away.
    pub erased: usize,
}

impl Step {
    /// Understands a step; `offset` is the place of the bytes it was read from.
    pub(super) fn read(raw: RawStep<'_>, offset: u64) -> Result<Step, FormatReason> {
        let RawStep { head, payloads, last, .. } = raw;
        let mut facts = Vec::new();
        let mut erased = 0;
        for payload in payloads {
            match payload {
                Payload::Facts(text) => facts.extend(facts_from_text(text)?),
                Payload::Erased => erased += 1,
            }
        }
        Ok(Step {
            what: head.what,
            at: head.at,
            by: Author { user: head.by, computer: head.on },
            note: head.note,
            first: head.number,
            last: Recorded { place: last.place + offset, ..last },
            facts,
            erased,
        })
    }
}
