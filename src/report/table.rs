//! A table: heads above its columns, rows that are never split, totals ruled above.

use std::rc::Rc;

use super::length::Length;
use super::lines::{Across, Side, Style, broken, height, set};
use super::paper::{Grey, Mark, NodeId, Role, Rule, Structure};
use super::strip::Piece;
use super::typeface::{Typeface, Weight};

/// A column in its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub(crate) across: Across,
    pub(crate) side: Side,
    /// Whether its cells say what their rows are about.
    pub(crate) is_head_of_row: bool,
}

/// How a table looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) text: Style,
    pub(crate) head: Style,
    /// What a row is higher than its text.
    pub(crate) air: Length,
}

/// A cell: its text, and how heavy it is.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) weight: Weight,
}

impl Cell {
    pub(crate) fn plain(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), weight: Weight::Regular }
    }

    pub(crate) fn heavy(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), weight: Weight::Semibold }
    }
}

/// A table as it is being set, row by row.
pub(crate) struct Table<'t> {
    typeface: &'t Typeface,
    columns: Vec<Column>,
    look: Look,
    node: NodeId,
    body: Option<NodeId>,
    again: Option<Rc<Piece>>,
}

const HAIRLINE: Length = Length::hundredths(50);
const RULE: Length = Length::hundredths(80);

impl<'t> Table<'t> {
    /// A table in this part of the structure; `says` is what it is about.
    pub(crate) fn new(
        typeface: &'t Typeface,
        structure: &mut Structure,
        (parent, says): (NodeId, String),
        columns: Vec<Column>,
        look: Look,
    ) -> Table<'t> {
        let node = structure.add(Some(parent), Role::Table(says));
        Table { typeface, columns, look, node, body: None, again: None }
    }

    /// The heads of the columns, kept with the first row and said again on every page.
    pub(crate) fn head(&mut self, structure: &mut Structure, texts: &[String]) -> Piece {
        let style = self.look.head;
        let group = structure.add(Some(self.node), Role::TableHead);
        let row = structure.add(Some(group), Role::Row);
        let lines: Vec<_> = self.lines(texts.iter().map(String::as_str), |_| style);
        let most = lines.iter().map(Vec::len).max().unwrap_or(1);
        let air = Length::points(4);
        let high = height(most, style) + air;
        let mut marks = Vec::new();
        for (column, lines) in self.columns.iter().zip(&lines) {
            let node = structure.add(Some(row), Role::ColumnHead);
            let top = height(most - lines.len(), style);
            marks.extend(set(self.typeface, lines, style, (column.across, column.side), top, Some(node)));
        }
        marks.extend(self.rule(high, RULE, Grey::INK));
        let piece = Piece { height: high, marks, keeps_next: true, ..Piece::default() };
        self.again = Some(Rc::new(piece.clone()));
        piece
    }

    /// A row.
    pub(crate) fn row(&mut self, structure: &mut Structure, cells: &[Cell]) -> Piece {
        let node = self.node;
        let group = *self.body.get_or_insert_with(|| structure.add(Some(node), Role::TableBody));
        let (mut piece, high) = self.cells(structure, group, cells);
        piece.marks.extend(self.rule(high, HAIRLINE, Grey::HAIRLINE));
        piece
    }

    /// A row that belongs with the next one: kept with it, and no line between them.
    pub(crate) fn row_with_next(&mut self, structure: &mut Structure, cells: &[Cell]) -> Piece {
        let node = self.node;
        let group = *self.body.get_or_insert_with(|| structure.add(Some(node), Role::TableBody));
        let (piece, _) = self.cells(structure, group, cells);
        Piece { keeps_next: true, ..piece }
    }

    /// The totals below the last row; the caller keeps that row with them.
    pub(crate) fn total(&mut self, structure: &mut Structure, cells: &[Cell]) -> Piece {
        let group = structure.add(Some(self.node), Role::TableFoot);
        let (mut piece, _) = self.cells(structure, group, cells);
        piece.marks.extend(self.rule(Length::ZERO, RULE, Grey::INK));
        piece
    }

    fn cells(&self, structure: &mut Structure, group: NodeId, cells: &[Cell]) -> (Piece, Length) {
        let row = structure.add(Some(group), Role::Row);
        let style = |cell: usize| self.look.text.with_weight(cells.get(cell).map_or(Weight::Regular, |one| one.weight));
        let lines = self.lines(cells.iter().map(|cell| cell.text.as_str()), style);
        let most = lines.iter().map(Vec::len).max().unwrap_or(1);
        let high = height(most, self.look.text) + self.look.air;
        let mut marks = Vec::with_capacity(lines.len() + 1);
        for (place, (column, lines)) in self.columns.iter().zip(&lines).enumerate() {
            let role = if column.is_head_of_row { Role::RowHead } else { Role::Cell };
            let node = structure.add(Some(row), role);
            if lines.iter().all(String::is_empty) {
                continue;
            }
            let top = self.look.air / 2;
            marks.extend(set(self.typeface, lines, style(place), (column.across, column.side), top, Some(node)));
        }
        (Piece { height: high, marks, head: self.again.clone(), ..Piece::default() }, high)
    }

    fn lines<'c>(&self, texts: impl Iterator<Item = &'c str>, style: impl Fn(usize) -> Style) -> Vec<Vec<String>> {
        let all = self.columns.iter().zip(texts).enumerate();
        all.map(|(place, (column, text))| broken(self.typeface, text, style(place), column.across.width())).collect()
    }

    fn rule(&self, at: Length, thickness: Length, grey: Grey) -> Option<Mark> {
        let (first, last) = (self.columns.first()?, self.columns.last()?);
        Some(Mark::Rule(Rule {
            left: first.across.left,
            right: last.across.right,
            at,
            thickness,
            grey,
            is_dashed: false,
        }))
    }
}

/// What a column asks for: how wide its texts are, and what is wider than that and may be broken.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish {
    pub(crate) width: Length,
    pub(crate) side: Side,
    pub(crate) is_head_of_row: bool,
}

/// Puts columns beside each other over the whole width, with a gap between them. What is left over is shared out.
/// Nothing where they do not fit.
pub(crate) fn side_by_side(wishes: &[Wish], across: Across, gap: Length) -> Option<Vec<Column>> {
    let many = i32::try_from(wishes.len()).ok().filter(|many| *many > 0)?;
    let asked: Length = wishes.iter().map(|wish| wish.width).sum::<Length>() + gap * (many - 1);
    let over = across.width() - asked;
    if over < Length::ZERO {
        return None;
    }
    let share = over / many;
    let mut left = across.left;
    let last = wishes.len() - 1;
    let columns = wishes.iter().enumerate().map(|(place, wish)| {
        let right = if place == last { across.right } else { left + wish.width + share };
        let column = Column { across: Across { left, right }, side: wish.side, is_head_of_row: wish.is_head_of_row };
        left = right + gap;
        column
    });
    Some(columns.collect())
}

/// Puts columns beside each other, each as wide as the others: what does not fit is broken into lines.
pub(crate) fn evenly(wishes: &[Wish], across: Across, gap: Length) -> Vec<Column> {
    let many = i32::try_from(wishes.len()).unwrap_or(1).max(1);
    let width = (across.width() - gap * (many - 1)) / many;
    let even: Vec<_> = wishes.iter().map(|wish| Wish { width, ..*wish }).collect();
    side_by_side(&even, across, gap).unwrap_or_default()
}

/// How wide the widest of these texts is, and no wider than `most`.
pub(crate) fn widest<'c>(
    typeface: &Typeface,
    style: Style,
    texts: impl Iterator<Item = &'c str>,
    most: Length,
) -> Length {
    let widths = texts.map(|text| typeface.width(style.weight, style.size, text));
    widths.max().unwrap_or(Length::ZERO).min(most)
}
