//! The inmates: who they are, where they are on the chosen day, and what is recorded of each.

pub mod facts;
pub mod roll;

use egui::{Align, Layout, RichText, TextEdit, Ui};

use crate::app::command::Command;
use crate::app::list::{Done, List};
use crate::app::scene::{Place, Scene, Wish};
use crate::app::theme::{sizes, tokens};
use crate::app::widgets::{self, Tone, card, chip, column, section, split, within, words};
use crate::calendar::Date;
use crate::register::InmateNumber;

use facts::Facts;
use roll::{Filter, Roll, Shown};

/// The width of what stands beside the list.
const SIDE: f32 = 316.0;
const LIST: &str = "people";

/// The screen of the inmates.
#[derive(Default)]
pub struct PeopleScreen {
    list: List,
    filter: Filter,
    made: Option<Made>,
    facts: Option<(InmateNumber, Facts)>,
    /// A person to be chosen as soon as the list is known.
    waiting: Option<InmateNumber>,
}

struct Made {
    of: (u64, Date),
    filter: Filter,
    roll: Roll,
    shown: Shown,
}

impl PeopleScreen {
    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, takes_keys: bool, wishes: &mut Vec<Wish>) {
        self.make(scene);
        let rows = self.shown().map_or(0, |shown| shown.people.len());
        let mut done = Done::Nothing;
        if takes_keys {
            done = self.list.keys(ui, LIST, rows, Some(field()));
        }
        self.tell(scene);
        self.head(ui, scene, wishes);
        ui.add_space(8.0);
        let (main, side) = split(ui, SIDE);
        if let Some(made) = &self.made {
            let is_blank = scene.document().register.inmates.is_empty();
            let empty = if is_blank { scene.text.people_none() } else { scene.text.people_nobody_found() };
            let list = &mut self.list;
            let seen = within(ui, main, |ui| list.show(ui, LIST, &made.shown.table, &empty));
            if done == Done::Nothing {
                done = seen;
            }
        }
        if let Some(side) = side {
            within(ui, side, |ui| column(ui, "beside people", |ui| self.side(ui, scene, wishes)));
        }
        if let Done::Opened(place) = done
            && let Some((number, day)) = self.shown().and_then(|shown| shown.people.get(place))
        {
            wishes.push(Wish::ShowInmate(number.clone(), Some(*day)));
        }
    }

    /// The people that are shown.
    pub fn shown(&self) -> Option<&Shown> {
        self.made.as_ref().map(|made| &made.shown)
    }

    /// Chooses a person, as soon as it is shown.
    pub fn choose_inmate(&mut self, number: InmateNumber) {
        self.waiting = Some(number);
    }

    /// Forgets what was worked out in words.
    pub fn forget(&mut self) {
        (self.made, self.facts) = (None, None);
    }

    /// Who is chosen.
    pub fn chosen(&self) -> Option<&InmateNumber> {
        let people = &self.made.as_ref()?.shown.people;
        people.get(self.list.chosen().min(people.len().checked_sub(1)?)).map(|(number, _)| number)
    }

    fn make(&mut self, scene: &Scene<'_>) {
        let of = (scene.desk.revision(), scene.day);
        let chosen = self.chosen().cloned();
        let is_known = self.made.as_ref().is_some_and(|made| made.of == of);
        if !is_known {
            let roll = Roll::make(scene.document(), scene.day, scene.text);
            let shown = roll.shown(&self.filter);
            (self.made, self.facts) = (Some(Made { of, filter: self.filter.clone(), roll, shown }), None);
            self.waiting = self.waiting.take().or(chosen);
        } else if let Some(made) = &mut self.made
            && made.filter != self.filter
        {
            made.filter = self.filter.clone();
            made.shown = made.roll.shown(&made.filter);
            // Whoever is searched for stands first.
            self.list.choose(0);
        }
        if let Some(number) = self.waiting.take() {
            let people = self.shown().map(|shown| shown.people.as_slice()).unwrap_or_default();
            if let Some(place) = people.iter().position(|(one, _)| *one == number) {
                self.list.choose(place);
            }
        }
        let rows = self.shown().map_or(0, |shown| shown.people.len());
        self.list.keep_within(rows);
    }

    /// Works out what is recorded of whoever is chosen.
    fn tell(&mut self, scene: &Scene<'_>) {
        let chosen = self.chosen().cloned();
        if self.facts.as_ref().map(|(number, _)| number) != chosen.as_ref() {
            self.facts = chosen.map(|number| {
                let facts = Facts::make(scene.document(), &number, (scene.day, scene.today), scene.text);
                (number, facts)
            });
        }
    }

    fn head(&mut self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let text = scene.text;
        ui.horizontal(|ui| {
            ui.heading(Place::People.name(text));
            ui.add_space(8.0);
            let hint = text.people_search();
            let edit = TextEdit::singleline(&mut self.filter.typed)
                .id(field())
                .desired_width(220.0)
                .align(egui::Align2::LEFT_CENTER)
                .hint_text(&hint);
            let response = crate::app::theme::outlined(ui, |ui| ui.add(edit));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SearchInput, true, &hint));
            if chip(ui, &text.people_present(&text.date(scene.day)), !self.filter.all).clicked() {
                self.filter.all = false;
            }
            if chip(ui, &text.people_all(), self.filter.all).clicked() {
                self.filter.all = true;
            }
            let count = text.month_people(self.shown().map_or(0, |shown| shown.people.len()));
            let count = RichText::new(count).small().color(tokens(ui.ctx()).ink_secondary);
            ui.add(egui::Label::new(count).truncate());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.release(ui, scene, wishes));
        });
    }

    /// Settling whoever is chosen, where he is here.
    fn release(&self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let Some(number) = self.chosen() else { return };
        let inmate = scene.document().register.inmates.get(number);
        let is_here = inmate.is_some_and(|one| one.stays.values().any(|stay| stay.span.covers(scene.today)));
        let button = egui::Button::new(Command::Release.name(scene.text));
        if ui.add_enabled(is_here && scene.may_write, button).clicked() {
            wishes.push(Wish::Release(number.clone()));
        }
    }

    fn side(&self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let Some((number, facts)) = &self.facts else { return };
        let text = scene.text;
        if !facts.months.is_empty() {
            card(ui, &text.people_section("months"), ("", Tone::Quiet), |ui| {
                let height = sizes().row_list;
                let clicked = widgets::lines(ui, "months", facts.months.len(), height, |place| &facts.months[place].1);
                if let Some((day, _)) = clicked.and_then(|place| facts.months.get(place)) {
                    wishes.push(Wish::ShowInmate(number.clone(), Some(*day)));
                }
            });
        }
        card(ui, &facts.name, (number.as_str(), Tone::Quiet), |ui| {
            for (head, sentences) in &facts.sections {
                section(ui, head);
                for sentence in sentences {
                    words(ui, sentence);
                }
            }
            ui.add_space(12.0);
        });
    }
}

/// The field one searches in.
fn field() -> egui::Id {
    egui::Id::unique("people search")
}
