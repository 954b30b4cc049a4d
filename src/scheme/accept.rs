//! Which facts a scheme can take: asked at the border for each row, and of a whole register when it
//! is opened.

use crate::calendar::Date;
use crate::register::{
    ActivityCode, CircumstanceId, HolidayId, InmateNumber, Mark, MarkDetail, MarkKey, Register, Spell,
};

use super::{Circumstance, Scheme};

/// Why the scheme does not take a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryRefusal {
    /// No circumstance of this name.
    UnknownCircumstance(String),
    /// No circumstance is stored as this letter.
    UnknownKey(MarkKey),
    /// The circumstance cannot be a mark.
    NotAMark(CircumstanceId),
    /// The circumstance cannot be a spell.
    NotASpell(CircumstanceId),
    /// `granted` is said of a circumstance that leaves nothing open.
    GrantedNotOpen(CircumstanceId),
    /// A deduction is taken from a circumstance that has none.
    NoDeduction(CircumstanceId),
    /// The prison cannot decide what this circumstance pays.
    TakesNoRule(CircumstanceId),
    /// No holiday of this name.
    UnknownHoliday(HolidayId),
}

/// A fact of a register that its scheme does not take, by its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the keys of the fact")]
pub enum Misfit {
    /// A mark.
    Mark { inmate: InmateNumber, activity: ActivityCode, date: Option<Date>, refusal: EntryRefusal },
    /// A spell.
    Spell { inmate: InmateNumber, from: Date, refusal: EntryRefusal },
    /// A rule.
    Rule { refusal: EntryRefusal },
    /// A holiday switch.
    Holiday { refusal: EntryRefusal },
}

impl Scheme {
    /// The circumstance of this name, where there is one.
    pub fn named(&self, id: &str) -> Result<&Circumstance, EntryRefusal> {
        self.find(id)
            .map(|index| self.circumstance(index))
            .ok_or_else(|| EntryRefusal::UnknownCircumstance(id.to_owned()))
    }

    /// Whether a mark can say this.
    pub fn accept_mark(&self, circumstance: &Circumstance, detail: &MarkDetail) -> Result<(), EntryRefusal> {
        if !circumstance.as_mark {
            return Err(EntryRefusal::NotAMark(circumstance.id.clone()));
        }
        if detail.granted.is_some() && !circumstance.takes_decision() {
            return Err(EntryRefusal::GrantedNotOpen(circumstance.id.clone()));
        }
        if detail.deduction.is_some() && !circumstance.takes_deduction {
            return Err(EntryRefusal::NoDeduction(circumstance.id.clone()));
        }
        Ok(())
    }

    /// Whether this mark can stand.
    pub fn accept(&self, mark: &Mark) -> Result<(), EntryRefusal> {
        let index = self.by_key(mark.key).ok_or(EntryRefusal::UnknownKey(mark.key))?;
        self.accept_mark(self.circumstance(index), &mark.detail)
    }

    /// Whether a spell can say this.
    pub fn accept_spell(&self, circumstance: &Circumstance, spell: &Spell) -> Result<(), EntryRefusal> {
        if circumstance.as_spell.is_none() {
            return Err(EntryRefusal::NotASpell(circumstance.id.clone()));
        }
        if spell.granted.is_some() && !circumstance.takes_decision() {
            return Err(EntryRefusal::GrantedNotOpen(circumstance.id.clone()));
        }
        Ok(())
    }

    /// Whether the prison can decide what this circumstance pays.
    pub fn accept_rule(&self, circumstance: &CircumstanceId) -> Result<(), EntryRefusal> {
        let circumstance = self.named(circumstance.as_str())?;
        if circumstance.takes_rule { Ok(()) } else { Err(EntryRefusal::TakesNoRule(circumstance.id.clone())) }
    }

    /// Whether there is such a holiday to switch.
    pub fn accept_holiday(&self, holiday: &HolidayId) -> Result<(), EntryRefusal> {
        let known = self.holidays().iter().any(|row| row.id == *holiday);
        if known { Ok(()) } else { Err(EntryRefusal::UnknownHoliday(holiday.clone())) }
    }

    /// Every fact of the register that this scheme does not take.
    pub fn misfits(&self, register: &Register) -> Vec<Misfit> {
        let mut found = Vec::new();
        for (number, inmate) in &register.inmates {
            self.misfit_marks(number, inmate, &mut found);
            for (key, spell) in &inmate.spells {
                let accepted = self.named(key.circumstance.as_str()).and_then(|row| self.accept_spell(row, spell));
                if let Err(refusal) = accepted {
                    found.push(Misfit::Spell { inmate: number.clone(), from: key.from, refusal });
                }
            }
        }
        let rules = register.local.rules.keys().filter_map(|key| self.accept_rule(&key.circumstance).err());
        found.extend(rules.map(|refusal| Misfit::Rule { refusal }));
        let holidays = register.local.holidays.keys().filter_map(|(holiday, _)| self.accept_holiday(holiday).err());
        found.extend(holidays.map(|refusal| Misfit::Holiday { refusal }));
        found
    }

    fn misfit_marks(&self, number: &InmateNumber, inmate: &crate::register::Inmate, found: &mut Vec<Misfit>) {
        let nothing_said = MarkDetail::default();
        for row in inmate.attendance.rows() {
            for (day, key) in row.keys() {
                let detail = row.detail(day).unwrap_or(&nothing_said);
                let known = self.by_key(key).map(|index| self.circumstance(index)).ok_or(EntryRefusal::UnknownKey(key));
                if let Err(refusal) = known.and_then(|circumstance| self.accept_mark(circumstance, detail)) {
                    let (inmate, activity) = (number.clone(), row.activity().clone());
                    found.push(Misfit::Mark { inmate, activity, date: row.month().on(day), refusal });
                }
            }
        }
    }
}
