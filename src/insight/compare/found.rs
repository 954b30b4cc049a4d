//! The reasons: what differs between the two tallies of a person, called by what made it.

use crate::calendar::{Date, Period};
use crate::pay::{ActivityValue, DayCount, PersonPay};
use crate::register::{CircumstanceId, Ore};

use super::facts::Facts;
use super::reason::{Cause, Named, Reason};
use super::tally::{Key, Span, Sum, Tally};
use super::{Changed, Unexplained};

/// One thing in both tallies.
struct Both<'t> {
    was: &'t Sum,
    is: &'t Sum,
}

/// Why a person is paid more or less than before.
pub(super) fn changed(
    person: &PersonPay,
    totals: [Ore; 2],
    tallies: &[Tally; 2],
    spans: [Span<'_>; 2],
    facts: Facts<'_>,
) -> Changed {
    let nothing = Sum::default();
    let [was, is] = tallies;
    let both = |key: &Key| Both { was: was.get(key).unwrap_or(&nothing), is: is.get(key).unwrap_or(&nothing) };
    let calendar = both(&Key::WorkingDays).more_days();
    let mut keys: Vec<&Key> = was.keys().chain(is.keys()).collect();
    keys.sort_unstable();
    keys.dedup();

    let (mut reasons, mut by_calendar) = (Vec::<Reason>::new(), Ore::ZERO);
    let mut unexplained = Unexplained::default();
    let mut working_days = Ore::ZERO;
    for key in keys {
        let both = both(key);
        let amount = both.more();
        match key {
            Key::WorkingDays => working_days += amount,
            // A supplement that goes on as before has as many days as the calendar gives.
            Key::Supplement(_) if calendar != 0 && both.more_days() == calendar && both.goes_on() => {
                working_days += amount
            }
            Key::Missing => {
                unexplained.amount += amount;
                unexplained.missing = both.more_days();
            }
            Key::Unsettled => {
                unexplained.amount += amount;
                unexplained.unsettled = both.more_days();
            }
            Key::Rest => unexplained.amount += amount,
            _ if amount.is_zero() => {}
            _ => {
                let is_calendar = match key {
                    Key::PublicHoliday => true,
                    Key::Food => both.more_days() == 100 * more_calendar_days(spans),
                    _ => false,
                };
                if is_calendar {
                    by_calendar += amount;
                }
                match cause(key, &both, spans, facts) {
                    Some(cause) => reasons.push(Reason { cause, amount }),
                    None => unexplained.amount += amount,
                }
            }
        }
    }
    if !working_days.is_zero() {
        by_calendar += working_days;
        reasons.insert(0, Reason { cause: Cause::WorkingDays(calendar), amount: working_days });
    }
    // What explains most first; what explains as much stays in the order of keys.
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.amount.0.unsigned_abs()));
    Changed::of(person, totals, reasons, by_calendar, unexplained)
}

fn cause(key: &Key, both: &Both<'_>, spans: [Span<'_>; 2], facts: Facts<'_>) -> Option<Cause> {
    let more = both.more_days();
    Some(match key {
        Key::WorkingDays => Cause::WorkingDays(more),
        Key::PublicHoliday => Cause::Holidays(more),
        Key::Weekend => Cause::Weekends(more),
        Key::Rate(step) => {
            let (component, from, rate) = spans[1].rates.step(*step);
            Cause::Rate { component, from, to: rate.amount, since: rate.from }
        }
        Key::Came(day) => Cause::Came(*day),
        Key::Left(day) => Cause::Left(*day),
        Key::PlacementBegun(code, day) => Cause::PlacementBegun(facts.activity(code), *day),
        Key::PlacementEnded(code, day) => Cause::PlacementEnded(facts.activity(code), *day),
        Key::Circumstance(id) => circumstance(named(id, spans)?, both),
        Key::Loss { from, percent } => match both.alone() {
            Some((now, days)) => Cause::Sanction { percent: *percent, days, now },
            None => Cause::SanctionGoesOn { percent: *percent, from: *from },
        },
        Key::Deduction => Cause::Deduction(more),
        Key::Supplement(code) => supplement(facts.activity(code), both)?,
        Key::Food => Cause::Food(more),
        Key::Correction(when) => Cause::Correction(*when),
        Key::CarriedIn(when) => Cause::CarriedIn(*when),
        Key::CarriedOut(when) => Cause::CarriedOut(*when),
        Key::Missing | Key::Unsettled | Key::Rest => return None,
    })
}

fn circumstance(circumstance: Named, both: &Both<'_>) -> Cause {
    match both.alone() {
        Some((now, days)) if !both.was.beside_spells && !both.is.beside_spells => {
            Cause::Spell { circumstance, days, now }
        }
        _ if both.more_days() == 0 => Cause::PaysOtherwise(circumstance),
        _ => Cause::Days(circumstance, both.more_days()),
    }
}

fn supplement(activity: ActivityValue, both: &Both<'_>) -> Option<Cause> {
    Some(match (both.was.per_day.last(), both.is.per_day.last()) {
        (None, _) => Cause::SupplementBegun(activity, both.is.days_from_to?.0),
        (_, None) => Cause::SupplementEnded(activity, both.was.days_from_to?.1),
        (Some(from), Some(to)) if from != to => Cause::SupplementChanged { activity, from: *from, to: *to },
        _ => Cause::SupplementDays(activity, both.more_days()),
    })
}

/// What a circumstance is called in the later payroll, else in the earlier one.
fn named(id: &CircumstanceId, spans: [Span<'_>; 2]) -> Option<Named> {
    let all = spans.into_iter().rev().flat_map(|span| &span.payroll.tables.circumstances);
    all.filter(|one| one.id == *id).map(|one| Named { id: one.id.clone(), name: one.name.clone() }).next()
}

/// How many calendar days more the later span has.
fn more_calendar_days([before, after]: [Span<'_>; 2]) -> i64 {
    let days = |span: Span<'_>| i64::try_from(span.payroll.span.days()).unwrap_or(i64::MAX);
    days(after) - days(before)
}

impl Both<'_> {
    fn more(&self) -> Ore {
        self.is.amount - self.was.amount
    }

    /// In hundredths of a day.
    fn more_days(&self) -> i64 {
        let hundredths = |count: &DayCount| i64::try_from(count.hundredths()).unwrap_or(i64::MAX);
        hundredths(&self.is.days) - hundredths(&self.was.days)
    }

    /// Whether it is the later span alone that has days of it, and from when to when; nothing where both have.
    fn alone(&self) -> Option<(bool, Period)> {
        let period = |(first, last): (Date, Date)| Period::new(first, last).ok();
        match (self.was.days_from_to, self.is.days_from_to) {
            (None, Some(days)) => Some((true, period(days)?)),
            (Some(days), None) => Some((false, period(days)?)),
            _ => None,
        }
    }

    /// Whether both spans have it at one and the same amount per day.
    fn goes_on(&self) -> bool {
        self.was.per_day.len() == 1 && self.was.per_day == self.is.per_day
    }
}
