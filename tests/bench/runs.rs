//! What closed runs cost with ten years of 500 people and 120 of them: the file's size, opening and listing a month,
//! closing one more, and the same after a closed day was edited and after the rates of all ten years were changed.
//! `cargo bench --bench runs`

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench that cannot be set up must fail, and prints what it measured"
)]

mod prison;

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use dagsverk::calendar::{Date, Month, Period};
use dagsverk::document::{Change, Document, Fact, Moment, Reason};
use dagsverk::pay::{Book, Closing, ClosingRefusal, OpenHole, Stamp};
use dagsverk::register::{Component, Mark, MarkDetail, MarkKey, Ore, Rate, Run};
use prison::Size;

const SIZE: Size = Size { people: 500, years: 10 };
const TIMES: usize = 9;

fn main() {
    let mut document = prison::prison(7, SIZE);
    let months: Vec<_> = months().collect();
    let all = time(|| months.iter().for_each(|month| close_for_good(&mut document, *month)));
    let text = document.to_text().expect("it can be written");
    let runs: usize = document.register.runs.values().map(bytes_of).sum();
    println!("{} people on any day, {} runs (medians of {TIMES})", SIZE.people, document.register.runs.len());
    println!("  close them one after the other {all:?}");
    println!("  the register {} bytes, of them the runs {runs}", text.len());
    let (first, last) = (months[0], months[months.len() - 1]);
    measure("open", || Document::from_text(black_box(&text)).expect("it is sound"));
    measure("save", || document.to_text().expect("it can be written"));
    measure("open and list the last month", || list(&Document::from_text(&text).expect("it is sound"), last));
    measure("list the first month", || list(&document, first));
    measure("list the last month", || list(&document, last));
    measure("list a month that is open", || list(&document, last.next_month()));

    // One more: the last is taken out, so that it can be closed again and again.
    let number = *document.register.runs.keys().next_back().expect("there are runs");
    let mut open = document.clone();
    open.register.runs.remove(&number);
    measure("close one more month", || close(&open, last));

    let edit = edit(&open, first);
    let mut edited = open.clone();
    once("change a day of the first run", || edited.amend(&edit, Some(&reason())).expect("it is taken"));
    measure("  and close one more month", || close(&edited, last));

    let raised = raise(&open);
    let mut repriced = open.clone();
    once("change the rates of all years", || repriced.amend(&raised, Some(&reason())).expect("it is taken"));
    once("  and close one more month", || close(&repriced, last));
    close_for_good(&mut repriced, last);
    let corrected = repriced.to_text().expect("it can be written");
    println!("  the register then {} bytes", corrected.len());
    measure("  and list the month after it", || list(&repriced, last.next_month()));
}

trait NextMonth {
    fn next_month(self) -> Period;
}

impl NextMonth for Period {
    fn next_month(self) -> Period {
        self.last().next().month().period()
    }
}

/// The months of the prison.
fn months() -> impl Iterator<Item = Period> {
    let period = prison::period(SIZE);
    std::iter::successors(Some(period.first().month()), |month| Some(month.next()))
        .map(Month::period)
        .take_while(move |month| month.last() <= period.last())
}

fn closing(span: Period) -> Closing {
    Closing { span, only: None, prepared_by: "Kari".into(), checked_by: "Per".into() }
}

/// Any moment will do.
fn now() -> Moment {
    "2026-11-26T15:08:34+01:00".parse().expect("a moment")
}

fn reason() -> Reason {
    Reason { reason: "a bench".into(), by: "kari".into(), at: now() }
}

fn try_to_close(document: &Document, span: Period) -> Result<(u32, Run), ClosingRefusal> {
    let mut salt = 0;
    let mut salt = || {
        salt += 1;
        salt
    };
    let stamp = Stamp { at: now(), journal: String::new(), salt: &mut salt };
    Book::new(&document.scheme, &document.register).close(&closing(span), stamp, || {})
}

fn close(document: &Document, span: Period) -> (u32, Run) {
    try_to_close(document, span).expect("nothing is missing")
}

/// Closes a month into the register, after deciding what the generator left undecided.
fn close_for_good(document: &mut Document, span: Period) {
    if let Err(ClosingRefusal::Incomplete { holes, .. }) = try_to_close(document, span) {
        holes.iter().for_each(|hole| decide(document, hole));
    }
    let (number, run) = close(document, span);
    document.register.runs.insert(number, run);
}

fn decide(document: &mut Document, hole: &OpenHole) {
    let attendance = &mut document.register.inmates.get_mut(&hole.number).expect("he is there").attendance;
    let activity = hole.activity.as_ref().expect("a decision is missing in an activity");
    let mut mark = attendance.mark(hole.date, activity).expect("it is marked");
    mark.detail.decided_by = "kl".into();
    attendance.put(hole.date, activity, mark);
}

fn list(document: &Document, span: Period) -> usize {
    let listed = Book::new(&document.scheme, &document.register).list(span, None, || {}).expect("it can be read");
    listed.payroll.people.len()
}

/// What a run's text takes.
fn bytes_of(run: &Run) -> usize {
    run.tables.len() + Arc::as_ref(&run.lines).values().map(|line| line.len()).sum::<usize>()
}

/// The first day anybody was marked in this span becomes sick leave.
fn edit(document: &Document, span: Period) -> Change {
    let mark = Mark { key: MarkKey::new('S').expect("a letter"), detail: MarkDetail::default() };
    let took_part = MarkKey::new('T');
    let found = document.register.inmates.iter().find_map(|(number, inmate)| {
        let attended = |(date, row): &(Date, &dagsverk::register::MarkRow)| {
            span.covers(*date) && date.weekday().is_working_day() && row.key(date.day()) == took_part
        };
        let (date, row) = inmate.attendance.marks().filter(attended).nth(3)?;
        let day = dagsverk::document::DayMark::new(u8::try_from(date.day()).expect("a day"), Some(mark.clone()));
        Some(Fact::Marks(number.clone(), date.month(), row.activity().clone(), vec![day]))
    });
    found.expect("somebody worked").into()
}

/// Every ordinary rate a krone higher.
fn raise(document: &Document) -> Change {
    let ordinary = document.register.local.rates.iter().filter(|((component, _), _)| *component == Component::Ordinary);
    let raised = ordinary.map(|(key, rate)| {
        let amount = Ore(rate.amount.0 + 100);
        Fact::Rate(*key, Some(Rate { amount, ..rate.clone() }))
    });
    Change::of(raised.collect())
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let done = work();
    let took = start.elapsed();
    drop(done);
    took
}

fn once<T>(name: &str, work: impl FnOnce() -> T) {
    println!("  {name} {:?}", time(work));
}

fn measure<T>(name: &str, mut work: impl FnMut() -> T) {
    let mut times: Vec<_> = (0..TIMES).map(|_| time(&mut work)).collect();
    times.sort_unstable();
    println!("  {name} {:?}", times[TIMES / 2]);
}
