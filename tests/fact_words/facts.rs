//! The facts the sentences are about: of each kind one with nothing more to say than it must, and one with all.

use dagsverk::calendar::{Date, Span};
use dagsverk::document::Fact;
use dagsverk::register::{
    Activity, ActivityCode, ActivityKind, ActivitySpan, Component, CustodyKind, Frame, InmateNumber, Ore,
    PaymentPeriod, Pays, PeriodKind, PeriodStart, Person, Placement, Rate, Review, Rule, RuleKey, Sanction,
    SanctionState, Spell, SpellKey, Stay, Switch, Weight,
};

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn someone() -> InmateNumber {
    "2041".parse().unwrap()
}

pub(crate) fn wood() -> ActivityCode {
    "SNEKKER".parse().unwrap()
}

pub(crate) fn stay(stay: Option<(Option<&str>, &str)>) -> Fact {
    let span = |until: Option<&str>| Span::new(day("2026-09-01"), until.map(day)).unwrap();
    let stay = stay.map(|(until, unit)| Stay { span: span(until), unit: unit.to_owned() });
    Fact::Stay(someone(), day("2026-09-01"), stay)
}

pub(crate) fn person(person: Option<Person>) -> Fact {
    Fact::Person(someone(), person)
}

pub(crate) fn jonas() -> Person {
    Person {
        family_name: "Aas".to_owned(),
        given_name: "Jonas".to_owned(),
        born: Some(day("1987-03-14")),
        language: "nb".to_owned(),
        sentence_end: Some(day("2029-08-02")),
    }
}

pub(crate) fn custody(kind: Option<CustodyKind>) -> Fact {
    Fact::Custody(someone(), day("2026-01-19"), kind)
}

pub(crate) fn placed(placement: Option<Placement>) -> Fact {
    Fact::Placement(someone(), (wood(), day("2026-09-01")), placement)
}

/// A placement about which nothing more is said.
pub(crate) fn open_placement() -> Placement {
    let span = Span::new(day("2026-09-01"), None).unwrap();
    Placement { span, weekdays: None, weight: Weight::WHOLE, supplement: None }
}

pub(crate) fn full_placement() -> Placement {
    Placement {
        span: Span::new(day("2026-09-01"), Some(day("2026-12-31"))).unwrap(),
        weekdays: "135".parse().ok(),
        weight: Weight::new(50).unwrap(),
        supplement: Some(Ore(2500)),
    }
}

pub(crate) fn spell_key(circumstance: &str) -> SpellKey {
    SpellKey { from: day("2026-07-13"), circumstance: circumstance.parse().unwrap() }
}

pub(crate) fn spell(spell: Option<Spell>) -> Fact {
    Fact::Spell(someone(), spell_key("remand_declined"), spell)
}

/// A spell about which nothing more is said.
pub(crate) fn open_spell() -> Spell {
    Spell {
        span: Span::new(day("2026-07-13"), None).unwrap(),
        weekdays: None,
        granted: None,
        decided_by: String::new(),
        decided_on: None,
        review_by: None,
        reason: String::new(),
    }
}

pub(crate) fn full_spell() -> Spell {
    Spell {
        span: Span::new(day("2026-07-13"), Some(day("2026-08-31"))).unwrap(),
        weekdays: "12345".parse().ok(),
        granted: Some(true),
        decided_by: "avd.leder".to_owned(),
        decided_on: Some(day("2026-07-13")),
        review_by: Some(day("2026-09-01")),
        reason: "ønsker ikke\naktivitet".to_owned(),
    }
}

pub(crate) fn review(review: Option<Review>) -> Fact {
    Fact::Review(someone(), (spell_key("excluded"), day("2026-07-28")), review)
}

pub(crate) fn full_review() -> Review {
    Review { by: "avd.leder".to_owned(), assessment: "Samtale holdt.".to_owned(), next_review: Some(day("2026-07-31")) }
}

pub(crate) fn sanction(days: u8, percent: u8, state: SanctionState, by: &str) -> Fact {
    let (from, decided) = (day("2026-09-28"), day("2026-09-24"));
    Fact::Sanction(someone(), from, Sanction::new(from, decided, days, percent, state, by.to_owned()).ok())
}

pub(crate) fn no_sanction() -> Fact {
    Fact::Sanction(someone(), day("2026-09-28"), None)
}

pub(crate) fn activity() -> Activity {
    Activity {
        name: "Snekkerverksted".to_owned(),
        kind: ActivityKind::Work,
        provider: String::new(),
        place: String::new(),
        weekdays: "12345".parse().unwrap(),
        hours: None,
        span: ActivitySpan::new(None, None).unwrap(),
        capacity: None,
        supplement: None,
        runs_on_holidays: false,
    }
}

pub(crate) fn full_activity() -> Activity {
    Activity {
        name: "Snekkeri".to_owned(),
        kind: ActivityKind::Other,
        provider: "Fjellvik fengsel".to_owned(),
        place: "Hovedbygget".to_owned(),
        weekdays: "123457".parse().unwrap(),
        hours: "08:00-15:00".parse().ok(),
        span: ActivitySpan::new(Some(day("2026-04-01")), Some(day("2027-03-31"))).unwrap(),
        capacity: Some(1200),
        supplement: Some(Ore(1000)),
        runs_on_holidays: true,
    }
}

pub(crate) fn known(activity: Option<Activity>) -> Fact {
    Fact::Activity(wood(), activity)
}

pub(crate) fn frame(from: Option<&str>, frame: Option<(i64, Option<&str>)>) -> Fact {
    let frame = frame.map(|(amount, until)| Frame { until: until.map(day), amount: Ore(amount) });
    Fact::Frame((wood(), from.map(day)), frame)
}

pub(crate) fn rate(component: Component, rate: Option<(i64, Option<&str>, &str)>) -> Fact {
    let rate =
        rate.map(|(ore, until, source)| Rate { until: until.map(day), amount: Ore(ore), source: source.to_owned() });
    Fact::Rate((component, day("2026-01-01")), rate)
}

pub(crate) fn rule(circumstance: &str, from: Option<&str>, rule: Option<(Pays, &str)>) -> Fact {
    let key = RuleKey { circumstance: circumstance.parse().unwrap(), from: from.map(day) };
    Fact::Rule(key, rule.map(|(pays, source)| Rule { pays, source: source.to_owned() }))
}

pub(crate) fn holiday(holiday: &str, from: Option<&str>, observed: Option<bool>) -> Fact {
    Fact::Holiday((holiday.parse().unwrap(), from.map(day)), observed)
}

pub(crate) fn switch(switch: Switch, from: Option<&str>, on: Option<Option<bool>>) -> Fact {
    Fact::Switch((switch, from.map(day)), on)
}

pub(crate) fn period(kind: Option<PeriodKind>, start: Option<PeriodStart>) -> Fact {
    Fact::Period(PaymentPeriod { kind, start })
}
