//! Writing on a journal: a step is there whole and synced, or it is taken back.

use std::io;

use crate::document::Document;
use crate::document::beside::Beside;
use crate::document::disk::{Disk, Ending, write_all};
use crate::document::format::FormatReason;
use crate::document::whole_file::{SaveAs, WholeFileRefusal, write_whole};

use super::files::{FileHead, Live, Tail};
use super::record::{NewStep, Written};
use super::{JournalRefusal, Recorded};

/// Why a step was not written.
#[derive(Debug)]
pub(in crate::document) enum AppendRefusal {
    /// It cannot be put in words.
    Format(FormatReason),
    /// It could not be written; the journal is as it was.
    NotWritten(io::Error),
    /// It could not be written for sure, nor taken back: it may be there or not.
    InDoubt(io::Error),
    /// Somebody else has written on the journal: its end is not where it was left.
    ChangedByOthers,
}

/// The journal of one register, open at its end.
pub(in crate::document) struct Writer {
    id: String,
    last: Recorded,
    live: Option<Open>,
}

/// The file that is written on.
struct Open {
    end: Box<dyn Ending>,
    /// How many bytes are whole records.
    length: u64,
    year: i32,
    /// Whether bytes of a step that was not acknowledged may stand behind them.
    is_dirty: bool,
}

impl Writer {
    /// Goes on where a tail ends.
    pub(in crate::document) fn at(
        disk: &dyn Disk,
        beside: &Beside,
        id: &str,
        tail: &Tail,
    ) -> Result<Writer, JournalRefusal> {
        let live = match &tail.live {
            None => None,
            Some(Live { length, year }) => {
                let unreadable = |error| JournalRefusal::Unreadable(beside.journal(), error);
                let end = disk.end_of(&beside.journal()).map_err(unreadable)?;
                Some(Open { end, length: *length, year: *year, is_dirty: tail.is_torn })
            }
        };
        Ok(Writer { id: id.to_owned(), last: tail.last, live })
    }

    /// Begins a journal behind a record, with its first step: both are there, or neither. `before` is what the file holds up
    /// to that record, where it goes on with one; that may then stand in the place of the one it goes on with.
    pub(in crate::document) fn begin(
        disk: &dyn Disk,
        beside: &Beside,
        id: &str,
        after: Recorded,
        before: Option<Vec<u8>>,
        as_what: SaveAs,
        step: &NewStep<'_>,
    ) -> Result<Writer, AppendRefusal> {
        let mut writer = Writer { id: id.to_owned(), last: after, live: None };
        writer.start_file(disk, beside, before, as_what, step)?;
        Ok(writer)
    }

    /// The last record.
    pub(in crate::document) fn last(&self) -> Recorded {
        self.last
    }

    /// Appends a step and syncs it. In a new year a new file is begun with it.
    pub(in crate::document) fn append(
        &mut self,
        disk: &dyn Disk,
        beside: &Beside,
        step: &NewStep<'_>,
    ) -> Result<(), AppendRefusal> {
        match &mut self.live {
            Some(live) if live.year >= step.at.year() => {
                let Written { bytes, last } = step.lines(&self.last).map_err(AppendRefusal::Format)?;
                live.append(&bytes)?;
                self.last = Recorded { place: live.length + last.place, ..last };
                live.length += bytes.len() as u64;
                Ok(())
            }
            Some(live) => {
                live.be_clean()?;
                let year = live.year;
                self.live = None;
                lay_by(disk, beside, year).map_err(AppendRefusal::NotWritten)?;
                self.start_file(disk, beside, None, SaveAs::New, step)
            }
            None => self.start_file(disk, beside, None, SaveAs::New, step),
        }
    }

    /// A new file with this step behind what stands before it.
    fn start_file(
        &mut self,
        disk: &dyn Disk,
        beside: &Beside,
        before: Option<Vec<u8>>,
        as_what: SaveAs,
        step: &NewStep<'_>,
    ) -> Result<(), AppendRefusal> {
        let unwritable = |error: ron::Error| AppendRefusal::Format(FormatReason::Unwritable(error.to_string()));
        let mut whole = match before {
            Some(before) => before,
            None => FileHead::new(&self.id, step.at.year(), &self.last).line().map_err(unwritable)?.into_bytes(),
        };
        let Written { bytes, last } = step.lines(&self.last).map_err(AppendRefusal::Format)?;
        let start = whole.len() as u64;
        whole.extend_from_slice(&bytes);
        let path = beside.journal();
        let in_doubt = |error| match as_what {
            SaveAs::New => taken_away(disk, &path, error),
            // What it replaced holds no more than it does.
            SaveAs::Same => AppendRefusal::InDoubt(error),
        };
        write_whole(disk, &path, &whole, as_what).map_err(|refusal| match refusal {
            WholeFileRefusal::Exists => AppendRefusal::ChangedByOthers,
            WholeFileRefusal::Unwritable(error) => AppendRefusal::NotWritten(error),
            WholeFileRefusal::NotAsWritten => AppendRefusal::NotWritten(io::ErrorKind::InvalidData.into()),
            WholeFileRefusal::NotConfirmed(error) => in_doubt(error),
        })?;
        let end = disk.end_of(&path).map_err(in_doubt)?;
        self.last = Recorded { place: start + last.place, ..last };
        self.live = Some(Open { end, length: whole.len() as u64, year: step.at.year(), is_dirty: false });
        Ok(())
    }
}

impl Open {
    fn append(&mut self, bytes: &[u8]) -> Result<(), AppendRefusal> {
        self.be_clean()?;
        let written = write_all(self.end.as_mut(), bytes).and_then(|()| self.end.sync());
        written.map_err(|error| {
            self.is_dirty = true;
            match self.be_clean() {
                Ok(()) => AppendRefusal::NotWritten(error),
                Err(_) => AppendRefusal::InDoubt(error),
            }
        })
    }

    /// Sees to it that nothing stands behind the last whole record.
    fn be_clean(&mut self) -> Result<(), AppendRefusal> {
        if self.is_dirty {
            self.end.cut(self.length).and_then(|()| self.end.sync()).map_err(AppendRefusal::NotWritten)?;
            self.is_dirty = false;
        }
        match self.end.length() {
            Ok(length) if length == self.length => Ok(()),
            Ok(_) => Err(AppendRefusal::ChangedByOthers),
            Err(error) => Err(AppendRefusal::NotWritten(error)),
        }
    }
}

/// A file that is there but cannot be relied on is taken away again, so that the step can be tried once more.
fn taken_away(disk: &dyn Disk, path: &std::path::Path, error: io::Error) -> AppendRefusal {
    // Where even this fails, the next step finds the file and is refused.
    let _ = disk.remove(path);
    AppendRefusal::InDoubt(error)
}

/// Gives the journal the name of its year.
fn lay_by(disk: &dyn Disk, beside: &Beside, year: i32) -> io::Result<()> {
    /// More files than a year ever has.
    const MOST: u32 = 99;
    for file in 1..=MOST {
        match disk.rename_new(&beside.journal(), &beside.journal_of(year, file)) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            other => return other,
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// The step that holds a whole register: with it a journal is begun.
pub(in crate::document) fn whole_of(document: &Document) -> crate::document::Change {
    crate::document::Change::between(&crate::register::Register::default(), &document.register)
}
