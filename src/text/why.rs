//! The why of a day in words: from a line's own data, so that screen, paper and terminal say the same, and a closed run
//! says today what it said when it was closed.
//!
//! The numbers in these sentences are all that is needed to reckon the amount again; a test does.

use crate::calendar::Date;
use crate::pay::{
    Book, CircumstanceValue, Day, DayValue, Earns, LineValue, PartValue, PayComponent, RateValue, ReckoningValue,
    Recorded, Tables,
};
use crate::register::Deduction;
use crate::scheme::{Bound, Certainty};

use super::Text;

/// One figure of a day and the sentences that say why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// What it is.
    pub title: String,
    /// The amount; nothing for what pays nothing.
    pub amount: String,
    /// The reckoning, the rate, and each part it comes from.
    pub sentences: Vec<String>,
}

/// A day with what its numbers refer to.
#[derive(Clone, Copy)]
struct Said<'v> {
    tables: &'v Tables,
    date: Date,
    day: &'v DayValue,
    /// What is said beside each part: the days of its spell, a note; nothing of a run, which keeps neither.
    beside: &'v [Vec<String>],
}

impl Text {
    /// Why a settled day pays what it pays: each line, then what pays nothing, is missing or is wrong.
    pub fn why_day(&self, book: &Book<'_>, day: &Day<'_>) -> Vec<Why> {
        let plain = |title: String, sentences: Vec<String>| Why { title, amount: String::new(), sentences };
        let (tables, value) = book.day_value(day);
        let beside: Vec<_> = day.parts.iter().map(|part| self.beside(part.recorded)).collect();
        let mut all = self.why_said(Said { tables: &tables, date: day.date, day: &value, beside: &beside });
        if !day.holes.is_empty() {
            let name = |hole: &crate::pay::Hole| format!("{}: {}", self.activity(book, hole.activity), self.hole(hole));
            all.push(plain(self.why_missing(), day.holes.iter().map(name).collect()));
        }
        if !day.errors.is_empty() {
            all.push(plain(self.why_error(), day.errors.iter().map(|error| self.day_error(error)).collect()));
        }
        all
    }

    /// Why a day of a payroll pays what it pays: each line, then what pays nothing.
    pub fn why_value(&self, tables: &Tables, date: Date, day: &DayValue) -> Vec<Why> {
        self.why_said(Said { tables, date, day, beside: &[] })
    }

    fn why_said(&self, said: Said<'_>) -> Vec<Why> {
        let Said { tables, day, .. } = said;
        let nothing = |sentences: Vec<String>| Why { title: self.why_nothing(), amount: String::new(), sentences };
        let mut all: Vec<_> = day.lines.iter().map(|line| self.why_line(said, line)).collect();
        if let Some(circumstance) = day.not_entitled.and_then(|place| tables.circumstance(place)) {
            let ground = self.ground(circumstance, circumstance.bound);
            all.push(nothing(vec![format!("{} ({ground})", circumstance.name.get(self.language()))]));
        }
        let unpaid: Vec<_> = (0..).zip(&day.parts).filter(|(_, part)| part.earns == Earns::Nothing).collect();
        if !unpaid.is_empty() {
            all.push(nothing(unpaid.into_iter().map(|part| self.why_of_part(said, part, None)).collect()));
        }
        all
    }

    /// Why a line has its amount.
    fn why_line(&self, said: Said<'_>, line: &LineValue) -> Why {
        let Said { tables, day, .. } = said;
        let amount = self.money(line.amount);
        let rate_of = |place: u32| {
            let rate = tables.rate(place);
            (self.money(rate.map(|rate| rate.amount).unwrap_or_default()), rate.map(|rate| self.rate_row(rate)))
        };
        let mut sentences = match line.reckoning {
            ReckoningValue::Rate { rate, share } => {
                let (rate, row) = rate_of(rate);
                let reckoned = if line.component == PayComponent::Food {
                    self.why_food(&rate, &amount)
                } else if share.is_whole() {
                    self.why_whole(&rate, &amount)
                } else {
                    self.why_rate(&rate, share.weight(), share.of(), &amount)
                };
                std::iter::once(reckoned).chain(row).collect()
            }
            ReckoningValue::Supplement { share } => {
                let terms = day
                    .parts_of(PayComponent::Supplement)
                    .map(|part| self.why_supplement_term(&self.money(part.supplement), part.weight.get().into()));
                vec![self.why_supplement(&terms.collect::<Vec<_>>().join(" + "), share.of(), &amount)]
            }
            ReckoningValue::Deduction { rate, of } => {
                let (rate, _) = rate_of(rate);
                let parts = day.parts_of(PayComponent::Deduction);
                let terms: Vec<_> = parts.filter_map(|part| self.deduction_term(part, &rate, of)).collect();
                vec![self.why_deduction(&terms.join(" + "), &amount)]
            }
            ReckoningValue::Loss { .. } => self.why_loss_line(tables, line.reckoning, &amount),
        };
        let component = Some(line.component);
        let parts = (0..).zip(&day.parts).filter(|(_, part)| part.makes(line.component));
        sentences.extend(parts.map(|part| self.why_of_part(said, part, component)));
        Why { title: self.component(line.component), amount, sentences }
    }

    fn why_loss_line(&self, tables: &Tables, reckoning: ReckoningValue, amount: &str) -> Vec<String> {
        let ReckoningValue::Loss { percent, from, days, decided, decided_by, base, with_supplement } = reckoning else {
            return Vec::new();
        };
        let days = self.period(crate::calendar::Period::of_days(from, days));
        let basis = tables.loss_basis.as_ref().map(|basis| self.basis(basis)).unwrap_or_default();
        let mut said = vec![
            self.why_loss(percent.into(), &self.money(base), amount),
            self.why_loss_sanction(&days, &self.date(decided), &basis),
        ];
        if !with_supplement {
            said.push(self.why_loss_without_supplement());
        }
        said.extend(decided_by.and_then(|place| tables.decider(place)).map(|by| self.why_decided(by)));
        said
    }

    fn rate_row(&self, rate: &RateValue) -> String {
        self.why_rate_row(&self.money(rate.amount), &self.date(rate.from), &self.source(&rate.source))
    }

    fn deduction_term(&self, part: &PartValue, rate: &str, of: u32) -> Option<String> {
        let weight = u32::from(part.weight.get());
        Some(match part.deduction? {
            Deduction::Percent(percent) => {
                let percent = percent.to_string().replace('.', &self.decimal_separator());
                self.why_deduction_percent(percent.trim_end_matches('%'), rate, weight, of)
            }
            Deduction::Amount(amount) => self.why_deduction_amount(&self.money(amount), rate, weight, of),
        })
    }

    /// Which part of the day, what was recorded and how it was settled, on what ground, and what is said beside it.
    fn why_of_part(
        &self,
        said: Said<'_>,
        (place, part): (usize, &PartValue),
        component: Option<PayComponent>,
    ) -> String {
        let Said { tables, date, day, beside } = said;
        let find = |place: Option<u32>| place.and_then(|place| tables.circumstance(place));
        let name = |one: &CircumstanceValue| one.name.get(self.language()).clone();
        let settled = find(part.settled).map(name).unwrap_or_default();
        let recorded = match find(part.recorded) {
            Some(recorded) if part.recorded != part.settled => self.why_became(&name(recorded), &settled),
            _ => settled,
        };
        let activity = self.activity_of(tables, part.activity);
        let mut clauses = vec![match day.parts.len() {
            1 => self.why_part_alone(&activity, &recorded),
            _ => self.why_part(&activity, part.weight.get().into(), day.weights(), &recorded),
        }];
        if let Some(circumstance) = find(part.settled) {
            let ground = self.ground(circumstance, part.bound);
            clauses[0] = format!("{} ({ground})", clauses[0]);
            if circumstance.is_public_holiday {
                let holidays = tables.holidays.iter().filter(|holiday| holiday.date == date);
                clauses.extend(holidays.map(|holiday| holiday.name.get(self.language()).clone()));
            }
        }
        clauses.extend(self.decision(tables, part, component));
        let rule = part.rule.and_then(|place| tables.rules.get(place as usize)?.source.as_deref());
        clauses.extend(rule.map(|source| self.why_local_rule(&self.source(source))));
        clauses.extend(beside.get(place).into_iter().flatten().cloned());
        clauses.join("; ")
    }

    /// What an activity is called; the whole day where there is none.
    pub fn activity_of(&self, tables: &Tables, place: Option<u32>) -> String {
        match place.and_then(|place| tables.activity(place)) {
            None => self.whole_day(),
            Some(activity) if activity.name.is_empty() => activity.code.to_string(),
            Some(activity) => activity.name.clone(),
        }
    }

    /// The legal basis, whether it binds, and how certain it is where no source states it.
    fn ground(&self, circumstance: &CircumstanceValue, bound: Bound) -> String {
        let mut ground = vec![self.basis(&circumstance.basis), self.bound(bound)];
        if circumstance.basis.certainty != Certainty::Sourced {
            ground.push(self.certainty(circumstance.basis.certainty));
        }
        ground.join("; ")
    }

    /// Who decided, and what: where the law leaves a choice, whether it was granted; for a deduction on its own line.
    fn decision(&self, tables: &Tables, part: &PartValue, component: Option<PayComponent>) -> Option<String> {
        let by = tables.decider(part.decided_by?)?;
        if part.bound == Bound::May {
            let is_granted = part.earns != Earns::Nothing || part.granted == Some(true);
            return Some(if is_granted { self.why_granted(by) } else { self.why_not_granted(by) });
        }
        let is_about_this = part.deduction.is_none() || component == Some(PayComponent::Deduction);
        is_about_this.then(|| self.why_decided(by))
    }

    /// The days of the spell a part comes from, and what was noted.
    fn beside(&self, recorded: Recorded<'_>) -> Vec<String> {
        let (days, note) = match recorded {
            Recorded::Spell { spell, .. } => {
                let days = match spell.span.until().map(|until| crate::calendar::Period::new(spell.span.from(), until))
                {
                    Some(Ok(period)) => self.why_spell(&self.period(period)),
                    _ => self.why_open_spell(&self.date(spell.span.from())),
                };
                (Some(days), spell.reason.as_str())
            }
            Recorded::Mark { detail, .. } => (None, detail.map_or("", |detail| detail.note.as_str())),
            Recorded::Holiday | Recorded::Nothing => (None, ""),
        };
        // A note of several lines is said in one.
        let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
        let note = (!note.is_empty()).then(|| self.why_note(&note));
        days.into_iter().chain(note).collect()
    }
}
