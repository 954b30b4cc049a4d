//! The why of a day in words: from a line's own data, so that screen, paper and terminal say the same.
//!
//! The numbers in these sentences are all that is needed to reckon the amount again; a test does.

use crate::pay::{Book, Day, Earns, Line, Part, PayComponent, Reckoning, Recorded};
use crate::register::Deduction;
use crate::scheme::{Certainty, RateRow};

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
        let mut all: Vec<_> = day.lines.iter().map(|line| self.why_line(book, day, line)).collect();
        let unpaid: Vec<_> = day.parts.iter().filter(|part| part.earns == Earns::Nothing).collect();
        if !unpaid.is_empty() {
            let sentences = unpaid.iter().map(|part| self.why_of_part(book, day, part)).collect();
            all.push(Why { title: self.why_nothing(), amount: String::new(), sentences });
        }
        let plain = |title: String, sentences: Vec<String>| Why { title, amount: String::new(), sentences };
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
            Reckoning::Rate { rate, share } => {
                vec![self.why_rate(&self.money(rate.amount), share.weight, share.of, &amount), self.rate_row(rate)]
            }
            Reckoning::Supplement { share } => {
                let terms = day
                    .parts_of(PayComponent::Supplement)
                    .map(|part| self.why_supplement_term(&self.money(part.supplement), part.weight.get().into()));
                vec![self.why_supplement(&terms.collect::<Vec<_>>().join(" + "), share.of, &amount)]
            }
            Reckoning::Deduction { rate, of } => {
                let terms =
                    day.parts_of(PayComponent::Deduction).filter_map(|part| self.deduction_term(part, rate, of));
                vec![self.why_deduction(&terms.collect::<Vec<_>>().join(" + "), &amount), self.rate_row(rate)]
            }
            Reckoning::Loss { sanction, base, with_supplement } => {
                let (days, decided) = (self.period(sanction.period()), self.date(sanction.decided()));
                let basis = self.provision("REG § 3-37");
                let mut said = vec![
                    self.why_loss(sanction.percent().into(), &self.money(base), &amount),
                    self.why_loss_sanction(&days, &decided, &basis),
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
        sentences.extend(day.parts_of(line.component).map(|part| self.why_of_part(book, day, part)));
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
                self.why_deduction_percent(&percent, &rate, weight, of)
            }
            Deduction::Amount(amount) => self.why_deduction_amount(&self.money(amount), &rate, weight, of),
        })
    }

    /// Which part of the day, what was recorded and how it was settled, on what ground, and who decided.
    fn why_of_part(&self, book: &Book<'_>, day: &Day<'_>, part: &Part<'_>) -> String {
        let name = |index| book.scheme().circumstance(index).name.get(self.language()).clone();
        let settled = part.settled.map(name).unwrap_or_default();
        let said = match part.recorded.circumstance() {
            Some(recorded) if Some(recorded) != part.settled => self.why_became(&name(recorded), &settled),
            _ => settled,
        };
        let mut sentence =
            self.why_part(&self.activity(book, part.activity), part.weight.get().into(), day.weights(), &said);
        if let Some(index) = part.settled {
            let circumstance = book.scheme().circumstance(index);
            let basis = &circumstance.basis;
            let mut ground = vec![self.basis(basis), self.bound(circumstance.bound)];
            if basis.certainty != Certainty::Sourced {
                ground.push(self.certainty(basis.certainty));
            }
            let ground = ground.join("; ");
            sentence = format!("{sentence} ({ground})");
            if index == book.scheme().public_holiday() {
                let holidays =
                    book.rules().holidays_on(day.date).map(|holiday| holiday.name.get(self.language()).as_str());
                sentence = format!("{sentence}; {}", holidays.collect::<Vec<_>>().join(", "));
            }
        }
        let local_rule = part.local_rule.map(|source| self.why_local_rule(&self.source(source)));
        for more in [self.decision(part), local_rule].into_iter().flatten() {
            sentence = format!("{sentence}; {more}");
        }
        sentence
    }

    fn decision(&self, part: &Part<'_>) -> Option<String> {
        let by = part.recorded.decided_by()?;
        if matches!(part.recorded, Recorded::Spell { .. } | Recorded::Mark { .. }) {
            return Some(match part.recorded.granted() {
                Some(true) => self.why_granted(by),
                Some(false) => self.why_not_granted(by),
                None => self.why_decided(by),
            });
        }
        None
    }
}
