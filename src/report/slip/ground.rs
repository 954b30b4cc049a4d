//! The legal grounds of a slip: what each circumstance that occurs gives, by which provision, and who decided.

use crate::pay::{DayValue, Earns, PartValue, PersonPay, Tables};
use crate::register::Pays;
use crate::scheme::{Basis, Bound, Certainty};
use crate::text::Text;
use crate::text::form::capital;

/// What stands behind a ground that is our reading of the rules.
const STAR: char = '*';
/// The source of a row for which none was found.
const NO_SOURCE: &str = "–";

/// A sentence for each circumstance and what it gave, in the scheme's order, as one paragraph; and what a star
/// means, where one stands.
pub(super) fn grounds(person: &PersonPay, tables: &Tables, text: &Text) -> Vec<String> {
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
    found.sort_by_key(|(place, _)| tables.circumstance(*place).map(|circumstance| circumstance.place));
    let sentences: Vec<_> = found.into_iter().map(|(_, said)| format!("{}.", capital(&said))).collect();
    let said = sentences.join(" ");
    let star = said.contains(STAR).then(|| format!("{STAR}\u{a0}{}", text.paper_reading()));
    [said].into_iter().filter(|said| !said.is_empty()).chain(star).collect()
}

fn of_part(part: &PartValue, tables: &Tables, text: &Text) -> Option<(u32, String)> {
    let place = part.settled?;
    let pays = match part.earns {
        Earns::Ordinary => Pays::Ordinary,
        Earns::Reduced => Pays::Reduced,
        Earns::Nothing => Pays::Nothing,
        Earns::Open => return None,
    };
    let rule = part.rule.and_then(|place| tables.rules.get(place as usize)?.source.as_deref());
    let name = tables.circumstance_name(place, text);
    let said = text.list_rule(&name, &text.pays(pays));
    let mut clauses = vec![format!("{said}{}", basis(place, rule.is_some(), tables, text))];
    if part.bound == Bound::May {
        let by = part.decided_by.and_then(|place| tables.decider(place)).unwrap_or_default();
        let is_granted = part.earns != Earns::Nothing || part.granted == Some(true);
        clauses.push(if is_granted { text.why_granted(by) } else { text.why_not_granted(by) });
    }
    clauses.extend(rule.map(|source| text.why_local_rule(&text.source(source))));
    Some((place, clauses.join("; ")))
}

fn without_claim(day: &DayValue, tables: &Tables, text: &Text) -> Option<(u32, String)> {
    let place = day.not_entitled?;
    let said = text.paper_no_claim(&tables.circumstance_name(place, text));
    Some((place, format!("{said}{}", basis(place, false, tables, text))))
}

/// The provision in brackets, where one was found; with a star where it is our reading that it says this.
fn basis(place: u32, has_rule: bool, tables: &Tables, text: &Text) -> String {
    let Some(circumstance) = tables.circumstance(place) else { return String::new() };
    let mut said = Vec::new();
    if circumstance.basis.source != NO_SOURCE {
        said.push(unbroken(&circumstance.basis, text));
    }
    if circumstance.basis.certainty == Certainty::Derived {
        said.push(text.certainty(Certainty::Derived));
    }
    let bracketed = if said.is_empty() { String::new() } else { format!(" ({})", said.join("; ")) };
    let is_reading = circumstance.basis.certainty == Certainty::LocalDefault && !has_rule;
    if is_reading { format!("{bracketed}{STAR}") } else { bracketed }
}

/// A provision that is not broken between its numbers.
pub(super) fn unbroken(basis: &Basis, text: &Text) -> String {
    text.basis(basis).replace("§ ", "§\u{a0}").replace(" (", "\u{a0}(")
}
