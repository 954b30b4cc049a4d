//! Which columns a list has: only those in which something stands, so that the common list stays upright and light.

use crate::pay::{Payroll, PersonPay, Row, Tables};
use crate::register::Ore;
use crate::text::Text;

use crate::report::length::Length;
use crate::report::lines::{Side, Style};
use crate::report::paper::{Format, Grey};
use crate::report::print::Print;
use crate::report::sheet::Sheets;
use crate::report::table::{Cell, Column, Look, Wish, evenly, side_by_side, widest};
use crate::report::typeface::{Typeface, Weight};

/// The space above the table.
pub(super) const ABOVE: Length = Length::points(16);

/// What is tried until the columns fit: the format, the size in tenths of a point, and how many hundredths of the width
/// a name may have before it goes on in a second line. Upright as long as that can be read.
const TRIED: [(Format, i32, i32); 6] = [
    (Format::UPRIGHT, 90, 27),
    (Format::UPRIGHT, 84, 27),
    (Format::UPRIGHT, 84, 18),
    (Format::LYING, 90, 30),
    (Format::LYING, 84, 30),
    (Format::LYING, 78, 20),
];

/// Between columns.
const GAP: Length = Length::points(9);

/// What a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shows {
    Number,
    Name,
    Days(Row),
    Amount(Row),
    Total,
}

/// The columns of a list, with what stands in them.
pub(super) struct Columns<'p> {
    payroll: &'p Payroll,
    print: &'p Print,
    text: &'p Text,
    shown: Vec<Shows>,
}

/// Where the columns stand, and how the table looks there.
pub(super) struct Setting {
    pub(super) columns: Vec<Column>,
    pub(super) look: Look,
}

impl<'p> Columns<'p> {
    pub(super) fn of(payroll: &'p Payroll, print: &'p Print, text: &'p Text) -> Columns<'p> {
        let mut shown = vec![Shows::Number];
        if payroll.people.iter().any(|person| print.name(person).is_some()) {
            shown.push(Shows::Name);
        }
        let tables = &payroll.tables;
        for row in Row::ALL {
            if payroll.people.iter().any(|person| !person.amount(tables, *row).is_zero()) {
                if matches!(row, Row::Ordinary | Row::Reduced) {
                    shown.push(Shows::Days(*row));
                }
                shown.push(Shows::Amount(*row));
            }
        }
        shown.push(Shows::Total);
        Columns { payroll, print, text, shown }
    }

    /// The heads.
    pub(super) fn heads(&self) -> Vec<String> {
        self.shown.iter().map(|shows| self.head(*shows)).collect()
    }

    fn head(&self, shows: Shows) -> String {
        let text = self.text;
        match shows {
            Shows::Number => text.list_number(),
            Shows::Name => text.list_name(),
            Shows::Days(row) => text.paper_days_of(row.as_str()),
            Shows::Amount(row) => row_name(row, text),
            Shows::Total => text.list_pay(),
        }
    }

    /// A person's row.
    pub(super) fn row(&self, person: &PersonPay) -> Vec<Cell> {
        let tables = &self.payroll.tables;
        let cell = |shows: &Shows| match shows {
            Shows::Number => Cell::plain(person.number.to_string()),
            Shows::Name => Cell::plain(self.print.name(person).unwrap_or_default()),
            Shows::Days(row) => Cell::plain(self.days(person, tables, *row)),
            Shows::Amount(row) => Cell::plain(self.text.money_or_blank(person.amount(tables, *row))),
            Shows::Total => Cell::heavy(self.text.money(person.total(tables))),
        };
        self.shown.iter().map(cell).collect()
    }

    /// The sums over everyone.
    pub(super) fn totals(&self) -> Vec<Cell> {
        let payroll = self.payroll;
        // The word stands below the names; where there are none, below the numbers.
        let at = if self.shown.contains(&Shows::Name) { Shows::Name } else { Shows::Number };
        let cell = |shows: &Shows| match shows {
            shows if *shows == at => Cell::heavy(self.text.list_sum()),
            Shows::Number | Shows::Name => Cell::plain(""),
            Shows::Days(row) => Cell::heavy(self.text.days(&payroll.days_of(*row))),
            Shows::Amount(row) => Cell::heavy(self.text.money_or_blank(payroll.total_of(*row))),
            Shows::Total => Cell::heavy(self.text.money(payroll.total())),
        };
        self.shown.iter().map(cell).collect()
    }

    fn days(&self, person: &PersonPay, tables: &Tables, row: Row) -> String {
        let is_blank = person.amount(tables, row) == Ore::ZERO;
        if is_blank { String::new() } else { self.text.days(&person.day_count(tables, row)) }
    }

    /// Upright at the usual size where that fits, then a little smaller, then lying; the last one takes what it gets.
    pub(super) fn setting(&self, typeface: &Typeface) -> (Format, Setting) {
        let all: Vec<Vec<Cell>> = self.payroll.people.iter().map(|person| self.row(person)).collect();
        let all: Vec<Vec<Cell>> = all.into_iter().chain([self.totals()]).collect();
        for (format, tenths, for_names) in TRIED {
            if let Some(setting) = self.setting_at(typeface, &all, (format, tenths, for_names)) {
                return (format, setting);
            }
        }
        let look = look(70);
        let wish =
            |shows: &Shows| Wish { width: Length::ZERO, side: side(*shows), is_head_of_row: *shows == Shows::Number };
        let wishes: Vec<_> = self.shown.iter().map(wish).collect();
        (Format::LYING, Setting { columns: evenly(&wishes, Sheets::across(Format::LYING), GAP), look })
    }

    fn setting_at(
        &self,
        typeface: &Typeface,
        rows: &[Vec<Cell>],
        (format, tenths, for_names): (Format, i32, i32),
    ) -> Option<Setting> {
        let look = look(tenths);
        let across = Sheets::across(format);
        let wish = |(place, shows): (usize, &Shows)| {
            let most = match shows {
                Shows::Number => across.width().part(14, 100),
                Shows::Name => across.width().part(for_names, 100),
                _ => across.width(),
            };
            let cells = rows.iter().filter_map(|row| row.get(place));
            let cells = cells.map(|cell| {
                let style = look.text.with_weight(cell.weight);
                widest(typeface, style, [cell.text.as_str()].into_iter(), most)
            });
            let head = self.head(*shows);
            // A head may stand in several lines; that of what is paid stands in one.
            let words = if *shows == Shows::Total { vec![head.as_str()] } else { head.split(' ').collect() };
            let head = widest(typeface, look.head, words.into_iter(), most);
            let is_head_of_row = *shows == Shows::Number;
            Wish { width: cells.max().unwrap_or(Length::ZERO).max(head), side: side(*shows), is_head_of_row }
        };
        let wishes: Vec<_> = self.shown.iter().enumerate().map(wish).collect();
        side_by_side(&wishes, across, GAP).map(|columns| Setting { columns, look })
    }
}

/// Words stand at left, figures at right.
fn side(shows: Shows) -> Side {
    if matches!(shows, Shows::Number | Shows::Name) { Side::Left } else { Side::Right }
}

fn look(tenths: i32) -> Look {
    Look {
        text: Style::new(Weight::Regular, tenths, Grey::INK),
        head: Style::new(Weight::Medium, tenths - 10, Grey::SECONDARY),
        air: Length::hundredths(560),
    }
}

/// What a row of a payroll is called above its column.
pub(in crate::report) fn row_name(row: Row, text: &Text) -> String {
    match row.component() {
        Some(component) => text.column(component),
        None if row == Row::Correction => text.paper_correction(),
        None => text.paper_carried(),
    }
}
