//! Changing closed days: what comes out otherwise is found by settling them before and after, and wants a reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::{Date, Moment, Period, Span};
use crate::document::Document;
use crate::pay::{Book, Ledger};
use crate::register::{Activity, Amendment, InmateNumber, Register};

use super::{Change, ChangeRefusal, Fact};

/// Why closed days are changed, by whom and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The reason; blank is none.
    pub reason: String,
    /// Who changes them.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// Closed days that come out otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// Whose days, each from the first to the last.
    pub days: BTreeMap<InmateNumber, Period>,
}

impl Touched {
    /// From the first to the last day of all.
    pub fn period(&self) -> Option<Period> {
        let first = self.days.values().map(|days| days.first()).min()?;
        let last = self.days.values().map(|days| days.last()).max()?;
        Period::new(first, last).ok()
    }
}

/// A change that was applied, with why closed days were changed where some were.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Amended {
    /// What sets the change back, but leaves what was noted of it: that is history.
    pub inverse: Change,
    /// Everything that was set: the change, and what was noted of it.
    pub all: Change,
    /// What was noted alone; empty where no closed day came out otherwise.
    pub noted: Change,
    /// What sets everything back.
    pub whole_inverse: Change,
}

impl Document {
    /// Applies a change. Where closed days come out otherwise the reason is noted with it.
    ///
    /// # Errors
    /// Why it was refused, [`ChangeRefusal::ReasonRequired`] among others; the document is as it was.
    pub fn amend(&mut self, change: &Change, reason: Option<&Reason>) -> Result<Amended, ChangeRefusal> {
        self.amend_by(change, reason, |document| document.apply(change))
    }

    /// Applies a change as [`Document::amend`], where its exact inverse is this one, as [`Document::apply_where`].
    ///
    /// # Errors
    /// Why it was refused; the document is as it was.
    pub fn amend_where(
        &mut self,
        change: &Change,
        inverse: &Change,
        reason: Option<&Reason>,
    ) -> Result<Amended, ChangeRefusal> {
        self.amend_by(change, reason, |document| document.apply_where(change, inverse).map(|()| inverse.clone()))
    }

    fn amend_by(
        &mut self,
        change: &Change,
        reason: Option<&Reason>,
        apply: impl FnOnce(&mut Document) -> Result<Change, ChangeRefusal>,
    ) -> Result<Amended, ChangeRefusal> {
        let reach = Reach::of(change, &self.register);
        let before = reach.settled(self);
        let going = self.amendments_going(change);
        let remembered = self.apply(&going)?;
        // What was set a moment ago can be set back.
        let inverse = apply(self).inspect_err(|_| self.set_back(&remembered))?;
        let whole_inverse = inverse.clone().and(remembered);
        let touched = differing(&before, &reach.settled(self));
        if touched.days.is_empty() {
            return Ok(Amended { inverse, all: going.and(change.clone()), noted: Change::default(), whole_inverse });
        }
        let Some(reason) = reason.filter(|reason| !reason.reason.trim().is_empty()) else {
            self.set_back(&whole_inverse);
            return Err(ChangeRefusal::ReasonRequired(touched));
        };
        let noted = self.amendments(&touched, reach.everyone.is_some(), reason);
        match self.apply(&noted) {
            Ok(undone) => {
                let whole_inverse = undone.and(whole_inverse);
                Ok(Amended { inverse, all: going.and(change.clone()).and(noted.clone()), noted, whole_inverse })
            }
            Err(refusal) => {
                self.set_back(&whole_inverse);
                Err(refusal)
            }
        }
    }

    /// What was noted of people who go altogether, which goes with them: so that somebody entered by mistake can be taken
    /// out again.
    fn amendments_going(&self, change: &Change) -> Change {
        let going = change.facts.iter().filter_map(|fact| match fact {
            Fact::Person(number, None) => self.register.inmates.get_key_value(number),
            _ => None,
        });
        let noted = going.flat_map(|(number, inmate)| {
            inmate.amendments.keys().map(|place| Fact::Amendment(Some(number.clone()), *place, None))
        });
        Change { facts: noted.collect() }
    }

    /// What is noted: with each person whose days were changed, or once where what was changed is about everyone.
    fn amendments(&self, touched: &Touched, is_general: bool, reason: &Reason) -> Change {
        let note = |days| {
            let Reason { reason, by, at } = reason;
            Amendment { days, reason: reason.trim().to_owned(), at: *at, by: by.clone() }
        };
        let next = |all: &BTreeMap<u32, Amendment>| all.keys().next_back().map_or(1, |last| last.saturating_add(1));
        let facts = if is_general {
            let place = next(&self.register.amendments);
            touched.period().map(|days| Fact::Amendment(None, place, Some(note(days)))).into_iter().collect()
        } else {
            let there = touched.days.iter().filter_map(|(number, days)| {
                let inmate = self.register.inmates.get(number)?;
                Some(Fact::Amendment(Some(number.clone()), next(&inmate.amendments), Some(note(*days))))
            });
            there.collect()
        };
        Change { facts }
    }
}

/// Which closed days a change can reach.
struct Reach {
    /// By person.
    people: BTreeMap<InmateNumber, Span>,
    /// Of everyone.
    everyone: Option<Span>,
    /// The last day any run closed; later days are none of its business.
    last: Option<Date>,
}

/// What closed days come to: a number for each on which there is anything, by person, in the order of dates.
type Settled = BTreeMap<InmateNumber, Vec<(Date, u64)>>;

impl Reach {
    fn of(change: &Change, register: &Register) -> Reach {
        let standing = register.runs.values().filter(|run| run.stands());
        let mut reach =
            Reach { people: BTreeMap::new(), everyone: None, last: standing.map(|run| run.span.last()).max() };
        let Some(last) = reach.last else { return reach };
        for fact in &change.facts {
            let Some(span) = days_of(fact, register).filter(|span| span.from() <= last) else { continue };
            match fact.inmate() {
                Some(number) => {
                    let all = reach.people.entry(number.clone()).or_insert(span);
                    *all = joined(*all, span);
                }
                None => reach.everyone = Some(reach.everyone.map_or(span, |all| joined(all, span))),
            }
        }
        reach
    }

    fn settled(&self, document: &Document) -> Settled {
        let mut settled = Settled::new();
        if self.people.is_empty() && self.everyone.is_none() {
            return settled;
        }
        let (register, scheme) = (&document.register, &document.scheme);
        let (book, ledger) = (Book::new(scheme, register), Ledger::new(register));
        let mut rules = std::collections::HashMap::new();
        for (number, inmate) in &register.inmates {
            let Some(span) = self.people.get(number).copied().into_iter().chain(self.everyone).reduce(joined) else {
                continue;
            };
            let mut prints = Vec::new();
            for closed in ledger.closed(number) {
                let Some(days) = span.within(closed.days) else { continue };
                if !inmate.stays.values().any(|stay| stay.span.within(days).is_some()) {
                    continue;
                }
                let rules = rules.entry(days).or_insert_with(|| book.rules_over(days));
                book.settle_days(inmate, rules, |day| {
                    prints.extend(book.day_print(day).map(|print| (day.date, print)));
                });
            }
            // A run of his own may have closed earlier days after a later one.
            prints.sort_unstable();
            settled.insert(number.clone(), prints);
        }
        settled
    }
}

fn joined(one: Span, other: Span) -> Span {
    let until = one.until().zip(other.until()).map(|(one, other)| one.max(other));
    Span::new(one.from().min(other.from()), until).unwrap_or(one)
}

/// Whose days came out otherwise.
fn differing(before: &Settled, after: &Settled) -> Touched {
    let mut touched = Touched { days: BTreeMap::new() };
    let numbers: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    for number in numbers {
        let [before, after] = [before, after].map(|all| all.get(number).map(Vec::as_slice).unwrap_or_default());
        let first = first_differing(before.iter(), after.iter());
        let last = first_differing(before.iter().rev(), after.iter().rev());
        // Of two that differ first, the earlier one came or went; seen from the end, the later one.
        let first = first.and_then(|(one, other)| one.into_iter().chain(other).min());
        let last = last.and_then(|(one, other)| one.into_iter().chain(other).max());
        if let Some(days) = first.zip(last).and_then(|(first, last)| Period::new(first, last).ok()) {
            touched.days.insert(number.clone(), days);
        }
    }
    touched
}

/// The dates of the first two that differ, one of each; none where all are the same.
fn first_differing<'s>(
    mut one: impl Iterator<Item = &'s (Date, u64)>,
    mut other: impl Iterator<Item = &'s (Date, u64)>,
) -> Option<(Option<Date>, Option<Date>)> {
    loop {
        let (one, other) = (one.next(), other.next());
        if one != other {
            return Some((one.map(|one| one.0), other.map(|other| other.0)));
        }
        one?;
    }
}

/// The days whose settlement a fact can change, from the earlier of what stands and what comes.
fn days_of(fact: &Fact, register: &Register) -> Option<Span> {
    let inmate = fact.inmate().and_then(|number| register.inmates.get(number));
    let from = |from: Option<Date>| Span::new(from.unwrap_or(Date::FIRST), None).ok();
    let both = |one: Option<Span>, other: Option<Span>| one.into_iter().chain(other).reduce(joined);
    match fact {
        Fact::Stay(_, key, stay) => {
            let before = inmate.and_then(|inmate| inmate.stays.get(key));
            both(before.map(|one| one.span), stay.as_ref().map(|one| one.span))
        }
        Fact::Placement(_, key, one) => {
            let before = inmate.and_then(|inmate| inmate.placements.get(key));
            both(before.map(|one| one.span), one.as_ref().map(|one| one.span))
        }
        Fact::Spell(_, key, one) => {
            let before = inmate.and_then(|inmate| inmate.spells.get(key));
            both(before.map(|one| one.span), one.as_ref().map(|one| one.span))
        }
        Fact::Sanction(_, key, one) => {
            let before = inmate.and_then(|inmate| inmate.sanctions.get(key));
            both(before.map(|one| one.period().into()), one.as_ref().map(|one| one.period().into()))
        }
        Fact::Marks(_, month, _, days) => {
            let days = days.iter().filter_map(|day| month.on(day.day()));
            Span::new(days.clone().min()?, days.max()).ok()
        }
        Fact::Activity(code, activity) => {
            let before = register.activities.get(code);
            let paying = |one: &Activity| (one.span, one.weekdays, one.supplement, one.runs_on_holidays);
            (before.map(paying) != activity.as_ref().map(paying)).then(|| from(None)).flatten()
        }
        Fact::Rate((_, day), _) => from(Some(*day)),
        Fact::Rule(key, _) => from(key.from),
        Fact::Holiday((_, day), _) | Fact::Switch((_, day), _) => from(*day),
        Fact::Person(..)
        | Fact::Custody(..)
        | Fact::Review(..)
        | Fact::Frame(..)
        | Fact::Prison(_)
        | Fact::Unit(_)
        | Fact::Language(_)
        | Fact::Period(_)
        | Fact::Amendment(..)
        | Fact::Run(..)
        | Fact::RunLine(..)
        | Fact::RunState(..) => None,
    }
}
