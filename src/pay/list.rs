//! A period: each inmate's days summed by component, and all that was found on the way.

use std::collections::BTreeSet;

use crate::calendar::{Date, Period};
use crate::register::{Component, Inmate, InmateNumber, Ore, Pays};
use crate::scheme::{Bound, CircumstanceIndex, RateRow, Scheme};

use super::day::{Day, DayError, Earns, Hole, Notice, Part, PayComponent, Problem};
use super::view::View;
use super::{Book, DayCount, DayRules, PeriodRules};

/// What one inmate is owed for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InmatePay<'a> {
    /// His number.
    pub number: &'a InmateNumber,
    /// His facts.
    pub inmate: &'a Inmate,
    /// Amount and days by component, in the order of [`PayComponent::ALL`].
    sums: [(Ore, DayCount); PayComponent::ALL.len()],
    /// Days with something missing.
    pub holes: Vec<(Date, Hole)>,
    /// Days that cannot be settled.
    pub errors: Vec<(Date, DayError)>,
    /// What does not fit together.
    pub problems: Vec<(Date, Problem)>,
    /// What is worth a look.
    pub notices: Vec<(Date, Notice)>,
    /// What the prison decides itself and was used.
    pub local_uses: BTreeSet<LocalUse<'a>>,
}

/// A circumstance that paid what the prison decided, or what the scheme sets where it did not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalUse<'a> {
    /// Which circumstance.
    pub circumstance: CircumstanceIndex,
    /// What it paid.
    pub pays: Pays,
    /// The source of the prison's own rule; none where the scheme's default was used.
    pub rule: Option<&'a str>,
}

/// Something found on an inmate's day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding<'a, T> {
    /// Whose day.
    pub number: &'a InmateNumber,
    /// Which day.
    pub date: Date,
    /// What.
    pub what: T,
}

impl<'a> InmatePay<'a> {
    pub(super) fn nothing(number: &'a InmateNumber, inmate: &'a Inmate) -> InmatePay<'a> {
        InmatePay {
            number,
            inmate,
            sums: Default::default(),
            holes: Vec::new(),
            errors: Vec::new(),
            problems: Vec::new(),
            notices: Vec::new(),
            local_uses: BTreeSet::new(),
        }
    }

    /// What is owed or taken of one component.
    pub fn amount(&self, component: PayComponent) -> Ore {
        self.sums[component as usize].0
    }

    /// The days of one component.
    pub fn days(&self, component: PayComponent) -> &DayCount {
        &self.sums[component as usize].1
    }

    /// What is owed in all.
    pub fn total(&self) -> Ore {
        self.sums.iter().map(|(amount, _)| *amount).sum()
    }

    /// The components that come to something, in order.
    pub fn components(&self) -> impl Iterator<Item = (PayComponent, Ore, &DayCount)> {
        let all = PayComponent::ALL.iter().zip(&self.sums);
        all.map(|(component, (amount, days))| (*component, *amount, days)).filter(|(_, amount, _)| !amount.is_zero())
    }

    /// Whether there is neither an amount nor anything found.
    pub fn is_blank(&self) -> bool {
        self.components().next().is_none()
            && self.holes.is_empty()
            && self.errors.is_empty()
            && self.problems.is_empty()
            && self.notices.is_empty()
    }

    pub(super) fn add(&mut self, scheme: &Scheme, day: &Day<'a>) {
        for line in &day.lines {
            let (amount, days) = &mut self.sums[line.component as usize];
            *amount += line.amount;
            if let Some(share) = line.reckoning.share() {
                days.add(share);
            }
        }
        self.holes.extend(day.holes.iter().map(|hole| (day.date, *hole)));
        self.errors.extend(day.errors.iter().map(|error| (day.date, *error)));
        self.problems.extend(day.problems.iter().map(|problem| (day.date, *problem)));
        self.notices.extend(day.notices.iter().map(|notice| (day.date, *notice)));
        self.local_uses.extend(day.parts.iter().filter_map(|part| local_use(scheme, part)));
    }
}

pub(super) fn local_use<'a>(scheme: &Scheme, part: &Part<'a>) -> Option<LocalUse<'a>> {
    let circumstance = part.settled?;
    let is_local = part.local_rule.is_some() || scheme.circumstance(circumstance).bound == Bound::Setting;
    let pays = match part.earns {
        Earns::Ordinary => Pays::Ordinary,
        Earns::Reduced => Pays::Reduced,
        Earns::Nothing => Pays::Nothing,
        Earns::Open => return None,
    };
    is_local.then_some(LocalUse { circumstance, pays, rule: part.local_rule })
}

/// The list of a period: everyone who has an amount or on whose days something was found, by number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodPay<'a> {
    /// The days.
    pub period: Period,
    /// The inmates by number in byte order.
    pub inmates: Vec<InmatePay<'a>>,
}

impl<'a> PeriodPay<'a> {
    /// What is owed in all.
    pub fn total(&self) -> Ore {
        self.inmates.iter().map(InmatePay::total).sum()
    }

    /// What is owed of one component.
    pub fn total_of(&self, component: PayComponent) -> Ore {
        self.inmates.iter().map(|inmate| inmate.amount(component)).sum()
    }

    /// The days of one component.
    pub fn days_of(&self, component: PayComponent) -> DayCount {
        let mut days = DayCount::default();
        self.inmates.iter().for_each(|inmate| days.add_count(inmate.days(component)));
        days
    }

    /// What the prison decides itself and was used, in the table's order.
    pub fn local_uses(&self) -> BTreeSet<LocalUse<'a>> {
        self.inmates.iter().flat_map(|inmate| inmate.local_uses.iter().copied()).collect()
    }

    /// Everything missing, by number and date.
    pub fn holes(&self) -> impl Iterator<Item = Finding<'a, Hole>> {
        self.findings(|inmate| &inmate.holes)
    }

    /// Every error, by number and date.
    pub fn errors(&self) -> impl Iterator<Item = Finding<'a, DayError>> {
        self.findings(|inmate| &inmate.errors)
    }

    /// Every problem, by number and date.
    pub fn problems(&self) -> impl Iterator<Item = Finding<'a, Problem>> {
        self.findings(|inmate| &inmate.problems)
    }

    /// Every notice, by number and date.
    pub fn notices(&self) -> impl Iterator<Item = Finding<'a, Notice>> {
        self.findings(|inmate| &inmate.notices)
    }

    fn findings<T: Copy + 'static>(
        &self,
        of: for<'i> fn(&'i InmatePay<'a>) -> &'i Vec<(Date, T)>,
    ) -> impl Iterator<Item = Finding<'a, T>> {
        self.inmates.iter().flat_map(move |inmate| {
            of(inmate).iter().map(|(date, what)| Finding { number: inmate.number, date: *date, what: *what })
        })
    }
}

impl<'a> Book<'a> {
    /// Settles one inmate's day.
    pub fn settle_day(&self, inmate: &'a Inmate, date: Date) -> Day<'a> {
        let mut day = Day::blank(date);
        let view = View::new(self, inmate, date.month().period());
        self.settle_into(&view, &self.rules_on(date), &mut day);
        day
    }

    /// Settles the days of a period one after the other and shows each to `see`. Days on which there is nothing to settle
    /// or list may be passed over.
    pub fn settle_days(&self, inmate: &'a Inmate, rules: &PeriodRules<'a>, mut see: impl FnMut(&Day<'a>)) {
        let mut day = Day::blank(rules.period().first());
        for (days, rules) in rules.by_month() {
            let view = View::new(self, inmate, days);
            if view.is_empty() {
                continue;
            }
            for rules in rules {
                self.settle_into(&view, rules, &mut day);
                see(&day);
            }
        }
    }

    fn settle_into(&self, view: &View<'a>, rules: &DayRules<'a>, day: &mut Day<'a>) {
        day.clear(rules.date);
        self.find_parts(view, rules, day);
        self.reckon_lines(view, rules, day);
    }

    /// Settles a period for one inmate.
    pub fn settle_inmate(
        &self,
        number: &'a InmateNumber,
        inmate: &'a Inmate,
        rules: &PeriodRules<'a>,
    ) -> InmatePay<'a> {
        let mut pay = InmatePay::nothing(number, inmate);
        self.settle_days(inmate, rules, |day| pay.add(self.scheme, day));
        pay
    }

    /// Settles the period for everyone, one inmate at a time; `done` is told after each.
    pub fn settle(&self, period: Period, mut done: impl FnMut()) -> PeriodPay<'a> {
        let rules = self.rules_over(period);
        let mut inmates = Vec::new();
        for (number, inmate) in &self.register.inmates {
            let pay = self.settle_inmate(number, inmate, &rules);
            if !pay.is_blank() {
                inmates.push(pay);
            }
            done();
        }
        PeriodPay { period, inmates }
    }

    /// The rates of what a list pays that are in force on some day of its period, by component and first day.
    pub fn rates_used(&self, pay: &PeriodPay<'_>) -> Vec<(Component, RateRow<'a>)> {
        let paid = [
            (Component::Ordinary, PayComponent::Ordinary),
            (Component::Reduced, PayComponent::Reduced),
            (Component::Food, PayComponent::Food),
        ];
        let mut used = Vec::new();
        for (rate, _) in paid.into_iter().filter(|(_, component)| !pay.total_of(*component).is_zero()) {
            let mut rows: Vec<RateRow<'a>> = Vec::new();
            for date in pay.period.iter() {
                rows.extend(self.rules().rate(rate, date).filter(|row| !rows.contains(row)));
            }
            used.extend(rows.into_iter().map(|row| (rate, row)));
        }
        used
    }
}
