//! The fields of one row, read into values; what cannot be read is refused by column.

use std::str::FromStr;

use csv::StringRecord;

use super::refusal::{Reason, Refusal, RowReason};
use super::table::{Column, Table};

/// The longest text a field may hold, in characters.
const LONGEST: usize = 2_000;

/// One row of a file. Reading a field that is bad notes the refusal and gives `None`.
pub(super) struct Fields<'r> {
    table: Table,
    line: u64,
    record: &'r StringRecord,
    refused: &'r mut Vec<Refusal>,
}

impl<'r> Fields<'r> {
    pub(super) fn new(table: Table, line: u64, record: &'r StringRecord, refused: &'r mut Vec<Refusal>) -> Fields<'r> {
        Fields { table, line, record, refused }
    }

    pub(super) fn line_number(&self) -> u64 {
        self.line
    }

    /// The field as it stands, without space around it.
    pub(super) fn raw(&self, column: &str) -> &'r str {
        let place = self.table.columns().iter().position(|Column(name, _)| *name == column);
        place.and_then(|place| self.record.get(place)).unwrap_or_default().trim()
    }

    /// Text of one line, which may be empty.
    pub(super) fn line(&mut self, column: &'static str) -> String {
        let text = self.text(column);
        if text.contains(['\n', '\r', '\t']) {
            self.refuse(column, RowReason::LineBreak);
        }
        text
    }

    /// Free text, which may be empty.
    pub(super) fn text(&mut self, column: &'static str) -> String {
        let text = self.raw(column);
        if text.chars().nth(LONGEST).is_some() {
            self.refuse(column, RowReason::TooLong(LONGEST));
            return String::new();
        }
        text.to_owned()
    }

    /// A value that must be there.
    pub(super) fn required<T: FromStr<Err: Into<RowReason>>>(&mut self, column: &'static str) -> Option<T> {
        match self.optional(column)? {
            Some(value) => Some(value),
            None => {
                self.refuse(column, RowReason::Empty);
                None
            }
        }
    }

    /// A value that may be empty.
    pub(super) fn optional<T: FromStr<Err: Into<RowReason>>>(&mut self, column: &'static str) -> Option<Option<T>> {
        let text = self.raw(column);
        if text.is_empty() {
            return Some(None);
        }
        self.take(column, text.parse().map(Some))
    }

    /// One of a few named values; the refusal names them all.
    pub(super) fn named<T: Copy>(&mut self, column: &'static str, all: &[T], name: fn(T) -> &'static str) -> Option<T> {
        let text = self.raw(column);
        if text.is_empty() {
            self.refuse(column, RowReason::Empty);
            return None;
        }
        let found = all.iter().copied().find(|value| name(*value) == text);
        if found.is_none() {
            self.refuse(column, RowReason::NotOneOf(all.iter().copied().map(name).collect()));
        }
        found
    }

    /// `true`, `false` or empty; also `SANN` and `USANN`.
    pub(super) fn boolean(&mut self, column: &'static str) -> Option<Option<bool>> {
        match self.raw(column).to_ascii_lowercase().as_str() {
            "" => Some(None),
            // A Norwegian spreadsheet writes its own words.
            "true" | "sann" => Some(Some(true)),
            "false" | "usann" => Some(Some(false)),
            _ => {
                self.refuse(column, RowReason::NotOneOf(vec!["true", "false"]));
                None
            }
        }
    }

    /// A whole number in this range, or empty.
    pub(super) fn number(&mut self, column: &'static str, least: u32, most: u32) -> Option<Option<u32>> {
        let text = self.raw(column);
        if text.is_empty() {
            return Some(None);
        }
        let digits = text.len() <= 9 && text.bytes().all(|digit| digit.is_ascii_digit());
        match text.parse() {
            Ok(number) if digits && (least..=most).contains(&number) => Some(Some(number)),
            _ => {
                self.refuse(column, RowReason::NotANumber(least, most));
                None
            }
        }
    }

    /// A whole number in this range that must be there.
    pub(super) fn required_number(&mut self, column: &'static str, least: u32, most: u32) -> Option<u32> {
        let number = self.number(column, least, most)?;
        if number.is_none() {
            self.refuse(column, RowReason::Empty);
        }
        number
    }

    /// The value, or a noted refusal of the column.
    pub(super) fn take<T, E: Into<RowReason>>(&mut self, column: &'static str, read: Result<T, E>) -> Option<T> {
        read.map_err(|reason| self.refuse(column, reason.into())).ok()
    }

    /// Notes that nothing of this name is there; where no name is, that one is needed.
    pub(super) fn refuse_unknown(&mut self, column: &'static str, reason: RowReason) {
        let reason = if self.raw(column).is_empty() { RowReason::Empty } else { reason };
        self.refuse(column, reason);
    }

    /// Notes a refusal of this column.
    pub(super) fn refuse(&mut self, column: &'static str, reason: RowReason) {
        let value: String = self.raw(column).chars().take(60).collect();
        let (table, line) = (self.table, Some(self.line));
        self.refused.push(Refusal { table, line, column: Some(column), value, reason: Reason::Row(reason) });
    }
}
