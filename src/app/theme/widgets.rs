//! What egui's own looks cannot say by themselves.

use egui::style::WidgetVisuals;
use egui::{Align2, Button, Context, Frame, Rect, Response, RichText, Stroke, StrokeKind, Ui, Widget};

use super::style::FOCUS;
use super::tokens::sizes;
use super::{Weight, font, icons, tokens};

/// A card on the ground of the window.
pub fn card(ctx: &Context) -> Frame {
    let tokens = tokens(ctx);
    Frame::new()
        .fill(tokens.panel)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(sizes().radius_card)
        .inner_margin(sizes().margin_card)
}

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

/// The mark of a list to choose from, for `ComboBox::icon`: egui's own is heavier than any text.
pub fn fold(ui: &Ui, place: Rect, look: &WidgetVisuals, _open: bool) {
    let size = sizes().small;
    ui.painter().text(
        place.center(),
        Align2::CENTER_CENTER,
        icons::DOWN,
        font(Weight::Regular, size),
        look.text_color(),
    );
}
