//! The formats of a register's file, one module each. The number at the head of the file says which.

mod v1;

use crate::register::Contradiction;
use crate::scheme::{Misfit, SchemeRefusal};

use super::Document;

/// The newest format this program knows.
pub const NEWEST: u32 = 1;

/// Why a text is not a sound register.
#[derive(Debug, PartialEq, Eq)]
pub enum FormatRefusal {
    /// Nothing stands in it.
    Empty,
    /// It is not a register of this program.
    Foreign,
    /// It was written by a newer version of the program.
    Newer {
        /// The format's number.
        format: u64,
    },
    /// It cannot be read from some place on.
    Damaged(Damage),
    /// Two records have one key.
    TwiceThere {
        /// The list it stands in.
        list: &'static str,
        /// The key.
        key: String,
    },
    /// A record is about someone or something that is not there, or says what cannot be.
    Record {
        /// The list it stands in.
        list: &'static str,
        /// The key.
        key: String,
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

/// Where reading a register ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// The beginning of that line.
    pub excerpt: String,
}

/// Reads a register of any known format.
pub(super) fn read(text: &str) -> Result<Document, FormatRefusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match probe(text)? {
        1 => v1::read(text).and_then(sound),
        0 => Err(FormatRefusal::Foreign),
        format => Err(FormatRefusal::Newer { format }),
    }
}

/// Writes a register in the newest format, after the checks reading makes.
pub(super) fn write(document: &Document) -> Result<String, FormatRefusal> {
    check(document)?;
    v1::write(document)
}

fn sound(document: Document) -> Result<Document, FormatRefusal> {
    check(&document).map(|()| document)
}

fn check(document: &Document) -> Result<(), FormatRefusal> {
    let contradictions = document.register.contradictions();
    if !contradictions.is_empty() {
        return Err(FormatRefusal::Contradictions(contradictions));
    }
    let misfits = document.scheme.misfits(&document.register);
    if misfits.is_empty() { Ok(()) } else { Err(FormatRefusal::Misfits(misfits)) }
}

/// The format's number, from the head of the file alone: `Dagsverk(format: 1,`.
pub(super) fn probe(text: &str) -> Result<u64, FormatRefusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(FormatRefusal::Empty);
    }
    let head = text.trim_start().strip_prefix("Dagsverk").ok_or(FormatRefusal::Foreign)?;
    let head = head.trim_start().strip_prefix('(').map(str::trim_start);
    let number = head.and_then(|head| head.strip_prefix("format")).map(str::trim_start);
    let number = number.and_then(|head| head.strip_prefix(':')).map(str::trim_start);
    let digits = number.map(|head| head.split(|next: char| !next.is_ascii_digit()).next().unwrap_or_default());
    match digits.and_then(|digits| digits.parse().ok()) {
        Some(format) => Ok(format),
        None => Err(FormatRefusal::Damaged(damage_at(text, 1, 1))),
    }
}

/// A place in the text, with the beginning of its line.
pub(super) fn damage_at(text: &str, line: usize, column: usize) -> Damage {
    const LONGEST: usize = 60;
    let whole = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim();
    let mut excerpt: String = whole.chars().take(LONGEST).collect();
    if excerpt.len() < whole.len() {
        excerpt.push('…');
    }
    Damage { line, column, excerpt }
}
