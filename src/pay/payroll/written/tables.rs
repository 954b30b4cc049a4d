//! The tables of a run: a line a record, each kind with its letter.

use std::sync::Arc;

use super::day::{day_text, read_day};
use super::fields::{Fields, Unreadable, escape, maybe, names, read_letter, read_names};
use crate::pay::payroll::values::{
    ActivityValue, Because, CircumstanceValue, DayValue, HolidayValue, LineValue, PartValue, RateValue, ReckoningValue,
    RuleValue, Tables,
};
use crate::register::Switch;
use crate::scheme::{Basis, InLanguages};

impl Tables {
    /// A line a record.
    pub(in crate::pay::payroll) fn to_text(&self) -> String {
        let mut lines = Vec::new();
        for one in &self.circumstances {
            let letters =
                [one.letter.nb, one.letter.nn, one.letter.en].map(|letter| escape(&letter.to_string())).join("|");
            let (basis, certainty) = (escape(&one.basis.source), one.basis.certainty);
            let flags = format!("{}|{}|{}", one.bound, u8::from(one.takes_part), u8::from(one.is_public_holiday));
            lines.push(format!(
                "c|{}|{}|{letters}|{}|{basis}|{certainty}|{flags}",
                one.place,
                one.id,
                names(&one.name)
            ));
        }
        lines.extend(self.activities.iter().map(|one| format!("a|{}|{}", one.code, escape(&one.name))));
        for RateValue { component, from, until, amount, source } in &self.rates {
            lines.push(format!("r|{component}|{from}|{}|{}|{}", maybe(*until), amount.0, escape(source)));
        }
        for RuleValue { circumstance, pays, source } in &self.rules {
            let source = source.as_ref().map(|source| format!("={}", escape(source)));
            lines.push(format!("u|{circumstance}|{pays}|{}", source.unwrap_or_default()));
        }
        lines.extend(self.switches.iter().map(|(switch, on)| format!("s|{switch}|{}", u8::from(*on))));
        lines.extend(self.holidays.iter().map(|one| format!("h|{}|{}|{}", one.date, one.id, names(&one.name))));
        lines.extend(self.loss_basis.iter().map(|basis| format!("l|{}|{}", escape(&basis.source), basis.certainty)));
        lines.extend(self.deciders.iter().map(|by| format!("b|{}", escape(by))));
        lines
            .extend(self.reasons.iter().map(|one| format!("y|{}|{}|{}", one.at, escape(&one.by), escape(&one.reason))));
        lines.extend(self.days.iter().map(day_text));
        lines.join("\n")
    }

    /// Reads what [`Tables::to_text`] writes.
    pub(in crate::pay::payroll) fn from_text(text: &str) -> Result<Tables, Unreadable> {
        let mut tables = Tables::default();
        for line in text.lines() {
            let mut fields = Fields::of(line, '|');
            match fields.raw()? {
                "c" => {
                    let (place, id) = (fields.value()?, fields.value()?);
                    let letter = InLanguages {
                        nb: read_letter(&mut fields)?,
                        nn: read_letter(&mut fields)?,
                        en: read_letter(&mut fields)?,
                    };
                    let name = read_names(&mut fields)?;
                    let basis = Basis { source: fields.text()?, certainty: fields.value()? };
                    let (bound, takes_part, is_public_holiday) = (fields.value()?, fields.flag()?, fields.flag()?);
                    tables.circumstances.push(CircumstanceValue {
                        place,
                        id,
                        name,
                        letter,
                        basis,
                        bound,
                        takes_part,
                        is_public_holiday,
                    });
                }
                "a" => tables.activities.push(ActivityValue { code: fields.value()?, name: fields.text()? }),
                "r" => tables.rates.push(RateValue {
                    component: fields.value()?,
                    from: fields.value()?,
                    until: fields.maybe()?,
                    amount: fields.amount()?,
                    source: fields.text()?,
                }),
                "u" => {
                    let (circumstance, pays) = (fields.value()?, fields.value()?);
                    let source = fields.text()?;
                    let source = source.strip_prefix('=').map(str::to_owned);
                    tables.rules.push(RuleValue { circumstance, pays, source });
                }
                "s" => tables.switches.push((fields.value::<Switch>()?, fields.flag()?)),
                "h" => {
                    let (date, id) = (fields.value()?, fields.value()?);
                    tables.holidays.push(HolidayValue { date, id, name: read_names(&mut fields)? });
                }
                "l" => tables.loss_basis = Some(Basis { source: fields.text()?, certainty: fields.value()? }),
                "b" => tables.deciders.push(fields.text()?),
                "y" => {
                    let (at, by) = (fields.value()?, fields.text()?);
                    tables.reasons.push(Arc::new(Because { reason: fields.text()?, at, by }));
                }
                "d" => tables.days.push(read_day(&mut fields)?),
                _ => return Err(Unreadable),
            }
            fields.end()?;
        }
        if tables.is_whole() { Ok(tables) } else { Err(Unreadable) }
    }

    /// Whether all that the days and rules refer to is there.
    fn is_whole(&self) -> bool {
        let circumstance = |place: Option<u32>| place.is_none_or(|place| self.circumstance(place).is_some());
        let decider = |place: Option<u32>| place.is_none_or(|place| self.decider(place).is_some());
        let part = |part: &PartValue| {
            part.activity.is_none_or(|place| self.activity(place).is_some())
                && circumstance(part.recorded)
                && circumstance(part.settled)
                && decider(part.decided_by)
                && part.rule.is_none_or(|place| self.rules.get(place as usize).is_some())
        };
        let line = |line: &LineValue| match line.reckoning {
            ReckoningValue::Rate { rate, .. } | ReckoningValue::Deduction { rate, .. } => self.rate(rate).is_some(),
            ReckoningValue::Supplement { .. } => true,
            ReckoningValue::Loss { decided_by, .. } => decider(decided_by),
        };
        let day =
            |day: &DayValue| circumstance(day.not_entitled) && day.parts.iter().all(part) && day.lines.iter().all(line);
        self.rules.iter().all(|rule| circumstance(Some(rule.circumstance))) && self.days.iter().all(day)
    }
}
