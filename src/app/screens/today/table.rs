//! The people of one activity, painted: only the rows that can be seen.

use std::sync::Arc;

use egui::{
    Align2, Color32, Galley, Id, Painter, Popup, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use crate::app::scene::{Scene, Wish};
use crate::app::theme::{self, Tokens, Weight, sizes, tokens};
use crate::app::widgets::{self, capital};
use crate::register::MarkKey;

use super::TodayScreen;
use super::keys::keyboard;
use super::sheet::{DaySheet, Group, Letter, Look, Row, State};

/// The table's head, and the line of keys at its foot.
const HEAD: f32 = 44.0;
const FOOT: f32 = 32.0;
/// The margin at both sides, and what the number of a row takes.
const MARGIN: f32 = 16.0;
const NUMBER: f32 = 30.0;
/// A box with a letter, and the step to the next one.
const BOX: Vec2 = Vec2::new(30.0, 28.0);
const STEP: f32 = 36.0;
/// How many letters stand in a row; the others are behind the last box.
const MOST_BOXES: usize = 6;

/// Where the columns of a row begin.
#[derive(Clone, Copy)]
struct Measure {
    words: f32,
    boxes: f32,
    /// How many letters have a box of their own.
    count: usize,
    has_more: bool,
}

impl Measure {
    fn new(width: f32, letters: usize) -> Measure {
        // A narrow table keeps more than half for who it is and what is recorded.
        let room = ((width * 0.44 / STEP).floor().max(2.0) as usize) - 1;
        let count = letters.min(MOST_BOXES).min(room);
        let has_more = letters > count;
        let all = STEP * (count + usize::from(has_more)) as f32 - (STEP - BOX.x);
        let boxes = (width - MARGIN - all).min(width * 0.66);
        Measure { words: (width * 0.37).min(boxes - 120.0), boxes, count, has_more }
    }

    fn places(self) -> usize {
        self.count + usize::from(self.has_more)
    }

    fn rect(self, strip: Rect, place: usize) -> Rect {
        let left = strip.left() + self.boxes + STEP * place as f32;
        Rect::from_min_size(Pos2::new(left, strip.center().y - BOX.y / 2.0), BOX)
    }

    /// The box at a point of a row.
    fn at(self, strip: Rect, at: Pos2) -> Option<usize> {
        (0..self.places()).find(|place| self.rect(strip, *place).contains(at))
    }
}

/// A painter with the colours of the table.
struct Brush<'b> {
    painter: Painter,
    colours: &'static Tokens,
    measure: Measure,
    sheet: &'b DaySheet,
}

/// What was pointed at.
enum Pointed {
    Row(usize),
    Letter(usize, MarkKey),
    More(usize),
}

impl TodayScreen {
    pub(super) fn table(&mut self, ui: &mut Ui, scene: &Scene<'_>, outer: Rect, wishes: &mut Vec<Wish>) {
        let Some(made) = self.sheet.take() else { return };
        let colours = tokens(ui.ctx());
        let edge = Stroke::new(1.0, colours.line);
        ui.painter().rect(outer, sizes().radius_card, colours.panel, edge, StrokeKind::Inside);
        let pointed = match made.sheet.groups.get(self.group) {
            Some(group) => self.group_table(ui, scene, &made.sheet, group, outer),
            None => {
                empty(ui, scene, &made.sheet, outer);
                None
            }
        };
        self.sheet = Some(made);
        match pointed {
            Some(Pointed::Row(row)) => self.point(row),
            Some(Pointed::Letter(row, key)) => {
                self.point(row);
                self.mark_row(row, key, scene, wishes);
            }
            Some(Pointed::More(row)) => {
                self.point(row);
                Popup::open_id(ui.ctx(), more());
            }
            None => {}
        }
    }

    /// The pointer chose this row, which is in view.
    fn point(&mut self, row: usize) {
        self.choose_row(row);
        self.reveal = false;
        self.typed.take();
    }

    fn group_table(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        sheet: &DaySheet,
        group: &Group,
        outer: Rect,
    ) -> Option<Pointed> {
        let inner = outer.shrink(1.0);
        let has_foot = inner.height() > HEAD + FOOT + sizes().row_day * 3.0;
        let foot = if has_foot { FOOT } else { 0.0 };
        let body = Rect::from_min_max(
            Pos2::new(inner.left(), inner.top() + HEAD),
            Pos2::new(inner.right(), inner.bottom() - foot),
        );
        let measure = Measure::new(body.width(), sheet.letters.len());
        let brush = Brush { painter: ui.painter_at(inner), colours: tokens(ui.ctx()), measure, sheet };
        self.table_head(&brush, scene, group, inner);
        if has_foot {
            brush.foot(scene, inner);
        }
        self.rows(ui, scene, &brush, group, body)
    }

    /// The activity at the left; how much is done at the right, or the number being typed and whose row that is.
    fn table_head(&self, brush: &Brush<'_>, scene: &Scene<'_>, group: &Group, inner: Rect) {
        let strip = Rect::from_min_size(inner.min, Vec2::new(inner.width(), HEAD));
        let (done, open) = (group.rows.len() - group.open(), group.open());
        let (words, ink, weight) = if self.typed.is_empty() {
            (scene.text.today_counts(done, open), brush.colours.ink_secondary, Weight::Regular)
        } else {
            let row = self.typed.row(group.rows.len()).and_then(|row| group.rows.get(row));
            match row {
                Some(row) => (format!("{} · {}", self.typed(), row.name), brush.colours.accent, Weight::SemiBold),
                None => (scene.text.today_no_row(self.typed()), brush.colours.bad, Weight::SemiBold),
            }
        };
        let right = brush.line(&words, weight, sizes().body, ink, strip.width() * 0.5);
        let at = Pos2::new(strip.right() - MARGIN - right.size().x, strip.center().y);
        let title = format!("{} {}", group.name, group.hours);
        let room = at.x - strip.left() - MARGIN * 2.0;
        let left = brush.line(title.trim_end(), Weight::SemiBold, sizes().body, brush.colours.ink, room);
        brush.put(at, right);
        brush.put(strip.left_center() + Vec2::new(MARGIN, 0.0), left);
        brush.painter.hline(strip.x_range(), strip.bottom() - 0.5, Stroke::new(1.0, brush.colours.line));
    }

    fn rows(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        brush: &Brush<'_>,
        group: &Group,
        body: Rect,
    ) -> Option<Pointed> {
        let height = sizes().row_day;
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body));
        // The bar lies in the margin of the rows.
        child.spacing_mut().scroll.floating_allocated_width = 0.0;
        let mut area = egui::ScrollArea::vertical().auto_shrink(false).id_salt("day rows");
        if std::mem::take(&mut self.reveal) {
            let top = height * self.row as f32;
            // The row before and the row behind are seen too.
            let least = top + height * 2.0 - body.height();
            let most = (top - height).max(0.0);
            area = area.vertical_scroll_offset(self.scroll.min(most).max(least).max(0.0));
        }
        let output = area.show_viewport(&mut child, |ui, viewport| {
            let count = group.rows.len();
            let size = Vec2::new(body.width(), height * count as f32);
            let (whole, response) = ui.allocate_exact_size(size, Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::List, true, &group.name));
            let strip = |row: usize| {
                let top = whole.top() + height * row as f32;
                Rect::from_min_size(Pos2::new(body.left(), top), Vec2::new(body.width(), height))
            };
            let first = (viewport.top() / height).floor().max(0.0) as usize;
            let last = ((viewport.bottom() / height).ceil().max(0.0) as usize).min(count);
            let painter = ui.painter_at(body.intersect(ui.clip_rect()));
            let brush = Brush { painter, colours: brush.colours, measure: brush.measure, sheet: brush.sheet };
            let row_at = |at: Pos2| ((at.y - whole.top()) / height).floor().max(0.0) as usize;
            let hover = response.hover_pos().or(ui.input(|input| input.pointer.hover_pos()));
            let hover = hover.filter(|at| body.contains(*at));
            let typed = self.typed.row(count);
            for (place, row) in group.rows.iter().enumerate().take(last).skip(first) {
                let strip = strip(place);
                let look = RowLook {
                    is_chosen: place == self.row,
                    is_typed: typed == Some(place),
                    is_pending: scene.desk.is_pending(&row.inmate, brush.sheet.date, &group.activity),
                    hover: hover.filter(|at| strip.contains(*at)),
                };
                brush.row(place, row, strip, look);
            }
            let by_pointer = response.interact_pointer_pos().filter(|_| response.clicked()).and_then(|at| {
                let place = row_at(at);
                group.rows.get(place)?;
                Some(match brush.measure.at(strip(place), at) {
                    Some(letter) => brush.pointed(place, letter),
                    None => Pointed::Row(place),
                })
            });
            let row = group.rows.get(self.row)?;
            self.chosen_row(ui, scene, &brush, row, strip(self.row)).or(by_pointer)
        });
        self.scroll = output.state.clamped_offset().y;
        output.inner
    }

    /// The row that has the keys: named for those who hear the screen, its boxes as buttons.
    fn chosen_row(&self, ui: &mut Ui, scene: &Scene<'_>, brush: &Brush<'_>, row: &Row, strip: Rect) -> Option<Pointed> {
        let place = self.row;
        let name = scene.text.today_row_name(place + 1, &row.name, &row.words);
        // Also where it is scrolled away: it keeps the keyboard.
        let response = ui.interact(strip, keyboard(), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, true, &name));
        let mut pointed = response
            .interact_pointer_pos()
            .filter(|at| response.clicked() && brush.measure.at(strip, *at).is_none())
            .map(|_| Pointed::Row(place));
        for (letter, at) in brush.sheet.letters.iter().zip(0..brush.measure.count) {
            let name = format!("{} {}", letter.letter, letter.name);
            let is_here = row.state == State::Mark(letter.key);
            let response = ui.interact(brush.measure.rect(strip, at), Id::unique(("day letter", at)), Sense::click());
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_here, &name));
            if response.has_focus() {
                widgets::focus_ring(&brush.painter, response.rect, sizes().radius_control);
            }
            if response.on_hover_text(capital(&letter.name)).clicked() {
                pointed = Some(Pointed::Letter(place, letter.key));
            }
        }
        if brush.measure.has_more {
            let rect = brush.measure.rect(strip, brush.measure.count);
            let response = ui.interact(rect, Id::unique("more day letters"), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, scene.text.today_more()));
            if response.has_focus() {
                widgets::focus_ring(&brush.painter, rect, sizes().radius_control);
            }
            let rest = &brush.sheet.letters[brush.measure.count..];
            let menu = Popup::menu(&response).id(more()).show(|ui| {
                let mut chosen = None;
                for letter in rest {
                    let words = format!("{}   {}", letter.letter, capital(&letter.name));
                    if ui.selectable_label(row.state == State::Mark(letter.key), words).clicked() {
                        chosen = Some(letter.key);
                    }
                }
                chosen
            });
            if let Some(key) = menu.and_then(|menu| menu.inner) {
                pointed = Some(Pointed::Letter(place, key));
            }
        }
        pointed
    }
}

/// The menu of the letters that have no box of their own.
fn more() -> Id {
    Id::unique("menu of more day letters")
}

/// Why nobody stands there.
fn empty(ui: &Ui, scene: &Scene<'_>, sheet: &DaySheet, outer: Rect) {
    let (text, colours) = (scene.text, tokens(ui.ctx()));
    let words = match &sheet.free {
        _ if sheet.present == 0 => text.today_nobody(),
        Some(free) => text.today_nothing_free(free),
        None => text.today_nothing_planned(),
    };
    let font = theme::font(Weight::Regular, sizes().body);
    let galley = ui.painter().layout(words, font, colours.ink_secondary, (outer.width() - 48.0).min(460.0));
    let at = outer.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, colours.ink_secondary);
}

#[derive(Clone, Copy)]
struct RowLook {
    is_chosen: bool,
    is_typed: bool,
    is_pending: bool,
    hover: Option<Pos2>,
}

impl Brush<'_> {
    /// A line of text that ends with an ellipsis where it does not fit.
    fn line(&self, words: &str, weight: Weight, size: f32, ink: Color32, width: f32) -> Arc<Galley> {
        widgets::line(&self.painter, words, (size, weight, ink), width)
    }

    /// Puts a line there, in the middle of its height.
    fn put(&self, at: Pos2, line: Arc<Galley>) -> f32 {
        let end = at.x + line.size().x;
        self.painter.galley(at - Vec2::new(0.0, line.size().y / 2.0), line, self.colours.ink);
        end
    }

    /// What the keys do, in a line at the foot.
    fn foot(&self, scene: &Scene<'_>, inner: Rect) {
        let min = Pos2::new(inner.left(), inner.bottom() - FOOT);
        let strip = Rect::from_min_max(min, inner.max);
        self.painter.hline(strip.x_range(), strip.top() + 0.5, Stroke::new(1.0, self.colours.hairline));
        let example = self.sheet.letters.iter().find(|letter| letter.look != Look::Good);
        let example = example.map_or(' ', |letter| letter.letter).to_string();
        let words = scene.text.today_hint(&example);
        let ink = self.colours.ink_tertiary;
        let line = self.line(&words, Weight::Regular, sizes().small, ink, strip.width() - MARGIN * 2.0);
        self.put(strip.left_center() + Vec2::new(MARGIN, 0.0), line);
    }

    fn row(&self, place: usize, row: &Row, strip: Rect, look: RowLook) {
        let colours = self.colours;
        if look.is_chosen {
            self.painter.rect_filled(strip, 0, colours.accent_soft);
        } else if look.hover.is_some() {
            self.painter.rect_filled(strip, 0, colours.shade);
        }
        self.painter.hline(strip.x_range(), strip.bottom() - 0.5, Stroke::new(1.0, colours.hairline));
        if look.is_typed {
            let frame = strip.shrink2(Vec2::new(3.0, 2.0));
            self.painter.rect_stroke(frame, 4, Stroke::new(2.0, colours.accent), StrokeKind::Inside);
        }
        let left = strip.left_center() + Vec2::new(MARGIN, 0.0);
        let quiet = colours.ink_secondary;
        let number = self.line(&(place + 1).to_string(), Weight::Regular, sizes().body, quiet, NUMBER);
        self.put(left, number);
        let end = strip.left() + self.measure.words - 12.0;
        let at = left + Vec2::new(NUMBER, 0.0);
        let name = self.line(&row.name, Weight::Regular, sizes().body, colours.ink, end - at.x);
        let at = Pos2::new(self.put(at, name) + 8.0, at.y);
        let number = self.line(row.inmate.as_str(), Weight::Regular, sizes().small, quiet, f32::INFINITY);
        // A number cut short would be another one.
        if at.x + number.size().x <= end {
            self.put(at, number);
        }
        self.words(row, strip);
        for at in 0..self.measure.places() {
            self.letter(row, strip, at, look);
        }
    }

    fn words(&self, row: &Row, strip: Rect) {
        let (weight, ink) = match row.state {
            State::Open => (Weight::SemiBold, self.colours.warning),
            State::Mark(_) | State::Spell(_) => (Weight::Regular, self.colours.ink_secondary),
        };
        let room = self.measure.boxes - self.measure.words - 12.0;
        let line = self.line(&capital(&row.words), weight, sizes().body, ink, room);
        self.put(Pos2::new(strip.left() + self.measure.words, strip.center().y), line);
    }

    /// A box with its letter; the recorded one is tinted. One that has no box of its own shows in the last one.
    fn letter(&self, row: &Row, strip: Rect, place: usize, look: RowLook) {
        let (letter, is_here) = self.shown(row, place);
        let rect = self.measure.rect(strip, place);
        let colours = self.colours;
        let is_hovered = look.hover.is_some_and(|at| rect.contains(at));
        let is_spell = matches!(row.state, State::Spell(_));
        let (fill, edge, ink, weight) = match letter.filter(|_| is_here).map(|letter| letter.look) {
            Some(_) if is_spell => (colours.spell_soft, colours.spell, colours.spell, Weight::Regular),
            Some(Look::Good) => (colours.good_soft, colours.good, colours.good, Weight::SemiBold),
            Some(Look::Warning) => (colours.warning_soft, colours.warning, colours.warning, Weight::SemiBold),
            Some(Look::Bad) => (colours.bad_soft, colours.bad, colours.bad, Weight::SemiBold),
            None if is_hovered => (colours.shade, colours.outline, colours.ink, Weight::Regular),
            None => (colours.panel, colours.line, colours.ink_secondary, Weight::Regular),
        };
        // The edge of what is recorded is a shade of its own ink, so that the letter stays the strongest.
        let edge = if is_here { edge.gamma_multiply(0.35) } else { edge };
        let radius = sizes().radius_control;
        self.painter.rect(rect, radius, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let words = letter.map_or_else(|| "…".to_owned(), |letter| letter.letter.to_string());
        let font = theme::font(weight, sizes().body);
        self.painter.text(rect.center(), Align2::CENTER_CENTER, words, font, ink);
        if is_here && look.is_pending {
            widgets::pending(&self.painter, rect);
        }
    }

    /// The letter of a box, and whether it is recorded; none for the box that leads to the others.
    fn shown(&self, row: &Row, place: usize) -> (Option<&Letter>, bool) {
        let is_here = |letter: &Letter| [State::Mark(letter.key), State::Spell(letter.key)].contains(&row.state);
        if place < self.measure.count {
            let letter = self.sheet.letters.get(place);
            return (letter, letter.is_some_and(is_here));
        }
        let other = self.sheet.letters.iter().skip(self.measure.count).find(|letter| is_here(letter));
        (other, other.is_some())
    }

    fn pointed(&self, place: usize, letter: usize) -> Pointed {
        match self.sheet.letters.get(letter).filter(|_| letter < self.measure.count) {
            Some(letter) => Pointed::Letter(place, letter.key),
            None => Pointed::More(place),
        }
    }
}
