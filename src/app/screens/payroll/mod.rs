//! The payment list by person: what is paid, what is missing before it can be closed, why each figure is what it is, and
//! the runs so far.
//!
//! [`sheet`] is the list as it is shown, [`why`] why a person or a figure comes to what it does, [`runs`] the closed runs;
//! all are worked out beside the window, of a payroll's values. [`side`] shows what stands beside the list.

pub mod against;
mod runs;
pub mod sheet;
mod side;
pub mod why;

use egui::{Align, Button, Key, Layout, RichText, Ui};

use crate::app::beside::Beside;
use crate::app::command::Command;
use crate::app::list::{Done, List};
use crate::app::papers::{Kind, Source, Then};
use crate::app::scene::{Scene, Wish};
use crate::app::theme::{primary, tokens};
use crate::app::widgets::{capital, column, pill, split, within};
use crate::calendar::{Date, Period};
use crate::pay::{Ledger, Payroll, Row, RunHead, RunRefusal};
use crate::register::{InmateNumber, Language, RunState};
use crate::text::Text;

use runs::{RunLine, States};
use sheet::Sheet;
use why::Why;

/// The width of what stands beside the list.
const SIDE: f32 = 316.0;
/// From this width on title and buttons stand in one row.
const ONE_ROW: f32 = 940.0;
const LIST: &str = "payroll";

/// The screen of the payment list.
#[derive(Default)]
pub struct PayrollScreen {
    list: List,
    made: Beside<Of, Result<Sheet, RunRefusal>>,
    runs: Beside<(States, Language), Vec<RunLine>>,
    why: Option<(Asked, Why)>,
    /// A run that is looked at instead of the days, and the days that are left for it.
    run: Option<(u32, Period)>,
    /// A person to be chosen as soon as the list is known.
    waiting: Option<InmateNumber>,
}

/// What a list is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Of {
    revision: u64,
    span: Period,
    run: Option<u32>,
    today: Date,
    language: Language,
}

/// Of what it is asked why.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    of: Of,
    number: InmateNumber,
    row: Option<Row>,
    letters: Language,
}

impl PayrollScreen {
    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, takes_keys: bool, wishes: &mut Vec<Wish>) {
        self.make(ui, scene);
        let rows = self.sheet().map_or(0, |sheet| sheet.table.len());
        let mut done = Done::Nothing;
        if takes_keys {
            done = self.keys(ui, rows);
        }
        self.explain(scene);
        self.head(ui, scene, wishes);
        ui.add_space(8.0);
        let (main, side) = split(ui, SIDE);
        let seen = within(ui, main, |ui| self.main(ui, scene));
        if done == Done::Nothing {
            done = seen;
        }
        if let Some(side) = side {
            within(ui, side, |ui| column(ui, "beside payroll", |ui| self.side(ui, scene, wishes)));
        }
        if let Done::Opened(place) = done
            && let Some(person) = self.sheet().and_then(|sheet| sheet.person(place))
        {
            wishes.push(Wish::ShowInmate(person.number.clone(), Some(scene.day)));
        }
    }

    /// The list that is shown.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.made.known().and_then(|(_, sheet)| sheet.as_ref().ok())
    }

    /// Why what is chosen is what it is.
    pub fn why(&self) -> Option<&Why> {
        self.why.as_ref().map(|(_, why)| why)
    }

    /// What is looked at, to be printed.
    pub fn source(&self, scene_span: Period) -> Source {
        self.run.map_or(Source::Days(scene_span), |(run, _)| Source::Run(run))
    }

    /// Chooses a person, as soon as it is shown.
    pub fn choose_inmate(&mut self, number: InmateNumber) {
        self.waiting = Some(number);
    }

    /// Who is chosen.
    pub fn chosen(&self) -> Option<&InmateNumber> {
        Some(&self.sheet()?.person(self.list.chosen())?.number)
    }

    /// Shows this run instead of the days.
    pub fn show_run(&mut self, run: u32, left: Period) {
        self.run = Some((run, left));
    }

    /// Forgets what was worked out in words.
    pub fn forget(&mut self) {
        self.why = None;
    }

    fn main(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Done {
        let empty = match self.made.known() {
            Some((_, Ok(sheet))) => return self.list.show(ui, LIST, &sheet.table, &scene.text.list_empty()),
            Some((_, Err(refusal))) => refusal.words(scene.text),
            None => scene.text.payroll_working(),
        };
        self.list.show(ui, LIST, &crate::app::list::Table::new(Vec::new()), &empty)
    }

    fn keys(&mut self, ui: &Ui, rows: usize) -> Done {
        if let Some((_, Ok(sheet))) = self.made.known() {
            self.list.keys_across(ui, LIST, &sheet.table);
        }
        // Escape goes back from a figure to the person, and from a run to the days.
        let is_back = || ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
        if (self.list.column().is_some() || self.run.is_some()) && is_back() {
            match self.list.column() {
                Some(_) => self.list.choose_whole(),
                None => self.run = None,
            }
        }
        self.list.keys(ui, LIST, rows, None)
    }

    fn make(&mut self, ui: &Ui, scene: &Scene<'_>) {
        let span = scene.span();
        // Other days were chosen meanwhile: they are meant.
        self.run = self.run.filter(|(_, left)| *left == span);
        let language = scene.text.language();
        let run = self.run.map(|(run, _)| run);
        let of = Of { revision: scene.desk.revision(), span, run, today: scene.today, language };
        let chosen = self.chosen().cloned();
        let before = self.made.known().map(|(of, _)| (of.span, of.run));
        let in_turn = scene.desk.works_in_turn();
        let is_new = self.made.follow(ui.ctx(), of, in_turn, || {
            let document = scene.document().clone();
            move || Sheet::make(&document, of.span, of.run, of.today, &Text::new(of.language))
        });
        if is_new {
            // Whoever was chosen stays chosen where he is on the new list.
            self.waiting = self.waiting.take().or(chosen);
            if before != Some((span, run)) {
                self.list.choose_whole();
            }
        }
        let states = (runs::states(&scene.document().register.runs), language);
        self.runs.follow(ui.ctx(), states, in_turn, || {
            let (scheme, runs) = (scene.document().scheme.clone(), scene.document().register.runs.clone());
            move || {
                let register = crate::register::Register { runs, ..crate::register::Register::default() };
                runs::lines(&scheme, &register, &Text::new(language))
            }
        });
        if let Some(sheet) = self.sheet() {
            let rows = sheet.people.len();
            if let Some(place) = self.waiting.as_ref().and_then(|number| sheet.place(number)) {
                self.list.choose(place);
            }
            self.waiting = None;
            self.list.keep_within(rows);
        }
    }

    /// Works out why what is chosen is what it is.
    fn explain(&mut self, scene: &Scene<'_>) {
        let Some((of, Ok(sheet))) = self.made.known() else {
            self.why = None;
            return;
        };
        let Some(person) = sheet.person(self.list.chosen()) else {
            self.why = None;
            return;
        };
        let row = self.list.column().and_then(|column| sheet.rows.get(column).copied().flatten());
        let asked = Asked { of: *of, number: person.number.clone(), row, letters: scene.letters };
        if self.why.as_ref().is_none_or(|(known, _)| *known != asked) {
            let (payroll, text) = (&sheet.payroll, scene.text);
            let why = match row {
                Some(row) => Why::of_figure(payroll, person, row, scene.letters, text),
                None => Why::of_person(payroll, person, text),
            };
            self.why = Some((asked, why));
        }
    }

    /// What is looked at and how it stands, and what can be done with it.
    fn head(&mut self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let is_one_row = ui.available_width() >= ONE_ROW;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            self.title(ui, scene);
            if is_one_row {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    self.buttons(ui, scene, wishes);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| self.example(ui, scene));
                });
            } else {
                self.example(ui, scene);
            }
        });
        if !is_one_row {
            ui.add_space(4.0);
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.buttons(ui, scene, wishes));
            });
        }
    }

    fn title(&self, ui: &mut Ui, scene: &Scene<'_>) {
        let text = scene.text;
        let payroll = self.sheet().map(|sheet| &sheet.payroll);
        ui.heading(capital(&text.span(payroll.map_or(scene.span(), |payroll| payroll.span))));
        let Some(sheet) = self.sheet() else { return };
        if let Some(head) = run_of(&sheet.payroll) {
            let is_withdrawn = matches!(head.state, RunState::Withdrawn { .. });
            return pill(ui, &runs::title(head, text), is_withdrawn);
        }
        let provisional = text.payroll_provisional();
        match sheet.missing.len() {
            0 => pill(ui, &provisional, false),
            count => pill(ui, &format!("{provisional} · {}", text.status_missing(count)), true),
        }
    }

    fn example(&self, ui: &mut Ui, scene: &Scene<'_>) {
        if self.sheet().is_some_and(|sheet| sheet.has_example_rates) {
            let words = RichText::new(scene.text.example_rates()).small().color(tokens(ui.ctx()).ink_secondary);
            ui.add(egui::Label::new(words).truncate());
        }
    }

    /// What can be done with the list, the main one at the right.
    fn buttons(&mut self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let text = scene.text;
        let is_closed = self.sheet().is_some_and(|sheet| run_of(&sheet.payroll).is_some());
        if let Some((_, left)) = self.run {
            if ui.add(primary(text.payroll_back(&text.span(left)))).clicked() {
                self.run = None;
            }
        } else if !is_closed {
            let close = primary(Command::ClosePeriod.name(text));
            if ui.add_enabled_ui(scene.may_write, |ui| ui.add(close)).inner.clicked() {
                wishes.push(Wish::Do(Command::ClosePeriod));
            }
        }
        for (command, then) in
            [(Command::Print, Then::Print), (Command::SavePaper, Then::Save), (Command::Preview, Then::Show)]
        {
            let button = ui.add(Button::new(command.name(text)));
            if button.on_hover_text(command.shortcut(text).unwrap_or_default()).clicked() {
                wishes.push(Wish::Paper(self.source(scene.span()), Kind::List, then));
            }
        }
    }
}

/// The run a list comes from, where all of it does.
fn run_of(payroll: &Payroll) -> Option<&RunHead> {
    payroll
        .runs
        .iter()
        .rev()
        .find(|head| head.only.is_none())
        .or(payroll.runs.last())
        .filter(|_| !payroll.is_provisional)
}

/// Whether this run may be withdrawn: it stands, and is the last that does.
fn may_be_withdrawn(head: &RunHead, ledger: &Ledger<'_>) -> bool {
    head.state == RunState::Standing && ledger.standing().last().is_some_and(|(last, _)| *last == head.number)
}
