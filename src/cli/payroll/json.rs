//! The list as json: the same values as csv with what was found, and the why as data.

use std::io::Write;

use serde_json::{Value, json};

use crate::calendar::Date;
use crate::cli::lines;
use crate::cli::output::Stop;
use crate::pay::{Correction, DayValue, LineValue, PartValue, ReckoningValue};

use super::{List, Paid, Shape, counts_days};

impl List<'_> {
    pub(super) fn write_json(&self, shape: Shape, out: &mut dyn Write) -> Result<(), Stop> {
        let payroll = self.payroll();
        let by_line = shape.detail || shape.why;
        let (name, rows) = if by_line { ("lines", self.lines(shape.why)) } else { ("rows", self.rows()) };
        let list = json!({
            "from": payroll.span.first().to_string(),
            "to": payroll.span.last().to_string(),
            "provisional": payroll.is_provisional,
            "runs": self.runs(),
            name: rows,
            "total": payroll.total().to_string(),
            "rates": self.rates(),
            "holes": self.holes(),
            "errors": self.errors(),
            "problems": self.problems(),
        });
        serde_json::to_writer_pretty(&mut *out, &list).map_err(|error| Stop::Output(error.into()))?;
        Ok(writeln!(out)?)
    }

    /// The runs the rows come from.
    fn runs(&self) -> Value {
        let runs = self.payroll().runs.iter().map(|run| {
            json!({
                "run": run.number,
                "inmate": run.only.as_ref().map(ToString::to_string),
                "closed": run.closed.to_string(),
                "prepared_by": run.prepared_by,
                "checked_by": run.checked_by,
                "code": run.code,
            })
        });
        runs.collect()
    }

    /// The rates used, with the circular each stands in.
    fn rates(&self) -> Value {
        let mut used: Vec<_> = self.tables().rates.iter().collect();
        used.sort_by_key(|rate| (rate.component, rate.from));
        let rates = used.into_iter().map(|rate| {
            json!({
                "component": rate.component.as_str(),
                "amount": rate.amount.to_string(),
                "from": rate.from.to_string(),
                "until": rate.until.map(|until| until.to_string()),
                "source": rate.source,
            })
        });
        rates.collect()
    }

    fn rows(&self) -> Value {
        let rows = self.payroll().people.iter().flat_map(|person| {
            person.rows(self.tables()).into_iter().map(|(row, amount, days)| {
                json!({
                    "number": person.number.as_str(),
                    "component": row.as_str(),
                    "days": counts_days(row).then(|| days.to_string()),
                    "amount": amount.to_string(),
                })
            })
        });
        rows.collect()
    }

    fn lines(&self, why: bool) -> Value {
        let mut lines = Vec::new();
        for person in &self.payroll().people {
            for (date, row, paid) in self.paid(person) {
                let mut line = json!({
                    "number": person.number.as_str(),
                    "date": date.to_string(),
                    "component": row.as_str(),
                    "amount": paid.amount().to_string(),
                    "circumstance": self.circumstances(&paid),
                });
                match &paid {
                    Paid::Line(day, paid) if why => line["why"] = self.why(date, day, paid),
                    Paid::Correction(correction) if why => line["why"] = self.why_correction(correction),
                    _ => {}
                }
                lines.push(line);
            }
        }
        Value::Array(lines)
    }

    /// The why of a line as data: how it was reckoned, and the parts it comes from.
    fn why(&self, date: Date, day: &DayValue, line: &LineValue) -> Value {
        let tables = self.tables();
        let rate = |place: u32| {
            let rate = tables.rate(place);
            rate.map(|rate| json!({ "amount": rate.amount.to_string(), "from": rate.from.to_string(), "source": rate.source }))
        };
        let mut why = match line.reckoning {
            ReckoningValue::Rate { rate: row, share } => {
                json!({ "rate": rate(row), "weight": share.weight(), "of": share.of(), "rounding": "half_up" })
            }
            ReckoningValue::Supplement { share } => {
                json!({ "weight": share.weight(), "of": share.of(), "rounding": "half_up" })
            }
            ReckoningValue::Deduction { rate: row, of } => {
                json!({ "rate": rate(row), "of": of, "rounding": "half_up" })
            }
            ReckoningValue::Loss { percent, from, decided, decided_by, base, with_supplement, .. } => json!({
                "percent": percent,
                "base": base.to_string(),
                "with_supplement": with_supplement,
                "sanction_from": from.to_string(),
                "decided": decided.to_string(),
                "decided_by": decided_by.and_then(|place| tables.decider(place)).unwrap_or_default(),
                "basis": tables.loss_basis.as_ref().map(|basis| basis.source.as_str()),
                "rounding": "down",
            }),
        };
        let is_holiday = |part: &PartValue| {
            part.settled.and_then(|place| tables.circumstance(place)).is_some_and(|one| one.is_public_holiday)
        };
        if day.parts.iter().any(is_holiday) {
            let holidays = tables.holidays.iter().filter(|holiday| holiday.date == date);
            why["holidays"] = holidays.map(|holiday| holiday.id.as_str()).collect();
        }
        why["parts"] = day.parts_of(line.component).map(|part| self.part(part)).collect();
        why
    }

    fn part(&self, part: &PartValue) -> Value {
        let tables = self.tables();
        let id = |place: u32| tables.circumstance(place).map(|one| one.id.to_string());
        let settled = part.settled.and_then(|place| tables.circumstance(place));
        let rule = part.rule.and_then(|place| tables.rules.get(place as usize));
        json!({
            "activity": part.activity.and_then(|place| tables.activity(place)).map(|one| one.code.to_string()),
            "weight": part.weight.get(),
            "recorded_as": part.recorded_as.as_str(),
            "recorded": part.recorded.and_then(id),
            "settled": part.settled.and_then(id),
            "basis": settled.map(|one| one.basis.source.as_str()),
            "certainty": settled.map(|one| one.basis.certainty.as_str()),
            "bound": part.bound.as_str(),
            "decided_by": part.decided_by.and_then(|place| tables.decider(place)),
            "granted": part.granted,
            "local_rule": rule.and_then(|rule| rule.source.as_deref()),
            "supplement": (!part.supplement.is_zero()).then(|| part.supplement.to_string()),
            "deduction": part.deduction.map(|deduction| deduction.to_string()),
        })
    }

    /// The why of a correction as data: what it mends, which run closed that, and the reason given.
    fn why_correction(&self, correction: &Correction) -> Value {
        let amount = |place: Option<u32>| {
            let day = place.and_then(|place| self.tables().day(place));
            day.map(|day| day.amount(correction.component)).unwrap_or_default().to_string()
        };
        json!({
            "run": correction.run,
            "component": correction.component.as_str(),
            "was": amount(correction.was),
            "now": amount(correction.now),
            "reason": correction.because.as_ref().map(|because| because.reason.as_str()),
            "changed": correction.because.as_ref().map(|because| because.at.to_string()),
            "changed_by": correction.because.as_ref().map(|because| because.by.as_str()),
        })
    }

    fn holes(&self) -> Value {
        let holes = self.listing.found.holes().map(|found| {
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
        let errors = self.listing.found.errors().map(|found| {
            json!({ "number": found.number.as_str(), "date": found.date.to_string(), "what": lines::error(&found.what) })
        });
        errors.collect()
    }

    fn problems(&self) -> Value {
        let problems = self.listing.found.problems().map(|found| {
            let what = lines::problem(self.book, &found.what);
            json!({ "number": found.number.as_str(), "date": found.date.to_string(), "what": what })
        });
        problems.collect()
    }
}
