//! The activities: what each is, who has a place in it on the chosen day, and what of its frame is used.

pub mod sheet;

use egui::Ui;

use crate::app::list::List;
use crate::app::scene::{Place, Scene, Wish};
use crate::app::widgets::{self, TALL, Tone, bar, card, column, pair, paragraph, split, within, words};
use crate::calendar::Date;
use crate::register::ActivityCode;

use sheet::{One, Sheet};

/// The width of what stands beside the list.
const SIDE: f32 = 300.0;
const LIST: &str = "activities";

/// The screen of the activities.
#[derive(Default)]
pub struct ActivitiesScreen {
    list: List,
    made: Option<Made>,
}

struct Made {
    of: (u64, Date),
    sheet: Sheet,
}

impl ActivitiesScreen {
    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, takes_keys: bool, wishes: &mut Vec<Wish>) {
        self.make(scene);
        let rows = self.sheet().map_or(0, |sheet| sheet.activities.len());
        if takes_keys {
            // There is nothing to open: who has a place stands beside, a tabulator away.
            self.list.keys(ui, LIST, rows, None);
        }
        ui.heading(Place::Activities.name(scene.text));
        ui.add_space(8.0);
        let (main, side) = split(ui, SIDE);
        if let Some(made) = &self.made {
            let (list, empty) = (&mut self.list, scene.text.activities_none());
            within(ui, main, |ui| list.show(ui, LIST, &made.sheet.table, &empty));
        }
        if let Some(side) = side {
            within(ui, side, |ui| column(ui, "beside activities", |ui| self.side(ui, scene, wishes)));
        }
    }

    /// The list that is shown.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.made.as_ref().map(|made| &made.sheet)
    }

    /// Forgets what was worked out in words.
    pub fn forget(&mut self) {
        self.made = None;
    }

    fn one(&self, place: usize) -> Option<&One> {
        self.sheet()?.activities.get(place)
    }

    fn make(&mut self, scene: &Scene<'_>) {
        let of = (scene.desk.revision(), scene.day);
        if self.made.as_ref().is_some_and(|made| made.of == of) {
            return;
        }
        let chosen: Option<ActivityCode> = self.one(self.list.chosen()).map(|one| one.code.clone());
        let sheet = Sheet::make(scene.document(), scene.day, scene.text);
        let place = chosen.and_then(|code| sheet.activities.iter().position(|one| one.code == code));
        if let Some(place) = place {
            self.list.choose(place);
        }
        self.list.keep_within(sheet.activities.len());
        self.made = Some(Made { of, sheet });
    }

    fn side(&self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let text = scene.text;
        let Some(one) = self.one(self.list.chosen()) else { return };
        card(ui, &one.name, (one.code.as_str(), Tone::Quiet), |ui| {
            ui.add_space(8.0);
            one.facts.iter().for_each(|fact| words(ui, fact));
            ui.add_space(10.0);
        });
        if let Some(frame) = &one.frame {
            card(ui, &text.activities_frame("title"), ("", Tone::Quiet), |ui| {
                ui.add_space(6.0);
                for (head, amount) in &frame.figures {
                    pair(ui, head, amount, &[], false);
                }
                bar(ui, frame.used, frame.allowed);
                paragraph(ui, &frame.days, Tone::Quiet);
            });
        }
        let count = one.placed.len();
        let title = text.activities_placed(&text.date(scene.day));
        card(ui, &title, (&count.to_string(), Tone::Quiet), |ui| {
            if count == 0 {
                paragraph(ui, &text.activities_nobody(), Tone::Quiet);
            }
            let clicked = widgets::lines(ui, "placed", count, TALL, |place| &one.placed[place].1);
            if let Some((number, _)) = clicked.and_then(|place| one.placed.get(place)) {
                wishes.push(Wish::ShowInmate(number.clone(), Some(scene.day)));
            }
        });
    }
}
