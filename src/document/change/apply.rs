//! Applying a change: set every fact, check what came of it, and give back the inverse; or leave all as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::register::{Contradiction, Inmate, InmateNumber, Register};

use super::{Change, ChangeRefusal, DayMark, Fact, runs};
use crate::document::Document;

impl Document {
    /// Applies a change and gives its exact inverse.
    ///
    /// # Errors
    /// Why it was refused; the document is as it was.
    pub fn apply(&mut self, change: &Change) -> Result<Change, ChangeRefusal> {
        let mut inverse = Vec::with_capacity(change.facts.len());
        let result = self.set_all(change, &mut inverse).and_then(|()| self.check(change));
        inverse.reverse();
        let inverse = Change { facts: inverse };
        match result {
            Ok(()) => Ok(inverse),
            Err(refusal) => {
                self.set_back(&inverse);
                Err(refusal)
            }
        }
    }

    /// Sets back what was applied a moment ago, whose exact inverse this is. No rule stands in the way of that.
    pub fn set_back(&mut self, inverse: &Change) {
        for fact in &inverse.facts {
            let _ = set(&mut self.register, fact);
        }
    }

    fn set_all(&mut self, change: &Change, inverse: &mut Vec<Fact>) -> Result<(), ChangeRefusal> {
        for fact in &change.facts {
            runs::guard(&self.register, change, fact)?;
            if !fact.is_under_its_key() {
                return Err(ChangeRefusal::KeyDiffers(fact.kind()));
            }
            inverse.push(set(&mut self.register, fact)?);
        }
        Ok(())
    }

    /// Checks whatever the change touched: the same that is asked of a whole register.
    fn check(&self, change: &Change) -> Result<(), ChangeRefusal> {
        let inmates: BTreeSet<_> = change.facts.iter().filter_map(Fact::inmate).collect();
        let mut contradictions = Vec::new();
        for number in inmates {
            if let Some(inmate) = self.register.inmates.get(number) {
                contradictions.extend(self.register.contradictions_of(number, inmate));
            }
        }
        if change.facts.iter().any(|fact| fact.inmate().is_none()) {
            contradictions.extend(self.register.contradictions_of_local());
        }
        for fact in &change.facts {
            if let Fact::Activity(code, None) = fact {
                self.check_unused(code)?;
            }
            self.check_scheme(fact)?;
        }
        contradictions.into_iter().next().map_or(Ok(()), |first| Err(ChangeRefusal::Contradiction(first)))
    }

    /// An activity that went must leave nothing that points at it.
    fn check_unused(&self, code: &crate::register::ActivityCode) -> Result<(), ChangeRefusal> {
        if self.register.activities.contains_key(code) {
            return Ok(());
        }
        let points_at = |inmate: &Inmate| {
            inmate.placements.keys().any(|(activity, _)| activity == code)
                || inmate.attendance.rows().iter().any(|row| row.activity() == code)
        };
        let framed = self.register.frames.keys().any(|(activity, _)| activity == code);
        if framed || self.register.inmates.values().any(points_at) {
            return Err(ChangeRefusal::ActivityInUse(code.clone()));
        }
        Ok(())
    }

    fn check_scheme(&self, fact: &Fact) -> Result<(), ChangeRefusal> {
        use crate::scheme::Misfit;
        let scheme = &self.scheme;
        let misfit = match fact {
            Fact::Marks(number, month, activity, days) => {
                let bad = days.iter().find_map(|day| {
                    let refusal = scheme.accept(&day.mark()?).err()?;
                    Some((month.on(day.day()), refusal))
                });
                let (inmate, activity) = (number.clone(), activity.clone());
                bad.map(|(date, refusal)| Misfit::Mark { inmate, activity, date, refusal })
            }
            Fact::Spell(number, key, Some(spell)) => {
                let accepted = scheme.named(key.circumstance.as_str()).and_then(|row| scheme.accept_spell(row, spell));
                accepted.err().map(|refusal| Misfit::Spell { inmate: number.clone(), from: key.from, refusal })
            }
            Fact::Rule(key, Some(_)) => {
                scheme.accept_rule(&key.circumstance).err().map(|refusal| Misfit::Rule { refusal })
            }
            Fact::Holiday((holiday, _), Some(_)) => {
                scheme.accept_holiday(holiday).err().map(|refusal| Misfit::Holiday { refusal })
            }
            _ => None,
        };
        misfit.map_or(Ok(()), |misfit| Err(ChangeRefusal::Misfit(misfit)))
    }
}

/// Sets one fact and gives the fact that sets it back.
fn set(register: &mut Register, fact: &Fact) -> Result<Fact, ChangeRefusal> {
    let local = &mut register.local;
    Ok(match fact {
        Fact::Person(number, person) => Fact::Person(number.clone(), set_person(register, number, person.as_ref())?),
        Fact::Stay(number, from, stay) => {
            Fact::Stay(number.clone(), *from, put(&mut of(register, number)?.stays, from, stay))
        }
        Fact::Custody(number, from, kind) => {
            Fact::Custody(number.clone(), *from, put(&mut of(register, number)?.custody, from, kind))
        }
        Fact::Placement(number, key, placement) => {
            Fact::Placement(number.clone(), key.clone(), put(&mut of(register, number)?.placements, key, placement))
        }
        Fact::Spell(number, key, spell) => {
            Fact::Spell(number.clone(), key.clone(), put(&mut of(register, number)?.spells, key, spell))
        }
        Fact::Review(number, key, review) => {
            Fact::Review(number.clone(), key.clone(), put(&mut of(register, number)?.reviews, key, review))
        }
        Fact::Sanction(number, from, sanction) => {
            Fact::Sanction(number.clone(), *from, put(&mut of(register, number)?.sanctions, from, sanction))
        }
        Fact::Marks(number, month, activity, days) => {
            if days.iter().any(|day| month.on(day.day()).is_none()) {
                return Err(ChangeRefusal::NoSuchDay);
            }
            let attendance = &mut of(register, number)?.attendance;
            let mut before: Vec<_> = Vec::with_capacity(days.len());
            for day in days {
                if let Some(date) = month.on(day.day()) {
                    before.push(DayMark::new(date.day() as u8, attendance.mark(date, activity)));
                    match day.mark() {
                        Some(mark) => attendance.put(date, activity, mark),
                        None => attendance.clear(date, activity),
                    }
                }
            }
            // A day that is named twice is set back in the other order.
            before.reverse();
            Fact::Marks(number.clone(), *month, activity.clone(), before)
        }
        Fact::Amendment(Some(number), place, one) => {
            let before = put(&mut of(register, number)?.amendments, place, one);
            Fact::Amendment(Some(number.clone()), *place, before)
        }
        Fact::Amendment(None, place, one) => Fact::Amendment(None, *place, put(&mut register.amendments, place, one)),
        Fact::Run(number, run) => {
            let before = match run {
                Some(run) => register.runs.insert(*number, (**run).clone()),
                None => register.runs.remove(number),
            };
            Fact::Run(*number, before.map(Box::new))
        }
        Fact::RunLine(person, number, line) => {
            let run = register.runs.get_mut(number).ok_or(ChangeRefusal::UnknownRun(*number))?;
            Fact::RunLine(person.clone(), *number, put(Arc::make_mut(&mut run.lines), person, line))
        }
        Fact::RunState(number, state) => {
            let run = register.runs.get_mut(number).ok_or(ChangeRefusal::UnknownRun(*number))?;
            Fact::RunState(*number, std::mem::replace(&mut run.state, state.clone()))
        }
        Fact::Activity(code, activity) => Fact::Activity(code.clone(), put(&mut register.activities, code, activity)),
        Fact::Frame(key, frame) => Fact::Frame(key.clone(), put(&mut register.frames, key, frame)),
        Fact::Rate(key, rate) => Fact::Rate(*key, put(&mut local.rates, key, rate)),
        Fact::Rule(key, rule) => Fact::Rule(key.clone(), put(&mut local.rules, key, rule)),
        Fact::Holiday(key, observed) => Fact::Holiday(key.clone(), put(&mut local.holidays, key, observed)),
        Fact::Switch(key, on) => Fact::Switch(*key, put(&mut local.switches, key, on)),
        Fact::Prison(name) => Fact::Prison(std::mem::replace(&mut local.prison, name.clone())),
        Fact::Unit(name) => Fact::Unit(std::mem::replace(&mut local.unit, name.clone())),
        Fact::Language(language) => Fact::Language(std::mem::replace(&mut local.language, *language)),
        Fact::Period(period) => Fact::Period(std::mem::replace(&mut local.period, *period)),
    })
}

fn of<'r>(register: &'r mut Register, number: &InmateNumber) -> Result<&'r mut Inmate, ChangeRefusal> {
    register.inmates.get_mut(number).ok_or_else(|| ChangeRefusal::UnknownInmate(number.clone()))
}

/// Puts a value under a key or takes it away; gives what stood there.
fn put<K: Ord + Clone, V: Clone>(map: &mut BTreeMap<K, V>, key: &K, value: &Option<V>) -> Option<V> {
    match value {
        Some(value) => map.insert(key.clone(), value.clone()),
        None => map.remove(key),
    }
}

fn set_person(
    register: &mut Register,
    number: &InmateNumber,
    person: Option<&crate::register::Person>,
) -> Result<Option<crate::register::Person>, ChangeRefusal> {
    let Some(person) = person else {
        let there = register.inmates.get(number).ok_or_else(|| ChangeRefusal::UnknownInmate(number.clone()))?;
        if *there != (Inmate { person: there.person.clone(), ..Inmate::default() }) {
            return Err(ChangeRefusal::InmateHasFacts(number.clone()));
        }
        return Ok(register.inmates.remove(number).map(|inmate| inmate.person));
    };
    match register.inmates.get_mut(number) {
        Some(inmate) => Ok(Some(std::mem::replace(&mut inmate.person, person.clone()))),
        None => {
            register.inmates.insert(number.clone(), Inmate { person: person.clone(), ..Inmate::default() });
            Ok(None)
        }
    }
}

/// Kept beside the refusals so that a reader of either finds the other.
impl From<Contradiction> for ChangeRefusal {
    fn from(contradiction: Contradiction) -> ChangeRefusal {
        ChangeRefusal::Contradiction(contradiction)
    }
}
