//! What a person's line corrects: those that differ in nothing but the day stand together.

use std::collections::HashMap;
use std::fmt::Write;

use super::fields::{Fields, Unreadable, maybe};
use crate::calendar::Date;
use crate::pay::PayComponent;
use crate::pay::payroll::values::{Correction, Tables};
use crate::register::Ore;

/// What a person's line corrects, by day and component, without tables.
pub(in crate::pay::payroll) fn corrections_of(text: &str) -> Result<Vec<CorrectionText>, Unreadable> {
    read_corrections(text.rsplit('|').next().unwrap_or_default())
}

/// A correction as it stands in a line: its reason is a place in the table of reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pay::payroll) struct CorrectionText {
    pub(in crate::pay::payroll) day: Date,
    pub(in crate::pay::payroll) component: PayComponent,
    pub(in crate::pay::payroll) amount: Ore,
    pub(in crate::pay::payroll) run: u32,
    pub(in crate::pay::payroll) was: Option<u32>,
    pub(in crate::pay::payroll) now: Option<u32>,
    pub(in crate::pay::payroll) because: Option<u32>,
}

/// Corrections, those together that differ only in their days: the first, and how many days each lies after the one before.
pub(super) fn corrections_text(corrections: &[Correction], tables: &Tables) -> String {
    type Head = (PayComponent, Ore, u32, Option<u32>, Option<u32>, Option<usize>);
    let mut all: Vec<(Head, Date, String)> = Vec::new();
    let mut places: HashMap<Head, usize> = HashMap::new();
    for one in corrections {
        let because = one.because.as_ref().and_then(|because| tables.reasons.iter().position(|one| one == because));
        let head = (one.component, one.amount, one.run, one.was, one.now, because);
        let place = *places.entry(head).or_insert(all.len());
        match all.get_mut(place) {
            Some((_, last, days)) => {
                let _ = write!(days, "+{}", one.day.days_after(*last));
                *last = one.day;
            }
            None => all.push((head, one.day, one.day.to_string())),
        }
    }
    let item = |((component, amount, run, was, now, because), _, days): &(Head, Date, String)| {
        format!("{component},{},{run},{},{},{},{days}", amount.0, maybe(*was), maybe(*now), maybe(*because))
    };
    all.iter().map(item).collect::<Vec<_>>().join(";")
}

pub(super) fn read_corrections(text: &str) -> Result<Vec<CorrectionText>, Unreadable> {
    let mut corrections = Vec::new();
    for item in text.split(';').filter(|item| !item.is_empty()) {
        let mut fields = Fields::of(item, ',');
        let (component, amount) = (fields.value::<PayComponent>()?, fields.amount()?);
        let run = fields.value()?;
        let (was, now, because) = (fields.maybe()?, fields.maybe()?, fields.maybe()?);
        let mut days = fields.raw()?.split('+');
        fields.end()?;
        let mut day: Date = days.next().and_then(|first| first.parse().ok()).ok_or(Unreadable)?;
        let mut push = |day| corrections.push(CorrectionText { day, component, amount, run, was, now, because });
        push(day);
        for later in days {
            let later = later.parse().ok().filter(|later| *later > 0).ok_or(Unreadable)?;
            day = day.plus(later);
            push(day);
        }
    }
    corrections.sort_by_key(|one| (one.day, one.component));
    Ok(corrections)
}
