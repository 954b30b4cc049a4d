//! The why of a day in words: from a line's own data, so that screen, paper and terminal say the same.
//!
//! The numbers in these sentences are all that is needed to reckon the amount again; a test does.

use crate::pay::{Book, Day, Earns, Line, Part, PayComponent, Reckoning, Recorded, Standing};
use crate::register::{Deduction, Switch};
use crate::scheme::{Bound, Certainty, Circumstance, CircumstanceIndex, RateRow};

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

impl Text {
    /// Why a settled day pays what it pays: each line, then what pays nothing, is missing or is wrong.
    pub fn why_day(&self, book: &Book<'_>, day: &Day<'_>) -> Vec<Why> {
        let plain = |title: String, sentences: Vec<String>| Why { title, amount: String::new(), sentences };
        let mut all: Vec<_> = day.lines.iter().map(|line| self.why_line(book, day, line)).collect();
        if let Standing::NotEntitled(index) = day.standing {
            let circumstance = book.scheme().circumstance(index);
            let ground = self.ground(circumstance, circumstance.bound);
            let sentence = format!("{} ({ground})", circumstance.name.get(self.language()));
            all.push(plain(self.why_nothing(), vec![sentence]));
        }
        let unpaid: Vec<_> = day.parts.iter().filter(|part| part.earns == Earns::Nothing).collect();
        if !unpaid.is_empty() {
            let sentences = unpaid.iter().map(|part| self.why_of_part(book, day, part, None)).collect();
            all.push(plain(self.why_nothing(), sentences));
        }
        if !day.holes.is_empty() {
            let name = |hole: &crate::pay::Hole| format!("{}: {}", self.activity(book, hole.activity), self.hole(hole));
            all.push(plain(self.why_missing(), day.holes.iter().map(name).collect()));
        }
        if !day.errors.is_empty() {
            all.push(plain(self.why_error(), day.errors.iter().map(|error| self.day_error(error)).collect()));
        }
        all
    }

    /// Why a line has its amount.
    pub fn why_line(&self, book: &Book<'_>, day: &Day<'_>, line: &Line<'_>) -> Why {
        let amount = self.money(line.amount);
        let mut sentences = match line.reckoning {
            Reckoning::Rate { rate, .. } if line.component == PayComponent::Food => {
                vec![self.why_food(&self.money(rate.amount), &amount), self.rate_row(rate)]
            }
            Reckoning::Rate { rate, share } if share.is_whole() => {
                vec![self.why_whole(&self.money(rate.amount), &amount), self.rate_row(rate)]
            }
            Reckoning::Rate { rate, share } => {
                vec![self.why_rate(&self.money(rate.amount), share.weight(), share.of(), &amount), self.rate_row(rate)]
            }
            Reckoning::Supplement { share } => {
                let terms = day
                    .parts_of(PayComponent::Supplement)
                    .map(|part| self.why_supplement_term(&self.money(part.supplement), part.weight.get().into()));
                vec![self.why_supplement(&terms.collect::<Vec<_>>().join(" + "), share.of(), &amount)]
            }
            Reckoning::Deduction { rate, of } => {
                let terms =
                    day.parts_of(PayComponent::Deduction).filter_map(|part| self.deduction_term(part, rate, of));
                vec![self.why_deduction(&terms.collect::<Vec<_>>().join(" + "), &amount)]
            }
            Reckoning::Loss { sanction, base, with_supplement } => {
                let (days, decided) = (self.period(sanction.period()), self.date(sanction.decided()));
                let basis = book.scheme().basis_of(Switch::LossOnSupplement).map(|basis| self.basis(basis));
                let mut said = vec![
                    self.why_loss(sanction.percent().into(), &self.money(base), &amount),
                    self.why_loss_sanction(&days, &decided, &basis.unwrap_or_default()),
                ];
                if !with_supplement {
                    said.push(self.why_loss_without_supplement());
                }
                if !sanction.decided_by.is_empty() {
                    said.push(self.why_decided(&sanction.decided_by));
                }
                said
            }
        };
        let component = Some(line.component);
        sentences.extend(day.parts_of(line.component).map(|part| self.why_of_part(book, day, part, component)));
        Why { title: self.component(line.component), amount, sentences }
    }

    fn rate_row(&self, rate: RateRow<'_>) -> String {
        self.why_rate_row(&self.money(rate.amount), &self.date(rate.from), &self.source(rate.source))
    }

    fn deduction_term(&self, part: &Part<'_>, rate: RateRow<'_>, of: u32) -> Option<String> {
        let (rate, weight) = (self.money(rate.amount), u32::from(part.weight.get()));
        Some(match part.deduction? {
            Deduction::Percent(percent) => {
                let percent = percent.to_string().replace('.', &self.decimal_separator());
                self.why_deduction_percent(percent.trim_end_matches('%'), &rate, weight, of)
            }
            Deduction::Amount(amount) => self.why_deduction_amount(&self.money(amount), &rate, weight, of),
        })
    }

    /// Which part of the day, what was recorded and how it was settled, on what ground, and what is said beside it.
    fn why_of_part(&self, book: &Book<'_>, day: &Day<'_>, part: &Part<'_>, component: Option<PayComponent>) -> String {
        let name = |index: CircumstanceIndex| book.scheme().circumstance(index).name.get(self.language()).clone();
        let settled = part.settled.map(name).unwrap_or_default();
        let said = match part.recorded.circumstance() {
            Some(recorded) if Some(recorded) != part.settled => self.why_became(&name(recorded), &settled),
            _ => settled,
        };
        let activity = self.activity(book, part.activity);
        let mut clauses = vec![match day.parts.len() {
            1 => self.why_part_alone(&activity, &said),
            _ => self.why_part(&activity, part.weight.get().into(), day.weights(), &said),
        }];
        if let Some(index) = part.settled {
            let ground = self.ground(book.scheme().circumstance(index), part.bound);
            clauses[0] = format!("{} ({ground})", clauses[0]);
            if index == book.scheme().public_holiday() {
                let holidays = book.rules().holidays_on(day.date);
                clauses.extend(holidays.map(|holiday| holiday.name.get(self.language()).clone()));
            }
        }
        clauses.extend(self.decision(part, component));
        clauses.extend(part.local_rule.map(|source| self.why_local_rule(&self.source(source))));
        clauses.extend(self.beside(part));
        clauses.join("; ")
    }

    /// The legal basis, whether it binds, and how certain it is where no source states it.
    fn ground(&self, circumstance: &Circumstance, bound: Bound) -> String {
        let mut ground = vec![self.basis(&circumstance.basis), self.bound(bound)];
        if circumstance.basis.certainty != Certainty::Sourced {
            ground.push(self.certainty(circumstance.basis.certainty));
        }
        ground.join("; ")
    }

    /// Who decided, and what: where the law leaves a choice, whether it was granted; for a deduction on its own line.
    fn decision(&self, part: &Part<'_>, component: Option<PayComponent>) -> Option<String> {
        let by = part.recorded.decided_by()?;
        if part.bound == Bound::May {
            let is_granted = part.earns != Earns::Nothing || part.recorded.granted() == Some(true);
            return Some(if is_granted { self.why_granted(by) } else { self.why_not_granted(by) });
        }
        let is_about_this = part.deduction.is_none() || component == Some(PayComponent::Deduction);
        is_about_this.then(|| self.why_decided(by))
    }

    /// The days of the spell a part comes from, and what was noted.
    fn beside(&self, part: &Part<'_>) -> Vec<String> {
        let (days, note) = match part.recorded {
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
