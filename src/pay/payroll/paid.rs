//! Everything that is paid to or taken from a person, one thing after the other: what a list that goes day by day shows.

use crate::calendar::Date;
use crate::register::Ore;

use super::super::PayComponent;
use super::values::{Correction, DayValue, LineValue, PersonPay, Row, Tables};

/// One thing that is paid or taken on a day.
#[derive(Debug, Clone, Copy)]
pub enum Paid<'p> {
    /// A line of the day.
    Line(&'p DayValue, &'p LineValue),
    /// What a closed day is corrected by.
    Correction(&'p Correction),
    /// What is carried from the run before (taken) or to the next (given).
    Carried(Ore),
}

impl Paid<'_> {
    /// What it pays, or takes when negative.
    pub fn amount(&self) -> Ore {
        match self {
            Paid::Line(_, line) => line.amount,
            Paid::Correction(correction) => correction.amount,
            Paid::Carried(amount) => *amount,
        }
    }
}

impl PersonPay {
    /// Everything that is paid or taken, by date, then in the order of lists; what is carried stands on the period's
    /// first day, what is taken before what is given.
    pub fn paid<'p>(&'p self, tables: &'p Tables, first: Date) -> Vec<(Date, Row, Paid<'p>)> {
        let mut all = Vec::new();
        for (date, place) in &self.days {
            let Some(day) = tables.day(*place) else { continue };
            all.extend(day.lines.iter().map(|line| (*date, Row::of(line.component), Paid::Line(day, line))));
        }
        all.extend(self.corrections.iter().map(|one| (one.day, Row::Correction, Paid::Correction(one))));
        let carried = [-self.carried_in, self.carried_out].into_iter().filter(|amount| !amount.is_zero());
        all.extend(carried.map(|amount| (first, Row::Carried, Paid::Carried(amount))));
        // What stands on one day in one row keeps its order.
        all.sort_by_key(|(date, row, _)| (*date, *row));
        all
    }
}

impl Row {
    /// The row a component's lines are summed in.
    pub fn of(component: PayComponent) -> Row {
        match component {
            PayComponent::Ordinary => Row::Ordinary,
            PayComponent::Reduced => Row::Reduced,
            PayComponent::Supplement => Row::Supplement,
            PayComponent::Deduction => Row::Deduction,
            PayComponent::Loss => Row::Loss,
            PayComponent::Food => Row::Food,
        }
    }
}
