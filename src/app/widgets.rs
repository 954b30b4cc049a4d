//! What several screens and dialogs are made of.

use egui::{Context, Frame, Id, Modal};

use super::theme::sizes;

/// What lies over the window until it is answered.
pub(crate) fn dialog(ctx: &Context, name: &'static str) -> Modal {
    let style = ctx.style_of(ctx.theme());
    let margin = sizes().margin_page.saturating_add(4);
    Modal::new(Id::unique(name)).frame(Frame::popup(&style).inner_margin(margin).corner_radius(sizes().radius_card))
}
