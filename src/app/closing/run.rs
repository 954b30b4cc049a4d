//! What may become of a run: it is handed over, or, while it is the last, withdrawn.

use egui::{RichText, Ui};

use crate::app::desk::Work;
use crate::app::forms::{self, Answer};
use crate::app::theme::tokens;
use crate::app::window::Window;
use crate::calendar::Period;

/// A run to be withdrawn.
#[derive(Debug)]
pub struct Withdraw {
    run: u32,
    days: Period,
    typed: String,
    is_seen: bool,
}

impl Withdraw {
    /// Withdraws this run, of these days.
    pub(in crate::app) fn new(run: u32, days: Period) -> Withdraw {
        Withdraw { run, days, typed: String::new(), is_seen: false }
    }

    /// Whether a reason is being typed.
    pub(in crate::app) fn is_half_typed(&self) -> bool {
        !self.typed.trim().is_empty()
    }

    /// Shows it; gives whether it is over.
    pub(in crate::app) fn show(&mut self, window: &mut Window, ui: &mut Ui) -> bool {
        ui.set_width(460.0);
        let text = &window.text;
        ui.heading(text.withdraw_title(self.run));
        ui.add_space(6.0);
        forms::explain(ui, &text.withdraw_words(&text.period(self.days)));
        ui.add_space(10.0);
        let takes_keys = !std::mem::replace(&mut self.is_seen, true);
        forms::field(ui, &text.withdraw_why(), &mut self.typed, takes_keys);
        let reason = self.typed.trim().to_owned();
        match forms::answers(ui, &text.withdraw_do(), !reason.is_empty(), text) {
            Answer::Open => return false,
            Answer::Cancelled => {}
            Answer::Given => window.ask(Work::Withdraw(self.run, reason)),
        }
        true
    }
}

/// A run to be marked as handed over.
#[derive(Debug)]
pub struct HandOver {
    run: u32,
    days: Period,
}

impl HandOver {
    /// Marks this run, of these days.
    pub(in crate::app) fn new(run: u32, days: Period) -> HandOver {
        HandOver { run, days }
    }

    /// Shows it; gives whether it is over.
    pub(in crate::app) fn show(&self, window: &mut Window, ui: &mut Ui) -> bool {
        ui.set_width(440.0);
        let text = &window.text;
        ui.heading(text.hand_over_title(self.run));
        ui.add_space(6.0);
        ui.label(RichText::new(text.period(self.days)).color(tokens(ui.ctx()).ink_secondary));
        ui.add_space(6.0);
        forms::explain(ui, &text.hand_over_words());
        match forms::answers(ui, &text.hand_over_do(), true, text) {
            Answer::Open => return false,
            Answer::Cancelled => {}
            Answer::Given => window.ask(Work::HandOver(self.run)),
        }
        true
    }
}
