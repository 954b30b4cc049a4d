//! Findings of a period in runs: the same found for one person day after day is one thing to see to, not twenty.

use crate::calendar::{Date, Weekday};
use crate::pay::{Finding, Problem};
use crate::register::{InmateNumber, Register};

/// The sanctions that begin after this day and too early after their decision: a period's findings end with the period,
/// but a sanction decided today begins tomorrow.
pub fn early_sanctions_after(register: &Register, day: Date) -> Vec<Finding<'_, Problem>> {
    let mut found = Vec::new();
    for (number, inmate) in &register.inmates {
        let later = inmate.sanctions.range(day.next()..).map(|(_, sanction)| sanction);
        let early = later.filter(|sanction| sanction.from() > day && sanction.begins_before_complaint_deadline());
        found.extend(early.map(|sanction| Finding { number, date: sanction.from(), what: Problem::SanctionEarly }));
    }
    found
}

/// Days on which the same was found for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run<'a, T> {
    /// Whose days.
    pub number: &'a InmateNumber,
    /// What was found.
    pub what: T,
    /// The first of the days.
    pub first: Date,
    /// The last of the days.
    pub last: Date,
    /// How many days.
    pub days: usize,
}

/// Findings in runs of days that follow each other, a weekend between them passed over. They come by person and date,
/// and so do the runs.
pub fn runs<'a, T: PartialEq>(findings: impl Iterator<Item = Finding<'a, T>>) -> Vec<Run<'a, T>> {
    let mut runs: Vec<Run<'a, T>> = Vec::new();
    // The latest run of each thing found for the person at hand: there are few things, however many days.
    let mut latest: Vec<usize> = Vec::new();
    for Finding { number, date, what } in findings {
        if runs.last().is_none_or(|run| run.number != number) {
            latest.clear();
        }
        let place = latest.iter().position(|place| runs[*place].what == what);
        match place.map(|place| &mut runs[latest[place]]) {
            Some(run) if follows(run.last, date) => {
                run.days += usize::from(run.last != date);
                run.last = date;
            }
            _ => {
                match place {
                    Some(place) => latest[place] = runs.len(),
                    None => latest.push(runs.len()),
                }
                runs.push(Run { number, what, first: date, last: date, days: 1 });
            }
        }
    }
    runs
}

/// Whether a day goes on from another: the same or the next day, or the Monday after a Friday.
fn follows(last: Date, date: Date) -> bool {
    let over_weekend = last.weekday() == Weekday::Friday && last.plus(3) == date;
    last == date || last.next() == date || over_weekend
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_follow_each_other_are_one_run_for_each_person_and_thing() {
        let (one, two): (InmateNumber, InmateNumber) = ("1".parse().unwrap(), "2".parse().unwrap());
        // 16 November 2026 is a Monday.
        let found = [
            (&one, "2026-11-19", 'a'),
            (&one, "2026-11-20", 'a'),
            (&one, "2026-11-20", 'b'),
            (&one, "2026-11-23", 'a'),
            (&one, "2026-11-25", 'a'),
            (&two, "2026-11-26", 'a'),
        ];
        let found = found.map(|(number, date, what)| Finding { number, date: date.parse().unwrap(), what });
        let seen: Vec<_> = runs(found.into_iter())
            .into_iter()
            .map(|run| format!("{} {} {}–{} {}", run.number, run.what, run.first, run.last, run.days))
            .collect();
        assert_eq!(
            seen,
            [
                "1 a 2026-11-19–2026-11-23 3",
                "1 b 2026-11-20–2026-11-20 1",
                "1 a 2026-11-25–2026-11-25 1",
                "2 a 2026-11-26–2026-11-26 1",
            ]
        );
    }
}
