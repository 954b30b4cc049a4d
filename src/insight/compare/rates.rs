//! The rates of two payrolls as steps from the first one on, so that what a change of rate makes can be told from
//! everything else, to the øre.

use crate::pay::{LineValue, PayComponent, Payroll, RateValue, ReckoningValue, Tables};
use crate::register::{Component, Ore};

/// The components with a rate per day that lines are reckoned from.
const COMPONENTS: [(PayComponent, Component); 3] = [
    (PayComponent::Ordinary, Component::Ordinary),
    (PayComponent::Reduced, Component::Reduced),
    (PayComponent::Food, Component::Food),
];

/// The rates used in either payroll, of each component by first day.
pub(super) struct Rates<'p> {
    rows: [Vec<&'p RateValue>; COMPONENTS.len()],
}

/// One step from a rate to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Step {
    component: usize,
    place: usize,
}

/// A line's amount taken apart.
pub(super) struct Reckoned {
    /// What it would be at the first rate.
    pub(super) base: Ore,
    /// What each step since has made of it.
    pub(super) steps: Vec<(Step, Ore)>,
}

impl<'p> Rates<'p> {
    pub(super) fn new(before: &'p Payroll, after: &'p Payroll) -> Rates<'p> {
        let rows = COMPONENTS.map(|(_, component)| {
            let mut rows: Vec<&RateValue> = Vec::new();
            for rate in before.tables.rates.iter().chain(&after.tables.rates) {
                let is_known = rows.iter().any(|row| row.from == rate.from && row.amount == rate.amount);
                if rate.component == component && !is_known {
                    rows.push(rate);
                }
            }
            // Of two amounts since one day the one of the earlier payroll comes first.
            rows.sort_by_key(|rate| rate.from);
            rows
        });
        Rates { rows }
    }

    /// The first rate of a component; 0 where none was used.
    pub(super) fn base(&self, component: PayComponent) -> Ore {
        let place = COMPONENTS.iter().position(|(one, _)| *one == component);
        place.and_then(|place| self.rows[place].first()).map(|rate| rate.amount).unwrap_or_default()
    }

    /// A line of a rate taken apart; nothing of other lines.
    pub(super) fn reckon(&self, tables: &Tables, line: &LineValue) -> Option<Reckoned> {
        let ReckoningValue::Rate { rate, share } = line.reckoning else { return None };
        let component = COMPONENTS.iter().position(|(one, _)| *one == line.component)?;
        let (rate, rows) = (tables.rate(rate)?, &self.rows[component]);
        let place = rows.iter().position(|row| row.from == rate.from && row.amount == rate.amount)?;
        let at = |place: usize| share.of_amount(rows[place].amount);
        let steps = (1..=place).map(|place| (Step { component, place }, at(place) - at(place - 1))).collect();
        // Whatever the line says beyond its own reckoning stays with it.
        let beyond = line.amount - at(place);
        Some(Reckoned { base: at(0) + beyond, steps })
    }

    /// The component of a step, its two rates, and the row that begins with it.
    pub(super) fn step(&self, step: Step) -> (Component, Ore, &'p RateValue) {
        let rows = &self.rows[step.component];
        (COMPONENTS[step.component].1, rows[step.place - 1].amount, rows[step.place])
    }
}
