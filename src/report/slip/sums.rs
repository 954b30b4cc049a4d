//! What a slip sums up: each component with its days and rate where it has one, corrections, what is carried, the sum.

use num_bigint::BigInt;
use num_rational::BigRational;

use crate::pay::{DayCount, DayValue, LineValue, PayComponent, Payroll, PersonPay, ReckoningValue, Row, Tables};
use crate::register::Ore;
use crate::text::Text;

use crate::report::length::Length;
use crate::report::lines::{Across, Side, Style};
use crate::report::list::row_name;
use crate::report::paper::{Grey, NodeId, Structure};
use crate::report::strip::Piece;
use crate::report::table::{Cell, Column, Look, Table};
use crate::report::typeface::{Typeface, Weight};

const LOOK: Look = Look {
    text: Style::new(Weight::Regular, 85, Grey::INK),
    head: Style::new(Weight::Medium, 75, Grey::SECONDARY),
    air: Length::hundredths(400),
};

/// The table of sums.
pub(super) fn pieces(
    payroll: &Payroll,
    person: &PersonPay,
    (text, typeface): (&Text, &Typeface),
    structure: &mut Structure,
    (part, across): (NodeId, Across),
) -> Vec<Piece> {
    let rows = rows(payroll, person, text);
    let total = text.money(person.total(&payroll.tables));
    let amounts = rows.iter().map(|(_, amount)| typeface.width(Weight::Regular, LOOK.text.size, &text.money(*amount)));
    let heavy = typeface.width(Weight::Semibold, LOOK.text.size, &total);
    let widest = amounts.max().unwrap_or_default().max(heavy);
    let middle = across.right - widest - Length::points(8);
    let columns = vec![
        Column { across: Across { right: middle, ..across }, side: Side::Left, is_head_of_row: true },
        Column { across: Across { left: across.right - widest, ..across }, side: Side::Right, is_head_of_row: false },
    ];
    let mut table = Table::new(typeface, structure, (part, text.list_pay()), columns, LOOK);
    let mut pieces: Vec<Piece> = rows
        .into_iter()
        .map(|(what, amount)| table.row(structure, &[Cell::plain(what), Cell::plain(text.money(amount))]))
        .collect();
    if let Some(last) = pieces.last_mut() {
        last.keeps_next = true;
    }
    pieces.push(table.total(structure, &[Cell::heavy(text.list_sum()), Cell::heavy(total)]));
    pieces
}

/// What is summed, and what it comes to.
fn rows(payroll: &Payroll, person: &PersonPay, text: &Text) -> Vec<(String, Ore)> {
    let tables = &payroll.tables;
    let mut rows = Vec::new();
    for row in Row::ALL {
        match row.component() {
            Some(component) => rows.extend(of_component(person, tables, (*row, component), text)),
            None if *row == Row::Correction => rows.extend(corrections(payroll, person, text)),
            None => {
                let carried =
                    [(text.paper_carried_in(), -person.carried_in.0), (text.paper_carried_out(), person.carried_out.0)];
                rows.extend(carried.into_iter().filter(|(_, ore)| *ore != 0).map(|(what, ore)| (what, Ore(ore))));
            }
        }
    }
    rows
}

/// Days that were reckoned alike.
struct AtRate {
    rate: Option<Ore>,
    days: DayCount,
    amount: Ore,
}

/// A component: a row for each rate it was paid at.
fn of_component(
    person: &PersonPay,
    tables: &Tables,
    (row, component): (Row, PayComponent),
    text: &Text,
) -> Vec<(String, Ore)> {
    let mut found: Vec<AtRate> = Vec::new();
    for (_, place) in &person.days {
        let Some(day) = tables.day(*place) else { continue };
        for line in day.lines.iter().filter(|line| line.component == component) {
            let rate = rate_of(day, line, tables);
            let at = match found.iter().position(|one| one.rate == rate) {
                Some(at) => at,
                None => {
                    found.push(AtRate { rate, days: DayCount::default(), amount: Ore::ZERO });
                    found.len() - 1
                }
            };
            if let Some(share) = line.reckoning.share() {
                found[at].days.add(share);
            }
            found[at].amount += line.amount;
        }
    }
    let name = row_name(row, text);
    found.into_iter().map(|one| (said(&name, &one, component, text), one.amount)).collect()
}

/// What a whole day is paid of a line; nothing where its parts are paid differently, or it is no rate.
fn rate_of(day: &DayValue, line: &LineValue, tables: &Tables) -> Option<Ore> {
    match line.reckoning {
        ReckoningValue::Rate { rate, .. } => tables.rate(rate).map(|rate| rate.amount),
        ReckoningValue::Supplement { .. } => {
            let mut supplements = day.parts_of(PayComponent::Supplement).map(|part| part.supplement);
            let first = supplements.next()?;
            supplements.all(|other| other == first).then_some(first)
        }
        ReckoningValue::Deduction { .. } | ReckoningValue::Loss { .. } => None,
    }
}

/// The name, the days where days are counted, and the rate where days times rate is what is paid.
fn said(name: &str, one: &AtRate, component: PayComponent, text: &Text) -> String {
    if !component.counts_days() && one.rate.is_none() {
        return name.to_owned();
    }
    let is_one = one.days.hundredths() == 100;
    let days = text.paper_days_count(if is_one { 1 } else { 2 }, &text.days(&one.days));
    match one.rate.filter(|rate| is_product(&one.days, *rate, one.amount)) {
        Some(rate) => text.paper_sum_at_rate(name, &days, &text.money(rate)),
        None => text.paper_sum_of_days(name, &days),
    }
}

/// Whether the days times the rate are the amount to the øre: rounding day by day may leave a little.
fn is_product(days: &DayCount, rate: Ore, amount: Ore) -> bool {
    let whole = |ore: Ore| BigRational::from(BigInt::from(ore.0));
    let has_two_decimals = days.exact() * BigRational::from(BigInt::from(100));
    has_two_decimals.is_integer() && days.exact() * whole(rate) == whole(amount)
}

/// Corrections, those of one day and run together.
fn corrections(payroll: &Payroll, person: &PersonPay, text: &Text) -> Vec<(String, Ore)> {
    let same_day = person.corrections.chunk_by(|one, next| (one.day, one.run) == (next.day, next.run));
    let row = same_day.filter_map(|corrections| {
        let first = corrections.first()?;
        let amount = corrections.iter().map(|correction| correction.amount).sum();
        Some((text.paper_correction_of(&text.near(first.day, payroll.span)), amount))
    });
    row.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pay::Fraction;

    #[test]
    fn a_product_is_said_only_where_it_is_one() {
        let days = |shares: &[(u32, u32)]| {
            let mut count = DayCount::default();
            shares.iter().for_each(|(weight, of)| count.add(Fraction::new(*weight, *of)));
            count
        };
        assert!(is_product(&days(&[(1, 1), (1, 2)]), Ore(8400), Ore(12_600)));
        assert!(!is_product(&days(&[(1, 2), (1, 2), (1, 2)]), Ore(8401), Ore(12_603)));
        assert!(!is_product(&days(&[(1, 3)]), Ore(8400), Ore(2800)));
    }
}
