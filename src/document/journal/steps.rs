//! Reading records one behind the other, and telling a record that was cut short at the end from a break.
//!
//! A step is written only after the one before it was synced. So where a line cannot be read, or does not fit, and a later
//! step stands behind it, something that was acknowledged was altered: that is a break. Where nothing stands behind it and
//! it lacks its end (or holds the NUL bytes a file system leaves in room it promised), the power went while it was
//! written: it was never acknowledged, and is dropped with a notice.

use memchr::memchr;

use super::Recorded;
use super::record::{Head, Line, Payload};

/// The records of one step with the place of the first and the one behind the last, in the bytes that were read.
#[derive(Debug)]
pub(super) struct RawStep<'t> {
    /// What the first record says.
    pub(super) head: Head,
    /// What each record holds.
    pub(super) payloads: Vec<Payload<'t>>,
    /// The last record; its place is counted in the bytes that were read.
    pub(super) last: Recorded,
    pub(super) end: usize,
}

/// How the records end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With a whole step.
    Whole,
    /// With a step that was cut short, from this place on.
    Torn(usize),
    /// In a record that does not fit, at this place; nothing behind it can be trusted.
    Broken(usize),
}

/// The steps in these bytes behind a record.
pub(super) struct Steps<'t> {
    bytes: &'t [u8],
    position: usize,
    last: Recorded,
    end: Option<End>,
}

impl<'t> Steps<'t> {
    /// Reads from `position` on; the record before it is `after`.
    pub(super) fn new(bytes: &'t [u8], position: usize, after: Recorded) -> Steps<'t> {
        Steps { bytes, position, last: after, end: None }
    }

    /// The last record of the last whole step.
    pub(super) fn reached(&self) -> Recorded {
        self.last
    }

    /// How the records ended, once there are no more steps.
    pub(super) fn end(&self) -> End {
        self.end.unwrap_or(End::Whole)
    }

    /// The line at a place, and where the next begins; nothing where it has no end.
    fn line(&self, position: usize) -> Option<(&'t [u8], usize)> {
        let rest = self.bytes.get(position..)?;
        let length = memchr(b'\n', rest)?;
        Some((&rest[..length], position + length + 1))
    }

    /// What it means that the record at this place cannot be read or does not fit.
    fn judge(&self, position: usize) -> End {
        let mut next = position;
        while let Some((line, behind)) = self.line(next) {
            // The line that does not fit may itself begin a step; only one behind it counts.
            if next > position && Line::read(line).is_some_and(|line| line.head.part == 1) {
                return End::Broken(position);
            }
            next = behind;
        }
        let rest = &self.bytes[position..];
        let line = &rest[..memchr(b'\n', rest).map_or(rest.len(), |end| end + 1)];
        let was_cut = line.last() != Some(&b'\n') || line.contains(&0);
        if was_cut { End::Torn(self.position) } else { End::Broken(position) }
    }
}

impl<'t> Iterator for Steps<'t> {
    type Item = RawStep<'t>;

    fn next(&mut self) -> Option<RawStep<'t>> {
        if self.end.is_some() {
            return None;
        }
        if self.position >= self.bytes.len() {
            self.end = Some(End::Whole);
            return None;
        }
        let mut step: Option<RawStep<'t>> = None;
        let (mut position, mut last) = (self.position, self.last);
        loop {
            let read = self.line(position).and_then(|(line, behind)| Some((Line::read(line)?, behind)));
            let Some((line, behind)) = read.filter(|(line, _)| fits(line, step.as_ref(), &last)) else {
                self.end = Some(self.judge(position));
                return None;
            };
            last = Recorded { number: line.head.number, digest: line.chain, place: position as u64 };
            position = behind;
            let (part, of) = (line.head.part, line.head.of);
            let step =
                step.get_or_insert_with(|| RawStep { head: line.head, payloads: Vec::new(), last, end: position });
            step.payloads.push(line.payload);
            (step.last, step.end) = (last, position);
            if part == of {
                break;
            }
        }
        (self.position, self.last) = (position, last);
        step
    }
}

/// Whether a line is the next of its step behind this record.
fn fits(line: &Line<'_>, step: Option<&RawStep<'_>>, last: &Recorded) -> bool {
    let is_next_part = match step {
        None => line.head.part == 1,
        Some(step) => {
            let first = &step.head;
            line.head.part as usize == step.payloads.len() + 1
                && line.head.of == first.of
                && (line.head.at, line.head.what) == (first.at, first.what)
        }
    };
    is_next_part && last.number.checked_add(1) == Some(line.head.number) && line.follows(&last.digest)
}

/// The record whose line begins at this place, and where the next one begins. What it follows is not looked at.
pub(super) fn record_at(bytes: &[u8], place: usize) -> Option<(Recorded, usize)> {
    let rest = bytes.get(place..)?;
    let length = memchr(b'\n', rest)?;
    let line = Line::read(&rest[..length])?;
    Some((Recorded { number: line.head.number, digest: line.chain, place: 0 }, place + length + 1))
}
