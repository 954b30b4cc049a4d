//! One sheet of the spreadsheet: title and state, heads that stay in sight, rows, a line of sums, and how it is printed.

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, IgnoreError, Worksheet, XlsxError};

use crate::pay::Payroll;
use crate::text::Text;

use super::{SpreadsheetRefusal, place, state, title, warning};

/// What a text begins with that a spreadsheet would run when somebody edits it.
const STARTS_FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// The row of the heads: above it title, state and warning.
const HEADS: u32 = 3;
/// As many characters as an upright page holds across.
const UPRIGHT: u32 = 92;
/// A4, as spreadsheets number it.
const A4: u8 = 9;
/// The longest text in a header: a spreadsheet takes 255 characters, and an `&` is written twice.
const LONGEST_HEADER: usize = 110;

/// How a column's cells look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Words,
    /// Words that may be long and stand in several lines.
    Sentences,
    Day,
    Days,
    Kroner,
    Whole,
}

/// A column: its head, how wide it is in characters, and what it holds.
pub(super) struct Column {
    pub(super) head: String,
    pub(super) width: u16,
    pub(super) holds: Holds,
}

/// What stands in a cell.
pub(super) enum Cell {
    Nothing,
    Words(String),
    Number(f64),
    Day(ExcelDateTime),
    /// The sum of the rows above, and what it comes to.
    Sum(f64),
    /// The sum of those rows above that are shown, and what it comes to for all.
    SumOfShown(f64),
}

impl Cell {
    pub(super) fn day(date: crate::calendar::Date) -> Cell {
        // A day no spreadsheet knows is still said.
        super::number::date(date).map_or_else(|| Cell::Words(date.to_string()), Cell::Day)
    }
}

/// A sheet as it grows.
pub(super) struct Leaf {
    sheet: Worksheet,
    columns: Vec<Column>,
    next: u32,
    date_format: &'static str,
}

impl Leaf {
    /// A sheet of this name; the first columns up to `kept` stay in sight.
    pub(super) fn new(name: &str, columns: Vec<Column>, kept: u16, text: &Text) -> Result<Leaf, SpreadsheetRefusal> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        sheet.set_freeze_panes(HEADS + 1, kept)?;
        sheet.set_repeat_rows(HEADS, HEADS)?;
        let date_format = match text.language() {
            crate::register::Language::En => "d mmm yyyy",
            _ => "dd.mm.yyyy",
        };
        let mut leaf = Leaf { sheet, columns, next: HEADS + 1, date_format };
        let mut wide = 0_u32;
        for (place, column) in (0..).zip(&leaf.columns) {
            leaf.sheet.set_column_width(place, column.width)?;
            let head = Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_text_wrap();
            leaf.sheet.write_string_with_format(HEADS, place, &column.head, &head.set_align(column.holds.side()))?;
            wide += u32::from(column.width);
        }
        if wide > UPRIGHT {
            leaf.sheet.set_landscape();
        }
        Ok(leaf)
    }

    /// A row; its cells stand in the order of the columns.
    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<(), SpreadsheetRefusal> {
        self.write(cells, &Format::new())
    }

    /// The sums below the rows.
    pub(super) fn total(&mut self, cells: &[Cell]) -> Result<(), SpreadsheetRefusal> {
        self.write(cells, &Format::new().set_bold().set_border_top(FormatBorder::Thin))
    }

    /// Lets the rows there are be filtered.
    pub(super) fn filter(&mut self) -> Result<(), SpreadsheetRefusal> {
        let last = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(0);
        if self.next > HEADS + 1 {
            self.sheet.autofilter(HEADS, 0, self.next - 1, last)?;
        }
        Ok(())
    }

    fn write(&mut self, cells: &[Cell], base: &Format) -> Result<(), SpreadsheetRefusal> {
        let row = self.next;
        for (place, (column, cell)) in (0..).zip(self.columns.iter().zip(cells)) {
            let format = column.holds.format(base.clone(), self.date_format);
            match cell {
                Cell::Nothing => self.sheet.write_blank(row, place, &format)?,
                Cell::Words(words) => write_words(&mut self.sheet, (row, place), words, format)?,
                Cell::Number(number) => self.sheet.write_number_with_format(row, place, *number, &format)?,
                Cell::Day(day) => self.sheet.write_datetime_with_format(row, place, day, &format)?,
                Cell::Sum(result) | Cell::SumOfShown(result) => {
                    let rows = range(place, row);
                    let formula = match cell {
                        Cell::SumOfShown(_) => format!("=SUBTOTAL(9,{rows})"),
                        _ => format!("=SUM({rows})"),
                    };
                    let formula = Formula::new(formula).set_result(result.to_string());
                    self.sheet.write_formula_with_format(row, place, formula, &format)?
                }
            };
        }
        self.next += 1;
        Ok(())
    }

    /// The finished sheet with title, header and footer.
    pub(super) fn finish(mut self, payroll: &Payroll, text: &Text) -> Result<Worksheet, SpreadsheetRefusal> {
        // An inmate's number is text on purpose; it may begin with zeros.
        self.sheet.ignore_error_range(0, 0, self.next, 0, IgnoreError::NumberStoredAsText)?;
        let bold = Format::new().set_bold();
        write_words(&mut self.sheet, (0, 0), &title(payroll, text), bold.clone().set_font_size(14))?;
        write_words(&mut self.sheet, (1, 0), &state(payroll, text), Format::new())?;
        write_words(&mut self.sheet, (2, 0), &warning(payroll, text), bold)?;
        let said = |words: &str| words.chars().take(LONGEST_HEADER).collect::<String>().replace('&', "&&");
        let left = [place(payroll), text.period(payroll.span)].join(" · ");
        self.sheet.set_header(format!("&L{}", said(&left)));
        self.sheet.set_footer(format!("&L{}&R&P / &N", said(&state(payroll, text))));
        self.sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_margins(0.5, 0.5, 0.75, 0.75, 0.3, 0.3);
        Ok(self.sheet)
    }
}

impl Holds {
    fn side(self) -> FormatAlign {
        match self {
            Holds::Words | Holds::Sentences | Holds::Day => FormatAlign::Left,
            Holds::Days | Holds::Kroner | Holds::Whole => FormatAlign::Right,
        }
    }

    fn format(self, base: Format, date_format: &str) -> Format {
        match self {
            Holds::Words => base.set_align(FormatAlign::Top),
            Holds::Sentences => base.set_align(FormatAlign::Top).set_text_wrap(),
            Holds::Day => base.set_num_format(date_format).set_align(FormatAlign::Left).set_align(FormatAlign::Top),
            Holds::Days => base.set_num_format("0.00").set_align(FormatAlign::Top),
            Holds::Kroner => base.set_num_format("#,##0.00\" kr\";−#,##0.00\" kr\"").set_align(FormatAlign::Top),
            Holds::Whole => base.set_num_format("0").set_align(FormatAlign::Top),
        }
    }
}

/// A text as text: one that begins like a formula is marked so that it stays text when somebody edits it.
fn write_words<'s>(
    sheet: &'s mut Worksheet,
    (row, column): (u32, u16),
    words: &str,
    format: Format,
) -> Result<&'s mut Worksheet, XlsxError> {
    let format = if words.starts_with(STARTS_FORMULA) { format.set_quote_prefix() } else { format };
    sheet.write_string_with_format(row, column, words, &format)
}

/// The rows of a column from below its head to above this row.
fn range(column: u16, row: u32) -> String {
    let name = rust_xlsxwriter::utility::column_number_to_name(column);
    // Where there are no rows above, the sum is that of the head, which is no number.
    format!("{name}{}:{name}{}", (HEADS + 2).min(row), row)
}
