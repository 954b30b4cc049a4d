//! A desk in an office where periods are closed, and words for what stands on the rows.

use std::sync::Arc;

use dagsverk::calendar::{Date, Period, Span};
use dagsverk::document::{
    Change, ChangeRefusal, CloseRefusal, ClosedRun, DayMark, Document, Fact, Leaving, Moment, Sitting, WriteRefusal,
};
use dagsverk::pay::{Book, Closing, ClosingRefusal, Payroll, PersonPay, Row, Tables};
use dagsverk::register::{
    Component, InmateNumber, Mark, MarkDetail, MarkKey, Ore, Person, Rate, Run, RunState, Sanction, SanctionState,
    Spell, SpellKey, Stay,
};

use crate::common::kari;
use crate::common::memory::Memory;
use crate::common::office::{later, path, small};

/// Somebody at work: a sitting on a disk in memory, and the time that goes by from step to step.
pub(crate) struct Desk {
    pub(crate) disk: Memory,
    pub(crate) sitting: Sitting,
    seconds: i64,
}

impl Desk {
    /// Three people placed in WOOD from 1 September 2026, of whom nothing is marked. A day pays 84.00 or 56.00.
    pub(crate) fn new() -> Desk {
        Desk::at(small())
    }

    /// The same people, who all worked from Monday 5 to Friday 30 October.
    pub(crate) fn at_work() -> Desk {
        let mut desk = Desk::new();
        let facts = ["1", "2", "3"].iter().map(|number| worked(number, "2026-10-05", "2026-10-30")).collect();
        desk.change(facts).unwrap();
        desk
    }

    /// At this register.
    pub(crate) fn at(document: Document) -> Desk {
        let disk = Memory::default();
        let document =
            Document { id: "any".into(), recorded: dagsverk::document::Recorded::nothing("any"), ..document };
        let (sitting, _) = Sitting::make(Arc::new(disk.clone()), path(), document, kari(), later(0)).unwrap();
        Desk { disk, sitting, seconds: 0 }
    }

    /// A minute later.
    pub(crate) fn now(&mut self) -> Moment {
        self.seconds += 60;
        later(self.seconds)
    }

    pub(crate) fn document(&self) -> &Document {
        self.sitting.document()
    }

    /// Changes facts and gives no reason.
    pub(crate) fn change(&mut self, facts: Vec<Fact>) -> Result<(), WriteRefusal> {
        let now = self.now();
        self.sitting.change(Change::of(facts), now)
    }

    /// Changes facts for a reason.
    pub(crate) fn because(&mut self, reason: &str, facts: Vec<Fact>) {
        let now = self.now();
        self.sitting.change_because(Change::of(facts), Some(reason), now).unwrap();
    }

    /// Closes a span for everyone, or for one person.
    pub(crate) fn close(&mut self, only: Option<&str>, span: Period) -> Result<ClosedRun, CloseRefusal> {
        let now = self.now();
        let only = only.map(inmate);
        let closing = Closing { span, only, prepared_by: "Kari".into(), checked_by: "Per".into() };
        self.sitting.close_period(&closing, now, || {})
    }

    /// Closes a span for everyone; gives what the run says.
    pub(crate) fn closes(&mut self, from: &str, to: &str) -> ClosedRun {
        self.close(None, days(from, to)).unwrap()
    }

    /// Why a span is not closed for everyone.
    pub(crate) fn refuses(&mut self, from: &str, to: &str) -> ClosingRefusal {
        refusal(self.close(None, days(from, to)))
    }

    /// Settles who leaves.
    pub(crate) fn release(
        &mut self,
        number: &str,
        last_day: &str,
        reason: Option<&str>,
    ) -> Result<ClosedRun, CloseRefusal> {
        let now = self.now();
        let (number, last_day) = (inmate(number), day(last_day));
        let leaving = Leaving { number, last_day, prepared_by: "Kari".into(), checked_by: "Per".into() };
        self.sitting.release(&leaving, reason, now)
    }

    pub(crate) fn withdraw(&mut self, run: u32, reason: &str) -> Result<(), CloseRefusal> {
        let now = self.now();
        self.sitting.withdraw(run, reason, now)
    }

    pub(crate) fn hand_over(&mut self, run: u32) -> Result<(), CloseRefusal> {
        let now = self.now();
        self.sitting.hand_over(run, now)
    }

    /// The payroll of a span as it would be shown now.
    pub(crate) fn list(&self, from: &str, to: &str) -> Payroll {
        let Document { scheme, register, .. } = self.document();
        Book::new(scheme, register).list(days(from, to), None, || {}).unwrap().payroll
    }

    /// What a run says, read from the register.
    pub(crate) fn read(&self, run: u32) -> Payroll {
        let Document { scheme, register, .. } = self.document();
        Book::new(scheme, register).read_run(run, &register.runs[&run]).unwrap()
    }

    /// The runs but for what became of them.
    pub(crate) fn kept(&self) -> Vec<(u32, Run)> {
        let as_closed = |run: &Run| Run { state: RunState::Standing, ..run.clone() };
        self.document().register.runs.iter().map(|(number, run)| (*number, as_closed(run))).collect()
    }
}

/// Why a closing was refused.
pub(crate) fn refusal(closed: Result<ClosedRun, CloseRefusal>) -> ClosingRefusal {
    match closed {
        Err(CloseRefusal::Closing(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

/// Why a run was not withdrawn, handed over, or made.
pub(crate) fn not_written(refusal: CloseRefusal) -> ChangeRefusal {
    match refusal {
        CloseRefusal::Write(WriteRefusal::Change(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

/// Whether a reason is asked for.
pub(crate) fn asks_for_a_reason(refusal: &WriteRefusal) -> bool {
    matches!(refusal, WriteRefusal::Change(ChangeRefusal::ReasonRequired(_)))
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn days(from: &str, to: &str) -> Period {
    Period::new(day(from), day(to)).unwrap()
}

pub(crate) fn inmate(number: &str) -> InmateNumber {
    number.parse().unwrap()
}

fn mark_of(letter: char) -> Mark {
    Mark { key: MarkKey::new(letter).unwrap(), detail: MarkDetail::default() }
}

fn one_mark(number: &str, date: &str, mark: Option<Mark>) -> Fact {
    let date = day(date);
    let days = vec![DayMark::new(u8::try_from(date.day()).unwrap(), mark)];
    Fact::Marks(inmate(number), date.month(), "WOOD".parse().unwrap(), days)
}

/// This letter on a day in WOOD.
pub(crate) fn mark(number: &str, date: &str, letter: char) -> Fact {
    one_mark(number, date, Some(mark_of(letter)))
}

/// This letter with a note.
pub(crate) fn noted(number: &str, date: &str, letter: char, note: &str) -> Fact {
    let detail = MarkDetail { note: note.into(), ..MarkDetail::default() };
    one_mark(number, date, Some(Mark { detail, ..mark_of(letter) }))
}

/// No mark on a day in WOOD.
pub(crate) fn unmark(number: &str, date: &str) -> Fact {
    one_mark(number, date, None)
}

/// Took part on every Monday to Friday of a span within a month.
pub(crate) fn worked(number: &str, from: &str, to: &str) -> Fact {
    let span = days(from, to);
    let working = span.iter().filter(|date| date.weekday().is_working_day());
    let marks = working.map(|date| DayMark::new(u8::try_from(date.day()).unwrap(), Some(mark_of('T')))).collect();
    Fact::Marks(inmate(number), span.first().month(), "WOOD".parse().unwrap(), marks)
}

/// A stay by its first day.
pub(crate) fn stay(number: &str, from: &str, until: Option<&str>) -> Fact {
    let span = Span::new(day(from), until.map(day)).unwrap();
    Fact::Stay(inmate(number), span.from(), Some(Stay { span, unit: "A".into() }))
}

/// Somebody new, who was here from a day on and had no offer of work.
pub(crate) fn entered(number: &str, from: &str) -> Vec<Fact> {
    let person = Person { family_name: "Ny".into(), ..Person::default() };
    vec![Fact::Person(inmate(number), Some(person)), stay(number, from, None), spell(number, "no_offer", from, None)]
}

/// A circumstance over days.
pub(crate) fn spell(number: &str, circumstance: &str, from: &str, until: Option<&str>) -> Fact {
    let span = Span::new(day(from), until.map(day)).unwrap();
    let spell = Spell {
        span,
        weekdays: None,
        granted: None,
        decided_by: String::new(),
        decided_on: None,
        review_by: None,
        reason: String::new(),
    };
    let key = SpellKey { from: span.from(), circumstance: circumstance.parse().unwrap() };
    Fact::Spell(inmate(number), key, Some(spell))
}

/// A loss of so much for so many days.
pub(crate) fn loss(number: &str, from: &str, days: u8, percent: u8, state: SanctionState) -> Fact {
    let from = day(from);
    let decided = from.previous().previous().previous();
    let sanction = Sanction::new(from, decided, days, percent, state, "kl".into()).unwrap();
    Fact::Sanction(inmate(number), from, Some(sanction))
}

/// The ordinary rate from a day on.
pub(crate) fn rate(from: &str, ore: i64) -> Fact {
    let rate = Rate { until: None, amount: Ore(ore), source: "a later circular".into() };
    Fact::Rate((Component::Ordinary, day(from)), Some(rate))
}

/// Somebody's rows: `ordinary 420.00, correction -84.00, carried 12.00 = 348.00`.
pub(crate) fn rows(payroll: &Payroll, number: &str) -> String {
    let Some(person) = person(payroll, number) else { return "no rows".into() };
    let rows = person.rows(&payroll.tables);
    let rows: Vec<_> = rows.iter().map(|(row, amount, _)| format!("{row} {amount}")).collect();
    format!("{} = {}", rows.join(", "), person.total(&payroll.tables))
}

/// What closed days of somebody are corrected by: `2026-10-05 ordinary -84.00 of run 1`.
pub(crate) fn corrections(payroll: &Payroll, number: &str) -> Vec<String> {
    let all = person(payroll, number).map(|person| &person.corrections[..]).unwrap_or_default();
    all.iter().map(|one| format!("{} {} {} of run {}", one.day, one.component, one.amount, one.run)).collect()
}

/// Somebody's rows, where he has any.
pub(crate) fn person<'p>(payroll: &'p Payroll, number: &str) -> Option<&'p PersonPay> {
    payroll.people.iter().find(|person| person.number.as_str() == number)
}

/// The rows of a person sum to what he is paid, which is not less than nothing.
pub(crate) fn is_payable(tables: &Tables, person: &PersonPay) -> bool {
    let sum: Ore = Row::ALL.iter().map(|row| person.amount(tables, *row)).sum();
    sum == person.total(tables) && sum >= Ore::ZERO
}
