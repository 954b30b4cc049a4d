//! What of the frames for supplements is used: what each allows against the supplements its activity has earned so far.

use std::collections::BTreeMap;

use crate::calendar::{Date, Period};
use crate::pay::{ActivityIndex, Book, Day, PayComponent};
use crate::register::{ActivityCode, Inmate, Ore};

/// A frame, and what of it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameUse<'a> {
    /// The activity.
    pub activity: &'a ActivityCode,
    /// Its first day; always where none is given.
    pub from: Option<Date>,
    /// The last day it counts for.
    pub until: Option<Date>,
    /// What it allows.
    pub amount: Ore,
    /// What is earned of it so far.
    pub used: Ore,
}

/// The frames that cover this day, by activity; of several for one activity the one that begins last.
pub fn frame_uses<'a>(book: &Book<'a>, day: Date) -> Vec<FrameUse<'a>> {
    let mut uses: BTreeMap<&ActivityCode, FrameUse<'a>> = BTreeMap::new();
    for ((activity, from), frame) in &book.register().frames {
        let covers = from.is_none_or(|from| from <= day) && frame.until.is_none_or(|until| day <= until);
        if covers {
            let one = FrameUse { activity, from: *from, until: frame.until, amount: frame.amount, used: Ore::ZERO };
            // They come by first day, so a later one takes the place of an earlier one.
            uses.insert(activity, one);
        }
    }
    let mut uses: Vec<_> = uses.into_values().collect();
    for one in &mut uses {
        one.used = used(book, one);
    }
    uses
}

fn used(book: &Book<'_>, frame: &FrameUse<'_>) -> Ore {
    let register = book.register();
    let first = frame.from.or(register.first_recorded_day());
    let last = register.last_recorded_day().map(|last| frame.until.map_or(last, |until| until.min(last)));
    let period = first.zip(last).and_then(|(first, last)| Period::new(first, last).ok());
    let (Some(period), Some(activity)) = (period, book.find_activity(frame.activity.as_str())) else {
        return Ore::ZERO;
    };
    let rules = book.rules_over(period);
    let mut sum = Ore::ZERO;
    // Whoever is neither placed nor marked in it earned nothing there.
    let touches = |inmate: &&Inmate| {
        let mut placed = inmate.placements.iter();
        let is_placed = placed.any(|((code, _), one)| code == frame.activity && one.span.within(period).is_some());
        let mut rows = period.by_month().flat_map(|(month, _)| inmate.attendance.in_month(month));
        is_placed || rows.any(|row| row.activity() == frame.activity)
    };
    for inmate in register.inmates.values().filter(touches) {
        book.settle_days(inmate, &rules, |day| sum += supplement_of(day, activity));
    }
    sum
}

/// What of a day's supplement one activity earned. A day is rounded once for all its parts; where several earn, each has
/// its share rounded down and the last one the rest, so that the activities together come to what is paid.
fn supplement_of(day: &Day<'_>, activity: ActivityIndex) -> Ore {
    let Some(line) = day.lines.iter().find(|line| line.component == PayComponent::Supplement) else {
        return Ore::ZERO;
    };
    let weighted = |part: &crate::pay::Part<'_>| i128::from(part.supplement.0) * i128::from(part.weight.get());
    let parts: Vec<_> = day.parts_of(PayComponent::Supplement).collect();
    let of = i128::from(day.weights().max(1));
    let mut rest = line.amount.0;
    let mut earned = 0;
    for (place, part) in parts.iter().enumerate() {
        let is_last = place + 1 == parts.len();
        let share = if is_last { rest } else { i64::try_from(weighted(part) / of).unwrap_or(i64::MAX).min(rest) };
        rest -= share;
        if part.activity == Some(activity) {
            earned += share;
        }
    }
    Ore(earned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Span;
    use crate::register::{
        Activity, ActivityKind, ActivitySpan, Component, Frame, Mark, MarkDetail, MarkKey, Placement, Rate, Register,
        Stay, Weight,
    };
    use crate::scheme::Scheme;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// One inmate, a third of the day in WOOD and two thirds in FARM, with supplements of 10.00 and 15.00, on 5 October.
    fn register() -> Register {
        let mut register = Register::default();
        let span = || Span::new(day("2026-10-01"), None).unwrap();
        let mut inmate = Inmate::default();
        inmate.stays.insert(day("2026-10-01"), Stay { span: span(), unit: String::new() });
        for (code, weight, supplement) in [("FARM", 2, 1500), ("WOOD", 1, 1000)] {
            let activity = Activity {
                name: String::new(),
                kind: ActivityKind::Work,
                provider: String::new(),
                place: String::new(),
                weekdays: "12345".parse().unwrap(),
                hours: None,
                span: ActivitySpan::new(None, None).unwrap(),
                capacity: None,
                supplement: Some(Ore(supplement)),
                runs_on_holidays: false,
            };
            register.activities.insert(code.parse().unwrap(), activity);
            let weight = Weight::new(weight).unwrap();
            let placement = Placement { span: span(), weekdays: None, weight, supplement: None };
            inmate.placements.insert((code.parse().unwrap(), day("2026-10-01")), placement);
            let mark = Mark { key: MarkKey::new('T').unwrap(), detail: MarkDetail::default() };
            inmate.attendance.put(day("2026-10-05"), &code.parse().unwrap(), mark);
            let frame = Frame { until: Some(day("2026-12-31")), amount: Ore(100_000) };
            register.frames.insert((code.parse().unwrap(), Some(day("2026-10-01"))), frame);
        }
        register.inmates.insert("1".parse().unwrap(), inmate);
        let rate = Rate { until: None, amount: Ore(8400), source: String::new() };
        register.local.rates.insert((Component::Ordinary, day("2026-01-01")), rate);
        register
    }

    #[test]
    fn the_activities_of_a_day_come_to_what_is_paid() {
        let (register, scheme) = (register(), Scheme::norway().unwrap());
        let book = Book::new(&scheme, &register);
        let uses = frame_uses(&book, day("2026-10-05"));
        let seen: Vec<_> = uses.iter().map(|one| (one.activity.as_str(), one.used)).collect();
        // 15.00 × 2/3 + 10.00 × 1/3 = 13.33.
        assert_eq!(seen, [("FARM", Ore(1000)), ("WOOD", Ore(333))]);
    }

    #[test]
    fn a_frame_counts_only_on_its_days() {
        let (register, scheme) = (register(), Scheme::norway().unwrap());
        let book = Book::new(&scheme, &register);
        assert_eq!(frame_uses(&book, day("2027-01-01")), []);
        assert_eq!(frame_uses(&book, day("2026-09-30")), []);
    }

    #[test]
    fn of_two_frames_the_one_that_begins_last_counts() {
        let (mut register, scheme) = (register(), Scheme::norway().unwrap());
        let later = Frame { until: None, amount: Ore(5) };
        register.frames.insert(("WOOD".parse().unwrap(), Some(day("2026-10-06"))), later);
        let book = Book::new(&scheme, &register);
        let wood = |date| frame_uses(&book, day(date)).into_iter().find(|one| one.activity.as_str() == "WOOD").unwrap();
        assert_eq!((wood("2026-10-05").used, wood("2026-10-06").used), (Ore(333), Ore::ZERO));
        assert_eq!(wood("2026-10-06").amount, Ore(5));
    }
}
