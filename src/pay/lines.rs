//! The lines of a day: section 7 of `docs/rules.md`, from what each part earns to øre.

use crate::register::{Component, Deduction, Ore};
use crate::scheme::RateRow;

use super::count::{Fraction, round_half_up};
use super::day::{Day, DayError, Earns, Line, Part, PayComponent, Reckoning, Standing};
use super::view::View;
use super::{Book, DayRules};

impl<'a> Book<'a> {
    /// Reckons the day's lines in the order of components; an error leaves the day without any.
    pub(super) fn reckon_lines(&self, view: &View<'a>, rules: &DayRules<'a>, day: &mut Day<'a>) {
        let of = day.weights();
        rate_line(day, rules, of, PayComponent::Ordinary, Component::Ordinary);
        rate_line(day, rules, of, PayComponent::Reduced, Component::Reduced);
        supplement_line(day, rules, of);
        deduction_line(day, rules, of);
        loss_line(day, rules, view);
        self.food_line(day, rules, view);
        if !day.errors.is_empty() {
            day.errors.sort_unstable();
            day.errors.dedup();
            day.lines.clear();
        }
    }

    /// Food money: every day of the stay, free days too, unless a spell says otherwise.
    fn food_line(&self, day: &mut Day<'a>, rules: &DayRules<'a>, view: &View<'a>) {
        if !rules.food || matches!(day.standing, Standing::Outside | Standing::NotEntitled(_)) {
            return;
        }
        let mut spells = view.spells_on(rules.date);
        if spells.any(|spell| self.scheme.circumstance(spell.circumstance).stops_food) {
            return;
        }
        if let Some(rate) = needed(day, rules, Component::Food) {
            let reckoning = Reckoning::Rate { rate, share: Fraction::WHOLE };
            push(day, PayComponent::Food, rate.amount, reckoning);
        }
    }
}

/// A line of 0 øre is no line.
fn push<'a>(day: &mut Day<'a>, component: PayComponent, amount: Ore, reckoning: Reckoning<'a>) {
    if !amount.is_zero() {
        day.lines.push(Line { component, amount, reckoning });
    }
}

/// The rate in force; where there is none, the day has an error.
fn needed<'a>(day: &mut Day<'a>, rules: &DayRules<'a>, component: Component) -> Option<RateRow<'a>> {
    let rate = rules.rate(component);
    if rate.is_none() {
        day.errors.push(DayError::NoRate(component));
    }
    rate
}

fn weights<'a>(parts: impl Iterator<Item = &'a Part<'a>>) -> u32 {
    parts.map(|part| u32::from(part.weight.get())).sum()
}

/// The rate times the share of the day, the parts that pay the same added before the one rounding.
fn rate_line<'a>(day: &mut Day<'a>, rules: &DayRules<'a>, of: u32, component: PayComponent, rate: Component) {
    let weight = weights(day.parts_of(component));
    if weight == 0 {
        return;
    }
    if let Some(rate) = needed(day, rules, rate) {
        let share = Fraction::new(weight, of);
        push(day, component, share.of_amount(rate.amount), Reckoning::Rate { rate, share });
    }
}

fn supplement_line<'a>(day: &mut Day<'a>, rules: &DayRules<'a>, of: u32) {
    let weight = weights(day.parts_of(PayComponent::Supplement));
    if weight == 0 {
        return;
    }
    let largest = day.parts.iter().map(|part| part.supplement).max().unwrap_or(Ore::ZERO);
    if let Some(maximum) = rules.rate(Component::SupplementMax).map(|rate| rate.amount)
        && largest > maximum
    {
        day.errors.push(DayError::SupplementAboveMaximum { supplement: largest, maximum });
    }
    let weighted = day.parts.iter().map(|part| i128::from(part.supplement.0) * i128::from(part.weight.get()));
    let amount = round_half_up(weighted.sum(), of.into());
    push(day, PayComponent::Supplement, amount, Reckoning::Supplement { share: Fraction::new(weight, of) });
}

/// What is taken off the parts, none more than its part's ordinary amount; exact until the one rounding.
fn deduction_line<'a>(day: &mut Day<'a>, rules: &DayRules<'a>, of: u32) {
    if day.parts_of(PayComponent::Deduction).next().is_none() {
        return;
    }
    let Some(rate) = rules.rate(Component::Ordinary) else {
        return day.errors.push(DayError::NoRate(Component::Ordinary));
    };
    let in_ten_thousandths = day.parts.iter().filter(|part| part.earns == Earns::Ordinary).filter_map(|part| {
        let whole = i128::from(rate.amount.0) * i128::from(part.weight.get());
        Some(match part.deduction? {
            Deduction::Percent(percent) => whole * i128::from(percent.hundredths()),
            Deduction::Amount(amount) => whole.min(i128::from(amount.0) * i128::from(of)) * 10_000,
        })
    });
    let amount = round_half_up(in_ten_thousandths.sum(), i128::from(of) * 10_000);
    push(day, PayComponent::Deduction, -amount, Reckoning::Deduction { rate, of });
}

/// The loss last, on what would otherwise be granted, rounded down so that it never exceeds its ceiling.
fn loss_line<'a>(day: &mut Day<'a>, rules: &DayRules<'a>, view: &View<'a>) {
    let Some(sanction) = view.sanction_on(rules.date) else { return };
    let with_supplement = rules.loss_on_supplement;
    let counted = day.lines.iter().filter(|line| with_supplement || line.component != PayComponent::Supplement);
    let base: Ore = counted.map(|line| line.amount).sum();
    let amount = Ore(base.0 * i64::from(sanction.percent()) / 100);
    push(day, PayComponent::Loss, -amount, Reckoning::Loss { sanction, base, with_supplement });
}
