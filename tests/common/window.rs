//! The window on a register in a folder, without a screen: keys go in, what it shows and what is recorded comes out.

use std::path::PathBuf;
use std::sync::Arc;

use dagsverk::app::desk::Desk;
use dagsverk::app::preferences::Preferences;
use dagsverk::app::theme::{self, Theme};
use dagsverk::app::welcome::Station;
use dagsverk::app::window::Window;
use dagsverk::document::{Document, Moment, Sitting, SystemDisk};
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;

use super::{Package, folder, kari, moment};

/// A window that is looked at frame by frame.
pub struct Shown {
    /// Drives it.
    pub harness: Harness<'static, Window>,
    /// How many keys were pressed, those held beside another not counted.
    pub pressed: usize,
    register: PathBuf,
    _folder: tempfile::TempDir,
    /// Somebody else at the register.
    _other: Option<Sitting>,
}

/// A Thursday morning.
pub fn morning() -> Moment {
    moment("2026-11-26T08:12:00+01:00")
}

/// The window on the register of this package.
pub fn show(package: &Package) -> Shown {
    shown(package, false)
}

/// The same while somebody else is writing.
pub fn show_to_read(package: &Package) -> Shown {
    shown(package, true)
}

fn shown(package: &Package, is_held: bool) -> Shown {
    let folder = folder();
    let (register, imported) = package.import(folder.path());
    assert_eq!(imported.status, 0, "{}", imported.err);
    let sit = || Sitting::open(Arc::new(SystemDisk), &register, kari(), morning()).unwrap().0;
    let other = is_held.then(sit);
    let today = morning().date().unwrap();
    let mut window = Window::new(Preferences::default(), today, Station { author: kari(), clock: morning });
    window.sit_down(Desk::in_turn(sit(), Box::new(morning)));
    let harness = Harness::builder()
        .with_size([1440.0, 900.0])
        .with_context_setup(|ctx| theme::install(ctx, Theme::Light))
        .build_ui_state(|ui, window: &mut Window| window.show(ui), window);
    let mut shown = Shown { harness, pressed: 0, register, _folder: folder, _other: other };
    shown.settle();
    shown
}

impl Shown {
    /// Presses keys one after the other: a letter or digit as it is typed, or a name such as `Enter` or `Ctrl+1`.
    pub fn press(&mut self, keys: &[&str]) {
        for key in keys {
            self.pressed += 1;
            let (modifiers, name) = match key.rsplit_once('+') {
                Some(("Ctrl", name)) => (Modifiers::COMMAND, name),
                Some(("Shift", name)) => (Modifiers::SHIFT, name),
                Some(("Alt", name)) => (Modifiers::ALT, name),
                _ => (Modifiers::NONE, *key),
            };
            if let Some(known) = Key::from_name(name) {
                self.harness.key_press_modifiers(modifiers, known);
            }
            // A key that writes sends what it writes too.
            if modifiers.is_none() && name.chars().count() == 1 {
                self.harness.event(Event::Text(name.to_owned()));
            }
            self.harness.run_steps(3);
        }
        self.settle();
    }

    /// Looks at it until nothing is on its way any more, and that everything one can act on has a name.
    pub fn settle(&mut self) {
        self.harness.run_steps(3);
        let is_settled = |window: &Window| window.desk().is_none_or(Desk::is_settled);
        let mut frames = 0;
        while !is_settled(self.harness.state()) {
            self.harness.step();
            frames += 1;
            assert!(frames < 1000, "the desk never settles");
        }
        self.harness.check_accessibility();
    }

    /// The register as the window has it.
    pub fn document(&self) -> &Document {
        self.harness.state().desk().unwrap().document()
    }

    /// The letter stored for an inmate in an activity on a day, a dot where nothing is.
    pub fn mark(&self, inmate: &str, day: &str, activity: &str) -> char {
        let inmate = &self.document().register.inmates[inmate];
        let mark = inmate.attendance.mark(day.parse().unwrap(), &activity.parse().unwrap());
        mark.map_or('.', |mark| mark.key.letter())
    }

    /// The words said last.
    pub fn said(&self) -> String {
        self.harness.state().said().map(|said| said.words.clone()).unwrap_or_default()
    }

    /// The register as it lies in its files.
    pub fn on_disk(&self) -> Document {
        dagsverk::document::open(&self.register).unwrap().document
    }
}
