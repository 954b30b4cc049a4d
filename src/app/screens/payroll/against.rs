//! A list held against the run before: what is worth a look before it is closed is what surprises.

use std::collections::BTreeMap;

use crate::app::reason::signed;
use crate::app::widgets::{Line, Tone};
use crate::pay::{Payroll, PersonPay};
use crate::register::{InmateNumber, Ore};
use crate::text::Text;

use super::sheet::name_of;

/// From this part on, in hundredths, a person's total has changed much.
const MUCH: i64 = 20;
/// So many of those are named.
const MOST: usize = 6;

/// A list against the run before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Against {
    /// Against which days.
    pub title: String,
    /// By how much the sum is another one.
    pub sum: String,
    /// How many are paid now and were not before.
    pub new: usize,
    /// How many were paid before and are not now.
    pub gone: usize,
    /// Whose total has changed much, the most first.
    pub changed: Vec<(InmateNumber, Line)>,
}

impl Against {
    /// This list against the one before.
    pub fn of(now: &Payroll, before: &Payroll, text: &Text) -> Against {
        let (paid_now, paid_before) = (paid(now), paid(before));
        let mut changed: Vec<(Ore, &InmateNumber, &PersonPay)> = Vec::new();
        for (number, (person, total)) in &paid_now {
            if let Some((_, earlier)) = paid_before.get(number) {
                let difference = *total - *earlier;
                if difference.0.abs() * 100 >= earlier.0.abs() * MUCH {
                    changed.push((difference, number, person));
                }
            }
        }
        changed.sort_by_key(|(difference, number, _)| (-difference.0.abs(), *number));
        let line = |(difference, number, person): &(Ore, &InmateNumber, &PersonPay)| {
            let (left, right) = (name_of(person, text), signed(*difference, text));
            ((*number).clone(), Line { left, right, below: String::new(), tone: Tone::Quiet })
        };
        Against {
            title: text.payroll_against(&text.span(before.span)),
            sum: signed(now.total() - before.total(), text),
            new: paid_now.keys().filter(|number| !paid_before.contains_key(*number)).count(),
            gone: paid_before.keys().filter(|number| !paid_now.contains_key(*number)).count(),
            changed: changed.iter().take(MOST).map(line).collect(),
        }
    }
}

/// Who is paid anything, and how much.
fn paid(payroll: &Payroll) -> BTreeMap<&InmateNumber, (&PersonPay, Ore)> {
    let of = |person: &'_ PersonPay| person.total(&payroll.tables);
    payroll.people.iter().map(|one| (&one.number, (one, of(one)))).filter(|(_, (_, total))| !total.is_zero()).collect()
}
