//! Why a person gets what he gets, and why one figure of his is what it is: its days, how they were reckoned, and what
//! was changed. All of it from the payroll's values, so that a closed run says the same for ever.

use crate::app::widgets::{Line, Tone};
use crate::calendar::{Date, Period};
use crate::pay::{
    Correction, DayCount, DayValue, Earns, PayComponent, Payroll, PersonPay, ReckoningValue, Row, Tables,
};
use crate::register::{Language, Ore};
use crate::text::{Text, form::capital};

use super::sheet::{missing_of, name_of, row_name, short_day};

/// Why something is what it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Why {
    /// What is asked.
    pub title: String,
    /// Of whom.
    pub beside: String,
    /// The answer.
    pub said: Vec<Said>,
    /// What the days below are.
    pub days_title: String,
    /// Days that can be gone to.
    pub days: Vec<(Date, Line)>,
}

/// A piece of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The head of what follows.
    Head(String),
    /// A figure with what explains it below.
    Figure {
        /// What it is.
        words: String,
        /// How much.
        amount: String,
        /// Why.
        below: Vec<String>,
        /// Whether it is a sum.
        is_sum: bool,
    },
    /// How something stood, or stands.
    Fact(String, String),
}

impl Why {
    /// Why one person gets what he gets.
    pub fn of_person(payroll: &Payroll, person: &PersonPay, text: &Text) -> Why {
        let tables = &payroll.tables;
        let figure = |(row, amount, days): (Row, Ore, DayCount)| {
            let name = row_name(row, text);
            let counts = row.component().is_some_and(PayComponent::counts_days);
            let words = if counts { text.month_days_line(&name, &text.days(&days)) } else { name };
            let below = row.component().map(|component| rates(payroll, person, component, text)).unwrap_or_default();
            Said::Figure { words: capital(&words), amount: text.money(amount), below, is_sum: false }
        };
        let mut said: Vec<_> = person.rows(tables).into_iter().map(figure).collect();
        let total = text.money(person.total(tables));
        said.push(Said::Figure { words: text.list_pay(), amount: total, below: Vec::new(), is_sum: true });
        let name = name_of(person, text);
        Why {
            title: text.payroll_why_of(&name),
            beside: person.number.to_string(),
            said,
            days_title: text.payroll_deviates(),
            days: deviations(payroll, person, &name, text),
        }
    }

    /// Why one figure of a person is what it is.
    pub fn of_figure(payroll: &Payroll, person: &PersonPay, row: Row, letters: Language, text: &Text) -> Why {
        let amount = text.money(person.amount(&payroll.tables, row));
        let title = text.payroll_why_of(&format!("{} {amount}", row_name(row, text)));
        let beside = name_of(person, text);
        let why = match row.component() {
            Some(component) => of_component(payroll, person, component, text),
            None if row == Row::Correction => {
                let said = of_corrections(&payroll.tables, &person.corrections, letters, text);
                Why { said, ..Why::default() }
            }
            None => Why { said: of_carried(person, text), ..Why::default() },
        };
        Why { title, beside, ..why }
    }
}

/// The rates a component was reckoned with, and how many days with each where there are several.
fn rates(payroll: &Payroll, person: &PersonPay, component: PayComponent, text: &Text) -> Vec<String> {
    let mut used: Vec<(u32, DayCount)> = Vec::new();
    for (_, day) in days_of(payroll, person) {
        for line in day.lines.iter().filter(|line| line.component == component) {
            let ReckoningValue::Rate { rate, share } = line.reckoning else { continue };
            match used.iter_mut().find(|(place, _)| *place == rate) {
                Some((_, days)) => days.add(share),
                None => {
                    let mut days = DayCount::default();
                    days.add(share);
                    used.push((rate, days));
                }
            }
        }
    }
    let row = |place: u32| {
        let rate = payroll.tables.rate(place)?;
        Some(text.why_rate_row(&text.money(rate.amount), &text.date(rate.from), &text.source(&rate.source)))
    };
    match used.as_slice() {
        [(one, _)] => row(*one).into_iter().collect(),
        many => many
            .iter()
            .filter_map(|(place, days)| Some(text.payroll_rate_days(&text.days(days), &row(*place)?)))
            .collect(),
    }
}

fn days_of<'p>(payroll: &'p Payroll, person: &'p PersonPay) -> impl Iterator<Item = (Date, &'p DayValue)> {
    person.days.iter().filter_map(|(date, place)| Some((*date, payroll.tables.day(*place)?)))
}

/// A component: how its days were reckoned, those reckoned alike together, then day by day.
fn of_component(payroll: &Payroll, person: &PersonPay, component: PayComponent, text: &Text) -> Why {
    let tables = &payroll.tables;
    let mut alike: Vec<(&DayValue, Option<Date>, Vec<Date>)> = Vec::new();
    let mut days = Vec::new();
    for (date, day) in days_of(payroll, person) {
        let Some(line) = day.lines.iter().find(|line| line.component == component) else { continue };
        let names = day.circumstances_of(tables, component);
        let names: Vec<_> = names.iter().map(|one| one.name.get(text.language()).as_str()).collect();
        let left = short_day(text, payroll.span, date);
        let (right, below) = (text.money(line.amount), names.join(", "));
        days.push((date, Line { left, right, below, tone: Tone::Quiet }));
        // Each public holiday is named, so it stands for itself.
        let holiday = tables.holidays.iter().map(|one| one.date).find(|one| *one == date);
        match alike.iter_mut().find(|(other, on, _)| *other == day && *on == holiday) {
            Some((.., dates)) => dates.push(date),
            None => alike.push((day, holiday, vec![date])),
        }
    }
    let said = alike.iter().filter_map(|(day, _, dates)| {
        let line = day.lines.iter().find(|line| line.component == component)?;
        let title = text.component(component);
        let why = text.why_value(tables, *dates.first()?, day).into_iter().find(|why| why.title == title)?;
        let sum: Ore = dates.iter().map(|_| line.amount).sum();
        let words = ranges(dates, payroll.span, text);
        Some(Said::Figure { words, amount: text.money(sum), below: why.sentences, is_sum: false })
    });
    Why { said: said.collect(), days_title: text.paper_days_by_day(), days, ..Why::default() }
}

/// Days in a row as one: `1.–2., 5.–9.`
fn ranges(dates: &[Date], span: Period, text: &Text) -> String {
    let is_one_month = span.first().month() == span.last().month();
    let said = |date: Date| {
        if is_one_month {
            text.payroll_number_of_day(date.day())
        } else {
            text.date_in_year(date.day(), &text.month_name(date.month().number()))
        }
    };
    let mut runs: Vec<(Date, Date)> = Vec::new();
    for date in dates {
        match runs.last_mut() {
            Some((_, last)) if last.next() == *date => *last = *date,
            _ => runs.push((*date, *date)),
        }
    }
    let run = |(first, last): &(Date, Date)| {
        if first == last { said(*first) } else { format!("{}–{}", said(*first), said(*last)) }
    };
    runs.iter().map(run).collect::<Vec<_>>().join(", ")
}

/// Closed days corrected: how each stood, how it stands now, and why.
fn of_corrections(tables: &Tables, all: &[Correction], letters: Language, text: &Text) -> Vec<Said> {
    // What a run corrects on a day stands together, whatever components it touches.
    let same = |one: &Correction, other: &Correction| {
        (one.day, one.run, one.was, one.now) == (other.day, other.run, other.was, other.now)
    };
    let mut said = Vec::new();
    let mut seen: Vec<&Correction> = Vec::new();
    for one in all {
        if seen.iter().any(|other| same(one, other)) {
            continue;
        }
        seen.push(one);
        let components: Vec<PayComponent> =
            all.iter().filter(|other| same(one, other)).map(|other| other.component).collect();
        let amount: Ore = all.iter().filter(|other| same(one, other)).map(|other| other.amount).sum();
        let stood = |place: Option<u32>| {
            let Some(day) = place.and_then(|place| tables.day(place)) else { return text.payroll_nothing() };
            as_marked(tables, day, &components, letters, text)
        };
        said.push(Said::Head(capital(&text.weekday_date(one.day))));
        said.push(Said::Fact(text.payroll_in_run(one.run), stood(one.was)));
        said.push(Said::Fact(text.payroll_now(), stood(one.now)));
        if let Some(because) = &one.because {
            let on = because.at.date().map(|date| text.date(date)).unwrap_or_default();
            said.push(Said::Fact(text.payroll_changed(), text.payroll_changed_by(&because.by, &on, &because.reason)));
        }
        let words = capital(&text.row_name(Row::Correction.as_str()));
        said.push(Said::Figure { words, amount: text.money(amount), below: Vec::new(), is_sum: true });
    }
    said
}

/// A day in a word: the letter and name of each part, and what it pays of these components.
fn as_marked(tables: &Tables, day: &DayValue, components: &[PayComponent], letters: Language, text: &Text) -> String {
    let called = |place: Option<u32>| {
        let one = tables.circumstance(place?)?;
        Some(format!("{} {}", one.letter.get(letters), one.name.get(text.language())))
    };
    let parts = day.parts.iter().filter_map(|part| called(part.settled.or(part.recorded)));
    let mut words: Vec<_> = called(day.not_entitled).into_iter().chain(parts).collect();
    words.dedup();
    let paid: Ore = day.lines.iter().filter(|line| components.contains(&line.component)).map(|line| line.amount).sum();
    let words = if words.is_empty() { text.payroll_nothing() } else { words.join(", ") };
    format!("{words} {}", text.money(paid))
}

fn of_carried(person: &PersonPay, text: &Text) -> Vec<Said> {
    let mut said = Vec::new();
    let mut say = |words: String, amount: Ore| {
        let figure = Said::Figure { words, amount: text.money(amount), below: Vec::new(), is_sum: false };
        said.extend(Some(figure).filter(|_| !amount.is_zero()));
    };
    say(text.paper_carried_in(), Ore::ZERO - person.carried_in);
    say(text.paper_carried_out(), person.carried_out);
    if person.lapses {
        said.push(Said::Fact(String::new(), text.paper_lapses(&text.money(person.carried_out))));
    }
    said
}

/// The days that are not like the others: something but taking part at the ordinary rate, something taken off, missing or
/// wrong.
fn deviations(payroll: &Payroll, person: &PersonPay, name: &str, text: &Text) -> Vec<(Date, Line)> {
    let mut all: Vec<(Date, Line)> = Vec::new();
    for (date, day) in days_of(payroll, person) {
        let said = deviation(&payroll.tables, day, text);
        if said.is_empty() {
            continue;
        }
        let paid: Ore = day.lines.iter().map(|line| line.amount).sum();
        let (left, right) = (short_day(text, payroll.span, date), text.money(paid));
        all.push((date, Line { left, right, below: said.join(", "), tone: Tone::Quiet }));
    }
    for one in missing_of(payroll, person, name, text) {
        let Line { below, tone, right, .. } = one.line;
        match all.iter_mut().find(|(date, _)| *date == one.day) {
            Some((_, line)) => (line.below, line.tone) = (format!("{}, {below}", line.below), tone),
            None => all.push((one.day, Line { left: right, right: String::new(), below, tone })),
        }
    }
    all.sort_by_key(|(date, _)| *date);
    in_a_row(payroll, person, all, text)
}

/// Days that follow each other and are alike, in one line: somebody away for a month is not said of thirty times.
fn in_a_row(payroll: &Payroll, person: &PersonPay, days: Vec<(Date, Line)>, text: &Text) -> Vec<(Date, Line)> {
    let span = payroll.span;
    let paid = |first: Date, last: Date| -> Ore {
        let within = days_of(payroll, person).filter(|(date, _)| (first..=last).contains(date));
        within.flat_map(|(_, day)| &day.lines).map(|line| line.amount).sum()
    };
    let mut rows: Vec<(Date, Date, Line)> = Vec::new();
    for (date, line) in days {
        match rows.last_mut() {
            Some((first, last, row)) if last.next() == date && row.below == line.below && row.tone == line.tone => {
                *last = date;
                row.left = format!("{}–{}", short_day(text, span, *first), short_day(text, span, date));
                if !row.right.is_empty() {
                    row.right = text.money(paid(*first, date));
                }
            }
            _ => rows.push((date, date, line)),
        }
    }
    rows.into_iter().map(|(first, _, row)| (first, row)).collect()
}

fn deviation(tables: &Tables, day: &DayValue, text: &Text) -> Vec<String> {
    let name = |place: Option<u32>| Some(tables.circumstance(place?)?.name.get(text.language()).clone());
    let mut said: Vec<_> = name(day.not_entitled).into_iter().collect();
    let others = day.parts.iter().filter(|part| part.earns != Earns::Ordinary);
    said.extend(others.filter_map(|part| name(part.settled)));
    let taken = day.lines.iter().filter(|line| !line.component.counts_days());
    said.extend(taken.map(|line| text.component(line.component)));
    said.dedup();
    said
}
