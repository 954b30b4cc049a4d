//! A settled day: its parts, its lines with their why, and what is missing or wrong.

use crate::calendar::{Date, written_enum};
use crate::register::{Component, Deduction, MarkDetail, Ore, Sanction, Spell, Weight};
use crate::scheme::{Bound, CircumstanceIndex, RateRow};

use super::{ActivityIndex, Fraction};

/// One inmate's day, settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day<'a> {
    /// Which day.
    pub date: Date,
    /// Where the inmate stood that day.
    pub standing: Standing,
    /// The parts of the day.
    pub parts: Vec<Part<'a>>,
    /// What is paid or taken, in the order of components; empty on a day with an error.
    pub lines: Vec<Line<'a>>,
    /// What nobody recorded or decided; the day is provisional while one stands.
    pub holes: Vec<Hole>,
    /// Why the day cannot be settled.
    pub errors: Vec<DayError>,
    /// What does not fit together.
    pub problems: Vec<Problem>,
    /// What is worth a look.
    pub notices: Vec<Notice>,
}

impl<'a> Day<'a> {
    pub(super) fn blank(date: Date) -> Day<'a> {
        Day {
            date,
            standing: Standing::Outside,
            parts: Vec::new(),
            lines: Vec::new(),
            holes: Vec::new(),
            errors: Vec::new(),
            problems: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// Starts another day in the same buffers.
    pub(super) fn clear(&mut self, date: Date) {
        self.date = date;
        self.standing = Standing::Outside;
        self.parts.clear();
        self.lines.clear();
        self.holes.clear();
        self.errors.clear();
        self.problems.clear();
        self.notices.clear();
    }

    /// The weights of all parts, holes included; 0 on a day without any.
    pub fn weights(&self) -> u32 {
        self.parts.iter().map(|part| u32::from(part.weight.get())).sum()
    }

    /// The parts a line comes from.
    pub fn parts_of(&self, component: PayComponent) -> impl Iterator<Item = &Part<'a>> {
        self.parts.iter().filter(move |part| part.makes(component))
    }

    /// The circumstances of a line as settled, in the table's order, each once; none for loss and food.
    pub fn circumstances_of(&self, component: PayComponent) -> Vec<CircumstanceIndex> {
        let mut found: Vec<_> = self.parts_of(component).filter_map(|part| part.settled).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What the day pays in all.
    pub fn total(&self) -> Ore {
        self.lines.iter().map(|line| line.amount).sum()
    }
}

/// Where the inmate stood on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not in the prison.
    Outside,
    /// In the prison's books, but not entitled to anything: this circumstance of rank 10 covers the day.
    NotEntitled(CircumstanceIndex),
    /// Nothing was planned and nothing happened on a free day.
    Free,
    /// The day has parts.
    Parts,
}

/// A part of a day: one activity, or the whole day where nothing was planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// The activity; none on a day without planned parts.
    pub activity: Option<ActivityIndex>,
    /// Its share of the day beside the other parts.
    pub weight: Weight,
    /// Where its circumstance comes from.
    pub recorded: Recorded<'a>,
    /// The circumstance as settled; none where it is missing.
    pub settled: Option<CircumstanceIndex>,
    /// What it earns.
    pub earns: Earns,
    /// Whether it had to earn that: what is said of its circumstance, but a choice for unauthorised absence beside a part
    /// that was attended.
    pub bound: Bound,
    /// The source of the prison's own rule, where one said what it pays.
    pub local_rule: Option<&'a str>,
    /// The supplement per whole day it earns; 0 where it earns none.
    pub supplement: Ore,
    /// What is taken off it, where that was decided.
    pub deduction: Option<Deduction>,
}

impl Part<'_> {
    /// Whether a line of this component comes from it.
    pub fn makes(&self, component: PayComponent) -> bool {
        match component {
            PayComponent::Ordinary => self.earns == Earns::Ordinary,
            PayComponent::Reduced => self.earns == Earns::Reduced,
            PayComponent::Supplement => !self.supplement.is_zero(),
            PayComponent::Deduction => self.deduction.is_some(),
            PayComponent::Loss | PayComponent::Food => false,
        }
    }
}

/// What stands behind a part's circumstance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded<'a> {
    /// A mark.
    Mark {
        /// Its circumstance.
        circumstance: CircumstanceIndex,
        /// What is said beside the letter.
        detail: Option<&'a MarkDetail>,
    },
    /// A spell that covers the day.
    Spell {
        /// Its circumstance.
        circumstance: CircumstanceIndex,
        /// The spell.
        spell: &'a Spell,
        /// Whether it counts before a public holiday.
        precedes_holiday: bool,
    },
    /// The calendar: a public holiday on a normal working day without parts.
    Holiday,
    /// Nothing.
    Nothing,
}

impl<'a> Recorded<'a> {
    /// The circumstance as recorded.
    pub fn circumstance(self) -> Option<CircumstanceIndex> {
        match self {
            Recorded::Mark { circumstance, .. } | Recorded::Spell { circumstance, .. } => Some(circumstance),
            Recorded::Holiday | Recorded::Nothing => None,
        }
    }

    /// Who decided, where someone has.
    pub fn decided_by(self) -> Option<&'a str> {
        let by = match self {
            Recorded::Mark { detail, .. } => detail.map(|detail| detail.decided_by.as_str()),
            Recorded::Spell { spell, .. } => Some(spell.decided_by.as_str()),
            Recorded::Holiday | Recorded::Nothing => None,
        };
        by.filter(|by| !by.is_empty())
    }

    /// Whether it was granted, where that was said.
    pub fn granted(self) -> Option<bool> {
        match self {
            Recorded::Mark { detail, .. } => detail.and_then(|detail| detail.granted),
            Recorded::Spell { spell, .. } => spell.granted,
            Recorded::Holiday | Recorded::Nothing => None,
        }
    }
}

/// What a part earns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Earns {
    /// The ordinary rate.
    Ordinary,
    /// The reduced rate.
    Reduced,
    /// Nothing.
    Nothing,
    /// Not known: something is missing.
    Open,
}

written_enum! {
    /// What a line of pay is, in the order of lists.
    pub enum PayComponent {
        /// The ordinary rate.
        Ordinary = "ordinary",
        /// The reduced rate.
        Reduced = "reduced",
        /// The supplement for especially important work.
        Supplement = "supplement",
        /// What is taken off for being late, away part of the day, or poor effort.
        Deduction = "deduction",
        /// Loss of dagpenger as a disciplinary reaction.
        Loss = "loss",
        /// Food money.
        Food = "food",
    }
}

impl PayComponent {
    /// Whether its lines count days.
    pub fn counts_days(self) -> bool {
        !matches!(self, PayComponent::Deduction | PayComponent::Loss)
    }
}

/// One line of a day. Never 0 øre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// What it is.
    pub component: PayComponent,
    /// What it pays, or takes when negative.
    pub amount: Ore,
    /// How the amount was reckoned.
    pub reckoning: Reckoning<'a>,
}

/// How a line's amount was reckoned, beside the parts it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reckoning<'a> {
    /// The rate times the share of the day, rounded half up to the øre.
    Rate {
        /// The rate in force.
        rate: RateRow<'a>,
        /// The share of the day that pays it.
        share: Fraction,
    },
    /// The parts' supplements times their shares, added, rounded half up.
    Supplement {
        /// The share of the day that earns one.
        share: Fraction,
    },
    /// The parts' deductions, none more than its part's ordinary amount, added, rounded half up.
    Deduction {
        /// The ordinary rate in force.
        rate: RateRow<'a>,
        /// The weights of the whole day.
        of: u32,
    },
    /// A percentage of what is otherwise granted, rounded down.
    Loss {
        /// The sanction.
        sanction: &'a Sanction,
        /// What it is a percentage of.
        base: Ore,
        /// Whether the base has the supplement in it.
        with_supplement: bool,
    },
}

impl Reckoning<'_> {
    /// The share of the day the line counts.
    pub fn share(self) -> Option<Fraction> {
        match self {
            Reckoning::Rate { share, .. } | Reckoning::Supplement { share } => Some(share),
            Reckoning::Deduction { .. } | Reckoning::Loss { .. } => None,
        }
    }
}

/// Something nobody recorded or decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hole {
    /// The activity; none on a day without planned parts.
    pub activity: Option<ActivityIndex>,
    /// What is missing.
    pub kind: HoleKind,
}

written_enum! {
    /// What can be missing.
    pub enum HoleKind {
        /// A planned part without mark or spell.
        Unrecorded = "unrecorded",
        /// A normal working day in the prison with neither activity nor reason.
        Unassigned = "unassigned",
        /// The law leaves a choice, and nobody decided.
        DecisionMissing = "decision_missing",
        /// A deduction that nobody decided.
        DeductionUndecided = "deduction_undecided",
    }
}

/// Why a day cannot be settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayError {
    /// No rate of this component is in force.
    NoRate(Component),
    /// A supplement is above the maximum in force; the largest such.
    SupplementAboveMaximum {
        /// The supplement.
        supplement: Ore,
        /// The maximum.
        maximum: Ore,
    },
}

/// What does not fit together; it changes no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// A mark on a day outside every stay.
    MarkOutsideStay(ActivityIndex),
    /// A mark on a day on which the inmate is not entitled at all.
    MarkUnderSpell(ActivityIndex),
    /// A day in the prison without a custody kind.
    CustodyUnknown,
    /// A circumstance that does not fit the custody kind.
    CustodyMismatch(CircumstanceIndex),
    /// A sanction that begins less than two days after its decision.
    SanctionEarly,
}

/// What is worth a look; it changes no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// A mark that makes no part of the day.
    MarkMakesNoPart(ActivityIndex),
    /// A mark in an activity the inmate is not placed in.
    MarkWithoutPlacement(ActivityIndex),
}
