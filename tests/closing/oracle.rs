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

impl Rows {
    /// Carries on what would be less than nothing.
    fn carry(&mut self, inmate: &Inmate, span: Period) {
        let lines = self.lines.values().copied();
        let sum = lines.chain(self.corrections.iter().map(|one| one.2)).sum::<Ore>() - self.carried_in;
        if sum < Ore::ZERO {
            self.carried_out = -sum;
            self.lapses = !inmate.stays.values().any(|stay| stay.span.covers(span.last().next()));
        }
    }

    /// The rows of two runs of one span.
    fn and(mut self, later: Rows) -> Rows {
        self.lines.extend(later.lines);
        self.corrections.extend(later.corrections);
        self.corrections.sort_by_key(|one| (one.0, one.1));
        let (carried_in, carried_out) = (self.carried_in + later.carried_in, self.carried_out + later.carried_out);
        Rows { carried_in, carried_out, lapses: later.lapses, ..self }
    }
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
            rows.carried_in = self.carried(number, |_| true);
            rows.carry(inmate, span);
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

    /// What the list of a span shows: the rows of its own runs, or what comes out fresh.
    pub(crate) fn list(&self, document: &Document, span: Period) -> BTreeMap<InmateNumber, Rows> {
        let book = Book::new(&document.scheme, &document.register);
        let mut people = BTreeMap::new();
        for (number, inmate) in &document.register.inmates {
            let own =
                self.standing().filter(|run| run.span == span && run.only.as_ref().is_none_or(|only| only == number));
            let own: Vec<_> = own.map(|run| run.people.get(number)).collect();
            if own.is_empty() {
                people.extend(self.fresh(&book, number, inmate, span).map(|rows| (number.clone(), rows)));
            } else if let Some(rows) = own.into_iter().flatten().cloned().reduce(Rows::and) {
                people.insert(number.clone(), rows);
            }
        }
        people
    }

    fn fresh<'a>(&self, book: &Book<'a>, number: &InmateNumber, inmate: &'a Inmate, span: Period) -> Option<Rows> {
        let (mut rows, mut is_there) = (Rows::default(), false);
        for date in span.iter() {
            let day = book.settle_day(inmate, date);
            is_there |= day.standing != Standing::Outside;
            rows.lines.extend(day.lines.iter().map(|line| ((date, line.component), line.amount)));
        }
        if self.closed_by(number, span.last()).is_none() {
            for date in self.closed_days(number).into_iter().filter(|date| !span.covers(*date)) {
                match self.correction(book, number, inmate, date) {
                    Some(corrections) => rows.corrections.extend(corrections),
                    None => is_there = true,
                }
            }
            rows.carried_in = self.carried(number, |run| run.span.last() < span.first());
            rows.carry(inmate, span);
        }
        (is_there || !rows.corrections.is_empty() || !rows.carried_in.is_zero()).then_some(rows)
    }

    /// What somebody's closed day is corrected by; none where it cannot be settled.
    fn correction<'a>(
        &self,
        book: &Book<'a>,
        number: &InmateNumber,
        inmate: &'a Inmate,
        date: Date,
    ) -> Option<Vec<(Date, PayComponent, Ore, u32)>> {
        let day = book.settle_day(inmate, date);
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

    /// What the last of these runs that has rows of somebody left to be taken from him.
    fn carried(&self, number: &InmateNumber, counts: impl Fn(&Paid) -> bool) -> Ore {
        let last = self.standing().rev().filter(|run| counts(run)).find_map(|run| run.people.get(number));
        last.filter(|rows| !rows.lapses).map(|rows| rows.carried_out).unwrap_or_default()
    }

    /// What each closed day comes to, so that one can see which come out otherwise.
    pub(crate) fn looks(&self, document: &Document) -> Looks {
        let book = Book::new(&document.scheme, &document.register);
        let mut looks = Looks::new();
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

/// What closed days look like, by person and date; those on which there is nothing are left out.
pub(crate) type Looks = BTreeMap<(InmateNumber, Date), Look>;

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
