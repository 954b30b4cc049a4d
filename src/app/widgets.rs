//! What the screens share: cards with a head, lines that lead somewhere, pills, and where a second column goes.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align, Align2, Color32, Id, Layout, Pos2, Rect, RichText, Sense, Stroke, StrokeKind, Ui, Vec2};

pub use crate::text::form::capital;

use super::theme::{self, Tokens, Weight, semibold, sizes, tokens};

/// What lies over the window until it is answered.
pub fn dialog(ctx: &egui::Context, name: &'static str) -> egui::Modal {
    let style = ctx.style_of(ctx.theme());
    let margin = sizes().margin_page.saturating_add(4);
    let frame = egui::Frame::popup(&style).inner_margin(margin).corner_radius(sizes().radius_card);
    egui::Modal::new(Id::unique(name)).frame(frame)
}

/// From this width on there is room for a second column at the right.
pub const WITH_SIDE: f32 = 900.0;
/// Below this height a second column would leave nothing of the first one.
const LEAST_HEIGHT: f32 = 440.0;
/// The height of a line with a second one below it.
pub const TALL: f32 = 48.0;

/// How loud a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Text.
    #[default]
    Ink,
    /// Text that explains.
    Quiet,
    /// Missing or needs a look.
    Warning,
    /// An error.
    Bad,
}

impl Tone {
    /// Its colour.
    pub fn ink(self, colours: &Tokens) -> Color32 {
        match self {
            Tone::Ink => colours.ink,
            Tone::Quiet => colours.ink_secondary,
            Tone::Warning => colours.warning,
            Tone::Bad => colours.bad,
        }
    }
}

/// How a text is written: its size, its weight and its ink.
pub type Hand = (f32, Weight, Color32);

/// A text on one line, cut with an ellipsis where its room ends.
pub fn line(painter: &egui::Painter, words: &str, (size, weight, ink): Hand, room: f32) -> Arc<egui::Galley> {
    let mut job = LayoutJob::simple_singleline(words.to_owned(), theme::font(weight, size), ink);
    job.wrap = TextWrapping::truncate_at_width(room.max(0.0));
    painter.layout_job(job)
}

/// Puts a text on one line into its room, cut with an ellipsis where that ends; gives the width it took.
pub fn elided(
    painter: &egui::Painter,
    room: Rect,
    align: Align,
    words: &str,
    (size, weight): (f32, Weight),
    ink: Color32,
) -> f32 {
    if words.is_empty() || room.width() <= 0.0 {
        return 0.0;
    }
    let galley = line(painter, words, (size, weight, ink), room.width());
    let size = galley.size();
    let left = match align {
        Align::Min => room.left(),
        Align::Center => room.center().x - size.x / 2.0,
        Align::Max => room.right() - size.x,
    };
    painter.galley(Pos2::new(left, room.center().y - size.y / 2.0), galley, ink);
    size.x
}

/// The rectangles of a screen and of what stands beside it: at the right, below where the window is narrow, away where it
/// is low too.
pub fn split(ui: &Ui, side: f32) -> (Rect, Option<Rect>) {
    let whole = ui.available_rect_before_wrap();
    let gap = sizes().gap;
    if whole.width() >= WITH_SIDE {
        let (main, rest) = whole.split_left_right_at_x(whole.right() - side - gap);
        return (main, Some(rest.with_min_x(rest.left() + gap)));
    }
    if whole.height() < LEAST_HEIGHT {
        return (whole, None);
    }
    let (main, rest) = whole.split_top_bottom_at_fraction(0.58);
    (main, Some(rest.with_min_y(rest.top() + gap)))
}

/// Shows something in a part of a screen.
pub fn within<R>(ui: &mut Ui, part: Rect, show: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = egui::UiBuilder::new().max_rect(part).layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(part.expand(2.0).intersect(ui.clip_rect()));
        show(ui)
    })
    .inner
}

/// A column of cards that is scrolled as one.
pub fn column<R>(ui: &mut Ui, id: &str, show: impl FnOnce(&mut Ui) -> R) -> R {
    let area = egui::ScrollArea::vertical().auto_shrink(false).id_salt(id);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = sizes().gap;
        show(ui)
    })
    .inner
}

/// A card: its head, what stands at the right of that, and below it what is shown.
pub fn card<R>(ui: &mut Ui, title: &str, beside: (&str, Tone), show: impl FnOnce(&mut Ui) -> R) -> R {
    let colours = tokens(ui.ctx());
    let frame = egui::Frame::new()
        .fill(colours.panel)
        .stroke(Stroke::new(1.0, colours.line))
        .corner_radius(sizes().radius_card);
    frame
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(ui.available_width());
            let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 40.0), Sense::hover());
            let room = rect.shrink2(Vec2::new(margin(), 0.0));
            let heavy = (sizes().body, Weight::SemiBold);
            let taken = elided(ui.painter(), room, Align::Max, beside.0, heavy, beside.1.ink(colours));
            let left = room.with_max_x(room.right() - taken - 8.0);
            elided(ui.painter(), left, Align::Min, title, heavy, colours.ink);
            ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, colours.line));
            let name = if beside.0.is_empty() { title.to_owned() } else { format!("{title}: {}", beside.0) };
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, &name));
            show(ui)
        })
        .inner
}

fn margin() -> f32 {
    f32::from(sizes().margin_card)
}

/// Words in a card, in as many lines as they need.
pub fn paragraph(ui: &mut Ui, words: &str, tone: Tone) {
    let ink = tone.ink(tokens(ui.ctx()));
    let margins = egui::Margin::symmetric(sizes().margin_card, 10);
    egui::Frame::new().inner_margin(margins).show(ui, |ui| {
        ui.add(egui::Label::new(RichText::new(words).color(ink)).wrap());
    });
}

/// The head of a part of a card.
pub fn section(ui: &mut Ui, words: &str) {
    let margins = egui::Margin { left: sizes().margin_card, right: sizes().margin_card, top: 12, bottom: 3 };
    let ink = tokens(ui.ctx()).ink_secondary;
    egui::Frame::new().inner_margin(margins).show(ui, |ui| ui.label(semibold(words).small().color(ink)));
}

/// Words at the left, a figure at the right, and below them what explains it.
pub fn pair(ui: &mut Ui, words: &str, figure: &str, below: &[String], is_heavy: bool) {
    let quiet = tokens(ui.ctx()).ink_secondary;
    let margins = egui::Margin::symmetric(sizes().margin_card, 5);
    egui::Frame::new().inner_margin(margins).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal_top(|ui| {
            let room = ui.available_width() - 86.0;
            ui.allocate_ui_with_layout(Vec2::new(room, 18.0), Layout::top_down(Align::Min), |ui| {
                let words = if is_heavy { semibold(words) } else { RichText::new(words) };
                ui.add(egui::Label::new(words).wrap());
            });
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                ui.label(if is_heavy { semibold(figure) } else { RichText::new(figure) });
            });
        });
        for sentence in below {
            ui.add(egui::Label::new(RichText::new(sentence).small().color(quiet)).wrap());
        }
    });
}

/// What is named at the left and said at the right, there in as many lines as it needs.
pub fn fact(ui: &mut Ui, name: &str, said: &str) {
    let quiet = tokens(ui.ctx()).ink_secondary;
    let margins = egui::Margin::symmetric(sizes().margin_card, 4);
    egui::Frame::new().inner_margin(margins).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.label(theme::medium(name));
            let room = Vec2::new(ui.available_width(), 18.0);
            ui.allocate_ui_with_layout(room, Layout::top_down(Align::Max), |ui| {
                ui.add(egui::Label::new(RichText::new(said).color(quiet)).wrap().halign(Align::Max));
            });
        });
    });
}

/// Words in a card that belong to those above, in as many lines as they need.
pub fn words(ui: &mut Ui, words: &str) {
    let margins = egui::Margin::symmetric(sizes().margin_card, 2);
    egui::Frame::new().inner_margin(margins).show(ui, |ui| ui.add(egui::Label::new(words).wrap()));
}

/// How much of something there is: so many of so many.
pub fn bar(ui: &mut Ui, part: u64, whole: u64) {
    let colours = tokens(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 8.0), Sense::hover());
    let rect = rect.shrink2(Vec2::new(margin(), 2.0));
    let share = if whole == 0 { 0.0 } else { (part as f32 / whole as f32).min(1.0) };
    ui.painter().rect_filled(rect, 2, colours.shade);
    ui.painter().rect_filled(rect.with_max_x(rect.left() + rect.width() * share), 2, colours.accent);
}

/// A line that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// At the left.
    pub left: String,
    /// At the right.
    pub right: String,
    /// Below, or behind in a low line, smaller.
    pub below: String,
    /// How loud what is at the right or below is.
    pub tone: Tone,
}

impl Line {
    fn name(&self) -> String {
        let said = [&self.left, &self.right, &self.below].into_iter().filter(|words| !words.is_empty());
        said.cloned().collect::<Vec<_>>().join(", ")
    }
}

/// The lines of a card, of which only those that can be seen are shown; gives the one that was clicked.
pub fn lines<'l>(ui: &mut Ui, id: &str, count: usize, height: f32, line: impl Fn(usize) -> &'l Line) -> Option<usize> {
    let width = ui.available_width();
    let (whole, _) = ui.allocate_exact_size(Vec2::new(width, height * count as f32), Sense::hover());
    let seen = ui.clip_rect();
    let first = ((seen.top() - whole.top()) / height).floor().max(0.0) as usize;
    let last = (((seen.bottom() - whole.top()) / height).ceil().max(0.0) as usize).min(count);
    let mut clicked = None;
    for place in first..last {
        let top = whole.top() + height * place as f32;
        let rect = Rect::from_min_size(Pos2::new(whole.left(), top), Vec2::new(width, height));
        if link(ui, rect, ui.scope_id().with((id, place)), line(place), place + 1 == count) {
            clicked = Some(place);
        }
    }
    clicked
}

/// What is not in the journal yet: a small open ring in the corner.
pub fn pending(painter: &egui::Painter, rect: Rect) {
    let at = rect.right_top() + Vec2::new(-4.0, 4.0);
    painter.circle_stroke(at, 2.0, Stroke::new(1.0, tokens(painter.ctx()).accent));
}

/// The ring around what has the keyboard.
pub fn focus_ring(painter: &egui::Painter, rect: Rect, radius: u8) {
    let ring = Stroke::new(2.0, tokens(painter.ctx()).accent);
    painter.rect_stroke(rect, radius, ring, StrokeKind::Inside);
}

/// Whether the keyboard is on a line.
pub fn is_on_line(ui: &Ui) -> bool {
    let on_line: Option<Id> = ui.data(|data| data.get_temp(focused_line()));
    on_line.is_some() && ui.memory(|memory| memory.focused()) == on_line
}

fn focused_line() -> Id {
    Id::unique("line with the keyboard")
}

fn link(ui: &Ui, rect: Rect, id: Id, line: &Line, is_last: bool) -> bool {
    let colours = tokens(ui.ctx());
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, line.name()));
    let inside = rect.shrink2(Vec2::new(1.0, 1.0));
    if response.hovered() {
        ui.painter().rect_filled(inside, sizes().radius_control, colours.shade);
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if response.has_focus() {
        ui.ctx().data_mut(|data| data.insert_temp(focused_line(), id));
        focus_ring(ui.painter(), inside, sizes().radius_control);
    }
    if !is_last {
        let across = rect.shrink2(Vec2::new(1.0, 0.0)).x_range();
        ui.painter().hline(across, rect.bottom() - 0.5, Stroke::new(1.0, colours.hairline));
    }
    let room = rect.shrink2(Vec2::new(margin(), 0.0));
    let (upper, lower) = if rect.height() < TALL { (room, None) } else { halves(room) };
    let right_ink = if line.below.is_empty() { line.tone } else { Tone::Quiet };
    let body = (sizes().body, Weight::Regular);
    let taken = elided(ui.painter(), upper, Align::Max, &line.right, body, right_ink.ink(colours));
    let left = upper.with_max_x(upper.right() - taken - if taken > 0.0 { 10.0 } else { 0.0 });
    let taken = elided(ui.painter(), left, Align::Min, &line.left, (sizes().body, Weight::Medium), colours.ink);
    // In a low line what explains stands behind, in a tall one below.
    let explained = lower.unwrap_or(left.with_min_x(left.left() + taken + 10.0));
    let small = (sizes().small, Weight::Regular);
    elided(ui.painter(), explained, Align::Min, &line.below, small, line.tone.ink(colours));
    // A hint only where something may have been cut off.
    let name = line.name();
    let response = if name.chars().count() > 44 { response.on_hover_text(name) } else { response };
    response.clicked()
}

fn halves(room: Rect) -> (Rect, Option<Rect>) {
    let inner = room.shrink2(Vec2::new(0.0, 5.0));
    let (upper, lower) = inner.split_top_bottom_at_fraction(0.5);
    (upper, Some(lower))
}

/// How something stands, in a word or two.
pub fn pill(ui: &mut Ui, words: &str, is_warning: bool) {
    let colours = tokens(ui.ctx());
    let (ink, fill) =
        if is_warning { (colours.warning, colours.warning_soft) } else { (colours.ink_secondary, colours.shade) };
    let font = theme::font(Weight::Medium, sizes().small);
    let galley = ui.painter().layout_no_wrap(words.to_owned(), font, ink);
    let size = Vec2::new(galley.size().x + 24.0, 26.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 13, fill);
    let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size()).min;
    ui.painter().galley(at, galley, ink);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words));
}

/// A filter that can be chosen.
pub fn chip(ui: &mut Ui, name: &str, is_chosen: bool) -> egui::Response {
    let colours = tokens(ui.ctx());
    let (fill, edge, ink) = if is_chosen {
        (colours.accent_soft, colours.accent, colours.accent)
    } else {
        (colours.panel, colours.line, colours.ink)
    };
    let button =
        egui::Button::new(RichText::new(name).color(ink)).fill(fill).stroke(Stroke::new(1.0, edge)).corner_radius(14);
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_chosen, name));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_called_all_that_stands_in_it() {
        let line = Line { left: "Aas, Jonas".into(), below: "sick".into(), ..Line::default() };
        assert_eq!(line.name(), "Aas, Jonas, sick");
    }
}
