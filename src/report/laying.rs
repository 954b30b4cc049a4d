//! Slips laid on pages: as many to a page as fit, with lines to cut along.

use super::length::Length;
use super::paper::{Entry, Format, Grey, Mark, Rule};
use super::sheet::Sheets;
use super::strip::{self, Piece, Placed, Room, pour};

/// What is kept clear above and below a line to cut along.
const BESIDE_CUT: Length = Length::points(15);

/// A slip as it is set: its head, and the two strips below it.
pub(super) struct Slip {
    pub(super) person: String,
    pub(super) head: Piece,
    pub(super) again: Piece,
    pub(super) left: Vec<Piece>,
    pub(super) right: Vec<Piece>,
}

impl Slip {
    /// How high it is where it stands on one page.
    fn height(&self) -> Length {
        self.head.height + strip::height(&self.left).max(strip::height(&self.right))
    }
}

/// The slips as they are laid on pages.
pub(super) struct Laying {
    pub(super) sheets: Sheets,
    /// The page being filled, and how far; nothing before the first slip.
    at: Option<(usize, Length)>,
    /// In how many even parts a page is best cut.
    parts: i32,
}

impl Laying {
    /// Pages that are best cut in so many even parts.
    pub(super) fn new(parts: i32) -> Laying {
        Laying { sheets: Sheets::new(Format::UPRIGHT), at: None, parts }
    }

    /// Lays one below the last, or on the next page.
    pub(super) fn lay(&mut self, slip: &Slip) {
        let room = Sheets::room(self.sheets.format);
        let (page, top) = self.place_for(slip, room);
        self.sheets.outline.push(Entry { text: slip.person.clone(), page, at: top });
        let head = [Placed { page: 0, top, piece: &slip.head, is_again: false }];
        self.sheets.put(page, &head);
        let first = Room { top: top + slip.head.height, bottom: room.bottom };
        let others = Room { top: room.top + slip.again.height, bottom: room.bottom };
        let (left, right) = (pour(&slip.left, first, others), pour(&slip.right, first, others));
        let ends = |placed: &[Placed<'_>]| placed.last().map_or((0, first.top), |last| (last.page, last.bottom()));
        let (more, bottom) = ends(&left).max(ends(&right));
        for next in 1..=more {
            self.sheets.put(page + next, &[Placed { page: 0, top: room.top, piece: &slip.again, is_again: true }]);
        }
        self.sheets.put(page, &left);
        self.sheets.put(page, &right);
        self.at = Some((page + more, bottom));
    }

    /// Below the last slip where this one fits there whole, else on a new page.
    fn place_for(&mut self, slip: &Slip, room: Room) -> (usize, Length) {
        let Some((page, used)) = self.at else { return (0, room.top) };
        let fits = |cut: &Length| *cut + BESIDE_CUT + slip.height() <= room.bottom;
        let Some(cut) = self.cuts_below(used, room).into_iter().find(fits) else { return (page + 1, room.top) };
        let (left, right) = (Length::ZERO, self.sheets.format.width);
        let thickness = Length::hundredths(60);
        let line = Rule { left, right, at: cut, thickness, grey: Grey::CUT, is_dashed: true };
        self.sheets.page(page).push(Mark::Rule(line));
        (page, cut + BESIDE_CUT)
    }

    /// Where to cut below a slip: best at an even part of the page, so that a stack of pages is cut at once, where a slip
    /// ends not far above it; else right below the slip.
    fn cuts_below(&self, used: Length, room: Room) -> Vec<Length> {
        let height = self.sheets.format.height;
        let lowest = used + BESIDE_CUT;
        let even = (1..self.parts).map(|part| height.part(part, self.parts)).find(|cut| lowest <= *cut);
        let is_near = |cut: &Length| {
            let begins = room.top.max(*cut - height / self.parts);
            used > begins + (*cut - begins) / 2
        };
        even.filter(is_near).into_iter().chain([lowest]).collect()
    }
}
