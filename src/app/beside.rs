//! What takes longer than a frame, worked out beside the window.

use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::Context;

/// What was worked out last, of what, and what is being worked out now.
pub(super) struct Beside<Of, Made> {
    known: Option<(Of, Made)>,
    asked: Option<(Of, Receiver<Made>)>,
}

impl<Of, Made> Default for Beside<Of, Made> {
    fn default() -> Beside<Of, Made> {
        Beside { known: None, asked: None }
    }
}

impl<Of: PartialEq, Made: Send + 'static> Beside<Of, Made> {
    /// Has it worked out of this, where that is not done yet; what was known stays until then. In turn it is done at once,
    /// as in tests. Gives whether something else is known than before.
    pub(super) fn follow<Work>(&mut self, ctx: &Context, of: Of, in_turn: bool, work: impl FnOnce() -> Work) -> bool
    where
        Work: FnOnce() -> Made + Send + 'static,
    {
        let is_new = self.hear();
        let is_known = self.known.as_ref().is_some_and(|(known, _)| *known == of);
        let is_asked = self.asked.as_ref().is_some_and(|(asked, _)| *asked == of);
        if is_known || is_asked {
            return is_new;
        }
        let work = work();
        if in_turn {
            self.known = Some((of, work()));
            return true;
        }
        let (answer, asked) = channel();
        let ctx = ctx.clone();
        std::thread::spawn(move || {
            // Where something else is wanted meanwhile nobody hears it.
            let _ = answer.send(work());
            ctx.request_repaint();
        });
        self.asked = Some((of, asked));
        is_new
    }

    fn hear(&mut self) -> bool {
        let Some((of, asked)) = self.asked.take() else { return false };
        match asked.try_recv() {
            Ok(made) => {
                self.known = Some((of, made));
                true
            }
            Err(TryRecvError::Empty) => {
                self.asked = Some((of, asked));
                false
            }
            // It broke off; it is asked again.
            Err(TryRecvError::Disconnected) => false,
        }
    }

    /// What is known, and of what.
    pub(super) fn known(&self) -> Option<&(Of, Made)> {
        self.known.as_ref()
    }

    /// Whether something is being worked out.
    pub(super) fn is_at_work(&self) -> bool {
        self.asked.is_some()
    }
}
