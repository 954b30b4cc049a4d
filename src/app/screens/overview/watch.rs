//! What the overview shows, in words: worked out when the register, the day or the language changes.

use std::collections::BTreeMap;

use crate::app::screens::payroll::sheet::short_day;
use crate::app::screens::people::roll::circumstance_name;
use crate::app::widgets::{Line, Tone, capital};
use crate::calendar::{Date, Month, Period};
use crate::document::Document;
use crate::insight::{DutyUnmet, OpenInterval, activity_rate, duty_unmet, open_intervals};
use crate::pay::{Book, PeriodPay};
use crate::register::{ActivityKind, InmateNumber};
use crate::text::{Order, Text};

/// The circumstances that keep a person alone.
const ISOLATION: [&str; 3] = ["excluded", "voluntary_isolation", "remand_restricted"];

/// What must be seen to.
#[derive(Debug, Clone, PartialEq)]
pub struct Watch {
    /// How much of the time people take part.
    pub rate: Rate,
    /// Whose duty of activity is not met.
    pub duty: Vec<Goes>,
    /// Who is alone, since when.
    pub isolation: Vec<Goes>,
    /// What should have been looked at again.
    pub reviews: Vec<Goes>,
    /// What is missing by week.
    pub weeks: Vec<Goes>,
}

/// A line that leads to a person's day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goes {
    /// Whose.
    pub number: InmateNumber,
    /// Which day.
    pub day: Date,
    /// In words.
    pub line: Line,
}

/// The activity rate in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rate {
    /// The days it is of; nothing where the month has not begun.
    pub days: String,
    /// Of all kinds together.
    pub all: String,
    /// By kind.
    pub kinds: Vec<Kind>,
    /// What is counted beside it; nothing where there is nothing.
    pub beside: String,
}

/// The activity rate of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// What it is called.
    pub name: String,
    /// In percent.
    pub percent: String,
    /// Hundredths of days.
    pub part: u64,
    /// Of so many.
    pub whole: u64,
    /// How many days.
    pub days: String,
}

/// When it is and in what words.
#[derive(Clone, Copy)]
pub struct When {
    /// The month that is looked at.
    pub month: Month,
    /// The day from which spells are looked at.
    pub day: Date,
    /// Today: what is later has not happened.
    pub today: Date,
}

impl Watch {
    /// Works it out.
    pub fn make(document: &Document, when: When, text: &Text) -> Watch {
        let book = Book::new(&document.scheme, &document.register);
        let pay = book.settle(when.month.period(), || {});
        let order = Order::norwegian();
        let by_name = |mut lines: Vec<Goes>| {
            lines.sort_by(|one, other| order.compare(&one.line.left, &other.line.left));
            lines
        };
        let name = |number: &InmateNumber| {
            let inmate = document.register.inmates.get(number);
            inmate.map_or_else(|| number.to_string(), |inmate| text.person(number, &inmate.person))
        };
        let duty = duty_unmet(&pay, when.today).into_iter().map(|one| unmet(&one, &name(one.number), text));
        let open = open_intervals(&document.register, when.day);
        let is_isolation = |one: &&OpenInterval<'_>| ISOLATION.contains(&one.circumstance.as_str());
        let isolation = open.iter().filter(is_isolation).map(|one| alone(document, one, &name(one.number), when, text));
        let overdue = open.iter().filter(|one| one.is_overdue(when.day));
        let reviews = overdue.map(|one| overdue_line(document, one, &name(one.number), when, text));
        Watch {
            rate: rate(&book, when, text),
            duty: by_name(duty.collect()),
            isolation: by_name(isolation.collect()),
            reviews: by_name(reviews.collect()),
            weeks: weeks(&pay, when.today, text),
        }
    }
}

/// The rate of the month up to today, since nobody has taken part in what is to come.
fn rate(book: &Book<'_>, when: When, text: &Text) -> Rate {
    let period = Period::new(when.month.first(), when.month.last().min(when.today));
    let Ok(period) = period else { return Rate::default() };
    let rate = activity_rate(book, period);
    if rate.days == 0 {
        return Rate::default();
    }
    let kind = |kind: &ActivityKind| {
        let days = rate.of(*kind);
        Kind {
            name: capital(&text.fact_activity_kind(kind.as_str())),
            percent: percent(rate.tenths_of_percent(days), text),
            part: days.hundredths(),
            whole: rate.days * 100,
            days: text.overview_days(&text.days(days)),
        }
    };
    let beside = text.days(&rate.beside);
    Rate {
        days: text.overview_rate_of(&text.whole(rate.days), &text.period(period)),
        all: percent(rate.tenths_of_percent(&rate.all()), text),
        kinds: ActivityKind::ALL.iter().map(kind).collect(),
        beside: if rate.beside.hundredths() == 0 { String::new() } else { text.overview_rate_beside(&beside) },
    }
}

fn percent(tenths: Option<u64>, text: &Text) -> String {
    let said = |tenths: u64| text.fact_percent(&format!("{}{}{}", tenths / 10, text.decimal_separator(), tenths % 10));
    tenths.map(said).unwrap_or_default()
}

fn unmet(one: &DutyUnmet<'_>, name: &str, text: &Text) -> Goes {
    let first = one.days.first().copied().unwrap_or(Date::FIRST);
    let few: Vec<String> = one.days.iter().take(4).map(|day| short_day(text, day.month().period(), *day)).collect();
    let more = if one.days.len() > few.len() { " …" } else { "" };
    let line = Line {
        left: name.to_owned(),
        right: text.fact_days(one.days.len()),
        below: format!("{}{more}", few.join(", ")),
        tone: Tone::Quiet,
    };
    Goes { number: one.number.clone(), day: first, line }
}

fn alone(document: &Document, one: &OpenInterval<'_>, name: &str, when: When, text: &Text) -> Goes {
    let circumstance = circumstance_name(document, one.circumstance, text);
    let days = usize::try_from(when.day.days_after(one.from) + 1).unwrap_or_default();
    let below = [circumstance, text.people_since(&text.date(one.from)), review(one, when.day, text)];
    let tone = if one.is_overdue(when.day) { Tone::Warning } else { Tone::Quiet };
    let line = Line { left: name.to_owned(), right: text.fact_days(days), below: joined(&below), tone };
    Goes { number: one.number.clone(), day: when.day, line }
}

fn joined(said: &[String]) -> String {
    said.iter().filter(|words| !words.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}

/// When it is looked at next, or that it should have been.
fn review(one: &OpenInterval<'_>, day: Date, text: &Text) -> String {
    match one.review_by {
        Some(due) if one.is_overdue(day) => text.overview_overdue(&text.date(due)),
        Some(due) => text.fact_value("review_by", "", &text.date(due)),
        None if one.is_settled => text.overview_settled(),
        None => text.overview_no_review(),
    }
}

fn overdue_line(document: &Document, one: &OpenInterval<'_>, name: &str, when: When, text: &Text) -> Goes {
    let circumstance = circumstance_name(document, one.circumstance, text);
    let late = one.review_by.and_then(|due| usize::try_from(when.day.days_after(due)).ok());
    let below = joined(&[circumstance, review(one, when.day, text)]);
    let right = late.map(|days| text.overview_late(days)).unwrap_or_default();
    let line = Line { left: name.to_owned(), right, below, tone: Tone::Warning };
    Goes { number: one.number.clone(), day: when.day, line }
}

/// What is missing or wrong by week, each leading to the first of it; what has not come yet is not missing.
fn weeks(pay: &PeriodPay<'_>, today: Date, text: &Text) -> Vec<Goes> {
    let mut weeks: BTreeMap<Date, (usize, Date, InmateNumber)> = BTreeMap::new();
    let holes = pay.holes().map(|found| (found.date, found.number));
    let errors = pay.errors().map(|found| (found.date, found.number));
    for (date, number) in holes.chain(errors).filter(|(date, _)| *date <= today) {
        let week = weeks.entry(monday(date)).or_insert_with(|| (0, date, number.clone()));
        week.0 += 1;
        if date < week.1 {
            (week.1, week.2) = (date, number.clone());
        }
    }
    let line = |(monday, (count, day, number)): (Date, (usize, Date, InmateNumber))| {
        let first = monday.max(pay.period.first());
        let last = monday.plus(6).min(pay.period.last());
        let below = Period::new(first, last).map(|period| text.period(period)).unwrap_or_default();
        let left = text.overview_week(monday.week());
        Goes { number, day, line: Line { left, right: text.status_missing(count), below, tone: Tone::Quiet } }
    };
    weeks.into_iter().map(line).collect()
}

/// The Monday of a day's week.
fn monday(day: Date) -> Date {
    let mut monday = day;
    while monday.weekday().number() != 1 && monday != monday.previous() {
        monday = monday.previous();
    }
    monday
}
