//! A register and its scheme, prepared for settling.

use std::collections::HashMap;

use crate::calendar::{Date, Period, Weekday};
use crate::register::{Activity, ActivityCode, Component, Register, Switch};
use crate::scheme::{RateRow, Rulebook, Scheme};

/// A register and its scheme, prepared for settling. It borrows both and changes neither.
///
/// A mark whose letter the scheme does not know is settled as not recorded; a register opened or imported
/// by this program holds none.
#[derive(Debug)]
pub struct Book<'a> {
    pub(super) register: &'a Register,
    pub(super) scheme: &'a Scheme,
    pub(super) rules: Rulebook<'a>,
    activities: Vec<(&'a ActivityCode, &'a Activity)>,
    places: HashMap<&'a str, ActivityIndex>,
}

/// An activity's place in the register's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActivityIndex(u32);

/// What counts for everyone on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayRules<'a> {
    /// Which day.
    pub date: Date,
    /// Its weekday.
    pub weekday: Weekday,
    /// Whether an observed public holiday falls on it.
    pub is_public_holiday: bool,
    /// The rates in force, in the order of [`Component::ALL`].
    pub rates: [Option<RateRow<'a>>; 4],
    /// Whether food money is paid.
    pub food: bool,
    /// Whether refusal gives way to a public holiday.
    pub refusal_on_holiday: bool,
    /// Whether a loss is taken from the supplement too.
    pub loss_on_supplement: bool,
}

/// What counts for everyone on each day of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodRules<'a> {
    period: Period,
    days: Vec<DayRules<'a>>,
}

impl<'a> PeriodRules<'a> {
    /// The period.
    pub fn period(&self) -> Period {
        self.period
    }

    /// Its days by month, the first one first.
    pub(super) fn by_month(&self) -> impl Iterator<Item = (Period, &[DayRules<'a>])> {
        let mut later = &self.days[..];
        self.period.by_month().map(move |(_, days)| {
            let (now, rest) = later.split_at(days.days());
            later = rest;
            (days, now)
        })
    }
}

impl<'a> DayRules<'a> {
    /// The rate in force of this component.
    pub fn rate(&self, component: Component) -> Option<RateRow<'a>> {
        self.rates[component as usize]
    }

    /// Whether it is a public holiday on a normal working day (REG § 3-13 (6)).
    pub fn is_holiday_on_working_day(&self) -> bool {
        self.is_public_holiday && self.weekday.is_working_day()
    }
}

impl<'a> Book<'a> {
    /// Prepares a register and its scheme.
    pub fn new(scheme: &'a Scheme, register: &'a Register) -> Book<'a> {
        let activities: Vec<_> = register.activities.iter().collect();
        let places = (0..).zip(&activities).map(|(place, (code, _))| (code.as_str(), ActivityIndex(place))).collect();
        Book { register, scheme, rules: Rulebook::new(scheme, &register.local), activities, places }
    }

    /// The scheme.
    pub fn scheme(&self) -> &'a Scheme {
        self.scheme
    }

    /// The register.
    pub fn register(&self) -> &'a Register {
        self.register
    }

    /// The rules in force.
    pub fn rules(&self) -> &Rulebook<'a> {
        &self.rules
    }

    /// The activity at this place.
    pub fn activity(&self, index: ActivityIndex) -> (&'a ActivityCode, &'a Activity) {
        self.activities[index.0 as usize]
    }

    /// The place of the activity of this code.
    pub fn find_activity(&self, code: &str) -> Option<ActivityIndex> {
        self.places.get(code).copied()
    }

    /// What counts for everyone on this day.
    pub fn rules_on(&self, date: Date) -> DayRules<'a> {
        let rules = &self.rules;
        DayRules {
            date,
            weekday: date.weekday(),
            is_public_holiday: rules.holidays_on(date).next().is_some(),
            rates: std::array::from_fn(|place| rules.rate(Component::ALL[place], date)),
            food: rules.switch(Switch::Food, date),
            refusal_on_holiday: rules.switch(Switch::RefusalOnHoliday, date),
            loss_on_supplement: rules.switch(Switch::LossOnSupplement, date),
        }
    }

    /// What counts for everyone on each day of the period.
    pub fn rules_over(&self, period: Period) -> PeriodRules<'a> {
        PeriodRules { period, days: period.iter().map(|date| self.rules_on(date)).collect() }
    }
}
