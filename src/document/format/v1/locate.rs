//! Where in the file a record stands that says what cannot be. The program writes a record a line, so a line is found by
//! its list and the fields of its key; a file laid out otherwise by hand may show no place.

use crate::document::format::{FormatReason, Place, RecordReason};
use crate::register::Contradiction;
use crate::scheme::{EntryRefusal, Misfit, SchemeRefusal};

/// The place of what a refusal is about.
pub(in crate::document::format) fn locate(text: &str, reason: &FormatReason) -> Option<Place> {
    let fields = |all: &[&dyn std::fmt::Display]| all.iter().map(ToString::to_string).collect::<Vec<_>>();
    let (list, key, nth) = match reason {
        FormatReason::Record { list, key, reason } => (*list, key.clone(), usize::from(*reason == RecordReason::Twice)),
        FormatReason::Contradictions(all) => {
            let (list, key) = match all.first()? {
                Contradiction::StaysOverlap { inmate, second, .. } => ("stays", fields(&[inmate, second])),
                Contradiction::PlacementsOverlap { inmate, activity, second, .. } => {
                    ("placements", fields(&[inmate, activity, second]))
                }
                Contradiction::SanctionsOverlap { inmate, second, .. } => ("sanctions", fields(&[inmate, second])),
                Contradiction::PlacementInUnknown { inmate, activity, from } => {
                    ("placements", fields(&[inmate, activity, from]))
                }
                Contradiction::MarkOnUnknown { inmate, activity, date } => {
                    ("marks", fields(&[inmate, activity, &date.month()]))
                }
                Contradiction::FrameOfUnknown { activity, .. }
                | Contradiction::FrameEndsBeforeStart { activity, .. } => ("frames", fields(&[activity])),
                Contradiction::ReviewOfUnknown { inmate, date, .. } => ("reviews", fields(&[inmate, date])),
                Contradiction::RateEndsBeforeStart { component, from, .. } => ("rates", fields(&[component, from])),
                Contradiction::PeriodStart => return find(text, text.find("\n period_start: ")? + 1, 0, &[]),
            };
            (list, key, 0)
        }
        FormatReason::Misfits(all) => {
            let (list, key) = match all.first()? {
                Misfit::Mark { inmate, activity, date, .. } => {
                    ("marks", fields(&[inmate, activity, &date.as_ref()?.month()]))
                }
                Misfit::Spell { inmate, from, .. } => ("spells", fields(&[inmate, from])),
                Misfit::Rule { refusal: EntryRefusal::TakesNoRule(id) } => ("rules", fields(&[id])),
                Misfit::Rule { refusal: EntryRefusal::UnknownCircumstance(id) } => ("rules", fields(&[id])),
                Misfit::Holiday { refusal: EntryRefusal::UnknownHoliday(id) } => ("holiday_switches", fields(&[id])),
                Misfit::Rule { .. } | Misfit::Holiday { .. } => return None,
            };
            (list, key, 0)
        }
        FormatReason::Scheme(all) => ("circumstances", vec![row_of(all.first()?)?.to_owned()], 0),
        _ => return None,
    };
    let start = text.find(&format!("\n {list}: ["))? + 1;
    find(text, start, nth, &key)
}

/// The nth line from `start` on that holds every field of the key in quotation marks, within one list.
fn find(text: &str, start: usize, nth: usize, key: &[String]) -> Option<Place> {
    let quoted: Vec<String> = key.iter().map(|field| format!("\"{field}\"")).collect();
    let line_of_start = text[..start].matches('\n').count() + 1;
    let in_list = text[start..].lines().enumerate().take_while(|(place, line)| *place == 0 || !line.starts_with(" ]"));
    let mut found = in_list.filter(|(_, line)| quoted.iter().all(|field| line.contains(field)));
    let (place, line) = found.nth(nth)?;
    let column = line.chars().take_while(|c| c.is_whitespace()).count() + 1;
    Some(Place { line: line_of_start + place, column })
}

/// The row a scheme's refusal is about.
fn row_of(refusal: &SchemeRefusal) -> Option<&str> {
    match refusal {
        SchemeRefusal::DuplicateId { row }
        | SchemeRefusal::DuplicateKey { row, .. }
        | SchemeRefusal::DuplicateLetter { row, .. }
        | SchemeRefusal::BadName { row, .. }
        | SchemeRefusal::SpellWithoutRank { row }
        | SchemeRefusal::SpellWithoutWhen { row }
        | SchemeRefusal::NotASpell { row }
        | SchemeRefusal::PaysNothingKnown { row }
        | SchemeRefusal::UnknownPays { row, .. }
        | SchemeRefusal::UnknownValue { row, .. }
        | SchemeRefusal::MissingBasis { row }
        | SchemeRefusal::MissingLanguage { row, .. }
        | SchemeRefusal::SameDay { row, .. }
        | SchemeRefusal::MissingSwitch { row }
        | SchemeRefusal::EndsBeforeStart { row, .. } => Some(row),
        SchemeRefusal::Unreadable { .. } | SchemeRefusal::NotOneDerived { .. } | SchemeRefusal::TooMany { .. } => None,
    }
}
