//! What is wished and commanded, done: on the screens, on the register, or in a dialog that asks first.

use std::path::PathBuf;

use egui::Context;

use super::super::closing::{ClosePeriod, HandOver, Release, Withdraw};
use super::super::command::Command;
use super::super::desk::{Again, Undo, Work};
use super::super::dialogs::Dialog;
use super::super::intake::Intake;
use super::super::new_register::NewRegister;
use super::super::papers::{Kind, Papers, Source, Then};
use super::super::reason::Why;
use super::super::scene::{Place, Wish};
use super::{Said, Window};
use crate::calendar::{Date, Period};
use crate::document::{Change, ChangeRefusal, Touched, WriteRefusal};
use crate::pay::Ledger;
use crate::register::InmateNumber;

impl Window {
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

    pub(super) fn days_of_run(&self, run: u32) -> Option<Period> {
        Some(self.desk.as_ref()?.document().register.runs.get(&run)?.span)
    }

    /// The days a payroll is made for that the chosen day is among.
    pub(in crate::app) fn span(&self) -> Period {
        let Some(desk) = &self.desk else { return self.month.period() };
        let register = &desk.document().register;
        Ledger::new(register).span_around(register.local.period, self.day)
    }

    pub(super) fn open_release(&mut self, number: InmateNumber) {
        if let Some(desk) = &self.desk {
            let release = Release::new(self, desk, number);
            self.dialogs.open(Dialog::Release(Box::new(release)));
        }
    }

    pub(super) fn look_at(&mut self, then: Then) {
        if let Some(papers) = &mut self.papers {
            papers.then(then);
            return;
        }
        let span = self.span();
        let source =
            if self.place == Place::Payroll { self.screens.payroll().source(span) } else { Source::Days(span) };
        self.papers = self.desk.as_ref().map(|desk| Papers::new(self, desk, source, Kind::List, then));
    }

    pub(super) fn choose_day(&mut self, day: Date) {
        (self.day, self.month) = (day, day.month());
    }

    pub(super) fn change(&mut self, change: Change) {
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
    pub(super) fn ask_why(&mut self, again: Again, touched: Touched) {
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
    pub(in crate::app) fn do_again(&mut self, again: Again, reason: String, said: Option<Said>) {
        let Some(desk) = &mut self.desk else { return };
        match desk.again(again, reason) {
            Ok(()) => self.said = said,
            Err(refusal) => self.refuse(&refusal),
        }
    }

    pub(super) fn refuse(&mut self, refusal: &WriteRefusal) {
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

    pub(super) fn turn(&mut self, forwards: bool) {
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

    pub(super) fn zoom(&mut self, zoom: f32) {
        self.preferences.set_zoom(zoom);
    }

    /// Takes in the data package in this folder.
    pub(in crate::app) fn take_in(&mut self, package: PathBuf, replace: bool) {
        if let Some(desk) = &self.desk {
            self.dialogs.open(Dialog::Intake(Intake::start(desk, package, replace)));
        }
    }

    pub(in crate::app) fn ask(&mut self, work: Work) {
        if let Some(desk) = &mut self.desk {
            desk.ask(work);
        }
    }

    pub(super) fn undo(&mut self) {
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

    pub(super) fn redo(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        match desk.standing().redo {
            Some(_) => desk.ask(Work::Redo(None)),
            None => self.said = Some(Said { words: self.text.redo_nothing(), is_refusal: true }),
        }
    }
}
