//! The list as json: the same values as csv with what was found, and the why as data.

use std::io::Write;

use serde_json::{Value, json};

use crate::cli::lines;
use crate::cli::output::Stop;
use crate::pay::{Day, Line, Part, Reckoning, Recorded};
use crate::register::Switch;
use crate::scheme::CircumstanceIndex;

use super::{List, Shape};

impl List<'_> {
    pub(super) fn write_json(&self, shape: Shape, out: &mut dyn Write) -> Result<(), Stop> {
        let period = self.pay.period;
        let by_line = shape.detail || shape.why;
        let (name, rows) = if by_line { ("lines", self.lines(shape.why)?) } else { ("rows", self.rows()) };
        let list = json!({
            "from": period.first().to_string(),
            "to": period.last().to_string(),
            "provisional": true,
            name: rows,
            "total": self.pay.total().to_string(),
            "rates": self.rates(),
            "holes": self.holes(),
            "errors": self.errors(),
            "problems": self.problems(),
        });
        serde_json::to_writer_pretty(&mut *out, &list).map_err(|error| Stop::Output(error.into()))?;
        Ok(writeln!(out)?)
    }

    /// The rates used, with the circular each stands in.
    fn rates(&self) -> Value {
        let rates = self.book.rates_used(self.pay).into_iter().map(|(component, rate)| {
            json!({
                "component": component.as_str(),
                "amount": rate.amount.to_string(),
                "from": rate.from.to_string(),
                "until": rate.until.map(|until| until.to_string()),
                "source": rate.source,
            })
        });
        rates.collect()
    }

    fn rows(&self) -> Value {
        let rows = self.pay.inmates.iter().flat_map(|inmate| {
            inmate.components().map(|(component, amount, days)| {
                let days = component.counts_days().then(|| days.to_string());
                json!({
                    "number": inmate.number.as_str(),
                    "component": component.as_str(),
                    "days": days,
                    "amount": amount.to_string(),
                })
            })
        });
        rows.collect()
    }

    fn lines(&self, why: bool) -> Result<Value, Stop> {
        let mut lines = Vec::new();
        self.for_each_day(self.by_number(), |number, _, day| {
            lines.extend(day.lines.iter().map(|line| {
                let mut row = json!({
                    "number": number.as_str(),
                    "date": day.date.to_string(),
                    "component": line.component.as_str(),
                    "amount": line.amount.to_string(),
                    "circumstance": self.circumstances(day, line.component),
                });
                if why {
                    row["why"] = self.why(day, line);
                }
                row
            }));
            Ok(())
        })?;
        Ok(Value::Array(lines))
    }

    /// The why of a line as data: how it was reckoned, and the parts it comes from.
    fn why(&self, day: &Day<'_>, line: &Line<'_>) -> Value {
        let rate = |rate: crate::scheme::RateRow<'_>| json!({ "amount": rate.amount.to_string(), "from": rate.from.to_string(), "source": rate.source });
        let mut why = match line.reckoning {
            Reckoning::Rate { rate: row, share } => {
                json!({ "rate": rate(row), "weight": share.weight(), "of": share.of(), "rounding": "half_up" })
            }
            Reckoning::Supplement { share } => {
                json!({ "weight": share.weight(), "of": share.of(), "rounding": "half_up" })
            }
            Reckoning::Deduction { rate: row, of } => json!({ "rate": rate(row), "of": of, "rounding": "half_up" }),
            Reckoning::Loss { sanction, base, with_supplement } => json!({
                "percent": sanction.percent(),
                "base": base.to_string(),
                "with_supplement": with_supplement,
                "sanction_from": sanction.from().to_string(),
                "decided": sanction.decided().to_string(),
                "decided_by": sanction.decided_by,
                "basis": self.book.scheme().basis_of(Switch::LossOnSupplement).map(|basis| basis.source.as_str()),
                "rounding": "down",
            }),
        };
        if day.parts.iter().any(|part| part.settled == Some(self.book.scheme().public_holiday())) {
            why["holidays"] = self.book.rules().holidays_on(day.date).map(|holiday| holiday.id.as_str()).collect();
        }
        why["parts"] = day.parts_of(line.component).map(|part| self.part(part)).collect();
        why
    }

    fn part(&self, part: &Part<'_>) -> Value {
        let scheme = self.book.scheme();
        let id = |index: CircumstanceIndex| scheme.circumstance(index).id.to_string();
        let settled = part.settled.map(|index| scheme.circumstance(index));
        let recorded_as = match part.recorded {
            Recorded::Mark { .. } => "mark",
            Recorded::Spell { .. } => "spell",
            Recorded::Holiday => "calendar",
            Recorded::Nothing => "nothing",
        };
        json!({
            "activity": part.activity.map(|activity| self.book.activity(activity).0.to_string()),
            "weight": part.weight.get(),
            "recorded_as": recorded_as,
            "recorded": part.recorded.circumstance().map(id),
            "settled": part.settled.map(id),
            "basis": settled.map(|row| row.basis.source.as_str()),
            "certainty": settled.map(|row| row.basis.certainty.as_str()),
            "bound": part.bound.as_str(),
            "decided_by": part.recorded.decided_by(),
            "granted": part.recorded.granted(),
            "local_rule": part.local_rule,
            "supplement": (!part.supplement.is_zero()).then(|| part.supplement.to_string()),
            "deduction": part.deduction.map(|deduction| deduction.to_string()),
        })
    }

    fn holes(&self) -> Value {
        let holes = self.pay.holes().map(|found| {
            let activity = found.what.activity.map(|activity| self.book.activity(activity).0.as_str());
            json!({
                "number": found.number.as_str(),
                "date": found.date.to_string(),
                "activity": activity,
                "what": found.what.kind.as_str(),
            })
        });
        holes.collect()
    }

    fn errors(&self) -> Value {
        let errors = self.pay.errors().map(|found| {
            json!({ "number": found.number.as_str(), "date": found.date.to_string(), "what": lines::error(&found.what) })
        });
        errors.collect()
    }

    fn problems(&self) -> Value {
        let problems = self.pay.problems().map(|found| {
            let what = lines::problem(self.book, &found.what);
            json!({ "number": found.number.as_str(), "date": found.date.to_string(), "what": what })
        });
        problems.collect()
    }
}
