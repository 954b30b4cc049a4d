//! The payment list of a month as it is shown: worked out when the register changes, not when it is painted.

use crate::app::list::{Cell, Column, Table};
use crate::app::widgets::{Line, Tone};
use crate::calendar::{Date, Month};
use crate::document::Document;
use crate::pay::{Book, DayCount, InmatePay, PayComponent, PeriodPay};
use crate::register::{InmateNumber, Ore};
use crate::text::names::EXAMPLE_SOURCE;
use crate::text::{Order, Text};

/// The payment list of a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What the table shows.
    pub table: Table,
    /// Whose rows they are.
    pub people: Vec<InmateNumber>,
    /// What is owed in all.
    pub total: Ore,
    /// What is missing or wrong, by person and day.
    pub missing: Vec<Missing>,
    /// Whether some rate used is an example.
    pub has_example_rates: bool,
}

/// Something missing or wrong on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Whose.
    pub number: InmateNumber,
    /// When.
    pub day: Date,
    /// In words.
    pub line: Line,
}

impl Sheet {
    /// Works the list out; what has not come yet by `today` is not missing.
    pub fn make(document: &Document, month: Month, today: Date, text: &Text) -> Sheet {
        let book = Book::new(&document.scheme, &document.register);
        let mut pay = book.settle(month.period(), || {});
        for one in &mut pay.inmates {
            one.holes.retain(|(day, _)| *day <= today);
            one.errors.retain(|(day, _)| *day <= today);
        }
        let listed = listed(&pay, text);
        let shown: Vec<PayComponent> = PayComponent::ALL.iter().filter(|one| occurs(&pay, **one)).copied().collect();
        let has_gaps = listed.iter().any(|(_, one)| gap(one, text).is_some());
        let mut table = Table::new(columns(&shown, has_gaps, text));
        for (name, one) in &listed {
            let heavy = Cell { words: name.clone(), beside: one.number.to_string(), ..Cell::default() };
            let mut cells = vec![heavy];
            if has_gaps {
                cells.push(gap(one, text).unwrap_or_default());
            }
            for component in &shown {
                fields(*component, one.amount(*component), one.days(*component), text, &mut cells);
            }
            // Days that cannot be settled are not 0.
            let is_open = one.total().is_zero() && !one.errors.is_empty();
            let total = if is_open { "–".to_owned() } else { text.money(one.total()) };
            cells.push(Cell { words: total, is_heavy: true, ..Cell::default() });
            table.push(cells);
        }
        let mut foot = vec![Cell::from(text.month_people(listed.len()))];
        if has_gaps {
            foot.push(Cell::default());
        }
        for component in &shown {
            fields(*component, pay.total_of(*component), &pay.days_of(*component), text, &mut foot);
        }
        foot.push(Cell::from(text.money(pay.total())));
        table.set_foot(foot);
        let has_example_rates = book.rates_used(&pay).iter().any(|(_, rate)| rate.source == EXAMPLE_SOURCE);
        Sheet {
            table,
            people: listed.iter().map(|(_, one)| one.number.clone()).collect(),
            total: pay.total(),
            missing: missing(&book, &listed, text),
            has_example_rates,
        }
    }
}

/// Those with an amount, a hole or an error, in the order of names.
fn listed<'l, 'a>(pay: &'l PeriodPay<'a>, text: &Text) -> Vec<(String, &'l InmatePay<'a>)> {
    let is_listed =
        |one: &&InmatePay<'_>| one.components().next().is_some() || !one.holes.is_empty() || !one.errors.is_empty();
    let named = |one: &'l InmatePay<'a>| (text.person(one.number, &one.inmate.person), one);
    let mut listed: Vec<_> = pay.inmates.iter().filter(is_listed).map(named).collect();
    let order = Order::norwegian();
    // Whoever has the same name stays in the order of numbers.
    listed.sort_by(|(one, _), (other, _)| order.compare(one, other));
    listed
}

/// The ordinary rate always has its column; another only where it comes to something.
fn occurs(pay: &PeriodPay<'_>, component: PayComponent) -> bool {
    component == PayComponent::Ordinary || pay.inmates.iter().any(|one| !one.amount(component).is_zero())
}

/// Days are counted for the daily rates; a supplement's days are among them already.
fn has_days(component: PayComponent) -> bool {
    matches!(component, PayComponent::Ordinary | PayComponent::Reduced)
}

fn columns(shown: &[PayComponent], has_gaps: bool, text: &Text) -> Vec<Column> {
    let mut columns = vec![Column::words(text.list_name()).growing()];
    if has_gaps {
        columns.push(Column::words("").whole());
    }
    for component in shown {
        if has_days(*component) {
            columns.push(Column::figures(text.list_days()).may_go());
        }
        columns.push(Column::figures(text.column(*component)));
    }
    columns.push(Column::figures(text.list_pay()).pinned());
    columns
}

fn fields(component: PayComponent, amount: Ore, days: &DayCount, text: &Text, cells: &mut Vec<Cell>) {
    if has_days(component) {
        cells.push(Cell::quiet(if amount.is_zero() { String::new() } else { text.days(days) }));
    }
    cells.push(Cell::from(text.money_or_blank(amount)));
}

fn gap(one: &InmatePay<'_>, text: &Text) -> Option<Cell> {
    let of = |words, tone| Some(Cell { words, tone, ..Cell::default() });
    match (one.errors.is_empty(), one.holes.is_empty()) {
        (false, _) => of(text.list_has_error(), Tone::Bad),
        (true, false) => of(text.list_has_hole(), Tone::Warning),
        (true, true) => None,
    }
}

fn missing(book: &Book<'_>, listed: &[(String, &InmatePay<'_>)], text: &Text) -> Vec<Missing> {
    let mut missing = Vec::new();
    for (name, one) in listed {
        let said = |day: Date, below: String, tone| Missing {
            number: one.number.clone(),
            day,
            line: Line { left: name.clone(), right: short_day(text, day), below, tone },
        };
        let holes = one.holes.iter().map(|(day, hole)| {
            let words = format!("{}: {}", text.activity(book, hole.activity), text.hole(hole));
            said(*day, words, Tone::Warning)
        });
        let errors = one.errors.iter().map(|(day, error)| said(*day, text.day_error(error), Tone::Bad));
        let from = missing.len();
        missing.extend(holes.chain(errors));
        missing[from..].sort_by_key(|one| one.day);
    }
    missing
}

/// A day of the month that is shown: its weekday in two letters and its number.
pub fn short_day(text: &Text, day: Date) -> String {
    let weekday: String = text.weekday_name(day.weekday().number()).chars().take(2).collect();
    text.payroll_day(&weekday, day.day())
}
