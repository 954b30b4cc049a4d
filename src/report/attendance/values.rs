//! All that an attendance sheet says, as plain values, and the code by which a printed one is known again.

use std::fmt::Write;

use crate::calendar::{Date, Period};
use crate::document::Digest;
use crate::pay::check_code;
use crate::register::{ActivityCode, InmateNumber, Language, MarkKey};
use crate::scheme::InLanguages;

/// An activity's days on paper, to be marked by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttendanceSheet {
    /// The prison's name.
    pub prison: String,
    /// The unit the register is kept for.
    pub unit: String,
    /// The activity's code.
    pub activity: ActivityCode,
    /// What the activity is called; its code where it has no name.
    pub name: String,
    /// The days it covers.
    pub span: Period,
    /// A column each.
    pub days: Vec<SheetDay>,
    /// A row each, in the order of the month on screen.
    pub people: Vec<SheetPerson>,
    /// What a letter stands for; places in it are those of the scheme's table.
    pub circumstances: Vec<SheetCircumstance>,
    /// The language of letters: the register's, so that paper and screen agree.
    pub letters: Language,
    /// The last record of the journal the register held.
    pub record: u64,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetDay {
    /// Which day.
    pub date: Date,
    /// Whether it is a weekend, or an observed public holiday.
    pub is_free: bool,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetPerson {
    /// His number.
    pub number: InmateNumber,
    /// Family name, may be empty.
    pub family_name: String,
    /// Given name, may be empty.
    pub given_name: String,
    /// A square a day.
    pub squares: Vec<Square>,
    /// Spells across their days.
    pub bars: Vec<SheetBar>,
}

/// A person's day in the activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Square {
    /// Nothing is to be marked, and nothing need be said: a free day, or one under a spell.
    Blank,
    /// He is not placed here that day, or not in the prison.
    Crossed,
    /// To be marked.
    Open,
    /// Marked already, as the circumstance at this place.
    Marked(usize),
}

/// A spell across the days it stands on: first and last column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetBar {
    /// The first column.
    pub first: usize,
    /// The last one.
    pub last: usize,
    /// The place of its circumstance.
    pub circumstance: usize,
}

/// What a letter stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetCircumstance {
    /// The letter it is stored as.
    pub key: MarkKey,
    /// The letter on paper.
    pub letter: InLanguages<char>,
    /// What it is called.
    pub name: InLanguages<String>,
    /// Whether it can be marked for a day.
    pub is_mark: bool,
    /// Whether it counts as taking part.
    pub takes_part: bool,
}

impl AttendanceSheet {
    /// The register's state as it is printed: the journal's last record, and a code of what stands on the sheet. Whoever
    /// types a sheet in can tell by the code of the sheet as it would be printed now whether anything was changed since.
    pub fn state(&self) -> String {
        format!("{}/{}", self.record, self.code())
    }

    /// A code of what stands on it: activity, days, people, marks and spells. Names, language and letters change nothing.
    pub fn code(&self) -> String {
        check_code(&Digest::of(self.in_letters().as_bytes()).to_string())
    }

    fn in_letters(&self) -> String {
        let mut said = format!("{} {} {}", self.activity, self.span.first(), self.span.last());
        let key = |place: usize| self.circumstances.get(place).map_or('?', |one| one.key.letter());
        for person in &self.people {
            let squares: String = person.squares.iter().map(|square| square.letter(key)).collect();
            // Writing to a text cannot fail.
            let _ = write!(said, "\n{} {squares}", person.number);
            for bar in &person.bars {
                let _ = write!(said, " {}-{}{}", bar.first, bar.last, key(bar.circumstance));
            }
        }
        said
    }
}

impl Square {
    fn letter(self, key: impl Fn(usize) -> char) -> char {
        match self {
            Square::Blank => '.',
            Square::Crossed => '/',
            Square::Open => '_',
            Square::Marked(place) => key(place),
        }
    }
}
