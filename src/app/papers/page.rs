//! A page on the screen: drawn beside the window from the very PDF that is printed, as large as it is shown.

use std::sync::Arc;

use egui::{Context, Rect, Sense, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, Vec2};

use crate::app::beside::Beside;
use crate::app::theme::{self, tokens};
use crate::report::Pdf;
use crate::report::preview::{Picture, Preview};

use super::making::Ready;

/// The largest and the smallest size, in screen points to a point of paper.
const SIZES: (f32, f32) = (0.4, 4.0);
/// A page that fills the window is not larger than this.
const WIDEST: f32 = 1.7;
/// A page of which nothing else is known is A4, upright.
const A4: (f32, f32) = (595.3, 841.9);
/// Around the page.
const MARGIN: f32 = 20.0;
/// One step larger or smaller.
const STEP: f32 = 1.2;

/// How large pages are shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Size {
    /// As wide as there is room.
    Fit,
    /// So many screen points to a point of paper.
    Fixed(f32),
}

/// Which page is shown, and how large.
pub(super) struct Page {
    pub(super) number: usize,
    size: Size,
    /// How large it was shown last.
    shown: f32,
    drawn: Beside<Of, Option<Picture>>,
    texture: Option<(Of, TextureHandle)>,
}

/// What a picture is of: which paper, which page, and how many pixels to the point, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Of {
    paper: u64,
    page: usize,
    hundredths: u32,
}

impl Default for Page {
    fn default() -> Page {
        Page { number: 0, size: Size::Fit, shown: 1.0, drawn: Beside::default(), texture: None }
    }
}

impl Page {
    /// Turns to another page of so many.
    pub(super) fn turn(&mut self, forwards: bool, pages: usize) {
        let last = pages.saturating_sub(1);
        self.number = if forwards { (self.number + 1).min(last) } else { self.number.saturating_sub(1) };
    }

    /// One step larger or smaller.
    pub(super) fn zoom(&mut self, is_larger: bool) {
        let size = if is_larger { self.shown * STEP } else { self.shown / STEP };
        self.size = Size::Fixed(size.clamp(SIZES.0, SIZES.1));
    }

    /// As wide as there is room.
    pub(super) fn fit(&mut self) {
        self.size = Size::Fit;
    }

    /// How large it is, in hundredths.
    pub(super) fn percent(&self) -> u32 {
        (self.shown * 100.0).round() as u32
    }

    /// Shows the page; `paper` tells this PDF from others.
    pub(super) fn show(&mut self, ui: &mut Ui, ready: &Ready, paper: u64, in_turn: bool, name: &str) {
        let room = ui.available_size();
        let (width, height) = ready.sizes.get(self.number).copied().unwrap_or(A4);
        self.shown = match self.size {
            Size::Fit => ((room.x - 2.0 * MARGIN) / width).clamp(SIZES.0, WIDEST),
            Size::Fixed(size) => size,
        };
        let on_screen = Vec2::new(width, height) * self.shown;
        self.draw(ui.ctx(), &ready.pdf, paper, in_turn);
        let id = ("page", paper, self.number);
        egui::ScrollArea::both().auto_shrink(false).id_salt(id).show(ui, |ui| {
            let all = Vec2::new((on_screen.x + 2.0 * MARGIN).max(room.x), on_screen.y + 2.0 * MARGIN);
            let (whole, response) = ui.allocate_exact_size(all, Sense::hover());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, name));
            let top = Rect::from_center_size(whole.center(), on_screen);
            let colours = tokens(ui.ctx());
            match &self.texture {
                Some((_, texture)) => {
                    egui::Image::from_texture(texture).paint_at(ui, top);
                }
                None => {
                    ui.painter().rect_filled(top, 0, colours.panel);
                }
            }
            ui.painter().rect_stroke(top, 0, Stroke::new(1.0, colours.line), StrokeKind::Outside);
        });
    }

    /// Has the page drawn where it is not yet; until then the one before stays, as large as this.
    fn draw(&mut self, ctx: &Context, pdf: &Arc<Pdf>, paper: u64, in_turn: bool) {
        let scale = self.shown * ctx.pixels_per_point();
        let of = Of { paper, page: self.number, hundredths: (scale * 100.0).round().max(1.0) as u32 };
        self.drawn.follow(ctx, of, in_turn, || {
            let pdf = Arc::clone(pdf);
            move || Preview::of(&pdf).ok()?.draw(of.page, of.hundredths as f32 / 100.0)
        });
        let Some((known, Some(picture))) = self.drawn.known() else { return };
        if self.texture.as_ref().is_none_or(|(shown, _)| shown != known) {
            let size = [picture.width as usize, picture.height as usize];
            let image = theme::picture(size, &picture.bytes);
            let texture = ctx.load_texture("page of a paper", image, TextureOptions::LINEAR);
            self.texture = Some((*known, texture));
        }
    }
}
