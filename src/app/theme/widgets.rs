//! What egui's own looks cannot say by themselves.

use egui::{Button, Response, RichText, Stroke, StrokeKind, Ui, Widget};

use super::style::FOCUS;
use super::tokens::sizes;
use super::{Weight, tokens};

/// The one main button of a screen, in the accent.
pub fn primary(text: impl Into<String>) -> impl Widget {
    let text = RichText::new(text).family(Weight::Medium.family());
    move |ui: &mut Ui| -> Response {
        // Faded accent under faded text cannot be read: what cannot be done now looks like any other button.
        if !ui.is_enabled() {
            return ui.add(Button::new(text));
        }
        let tokens = tokens(ui);
        let button = Button::new(text.color(tokens.on_accent)).fill(tokens.accent).stroke(Stroke::NONE);
        let response = ui.add(button);
        let corners = sizes().radius_control;
        if response.has_focus() {
            // A ring in the accent would drown in the accent: it stands a little off.
            let ring = Stroke::new(FOCUS, tokens.accent);
            let around = response.rect.expand(FOCUS);
            ui.painter().rect_stroke(around, corners.saturating_add(2), ring, StrokeKind::Outside);
        } else if response.hovered() {
            let edge = Stroke::new(1.0, tokens.ink);
            ui.painter().rect_stroke(response.rect, corners, edge, StrokeKind::Inside);
        }
        response
    }
}

/// Shows boxes one writes in or ticks: their edge is seen even where no text stands beside.
pub fn outlined<R>(ui: &mut Ui, show: impl FnOnce(&mut Ui) -> R) -> R {
    let outline = tokens(ui).outline;
    let kept = std::mem::replace(&mut ui.visuals_mut().widgets.inactive.bg_stroke, Stroke::new(1.0, outline));
    let shown = show(ui);
    ui.visuals_mut().widgets.inactive.bg_stroke = kept;
    shown
}
