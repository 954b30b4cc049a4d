//! The days of a slip: a row a part, each amount beside the last part it comes from.

use crate::calendar::Date;
use crate::pay::{DayValue, Fraction, PartValue, PayComponent, Payroll, PersonPay, Tables};
use crate::register::Ore;
use crate::text::Text;
use crate::text::form::capital;

use crate::report::day_words::{holes_and_errors, recorded_as};
use crate::report::length::Length;
use crate::report::lines::{Across, Side, Style};
use crate::report::paper::{Grey, NodeId, Structure};
use crate::report::paragraph::paragraph;
use crate::report::strip::Piece;
use crate::report::table::{Cell, Look, Table, Wish, evenly, side_by_side, widest};
use crate::report::typeface::{Typeface, Weight};

pub(super) const LOOK: Look = Look {
    text: Style::new(Weight::Regular, 80, Grey::INK),
    head: Style::new(Weight::Medium, 75, Grey::SECONDARY),
    air: Length::hundredths(190),
};

/// A row before it is set.
#[derive(Debug, Default, Clone)]
struct Line {
    day: String,
    activity: String,
    recorded: String,
    share: String,
    pay: Ore,
    supplement: Ore,
    other: Ore,
}

/// The table of days.
pub(super) fn pieces(
    payroll: &Payroll,
    person: &PersonPay,
    (text, typeface): (&Text, &Typeface),
    structure: &mut Structure,
    (part, across): (NodeId, Across),
) -> Vec<Piece> {
    let lines = lines(payroll, person, text);
    if lines.is_empty() {
        return paragraph(&text.paper_no_days(), LOOK.text, Length::ZERO, (typeface, structure), (part, across));
    }
    let has = |what: fn(&Line) -> Ore| lines.iter().any(|line| !what(line).is_zero());
    let has_shares = lines.iter().any(|line| !line.share.is_empty());
    let mut shown: Vec<Shown> = vec![
        Shown::words(text.paper_day(), |line| &line.day),
        Shown::words(text.paper_activity(), |line| &line.activity),
        Shown::words(text.paper_recorded(), |line| &line.recorded),
    ];
    if has_shares {
        shown.push(Shown { side: Side::Right, ..Shown::words(text.paper_share(), |line| &line.share) });
    }
    shown.push(Shown::amount(text.paper_remuneration(), |line| line.pay));
    if has(|line| line.supplement) {
        shown.push(Shown::amount(text.column(PayComponent::Supplement), |line| line.supplement));
    }
    if has(|line| line.other) {
        shown.push(Shown::amount(other_head(person, &payroll.tables, text), |line| line.other));
    }
    let cells: Vec<Vec<String>> =
        lines.iter().map(|line| shown.iter().map(|column| column.cell(line, text)).collect()).collect();
    let wishes = wishes(&shown, &cells, typeface, across);
    let columns = side_by_side(&wishes, across, GAP).unwrap_or_else(|| evenly(&wishes, across, GAP));
    let mut table = Table::new(typeface, structure, (part, text.paper_days_by_day()), columns, LOOK);
    let heads: Vec<_> = shown.iter().map(|column| column.head.clone()).collect();
    let mut pieces = vec![table.head(structure, &heads)];
    for (place, row) in cells.into_iter().enumerate() {
        let row: Vec<_> = row.into_iter().map(Cell::plain).collect();
        // The parts of a day stand together.
        let goes_on = lines.get(place + 1).is_some_and(|next| next.day.is_empty());
        pieces.push(if goes_on { table.row_with_next(structure, &row) } else { table.row(structure, &row) });
    }
    pieces
}

/// What the last column is called: by what stands in it where that is one thing.
fn other_head(person: &PersonPay, tables: &Tables, text: &Text) -> String {
    let days = person.days.iter().filter_map(|(_, place)| tables.day(*place));
    let others = [PayComponent::Deduction, PayComponent::Loss, PayComponent::Food];
    let mut found = others.into_iter().filter(|one| days.clone().any(|day| !day.amount(*one).is_zero()));
    match (found.next(), found.next()) {
        (Some(only), None) => text.column(only),
        _ => text.paper_other(),
    }
}

/// A column that is shown.
struct Shown {
    head: String,
    side: Side,
    of: Of,
}

enum Of {
    Words(fn(&Line) -> &String),
    Amount(fn(&Line) -> Ore),
}

impl Shown {
    fn words(head: String, of: fn(&Line) -> &String) -> Shown {
        Shown { head, side: Side::Left, of: Of::Words(of) }
    }

    fn amount(head: String, of: fn(&Line) -> Ore) -> Shown {
        Shown { head, side: Side::Right, of: Of::Amount(of) }
    }

    fn cell(&self, line: &Line, text: &Text) -> String {
        match self.of {
            Of::Words(of) => of(line).clone(),
            Of::Amount(of) => text.money_or_blank(of(line)),
        }
    }
}

/// Amounts, days and shares get what they need; activity and what was recorded share the rest, each with room for its
/// longest word first.
fn wishes(shown: &[Shown], cells: &[Vec<String>], typeface: &Typeface, across: Across) -> Vec<Wish> {
    let column = |place: usize| cells.iter().filter_map(move |row| row.get(place)).map(String::as_str);
    let natural = |(place, shown): (usize, &Shown)| {
        let body = widest(typeface, LOOK.text, column(place), across.width());
        body.max(widest(typeface, LOOK.head, [shown.head.as_str()].into_iter(), across.width()))
    };
    let words = |place: usize| {
        let words = column(place).flat_map(|text| text.split(' '));
        let head = widest(typeface, LOOK.head, [shown[place].head.as_str()].into_iter(), across.width());
        widest(typeface, LOOK.text, words, across.width()).max(head)
    };
    let mut widths: Vec<Length> = shown.iter().enumerate().map(natural).collect();
    widths[DAY] = words(DAY);
    let gaps = GAP * (i32::try_from(shown.len()).unwrap_or(0) - 1);
    let fixed: Length =
        widths.iter().enumerate().filter(|(place, _)| !is_flexible(*place)).map(|(_, width)| *width).sum();
    let rest = (across.width() - fixed - gaps).max(Length::points(60));
    let likes = (widths[ACTIVITY], widths[RECORDED]);
    let needs = (words(ACTIVITY), words(RECORDED));
    (widths[ACTIVITY], widths[RECORDED]) = shared(rest, likes, needs);
    let wish = |(place, (column, width)): (usize, (&Shown, Length))| Wish {
        width,
        side: column.side,
        is_head_of_row: place == DAY,
    };
    shown.iter().zip(widths).enumerate().map(wish).collect()
}

/// Shares a width between two columns: what they would like where there is room, else at least what they need.
fn shared(rest: Length, likes: (Length, Length), needs: (Length, Length)) -> (Length, Length) {
    if likes.0 + likes.1 <= rest {
        return likes;
    }
    let over = rest - needs.0 - needs.1;
    if over < Length::ZERO {
        // Not even the longest words fit: each gets its part of what there is, and words are broken.
        let one = rest.part(needs.0.in_hundredths(), (needs.0 + needs.1).in_hundredths().max(1));
        return (one, rest - one);
    }
    let one = (needs.0 + over / 2).min(likes.0).max(rest - likes.1);
    (one, rest - one)
}

const GAP: Length = Length::points(7);
const DAY: usize = 0;
const ACTIVITY: usize = 1;
const RECORDED: usize = 2;

fn is_flexible(place: usize) -> bool {
    place == ACTIVITY || place == RECORDED
}

fn lines(payroll: &Payroll, person: &PersonPay, text: &Text) -> Vec<Line> {
    let tables = &payroll.tables;
    let is_one_month = payroll.span.first().month() == payroll.span.last().month();
    let short = |date: Date| short_day(date, is_one_month, text);
    let errors = holes_and_errors(person, tables, text);
    let mut lines = Vec::new();
    // Days on which there is no claim follow each other for weeks; they are one row.
    for same in person.days.chunk_by(|(_, one), (_, next)| one == next && has_no_claim(*one, tables)) {
        let (Some((first, place)), Some((last, _))) = (same.first(), same.last()) else { continue };
        let Some(day) = tables.day(*place) else { continue };
        let named = if first == last { short(*first) } else { format!("{}\u{a0}– {}", short(*first), short(*last)) };
        let missing: Vec<_> =
            errors.iter().filter(|missing| missing.day == *first).map(|missing| missing.what.clone()).collect();
        lines.extend(lines_of(day, named, &missing, tables, text));
    }
    lines
}

fn has_no_claim(place: u32, tables: &Tables) -> bool {
    tables.day(place).is_some_and(|day| day.not_entitled.is_some() && day.lines.is_empty())
}

/// The rows of a day: none on a free day that pays nothing.
fn lines_of(day: &DayValue, named: String, missing: &[String], tables: &Tables, text: &Text) -> Vec<Line> {
    let mut lines: Vec<Line> = day.parts.iter().map(|part| line_of(day, part, tables, text)).collect();
    if lines.is_empty() && (!day.lines.is_empty() || day.not_entitled.is_some() || !missing.is_empty()) {
        let recorded =
            day.not_entitled.map(|place| capital(&tables.circumstance_name(place, text))).unwrap_or_default();
        lines.push(Line { recorded, ..Line::default() });
    }
    if let Some(first) = lines.first_mut() {
        first.day = named;
    }
    for line in &day.lines {
        // A sum stands below what it sums: beside the last part it comes from.
        let at = day.parts.iter().rposition(|part| part.makes(line.component)).unwrap_or(lines.len().saturating_sub(1));
        let Some(row) = lines.get_mut(at) else { continue };
        match line.component {
            PayComponent::Ordinary | PayComponent::Reduced => row.pay += line.amount,
            PayComponent::Supplement => row.supplement += line.amount,
            PayComponent::Deduction | PayComponent::Loss | PayComponent::Food => row.other += line.amount,
        }
    }
    let is_unsaid = lines.len() == 1 && day.parts.iter().all(|part| part.settled.is_none());
    if let (true, Some(only)) = (is_unsaid && !missing.is_empty(), lines.first_mut()) {
        only.recorded = capital(&missing.join("; "));
    }
    lines
}

fn line_of(day: &DayValue, part: &PartValue, tables: &Tables, text: &Text) -> Line {
    Line {
        activity: tables.activity_name(part.activity, text),
        recorded: capital(&recorded_as(part, tables, text)),
        share: if day.parts.len() > 1 { share(part.weight.get().into(), day.weights()) } else { String::new() },
        ..Line::default()
    }
}

/// A share in lowest terms, such as 1/2.
fn share(weight: u32, of: u32) -> String {
    let (mut divisor, mut rest) = (of, weight);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    let whole = Fraction::new(weight, of);
    format!("{}/{}", whole.weight() / divisor.max(1), whole.of() / divisor.max(1))
}

/// A day as short as it is clear: with its month only where the period has several. It stays on one line.
fn short_day(date: Date, is_one_month: bool, text: &Text) -> String {
    let weekday = text.paper_short_weekday(date.weekday().number());
    let said = if is_one_month {
        text.paper_short_day(&weekday, date.day())
    } else {
        text.paper_short_day_in_month(&weekday, date.day(), date.month().number())
    };
    said.replace(' ', "\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_columns_get_what_they_like_or_at_least_what_they_need() {
        let [some, more, most] = [20, 60, 100].map(Length::points);
        assert_eq!(shared(most, (some, more), (some, some)), (some, more));
        assert_eq!(shared(most, (most, some), (more, some)), (most - some, some));
        assert_eq!(shared(most, (most, most), (some, more)), (Length::points(30), Length::points(70)));
        assert_eq!(shared(more, (most, most), (most, most)), (Length::points(30), Length::points(30)));
    }

    #[test]
    fn shares_are_in_lowest_terms() {
        assert_eq!([share(50, 100), share(100, 300), share(2, 3)], ["1/2", "1/3", "2/3"]);
    }
}
