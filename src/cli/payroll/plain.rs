//! The list as csv: exact and stable, in no language.

use std::io::Write;

use csv::{Terminator, Writer, WriterBuilder};

use crate::cli::output::Stop;

use super::List;

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
        for inmate in &self.pay.inmates {
            for (component, amount, days) in inmate.components() {
                let days = if component.counts_days() { days.to_string() } else { String::new() };
                rows.write_record([inmate.number.as_str(), component.as_str(), &days, &amount.to_string()])?;
            }
        }
        rows.write_record(["TOTAL", "", "", &self.pay.total().to_string()])?;
        Ok(rows.flush()?)
    }

    /// `number,date,component,amount,circumstance`: a row a line.
    pub(super) fn write_plain_detail(&self, out: &mut dyn Write) -> Result<(), Stop> {
        let mut rows = writer(out);
        rows.write_record(["number", "date", "component", "amount", "circumstance"])?;
        self.for_each_day(self.by_number(), |number, _, day| {
            for line in &day.lines {
                let (date, amount) = (day.date.to_string(), line.amount.to_string());
                let circumstances = self.circumstances(day, line.component);
                rows.write_record([number.as_str(), &date, line.component.as_str(), &amount, &circumstances])?;
            }
            Ok(())
        })?;
        Ok(rows.flush()?)
    }
}

fn writer(out: &mut dyn Write) -> Writer<&mut dyn Write> {
    WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(out)
}
