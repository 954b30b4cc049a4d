//! What is always there: the register and what is chosen above, the six places at the left, how things stand below.

use egui::{Align, Button, Layout, Panel, RichText, Sense, Ui};

use super::command::Command;
use super::desk::{Access, Desk};
use super::scene::{Place, Wish};
use super::theme::{self, icons, medium, semibold, sizes, tokens};
use super::window::Window;

const TOP: f32 = 52.0;
const STATUS: f32 = 30.0;
const RAIL: f32 = 184.0;

fn frame(ui: &Ui, fill: egui::Color32, across: i8, along: i8) -> egui::Frame {
    egui::Frame::side_top_panel(ui.style()).fill(fill).inner_margin(egui::Margin::symmetric(across, along))
}

/// The register's name, the chosen day or month with its arrows, and the search.
pub(super) fn top(window: &Window, ui: &mut Ui, wishes: &mut Vec<Wish>) {
    let Some(desk) = window.desk() else { return };
    let (text, colours) = (&window.text, tokens(ui.ctx()));
    let frame = frame(ui, colours.panel, 20, 8);
    Panel::top("top").exact_size(TOP).resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            name(desk, ui);
            ui.add_space(12.0);
            let (back, on) = (Command::Previous, Command::Next);
            if arrow(ui, icons::PREVIOUS, &back.name(text)).clicked() {
                wishes.push(Wish::Do(back));
            }
            let period = match window.place() {
                Place::Today => text.date(window.day),
                Place::Payroll => text.span(window.span()),
                _ => text.month_and_year(&text.month_name(window.month.number()), &window.month.year().to_string()),
            };
            let width = 150.0;
            ui.allocate_ui_with_layout(
                egui::vec2(width, 28.0),
                Layout::centered_and_justified(egui::Direction::LeftToRight),
                |ui| {
                    ui.label(semibold(period));
                },
            );
            if arrow(ui, icons::NEXT, &on.name(text)).clicked() {
                wishes.push(Wish::Do(on));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| search(window, ui, wishes));
        });
    });
}

fn name(desk: &Desk, ui: &mut Ui) {
    let local = &desk.document().register.local;
    let file = desk.standing().path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let prison = if local.prison.is_empty() { file.clone() } else { local.prison.clone() };
    let below = if local.unit.is_empty() { file } else { format!("{} · {file}", local.unit) };
    ui.allocate_ui_with_layout(egui::vec2(290.0, 36.0), Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(egui::Label::new(semibold(prison)).truncate());
        ui.add(egui::Label::new(RichText::new(below).small().color(tokens(ui.ctx()).ink_secondary)).truncate());
    });
}

fn arrow(ui: &mut Ui, icon: &str, name: &str) -> egui::Response {
    let response = ui.add_sized([36.0, 28.0], Button::new(icon)).on_hover_text(name);
    named(&response, name);
    response
}

/// Gives a control that shows no words a name for those who hear the screen.
fn named(response: &egui::Response, name: &str) {
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
}

fn search(window: &Window, ui: &mut Ui, wishes: &mut Vec<Wish>) {
    let (text, colours) = (&window.text, tokens(ui.ctx()));
    let (rect, response) = ui.allocate_exact_size(egui::vec2(300.0, 30.0), Sense::click());
    let radius = sizes().radius_control;
    let edge = if response.has_focus() { colours.accent } else { colours.line };
    ui.painter().rect(rect, radius, colours.paper, egui::Stroke::new(1.0, edge), egui::StrokeKind::Inside);
    let body = theme::font(theme::Weight::Regular, sizes().body);
    let left = rect.left_center() + egui::vec2(12.0, 0.0);
    ui.painter().text(left, egui::Align2::LEFT_CENTER, text.window_search(), body, colours.ink_secondary);
    let small = theme::font(theme::Weight::Regular, sizes().small);
    let keys = Command::Palette.shortcut(text).unwrap_or_default();
    let right = rect.right_center() - egui::vec2(12.0, 0.0);
    ui.painter().text(right, egui::Align2::RIGHT_CENTER, keys, small, colours.ink_secondary);
    named(&response, &text.window_search());
    if response.clicked() {
        wishes.push(Wish::Do(Command::Palette));
    }
}

/// The six places, and the settings at the foot.
pub(super) fn rail(window: &Window, ui: &mut Ui, wishes: &mut Vec<Wish>) {
    let (text, colours) = (&window.text, tokens(ui.ctx()));
    let frame = frame(ui, colours.paper, 10, 14);
    Panel::left("rail").exact_size(RAIL).resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for place in Place::ALL {
            let keys = place.command().shortcut(text).unwrap_or_default();
            if entry(ui, &place.name(text), &keys, window.place() == place).clicked() {
                wishes.push(Wish::Go(place));
            }
        }
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
            let name = Command::Settings.name(text);
            if entry(ui, &name, "", false).clicked() {
                wishes.push(Wish::Do(Command::Settings));
            }
        });
    });
}

fn entry(ui: &mut Ui, name: &str, keys: &str, is_here: bool) -> egui::Response {
    let colours = tokens(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 32.0), Sense::click());
    let fill = if is_here {
        colours.accent_soft
    } else if response.hovered() {
        colours.shade
    } else {
        colours.paper
    };
    ui.painter().rect_filled(rect, sizes().radius_control, fill);
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, colours.accent);
        ui.painter().rect_stroke(rect, sizes().radius_control, ring, egui::StrokeKind::Inside);
    }
    let weight = if is_here { theme::Weight::SemiBold } else { theme::Weight::Regular };
    let ink = if is_here { colours.accent } else { colours.ink };
    let left = rect.left_center() + egui::vec2(12.0, 0.0);
    ui.painter().text(left, egui::Align2::LEFT_CENTER, name, theme::font(weight, sizes().body), ink);
    let small = theme::font(theme::Weight::Regular, sizes().small);
    let right = rect.right_center() - egui::vec2(10.0, 0.0);
    ui.painter().text(right, egui::Align2::RIGHT_CENTER, keys, small, colours.ink_secondary);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_here, name));
    response
}

/// What is saved, what is missing, who else writes, and what was said last.
pub(super) fn status(window: &Window, ui: &mut Ui, holes: usize, wishes: &mut Vec<Wish>) {
    let Some(desk) = window.desk() else { return };
    let (text, colours) = (&window.text, tokens(ui.ctx()));
    let frame = frame(ui, colours.panel, 20, 4);
    Panel::bottom("status").exact_size(STATUS).resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 20.0;
            let (standing, ink) = standing(desk, window);
            ui.label(RichText::new(standing).small().color(ink));
            if holes > 0 {
                let words = text.status_missing(holes);
                let missing = egui::Label::new(semibold(words).small().color(colours.warning)).sense(Sense::click());
                if ui.add(missing).on_hover_text(Command::NextHole.name(text)).clicked() {
                    wishes.push(Wish::Do(Command::NextHole));
                }
                ui.label(RichText::new(text.status_next()).small().color(colours.ink_secondary));
            } else {
                ui.label(RichText::new(text.status_complete()).small().color(colours.ink_secondary));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let zoom = format!("{} %", window.preferences.zoom_percent);
                for words in [zoom, super::super::text::names::own_name(text.language()).to_owned(), text.status_keys()]
                {
                    ui.label(RichText::new(words).small().color(colours.ink_secondary));
                }
                if let Some(said) = window.said() {
                    let ink = if said.is_refusal { colours.bad } else { colours.ink };
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(egui::Label::new(medium(said.words.clone()).small().color(ink)).truncate());
                    });
                }
            });
        });
    });
}

fn standing(desk: &Desk, window: &Window) -> (String, egui::Color32) {
    let text = &window.text;
    let colours = window.preferences.theme().tokens();
    let standing = desk.standing();
    match &standing.access {
        Access::HeldBy(Some(holder)) => (text.status_held(&holder.user, &holder.computer), colours.warning),
        Access::HeldBy(None) => (text.status_held_by_somebody(), colours.warning),
        Access::Reading => (text.status_reading(), colours.warning),
        Access::Writing if !desk.is_settled() => (text.status_pending(), colours.ink_secondary),
        Access::Writing if standing.unsaved == 0 => {
            let time = standing.saved.map(crate::document::Moment::time).unwrap_or_default();
            (text.status_saved(time.get(..5).unwrap_or_default()), colours.ink_secondary)
        }
        Access::Writing => (text.status_journal(), colours.ink_secondary),
    }
}
