//! The squares: a row a person, a column a day, boxes to tick, letters that stand already, spells as bars.

use std::rc::Rc;

use crate::calendar::Weekday;
use crate::text::Text;

use crate::report::length::Length;
use crate::report::lines::{Across, Side, Style, broken, height, set};
use crate::report::paper::{Block, Grey, Line, Mark, NodeId, Role, Structure};
use crate::report::print::Print;
use crate::report::strip::Piece;
use crate::report::typeface::{Typeface, Weight};

use super::called;
use super::values::{AttendanceSheet, SheetBar, SheetPerson, Square};

const NAME: Style = Style::new(Weight::Regular, 85, Grey::INK);
const NUMBER: Style = Style::new(Weight::Regular, 75, Grey::SECONDARY);
const WEEKDAY: Style = Style::new(Weight::Regular, 65, Grey::SECONDARY);
const DAY: Style = Style::new(Weight::Medium, 85, Grey::INK);
/// The common case is quiet.
const TOOK_PART: Style = Style::new(Weight::Regular, 95, Grey::SECONDARY);
const LETTER: Style = Style::new(Weight::Semibold, 95, Grey::INK);
const ON_BAR: Style = Style::new(Weight::Medium, 70, Grey::INK);

/// A row where its name stands on one line.
const ROW: Length = Length::points(20);
/// Names get what the days leave, and no less than this.
const LEAST_NAMES: Length = Length::points(158);
const NUMBERS: Length = Length::points(44);
const TALLY: Length = Length::points(40);
/// A day is no wider, so that a week stands together.
const WIDEST_DAY: Length = Length::points(34);
const BOX: Length = Length::hundredths(950);
const THIN: Length = Length::hundredths(50);
const RULE: Length = Length::hundredths(80);
/// Behind free days, behind spells, and what crosses out: all are told apart on a grey copy.
const SHADE: Grey = Grey(0xe8);
const BAR: Grey = Grey(0xc8);
const CROSS: Grey = Grey(0x8c);

/// Where the columns stand.
struct Columns {
    numbers: Across,
    names: Across,
    days: Vec<Across>,
    tally: Across,
}

impl Columns {
    fn of(sheet: &AttendanceSheet, across: Across) -> Columns {
        let many = i32::try_from(sheet.days.len()).unwrap_or(1).max(1);
        let room = across.width() - NUMBERS - LEAST_NAMES - TALLY;
        let wide = (room / many).min(WIDEST_DAY);
        let tally = Across { left: across.right - TALLY, right: across.right };
        let first = tally.left - wide * many;
        let day = |place: i32| Across { left: first + wide * place, right: first + wide * (place + 1) };
        let numbers = Across { left: across.left, right: across.left + NUMBERS };
        let names = Across { left: numbers.right, right: first };
        Columns { numbers, names, days: (0..many).map(day).collect(), tally }
    }

    /// From the first column to the last.
    fn whole(&self) -> Across {
        Across { left: self.numbers.left, right: self.tally.right }
    }
}

/// What a row is set with.
struct Setting<'s> {
    sheet: &'s AttendanceSheet,
    text: &'s Text,
    typeface: &'s Typeface,
    columns: Columns,
}

/// The table: heads said again on every page, and the rows.
pub(super) fn pieces(
    sheet: &AttendanceSheet,
    print: &Print,
    (text, typeface): (&Text, &Typeface),
    structure: &mut Structure,
    (part, across): (NodeId, Across),
) -> Vec<Piece> {
    let setting = Setting { sheet, text, typeface, columns: Columns::of(sheet, across) };
    let table = structure.add(Some(part), Role::Table(text.attendance_title()));
    let head = setting.head(structure, table);
    let again = Rc::new(Piece { space: Length::ZERO, ..head.clone() });
    let body = structure.add(Some(table), Role::TableBody);
    let mut pieces = vec![head];
    for person in &sheet.people {
        let row = setting.row(person, print, structure, body);
        pieces.push(Piece { head: Some(Rc::clone(&again)), ..row });
    }
    pieces
}

impl Setting<'_> {
    fn head(&self, structure: &mut Structure, table: NodeId) -> Piece {
        let group = structure.add(Some(table), Role::TableHead);
        let row = structure.add(Some(group), Role::Row);
        let high = height(1, WEEKDAY) + height(1, DAY) + Length::points(3);
        let mut marks = self.behind(high);
        let low = height(1, WEEKDAY) + Length::points(1);
        for (said, place) in
            [(self.text.list_number(), self.columns.numbers), (self.text.list_name(), self.columns.names)]
        {
            let node = structure.add(Some(row), Role::ColumnHead);
            marks.extend(set(self.typeface, &[said], NUMBER, (place, Side::Left), low, Some(node)));
        }
        for (day, place) in self.sheet.days.iter().zip(&self.columns.days) {
            let node = structure.add(Some(row), Role::ColumnHead);
            let weekday = self.text.paper_short_weekday(day.date.weekday().number());
            let side = (*place, Side::Middle);
            marks.extend(set(self.typeface, &[format!("{weekday} ")], WEEKDAY, side, Length::ZERO, Some(node)));
            marks.extend(set(self.typeface, &[day.date.day().to_string()], DAY, side, low, Some(node)));
        }
        let node = structure.add(Some(row), Role::ColumnHead);
        let side = (self.columns.tally, Side::Middle);
        marks.extend(set(self.typeface, &[self.text.list_days()], NUMBER, side, low, Some(node)));
        marks.push(self.below(high, RULE, Grey::INK));
        Piece { height: high, space: Length::points(10), marks, keeps_next: true, ..Piece::default() }
    }

    fn row(&self, person: &SheetPerson, print: &Print, structure: &mut Structure, body: NodeId) -> Piece {
        let row = structure.add(Some(body), Role::Row);
        let (number, name) = called(&person.number, person, print);
        let inside = |place: Across| Across { right: place.right - Length::points(4), ..place };
        let numbers = broken(self.typeface, &number, NUMBER, inside(self.columns.numbers).width());
        let names = broken(self.typeface, &name, NAME, inside(self.columns.names).width());
        let high = ROW.max(height(names.len(), NAME) + Length::points(6)).max(height(numbers.len(), NUMBER));
        let mut marks = self.behind(high);
        let middle = |lines: usize, style: Style| (high - height(lines, style)) / 2;
        let node = structure.add(Some(row), Role::RowHead);
        let side = (self.columns.numbers, Side::Left);
        marks.extend(set(self.typeface, &numbers, NUMBER, side, middle(numbers.len(), NUMBER), Some(node)));
        let node = structure.add(Some(row), Role::Cell);
        let side = (self.columns.names, Side::Left);
        marks.extend(set(self.typeface, &names, NAME, side, middle(names.len(), NAME), Some(node)));
        for (column, place) in self.columns.days.iter().enumerate() {
            let node = structure.add(Some(row), Role::Cell);
            match person.squares.get(column) {
                Some(Square::Open) => marks.extend(ticking_box(*place, high)),
                Some(Square::Crossed) => marks.push(crossed(*place, high)),
                Some(Square::Marked(circumstance)) => {
                    let letter = self.letter(*circumstance);
                    let style = if self.takes_part(*circumstance) { TOOK_PART } else { LETTER };
                    let top = middle(1, style);
                    marks.extend(set(self.typeface, &[letter], style, (*place, Side::Middle), top, Some(node)));
                }
                Some(Square::Blank) | None => {}
            }
            let begun = person.bars.iter().filter(|bar| bar.first == column);
            begun.for_each(|bar| marks.extend(self.bar(bar, high, node)));
        }
        structure.add(Some(row), Role::Cell);
        marks.push(self.below(high, THIN, CROSS));
        Piece { height: high, marks, ..Piece::default() }
    }

    /// What stands behind a row: free days are shaded, and a thin line stands before each Monday and the tally.
    fn behind(&self, high: Length) -> Vec<Mark> {
        let days = || self.sheet.days.iter().zip(&self.columns.days);
        let shaded = days().filter(|(day, _)| day.is_free);
        let shades =
            shaded.map(|(_, place)| Mark::Block(Block { across: *place, top: THIN, bottom: high, grey: SHADE }));
        let mondays = days().filter(|(day, _)| day.date.weekday() == Weekday::Monday).map(|(_, place)| place.left);
        let lines = mondays.chain([self.columns.tally.left, self.columns.tally.right]);
        let lines =
            lines.map(|at| Mark::Line(Line { from: (at, Length::ZERO), to: (at, high), thickness: THIN, grey: CROSS }));
        shades.chain(lines).collect()
    }

    fn below(&self, at: Length, thickness: Length, grey: Grey) -> Mark {
        let whole = self.columns.whole();
        Mark::Line(Line { from: (whole.left, at), to: (whole.right, at), thickness, grey })
    }

    /// A bar with its name where that fits, else with its letter.
    fn bar(&self, bar: &SheetBar, high: Length, node: NodeId) -> Vec<Mark> {
        let (Some(first), Some(last)) = (self.columns.days.get(bar.first), self.columns.days.get(bar.last)) else {
            return Vec::new();
        };
        let air = Length::points(1);
        let across = Across { left: first.left + air, right: last.right - air };
        let tall = Length::points(13);
        let top = (high - tall) / 2;
        let mut marks = vec![Mark::Block(Block { across, top, bottom: top + tall, grey: BAR })];
        let name = self.sheet.circumstances.get(bar.circumstance);
        let name = name.map(|one| one.name.get(self.text.language()).clone()).unwrap_or_default();
        let letter = self.letter(bar.circumstance);
        let fits = |said: &str| self.typeface.width(ON_BAR.weight, ON_BAR.size, said) + air * 6 <= across.width();
        let said = if fits(&name) { name } else { letter };
        let inside = Across { left: across.left + air * 3, ..across };
        let side = if bar.first == bar.last { (across, Side::Middle) } else { (inside, Side::Left) };
        let top = (high - height(1, ON_BAR)) / 2;
        marks.extend(set(self.typeface, &[said], ON_BAR, side, top, Some(node)));
        marks
    }

    fn takes_part(&self, circumstance: usize) -> bool {
        self.sheet.circumstances.get(circumstance).is_some_and(|one| one.takes_part)
    }

    fn letter(&self, circumstance: usize) -> String {
        let found = self.sheet.circumstances.get(circumstance);
        found.map(|one| one.letter.get(self.sheet.letters).to_string()).unwrap_or_default()
    }
}

/// The corners of a box in the middle of a square: left, top, right, bottom.
fn corners(place: Across, high: Length) -> [Length; 4] {
    let left = place.left + (place.width() - BOX) / 2;
    let top = (high - BOX) / 2;
    [left, top, left + BOX, top + BOX]
}

/// An empty box in the middle of a square.
fn ticking_box(place: Across, high: Length) -> [Mark; 4] {
    let [left, top, right, bottom] = corners(place, high);
    let line = |from, to| Mark::Line(Line { from, to, thickness: Length::hundredths(60), grey: Grey::SECONDARY });
    [
        line((left, top), (right, top)),
        line((right, top), (right, bottom)),
        line((right, bottom), (left, bottom)),
        line((left, bottom), (left, top)),
    ]
}

/// A line through a square.
fn crossed(place: Across, high: Length) -> Mark {
    let [left, top, right, bottom] = corners(place, high);
    Mark::Line(Line { from: (left, bottom), to: (right, top), thickness: Length::hundredths(60), grey: CROSS })
}
