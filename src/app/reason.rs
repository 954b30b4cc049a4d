//! Why closed days are changed: which days of whom come out otherwise, and the reason that is noted with the change.

use std::collections::{BTreeMap, BTreeSet};

use egui::{RichText, ScrollArea, Ui};

use crate::calendar::Period;
use crate::document::{Change, Document, Touched};
use crate::pay::{Book, Ledger};
use crate::register::{Inmate, InmateNumber, Ore};
use crate::text::Text;

use super::command::Command;
use super::desk::{Again, Desk, Undo};
use super::forms::{self, Answer};
use super::theme::{medium, tokens};
use super::window::{Said, Window};

/// What closed days come to is worked out for so many people, and not for more.
const MOST_RECKONED: usize = 60;

/// What is asked before closed days are changed.
#[derive(Debug)]
pub struct Why {
    again: Again,
    touched: Touched,
    /// What is said when it is done.
    said: Option<Said>,
    title: String,
    asked: Asked,
}

/// The days that come out otherwise in words, and the reason as far as it is typed.
#[derive(Debug, Default)]
pub(super) struct Asked {
    words: String,
    lines: Vec<Line>,
    typed: String,
    is_seen: bool,
}

/// Somebody's closed days.
#[derive(Debug)]
struct Line {
    name: String,
    days: String,
    amount: String,
}

impl Why {
    /// Asks why; `said` is said when it is done.
    pub(super) fn new(desk: &Desk, again: Again, touched: Touched, said: Option<Said>, text: &Text) -> Why {
        let title = match (&again, &desk.standing().undo, &desk.standing().redo) {
            (Again::Undo, Undo::Step(name), _) => text.undo_what(&name.words(text)),
            (Again::Redo, _, Some(name)) => text.redo_what(&name.words(text)),
            (Again::Undo, ..) => Command::Undo.name(text),
            (Again::Redo, ..) => Command::Redo.name(text),
            (Again::Change(change) | Again::Import(change, _), ..) => text.reason_title(&change.name().words(text)),
            (Again::Release(_), ..) => text.reason_title(&text.reason_release()),
        };
        let asked = Asked::new(desk.document(), changed_by(&again), &touched, text);
        Why { again, touched, said, title, asked }
    }

    /// Takes another change of the same moment into the question; false where that is about something else.
    pub(super) fn takes(&mut self, desk: &Desk, change: &Change, touched: &Touched, text: &Text) -> bool {
        let Again::Change(both) = &mut self.again else { return false };
        *both = std::mem::take(both).and(change.clone());
        for (number, days) in &touched.days {
            let all = self.touched.days.entry(number.clone()).or_insert(*days);
            *all = Period::new(all.first().min(days.first()), all.last().max(days.last())).unwrap_or(*all);
        }
        self.asked = Asked::new(desk.document(), Some(both), &self.touched, text);
        true
    }

    /// Whether a reason is being typed.
    pub(super) fn is_half_typed(&self) -> bool {
        !self.asked.typed.trim().is_empty()
    }

    /// Shows the question; gives whether it is over.
    pub(super) fn show(&mut self, window: &mut Window, ui: &mut Ui) -> bool {
        ui.set_width(460.0);
        ui.heading(&self.title);
        ui.add_space(6.0);
        match self.asked.show(ui, &window.text) {
            Answer::Open => false,
            Answer::Cancelled => true,
            Answer::Given => {
                window.do_again(self.again.clone(), self.asked.reason(), self.said.take());
                true
            }
        }
    }
}

/// The change itself, where the window knows it.
fn changed_by(again: &Again) -> Option<&Change> {
    match again {
        Again::Change(change) | Again::Import(change, _) => Some(change),
        Again::Undo | Again::Redo | Again::Release(_) => None,
    }
}

impl Asked {
    /// Puts in words whose days come out otherwise, and where the change is known what that is in kroner.
    pub(super) fn new(document: &Document, change: Option<&Change>, touched: &Touched, text: &Text) -> Asked {
        let register = &document.register;
        let ledger = Ledger::new(register);
        let closed_by = |(number, days): (&InmateNumber, &Period)| {
            let runs = days.iter().filter_map(|day| ledger.closing_run(number, day)).collect::<BTreeSet<_>>();
            runs.into_iter()
        };
        let runs: BTreeSet<u32> = touched.days.iter().flat_map(closed_by).collect();
        let named: Vec<_> = runs.iter().map(u32::to_string).collect();
        let amounts = change.map(|change| differences(document, change, touched)).unwrap_or_default();
        let lines = touched.days.iter().map(|(number, days)| Line {
            name: register.inmates.get(number).map(|one| text.person(number, &one.person)).unwrap_or_default(),
            days: text.period(*days),
            amount: amounts.get(number).map(|amount| text.signed_money(*amount)).unwrap_or_default(),
        });
        let words = text.reason_words(&named.join(", "));
        Asked { words, lines: lines.collect(), typed: String::new(), is_seen: false }
    }

    /// The reason that was typed.
    pub(super) fn reason(&self) -> String {
        self.typed.trim().to_owned()
    }

    /// Shows the days and the field.
    pub(super) fn show(&mut self, ui: &mut Ui, text: &Text) -> Answer {
        forms::explain(ui, &self.words);
        ui.add_space(8.0);
        let quiet = tokens(ui.ctx()).ink_secondary;
        ScrollArea::vertical().max_height(180.0).auto_shrink([false, true]).id_salt("touched").show(ui, |ui| {
            forms::beside_the_bar(ui);
            for line in &self.lines {
                ui.horizontal(|ui| {
                    ui.label(medium(&line.name));
                    ui.label(RichText::new(&line.days).color(quiet));
                    let right = egui::Layout::right_to_left(egui::Align::Center);
                    ui.with_layout(right, |ui| ui.label(&line.amount));
                });
            }
        });
        ui.add_space(10.0);
        let takes_keys = !std::mem::replace(&mut self.is_seen, true);
        forms::field(ui, &text.reason_field(), &mut self.typed, takes_keys);
        forms::answers(ui, &text.reason_do(), !self.typed.trim().is_empty(), text)
    }
}

/// What a change makes of the closed days it touches, by person.
fn differences(document: &Document, change: &Change, touched: &Touched) -> BTreeMap<InmateNumber, Ore> {
    if touched.days.len() > MOST_RECKONED {
        return BTreeMap::new();
    }
    let mut after = document.clone();
    if after.apply(change).is_err() {
        return BTreeMap::new();
    }
    let difference = |(number, days): (&InmateNumber, &Period)| {
        let due = |document: &Document| comes_to(document, document.register.inmates.get(number), *days);
        (number.clone(), due(&after) - due(document))
    };
    touched.days.iter().map(difference).collect()
}

/// What somebody's days come to by today's facts.
fn comes_to(document: &Document, inmate: Option<&Inmate>, days: Period) -> Ore {
    let Some(inmate) = inmate else { return Ore::ZERO };
    let book = Book::new(&document.scheme, &document.register);
    let mut sum = Ore::ZERO;
    book.settle_days(inmate, &book.rules_over(days), |day| sum += day.total());
    sum
}
