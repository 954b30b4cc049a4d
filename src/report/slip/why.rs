//! The why of a slip in words, beside its sums.

use crate::pay::{Correction, DayValue, PartValue, PayComponent, Payroll, PersonPay, ReckoningValue, Tables};
use crate::register::Deduction;
use crate::text::Text;
use crate::text::form::capital;
use crate::text::names::EXAMPLE_SOURCE;

use crate::report::day_words::{holes_and_errors, stopped, what_was};
use crate::report::length::Length;
use crate::report::lines::{Across, Style};
use crate::report::paper::{Grey, NodeId, Structure};
use crate::report::paragraph::paragraph;
use crate::report::print::Print;
use crate::report::strip::Piece;
use crate::report::typeface::{Typeface, Weight};

use super::ground::{self, unbroken};

const WHY: Style = Style::new(Weight::Regular, 75, Grey::SECONDARY);

/// The paragraphs: what is missing, grounds, corrections, deductions and losses, holidays, what lapses, the rates' source.
pub(super) fn pieces(
    payroll: &Payroll,
    person: &PersonPay,
    print: &Print,
    (text, typeface): (&Text, &Typeface),
    structure: &mut Structure,
    place: (NodeId, Across),
) -> Vec<Piece> {
    let tables = &payroll.tables;
    let mut said = missing(payroll, person, text);
    said.extend(ground::grounds(person, tables, text));
    said.extend(corrections(payroll, person, print, text));
    said.extend(taken(payroll, person, text));
    said.extend(holidays(payroll, person, text));
    if person.lapses && !person.carried_out.is_zero() {
        said.push(text.paper_lapses(&text.money(person.carried_out)));
    }
    said.extend(rates(person, tables, text));
    let run = payroll.runs.iter().find(|run| Some(run.number) == person.run && !run.code.is_empty());
    said.extend(run.map(|run| format!("{}.", capital(&text.paper_code(&run.code)))));
    let spaced = said.into_iter().enumerate().flat_map(|(number, said)| {
        let space = Length::points(if number == 0 { 9 } else { 5 });
        paragraph(&said, WHY, space, (typeface, structure), place)
    });
    spaced.collect()
}

fn missing(payroll: &Payroll, person: &PersonPay, text: &Text) -> Vec<String> {
    let all = holes_and_errors(person, &payroll.tables, text);
    let said: Vec<_> =
        all.iter().map(|missing| format!("{}: {}", text.near(missing.day, payroll.span), missing.said())).collect();
    let note = (!said.is_empty()).then(|| stopped(&format!("{}: {}", text.list_holes(said.len()), said.join("; "))));
    note.into_iter().collect()
}

/// A sentence for each day that was corrected: what it was, what it is, when and why it was changed.
fn corrections(payroll: &Payroll, person: &PersonPay, print: &Print, text: &Text) -> Vec<String> {
    let same_day = person.corrections.chunk_by(|one, next| (one.day, one.run) == (next.day, next.run));
    same_day.filter_map(|of_day| Some(corrected(of_day.first()?, payroll, print, text))).collect()
}

fn corrected(correction: &Correction, payroll: &Payroll, print: &Print, text: &Text) -> String {
    let tables = &payroll.tables;
    let amount = |place: Option<u32>| {
        let day = place.and_then(|place| tables.day(place));
        text.money(day.map(DayValue::total).unwrap_or_default())
    };
    let (was, now) = (what_was(correction.was, tables, text), what_was(correction.now, tables, text));
    let (paid, pays, day) = (amount(correction.was), amount(correction.now), text.near(correction.day, payroll.span));
    let mut said = if was == now {
        text.paper_repaid(&day, &was, &paid, &pays, correction.run)
    } else {
        text.paper_corrected(&day, &was, &paid, &now, &pays, correction.run)
    };
    if let Some(because) = &correction.because {
        let date = text.date_of(because.at);
        let reason = because.reason.trim().trim_end_matches('.');
        let reason = if print.shows_own_words() && !reason.is_empty() { reason } else { "–" };
        let why = match because.by.as_str() {
            "" => text.paper_because(&date, reason),
            by => text.paper_because_by(&date, by, reason),
        };
        said = format!("{said} {why}");
    }
    capital(&said)
}

/// Deductions day by day, and losses sanction by sanction, each with who decided.
fn taken(payroll: &Payroll, person: &PersonPay, text: &Text) -> Vec<String> {
    let tables = &payroll.tables;
    let mut said: Vec<String> = Vec::new();
    for (date, place) in &person.days {
        let Some(day) = tables.day(*place) else { continue };
        for line in &day.lines {
            let sentence = match line.reckoning {
                ReckoningValue::Deduction { rate, of } => {
                    let reckoning = deduction(day, (rate, of), &text.money(line.amount), tables, text);
                    text.paper_deduction(&text.near(*date, payroll.span), &reckoning)
                }
                ReckoningValue::Loss { percent, from, days, decided, decided_by, with_supplement, .. } => {
                    let until = from.plus(u32::from(days.saturating_sub(1)));
                    let span = crate::calendar::Period::new(from, until);
                    let span = span.map_or_else(|_| text.date(from), |span| text.period(span));
                    let basis = tables.loss_basis.as_ref().map_or_else(|| text.no_source(), |it| unbroken(it, text));
                    let mut clauses = vec![text.paper_loss(percent.into(), &span, &text.date(decided), &basis)];
                    if !with_supplement {
                        clauses.push(text.why_loss_without_supplement().trim_end_matches('.').to_owned());
                    }
                    let by = decided_by.and_then(|place| tables.decider(place)).filter(|by| !by.is_empty());
                    clauses.extend(by.map(|by| text.why_decided(by)));
                    clauses.join("; ")
                }
                ReckoningValue::Rate { .. } | ReckoningValue::Supplement { .. } => continue,
            };
            let sentence = stopped(&sentence);
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
    }
    said
}

/// How a day's deduction was reckoned, and who decided it.
fn deduction(day: &DayValue, (rate, of): (u32, u32), amount: &str, tables: &Tables, text: &Text) -> String {
    let rate = text.money(tables.rate(rate).map(|rate| rate.amount).unwrap_or_default());
    let term = |part: &PartValue| {
        let weight = u32::from(part.weight.get());
        Some(match part.deduction? {
            Deduction::Percent(percent) => {
                let percent = percent.to_string().replace('.', &text.decimal_separator());
                text.why_deduction_percent(percent.trim_end_matches('%'), &rate, weight, of)
            }
            Deduction::Amount(taken) => text.why_deduction_amount(&text.money(taken), &rate, weight, of),
        })
    };
    let parts = || day.parts_of(PayComponent::Deduction);
    let terms: Vec<_> = parts().filter_map(term).collect();
    let mut clauses = vec![text.why_deduction(&terms.join(" + "), amount)];
    for by in parts().filter_map(|part| part.decided_by).filter_map(|place| tables.decider(place)) {
        let decided = text.why_decided(by);
        if !by.is_empty() && !clauses.contains(&decided) {
            clauses.push(decided);
        }
    }
    clauses.join("; ")
}

/// The public holidays among his days.
fn holidays(payroll: &Payroll, person: &PersonPay, text: &Text) -> Option<String> {
    let is_his = |day: &crate::calendar::Date| person.days.binary_search_by_key(day, |(date, _)| *date).is_ok();
    let his = payroll.tables.holidays.iter().filter(|holiday| is_his(&holiday.date));
    let named: Vec<_> = his
        .map(|holiday| text.paper_holiday(&text.near(holiday.date, payroll.span), holiday.name.get(text.language())))
        .collect();
    (!named.is_empty()).then(|| text.paper_holidays(&named.join(", ")))
}

/// The sources of the rates he was paid by.
fn rates(person: &PersonPay, tables: &Tables, text: &Text) -> Option<String> {
    let mut used: Vec<u32> = Vec::new();
    let days = person.days.iter().filter_map(|(_, place)| tables.day(*place));
    for line in days.flat_map(|day| &day.lines) {
        if let ReckoningValue::Rate { rate, .. } = line.reckoning
            && !used.contains(&rate)
        {
            used.push(rate);
        }
    }
    let mut rates: Vec<_> = used.iter().filter_map(|place| tables.rate(*place)).collect();
    rates.sort_by_key(|rate| (rate.component, rate.from));
    if rates.is_empty() {
        return None;
    }
    if rates.iter().all(|rate| rate.source == EXAMPLE_SOURCE) {
        return Some(text.example_rates());
    }
    let said = rates.iter().map(|rate| {
        let (name, amount) = (text.rate(rate.component), text.money(rate.amount));
        text.list_rate(&name, &amount, &text.date(rate.from), &text.source(&rate.source))
    });
    Some(format!("{}: {}.", text.list_rates(), said.collect::<Vec<_>>().join("; ")))
}
