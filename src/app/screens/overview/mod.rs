//! What must be seen to: how much of the time people take part, whose duty is not met, who is alone, what should have been
//! looked at again, and what is missing.

pub mod watch;

use egui::{Align, Layout, RichText, Ui, Vec2};

use crate::app::scene::{Scene, Wish};
use crate::app::theme::{sizes, tokens};
use crate::app::widgets::{self, TALL, Tone, WITH_SIDE, bar, capital, card, column, pair, paragraph};
use crate::calendar::{Date, Month};

use watch::{Goes, Watch, When};

/// The screen of what must be seen to.
#[derive(Default)]
pub struct OverviewScreen {
    made: Option<Made>,
}

struct Made {
    of: (u64, Month, Date, Date),
    watch: Watch,
}

impl OverviewScreen {
    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        self.make(scene);
        let Some(made) = &self.made else { return };
        let (watch, text) = (&made.watch, scene.text);
        let title = text.month_and_year(&text.month_name(scene.month.number()), &scene.month.year().to_string());
        ui.horizontal(|ui| {
            ui.heading(capital(&title));
            ui.add_space(8.0);
            let as_of = RichText::new(text.overview_as_of(&text.date(scene.day))).small();
            let as_of = as_of.color(tokens(ui.ctx()).ink_secondary);
            ui.add(egui::Label::new(as_of).truncate());
        });
        ui.add_space(8.0);
        column(ui, "overview", |ui| {
            let mut see = |ui: &mut Ui, is_left: bool| {
                if is_left {
                    rate(ui, watch, scene);
                    goes(ui, "duty", &watch.duty, scene, wishes);
                } else {
                    goes(ui, "isolation", &watch.isolation, scene, wishes);
                    goes(ui, "reviews", &watch.reviews, scene, wishes);
                    goes(ui, "weeks", &watch.weeks, scene, wishes);
                }
            };
            if ui.available_width() < WITH_SIDE {
                see(ui, true);
                see(ui, false);
                return;
            }
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = sizes().gap;
                let width = (ui.available_width() - sizes().gap) / 2.0;
                for is_left in [true, false] {
                    let layout = Layout::top_down(Align::Min);
                    ui.allocate_ui_with_layout(Vec2::new(width, 0.0), layout, |ui| see(ui, is_left));
                }
            });
        });
    }

    /// What is shown.
    pub fn watch(&self) -> Option<&Watch> {
        self.made.as_ref().map(|made| &made.watch)
    }

    /// Forgets what was worked out in words.
    pub fn forget(&mut self) {
        self.made = None;
    }

    fn make(&mut self, scene: &Scene<'_>) {
        let of = (scene.desk.revision(), scene.month, scene.day, scene.today);
        if self.made.as_ref().is_none_or(|made| made.of != of) {
            let when = When { month: scene.month, day: scene.day, today: scene.today };
            let watch = Watch::make(scene.document(), when, scene.text);
            self.made = Some(Made { of, watch });
        }
    }
}

fn rate(ui: &mut Ui, watch: &Watch, scene: &Scene<'_>) {
    let (text, rate) = (scene.text, &watch.rate);
    card(ui, &text.overview_title("rate"), (&rate.all, Tone::Ink), |ui| {
        if rate.kinds.is_empty() {
            paragraph(ui, &text.overview_nothing("rate"), Tone::Quiet);
            return;
        }
        ui.add_space(8.0);
        for kind in &rate.kinds {
            pair(ui, &format!("{} · {}", kind.name, kind.days), &kind.percent, &[], false);
            bar(ui, kind.part, kind.whole);
            ui.add_space(6.0);
        }
        paragraph(ui, format!("{} {}", rate.days, rate.beside).trim_end(), Tone::Quiet);
    });
}

/// A card of lines that lead to a person's day; where there is none it says so.
fn goes(ui: &mut Ui, which: &str, all: &[Goes], scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
    let text = scene.text;
    let is_urgent = matches!(which, "duty" | "reviews" | "weeks");
    let tone = if is_urgent { Tone::Warning } else { Tone::Quiet };
    let count = if all.is_empty() { String::new() } else { all.len().to_string() };
    card(ui, &text.overview_title(which), (&count, tone), |ui| {
        if all.is_empty() {
            paragraph(ui, &text.overview_nothing(which), Tone::Quiet);
        }
        let clicked = widgets::lines(ui, which, all.len(), TALL, |place| &all[place].line);
        if let Some(one) = clicked.and_then(|place| all.get(place)) {
            wishes.push(Wish::ShowInmate(one.number.clone(), Some(one.day)));
        }
    });
}
