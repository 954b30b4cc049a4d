//! A table as text: aligned columns under small heads, hairlines, and a total.

use unicode_width::UnicodeWidthStr;

/// A column's head and the side its fields stand on.
pub(super) struct Column {
    pub(super) head: String,
    pub(super) side: Side,
}

/// On which side a column's fields stand: words left, numbers right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
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

/// Rows of fields, and a last one set off by a line.
pub(super) struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
    total: Option<Vec<String>>,
}

/// Between two columns.
const GAP: &str = "  ";

impl Table {
    pub(super) fn new(columns: Vec<Column>) -> Table {
        Table { columns, rows: Vec::new(), total: None }
    }

    pub(super) fn row(&mut self, fields: Vec<String>) {
        self.rows.push(fields);
    }

    pub(super) fn total(&mut self, fields: Vec<String>) {
        self.total = Some(fields);
    }

    /// The lines of the table.
    pub(super) fn lines(&self) -> Vec<String> {
        let heads: Vec<String> = self.columns.iter().map(|column| column.head.clone()).collect();
        let all = || [&heads].into_iter().chain(&self.rows).chain(&self.total);
        let widths: Vec<usize> = (0..self.columns.len())
            .map(|place| all().filter_map(|row| row.get(place)).map(|field| field.width()).max().unwrap_or(0))
            .collect();
        let rule = "─".repeat(widths.iter().sum::<usize>() + GAP.len() * widths.len().saturating_sub(1));
        let mut lines = vec![self.line(&heads, &widths), rule.clone()];
        lines.extend(self.rows.iter().map(|row| self.line(row, &widths)));
        if let Some(total) = &self.total {
            lines.push(rule);
            lines.push(self.line(total, &widths));
        }
        lines
    }

    fn line(&self, fields: &[String], widths: &[usize]) -> String {
        let cells = fields.iter().zip(widths).zip(&self.columns).map(|((field, width), column)| {
            let space = " ".repeat(width.saturating_sub(field.width()));
            match column.side {
                Side::Left => format!("{field}{space}"),
                Side::Right => format!("{space}{field}"),
            }
        });
        cells.collect::<Vec<_>>().join(GAP).trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_left_numbers_right_and_the_total_below_a_line() {
        let mut table = Table::new(vec![Column::left("Navn".into()), Column::right("Beløp".into())]);
        table.row(vec!["Ås".into(), "1,50".into()]);
        table.total(vec!["Sum".into(), "100,00".into()]);
        assert_eq!(table.lines(), ["Navn   Beløp", "────────────", "Ås      1,50", "────────────", "Sum   100,00"]);
    }
}
