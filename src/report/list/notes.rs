//! What stands below the table: the rates, what was decided here, what was corrected, what lapses, what is missing.

use std::collections::BTreeMap;

use crate::pay::{Correction, PayComponent, Payroll, PersonPay, Tables};
use crate::register::{Ore, Switch};
use crate::text::Text;
use crate::text::names::EXAMPLE_SOURCE;

use crate::report::day_words::{holes_and_errors, stopped, what_was};
use crate::report::length::Length;
use crate::report::lines::{Across, Style};
use crate::report::paper::{Grey, NodeId, Structure};
use crate::report::paragraph::paragraph;
use crate::report::print::Print;
use crate::report::strip::Piece;
use crate::report::typeface::{Typeface, Weight};

const NOTE: Style = Style::new(Weight::Regular, 80, Grey::SECONDARY);
/// Above the first note, and above the others.
const SPACES: (Length, Length) = (Length::points(14), Length::points(2));
/// So many of what is missing are named; the window and `check` name all.
const MOST_MISSING: usize = 40;

/// All notes that have something to say.
pub(super) fn pieces(
    payroll: &Payroll,
    print: &Print,
    (text, typeface): (&Text, &Typeface),
    structure: &mut Structure,
    place: (NodeId, Across),
) -> Vec<Piece> {
    let notes = [
        missing(payroll, print, text),
        rates(&payroll.tables, text),
        supplements(&payroll.tables, text),
        corrections(payroll, print, text),
        lapsing(payroll, print, text),
        rules(&payroll.tables, text, true),
        rules(&payroll.tables, text, false),
        switches(&payroll.tables, text),
    ];
    let mut pieces: Vec<Piece> = Vec::new();
    for said in notes.into_iter().flatten() {
        let space = if pieces.is_empty() { SPACES.0 } else { SPACES.1 };
        pieces.extend(paragraph(&said, NOTE, space, (typeface, structure), place));
    }
    pieces
}

/// A sentence in place of a table.
pub(super) fn paragraph_of(
    said: &str,
    (typeface, structure): (&Typeface, &mut Structure),
    place: (NodeId, Across),
) -> Piece {
    let style = Style::new(Weight::Regular, 95, Grey::INK);
    let pieces = paragraph(said, style, Length::points(20), (typeface, structure), place);
    pieces.into_iter().next().unwrap_or_default()
}

/// A label and what belongs under it; nothing where nothing does.
fn note(label: &str, said: &[String], between: &str) -> Option<String> {
    (!said.is_empty()).then(|| stopped(&format!("{label}: {}", said.join(between))))
}

fn rates(tables: &Tables, text: &Text) -> Option<String> {
    let are_examples = !tables.rates.is_empty() && tables.rates.iter().all(|rate| rate.source == EXAMPLE_SOURCE);
    let rate = |rate: &crate::pay::RateValue| {
        let (name, amount, from) = (text.rate(rate.component), text.money(rate.amount), text.date(rate.from));
        if are_examples {
            text.paper_rate(&name, &amount, &from)
        } else {
            text.list_rate(&name, &amount, &from, &text.source(&rate.source))
        }
    };
    let mut used: Vec<_> = tables.rates.iter().collect();
    used.sort_by_key(|rate| (rate.component, rate.from));
    let said = note(&text.list_rates(), &used.into_iter().map(rate).collect::<Vec<_>>(), "; ")?;
    let has_example = tables.rates.iter().any(|rate| rate.source == EXAMPLE_SOURCE);
    Some(if has_example { format!("{said} {}", text.example_rates()) } else { said })
}

/// The supplements that were paid, each with its activities.
fn supplements(tables: &Tables, text: &Text) -> Option<String> {
    let mut found: BTreeMap<Ore, Vec<String>> = BTreeMap::new();
    let paid = tables.days.iter().filter(|day| !day.amount(PayComponent::Supplement).is_zero());
    for part in paid.flat_map(|day| day.parts_of(PayComponent::Supplement)) {
        let name = tables.activity_name(part.activity, text);
        let names = found.entry(part.supplement).or_default();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let said = found.into_iter().map(|(amount, names)| text.paper_supplement(&text.money(amount), &names.join(", ")));
    note(&text.paper_supplements(), &said.collect::<Vec<_>>(), "; ")
}

fn corrections(payroll: &Payroll, print: &Print, text: &Text) -> Option<String> {
    let mut said = Vec::new();
    for person in &payroll.people {
        for same_day in person.corrections.chunk_by(|one, next| (one.day, one.run) == (next.day, next.run)) {
            said.extend(corrected_day(person, same_day, payroll, print, text));
        }
    }
    note(&text.paper_corrections(), &said, "; ")
}

fn corrected_day(
    person: &PersonPay,
    corrections: &[Correction],
    payroll: &Payroll,
    print: &Print,
    text: &Text,
) -> Option<String> {
    let first = corrections.first()?;
    let tables = &payroll.tables;
    let (was, now) = (what_was(first.was, tables, text), what_was(first.now, tables, text));
    let day = text.near(first.day, payroll.span);
    let amount = text.money(corrections.iter().map(|correction| correction.amount).sum());
    let called = print.called(&person.number, Some(person));
    let said = text.paper_changed(&called, &day, &was, &now, &amount, first.run);
    let reason = first.because.as_ref().map(|because| because.reason.trim()).filter(|reason| !reason.is_empty());
    Some(match reason {
        Some(reason) if print.shows_own_words() => format!("{said}, {reason}"),
        _ => said,
    })
}

fn lapsing(payroll: &Payroll, print: &Print, text: &Text) -> Option<String> {
    let lapsing = payroll.people.iter().filter(|person| person.lapses && !person.carried_out.is_zero());
    let said = lapsing
        .map(|person| format!("{} {}", print.called(&person.number, Some(person)), text.money(person.carried_out)));
    note(&text.paper_lapsing(), &said.collect::<Vec<_>>(), "; ")
}

/// What circumstances paid that the prison decides: by its own rules, or by the defaults where it has none.
fn rules(tables: &Tables, text: &Text, are_own: bool) -> Option<String> {
    let mut own: Vec<_> = tables.rules.iter().filter(|rule| rule.source.is_some() == are_own).collect();
    own.sort_by_key(|rule| tables.circumstance(rule.circumstance).map(|circumstance| circumstance.place));
    let said = own.into_iter().filter_map(|rule| {
        let name = tables.circumstance(rule.circumstance)?.name.get(text.language());
        let pays = text.pays(rule.pays);
        Some(match rule.source.as_deref() {
            Some(source) if !source.is_empty() => text.list_rule_from(name, &pays, &text.source(source)),
            _ => text.list_rule(name, &pays),
        })
    });
    let label = if are_own { text.list_rules() } else { text.list_defaults() };
    note(&label, &said.collect::<Vec<_>>(), "; ")
}

/// The switches that stood otherwise than the scheme has them.
fn switches(tables: &Tables, text: &Text) -> Option<String> {
    let differs = |(switch, is_on): &(Switch, bool)| *is_on == (*switch == Switch::Food);
    let said = tables.switches.iter().filter(|one| differs(one)).map(|(switch, _)| text.paper_switch(switch.as_str()));
    note(&text.paper_switches(), &said.collect::<Vec<_>>(), "; ")
}

/// What must be mended before the list can be closed.
fn missing(payroll: &Payroll, print: &Print, text: &Text) -> Option<String> {
    let mut said = Vec::new();
    for person in &payroll.people {
        let called = print.called(&person.number, Some(person));
        for missing in holes_and_errors(person, &payroll.tables, text) {
            said.push(format!("{called}, {}: {}", text.near(missing.day, payroll.span), missing.said()));
        }
    }
    let count = said.len();
    if count > MOST_MISSING {
        said.truncate(MOST_MISSING);
        said.push(text.paper_more(count - MOST_MISSING));
    }
    note(&text.list_holes(count), &said, "; ")
}
