//! The sitting's thread: work goes in, answers come out.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crate::document::{
    Change, ChangeRefusal, CloseRefusal, Document, Happened, Moment, Saved, Sitting, ToUndo, WriteRefusal,
};

use super::{Access, Again, Standing, Told, Undo, Work};

/// What tells the time.
pub type Clock = Box<dyn Fn() -> Moment + Send>;
/// What is called when there is something to be told.
pub type Wake = Box<dyn Fn() + Send>;

/// How often the sitting looks at the clock by itself.
const TICK: Duration = Duration::from_secs(1);

/// What the sitting answers.
#[derive(Debug)]
pub(super) enum Answer {
    /// The first pending change is in the journal, with this noted of it.
    Acknowledged(Change),
    /// The first pending change was not made.
    Refused(WriteRefusal),
    /// Something else, which may be asked again, was not done.
    NotDone(Again, WriteRefusal),
    /// The sitting has made a change of its own accord: it undid a step, or did one again.
    Made(Change),
    /// The register as it stands now; what is pending is not in it.
    Stands(Box<Document>),
    /// How things stand.
    Standing(Box<Standing>),
    /// What the window is to be told.
    Told(Told),
}

/// Where the sitting works.
pub(super) enum Worker {
    /// In a thread of its own.
    Thread { work: Sender<Work>, answers: Receiver<Answer> },
    /// Here, each time somebody looks.
    InTurn { sitting: Box<Option<Sitting>>, clock: Clock, work: VecDeque<Work> },
}

impl Worker {
    pub(super) fn in_a_thread(sitting: Sitting, clock: Clock, wake: Wake) -> Worker {
        let (work, asked) = channel();
        let (answer, answers) = channel();
        std::thread::spawn(move || run(sitting, &clock, &wake, &asked, &answer));
        Worker::Thread { work, answers }
    }

    pub(super) fn in_turn(sitting: Sitting, clock: Clock) -> Worker {
        Worker::InTurn { sitting: Box::new(Some(sitting)), clock, work: VecDeque::new() }
    }

    pub(super) fn waits(&self) -> bool {
        matches!(self, Worker::InTurn { work, .. } if !work.is_empty())
    }

    pub(super) fn ask(&mut self, asked: Work) {
        match self {
            // A sitting that has ended is asked nothing any more.
            Worker::Thread { work, .. } => drop(work.send(asked)),
            Worker::InTurn { work, .. } => work.push_back(asked),
        }
    }

    pub(super) fn answers(&mut self) -> Vec<Answer> {
        match self {
            Worker::Thread { answers, .. } => answers.try_iter().collect(),
            Worker::InTurn { sitting, clock, work } => {
                let mut answers = Vec::new();
                if let Some(sitting) = sitting.as_mut() {
                    ticked(sitting, clock(), &mut |answer| answers.push(answer));
                }
                while let Some(asked) = work.pop_front()
                    && let Some(there) = sitting.take()
                {
                    **sitting = done(there, asked, clock(), &mut |answer| answers.push(answer));
                }
                answers
            }
        }
    }
}

fn run(sitting: Sitting, clock: &Clock, wake: &Wake, asked: &Receiver<Work>, answers: &Sender<Answer>) {
    let mut answer = |answer| {
        // Where nobody listens any more, the sitting ends with the next look at what is asked.
        let _ = answers.send(answer);
        wake();
    };
    let mut open = Some(sitting);
    while let Some(mut sitting) = open.take() {
        open = match asked.recv_timeout(TICK) {
            Ok(work) => done(sitting, work, clock(), &mut answer),
            Err(RecvTimeoutError::Timeout) => {
                ticked(&mut sitting, clock(), &mut answer);
                Some(sitting)
            }
            Err(RecvTimeoutError::Disconnected) => {
                // The window is gone. What cannot be saved now is in the journal.
                let _ = sitting.close(clock());
                None
            }
        };
    }
}

/// Does a piece of work; gives the sitting back unless that was its end.
fn done(mut sitting: Sitting, work: Work, now: Moment, answer: &mut dyn FnMut(Answer)) -> Option<Sitting> {
    let followed = sitting.followed();
    match work {
        Work::Change(change, reason) => {
            let made = sitting.change_because(change, reason.as_deref(), now);
            pending(&sitting, followed, made, answer);
        }
        Work::Import(change, package, reason) => {
            let made = sitting.import(change, &package, reason.as_deref(), now);
            pending(&sitting, followed, made, answer);
        }
        Work::Undo(reason) => {
            let made = sitting.undo(reason.as_deref(), now).map_err(|refusal| (Again::Undo, refusal));
            of_its_own(&sitting, followed, made, answer);
        }
        Work::Redo(reason) => {
            let made = sitting.redo(reason.as_deref(), now).map_err(|refusal| (Again::Redo, refusal));
            of_its_own(&sitting, followed, made, answer);
        }
        Work::ClosePeriod(closing) => {
            let closed = sitting.close_period(&closing, now, || {});
            of_runs(&sitting, closed.map(|run| Told::RunClosed(Box::new(run))), answer);
        }
        Work::Release(leaving, reason) => {
            let told = match sitting.release(&leaving, reason.as_deref(), now) {
                Ok(run) => Ok(Told::RunClosed(Box::new(run))),
                Err(CloseRefusal::Write(WriteRefusal::Change(ChangeRefusal::ReasonRequired(touched)))) => {
                    Ok(Told::ReasonRequired(Again::Release(leaving), touched))
                }
                Err(refusal) => Err(refusal),
            };
            of_runs(&sitting, told, answer);
        }
        Work::Withdraw(run, reason) => {
            let withdrawn = sitting.withdraw(run, &reason, now);
            of_runs(&sitting, withdrawn.map(|()| Told::Withdrawn(run)), answer);
        }
        Work::HandOver(run) => {
            let handed_over = sitting.hand_over(run, now);
            of_runs(&sitting, handed_over.map(|()| Told::HandedOver(run)), answer);
        }
        Work::Save => match sitting.save(now) {
            Ok(saved) => kept(saved, answer),
            Err(refusal) => answer(Answer::Told(Told::NotSaved(refusal))),
        },
        Work::SaveAs(path) => match sitting.save_as(&path, now) {
            Ok(()) => answer(Answer::Told(Told::SavedAs(path))),
            Err(refusal) => answer(Answer::Told(Told::NotSaved(refusal))),
        },
        Work::Touch => sitting.touch(now),
        Work::Close => match sitting.close(now) {
            Ok(saved) => {
                saved.into_iter().for_each(|saved| kept(saved, answer));
                answer(Answer::Told(Told::Closed));
                return None;
            }
            Err((still_open, refusal)) => {
                answer(Answer::Standing(Box::new(standing(&still_open))));
                answer(Answer::Told(Told::NotClosed(refusal)));
                return Some(*still_open);
            }
        },
    }
    answer(Answer::Standing(Box::new(standing(&sitting))));
    Some(sitting)
}

/// Answers to a change the window has made already.
fn pending(sitting: &Sitting, followed: u64, made: Result<Change, WriteRefusal>, answer: &mut dyn FnMut(Answer)) {
    match made {
        Ok(noted) => answer(Answer::Acknowledged(noted)),
        Err(refusal) => answer(Answer::Refused(refusal)),
    }
    if sitting.followed() != followed {
        answer(Answer::Stands(Box::new(sitting.document().clone())));
    }
}

/// Answers to what was to be done with a run: the register as it stands, and what came of it.
fn of_runs(sitting: &Sitting, told: Result<Told, CloseRefusal>, answer: &mut dyn FnMut(Answer)) {
    answer(Answer::Stands(Box::new(sitting.document().clone())));
    answer(Answer::Told(told.unwrap_or_else(Told::NotClosedRun)));
}

/// Answers to a change the window has not made.
fn of_its_own(
    sitting: &Sitting,
    followed: u64,
    made: Result<Option<Change>, (Again, WriteRefusal)>,
    answer: &mut dyn FnMut(Answer),
) {
    let others_wrote = sitting.followed() != followed;
    match made {
        Ok(Some(change)) if !others_wrote => answer(Answer::Made(change)),
        Ok(_) => {}
        Err((again, refusal)) => answer(Answer::NotDone(again, refusal)),
    }
    if others_wrote {
        answer(Answer::Stands(Box::new(sitting.document().clone())));
    }
}

fn kept(saved: Saved, answer: &mut dyn FnMut(Answer)) {
    if let Some(error) = saved.not_kept {
        answer(Answer::Told(Told::NotKept(error)));
    }
}

fn ticked(sitting: &mut Sitting, now: Moment, answer: &mut dyn FnMut(Answer)) {
    let followed = sitting.followed();
    let happened = sitting.tick(now);
    let is_quiet = happened.is_empty();
    for happened in happened {
        match happened {
            Happened::Saved(saved) => kept(saved, answer),
            Happened::NotSaved(refusal) => answer(Answer::Told(Told::NotSaved(refusal))),
            Happened::MayWrite => answer(Answer::Told(Told::MayWrite)),
            Happened::Rests => {}
        }
    }
    if sitting.followed() != followed {
        answer(Answer::Stands(Box::new(sitting.document().clone())));
    }
    if !is_quiet {
        answer(Answer::Standing(Box::new(standing(sitting))));
    }
}

/// How things stand with a sitting.
pub(super) fn standing(sitting: &Sitting) -> Standing {
    use crate::document::Access as Given;
    let access = match sitting.access() {
        Given::Writing | Given::Resting => Access::Writing,
        Given::HeldBy(holder) => Access::HeldBy(holder.cloned()),
        Given::Reading(_) => Access::Reading,
    };
    let undo = match sitting.history().to_undo() {
        ToUndo::Step(step) => Undo::Step(step.change.name()),
        ToUndo::Final(by) => Undo::Final(by),
        ToUndo::Nothing => Undo::Nothing,
    };
    Standing {
        path: sitting.path().to_owned(),
        access,
        undo,
        redo: sitting.history().to_redo().map(|step| step.change.name()),
        unsaved: sitting.unsaved(),
        saved: sitting.document().saved,
    }
}
