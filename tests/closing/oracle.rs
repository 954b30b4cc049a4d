//! The rules of runs once more, as plainly as can be: a ledger of what each run paid, every day settled by itself, nothing
//! remembered and nothing passed over.

use std::collections::{BTreeMap, BTreeSet};

use dagsverk::calendar::{Date, Period};
use dagsverk::document::Document;
use dagsverk::pay::{Book, Day, PayComponent, Payroll, PersonPay, Standing};
use dagsverk::register::{Inmate, InmateNumber, Ore};

/// What became of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Standing,
    HandedOver,
    Withdrawn,
}

/// One person's rows in a run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Rows {
    pub(crate) lines: BTreeMap<(Date, PayComponent), Ore>,
    /// Day, component, amount, and the run that closed the day; in order.
    pub(crate) corrections: Vec<(Date, PayComponent, Ore, u32)>,
    pub(crate) carried_in: Ore,
    pub(crate) carried_out: Ore,
    pub(crate) lapses: bool,
}

/// A run as the ledger has it.
#[derive(Debug, Clone)]
pub(crate) struct Paid {
    pub(crate) number: u32,
    pub(crate) span: Period,
    pub(crate) only: Option<InmateNumber>,
    pub(crate) people: BTreeMap<InmateNumber, Rows>,
    pub(crate) state: State,
}

impl Paid {
    fn holds(&self, number: &InmateNumber, day: Date) -> bool {
        self.span.covers(day) && self.only.as_ref().is_none_or(|only| only == number)
    }
}

/// Why nothing is closed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    NotNext(Date),
    /// The days on which something is missing or wrong.
    Incomplete(BTreeSet<(InmateNumber, Date)>),
    Nothing,
}

/// What was paid.
#[derive(Debug, Clone, Default)]
pub(crate) struct Oracle {
    pub(crate) runs: Vec<Paid>,
}

impl Oracle {
    pub(crate) fn standing(&self) -> impl DoubleEndedIterator<Item = &Paid> {
        self.runs.iter().filter(|run| run.state != State::Withdrawn)
    }

    /// The run that closed somebody's day.
    pub(crate) fn closed_by(&self, number: &InmateNumber, day: Date) -> Option<u32> {
        self.standing().find(|run| run.holds(number, day)).map(|run| run.number)
    }

    /// Where the next run of everyone begins, where that is settled.
    pub(crate) fn next(&self) -> Option<Date> {
        self.standing().rev().find(|run| run.only.is_none()).map(|run| run.span.last().next())
    }

    /// Every day somebody's standing runs hold.
    pub(crate) fn closed_days(&self, number: &InmateNumber) -> BTreeSet<Date> {
        let days = self.standing().flat_map(|run| run.span.iter().filter(|day| run.holds(number, *day)));
        days.collect()
    }

    /// What all standing runs paid somebody for a day, by component.
    pub(crate) fn paid(&self, number: &InmateNumber, day: Date) -> BTreeMap<PayComponent, Ore> {
        let mut paid: BTreeMap<PayComponent, Ore> = BTreeMap::new();
        for rows in self.standing().filter_map(|run| run.people.get(number)) {
            let lines = rows.lines.iter().map(|((date, component), amount)| (*date, *component, *amount));
            let corrections = rows.corrections.iter().map(|(date, component, amount, _)| (*date, *component, *amount));
            for (_, component, amount) in lines.chain(corrections).filter(|(date, ..)| *date == day) {
                *paid.entry(component).or_default() += amount;
            }
        }
        paid.retain(|_, amount| !amount.is_zero());
        paid
    }

    /// What closing comes to.
    pub(crate) fn close(
        &self,
        document: &Document,
        span: Period,
        only: Option<&InmateNumber>,
    ) -> Result<Paid, Refused> {
        if let Some(next) = self.next().filter(|next| only.is_none() && *next != span.first()) {
            return Err(Refused::NotNext(next));
        }
        let book = Book::new(&document.scheme, &document.register);
        let (mut people, mut in_the_way, mut has_open_days) = (BTreeMap::new(), BTreeSet::new(), false);
        for (number, inmate) in
            document.register.inmates.iter().filter(|(number, _)| only.is_none_or(|only| only == *number))
        {
            let mut rows = Rows::default();
            let mut is_there = false;
            for date in span.iter().filter(|date| self.closed_by(number, *date).is_none()) {
                has_open_days = true;
                let day = book.settle_day(inmate, date);
                is_there |= day.standing != Standing::Outside;
                if is_unsettled(&day) {
                    in_the_way.insert((number.clone(), date));
                }
                rows.lines.extend(day.lines.iter().map(|line| ((date, line.component), line.amount)));
            }
            for date in self.closed_days(number) {
                match self.correction(&book, number, inmate, date) {
                    Some(corrections) => rows.corrections.extend(corrections),
                    None => drop(in_the_way.insert((number.clone(), date))),
                }
            }
            rows.carried_in = self.carried(number);
            let sum = rows.lines.values().copied().chain(rows.corrections.iter().map(|one| one.2)).sum::<Ore>();
            let sum = sum - rows.carried_in;
            if sum < Ore::ZERO {
                rows.carried_out = -sum;
                rows.lapses = !inmate.stays.values().any(|stay| stay.span.covers(span.last().next()));
            }
            if is_there || !rows.corrections.is_empty() || !rows.carried_in.is_zero() {
                people.insert(number.clone(), rows);
            }
        }
        if !in_the_way.is_empty() {
            return Err(Refused::Incomplete(in_the_way));
        }
        if !has_open_days && people.values().all(|rows| rows.corrections.is_empty()) {
            return Err(Refused::Nothing);
        }
        let number = self.runs.iter().map(|run| run.number).max().unwrap_or_default() + 1;
        Ok(Paid { number, span, only: only.cloned(), people, state: State::Standing })
    }

    /// What somebody's closed day is corrected by; none where it cannot be settled.
    fn correction(
        &self,
        book: &Book<'_>,
        number: &InmateNumber,
        inmate: &Inmate,
        date: Date,
    ) -> Option<Vec<(Date, PayComponent, Ore, u32)>> {
        let inmate_of_book = &book.register().inmates[number];
        assert!(std::ptr::eq(inmate, inmate_of_book));
        let day = book.settle_day(inmate_of_book, date);
        if is_unsettled(&day) {
            return None;
        }
        let paid = self.paid(number, date);
        let run = self.closed_by(number, date)?;
        let corrections = PayComponent::ALL.iter().filter_map(|component| {
            let due = amount(&day, *component);
            let beyond = paid.get(component).copied().unwrap_or_default();
            (due != beyond).then(|| (date, *component, due - beyond, run))
        });
        Some(corrections.collect())
    }

    /// What the last run that has rows of somebody left to be taken from him.
    fn carried(&self, number: &InmateNumber) -> Ore {
        let last = self.standing().rev().find_map(|run| run.people.get(number));
        last.filter(|rows| !rows.lapses).map(|rows| rows.carried_out).unwrap_or_default()
    }

    /// What each closed day comes to, so that one can see which come out otherwise.
    pub(crate) fn looks(&self, document: &Document) -> BTreeMap<(InmateNumber, Date), Look> {
        let book = Book::new(&document.scheme, &document.register);
        let mut looks = BTreeMap::new();
        for (number, inmate) in &document.register.inmates {
            for date in self.closed_days(number) {
                let day = book.settle_day(inmate, date);
                let look = look(&book, &day);
                if look != Look::default() {
                    looks.insert((number.clone(), date), look);
                }
            }
        }
        looks
    }
}

/// What may not come out otherwise unsaid: lines with amount and weight, parts, holes and errors.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Look {
    lines: Vec<String>,
    parts: Vec<String>,
    missing: Vec<String>,
}

fn look(book: &Book<'_>, day: &Day<'_>) -> Look {
    let line =
        |line: &dagsverk::pay::Line<'_>| format!("{} {} {:?}", line.component, line.amount, line.reckoning.share());
    let activity = |index: Option<dagsverk::pay::ActivityIndex>| index.map(|index| book.activity(index).0.clone());
    let part = |part: &dagsverk::pay::Part<'_>| {
        let (recorded, earns) = (part.recorded.circumstance(), part.earns);
        let activity = activity(part.activity);
        let (weight, supplement, deduction) = (part.weight, part.supplement, part.deduction);
        format!("{activity:?} {weight:?} {recorded:?} {:?} {earns:?} {supplement} {deduction:?}", part.settled)
    };
    let holes = day.holes.iter().map(|hole| format!("{:?} {}", activity(hole.activity), hole.kind));
    let errors = day.errors.iter().map(|error| format!("{error:?}"));
    Look {
        lines: day.lines.iter().map(line).collect(),
        parts: day.parts.iter().map(part).collect(),
        missing: holes.chain(errors).collect(),
    }
}

fn is_unsettled(day: &Day<'_>) -> bool {
    !day.holes.is_empty() || !day.errors.is_empty()
}

/// What a day pays of one component.
pub(crate) fn amount(day: &Day<'_>, component: PayComponent) -> Ore {
    day.lines.iter().filter(|line| line.component == component).map(|line| line.amount).sum()
}

/// The rows of a payroll as the ledger has them.
pub(crate) fn rows_of(payroll: &Payroll) -> BTreeMap<InmateNumber, Rows> {
    let rows = |person: &PersonPay| {
        let mut lines = BTreeMap::new();
        for (date, place) in &person.days {
            for line in &payroll.tables.day(*place).unwrap().lines {
                assert!(lines.insert((*date, line.component), line.amount).is_none());
            }
        }
        let corrections = person.corrections.iter().map(|one| (one.day, one.component, one.amount, one.run));
        Rows {
            lines,
            corrections: corrections.collect(),
            carried_in: person.carried_in,
            carried_out: person.carried_out,
            lapses: person.lapses,
        }
    };
    payroll.people.iter().map(|person| (person.number.clone(), rows(person))).collect()
}
