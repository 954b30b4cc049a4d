//! One record of the journal is one line: `chain`, `salt`, `head` and `payload` with a tab between each two.
//!
//! The payload's digest is that of salt and payload, the chain's digest that of the chain before, the head and the
//! payload's digest. So salt and payload of one record can be taken away later, with the digest in their place, and the
//! chain still holds; without the salt nobody can try which payload it was.

use serde::{Deserialize, Serialize};

use crate::calendar::written_enum;
use crate::document::{Author, Moment};
use crate::register::InmateNumber;

use super::{Digest, Recorded};
use crate::document::change::{Change, Fact};
use crate::document::format::{FormatReason, facts_to_text};

written_enum! {
    /// What a step was.
    pub enum What {
        /// The register was made; the step holds all of it.
        Made = "made",
        /// The journal was begun for a register that was there; the step holds all of it.
        TakenOver = "taken_over",
        /// Facts were changed.
        Changed = "changed",
        /// A step was undone.
        Undone = "undone",
        /// A step was done again.
        Redone = "redone",
        /// A data package was taken in.
        Imported = "imported",
        /// The register was taken back to a backup.
        Restored = "restored",
        /// A run was closed; where somebody left, with what ended for him.
        Closed = "closed",
        /// A run was withdrawn.
        Withdrawn = "withdrawn",
        /// A run was handed over to be paid.
        HandedOver = "handed_over",
    }
}

impl What {
    /// Whether the step holds the whole register, so that what came before is not needed to know what stands.
    pub fn is_whole(self) -> bool {
        match self {
            What::Made | What::TakenOver => true,
            What::Changed | What::Undone | What::Redone | What::Imported | What::Restored => false,
            What::Closed | What::Withdrawn | What::HandedOver => false,
        }
    }
}

/// What a record says of itself, without whom it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    /// Its number; each record's is one more than that of the record before.
    pub(super) number: u64,
    /// Which part of its step it is, from 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub(super) part: u32,
    /// How many parts the step has.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub(super) of: u32,
    pub(super) at: Moment,
    pub(super) by: String,
    pub(super) on: String,
    pub(super) what: What,
    /// Where the step came from, such as a package's or a backup's name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) note: String,
}

fn one() -> u32 {
    1
}

fn is_one(number: &u32) -> bool {
    *number == 1
}

/// What stands in the place of the salt of a record whose payload was taken away.
const ERASED: &str = "erased";

/// The payload of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Payload<'t> {
    /// Facts as text.
    Facts(&'t str),
    /// It was taken away.
    Erased,
}

/// A record as its line says it, its chain not yet held against the one before.
#[derive(Debug, Clone)]
pub(super) struct Line<'t> {
    pub(super) head: Head,
    pub(super) chain: Digest,
    pub(super) payload: Payload<'t>,
    head_text: &'t str,
    payload_digest: Digest,
}

impl<'t> Line<'t> {
    /// Reads a line without its end; nothing where it is no record.
    pub(super) fn read(line: &'t [u8]) -> Option<Line<'t>> {
        let line = std::str::from_utf8(line).ok()?;
        let mut fields = line.splitn(4, '\t');
        let (chain, salt, head_text, rest) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
        let (payload, payload_digest) = match salt {
            ERASED => (Payload::Erased, rest.parse().ok()?),
            salt => (Payload::Facts(rest), Digest::of_lines(&[salt, rest])),
        };
        let head: Head = ron::from_str(head_text).ok()?;
        let parts_fit = head.part >= 1 && head.part <= head.of;
        parts_fit.then_some(Line { head, chain: chain.parse().ok()?, payload, head_text, payload_digest })
    }

    /// Whether the line stands behind a record with this digest.
    pub(super) fn follows(&self, before: &Digest) -> bool {
        chain(before, self.head_text, &self.payload_digest) == self.chain
    }
}

fn chain(before: &Digest, head: &str, payload: &Digest) -> Digest {
    Digest::of_lines(&[&before.to_string(), head, &payload.to_string()])
}

/// A step to be written: what was done, by whom and when.
#[derive(Debug, Clone, Copy)]
pub(in crate::document) struct NewStep<'s> {
    pub(in crate::document) what: What,
    pub(in crate::document) change: &'s Change,
    pub(in crate::document) note: &'s str,
    pub(in crate::document) by: &'s Author,
    pub(in crate::document) at: Moment,
}

/// Lines ready to be appended.
pub(super) struct Written {
    pub(super) bytes: Vec<u8>,
    /// What a register contains that contains the step; places are counted from the first of these bytes.
    pub(super) last: Recorded,
}

impl NewStep<'_> {
    /// The lines of the step behind this record: one for each person touched, and one for what is about nobody.
    pub(super) fn lines(&self, after: &Recorded) -> Result<Written, FormatReason> {
        let mut last = *after;
        let mut bytes = Vec::new();
        let parts = by_person(self.change);
        let of = u32::try_from(parts.len()).unwrap_or(u32::MAX);
        for (part, facts) in (1..).zip(parts) {
            let head = Head {
                number: last.number.saturating_add(1),
                part,
                of,
                at: self.at,
                by: self.by.user.clone(),
                on: self.by.computer.clone(),
                what: self.what,
                note: self.note.to_owned(),
            };
            let head_text = ron::to_string(&head).map_err(|error| FormatReason::Unwritable(error.to_string()))?;
            let payload = facts_to_text(&facts)?;
            let salt = uuid::Uuid::new_v4().simple().to_string();
            let digest = chain(&last.digest, &head_text, &Digest::of_lines(&[&salt, &payload]));
            last = Recorded { number: head.number, digest, place: bytes.len() as u64 };
            for field in [&digest.to_string(), "\t", &salt, "\t", &head_text, "\t", &payload, "\n"] {
                bytes.extend_from_slice(field.as_bytes());
            }
        }
        Ok(Written { bytes, last })
    }
}

/// The facts of a change by whom they are about, in an order in which each person's facts keep theirs. A change that
/// changes nothing is one part without facts.
fn by_person(change: &Change) -> Vec<Vec<Fact>> {
    let mut parts: std::collections::BTreeMap<Option<&InmateNumber>, Vec<Fact>> = std::collections::BTreeMap::new();
    for fact in change.facts() {
        parts.entry(fact.inmate()).or_default().push(fact.clone());
    }
    if parts.is_empty() { vec![Vec::new()] } else { parts.into_values().collect() }
}
