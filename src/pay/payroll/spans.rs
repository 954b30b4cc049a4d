//! Which days a payroll is made for: those of the run that closed a day, else the payment period that follows the last run.

use crate::calendar::{Date, Period};
use crate::register::{PaymentPeriod, PeriodKind, PeriodStart, Run};

use super::ledger::Ledger;

/// A Monday from which two weeks are counted where the register names no day.
const A_MONDAY: (i32, u32, u32) = (2024, 1, 1);

impl<'a> Ledger<'a> {
    /// The last standing run of everyone that ends before this day.
    pub fn run_before(&self, day: Date) -> Option<(u32, &'a Run)> {
        let ends_before = |(_, run): &&(u32, &Run)| run.only.is_none() && run.span.last() < day;
        self.standing().iter().filter(ends_before).max_by_key(|(_, run)| run.span.last()).copied()
    }

    /// The days a payroll is made for that this day is among: of the run that closed it for everyone, else of its payment
    /// period, without the days that are closed.
    pub fn span_around(&self, payment: PaymentPeriod, day: Date) -> Period {
        let whole = period_around(payment, day);
        let of_everyone: Vec<Period> =
            self.standing().iter().filter(|(_, run)| run.only.is_none()).map(|(_, run)| run.span).collect();
        if let Some(closed) = of_everyone.iter().find(|span| span.covers(day)) {
            return *closed;
        }
        let before = of_everyone.iter().map(|span| span.last()).filter(|last| *last < day).max();
        let after = of_everyone.iter().map(|span| span.first()).filter(|first| *first > day).min();
        let first = before.map_or(whole.first(), |before| whole.first().max(before.next()));
        let last = after.map_or(whole.last(), |after| whole.last().min(after.previous()));
        Period::new(first, last).unwrap_or(whole)
    }

    /// The days to be closed next for everyone: from the day after the last run to the end of its payment period; where
    /// there is no run, the payment period this day lies in.
    pub fn next_to_close(&self, payment: PaymentPeriod, day: Date) -> Period {
        let next = self.last_of_everyone().map(|(_, run)| run.span.last().next());
        let whole = period_around(payment, next.unwrap_or(day));
        Period::new(next.unwrap_or(whole.first()), whole.last()).unwrap_or(whole)
    }
}

/// The payment period a day lies in.
fn period_around(payment: PaymentPeriod, day: Date) -> Period {
    let of_days = |since: i64, length: i64| {
        let first = (0..since.rem_euclid(length)).fold(day, |day, _| day.previous());
        // A period is never longer than two weeks here.
        Period::of_days(first, length as u8)
    };
    match (payment.kind.unwrap_or(PeriodKind::Month), payment.start) {
        (PeriodKind::Week, start) => {
            let first = if let Some(PeriodStart::Day(weekday)) = start { i64::from(weekday) } else { 1 };
            of_days(i64::from(day.weekday().number()) - first, 7)
        }
        (PeriodKind::TwoWeeks, start) => {
            let (year, month, number) = A_MONDAY;
            let counted = match start {
                Some(PeriodStart::Date(date)) => Some(date),
                _ => Date::new(year, month, number).ok(),
            };
            of_days(counted.map_or(0, |counted| day.days_after(counted)), 14)
        }
        (PeriodKind::Month, Some(PeriodStart::Day(start))) if start > 1 => {
            let start = u32::from(start);
            let month = if day.day() >= start { day.month() } else { day.month().first().previous().month() };
            let (first, next) = (month.on(start), month.next().on(start));
            let days = first.zip(next).map(|(first, next)| Period::new(first, next.previous()));
            days.and_then(Result::ok).unwrap_or(day.month().period())
        }
        (PeriodKind::Month, _) => day.month().period(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(kind: PeriodKind, start: Option<PeriodStart>, day: &str) -> (String, String) {
        let period = period_around(PaymentPeriod { kind: Some(kind), start }, day.parse().unwrap());
        (period.first().to_string(), period.last().to_string())
    }

    fn days(first: &str, last: &str) -> (String, String) {
        (first.into(), last.into())
    }

    #[test]
    fn a_month_may_begin_on_any_of_its_first_28_days() {
        assert_eq!(around(PeriodKind::Month, None, "2026-10-15"), days("2026-10-01", "2026-10-31"));
        let from_16 = Some(PeriodStart::Day(16));
        assert_eq!(around(PeriodKind::Month, from_16, "2026-10-15"), days("2026-09-16", "2026-10-15"));
        assert_eq!(around(PeriodKind::Month, from_16, "2026-12-16"), days("2026-12-16", "2027-01-15"));
    }

    #[test]
    fn a_week_begins_on_monday_or_as_the_register_says() {
        assert_eq!(around(PeriodKind::Week, None, "2026-10-15"), days("2026-10-12", "2026-10-18"));
        let from_friday = Some(PeriodStart::Day(5));
        assert_eq!(around(PeriodKind::Week, from_friday, "2026-10-15"), days("2026-10-09", "2026-10-15"));
    }

    #[test]
    fn two_weeks_are_counted_from_a_day_forwards_and_backwards() {
        let from = Some(PeriodStart::Date("2026-10-05".parse().unwrap()));
        assert_eq!(around(PeriodKind::TwoWeeks, from, "2026-10-18"), days("2026-10-05", "2026-10-18"));
        assert_eq!(around(PeriodKind::TwoWeeks, from, "2026-10-04"), days("2026-09-21", "2026-10-04"));
    }
}
