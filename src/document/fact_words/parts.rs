//! What stands under a key, part by part: each in words, and in words for its not being there.

use crate::calendar::{Date, Weekday, Weekdays};
use crate::register::{
    Activity, Language, Ore, PaymentPeriod, Pays, PeriodKind, PeriodStart, Person, Placement, RunState, Sanction,
    Spell, Switch, Weight,
};
use crate::text::Text;
use crate::text::names::own_name;

use super::Fact;

/// One thing a fact says.
pub(super) struct Part {
    /// In words, where it is said.
    said: Option<String>,
    /// The words for its not being said.
    unsaid: String,
    /// Whether the subject says it too, so that it is worth a word only where it differs.
    in_subject: bool,
}

macro_rules! fields {
    ($($field:ident = $name:literal,)+) => {
        /// What a part is, as the catalogues know it.
        #[derive(Debug, Clone, Copy)]
        pub(super) enum Field { $($field),+ }

        impl Field {
            #[cfg(test)]
            const ALL: &[Field] = &[$(Field::$field),+];

            fn as_str(self) -> &'static str {
                match self { $(Field::$field => $name),+ }
            }
        }
    };
}

fields! {
    FamilyName = "family_name",
    GivenName = "given_name",
    Born = "born",
    Language = "language",
    SentenceEnd = "sentence_end",
    FirstDay = "first_day",
    LastDay = "last_day",
    Unit = "unit",
    Weekdays = "weekdays",
    OwnWeekdays = "own_weekdays",
    Weight = "weight",
    Supplement = "supplement",
    OwnSupplement = "own_supplement",
    Deduction = "deduction",
    DecidedBy = "decided_by",
    DecidedOn = "decided_on",
    ReviewBy = "review_by",
    Reason = "reason",
    Note = "note",
    ReviewedBy = "reviewed_by",
    Assessment = "assessment",
    NextReview = "next_review",
    Name = "name",
    Provider = "provider",
    Place = "place",
    Hours = "hours",
    Capacity = "capacity",
    Amount = "amount",
    Source = "source",
    Pays = "pays",
    Start = "start",
}

impl Part {
    /// Something that is always said.
    pub(super) fn plain(words: String) -> Part {
        Part { said: Some(words), unsaid: String::new(), in_subject: false }
    }

    /// A field with its value, where it has one.
    pub(super) fn field(text: &Text, field: Field, value: Option<String>) -> Part {
        let name = text.fact_field(field.as_str());
        let said = value.map(|value| text.fact_value(field.as_str(), &name, &value));
        Part { said, unsaid: text.fact_without(&name), in_subject: false }
    }

    /// A field that holds what somebody wrote; empty is nothing.
    pub(super) fn written(text: &Text, field: Field, value: &str) -> Part {
        Part::field(text, field, (!value.is_empty()).then(|| value.to_owned()))
    }

    /// Whether something was granted, where that was said.
    pub(super) fn granted(text: &Text, granted: Option<bool>) -> Part {
        let said = granted.map(|granted| text.fact_granted(answer(granted)));
        Part { said, unsaid: text.fact_granted("open"), in_subject: false }
    }

    /// Its words where it is worth one without a comparison.
    pub(super) fn news(&self) -> Option<&str> {
        self.said.as_deref().filter(|_| !self.in_subject)
    }

    /// Its words, also where it is not said.
    pub(super) fn in_full(&self) -> &str {
        self.said.as_deref().unwrap_or(&self.unsaid)
    }

    /// A part that says what holds anyway where `is_default`: no news then, but words for a comparison.
    fn unless(self, is_default: bool) -> Part {
        match self.said {
            Some(words) if is_default => Part { said: None, unsaid: words, ..self },
            said => Part { said, ..self },
        }
    }

    fn date(text: &Text, field: Field, day: Option<Date>) -> Part {
        Part::field(text, field, day.map(|day| text.date(day)))
    }

    fn money(text: &Text, field: Field, amount: Option<Ore>) -> Part {
        Part::field(text, field, amount.map(|amount| text.money(amount)))
    }

    fn source(text: &Text, source: &str) -> Part {
        Part::field(text, Field::Source, (!source.is_empty()).then(|| text.source(source)))
    }
}

/// What stands under the key of a fact, part by part; `None` where nothing does. Two facts of one kind have the same
/// parts in the same order. The marks of a month are no parts of one fact and are told by the day.
pub(super) fn of(fact: &Fact, text: &Text) -> Option<Vec<Part>> {
    match fact {
        Fact::Person(_, person) => person.as_ref().map(|person| of_person(person, text)),
        Fact::Stay(_, _, stay) => stay.as_ref().map(|stay| {
            let unit = Part::written(text, Field::Unit, &stay.unit);
            vec![Part::date(text, Field::LastDay, stay.span.until()), unit]
        }),
        Fact::Custody(_, _, kind) => kind.map(|kind| vec![Part::plain(text.fact_custody(kind.as_str()))]),
        Fact::Placement(_, _, placement) => placement.as_ref().map(|placement| of_placement(placement, text)),
        Fact::Spell(_, _, spell) => spell.as_ref().map(|spell| of_spell(spell, text)),
        Fact::Review(_, _, review) => review.as_ref().map(|review| {
            vec![
                Part::written(text, Field::ReviewedBy, &review.by),
                Part::written(text, Field::Assessment, &review.assessment),
                Part::date(text, Field::NextReview, review.next_review),
            ]
        }),
        Fact::Sanction(_, _, sanction) => sanction.as_ref().map(|sanction| of_sanction(sanction, text)),
        Fact::Marks(..) => None,
        Fact::Activity(_, activity) => activity.as_ref().map(|activity| of_activity(activity, text)),
        Fact::Frame(_, frame) => frame.map(|frame| {
            let until = Part::date(text, Field::LastDay, frame.until);
            vec![Part::money(text, Field::Amount, Some(frame.amount)), until]
        }),
        Fact::Rate(_, rate) => rate.as_ref().map(|rate| {
            let amount = Part::money(text, Field::Amount, Some(rate.amount));
            vec![amount, Part::date(text, Field::LastDay, rate.until), Part::source(text, &rate.source)]
        }),
        Fact::Rule(_, rule) => rule.as_ref().map(|rule| {
            let pays = Part::field(text, Field::Pays, Some(text.pays(rule.pays)));
            vec![pays, Part::source(text, &rule.source)]
        }),
        Fact::Holiday(_, observed) => observed.map(|on| vec![Part::plain(text.fact_observed(answer(on)))]),
        Fact::Switch((switch, _), on) => on.map(|on| vec![Part::plain(switched(*switch, on, text))]),
        Fact::Amendment(_, _, amendment) => amendment.as_ref().map(|amendment| {
            let days = Part::plain(text.period(amendment.days));
            vec![Part::written(text, Field::Reason, &amendment.reason), days]
        }),
        Fact::Run(_, run) => run.as_ref().map(|run| vec![Part::plain(text.period(run.span))]),
        Fact::RunLine(_, _, line) => line.as_ref().map(|_| Vec::new()),
        Fact::RunState(_, state) => Some(match state {
            RunState::Standing => vec![Part::plain(text.fact_run_state("standing"))],
            RunState::HandedOver(_) => vec![Part::plain(text.fact_run_state("handed_over"))],
            RunState::Withdrawn { reason, .. } => {
                vec![Part::plain(text.fact_run_state("withdrawn")), Part::written(text, Field::Reason, reason)]
            }
        }),
        Fact::Prison(name) | Fact::Unit(name) => (!name.is_empty()).then(|| vec![Part::plain(name.clone())]),
        Fact::Language(language) => {
            let name = language.map(|language| own_name(language).to_owned());
            Some(vec![Part::plain(name.unwrap_or_else(|| text.fact_answer("default")))])
        }
        Fact::Period(period) => Some(of_period(*period, text)),
    }
}

fn of_person(person: &Person, text: &Text) -> Vec<Part> {
    // Any code may stand here; of the program's own languages the name is known.
    let language =
        person.language.parse::<Language>().map_or_else(|_| person.language.clone(), |one| own_name(one).to_owned());
    vec![
        Part::written(text, Field::FamilyName, &person.family_name),
        Part::written(text, Field::GivenName, &person.given_name),
        Part::date(text, Field::Born, person.born),
        Part::written(text, Field::Language, &language),
        Part::date(text, Field::SentenceEnd, person.sentence_end),
    ]
}

fn of_placement(placement: &Placement, text: &Text) -> Vec<Part> {
    let weight = Part::field(text, Field::Weight, Some(placement.weight.get().to_string()));
    vec![
        Part::date(text, Field::LastDay, placement.span.until()),
        Part::field(text, Field::OwnWeekdays, days_of(placement.weekdays, text)),
        weight.unless(placement.weight == Weight::WHOLE),
        Part::money(text, Field::OwnSupplement, placement.supplement),
    ]
}

fn of_spell(spell: &Spell, text: &Text) -> Vec<Part> {
    vec![
        Part::date(text, Field::LastDay, spell.span.until()),
        Part { unsaid: text.fact_all_days(), ..Part::field(text, Field::Weekdays, days_of(spell.weekdays, text)) },
        Part::granted(text, spell.granted),
        Part::written(text, Field::DecidedBy, &spell.decided_by),
        Part::date(text, Field::DecidedOn, spell.decided_on),
        Part::date(text, Field::ReviewBy, spell.review_by),
        Part::written(text, Field::Reason, &spell.reason),
    ]
}

fn of_sanction(sanction: &Sanction, text: &Text) -> Vec<Part> {
    vec![
        Part::plain(text.fact_days(sanction.days().into())),
        Part::plain(text.fact_percent(&sanction.percent().to_string())),
        Part::plain(text.fact_sanction_state(sanction.state.as_str())),
        Part::date(text, Field::DecidedOn, Some(sanction.decided())),
        Part::written(text, Field::DecidedBy, &sanction.decided_by),
    ]
}

fn of_activity(activity: &Activity, text: &Text) -> Vec<Part> {
    let on_holidays = Part::plain(text.fact_on_holidays(answer(activity.runs_on_holidays)));
    let hours = activity.hours.map(|hours| hours.to_string().replace('-', "–"));
    vec![
        Part { in_subject: true, ..Part::written(text, Field::Name, &activity.name) },
        Part::plain(text.fact_activity_kind(activity.kind.as_str())),
        Part::written(text, Field::Provider, &activity.provider),
        Part::written(text, Field::Place, &activity.place),
        Part::field(text, Field::Weekdays, days_of(Some(activity.weekdays), text)),
        Part::field(text, Field::Hours, hours),
        Part::date(text, Field::FirstDay, activity.span.from()),
        Part::date(text, Field::LastDay, activity.span.until()),
        Part::field(text, Field::Capacity, activity.capacity.map(|places| text.whole(places.into()))),
        Part::money(text, Field::Supplement, activity.supplement),
        on_holidays.unless(!activity.runs_on_holidays),
    ]
}

fn of_period(period: PaymentPeriod, text: &Text) -> Vec<Part> {
    let every = period.kind.map_or_else(|| text.fact_answer("default"), |kind| text.fact_every(kind.as_str()));
    let start = period.start.map(|start| match start {
        PeriodStart::Day(day) if period.kind == Some(PeriodKind::Week) => text.weekday_name(day),
        PeriodStart::Day(day) => text.fact_day_of_month(day),
        PeriodStart::Date(date) => text.date(date),
    });
    vec![Part::plain(every), Part::field(text, Field::Start, start)]
}

fn switched(switch: Switch, on: Option<bool>, text: &Text) -> String {
    match (switch, on) {
        (_, None) => text.fact_answer("default"),
        (Switch::RefusalOnHoliday, Some(true)) => text.pays(Pays::Reduced),
        (Switch::RefusalOnHoliday, Some(false)) => text.pays(Pays::Nothing),
        (Switch::Food | Switch::LossOnSupplement, Some(on)) => text.fact_answer(answer(on)),
    }
}

fn answer(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn days_of(days: Option<Weekdays>, text: &Text) -> Option<String> {
    days.map(|days| weekdays(days, text))
}

/// Days of the week: three or more in a row by the first and the last.
fn weekdays(days: Weekdays, text: &Text) -> String {
    let days: Vec<_> = days.iter().collect();
    let name = |day: &Weekday| text.weekday_name(day.number());
    let mut said = Vec::new();
    for run in days.chunk_by(|one, next| one.number() + 1 == next.number()) {
        match run {
            [first, _, .., last] => said.push(text.period_across(&name(first), &name(last))),
            few => said.extend(few.iter().map(name)),
        }
    }
    match said.split_last() {
        Some((last, rest)) if !rest.is_empty() => text.fact_list(&rest.join(", "), last),
        _ => said.concat(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_field_has_a_name_of_its_own_in_every_language() {
        for language in Language::ALL {
            let text = Text::new(*language);
            let names: BTreeSet<_> = Field::ALL.iter().map(|field| text.fact_field(field.as_str())).collect();
            assert_eq!(names.len(), Field::ALL.len(), "{language}: {names:?}");
            assert!(!names.contains(""), "{language}");
        }
    }
}
