//! What a table shows: columns with their heads, rows with their names, and how wide each column is.

use egui::Ui;

use crate::app::theme::{self, Weight, sizes, tokens};
use crate::app::widgets::Tone;

/// Left and right of what stands in a column.
pub(super) const PADDING: f32 = 10.0;
/// A column that grows is not wider than this before the others have what they need.
const WIDE: f32 = 210.0;
/// Words are cut to this width before a column is left out.
const NARROW: f32 = 148.0;

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    pub(super) head: String,
    longest: String,
    grows: bool,
    pub(super) is_number: bool,
    is_whole: bool,
    pub(super) is_pinned: bool,
    pub(super) may_be_asked: bool,
    may_go: bool,
}

impl Column {
    /// A column of words.
    pub fn words(head: impl Into<String>) -> Column {
        Column { head: head.into(), ..Column::default() }
    }

    /// A column of figures, at the right.
    pub fn figures(head: impl Into<String>) -> Column {
        Column { is_number: true, ..Column::words(head) }
    }

    /// The same, taking what is left of the width.
    pub fn growing(self) -> Column {
        Column { grows: true, ..self }
    }

    /// The same, never cut.
    pub fn whole(self) -> Column {
        Column { is_whole: true, ..self }
    }

    /// The same as the last column, in view however far the others are scrolled.
    pub fn pinned(self) -> Column {
        Column { is_pinned: true, ..self }
    }

    /// The same, of figures that can be chosen, to be asked why.
    pub fn asked(self) -> Column {
        Column { may_be_asked: true, ..self }
    }

    /// The same, left out where the table is narrow: those at the left first.
    pub fn may_go(self) -> Column {
        Column { may_go: true, ..self }
    }
}

/// A field of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// What stands in it.
    pub words: String,
    /// Behind it, smaller.
    pub beside: String,
    /// How loud it is.
    pub tone: Tone,
    /// Whether it is a name or a total.
    pub is_heavy: bool,
}

impl From<String> for Cell {
    fn from(words: String) -> Cell {
        Cell { words, ..Cell::default() }
    }
}

impl Cell {
    /// Quiet words.
    pub fn quiet(words: String) -> Cell {
        Cell { words, tone: Tone::Quiet, ..Cell::default() }
    }
}

/// A row of a table, with what it is called by those who hear it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    pub(super) cells: Vec<Cell>,
    pub(super) name: String,
}

/// What a table shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    pub(super) foot: Option<Row>,
}

impl Table {
    /// A table without rows.
    pub fn new(columns: Vec<Column>) -> Table {
        Table { columns, rows: Vec::new(), foot: None }
    }

    /// Adds a row.
    pub fn push(&mut self, cells: Vec<Cell>) {
        let row = self.row(cells);
        self.rows.push(row);
    }

    /// Sets the row that adds up.
    pub fn set_foot(&mut self, cells: Vec<Cell>) {
        self.foot = Some(self.row(cells));
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What a row is called.
    pub fn name(&self, place: usize) -> Option<&str> {
        self.rows.get(place).map(|row| row.name.as_str())
    }

    fn row(&mut self, cells: Vec<Cell>) -> Row {
        let mut said = Vec::new();
        for (column, cell) in self.columns.iter_mut().zip(&cells) {
            if cell.words.is_empty() {
                continue;
            }
            // Letters differ in width, but the longest in letters is near the widest; figures are all as wide.
            let length = |cell: &str, beside: &str| cell.chars().count() + beside.chars().count();
            if length(&cell.words, &cell.beside) > column.longest.chars().count() {
                column.longest = format!("{} {}", cell.words, cell.beside).trim_end().to_owned();
            }
            let is_first = said.is_empty();
            let head = if is_first || column.head.is_empty() { "" } else { column.head.as_str() };
            let words = [head, &cell.words, &cell.beside].into_iter().filter(|words| !words.is_empty());
            said.push(words.collect::<Vec<_>>().join(" "));
        }
        Row { cells, name: said.join(", ") }
    }

    /// The columns of a row in which a figure can be asked why.
    pub(super) fn askable(&self, place: usize) -> Vec<usize> {
        let Some(row) = self.rows.get(place) else { return Vec::new() };
        let asked = self.columns.iter().zip(&row.cells).enumerate();
        let asked = asked.filter(|(_, (column, cell))| column.may_be_asked && !cell.words.is_empty());
        asked.map(|(column, _)| column).collect()
    }

    /// The width of each column in this room; 0 for one that is left out.
    pub(super) fn widths(&self, ui: &Ui, room: f32) -> Vec<f32> {
        let measured = |words: &str, size: f32, weight: Weight| {
            let font = theme::font(weight, size);
            let ink = tokens(ui.ctx()).ink;
            ui.painter().layout_no_wrap(words.to_owned(), font, ink).size().x
        };
        let mut widths: Vec<f32> = self
            .columns
            .iter()
            .map(|column| {
                let head = measured(&column.head, sizes().small, Weight::Medium);
                let longest = measured(&column.longest, sizes().body, Weight::SemiBold);
                let width = head.max(longest).ceil();
                (if column.is_number { width } else { width.min(WIDE) }) + 2.0 * PADDING
            })
            .collect();
        let sum = |widths: &[f32]| widths.iter().sum::<f32>();
        let spare = |widths: &[f32]| -> Vec<f32> {
            let over = |(column, width): (&Column, &f32)| {
                if column.is_number || column.is_whole { 0.0 } else { (width - NARROW).max(0.0) }
            };
            self.columns.iter().zip(widths).map(over).collect()
        };
        for (place, column) in self.columns.iter().enumerate() {
            if sum(&widths) - sum(&spare(&widths)) > room && column.may_go {
                widths[place] = 0.0;
            }
        }
        let spare = spare(&widths);
        let less = ((sum(&widths) - room) / sum(&spare).max(1.0)).clamp(0.0, 1.0);
        widths.iter_mut().zip(&spare).for_each(|(width, spare)| *width -= spare * less);
        let growing = self.columns.iter().filter(|column| column.grows).count();
        if growing > 0 {
            let more = ((room - sum(&widths)) / growing as f32).max(0.0);
            for (width, _) in widths.iter_mut().zip(&self.columns).filter(|(_, column)| column.grows) {
                *width += more;
            }
        }
        widths
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let columns = vec![Column::words("Name").growing(), Column::words(""), Column::figures("Days")];
        let mut table = Table::new(columns);
        let named = Cell { words: "Aas, Jonas".into(), beside: "1".into(), ..Cell::default() };
        table.push(vec![named, Cell::default(), Cell::from("21".to_owned())]);
        table.push(vec![Cell::from("Berg, Amir".to_owned()), Cell::from("missing".to_owned()), Cell::default()]);
        table
    }

    #[test]
    fn a_row_is_called_its_person_and_each_figure_with_its_head() {
        let table = table();
        assert_eq!(table.name(0), Some("Aas, Jonas 1, Days 21"));
        assert_eq!(table.name(1), Some("Berg, Amir, missing"));
        assert_eq!(table.name(2), None);
    }
}
