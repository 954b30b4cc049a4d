//! What a prison decides or types in itself: rates, rules over the scheme's own, holiday switches and
//! settings. All of it is dated, so that an old month still settles as it did.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::calendar::{Date, written_as_text, written_enum};

use super::{CircumstanceId, HolidayId, Ore};

/// The prison's own rates, rules, switches and settings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Local {
    /// The prison's name.
    pub prison: String,
    /// The unit the register is kept for.
    pub unit: String,
    /// The register's language; bokmål where none is given.
    pub language: Option<Language>,
    /// How often is paid; by the month where nothing is given.
    pub period: PaymentPeriod,
    /// Rates by component and first day.
    pub rates: BTreeMap<(Component, Date), Rate>,
    /// What circumstances pay here.
    pub rules: BTreeMap<RuleKey, Rule>,
    /// Whether a holiday is observed, by holiday and first day (`None`: always).
    pub holidays: BTreeMap<(HolidayId, Option<Date>), bool>,
    /// Switches by first day (`None`: always); no value means the scheme's default again.
    pub switches: BTreeMap<(Switch, Option<Date>), Option<bool>>,
}

written_enum! {
    /// The languages the program and a register can speak.
    pub enum Language {
        /// Bokmål.
        Nb = "nb",
        /// Nynorsk.
        Nn = "nn",
        /// English.
        En = "en",
    }
}

written_enum! {
    /// What a line of pay is made of, in the order of lists. The first four have rates.
    pub enum Component {
        /// The ordinary daily rate.
        Ordinary = "ordinary",
        /// The reduced rate, stønadspenger.
        Reduced = "reduced",
        /// The most a supplement per day may be.
        SupplementMax = "supplement_max",
        /// Kostpenger, where inmates cook for themselves.
        Food = "food",
    }
}

/// An amount per day from its first day on; of the rows that cover a day the latest begun is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// The last day it counts for.
    pub until: Option<Date>,
    /// Kroner per day.
    pub amount: Ore,
    /// The circular or decision it stands in.
    pub source: String,
}

written_enum! {
    /// Which rate a circumstance pays.
    pub enum Pays {
        /// The ordinary rate.
        Ordinary = "O",
        /// The reduced rate.
        Reduced = "R",
        /// Nothing.
        Nothing = "0",
    }
}

/// What a rule is found by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RuleKey {
    /// The circumstance it is about.
    pub circumstance: CircumstanceId,
    /// Its first day; always where none is given.
    pub from: Option<Date>,
}

/// What a circumstance pays here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Which rate.
    pub pays: Pays,
    /// Where that is decided.
    pub source: String,
}

written_enum! {
    /// What a prison can switch.
    pub enum Switch {
        /// Kostpenger are paid every calendar day.
        Food = "food",
        /// Refusal and unauthorised absence on a public holiday pay the reduced rate (`R`) or nothing (`0`).
        RefusalOnHoliday = "refusal_on_holiday",
        /// A loss takes its part of the supplement too.
        LossOnSupplement = "loss_on_supplement",
    }
}

impl Switch {
    /// The two values it can have, as they are written: on and off.
    pub fn values(self) -> (&'static str, &'static str) {
        match self {
            Switch::Food | Switch::LossOnSupplement => ("true", "false"),
            Switch::RefusalOnHoliday => ("R", "0"),
        }
    }

    /// Reads one of its two values.
    pub fn read(self, text: &str) -> Option<bool> {
        let (on, off) = self.values();
        if text == on { Some(true) } else { (text == off).then_some(false) }
    }

    /// Writes one of its two values.
    pub fn written(self, on: bool) -> &'static str {
        let (written_on, written_off) = self.values();
        if on { written_on } else { written_off }
    }
}

written_enum! {
    /// How often is paid.
    pub enum PeriodKind {
        /// Every month.
        Month = "month",
        /// Every week.
        Week = "week",
        /// Every second week.
        TwoWeeks = "two_weeks",
    }
}

/// How often is paid and when a period begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PaymentPeriod {
    /// How often; every month where nothing is given.
    pub kind: Option<PeriodKind>,
    /// When a period begins; the first day of the month or Monday where nothing is given.
    pub start: Option<PeriodStart>,
}

impl PaymentPeriod {
    /// Whether the start is one that this kind of period can have: a day of the month 1–28, a weekday
    /// 1–7, or a date to count two weeks from.
    pub fn fits(self) -> bool {
        match (self.kind.unwrap_or(PeriodKind::Month), self.start) {
            (PeriodKind::Month, Some(PeriodStart::Day(day))) => day <= 28,
            (PeriodKind::Week, Some(PeriodStart::Day(weekday))) => weekday <= 7,
            (PeriodKind::TwoWeeks, Some(PeriodStart::Date(_))) | (_, None) => true,
            _ => false,
        }
    }
}

/// When a payment period begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodStart {
    /// On this day of the month, or this weekday (Monday is 1).
    Day(u8),
    /// Counted from this date.
    Date(Date),
}

impl FromStr for PeriodStart {
    type Err = ();

    fn from_str(text: &str) -> Result<PeriodStart, ()> {
        if let Ok(date) = text.parse() {
            return Ok(PeriodStart::Date(date));
        }
        let is_day = !text.is_empty() && text.len() <= 2 && text.bytes().all(|digit| digit.is_ascii_digit());
        match text.parse() {
            Ok(day @ 1..=31) if is_day => Ok(PeriodStart::Day(day)),
            _ => Err(()),
        }
    }
}

impl fmt::Display for PeriodStart {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PeriodStart::Day(day) => day.fmt(out),
            PeriodStart::Date(date) => date.fmt(out),
        }
    }
}

written_as_text!(PeriodStart);
