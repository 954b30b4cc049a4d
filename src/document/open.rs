//! Opening a register: its file, and what the journal says that the file does not contain yet.

use std::io;
use std::path::{Path, PathBuf};

use super::beside::Beside;
use super::disk::{Disk, SystemDisk};
use super::format::{FormatReason, FormatRefusal, Place};
use super::journal::{self, Digest, JournalRefusal, Step, Tail};
use super::{Change, Document, OpenRefusal};

/// A register as it stands, and what is worth knowing of how it was found.
#[derive(Debug)]
pub struct Opened {
    /// The register with all that the journal says.
    pub document: Document,
    /// What is worth knowing.
    pub notices: Vec<Notice>,
    /// The digest of the register's file as it was read.
    pub(super) on_disk: Digest,
    /// The last record the register's file contains.
    pub(super) saved: u64,
    /// The end of the journal, where there is one.
    pub(super) tail: Option<Tail>,
    /// Whether the file is of an older format.
    pub(super) is_old_format: bool,
}

/// What is worth knowing of how a register was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The last step of the journal was cut short while it was written, and is left out.
    TornRecord(PathBuf),
    /// There is no journal beside a register that had one.
    NoJournal {
        /// The journal that is not there.
        path: PathBuf,
        /// The last record the register contains.
        number: u64,
    },
}

/// Opens the register in this file to read it.
///
/// # Errors
/// Why it was not opened; no file is touched.
pub fn open(path: &Path) -> Result<Opened, OpenRefusal> {
    open_on(&SystemDisk, path)
}

/// Opens the register in this file of a disk to read it.
///
/// # Errors
/// As [`open`].
pub fn open_on(disk: &dyn Disk, path: &Path) -> Result<Opened, OpenRefusal> {
    let path = disk.follow(path);
    let (document, on_disk, is_old_format) = read_file(disk, &path)?;
    let beside = Beside::of(&path);
    let saved = document.recorded.number;
    let mut opened = Opened { saved, document, notices: Vec::new(), on_disk, tail: None, is_old_format };
    opened.follow(disk, &beside)?;
    if opened.tail.as_ref().is_some_and(|tail| tail.is_torn) {
        // Somebody may be writing that step just now.
        opened.follow(disk, &beside)?;
    }
    Ok(opened)
}

impl Opened {
    /// Does what the journal says that was not done yet.
    pub(super) fn follow(&mut self, disk: &dyn Disk, beside: &Beside) -> Result<(), JournalRefusal> {
        self.tail = catch_up(disk, beside, &mut self.document)?;
        self.notices = match &self.tail {
            Some(tail) if tail.is_torn => vec![Notice::TornRecord(beside.journal())],
            None if self.saved > 0 => vec![Notice::NoJournal { path: beside.journal(), number: self.saved }],
            _ => Vec::new(),
        };
        Ok(())
    }
}

/// That a file could not be read, or is not there.
pub(super) fn unreadable(path: &Path, error: io::Error) -> OpenRefusal {
    match error.kind() {
        io::ErrorKind::NotFound => OpenRefusal::NotFound(path.to_owned()),
        _ => OpenRefusal::Unreadable(path.to_owned(), error),
    }
}

/// The register's file alone, its digest, and whether its format is an older one.
pub(super) fn read_file(disk: &dyn Disk, path: &Path) -> Result<(Document, Digest, bool), OpenRefusal> {
    let bytes = disk.read(path).map_err(|error| unreadable(path, error))?;
    let read = match std::str::from_utf8(&bytes) {
        Ok(text) => super::format::read(text),
        Err(error) => Err(not_text(&bytes, error.valid_up_to())),
    };
    let (document, is_old) = read.map_err(|refusal| OpenRefusal::Format(path.to_owned(), refusal))?;
    Ok((document, Digest::of(&bytes), is_old))
}

/// Does what the journal says behind the last record a document contains.
pub(super) fn catch_up(
    disk: &dyn Disk,
    beside: &Beside,
    document: &mut Document,
) -> Result<Option<Tail>, JournalRefusal> {
    let (id, recorded) = (document.id.clone(), document.recorded);
    journal::tail(disk, beside, &id, &recorded, |step| document.follow(step))
}

impl Document {
    /// Does what a step of the journal did.
    pub(super) fn follow(&mut self, step: Step) -> Result<(), JournalRefusal> {
        let Step { what, first, last, facts, .. } = step;
        let before = what.is_whole().then(|| std::mem::take(&mut self.register));
        if let Err(refusal) = self.apply(&Change::of(facts)) {
            // What is open stays as it was, also where the step would have begun with nothing.
            if let Some(before) = before {
                self.register = before;
            }
            return Err(JournalRefusal::NotTaken { number: first, refusal });
        }
        self.recorded = last;
        Ok(())
    }
}

/// Bytes that are no text: ours but damaged where the text before them is ours, else foreign.
fn not_text(bytes: &[u8], valid: usize) -> FormatRefusal {
    let before = String::from_utf8_lossy(&bytes[..valid]);
    match super::format::probe(&before) {
        Err(FormatRefusal { reason: FormatReason::Empty | FormatReason::Foreign, .. }) => {
            FormatRefusal { place: Some(Place { line: 1, column: 1 }), reason: FormatReason::Foreign }
        }
        _ => {
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
            let reason = FormatReason::Damaged { excerpt: String::new() };
            FormatRefusal { place: Some(Place { line, column }), reason }
        }
    }
}
