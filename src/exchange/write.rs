//! Facts into rows: the text of each file of a package, in the order of keys.

use crate::calendar::Date;
use crate::document::Document;
use crate::register::{Inmate, InmateNumber, MarkDetail, MarkRow, Register};

use super::table::{Column, Table};

/// What is not given is empty.
pub(super) fn given<T: std::fmt::Display>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

macro_rules! row {
    ($rows:expr, $($field:expr),+ $(,)?) => { $rows.push(&[$($field.to_string()),+]) };
}
pub(super) use row;

/// Rows of one file as they are written.
pub(super) struct Rows {
    out: csv::Writer<Vec<u8>>,
}

impl Rows {
    fn new(table: Table) -> Rows {
        Rows::of(table.columns())
    }

    pub(super) fn of(columns: &[Column]) -> Rows {
        let out = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
        let mut rows = Rows { out };
        let header: Vec<_> = columns.iter().map(|Column(name, _)| (*name).to_owned()).collect();
        rows.push(&header);
        rows
    }

    pub(super) fn push(&mut self, fields: &[String]) {
        // Writing to memory cannot fail, and every row has as many fields as the header.
        let _ = self.out.write_record(fields);
    }

    pub(super) fn text(self) -> String {
        let bytes = self.out.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

/// The text of one file of the package.
pub(super) fn table(document: &Document, table: Table) -> String {
    let register = &document.register;
    let mut rows = Rows::new(table);
    match table {
        Table::Settings => settings(register, &mut rows),
        Table::Rates => {
            for ((component, from), rate) in &register.local.rates {
                row!(rows, component, from, given(rate.until), rate.amount, rate.source);
            }
        }
        Table::Rules => {
            for (key, rule) in &register.local.rules {
                row!(rows, key.circumstance, given(key.from), rule.pays, rule.source);
            }
        }
        Table::Holidays => {
            for ((holiday, from), observed) in &register.local.holidays {
                row!(rows, holiday, given(*from), observed);
            }
        }
        Table::Inmates => {
            for (number, Inmate { person, .. }) in &register.inmates {
                let (born, sentence_end) = (given(person.born), given(person.sentence_end));
                row!(rows, number, person.family_name, person.given_name, born, person.language, sentence_end);
            }
        }
        Table::Activities => activities(register, &mut rows),
        Table::Frames => {
            for ((activity, from), frame) in &register.frames {
                row!(rows, activity, given(*from), given(frame.until), frame.amount);
            }
        }
        Table::Stays | Table::Custody | Table::Placements | Table::Spells | Table::Reviews | Table::Sanctions => {
            for (number, inmate) in &register.inmates {
                of_inmate(table, number, inmate, &mut rows);
            }
        }
        Table::Marks => {
            for (number, inmate) in &register.inmates {
                for (date, row) in inmate.attendance.marks() {
                    mark(document, number, date, row, &mut rows);
                }
            }
        }
    }
    rows.text()
}

fn settings(register: &Register, rows: &mut Rows) {
    let local = &register.local;
    let undated = [
        ("language", given(local.language)),
        ("period", given(local.period.kind)),
        ("period_start", given(local.period.start)),
        ("prison", local.prison.clone()),
        ("unit", local.unit.clone()),
    ];
    let undated = undated.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (key, None, value));
    let switches = local.switches.iter().map(|((switch, from), on)| {
        (switch.as_str(), *from, on.map(|on| switch.written(on).to_owned()).unwrap_or_default())
    });
    let mut all: Vec<(&str, Option<Date>, String)> = undated.chain(switches).collect();
    all.sort_unstable();
    for (key, from, value) in all {
        row!(rows, key, given(from), value);
    }
}

fn activities(register: &Register, rows: &mut Rows) {
    for (code, activity) in &register.activities {
        row!(
            rows,
            code,
            activity.name,
            activity.kind,
            activity.provider,
            activity.place,
            activity.weekdays,
            given(activity.hours),
            given(activity.span.from()),
            given(activity.span.until()),
            given(activity.capacity),
            given(activity.supplement),
            activity.runs_on_holidays,
        );
    }
}

fn of_inmate(table: Table, number: &InmateNumber, inmate: &Inmate, rows: &mut Rows) {
    match table {
        Table::Stays => {
            for (from, stay) in &inmate.stays {
                row!(rows, number, from, given(stay.span.until()), stay.unit);
            }
        }
        Table::Custody => {
            for (from, kind) in &inmate.custody {
                row!(rows, number, from, kind);
            }
        }
        Table::Placements => {
            for ((activity, from), placement) in &inmate.placements {
                let (until, weekdays) = (given(placement.span.until()), given(placement.weekdays));
                let supplement = given(placement.supplement);
                row!(rows, number, activity, from, until, weekdays, placement.weight.get(), supplement);
            }
        }
        Table::Spells => {
            for (key, spell) in &inmate.spells {
                row!(
                    rows,
                    number,
                    key.from,
                    key.circumstance,
                    given(spell.span.until()),
                    given(spell.weekdays),
                    given(spell.granted),
                    spell.decided_by,
                    given(spell.decided_on),
                    given(spell.review_by),
                    spell.reason,
                );
            }
        }
        Table::Reviews => {
            for ((key, date), review) in &inmate.reviews {
                let next = given(review.next_review);
                row!(rows, number, key.from, key.circumstance, date, review.by, review.assessment, next);
            }
        }
        Table::Sanctions => {
            for (from, sanction) in &inmate.sanctions {
                let (days, percent) = (sanction.days(), sanction.percent());
                row!(rows, number, from, sanction.decided(), days, percent, sanction.state, sanction.decided_by);
            }
        }
        Table::Settings
        | Table::Rates
        | Table::Rules
        | Table::Holidays
        | Table::Inmates
        | Table::Activities
        | Table::Frames
        | Table::Marks => {}
    }
}

fn mark(document: &Document, number: &InmateNumber, date: Date, row: &MarkRow, rows: &mut Rows) {
    let Some(mark) = row.mark(date.day()) else { return };
    let Some(index) = document.scheme.by_key(mark.key) else { return };
    let circumstance = &document.scheme.circumstance(index).id;
    let MarkDetail { deduction, granted, decided_by, note } = mark.detail;
    row!(rows, number, date, row.activity(), circumstance, given(deduction), given(granted), decided_by, note);
}
