//! The runs so far: what each comes to, and what became of it.

use crate::app::widgets::{Line, Tone};
use crate::pay::{Book, RunHead, is_intact};
use crate::register::{Ore, Register, RunState, Runs};
use crate::scheme::Scheme;
use crate::text::Text;
use crate::text::form::capital;

/// A run in a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RunLine {
    /// What it says of itself.
    pub head: RunHead,
    /// What it comes to; nothing where it cannot be read.
    pub total: Option<Ore>,
    /// Whether it says what it said when it was closed.
    pub is_intact: bool,
    /// In words.
    pub line: Line,
}

/// What became of each run, by which it is known whether they are still the same.
pub(super) type States = Vec<(u32, RunState)>;

/// What became of the runs.
pub(super) fn states(runs: &Runs) -> States {
    runs.iter().map(|(number, run)| (*number, run.state.clone())).collect()
}

/// The runs, the last one first.
pub(super) fn lines(scheme: &Scheme, register: &Register, text: &Text) -> Vec<RunLine> {
    let book = Book::new(scheme, register);
    let line = |(number, run): (&u32, &crate::register::Run)| {
        let head = RunHead::of(*number, run);
        let total = book.read_run(*number, run).ok().map(|payroll| payroll.total());
        let is_intact = is_intact(*number, run);
        let line = in_words(&head, total, is_intact, text);
        RunLine { head, total, is_intact, line }
    };
    register.runs.iter().rev().map(line).collect()
}

fn in_words(head: &RunHead, total: Option<Ore>, is_intact: bool, text: &Text) -> Line {
    let left = text.payroll_run_line(head.number, &text.period(head.span));
    let mut below = vec![state(head, text)];
    if let Some(only) = &head.only {
        below.insert(0, only.to_string());
    }
    below.push(head.code.clone());
    let tone = match (is_intact && total.is_some(), &head.state) {
        (false, _) => Tone::Bad,
        (true, RunState::Withdrawn { .. }) => Tone::Warning,
        (true, RunState::Standing | RunState::HandedOver(_)) => Tone::Quiet,
    };
    let right = total.map(|total| text.money(total)).unwrap_or_default();
    Line { left, right, below: below.join(" · "), tone }
}

/// What became of a run, and when.
pub(super) fn state(head: &RunHead, text: &Text) -> String {
    let on = |at: &crate::calendar::Moment| at.date().map(|date| text.date(date)).unwrap_or_default();
    match &head.state {
        RunState::Standing => text.payroll_closed_on(&on(&head.closed)),
        RunState::HandedOver(at) => text.payroll_handed_over_on(&on(at)),
        RunState::Withdrawn { at, .. } => text.payroll_withdrawn_on(&on(at)),
    }
}

/// Number and state of a run, for the head of a list.
pub(super) fn title(head: &RunHead, text: &Text) -> String {
    capital(&text.payroll_run_state(head.number, &state(head, text)))
}
