//! The formats of a register's file, one module each. The number at the head of the file says which.

#[cfg(test)]
mod v0;
mod v1;

use crate::register::{Contradiction, SanctionRefusal};
use crate::scheme::{Misfit, SchemeRefusal};

use super::Document;
pub(super) use v1::{facts_from_text, facts_to_text};

/// The newest format this program knows.
pub const NEWEST: u32 = 1;

/// Why a text is not a sound register, and where that shows.
#[derive(Debug, PartialEq, Eq)]
pub struct FormatRefusal {
    /// The place, where one can be shown.
    pub place: Option<Place>,
    /// Why.
    pub reason: FormatReason,
}

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

/// Why a text is not a sound register.
#[derive(Debug, PartialEq, Eq)]
pub enum FormatReason {
    /// Nothing stands in it.
    Empty,
    /// It is not a register of this program.
    Foreign,
    /// It was written by a newer version of the program.
    Newer {
        /// The format's number, as it stands there.
        format: String,
    },
    /// It cannot be read from the place on.
    Damaged {
        /// The beginning of that line.
        excerpt: String,
    },
    /// A record says what cannot be.
    Record {
        /// The list it stands in.
        list: &'static str,
        /// The fields of its key.
        key: Vec<String>,
        /// What is wrong with it.
        reason: RecordReason,
    },
    /// Facts exclude each other.
    Contradictions(Vec<Contradiction>),
    /// Facts do not fit the rules.
    Misfits(Vec<Misfit>),
    /// The rules in it are not sound.
    Scheme(Vec<SchemeRefusal>),
    /// It could not be written as text.
    Unwritable(String),
}

/// What is wrong with a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordReason {
    /// Another record has its key.
    Twice,
    /// It is about an inmate who is not there.
    UnknownInmate,
    /// It is about an activity that is not there.
    UnknownActivity,
    /// It ends before it begins.
    EndsBeforeStart,
    /// A weight that is not 1–100.
    Weight,
    /// A sanction the law does not allow.
    Sanction(SanctionRefusal),
    /// Letters that are none, no letter at all, or more than the month has days.
    Letters,
    /// More is said of a day that has no mark, or twice of one day.
    Detail,
    /// A setting that has another value than it can have.
    Value,
    /// A run that is not there, a line that is none, or a run that says two things of what became of it.
    Run,
}

impl From<FormatReason> for FormatRefusal {
    fn from(reason: FormatReason) -> FormatRefusal {
        FormatRefusal { place: None, reason }
    }
}

impl FormatReason {
    fn at(self, place: Place) -> FormatRefusal {
        FormatRefusal { place: Some(place), reason: self }
    }
}

/// Reads a register of any known format; gives whether that is an older one than the newest.
///
/// Each older format has a frozen module of its own, which makes its records into those of the next.
pub(super) fn read(text: &str) -> Result<(Document, bool), FormatRefusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Head { format, place } = probe(text)?;
    let number: u32 = format.parse().unwrap_or(u32::MAX);
    let document = match number {
        #[cfg(test)]
        v0::FORMAT => v0::read(text)?,
        NEWEST => v1::read(text)?,
        #[cfg(not(test))]
        0 => return Err(FormatReason::Foreign.at(place)),
        _ => return Err(FormatReason::Newer { format }.at(place)),
    };
    check(&document).map_err(|reason| FormatRefusal { place: v1::locate(text, &reason), reason })?;
    Ok((document, number < NEWEST))
}

/// Writes a register in the newest format, after the checks reading makes.
pub(super) fn write(document: &Document) -> Result<String, FormatRefusal> {
    check(document)?;
    Ok(v1::write(document)?)
}

fn check(document: &Document) -> Result<(), FormatReason> {
    let contradictions = document.register.contradictions();
    if !contradictions.is_empty() {
        return Err(FormatReason::Contradictions(contradictions));
    }
    let misfits = document.scheme.misfits(&document.register);
    if misfits.is_empty() { Ok(()) } else { Err(FormatReason::Misfits(misfits)) }
}

/// What the head of a file says, and where.
#[derive(Debug, Clone)]
pub(super) struct Head {
    /// The digits of the format's number.
    format: String,
    place: Place,
}

/// Reads the head of a file and nothing else: `Dagsverk(format: 1,`.
pub(super) fn probe(text: &str) -> Result<Head, FormatRefusal> {
    const START: Place = Place { line: 1, column: 1 };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(FormatReason::Empty.at(START));
    }
    let mut rest = text.trim_start().strip_prefix("Dagsverk").ok_or_else(|| FormatReason::Foreign.at(START))?;
    for part in ["(", "format", ":"] {
        rest = rest.trim_start().strip_prefix(part).ok_or_else(|| damaged(text, place_of(text, rest)))?;
    }
    let rest = rest.trim_start();
    // The notation lets `_` stand among digits: `1_0` is ten, which no version wrote.
    let format: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '_').collect();
    let place = place_of(text, rest);
    if format.is_empty() || format.contains('_') { Err(damaged(text, place)) } else { Ok(Head { format, place }) }
}

/// The place at which the rest of a text begins.
fn place_of(text: &str, rest: &str) -> Place {
    let read = &text[..text.len() - rest.len()];
    let column = read.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    Place { line: read.matches('\n').count() + 1, column }
}

/// That a text cannot be read from a place on, with the beginning of that line.
pub(super) fn damaged(text: &str, place: Place) -> FormatRefusal {
    const LONGEST: usize = 60;
    let whole = text.lines().nth(place.line.saturating_sub(1)).unwrap_or_default().trim();
    let mut excerpt: String = whole.chars().take(LONGEST).collect();
    if excerpt.len() < whole.len() {
        excerpt.push('…');
    }
    FormatReason::Damaged { excerpt }.at(place)
}
