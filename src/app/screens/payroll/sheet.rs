//! The payment list as it is shown: made of a payroll's values, the same for a list that is not closed and for a run.

use crate::app::list::{Cell, Column, Table};
use crate::app::widgets::{Line, Tone};
use crate::calendar::{Date, Period};
use crate::document::Document;
use crate::pay::{Book, Ledger, Payroll, PersonPay, Row, RunRefusal};
use crate::register::{InmateNumber, Ore};
use crate::text::names::EXAMPLE_SOURCE;
use crate::text::{Order, Text};

use super::against::Against;

/// The payment list of some days.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What it is made of.
    pub payroll: Payroll,
    /// What the table shows.
    pub table: Table,
    /// Whose rows they are, by their places in the payroll.
    pub people: Vec<usize>,
    /// Which row of the payroll stands in each column; none in a column of names, days or sums.
    pub rows: Vec<Option<Row>>,
    /// What is missing or wrong, by person and day.
    pub missing: Vec<Missing>,
    /// Whether some rate used is an example.
    pub has_example_rates: bool,
    /// What is otherwise than in the run before; none while the days are not over.
    pub against: Option<Against>,
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
    /// The list of these days, or of this run; what has not come yet by `today` is not missing.
    ///
    /// # Errors
    /// When a run cannot be read.
    pub fn make(
        document: &Document,
        span: Period,
        run: Option<u32>,
        today: Date,
        text: &Text,
    ) -> Result<Sheet, RunRefusal> {
        let book = Book::new(&document.scheme, &document.register);
        let closed = run.and_then(|run| Some((run, document.register.runs.get(&run)?)));
        let payroll = match closed {
            Some((number, run)) => book.read_run(number, run)?,
            None => book.list_unsettled(span)?,
        };
        let is_over = payroll.span.last() <= today;
        let before = Ledger::new(&document.register).run_before(payroll.span.first()).filter(|_| is_over);
        let before = before.map(|(number, run)| book.read_run(number, run)).transpose()?;
        let against = before.map(|before| Against::of(&payroll, &before, &document.register, text));
        Ok(Sheet { against, ..Sheet::of(payroll, today, text) })
    }

    /// This payroll as a list.
    pub fn of(mut payroll: Payroll, today: Date, text: &Text) -> Sheet {
        for person in &mut payroll.people {
            person.holes.retain(|(day, _)| *day <= today);
            person.errors.retain(|(day, _)| *day <= today);
        }
        let listed = listed(&payroll, text);
        let shown: Vec<Row> = Row::ALL.iter().filter(|row| occurs(&payroll, **row)).copied().collect();
        let has_gaps = listed.iter().any(|(_, place)| gap(&payroll.people[*place], text).is_some());
        let (columns, rows) = columns(&shown, has_gaps, text);
        let mut table = Table::new(columns);
        for (name, place) in &listed {
            let person = &payroll.people[*place];
            let mut cells = vec![Cell { words: name.clone(), beside: person.number.to_string(), ..Cell::default() }];
            if has_gaps {
                cells.push(gap(person, text).unwrap_or_default());
            }
            for row in &shown {
                let amount = person.amount(&payroll.tables, *row);
                let days = text.days(&person.day_count(&payroll.tables, *row));
                fields(*row, amount, days, text, &mut cells);
            }
            // Days that cannot be settled are not 0.
            let total = person.total(&payroll.tables);
            let is_open = total.is_zero() && !person.errors.is_empty();
            let total = if is_open { "–".to_owned() } else { text.money(total) };
            cells.push(Cell { words: total, is_heavy: true, ..Cell::default() });
            table.push(cells);
        }
        let mut foot = vec![Cell::from(text.month_people(listed.len()))];
        if has_gaps {
            foot.push(Cell::default());
        }
        for row in &shown {
            fields(*row, payroll.total_of(*row), text.days(&payroll.days_of(*row)), text, &mut foot);
        }
        foot.push(Cell::from(text.money(payroll.total())));
        table.set_foot(foot);
        Sheet {
            table,
            people: listed.iter().map(|(_, place)| *place).collect(),
            rows,
            missing: missing(&payroll, &listed, text),
            against: None,
            has_example_rates: payroll.tables.rates.iter().any(|rate| rate.source == EXAMPLE_SOURCE),
            payroll,
        }
    }

    /// Whoever stands in this row of the table.
    pub fn person(&self, place: usize) -> Option<&PersonPay> {
        self.payroll.people.get(*self.people.get(place)?)
    }

    /// The row of the table in which this person stands.
    pub fn place(&self, number: &InmateNumber) -> Option<usize> {
        self.people.iter().position(|place| self.payroll.people[*place].number == *number)
    }
}

/// What somebody is called; his number where there are no names.
pub fn name_of(person: &PersonPay, text: &Text) -> String {
    let name = text.name_of(&person.family_name, &person.given_name);
    if name.is_empty() { person.number.to_string() } else { name }
}

/// What a row is called.
pub fn row_name(row: Row, text: &Text) -> String {
    row.component().map_or_else(|| text.row_name(row.as_str()), |component| text.component(component))
}

/// Everyone of the payroll, as on paper, in the order of names.
fn listed(payroll: &Payroll, text: &Text) -> Vec<(String, usize)> {
    let people = payroll.people.iter().enumerate();
    let mut listed: Vec<_> = people.map(|(place, person)| (name_of(person, text), place)).collect();
    let order = Order::norwegian();
    // Whoever has the same name stays in the order of numbers.
    listed.sort_by(|(one, _), (other, _)| order.compare(one, other));
    listed
}

/// The ordinary rate always has its column; another only where it comes to something.
fn occurs(payroll: &Payroll, row: Row) -> bool {
    row == Row::Ordinary || payroll.people.iter().any(|one| !one.amount(&payroll.tables, row).is_zero())
}

/// Days are counted for the daily rates; a supplement's days are among them already.
fn has_days(row: Row) -> bool {
    matches!(row, Row::Ordinary | Row::Reduced)
}

fn columns(shown: &[Row], has_gaps: bool, text: &Text) -> (Vec<Column>, Vec<Option<Row>>) {
    let mut columns = vec![(Column::words(text.list_name()).growing(), None)];
    if has_gaps {
        columns.push((Column::words("").whole(), None));
    }
    for row in shown {
        if has_days(*row) {
            columns.push((Column::figures(text.list_days()).may_go(), None));
        }
        let head = row.component().map_or_else(|| text.row_column(row.as_str()), |component| text.column(component));
        columns.push((Column::figures(head).asked(), Some(*row)));
    }
    columns.push((Column::figures(text.list_pay()).pinned(), None));
    columns.into_iter().unzip()
}

fn fields(row: Row, amount: Ore, days: String, text: &Text, cells: &mut Vec<Cell>) {
    if has_days(row) {
        cells.push(Cell::quiet(if amount.is_zero() { String::new() } else { days }));
    }
    cells.push(Cell::from(text.money_or_blank(amount)));
}

fn gap(person: &PersonPay, text: &Text) -> Option<Cell> {
    let of = |words, tone| Some(Cell { words, tone, ..Cell::default() });
    match (person.errors.is_empty(), person.holes.is_empty()) {
        (false, _) => of(text.list_has_error(), Tone::Bad),
        (true, false) => of(text.list_has_hole(), Tone::Warning),
        (true, true) => None,
    }
}

fn missing(payroll: &Payroll, listed: &[(String, usize)], text: &Text) -> Vec<Missing> {
    let mut missing = Vec::new();
    for (name, place) in listed {
        missing.extend(missing_of(payroll, &payroll.people[*place], name, text));
    }
    missing
}

/// What is missing or wrong of one person, by day.
pub fn missing_of(payroll: &Payroll, person: &PersonPay, name: &str, text: &Text) -> Vec<Missing> {
    let said = |day: Date, below: String, tone| Missing {
        number: person.number.clone(),
        day,
        line: Line { left: name.to_owned(), right: short_day(text, payroll.span, day), below, tone },
    };
    let holes = person.holes.iter().map(|(day, hole)| {
        let activity = text.activity_of(&payroll.tables, hole.activity);
        said(*day, format!("{activity}: {}", text.hole_name(hole.kind.as_str())), Tone::Warning)
    });
    let errors = person.errors.iter().map(|(day, error)| said(*day, text.day_error(error), Tone::Bad));
    let mut all: Vec<_> = holes.chain(errors).collect();
    all.sort_by_key(|one| one.day);
    all
}

/// A day of a list: its weekday in two letters and its number; its month too where the list is not of that month alone.
pub fn short_day(text: &Text, span: Period, day: Date) -> String {
    let weekday: String = text.weekday_name(day.weekday().number()).chars().take(2).collect();
    if span.first().month() == day.month() && span.last().month() == day.month() {
        text.payroll_day(&weekday, day.day())
    } else {
        text.payroll_day_of_month(&weekday, day.day(), &text.month_name(day.month().number()))
    }
}
