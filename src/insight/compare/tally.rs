//! What a person is paid in a span, taken apart by what made it: the days he has when nothing happens at the first
//! ordinary rate, and whatever made a day come to more or less. The sums of a tally come to what he is paid, to the øre.

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::Date;
use crate::pay::{
    DayCount, DayValue, Earns, Fraction, LineValue, PartValue, PayComponent, Payroll, PersonPay, ReckoningValue,
    RecordedAs,
};
use crate::register::{ActivityCode, CircumstanceId, Ore};

use super::facts::Facts;
use super::rates::{Rates, Step};
use super::reason::When;
use super::week::Week;

/// What made a sum. The order is that of reasons that explain as much as each other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    WorkingDays,
    PublicHoliday,
    Rate(Step),
    Came(Date),
    Left(Date),
    PlacementBegun(ActivityCode, Date),
    PlacementEnded(ActivityCode, Date),
    Circumstance(CircumstanceId),
    Loss {
        from: Date,
        percent: u8,
    },
    Deduction,
    Supplement(ActivityCode),
    Food,
    Correction(When),
    CarriedIn(When),
    CarriedOut(When),
    Weekend,
    /// Not recorded or not decided.
    Missing,
    /// A day with an error.
    Unsettled,
    /// What nothing was found for.
    Rest,
}

/// What one thing made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) amount: Ore,
    pub(super) days: DayCount,
    /// Its first and last day.
    pub(super) days_from_to: Option<(Date, Date)>,
    /// Whether some of its days are not from a spell.
    pub(super) beside_spells: bool,
    /// The distinct amounts per day, of supplements.
    pub(super) per_day: BTreeSet<Ore>,
}

/// A span's tally of one person.
pub(super) type Tally = BTreeMap<Key, Sum>;

/// A span's payroll with what its lines are reckoned from.
#[derive(Clone, Copy)]
pub(super) struct Span<'p> {
    pub(super) payroll: &'p Payroll,
    pub(super) when: When,
    pub(super) rates: &'p Rates<'p>,
}

/// Tallies one person's span.
pub(super) fn tally(span: Span<'_>, person: &PersonPay, week: &Week, facts: Facts<'_>) -> Tally {
    let whole_day = span.rates.base(PayComponent::Ordinary);
    let mut tallying = Tallying { span, week, facts, whole_day, tally: Tally::new() };
    let days = person.days.iter().filter_map(|(date, place)| Some((*date, span.payroll.tables.day(*place)?)));
    let days: BTreeMap<Date, &DayValue> = days.collect();
    for date in span.payroll.span.iter() {
        let is_wrong = person.errors.iter().any(|(day, _)| *day == date);
        tallying.day(date, days.get(&date).copied(), is_wrong);
    }
    tallying.beside_days(person);
    let told: Ore = tallying.tally.values().map(|sum| sum.amount).sum();
    tallying.add(Key::Rest, person.total(&span.payroll.tables) - told);
    tallying.tally
}

struct Tallying<'t> {
    span: Span<'t>,
    week: &'t Week,
    facts: Facts<'t>,
    /// The first ordinary rate: what a day of his comes to when nothing happens.
    whole_day: Ore,
    tally: Tally,
}

impl Tallying<'_> {
    fn day(&mut self, date: Date, day: Option<&DayValue>, is_wrong: bool) {
        let is_his = day.is_some_and(|day| self.week.is_his(date, day));
        if self.week.is_regular(date) {
            self.regular(date, day, is_his);
        } else if is_his {
            let key = self.facts.replaced().unwrap_or(Key::Weekend);
            self.count(key, date, self.whole_day, Fraction::WHOLE);
        }
        let Some(day) = day else { return };
        let paid = self.rate_lines(date, day);
        let expected = if is_his { self.whole_day } else { Ore::ZERO };
        self.departures(date, day, paid, expected, is_wrong);
        self.other_lines(date, day);
    }

    /// A day that is his in every week: what it comes to when nothing happens, and what keeps it from being his.
    fn regular(&mut self, date: Date, day: Option<&DayValue>, is_his: bool) {
        let is_holiday = || self.span.payroll.tables.holidays.iter().any(|holiday| holiday.date == date);
        let kept = match day {
            // Nothing is expected of a day on which he was not here and nothing says that he came or left.
            None => match self.facts.away(self.span.when, date) {
                Some(away) => Some(away),
                None => return,
            },
            Some(_) if is_his => None,
            Some(_) if is_holiday() => Some(Key::PublicHoliday),
            Some(_) => Some(Key::Rest),
        };
        self.count(Key::WorkingDays, date, self.whole_day, Fraction::WHOLE);
        if let Some(kept) = kept {
            self.count(kept, date, -self.whole_day, Fraction::WHOLE);
        }
    }

    /// The ordinary and the reduced line at the first rates; what the rates have made since is tallied.
    fn rate_lines(&mut self, date: Date, day: &DayValue) -> Ore {
        let mut paid = Ore::ZERO;
        for line in &day.lines {
            if matches!(line.component, PayComponent::Ordinary | PayComponent::Reduced) {
                paid += self.at_first_rate(date, line);
            }
        }
        paid
    }

    fn at_first_rate(&mut self, date: Date, line: &LineValue) -> Ore {
        let Some(reckoned) = self.span.rates.reckon(&self.span.payroll.tables, line) else { return line.amount };
        for (step, amount) in reckoned.steps {
            self.on(Key::Rate(step), date, amount);
        }
        reckoned.base
    }

    /// What made a day come to more or less than is expected of it, by the parts that earn otherwise; each has its share
    /// rounded towards 0 and the last one the rest.
    fn departures(&mut self, date: Date, day: &DayValue, paid: Ore, expected: Ore, is_wrong: bool) {
        let tables = &self.span.payroll.tables;
        let departure = paid - expected;
        if let Some(circumstance) = day.not_entitled.and_then(|place| tables.circumstance(place)) {
            return self.count(Key::Circumstance(circumstance.id.clone()), date, departure, Fraction::WHOLE);
        }
        if is_wrong {
            return self.count(Key::Unsettled, date, departure, Fraction::WHOLE);
        }
        let (whole_day, reduced) = (self.whole_day, self.span.rates.base(PayComponent::Reduced));
        let earned = |part: &PartValue| match part.earns {
            Earns::Ordinary => whole_day,
            Earns::Reduced => reduced,
            Earns::Nothing | Earns::Open => Ore::ZERO,
        };
        let others: Vec<_> = day.parts.iter().filter(|part| earned(part) != expected).collect();
        let mut rest = departure;
        for (place, part) in others.iter().enumerate() {
            let share = Fraction::new(u32::from(part.weight.get()), day.weights());
            let is_last = place + 1 == others.len();
            let amount = if is_last { rest } else { part_of(earned(part) - expected, share) };
            rest = rest - amount;
            let circumstance = part.settled.and_then(|place| tables.circumstance(place));
            let key = match circumstance {
                Some(circumstance) if circumstance.is_public_holiday => Key::PublicHoliday,
                Some(circumstance) => Key::Circumstance(circumstance.id.clone()),
                None if part.activity.is_none() => self.facts.unplaced(self.span.when, date).unwrap_or(Key::Missing),
                None => Key::Missing,
            };
            let beside_spells = part.recorded_as != RecordedAs::Spell;
            let sum = self.count_of(key, date, amount, share);
            sum.beside_spells |= beside_spells;
        }
        self.add(Key::Rest, rest);
    }

    /// Supplements, deductions, losses and food money.
    fn other_lines(&mut self, date: Date, day: &DayValue) {
        for line in &day.lines {
            match (line.component, line.reckoning) {
                (PayComponent::Supplement, _) => self.supplement(date, day, line.amount),
                (PayComponent::Deduction, _) => self.count(Key::Deduction, date, line.amount, Fraction::WHOLE),
                (_, ReckoningValue::Loss { percent, from, .. }) => {
                    self.count(Key::Loss { from, percent }, date, line.amount, Fraction::WHOLE);
                }
                (PayComponent::Food, _) => {
                    let amount = self.at_first_rate(date, line);
                    self.count(Key::Food, date, amount, Fraction::WHOLE);
                }
                _ => {}
            }
        }
    }

    /// A day's supplement by the activities that earn it, parted as the rest of a departure is.
    fn supplement(&mut self, date: Date, day: &DayValue, amount: Ore) {
        let tables = &self.span.payroll.tables;
        let parts: Vec<_> = day.parts_of(PayComponent::Supplement).collect();
        let mut rest = amount;
        for (place, part) in parts.iter().enumerate() {
            let share = Fraction::new(u32::from(part.weight.get()), day.weights());
            let is_last = place + 1 == parts.len();
            let amount = if is_last { rest } else { part_of(part.supplement, share) };
            rest = rest - amount;
            match part.activity.and_then(|place| tables.activity(place)) {
                Some(activity) => {
                    let sum = self.count_of(Key::Supplement(activity.code.clone()), date, amount, share);
                    sum.per_day.insert(part.supplement);
                }
                None => self.add(Key::Rest, amount),
            }
        }
        self.add(Key::Rest, rest);
    }

    /// Corrections and what is carried.
    fn beside_days(&mut self, person: &PersonPay) {
        let when = self.span.when;
        self.add(Key::Correction(when), person.corrections.iter().map(|one| one.amount).sum());
        self.add(Key::CarriedIn(when), -person.carried_in);
        self.add(Key::CarriedOut(when), person.carried_out);
    }

    fn add(&mut self, key: Key, amount: Ore) {
        if !amount.is_zero() {
            self.tally.entry(key).or_default().amount += amount;
        }
    }

    fn count(&mut self, key: Key, date: Date, amount: Ore, share: Fraction) {
        self.count_of(key, date, amount, share);
    }

    fn count_of(&mut self, key: Key, date: Date, amount: Ore, share: Fraction) -> &mut Sum {
        let sum = self.on(key, date, amount);
        sum.days.add(share);
        sum
    }

    fn on(&mut self, key: Key, date: Date, amount: Ore) -> &mut Sum {
        let sum = self.tally.entry(key).or_default();
        sum.amount += amount;
        sum.days_from_to = Some(sum.days_from_to.map_or((date, date), |(first, _)| (first, date)));
        sum
    }
}

/// So many of so many weights of an amount that may be negative, rounded towards 0.
fn part_of(amount: Ore, share: Fraction) -> Ore {
    let part = i128::from(amount.0) * i128::from(share.weight()) / i128::from(share.of());
    Ore(i64::try_from(part).unwrap_or(amount.0))
}
