//! A paragraph: a piece a line, so that a long one may go on on the next page, but neither its first nor its last line
//! alone.

use super::length::Length;
use super::lines::{Across, Side, Style, broken, set};
use super::paper::{NodeId, Role, Structure};
use super::strip::Piece;
use super::typeface::Typeface;

/// Sets a paragraph; `space` is what is kept clear above it.
pub(crate) fn paragraph(
    said: &str,
    style: Style,
    space: Length,
    (typeface, structure): (&Typeface, &mut Structure),
    (part, across): (NodeId, Across),
) -> Vec<Piece> {
    let node = structure.add(Some(part), Role::Paragraph);
    let lines = broken(typeface, said, style, across.width());
    let marks = set(typeface, &lines, style, (across, Side::Left), Length::ZERO, Some(node));
    let many = marks.len();
    let pieces = marks.into_iter().enumerate().map(|(place, mark)| {
        let lifted = mark.lower(-(style.leading() * i32::try_from(place).unwrap_or_default()));
        let is_edge = place == 0 || place + 2 == many;
        Piece {
            height: style.leading(),
            space: if place == 0 { space } else { Length::ZERO },
            marks: vec![lifted],
            keeps_next: is_edge && place + 1 < many,
            head: None,
        }
    });
    pieces.collect()
}
