//! The files of a journal: which they are, and reading their steps in order.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::document::beside::Beside;
use crate::document::disk::Disk;

use super::steps::{End, Steps};
use super::{Digest, FORMAT, JournalRefusal, Recorded, Step};

/// What a journal's file begins with, before its first record.
const NAME: &str = "DagsverkJournal";
/// More than the first line of a journal's file ever needs.
const LONGEST_HEAD: u64 = 4096;

/// The first line of a journal's file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileHead {
    format: u32,
    register: String,
    pub(super) year: i32,
    follows: Follows,
}

/// The record before the first one of a file.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Follows {
    number: u64,
    digest: Digest,
}

impl FileHead {
    pub(super) fn new(register: &str, year: i32, after: &Recorded) -> FileHead {
        let follows = Follows { number: after.number, digest: after.digest };
        FileHead { format: FORMAT, register: register.to_owned(), year, follows }
    }

    pub(super) fn line(&self) -> Result<String, ron::Error> {
        Ok(format!("{NAME}{}\n", ron::to_string(self)?))
    }

    fn follows(&self) -> Recorded {
        Recorded { number: self.follows.number, digest: self.follows.digest, place: 0 }
    }
}

/// A file of a journal.
#[derive(Debug, Clone)]
struct JournalFile {
    path: PathBuf,
    head: FileHead,
    /// Where its first record begins.
    start: u64,
}

/// The end of a journal, to be written on.
#[derive(Debug, Clone)]
pub(in crate::document) struct Live {
    /// How many bytes of its file are whole records.
    pub(super) length: u64,
    /// The year the file was begun in.
    pub(super) year: i32,
}

/// What a journal says behind a record.
#[derive(Debug)]
pub(in crate::document) struct Tail {
    /// The last record.
    pub(in crate::document) last: Recorded,
    /// Whether a step behind it was cut short.
    pub(in crate::document) is_torn: bool,
    /// The file that is written on; nothing where a new one is to be begun.
    pub(in crate::document) live: Option<Live>,
}

/// Shows the steps behind a record, in order; nothing where there is no journal.
///
/// # Errors
/// Why the journal does not go with a register that contains the record, or cannot be read to its end.
pub(in crate::document) fn tail(
    disk: &dyn Disk,
    beside: &Beside,
    id: &str,
    after: &Recorded,
    mut see: impl FnMut(Step) -> Result<(), JournalRefusal>,
) -> Result<Option<Tail>, JournalRefusal> {
    let mut after = *after;
    of_the_files(disk, beside, |names| {
        let from = after;
        tail_of(disk, beside, id, &from, names, |step| {
            let last = step.last;
            see(step)?;
            after = last;
            Ok(())
        })
    })
}

/// The tail in these files.
fn tail_of(
    disk: &dyn Disk,
    beside: &Beside,
    id: &str,
    after: &Recorded,
    names: &[PathBuf],
    mut see: impl FnMut(Step) -> Result<(), JournalRefusal>,
) -> Result<Option<Tail>, JournalRefusal> {
    if let Some(tail) = tail_of_live(disk, beside, id, after, &mut see)? {
        return Ok(Some(tail));
    }
    let files = files(disk, beside, names, id)?;
    if files.is_empty() {
        return Ok(None);
    }
    let Some(start) = files.iter().rposition(|file| file.head.follows().number <= after.number) else {
        let first = files.first().map(|file| (file.path.clone(), file.head.follows().number.saturating_add(1)));
        let (path, begins) = first.unwrap_or((beside.journal(), 0));
        return Err(JournalRefusal::BeginsLater { path, begins, register: after.number });
    };
    let from = files[start].head.follows();
    let mut is_met = from.is(after);
    let mut other_copy = from.number == after.number && !is_met;
    let read = read(disk, &files[start..], |step| {
        if is_met {
            see(step)?;
        } else if step.first <= after.number {
            is_met = step.last.is(after);
            other_copy |= step.last.number >= after.number && !is_met;
        }
        Ok(if other_copy { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })?;
    let path = files.last().map_or_else(|| beside.journal(), |file| file.path.clone());
    if other_copy {
        return Err(JournalRefusal::OfAnotherCopy { path, number: after.number });
    }
    if !is_met {
        return Err(JournalRefusal::Older { path, ends: read.last.number, register: after.number });
    }
    let live = read.live.filter(|_| path == beside.journal());
    Ok(Some(Tail { live, ..read }))
}

/// Does something with the files of a journal; nothing where there are none.
///
/// Whoever writes may meanwhile begin a new year, which gives the file that was written on another name. Where it came
/// to nothing, and there are other files than a moment ago, it is done once more.
fn of_the_files<T>(
    disk: &dyn Disk,
    beside: &Beside,
    mut does: impl FnMut(&[PathBuf]) -> Result<Option<T>, JournalRefusal>,
) -> Result<Option<T>, JournalRefusal> {
    loop {
        let names = beside.journals(disk).map_err(|error| JournalRefusal::Unreadable(beside.journal(), error))?;
        if names.is_empty() {
            return Ok(None);
        }
        match does(&names) {
            Ok(None) | Err(_) if are_others(disk, beside, &names) => {}
            done => return done,
        }
    }
}

/// Whether a journal has other files now than these.
fn are_others(disk: &dyn Disk, beside: &Beside, names: &[PathBuf]) -> bool {
    beside.journals(disk).is_ok_and(|now| now != names)
}

/// The tail where the record is the one before the live file, or stands in it just where it was said to.
fn tail_of_live(
    disk: &dyn Disk,
    beside: &Beside,
    id: &str,
    after: &Recorded,
    see: &mut impl FnMut(Step) -> Result<(), JournalRefusal>,
) -> Result<Option<Tail>, JournalRefusal> {
    let path = beside.journal();
    let Ok(head) = disk.read_part(&path, 0, LONGEST_HEAD) else { return Ok(None) };
    let file = understand(path, &head, id)?;
    let follows = file.head.follows();
    let start = if follows.is(after) {
        file.start
    } else if after.number > follows.number && after.place >= file.start {
        after.place
    } else {
        return Ok(None);
    };
    // A place no file has is a wrong hint; what cannot be read at all is told by whoever looks at all files.
    let Ok(bytes) = disk.read_part(&file.path, start, u64::MAX) else { return Ok(None) };
    let position = if start == after.place && !follows.is(after) {
        match super::steps::record_at(&bytes, 0).filter(|(record, _)| record.is(after)) {
            Some((_, behind)) => behind,
            None => return Ok(None),
        }
    } else {
        0
    };
    let from = Bytes { file: &file, bytes: &bytes, offset: start, position };
    let read = from.read(after, true, &mut |step| see(step).map(|()| ControlFlow::Continue(())));
    let (mut tail, _) = read.map_err(|refusal| counted_from_the_first_line(disk, refusal, start))?;
    if tail.last.is(after) {
        tail.last.place = after.place;
    }
    Ok(Some(tail))
}

/// A break's line was counted from a place on; the lines before are added.
fn counted_from_the_first_line(disk: &dyn Disk, refusal: JournalRefusal, place: u64) -> JournalRefusal {
    match refusal {
        JournalRefusal::Broken { path, line, number } => {
            let before = disk.read_part(&path, 0, place).unwrap_or_default();
            let line = line + before.iter().filter(|byte| **byte == b'\n').count();
            JournalRefusal::Broken { path, line, number }
        }
        other => other,
    }
}

/// Shows every step of a journal from its first file on, as far as it is whole; `missing` where the first file is not the
/// journal's beginning.
///
/// # Errors
/// Why it cannot be read to its end.
pub(in crate::document) fn walk(
    disk: &dyn Disk,
    beside: &Beside,
    id: &str,
    mut see: impl FnMut(Step) -> Result<(), JournalRefusal>,
) -> Result<Option<(Recorded, Tail)>, JournalRefusal> {
    // What was shown is not shown once more.
    let mut shown = 0;
    of_the_files(disk, beside, |names| {
        let files = files(disk, beside, names, id)?;
        let Some(first) = files.first().filter(|_| !are_others(disk, beside, names)) else { return Ok(None) };
        let begins = first.head.follows();
        let tail = read(disk, &files, |step| {
            if step.last.number > shown {
                shown = step.last.number;
                see(step)?;
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(Some((begins, tail)))
    })
}

/// A file of a journal up to a record.
pub(in crate::document) struct Sound {
    pub(in crate::document) path: PathBuf,
    pub(in crate::document) bytes: Vec<u8>,
}

/// The file that holds this record, up to it; nothing where none of the journal's files does.
pub(in crate::document) fn sound_part(disk: &dyn Disk, beside: &Beside, id: &str, until: &Recorded) -> Option<Sound> {
    // What cannot be read does not hold it.
    let mut paths = beside.journals(disk).ok()?;
    paths.reverse();
    paths.into_iter().find_map(|path| {
        let mut bytes = disk.read(&path).ok()?;
        let file = understand(path, &bytes, id).ok()?;
        let mut place = usize::try_from(file.start).ok()?;
        let mut is_met = file.head.follows().is(until);
        while !is_met {
            let (record, behind) = super::steps::record_at(&bytes, place)?;
            is_met = record.is(until);
            place = behind;
        }
        bytes.truncate(place);
        Some(Sound { path: file.path, bytes })
    })
}

/// The files of a journal from this one on, or all of them. What is called as the journal of an earlier year and is
/// another register's is none of them: that may be writing on it.
pub(in crate::document) fn own_files(
    disk: &dyn Disk,
    beside: &Beside,
    id: &str,
    from: Option<&Path>,
) -> std::io::Result<Vec<PathBuf>> {
    let is_of_another = |path: &PathBuf| {
        let head = disk.read_part(path, 0, LONGEST_HEAD).unwrap_or_default();
        matches!(understand(path.clone(), &head, id), Err(JournalRefusal::OfAnother(_)))
    };
    let mut paths = beside.journals(disk)?;
    paths.retain(|path| *path == beside.journal() || !is_of_another(path));
    Ok(paths.into_iter().skip_while(|path| from.is_some_and(|from| from != path)).collect())
}

/// The journal's files in the order of their records.
fn files(disk: &dyn Disk, beside: &Beside, paths: &[PathBuf], id: &str) -> Result<Vec<JournalFile>, JournalRefusal> {
    let mut files: Vec<JournalFile> = Vec::with_capacity(paths.len());
    for path in paths {
        let head = disk.read_part(path, 0, LONGEST_HEAD).map_err(unreadable(path))?;
        match understand(path.clone(), &head, id) {
            // The register `b.2026` writes on a journal that is called as that of 2026 of the register `b` would be.
            Err(JournalRefusal::OfAnother(path)) if path != beside.journal() => {}
            file => files.push(file?),
        }
    }
    // The live file is named last, and stays last among files that begin behind the same record.
    files.sort_by_key(|file| file.head.follows.number);
    // Where a disk gives a file another name in two steps, a crash between them leaves one file under both: the last counts.
    let is_same_as_next =
        |place: usize| files.get(place + 1).is_some_and(|next| next.head.follows().is(&files[place].head.follows()));
    let once: Vec<bool> = (0..files.len()).map(|place| !is_same_as_next(place)).collect();
    Ok(files.into_iter().zip(once).filter_map(|(file, is_one)| is_one.then_some(file)).collect())
}

fn unreadable(path: &Path) -> impl Fn(std::io::Error) -> JournalRefusal + '_ {
    |error| JournalRefusal::Unreadable(path.to_owned(), error)
}

/// Understands the first line of a file.
fn understand(path: PathBuf, bytes: &[u8], id: &str) -> Result<JournalFile, JournalRefusal> {
    let line = bytes.iter().position(|byte| *byte == b'\n').map(|end| &bytes[..end]);
    let text = line.and_then(|line| std::str::from_utf8(line).ok()).and_then(|line| line.strip_prefix(NAME));
    let Some(text) = text else { return Err(JournalRefusal::Foreign(path)) };
    let format = text.strip_prefix("(format:").unwrap_or_default();
    let digits: String = format.chars().take_while(char::is_ascii_digit).collect();
    if digits.parse() != Ok(FORMAT) {
        return Err(if digits.is_empty() { JournalRefusal::Foreign(path) } else { JournalRefusal::Newer(path) });
    }
    match ron::from_str::<FileHead>(text) {
        Ok(head) if head.register == id => {
            let start = (NAME.len() + text.len() + 1) as u64;
            Ok(JournalFile { path, head, start })
        }
        Ok(_) => Err(JournalRefusal::OfAnother(path)),
        Err(_) => Err(JournalRefusal::Foreign(path)),
    }
}

/// Reads these files one behind the other.
fn read(
    disk: &dyn Disk,
    files: &[JournalFile],
    mut see: impl FnMut(Step) -> Result<ControlFlow<()>, JournalRefusal>,
) -> Result<Tail, JournalRefusal> {
    let mut tail: Option<Tail> = None;
    for (place, file) in files.iter().enumerate() {
        let follows = file.head.follows();
        if tail.as_ref().is_some_and(|tail| !tail.last.is(&follows)) {
            // What the file before ended with is not what this one follows: records between them are missing.
            return Err(JournalRefusal::Broken {
                path: file.path.clone(),
                line: 1,
                number: follows.number.saturating_add(1),
            });
        }
        let bytes = disk.read(&file.path).map_err(unreadable(&file.path))?;
        let position = usize::try_from(file.start).unwrap_or(usize::MAX);
        let from = Bytes { file, bytes: &bytes, offset: 0, position };
        let (read, flow) = from.read(&follows, place + 1 == files.len(), &mut see)?;
        tail = Some(read);
        if flow.is_break() {
            break;
        }
    }
    // There is always a file to read.
    tail.ok_or_else(|| JournalRefusal::Foreign(PathBuf::new()))
}

/// Bytes of a file of a journal, which begin at `offset` and whose records are read from `position` on.
struct Bytes<'f> {
    file: &'f JournalFile,
    bytes: &'f [u8],
    offset: u64,
    position: usize,
}

impl Bytes<'_> {
    fn read(
        &self,
        after: &Recorded,
        is_last: bool,
        see: &mut impl FnMut(Step) -> Result<ControlFlow<()>, JournalRefusal>,
    ) -> Result<(Tail, ControlFlow<()>), JournalRefusal> {
        let path = &self.file.path;
        let mut steps = Steps::new(self.bytes, self.position, *after);
        let mut end = self.position;
        let mut flow = ControlFlow::Continue(());
        for raw in steps.by_ref() {
            end = raw.end;
            let number = raw.last.number;
            let step = Step::read(raw, self.offset).map_err(|reason| JournalRefusal::Unknown {
                path: path.clone(),
                number,
                reason,
            })?;
            flow = see(step)?;
            if flow.is_break() {
                break;
            }
        }
        let last = Recorded { place: steps.reached().place + self.offset, ..steps.reached() };
        let is_torn = match steps.end() {
            End::Whole => false,
            End::Torn(_) if is_last => true,
            End::Torn(place) | End::Broken(place) => {
                return Err(JournalRefusal::Broken {
                    path: path.clone(),
                    line: self.line_of(place),
                    number: last.number.saturating_add(1),
                });
            }
        };
        let live = Live { length: self.offset + end as u64, year: self.file.head.year };
        Ok((Tail { last, is_torn, live: Some(live) }, flow))
    }

    /// The line of a place, counted in what was read.
    fn line_of(&self, place: usize) -> usize {
        self.bytes[..place].iter().filter(|byte| **byte == b'\n').count() + 1
    }
}
