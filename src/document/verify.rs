//! Whether register and journal say the same, and what was done, by whom, step by step.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::pay::is_intact;
use crate::register::{Register, Runs};

use super::beside::Beside;
use super::disk::Disk;
use super::journal::{self, JournalRefusal, Recorded, Step};
use super::open::read_file;
use super::{Change, Document, Fact, OpenRefusal};

/// What was found in holding register and journal against each other.
#[derive(Debug)]
pub struct Verified {
    /// The register's file, its journal put aside.
    pub document: Document,
    /// The first and the last record of the journal that fit, where there is a journal.
    pub records: Option<(u64, u64)>,
    /// What does not hold, in the order it was found.
    pub findings: Vec<Finding>,
    /// Whether the journal was there from the beginning, so that it says all the register holds. Where it was not, the
    /// register's facts cannot be held against it.
    pub is_founded: bool,
    /// The journal that is written on.
    pub journal: PathBuf,
}

/// What does not hold.
#[derive(Debug)]
pub enum Finding {
    /// There is no journal.
    NoJournal,
    /// The journal cannot be read to its end, or does not go with the register.
    Journal(JournalRefusal),
    /// The last step was cut short while it was written.
    TornRecord,
    /// A run is not as it was closed.
    Run(u32),
    /// The register holds other facts than the journal put there: what would have to be changed in the journal's facts.
    Differs(Change),
}

/// Holds the chain, the register and the journal against each other.
///
/// # Errors
/// Why the register could not be read.
pub fn verify(disk: &dyn Disk, path: &Path) -> Result<Verified, OpenRefusal> {
    let path = disk.follow(path);
    let beside = Beside::of(&path);
    let (document, ..) = read_file(disk, &path)?;
    let contained = document.recorded;
    let mut replay = Replay::of(&document);
    let mut differs = None;
    let mut runs_of_journal = None;
    let mut is_met = contained.is(&Recorded::nothing(&document.id));
    let mut first = None;
    let mut last = 0;
    let walked = journal::walk(disk, &beside, &document.id, |step| {
        first.get_or_insert(step.first);
        last = step.last.number;
        replay.follow(&step)?;
        if step.last.number == contained.number {
            is_met = step.last.is(&contained);
            let difference = replay.facts().map(|facts| Change::between(facts, &document.register));
            differs = difference.filter(|change| is_met && !change.is_empty());
            runs_of_journal = replay.facts().filter(|_| is_met).map(|facts| facts.runs.clone());
        }
        Ok(())
    });
    let mut findings = Vec::new();
    let mut records = first.map(|first| (first, last));
    match walked {
        Ok(None) => findings.push(Finding::NoJournal),
        Ok(Some((begins, tail))) => {
            is_met |= contained.is(&begins);
            records = records.or(Some((begins.number, begins.number)));
            if !is_met {
                findings.push(Finding::Journal(unmet(&beside, &contained, begins.number, last)));
            }
            if tail.is_torn {
                findings.push(Finding::TornRecord);
            }
        }
        Err(refusal) => findings.push(Finding::Journal(refusal)),
    }
    findings.extend(broken_runs(&document.register.runs, runs_of_journal.as_ref()).into_iter().map(Finding::Run));
    findings.extend(differs.map(Finding::Differs));
    Ok(Verified { document, records, findings, is_founded: replay.is_founded(), journal: beside.journal() })
}

/// The runs that are not as they were closed, or not as the journal has them, where that is known; also those that are gone.
fn broken_runs(runs: &Runs, of_journal: Option<&Runs>) -> BTreeSet<u32> {
    let altered = runs.iter().filter(|(number, run)| !is_intact(**number, run)).map(|(number, _)| *number);
    let known = of_journal
        .into_iter()
        .flat_map(|of_journal| runs.keys().chain(of_journal.keys()).map(move |number| (number, of_journal)));
    let other = known.filter(|(number, of_journal)| runs.get(number) != of_journal.get(number));
    altered.chain(other.map(|(number, _)| *number)).collect()
}

/// Why the record a register contains is not in its journal.
fn unmet(beside: &Beside, contained: &Recorded, begins: u64, ends: u64) -> JournalRefusal {
    let (path, register) = (beside.journal(), contained.number);
    if register < begins {
        JournalRefusal::BeginsLater { path, begins: begins.saturating_add(1), register }
    } else if register > ends {
        JournalRefusal::Older { path, ends, register }
    } else {
        JournalRefusal::OfAnotherCopy { path, number: register }
    }
}

/// Shows every step of a register's journal with what stood before under the keys of its facts, in their order; nothing
/// where that is not known.
///
/// # Errors
/// Why the register or the journal could not be read to the end; what came before was shown.
pub fn history(
    disk: &dyn Disk,
    path: &Path,
    mut see: impl FnMut(&Step, Option<&[Fact]>),
) -> Result<Document, OpenRefusal> {
    let path = disk.follow(path);
    let beside = Beside::of(&path);
    let (document, ..) = read_file(disk, &path)?;
    let mut replay = Replay::of(&document);
    journal::walk(disk, &beside, &document.id, |step| {
        let before = replay.follow(&step)?;
        see(&step, before.as_deref());
        Ok(())
    })?;
    Ok(document)
}

/// A register that does what a journal says from its beginning on.
struct Replay {
    document: Document,
    /// Whether a step was met that holds the whole register, so that what stands is known.
    state: Known,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    /// No step yet holds the whole.
    NotYet,
    /// All of it.
    All,
    /// Some of it was erased.
    NoMore,
}

impl Replay {
    fn of(document: &Document) -> Replay {
        Replay { document: Document { register: Register::default(), ..document.clone() }, state: Known::NotYet }
    }

    /// Does what a step did; gives what stood before under the keys of its facts.
    fn follow(&mut self, step: &Step) -> Result<Option<Vec<Fact>>, JournalRefusal> {
        if step.what.is_whole() {
            self.document.register = Register::default();
            self.state = Known::All;
        }
        if step.erased > 0 {
            self.state = Known::NoMore;
        }
        if self.state != Known::All {
            return Ok(None);
        }
        let change = Change::of(step.facts.clone());
        let inverse = self.document.apply(&change);
        let inverse = inverse.map_err(|refusal| JournalRefusal::NotTaken { number: step.first, refusal })?;
        // An inverse is in the other order.
        Ok(Some(inverse.facts().iter().rev().cloned().collect()))
    }

    fn facts(&self) -> Option<&Register> {
        self.is_founded().then_some(&self.document.register)
    }

    fn is_founded(&self) -> bool {
        self.state == Known::All
    }
}
