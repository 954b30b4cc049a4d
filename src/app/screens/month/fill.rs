//! What a letter does to the chosen cells: which marks it makes, and what it passes over and says so.

use std::collections::BTreeMap;

use crate::calendar::Month;
use crate::document::{Change, DayMark, Fact};
use crate::register::{ActivityCode, InmateNumber, Mark, MarkDetail, MarkKey};

use super::chosen::{At, Chosen};
use super::sheet::{Cell, Filter, Place, Sheet, Source};

/// Marks to be made, and what was passed over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filled {
    /// The marks as one change.
    pub change: Change,
    /// How many cells were marked or cleared.
    pub done: usize,
    /// How many were passed over, and why.
    pub skipped: Skipped,
}

/// Cells that were passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Skipped {
    /// Days on which nothing is planned.
    pub free: usize,
    /// Days on which the person was not here, or is away by a spell.
    pub away: usize,
    /// Days in an activity that is not the chosen one.
    pub elsewhere: usize,
}

impl Skipped {
    /// How many in all.
    pub fn count(self) -> usize {
        self.free + self.away + self.elsewhere
    }
}

/// What a letter means on a single cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// Marks in these activities.
    Marks(Vec<ActivityCode>),
    /// Nothing is planned: which activity is meant must be asked.
    Ask,
    /// The person is not here.
    Away,
    /// The chosen activity is not planned.
    Elsewhere,
}

/// In which activities a letter marks this cell: under a filter in that activity; else in every planned part that nobody
/// answered yet, and where all are answered, in every part.
pub fn meant(cell: &Cell, filter: &Filter) -> Meant {
    if matches!(cell.place, Place::Outside | Place::Away) {
        return Meant::Away;
    }
    let parts = cell.parts.iter().filter_map(|part| Some((part.activity.clone()?, part.source)));
    let parts: Vec<_> = parts.collect();
    if let Some(asked) = &filter.activity {
        let is_there = parts.iter().any(|(activity, _)| activity == asked);
        return match (is_there, parts.is_empty()) {
            (true, _) => Meant::Marks(vec![asked.clone()]),
            (false, true) => Meant::Ask,
            (false, false) => Meant::Elsewhere,
        };
    }
    if parts.is_empty() {
        return Meant::Ask;
    }
    let is_open = |source: &Source| !matches!(source, Source::Mark(_));
    let open: Vec<_> =
        parts.iter().filter(|(_, source)| is_open(source)).map(|(activity, _)| activity.clone()).collect();
    Meant::Marks(if open.is_empty() { parts.into_iter().map(|(activity, _)| activity).collect() } else { open })
}

/// Marks every chosen cell with this letter. Several cells are marked where something is planned and nobody is away; what is
/// passed over is counted. One cell is marked also where a spell stands on it: what is marked goes before any spell.
pub fn fill(sheet: &Sheet, chosen: Chosen, key: MarkKey, filter: &Filter) -> Filled {
    let mut marking = Marking::new(sheet.month);
    let is_single = chosen.is_single();
    for at in chosen.cells() {
        let Some((row, cell)) = sheet.rows.get(at.0).and_then(|row| Some((row, row.cells.get(at.1)?))) else {
            continue;
        };
        let is_under_spell = cell.parts.iter().any(|part| part.source == Source::Spell);
        match meant(cell, filter) {
            Meant::Marks(_) if is_under_spell && !is_single => marking.skipped.away += 1,
            Meant::Marks(activities) => marking.mark(&row.inmate, at, &activities, Some(key)),
            Meant::Ask => marking.skipped.free += 1,
            Meant::Away => marking.skipped.away += 1,
            Meant::Elsewhere => marking.skipped.elsewhere += 1,
        }
    }
    marking.done()
}

/// Takes every mark of the chosen cells away; under a filter those in that activity.
pub fn clear(sheet: &Sheet, chosen: Chosen, filter: &Filter) -> Filled {
    let mut marking = Marking::new(sheet.month);
    for at in chosen.cells() {
        let Some((row, cell)) = sheet.rows.get(at.0).and_then(|row| Some((row, row.cells.get(at.1)?))) else {
            continue;
        };
        let marked = cell.parts.iter().filter(|part| matches!(part.source, Source::Mark(_)));
        let marked = marked.filter_map(|part| part.activity.clone());
        let marked: Vec<_> = marked.filter(|code| filter.activity.as_ref().is_none_or(|asked| asked == code)).collect();
        if !marked.is_empty() {
            marking.mark(&row.inmate, at, &marked, None);
        }
    }
    marking.done()
}

/// One mark on one cell, in an activity that was asked for.
pub fn mark_one(sheet: &Sheet, at: At, activity: &ActivityCode, key: MarkKey) -> Filled {
    let mut marking = Marking::new(sheet.month);
    if let Some(row) = sheet.rows.get(at.0) {
        marking.mark(&row.inmate, at, std::slice::from_ref(activity), Some(key));
    }
    marking.done()
}

/// Marks being gathered: one fact for each person, activity and month.
pub(super) struct Marking {
    month: Month,
    marks: BTreeMap<(InmateNumber, ActivityCode), Vec<DayMark>>,
    done: usize,
    pub(super) skipped: Skipped,
}

impl Marking {
    pub(super) fn new(month: Month) -> Marking {
        Marking { month, marks: BTreeMap::new(), done: 0, skipped: Skipped::default() }
    }

    /// Marks a cell in these activities, or takes the marks away.
    pub(super) fn mark(&mut self, inmate: &InmateNumber, at: At, activities: &[ActivityCode], key: Option<MarkKey>) {
        self.done += 1;
        // A column is a day of a month.
        let day = at.1 as u8 + 1;
        for activity in activities {
            let mark = key.map(|key| Mark { key, detail: MarkDetail::default() });
            self.marks.entry((inmate.clone(), activity.clone())).or_default().push(DayMark::new(day, mark));
        }
    }

    pub(super) fn done(self) -> Filled {
        let Marking { month, marks, done, skipped } = self;
        let facts = marks.into_iter().map(|((inmate, activity), days)| Fact::Marks(inmate, month, activity, days));
        Filled { change: Change::of(facts.collect()), done, skipped }
    }
}
