//! Reading a data package as one change of a register: all of it, or nothing.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use crate::document::{Change, Document};

use super::facts;
use super::fields::Fields;
use super::imported::{Counts, ImportOptions, Imported, Progress};
use super::marks::Marks;
use super::merge::Merge;
use super::refusal::{FileReason, ImportRefusal, Reason, Refusal, RowReason};
use super::sheet::Sheet;
use super::table::Table;

/// Files of an export that are for reading only: closed runs are history.
const HISTORY: [&str; 2] = ["runs.csv", "run_lines.csv"];

/// Reads the package in this folder as a change of this register.
///
/// `progress` is told now and then how far it is.
///
/// # Errors
/// Every row that cannot be taken.
pub fn import(
    package: &Path,
    into: &Document,
    options: ImportOptions,
    progress: impl FnMut(Progress),
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
    let imported = import_files(files, into, options, progress)?;
    Ok(Imported { not_read, ..imported })
}

/// Reads the files of a package as a change of this register.
///
/// # Errors
/// Every row that cannot be taken.
pub fn import_files(
    mut files: Vec<(Table, Vec<u8>)>,
    into: &Document,
    options: ImportOptions,
    mut progress: impl FnMut(Progress),
) -> Result<Imported, ImportRefusal> {
    let mut document = into.clone();
    if into.is_blank() && files.iter().any(|(table, _)| *table == Table::Rates) {
        // The rates of a register's first package stand in place of those that came with the program.
        document.register.local.rates.clear();
    }
    let mut import = Import { document, options, refused: Vec::new(), lines: HashMap::new(), counts: BTreeMap::new() };
    // A reading order in which what others point at comes first.
    files.sort_by_key(|(table, _)| *table);
    let of = files.iter().map(|(_, bytes)| bytes.len() as u64).sum();
    let mut before = 0;
    for (table, bytes) in files {
        let size = bytes.len() as u64;
        match Sheet::open(table, bytes) {
            Ok(sheet) => import.table(table, &sheet, |read| progress(Progress { done: before + read, of })),
            Err(reason) => import.refused.push(of_file(table, reason)),
        }
        before += size;
        progress(Progress { done: before, of });
    }
    import.refuse_contradictions();
    import.forget_what_follows();
    import.refused.sort_by_key(|refusal| (refusal.table, refusal.line));
    if import.refused.is_empty() {
        let change = Change::between(&into.register, &import.document.register);
        Ok(Imported { change, counts: import.counts, not_read: Vec::new() })
    } else {
        Err(ImportRefusal::Refused(import.refused))
    }
}

fn of_file(table: Table, reason: FileReason) -> Refusal {
    Refusal { table, line: reason.line(), column: None, value: String::new(), reason: Reason::File(reason) }
}

/// An import on its way, on a copy of the register.
pub(super) struct Import {
    pub(super) document: Document,
    options: ImportOptions,
    pub(super) refused: Vec<Refusal>,
    /// On which line each key stands; marks keep their own account.
    pub(super) lines: HashMap<(Table, String), u64>,
    counts: BTreeMap<Table, Counts>,
}

impl Import {
    /// Takes out what is refused only because something else is: rows about people or activities whose whole file was
    /// refused, and reviews of spells when a spell was.
    fn forget_what_follows(&mut self) {
        let no_file =
            |table| self.refused.iter().any(|one| one.table == table && matches!(one.reason, Reason::File(_)));
        let (no_inmates, no_activities) = (no_file(Table::Inmates), no_file(Table::Activities));
        let no_spell = self.refused.iter().any(|one| one.table == Table::Spells);
        self.refused.retain(|one| match one.reason {
            Reason::Row(RowReason::UnknownInmate) => !no_inmates,
            Reason::Row(RowReason::UnknownActivity) => !no_activities,
            Reason::Row(RowReason::UnknownSpell) => !no_spell,
            _ => true,
        });
    }

    /// Takes the rows of one file.
    fn table(&mut self, table: Table, sheet: &Sheet, read: impl FnMut(u64)) {
        self.counts.entry(table).or_default();
        let mut refused = std::mem::take(&mut self.refused);
        if table == Table::Marks {
            let mut marks =
                Marks::new(&mut self.document, self.options, &self.lines, self.counts.entry(table).or_default());
            sheet.rows(read, |line, record| match record {
                Ok(record) => marks.row(&mut Fields::new(table, line, record, &mut refused)),
                Err(found) => refused.push(field_count(table, line, found)),
            });
        } else {
            sheet.rows(read, |line, record| match record {
                Ok(record) => self.row(table, &mut Fields::new(table, line, record, &mut refused)),
                Err(found) => refused.push(field_count(table, line, found)),
            });
        }
        self.refused = refused;
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
                    (Some(code), None) => drop(merge.lines.insert((table, code.to_string()), fields.line_number())),
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
}

fn field_count(table: Table, line: u64, found: usize) -> Refusal {
    let reason = RowReason::FieldCount { expected: table.columns().len(), found };
    Refusal { table, line: Some(line), column: None, value: String::new(), reason: Reason::Row(reason) }
}
