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
        /// The line it stands on, from 1.
        line: usize,
        /// The character in the line, from 1.
        column: usize,
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
        Head { format: 1, .. } => v1::read(text).and_then(sound),
        Head { format: 0, .. } => Err(FormatRefusal::Foreign),
        Head { format, line, column } => Err(FormatRefusal::Newer { format, line, column }),
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

/// What the head of a file says, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    format: u64,
    line: usize,
    column: usize,
}

/// Reads the head of a file and nothing else: `Dagsverk(format: 1,`.
pub(super) fn probe(text: &str) -> Result<Head, FormatRefusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(FormatRefusal::Empty);
    }
    let mut rest = text.trim_start().strip_prefix("Dagsverk").ok_or(FormatRefusal::Foreign)?;
    let damaged = |rest: &str| {
        let (line, column) = place_of(text, rest);
        FormatRefusal::Damaged(damage_at(text, line, column))
    };
    for part in ["(", "format", ":"] {
        rest = rest.trim_start().strip_prefix(part).ok_or_else(|| damaged(rest))?;
    }
    let rest = rest.trim_start();
    let digits = rest.split(|next: char| !next.is_ascii_digit()).next().unwrap_or_default();
    let format = digits.parse().map_err(|_| damaged(rest))?;
    let (line, column) = place_of(text, rest);
    Ok(Head { format, line, column })
}

/// The line and column at which the rest of a text begins.
fn place_of(text: &str, rest: &str) -> (usize, usize) {
    let read = &text[..text.len() - rest.len()];
    let column = read.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    (read.matches('\n').count() + 1, column)
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
