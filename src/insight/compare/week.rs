//! Which weekdays are a person's in two spans, so that a month with five Mondays is not mistaken for a change.

use crate::calendar::{Date, Weekday};
use crate::pay::{DayValue, Payroll, PersonPay};

/// A person's week in two spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Week {
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
                let weekday = date.weekday() as usize;
                if has_activity(day) {
                    busy[weekday] = true;
                } else if day.parts.is_empty() && day.not_entitled.is_none() && !is_holiday() {
                    idle[weekday] = true;
                }
            }
        }
        let regular = Weekday::ALL.map(|weekday| {
            let place = weekday as usize;
            weekday.is_working_day() || busy[place] && !idle[place]
        });
        Week { regular }
    }

    /// Whether the day's weekday is his in every week.
    pub(super) fn is_regular(&self, date: Date) -> bool {
        self.regular[date.weekday() as usize]
    }

    /// Whether the day is his: something was planned or done, or would have been but for a spell. On a Saturday or Sunday
    /// of no activity a spell makes no day his.
    pub(super) fn is_his(&self, date: Date, day: &DayValue) -> bool {
        let would_be = date.weekday().is_working_day() || self.is_regular(date);
        has_activity(day) || would_be && (!day.parts.is_empty() || day.not_entitled.is_some())
    }
}

/// Whether something was planned or done in an activity.
fn has_activity(day: &DayValue) -> bool {
    day.parts.iter().any(|part| part.activity.is_some())
}
