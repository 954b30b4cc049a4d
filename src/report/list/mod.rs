//! The payroll list: one row a person, sums that add up both ways, notes, and lines to sign on.

mod columns;
mod heading;
mod notes;
mod signatures;

use crate::pay::Payroll;
use crate::text::Text;

use super::paper::{Entry, Paper, Role};
use super::print::Print;
use super::sheet::Sheets;
use super::strip::{Piece, pour};
use super::table::Table;
use super::typeface::Typeface;

use columns::Columns;

pub(super) use columns::row_name;
pub(super) use heading::{foot, place};

/// Sets the whole list.
pub(super) fn compose(payroll: &Payroll, print: &Print) -> Paper {
    let (text, typeface) = (Text::new(print.language), Typeface::new());
    let columns = Columns::of(payroll, print, &text);
    let (format, setting) = columns.setting(&typeface);
    let mut sheets = Sheets::new(format);
    let across = Sheets::across(format);
    let part = sheets.structure.add(None, Role::Section(None));
    let title = heading::title(payroll, &text);

    let mut pieces = heading::pieces(payroll, print, (&text, &typeface), &mut sheets.structure, (part, across));
    if payroll.people.is_empty() {
        pieces.push(notes::paragraph_of(&text.list_empty(), (&typeface, &mut sheets.structure), (part, across)));
    } else {
        let says = format!("{}, {}", text.list_title(), text.period(payroll.span));
        let mut table = Table::new(&typeface, &mut sheets.structure, (part, says), setting.columns, setting.look);
        pieces.push(Piece { space: columns::ABOVE, ..table.head(&mut sheets.structure, &columns.heads()) });
        pieces.extend(payroll.people.iter().map(|person| table.row(&mut sheets.structure, &columns.row(person))));
        // Totals alone at the top of a page would be totals of nothing.
        if let Some(last) = pieces.last_mut() {
            last.keeps_next = true;
        }
        pieces.push(table.total(&mut sheets.structure, &columns.totals()));
    }
    pieces.extend(notes::pieces(payroll, print, (&text, &typeface), &mut sheets.structure, (part, across)));
    if let Some(last) = pieces.last_mut() {
        last.keeps_next = true;
    }
    pieces.push(signatures::piece(payroll, (&text, &typeface), &mut sheets.structure, (part, across)));

    let room = Sheets::room(format);
    let mut placed = pour(&pieces, room, room);
    if let Some(signatures) = placed.last_mut() {
        signatures.top = signatures.top.max(room.bottom - signatures.piece.height);
    }
    sheets.put(0, &placed);
    sheets.outline.push(Entry { text: title.clone(), page: 0, at: room.top });
    let left = heading::foot(payroll, &text);
    sheets.foot(&typeface, (&left, &print.said(&text)), |page, of| text.paper_page(page, of));
    sheets.finish(title, print.language)
}
