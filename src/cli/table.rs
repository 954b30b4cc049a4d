//! A table as text: aligned columns under small heads, hairlines, and a total.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A column's head and the side its fields stand on.
pub(super) struct Column {
    head: String,
    side: Side,
}

/// On which side a column's fields stand: words left, numbers right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

impl Column {
    pub(super) fn left(head: String) -> Column {
        Column { head, side: Side::Left }
    }

    pub(super) fn right(head: String) -> Column {
        Column { head, side: Side::Right }
    }
}

/// Between two columns.
const GAP: &str = "  ";

/// Columns as wide as the fields they were fitted to. A long table is fitted row by row and printed in a second go, so
/// that it need not be held.
pub(super) struct Layout {
    columns: Vec<Column>,
    widths: Vec<usize>,
}

impl Layout {
    pub(super) fn new(columns: Vec<Column>) -> Layout {
        let widths = columns.iter().map(|column| column.head.width()).collect();
        Layout { columns, widths }
    }

    /// Makes the columns wide enough for these fields.
    pub(super) fn fit(&mut self, fields: &[String]) {
        for (width, field) in self.widths.iter_mut().zip(fields) {
            *width = (*width).max(field.width());
        }
    }

    /// The heads with a line below.
    pub(super) fn head(&self) -> [String; 2] {
        let heads: Vec<String> = self.columns.iter().map(|column| column.head.clone()).collect();
        [self.line(&heads), self.rule()]
    }

    /// A line across the table.
    pub(super) fn rule(&self) -> String {
        "─".repeat(self.widths.iter().sum::<usize>() + GAP.len() * self.widths.len().saturating_sub(1))
    }

    /// These fields in their columns.
    pub(super) fn line(&self, fields: &[String]) -> String {
        let cells = fields.iter().zip(&self.widths).zip(&self.columns).map(|((field, width), column)| {
            let space = " ".repeat(width.saturating_sub(field.width()));
            match column.side {
                Side::Left => format!("{field}{space}"),
                Side::Right => format!("{space}{field}"),
            }
        });
        cells.collect::<Vec<_>>().join(GAP).trim_end().to_owned()
    }
}

/// A short table: rows of fields, and a last one set off by a line.
pub(super) struct Table {
    layout: Layout,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn new(columns: Vec<Column>) -> Table {
        Table { layout: Layout::new(columns), rows: Vec::new() }
    }

    pub(super) fn row(&mut self, fields: Vec<String>) {
        self.layout.fit(&fields);
        self.rows.push(fields);
    }

    /// The lines of the table with this total.
    pub(super) fn lines(mut self, total: &[String]) -> Vec<String> {
        self.layout.fit(total);
        let rows = self.rows.iter().map(|row| self.layout.line(row));
        let foot = [self.layout.rule(), self.layout.line(total)];
        self.layout.head().into_iter().chain(rows).chain(foot).collect()
    }
}

/// The text, cut to so many columns of a terminal with … at its end.
pub(super) fn shortened(text: &str, longest: usize) -> String {
    if text.width() <= longest {
        return text.to_owned();
    }
    let mut width = 1;
    let kept = text.chars().take_while(|c| {
        width += c.width().unwrap_or(0);
        width <= longest
    });
    kept.collect::<String>().trim_end().to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_left_numbers_right_and_the_total_below_a_line() {
        let mut table = Table::new(vec![Column::left("Navn".into()), Column::right("Beløp".into())]);
        table.row(vec!["Ås".into(), "1,50".into()]);
        assert_eq!(
            table.lines(&["Sum".into(), "100,00".into()]),
            ["Navn   Beløp", "────────────", "Ås      1,50", "────────────", "Sum   100,00"]
        );
    }

    #[test]
    fn a_long_name_is_cut_and_says_so() {
        assert_eq!(shortened("Ås, Sindre", 10), "Ås, Sindre");
        assert_eq!(shortened("Ås, Sindre Aleksander", 12), "Ås, Sindre…");
    }
}
