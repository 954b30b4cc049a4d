//! One payroll beside another: who is new, who is gone, and whose pay changed, each with what made the difference.
//!
//! A person's pay in each span is taken apart by what made it ([`tally`]): the days that are his when nothing happens,
//! at the first ordinary rate, and whatever made a day come to more or less. What differs between the two tallies is the
//! reasons, and since each tally comes to what he is paid, reasons and remainder come to the difference, to the øre.
//! It uses the payrolls' own values, and the register only for when stays and placements began and ended.

mod facts;
mod found;
mod rates;
mod reason;
mod surprise;
mod tally;
mod week;

use std::collections::BTreeMap;

use crate::calendar::Period;
use crate::pay::{Payroll, PersonPay};
use crate::register::{InmateNumber, Ore, Register};

pub use reason::{Cause, Named, Reason, When};

use facts::Facts;
use rates::Rates;
use tally::{Span, tally};
use week::Week;

/// One payroll beside another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The days of the one.
    pub before: Period,
    /// The days of the other.
    pub after: Period,
    /// Whether some row of the one comes from no run.
    pub before_is_provisional: bool,
    /// Whether some row of the other comes from no run.
    pub after_is_provisional: bool,
    /// What the one pays in all.
    pub total_before: Ore,
    /// What the other pays in all.
    pub total_after: Ore,
    /// Those who are in the later one alone, by number.
    pub new: Vec<Changed>,
    /// Those who are in the earlier one alone, by number.
    pub gone: Vec<Changed>,
    /// Those whose pay differs, the most surprising first.
    pub changed: Vec<Changed>,
}

/// A person and why he is paid more or less than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// His number.
    pub number: InmateNumber,
    /// Family name, may be empty.
    pub family_name: String,
    /// Given name, may be empty.
    pub given_name: String,
    /// What he was paid.
    pub before: Ore,
    /// What he is paid now.
    pub after: Ore,
    /// What made the difference, what explains most first.
    pub reasons: Vec<Reason>,
    /// What of the difference only the calendar made: another number of working days, public holidays or days with food.
    pub by_calendar: Ore,
    /// What the reasons leave of the difference.
    pub unexplained: Unexplained,
}

/// What no reason was found for. What nobody recorded is no reason, it is something to see to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unexplained {
    /// Of the difference, in øre.
    pub amount: Ore,
    /// More or fewer days that are not recorded, in hundredths of a day.
    pub missing: i64,
    /// More or fewer days that cannot be settled, in hundredths of a day.
    pub unsettled: i64,
}

/// What a comparison says in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline<'c> {
    /// What is paid more or less in all.
    pub difference: Ore,
    /// How many are new.
    pub new: usize,
    /// How many are gone.
    pub gone: usize,
    /// Those whose pay changed surprisingly, and who is new or gone without an explanation; the most surprising first.
    pub surprises: Vec<&'c Changed>,
}

impl Comparison {
    /// The sum, who is new and gone, and the surprises.
    pub fn headline(&self) -> Headline<'_> {
        let others = self.new.iter().chain(&self.gone).filter(|one| !one.unexplained.amount.is_zero());
        let mut surprises: Vec<_> = self.changed.iter().filter(|one| one.is_surprising()).chain(others).collect();
        surprises.sort_by(|one, other| one.by_surprise(other));
        Headline {
            difference: self.total_after - self.total_before,
            new: self.new.len(),
            gone: self.gone.len(),
            surprises,
        }
    }
}

impl Changed {
    /// What he is paid more or less.
    pub fn difference(&self) -> Ore {
        self.after - self.before
    }

    /// What of the difference the reasons explain.
    pub fn explained(&self) -> Ore {
        self.reasons.iter().map(|reason| reason.amount).sum()
    }
}

/// Holds one payroll beside another. The register says when stays and placements began and ended.
pub fn compare(before: &Payroll, after: &Payroll, register: &Register) -> Comparison {
    let rates = Rates::new(before, after);
    let spans = [
        Span { payroll: before, when: When::Before, rates: &rates },
        Span { payroll: after, when: When::Now, rates: &rates },
    ];
    let mut comparison = Comparison {
        before: before.span,
        after: after.span,
        before_is_provisional: before.is_provisional,
        after_is_provisional: after.is_provisional,
        total_before: before.total(),
        total_after: after.total(),
        new: Vec::new(),
        gone: Vec::new(),
        changed: Vec::new(),
    };
    let around = around(before.span, after.span);
    for (number, people) in people(before, after) {
        let facts = Facts::of(register, number, around);
        let [was, is] = [people[0].filter(|one| is_on(before, one)), people[1].filter(|one| is_on(after, one))];
        let paid = |place: usize, person: &PersonPay| person.total(&spans[place].payroll.tables);
        match (was, is) {
            (None, None) => {}
            (None, Some(is)) => {
                let cause = facts.came().map(Cause::Came);
                comparison.new.push(Changed::at_once(is, [Ore::ZERO, paid(1, is)], cause));
            }
            (Some(was), None) => {
                let cause = facts.left().map(Cause::Left);
                comparison.gone.push(Changed::at_once(was, [paid(0, was), Ore::ZERO], cause));
            }
            (Some(was), Some(is)) => {
                let totals = [paid(0, was), paid(1, is)];
                if totals[0] != totals[1] {
                    let week = Week::of([(before, was), (after, is)]);
                    let tallies = [tally(spans[0], was, &week, facts), tally(spans[1], is, &week, facts)];
                    comparison.changed.push(found::changed(is, totals, &tallies, spans, facts));
                }
            }
        }
    }
    comparison.changed.sort_by(Changed::by_surprise);
    comparison
}

impl Changed {
    /// Who is new or gone: all he is paid is the difference, and one cause explains it or none.
    fn at_once(person: &PersonPay, [before, after]: [Ore; 2], cause: Option<Cause>) -> Changed {
        let difference = after - before;
        let reasons: Vec<_> = cause
            .filter(|_| !difference.is_zero())
            .map(|cause| Reason { cause, amount: difference })
            .into_iter()
            .collect();
        let amount = if reasons.is_empty() { difference } else { Ore::ZERO };
        Changed::of(person, [before, after], reasons, Ore::ZERO, Unexplained { amount, ..Unexplained::default() })
    }

    fn of(
        person: &PersonPay,
        [before, after]: [Ore; 2],
        reasons: Vec<Reason>,
        by_calendar: Ore,
        unexplained: Unexplained,
    ) -> Changed {
        Changed {
            number: person.number.clone(),
            family_name: person.family_name.clone(),
            given_name: person.given_name.clone(),
            before,
            after,
            reasons,
            by_calendar,
            unexplained,
        }
    }
}

/// Everyone of either payroll, with his rows in each.
fn people<'p>(before: &'p Payroll, after: &'p Payroll) -> BTreeMap<&'p InmateNumber, [Option<&'p PersonPay>; 2]> {
    let mut people: BTreeMap<_, [Option<&PersonPay>; 2]> = BTreeMap::new();
    for (place, payroll) in [before, after].into_iter().enumerate() {
        for person in &payroll.people {
            people.entry(&person.number).or_default()[place] = Some(person);
        }
    }
    people
}

/// Whether a person is on a list: some day of his counts, or some row comes to something. A free weekend at the end of a
/// month makes nobody known.
fn is_on(payroll: &Payroll, person: &PersonPay) -> bool {
    let days = person.days.iter().filter_map(|(_, place)| payroll.tables.day(*place));
    let mut busy = days.filter(|day| !day.parts.is_empty() || day.not_entitled.is_some());
    busy.next().is_some() || !person.rows(&payroll.tables).is_empty()
}

/// The days from the first of either span to the last of either.
fn around(one: Period, other: Period) -> Period {
    let (first, last) = (one.first().min(other.first()), one.last().max(other.last()));
    Period::new(first, last).unwrap_or(one)
}
