//! Attendance sheets: an activity's days on paper, to be marked by hand where there is no screen, with what stands in the
//! register already and a code of its state, so that a sheet printed before a change is found out when it is typed in.

mod grid;
mod make;
mod values;

use crate::register::InmateNumber;
use crate::text::Text;

use super::length::Length;
use super::lines::{Across, Side, Style, broken, height, set};
use super::list::signatures;
use super::paper::{Entry, Format, Grey, NodeId, Paper, Role, Structure};
use super::paragraph::paragraph;
use super::print::Print;
use super::sheet::Sheets;
use super::strip::{Piece, pour};
use super::typeface::{Typeface, Weight};

pub use make::{MOST_DAYS, SheetRefusal};
pub use values::{AttendanceSheet, SheetBar, SheetCircumstance, SheetDay, SheetPerson, Square};

const TITLE: Style = Style::new(Weight::Semibold, 150, Grey::INK);
const UNDER: Style = Style::new(Weight::Regular, 85, Grey::SECONDARY);
const LEGEND: Style = Style::new(Weight::Regular, 80, Grey::SECONDARY);
/// So many days still stand on an upright page.
const UPRIGHT_DAYS: usize = 9;

/// Sets a sheet.
pub(super) fn compose(sheet: &AttendanceSheet, print: &Print) -> Paper {
    let (text, typeface) = (Text::new(print.language), Typeface::new());
    let format = if sheet.days.len() <= UPRIGHT_DAYS { Format::UPRIGHT } else { Format::LYING };
    let mut sheets = Sheets::new(format);
    let across = Sheets::across(format);
    let part = sheets.structure.add(None, Role::Section(None));
    let title = format!("{}: {}, {}", text.attendance_title(), sheet.name, text.period(sheet.span));

    let mut pieces = heading(sheet, (&text, &typeface), &mut sheets.structure, (part, across));
    let place = (part, across);
    pieces.extend(grid::pieces(sheet, print, (&text, &typeface), &mut sheets.structure, place));
    let said = legend(sheet, &text);
    pieces.extend(paragraph(&said, LEGEND, Length::points(10), (&typeface, &mut sheets.structure), place));
    if let Some(last) = pieces.last_mut() {
        last.keeps_next = true;
    }
    let signed = [(text.attendance_marked_by(), String::new()), (text.attendance_entered_by(), String::new())];
    pieces.push(signatures::lines(&signed, &typeface, &mut sheets.structure, place));

    let room = Sheets::room(format);
    let placed = pour(&pieces, room, room);
    sheets.put(0, &placed);
    sheets.outline.push(Entry { text: title.clone(), page: 0, at: room.top });
    let left = format!("Dagsverk · {} · {}", sheet.name, text.attendance_state(&sheet.state()));
    sheets.foot(&typeface, (&left, &print.said(&text)), |page, of| text.paper_page(page, of));
    sheets.finish(title, print.language)
}

/// Of what, of where, of when, and how it is filled in.
fn heading(
    sheet: &AttendanceSheet,
    (text, typeface): (&Text, &Typeface),
    structure: &mut Structure,
    (part, across): (NodeId, Across),
) -> Vec<Piece> {
    let title = format!("{}: {}", text.attendance_title(), sheet.name);
    let node = structure.add(Some(part), Role::Heading(1, title.clone()));
    let lines = broken(typeface, &title, TITLE, across.width());
    let marks = set(typeface, &lines, TITLE, (across, Side::Left), Length::ZERO, Some(node));
    let mut pieces = vec![Piece { height: height(lines.len(), TITLE), marks, keeps_next: true, ..Piece::default() }];
    let place = [sheet.prison.as_str(), sheet.unit.as_str()];
    let place = place.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ");
    let of = [place, text.period(sheet.span), text.month_people(sheet.people.len())];
    let of = of.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" · ");
    let tick = sheet.circumstances.iter().find(|one| one.is_mark && one.takes_part);
    let tick = tick.map(|one| text.attendance_how(one.name.get(text.language())));
    for said in [Some(of), tick].into_iter().flatten() {
        pieces.extend(paragraph(&said, UNDER, Length::points(1), (typeface, structure), (part, across)));
    }
    pieces.iter_mut().for_each(|piece| piece.keeps_next = true);
    pieces
}

/// Which letter means what.
fn legend(sheet: &AttendanceSheet, text: &Text) -> String {
    let marks = sheet.circumstances.iter().filter(|one| one.is_mark);
    let one = |circumstance: &SheetCircumstance| {
        format!("{}\u{a0}{}", circumstance.letter.get(sheet.letters), circumstance.name.get(text.language()))
    };
    marks.map(one).collect::<Vec<_>>().join(" · ")
}

/// Number and name of a row as the paper shows them.
fn called(number: &InmateNumber, person: &SheetPerson, print: &Print) -> (String, String) {
    let name = print.shown(&person.family_name, &person.given_name).unwrap_or_default();
    (number.to_string(), name)
}
