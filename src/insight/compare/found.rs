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
    [was, is]: &[Tally; 2],
    spans: [Span<'_>; 2],
    facts: Facts<'_>,
) -> Changed {
    let nothing = Sum::default();
    let both = |key: &Key| Both { was: was.get(key).unwrap_or(&nothing), is: is.get(key).unwrap_or(&nothing) };
    let (working_days, holidays) = (both(&Key::WorkingDays), both(&Key::PublicHoliday));
    let mut account = Account {
        spans,
        facts,
        days: [(working_days.was, holidays.was), (working_days.is, holidays.is)]
            .map(|(working_days, holidays)| in_hundredths(&working_days.days) - in_hundredths(&holidays.days)),
        more_days: working_days.more_days(),
        working_days: Ore::ZERO,
        by_calendar: Ore::ZERO,
        reasons: Vec::new(),
        unexplained: Unexplained::default(),
    };
    let mut keys: Vec<&Key> = was.keys().chain(is.keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.into_iter().for_each(|key| account.take(key, &both(key)));
    account.close(person, totals)
}

/// What is found of one person's difference.
struct Account<'c> {
    spans: [Span<'c>; 2],
    facts: Facts<'c>,
    /// His working days in each span without public holidays, in hundredths.
    days: [i64; 2],
    /// How many working days more the calendar gives him, in hundredths.
    more_days: i64,
    /// What these come to, with what goes on as before.
    working_days: Ore,
    by_calendar: Ore,
    reasons: Vec<Reason>,
    unexplained: Unexplained,
}

impl Account<'_> {
    fn take(&mut self, key: &Key, both: &Both<'_>) {
        let amount = both.more();
        match key {
            Key::WorkingDays => self.working_days += amount,
            Key::Supplement(_) if self.follows_calendar(both) => self.working_days += amount,
            Key::Circumstance(_) if self.is_all_along(both) => self.working_days += amount,
            Key::Missing => {
                self.unexplained.amount += amount;
                self.unexplained.missing = both.more_days();
            }
            Key::Unsettled => {
                self.unexplained.amount += amount;
                self.unexplained.unsettled = both.more_days();
            }
            Key::Rest => self.unexplained.amount += amount,
            _ if amount.is_zero() => {}
            _ => match cause(key, both, self.spans, self.facts) {
                Some(cause) => {
                    let is_calendar = self.is_calendar(&cause);
                    self.by_calendar += if is_calendar { amount } else { Ore::ZERO };
                    self.reasons.push(Reason { cause, amount });
                }
                None => self.unexplained.amount += amount,
            },
        }
    }

    /// Whether a supplement goes on as before, on as many days more or fewer as the calendar gives.
    fn follows_calendar(&self, both: &Both<'_>) -> bool {
        self.more_days != 0 && both.more_days() == self.more_days && both.goes_on()
    }

    /// Whether a circumstance has every working day of both spans and pays alike in both: then a day more or fewer is one
    /// of those, as with one who is sick for months.
    fn is_all_along(&self, both: &Both<'_>) -> bool {
        let days = [both.was, both.is].map(|sum| in_hundredths(&sum.days));
        let amount = |sum: &Sum, days: i64| i128::from(sum.amount.0) * i128::from(days);
        self.more_days != 0 && days == self.days && amount(both.is, days[0]) == amount(both.was, days[1])
    }

    /// Whether only the calendar made the difference: other holidays, or as many more days with food as the span has.
    fn is_calendar(&self, cause: &Cause) -> bool {
        match cause {
            Cause::Holidays(_) => true,
            Cause::Food(more) => *more == 100 * more_calendar_days(self.spans),
            _ => false,
        }
    }

    fn close(mut self, person: &PersonPay, totals: [Ore; 2]) -> Changed {
        if !self.working_days.is_zero() {
            self.by_calendar += self.working_days;
            self.reasons.insert(0, Reason { cause: Cause::WorkingDays(self.more_days), amount: self.working_days });
        }
        // What explains most first; what explains as much stays in the order of keys.
        self.reasons.sort_by_key(|reason| std::cmp::Reverse(reason.amount.0.unsigned_abs()));
        Changed::of(person, totals, self.reasons, self.by_calendar, self.unexplained)
    }
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

fn in_hundredths(days: &DayCount) -> i64 {
    i64::try_from(days.hundredths()).unwrap_or(i64::MAX)
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
        in_hundredths(&self.is.days) - in_hundredths(&self.was.days)
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
