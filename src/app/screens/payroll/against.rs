//! A list held against the run before: what is worth a look before it is closed is what surprises.

use crate::app::widgets::{Line, Tone};
use crate::insight::{Changed, compare};
use crate::pay::Payroll;
use crate::register::{InmateNumber, Register};
use crate::text::Text;

/// So many surprises are named.
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
    /// Whose pay surprises, the most first, each with what explains most of it.
    pub changed: Vec<(InmateNumber, Line)>,
}

impl Against {
    /// This list against the one before.
    pub fn of(now: &Payroll, before: &Payroll, register: &Register, text: &Text) -> Against {
        let compared = compare(before, now, register);
        let headline = compared.headline();
        let line = |changed: &&Changed| {
            let name = text.name_of(&changed.family_name, &changed.given_name);
            let left = if name.is_empty() { changed.number.to_string() } else { name };
            let right = text.signed_money(changed.difference());
            let below = text.change_reasons(changed).into_iter().next().unwrap_or_default();
            (changed.number.clone(), Line { left, right, below, tone: Tone::Quiet })
        };
        Against {
            title: text.payroll_against(&text.span(before.span)),
            sum: text.signed_money(headline.difference),
            new: headline.new,
            gone: headline.gone,
            changed: headline.surprises.iter().take(MOST).map(line).collect(),
        }
    }
}
