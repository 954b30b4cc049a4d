//! The sentences for what the lower floors refuse. Each says what the user needs to do next.

use crate::calendar::{DateRefusal, WeekdaysRefusal};
use crate::register::{AmountRefusal, CodeRefusal, Contradiction, DeductionRefusal, SanctionRefusal};
use crate::scheme::{EntryRefusal, Misfit, SchemeRefusal};

use super::Text;
use super::names::own_name;

impl Text {
    /// Why a text is no date.
    pub fn date_refusal(&self, refusal: DateRefusal) -> String {
        self.date_refused(match refusal {
            DateRefusal::NotADate => "not_a_date",
            DateRefusal::NoSuchDay => "no_such_day",
            DateRefusal::OutOfRange => "out_of_range",
        })
    }

    /// Why a text is no amount.
    pub fn amount_refusal(&self, refusal: AmountRefusal) -> String {
        self.amount_refused(match refusal {
            AmountRefusal::NotAnAmount => "not_an_amount",
            AmountRefusal::CommaAndPoint => "comma_and_point",
            AmountRefusal::TooManyDecimals => "too_many_decimals",
            AmountRefusal::Negative => "negative",
            AmountRefusal::TooLarge => "too_large",
        })
    }

    /// Why a text is no code.
    pub fn code_refusal(&self, refusal: CodeRefusal) -> String {
        match refusal {
            CodeRefusal::Empty => self.code_empty(),
            CodeRefusal::TooLong(longest) => self.code_too_long(longest),
            CodeRefusal::Character(character) => self.code_character(&character.to_string()),
        }
    }

    /// Why a text is no set of weekdays.
    pub fn weekdays_refusal(&self, refusal: WeekdaysRefusal) -> String {
        self.weekdays_refused(match refusal {
            WeekdaysRefusal::NotDigits => "not_digits",
            WeekdaysRefusal::Repeated => "repeated",
        })
    }

    /// Why a text is no deduction.
    pub fn deduction_refusal(&self, refusal: DeductionRefusal) -> String {
        self.deduction_refused(match refusal {
            DeductionRefusal::NotADeduction => "not_a_deduction",
            DeductionRefusal::Zero => "zero",
            DeductionRefusal::AboveWhole => "above_whole",
            DeductionRefusal::Amount(amount) => return self.amount_refusal(amount),
        })
    }

    /// Why a sanction cannot be.
    pub fn sanction_refusal(&self, refusal: SanctionRefusal) -> String {
        self.sanction_refused(match refusal {
            SanctionRefusal::Days => "days",
            SanctionRefusal::Percent => "percent",
            SanctionRefusal::NotAfterDecision => "not_after_decision",
        })
    }

    /// Why the scheme does not take a fact.
    pub fn entry_refusal(&self, refusal: &EntryRefusal) -> String {
        match refusal {
            EntryRefusal::UnknownCircumstance(name) => self.entry_unknown_circumstance(name),
            EntryRefusal::UnknownKey(key) => self.entry_unknown_key(&key.letter().to_string()),
            EntryRefusal::NotAMark(id) => self.entry_not_a_mark(id.as_str()),
            EntryRefusal::NotASpell(id) => self.entry_not_a_spell(id.as_str()),
            EntryRefusal::GrantedNotOpen(id) => self.entry_granted_not_open(id.as_str()),
            EntryRefusal::NoDeduction(id) => self.entry_no_deduction(id.as_str()),
            EntryRefusal::TakesNoRule(id) => self.entry_takes_no_rule(id.as_str()),
            EntryRefusal::UnknownHoliday(id) => self.entry_unknown_holiday(id.as_str()),
        }
    }

    /// A fact the scheme does not take.
    pub fn misfit(&self, misfit: &Misfit) -> String {
        match misfit {
            Misfit::Mark { inmate, activity, date, refusal } => {
                let date = date.map(|date| self.date(date)).unwrap_or_default();
                self.misfit_mark(inmate.as_str(), activity.as_str(), &date, &self.entry_refusal(refusal))
            }
            Misfit::Spell { inmate, from, refusal } => {
                self.misfit_spell(inmate.as_str(), &self.date(*from), &self.entry_refusal(refusal))
            }
            Misfit::Rule { refusal } | Misfit::Holiday { refusal } => self.entry_refusal(refusal),
        }
    }

    /// Facts that exclude each other.
    pub fn contradiction(&self, contradiction: &Contradiction) -> String {
        match contradiction {
            Contradiction::StaysOverlap { inmate, first, second } => {
                self.contradiction_stays(inmate.as_str(), &self.date(*first), &self.date(*second))
            }
            Contradiction::PlacementsOverlap { inmate, activity, first, second } => {
                let (first, second) = (self.date(*first), self.date(*second));
                self.contradiction_placements(inmate.as_str(), activity.as_str(), &first, &second)
            }
            Contradiction::SanctionsOverlap { inmate, first, second } => {
                self.contradiction_sanctions(inmate.as_str(), &self.date(*first), &self.date(*second))
            }
            Contradiction::PlacementInUnknown { inmate, activity, .. }
            | Contradiction::MarkOnUnknown { inmate, activity, .. } => {
                self.contradiction_unknown_activity(activity.as_str(), inmate.as_str())
            }
            Contradiction::FrameOfUnknown { activity, .. } => {
                self.contradiction_unknown_activity(activity.as_str(), activity.as_str())
            }
            Contradiction::ReviewOfUnknown { inmate, date, .. } => {
                self.contradiction_unknown_spell(inmate.as_str(), &self.date(*date))
            }
            Contradiction::RateEndsBeforeStart { component, from, .. } => {
                self.contradiction_ends_before_start(&self.rate(*component), &self.date(*from))
            }
            Contradiction::FrameEndsBeforeStart { activity, from, .. } => {
                self.contradiction_ends_before_start(activity.as_str(), &self.date(*from))
            }
            Contradiction::PeriodStart => self.contradiction_period_start(),
        }
    }

    /// Why a scheme cannot be used.
    pub fn scheme_refusal(&self, refusal: &SchemeRefusal) -> String {
        match refusal {
            SchemeRefusal::Unreadable { line, column } => self.scheme_unreadable(*line, *column),
            SchemeRefusal::DuplicateId { row } => self.scheme_duplicate_id(row),
            SchemeRefusal::DuplicateKey { row, other, letter } => {
                self.scheme_duplicate_letter(row, other, &letter.to_string(), &self.stored_letter())
            }
            SchemeRefusal::DuplicateLetter { row, other, letter, language } => {
                self.scheme_duplicate_letter(row, other, &letter.to_string(), own_name(*language))
            }
            SchemeRefusal::BadName { row, text } => self.scheme_bad_name(row, text),
            SchemeRefusal::SpellWithoutRank { row } => self.scheme_without_rank(row),
            SchemeRefusal::SpellWithoutWhen { row } => self.scheme_without_when(row),
            SchemeRefusal::NotASpell { row } => self.scheme_not_a_spell(row),
            SchemeRefusal::PaysNothingKnown { row } => self.scheme_pays_nothing_known(row),
            SchemeRefusal::UnknownPays { row, text } => self.scheme_unknown_pays(row, text),
            SchemeRefusal::UnknownValue { row, field, text } => self.scheme_unknown_value(row, field, text),
            SchemeRefusal::MissingBasis { row } => self.scheme_missing_basis(row),
            SchemeRefusal::MissingLanguage { row, language } => self.scheme_missing_language(row, own_name(*language)),
            SchemeRefusal::SameDay { row, from } => self.scheme_same_day(row, &self.date_or_always(*from)),
            SchemeRefusal::NotOneDerived { count } => self.scheme_not_one_derived(*count),
            SchemeRefusal::MissingSwitch { row } => self.scheme_missing_switch(row),
            SchemeRefusal::EndsBeforeStart { row, .. } => self.scheme_ends_before_start(row),
            SchemeRefusal::TooMany { most } => self.scheme_too_many(*most),
        }
    }
}
