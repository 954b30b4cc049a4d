//! The lines beside a list that other programs read: their words never change and are in no language.

use std::io::{self, Write};

use crate::pay::{ActivityIndex, Book, DayError, Finding, Notice, PeriodPay, Problem};

/// `hole`, `error` and `problem`, a line each, by number and date; then the problems after the period.
pub(super) fn findings(
    book: &Book<'_>,
    pay: &PeriodPay<'_>,
    later: &[Finding<'_, Problem>],
    out: &mut dyn Write,
) -> io::Result<()> {
    for found in pay.holes() {
        let activity = found.what.activity.map_or("-", |activity| code(book, activity));
        writeln!(out, "hole {} {} {activity} {}", found.number, found.date, found.what.kind)?;
    }
    for found in pay.errors() {
        writeln!(out, "error {} {} {}", found.number, found.date, error(&found.what))?;
    }
    for found in pay.problems().chain(later.iter().copied()) {
        writeln!(out, "problem {} {} {}", found.number, found.date, problem(book, &found.what))?;
    }
    Ok(())
}

fn code<'a>(book: &Book<'a>, activity: ActivityIndex) -> &'a str {
    book.activity(activity).0.as_str()
}

pub(super) fn error(error: &DayError) -> String {
    match error {
        DayError::NoRate(component) => format!("no {component} rate"),
        DayError::SupplementAboveMaximum { supplement, maximum } => {
            format!("supplement {supplement} above maximum {maximum}")
        }
    }
}

pub(super) fn problem(book: &Book<'_>, problem: &Problem) -> String {
    match problem {
        Problem::MarkOutsideStay(activity) => format!("mark_outside_stay {}", code(book, *activity)),
        Problem::MarkUnderSpell(activity) => format!("mark_under_spell {}", code(book, *activity)),
        Problem::CustodyUnknown => "custody_unknown".to_owned(),
        Problem::CustodyMismatch(index) => format!("custody_mismatch {}", book.scheme().circumstance(*index).id),
        Problem::SanctionEarly => "sanction_early".to_owned(),
    }
}

pub(super) fn notice(book: &Book<'_>, notice: &Notice) -> String {
    match notice {
        Notice::MarkMakesNoPart(activity) => format!("mark_makes_no_part {}", code(book, *activity)),
        Notice::MarkWithoutPlacement(activity) => format!("mark_without_placement {}", code(book, *activity)),
    }
}
