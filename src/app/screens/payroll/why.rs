//! Why a person gets what he gets in a month: each component with the rates it was reckoned with, and the days that are
//! not like the others.

use crate::app::widgets::{Line, Tone};
use crate::calendar::{Date, Month};
use crate::document::Document;
use crate::pay::{Book, Day, DayCount, Earns, PayComponent, Reckoning, Standing};
use crate::register::InmateNumber;
use crate::text::Text;

use super::sheet::short_day;

/// Why a person gets what he gets in a month.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Why {
    /// Who.
    pub name: String,
    /// Each component.
    pub figures: Vec<Figure>,
    /// What it comes to.
    pub total: String,
    /// The days that are not like the others.
    pub days: Vec<(Date, Line)>,
}

/// A component of a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it is, and how many days.
    pub title: String,
    /// The amount.
    pub amount: String,
    /// The rates it was reckoned with.
    pub rates: Vec<String>,
}

/// The days of a component at one rate.
struct AtRate {
    component: PayComponent,
    row: String,
    days: DayCount,
}

impl Why {
    /// Works it out for one person; what has not come yet by `today` is not missing.
    pub fn make(document: &Document, number: &InmateNumber, (month, today): (Month, Date), text: &Text) -> Why {
        let Some(inmate) = document.register.inmates.get(number) else { return Why::default() };
        let book = Book::new(&document.scheme, &document.register);
        let rules = book.rules_over(month.period());
        let mut rates: Vec<AtRate> = Vec::new();
        let mut days = Vec::new();
        book.settle_days(inmate, &rules, |day| {
            for line in &day.lines {
                let Reckoning::Rate { rate, share } = line.reckoning else { continue };
                let row = text.why_rate_row(&text.money(rate.amount), &text.date(rate.from), &text.source(rate.source));
                match rates.iter_mut().find(|one| one.component == line.component && one.row == row) {
                    Some(one) => one.days.add(share),
                    None => {
                        let mut days = DayCount::default();
                        days.add(share);
                        rates.push(AtRate { component: line.component, row, days });
                    }
                }
            }
            days.extend(deviation(&book, day, day.date <= today, text).map(|line| (day.date, line)));
        });
        let pay = book.settle_inmate(number, inmate, &rules);
        let figure = |(component, amount, days): (PayComponent, crate::register::Ore, &DayCount)| {
            let name = text.component(component);
            let title = if component.counts_days() { text.month_days_line(&name, &text.days(days)) } else { name };
            let used: Vec<&AtRate> = rates.iter().filter(|one| one.component == component).collect();
            let rates = match used.as_slice() {
                [one] => vec![one.row.clone()],
                many => many.iter().map(|one| text.payroll_rate_days(&text.days(&one.days), &one.row)).collect(),
            };
            Figure { title, amount: text.money(amount), rates }
        };
        Why {
            name: text.person(number, &inmate.person),
            figures: pay.components().map(figure).collect(),
            total: text.money(pay.total()),
            days,
        }
    }
}

/// What is not like on other days: something but taking part at the ordinary rate, something taken off, missing or wrong.
fn deviation(book: &Book<'_>, day: &Day<'_>, has_come: bool, text: &Text) -> Option<Line> {
    let mut said = Vec::new();
    let mut tone = Tone::Quiet;
    let name = |index| book.scheme().circumstance(index).name.get(text.language()).clone();
    if let Standing::NotEntitled(index) = day.standing {
        said.push(name(index));
    }
    for part in day.parts.iter().filter(|part| part.earns != Earns::Ordinary) {
        said.extend(part.settled.map(name));
    }
    let taken = day.lines.iter().filter(|line| !line.component.counts_days());
    said.extend(taken.map(|line| text.component(line.component)));
    if !day.holes.is_empty() && has_come {
        tone = Tone::Warning;
        said.extend(day.holes.iter().map(|hole| text.hole(hole)));
    }
    if !day.errors.is_empty() {
        tone = Tone::Bad;
        said.extend(day.errors.iter().map(|error| text.day_error(error)));
    }
    said.dedup();
    let amount = if day.errors.is_empty() { text.money(day.total()) } else { text.why_not_settled() };
    (!said.is_empty()).then(|| Line { left: short_day(text, day.date), right: amount, below: said.join(", "), tone })
}
