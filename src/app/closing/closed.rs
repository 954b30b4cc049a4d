//! A run was closed: its number and check code, and what comes next.

use egui::{RichText, Ui};

use crate::app::forms;
use crate::app::papers::{Kind, Source, Then};
use crate::app::scene::Wish;
use crate::app::theme::{primary, semibold, tokens};
use crate::app::window::Window;
use crate::document::ClosedRun;
use crate::register::InmateNumber;
use crate::text::Text;

/// What is said of a run that was just closed.
#[derive(Debug)]
pub struct RunClosed {
    number: u32,
    /// The one it settles, where it is a settlement.
    only: Option<InmateNumber>,
    code: String,
    days: String,
    people: String,
    total: String,
    lapses: Vec<String>,
    is_seen: bool,
}

impl RunClosed {
    /// What is said of this one.
    pub(in crate::app) fn of(run: &ClosedRun, text: &Text) -> RunClosed {
        let head = run.payroll.runs.first();
        RunClosed {
            number: run.number,
            only: head.and_then(|head| head.only.clone()),
            code: head.map(|head| head.code.clone()).unwrap_or_default(),
            days: text.period(run.payroll.span),
            people: text.month_people(run.payroll.people.len()),
            total: text.money(run.payroll.total()),
            lapses: run.lapses(text),
            is_seen: false,
        }
    }

    /// Shows it; gives whether it is over.
    pub(in crate::app) fn show(&mut self, window: &Window, ui: &mut Ui, wishes: &mut Vec<Wish>) -> bool {
        ui.set_width(540.0);
        let text = &window.text;
        ui.heading(text.closed_title(self.number));
        ui.add_space(8.0);
        forms::between(ui, RichText::new(&self.days), RichText::new(&self.people));
        forms::between(ui, RichText::new(text.list_pay()), semibold(&self.total));
        forms::between(ui, RichText::new(text.payroll_run_fact("code")), semibold(&self.code));
        for lapse in &self.lapses {
            ui.add_space(4.0);
            ui.add(egui::Label::new(RichText::new(lapse).color(tokens(ui.ctx()).warning)).wrap());
        }
        ui.add_space(8.0);
        forms::explain(ui, &text.closed_next());
        ui.add_space(14.0);
        let list = (text.closed_print_list(), Kind::List, Then::Print);
        let save = (text.closed_save(), Kind::List, Then::Save);
        let slips = match &self.only {
            Some(number) => (text.closed_print_slip(), Kind::Slip(number.clone()), Then::Print),
            None => (text.closed_print_slips(), Kind::Slips, Then::Print),
        };
        // Whoever leaves is given his slip; a list is signed first.
        let (first, second) = if self.only.is_some() { (slips, list) } else { (list, slips) };
        let mut is_over = false;
        ui.horizontal(|ui| {
            for (place, (words, kind, then)) in [first, second, save].into_iter().enumerate() {
                let is_taken = if place == 0 { ui.add(primary(words)) } else { ui.button(words) };
                if place == 0 && !std::mem::replace(&mut self.is_seen, true) {
                    is_taken.request_focus();
                }
                if is_taken.clicked() {
                    wishes.push(Wish::Paper(Source::Run(self.number), kind, then));
                    is_over = true;
                }
            }
            is_over |= ui.button(text.window_close()).clicked();
        });
        is_over
    }
}
