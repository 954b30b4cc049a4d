//! `payroll`: what each inmate is owed for a period, as a table for people or as csv and json for programs.

mod json;
mod plain;
mod printed;

use std::io::{BufWriter, Write};

use crate::calendar::Period;
use crate::document::Document;
use crate::pay::{Book, Day, PeriodPay};
use crate::register::{Inmate, InmateNumber, Register};
use crate::text::Text;
use crate::text::names::EXAMPLE_SOURCE;

use super::arguments::{Format, Payroll};
use super::lines;
use super::output::{Outcome, Output, Stop};

/// A settled period with all that is needed to print it.
pub(super) struct List<'a> {
    pub(super) book: &'a Book<'a>,
    pub(super) pay: &'a PeriodPay<'a>,
    pub(super) text: &'a Text,
}

pub(super) fn run(document: &Document, asked: &Payroll, text: &Text, output: &mut Output<'_>) -> Result<Outcome, Stop> {
    let one;
    let register = match &asked.inmate {
        None => &document.register,
        Some(number) => {
            one = of_one(document, number).ok_or_else(|| Stop::Refused(vec![text.cli_unknown_inmate(number)]))?;
            &one
        }
    };
    let book = Book::new(&document.scheme, register);
    print(&book, asked.period, Shape { format: asked.format, detail: asked.detail, why: asked.why }, text, output)
}

/// The register with one inmate alone.
fn of_one(document: &Document, number: &str) -> Option<Register> {
    let (number, inmate) = document.register.inmates.get_key_value(number)?;
    let inmates = [(number.clone(), inmate.clone())].into_iter().collect();
    let Register { activities, frames, local, .. } = &document.register;
    Some(Register {
        inmates,
        activities: activities.clone(),
        frames: frames.clone(),
        local: local.clone(),
        ..Register::default()
    })
}

/// In which form a list is printed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) format: Format,
    pub(super) detail: bool,
    pub(super) why: bool,
}

/// Settles the period and prints the list, then a line for each hole, error and problem.
pub(super) fn print(
    book: &Book<'_>,
    period: Period,
    shape: Shape,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    let bar = output.progress(book.register().inmates.len(), &text.progress_settling());
    let pay = book.settle(period, || bar.inc(1));
    bar.finish_and_clear();
    let list = List { book, pay: &pay, text };
    match shape.format {
        Format::Csv if shape.detail => list.write_plain_detail(output.out)?,
        Format::Csv => list.write_plain(output.out)?,
        Format::Json => list.write_json(shape, output.out)?,
        Format::Table => list.write_table(shape, output.out)?,
    }
    // On one screen the table has said it in words already.
    if !(shape.format == Format::Table && output.on_terminal) {
        output.out.flush()?;
        let mut beside = BufWriter::new(&mut *output.err);
        lines::findings(book, &pay, &[], &mut beside)?;
        if list.has_example_rates() {
            writeln!(beside, "rates {EXAMPLE_SOURCE}")?;
        }
        writeln!(beside, "provisional")?;
        beside.flush()?;
    }
    Ok(if pay.errors().next().is_some() { Outcome::FoundWrong } else { Outcome::Done })
}

impl<'a> List<'a> {
    /// Shows every day of these inmates that has something, in their order and by date.
    fn for_each_day(
        &self,
        inmates: impl IntoIterator<Item = (&'a InmateNumber, &'a Inmate)>,
        mut see: impl FnMut(&'a InmateNumber, &'a Inmate, &Day<'a>) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let rules = self.book.rules_over(self.pay.period);
        for (number, inmate) in inmates {
            let mut result = Ok(());
            self.book.settle_days(inmate, &rules, |day| {
                if result.is_ok() {
                    result = see(number, inmate, day);
                }
            });
            result?;
        }
        Ok(())
    }

    /// Whether some rate of the list says that it is an example: then the list says so too.
    fn has_example_rates(&self) -> bool {
        self.book.rates_used(self.pay).iter().any(|(_, rate)| rate.source == EXAMPLE_SOURCE)
    }

    /// Everyone on the list by number.
    fn by_number(&self) -> impl Iterator<Item = (&'a InmateNumber, &'a Inmate)> {
        self.pay.inmates.iter().map(|pay| (pay.number, pay.inmate))
    }

    /// The ids of a line's circumstances as settled, in the table's order.
    fn circumstances(&self, day: &Day<'_>, component: crate::pay::PayComponent) -> String {
        let found = day.circumstances_of(component).into_iter();
        found.map(|index| self.book.scheme().circumstance(index).id.as_str()).collect::<Vec<_>>().join("+")
    }
}
