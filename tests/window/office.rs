//! A window on a register in a temporary folder, driven by keys and looked at without a screen.

#![allow(dead_code, unreachable_pub, reason = "each test uses a part of it")]

use std::ops::{Deref, DerefMut};
use std::path::PathBuf;
use std::sync::Arc;

use dagsverk::app::command::Command;
use dagsverk::app::desk::Desk;
use dagsverk::app::preferences::Preferences;
use dagsverk::app::scene::Place;
use dagsverk::app::theme::Theme;
use dagsverk::app::welcome::Station;
use dagsverk::app::window::Window;
use dagsverk::calendar::Period;
use dagsverk::document::{Document, Moment, Sitting, SystemDisk, open};
use dagsverk::pay::Closing;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::common::{Package, kari, moment};
use crate::pixels;

/// A window at work.
pub struct Office {
    pub window: pixels::Window<'static, Window>,
    pub register: PathBuf,
    _folder: tempfile::TempDir,
}

/// What the clock on the wall says: a Thursday in the week in which all is marked.
fn clock() -> Moment {
    moment("2026-10-15T08:00:00+02:00")
}

impl Office {
    /// A window on the register of this package.
    pub fn on(package: &Package) -> Office {
        Office::of(package, [1440.0, 900.0], Theme::Light)
    }

    /// A window of this size and theme on the register of this package.
    pub fn of(package: &Package, size: [f32; 2], theme: Theme) -> Office {
        let folder = crate::common::folder();
        let (register, imported) = package.import(folder.path());
        assert_eq!(imported.status, 0, "{}", imported.err);
        Office::opened(folder, register, size, theme)
    }

    /// A window on a register that is there.
    pub fn opened(folder: tempfile::TempDir, register: PathBuf, size: [f32; 2], theme: Theme) -> Office {
        Office::opened_at(folder, register, size, theme, clock)
    }

    /// A window on a register that is there, at this time.
    pub fn opened_at(
        folder: tempfile::TempDir,
        register: PathBuf,
        size: [f32; 2],
        theme: Theme,
        clock: fn() -> Moment,
    ) -> Office {
        let (sitting, _) = Sitting::open(Arc::new(SystemDisk), &register, kari(), clock()).unwrap();
        let today = clock().date().unwrap();
        let mut preferences = Preferences::default();
        preferences.is_dark = theme == Theme::Dark;
        let mut window = Window::new(preferences, today, Station { author: kari(), clock });
        window.sit_down(Desk::in_turn(sitting, Box::new(clock)));
        let mut window = pixels::harness_with(size, theme, window, |ui, window| window.show(ui));
        window.run();
        Office { window, register, _folder: folder }
    }

    /// Speaks this language.
    pub fn speak(&mut self, language: dagsverk::register::Language) {
        self.window.state_mut().speak(language);
        self.window.run();
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) -> &mut Office {
        self.press_with(Modifiers::NONE, key)
    }

    /// Presses a key while others are held.
    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) -> &mut Office {
        self.window.key_press_modifiers(modifiers, key);
        self.window.run();
        self
    }

    /// Presses a key so many times.
    pub fn press_times(&mut self, key: Key, times: usize) -> &mut Office {
        for _ in 0..times {
            self.press(key);
        }
        self
    }

    /// Types letters.
    pub fn type_text(&mut self, text: &str) -> &mut Office {
        for letter in text.chars() {
            self.window.event(Event::Text(letter.to_string()));
            self.window.run();
        }
        self
    }

    /// Gives a command by its keys.
    pub fn give(&mut self, command: Command) -> &mut Office {
        let keys = command.keys()[0];
        // What the system's clipboard keys do reaches the window as events.
        match command {
            Command::Copy => self.window.event(Event::Copy),
            _ => self.window.key_press_modifiers(keys.modifiers, keys.logical_key),
        }
        self.window.run();
        self
    }

    /// Waits until these words are seen: what a thread does takes its time.
    pub fn wait_for(&mut self, words: &str) {
        let is_seen = (0..400).any(|_| {
            self.window.step();
            std::thread::sleep(std::time::Duration::from_millis(5));
            self.window.query_by_label(words).is_some()
        });
        assert!(is_seen, "{words}");
    }

    /// Shows a place.
    pub fn go(&mut self, place: Place) -> &mut Office {
        self.give(place.command())
    }

    /// The register as the window shows it.
    pub fn document(&self) -> &Document {
        self.window.state().desk().unwrap().document()
    }

    /// The register as it would be opened from the disk now.
    pub fn on_disk(&self) -> Document {
        open(&self.register).unwrap().document
    }

    /// The letters stored for an inmate's day, and nothing where none is.
    pub fn mark(&self, number: &str, day: &str) -> String {
        let inmate = &self.on_disk().register.inmates[number];
        let day: dagsverk::calendar::Date = day.parse().unwrap();
        let rows = inmate.attendance.in_month(day.month()).iter();
        rows.filter_map(|row| row.key(day.day())).map(|key| key.letter()).collect()
    }

    /// What the system's copy key puts on the clipboard.
    pub fn copied(&mut self) -> Option<String> {
        self.window.event(Event::Copy);
        self.window.step();
        let commands = &self.window.output().platform_output.commands;
        let copied = commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        self.window.run();
        copied
    }

    /// The dialog that is open.
    pub fn dialog(&self) -> Option<&dagsverk::app::dialogs::Dialog> {
        self.window.state().dialog()
    }

    /// What was said last.
    pub fn said(&self) -> String {
        self.window.state().said().map(|said| said.words.clone()).unwrap_or_default()
    }
}

impl Deref for Office {
    type Target = pixels::Window<'static, Window>;
    fn deref(&self) -> &Self::Target {
        &self.window
    }
}

impl DerefMut for Office {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.window
    }
}

/// Three people in a workshop, one of them half at school too; October 2026; nothing marked.
pub fn three() -> Package {
    Package::small()
        .rows("settings", "language,,nb")
        .rows("inmates", "2,Berg,Amir,,nb,\n3,Ås,Sindre,,nb,")
        .rows("stays", "2,2026-09-01,,A\n3,2026-09-01,2026-10-20,A")
        .rows("custody", "2,2026-09-01,convicted\n3,2026-09-01,remand")
        .rows("activities", "SCHOOL,School,education,County,,12,,,,,,false")
        .rows("placements", "2,WOOD,2026-09-01,,,50,\n2,SCHOOL,2026-09-01,,,50,\n3,WOOD,2026-09-01,,,,")
}

/// Two people in a workshop from Monday 12 October 2026, marked up to Wednesday the 14th: the day before the clock's.
pub fn two() -> Package {
    let marks = |number| (12..15).map(move |day| format!("{number},2026-10-{day},WOOD,took_part,,,,"));
    let rows: Vec<_> = ["1", "2"].into_iter().flat_map(marks).collect();
    Package::empty()
        .rows("settings", "language,,nb")
        .rows("inmates", "1,Aas,Jonas,,nb,\n2,Berg,Amir,,nb,")
        .rows("stays", "1,2026-10-12,,A\n2,2026-10-12,,A")
        .rows("custody", "1,2026-10-12,convicted\n2,2026-10-12,convicted")
        .rows("activities", "WOOD,Carpentry,work,Prison,,12345,,,,,,false")
        .rows("placements", "1,WOOD,2026-10-12,,,,\n2,WOOD,2026-10-12,,,,")
        .rows(
            "rates",
            "ordinary,2026-01-01,2026-12-31,84.00,a circular\nreduced,2026-01-01,2026-12-31,56.00,a circular\n\
             supplement_max,2026-01-01,2026-12-31,34.00,a circular",
        )
        .rows("marks", &rows.join("\n"))
}

/// The days from one to the other.
pub fn days(first: &str, last: &str) -> Period {
    Period::new(first.parse().unwrap(), last.parse().unwrap()).unwrap()
}

/// A window on the register of this package, in which these days are closed for everyone.
pub fn with_run(package: &Package, span: Period) -> Office {
    let folder = crate::common::folder();
    let (register, imported) = package.import(folder.path());
    assert_eq!(imported.status, 0, "{}", imported.err);
    let now = moment("2026-10-14T16:00:00+02:00");
    let (mut sitting, _) = Sitting::open(Arc::new(SystemDisk), &register, kari(), now).unwrap();
    let closing = Closing { span, only: None, prepared_by: "Kari Lunde".into(), checked_by: "Per Moe".into() };
    sitting.close_period(&closing, now, || {}).unwrap();
    assert!(sitting.close(now).is_ok());
    Office::opened(folder, register, [1440.0, 900.0], Theme::Light)
}
