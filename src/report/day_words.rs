//! A day of a payroll in words: what it was settled as, what it was recorded as, what is missing on it.

use crate::calendar::{Date, Period};
use crate::pay::{HoleValue, PartValue, PersonPay, Tables};
use crate::text::Text;

impl Tables {
    /// What an activity is called; the whole day where there is none.
    pub(crate) fn activity_name(&self, activity: Option<u32>, text: &Text) -> String {
        match activity.and_then(|place| self.activity(place)) {
            None => text.whole_day(),
            Some(activity) if activity.name.is_empty() => activity.code.to_string(),
            Some(activity) => activity.name.clone(),
        }
    }

    /// What a circumstance is called.
    pub(crate) fn circumstance_name(&self, place: u32, text: &Text) -> String {
        self.circumstance(place).map(|found| found.name.get(text.language()).clone()).unwrap_or_default()
    }
}

/// A day that was paid or is to be paid, for a correction: what its parts were settled as.
pub(crate) fn what_was(day: Option<u32>, tables: &Tables, text: &Text) -> String {
    let Some(day) = day.and_then(|place| tables.day(place)) else { return text.paper_nothing_recorded() };
    if let Some(circumstance) = day.not_entitled {
        return tables.circumstance_name(circumstance, text);
    }
    let mut said: Vec<String> = Vec::new();
    for part in &day.parts {
        let name = part.settled.map_or_else(|| text.paper_nothing_recorded(), |it| tables.circumstance_name(it, text));
        let deducted = if part.deduction.is_some() { text.today_with_deduction(&name) } else { name };
        if !said.contains(&deducted) {
            said.push(deducted);
        }
    }
    if said.is_empty() { text.paper_nothing_recorded() } else { said.join(" + ") }
}

/// What a part was recorded as, and as what it was settled where that is something else.
pub(crate) fn recorded_as(part: &PartValue, tables: &Tables, text: &Text) -> String {
    let name = |place: u32| tables.circumstance_name(place, text);
    match (part.recorded, part.settled) {
        (Some(recorded), Some(settled)) if recorded != settled => format!("{} → {}", name(recorded), name(settled)),
        (_, Some(settled)) => name(settled),
        (Some(recorded), None) => name(recorded),
        (None, None) => text.paper_nothing_recorded(),
    }
}

/// What is missing or wrong on a day.
#[derive(Debug, Clone)]
pub(crate) struct Missing {
    pub(crate) day: Date,
    /// In which activity; nothing where it is about the whole day.
    pub(crate) activity: Option<String>,
    pub(crate) what: String,
}

impl Missing {
    /// Where it is, and what.
    pub(crate) fn said(&self) -> String {
        match &self.activity {
            Some(activity) => format!("{activity}, {}", self.what),
            None => self.what.clone(),
        }
    }
}

/// What is missing or wrong, by day.
pub(crate) fn holes_and_errors(person: &PersonPay, tables: &Tables, text: &Text) -> Vec<Missing> {
    let hole = |(day, hole): &(Date, HoleValue)| Missing {
        day: *day,
        activity: hole.activity.is_some().then(|| tables.activity_name(hole.activity, text)),
        what: text.hole_name(hole.kind.as_str()),
    };
    let holes = person.holes.iter().map(hole);
    let errors =
        person.errors.iter().map(|(day, error)| Missing { day: *day, activity: None, what: text.day_error(error) });
    let mut all: Vec<_> = holes.chain(errors).collect();
    all.sort_by_key(|missing| missing.day);
    all
}

/// A sentence with its stop, unless it ends with a mark of its own.
pub(crate) fn stopped(sentence: &str) -> String {
    let ends_itself = sentence.ends_with(['.', '?', '!', '…']);
    if ends_itself { sentence.to_owned() } else { format!("{sentence}.") }
}

impl Text {
    /// A date beside a span of days: its year only where that is another one than the span's.
    pub(crate) fn near(&self, date: Date, span: Period) -> String {
        if date.year() == span.last().year() && date.year() == span.first().year() {
            self.date_in_year(date.day(), &self.month_name(date.month().number()))
        } else {
            self.date(date)
        }
    }
}
