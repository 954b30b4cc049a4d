//! A comparison as csv and json: exact and stable, in no language.

use std::io::Write;

use csv::{Terminator, WriterBuilder};
use serde_json::{Value, json};

use crate::calendar::Period;
use crate::cli::output::Stop;
use crate::insight::{Cause, Changed, Comparison, When};
use crate::register::Ore;

/// `number,who,before,after,cause,detail,amount`: a row for each reason and what is unexplained, then the totals.
pub(super) fn write_csv(comparison: &Comparison, out: &mut dyn Write) -> Result<(), Stop> {
    let mut rows = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(out);
    rows.write_record(["number", "who", "before", "after", "cause", "detail", "amount"])?;
    for (who, people) in parts(comparison) {
        for person in people {
            let (before, after) = (person.before.to_string(), person.after.to_string());
            for (cause, detail, amount) in causes(person) {
                let (detail, amount) = (detail.join(" "), amount.to_string());
                rows.write_record([person.number.as_str(), who, &before, &after, cause, &detail, &amount])?;
            }
        }
    }
    let (before, after) = (comparison.total_before.to_string(), comparison.total_after.to_string());
    let difference = comparison.headline().difference.to_string();
    rows.write_record(["TOTAL", "", &before, &after, "", "", &difference])?;
    Ok(rows.flush()?)
}

/// The same as one object.
pub(super) fn write_json(comparison: &Comparison, out: &mut dyn Write) -> Result<(), Stop> {
    let days = |period: Period, is_provisional: bool| {
        json!({
            "from": period.first().to_string(),
            "to": period.last().to_string(),
            "provisional": is_provisional,
        })
    };
    let mut all = json!({
        "before": days(comparison.before, comparison.before_is_provisional),
        "after": days(comparison.after, comparison.after_is_provisional),
        "total_before": comparison.total_before.to_string(),
        "total_after": comparison.total_after.to_string(),
        "surprises": comparison.headline().surprises.iter().map(|one| one.number.as_str()).collect::<Value>(),
    });
    for (who, people) in parts(comparison) {
        all[who] = people.iter().map(person).collect();
    }
    serde_json::to_writer_pretty(&mut *out, &all).map_err(|error| Stop::Output(error.into()))?;
    Ok(writeln!(out)?)
}

fn parts(comparison: &Comparison) -> [(&'static str, &[Changed]); 3] {
    [("new", &comparison.new), ("gone", &comparison.gone), ("changed", &comparison.changed)]
}

fn person(person: &Changed) -> Value {
    let reasons = causes(person)
        .into_iter()
        .map(|(cause, detail, amount)| json!({ "cause": cause, "detail": detail, "amount": amount.to_string() }));
    json!({
        "number": person.number.as_str(),
        "before": person.before.to_string(),
        "after": person.after.to_string(),
        "by_calendar": person.by_calendar.to_string(),
        "reasons": reasons.collect::<Value>(),
    })
}

/// Each reason, then what is unexplained; a person of whom neither can be said is said to have no difference.
fn causes(person: &Changed) -> Vec<(&'static str, Vec<String>, Ore)> {
    let reasons = person.reasons.iter().map(|reason| (reason.cause.as_str(), detail(&reason.cause), reason.amount));
    let mut causes: Vec<_> = reasons.collect();
    if causes.is_empty() || !person.unexplained.amount.is_zero() {
        let days = [("missing", person.unexplained.missing), ("unsettled", person.unexplained.unsettled)];
        let days = days.into_iter().filter(|(_, more)| *more != 0);
        let detail = days.flat_map(|(what, more)| [what.to_owned(), in_days(more)]).collect();
        causes.push(("unexplained", detail, person.unexplained.amount));
    }
    causes
}

/// What a cause says beyond its name, in the order of the documentation.
fn detail(cause: &Cause) -> Vec<String> {
    let period = |days: &Period| [days.first().to_string(), days.last().to_string()];
    let now = |now: bool| if now { "now" } else { "before" }.to_owned();
    match cause {
        Cause::WorkingDays(more)
        | Cause::Holidays(more)
        | Cause::Weekends(more)
        | Cause::Deduction(more)
        | Cause::Food(more) => vec![in_days(*more)],
        Cause::Rate { component, from, to, since } => {
            vec![component.to_string(), from.to_string(), to.to_string(), since.to_string()]
        }
        Cause::Came(day) | Cause::Left(day) => vec![day.to_string()],
        Cause::PlacementBegun(activity, day)
        | Cause::PlacementEnded(activity, day)
        | Cause::SupplementBegun(activity, day)
        | Cause::SupplementEnded(activity, day) => vec![activity.code.to_string(), day.to_string()],
        Cause::Spell { circumstance, days, now: is_now } => {
            [vec![now(*is_now), circumstance.id.to_string()], period(days).to_vec()].concat()
        }
        Cause::Days(circumstance, more) => vec![circumstance.id.to_string(), in_days(*more)],
        Cause::PaysOtherwise(circumstance) => vec![circumstance.id.to_string()],
        Cause::Sanction { percent, days, now: is_now } => {
            [vec![now(*is_now), percent.to_string()], period(days).to_vec()].concat()
        }
        Cause::SanctionGoesOn { percent, from } => vec!["both".to_owned(), percent.to_string(), from.to_string()],
        Cause::SupplementChanged { activity, from, to } => {
            vec![activity.code.to_string(), from.to_string(), to.to_string()]
        }
        Cause::SupplementDays(activity, more) => vec![activity.code.to_string(), in_days(*more)],
        Cause::Correction(when) | Cause::CarriedIn(when) | Cause::CarriedOut(when) => {
            vec![now(*when == When::Now)]
        }
    }
}

/// Hundredths of a day as days: `3`, `-0.5`.
fn in_days(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let hundredths = hundredths.unsigned_abs();
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, part) if part.is_multiple_of(10) => format!("{sign}{whole}.{}", part / 10),
        (whole, part) => format!("{sign}{whole}.{part:02}"),
    }
}
