//! Taking a data package into a register: all of it, or nothing.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use crate::calendar::Date;
use crate::document::Document;
use crate::register::{ActivityCode, Contradiction, Inmate, Register};

use super::facts::{self, Setting};
use super::fields::Fields;
use super::marks::Marks;
use super::refusal::{FileReason, ImportRefusal, Reason, Refusal, RowReason};
use super::sheet::Sheet;
use super::table::Table;

/// How a package is taken in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportOptions {
    /// Whether rows may change facts that are there.
    pub replace: bool,
}

/// How many rows of a file were new, changed a fact, or were there already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// New facts.
    pub added: usize,
    /// Facts that were replaced.
    pub replaced: usize,
    /// Facts that were there already.
    pub same: usize,
}

/// A register with a package taken in.
#[derive(Debug)]
pub struct Imported {
    /// The register with the package's facts.
    pub document: Document,
    /// What became of the rows, by file.
    pub counts: BTreeMap<Table, Counts>,
    /// CSV files in the folder that are no part of a package and were not read.
    pub not_read: Vec<String>,
}

/// Files of an export that are for reading only: closed runs are history.
const HISTORY: [&str; 2] = ["runs.csv", "run_lines.csv"];

/// Takes the package in this folder into a register, or into a new one.
///
/// `read` is told after each file how many rows it had.
///
/// # Errors
/// Every row that cannot be taken; nothing is changed then.
pub fn import(
    package: &Path,
    into: Option<Document>,
    options: ImportOptions,
    read: impl FnMut(Table, u64),
) -> Result<Imported, ImportRefusal> {
    let folder = fs::read_dir(package).map_err(|_| ImportRefusal::NoFolder(package.to_owned()))?;
    let mut names: Vec<String> = folder.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort_unstable();
    let mut files = Vec::new();
    let mut not_read = Vec::new();
    let mut refused = Vec::new();
    for name in names.into_iter().filter(|name| name.to_ascii_lowercase().ends_with(".csv")) {
        let table = Table::ALL.into_iter().find(|table| table.file().eq_ignore_ascii_case(&name));
        match table.map(|table| (table, fs::read(package.join(&name)))) {
            Some((table, Ok(bytes))) => files.push((table, bytes)),
            Some((table, Err(error))) => refused.push(of_file(table, FileReason::Unreadable(error))),
            None if HISTORY.contains(&name.as_str()) => {}
            None => not_read.push(name),
        }
    }
    if !refused.is_empty() {
        return Err(ImportRefusal::Refused(refused));
    }
    if files.is_empty() {
        return Err(ImportRefusal::NoFiles(package.to_owned()));
    }
    let imported = import_files(files, into, options, read)?;
    Ok(Imported { not_read, ..imported })
}

/// Takes the files of a package into a register, or into a new one.
///
/// # Errors
/// Every row that cannot be taken; nothing is changed then.
pub fn import_files(
    mut files: Vec<(Table, Vec<u8>)>,
    into: Option<Document>,
    options: ImportOptions,
    mut read: impl FnMut(Table, u64),
) -> Result<Imported, ImportRefusal> {
    let document = match into {
        Some(document) => document,
        None => Document::new().map_err(ImportRefusal::Scheme)?,
    };
    let mut import = Import { document, options, refused: Vec::new(), lines: HashMap::new(), counts: BTreeMap::new() };
    // A reading order in which what others point at comes first.
    files.sort_by_key(|(table, _)| *table);
    for (table, bytes) in files {
        match Sheet::open(table, bytes) {
            Ok(sheet) => read(table, import.table(table, &sheet)),
            Err(reason) => import.refused.push(of_file(table, reason)),
        }
    }
    import.refuse_contradictions();
    import.refused.sort_by_key(|refusal| (refusal.table, refusal.line));
    if import.refused.is_empty() {
        Ok(Imported { document: import.document, counts: import.counts, not_read: Vec::new() })
    } else {
        Err(ImportRefusal::Refused(import.refused))
    }
}

fn of_file(table: Table, reason: FileReason) -> Refusal {
    Refusal { table, line: None, column: None, value: String::new(), reason: Reason::File(reason) }
}

/// An import on its way. The register in it is thrown away when anything is refused.
struct Import {
    document: Document,
    options: ImportOptions,
    refused: Vec<Refusal>,
    /// On which line each key stands; marks keep their own account.
    lines: HashMap<(Table, String), u64>,
    counts: BTreeMap<Table, Counts>,
}

impl Import {
    /// Takes the rows of one file; gives their number.
    fn table(&mut self, table: Table, sheet: &Sheet) -> u64 {
        let mut rows = 0;
        self.counts.entry(table).or_default();
        // A package's rates replace those that came with the program, all of them.
        let replaces_shipped = table == Table::Rates && self.document.has_shipped_rates();
        let shipped = replaces_shipped.then(|| std::mem::take(&mut self.document.register.local.rates));
        let mut refused = std::mem::take(&mut self.refused);
        if table == Table::Marks {
            let mut marks =
                Marks::new(&mut self.document, self.options, &self.lines, self.counts.entry(table).or_default());
            sheet.rows(|line, record| {
                rows += 1;
                match record {
                    Ok(record) => marks.row(&mut Fields::new(table, line, record, &mut refused)),
                    Err(found) => refused.push(field_count(table, line, found)),
                }
            });
        } else {
            sheet.rows(|line, record| {
                rows += 1;
                match record {
                    Ok(record) => self.row(table, &mut Fields::new(table, line, record, &mut refused)),
                    Err(found) => refused.push(field_count(table, line, found)),
                }
            });
        }
        self.refused = refused;
        if let Some(shipped) = shipped {
            let rates = &self.document.register.local.rates;
            let same = rates.iter().filter(|(key, rate)| shipped.get(key) == Some(rate)).count();
            let added = rates.keys().filter(|key| !shipped.contains_key(key)).count();
            self.counts.insert(table, Counts { added, replaced: shipped.len() - same, same });
        }
        rows
    }

    fn row(&mut self, table: Table, fields: &mut Fields<'_>) {
        let Import { document, options, lines, counts, .. } = self;
        let Document { register, scheme, .. } = document;
        let mut merge = Merge { table, replace: options.replace, lines, counts: counts.entry(table).or_default() };
        match table {
            Table::Settings => merge.setting(fields, register),
            Table::Rates => {
                if let Some((key, rate)) = facts::rate(fields) {
                    merge.put(fields, &mut register.local.rates, key, rate);
                }
            }
            Table::Rules => {
                if let Some((key, rule)) = facts::rule(fields, scheme) {
                    merge.put(fields, &mut register.local.rules, key, rule);
                }
            }
            Table::Holidays => {
                if let Some((key, observed)) = facts::holiday(fields, scheme) {
                    merge.put(fields, &mut register.local.holidays, key, observed);
                }
            }
            Table::Inmates => merge.inmate(fields, register),
            Table::Activities => {
                let (code, activity) = facts::activity(fields);
                // One whose row is bad is there all the same, so that what points at it is not refused too.
                match (code, activity) {
                    (Some(code), Some(activity)) => merge.put(fields, &mut register.activities, code, activity),
                    (Some(code), None) => drop(merge.lines.insert((table, code.to_string()), fields.line())),
                    (None, _) => {}
                }
            }
            Table::Frames => {
                let activity = merge.activity(fields, register);
                if let (Some((from, frame)), Some(activity)) = (facts::frame(fields), activity) {
                    merge.put(fields, &mut register.frames, (activity, from), frame);
                }
            }
            Table::Stays => {
                let stay = facts::stay(fields);
                if let (Some(inmate), Some((from, stay))) = (merge.of_inmate(fields, register), stay) {
                    merge.put(fields, &mut inmate.stays, from, stay);
                }
            }
            Table::Custody => {
                let custody = facts::custody(fields);
                if let (Some(inmate), Some((from, kind))) = (merge.of_inmate(fields, register), custody) {
                    merge.put(fields, &mut inmate.custody, from, kind);
                }
            }
            Table::Placements => {
                let (activity, placement) = (merge.activity(fields, register), facts::placement(fields));
                if let (Some(inmate), Some(activity), Some((from, placement))) =
                    (merge.of_inmate(fields, register), activity, placement)
                {
                    merge.put(fields, &mut inmate.placements, (activity, from), placement);
                }
            }
            Table::Spells => {
                let spell = facts::spell(fields, scheme);
                if let (Some(inmate), Some((key, spell))) = (merge.of_inmate(fields, register), spell) {
                    merge.put(fields, &mut inmate.spells, key, spell);
                }
            }
            Table::Reviews => {
                let review = facts::review(fields, scheme);
                if let (Some(inmate), Some((key, review))) = (merge.of_inmate(fields, register), review) {
                    merge.put(fields, &mut inmate.reviews, key, review);
                }
            }
            Table::Sanctions => {
                let sanction = facts::sanction(fields);
                if let (Some(inmate), Some((from, sanction))) = (merge.of_inmate(fields, register), sanction) {
                    merge.put(fields, &mut inmate.sanctions, from, sanction);
                }
            }
            Table::Marks => {}
        }
    }

    /// Facts that exclude each other, each named at the line of the package that brought it.
    fn refuse_contradictions(&mut self) {
        for contradiction in self.document.register.contradictions() {
            let (table, key, column, reason) = self.place(contradiction);
            let line = self.lines.get(&(table, key)).copied();
            let value = String::new();
            // A row that was refused already is not refused again for what its being away leaves behind.
            let is_known = self.refused.iter().any(|one| one.table == table && one.line == line && line.is_some());
            if !is_known {
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
                (Table::Settings, key(&[&"period_start", &""]), "value", RowReason::PeriodStart)
            }
        }
    }
}

fn field_count(table: Table, line: u64, found: usize) -> Refusal {
    let reason = RowReason::FieldCount { expected: table.columns().len(), found };
    Refusal { table, line: Some(line), column: None, value: String::new(), reason: Reason::Row(reason) }
}

/// A row's key as one text; no field of a key can hold the separator.
fn key(fields: &[&dyn std::fmt::Display]) -> String {
    let fields: Vec<String> = fields.iter().map(ToString::to_string).collect();
    fields.join("\t")
}

fn dated(from: Option<Date>) -> String {
    from.map(|from| from.to_string()).unwrap_or_default()
}

/// How the rows of one file go into the register.
struct Merge<'m> {
    table: Table,
    replace: bool,
    lines: &'m mut HashMap<(Table, String), u64>,
    counts: &'m mut Counts,
}

impl Merge<'_> {
    /// Notes the row's key; one that stands on an earlier line is refused.
    fn is_first(&mut self, fields: &mut Fields<'_>) -> bool {
        let columns = self.table.key();
        let parts = columns.iter().map(|column| {
            let text = fields.raw(column);
            text.parse::<Date>().map_or_else(|_| text.to_owned(), |date| date.to_string())
        });
        let key = parts.collect::<Vec<_>>().join("\t");
        match self.lines.insert((self.table, key), fields.line()) {
            None => true,
            Some(earlier) => {
                fields.refuse(columns[0], RowReason::KeyTwice(earlier));
                false
            }
        }
    }

    /// Puts a fact under its key: new, there already, or in place of another where that was asked for.
    fn put<K: Ord, V: PartialEq>(&mut self, fields: &mut Fields<'_>, facts: &mut BTreeMap<K, V>, key: K, fact: V) {
        if !self.is_first(fields) {
            return;
        }
        match facts.get(&key) {
            None => self.counts.added += 1,
            Some(there) if *there == fact => {
                self.counts.same += 1;
                return;
            }
            Some(_) if !self.replace => return fields.refuse(self.table.key()[0], RowReason::WouldChange),
            Some(_) => self.counts.replaced += 1,
        }
        facts.insert(key, fact);
    }

    fn inmate(&mut self, fields: &mut Fields<'_>, register: &mut Register) {
        let (number, person) = facts::inmate(fields);
        let Some(number) = number else { return };
        if !self.is_first(fields) {
            return;
        }
        // One whose row is bad is there all the same, so that what points at him is not refused too.
        let person = person.unwrap_or_default();
        match register.inmates.get_mut(&number) {
            None => {
                self.counts.added += 1;
                register.inmates.insert(number, Inmate { person, ..Inmate::default() });
            }
            Some(there) if there.person == person => self.counts.same += 1,
            Some(_) if !self.replace => fields.refuse("number", RowReason::WouldChange),
            Some(there) => {
                self.counts.replaced += 1;
                there.person = person;
            }
        }
    }

    fn of_inmate<'r>(&self, fields: &mut Fields<'_>, register: &'r mut Register) -> Option<&'r mut Inmate> {
        let inmate = register.inmates.get_mut(fields.raw("number"));
        if inmate.is_none() {
            fields.refuse("number", RowReason::UnknownInmate);
        }
        inmate
    }

    fn activity(&self, fields: &mut Fields<'_>, register: &Register) -> Option<ActivityCode> {
        let text = fields.raw("activity");
        let known = register.activities.get_key_value(text).map(|(code, _)| code.clone());
        if known.is_none() && !self.lines.contains_key(&(Table::Activities, text.to_owned())) {
            fields.refuse("activity", RowReason::UnknownActivity);
        }
        known
    }

    fn setting(&mut self, fields: &mut Fields<'_>, register: &mut Register) {
        let Some(setting) = facts::setting(fields) else { return };
        let local = &mut register.local;
        match setting {
            Setting::Switch(switch, from, on) => self.put(fields, &mut local.switches, (switch, from), on),
            Setting::Prison(name) => self.set(fields, &mut local.prison, name),
            Setting::Unit(name) => self.set(fields, &mut local.unit, name),
            Setting::Language(language) => self.set(fields, &mut local.language, language),
            Setting::Period(kind) => self.set(fields, &mut local.period.kind, kind),
            Setting::PeriodStart(start) => self.set(fields, &mut local.period.start, start),
        }
    }

    /// Sets a value that stands once; what is not set yet is its type's default.
    fn set<T: PartialEq + Default>(&mut self, fields: &mut Fields<'_>, place: &mut T, value: T) {
        if !self.is_first(fields) {
            return;
        }
        if *place == value {
            self.counts.same += 1;
        } else if *place == T::default() {
            self.counts.added += 1;
            *place = value;
        } else if self.replace {
            self.counts.replaced += 1;
            *place = value;
        } else {
            fields.refuse("key", RowReason::WouldChange);
        }
    }
}
