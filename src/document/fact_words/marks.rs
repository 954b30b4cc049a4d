//! Marks in sentences: one for each day, or for a run of days to which the same happened.

use std::collections::BTreeMap;

use crate::calendar::{Date, Month, Period};
use crate::document::DayMark;
use crate::register::{ActivityCode, Deduction, Mark};
use crate::text::Text;

use super::parts::{Field, Part};
use super::{Naming, joined};

/// Days in a row to which the same happened.
struct Run {
    first: Date,
    last: Date,
    after: Option<Mark>,
    /// What stood there, where that is known.
    before: Option<Option<Mark>>,
}

impl Run {
    /// Whether this happened to the next day too. What is said beside a mark is said of its own day.
    fn goes_on(&self, next: &Run) -> bool {
        let is_bare = |mark: Option<&Mark>| mark.is_none_or(|mark| mark.detail.is_empty());
        self.last.next() == next.first
            && self.after == next.after
            && self.before == next.before
            && is_bare(self.after.as_ref())
            && is_bare(self.before.as_ref().and_then(Option::as_ref))
    }
}

/// What happened to the marks of a month and activity, the first day first.
pub(super) fn told(
    (month, activity): (Month, &ActivityCode),
    after: &[DayMark],
    before: Option<&[DayMark]>,
    naming: &Naming<'_>,
    text: &Text,
) -> Vec<String> {
    let before = before.map(by_day);
    let mut runs: Vec<Run> = Vec::new();
    for (day, after) in by_day(after) {
        let before = before.as_ref().and_then(|before| before.get(&day).cloned());
        let Some(date) = month.on(day).filter(|_| before.as_ref() != Some(&after)) else { continue };
        let next = Run { first: date, last: date, after, before };
        match runs.last_mut() {
            Some(run) if run.goes_on(&next) => run.last = date,
            _ => runs.push(next),
        }
    }
    let activity = naming.activity(activity);
    runs.iter().map(|run| sentence(&activity, run, naming, text)).collect()
}

/// Every day once: of a day that is named twice, what is said last.
fn by_day(days: &[DayMark]) -> BTreeMap<u32, Option<Mark>> {
    days.iter().map(|day| (day.day(), day.mark())).collect()
}

fn sentence(activity: &str, run: &Run, naming: &Naming<'_>, text: &Text) -> String {
    let days = match Period::new(run.first, run.last) {
        Ok(period) if run.first < run.last => text.period(period),
        _ => text.weekday_date(run.first),
    };
    let what = text.fact_mark(activity, &days);
    let now = match &run.after {
        Some(mark) => words(mark, naming, text),
        None => text.fact_removed(&text.change_kind("mark")),
    };
    match &run.before {
        Some(Some(before)) => text.fact_changed(&what, &now, &words(before, naming, text)),
        Some(None) | None => text.fact_set(&what, &now),
    }
}

/// A mark with all that is said beside it.
fn words(mark: &Mark, naming: &Naming<'_>, text: &Text) -> String {
    let detail = &mark.detail;
    let parts = [
        Part::plain(naming.mark(mark.key, text)),
        Part::field(text, Field::Deduction, detail.deduction.map(|one| deduction(one, text))),
        Part::granted(text, detail.granted),
        Part::written(text, Field::DecidedBy, &detail.decided_by),
        Part::written(text, Field::Note, &detail.note),
    ];
    joined(parts.iter().filter_map(Part::news))
}

/// What is taken off: a part in percent, or an amount.
fn deduction(deduction: Deduction, text: &Text) -> String {
    match deduction {
        Deduction::Percent(percent) => {
            let percent = percent.to_string().replace('.', &text.decimal_separator());
            text.fact_percent(percent.trim_end_matches('%'))
        }
        Deduction::Amount(amount) => text.money(amount),
    }
}
