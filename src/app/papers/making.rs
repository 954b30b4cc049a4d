//! A paper being made: in a thread of its own, that says how far it is and can be called off.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::Context;

use crate::calendar::Period;
use crate::document::Document;
use crate::pay::{Book, Payroll};
use crate::register::InmateNumber;
use crate::report::preview::Preview;
use crate::report::{Pdf, Print, payroll_list, slips, statements};
use crate::text::Text;

/// Of what a paper is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The payroll of these days.
    Days(Period),
    /// This run, as it was closed.
    Run(u32),
}

/// Which paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The list that is checked and signed.
    List,
    /// A slip for each person.
    Slips,
    /// One person's slip.
    Slip(InmateNumber),
    /// A statement for each person, with room for the balance of his account.
    Statements,
}

/// What is to be made, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Order {
    pub(super) source: Source,
    pub(super) kind: Kind,
    pub(super) print: Print,
}

/// A paper being made, or what came of it.
pub(super) enum Making {
    /// It is being made.
    AtWork { far: Arc<Far>, made: Receiver<Result<Ready, String>> },
    /// It is there.
    Made(Ready),
    /// It is not, for this reason.
    Refused(String),
}

/// A paper that is there, and how wide and high each of its pages is, in points.
#[derive(Debug)]
pub(super) struct Ready {
    pub(super) pdf: Arc<Pdf>,
    pub(super) sizes: Vec<(f32, f32)>,
}

/// How many slips are done, of how many, and whether it was called off.
#[derive(Debug, Default)]
pub(super) struct Far {
    done: AtomicUsize,
    of: AtomicUsize,
    is_called_off: AtomicBool,
}

impl Far {
    /// The part that is done.
    pub(super) fn part(&self) -> f32 {
        let of = self.of.load(Ordering::Relaxed).max(1);
        self.done.load(Ordering::Relaxed) as f32 / of as f32
    }

    pub(super) fn call_off(&self) {
        self.is_called_off.store(true, Ordering::Relaxed);
    }

    fn tell(&self, done: usize, of: usize) -> ControlFlow<()> {
        self.done.store(done, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
        if self.is_called_off.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl Making {
    /// Begins to make it of this register as it stands; in turn it is made at once, as in tests.
    pub(super) fn start(ctx: &Context, document: Document, order: Order, in_turn: bool, text: &Text) -> Making {
        let far = Arc::new(Far::default());
        if in_turn {
            return Making::of(make(&document, &order, text, &far));
        }
        let (answer, made) = channel();
        let (told, ctx, language) = (Arc::clone(&far), ctx.clone(), text.language());
        std::thread::spawn(move || {
            // Where another paper is wanted meanwhile nobody hears it.
            let _ = answer.send(make(&document, &order, &Text::new(language), &told));
            ctx.request_repaint();
        });
        Making::AtWork { far, made }
    }

    fn of(made: Result<Ready, String>) -> Making {
        made.map_or_else(Making::Refused, Making::Made)
    }

    /// Hears whether it is made; gives whether it just was.
    pub(super) fn hear(&mut self, text: &Text) -> bool {
        let Making::AtWork { made, .. } = self else { return false };
        *self = match made.try_recv() {
            Ok(made) => Making::of(made),
            Err(TryRecvError::Empty) => return false,
            Err(TryRecvError::Disconnected) => Making::Refused(text.papers_broke_off()),
        };
        true
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        if let Making::AtWork { far, .. } = self {
            far.call_off();
        }
    }
}

fn make(document: &Document, order: &Order, text: &Text, far: &Far) -> Result<Ready, String> {
    let payroll = payroll(document, order.source, text)?;
    let made = match &order.kind {
        Kind::List => payroll_list(&payroll, &order.print),
        Kind::Slips => slips(&payroll, &order.print, None, |done, of| far.tell(done, of)),
        Kind::Statements => statements(&payroll, &order.print, None, |done, of| far.tell(done, of)),
        Kind::Slip(number) => {
            slips(&payroll, &order.print, Some(std::slice::from_ref(number)), |done, of| far.tell(done, of))
        }
    };
    let pdf = made.map_err(|refusal| refusal.words(text))?;
    let preview = Preview::of(&pdf).map_err(|_| text.preview_unreadable())?;
    let sizes = (0..preview.pages()).filter_map(|page| preview.size(page)).collect();
    Ok(Ready { pdf: Arc::new(pdf), sizes })
}

fn payroll(document: &Document, source: Source, text: &Text) -> Result<Payroll, String> {
    let book = Book::new(&document.scheme, &document.register);
    let read = match source {
        Source::Days(span) => book.list_unsettled(span),
        Source::Run(number) => match document.register.runs.get(&number) {
            Some(run) => book.read_run(number, run),
            None => return Err(text.change_unknown_run(number)),
        },
    };
    read.map_err(|refusal| refusal.words(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_that_nobody_waits_for_any_more_is_called_off() {
        let far = Arc::new(Far::default());
        assert_eq!(far.tell(3, 12), ControlFlow::Continue(()));
        assert_eq!(far.part(), 0.25);
        let (_, made) = channel();
        drop(Making::AtWork { far: Arc::clone(&far), made });
        assert_eq!(far.tell(4, 12), ControlFlow::Break(()));
    }
}
