//! What a fact is called: what it is about and since when, which together are its key.

use crate::calendar::Date;
use crate::register::{Activity, ActivityCode, SpellKey};
use crate::text::Text;

use super::{Fact, Naming};

/// What the fact is called. An activity is called what it is called now, else what it was called before.
pub(super) fn of(fact: &Fact, before: Option<&Fact>, naming: &Naming<'_>, text: &Text) -> String {
    let kind = || text.change_kind(fact.kind().as_str());
    let named = |name: &str| text.fact_of(fact.kind().as_str(), &kind(), name);
    let from = |what: &str, from: Date| text.fact_from(what, &text.date(from));
    let from_or_always = |what: &str, day: Option<Date>| match day {
        Some(day) => from(what, day),
        None => text.fact_without_start(what),
    };
    let spell = |key: &SpellKey| {
        let what = text.change_kind("spell");
        from(&text.fact_of("spell", &what, &naming.circumstance(&key.circumstance, text)), key.from)
    };
    match fact {
        Fact::Person(..) => kind(),
        Fact::Stay(_, day, _) | Fact::Custody(_, day, _) | Fact::Sanction(_, day, _) => from(&kind(), *day),
        Fact::Placement(_, (activity, day), _) => from(&named(&naming.activity(activity)), *day),
        Fact::Spell(_, key, _) => spell(key),
        Fact::Review(_, (key, day), _) => text.fact_review(&text.date(*day), &spell(key)),
        // Marks are told by the day; this is what they would be called together.
        Fact::Marks(_, _, activity, _) => named(&naming.activity(activity)),
        Fact::Activity(code, activity) => {
            let before = before.and_then(|before| match before {
                Fact::Activity(_, activity) => activity.as_ref(),
                _ => None,
            });
            named(&with_code(code, activity.as_ref().or(before)))
        }
        Fact::Frame((activity, day), _) => from_or_always(&named(&naming.activity(activity)), *day),
        Fact::Rate((component, day), _) => from(&text.rate(*component), *day),
        Fact::Rule(key, _) => from_or_always(&named(&naming.circumstance(&key.circumstance, text)), key.from),
        Fact::Holiday((holiday, day), _) => from_or_always(&named(&naming.holiday(holiday, text)), *day),
        Fact::Switch((switch, day), _) => from_or_always(&named(&naming.switch(*switch, text)), *day),
        Fact::Amendment(..) => text.fact_amendment(),
        Fact::Run(run, _) | Fact::RunLine(_, run, _) | Fact::RunState(run, _) => text.fact_run(*run),
        Fact::Prison(_) => text.fact_setting("prison"),
        Fact::Unit(_) => text.fact_setting("unit"),
        Fact::Language(_) => text.fact_setting("language"),
        Fact::Period(_) => text.fact_setting("period"),
    }
}

/// An activity with its code, by which it stays the same when it is called something else.
fn with_code(code: &ActivityCode, activity: Option<&Activity>) -> String {
    match activity.map(|activity| activity.name.as_str()) {
        Some("") | None => code.to_string(),
        Some(name) => format!("{name} ({code})"),
    }
}
