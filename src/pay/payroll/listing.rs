//! The payroll of a span: a run's rows where a run holds them, else what today's facts come to.

use crate::calendar::Period;
use crate::register::{Inmate, InmateNumber, Ore, Run};

use super::RunRefusal;
use super::draft::Draft;
use super::ledger::{Ledger, Revision, RulesOfRuns};
use super::values::{Payroll, PersonPay, RunHead};
use crate::pay::{Book, InmatePay, PeriodPay, Standing};

/// A span's payroll, with what was found on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing<'a> {
    /// The rows of everyone who stayed here in the span, or has anything to be corrected or carried.
    pub payroll: Payroll,
    /// What was found on the days of those whose rows come from no run, closed days before the span included.
    pub found: PeriodPay<'a>,
}

impl<'a> Book<'a> {
    /// The payroll of a span for everyone, or for one person; `done` is told after each. Where no run of this span holds
    /// somebody, all his days in it are settled, also those another run closed.
    ///
    /// # Errors
    /// When a run cannot be read.
    pub fn list(
        &self,
        span: Period,
        only: Option<&InmateNumber>,
        done: impl FnMut(),
    ) -> Result<Listing<'a>, RunRefusal> {
        self.list_by(span, only, Days::All, done)
    }

    /// The payroll of a span for everyone as closing it would find it: without the days for which somebody was settled
    /// already when he left, and with the corrections of these.
    ///
    /// # Errors
    /// When a run cannot be read.
    pub fn list_unsettled(&self, span: Period) -> Result<Payroll, RunRefusal> {
        Ok(self.list_by(span, None, Days::Open, || {})?.payroll)
    }

    fn list_by(
        &self,
        span: Period,
        only: Option<&InmateNumber>,
        which: Days,
        mut done: impl FnMut(),
    ) -> Result<Listing<'a>, RunRefusal> {
        let ledger = Ledger::new(self.register);
        let mut of_span: Vec<_> = ledger.standing().iter().filter(|(_, run)| run.span == span).copied().collect();
        if which == Days::Open && of_span.iter().all(|(_, run)| run.only.is_some()) {
            // What is closed for one alone is not what is closed next.
            of_span.clear();
        }
        let mut draft = Draft::blank(self);
        let mut rules = RulesOfRuns::default();
        let (mut people, mut inmates) = (Vec::new(), Vec::new());
        for (number, inmate) in
            self.register.inmates.iter().filter(|(number, _)| only.is_none_or(|only| only == *number))
        {
            if of_span.iter().any(|(_, run)| run.covers(number)) {
                people.extend(kept(&ledger, &mut draft, &of_span, number)?);
            } else {
                let (person, pay) = fresh(&ledger, &mut draft, &mut rules, (span, which), (number, inmate))?;
                people.extend(Some(person).filter(|person| !person.is_empty()));
                inmates.extend(Some(pay).filter(|pay| !pay.is_blank()));
            }
            done();
        }
        for (number, run) in &of_span {
            draft.adopt_span(&*ledger.tables(*number, run)?);
            // Who is in the register no more stands in his run all the same.
            for number in run.lines.keys().filter(|number| only.is_none_or(|only| only == *number)) {
                if !self.register.inmates.contains_key(number) && !people.iter().any(|one| one.number == *number) {
                    people.extend(kept(&ledger, &mut draft, &of_span, number)?);
                }
            }
        }
        people.sort_by(|one, other| one.number.cmp(&other.number));
        let is_provisional = of_span.is_empty() || people.iter().any(|person| person.run.is_none());
        if is_provisional {
            draft.add_span(span);
        }
        // A run is called what it was called when it was closed.
        let (prison, unit) = match of_span.last() {
            Some((_, run)) if !is_provisional => (&run.prison, &run.unit),
            _ => (&self.register.local.prison, &self.register.local.unit),
        };
        let payroll = Payroll {
            span,
            prison: prison.clone(),
            unit: unit.clone(),
            runs: of_span.iter().map(|(number, run)| RunHead::of(*number, run)).collect(),
            is_provisional,
            tables: draft.tables,
            people,
        };
        Ok(Listing { payroll, found: PeriodPay { period: span, inmates } })
    }

    /// The payroll of one run, as it was closed; also of one that was withdrawn.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read_run(&self, number: u32, run: &'a Run) -> Result<Payroll, RunRefusal> {
        let ledger = Ledger::new(self.register);
        let tables = ledger.tables(number, run)?;
        let mut people = Vec::with_capacity(run.lines.len());
        for person in run.lines.keys() {
            people.extend(ledger.person(number, run, person)?);
        }
        Ok(Payroll {
            span: run.span,
            prison: run.prison.clone(),
            unit: run.unit.clone(),
            runs: vec![RunHead::of(number, run)],
            is_provisional: false,
            tables: (*tables).clone(),
            people,
        })
    }
}

/// A person's rows from the runs of the very span, added where there are several.
fn kept<'a>(
    ledger: &Ledger<'a>,
    draft: &mut Draft<'_, 'a>,
    of_span: &[(u32, &'a Run)],
    number: &InmateNumber,
) -> Result<Option<PersonPay>, RunRefusal> {
    let mut all: Option<PersonPay> = None;
    for (run, kept) in of_span.iter().filter(|(_, run)| run.covers(number)) {
        let Some(mut person) = ledger.person(*run, kept, number)? else { continue };
        let tables = ledger.tables(*run, kept)?;
        person.days =
            person.days.iter().filter_map(|(day, place)| Some((*day, draft.adopt(*run, &tables, *place)?))).collect();
        for correction in &mut person.corrections {
            correction.was = correction.was.and_then(|place| draft.adopt(*run, &tables, place));
            correction.because = correction.because.take().map(|because| draft.reason((*because).clone()));
            correction.now = correction.now.and_then(|place| draft.adopt(*run, &tables, place));
        }
        all = Some(match all {
            None => person,
            Some(before) => before.and(person),
        });
    }
    Ok(all)
}

/// Which days of a span are settled where no run of that span holds somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Days {
    /// All, as if everything before the span were closed without change.
    All,
    /// Those that are not closed, as the next closing does.
    Open,
}

/// A person's rows by today's facts.
fn fresh<'a>(
    ledger: &Ledger<'a>,
    draft: &mut Draft<'_, 'a>,
    rules: &mut RulesOfRuns<'a>,
    (span, which): (Period, Days),
    (number, inmate): (&'a InmateNumber, &'a Inmate),
) -> Result<(PersonPay, InmatePay<'a>), RunRefusal> {
    let book = draft.book();
    let mut person = PersonPay::of(number, inmate, span);
    let mut pay = InmatePay::nothing(number, inmate);
    let settled = match which {
        Days::All => vec![span],
        Days::Open => ledger.open(number, span),
    };
    for days in settled {
        book.settle_days(inmate, &rules.rules(book, days), |day| {
            pay.add(book.scheme(), day);
            draft.findings(day, &mut person);
            if day.standing != Standing::Outside {
                person.days.push((day.date, draft.day(day)));
            }
        });
    }
    if which == Days::Open || ledger.closing_run(number, span.last()).is_none() {
        // What closed days inside the span come to now stands in the rows already where all of them are settled.
        let (outside, before) = match which {
            Days::All => (Some(span), Some(span.first())),
            Days::Open => (None, None),
        };
        let Revision { corrections, holes, errors, .. } = ledger.revise(draft, rules, number, inmate, outside)?;
        person.corrections = corrections;
        for (date, hole) in &holes {
            person.holes.push((*date, draft.hole(hole)));
        }
        person.errors.extend(errors.iter().copied());
        person.holes.sort_by_key(|(date, _)| *date);
        person.errors.sort_by_key(|(date, _)| *date);
        pay.holes.extend(holes);
        pay.errors.extend(errors);
        pay.holes.sort_by_key(|(date, _)| *date);
        pay.errors.sort_by_key(|(date, _)| *date);
        person.carried_in = ledger.carried(number, before)?;
        person.carry(&draft.tables, inmate, span);
    }
    Ok((person, pay))
}

impl PersonPay {
    /// Whether there is nothing on his rows and nothing was found.
    fn is_empty(&self) -> bool {
        self.days.is_empty()
            && self.corrections.is_empty()
            && self.carried_in == Ore::ZERO
            && self.holes.is_empty()
            && self.errors.is_empty()
    }

    /// The rows of two runs of one span together; he is called what the later one says.
    fn and(self, later: PersonPay) -> PersonPay {
        let mut days = [self.days, later.days].concat();
        days.sort_unstable();
        let mut corrections = [self.corrections, later.corrections].concat();
        corrections.sort_by_key(|one| (one.day, one.component));
        PersonPay {
            days,
            corrections,
            carried_in: self.carried_in + later.carried_in,
            carried_out: self.carried_out + later.carried_out,
            ..later
        }
    }
}
