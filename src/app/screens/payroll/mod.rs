//! The payment list of the month by person: what is paid, what is missing before it can be closed, and why.

pub mod sheet;
pub mod why;

use egui::{RichText, Ui};

use crate::app::list::{Done, List};
use crate::app::scene::{Scene, Wish};
use crate::app::theme::{sizes, tokens};
use crate::app::widgets::{self, TALL, Tone, capital, card, column, pair, paragraph, pill, section, split, within};
use crate::calendar::{Date, Month};
use crate::register::InmateNumber;

use sheet::Sheet;
use why::Why;

/// The width of what stands beside the list.
const SIDE: f32 = 316.0;
const LIST: &str = "payroll";

/// The screen of the payment list.
#[derive(Default)]
pub struct PayrollScreen {
    list: List,
    made: Option<Made>,
    why: Option<(InmateNumber, Why)>,
    /// A person to be chosen as soon as the list is known.
    waiting: Option<InmateNumber>,
}

struct Made {
    of: (u64, Month, Date),
    sheet: Sheet,
}

impl PayrollScreen {
    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, takes_keys: bool, wishes: &mut Vec<Wish>) {
        self.make(scene);
        let Some(rows) = self.sheet().map(|sheet| sheet.table.len()) else { return };
        let mut done = Done::Nothing;
        if takes_keys {
            done = self.list.keys(ui, LIST, rows, None);
        }
        self.explain(scene);
        self.head(ui, scene);
        ui.add_space(8.0);
        let (main, side) = split(ui, SIDE);
        if let Some(made) = &self.made {
            let list = &mut self.list;
            let shown = within(ui, main, |ui| list.show(ui, LIST, &made.sheet.table, &scene.text.list_empty()));
            if done == Done::Nothing {
                done = shown;
            }
        }
        if let Some(side) = side {
            within(ui, side, |ui| column(ui, "beside payroll", |ui| self.side(ui, scene, wishes)));
        }
        if let Done::Opened(place) = done
            && let Some(number) = self.sheet().and_then(|sheet| sheet.people.get(place))
        {
            wishes.push(Wish::ShowInmate(number.clone(), Some(scene.day)));
        }
    }

    /// The list that is shown.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.made.as_ref().map(|made| &made.sheet)
    }

    /// Chooses a person, as soon as it is shown.
    pub fn choose_inmate(&mut self, number: InmateNumber) {
        self.waiting = Some(number);
    }

    /// Forgets what was worked out in words.
    pub fn forget(&mut self) {
        (self.made, self.why) = (None, None);
    }

    fn make(&mut self, scene: &Scene<'_>) {
        let of = (scene.desk.revision(), scene.month, scene.today);
        if self.made.as_ref().is_none_or(|made| made.of != of) {
            // Whoever was chosen stays chosen where he is on the new list.
            let chosen = self.sheet().and_then(|sheet| sheet.people.get(self.list.chosen())).cloned();
            let sheet = Sheet::make(scene.document(), scene.month, scene.today, scene.text);
            self.waiting = self.waiting.take().or(chosen);
            (self.made, self.why) = (Some(Made { of, sheet }), None);
        }
        let place = |sheet: &Sheet, number: &InmateNumber| sheet.people.iter().position(|one| one == number);
        if let Some(number) = self.waiting.take()
            && let Some(place) = self.sheet().and_then(|sheet| place(sheet, &number))
        {
            self.list.choose(place);
        }
        let rows = self.sheet().map_or(0, |sheet| sheet.people.len());
        self.list.keep_within(rows);
    }

    /// Works out why for whoever is chosen.
    fn explain(&mut self, scene: &Scene<'_>) {
        let chosen = self.sheet().and_then(|sheet| sheet.people.get(self.list.chosen())).cloned();
        let is_current = self.why.as_ref().map(|(number, _)| number) == chosen.as_ref();
        if !is_current {
            self.why = chosen.map(|number| {
                let why = Why::make(scene.document(), &number, (scene.month, scene.today), scene.text);
                (number, why)
            });
        }
    }

    fn head(&self, ui: &mut Ui, scene: &Scene<'_>) {
        let (text, month) = (scene.text, scene.month);
        let Some(sheet) = self.sheet() else { return };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            let title = text.month_and_year(&text.month_name(month.number()), &month.year().to_string());
            ui.heading(capital(&title));
            let provisional = text.payroll_provisional();
            match sheet.missing.len() {
                0 => pill(ui, &provisional, false),
                count => pill(ui, &format!("{provisional} · {}", text.status_missing(count)), true),
            }
            if sheet.has_example_rates {
                let words = RichText::new(text.example_rates()).small().color(tokens(ui.ctx()).ink_secondary);
                ui.add(egui::Label::new(words).truncate());
            }
        });
    }

    fn side(&self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let text = scene.text;
        let Some(sheet) = self.sheet() else { return };
        let count = sheet.missing.len();
        let beside = if count == 0 { (String::new(), Tone::Quiet) } else { (count.to_string(), Tone::Warning) };
        card(ui, &text.payroll_missing(), (&beside.0, beside.1), |ui| {
            if count == 0 {
                paragraph(ui, &text.payroll_nothing_missing(), Tone::Quiet);
            }
            // A long list of what is missing must not push the reasons out of sight.
            let most = if count > 6 { TALL * 5.5 } else { TALL * 6.0 };
            let area = egui::ScrollArea::vertical().id_salt("missing").max_height(most);
            let clicked =
                area.show(ui, |ui| widgets::lines(ui, "missing", count, TALL, |place| &sheet.missing[place].line));
            if let Some(one) = clicked.inner.and_then(|place| sheet.missing.get(place)) {
                wishes.push(Wish::ShowInmate(one.number.clone(), Some(one.day)));
            }
        });
        let Some((number, why)) = &self.why else { return };
        card(ui, &text.payroll_why_of(&why.name), (number.as_str(), Tone::Quiet), |ui| {
            ui.add_space(5.0);
            for figure in &why.figures {
                pair(ui, &figure.title, &figure.amount, &figure.rates, false);
            }
            pair(ui, &text.list_pay(), &why.total, &[], true);
            if !why.days.is_empty() {
                section(ui, &text.payroll_deviates());
            } else {
                ui.add_space(6.0);
            }
            let clicked = widgets::lines(ui, "deviates", why.days.len(), sizes().row_list, |place| &why.days[place].1);
            if let Some((day, _)) = clicked.and_then(|place| why.days.get(place)) {
                wishes.push(Wish::ShowInmate(number.clone(), Some(*day)));
            }
        });
    }
}
