//! A circumstance: why a person took part or did not, and what follows from it.

use crate::calendar::{Dated, written_enum};
use crate::register::{CircumstanceId, CustodyKind, MarkKey, Pays};

/// One row of the table of circumstances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circumstance {
    /// Its stable name.
    pub id: CircumstanceId,
    /// The letter it is stored as, for ever.
    pub key: MarkKey,
    /// What it is called.
    pub name: InLanguages<String>,
    /// The letter on screen and paper.
    pub letter: InLanguages<char>,
    /// Whether a mark can say it.
    pub as_mark: bool,
    /// How a spell of it counts, where a spell can say it.
    pub as_spell: Option<SpellRule>,
    /// Which rate it pays by the scheme.
    pub pays: Dated<Pays>,
    /// Whether it must, may or is set to pay that.
    pub bound: Bound,
    /// Whether it counts as taking part.
    pub takes_part: bool,
    /// Whether a part so marked earns the supplement.
    pub earns_supplement: bool,
    /// Whether a deduction can be taken from it.
    pub takes_deduction: bool,
    /// What it may pay, on decision, beside a part of the same day that takes part.
    pub beside_attended: Option<Pays>,
    /// Whether it gives way to a public holiday only as the switch `refusal_on_holiday` says.
    pub is_refusal: bool,
    /// Whether the prison may set by a rule of its own what it pays.
    pub takes_rule: bool,
    /// Whether no food money is paid while a spell of it lasts.
    pub stops_food: bool,
    /// The custody kinds it fits; all where none are named.
    pub custody: Option<Vec<CustodyKind>>,
    /// Where it stands.
    pub basis: Basis,
}

impl Circumstance {
    /// Whether `granted` can be said of it.
    pub fn takes_decision(&self) -> bool {
        self.bound == Bound::May || self.beside_attended.is_some()
    }

    /// Whether it can be of a person held on this ground.
    pub fn fits(&self, kind: CustodyKind) -> bool {
        self.custody.as_ref().is_none_or(|kinds| kinds.contains(&kind))
    }

    /// Whether a spell of it means that the person is not entitled at all.
    pub fn excludes_entitlement(&self) -> bool {
        self.as_spell.is_some_and(|spell| spell.rank == SpellRule::NOT_ENTITLED)
    }
}

/// How a spell counts among the spells of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpellRule {
    /// On which days without parts it stands by itself.
    pub when: When,
    /// The lowest rank counts first; 10–39 or 41–99.
    pub rank: u8,
}

impl SpellRule {
    /// The rank of what takes every claim away.
    pub const NOT_ENTITLED: u8 = 10;

    /// Whether it counts before a public holiday.
    pub fn precedes_holiday(self) -> bool {
        self.rank < 40
    }
}

written_enum! {
    /// On which days without parts a spell stands by itself.
    pub enum When {
        /// Monday to Friday.
        WorkingDays = "W",
        /// Every day.
        EveryDay = "E",
        /// Never: it only stands in for what was planned.
        PlannedOnly = "P",
    }
}

written_enum! {
    /// Whether the law leaves a choice.
    pub enum Bound {
        /// It shall be so; automatic.
        Shall = "shall",
        /// It may be so; someone must decide.
        May = "may",
        /// The prison decides once for all.
        Setting = "setting",
    }
}

written_enum! {
    /// How certain a row is.
    pub enum Certainty {
        /// A source that was read states it.
        Sourced = "sourced",
        /// It follows from one by arithmetic.
        Derived = "derived",
        /// Our reading or default; a prison may decide otherwise.
        LocalDefault = "local_default",
    }
}

/// Where a row of the scheme stands, and how certain it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// The provision, such as `REG § 3-13 (4)`; `–` where no source was found.
    pub source: String,
    /// How certain.
    pub certainty: Certainty,
}

/// One thing said in every language of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InLanguages<T> {
    /// Bokmål.
    pub nb: T,
    /// Nynorsk.
    pub nn: T,
    /// English.
    pub en: T,
}
