//! Beside the payment list: what is missing, why what is chosen is what it is, the run the list comes from, and the runs so
//! far.

use egui::{Button, ScrollArea, Ui};

use crate::app::command::Command;
use crate::app::scene::{Scene, Wish};
use crate::app::theme::sizes;
use crate::app::widgets::{self, TALL, Tone, card, fact, pair, paragraph, section};
use crate::pay::{Ledger, RunHead};
use crate::register::RunState;

use super::why::{Said, Why};
use super::{PayrollScreen, may_be_withdrawn, run_of, runs};

/// So many runs are seen at once.
const RUNS_SEEN: f32 = 4.5;

impl PayrollScreen {
    pub(super) fn side(&mut self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let head = self.sheet().and_then(|sheet| run_of(&sheet.payroll)).cloned();
        match &head {
            Some(head) => {
                let known =
                    self.runs.known().and_then(|(_, all)| all.iter().find(|one| one.head.number == head.number));
                run_card(ui, head, known.is_none_or(|one| one.is_intact), scene, wishes);
            }
            None => self.missing(ui, scene, wishes),
        }
        if let Some((asked, why)) = &self.why {
            why_card(ui, why, &asked.number, wishes);
            let inmate = scene.document().register.inmates.get(&asked.number);
            let is_here = inmate.is_some_and(|one| one.stays.values().any(|stay| stay.span.covers(scene.today)));
            if is_here && scene.may_write && ui.button(Command::Release.name(scene.text)).clicked() {
                wishes.push(Wish::Release(asked.number.clone()));
            }
        }
        self.against_card(ui, scene);
        self.runs_card(ui, scene);
    }

    /// What is otherwise than in the run before.
    fn against_card(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let Some(against) = self.sheet().and_then(|sheet| sheet.against.as_ref()) else { return };
        let text = scene.text;
        let mut chosen = None;
        card(ui, &against.title, (&against.sum, Tone::Quiet), |ui| {
            ui.add_space(5.0);
            for (name, count) in [("new", against.new), ("gone", against.gone)] {
                if count > 0 {
                    fact(ui, &text.payroll_against_people(name), &count.to_string());
                }
            }
            if !against.changed.is_empty() {
                section(ui, &text.payroll_against_changed());
            }
            let lines = &against.changed;
            chosen = widgets::lines(ui, "against", lines.len(), TALL, |place| &lines[place].1);
            ui.add_space(5.0);
        });
        self.waiting = chosen.and_then(|place| against.changed.get(place)).map(|(number, _)| number.clone());
    }

    fn missing(&self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let text = scene.text;
        let Some(sheet) = self.sheet() else { return };
        let count = sheet.missing.len();
        let beside = if count == 0 { (String::new(), Tone::Quiet) } else { (count.to_string(), Tone::Warning) };
        card(ui, &text.payroll_missing(), (&beside.0, beside.1), |ui| {
            if count == 0 {
                paragraph(ui, &text.payroll_nothing_missing(), Tone::Quiet);
            }
            // A long list of what is missing must not push the reasons out of sight.
            let most = if count > 6 { TALL * 5.5 } else { TALL * 6.0 };
            let area = ScrollArea::vertical().id_salt("missing").max_height(most);
            let clicked =
                area.show(ui, |ui| widgets::lines(ui, "missing", count, TALL, |place| &sheet.missing[place].line));
            if let Some(one) = clicked.inner.and_then(|place| sheet.missing.get(place)) {
                wishes.push(Wish::ShowInmate(one.number.clone(), Some(one.day)));
            }
        });
    }

    fn runs_card(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let Some((_, all)) = self.runs.known() else { return };
        let text = scene.text;
        let mut chosen = None;
        card(ui, &text.payroll_runs(), ("", Tone::Quiet), |ui| {
            if all.is_empty() {
                paragraph(ui, &text.payroll_no_runs(), Tone::Quiet);
            }
            let area = ScrollArea::vertical().id_salt("runs").max_height(TALL * RUNS_SEEN);
            chosen = area.show(ui, |ui| widgets::lines(ui, "runs", all.len(), TALL, |place| &all[place].line)).inner;
        });
        if let Some(run) = chosen.and_then(|place| all.get(place)) {
            self.run = Some((run.head.number, scene.span()));
        }
    }
}

fn why_card(ui: &mut Ui, why: &Why, number: &crate::register::InmateNumber, wishes: &mut Vec<Wish>) {
    card(ui, &why.title, (&why.beside, Tone::Quiet), |ui| {
        ui.add_space(5.0);
        for said in &why.said {
            match said {
                Said::Head(words) => section(ui, words),
                Said::Figure { words, amount, below, is_sum } => pair(ui, words, amount, below, *is_sum),
                Said::Fact(left, right) => fact(ui, left, right),
            }
        }
        if why.days.is_empty() {
            ui.add_space(6.0);
        } else {
            section(ui, &why.days_title);
        }
        let clicked = widgets::lines(ui, "days of why", why.days.len(), sizes().row_list, |place| &why.days[place].1);
        if let Some((day, _)) = clicked.and_then(|place| why.days.get(place)) {
            wishes.push(Wish::ShowInmate(number.clone(), Some(*day)));
        }
    });
}

/// What a run says of itself, and what can become of it.
fn run_card(ui: &mut Ui, head: &RunHead, is_intact: bool, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
    let text = scene.text;
    card(ui, &text.payroll_run_title(head.number), (&head.code, Tone::Quiet), |ui| {
        ui.add_space(5.0);
        fact(ui, &text.payroll_run_fact("days"), &text.period(head.span));
        if let Some(only) = &head.only {
            let inmate = scene.document().register.inmates.get(only);
            let name = inmate.map(|one| text.person(only, &one.person)).unwrap_or_default();
            fact(ui, &text.payroll_run_fact("person"), format!("{name} {only}").trim());
        }
        fact(ui, &text.payroll_run_fact("closed"), &text.moment(head.closed));
        fact(ui, &text.payroll_run_fact("prepared"), &head.prepared_by);
        fact(ui, &text.payroll_run_fact("checked"), &head.checked_by);
        if head.state != RunState::Standing {
            fact(ui, &text.payroll_run_fact("state"), &runs::state(head, text));
        }
        if let RunState::Withdrawn { reason, .. } = &head.state {
            fact(ui, &text.payroll_run_fact("reason"), reason);
        }
        if !is_intact {
            paragraph(ui, &text.run_not_intact(head.number), Tone::Bad);
        }
        if head.state == RunState::Standing && scene.may_write {
            let margins = egui::Margin::symmetric(sizes().margin_card, 8);
            egui::Frame::new().inner_margin(margins).show(ui, |ui| {
                ui.horizontal(|ui| {
                    if ui.add(Button::new(text.payroll_hand_over())).clicked() {
                        wishes.push(Wish::HandOver(head.number));
                    }
                    let ledger = Ledger::new(&scene.document().register);
                    if may_be_withdrawn(head, &ledger) && ui.add(Button::new(text.payroll_withdraw())).clicked() {
                        wishes.push(Wish::Withdraw(head.number));
                    }
                });
            });
        }
        ui.add_space(6.0);
    });
}
