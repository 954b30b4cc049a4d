//! What is recorded of one person, in sentences, and what he got in the last months.

use crate::app::widgets::{Line, Tone, capital};
use crate::calendar::{Date, Month, Period, Span};
use crate::document::Document;
use crate::pay::Book;
use crate::register::{Inmate, InmateNumber, Sanction, Spell, SpellKey};
use crate::text::Text;

use super::roll::{activity_name, circumstance_name};

/// How many months are summed.
const MONTHS: usize = 6;

/// What is recorded of one person.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// What he is called.
    pub name: String,
    /// A head and the sentences below it.
    pub sections: Vec<(String, Vec<String>)>,
    /// The last months with their sums, the latest first, and the day to be shown of each.
    pub months: Vec<(Date, Line)>,
}

impl Facts {
    /// Works it out for one person, with the months up to this day's; what has not come yet by `today` is not missing.
    pub fn make(document: &Document, number: &InmateNumber, (day, today): (Date, Date), text: &Text) -> Facts {
        let Some(inmate) = document.register.inmates.get(number) else { return Facts::default() };
        let mut sections = Vec::new();
        let mut add = |kind: &str, sentences: Vec<String>| {
            if !sentences.is_empty() {
                sections.push((text.people_section(kind), sentences));
            }
        };
        add("person", person(inmate, text));
        let stays = inmate.stays.values().rev();
        add("stays", stays.map(|stay| with(&days(stay.span, text), &stay.unit)).collect());
        let custody = inmate.custody.iter().rev();
        let since = |(from, kind): (&Date, &crate::register::CustodyKind)| {
            format!("{} {}", text.fact_custody(kind.as_str()), text.people_since(&text.date(*from)))
        };
        add("custody", custody.map(since).collect());
        add("placements", placements(document, inmate, text));
        let spells = inmate.spells.iter().rev();
        add("spells", spells.map(|(key, spell)| said_of_spell(document, inmate, key, spell, text)).collect());
        add("sanctions", inmate.sanctions.values().rev().map(|one| sanction(one, text)).collect());
        Facts {
            name: text.person(number, &inmate.person),
            sections,
            months: months(document, (number, inmate), (day, today), text),
        }
    }
}

fn with(words: &str, more: &str) -> String {
    if more.is_empty() { words.to_owned() } else { format!("{words}, {more}") }
}

/// The days of a span: both ends, or since when.
pub fn days(span: Span, text: &Text) -> String {
    match span.until().map(|until| Period::new(span.from(), until)) {
        Some(Ok(period)) => text.period(period),
        _ => text.people_since(&text.date(span.from())),
    }
}

fn person(inmate: &Inmate, text: &Text) -> Vec<String> {
    let said = |field: &str, day: Option<Date>| day.map(|day| text.fact_value(field, "", &text.date(day)));
    let facts = [("born", inmate.person.born), ("sentence_end", inmate.person.sentence_end)];
    facts.into_iter().filter_map(|(field, day)| said(field, day)).collect()
}

fn placements(document: &Document, inmate: &Inmate, text: &Text) -> Vec<String> {
    let mut placed: Vec<_> = inmate.placements.iter().collect();
    placed.sort_by_key(|((_, from), _)| std::cmp::Reverse(*from));
    let said = |((code, _), placement): (&(crate::register::ActivityCode, Date), &crate::register::Placement)| {
        let mut said = vec![activity_name(&document.register, code), days(placement.span, text)];
        if placement.weight != crate::register::Weight::WHOLE {
            let weight = placement.weight.get().to_string();
            said.push(text.fact_value("weight", &text.fact_field("weight"), &weight));
        }
        if let Some(weekdays) = placement.weekdays {
            said.push(weekday_names(weekdays, text));
        }
        if let Some(supplement) = placement.supplement {
            said.push(text.fact_value("supplement", &text.fact_field("supplement"), &text.money(supplement)));
        }
        said.join(", ")
    };
    placed.into_iter().map(said).collect()
}

/// Weekdays in short: `ma–fr`, `ma, on, fr`.
pub fn weekday_names(weekdays: crate::calendar::Weekdays, text: &Text) -> String {
    let numbers: Vec<u8> = weekdays.iter().map(crate::calendar::Weekday::number).collect();
    if numbers.len() == 7 {
        return text.fact_all_days();
    }
    let short = |number: u8| text.weekday_name(number).chars().take(2).collect::<String>();
    let mut said: Vec<String> = Vec::new();
    for run in numbers.chunk_by(|one, next| one + 1 == *next) {
        match run {
            [first, .., last] if run.len() > 2 => said.push(format!("{}–{}", short(*first), short(*last))),
            few => said.extend(few.iter().map(|number| short(*number))),
        }
    }
    said.join(", ")
}

fn said_of_spell(document: &Document, inmate: &Inmate, key: &SpellKey, spell: &Spell, text: &Text) -> String {
    let name = circumstance_name(document, &key.circumstance, text);
    let mut said = vec![name, days(spell.span, text)];
    said.extend(spell.weekdays.map(|weekdays| weekday_names(weekdays, text)));
    let value = |field: &str, value: &str| text.fact_value(field, "", value);
    said.extend(spell.granted.map(|granted| text.fact_granted(if granted { "yes" } else { "no" })));
    if !spell.decided_by.is_empty() {
        said.push(value("decided_by", &spell.decided_by));
    }
    if !spell.reason.is_empty() {
        said.push(format!("«{}»", spell.reason.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    let reviews = inmate.reviews.iter().filter(|((of, _), _)| of == key);
    let mut next = spell.review_by;
    for ((_, day), review) in reviews {
        said.push(text.people_reviewed(&text.date(*day), &review.by));
        next = review.next_review;
    }
    if spell.span.until().is_none() {
        said.extend(next.map(|due| value("review_by", &text.date(due))));
    }
    said.join(", ")
}

fn sanction(sanction: &Sanction, text: &Text) -> String {
    let mut said = vec![
        text.fact_percent(&sanction.percent().to_string()),
        text.period(sanction.period()),
        text.fact_sanction_state(sanction.state.as_str()),
        text.fact_value("decided_on", "", &text.date(sanction.decided())),
    ];
    if !sanction.decided_by.is_empty() {
        said.push(text.fact_value("decided_by", "", &sanction.decided_by));
    }
    said.join(", ")
}

fn months(
    document: &Document,
    (number, inmate): (&InmateNumber, &Inmate),
    (day, today): (Date, Date),
    text: &Text,
) -> Vec<(Date, Line)> {
    let book = Book::new(&document.scheme, &document.register);
    let before = |month: &Month| Some(month.first().previous().month()).filter(|other| other != month);
    let months = std::iter::successors(Some(day.month()), before).take(MONTHS);
    let here = |month: &Month| inmate.stays.values().any(|stay| stay.span.within(month.period()).is_some());
    let line = |month: Month| {
        let pay = book.settle_inmate(number, inmate, &book.rules_over(month.period()));
        let name = text.month_and_year(&text.month_name(month.number()), &month.year().to_string());
        let (below, tone) =
            match (pay.errors.iter().any(|(day, _)| *day <= today), pay.holes.iter().any(|(day, _)| *day <= today)) {
                (true, _) => (text.list_has_error(), Tone::Bad),
                (false, true) => (text.list_has_hole(), Tone::Warning),
                (false, false) => (String::new(), Tone::Quiet),
            };
        let shown = month.on(day.day().min(month.days())).unwrap_or(month.first());
        (shown, Line { left: capital(&name), right: text.money(pay.total()), below, tone })
    };
    months.filter(here).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Language;

    #[test]
    fn weekdays_that_follow_each_other_are_said_as_a_span() {
        let text = Text::new(Language::Nb);
        let said = |days: &str| weekday_names(days.parse().unwrap(), &text);
        assert_eq!(said("12345"), "ma–fr");
        assert_eq!(said("135"), "ma, on, fr");
        assert_eq!(said("124567"), "ma, ti, to–sø");
        assert_eq!(said("1234567"), "alle dager i uken");
    }
}
