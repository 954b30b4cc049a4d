//! Which weekdays are a person's in two spans, so that a month with five Mondays is not mistaken for a change.

use crate::calendar::{Date, Weekday};
use crate::pay::{DayValue, Payroll, PersonPay};

/// A person's week in two spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Week {
    /// Days on which something is planned or was done, in either span.
    busy: [bool; 7],
    /// Days that are his in every week he was here, in both spans. Monday to Friday always are: who is here and has
    /// neither activity nor reason misses something.
    regular: [bool; 7],
}

impl Week {
    /// The week of a person in two payrolls.
    pub(super) fn of(spans: [(&Payroll, &PersonPay); 2]) -> Week {
        let mut busy = [false; 7];
        let mut idle = [false; 7];
        for (payroll, person) in spans {
            for (date, place) in &person.days {
                let Some(day) = payroll.tables.day(*place) else { continue };
                let is_holiday = || payroll.tables.holidays.iter().any(|holiday| holiday.date == *date);
                if !day.parts.is_empty() {
                    busy[date.weekday() as usize] = true;
                } else if day.not_entitled.is_none() && !is_holiday() {
                    idle[date.weekday() as usize] = true;
                }
            }
        }
        let regular = Weekday::ALL.map(|weekday| {
            let place = weekday as usize;
            weekday.is_working_day() || busy[place] && !idle[place]
        });
        Week { busy, regular }
    }

    /// Whether the day's weekday is his in every week.
    pub(super) fn is_regular(&self, date: Date) -> bool {
        self.regular[date.weekday() as usize]
    }

    /// Whether the day is his: something was planned or done, or would have been had he been entitled to it.
    pub(super) fn is_his(&self, date: Date, day: &DayValue) -> bool {
        let weekday = date.weekday();
        let would_be = weekday.is_working_day() || self.busy[weekday as usize];
        !day.parts.is_empty() || (day.not_entitled.is_some() && would_be)
    }
}
