//! The rules as data: circumstances, holidays, shipped rates and switches, each with its legal basis
//! and how certain it is.
//!
//! A scheme is read from a RON document and checked as a whole ([`Scheme::read`]); a new circumstance
//! needs no code. It knows which facts it can take ([`Scheme::accept_mark`] and its neighbours) but
//! not who they are about, and not what is owed.

mod accept;
mod circumstance;
mod read;
mod refusal;
mod rulebook;
mod written;

use crate::calendar::{Dated, HolidayRule};
use crate::register::{HolidayId, Language, MarkKey, Rate, Switch};

pub use accept::{EntryRefusal, Misfit};
pub use circumstance::{Basis, Bound, Certainty, Circumstance, InLanguages, SpellRule, When};
pub use refusal::SchemeRefusal;
pub use rulebook::{PaysRow, RateRow, Rulebook};
pub use written::{
    CircumstanceRow, HolidayRow, NamesRow, ObservedRecord, PaysRecord, RateRecord, SchemeDocument, SwitchRow,
};

/// A sound set of rules. What is read here can be relied on: ids and letters are unique, every row has
/// a basis and every language, every spell a rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    document: SchemeDocument,
    circumstances: Vec<Circumstance>,
    holidays: Vec<Holiday>,
    rates: Vec<ShippedRate>,
    switches: Vec<SwitchDefault>,
    by_key: Vec<Option<CircumstanceIndex>>,
    public_holiday: CircumstanceIndex,
}

/// A circumstance's place in the scheme's table, which is also its order in lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CircumstanceIndex(u8);

impl CircumstanceIndex {
    /// Its number in the table, from 0.
    pub fn get(self) -> usize {
        self.0.into()
    }
}

/// A dated public holiday of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// Its stable name.
    pub id: HolidayId,
    /// What it is called.
    pub name: InLanguages<String>,
    /// When it falls.
    pub rule: HolidayRule,
    /// Whether it is observed where the prison has not switched it.
    pub observed: Dated<bool>,
    /// Where that stands.
    pub basis: Basis,
}

/// A rate that comes with the program, from a circular that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShippedRate {
    /// What it is the rate of.
    pub component: crate::register::Component,
    /// Its first day.
    pub from: crate::calendar::Date,
    /// Last day, amount and source.
    pub rate: Rate,
    /// Whether the source states it.
    pub certainty: Certainty,
}

/// How a switch stands where the prison has not set it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwitchDefault {
    /// Which switch.
    pub switch: Switch,
    /// Its default.
    pub on: bool,
    /// What it is called.
    pub name: InLanguages<String>,
    /// Where the default stands.
    pub basis: Basis,
}

impl Scheme {
    /// The text of the rules for Norway that come with the program.
    pub const NORWAY: &str = include_str!("../../assets/schemes/norway.ron");

    /// The rules for Norway that come with the program.
    ///
    /// # Errors
    /// None for the text that is built in; a test reads it.
    pub fn norway() -> Result<Scheme, Vec<SchemeRefusal>> {
        Scheme::read(Scheme::NORWAY)
    }

    /// The document it was read from.
    pub fn document(&self) -> &SchemeDocument {
        &self.document
    }

    /// The circumstances in the table's order.
    pub fn circumstances(&self) -> &[Circumstance] {
        &self.circumstances
    }

    /// The circumstances with their places in the table.
    pub fn indexed(&self) -> impl Iterator<Item = (CircumstanceIndex, &Circumstance)> {
        // A scheme holds at most as many circumstances as there are letters for keys.
        self.circumstances.iter().enumerate().map(|(place, row)| (CircumstanceIndex(place as u8), row))
    }

    /// The circumstance at this place.
    pub fn circumstance(&self, index: CircumstanceIndex) -> &Circumstance {
        &self.circumstances[index.get()]
    }

    /// The place of the circumstance of this name.
    pub fn find(&self, id: &str) -> Option<CircumstanceIndex> {
        self.indexed().find(|(_, row)| row.id.as_str() == id).map(|(index, _)| index)
    }

    /// The place of the circumstance that is stored as this letter.
    pub fn by_key(&self, key: MarkKey) -> Option<CircumstanceIndex> {
        self.by_key.get(key.index()).copied().flatten()
    }

    /// The circumstance every part has that falls on a public holiday.
    pub fn public_holiday(&self) -> CircumstanceIndex {
        self.public_holiday
    }

    /// The dated holidays of the year.
    pub fn holidays(&self) -> &[Holiday] {
        &self.holidays
    }

    /// The rates that come with the program.
    pub fn rates(&self) -> &[ShippedRate] {
        &self.rates
    }

    /// How the switches stand by default.
    pub fn switches(&self) -> &[SwitchDefault] {
        &self.switches
    }

    /// Where the rule stands that a switch is about.
    pub fn basis_of(&self, switch: Switch) -> Option<&Basis> {
        self.switches.iter().find(|row| row.switch == switch).map(|row| &row.basis)
    }

    /// How this switch stands by default.
    pub fn default_of(&self, switch: Switch) -> bool {
        self.switches.iter().any(|row| row.switch == switch && row.on)
    }
}

impl<T> InLanguages<T> {
    /// What it is in this language.
    pub fn get(&self, language: Language) -> &T {
        match language {
            Language::Nb => &self.nb,
            Language::Nn => &self.nn,
            Language::En => &self.en,
        }
    }
}
