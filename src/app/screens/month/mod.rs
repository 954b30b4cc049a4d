//! The month: people by days, to be seen at a glance and marked in seconds.
//!
//! [`sheet`] is the month as it is shown, worked out when the register changes and not when it is painted. What keys do to
//! it knows no window: [`chosen`] is which cells are chosen, [`fill`] what a letter does to them, [`clip`] how they are
//! copied and pasted. [`grid`] paints it, [`side`] says why beside it.

mod cell;
pub mod chosen;
pub mod clip;
pub mod fill;
mod grid;
mod keys;
mod past;
pub mod sheet;
mod side;

use egui::{Align, Layout, RichText, Ui};

use crate::calendar::Month;
use crate::register::{ActivityCode, ActivityKind, InmateNumber};
use crate::text::Text;

use crate::app::command::Command;
use crate::app::scene::{Scene, Wish};
use crate::app::theme::{self, sizes, tokens};
use crate::app::widgets::{capital, chip};

use chosen::Chosen;
use clip::PasteRefusal;
use fill::{Filled, Skipped};
use sheet::{Filter, Sheet};

/// The width of the panel that says why.
const SIDE: f32 = 268.0;
/// From this width on there is room for it.
const WITH_SIDE: f32 = 980.0;

/// The month's screen.
#[derive(Default)]
pub struct MonthScreen {
    filter: Filter,
    chosen: Chosen,
    sheet: Option<Made>,
    /// What is to be done when the screen is shown next.
    waiting: Vec<Waiting>,
    /// A letter that waits for an answer: which activity.
    asking: Option<Asking>,
    /// The cell to be brought into view.
    reveal: bool,
    /// What was done to the chosen day.
    past: past::Past,
    /// The day that is open.
    open: Option<cell::OpenDay>,
}

/// The sheet with what it was made from.
struct Made {
    revision: u64,
    month: Month,
    filter: Filter,
    sheet: Sheet,
}

enum Waiting {
    Command(Command),
    NextHole,
    Inmate(InmateNumber),
}

/// A letter on a day on which nothing is planned.
struct Asking {
    at: chosen::At,
    key: crate::register::MarkKey,
}

impl MonthScreen {
    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, takes_keys: bool, wishes: &mut Vec<Wish>) {
        self.make(scene);
        self.follow_day(scene);
        self.do_waiting(scene, wishes);
        if takes_keys && self.asking.is_none() && self.open.is_none() && !ui.ctx().text_edit_focused() {
            self.keys(ui, scene, wishes);
        }
        self.head(ui, scene);
        ui.add_space(8.0);
        let with_side = ui.available_width() >= WITH_SIDE;
        let height = ui.available_height();
        ui.horizontal_top(|ui| {
            let width = if with_side { ui.available_width() - SIDE - sizes().gap } else { ui.available_width() };
            ui.allocate_ui_with_layout(egui::vec2(width, height), Layout::top_down(Align::Min), |ui| {
                self.grid(ui, scene, wishes);
            });
            if with_side {
                ui.add_space(sizes().gap - ui.spacing().item_spacing.x);
                ui.allocate_ui_with_layout(egui::vec2(SIDE, height), Layout::top_down(Align::Min), |ui| {
                    self.side(ui, scene);
                });
            }
        });
        self.ask(ui, scene, wishes);
        if let Some(open) = &mut self.open
            && matches!(open.show(ui, scene, wishes), cell::Shown::Over)
        {
            self.open = None;
        }
        // What was wished changes the register before the next frame; the day under the keys is the window's day.
        if let Some(day) = self.day_of_keys(scene)
            && day != scene.day
        {
            wishes.push(Wish::ShowDay(day));
        }
    }

    /// The sheet that is shown.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.sheet.as_ref().map(|made| &made.sheet)
    }

    /// The cells that are chosen.
    pub fn chosen(&self) -> Chosen {
        self.chosen
    }

    /// Who has the keys.
    pub fn chosen_inmate(&self) -> Option<&InmateNumber> {
        Some(&self.sheet()?.rows.get(self.chosen.head.0)?.inmate)
    }

    /// Goes to the next day with something missing, as soon as it is shown.
    pub fn next_hole(&mut self) {
        self.waiting.push(Waiting::NextHole);
    }

    /// Chooses a person, as soon as it is shown.
    pub fn choose_inmate(&mut self, number: InmateNumber) {
        self.waiting.push(Waiting::Inmate(number));
    }

    /// Shows this activity alone.
    pub fn choose_activity(&mut self, code: ActivityCode) {
        self.filter = Filter { activity: Some(code), ..Filter::default() };
    }

    /// Whether a day is open in which something was typed.
    pub fn is_half_typed(&self) -> bool {
        self.open.as_ref().is_some_and(cell::OpenDay::is_changed)
    }

    /// Does a command, as soon as it is shown.
    pub fn command(&mut self, command: Command) {
        self.waiting.push(Waiting::Command(command));
    }

    /// Forgets what was worked out in words.
    pub fn forget(&mut self) {
        self.sheet = None;
    }

    /// Works the sheet out where the register, the month or the filter is another one.
    fn make(&mut self, scene: &Scene<'_>) {
        let (revision, month) = (scene.desk.revision(), scene.month);
        if let Some(made) = &mut self.sheet
            && made.revision != revision
            && made.month == month
            && made.filter == self.filter
            // Under a filter a mark decides who is shown.
            && (self.filter.activity.is_none() && self.filter.kind.is_none())
            && let Some(marked) = scene.desk.marked_since(made.revision)
            && made.sheet.remake(scene.document(), &marked, scene.text, scene.letters, scene.today)
        {
            made.revision = revision;
        }
        let is_current = self
            .sheet
            .as_ref()
            .is_some_and(|made| made.revision == revision && made.month == month && made.filter == self.filter);
        if !is_current {
            let sheet = Sheet::make(scene.document(), month, &self.filter, scene.text, scene.letters, scene.today);
            self.chosen = self.chosen.within(sheet.rows.len(), sheet.days.len());
            self.sheet = Some(Made { revision, month, filter: self.filter.clone(), sheet });
        }
    }

    /// The keys stand on the window's day, wherever it was chosen.
    fn follow_day(&mut self, scene: &Scene<'_>) {
        let column = scene.day.day() as usize - 1;
        if self.chosen.head.1 != column {
            self.chosen = Chosen::at((self.chosen.head.0, column));
        }
    }

    fn day_of_keys(&self, scene: &Scene<'_>) -> Option<crate::calendar::Date> {
        scene.month.on(u32::try_from(self.chosen.head.1).ok()? + 1)
    }

    fn do_waiting(&mut self, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        for waiting in std::mem::take(&mut self.waiting) {
            match waiting {
                Waiting::Command(command) => self.do_command(command, scene, wishes),
                Waiting::NextHole => {
                    let next = self.sheet().and_then(|sheet| sheet.next_fault(Some(self.chosen.head)));
                    if let Some(next) = next {
                        (self.chosen, self.reveal) = (Chosen::at(next), true);
                    } else {
                        wishes.push(Wish::Say(scene.text.status_complete()));
                    }
                }
                Waiting::Inmate(number) => {
                    let row = self.sheet().and_then(|sheet| sheet.rows.iter().position(|row| row.inmate == number));
                    if let Some(row) = row {
                        (self.chosen, self.reveal) = (Chosen::at((row, self.chosen.head.1)), true);
                    }
                }
            }
        }
    }

    /// The filters, and which letter means what.
    fn head(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let text = scene.text;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let is_all = self.filter.kind.is_none() && self.filter.activity.is_none();
            if chip(ui, &text.month_all_activities(), is_all).clicked() {
                (self.filter.kind, self.filter.activity) = (None, None);
            }
            for kind in ActivityKind::ALL {
                let name = capital(&text.fact_activity_kind(kind.as_str()));
                if chip(ui, &name, self.filter.kind == Some(*kind)).clicked() {
                    (self.filter.kind, self.filter.activity) = (Some(*kind), None);
                }
            }
            self.activity_filter(ui, scene);
            self.choose_unit(ui, text);
            let legend = legend(scene);
            let label =
                egui::Label::new(RichText::new(legend).small().color(tokens(ui.ctx()).ink_secondary)).truncate();
            ui.add(label);
        });
    }

    fn activity_filter(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let activities = &scene.document().register.activities;
        let name = |code: &crate::register::ActivityCode| {
            activities.get(code).map(|one| one.name.clone()).filter(|name| !name.is_empty()).unwrap_or(code.to_string())
        };
        let shown = self.filter.activity.as_ref().map_or_else(|| "…".to_owned(), name);
        let response = egui::ComboBox::from_id_salt("activity")
            .selected_text(&shown)
            .width(60.0)
            .icon(theme::fold)
            .show_ui(ui, |ui| {
                for code in activities.keys() {
                    if ui.selectable_label(self.filter.activity.as_ref() == Some(code), name(code)).clicked() {
                        (self.filter.kind, self.filter.activity) = (None, Some(code.clone()));
                    }
                }
            });
        named(&response.response, &scene.text.place_name("activities"), &shown);
    }

    fn choose_unit(&mut self, ui: &mut Ui, text: &Text) {
        let units = self.sheet().map(|sheet| sheet.units.clone()).unwrap_or_default();
        if units.len() < 2 {
            return;
        }
        let shown = self.filter.unit.clone().unwrap_or_else(|| text.month_all_units());
        let response = egui::ComboBox::from_id_salt("unit").selected_text(&shown).icon(theme::fold).show_ui(ui, |ui| {
            if ui.selectable_label(self.filter.unit.is_none(), text.month_all_units()).clicked() {
                self.filter.unit = None;
            }
            for unit in units {
                if ui.selectable_label(self.filter.unit.as_ref() == Some(&unit), &unit).clicked() {
                    self.filter.unit = Some(unit);
                }
            }
        });
        named(&response.response, &text.month_all_units(), &shown);
    }

    /// Asks which activity is meant on a day on which nothing is planned.
    fn ask(&mut self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let Some(Asking { at, key }) = &self.asking else { return };
        let (at, key) = (*at, *key);
        let mut answer = None;
        let mut is_over = false;
        let modal = crate::app::widgets::dialog(ui.ctx(), "which activity").show(ui.ctx(), |ui| {
            ui.set_width(300.0);
            ui.label(scene.text.month_which());
            ui.add_space(8.0);
            for (place, code) in self.activities_of(at, scene).into_iter().enumerate() {
                let name = scene.document().register.activities.get(&code).map(|one| one.name.clone());
                let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| code.to_string());
                let button = ui.add_sized([284.0, 30.0], egui::Button::new(name));
                if place == 0 && ui.memory(|memory| memory.focused().is_none()) {
                    button.request_focus();
                }
                if button.clicked() {
                    answer = Some(code);
                }
            }
            ui.add_space(8.0);
            is_over = ui.button(scene.text.window_cancel()).clicked();
        });
        if let Some(code) = answer {
            let filled = self.sheet().map(|sheet| fill::mark_one(sheet, at, &code, key));
            self.asking = None;
            filled.into_iter().for_each(|filled| say(filled, scene.text, wishes));
        } else if is_over || modal.should_close() {
            self.asking = None;
        }
    }

    /// The activities a person can be marked in on a day: those he is placed in, else all.
    fn activities_of(&self, at: chosen::At, scene: &Scene<'_>) -> Vec<crate::register::ActivityCode> {
        let register = &scene.document().register;
        let row = self.sheet().and_then(|sheet| sheet.rows.get(at.0));
        let inmate = row.and_then(|row| register.inmates.get(&row.inmate));
        let mut placed: Vec<_> = inmate
            .into_iter()
            .flat_map(|inmate| inmate.placements.iter())
            .filter(|(_, placement)| placement.span.within(scene.month.period()).is_some())
            .map(|((code, _), _)| code.clone())
            .collect();
        placed.dedup();
        if placed.is_empty() { register.activities.keys().cloned().collect() } else { placed }
    }
}

/// Wishes the change, and says what was passed over.
fn say(filled: Filled, text: &Text, wishes: &mut Vec<Wish>) {
    say_as(filled, Text::month_filled, text, wishes);
}

fn say_as(filled: Filled, done: fn(&Text, usize) -> String, text: &Text, wishes: &mut Vec<Wish>) {
    let mut words = Vec::new();
    if filled.done > 1 || filled.skipped.count() > 0 {
        words.push(done(text, filled.done));
    }
    if filled.skipped.count() > 0 {
        words.push(text.month_skipped(filled.skipped.count(), &reasons(filled.skipped, text)));
    }
    if !words.is_empty() {
        wishes.push(Wish::Say(words.join(" ")));
    }
    if !filled.change.is_empty() {
        wishes.push(Wish::Change(filled.change));
    }
}

fn reasons(skipped: Skipped, text: &Text) -> String {
    let Skipped { free, away, elsewhere } = skipped;
    let all = [
        (free, Text::month_skipped_free as fn(&Text, usize) -> String),
        (away, Text::month_skipped_away),
        (elsewhere, Text::month_skipped_elsewhere),
    ];
    let named: Vec<_> = all.into_iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(text, count)).collect();
    named.join(", ")
}

/// Why something cannot be pasted.
fn refusal(refusal: &PasteRefusal, text: &Text) -> String {
    match refusal {
        PasteRefusal::Empty => text.month_paste_empty(),
        PasteRefusal::Letter { text: letter, line, column } => text.month_paste_letter(letter, *line, *column),
        PasteRefusal::TooLarge { rows, columns } => text.month_paste_too_large(*rows, *columns),
    }
}

/// Which letter means what, in the register's letters.
fn legend(scene: &Scene<'_>) -> String {
    let marks = scene.document().scheme.circumstances().iter().filter(|one| one.as_mark);
    let one = |circumstance: &crate::scheme::Circumstance| {
        format!("{} {}", circumstance.letter.get(scene.letters), circumstance.name.get(scene.text.language()))
    };
    marks.map(one).collect::<Vec<_>>().join(" · ")
}

/// Says what a choice is for, and what is chosen.
fn named(response: &egui::Response, name: &str, chosen: &str) {
    response.widget_info(|| egui::WidgetInfo {
        current_text_value: Some(chosen.to_owned()),
        ..egui::WidgetInfo::labeled(egui::Role::ComboBox, true, name)
    });
}
