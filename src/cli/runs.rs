//! `close`, `withdraw`, `hand-over` and `release`: a period closed as a run, what becomes of the run, and the last
//! settlement of somebody who leaves.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::document::{Access, Author, CloseRefusal, ClosedRun, Leaving, PenRefusal, Sitting, SystemDisk};
use crate::pay::{Closing, ClosingRefusal};
use crate::register::Language;
use crate::report::Privacy;
use crate::text::Text;

use super::output::{Outcome, Output, Stop};
use super::paper::Papers;
use super::station::Station;
use super::{lines, transfer};

/// What is to be closed, as it was asked for.
pub(super) struct Close {
    pub(super) register: PathBuf,
    pub(super) closing: Closing,
    pub(super) user: Option<String>,
}

/// Somebody who leaves, as it was asked for.
pub(super) struct Release {
    pub(super) register: PathBuf,
    pub(super) leaving: Leaving,
    pub(super) reason: Option<String>,
    /// Where his last slip goes.
    pub(super) pdf: Option<PathBuf>,
    /// Whether it is printed, and on which printer where one is named.
    pub(super) print: Option<Option<String>>,
    /// How much of his name stands on it.
    pub(super) privacy: Privacy,
    pub(super) user: Option<String>,
}

/// A run that is to be withdrawn or handed over.
pub(super) struct OfRun {
    pub(super) register: PathBuf,
    pub(super) run: u32,
    /// Why it is withdrawn; none where it is handed over.
    pub(super) reason: Option<String>,
    pub(super) user: Option<String>,
}

pub(super) fn close(
    asked: &Close,
    chosen: Option<Language>,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    let mut open = Open::of(&asked.register, asked.user.as_deref(), chosen, station, text, output)?;
    let bar = output.progress(open.sitting.document().register.inmates.len(), &open.text.progress_settling());
    let closed = open.sitting.close_period(&asked.closing, station.now(), || bar.inc(1));
    bar.finish_and_clear();
    open.closed(closed, station, output).map(|_| Outcome::Done)
}

pub(super) fn release(
    asked: &Release,
    chosen: Option<Language>,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    let mut open = Open::of(&asked.register, asked.user.as_deref(), chosen, station, text, output)?;
    let closed = open.sitting.release(&asked.leaving, asked.reason.as_deref(), station.now());
    let text = Text::new(open.text.language());
    let run = open.closed(closed, station, output)?;
    let papers = Papers { privacy: asked.privacy, ..Papers::of(&run.payroll, station, &text) };
    let number = &asked.leaving.number;
    if let Some(file) = &asked.pdf {
        papers.save_slips(Some(number), file, output)?;
    }
    if let Some(printer) = &asked.print {
        // What was settled stands, printed or not.
        let printed = papers.print_slip(number, printer.as_deref(), output)?;
        printed.map_err(|why| Stop::Refused(vec![text.release_not_printed(&why)]))?;
    }
    Ok(Outcome::Done)
}

pub(super) fn of_run(
    asked: &OfRun,
    chosen: Option<Language>,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    let mut open = Open::of(&asked.register, asked.user.as_deref(), chosen, station, text, output)?;
    let (done, said) = match &asked.reason {
        Some(reason) => (open.sitting.withdraw(asked.run, reason, station.now()), open.text.withdrawn_done(asked.run)),
        None => (open.sitting.hand_over(asked.run, station.now()), open.text.handed_over_done(asked.run)),
    };
    done.map_err(|refusal| open.refused(&refusal, output))?;
    let Open { sitting, text } = open;
    transfer::close(sitting, station, &text, output)?;
    output.say(&said)?;
    Ok(Outcome::Done)
}

/// A register that is open to be written on, and the language it speaks.
struct Open {
    sitting: Sitting,
    text: Text,
}

impl Open {
    fn of(
        path: &Path,
        user: Option<&str>,
        chosen: Option<Language>,
        station: &Station<'_>,
        text: &Text,
        output: &mut Output<'_>,
    ) -> Result<Open, Stop> {
        let by: Author = station.author(user);
        let opened = Sitting::open(Arc::new(SystemDisk), path, by, station.now());
        let (sitting, notices) = opened.map_err(|refusal| Stop::Refused(vec![refusal.words(text)]))?;
        let text = super::speaking(sitting.document(), chosen);
        notices.iter().try_for_each(|notice| output.say_beside(&notice.words(&text)))?;
        match sitting.access() {
            Access::Writing | Access::Resting => Ok(Open { sitting, text }),
            Access::HeldBy(holder) => Err(Stop::Refused(vec![PenRefusal::Held(holder.cloned()).words(&text)])),
            Access::Reading(why) => Err(Stop::Refused(vec![why.words(&text)])),
        }
    }

    /// Says what was closed, and saves the register.
    fn closed(
        self,
        closed: Result<ClosedRun, CloseRefusal>,
        station: &Station<'_>,
        output: &mut Output<'_>,
    ) -> Result<ClosedRun, Stop> {
        let run = closed.map_err(|refusal| self.refused(&refusal, output))?;
        let Open { sitting, text } = self;
        transfer::close(sitting, station, &text, output)?;
        output.say(&run.words(&text))?;
        run.lapses(&text).iter().try_for_each(|line| output.say(line))?;
        Ok(run)
    }

    /// Why it was refused: each day that stands in the way on a line of its own, in words on a screen, else as lines for
    /// programs.
    fn refused(&self, refusal: &CloseRefusal, output: &mut Output<'_>) -> Stop {
        match refusal {
            CloseRefusal::Closing(ClosingRefusal::Incomplete { holes, errors }) if !output.on_terminal => {
                let mut beside = Vec::new();
                for hole in holes {
                    let activity = hole.activity.as_ref().map_or("-", |activity| activity.as_str());
                    let _ = writeln!(beside, "hole {} {} {activity} {}", hole.number, hole.date, hole.kind);
                }
                for (number, date, error) in errors {
                    let _ = writeln!(beside, "error {number} {date} {}", lines::error(error));
                }
                if let Err(error) = output.err.write_all(&beside) {
                    return Stop::Output(error);
                }
                Stop::Refused(vec![refusal.sentence(&self.text)])
            }
            refusal => Stop::Refused(refusal.lines(&self.text)),
        }
    }
}
