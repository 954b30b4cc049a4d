//! The marks of a package: by far the most rows, so they are taken in without a search for each.

use std::collections::{HashMap, HashSet};

use crate::calendar::{Date, Month};
use crate::document::Document;
use crate::register::{ActivityCode, Attendance, Mark, MarkDetail};
use crate::scheme::{Circumstance, EntryRefusal, Scheme};

use super::fields::Fields;
use super::imported::{Counts, ImportOptions};
use super::refusal::RowReason;
use super::table::Table;

/// Marks on their way into the register.
pub(super) struct Marks<'m> {
    replace: bool,
    counts: &'m mut Counts,
    scheme: &'m Scheme,
    circumstances: HashMap<&'m str, &'m Circumstance>,
    activities: HashMap<&'m str, (usize, &'m ActivityCode)>,
    /// Activities whose own row was refused: what points at them is not refused for that.
    refused_activities: HashSet<&'m str>,
    inmates: HashMap<&'m str, usize>,
    attendances: Vec<&'m mut Attendance>,
    /// The line of each marked day, by inmate, activity and month; 0 for a day not met yet.
    lines: HashMap<(usize, usize, Month), [u64; 31]>,
}

impl<'m> Marks<'m> {
    pub(super) fn new(
        document: &'m mut Document,
        options: ImportOptions,
        lines: &'m HashMap<(Table, String), u64>,
        counts: &'m mut Counts,
    ) -> Marks<'m> {
        let Document { register, scheme, .. } = document;
        let activities: HashMap<_, _> =
            (0..).zip(register.activities.keys()).map(|(place, code)| (code.as_str(), (place, code))).collect();
        let declared = lines.keys().filter(|(table, _)| *table == Table::Activities).map(|(_, code)| code.as_str());
        let refused_activities = declared.filter(|code| !activities.contains_key(code)).collect();
        let (numbers, attendances): (Vec<_>, Vec<_>) =
            register.inmates.iter_mut().map(|(number, inmate)| (number.as_str(), &mut inmate.attendance)).unzip();
        Marks {
            replace: options.replace,
            counts,
            scheme,
            circumstances: scheme.circumstances().iter().map(|row| (row.id.as_str(), row)).collect(),
            activities,
            refused_activities,
            inmates: numbers.into_iter().zip(0..).collect(),
            attendances,
            lines: HashMap::new(),
        }
    }

    /// Takes one row in.
    pub(super) fn row(&mut self, fields: &mut Fields<'_>) {
        let inmate = self.inmates.get(fields.raw("number")).copied();
        if inmate.is_none() {
            fields.refuse_unknown("number", RowReason::UnknownInmate);
        }
        let activity = self.activities.get(fields.raw("activity")).copied();
        if activity.is_none() && !self.refused_activities.contains(fields.raw("activity")) {
            fields.refuse_unknown("activity", RowReason::UnknownActivity);
        }
        let date = fields.required::<Date>("date");
        let mark = self.mark(fields);
        let (Some(inmate), Some((place, activity)), Some(date), Some(mark)) = (inmate, activity, date, mark) else {
            return;
        };
        let lines = self.lines.entry((inmate, place, date.month())).or_insert([0; 31]);
        let line = &mut lines[date.day() as usize - 1];
        if *line != 0 {
            return fields.refuse("number", RowReason::KeyTwice(*line));
        }
        *line = fields.line_number();
        let attendance = &mut *self.attendances[inmate];
        match attendance.mark(date, activity) {
            None => self.counts.added += 1,
            Some(there) if there == mark => {
                self.counts.same += 1;
                return;
            }
            Some(_) if !self.replace => return fields.refuse("circumstance", RowReason::WouldChange),
            Some(_) => self.counts.replaced += 1,
        }
        attendance.put(date, activity, mark);
    }

    fn mark(&self, fields: &mut Fields<'_>) -> Option<Mark> {
        let text = fields.raw("circumstance");
        let (deduction, granted) = (fields.optional("deduction"), fields.boolean("granted"));
        let (decided_by, note) = (fields.line("decided_by"), fields.text("note"));
        if text.is_empty() {
            fields.refuse("circumstance", RowReason::Empty);
            return None;
        }
        let unknown = || EntryRefusal::UnknownCircumstance(text.to_owned());
        let circumstance = fields.take("circumstance", self.circumstances.get(text).copied().ok_or_else(unknown));
        let (circumstance, deduction, granted) = (circumstance?, deduction?, granted?);
        let detail = MarkDetail { deduction, granted, decided_by, note };
        let accepted = self.scheme.accept_mark(circumstance, &detail);
        let column = match &accepted {
            Err(EntryRefusal::GrantedNotOpen(_)) => "granted",
            Err(EntryRefusal::NoDeduction(_)) => "deduction",
            _ => "circumstance",
        };
        fields.take(column, accepted)?;
        Some(Mark { key: circumstance.key, detail })
    }
}
