//! Beside the table: who is away, who has nothing to do, and what must be seen to.

use egui::{Pos2, Rect, RichText, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::app::command::Command;
use crate::app::scene::{Place, Scene, Wish};
use crate::app::theme::{Weight, semibold, sizes, tokens};
use crate::app::widgets::{self, capital};
use crate::calendar::Date;

use super::TodayScreen;
use super::sheet::{Entry, Leads};

/// The height of a card's head, of a line, and of a line with another one below.
const HEAD: f32 = 44.0;
const LINE: f32 = 37.0;
const TWO_LINES: f32 = 52.0;
const MARGIN: f32 = 16.0;

impl TodayScreen {
    /// The cards, below each other or, in a row below the table, beside each other.
    pub(super) fn cards(&self, ui: &mut Ui, scene: &Scene<'_>, outer: Rect, is_column: bool, wishes: &mut Vec<Wish>) {
        let Some(sheet) = self.sheet() else { return };
        let text = scene.text;
        let away = if sheet.date == scene.today { text.today_away() } else { text.today_away_then() };
        let mut cards = vec![(away, text.today_nobody_away(), &sheet.away)];
        if !sheet.without.is_empty() {
            cards.push((text.today_without(), String::new(), &sheet.without));
        }
        cards.push((text.today_attention(), text.today_nothing_to_see(), &sheet.attention));
        let gap = sizes().gap;
        if is_column {
            let mut child = ui.new_child(egui::UiBuilder::new().max_rect(outer));
            egui::ScrollArea::vertical().auto_shrink(false).id_salt("day cards").show(&mut child, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (title, none, entries) in &cards {
                    card(ui, sheet.date, title, none, entries, wishes);
                    ui.add_space(gap);
                }
            });
            return;
        }
        let width = (outer.width() - gap * (cards.len() - 1) as f32) / cards.len() as f32;
        for (place, (title, none, entries)) in cards.iter().enumerate() {
            let min = outer.min + Vec2::new((width + gap) * place as f32, 0.0);
            let rect = Rect::from_min_size(min, Vec2::new(width, outer.height()));
            let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt(("day cards", place)));
            egui::ScrollArea::vertical().auto_shrink(false).id_salt(("day cards", place)).show(&mut child, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                card(ui, sheet.date, title, none, entries, wishes);
            });
        }
    }
}

fn card(ui: &mut Ui, sheet_day: Date, title: &str, none: &str, entries: &[Entry], wishes: &mut Vec<Wish>) {
    let colours = tokens(ui.ctx());
    let frame = egui::Frame::new()
        .fill(colours.panel)
        .stroke(Stroke::new(1.0, colours.line))
        .corner_radius(sizes().radius_card);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let (head, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEAD), Sense::hover());
        let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(head.shrink2(Vec2::new(MARGIN, 0.0))));
        inside.horizontal_centered(|ui| {
            ui.label(semibold(title));
            if !entries.is_empty() {
                ui.label(RichText::new(entries.len().to_string()).color(colours.ink_secondary));
            }
        });
        ui.painter().hline(head.x_range(), head.bottom() - 0.5, Stroke::new(1.0, colours.line));
        if entries.is_empty() {
            let (line, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), LINE), Sense::hover());
            let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(line.shrink2(Vec2::new(MARGIN, 0.0))));
            inside.horizontal_centered(|ui| ui.label(RichText::new(none).color(colours.ink_secondary)));
        }
        for (place, entry) in entries.iter().enumerate() {
            if line(ui, entry, place > 0).clicked() {
                match &entry.leads {
                    Leads::Inmate(number) => wishes.push(Wish::ShowInmate(number.clone(), Some(sheet_day))),
                    Leads::Hole => wishes.extend([Wish::Go(Place::Month), Wish::Do(Command::NextHole)]),
                }
            }
        }
    });
}

/// A name at the left, what is said of it at the right; where both do not fit the words go below.
fn line(ui: &mut Ui, entry: &Entry, has_line_above: bool) -> egui::Response {
    let colours = tokens(ui.ctx());
    let width = ui.available_width();
    let room = width - MARGIN * 2.0;
    let galley = |ui: &Ui, words: &str, weight: Weight, ink, size: f32, room: f32| {
        widgets::line(ui.painter(), words, (size, weight, ink), room)
    };
    let ink = if entry.is_late { colours.warning } else { colours.ink_secondary };
    let title = galley(ui, &entry.title, Weight::Medium, colours.ink, sizes().body, room);
    let mut words = galley(ui, &entry.words, Weight::Regular, ink, sizes().body, room);
    let fits = title.size().x + words.size().x + 12.0 <= room;
    let mut below = entry.below.clone();
    if !fits {
        let mut both = capital(&entry.words);
        if !below.is_empty() {
            both = format!("{both} · {}", std::mem::take(&mut below));
        }
        words = galley(ui, &both, Weight::Regular, ink, sizes().small, room);
    }
    let height = if fits && below.is_empty() { LINE } else { TWO_LINES };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink(1.0), 0, colours.shade);
    }
    if response.has_focus() {
        widgets::focus_ring(ui.painter(), rect.shrink(1.0), sizes().radius_control);
    }
    if has_line_above {
        ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, colours.hairline));
    }
    let middle = if height > LINE { rect.top() + 17.0 } else { rect.center().y };
    let second = rect.bottom() - 16.0;
    let put = |at: Pos2, line: std::sync::Arc<egui::Galley>| {
        ui.painter().galley(at - Vec2::new(0.0, line.size().y / 2.0), line, colours.ink);
    };
    let words_at = if fits {
        Pos2::new(rect.right() - MARGIN - words.size().x, middle)
    } else {
        Pos2::new(rect.left() + MARGIN, second)
    };
    put(Pos2::new(rect.left() + MARGIN, middle), title);
    put(words_at, words);
    if !below.is_empty() {
        let below = galley(ui, &capital(&below), Weight::Regular, colours.ink_secondary, sizes().small, room);
        put(Pos2::new(rect.left() + MARGIN, second), below);
    }
    let name = format!("{}: {} {}", entry.title, entry.words, entry.below);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.trim_end()));
    response
}
