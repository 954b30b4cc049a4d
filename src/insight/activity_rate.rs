//! How much of the time people take part, by kind of activity; and whose duty of activity is not met.
//!
//! It is counted on working days: Monday to Friday without public holidays. Work on weekends and holidays is counted
//! beside, since it would otherwise lift a rate whose days it is not among.

use crate::calendar::{Date, Period};
use crate::pay::{Book, Day, DayCount, Fraction, HoleKind, Part, PeriodPay, Standing};
use crate::register::{ActivityKind, CustodyKind, InmateNumber};

/// How much of the time people take part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActivityRate {
    /// Days taken part in on working days, in the order of [`ActivityKind::ALL`].
    by_kind: [DayCount; ActivityKind::ALL.len()],
    /// The working days people were here and could have taken part.
    pub days: u64,
    /// Days taken part in on weekends and public holidays.
    pub beside: DayCount,
}

impl ActivityRate {
    /// The days taken part in, of one kind.
    pub fn of(&self, kind: ActivityKind) -> &DayCount {
        &self.by_kind[kind as usize]
    }

    /// The days taken part in, of all kinds.
    pub fn all(&self) -> DayCount {
        let mut all = DayCount::default();
        self.by_kind.iter().for_each(|days| all.add_count(days));
        all
    }

    /// So many of the days in tenths of a percent, rounded half up; nothing where there are no days.
    pub fn tenths_of_percent(&self, days: &DayCount) -> Option<u64> {
        (self.days > 0).then(|| (days.hundredths() * 10 * 2 + self.days) / (2 * self.days))
    }

    fn add(&mut self, book: &Book<'_>, day: &Day<'_>, is_working_day: bool) {
        if matches!(day.standing, Standing::Outside | Standing::NotEntitled(_)) {
            return;
        }
        self.days += u64::from(is_working_day);
        let of = day.weights();
        let attended = day.parts.iter().filter(|part| takes_part(book, part));
        for part in attended {
            let Some(activity) = part.activity else { continue };
            let share = Fraction::new(u32::from(part.weight.get()), of);
            if is_working_day {
                self.by_kind[book.activity(activity).1.kind as usize].add(share);
            } else {
                self.beside.add(share);
            }
        }
    }
}

fn takes_part(book: &Book<'_>, part: &Part<'_>) -> bool {
    part.settled.is_some_and(|index| book.scheme().circumstance(index).takes_part)
}

/// How much of the time people take part in a period.
pub fn activity_rate(book: &Book<'_>, period: Period) -> ActivityRate {
    let rules = book.rules_over(period);
    let working: Vec<bool> = period
        .iter()
        .map(|date| date.weekday().is_working_day() && book.rules().holidays_on(date).next().is_none())
        .collect();
    let mut rate = ActivityRate::default();
    for inmate in book.register().inmates.values() {
        book.settle_days(inmate, &rules, |day| {
            let place = usize::try_from(day.date.days_after(period.first())).unwrap_or_default();
            rate.add(book, day, working.get(place).copied().unwrap_or_default());
        });
    }
    rate
}

/// Someone whose duty of activity was not met: days here with neither activity nor reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyUnmet<'a> {
    /// Whose.
    pub number: &'a InmateNumber,
    /// On which days, the first one first.
    pub days: Vec<Date>,
}

/// Whose duty of activity was not met in a settled period, up to a day. Nobody on remand has the duty.
pub fn duty_unmet<'a>(pay: &PeriodPay<'a>, until: Date) -> Vec<DutyUnmet<'a>> {
    let of = |one: &crate::pay::InmatePay<'a>| {
        let has_duty = |day: Date| {
            let kind = one.inmate.custody.range(..=day).next_back().map(|(_, kind)| *kind);
            kind.is_some_and(|kind| kind != CustodyKind::Remand)
        };
        let holes = one.holes.iter().filter(|(day, hole)| hole.kind == HoleKind::Unassigned && *day <= until);
        let days: Vec<Date> = holes.map(|(day, _)| *day).filter(|day| has_duty(*day)).collect();
        (!days.is_empty()).then_some(DutyUnmet { number: one.number, days })
    };
    pay.inmates.iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::{
        Activity, ActivitySpan, Inmate, Mark, MarkDetail, MarkKey, Placement, Register, Spell, SpellKey, Stay, Weight,
    };
    use crate::scheme::Scheme;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn span(from: &str) -> crate::calendar::Span {
        crate::calendar::Span::new(day(from), None).unwrap()
    }

    fn activity(kind: ActivityKind) -> Activity {
        Activity {
            name: String::new(),
            kind,
            provider: String::new(),
            place: String::new(),
            weekdays: "12345".parse().unwrap(),
            hours: None,
            span: ActivitySpan::new(None, None).unwrap(),
            capacity: None,
            supplement: None,
            runs_on_holidays: false,
        }
    }

    /// One inmate, half of the day in WOOD and half in SCHOOL, here from Monday 5 October 2026.
    fn register(kind: CustodyKind) -> Register {
        let mut inmate = Inmate::default();
        inmate.stays.insert(day("2026-10-05"), Stay { span: span("2026-10-05"), unit: String::new() });
        inmate.custody.insert(day("2026-10-05"), kind);
        for code in ["WOOD", "SCHOOL"] {
            let half = Placement {
                span: span("2026-10-05"),
                weekdays: Some("12".parse().unwrap()),
                weight: Weight::new(50).unwrap(),
                supplement: None,
            };
            inmate.placements.insert((code.parse().unwrap(), day("2026-10-05")), half);
        }
        let mut register = Register::default();
        register.activities.insert("WOOD".parse().unwrap(), activity(ActivityKind::Work));
        register.activities.insert("SCHOOL".parse().unwrap(), activity(ActivityKind::Education));
        register.inmates.insert("1".parse().unwrap(), inmate);
        register
    }

    fn mark(register: &mut Register, date: &str, code: &str, letter: char) {
        let inmate = register.inmates.get_mut("1").unwrap();
        let mark = Mark { key: MarkKey::new(letter).unwrap(), detail: MarkDetail::default() };
        inmate.attendance.put(day(date), &code.parse().unwrap(), mark);
    }

    fn rate(register: &Register, first: &str, last: &str) -> ActivityRate {
        let scheme = Scheme::norway().unwrap();
        let book = Book::new(&scheme, register);
        activity_rate(&book, Period::new(day(first), day(last)).unwrap())
    }

    #[test]
    fn parts_that_take_part_count_by_kind_against_the_working_days() {
        let mut register = register(CustodyKind::Convicted);
        mark(&mut register, "2026-10-05", "WOOD", 'T');
        mark(&mut register, "2026-10-05", "SCHOOL", 'T');
        mark(&mut register, "2026-10-06", "WOOD", 'T');
        mark(&mut register, "2026-10-06", "SCHOOL", 'S');
        let rate = rate(&register, "2026-10-01", "2026-10-11");
        assert_eq!(rate.days, 5, "from Monday to Friday; before, nobody was here");
        assert_eq!(rate.of(ActivityKind::Work).to_string(), "1");
        assert_eq!(rate.of(ActivityKind::Education).to_string(), "0.5");
        assert_eq!(rate.tenths_of_percent(&rate.all()), Some(300));
    }

    #[test]
    fn work_on_a_weekend_is_counted_beside() {
        let mut register = register(CustodyKind::Convicted);
        mark(&mut register, "2026-10-10", "WOOD", 'T');
        let rate = rate(&register, "2026-10-05", "2026-10-11");
        assert_eq!((rate.beside.to_string().as_str(), rate.all().to_string().as_str()), ("1", "0"));
    }

    #[test]
    fn a_public_holiday_is_no_working_day() {
        let mut register = register(CustodyKind::Convicted);
        mark(&mut register, "2026-12-25", "WOOD", 'T');
        let rate = rate(&register, "2026-12-25", "2026-12-25");
        assert_eq!((rate.days, rate.beside.to_string().as_str()), (0, "1"));
        assert_eq!(rate.tenths_of_percent(&rate.all()), None);
    }

    #[test]
    fn who_is_not_entitled_at_all_is_not_counted() {
        let mut register = register(CustodyKind::Convicted);
        let key = SpellKey { from: day("2026-10-05"), circumstance: "at_home".parse().unwrap() };
        let spell = Spell {
            span: span("2026-10-05"),
            weekdays: None,
            granted: None,
            decided_by: String::new(),
            decided_on: None,
            review_by: None,
            reason: String::new(),
        };
        register.inmates.get_mut("1").unwrap().spells.insert(key, spell);
        assert_eq!(rate(&register, "2026-10-05", "2026-10-09").days, 0);
    }

    #[test]
    fn the_duty_is_unmet_on_days_with_neither_activity_nor_reason_but_never_on_remand() {
        let scheme = Scheme::norway().unwrap();
        let unmet = |kind| {
            let register = register(kind);
            let book = Book::new(&scheme, &register);
            let pay = book.settle(Period::new(day("2026-10-05"), day("2026-10-09")).unwrap(), || {});
            duty_unmet(&pay, day("2026-10-08")).into_iter().flat_map(|one| one.days).collect::<Vec<_>>()
        };
        assert_eq!(unmet(CustodyKind::Convicted), [day("2026-10-07"), day("2026-10-08")]);
        assert_eq!(unmet(CustodyKind::Remand), []);
    }
}
