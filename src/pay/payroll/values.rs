//! The values of a payroll: all that a list or a slip says, and nothing it would have to look up elsewhere.
//!
//! The same values stand for a list that is not closed yet and for a closed run, so screen, table and paper cannot
//! disagree, and a run is printed again from what it was, whatever was changed since. Values, not prose: words are made
//! from them in any language.

use std::sync::Arc;

use crate::calendar::{Date, Moment, Period, written_enum};
use crate::register::{
    ActivityCode, CircumstanceId, Component, Deduction, HolidayId, InmateNumber, Ore, Pays, RunState, Switch, Weight,
};
use crate::scheme::{Basis, Bound, InLanguages};

use super::super::{DayCount, DayError, Earns, Fraction, HoleKind, PayComponent};

/// What is paid for a span of days: a closed run, or a list that is not closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payroll {
    /// The days.
    pub span: Period,
    /// The prison's name.
    pub prison: String,
    /// The unit the register is kept for.
    pub unit: String,
    /// The runs its rows come from, by number; none of a list that is not closed.
    pub runs: Vec<RunHead>,
    /// Whether some row comes from no run.
    pub is_provisional: bool,
    /// What the rows refer to.
    pub tables: Tables,
    /// A person each, by number in byte order.
    pub people: Vec<PersonPay>,
}

/// What a run says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunHead {
    /// Its number, never used again.
    pub number: u32,
    /// Its days.
    pub span: Period,
    /// The person it settles; everyone where none is named.
    pub only: Option<InmateNumber>,
    /// When it was closed.
    pub closed: Moment,
    /// Who prepared it.
    pub prepared_by: String,
    /// Who checked it.
    pub checked_by: String,
    /// The check code, such as `7Q4M-K2FD`.
    pub code: String,
    /// Whether it stands, was handed over, or was withdrawn.
    pub state: RunState,
}

/// What the rows of a payroll refer to by their place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tables {
    /// The circumstances that occur.
    pub circumstances: Vec<CircumstanceValue>,
    /// The activities that occur.
    pub activities: Vec<ActivityValue>,
    /// The rates that were used.
    pub rates: Vec<RateValue>,
    /// What the prison decides itself and was used.
    pub rules: Vec<RuleValue>,
    /// How the switches stood, where they stood so on a day of the span.
    pub switches: Vec<(Switch, bool)>,
    /// The observed public holidays of the span.
    pub holidays: Vec<HolidayValue>,
    /// Where it stands what a loss is taken from.
    pub loss_basis: Option<Basis>,
    /// Who decided.
    pub deciders: Vec<String>,
    /// Why closed days were changed.
    pub reasons: Vec<Arc<Because>>,
    /// The distinct days.
    pub days: Vec<DayValue>,
}

/// A circumstance as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CircumstanceValue {
    /// Its place in the scheme's table, which is its order in lists.
    pub place: u8,
    /// Its stable name.
    pub id: CircumstanceId,
    /// What it is called.
    pub name: InLanguages<String>,
    /// The letter on screen and paper.
    pub letter: InLanguages<char>,
    /// Where it stands, and how certain that is.
    pub basis: Basis,
    /// Whether it must, may or is set to pay what it pays.
    pub bound: Bound,
    /// Whether it counts as taking part.
    pub takes_part: bool,
    /// Whether it is what every part becomes on a public holiday.
    pub is_public_holiday: bool,
}

/// A public holiday as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayValue {
    /// Which day.
    pub date: Date,
    /// Its stable name.
    pub id: HolidayId,
    /// What it is called.
    pub name: InLanguages<String>,
}

/// An activity as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityValue {
    /// Its code.
    pub code: ActivityCode,
    /// What it is called; may be empty.
    pub name: String,
}

/// A rate row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateValue {
    /// Of which component.
    pub component: Component,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Option<Date>,
    /// Kroner per day.
    pub amount: Ore,
    /// The circular or decision it stands in.
    pub source: String,
}

/// A circumstance that paid what the prison decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleValue {
    /// Its place in [`Tables::circumstances`].
    pub circumstance: u32,
    /// What it paid.
    pub pays: Pays,
    /// The source of the prison's own rule; none where the scheme's default was used.
    pub source: Option<String>,
}

/// A settled day, without its date and whose it was.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct DayValue {
    /// The circumstance of rank 10 that takes every claim away, by its place in [`Tables::circumstances`].
    pub not_entitled: Option<u32>,
    /// Its parts; none on a free day.
    pub parts: Vec<PartValue>,
    /// Its lines, in the order of components.
    pub lines: Vec<LineValue>,
}

/// A part of a day. Numbers are places in [`Tables`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartValue {
    /// The activity; none on a day without planned parts.
    pub activity: Option<u32>,
    /// Its share beside the other parts.
    pub weight: Weight,
    /// What stands behind its circumstance.
    pub recorded_as: RecordedAs,
    /// The circumstance as recorded.
    pub recorded: Option<u32>,
    /// The circumstance as settled; none while it is missing.
    pub settled: Option<u32>,
    /// What it earns.
    pub earns: Earns,
    /// Whether it had to earn that.
    pub bound: Bound,
    /// Who decided, in [`Tables::deciders`].
    pub decided_by: Option<u32>,
    /// What was granted, where that was said.
    pub granted: Option<bool>,
    /// The source of the prison's own rule, in [`Tables::rules`].
    pub rule: Option<u32>,
    /// The supplement per whole day it earns; 0 where none.
    pub supplement: Ore,
    /// What was taken off it.
    pub deduction: Option<Deduction>,
}

/// A line of a day. Never 0 øre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LineValue {
    /// What it is.
    pub component: PayComponent,
    /// What it pays, or takes when negative.
    pub amount: Ore,
    /// How it was reckoned.
    pub reckoning: ReckoningValue,
}

/// How a line's amount was reckoned. Rates are places in [`Tables::rates`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReckoningValue {
    /// The rate times the share of the day.
    Rate {
        /// The rate.
        rate: u32,
        /// The share.
        share: Fraction,
    },
    /// The parts' supplements times their shares.
    Supplement {
        /// The share of the day that earns one.
        share: Fraction,
    },
    /// The parts' deductions.
    Deduction {
        /// The ordinary rate.
        rate: u32,
        /// The weights of the whole day.
        of: u32,
    },
    /// A percentage of what is otherwise granted, rounded down.
    Loss {
        /// The percentage.
        percent: u8,
        /// The sanction's first day.
        from: Date,
        /// Its days.
        days: u8,
        /// When it was decided.
        decided: Date,
        /// Who decided, in [`Tables::deciders`].
        decided_by: Option<u32>,
        /// What it is a percentage of.
        base: Ore,
        /// Whether the base has the supplement in it.
        with_supplement: bool,
    },
}

impl ReckoningValue {
    /// The share of the day the line counts.
    pub fn share(self) -> Option<Fraction> {
        match self {
            ReckoningValue::Rate { share, .. } | ReckoningValue::Supplement { share } => Some(share),
            ReckoningValue::Deduction { .. } | ReckoningValue::Loss { .. } => None,
        }
    }
}

/// One person's rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonPay {
    /// His number; of who was erased a running label.
    pub number: InmateNumber,
    /// Family name, may be empty.
    pub family_name: String,
    /// Given name, may be empty.
    pub given_name: String,
    /// The unit or wing he stayed in last, may be empty.
    pub unit: String,
    /// The language his slip is written in, as a language code; may be empty.
    pub language: String,
    /// The run his rows come from, where they come from one.
    pub run: Option<u32>,
    /// His days inside a stay, by date, each a place in [`Tables::days`].
    pub days: Vec<(Date, u32)>,
    /// What closed days are corrected by, by day and component.
    pub corrections: Vec<Correction>,
    /// What his run before left to be taken; 0 or more. It is taken as the row carried −x.
    pub carried_in: Ore,
    /// What is left to be taken by the next run, so that nothing negative is paid; 0 or more, the row carried +x.
    pub carried_out: Ore,
    /// Whether what is carried on lapses, because he has left.
    pub lapses: bool,
    /// What nobody recorded or decided; none in a run.
    pub holes: Vec<(Date, HoleValue)>,
    /// Days that cannot be settled; none in a run.
    pub errors: Vec<(Date, DayError)>,
}

/// Something nobody recorded or decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoleValue {
    /// The activity, in [`Tables::activities`]; none on a day without planned parts.
    pub activity: Option<u32>,
    /// What is missing.
    pub kind: HoleKind,
}

/// What a closed day and component is corrected by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The day it mends.
    pub day: Date,
    /// The component it mends.
    pub component: PayComponent,
    /// What it pays, or takes when negative; never 0.
    pub amount: Ore,
    /// The run that closed the day.
    pub run: u32,
    /// The day as it was paid before, in [`Tables::days`]; none where nothing was on it.
    pub was: Option<u32>,
    /// The day as it is now, in [`Tables::days`]; none where nothing is on it.
    pub now: Option<u32>,
    /// Why and when the day was changed, where that is known.
    pub because: Option<Arc<Because>>,
}

/// Why a closed day was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// The reason given.
    pub reason: String,
    /// When.
    pub at: Moment,
    /// Who changed it.
    pub by: String,
}

written_enum! {
    /// What stands behind a part's circumstance.
    pub enum RecordedAs {
        /// A mark.
        Mark = "mark",
        /// A spell that covers the day.
        Spell = "spell",
        /// The calendar.
        Calendar = "calendar",
        /// Nothing.
        Nothing = "nothing",
    }
}

written_enum! {
    /// What a row of a list is, in the order of lists.
    pub enum Row {
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
        /// What closed days are corrected by.
        Correction = "correction",
        /// What is carried from the run before and to the next.
        Carried = "carried",
    }
}

impl Row {
    /// The component whose lines it sums; none of corrections and what is carried.
    pub fn component(self) -> Option<PayComponent> {
        Some(match self {
            Row::Ordinary => PayComponent::Ordinary,
            Row::Reduced => PayComponent::Reduced,
            Row::Supplement => PayComponent::Supplement,
            Row::Deduction => PayComponent::Deduction,
            Row::Loss => PayComponent::Loss,
            Row::Food => PayComponent::Food,
            Row::Correction | Row::Carried => return None,
        })
    }
}

impl PersonPay {
    /// What one row comes to.
    pub fn amount(&self, tables: &Tables, row: Row) -> Ore {
        match row.component() {
            Some(component) => self.lines(tables, component).map(|line| line.amount).sum(),
            None if row == Row::Correction => self.corrections.iter().map(|correction| correction.amount).sum(),
            None => self.carried_out - self.carried_in,
        }
    }

    /// The days of one row: the exact sum of its lines' shares.
    pub fn day_count(&self, tables: &Tables, row: Row) -> DayCount {
        let mut count = DayCount::default();
        let lines = row.component().into_iter().flat_map(|component| self.lines(tables, component));
        lines.filter_map(|line| line.reckoning.share()).for_each(|share| count.add(share));
        count
    }

    /// What he is paid.
    pub fn total(&self, tables: &Tables) -> Ore {
        Row::ALL.iter().map(|row| self.amount(tables, *row)).sum()
    }

    /// The rows that come to something, in order.
    pub fn rows(&self, tables: &Tables) -> Vec<(Row, Ore, DayCount)> {
        let all = Row::ALL.iter().map(|row| (*row, self.amount(tables, *row), self.day_count(tables, *row)));
        all.filter(|(_, amount, _)| !amount.is_zero()).collect()
    }

    fn lines<'t>(&'t self, tables: &'t Tables, component: PayComponent) -> impl Iterator<Item = &'t LineValue> {
        let days = self.days.iter().filter_map(|(_, day)| tables.day(*day));
        days.flat_map(|day| &day.lines).filter(move |line| line.component == component)
    }
}

impl Tables {
    /// The day at this place.
    pub fn day(&self, place: u32) -> Option<&DayValue> {
        self.days.get(place as usize)
    }

    /// The circumstance at this place.
    pub fn circumstance(&self, place: u32) -> Option<&CircumstanceValue> {
        self.circumstances.get(place as usize)
    }

    /// The activity at this place.
    pub fn activity(&self, place: u32) -> Option<&ActivityValue> {
        self.activities.get(place as usize)
    }

    /// The rate at this place.
    pub fn rate(&self, place: u32) -> Option<&RateValue> {
        self.rates.get(place as usize)
    }

    /// Who decided, at this place.
    pub fn decider(&self, place: u32) -> Option<&str> {
        self.deciders.get(place as usize).map(String::as_str)
    }
}

impl DayValue {
    /// What the day pays in all.
    pub fn total(&self) -> Ore {
        self.lines.iter().map(|line| line.amount).sum()
    }

    /// What the day pays of one component.
    pub fn amount(&self, component: PayComponent) -> Ore {
        self.lines.iter().filter(|line| line.component == component).map(|line| line.amount).sum()
    }

    /// The parts a line of this component comes from.
    pub fn parts_of(&self, component: PayComponent) -> impl Iterator<Item = &PartValue> {
        self.parts.iter().filter(move |part| part.makes(component))
    }

    /// The weights of all parts; 0 on a day without any.
    pub fn weights(&self) -> u32 {
        self.parts.iter().map(|part| u32::from(part.weight.get())).sum()
    }

    /// The circumstances of a line as settled, in the scheme's order, each once; none for loss and food.
    pub fn circumstances_of<'t>(&self, tables: &'t Tables, component: PayComponent) -> Vec<&'t CircumstanceValue> {
        let settled = self.parts_of(component).filter_map(|part| tables.circumstance(part.settled?));
        let mut found: Vec<_> = settled.collect();
        found.sort_by_key(|circumstance| circumstance.place);
        found.dedup_by_key(|circumstance| circumstance.place);
        found
    }
}

impl PartValue {
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

impl Payroll {
    /// What is paid in all.
    pub fn total(&self) -> Ore {
        self.people.iter().map(|person| person.total(&self.tables)).sum()
    }

    /// What one row comes to over everyone.
    pub fn total_of(&self, row: Row) -> Ore {
        self.people.iter().map(|person| person.amount(&self.tables, row)).sum()
    }

    /// The days of one row over everyone.
    pub fn days_of(&self, row: Row) -> DayCount {
        let mut count = DayCount::default();
        self.people.iter().for_each(|person| count.add_count(&person.day_count(&self.tables, row)));
        count
    }

    /// Whether something is missing or wrong.
    pub fn is_incomplete(&self) -> bool {
        self.people.iter().any(|person| !person.holes.is_empty() || !person.errors.is_empty())
    }
}
