//! Which cells are chosen: one that has the keys, and a rectangle from there.

/// A cell: row and column.
pub type At = (usize, usize);

/// The chosen cells of a grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Chosen {
    /// The cell that has the keys.
    pub head: At,
    /// The corner opposite to it.
    pub anchor: At,
}

/// Where to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One day back.
    Left,
    /// One day on.
    Right,
    /// One person up.
    Up,
    /// One person down.
    Down,
    /// The first day.
    Home,
    /// The last day.
    End,
    /// So many people up.
    PageUp(usize),
    /// So many people down.
    PageDown(usize),
    /// The first person's first day.
    First,
    /// The last person's last day.
    Last,
}

impl Chosen {
    /// This cell alone.
    pub fn at(cell: At) -> Chosen {
        Chosen { head: cell, anchor: cell }
    }

    /// Goes a step in a grid of so many rows and columns; with `extend` the rectangle grows from where it began.
    pub fn go(self, step: Step, rows: usize, columns: usize, extend: bool) -> Chosen {
        let (last_row, last_column) = (rows.saturating_sub(1), columns.saturating_sub(1));
        let (row, column) = self.within(rows, columns).head;
        let head = match step {
            Step::Left => (row, column.saturating_sub(1)),
            Step::Right => (row, (column + 1).min(last_column)),
            Step::Up => (row.saturating_sub(1), column),
            Step::Down => ((row + 1).min(last_row), column),
            Step::Home => (row, 0),
            Step::End => (row, last_column),
            Step::PageUp(page) => (row.saturating_sub(page), column),
            Step::PageDown(page) => (row.saturating_add(page).min(last_row), column),
            Step::First => (0, 0),
            Step::Last => (last_row, last_column),
        };
        if extend { Chosen { head, anchor: self.anchor } } else { Chosen::at(head) }
    }

    /// The same inside a grid of so many rows and columns.
    pub fn within(self, rows: usize, columns: usize) -> Chosen {
        let inside = |(row, column): At| (row.min(rows.saturating_sub(1)), column.min(columns.saturating_sub(1)));
        Chosen { head: inside(self.head), anchor: inside(self.anchor) }
    }

    /// Its first and last row, and its first and last column.
    pub fn span(self) -> ((usize, usize), (usize, usize)) {
        let ((row, column), (other_row, other_column)) = (self.head, self.anchor);
        ((row.min(other_row), row.max(other_row)), (column.min(other_column), column.max(other_column)))
    }

    /// Whether it is one cell alone.
    pub fn is_single(self) -> bool {
        self.head == self.anchor
    }

    /// Whether the cell is chosen.
    pub fn holds(self, (row, column): At) -> bool {
        let ((top, bottom), (left, right)) = self.span();
        (top..=bottom).contains(&row) && (left..=right).contains(&column)
    }

    /// Its cells, row by row.
    pub fn cells(self) -> impl Iterator<Item = At> {
        let ((top, bottom), (left, right)) = self.span();
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| (row, column)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_stop_at_the_edges() {
        let (rows, columns) = (3, 31);
        let start = Chosen::at((0, 0));
        assert_eq!(start.go(Step::Left, rows, columns, false).head, (0, 0));
        assert_eq!(start.go(Step::Up, rows, columns, false).head, (0, 0));
        assert_eq!(start.go(Step::End, rows, columns, false).head, (0, 30));
        assert_eq!(start.go(Step::Last, rows, columns, false).go(Step::Down, rows, columns, false).head, (2, 30));
        assert_eq!(start.go(Step::PageDown(20), rows, columns, false).head, (2, 0));
    }

    #[test]
    fn shift_grows_a_rectangle_from_where_it_began() {
        let grown = Chosen::at((4, 10)).go(Step::Down, 20, 31, true).go(Step::Left, 20, 31, true);
        assert_eq!(grown.span(), ((4, 5), (9, 10)));
        assert_eq!(grown.cells().count(), 4);
        assert!(grown.holds((5, 9)) && !grown.holds((6, 9)));
        assert!(grown.go(Step::Right, 20, 31, false).is_single());
    }

    #[test]
    fn an_empty_grid_has_one_place_to_be() {
        assert_eq!(Chosen::at((7, 7)).go(Step::Down, 0, 0, false).head, (0, 0));
    }
}
