//! What the sitting says, heard; and how the window ends with it.

use egui::Context;

use super::super::closing::RunClosed;
use super::super::desk::{Told, Work};
use super::super::dialogs::Dialog;
use super::super::{theme, welcome, widgets};
use super::{Closing, Said, Window};

impl Window {
    /// Hears what the sitting says.
    pub(super) fn hear(&mut self, ctx: &Context) {
        welcome::hear(self, ctx);
        self.hear_those_left();
        let Some(desk) = &mut self.desk else { return };
        let told = desk.hear();
        for told in told {
            self.understand(told);
        }
        if ctx.input(|input| input.viewport().close_requested()) && !self.may_close() {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.close();
        }
        if self.closing == Closing::Yes {
            self.closing = Closing::Gone;
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    /// Lets go of the registers that were left, as soon as they are saved; of one that could not be, it is said.
    pub(super) fn hear_those_left(&mut self) {
        let (text, said) = (&self.text, &mut self.said);
        self.left.retain_mut(|desk| {
            desk.hear().into_iter().all(|told| match told {
                Told::Closed => false,
                Told::NotClosed(refusal) => {
                    let words = format!("{} {}", refusal.words(text), text.window_in_journal());
                    *said = Some(Said { words, is_refusal: true });
                    false
                }
                Told::Refused(_)
                | Told::ReasonRequired(..)
                | Told::NotSaved(_)
                | Told::NotKept(_)
                | Told::NotRestored(_)
                | Told::MayWrite
                | Told::RunClosed(_)
                | Told::NotClosedRun(_)
                | Told::Withdrawn(_)
                | Told::HandedOver(_)
                | Told::SavedAs(_) => true,
            })
        });
    }

    /// Ends the sitting; the window goes when it has ended.
    pub fn close(&mut self) {
        if self.dialogs.is_half_typed() || self.screens.is_half_typed() {
            self.asks_to_close = true;
        } else {
            self.close_now();
        }
    }

    pub(super) fn close_now(&mut self) {
        if self.closing == Closing::No {
            self.closing = Closing::Saving;
            self.ask(Work::Close);
        }
    }

    /// Asks whether to close although something is half typed.
    pub(super) fn ask_to_close(&mut self, ctx: &Context) {
        if !self.asks_to_close {
            return;
        }
        let modal = widgets::dialog(ctx, "half typed").show(ctx, |ui| {
            ui.set_width(380.0);
            ui.heading(self.text.window_half_typed());
            ui.add_space(6.0);
            ui.label(self.text.window_half_typed_words());
            ui.add_space(12.0);
            ui.horizontal(|ui| {
                let stays = ui.add(theme::primary(self.text.window_cancel())).clicked();
                (stays, ui.button(self.text.window_close_anyway()).clicked())
            })
            .inner
        });
        let (stays, closes) = modal.inner;
        if closes {
            self.asks_to_close = false;
            self.close_now();
        } else if stays || modal.should_close() {
            self.asks_to_close = false;
        }
    }

    pub(super) fn understand(&mut self, told: Told) {
        let text = &self.text;
        let (words, is_refusal) = match told {
            Told::Refused(refusal) => (refusal.words(text), true),
            Told::ReasonRequired(again, touched) => return self.ask_why(again, touched),
            Told::NotSaved(refusal) => (refusal.words(text), true),
            Told::NotKept(error) => (text.notice_not_kept(&crate::document::system_words(&error)), true),
            Told::NotRestored(refusal) => (refusal.words(text), true),
            Told::MayWrite => (text.status_may_write(), false),
            Told::RunClosed(run) => {
                let closed = RunClosed::of(&run, text);
                let words = run.words(text);
                // Whoever has begun something else meanwhile is not interrupted.
                if matches!(self.dialogs.current(), None | Some(Dialog::Close(_) | Dialog::Release(_))) {
                    self.dialogs.open(Dialog::Closed(Box::new(closed)));
                }
                (words, false)
            }
            Told::NotClosedRun(refusal) => match (self.dialogs.current_mut(), &self.desk) {
                (Some(Dialog::Close(close)), Some(desk)) => return close.refuse(&refusal, desk.document(), text),
                (Some(Dialog::Release(release)), Some(desk)) => {
                    return release.refuse(&refusal, desk.document(), text);
                }
                _ => (refusal.lines(text).join(" "), true),
            },
            Told::Withdrawn(run) => (text.withdrawn_done(run), false),
            Told::HandedOver(run) => (text.handed_over_done(run), false),
            Told::SavedAs(path) => {
                self.preferences.opened(&path);
                (path.display().to_string(), false)
            }
            Told::Closed => {
                self.closing = Closing::Yes;
                return;
            }
            Told::NotClosed(refusal) => {
                self.closing = Closing::No;
                let words = refusal.words(text);
                self.dialogs.open(Dialog::NotSaved(words.clone()));
                (words, true)
            }
        };
        self.said = Some(Said { words, is_refusal });
    }
}
