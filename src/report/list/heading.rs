//! What stands above the table: of what, of where, from which run, and whether it may be paid.

use crate::pay::{Payroll, RunHead};
use crate::register::RunState;
use crate::text::Text;

use crate::report::length::Length;
use crate::report::lines::{Across, Side, Style, broken, height, set};
use crate::report::paper::{Grey, Mark, NodeId, Role, Rule, Structure};
use crate::report::print::Print;
use crate::report::strip::Piece;
use crate::report::typeface::{Typeface, Weight};

const TITLE: Style = Style::new(Weight::Semibold, 170, Grey::INK);
const LABEL: Style = Style::new(Weight::Regular, 90, Grey::SECONDARY);
const VALUE: Style = Style::new(Weight::Medium, 90, Grey::INK);
const WARNING: Style = Style::new(Weight::Semibold, 100, Grey::INK);

/// The document's own title.
pub(super) fn title(payroll: &Payroll, text: &Text) -> String {
    format!("{}, {}, {}", text.list_title(), place(payroll), text.period(payroll.span))
}

/// The prison and its unit.
pub(in crate::report) fn place(payroll: &Payroll) -> String {
    let named = [payroll.prison.as_str(), payroll.unit.as_str()];
    named.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Title, facts, and what must be said before anyone pays.
pub(super) fn pieces(
    payroll: &Payroll,
    print: &Print,
    (text, typeface): (&Text, &Typeface),
    structure: &mut Structure,
    (part, across): (NodeId, Across),
) -> Vec<Piece> {
    let mut pieces = vec![heading(&text.list_title(), typeface, structure, (part, across))];
    pieces
        .push(Piece { space: Length::points(6), ..facts(payroll, print, (text, typeface), structure, (part, across)) });
    if let Some(warning) = warning(payroll, text) {
        let said = boxed(&warning, typeface, structure, (part, across));
        pieces.push(Piece { space: Length::points(10), ..said });
    }
    pieces.iter_mut().for_each(|piece| piece.keeps_next = true);
    pieces
}

fn heading(title: &str, typeface: &Typeface, structure: &mut Structure, (part, across): (NodeId, Across)) -> Piece {
    let node = structure.add(Some(part), Role::Heading(1, title.to_owned()));
    let lines = broken(typeface, title, TITLE, across.width());
    let marks = set(typeface, &lines, TITLE, (across, Side::Left), Length::ZERO, Some(node));
    Piece { height: height(lines.len(), TITLE), marks, ..Piece::default() }
}

/// Labels with their values in two columns.
fn facts(
    payroll: &Payroll,
    print: &Print,
    (text, typeface): (&Text, &Typeface),
    structure: &mut Structure,
    (part, across): (NodeId, Across),
) -> Piece {
    let state = if payroll.runs.is_empty() { text.list_state() } else { text.paper_run() };
    let many = u64::try_from(payroll.people.len()).unwrap_or_default();
    let columns = [
        vec![(text.list_prison(), place(payroll)), (state, states(payroll, print, text))],
        vec![(text.list_period(), text.period(payroll.span)), (text.list_people(), text.whole(many))],
    ];
    let gap = Length::points(20);
    let middle = across.left + across.width().part(56, 100);
    let places = [Across { left: across.left, right: middle - gap }, Across { left: middle, right: across.right }];
    let (mut marks, mut high) = (Vec::new(), Length::ZERO);
    for (facts, place) in columns.iter().zip(places) {
        let labels = facts.iter().map(|(label, _)| typeface.width(LABEL.weight, LABEL.size, label));
        let values = Across { left: place.left + labels.max().unwrap_or_default() + Length::points(10), ..place };
        let mut top = Length::ZERO;
        for (label, value) in facts {
            let node = structure.add(Some(part), Role::Paragraph);
            // The space ends the label for those who hear it.
            marks.extend(set(typeface, &[format!("{label} ")], LABEL, (place, Side::Left), top, Some(node)));
            let lines = broken(typeface, value, VALUE, values.width());
            marks.extend(set(typeface, &lines, VALUE, (values, Side::Left), top, Some(node)));
            top += height(lines.len(), VALUE) + Length::hundredths(150);
        }
        high = high.max(top);
    }
    Piece { height: high, marks, ..Piece::default() }
}

/// From which runs, and what became of them; or that it is not closed.
fn states(payroll: &Payroll, print: &Print, text: &Text) -> String {
    let mut said: Vec<_> = payroll.runs.iter().map(|run| state(payroll, run, print, text)).collect();
    if payroll.is_provisional {
        said.push(text.list_provisional());
    }
    said.join("; ")
}

fn state(payroll: &Payroll, run: &RunHead, print: &Print, text: &Text) -> String {
    let closed = text.date_of(run.closed);
    let named = match &run.only {
        None => text.paper_run_closed(run.number, &closed),
        Some(number) => {
            let person = payroll.people.iter().find(|person| person.number == *number);
            text.paper_run_of(run.number, &print.called(number, person), &closed)
        }
    };
    match &run.state {
        RunState::Standing => named,
        RunState::HandedOver(at) => format!("{named}, {}", text.paper_handed_over(&text.date_of(*at))),
        RunState::Withdrawn { at, reason } => {
            let reason = if print.shows_own_words() { reason.as_str() } else { "–" };
            format!("{named}, {}", text.paper_withdrawn(&text.date_of(*at), reason))
        }
    }
}

/// Why nobody may pay by this list.
fn warning(payroll: &Payroll, text: &Text) -> Option<String> {
    let is_withdrawn = |run: &&RunHead| matches!(run.state, RunState::Withdrawn { .. });
    let withdrawn: Vec<_> = payroll.runs.iter().filter(is_withdrawn).map(|run| run.number.to_string()).collect();
    let mut said = Vec::new();
    if !withdrawn.is_empty() {
        said.push(text.paper_is_withdrawn(&withdrawn.join(", ")));
    }
    if payroll.is_provisional {
        said.push(text.paper_provisional());
    }
    if payroll.is_incomplete() {
        let holes = payroll.people.iter().map(|person| person.holes.len()).sum();
        let errors = payroll.people.iter().map(|person| person.errors.len()).sum();
        said.push(text.paper_missing(holes, errors));
    }
    (!said.is_empty()).then(|| said.join(" "))
}

/// A text between two lines, so that it is seen.
fn boxed(said: &str, typeface: &Typeface, structure: &mut Structure, (part, across): (NodeId, Across)) -> Piece {
    let node = structure.add(Some(part), Role::Paragraph);
    let lines = broken(typeface, said, WARNING, across.width());
    let air = Length::points(5);
    let mut marks = set(typeface, &lines, WARNING, (across, Side::Left), air, Some(node));
    let high = height(lines.len(), WARNING) + air * 2;
    for at in [Length::ZERO, high] {
        let (thickness, grey) = (Length::hundredths(120), Grey::INK);
        marks.push(Mark::Rule(Rule { left: across.left, right: across.right, at, thickness, grey, is_dashed: false }));
    }
    Piece { height: high, marks, ..Piece::default() }
}

/// What the foot says at left: the program, and the code by which a run is known.
pub(in crate::report) fn foot(payroll: &Payroll, text: &Text) -> String {
    let codes: Vec<_> = payroll.runs.iter().map(|run| run.code.as_str()).filter(|code| !code.is_empty()).collect();
    if codes.is_empty() {
        return "Dagsverk".to_owned();
    }
    format!("Dagsverk · {}", text.paper_code(&codes.join(", ")))
}
