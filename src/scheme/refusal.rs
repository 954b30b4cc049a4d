//! Why a scheme cannot be used. Each refusal names the row it is about.

use crate::calendar::Date;
use crate::register::Language;

/// What is wrong with one row of a scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "row is the id of the row; the other fields are what the sentence says")]
pub enum SchemeRefusal {
    /// The text is no scheme: the place where reading it ended.
    Unreadable { line: usize, column: usize },
    /// Two rows have this id.
    DuplicateId { row: String },
    /// Two circumstances are stored as this letter.
    DuplicateKey { row: String, other: String, letter: char },
    /// Two circumstances are shown as this letter in one language.
    DuplicateLetter { row: String, other: String, letter: char, language: Language },
    /// The id or the letter it is stored as is not one.
    BadName { row: String, text: String },
    /// It can be a spell but has no rank of 10–39 or 41–99.
    SpellWithoutRank { row: String },
    /// It can be a spell but does not say on which days it stands by itself.
    SpellWithoutWhen { row: String },
    /// It has a rank or `when` but cannot be a spell.
    NotASpell { row: String },
    /// It does not say what it pays from the beginning.
    PaysNothingKnown { row: String },
    /// It pays something else than O, R or 0.
    UnknownPays { row: String, text: String },
    /// A field has a value that is none of those it can have.
    UnknownValue { row: String, field: &'static str, text: String },
    /// No legal basis is given.
    MissingBasis { row: String },
    /// A name or letter is missing in this language.
    MissingLanguage { row: String, language: Language },
    /// Two rows of one thing begin on the same day.
    SameDay { row: String, from: Option<Date> },
    /// Not exactly one circumstance is derived: that of a public holiday.
    NotOneDerived { count: usize },
    /// A switch of the program is not there.
    MissingSwitch { row: String },
    /// A rate ends before it begins.
    EndsBeforeStart { row: String, from: Date },
    /// More circumstances than there are letters to store them as.
    TooMany { most: usize },
}
