//! The window: the rail with six places, what is chosen above, how things stand below, and the screen in between.
//!
//! What is wished is granted in [`granting`], what the sitting says is heard in [`hearing`].

mod granting;
mod hearing;

use egui::{Context, Key, Ui};

use crate::calendar::{Date, Month};
use crate::register::Language;
use crate::text::Text;

use super::command::{Command, Scope};
use super::desk::{Access, Desk, Work};
use super::dialogs::{Dialog, Dialogs};
use super::holes::Holes;
use super::papers::Papers;
use super::preferences::Preferences;
use super::scene::{Place, Scene, Wish};
use super::screens::Screens;
use super::shell;
use super::theme::{self, Theme};
use super::welcome::{self, Opening, Station};

/// So many days after the last mark a register is still one that is worked in.
const STILL_IN_USE: i64 = 31;

/// Something said in the status line until the next thing is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub words: String,
    /// Whether something could not be done.
    pub is_refusal: bool,
}

/// The window of the program.
pub struct Window {
    pub(super) desk: Option<Desk>,
    /// Registers that were left for another one, until they are saved.
    left: Vec<Desk>,
    pub(super) preferences: Preferences,
    pub(super) text: Text,
    pub(super) place: Place,
    pub(super) month: Month,
    pub(super) day: Date,
    pub(super) today: Date,
    pub(super) screens: Screens,
    pub(super) dialogs: Dialogs,
    pub(super) said: Option<Said>,
    /// What was said before what is wished now.
    said_before: Option<Said>,
    pub(super) is_blank: bool,
    pub(super) closing: Closing,
    pub(super) station: Station,
    pub(super) opening: Option<Opening>,
    /// A paper that is looked at instead of the screen.
    papers: Option<Papers>,
    /// Whether it was to be closed while something was half typed.
    asks_to_close: bool,
    holes: Holes,
    installed: Option<Theme>,
}

/// How far closing the window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    /// Nobody asked for it.
    No,
    /// The sitting is saving what is new.
    Saving,
    /// The window may go.
    Yes,
    /// It was told to.
    Gone,
}

impl Window {
    /// A window on no register yet.
    pub fn new(preferences: Preferences, today: Date, station: Station) -> Window {
        let language = preferences.language.unwrap_or(Language::Nb);
        Window {
            desk: None,
            left: Vec::new(),
            text: Text::new(language),
            preferences,
            place: Place::Month,
            month: today.month(),
            day: today,
            today,
            screens: Screens::default(),
            dialogs: Dialogs::default(),
            said: None,
            said_before: None,
            is_blank: false,
            closing: Closing::No,
            papers: None,
            asks_to_close: false,
            holes: Holes::default(),
            installed: None,
            station,
            opening: None,
        }
    }

    /// Works with this register from now on. One that is in use shows today, one from long ago the last day something
    /// is recorded on.
    pub fn sit_down(&mut self, desk: Desk) {
        let register = &desk.document().register;
        // Where nothing is marked yet there is no day to go back to.
        let marked = register.inmates.values().filter_map(|inmate| inmate.attendance.last_day()).max();
        let last = marked.map_or(self.today, |last| last.min(self.today));
        let day = if self.today.days_after(last) > STILL_IN_USE { last } else { self.today };
        self.choose_day(day);
        self.preferences.opened(&desk.standing().path);
        if let Some(mut before) = self.desk.replace(desk) {
            before.ask(Work::Close);
            self.left.push(before);
        }
        // What was worked out of another register says nothing of this one.
        (self.screens, self.holes, self.papers) = (Screens::default(), Holes::default(), None);
        self.set_language();
    }

    /// The register the window works with.
    pub fn desk(&self) -> Option<&Desk> {
        self.desk.as_ref()
    }

    /// Where the window is.
    pub fn place(&self) -> Place {
        self.place
    }

    /// The dialog that is open.
    pub fn dialog(&self) -> Option<&Dialog> {
        self.dialogs.current()
    }

    /// The paper that is looked at.
    pub fn papers(&self) -> Option<&Papers> {
        self.papers.as_ref()
    }

    /// The chosen day.
    pub fn day(&self) -> Date {
        self.day
    }

    /// The screens.
    pub fn screens(&self) -> &Screens {
        &self.screens
    }

    /// What was said last.
    pub fn said(&self) -> Option<&Said> {
        self.said.as_ref()
    }

    /// Whether the window may go.
    pub fn may_close(&self) -> bool {
        matches!(self.closing, Closing::Yes | Closing::Gone)
    }

    /// Shows the whole window and does what was asked for.
    pub fn show(&mut self, ui: &mut Ui) {
        self.dress(ui.ctx());
        self.hear(ui.ctx());
        if self.is_blank {
            self.show_blank(ui);
            return;
        }
        if let Some(path) = ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned())) {
            if path.is_dir() && self.desk.is_some() {
                self.take_in(path, false);
            } else {
                // The register that is open is saved and closed as soon as the other one is there.
                welcome::open(self, path);
            }
        }
        let mut wishes = Vec::new();
        if !self.dialogs.is_open() {
            self.commands(ui.ctx(), &mut wishes);
        }
        if self.desk.is_some() {
            if let Some(desk) = &self.desk {
                self.holes.follow(desk, self.month, self.today);
            }
            if self.papers.is_some() {
                shell::status(self, ui, self.holes.count(), &mut wishes);
                self.show_papers(ui, &mut wishes);
            } else {
                shell::top(self, ui, &mut wishes);
                shell::status(self, ui, self.holes.count(), &mut wishes);
                shell::rail(self, ui, &mut wishes);
                self.show_screen(ui, &mut wishes);
            }
        } else {
            welcome::show(self, ui, &mut wishes);
        }
        Dialogs::show(self, ui.ctx(), &mut wishes);
        self.ask_to_close(ui.ctx());
        let is_idle = wishes.is_empty();
        self.said_before = self.said.clone();
        for wish in wishes {
            self.grant(wish, ui.ctx());
        }
        // What was wished is seen at once; a sitting in a thread of its own wakes the window by itself.
        if !is_idle || self.desk.as_ref().is_some_and(Desk::waits_to_be_looked_at) {
            ui.ctx().request_repaint();
        }
    }

    fn dress(&mut self, ctx: &Context) {
        if self.installed != Some(self.preferences.theme()) {
            theme::install(ctx, self.preferences.theme());
            self.installed = Some(self.preferences.theme());
        }
        if (ctx.zoom_factor() - self.preferences.zoom()).abs() > 0.001 {
            ctx.set_zoom_factor(self.preferences.zoom());
        }
    }

    /// Nothing but the word that a key brings it back.
    fn show_blank(&mut self, ui: &mut Ui) {
        egui::CentralPanel::default().show(ui, |_| {});
        let is_woken = ui.input(|input| {
            input.pointer.any_click()
                || input.events.iter().any(|event| matches!(event, egui::Event::Key { pressed: true, .. }))
        });
        self.is_blank = !is_woken;
    }

    fn show_papers(&mut self, ui: &mut Ui, wishes: &mut Vec<Wish>) {
        let takes_keys = !self.dialogs.is_open();
        let (Some(desk), Some(papers)) = (&self.desk, &mut self.papers) else { return };
        if papers.show(ui, desk, &self.text, takes_keys, wishes) {
            self.papers = None;
        }
    }

    fn show_screen(&mut self, ui: &mut Ui, wishes: &mut Vec<Wish>) {
        let Some(desk) = &self.desk else { return };
        let scene = Scene {
            desk,
            text: &self.text,
            letters: desk.document().register.local.language.unwrap_or(Language::Nb),
            month: self.month,
            day: self.day,
            today: self.today,
            may_write: desk.standing().access == Access::Writing,
        };
        let takes_keys = !self.dialogs.is_open();
        let margin = theme::sizes().margin_page;
        let frame = egui::Frame::central_panel(ui.style()).inner_margin(margin).fill(theme::tokens(ui.ctx()).paper);
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            self.screens.show(self.place, ui, &scene, takes_keys, wishes);
        });
    }

    /// The keys of every command that can be given here.
    fn commands(&mut self, ctx: &Context, wishes: &mut Vec<Wish>) {
        let has_focus = ctx.memory(|memory| memory.focused().is_some()) && ctx.text_edit_focused();
        // Keys with more held come first: Ctrl S would answer to Ctrl Shift S too.
        let mut all = Command::ALL.to_vec();
        all.sort_by_key(|command| !command.keys().iter().any(|keys| keys.modifiers.shift));
        for command in all {
            let is_here = match command.scope() {
                Scope::Program => true,
                Scope::Register => self.desk.is_some(),
                // The screens read their own keys.
                Scope::Month | Scope::Today | Scope::Paper => false,
            };
            // A field keeps its own undo and its keys.
            let is_the_fields = has_focus && matches!(command, Command::Undo | Command::Redo);
            let is_pressed = || command.keys().iter().any(|keys| ctx.input_mut(|input| input.consume_shortcut(keys)));
            if is_here && !is_the_fields && is_pressed() {
                wishes.push(Wish::Do(command));
            }
        }
    }

    /// Speaks this language from now on.
    pub fn speak(&mut self, language: Language) {
        self.preferences.set_language(Some(language));
        self.set_language();
    }

    /// The program's language: the one chosen, else the register's.
    pub(super) fn set_language(&mut self) {
        let of_register = self.desk.as_ref().and_then(|desk| desk.document().register.local.language);
        let language = self.preferences.language.or(of_register).unwrap_or(Language::Nb);
        if self.text.language() != language {
            self.text = Text::new(language);
            self.screens.language_changed();
        }
    }

    /// Whether this key was pressed alone: for screens that read keys themselves.
    pub fn pressed(ctx: &Context, key: Key) -> bool {
        ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key))
    }
}
