//! What keys do on the month.

use egui::{Event, Key, Modifiers, Ui};

use crate::app::command::Command;
use crate::app::scene::{Scene, Wish};
use crate::text::Text;

use super::chosen::{Chosen, Step};
use super::fill::{self, Meant};
use super::{Asking, MonthScreen, clip, refusal, say, say_as};

/// How many rows a page is.
const PAGE: usize = 12;

const STEPS: [(Key, Step); 8] = [
    (Key::ArrowLeft, Step::Left),
    (Key::ArrowRight, Step::Right),
    (Key::ArrowUp, Step::Up),
    (Key::ArrowDown, Step::Down),
    (Key::Home, Step::Home),
    (Key::End, Step::End),
    (Key::PageUp, Step::PageUp(PAGE)),
    (Key::PageDown, Step::PageDown(PAGE)),
];

impl MonthScreen {
    /// Reads the keys of this frame.
    pub(super) fn keys(&mut self, ui: &Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let Some((rows, columns)) = self.sheet().map(|sheet| (sheet.rows.len(), sheet.days.len())) else { return };
        let ctx = ui.ctx();
        for (key, step) in STEPS {
            for (modifiers, extend) in [(Modifiers::SHIFT, true), (Modifiers::NONE, false)] {
                while ctx.input_mut(|input| input.consume_key(modifiers, key)) {
                    (self.chosen, self.reveal) = (self.chosen.go(step, rows, columns, extend), true);
                }
            }
        }
        for (key, step) in [(Key::Home, Step::First), (Key::End, Step::Last)] {
            if ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, key)) {
                (self.chosen, self.reveal) = (self.chosen.go(step, rows, columns, false), true);
            }
        }
        for command in [Command::FillDown, Command::Clear, Command::OpenCell] {
            let is_pressed = command.keys().iter().any(|keys| ctx.input_mut(|input| input.consume_shortcut(keys)));
            if is_pressed {
                self.do_command(command, scene, wishes);
            }
        }
        for event in ctx.input(|input| input.events.clone()) {
            match event {
                Event::Copy => self.do_command(Command::Copy, scene, wishes),
                Event::Cut => {
                    self.do_command(Command::Copy, scene, wishes);
                    self.do_command(Command::Clear, scene, wishes);
                }
                Event::Paste(text) => self.paste(&text, scene, wishes),
                Event::Text(text) => text.chars().for_each(|letter| self.letter(letter, scene, wishes)),
                _ => {}
            }
        }
    }

    /// A letter marks what is chosen.
    fn letter(&mut self, letter: char, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let Some(key) = clip::key_of(&scene.document().scheme, scene.letters, letter) else { return };
        let Some(sheet) = self.sheet() else { return };
        if self.chosen.is_single() {
            let Some(cell) = sheet.cell(self.chosen.head.0, self.chosen.head.1) else { return };
            match fill::meant(cell, &self.filter) {
                Meant::Marks(_) => {}
                Meant::Ask => {
                    self.asking = Some(Asking { at: self.chosen.head, key });
                    return;
                }
                Meant::Away => return wishes.push(Wish::Refuse(scene.text.month_away())),
                Meant::Elsewhere => return wishes.push(Wish::Refuse(scene.text.month_elsewhere())),
            }
        }
        say(fill::fill(sheet, self.chosen, key, &self.filter), scene.text, wishes);
    }

    pub(super) fn do_command(&mut self, command: Command, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let Some(sheet) = self.sheet() else { return };
        let scheme = &scene.document().scheme;
        match command {
            Command::Copy => wishes.push(Wish::Copy(clip::copy(sheet, self.chosen))),
            Command::Clear => {
                say_as(fill::clear(sheet, self.chosen, &self.filter), Text::month_cleared, scene.text, wishes);
            }
            Command::FillDown => match clip::fill_down(sheet, self.chosen, &self.filter, scheme, scene.letters) {
                Ok(filled) => say(filled, scene.text, wishes),
                Err(why) => wishes.push(Wish::Refuse(refusal(&why, scene.text))),
            },
            Command::OpenCell => {
                let open = sheet.rows.get(self.chosen.head.0).and_then(|row| {
                    super::cell::OpenDay::new(scene, &row.inmate, &row.name, sheet.days.get(self.chosen.head.1)?.date)
                });
                match open {
                    Some(open) => self.open = Some(open),
                    None => wishes.push(Wish::Say(scene.text.cell_nothing())),
                }
            }
            _ => {}
        }
    }

    fn paste(&mut self, pasted: &str, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let Some(sheet) = self.sheet() else { return };
        let scheme = &scene.document().scheme;
        match clip::paste(sheet, self.chosen, pasted, &self.filter, scheme, scene.letters) {
            Ok(filled) => say(filled, scene.text, wishes),
            Err(why) => wishes.push(Wish::Refuse(refusal(&why, scene.text))),
        }
    }

    /// The pointer chose this cell; with `extend` the rectangle grows to it.
    pub(super) fn point(&mut self, at: super::chosen::At, extend: bool) {
        self.chosen = if extend { Chosen { head: at, anchor: self.chosen.anchor } } else { Chosen::at(at) };
    }
}
