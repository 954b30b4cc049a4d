//! The window: the rail with six places, what is chosen above, how things stand below, and the screen in between.

use std::path::PathBuf;

use egui::{Context, Key, Ui};

use crate::calendar::{Date, Month, Period};
use crate::document::{Change, ChangeRefusal, Touched, WriteRefusal};
use crate::pay::Ledger;
use crate::register::{InmateNumber, Language};
use crate::text::Text;

use super::closing::{ClosePeriod, HandOver, Release, RunClosed, Withdraw};
use super::command::{Command, Scope};
use super::desk::{Access, Again, Desk, Told, Undo, Work};
use super::dialogs::{Dialog, Dialogs};
use super::holes::Holes;
use super::intake::Intake;
use super::new_register::NewRegister;
use super::papers::{Kind, Papers, Source, Then};
use super::preferences::Preferences;
use super::reason::Why;
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

    /// Grants a wish.
    pub fn grant(&mut self, wish: Wish, ctx: &Context) {
        match wish {
            Wish::Change(change) => self.change(change),
            Wish::Say(words) => self.said = Some(Said { words, is_refusal: false }),
            Wish::Refuse(words) => self.said = Some(Said { words, is_refusal: true }),
            Wish::Go(place) => self.place = place,
            Wish::ShowDay(day) => self.choose_day(day),
            Wish::ShowMonth(month) => {
                self.choose_day(month.on(self.day.day().min(month.days())).unwrap_or(month.first()));
            }
            Wish::ShowInmate(number, day) => {
                self.papers = None;
                if let Some(day) = day {
                    self.choose_day(day);
                    self.place = Place::Month;
                }
                self.screens.choose_inmate(number);
            }
            Wish::ShowActivity(code) => {
                self.place = Place::Month;
                self.screens.choose_activity(code);
            }
            Wish::Release(number) => self.open_release(number),
            Wish::Withdraw(run) => {
                if let Some(days) = self.days_of_run(run) {
                    self.dialogs.open(Dialog::Withdraw(Withdraw::new(run, days)));
                }
            }
            Wish::HandOver(run) => {
                if let Some(days) = self.days_of_run(run) {
                    self.dialogs.open(Dialog::HandOver(HandOver::new(run, days)));
                }
            }
            Wish::Paper(source, kind, then) => {
                let papers = self.desk.as_ref().map(|desk| Papers::new(self, desk, source, kind, then));
                self.papers = papers;
            }
            Wish::Copy(text) => ctx.copy_text(text),
            Wish::Do(command) => self.command(command, ctx),
        }
    }

    fn days_of_run(&self, run: u32) -> Option<Period> {
        Some(self.desk.as_ref()?.document().register.runs.get(&run)?.span)
    }

    /// The days a payroll is made for that the chosen day is among.
    pub(super) fn span(&self) -> Period {
        let Some(desk) = &self.desk else { return self.month.period() };
        let register = &desk.document().register;
        Ledger::new(register).span_around(register.local.period, self.day)
    }

    fn open_release(&mut self, number: InmateNumber) {
        if let Some(desk) = &self.desk {
            let release = Release::new(self, desk, number);
            self.dialogs.open(Dialog::Release(Box::new(release)));
        }
    }

    fn look_at(&mut self, then: Then) {
        if let Some(papers) = &mut self.papers {
            papers.then(then);
            return;
        }
        let span = self.span();
        let source =
            if self.place == Place::Payroll { self.screens.payroll().source(span) } else { Source::Days(span) };
        self.papers = self.desk.as_ref().map(|desk| Papers::new(self, desk, source, Kind::List, then));
    }

    fn choose_day(&mut self, day: Date) {
        (self.day, self.month) = (day, day.month());
    }

    fn change(&mut self, change: Change) {
        let Some(desk) = &mut self.desk else { return };
        match desk.change(change.clone()) {
            Ok(()) => {}
            Err(WriteRefusal::Change(ChangeRefusal::ReasonRequired(touched))) => {
                self.ask_why(Again::Change(change), touched);
            }
            Err(refusal) => self.refuse(&refusal),
        }
    }

    /// Asks why these closed days are changed. What was said of it already is said when it is done.
    fn ask_why(&mut self, again: Again, touched: Touched) {
        let (said, Some(desk)) = (self.said.take(), &self.desk) else { return };
        let is_of_before = matches!(again, Again::Change(_)) && said == self.said_before;
        let said = said.filter(|_| !is_of_before);
        if let (Again::Change(change), Some(Dialog::Why(why))) = (&again, self.dialogs.current_mut())
            && why.takes(desk, change, &touched, &self.text)
        {
            return;
        }
        self.dialogs.open(Dialog::Why(Box::new(Why::new(desk, again, touched, said, &self.text))));
    }

    /// Does again what changes closed days, for this reason.
    pub(super) fn do_again(&mut self, again: Again, reason: String, said: Option<Said>) {
        let Some(desk) = &mut self.desk else { return };
        match desk.again(again, reason) {
            Ok(()) => self.said = said,
            Err(refusal) => self.refuse(&refusal),
        }
    }

    fn refuse(&mut self, refusal: &WriteRefusal) {
        self.said = Some(Said { words: refusal.words(&self.text), is_refusal: true });
    }

    /// Does a command.
    pub fn command(&mut self, command: Command, ctx: &Context) {
        if let Command::GoToday
        | Command::GoMonth
        | Command::GoPeople
        | Command::GoActivities
        | Command::GoPayroll
        | Command::GoOverview
        | Command::NextHole = command
        {
            self.papers = None;
        }
        match command {
            Command::GoToday => self.place = Place::Today,
            Command::GoMonth => self.place = Place::Month,
            Command::GoPeople => self.place = Place::People,
            Command::GoActivities => self.place = Place::Activities,
            Command::GoPayroll => self.place = Place::Payroll,
            Command::GoOverview => self.place = Place::Overview,
            Command::Previous => self.turn(false),
            Command::Next => self.turn(true),
            Command::Now => self.choose_day(self.today),
            Command::NextHole => {
                if self.place != Place::Today {
                    self.place = Place::Month;
                }
                self.screens.next_hole();
            }
            Command::Beside => self.screens.go_beside(),
            Command::Palette => self.dialogs.open(Dialog::palette()),
            Command::Keys => self.dialogs.open(Dialog::Keys),
            Command::Settings => self.dialogs.open(Dialog::Settings),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Save => self.ask(Work::Save),
            Command::SaveAs => self.dialogs.open(Dialog::save_as()),
            Command::Open => self.dialogs.open(Dialog::open_register()),
            Command::Import => self.dialogs.open(Dialog::import()),
            Command::New => {
                let described = NewRegister::new(self.text.language(), self.today);
                self.dialogs.open(Dialog::New(Box::new(described)));
            }
            Command::ClosePeriod => {
                if let Some(desk) = &self.desk {
                    let close = ClosePeriod::new(self, desk);
                    self.dialogs.open(Dialog::Close(Box::new(close)));
                }
            }
            Command::Release => match self.screens.chosen_inmate() {
                Some(number) => self.open_release(number),
                None => self.said = Some(Said { words: self.text.release_nobody(), is_refusal: true }),
            },
            Command::Preview => self.look_at(Then::Show),
            Command::Print => self.look_at(Then::Print),
            Command::SavePaper => self.look_at(Then::Save),
            Command::ZoomIn | Command::ZoomOut | Command::ZoomReset if self.papers.is_some() => {
                if let Some(papers) = &mut self.papers {
                    papers.zoom(command);
                }
            }
            Command::ZoomIn => self.zoom(self.preferences.zoom() + 0.1),
            Command::ZoomOut => self.zoom(self.preferences.zoom() - 0.1),
            Command::ZoomReset => self.zoom(1.0),
            Command::Theme => self.preferences.turn_theme(),
            Command::Blank => self.is_blank = true,
            Command::NextPage | Command::PreviousPage => {
                if let Some(papers) = &mut self.papers {
                    papers.turn(command == Command::NextPage);
                }
            }
            Command::MarkRest
            | Command::CancelSession
            | Command::Copy
            | Command::Paste
            | Command::FillDown
            | Command::Clear
            | Command::OpenCell => self.screens.command(command),
        }
        ctx.request_repaint();
    }

    fn turn(&mut self, forwards: bool) {
        if self.place == Place::Today {
            self.choose_day(if forwards { self.day.next() } else { self.day.previous() });
            return;
        }
        if self.place == Place::Payroll {
            let span = self.span();
            // The same day of another month, where that is among the days that are shown then.
            let beyond = if forwards { span.last().next() } else { span.first().previous() };
            let month = beyond.month();
            let same = month.on(self.day.day().min(month.days())).unwrap_or(beyond);
            self.choose_day(beyond);
            if self.span().covers(same) {
                self.choose_day(same);
            }
            return;
        }
        let month = if forwards { self.month.next() } else { self.month.first().previous().month() };
        self.choose_day(month.on(self.day.day().min(month.days())).unwrap_or(month.first()));
    }

    fn zoom(&mut self, zoom: f32) {
        self.preferences.set_zoom(zoom);
    }

    /// Takes in the data package in this folder.
    pub(super) fn take_in(&mut self, package: PathBuf, replace: bool) {
        if let Some(desk) = &self.desk {
            self.dialogs.open(Dialog::Intake(Intake::start(desk, package, replace)));
        }
    }

    pub(super) fn ask(&mut self, work: Work) {
        if let Some(desk) = &mut self.desk {
            desk.ask(work);
        }
    }

    fn undo(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        match &desk.standing().undo {
            Undo::Step(name) => {
                let words = self.text.status_undone(&name.words(&self.text));
                self.said = Some(Said { words, is_refusal: false });
                desk.ask(Work::Undo(None));
            }
            Undo::Final(by) => self.said = Some(Said { words: by.words(&self.text), is_refusal: true }),
            Undo::Nothing if !desk.is_settled() => desk.ask(Work::Undo(None)),
            Undo::Nothing => self.said = Some(Said { words: self.text.undo_nothing(), is_refusal: true }),
        }
    }

    fn redo(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        match desk.standing().redo {
            Some(_) => desk.ask(Work::Redo(None)),
            None => self.said = Some(Said { words: self.text.redo_nothing(), is_refusal: true }),
        }
    }

    /// Hears what the sitting says.
    fn hear(&mut self, ctx: &Context) {
        welcome::hear(self, ctx);
        self.hear_those_left();
        let Some(desk) = &mut self.desk else { return };
        let told = desk.hear();
        for told in told {
            self.understand(told);
        }
        if ctx.input(|input| input.viewport().close_requested()) && !self.may_close() {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.close();
        }
        if self.closing == Closing::Yes {
            self.closing = Closing::Gone;
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    /// Lets go of the registers that were left, as soon as they are saved; of one that could not be, it is said.
    fn hear_those_left(&mut self) {
        let (text, said) = (&self.text, &mut self.said);
        self.left.retain_mut(|desk| {
            desk.hear().into_iter().all(|told| match told {
                Told::Closed => false,
                Told::NotClosed(refusal) => {
                    let words = format!("{} {}", refusal.words(text), text.window_in_journal());
                    *said = Some(Said { words, is_refusal: true });
                    false
                }
                Told::Refused(_)
                | Told::ReasonRequired(..)
                | Told::NotSaved(_)
                | Told::NotKept(_)
                | Told::NotRestored(_)
                | Told::MayWrite
                | Told::RunClosed(_)
                | Told::NotClosedRun(_)
                | Told::Withdrawn(_)
                | Told::HandedOver(_)
                | Told::SavedAs(_) => true,
            })
        });
    }

    /// Ends the sitting; the window goes when it has ended.
    pub fn close(&mut self) {
        if self.dialogs.is_half_typed() || self.screens.is_half_typed() {
            self.asks_to_close = true;
        } else {
            self.close_now();
        }
    }

    fn close_now(&mut self) {
        if self.closing == Closing::No {
            self.closing = Closing::Saving;
            self.ask(Work::Close);
        }
    }

    /// Asks whether to close although something is half typed.
    fn ask_to_close(&mut self, ctx: &Context) {
        if !self.asks_to_close {
            return;
        }
        let modal = super::widgets::dialog(ctx, "half typed").show(ctx, |ui| {
            ui.set_width(380.0);
            ui.heading(self.text.window_half_typed());
            ui.add_space(6.0);
            ui.label(self.text.window_half_typed_words());
            ui.add_space(12.0);
            ui.horizontal(|ui| {
                let stays = ui.add(theme::primary(self.text.window_cancel())).clicked();
                (stays, ui.button(self.text.window_close_anyway()).clicked())
            })
            .inner
        });
        let (stays, closes) = modal.inner;
        if closes {
            self.asks_to_close = false;
            self.close_now();
        } else if stays || modal.should_close() {
            self.asks_to_close = false;
        }
    }

    fn understand(&mut self, told: Told) {
        let text = &self.text;
        let (words, is_refusal) = match told {
            Told::Refused(refusal) => (refusal.words(text), true),
            Told::ReasonRequired(again, touched) => return self.ask_why(again, touched),
            Told::NotSaved(refusal) => (refusal.words(text), true),
            Told::NotKept(error) => (text.notice_not_kept(&crate::document::system_words(&error)), true),
            Told::NotRestored(refusal) => (refusal.words(text), true),
            Told::MayWrite => (text.status_may_write(), false),
            Told::RunClosed(run) => {
                let closed = RunClosed::of(&run, text);
                let words = run.words(text);
                // Whoever has begun something else meanwhile is not interrupted.
                if matches!(self.dialogs.current(), None | Some(Dialog::Close(_) | Dialog::Release(_))) {
                    self.dialogs.open(Dialog::Closed(Box::new(closed)));
                }
                (words, false)
            }
            Told::NotClosedRun(refusal) => match (self.dialogs.current_mut(), &self.desk) {
                (Some(Dialog::Close(close)), Some(desk)) => return close.refuse(&refusal, desk.document(), text),
                (Some(Dialog::Release(release)), Some(desk)) => {
                    return release.refuse(&refusal, desk.document(), text);
                }
                _ => (refusal.lines(text).join(" "), true),
            },
            Told::Withdrawn(run) => (text.withdrawn_done(run), false),
            Told::HandedOver(run) => (text.handed_over_done(run), false),
            Told::SavedAs(path) => {
                self.preferences.opened(&path);
                (path.display().to_string(), false)
            }
            Told::Closed => {
                self.closing = Closing::Yes;
                return;
            }
            Told::NotClosed(refusal) => {
                self.closing = Closing::No;
                let words = refusal.words(text);
                self.dialogs.open(Dialog::NotSaved(words.clone()));
                (words, true)
            }
        };
        self.said = Some(Said { words, is_refusal });
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
