//! How the rows of one file go into the register: new, there already, or in place of another.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use crate::calendar::Date;
use crate::register::{ActivityCode, Inmate, Register};

use super::facts::{self, Setting};
use super::fields::Fields;
use super::imported::Counts;
use super::refusal::RowReason;
use super::table::{Holds, Table};

/// How the rows of one file go into the register.
pub(super) struct Merge<'m> {
    pub(super) table: Table,
    pub(super) replace: bool,
    pub(super) lines: &'m mut HashMap<(Table, String), u64>,
    pub(super) counts: &'m mut Counts,
}

impl Merge<'_> {
    /// Notes the row's key; one that stands on an earlier line is refused.
    fn is_first(&mut self, fields: &mut Fields<'_>) -> bool {
        let columns = self.table.key();
        let parts = columns.iter().map(|column| {
            let text = fields.raw(column);
            let date = text.parse::<Date>().ok().filter(|_| self.table.holds(column) == Some(Holds::Day));
            date.map_or_else(|| text.to_owned(), |date| date.to_string())
        });
        let key = parts.collect::<Vec<_>>().join("\t");
        match self.lines.entry((self.table, key)) {
            Entry::Vacant(place) => {
                place.insert(fields.line_number());
                true
            }
            Entry::Occupied(earlier) => {
                fields.refuse(columns[0], RowReason::KeyTwice(*earlier.get()));
                false
            }
        }
    }

    /// Puts a fact under its key: new, there already, or in place of another where that was asked for.
    pub(super) fn put<K: Ord, V: PartialEq>(
        &mut self,
        fields: &mut Fields<'_>,
        facts: &mut BTreeMap<K, V>,
        key: K,
        fact: V,
    ) {
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

    pub(super) fn inmate(&mut self, fields: &mut Fields<'_>, register: &mut Register) {
        let (number, person) = facts::inmate(fields);
        let Some(number) = number else { return };
        if !self.is_first(fields) {
            return;
        }
        let Some(person) = person else {
            // One whose row is bad is there all the same, so that what points at him is not refused too.
            register.inmates.entry(number).or_default();
            return;
        };
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

    pub(super) fn of_inmate<'r>(&self, fields: &mut Fields<'_>, register: &'r mut Register) -> Option<&'r mut Inmate> {
        let inmate = register.inmates.get_mut(fields.raw("number"));
        if inmate.is_none() {
            fields.refuse_unknown("number", RowReason::UnknownInmate);
        }
        inmate
    }

    pub(super) fn activity(&self, fields: &mut Fields<'_>, register: &Register) -> Option<ActivityCode> {
        let text = fields.raw("activity");
        let known = register.activities.get_key_value(text).map(|(code, _)| code.clone());
        if known.is_none() && !self.lines.contains_key(&(Table::Activities, text.to_owned())) {
            fields.refuse_unknown("activity", RowReason::UnknownActivity);
        }
        known
    }

    pub(super) fn setting(&mut self, fields: &mut Fields<'_>, register: &mut Register) {
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
