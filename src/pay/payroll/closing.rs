//! Closing: the span's settled values become a run that never changes.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::calendar::{Date, Moment, Period};
use crate::register::{ActivityCode, Inmate, InmateNumber, Ore, Run, RunState};

use super::draft::Draft;
use super::ledger::{Ledger, Revision, RulesOfRuns};
use super::values::{PersonPay, RunHead};
use super::written::{self, Kept};
use super::{RunRefusal, imprint};
use crate::pay::{Book, DayError, Hole, HoleKind, Standing};

/// What is to be closed, and who answers for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The days.
    pub span: Period,
    /// The person to be settled; everyone where none is named.
    pub only: Option<InmateNumber>,
    /// Who prepared the list.
    pub prepared_by: String,
    /// Who checked it.
    pub checked_by: String,
}

/// Why a span was not closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClosingRefusal {
    /// Nobody is named who prepared it, or who checked it.
    NotSigned,
    /// A run of everyone begins on the day after the latest such run.
    NotNext(Date),
    /// The person to be settled is not in the register.
    UnknownInmate(InmateNumber),
    /// Something is missing or wrong on a day it covers.
    Incomplete {
        /// What is missing, by number and date.
        holes: Vec<OpenHole>,
        /// What cannot be settled, by number and date.
        errors: Vec<(InmateNumber, Date, DayError)>,
    },
    /// Every day is closed, and nothing is to be corrected.
    NothingToClose,
    /// An earlier run cannot be read.
    Run(RunRefusal),
}

/// Something missing that stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenHole {
    /// Whose day.
    pub number: InmateNumber,
    /// Which day.
    pub date: Date,
    /// The activity; none on a day without planned parts.
    pub activity: Option<ActivityCode>,
    /// What is missing.
    pub kind: HoleKind,
}

impl From<RunRefusal> for ClosingRefusal {
    fn from(refusal: RunRefusal) -> ClosingRefusal {
        ClosingRefusal::Run(refusal)
    }
}

/// What a closing is made at and with, which no register knows.
pub struct Stamp<'s> {
    /// When.
    pub at: Moment,
    /// The digest of the journal's last record.
    pub journal: String,
    /// Random numbers: one for each person.
    pub salt: &'s mut dyn FnMut() -> u64,
}

impl std::fmt::Debug for Stamp<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Stamp({:?}, {})", self.at, self.journal)
    }
}

/// What stands in the way, gathered.
#[derive(Default)]
struct InTheWay {
    holes: Vec<OpenHole>,
    errors: Vec<(InmateNumber, Date, DayError)>,
}

impl InTheWay {
    fn hole(&mut self, book: &Book<'_>, number: &InmateNumber, date: Date, hole: &Hole) {
        let activity = hole.activity.map(|index| book.activity(index).0.clone());
        self.holes.push(OpenHole { number: number.clone(), date, activity, kind: hole.kind });
    }

    fn error(&mut self, number: &InmateNumber, date: Date, error: DayError) {
        self.errors.push((number.clone(), date, error));
    }
}

impl<'a> Book<'a> {
    /// Closes a span: the number of the run, and the run. The register is not changed; `done` is told after each person.
    ///
    /// # Errors
    /// Why it cannot be closed.
    pub fn close(
        &self,
        closing: &Closing,
        stamp: Stamp<'_>,
        mut done: impl FnMut(),
    ) -> Result<(u32, Run), ClosingRefusal> {
        let Closing { span, only, prepared_by, checked_by } = closing;
        if prepared_by.trim().is_empty() || checked_by.trim().is_empty() {
            return Err(ClosingRefusal::NotSigned);
        }
        let ledger = Ledger::new(self.register);
        let covered = self.covered(closing, &ledger)?;
        let mut draft = Draft::new(self, *span);
        let mut rules = RulesOfRuns::default();
        let mut people: Vec<(PersonPay, Kept)> = Vec::new();
        let mut in_the_way = InTheWay::default();
        let mut has_open_days = false;
        for (number, inmate) in covered {
            let mut person = PersonPay::of(number, inmate, *span);
            for days in ledger.open(number, *span) {
                has_open_days = true;
                self.settle_open(&mut draft, &mut rules, (number, inmate), days, &mut person, &mut in_the_way);
            }
            let Revision { corrections, holes, errors, checked } =
                ledger.revise(&mut draft, &mut rules, number, inmate, None)?;
            holes.iter().for_each(|(date, hole)| in_the_way.hole(self, number, *date, hole));
            errors.into_iter().for_each(|(date, error)| in_the_way.error(number, date, error));
            person.corrections = corrections;
            person.carried_in = ledger.carried(number, None)?;
            person.carry(&draft.tables, inmate, *span);
            if !person.days.is_empty() || !person.corrections.is_empty() || person.carried_in != Ore::ZERO {
                let imprint = imprint::of_facts(self, inmate, *span, rules.print(self, *span));
                people.push((person, Kept { salt: (stamp.salt)(), imprint, checked }));
            }
            done();
        }
        let InTheWay { mut holes, mut errors } = in_the_way;
        if !holes.is_empty() || !errors.is_empty() {
            holes.sort_by(|one, other| (&one.number, one.date).cmp(&(&other.number, other.date)));
            errors.sort();
            return Err(ClosingRefusal::Incomplete { holes, errors });
        }
        if !has_open_days && people.iter().all(|(person, ..)| person.corrections.is_empty()) {
            return Err(ClosingRefusal::NothingToClose);
        }
        let line = |(person, kept): (PersonPay, Kept)| {
            let text = written::person_text(&person, &kept, &draft.tables, *span).into_boxed_str();
            (person.number, text)
        };
        let lines: BTreeMap<_, _> = people.into_iter().map(line).collect();
        let number = self.register.runs.keys().next_back().map_or(1, |last| last.saturating_add(1));
        let mut run = Run {
            span: *span,
            only: only.clone(),
            closed: stamp.at,
            prison: self.register.local.prison.clone(),
            unit: self.register.local.unit.clone(),
            prepared_by: prepared_by.trim().to_owned(),
            checked_by: checked_by.trim().to_owned(),
            journal: stamp.journal,
            digest: String::new(),
            state: RunState::Standing,
            tables: draft.tables.to_text().into(),
            lines: Arc::new(lines),
        };
        run.digest = digest(number, &run);
        Ok((number, run))
    }

    /// Whom a closing covers.
    fn covered(
        &self,
        closing: &Closing,
        ledger: &Ledger<'a>,
    ) -> Result<Vec<(&'a InmateNumber, &'a Inmate)>, ClosingRefusal> {
        let inmates = &self.register.inmates;
        if let Some(number) = &closing.only {
            let one = inmates.get_key_value(number);
            return one.map(|one| vec![one]).ok_or_else(|| ClosingRefusal::UnknownInmate(number.clone()));
        }
        let next = ledger.last_of_everyone().map(|(_, run)| run.span.last().next());
        match next {
            Some(next) if closing.span.first() != next => Err(ClosingRefusal::NotNext(next)),
            _ => Ok(inmates.iter().collect()),
        }
    }

    fn settle_open<'b>(
        &'b self,
        draft: &mut Draft<'b, 'a>,
        rules: &mut RulesOfRuns<'a>,
        (number, inmate): (&'a InmateNumber, &'a Inmate),
        days: Period,
        person: &mut PersonPay,
        in_the_way: &mut InTheWay,
    ) {
        let rules = rules.rules(self, days);
        self.settle_days(inmate, &rules, |day| {
            day.holes.iter().for_each(|hole| in_the_way.hole(self, number, day.date, hole));
            day.errors.iter().for_each(|error| in_the_way.error(number, day.date, *error));
            if day.standing != Standing::Outside {
                person.days.push((day.date, draft.day(day)));
            }
        });
    }
}

impl Ledger<'_> {
    /// The days of a span that are not closed for this person.
    pub fn open(&self, number: &InmateNumber, span: Period) -> Vec<Period> {
        let closed = self.closed(number).into_iter();
        let mut open = closed
            .fold(vec![span], |open, closed| open.into_iter().flat_map(|days| days.without(closed.days)).collect());
        open.sort_unstable();
        open
    }
}

/// The digest of a run: over what it says of itself, its tables, and a digest for each person, so that a person's line can
/// be taken out of it later with its digest left in its place.
fn digest(number: u32, run: &Run) -> String {
    let mut whole = Sha256::new();
    let only = run.only.as_ref().map(ToString::to_string).unwrap_or_default();
    let (first, last) = (run.span.first(), run.span.last());
    let head = format!(
        "{number}\n{first}\n{last}\n{only}\n{}\n{}\n{}\n{}\n{}\n{}\n",
        run.closed, run.prison, run.unit, run.prepared_by, run.checked_by, run.journal
    );
    whole.update(head);
    whole.update(Sha256::digest(run.tables.as_bytes()));
    for (person, line) in run.lines.iter() {
        whole.update(Sha256::digest(format!("{person}\n{line}")));
    }
    let mut text = String::with_capacity(64);
    for byte in whole.finalize() {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

impl RunHead {
    /// What a run says of itself.
    pub fn of(number: u32, run: &Run) -> RunHead {
        RunHead {
            number,
            span: run.span,
            only: run.only.clone(),
            closed: run.closed,
            prepared_by: run.prepared_by.clone(),
            checked_by: run.checked_by.clone(),
            code: check_code(&run.digest),
            state: run.state.clone(),
        }
    }
}

/// Whether a run still says what it said when it was closed.
pub fn is_intact(number: u32, run: &Run) -> bool {
    digest(number, run) == run.digest
}

/// The beginning of a digest in letters and digits that are not mistaken for each other: `7Q4M-K2FD`.
fn check_code(digest: &str) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let beginning = digest.get(..10).and_then(|text| u64::from_str_radix(text, 16).ok()).unwrap_or_default();
    let letters = (0..8).rev().map(|place| char::from(LETTERS[(beginning >> (5 * place)) as usize & 31]));
    let mut code: String = letters.collect();
    code.insert(4, '-');
    code
}
