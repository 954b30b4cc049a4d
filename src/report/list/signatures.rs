//! Lines for those who prepared and who checked, with the names a run was closed with.

use crate::pay::{Payroll, RunHead};
use crate::text::Text;

use crate::report::length::Length;
use crate::report::lines::{Across, Side, Style, broken, height, set};
use crate::report::paper::{Grey, Mark, NodeId, Role, Rule, Structure};
use crate::report::strip::Piece;
use crate::report::typeface::{Typeface, Weight};

const NAME: Style = Style::new(Weight::Regular, 95, Grey::INK);
const LABEL: Style = Style::new(Weight::Regular, 80, Grey::SECONDARY);
/// Room to write by hand, above the line.
const HAND: Length = Length::points(26);

pub(super) fn piece(
    payroll: &Payroll,
    (text, typeface): (&Text, &Typeface),
    structure: &mut Structure,
    (part, across): (NodeId, Across),
) -> Piece {
    let half = (across.width() - Length::points(36)) / 2;
    let places = [
        Across { left: across.left, right: across.left + half },
        Across { left: across.right - half, right: across.right },
    ];
    let signed = [
        (text.paper_prepared_by(), names(payroll, |run| &run.prepared_by)),
        (text.paper_checked_by(), names(payroll, |run| &run.checked_by)),
    ];
    let most = places.map(Across::width)[0];
    let lines = signed.each_ref().map(|(_, names)| broken(typeface, names, NAME, most));
    let line = HAND + height(lines.iter().map(Vec::len).max().unwrap_or(1), NAME);
    let mut marks = Vec::new();
    for (((label, _), names), place) in signed.iter().zip(&lines).zip(places) {
        let node = structure.add(Some(part), Role::Paragraph);
        let top = line - height(names.len(), NAME) - Length::points(2);
        marks.extend(set(
            typeface,
            std::slice::from_ref(label),
            LABEL,
            (place, Side::Left),
            line + Length::points(3),
            Some(node),
        ));
        marks.extend(set(typeface, names, NAME, (place, Side::Left), top, Some(node)));
        let (thickness, grey) = (Length::hundredths(60), Grey::INK);
        marks.push(Mark::Rule(Rule {
            left: place.left,
            right: place.right,
            at: line,
            thickness,
            grey,
            is_dashed: false,
        }));
    }
    let space = Length::points(14);
    Piece { height: line + Length::points(3) + height(1, LABEL), space, marks, ..Piece::default() }
}

/// The different names, in the order of the runs.
fn names(payroll: &Payroll, of: impl Fn(&RunHead) -> &String) -> String {
    let mut found: Vec<&str> = Vec::new();
    for run in &payroll.runs {
        let name = of(run).as_str();
        if !name.is_empty() && !found.contains(&name) {
            found.push(name);
        }
    }
    found.join("; ")
}
