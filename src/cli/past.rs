//! `history` and `verify`: who did what, and whether register and journal say the same.

use std::collections::BTreeMap;
use std::path::Path;

use crate::calendar::Date;
use crate::document::{
    self, DayMark, Document, Fact, Finding, Naming, OpenRefusal, RecordedStep, SystemDisk, What, open,
};
use crate::register::{InmateNumber, Language};
use crate::text::Text;

use super::arguments::History;
use super::output::{Outcome, Output, Stop};

/// What is printed of the past, as it is met.
struct Printing<'p, 'o> {
    asked: &'p History,
    /// The register as it stands now, for names.
    present: &'p Document,
    text: &'p Text,
    output: &'p mut Output<'o>,
    is_empty: bool,
    result: Result<(), Stop>,
}

pub(super) fn history(
    asked: &History,
    chosen: Option<Language>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    // Names are those of today; where the register cannot be opened with its journal, those of its file.
    let present = match open(&asked.register) {
        Ok(opened) => opened.document,
        Err(OpenRefusal::Journal(_)) => {
            document::verify(&SystemDisk, &asked.register).map_err(|refusal| refused(&refusal, text))?.document
        }
        Err(refusal) => return Err(refused(&refusal, text)),
    };
    let text = &super::speaking(&present, chosen);
    let mut printing = Printing { asked, present: &present, text, output, is_empty: true, result: Ok(()) };
    let walked = document::history(&SystemDisk, &asked.register, |step, before| {
        if printing.result.is_ok() {
            printing.result = printing.step(step, before);
        }
    });
    let Printing { is_empty, result, .. } = printing;
    result?;
    walked.map_err(|refusal| refused(&refusal, text))?;
    if is_empty {
        output.say(&text.history_empty())?;
    }
    Ok(Outcome::Done)
}

fn refused(refusal: &OpenRefusal, text: &Text) -> Stop {
    Stop::Refused(vec![refusal.words(text)])
}

impl Printing<'_, '_> {
    fn step(&mut self, step: &RecordedStep, before: Option<&[Fact]>) -> Result<(), Stop> {
        if self.asked.made_on.is_some_and(|day| step.at.date() != Some(day)) {
            return Ok(());
        }
        let lines = if self.is_told_in_short(step) { self.in_short(step) } else { self.in_full(step, before) };
        if lines.is_empty() {
            return Ok(());
        }
        if !self.is_empty {
            self.output.say("")?;
        }
        self.is_empty = false;
        let what = step.what.words(&step.note, self.text);
        let (day, time) = (step.at.day_in_words(self.text), step.at.time());
        self.output.say(&self.text.history_step(&day, &time, &step.by.user, &step.by.computer, &what))?;
        lines.iter().try_for_each(|line| self.output.say(line))
    }

    /// A whole register or package is told fact by fact only where somebody asks for a part of it.
    fn is_told_in_short(&self, step: &RecordedStep) -> bool {
        let is_large = match step.what {
            What::Made | What::TakenOver | What::Imported | What::Closed => true,
            What::Changed | What::Undone | What::Redone | What::Restored | What::Withdrawn | What::HandedOver => false,
        };
        is_large && self.asked.inmate.is_none() && self.asked.date.is_none()
    }

    fn in_short(&self, step: &RecordedStep) -> Vec<String> {
        let mut people: Vec<_> = step.facts.iter().filter_map(Fact::inmate).collect();
        people.dedup();
        let count = |number: usize| self.text.whole(number as u64);
        let facts = document::Change::of(step.facts.clone()).size();
        vec![format!("  {}", self.text.history_summary(&count(facts), &count(people.len())))]
    }

    /// Every fact that was asked for, by whom it is about.
    fn in_full(&self, step: &RecordedStep, before: Option<&[Fact]>) -> Vec<String> {
        let naming = Naming { scheme: &self.present.scheme, activities: &self.present.register.activities };
        let mut told: BTreeMap<Option<&InmateNumber>, Vec<String>> = BTreeMap::new();
        for (place, fact) in step.facts.iter().enumerate() {
            let before = before.and_then(|before| before.get(place));
            let is_asked_for = self.asked.inmate.as_ref().is_none_or(|asked| fact.inmate() == Some(asked));
            let Some(fact) = Some(fact).filter(|_| is_asked_for).and_then(|fact| on_day(fact, before, self.asked.date))
            else {
                continue;
            };
            let sentences = fact.told(before, &naming, self.text);
            let about = step.facts[place].inmate();
            told.entry(about).or_default().extend(sentences.into_iter().map(|said| format!("    {said}")));
        }
        told.retain(|_, sentences| !sentences.is_empty());
        let mut lines = Vec::new();
        for (inmate, sentences) in told {
            lines.push(format!("  {}", inmate.map_or_else(|| self.text.history_common(), |one| self.name(one))));
            lines.extend(sentences);
        }
        if step.erased > 0 && self.asked.inmate.is_none() {
            lines.push(format!("  {}", self.text.history_erased(step.erased)));
        }
        lines
    }

    fn name(&self, number: &InmateNumber) -> String {
        let person = self.present.register.inmates.get(number).map(|inmate| self.text.person(number, &inmate.person));
        format!("{number} {}", person.unwrap_or_default()).trim_end().to_owned()
    }
}

/// The part of a fact that is about this day, as it stands or as it stood before; all of it where no day is asked for.
fn on_day(fact: &Fact, before: Option<&Fact>, day: Option<Date>) -> Option<Fact> {
    let Some(day) = day else { return Some(fact.clone()) };
    match fact {
        Fact::Marks(number, month, activity, days) => {
            let days: Vec<DayMark> = days.iter().filter(|one| month.on(one.day()) == Some(day)).cloned().collect();
            (!days.is_empty()).then(|| Fact::Marks(number.clone(), *month, activity.clone(), days))
        }
        fact => (fact.covers(day) || before.is_some_and(|before| before.covers(day))).then(|| fact.clone()),
    }
}

pub(super) fn verify(
    path: &Path,
    chosen: Option<Language>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    /// So many of the differences are told; enough to see what happened.
    const MOST: usize = 20;
    let verified = document::verify(&SystemDisk, path).map_err(|refusal| refused(&refusal, text))?;
    let text = &super::speaking(&verified.document, chosen);
    if let Some((first, last)) = verified.records {
        output.say(&text.verify_records(&first.to_string(), &last.to_string()))?;
        output.say(&text.verify_contains(&verified.document.recorded.number.to_string()))?;
    }
    if verified.findings.is_empty() {
        let well = if verified.is_founded { text.verify_well() } else { text.verify_well_not_founded() };
        output.say(&well)?;
        return Ok(Outcome::Done);
    }
    let naming = Naming { scheme: &verified.document.scheme, activities: &verified.document.register.activities };
    let journal = verified.journal.display().to_string();
    for finding in &verified.findings {
        match finding {
            Finding::NoJournal => output.say(&text.verify_no_journal(&journal))?,
            Finding::Journal(refusal) => output.say(&refusal.words(text))?,
            Finding::TornRecord => output.say(&text.notice_torn_record(&journal))?,
            Finding::Run(run) => output.say(&text.verify_run(*run))?,
            Finding::Differs(change) => {
                output.say(&text.verify_differs(change.size()))?;
                let told = change.facts().iter().flat_map(|fact| {
                    let who = fact.inmate().map(|number| format!("{number} ")).unwrap_or_default();
                    fact.told(None, &naming, text).into_iter().map(move |said| format!("  {who}{said}"))
                });
                let told: Vec<String> = told.collect();
                told.iter().take(MOST).try_for_each(|line| output.say(line))?;
                if told.len() > MOST {
                    output.say(&text.import_more(told.len() - MOST))?;
                }
            }
        }
    }
    // A step that was cut short was never acknowledged: nothing is wrong with it.
    let is_wrong = verified.findings.iter().any(|finding| !matches!(finding, Finding::TornRecord));
    Ok(if is_wrong { Outcome::FoundWrong } else { Outcome::Done })
}
