//! What must be changed to make one register into another.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::register::{Inmate, InmateNumber, Local, MarkRow, Register, Run};

use super::{Change, DayMark, Fact};

impl Change {
    /// The change that makes the register `from` into the register `to`: only the facts that differ, each once, in an
    /// order in which whatever is pointed at is there.
    pub fn between(from: &Register, to: &Register) -> Change {
        let mut facts = Vec::new();
        local(&from.local, &to.local, &mut facts);
        differing(&from.activities, &to.activities, |code, activity| {
            facts.extend(activity.map(|activity| Fact::Activity(code.clone(), Some(activity.clone()))));
        });
        differing(&from.frames, &to.frames, |key, frame| facts.push(Fact::Frame(key.clone(), frame.cloned())));

        differing(&from.amendments, &to.amendments, |place, one| {
            facts.push(Fact::Amendment(None, *place, one.cloned()));
        });
        runs(from, to, &mut facts);

        let nobody = Inmate::default();
        for (number, inmate) in &to.inmates {
            let before = from.inmates.get(number);
            if before.map(|before| &before.person) != Some(&inmate.person) {
                facts.push(Fact::Person(number.clone(), Some(inmate.person.clone())));
            }
            of_inmate(number, before.unwrap_or(&nobody), inmate, &mut facts);
        }
        for (number, inmate) in from.inmates.iter().filter(|(number, _)| !to.inmates.contains_key(*number)) {
            of_inmate(number, inmate, &nobody, &mut facts);
            // Who stands in a run that stays is known by name and number, though nothing else is said of him.
            if !from.runs.values().any(|run| run.lines.contains_key(number)) {
                facts.push(Fact::Person(number.clone(), None));
            }
        }
        for code in from.activities.keys().filter(|code| !to.activities.contains_key(*code)) {
            facts.push(Fact::Activity(code.clone(), None));
        }
        Change { facts }
    }
}

/// Shows every key whose value differs, with what stands there afterwards.
fn differing<K: Ord, V: PartialEq>(from: &BTreeMap<K, V>, to: &BTreeMap<K, V>, mut see: impl FnMut(&K, Option<&V>)) {
    for key in from.keys().filter(|key| !to.contains_key(key)) {
        see(key, None);
    }
    for (key, value) in to.iter().filter(|(key, value)| from.get(key) != Some(value)) {
        see(key, Some(value));
    }
}

fn local(from: &Local, to: &Local, facts: &mut Vec<Fact>) {
    if from.prison != to.prison {
        facts.push(Fact::Prison(to.prison.clone()));
    }
    if from.unit != to.unit {
        facts.push(Fact::Unit(to.unit.clone()));
    }
    if from.language != to.language {
        facts.push(Fact::Language(to.language));
    }
    if from.period != to.period {
        facts.push(Fact::Period(to.period));
    }
    differing(&from.rates, &to.rates, |key, rate| facts.push(Fact::Rate(*key, rate.cloned())));
    differing(&from.rules, &to.rules, |key, rule| facts.push(Fact::Rule(key.clone(), rule.cloned())));
    differing(&from.holidays, &to.holidays, |key, on| facts.push(Fact::Holiday(key.clone(), on.copied())));
    differing(&from.switches, &to.switches, |key, on| facts.push(Fact::Switch(*key, on.copied())));
}

fn of_inmate(number: &InmateNumber, from: &Inmate, to: &Inmate, facts: &mut Vec<Fact>) {
    let who = || number.clone();
    differing(&from.stays, &to.stays, |key, stay| facts.push(Fact::Stay(who(), *key, stay.cloned())));
    differing(&from.custody, &to.custody, |key, kind| facts.push(Fact::Custody(who(), *key, kind.copied())));
    differing(&from.placements, &to.placements, |key, one| {
        facts.push(Fact::Placement(who(), key.clone(), one.cloned()));
    });
    differing(&from.spells, &to.spells, |key, spell| facts.push(Fact::Spell(who(), key.clone(), spell.cloned())));
    differing(&from.reviews, &to.reviews, |key, one| facts.push(Fact::Review(who(), key.clone(), one.cloned())));
    differing(&from.sanctions, &to.sanctions, |key, one| facts.push(Fact::Sanction(who(), *key, one.cloned())));
    differing(&from.amendments, &to.amendments, |place, one| {
        facts.push(Fact::Amendment(Some(who()), *place, one.cloned()));
    });
    marks(number, from, to, facts);
}

/// Runs that are not there yet. A run that is there stays, whatever is gone back to: what was closed was paid or may be, and
/// only withdrawing it makes it count as nothing.
fn runs(from: &Register, to: &Register, facts: &mut Vec<Fact>) {
    for (number, run) in to.runs.iter().filter(|(number, _)| !from.runs.contains_key(*number)) {
        let head = Run { lines: Arc::default(), ..run.clone() };
        facts.push(Fact::Run(*number, Some(Box::new(head))));
        let lines = run.lines.iter();
        facts.extend(lines.map(|(person, line)| Fact::RunLine(person.clone(), *number, Some(line.clone()))));
    }
}

/// Marks by month rows: a row that differs is named with the days that do.
fn marks(number: &InmateNumber, from: &Inmate, to: &Inmate, facts: &mut Vec<Fact>) {
    fn by_place(inmate: &Inmate) -> BTreeMap<(crate::calendar::Month, &crate::register::ActivityCode), &MarkRow> {
        inmate.attendance.rows().iter().map(|row| ((row.month(), row.activity()), row)).collect()
    }
    let (from, to) = (by_place(from), by_place(to));
    differing(&from, &to, |(month, activity), row| {
        let before = from.get(&(*month, *activity));
        let days = (1..=31_u8).filter_map(|day| {
            let mark = |row: &MarkRow| row.mark(day.into());
            let (old, new) = (before.and_then(|row| mark(row)), row.and_then(|row| mark(row)));
            (old != new).then(|| DayMark::new(day, new))
        });
        facts.push(Fact::Marks(number.clone(), *month, (*activity).clone(), days.collect()));
    });
}
