//! A table of rows to choose from: painted, only what is seen, driven by keys, and said to those who hear the screen.

mod table;

use egui::{Align, EventFilter, FocusDirection, Id, Key, Modifiers, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2};

use super::theme::{self, Weight, sizes, tokens};
use super::widgets::{self, elided};

use table::PADDING;
pub use table::{Cell, Column, Row, Table};

/// The height of the head and of the foot.
const HEAD: f32 = 36.0;
/// Between what stands in a field and what stands behind it.
const BEHIND: f32 = 6.0;
/// Left and right of all columns.
const MARGIN: f32 = 6.0;

/// Which row is chosen, and what was seen last.
#[derive(Debug, Default)]
pub struct List {
    chosen: usize,
    /// The column of the chosen figure, where one is chosen and not the whole row.
    column: Option<usize>,
    reveal: bool,
    offset: Vec2,
    /// How many rows a page has.
    page: usize,
}

/// What was done with a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Nothing but perhaps choosing another row.
    Nothing,
    /// A row was opened.
    Opened(usize),
}

impl List {
    /// The chosen row.
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    /// The column of the chosen figure; none where the whole row is chosen.
    pub fn column(&self) -> Option<usize> {
        self.column
    }

    /// Chooses a row and brings it into view.
    pub fn choose(&mut self, place: usize) {
        (self.chosen, self.reveal) = (place, true);
    }

    /// Chooses the whole row again.
    pub fn choose_whole(&mut self) {
        self.column = None;
    }

    /// Reads the keys that go from figure to figure in the chosen row; the whole row stands before the first.
    pub fn keys_across(&mut self, ui: &Ui, id: &str, table: &Table) {
        if widgets::is_on_line(ui) || ui.ctx().text_edit_focused() {
            return;
        }
        let asked = table.askable(self.chosen);
        let is_kept = |column: &usize| asked.contains(column);
        self.column = self.column.filter(is_kept);
        for (key, is_on) in [(Key::ArrowRight, true), (Key::ArrowLeft, false)] {
            while ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                self.column = match (self.column, is_on) {
                    (None, true) => asked.first().copied(),
                    (None, false) => None,
                    (Some(at), true) => asked.iter().copied().find(|column| *column > at).or(Some(at)),
                    (Some(at), false) => asked.iter().rev().copied().find(|column| *column < at),
                };
                ui.memory_mut(|memory| {
                    memory.request_focus(chosen_id(id));
                    memory.move_focus(FocusDirection::None);
                });
            }
        }
    }

    /// Chooses within so many rows.
    pub fn keep_within(&mut self, rows: usize) {
        self.chosen = self.chosen.min(rows.saturating_sub(1));
    }

    /// Reads the keys that choose and open; `field` may be written in meanwhile and keeps the keys that move in a line.
    pub fn keys(&mut self, ui: &Ui, id: &str, rows: usize, field: Option<Id>) -> Done {
        let focused = ui.memory(|memory| memory.focused());
        let in_field = focused.is_some() && focused == field;
        // Where the keyboard is on a line of a card, arrows go from line to line; elsewhere they are the list's.
        let is_elsewhere = widgets::is_on_line(ui) || ui.ctx().text_edit_focused() && !in_field;
        if rows == 0 || is_elsewhere {
            return Done::Nothing;
        }
        let page = self.page.max(1);
        let last = rows - 1;
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let mut moved = None;
        let mut at = self.chosen.min(last);
        for (key, step) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
            while pressed(key) {
                at = at.saturating_add_signed(step).min(last);
                moved = Some(at);
            }
        }
        if pressed(Key::PageUp) {
            moved = Some(at.saturating_sub(page));
        }
        if pressed(Key::PageDown) {
            moved = Some((at + page).min(last));
        }
        if !in_field && pressed(Key::Home) {
            moved = Some(0);
        }
        if !in_field && pressed(Key::End) {
            moved = Some(last);
        }
        if let Some(place) = moved {
            self.choose(place);
            if !in_field {
                ui.memory_mut(|memory| {
                    memory.request_focus(chosen_id(id));
                    memory.move_focus(FocusDirection::None);
                });
            }
        }
        let is_ours = focused.is_none() || in_field || focused == Some(chosen_id(id)) || moved.is_some();
        if is_ours && pressed(Key::Enter) { Done::Opened(self.chosen.min(last)) } else { Done::Nothing }
    }

    /// Shows the table in all the room there is; says in words where it is empty.
    pub fn show(&mut self, ui: &mut Ui, id: &str, table: &Table, empty: &str) -> Done {
        let colours = tokens(ui.ctx());
        let outer = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(outer);
        let edge = Stroke::new(1.0, colours.line);
        ui.painter().rect(outer, sizes().radius_card, colours.panel, edge, StrokeKind::Inside);
        let inner = outer.shrink(1.0);
        if table.is_empty() {
            let response = ui.interact(outer, Id::unique(id).with("empty"), Sense::hover());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, empty));
            let body = (sizes().body, Weight::Regular);
            elided(ui.painter(), inner.shrink(20.0), Align::Center, empty, body, colours.ink_secondary);
            return Done::Nothing;
        }
        self.keep_within(table.len());
        let widths = table.widths(ui, inner.width() - 2.0 * MARGIN);
        let foot = if table.foot.is_some() { HEAD } else { 0.0 };
        let body = Rect::from_min_max(inner.min + Vec2::new(0.0, HEAD), inner.max - Vec2::new(0.0, foot));
        let done = self.body(ui, id, table, &widths, body);
        let painter = ui.painter_at(inner);
        let head = inner.with_max_y(body.top());
        painter.hline(head.x_range(), head.bottom() - 0.5, edge);
        let heads = table.columns.iter().map(|column| Cell::quiet(column.head.clone()));
        let edge_seen = inner.right() - MARGIN;
        let moved = (head.translate(Vec2::new(-self.offset.x, 0.0)), edge_seen);
        let small = (sizes().small, Weight::Medium);
        cells(&painter, table, &heads.collect::<Vec<_>>(), &widths, moved, small);
        if let Some(row) = &table.foot {
            let foot = inner.with_min_y(body.bottom());
            painter.hline(foot.x_range(), foot.top() + 0.5, edge);
            let moved = (foot.translate(Vec2::new(-self.offset.x, 0.0)), edge_seen);
            cells(&painter, table, &row.cells, &widths, moved, (sizes().body, Weight::SemiBold));
            let response = ui.interact(foot, Id::unique(id).with("foot"), Sense::hover());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Row, true, &row.name));
        }
        done
    }

    fn body(&mut self, ui: &mut Ui, id: &str, table: &Table, widths: &[f32], body: Rect) -> Done {
        let height = sizes().row_list;
        self.page = ((body.height() / height) as usize).saturating_sub(1);
        let mut area = egui::ScrollArea::both().auto_shrink(false).id_salt(id);
        if std::mem::take(&mut self.reveal) {
            let top = height * self.chosen as f32;
            let y = self.offset.y.min(top).max(top + height - body.height()).max(0.0);
            area = area.vertical_scroll_offset(y);
        }
        let mut done = Done::Nothing;
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body));
        let output = area.show_viewport(&mut child, |ui, seen| {
            let width = widths.iter().sum::<f32>().max(body.width() - 2.0 * MARGIN);
            let size = Vec2::new(width, height * table.len() as f32);
            let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
            let first = (seen.top() / height).floor().max(0.0) as usize;
            let last = ((seen.bottom() / height).ceil() as usize).min(table.len());
            for (place, row) in table.rows.iter().enumerate().take(last).skip(first) {
                let top = whole.top() + height * place as f32;
                let rect = Rect::from_min_size(Pos2::new(whole.left(), top), Vec2::new(whole.width(), height));
                if self.row(ui, id, table, row, place, widths, (rect, body.right() - MARGIN)) {
                    done = Done::Opened(place);
                }
            }
        });
        self.offset = output.state.clamped_offset();
        done
    }

    #[expect(clippy::too_many_arguments, reason = "a row is where all of a table meets")]
    fn row(
        &mut self,
        ui: &Ui,
        id: &str,
        table: &Table,
        row: &Row,
        place: usize,
        widths: &[f32],
        (rect, edge): (Rect, f32),
    ) -> bool {
        let colours = tokens(ui.ctx());
        let is_chosen = place == self.chosen;
        // One stop for the tabulator in the whole list: the chosen row, whichever it is.
        let (row_id, sense) =
            if is_chosen { (chosen_id(id), Sense::click()) } else { (Id::unique(id).with(place), Sense::CLICK) };
        let response = ui.interact(rect, row_id, sense);
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Row, true, is_chosen, &row.name));
        let has_figures = table.columns.iter().any(|column| column.may_be_asked);
        let filter = EventFilter { vertical_arrows: true, horizontal_arrows: has_figures, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(row_id, filter));
        // What marks a row goes on below the bar that scrolls.
        let whole = ui.clip_rect().with_max_x(edge + MARGIN);
        let painter = &ui.painter().with_clip_rect(whole);
        let (inner, rect) = (rect, rect.with_max_x(rect.right().max(edge + MARGIN)));
        if is_chosen {
            painter.rect_filled(rect, 0, colours.accent_soft);
        } else if response.hovered() {
            painter.rect_filled(rect, 0, colours.shade);
        }
        painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, colours.hairline));
        if response.has_focus() {
            let ring = rect.intersect(ui.clip_rect());
            widgets::focus_ring(painter, ring, 0);
        }
        let rooms = rooms(table, widths, (inner, edge));
        if let Some((column, room)) = self.column.filter(|_| is_chosen).and_then(|at| Some((at, *rooms.get(at)?))) {
            figure(ui, painter, id, table, row, (column, room));
        }
        cells(painter, table, &row.cells, widths, (inner, edge), (sizes().body, Weight::Regular));
        if response.clicked() {
            self.chosen = place;
            let asked = table.askable(place);
            let at = response.interact_pointer_pos();
            let is_at = |column: &usize| at.is_some_and(|at| rooms[*column].x_range().contains(at.x));
            self.column = asked.into_iter().find(is_at);
        }
        response.double_clicked()
    }
}

/// The chosen row has this id wherever it is, so that the focus moves with it.
fn chosen_id(id: &str) -> Id {
    Id::unique(id).with("chosen")
}

/// Marks the chosen figure, and says which it is.
fn figure(ui: &Ui, painter: &egui::Painter, id: &str, table: &Table, row: &Row, (column, room): (usize, Rect)) {
    let colours = tokens(ui.ctx());
    let room = room.shrink2(Vec2::new(2.0, 3.0));
    painter.rect(room, sizes().radius_control, colours.panel, Stroke::new(1.5, colours.accent), StrokeKind::Inside);
    let words = row.cells.get(column).map(|cell| cell.words.as_str()).unwrap_or_default();
    let head = table.columns.get(column).map(|column| column.head.as_str()).unwrap_or_default();
    let response = ui.interact(room, Id::unique(id).with("figure"), Sense::hover());
    let name = format!("{head} {words}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::GridCell, true, &name));
}

/// Where the fields of a row are; `edge` is how far to the right can be seen.
fn rooms(table: &Table, widths: &[f32], (strip, edge): (Rect, f32)) -> Vec<Rect> {
    let mut left = strip.left() + MARGIN;
    let edge = edge.min(left + widths.iter().sum::<f32>());
    let place = |(column, width): (&Column, &f32)| {
        let from = if column.is_pinned { edge - width } else { left };
        left += width;
        Rect::from_x_y_ranges(from..=from + width, strip.y_range())
    };
    table.columns.iter().zip(widths).map(place).collect()
}

/// Paints the fields of a row; `edge` is how far to the right can be seen.
fn cells(
    painter: &egui::Painter,
    table: &Table,
    cells: &[Cell],
    widths: &[f32],
    (strip, edge): (Rect, f32),
    (size, weight): (f32, Weight),
) {
    let colours = tokens(painter.ctx());
    let rooms = rooms(table, widths, (strip, edge));
    let edge = edge.min(strip.left() + MARGIN + widths.iter().sum::<f32>());
    let pinned = table.columns.iter().zip(widths).filter(|(column, _)| column.is_pinned).map(|(_, width)| width);
    let scrolled = painter.with_clip_rect(painter.clip_rect().with_max_x(edge - pinned.sum::<f32>()));
    for ((column, cell), room) in table.columns.iter().zip(cells).zip(rooms) {
        let painter = if column.is_pinned { painter } else { &scrolled };
        let width = room.width();
        let room = room.shrink2(Vec2::new(PADDING, 0.0));
        if width <= 0.0 {
            continue;
        }
        let align = if column.is_number { Align::Max } else { Align::Min };
        let weight = if cell.is_heavy && weight == Weight::Regular { Weight::Medium } else { weight };
        // A number behind a name is what tells two of one name apart: the name is cut first. Longer words go first themselves.
        let small = theme::font(Weight::Regular, sizes().small);
        let behind = painter.layout_no_wrap(cell.beside.clone(), small, colours.ink_secondary).size().x;
        let kept = if cell.beside.is_empty() || behind > room.width() / 2.5 { 0.0 } else { behind + BEHIND };
        let words = if column.is_number { room } else { room.with_max_x(room.right() - kept) };
        let taken = elided(painter, words, align, &cell.words, (size, weight), cell.tone.ink(colours));
        let beside = room.with_min_x(room.left() + taken + BEHIND);
        let small = (sizes().small, Weight::Regular);
        elided(painter, beside, Align::Min, &cell.beside, small, colours.ink_secondary);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_chosen_lies_within_the_rows_there_are() {
        let mut list = List::default();
        list.choose(7);
        list.keep_within(3);
        assert_eq!(list.chosen(), 2);
        list.keep_within(0);
        assert_eq!(list.chosen(), 0);
    }
}
