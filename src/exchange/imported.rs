//! What an import is asked for, and what it tells.

use std::collections::BTreeMap;

use crate::document::Change;

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

/// How far an import is, in bytes of the package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is read.
    pub done: u64,
    /// What there is in all.
    pub of: u64,
}

/// What a package would make of a register. Nothing is changed until the change is applied.
#[derive(Debug)]
pub struct Imported {
    /// The package's facts as one change.
    pub change: Change,
    /// What became of the rows, by file.
    pub counts: BTreeMap<Table, Counts>,
    /// CSV files in the folder that are no part of a package and were not read.
    pub not_read: Vec<String>,
}
