//! The rules in force: the scheme's own with the prison's dated rows over them.

use crate::calendar::{Date, Dated};
use crate::register::{CircumstanceId, Component, Local, Ore, Pays, RuleKey, Switch};

use super::{CircumstanceIndex, Holiday, Scheme};

/// What counts on which day, from a scheme and what the prison decided.
#[derive(Debug)]
pub struct Rulebook<'a> {
    scheme: &'a Scheme,
    pays: Vec<Dated<PaysRow<'a>>>,
    observed: Vec<Dated<bool>>,
    switches: Vec<(Switch, Dated<bool>)>,
    rates: Vec<(Component, Vec<RateRow<'a>>)>,
}

/// What a circumstance pays, and whether a local rule says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaysRow<'a> {
    /// Which rate.
    pub pays: Pays,
    /// The source of the prison's own rule, where one is in force.
    pub local_rule: Option<&'a str>,
}

/// A rate in force from its first day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateRow<'a> {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Option<Date>,
    /// Kroner per day.
    pub amount: Ore,
    /// The circular or decision it stands in.
    pub source: &'a str,
}

impl<'a> Rulebook<'a> {
    /// The scheme with the prison's dated rows over it.
    pub fn new(scheme: &'a Scheme, local: &'a Local) -> Rulebook<'a> {
        Rulebook {
            scheme,
            pays: scheme.circumstances().iter().map(|row| pays_of(&row.id, &row.pays, local)).collect(),
            observed: scheme.holidays().iter().map(|holiday| observed_of(holiday, local)).collect(),
            switches: Switch::ALL.iter().map(|switch| (*switch, switch_of(*switch, scheme, local))).collect(),
            rates: Component::ALL.iter().map(|component| (*component, rates_of(*component, local))).collect(),
        }
    }

    /// The scheme underneath.
    pub fn scheme(&self) -> &'a Scheme {
        self.scheme
    }

    /// What the circumstance pays on the day. (Every circumstance has a row that is always in force.)
    pub fn pays(&self, circumstance: CircumstanceIndex, day: Date) -> PaysRow<'a> {
        let unpaid = PaysRow { pays: Pays::Nothing, local_rule: None };
        self.pays[circumstance.get()].on(day).copied().unwrap_or(unpaid)
    }

    /// The holidays that fall on the day and are observed.
    pub fn holidays_on(&self, day: Date) -> impl Iterator<Item = &'a Holiday> {
        let dated = self.scheme.holidays().iter().zip(&self.observed);
        dated
            .filter(move |(holiday, observed)| {
                holiday.rule.date_in(day.year()) == Some(day) && observed.on(day).copied().unwrap_or(false)
            })
            .map(|(holiday, _)| holiday)
    }

    /// How the switch stands on the day.
    pub fn switch(&self, switch: Switch, day: Date) -> bool {
        let rows = self.switches.iter().find(|(one, _)| *one == switch);
        rows.and_then(|(_, rows)| rows.on(day).copied()).unwrap_or_else(|| self.scheme.default_of(switch))
    }

    /// The rate in force on the day: of the rows that cover it, the latest begun.
    pub fn rate(&self, component: Component, day: Date) -> Option<RateRow<'a>> {
        let (_, rows) = self.rates.iter().find(|(one, _)| *one == component)?;
        let begun = rows.partition_point(|row| row.from <= day);
        rows[..begun].iter().rev().find(|row| row.until.is_none_or(|until| day <= until)).copied()
    }
}

fn pays_of<'a>(id: &CircumstanceId, own: &Dated<Pays>, local: &'a Local) -> Dated<PaysRow<'a>> {
    let own = own.rows().iter().map(|(from, pays)| (*from, PaysRow { pays: *pays, local_rule: None }));
    let rules = local.rules.range(RuleKey { circumstance: id.clone(), from: None }..);
    let rules = rules
        .take_while(|(key, _)| key.circumstance == *id)
        .map(|(key, rule)| (key.from, PaysRow { pays: rule.pays, local_rule: Some(rule.source.as_str()) }));
    Dated::empty().with(own).with(rules)
}

fn observed_of(holiday: &Holiday, local: &Local) -> Dated<bool> {
    let switched = local.holidays.range((holiday.id.clone(), None)..);
    let switched = switched.take_while(|((id, _), _)| *id == holiday.id);
    holiday.observed.clone().with(switched.map(|((_, from), observed)| (*from, *observed)))
}

fn switch_of(switch: Switch, scheme: &Scheme, local: &Local) -> Dated<bool> {
    let set = local.switches.range((switch, None)..).take_while(|((one, _), _)| *one == switch);
    Dated::empty().with(set.map(|((_, from), on)| (*from, on.unwrap_or_else(|| scheme.default_of(switch)))))
}

fn rates_of(component: Component, local: &Local) -> Vec<RateRow<'_>> {
    let rows = local.rates.range((component, Date::FIRST)..=(component, Date::LAST));
    rows.map(|((_, from), rate)| RateRow { from: *from, until: rate.until, amount: rate.amount, source: &rate.source })
        .collect()
}
