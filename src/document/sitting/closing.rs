//! Closing a period, settling somebody who leaves, and what becomes of a run: each one step, and none can be undone.

use crate::calendar::{Date, Period, Span};
use crate::document::{Change, Document, Fact, Final, Moment, What, WriteRefusal};
use crate::pay::{Book, Closing, ClosingRefusal, Ledger, Payroll, RunRefusal, Stamp};
use crate::register::{Inmate, InmateNumber, Placement, Run, RunState, Spell, Stay};

use super::Sitting;

/// Somebody who leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// Who.
    pub number: InmateNumber,
    /// His last day here.
    pub last_day: Date,
    /// Who prepared the settlement.
    pub prepared_by: String,
    /// Who checked it.
    pub checked_by: String,
}

/// A run that was just closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedRun {
    /// Its number.
    pub number: u32,
    /// What it says.
    pub payroll: Payroll,
}

/// Why a period was not closed; nothing is changed.
#[derive(Debug)]
pub enum CloseRefusal {
    /// It cannot be closed.
    Closing(ClosingRefusal),
    /// He has no stay on the day that is to be his last.
    NotHere(InmateNumber, Date),
    /// Why a run is withdrawn was not said.
    NoReason,
    /// It could not be written.
    Write(WriteRefusal),
}

impl<R: Into<WriteRefusal>> From<R> for CloseRefusal {
    fn from(refusal: R) -> CloseRefusal {
        CloseRefusal::Write(refusal.into())
    }
}

impl Sitting {
    /// Closes a period; `done` is told after each person. This cannot be undone, only withdrawn.
    ///
    /// # Errors
    /// Why it was not closed.
    pub fn close_period(
        &mut self,
        closing: &Closing,
        now: Moment,
        done: impl FnMut(),
    ) -> Result<ClosedRun, CloseRefusal> {
        self.prepare(now)?;
        self.close_after(Change::default(), Change::default(), closing, now, done)
    }

    /// Settles somebody who leaves: ends his stay, his placements and his spells with his last day, and closes his open days
    /// up to it; one step. Where the end changes closed days it is for this reason.
    ///
    /// # Errors
    /// Why he was not settled.
    pub fn release(&mut self, leaving: &Leaving, reason: Option<&str>, now: Moment) -> Result<ClosedRun, CloseRefusal> {
        self.prepare(now)?;
        let (leaves, closing) = self.document.settlement(leaving)?;
        let reason = self.reason(reason, now);
        let amended = self.document.amend(&leaves, reason.as_ref())?;
        self.close_after(amended.all, amended.whole_inverse, &closing, now, || {})
    }

    /// Closes a period after what was just applied, as one step with it; or sets that back.
    fn close_after(
        &mut self,
        before: Change,
        inverse: Change,
        closing: &Closing,
        now: Moment,
        done: impl FnMut(),
    ) -> Result<ClosedRun, CloseRefusal> {
        let book = Book::new(&self.document.scheme, &self.document.register);
        let mut salt = || uuid::Uuid::new_v4().as_u64_pair().0;
        let journal = self.document.recorded.digest.to_string();
        let closed = book.close(closing, Stamp { at: now, journal, salt: &mut salt }, done);
        let (number, run) = match closed {
            Ok(closed) => closed,
            Err(refusal) => {
                self.document.set_back(&inverse);
                return Err(CloseRefusal::Closing(refusal));
            }
        };
        let change = facts_of(number, &run);
        let undone = match self.document.apply(&change) {
            Ok(undone) => undone.and(inverse),
            Err(refusal) => {
                self.document.set_back(&inverse);
                return Err(refusal.into());
            }
        };
        self.record(What::Closed, &number.to_string(), &before.and(change), &undone, now)?;
        self.history.end(Final::Closed);
        let payroll = self.read_run(number).map_err(|refusal| CloseRefusal::Closing(refusal.into()))?;
        Ok(ClosedRun { number, payroll })
    }

    fn read_run(&self, number: u32) -> Result<Payroll, RunRefusal> {
        let register = &self.document.register;
        let run = register.runs.get(&number).ok_or(RunRefusal::Unreadable(number))?;
        Book::new(&self.document.scheme, register).read_run(number, run)
    }

    /// Withdraws the last standing run: it counts as nothing, and its days are open again.
    ///
    /// # Errors
    /// Why it was not withdrawn.
    pub fn withdraw(&mut self, run: u32, reason: &str, now: Moment) -> Result<(), CloseRefusal> {
        let reason = reason.trim().to_owned();
        if reason.is_empty() {
            return Err(CloseRefusal::NoReason);
        }
        let change = Change::from(Fact::RunState(run, RunState::Withdrawn { at: now, reason }));
        self.write(What::Withdrawn, &run.to_string(), &change, None, None, now)?;
        self.history.end(Final::Withdrawn);
        Ok(())
    }

    /// Marks a run as handed over to be paid; it can no longer be withdrawn.
    ///
    /// # Errors
    /// Why it was not marked.
    pub fn hand_over(&mut self, run: u32, now: Moment) -> Result<(), CloseRefusal> {
        let change = Change::from(Fact::RunState(run, RunState::HandedOver(now)));
        self.write(What::HandedOver, &run.to_string(), &change, None, None, now)?;
        self.history.end(Final::HandedOver);
        Ok(())
    }
}

impl Document {
    /// What ends with somebody's last day here, and what is closed then.
    ///
    /// # Errors
    /// Where he is unknown, or not here on that day.
    pub fn settlement(&self, leaving: &Leaving) -> Result<(Change, Closing), CloseRefusal> {
        let Leaving { number, last_day, prepared_by, checked_by } = leaving;
        let register = &self.register;
        let inmate = register.inmates.get(number);
        let inmate = inmate.ok_or_else(|| CloseRefusal::Closing(ClosingRefusal::UnknownInmate(number.clone())))?;
        let span = first_open_day(&Ledger::new(register), number, inmate).and_then(|first| {
            // One whose days are all closed has still his corrections to get.
            Period::new(first.min(*last_day), *last_day).ok()
        });
        let not_here = || CloseRefusal::NotHere(number.clone(), *last_day);
        let leaves = leaves(number, inmate, *last_day).ok_or_else(not_here)?;
        let closing = Closing {
            span: span.ok_or_else(not_here)?,
            only: Some(number.clone()),
            prepared_by: prepared_by.clone(),
            checked_by: checked_by.clone(),
        };
        Ok((leaves, closing))
    }
}

/// A run as facts: what is about nobody, then a line for each person.
fn facts_of(number: u32, run: &Run) -> Change {
    let head = Run { lines: std::sync::Arc::default(), ..run.clone() };
    let lines = run.lines.iter().map(|(person, line)| Fact::RunLine(person.clone(), number, Some(line.clone())));
    Change::of(std::iter::once(Fact::Run(number, Some(Box::new(head)))).chain(lines).collect())
}

/// The first day that is not closed for somebody: the day after the last run that covers him, else the first he was here.
fn first_open_day(ledger: &Ledger<'_>, number: &InmateNumber, inmate: &Inmate) -> Option<Date> {
    let first = inmate.stays.keys().next().copied()?;
    let everyone = ledger.last_of_everyone().map(|(_, run)| run.span.last().next());
    let start = everyone.map_or(first, |next| next.max(first));
    let last = ledger.closed(number).iter().map(|closed| closed.days.last()).max();
    let open = ledger.open(number, Period::new(start, last.map_or(start, |last| last.next().max(start))).ok()?);
    open.first().map(|days| days.first())
}

/// What ends with somebody's last day here; nothing where he is not here on it.
fn leaves(number: &InmateNumber, inmate: &Inmate, last_day: Date) -> Option<Change> {
    inmate.stays.values().find(|stay| stay.span.covers(last_day))?;
    let mut facts = Vec::new();
    let goes_on = |span: Span| span.until().is_none_or(|until| last_day < until);
    // What has not begun is taken away.
    let ended = |span: Span| Span::new(span.from(), Some(last_day)).ok();
    for (key, stay) in inmate.stays.iter().filter(|(_, stay)| goes_on(stay.span)) {
        let stay = ended(stay.span).map(|span| Stay { span, ..stay.clone() });
        facts.push(Fact::Stay(number.clone(), *key, stay));
    }
    for (key, one) in inmate.placements.iter().filter(|(_, one)| goes_on(one.span)) {
        let one = ended(one.span).map(|span| Placement { span, ..one.clone() });
        facts.push(Fact::Placement(number.clone(), key.clone(), one));
    }
    for (key, spell) in inmate.spells.iter().filter(|(_, spell)| goes_on(spell.span)) {
        let spell = ended(spell.span).map(|span| Spell { span, ..spell.clone() });
        if spell.is_none() {
            let reviews = inmate.reviews.keys().filter(|(reviewed, _)| reviewed == key);
            facts.extend(reviews.map(|review| Fact::Review(number.clone(), review.clone(), None)));
        }
        facts.push(Fact::Spell(number.clone(), key.clone(), spell));
    }
    Some(Change::of(facts))
}
