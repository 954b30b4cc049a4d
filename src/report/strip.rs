//! Pieces under each other, poured down pages. A piece is never split; one that keeps the next is not parted from it.

use std::rc::Rc;

use super::length::Length;
use super::paper::Mark;

/// Something that stands across a strip, its marks counted from its own top.
#[derive(Debug, Clone, Default)]
pub(crate) struct Piece {
    pub(crate) height: Length,
    /// The space above it, where it is not the first on its page.
    pub(crate) space: Length,
    pub(crate) marks: Vec<Mark>,
    /// Whether the next piece stands on the same page.
    pub(crate) keeps_next: bool,
    /// What is said again above it where it is the first on a page.
    pub(crate) head: Option<Rc<Piece>>,
}

/// From where to where, down a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Room {
    pub(crate) top: Length,
    pub(crate) bottom: Length,
}

impl Room {
    pub(crate) fn height(self) -> Length {
        self.bottom - self.top
    }
}

/// A piece in its place.
#[derive(Debug)]
pub(crate) struct Placed<'p> {
    /// Counted from the page that was begun on.
    pub(crate) page: usize,
    pub(crate) top: Length,
    pub(crate) piece: &'p Piece,
    /// Whether it is a head said again.
    pub(crate) is_again: bool,
}

impl Placed<'_> {
    pub(crate) fn bottom(&self) -> Length {
        self.top + self.piece.height
    }

    /// Its marks on the page.
    pub(crate) fn marks(&self) -> impl Iterator<Item = Mark> + '_ {
        let again = self.is_again;
        let lowered = self.piece.marks.iter().map(|mark| mark.lower(self.top));
        lowered.map(move |mark| if again { mark.said_again() } else { mark })
    }
}

/// How high pieces are under each other on one page.
pub(crate) fn height(pieces: &[Piece]) -> Length {
    let spaces: Length = pieces.iter().skip(1).map(|piece| piece.space).sum();
    pieces.iter().map(|piece| piece.height).sum::<Length>() + spaces
}

/// Pours pieces down the rest of a page and as many more as are needed.
pub(crate) fn pour(pieces: &[Piece], first: Room, others: Room) -> Vec<Placed<'_>> {
    let mut pouring = Pouring { placed: Vec::with_capacity(pieces.len()), page: 0, room: first, others, at: first.top };
    let mut rest = pieces;
    while !rest.is_empty() {
        let kept = rest.iter().take_while(|piece| piece.keeps_next).count();
        let (chain, behind) = rest.split_at((kept + 1).min(rest.len()));
        pouring.chain(chain);
        rest = behind;
    }
    pouring.placed
}

struct Pouring<'p> {
    placed: Vec<Placed<'p>>,
    page: usize,
    room: Room,
    others: Room,
    at: Length,
}

impl<'p> Pouring<'p> {
    fn chain(&mut self, chain: &'p [Piece]) {
        let space = if self.is_at_top() { Length::ZERO } else { chain.first().map_or(Length::ZERO, |one| one.space) };
        if self.at + space + height(chain) > self.room.bottom {
            self.next_page_for(height(chain));
        }
        for piece in chain {
            let space = if self.is_at_top() { Length::ZERO } else { piece.space };
            if self.at + space + piece.height > self.room.bottom {
                self.next_page_for(piece.height);
            }
            self.put(piece);
        }
    }

    fn is_at_top(&self) -> bool {
        self.at == self.room.top
    }

    /// Goes on at the top of the next page, unless there is no more room there than here.
    fn next_page_for(&mut self, height: Length) {
        let fits_no_better = self.is_at_top() && (self.room == self.others || height <= self.room.height());
        if !fits_no_better {
            self.page += 1;
            self.room = self.others;
            self.at = self.room.top;
        }
    }

    fn put(&mut self, piece: &'p Piece) {
        if !self.is_at_top() {
            self.at += piece.space;
        } else if let Some(head) = &piece.head {
            self.add(head, true);
        }
        self.add(piece, false);
    }

    fn add(&mut self, piece: &'p Piece, is_again: bool) {
        self.placed.push(Placed { page: self.page, top: self.at, piece, is_again });
        self.at += piece.height;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room { top: Length::points(10), bottom: Length::points(110) };

    fn piece(height: i32) -> Piece {
        Piece { height: Length::points(height), ..Piece::default() }
    }

    fn pages(pieces: &[Piece]) -> Vec<usize> {
        pour(pieces, ROOM, ROOM).iter().filter(|placed| !placed.is_again).map(|placed| placed.page).collect()
    }

    #[test]
    fn what_does_not_fit_goes_to_the_next_page_whole() {
        assert_eq!(pages(&[piece(60), piece(40), piece(1)]), [0, 0, 1]);
        assert_eq!(pages(&[piece(60), piece(60), piece(60)]), [0, 1, 2]);
    }

    #[test]
    fn kept_pieces_go_together_unless_no_page_holds_them() {
        let keeps = |height| Piece { keeps_next: true, ..piece(height) };
        assert_eq!(pages(&[piece(70), keeps(20), piece(20)]), [0, 1, 1]);
        assert_eq!(pages(&[piece(70), keeps(90), piece(90)]), [0, 1, 2]);
    }

    #[test]
    fn a_piece_higher_than_a_page_stands_on_one_of_its_own() {
        assert_eq!(pages(&[piece(300), piece(10)]), [0, 1]);
    }

    #[test]
    fn heads_are_said_again_at_the_top_of_a_page_only() {
        let head = Rc::new(piece(10));
        let row = Piece { head: Some(head), ..piece(40) };
        let pieces = vec![piece(10), row.clone(), row.clone(), row.clone(), row];
        let placed = pour(&pieces, ROOM, ROOM);
        let again: Vec<_> = placed.iter().filter(|placed| placed.is_again).map(|placed| placed.page).collect();
        assert_eq!(again, [1]);
        assert_eq!(placed.last().map(Placed::bottom), Some(Length::points(100)));
    }

    #[test]
    fn space_above_is_left_out_at_the_top() {
        let spaced = Piece { space: Length::points(50), ..piece(60) };
        let pieces = [spaced.clone(), spaced];
        let tops: Vec<_> = pour(&pieces, ROOM, ROOM).iter().map(|placed| placed.top).collect();
        assert_eq!(tops, [ROOM.top, ROOM.top]);
    }
}
