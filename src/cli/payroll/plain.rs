//! The list as csv: exact and stable, in no language.

use std::io::Write;

use csv::{Terminator, Writer, WriterBuilder};

use crate::cli::output::Stop;

use super::{List, counts_days};

impl From<csv::Error> for Stop {
    fn from(error: csv::Error) -> Stop {
        Stop::Output(error.into())
    }
}

impl List<'_> {
    /// `number,component,days,amount`: a row an inmate and component, then the total.
    pub(super) fn write_plain(&self, out: &mut dyn Write) -> Result<(), Stop> {
        let mut rows = writer(out);
        rows.write_record(["number", "component", "days", "amount"])?;
        for person in &self.payroll().people {
            for (row, amount, days) in person.rows(self.tables()) {
                let days = if counts_days(row) { days.to_string() } else { String::new() };
                rows.write_record([person.number.as_str(), row.as_str(), &days, &amount.to_string()])?;
            }
        }
        rows.write_record(["TOTAL", "", "", &self.payroll().total().to_string()])?;
        Ok(rows.flush()?)
    }

    /// `number,date,component,amount,circumstance`: a row a line.
    pub(super) fn write_plain_detail(&self, out: &mut dyn Write) -> Result<(), Stop> {
        let mut rows = writer(out);
        rows.write_record(["number", "date", "component", "amount", "circumstance"])?;
        for person in &self.payroll().people {
            for (date, row, paid) in self.paid(person) {
                let (date, amount) = (date.to_string(), paid.amount().to_string());
                let circumstances = self.circumstances(&paid);
                rows.write_record([person.number.as_str(), &date, row.as_str(), &amount, &circumstances])?;
            }
        }
        Ok(rows.flush()?)
    }
}

fn writer(out: &mut dyn Write) -> Writer<&mut dyn Write> {
    WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(out)
}
