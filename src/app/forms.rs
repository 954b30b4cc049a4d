//! What dialogs are filled in with: a field below its name, and the answers at the foot.

use egui::{Key, RichText, TextEdit, Ui};

use crate::text::Text;

use super::theme::{outlined, primary, tokens};

/// What a dialog was answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// Nothing yet.
    Open,
    /// It shall be done.
    Given,
    /// It shall not.
    Cancelled,
}

/// A field below its name, as wide as there is room; where `takes_keys` the keyboard is in it.
pub(super) fn field(ui: &mut Ui, name: &str, written: &mut String, takes_keys: bool) -> egui::Response {
    let quiet = tokens(ui.ctx()).ink_secondary;
    let label = ui.label(RichText::new(name).small().color(quiet));
    let width = ui.available_width();
    let edit = TextEdit::singleline(written).desired_width(width);
    let response = outlined(ui, |ui| ui.add(edit)).labelled_by(label.id);
    // Enter answers; where the answer is not taken yet one goes on writing.
    let is_answered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if takes_keys || is_answered {
        response.request_focus();
    }
    response
}

/// The answers at the foot: `yes` where that may be, also by Enter.
pub(super) fn answers(ui: &mut Ui, yes: &str, may: bool, text: &Text) -> Answer {
    ui.add_space(14.0);
    let (is_given, is_cancelled) = ui
        .horizontal(|ui| {
            let go = ui.add_enabled_ui(may, |ui| ui.add(primary(yes))).inner;
            let is_given = go.clicked() || may && ui.input(|input| input.key_pressed(Key::Enter));
            (is_given, ui.button(text.window_cancel()).clicked())
        })
        .inner;
    match (is_cancelled, is_given) {
        (true, _) => Answer::Cancelled,
        (false, true) => Answer::Given,
        (false, false) => Answer::Open,
    }
}

/// Words that explain, in as many lines as they need.
pub(super) fn explain(ui: &mut Ui, words: &str) {
    let quiet = tokens(ui.ctx()).ink_secondary;
    ui.add(egui::Label::new(RichText::new(words).color(quiet)).wrap());
}

/// What is said below its name and cannot be changed.
pub(super) fn fixed(ui: &mut Ui, name: &str, said: &str) {
    let quiet = tokens(ui.ctx()).ink_secondary;
    ui.label(RichText::new(name).small().color(quiet));
    ui.add_space(5.0);
    ui.label(said);
}

/// Words at the left, a figure at the right.
pub(super) fn between(ui: &mut Ui, words: RichText, figure: RichText) {
    ui.horizontal(|ui| {
        ui.label(words);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(figure);
        });
    });
}

/// Keeps what follows off the bar that scrolls it.
pub(super) fn beside_the_bar(ui: &mut Ui) {
    ui.set_max_width(ui.available_width() - 12.0);
}
