//! `compare`: one period's payroll beside another's, as a table for people or as csv and json for programs.

mod plain;

use std::io::Write;

use crate::document::Document;
use crate::insight::{Changed, Comparison, compare};
use crate::pay::Book;
use crate::text::{Order, Text};

use super::arguments::{Compare as Asked, Format};
use super::output::{Outcome, Output, Stop};
use super::payroll::listed;
use super::table::{Column, Layout, shortened};

/// How wide a name may be in a table; the number says who it is.
const LONGEST_NAME: usize = 32;

pub(super) fn run(document: &Document, asked: &Asked, text: &Text, output: &mut Output<'_>) -> Result<Outcome, Stop> {
    let book = Book::new(&document.scheme, &document.register);
    let with = asked.with.unwrap_or_else(|| asked.period.one_before());
    let before = listed(&book, with, None, text, output)?.payroll;
    let after = listed(&book, asked.period, None, text, output)?.payroll;
    let comparison = compare(&before, &after, &document.register);
    match asked.format {
        Format::Table => write_table(&comparison, text, output.out)?,
        Format::Csv => plain::write_csv(&comparison, output.out)?,
        Format::Json => plain::write_json(&comparison, output.out)?,
    }
    output.out.flush()?;
    if comparison.before_is_provisional || comparison.after_is_provisional {
        output.say_beside("provisional")?;
    }
    Ok(Outcome::Done)
}

/// The sums, then a table each for those who are new, gone and changed; each reason on a line of its own.
fn write_table(comparison: &Comparison, text: &Text, out: &mut dyn Write) -> Result<(), Stop> {
    let called = |span, is_provisional| {
        let span = text.span(span);
        if is_provisional { text.compare_not_closed(&span) } else { span }
    };
    let before = called(comparison.before, comparison.before_is_provisional);
    let after = called(comparison.after, comparison.after_is_provisional);
    let difference = text.signed_money(comparison.headline().difference);
    writeln!(out, "{}\n", text.compare_title(&before, &after))?;
    let (total_before, total_after) = (text.money(comparison.total_before), text.money(comparison.total_after));
    writeln!(out, "{}", text.compare_totals(&total_before, &total_after, &difference))?;
    let by_name = |people: &[Changed]| {
        let mut people = people.to_vec();
        let order = Order::norwegian();
        // Whoever has the same name stays in the order of numbers.
        people.sort_by(|one, other| order.compare(&name(one, text), &name(other, text)));
        people
    };
    let blocks = [
        (text.compare_new(comparison.new.len()), by_name(&comparison.new)),
        (text.compare_gone(comparison.gone.len()), by_name(&comparison.gone)),
        (text.compare_changed(comparison.changed.len()), comparison.changed.clone()),
    ];
    let mut is_empty = true;
    for (title, people) in blocks.into_iter().filter(|(_, people)| !people.is_empty()) {
        is_empty = false;
        writeln!(out, "\n{title}")?;
        write_people(&people, text, out)?;
    }
    if is_empty {
        writeln!(out, "\n{}", text.compare_nothing())?;
    }
    Ok(())
}

fn write_people(people: &[Changed], text: &Text, out: &mut dyn Write) -> Result<(), Stop> {
    let mut layout = Layout::new(vec![
        Column::left(text.list_number()),
        Column::left(text.list_name()),
        Column::right(text.compare_before()),
        Column::right(text.compare_after()),
        Column::right(text.compare_difference()),
        Column::left(text.compare_because()),
    ]);
    let rows: Vec<Vec<String>> = people.iter().flat_map(|person| rows(person, text)).collect();
    rows.iter().for_each(|row| layout.fit(row));
    for line in layout.head().into_iter().chain(rows.iter().map(|row| layout.line(row))) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// A person's row with his first reason, and a row for each other one.
fn rows(person: &Changed, text: &Text) -> Vec<Vec<String>> {
    let who = [person.number.to_string(), shortened(&name(person, text), LONGEST_NAME)];
    let sums = [text.money(person.before), text.money(person.after), text.signed_money(person.difference())];
    let mut reasons = text.change_reasons(person).into_iter();
    let first = reasons.next().unwrap_or_default();
    let head = who.into_iter().chain(sums).chain([first]).collect();
    let more = reasons.map(|reason| vec![String::new(); 5].into_iter().chain([reason]).collect());
    std::iter::once(head).chain(more).collect()
}

fn name(person: &Changed, text: &Text) -> String {
    let name = text.name_of(&person.family_name, &person.given_name);
    if name.is_empty() { person.number.to_string() } else { name }
}
