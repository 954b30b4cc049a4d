//! `check`: what is missing, what is wrong, what does not fit together, and what should have been reviewed.

use std::io::{BufWriter, Write};

use crate::calendar::{Date, Period};
use crate::document::Document;
use crate::insight::{OpenInterval, early_sanctions_after, open_intervals};
use crate::pay::Book;
use crate::text::Text;

use super::findings::{block, findings};
use super::lines;
use super::output::{Outcome, Output, Stop};

pub(super) fn run(
    document: &Document,
    from: Option<Date>,
    to: Option<Date>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    let register = &document.register;
    let first = from.or(register.first_recorded_day());
    let last = to.or(register.last_recorded_day().max(from));
    let period = match (from, to) {
        (Some(from), Some(to)) if to < from => {
            return Err(Stop::Usage(vec![text.cli_period_ends_before_start(), text.cli_see_help("dagsverk")]));
        }
        _ => first.zip(last).and_then(|(first, last)| Period::new(first, last).ok()),
    };
    let Some(period) = period else {
        output.say(&text.check_empty())?;
        return Ok(Outcome::Done);
    };
    let last = period.last();
    let book = Book::new(&document.scheme, register);
    let bar = output.progress(register.inmates.len(), &text.progress_settling());
    let pay = book.settle(period, || bar.inc(1));
    bar.finish_and_clear();
    let later = early_sanctions_after(register, last);
    let overdue: Vec<_> =
        open_intervals(register, last).into_iter().filter(|interval| interval.is_overdue(last)).collect();

    output.say(&format!("{}, {}", text.check_title(), text.period(period)))?;
    let mut blocks = findings(&book, &pay, &later, text);
    if !overdue.is_empty() {
        let sentences = overdue.iter().map(|interval| sentence(&book, interval, text)).collect();
        blocks.push(block(&text.check_reviews(overdue.len()), sentences));
    }
    if blocks.is_empty() {
        output.say(&text.check_nothing())?;
    }
    for block in blocks {
        output.say("")?;
        block.iter().try_for_each(|line| output.say(line))?;
    }
    if !output.on_terminal {
        output.out.flush()?;
        let mut beside = BufWriter::new(&mut *output.err);
        lines::findings(&book, &pay, &later, &mut beside)?;
        for found in pay.notices() {
            writeln!(beside, "notice {} {} {}", found.number, found.date, lines::notice(&book, &found.what))?;
        }
        for interval in &overdue {
            let due = interval.review_by.map_or_else(|| "-".to_owned(), |due| due.to_string());
            writeln!(beside, "review {} {} {} {due}", interval.number, interval.from, interval.circumstance)?;
        }
        beside.flush()?;
    }
    let wrong = !later.is_empty()
        || pay.holes().next().is_some()
        || pay.errors().next().is_some()
        || pay.problems().next().is_some();
    Ok(if wrong { Outcome::FoundWrong } else { Outcome::Done })
}

fn sentence(book: &Book<'_>, interval: &OpenInterval<'_>, text: &Text) -> String {
    let circumstance = book.scheme().named(interval.circumstance.as_str());
    let name = circumstance.map_or(interval.circumstance.as_str(), |row| row.name.get(text.language()));
    let from = text.date(interval.from);
    let words = match interval.review_by {
        Some(due) => text.check_review_past(name, &from, &text.date(due)),
        None => text.check_review_missing(name, &from),
    };
    let person =
        book.register().inmates.get(interval.number).map(|inmate| text.person(interval.number, &inmate.person));
    format!("{} {}: {words}", interval.number, person.unwrap_or_default())
}
