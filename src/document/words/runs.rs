//! The sentences for closing a period and for what becomes of a run.

use crate::document::{CloseRefusal, ClosedRun};
use crate::pay::{ClosingRefusal, RunRefusal};
use crate::text::Text;

impl CloseRefusal {
    /// Why a period was not closed: a sentence, then a line for each day that stands in the way.
    pub fn lines(&self, text: &Text) -> Vec<String> {
        match self {
            CloseRefusal::Closing(ClosingRefusal::Incomplete { holes, errors }) => {
                let mut all: Vec<_> = holes
                    .iter()
                    .map(|hole| {
                        let activity = hole.activity.as_ref().map_or_else(|| text.whole_day(), ToString::to_string);
                        let what = text.hole_name(hole.kind.as_str());
                        (&hole.number, hole.date, format!("{activity}: {what}"))
                    })
                    .chain(errors.iter().map(|(number, date, error)| (number, *date, text.day_error(error))))
                    .collect();
                all.sort_by_key(|(number, date, _)| (*number, *date));
                let line =
                    |(number, date, what): &(_, _, String)| format!("  {number} {}: {what}", text.weekday_date(*date));
                let head = text.closing_incomplete(all.len());
                std::iter::once(head).chain(all.iter().map(line)).collect()
            }
            refusal => vec![refusal.sentence(text)],
        }
    }

    /// Why a period was not closed, or a run not withdrawn or handed over, in one sentence.
    pub fn sentence(&self, text: &Text) -> String {
        match self {
            CloseRefusal::Closing(ClosingRefusal::NotSigned) => text.closing_not_signed(),
            CloseRefusal::Closing(ClosingRefusal::NotNext(next)) => {
                text.closing_not_next(&text.date(*next), &text.date(next.previous()))
            }
            CloseRefusal::Closing(ClosingRefusal::UnknownInmate(number)) => text.change_unknown_inmate(number.as_str()),
            CloseRefusal::Closing(ClosingRefusal::Incomplete { holes, errors }) => {
                text.closing_incomplete(holes.len() + errors.len())
            }
            CloseRefusal::Closing(ClosingRefusal::NothingToClose) => text.closing_nothing(),
            CloseRefusal::Closing(ClosingRefusal::Run(refusal)) => refusal.words(text),
            CloseRefusal::NotHere(number, day) => text.release_not_here(number.as_str(), &text.date(*day)),
            CloseRefusal::NoReason => text.withdraw_without_reason(),
            CloseRefusal::Write(refusal) => refusal.words(text),
        }
    }
}

impl RunRefusal {
    /// Why a run cannot be read, and what to do.
    pub fn words(&self, text: &Text) -> String {
        match self {
            RunRefusal::Unreadable(run) => text.run_unreadable(*run),
        }
    }
}

impl ClosedRun {
    /// That a run is closed, and what it comes to.
    pub fn words(&self, text: &Text) -> String {
        let ClosedRun { number, payroll } = self;
        let code = payroll.runs.first().map(|run| run.code.as_str()).unwrap_or_default();
        let total = text.money(payroll.total());
        text.closed_done(*number, &text.period(payroll.span), payroll.people.len(), &total, code)
    }

    /// A line for each person who has left and whose rest lapses.
    pub fn lapses(&self, text: &Text) -> Vec<String> {
        let lapsing = self.payroll.people.iter().filter(|person| person.lapses);
        let line = |person: &crate::pay::PersonPay| {
            let name = text.name_of(&person.family_name, &person.given_name);
            text.carried_lapses(person.number.as_str(), &name, &text.money(person.carried_out))
        };
        lapsing.map(line).collect()
    }
}
