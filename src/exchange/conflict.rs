//! Facts of a package that exclude each other or the register's: found when all rows are in, so that the order of rows
//! does not matter, and named by their lines.

use std::collections::HashSet;

use crate::calendar::Date;
use crate::register::Contradiction;

use super::import::Import;
use super::refusal::{Reason, Refusal, RowReason};
use super::table::Table;

impl Import {
    /// Refuses facts that exclude each other, each at the line of the package that brought it.
    pub(super) fn refuse_contradictions(&mut self) {
        // A row that was refused already is not refused again for what its being away leaves behind.
        let mut refused: HashSet<_> = self.refused.iter().filter_map(|one| Some((one.table, one.line?))).collect();
        for contradiction in self.document.register.contradictions() {
            let (table, key, column, reason) = self.place(contradiction);
            let line = self.lines.get(&(table, key)).copied();
            let value = String::new();
            if line.is_none_or(|line| refused.insert((table, line))) {
                self.refused.push(Refusal { table, line, column: Some(column), value, reason: Reason::Row(reason) });
            }
        }
    }

    fn place(&self, contradiction: Contradiction) -> (Table, String, &'static str, RowReason) {
        let overlaps = |table, first: String, other: Date, second: String, later: Date| {
            // The later row is named, unless only the earlier one came with the package.
            let line = |key: &String| self.lines.get(&(table, key.clone())).copied();
            match (line(&first), line(&second)) {
                (Some(_), None) => (table, first, "from", RowReason::Overlaps { other: later, line: None }),
                (first, _) => (table, second, "from", RowReason::Overlaps { other, line: first }),
            }
        };
        match contradiction {
            Contradiction::StaysOverlap { inmate, first, second } => {
                overlaps(Table::Stays, key(&[&inmate, &first]), first, key(&[&inmate, &second]), second)
            }
            Contradiction::SanctionsOverlap { inmate, first, second } => {
                overlaps(Table::Sanctions, key(&[&inmate, &first]), first, key(&[&inmate, &second]), second)
            }
            Contradiction::PlacementsOverlap { inmate, activity, first, second } => {
                let of = |from: &Date| key(&[&inmate, &activity, from]);
                overlaps(Table::Placements, of(&first), first, of(&second), second)
            }
            Contradiction::PlacementInUnknown { inmate, activity, from } => {
                (Table::Placements, key(&[&inmate, &activity, &from]), "activity", RowReason::UnknownActivity)
            }
            Contradiction::MarkOnUnknown { inmate, activity, date } => {
                (Table::Marks, key(&[&inmate, &date, &activity]), "activity", RowReason::UnknownActivity)
            }
            Contradiction::FrameOfUnknown { activity, from } => {
                (Table::Frames, key(&[&activity, &dated(from)]), "activity", RowReason::UnknownActivity)
            }
            Contradiction::ReviewOfUnknown { inmate, spell, date } => {
                let key = key(&[&inmate, &spell.from, &spell.circumstance, &date]);
                (Table::Reviews, key, "circumstance", RowReason::UnknownSpell)
            }
            Contradiction::RateEndsBeforeStart { component, from, until } => {
                let reason = RowReason::EndsBeforeStart(crate::calendar::EndsBeforeStart { from, until });
                (Table::Rates, key(&[&component, &from]), "until", reason)
            }
            Contradiction::FrameEndsBeforeStart { activity, from, until } => {
                let reason = RowReason::EndsBeforeStart(crate::calendar::EndsBeforeStart { from, until });
                (Table::Frames, key(&[&activity, &from]), "until", reason)
            }
            Contradiction::PeriodStart => {
                // The start is named where it came with the package, else the kind of period that came.
                let of = |name: &str| key(&[&name, &""]);
                let start_came = self.lines.contains_key(&(Table::Settings, of("period_start")));
                let name = if start_came { of("period_start") } else { of("period") };
                (Table::Settings, name, "value", RowReason::PeriodStart)
            }
        }
    }
}

/// A row's key as one text; no field of a key can hold the separator.
fn key(fields: &[&dyn std::fmt::Display]) -> String {
    let fields: Vec<String> = fields.iter().map(ToString::to_string).collect();
    fields.join("\t")
}

fn dated(from: Option<Date>) -> String {
    from.map(|from| from.to_string()).unwrap_or_default()
}
