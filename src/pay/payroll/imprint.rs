//! Whether anything a person's closed days were settled from has changed since.
//!
//! A run keeps for each person a number made from all that his days depend on: his facts that touch the run's days, the
//! activities they name, and the rules in force. Where it comes out the same again, the days do too, and need not be
//! settled: so a closing costs next to nothing for what nobody touched. Where it comes out otherwise the days are settled
//! and held against what was paid; a number that differs for another reason, such as another version of the program,
//! costs time and changes nothing.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::calendar::{Period, Span};
use crate::pay::{ActivityIndex, Book, Day, DayError};
use crate::register::{Activity, ActivityCode, Component, Inmate};

/// Changes whenever days are settled by other rules than those that are data.
const SETTLEMENT: u32 = 1;

/// What the rules over these days come to.
pub(super) fn of_rules(book: &Book<'_>, days: Period) -> u64 {
    let mut print = DefaultHasher::new();
    SETTLEMENT.hash(&mut print);
    // What the scheme says of a circumstance beside what it pays on which day.
    for (index, row) in book.scheme().indexed() {
        (index, row.id.as_str(), row.key, row.bound as u8, row.takes_part, row.earns_supplement).hash(&mut print);
        (row.takes_deduction, row.is_refusal, row.stops_food, row.beside_attended).hash(&mut print);
        row.as_spell.map(|spell| (spell.when, spell.rank)).hash(&mut print);
    }
    for date in days.iter() {
        let rules = book.rules_on(date);
        (date, rules.is_public_holiday, rules.food, rules.refusal_on_holiday, rules.loss_on_supplement)
            .hash(&mut print);
        Component::ALL.iter().for_each(|component| rules.rate(*component).map(|rate| rate.amount).hash(&mut print));
        book.scheme().indexed().for_each(|(index, _)| book.rules().pays(index, date).pays.hash(&mut print));
    }
    print.finish()
}

/// What a person's facts over these days come to, beside what the rules do.
pub(super) fn of_facts(book: &Book<'_>, inmate: &Inmate, days: Period, rules: u64) -> u64 {
    let mut print = DefaultHasher::new();
    let touches = |span: Span| span.within(days).is_some();
    let span = |span: Span, print: &mut DefaultHasher| span.within(days).hash(print);
    rules.hash(&mut print);
    for stay in inmate.stays.values().filter(|stay| touches(stay.span)) {
        span(stay.span, &mut print);
    }
    0_u8.hash(&mut print);
    for ((code, _), placement) in inmate.placements.iter().filter(|(_, placement)| touches(placement.span)) {
        span(placement.span, &mut print);
        (placement.weekdays, placement.weight, placement.supplement).hash(&mut print);
        activity(book, code, days, &mut print);
    }
    1_u8.hash(&mut print);
    for (key, spell) in inmate.spells.iter().filter(|(_, spell)| touches(spell.span)) {
        // Which of two counts may depend on when they began.
        (spell.span.from(), key.circumstance.as_str(), spell.weekdays, spell.granted).hash(&mut print);
        (spell.span.within(days), spell.decided_by.is_empty()).hash(&mut print);
    }
    2_u8.hash(&mut print);
    for sanction in inmate.sanctions.values().filter(|sanction| touches(sanction.period().into())) {
        (sanction.period(), sanction.percent(), sanction.is_in_force()).hash(&mut print);
    }
    3_u8.hash(&mut print);
    for (month, part) in days.by_month() {
        for row in inmate.attendance.in_month(month) {
            // A run of several months has the same day of the month more than once.
            month.hash(&mut print);
            activity(book, row.activity(), days, &mut print);
            let inside = |day: u32| part.first().day() <= day && day <= part.last().day();
            row.keys().filter(|(day, _)| inside(*day)).for_each(|mark| mark.hash(&mut print));
            for (day, detail) in row.details().filter(|(day, _)| inside(*day)) {
                (day, detail.deduction, detail.granted, detail.decided_by.is_empty()).hash(&mut print);
            }
        }
    }
    print.finish()
}

fn activity(book: &Book<'_>, code: &ActivityCode, days: Period, print: &mut DefaultHasher) {
    code.as_str().hash(print);
    let Some(index) = book.find_activity(code.as_str()) else { return };
    let (_, Activity { span, weekdays, supplement, runs_on_holidays, .. }) = book.activity(index);
    (span.within(days), weekdays, supplement, runs_on_holidays).hash(print);
}

impl Book<'_> {
    /// What a settled day comes to: two days of the same number have the same lines, parts, holes and errors. None for a day
    /// on which there is nothing.
    pub fn day_print(&self, day: &Day<'_>) -> Option<u64> {
        if day.parts.is_empty() && day.lines.is_empty() && day.holes.is_empty() && day.errors.is_empty() {
            return None;
        }
        let mut print = DefaultHasher::new();
        let name = |index: Option<ActivityIndex>| index.map(|index| self.activity(index).0.as_str());
        for part in &day.parts {
            (name(part.activity), part.weight, part.recorded.circumstance(), part.settled).hash(&mut print);
            (part.earns, part.supplement, part.deduction).hash(&mut print);
        }
        day.lines.iter().for_each(|line| (line.component, line.amount, line.reckoning.share()).hash(&mut print));
        day.holes.iter().for_each(|hole| (name(hole.activity), hole.kind).hash(&mut print));
        day.errors.iter().for_each(|error| match error {
            DayError::NoRate(component) => component.hash(&mut print),
            DayError::SupplementAboveMaximum { supplement, maximum } => (supplement, maximum).hash(&mut print),
        });
        Some(print.finish())
    }
}
