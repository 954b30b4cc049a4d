//! What keys do on the day sheet.

use egui::{Event, EventFilter, Id, Key, KeyboardShortcut, Modifiers, Ui};

use crate::app::command::Command;
use crate::app::scene::{Scene, Wish};
use crate::app::screens::month::clip::key_of;

use super::TodayScreen;

/// How many rows a page is.
const PAGE: usize = 10;

/// What has the keyboard while the sheet does: its chosen row.
pub(in super::super) fn keyboard() -> Id {
    Id::unique("day row with the keys")
}

impl TodayScreen {
    /// Takes the keyboard where nothing else has it, and keeps Tab and the arrows for the sheet.
    pub(super) fn take_keyboard(&mut self, ui: &Ui) {
        let pass = ui.ctx().cumulative_pass_nr();
        // What had the keyboard on the place before has it no more.
        let is_new = self.last_pass.is_none_or(|last| pass.saturating_sub(last) > 1);
        self.last_pass = Some(pass);
        if is_new {
            self.typed.take();
        }
        let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.ctx().memory_mut(|memory| {
            if is_new || memory.focused().is_none() {
                memory.request_focus(keyboard());
            }
            memory.set_focus_lock_filter(keyboard(), filter);
        });
    }

    /// Whether keys are meant for the sheet.
    pub(super) fn has_keyboard(ui: &Ui) -> bool {
        let focused = ui.ctx().memory(egui::Memory::focused);
        focused.is_none_or(|focused| focused == keyboard()) && !egui::Popup::is_any_open(ui.ctx())
    }

    /// Reads the keys of this frame, in the order in which they were pressed: quick fingers type a number, a letter and
    /// Enter within one.
    pub(super) fn keys(&mut self, ui: &Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        for event in ui.ctx().input(|input| input.events.clone()) {
            match event {
                Event::Text(text) => text.chars().for_each(|letter| self.letter(letter, scene, wishes)),
                Event::Key { key, pressed: true, modifiers, .. } => self.key(key, modifiers, scene, wishes),
                _ => {}
            }
        }
    }

    fn key(&mut self, key: Key, modifiers: Modifiers, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let is_pressed = |keys: &KeyboardShortcut| keys.logical_key == key && modifiers.matches_exact(keys.modifiers);
        if Command::CancelSession.keys().iter().any(is_pressed) {
            return self.ask_to_cancel(scene, wishes);
        }
        let is_ctrl = modifiers.command_only();
        match key {
            Key::Tab if modifiers.shift_only() => self.turn_group(false),
            Key::Tab if modifiers.is_none() => self.turn_group(true),
            Key::ArrowUp if is_ctrl => self.turn_group(false),
            Key::ArrowDown if is_ctrl => self.turn_group(true),
            _ if !modifiers.is_none() => {}
            Key::ArrowLeft => self.turn_group(false),
            Key::ArrowRight => self.turn_group(true),
            Key::ArrowUp => self.choose_row(self.row.saturating_sub(1)),
            Key::ArrowDown => self.choose_row(self.row + 1),
            Key::PageUp => self.choose_row(self.row.saturating_sub(PAGE)),
            Key::PageDown => self.choose_row(self.row + PAGE),
            Key::Home => self.choose_row(0),
            Key::End => self.choose_row(usize::MAX),
            Key::Escape => drop(self.typed.take()),
            Key::Backspace if !self.typed.is_empty() => self.typed.pop(),
            Key::Backspace | Key::Delete => self.clear(scene, wishes),
            Key::Enter if !self.typed.is_empty() => {
                self.go_to_typed(scene, wishes);
            }
            Key::Enter => self.mark_rest(scene, wishes),
            _ => {}
        }
    }

    /// A digit belongs to the number of a row; a letter marks that row, else the chosen one and goes on to the next.
    fn letter(&mut self, letter: char, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        if letter.is_whitespace() || letter.is_control() || self.typed.push(letter) {
            return;
        }
        let Some(key) = key_of(&scene.document().scheme, scene.letters, letter) else {
            self.typed.take();
            return wishes.push(Wish::Refuse(scene.text.today_no_letter(&letter.to_string())));
        };
        if self.typed.is_empty() {
            let row = self.row;
            if self.mark_row(row, key, scene, wishes) {
                self.choose_row(row + 1);
            }
        } else if self.go_to_typed(scene, wishes) {
            self.mark_row(self.row, key, scene, wishes);
        }
    }

    /// Chooses the row whose number was typed; where there is none, says so.
    fn go_to_typed(&mut self, scene: &Scene<'_>, wishes: &mut Vec<Wish>) -> bool {
        let typed = self.typed.take();
        let rows = self.group().map_or(0, |group| group.rows.len());
        match typed.row(rows) {
            Some(row) => {
                self.choose_row(row);
                true
            }
            None => {
                wishes.push(Wish::Refuse(scene.text.today_no_row(typed.as_str())));
                false
            }
        }
    }
}
