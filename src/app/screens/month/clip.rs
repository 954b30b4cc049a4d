//! Copying and pasting cells as text with tabs, also to and from a spreadsheet.

use crate::register::{Language, MarkKey};
use crate::scheme::Scheme;

use super::chosen::{At, Chosen};
use super::fill::{Filled, Marking, Meant, meant};
use super::sheet::{Filter, Place, Sheet};

/// What stands between the letters of two parts of one day.
const BETWEEN: char = '+';

/// Why a text cannot be pasted. Nothing of it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PasteRefusal {
    /// There is nothing in it.
    Empty,
    /// This is not a letter of a mark.
    Letter {
        /// What stands there.
        text: String,
        /// Its line, from 1.
        line: usize,
        /// Its column, from 1.
        column: usize,
    },
    /// It does not fit between the chosen cell and the edge.
    TooLarge {
        /// How many rows it has.
        rows: usize,
        /// How many columns it has.
        columns: usize,
    },
}

/// The chosen cells as text: a line for each row, a tab between two cells, the letters that are shown.
pub fn copy(sheet: &Sheet, chosen: Chosen) -> String {
    let ((top, bottom), (left, right)) = chosen.span();
    let line = |row: usize| {
        let cells = (left..=right).map(|column| letters(sheet, (row, column)));
        cells.collect::<Vec<_>>().join("\t")
    };
    (top..=bottom).map(line).collect::<Vec<_>>().join("\n")
}

fn letters(sheet: &Sheet, (row, column): At) -> String {
    let parts = sheet.cell(row, column).map(|cell| cell.parts.as_slice()).unwrap_or_default();
    let letters: Vec<String> = parts.iter().filter_map(|part| part.letter).map(String::from).collect();
    letters.join(&BETWEEN.to_string())
}

/// The mark a letter stands for in this language, small or large.
pub fn key_of(scheme: &Scheme, language: Language, letter: char) -> Option<MarkKey> {
    let same = |other: char| other.to_uppercase().eq(letter.to_uppercase());
    let marks = scheme.circumstances().iter().filter(|circumstance| circumstance.as_mark);
    marks.filter(|one| same(*one.letter.get(language))).map(|one| one.key).next()
}

/// Pastes a text from the chosen cell on; one single cell is pasted into every chosen one. Empty cells leave what is there.
/// Cells where nothing can be marked are passed over and counted.
///
/// # Errors
/// What cannot be understood, with its place; then nothing is pasted.
pub fn paste(
    sheet: &Sheet,
    chosen: Chosen,
    text: &str,
    filter: &Filter,
    scheme: &Scheme,
    language: Language,
) -> Result<Filled, PasteRefusal> {
    let rows = understand(text, scheme, language)?;
    let ((top, bottom), (left, right)) = chosen.span();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let is_one = rows.len() == 1 && columns == 1;
    if !is_one && (top + rows.len() > sheet.rows.len() || left + columns > sheet.days.len()) {
        return Err(PasteRefusal::TooLarge { rows: rows.len(), columns });
    }
    let mut marking = Marking::new(sheet.month);
    let targets: Vec<(At, &Vec<MarkKey>)> = if is_one {
        let all = (top..=bottom).flat_map(|row| (left..=right).map(move |column| (row, column)));
        all.map(|at| (at, &rows[0][0])).collect()
    } else {
        let cells = rows.iter().enumerate().flat_map(|(down, cells)| {
            cells.iter().enumerate().map(move |(along, keys)| ((top + down, left + along), keys))
        });
        cells.collect()
    };
    for (at, keys) in targets.into_iter().filter(|(_, keys)| !keys.is_empty()) {
        into(sheet, at, keys, filter, &mut marking);
    }
    Ok(marking.done())
}

/// Pastes the letters of one cell: one in every part that is meant, several each in its own part.
fn into(sheet: &Sheet, at: At, keys: &[MarkKey], filter: &Filter, marking: &mut Marking) {
    let Some((row, cell)) = sheet.rows.get(at.0).and_then(|row| Some((row, row.cells.get(at.1)?))) else { return };
    if keys.len() > 1 {
        let parts: Vec<_> = cell.parts.iter().filter_map(|part| part.activity.clone()).collect();
        if parts.len() != keys.len() || matches!(cell.place, Place::Outside | Place::Away) {
            marking.skipped.elsewhere += 1;
            return;
        }
        for (activity, key) in parts.iter().zip(keys) {
            marking.mark(&row.inmate, at, std::slice::from_ref(activity), Some(*key));
        }
        return;
    }
    match meant(cell, filter) {
        // What is pasted says what stands there afterwards, in every part.
        Meant::Marks(_) => {
            let all = cell.parts.iter().filter_map(|part| part.activity.clone());
            let asked = all.filter(|code| filter.activity.as_ref().is_none_or(|asked| asked == code));
            marking.mark(&row.inmate, at, &asked.collect::<Vec<_>>(), keys.first().copied());
        }
        Meant::Ask => marking.skipped.free += 1,
        Meant::Away => marking.skipped.away += 1,
        Meant::Elsewhere => marking.skipped.elsewhere += 1,
    }
}

/// The marks of every cell of a text.
fn understand(text: &str, scheme: &Scheme, language: Language) -> Result<Vec<Vec<Vec<MarkKey>>>, PasteRefusal> {
    // A spreadsheet ends its last line too.
    let text = text.strip_suffix('\n').unwrap_or(text);
    let text = text.strip_suffix('\r').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(PasteRefusal::Empty);
    }
    let lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let rows = (1..).zip(lines).map(|(line, cells)| {
        let cells = (1..).zip(cells.split('\t')).map(|(column, cell)| {
            let bad = || PasteRefusal::Letter { text: cell.trim().to_owned(), line, column };
            let letters = cell.split(BETWEEN).map(str::trim).filter(|letter| !letter.is_empty());
            let keys = letters.map(|letter| {
                let mut chars = letter.chars();
                let only = chars.next().filter(|_| chars.next().is_none()).ok_or_else(bad)?;
                key_of(scheme, language, only).ok_or_else(bad)
            });
            keys.collect()
        });
        cells.collect()
    });
    rows.collect()
}

/// What stands in the first chosen row, copied into the rows below it.
pub fn fill_down(
    sheet: &Sheet,
    chosen: Chosen,
    filter: &Filter,
    scheme: &Scheme,
    language: Language,
) -> Result<Filled, PasteRefusal> {
    let ((top, bottom), (left, right)) = chosen.span();
    let first = copy(sheet, Chosen { head: (top, left), anchor: (top, right) });
    let mut below = Marking::new(sheet.month);
    let rows = understand(&first, scheme, language)?;
    for row in top + 1..=bottom {
        for (along, keys) in rows.iter().flatten().enumerate().filter(|(_, keys)| !keys.is_empty()) {
            into(sheet, (row, left + along), keys, filter, &mut below);
        }
    }
    Ok(below.done())
}
