//! The list as csv for a Norwegian Excel, which opens it by a double click: semicolons, decimal commas, Norwegian dates, a
//! mark that says UTF-8, and heads and names for people. What people wrote is never run as a formula.

use std::io::Write;

use csv::{Terminator, Writer, WriterBuilder};

use crate::calendar::Date;
use crate::cli::output::Stop;
use crate::pay::{Paid, PersonPay, Row};
use crate::register::Ore;
use crate::text::form::capital;

use super::{List, counts_days};

/// What says that a file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";
/// What a text begins with that Excel would run.
const STARTS_FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

impl List<'_> {
    /// A row an inmate and component, then the sum.
    pub(super) fn write_excel(&self, out: &mut dyn Write) -> Result<(), Stop> {
        let text = self.text;
        let mut rows = writer(out)?;
        rows.write_record([
            text.list_number(),
            text.list_name(),
            text.list_component(),
            text.list_days(),
            text.list_amount(),
        ])?;
        for person in &self.payroll().people {
            for (row, amount, days) in person.rows(self.tables()) {
                let days = if counts_days(row) { with_comma(&days.to_string()) } else { String::new() };
                let [number, name] = self.who(person);
                rows.write_record([number, name, self.kind(row), days, kroner(amount)])?;
            }
        }
        let none = String::new;
        rows.write_record([text.list_sum(), none(), none(), none(), kroner(self.payroll().total())])?;
        Ok(rows.flush()?)
    }

    /// A row a line.
    pub(super) fn write_excel_detail(&self, out: &mut dyn Write) -> Result<(), Stop> {
        let text = self.text;
        let mut rows = writer(out)?;
        rows.write_record([
            text.list_number(),
            text.list_name(),
            text.list_date(),
            text.list_component(),
            text.list_amount(),
            text.list_circumstance(),
        ])?;
        for person in &self.payroll().people {
            for (date, row, paid) in self.paid(person) {
                let [number, name] = self.who(person);
                let circumstances = defused(&self.circumstance_names(&paid));
                rows.write_record([number, name, day(date), self.kind(row), kroner(paid.amount()), circumstances])?;
            }
        }
        Ok(rows.flush()?)
    }

    fn who(&self, person: &PersonPay) -> [String; 2] {
        let name = self.text.name_of(&person.family_name, &person.given_name);
        [defused(person.number.as_str()), defused(&name)]
    }

    fn kind(&self, row: Row) -> String {
        let name = row
            .component()
            .map_or_else(|| self.text.row_name(row.as_str()), |component| self.text.component(component));
        capital(&name)
    }

    fn circumstance_names(&self, paid: &Paid<'_>) -> String {
        let Paid::Line(day, line) = paid else { return String::new() };
        let found = day.circumstances_of(self.tables(), line.component);
        found.iter().map(|one| one.name.get(self.text.language()).as_str()).collect::<Vec<_>>().join(" + ")
    }
}

fn writer(out: &mut dyn Write) -> Result<Writer<&mut dyn Write>, Stop> {
    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    Ok(WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(out))
}

/// A text Excel leaves alone: behind an apostrophe where it would be run.
fn defused(text: &str) -> String {
    if text.starts_with(STARTS_FORMULA) { format!("'{text}") } else { text.to_owned() }
}

fn with_comma(number: &str) -> String {
    number.replace('.', ",")
}

fn kroner(amount: Ore) -> String {
    with_comma(&amount.to_string())
}

fn day(date: Date) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month().number(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_excel_would_run_stands_behind_an_apostrophe() {
        let run = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"];
        assert!(run.iter().all(|text| defused(text) == format!("'{text}")));
        assert_eq!(["Aas", "", " =1", "1-2"].map(defused), ["Aas", "", " =1", "1-2"]);
    }

    #[test]
    fn numbers_and_days_are_norwegian() {
        assert_eq!([kroner(Ore(123_450)), kroner(Ore(-5))], ["1234,50", "-0,05"]);
        assert_eq!(day("2026-11-02".parse().unwrap()), "02.11.2026");
    }
}
