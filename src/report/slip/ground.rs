//! The legal grounds of a slip: what each circumstance that occurs gives, by which provision, and who decided.

use crate::pay::{DayValue, Earns, PartValue, PersonPay, Tables};
use crate::register::Pays;
use crate::scheme::{Bound, Certainty};
use crate::text::Text;
use crate::text::form::capital;

/// A sentence for each circumstance and what it gave, in the scheme's order, as one paragraph.
pub(super) fn grounds(person: &PersonPay, tables: &Tables, text: &Text) -> Option<String> {
    let days = || person.days.iter().filter_map(|(_, place)| tables.day(*place));
    let mut found: Vec<(u32, String)> = Vec::new();
    for day in days() {
        let of_parts = day.parts.iter().filter_map(|part| of_part(part, tables, text));
        for ground in of_parts.chain(without_claim(day, tables, text)) {
            if !found.contains(&ground) {
                found.push(ground);
            }
        }
    }
    found.sort_by_key(|(circumstance, _)| *circumstance);
    let sentences: Vec<_> = found.into_iter().map(|(_, said)| format!("{}.", capital(&said))).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn of_part(part: &PartValue, tables: &Tables, text: &Text) -> Option<(u32, String)> {
    let place = part.settled?;
    let pays = match part.earns {
        Earns::Ordinary => Pays::Ordinary,
        Earns::Reduced => Pays::Reduced,
        Earns::Nothing => Pays::Nothing,
        Earns::Open => return None,
    };
    let name = tables.circumstance_name(place, text);
    let mut clauses = vec![text.paper_ground(&name, &text.pays(pays), &basis(place, tables, text))];
    if part.bound == Bound::May {
        let by = part.decided_by.and_then(|place| tables.decider(place)).unwrap_or_default();
        let is_granted = part.earns != Earns::Nothing || part.granted == Some(true);
        clauses.push(if is_granted { text.why_granted(by) } else { text.why_not_granted(by) });
    }
    let rule = part.rule.and_then(|place| tables.rules.get(place as usize));
    let source = rule.and_then(|rule| rule.source.as_deref());
    clauses.extend(source.map(|source| text.why_local_rule(&text.source(source))));
    Some((place, clauses.join("; ")))
}

fn without_claim(day: &DayValue, tables: &Tables, text: &Text) -> Option<(u32, String)> {
    let place = day.not_entitled?;
    let name = tables.circumstance_name(place, text);
    Some((place, text.paper_no_claim(&name, &basis(place, tables, text))))
}

/// The provision, and how certain it is where no source states it.
fn basis(place: u32, tables: &Tables, text: &Text) -> String {
    let Some(circumstance) = tables.circumstance(place) else { return text.no_source() };
    // A provision is not broken between its numbers.
    let basis = text.basis(&circumstance.basis).replace("§ ", "§\u{a0}").replace(" (", "\u{a0}(");
    match circumstance.basis.certainty {
        Certainty::Sourced => basis,
        certainty => format!("{basis}; {}", text.certainty(certainty)),
    }
}
