//! The month painted: names and day heads stay in view while the days scroll below them.

use egui::{Align, Align2, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2};

use crate::app::scene::{Scene, Wish};
use crate::app::theme::{self, Tokens, Weight, icons, sizes, tokens};
use crate::app::widgets::{self, Hand};

use super::MonthScreen;
use super::chosen::At;
use super::sheet::{Cell, Fault, Group, Look, Place, Row, Sheet, Source};

/// The heights and widths of the grid.
#[derive(Clone, Copy)]
struct Measure {
    name: f32,
    day: f32,
    row: f32,
    head: f32,
    foot: f32,
    /// The widths of the three sums.
    sums: [f32; 3],
}

impl Measure {
    fn new(width: f32, days: usize) -> Measure {
        let sums = [48.0, 58.0, 88.0];
        let rest = width - sums.iter().sum::<f32>() - EDGE;
        // A day is never narrower than a letter needs, nor wider than it takes to see a row as one; names have the rest.
        let day = ((rest - NAME) / days.max(1) as f32).floor().clamp(18.0, 30.0);
        let name = (rest - day * days as f32).clamp(NARROWEST_NAME, WIDEST_NAME);
        Measure { name, day, row: sizes().row_grid, head: 40.0, foot: 30.0, sums }
    }

    fn width(self, days: usize) -> f32 {
        self.name + self.day * days as f32 + self.sums.iter().sum::<f32>()
    }
}

/// The room a name should have, the least and the most.
const NAME: f32 = 176.0;
const NARROWEST_NAME: f32 = 140.0;
const WIDEST_NAME: f32 = 230.0;
/// What stands where there is room for nothing larger.
const SMALLEST: f32 = 10.0;
/// Between the last sum and the edge.
const EDGE: f32 = 14.0;

/// What stands in a line of the grid: a group's title, or a person.
#[derive(Clone, Copy)]
enum Line {
    Group(usize),
    Row(usize),
}

fn lines(sheet: &Sheet) -> Vec<Line> {
    let mut lines = Vec::with_capacity(sheet.rows.len() + sheet.groups.len());
    for (place, group) in sheet.groups.iter().enumerate() {
        lines.push(Line::Group(place));
        let end = sheet.groups.get(place + 1).map_or(sheet.rows.len(), |next| next.first);
        lines.extend((group.first..end).map(Line::Row));
    }
    lines
}

/// What is laid out: its lines, their measure, and the sheet.
#[derive(Clone, Copy)]
struct Laid<'l> {
    lines: &'l [Line],
    measure: Measure,
    sheet: &'l Sheet,
}

impl Laid<'_> {
    /// The cell at a place; on a name, that of the column with the keys. None on a group's title.
    fn cell(&self, at: Pos2, whole: Rect, body: Rect, column: usize) -> Option<At> {
        let Laid { lines, measure, sheet } = self;
        let line = ((at.y - whole.top()) / measure.row).floor().max(0.0) as usize;
        let Some(Line::Row(row)) = lines.get(line.min(lines.len().saturating_sub(1))) else { return None };
        // Names stay where they are: a click on one chooses the person, not a day below it.
        if at.x < body.left() + measure.name {
            return Some((*row, column));
        }
        let column = ((at.x - whole.left() - measure.name) / measure.day).floor().max(0.0) as usize;
        Some((*row, column.min(sheet.days.len().saturating_sub(1))))
    }
}

/// A painter with the colours and fonts of the grid.
struct Brush<'b> {
    painter: egui::Painter,
    colours: &'static Tokens,
    measure: Measure,
    sheet: &'b Sheet,
}

impl MonthScreen {
    pub(super) fn grid(&mut self, ui: &mut Ui, scene: &Scene<'_>, _: &mut Vec<Wish>) {
        let Some(made) = self.sheet.take() else { return };
        let sheet = &made.sheet;
        let colours = tokens(ui.ctx());
        let outer = ui.available_rect_before_wrap();
        ui.painter().rect(
            outer,
            sizes().radius_card,
            colours.panel,
            Stroke::new(1.0, colours.line),
            StrokeKind::Inside,
        );
        if sheet.rows.is_empty() {
            let font = theme::font(Weight::Regular, sizes().body);
            ui.painter().text(
                outer.center(),
                Align2::CENTER_CENTER,
                scene.text.month_empty(),
                font,
                colours.ink_secondary,
            );
            ui.allocate_rect(outer, Sense::hover());
            self.sheet = Some(made);
            return;
        }
        let measure = Measure::new(outer.width(), sheet.days.len());
        let lines = lines(sheet);
        let inner = outer.shrink(1.0);
        let body = Rect::from_min_max(
            Pos2::new(inner.left(), inner.top() + measure.head),
            Pos2::new(inner.right(), inner.bottom() - measure.foot),
        );
        let offset = self.body(ui, scene, sheet, &lines, measure, body);
        let brush = Brush { painter: ui.painter_at(inner), colours, measure, sheet };
        brush.head(inner, offset, scene);
        brush.foot(inner, offset, scene);
        ui.allocate_rect(outer, Sense::hover());
        self.sheet = Some(made);
    }

    /// The lines that can be seen; gives how far they are scrolled sideways.
    fn body(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        sheet: &Sheet,
        lines: &[Line],
        measure: Measure,
        body: Rect,
    ) -> f32 {
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body));
        let mut area = egui::ScrollArea::both().auto_shrink(false).id_salt("month");
        let width = measure.width(sheet.days.len());
        if std::mem::take(&mut self.reveal)
            && let Some(line) =
                lines.iter().position(|line| matches!(line, Line::Row(row) if *row == self.chosen.head.0))
        {
            area = reveal(area, child.ctx(), child.scope_id(), line, self.chosen.head.1, measure, body);
        }
        let output = area.show_viewport(&mut child, |ui, viewport| {
            let height = measure.row * lines.len() as f32;
            let (whole, response) =
                ui.allocate_exact_size(Vec2::new(width.max(body.width()), height), Sense::click_and_drag());
            let first = (viewport.top() / measure.row).floor().max(0.0) as usize;
            let last = ((viewport.bottom() / measure.row).ceil() as usize).min(lines.len());
            let brush = Brush { painter: ui.painter_at(body), colours: tokens(ui.ctx()), measure, sheet };
            for (place, line) in lines.iter().enumerate().take(last).skip(first) {
                let top = whole.top() + measure.row * place as f32;
                let strip = Rect::from_min_size(Pos2::new(whole.left(), top), Vec2::new(whole.width(), measure.row));
                match line {
                    Line::Group(group) => brush.group(&sheet.groups[*group], strip, body),
                    Line::Row(row) => self.row(ui, scene, &brush, *row, strip, body),
                }
            }
            self.pointer(ui, &response, whole, body, Laid { lines, measure, sheet });
        });
        output.state.clamped_offset().x
    }

    fn pointer(&mut self, ui: &Ui, response: &egui::Response, whole: Rect, body: Rect, laid: Laid<'_>) {
        let Some(at) = response.interact_pointer_pos() else { return };
        let cell = |at: Pos2| laid.cell(at, whole, body, self.chosen.head.1);
        // A drag begins where the button went down, not where it was first seen to move.
        let origin = ui.input(|input| input.pointer.press_origin()).filter(|_| response.drag_started());
        let (began, at) = (origin.and_then(cell), cell(at));
        if let Some(began) = began {
            self.point(began, false);
        }
        let is_growing = response.dragged() || ui.input(|input| input.modifiers.shift);
        if let Some(at) = at.filter(|_| response.clicked() || response.dragged()) {
            self.point(at, is_growing);
        }
    }

    fn row(&self, ui: &Ui, scene: &Scene<'_>, brush: &Brush<'_>, place: usize, strip: Rect, body: Rect) {
        let row = &brush.sheet.rows[place];
        let measure = brush.measure;
        let days = Rect::from_min_max(Pos2::new(body.left() + measure.name, body.top()), body.max);
        let painter = brush.painter.with_clip_rect(days.intersect(brush.painter.clip_rect()));
        for (column, cell) in row.cells.iter().enumerate() {
            let rect = brush.cell_rect(strip, column);
            if rect.right() < days.left() || rect.left() > days.right() {
                continue;
            }
            let is_pending = cell.parts.iter().any(|part| {
                let day = brush.sheet.days[column].date;
                part.activity.as_ref().is_some_and(|activity| scene.desk.is_pending(&row.inmate, day, activity))
            });
            brush.cell(&painter, cell, column, rect, is_pending);
        }
        for bar in &row.bars {
            brush.bar(&painter, row, bar, strip);
        }
        brush.sums(&painter, row, strip, scene);
        for column in 0..row.cells.len() {
            if self.chosen.holds((place, column)) && !self.chosen.is_single() {
                let rect = brush.cell_rect(strip, column);
                let edge = Stroke::new(1.0, brush.colours.accent);
                painter.rect_stroke(rect.shrink(0.5), 0, edge, StrokeKind::Inside);
            }
        }
        brush.name(row, strip, body, self.chosen.head.0 == place);
        if self.chosen.head.0 == place {
            self.head_cell(ui, scene, brush, &painter, strip);
        }
        let line = brush.colours.hairline;
        brush.painter.hline(strip.x_range(), strip.bottom() - 0.5, Stroke::new(1.0, line));
    }

    /// The cell that has the keys: framed, and said to those who hear the screen.
    fn head_cell(&self, ui: &Ui, scene: &Scene<'_>, brush: &Brush<'_>, painter: &egui::Painter, strip: Rect) {
        let (place, column) = self.chosen.head;
        let Some(row) = brush.sheet.rows.get(place) else { return };
        let rect = brush.cell_rect(strip, column);
        painter.rect_stroke(rect, 2, Stroke::new(2.0, brush.colours.accent), StrokeKind::Inside);
        let Some(cell) = brush.sheet.cell(place, column) else { return };
        let name = cell_name(row, cell, brush.sheet.days[column].date, scene);
        let response = ui.interact(rect, Id::unique("month cell with the keys"), Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::GridCell, true, &name));
    }
}

/// Scrolls so that the cell with the keys is seen.
fn reveal(
    area: egui::ScrollArea,
    ctx: &egui::Context,
    _: Id,
    line: usize,
    column: usize,
    measure: Measure,
    body: Rect,
) -> egui::ScrollArea {
    let kept = Id::unique("month scroll");
    let offset: Vec2 = ctx.data(|data| data.get_temp(kept)).unwrap_or_default();
    let (top, left) = (measure.row * line as f32, measure.day * column as f32);
    let above = (top - measure.row).max(0.0);
    let below = top + measure.row * 2.0 - body.height();
    let y = offset.y.min(above).max(below);
    let days = body.width() - measure.name;
    let x = offset.x.min(left).max(left + measure.day - days);
    let offset = Vec2::new(x.max(0.0), y.max(0.0));
    ctx.data_mut(|data| data.insert_temp(kept, offset));
    area.scroll_offset(offset)
}

/// Person, day and mark in words.
pub(super) fn cell_name(row: &Row, cell: &Cell, day: crate::calendar::Date, scene: &Scene<'_>) -> String {
    let text = scene.text;
    let scheme = &scene.document().scheme;
    let of_letter = |letter: char| {
        let found = scheme.circumstances().iter().find(|one| *one.letter.get(scene.letters) == letter);
        found.map_or_else(|| letter.to_string(), |one| one.name.get(text.language()).clone())
    };
    let mark = match cell.place {
        Place::Outside => text.month_cell_outside(),
        Place::Free => text.month_cell_free(),
        Place::Away | Place::Here if cell.parts.is_empty() => String::new(),
        Place::Away | Place::Here => {
            let parts = cell.parts.iter();
            let said = parts.map(|part| part.letter.map_or_else(|| text.month_cell_missing(), of_letter));
            said.collect::<Vec<_>>().join(", ")
        }
    };
    text.month_cell_name(&row.name, &text.weekday_date(day), &mark)
}

impl Brush<'_> {
    fn cell_rect(&self, strip: Rect, column: usize) -> Rect {
        let left = strip.left() + self.measure.name + self.measure.day * column as f32;
        Rect::from_min_size(Pos2::new(left, strip.top()), Vec2::new(self.measure.day, self.measure.row))
    }

    fn text(&self, painter: &egui::Painter, at: Pos2, align: Align2, text: &str, (size, weight, ink): Hand) {
        painter.text(at, align, text, theme::font(weight, size), ink);
    }

    /// The days, with weekday and number.
    fn head(&self, inner: Rect, offset: f32, scene: &Scene<'_>) {
        let Measure { name, day, head, .. } = self.measure;
        let strip = Rect::from_min_size(inner.min, Vec2::new(inner.width(), head));
        self.painter.rect_filled(strip, 0, self.colours.panel);
        let days = Rect::from_min_max(Pos2::new(strip.left() + name, strip.top()), strip.max);
        let painter = self.painter.with_clip_rect(days);
        // Between the days of a narrow month there is room only where they are written smaller.
        let (weekdays, numbers) = if day < 22.0 { (SMALLEST, sizes().small) } else { (sizes().small, sizes().body) };
        for (column, head) in self.sheet.days.iter().enumerate() {
            let left = strip.left() + name + day * column as f32 - offset;
            let rect = Rect::from_min_size(Pos2::new(left, strip.top()), Vec2::new(day, strip.height()));
            if head.is_free() {
                painter.rect_filled(rect, 0, self.colours.shade);
            }
            if head.closed.is_some() {
                let across = rect.x_range().shrink(1.0);
                painter.hline(across, rect.bottom() - 2.5, Stroke::new(2.0, self.colours.outline));
            }
            let is_today = head.date == scene.today;
            let ink = if is_today { self.colours.accent } else { self.colours.ink };
            let weekday: String = scene.text.weekday_name(head.date.weekday().number()).chars().take(2).collect();
            let (upper, lower) = (rect.center() - Vec2::new(0.0, 8.0), rect.center() + Vec2::new(0.0, 8.0));
            let quiet = self.colours.ink_secondary;
            self.text(&painter, upper, Align2::CENTER_CENTER, &weekday, (weekdays, Weight::Regular, quiet));
            let number = head.date.day().to_string();
            self.text(&painter, lower, Align2::CENTER_CENTER, &number, (numbers, Weight::Medium, ink));
        }
        let people = scene.text.month_people(self.sheet.rows.len());
        let left = strip.left_center() + Vec2::new(14.0, 0.0);
        let quiet = self.colours.ink_secondary;
        let small = (sizes().small, Weight::Regular, quiet);
        // The last closed day says up to where the line below the days goes.
        match self.sheet.days.iter().rev().find_map(|head| head.closed) {
            Some(run) => {
                let closed = format!("{} {}", icons::LOCK, scene.text.closed_by(run));
                let half = Vec2::new(0.0, 8.0);
                self.text(&self.painter, left - half, Align2::LEFT_CENTER, &people, small);
                self.text(&self.painter, left + half, Align2::LEFT_CENTER, &closed, small);
            }
            None => self.text(&self.painter, left, Align2::LEFT_CENTER, &people, small),
        }
        let names = [scene.text.month_ordinary(), scene.text.month_reduced(), scene.text.month_amount()];
        for (name, right) in names.iter().zip(self.sum_edges(strip.left() - offset)) {
            let at = Pos2::new(right, strip.center().y);
            self.text(&painter, at, Align2::RIGHT_CENTER, name, (sizes().small, Weight::Medium, quiet));
        }
        self.painter.hline(strip.x_range(), strip.bottom() - 0.5, Stroke::new(1.0, self.colours.line));
    }

    /// The right edges of the three sums.
    fn sum_edges(&self, left: f32) -> [f32; 3] {
        let Measure { name, day, sums, .. } = self.measure;
        let start = left + name + day * self.sheet.days.len() as f32;
        [start + sums[0], start + sums[0] + sums[1], start + sums.iter().sum::<f32>() - 2.0]
    }

    /// What adds up: days by day, and the sums of the sums.
    fn foot(&self, inner: Rect, offset: f32, scene: &Scene<'_>) {
        let Measure { name, day, foot, .. } = self.measure;
        let min = Pos2::new(inner.left(), inner.bottom() - foot);
        let strip = Rect::from_min_size(min, Vec2::new(inner.width(), foot));
        self.painter.rect_filled(strip, 0, self.colours.panel);
        self.painter.hline(strip.x_range(), strip.top() + 0.5, Stroke::new(1.0, self.colours.line));
        let days = Rect::from_min_max(Pos2::new(strip.left() + name, strip.top()), strip.max);
        let painter = self.painter.with_clip_rect(days);
        let totals = &self.sheet.totals;
        let counts: Vec<_> = totals.ordinary_by_day.iter().map(|count| scene.text.days(count)).collect();
        let separator = scene.text.decimal_separator();
        // Where hundreds of people take part, a number is wider than its day: every second one stands lower.
        let is_staggered = counts.iter().any(|count| count.split(&*separator).next().is_some_and(|one| one.len() > 2));
        for (column, (count, head)) in counts.iter().zip(&self.sheet.days).enumerate() {
            let left = strip.left() + name + day * column as f32 - offset;
            let rect = Rect::from_min_size(Pos2::new(left, strip.top() + 1.0), Vec2::new(day, strip.height()));
            if head.is_free() {
                painter.rect_filled(rect, 0, self.colours.shade);
            }
            if is_staggered && count != "0" {
                let at = rect.center() + Vec2::new(0.0, if column % 2 == 0 { -6.5 } else { 6.5 });
                let hand = (SMALLEST, Weight::Regular, self.colours.ink_secondary);
                self.text(&painter, at, Align2::CENTER_CENTER, count, hand);
            } else if !is_staggered {
                self.day_sum(&painter, rect, count, &separator);
            }
        }
        let left = strip.left_center() + Vec2::new(14.0, 0.0);
        let ink = self.colours.ink_secondary;
        let words = scene.text.month_foot();
        self.text(&self.painter, left, Align2::LEFT_CENTER, &words, (sizes().small, Weight::Regular, ink));
        let sums =
            [scene.text.days(&totals.ordinary), scene.text.days(&totals.reduced), scene.text.money(totals.amount)];
        for (sum, right) in sums.iter().zip(self.sum_edges(strip.left() - offset)) {
            let at = Pos2::new(right, strip.center().y);
            self.text(&painter, at, Align2::RIGHT_CENTER, sum, (sizes().body, Weight::SemiBold, self.colours.ink));
        }
    }

    /// The days of one day. A part of a day stands below the whole ones: beside them there is no room.
    fn day_sum(&self, painter: &egui::Painter, rect: Rect, words: &str, separator: &str) {
        let ink = self.colours.ink_secondary;
        if words == "0" {
            return;
        }
        match words.split_once(separator).filter(|_| words.chars().count() > 3) {
            None => {
                self.text(painter, rect.center(), Align2::CENTER_CENTER, words, (sizes().small, Weight::Regular, ink));
            }
            Some((whole, part)) => {
                let (upper, lower) = (rect.center() - Vec2::new(0.0, 6.0), rect.center() + Vec2::new(0.0, 6.5));
                self.text(painter, upper, Align2::CENTER_CENTER, whole, (sizes().small, Weight::Regular, ink));
                let part = format!("{separator}{part}");
                self.text(painter, lower, Align2::CENTER_CENTER, &part, (SMALLEST, Weight::Regular, ink));
            }
        }
    }

    fn group(&self, group: &Group, strip: Rect, body: Rect) {
        let band = Rect::from_x_y_ranges(body.x_range(), strip.y_range());
        self.painter.rect_filled(band, 0, self.colours.paper);
        self.painter.hline(band.x_range(), band.bottom() - 0.5, Stroke::new(1.0, self.colours.hairline));
        let at = band.left_center() + Vec2::new(14.0, 0.0);
        let ink = self.colours.ink_secondary;
        self.text(&self.painter, at, Align2::LEFT_CENTER, &group.title, (sizes().small, Weight::SemiBold, ink));
    }

    /// The name stays where it is while the days go by below it.
    fn name(&self, row: &Row, strip: Rect, body: Rect, is_chosen: bool) {
        let rect =
            Rect::from_min_size(Pos2::new(body.left(), strip.top()), Vec2::new(self.measure.name, strip.height()));
        let fill = if is_chosen { self.colours.accent_soft } else { self.colours.panel };
        self.painter.rect_filled(rect, 0, fill);
        let room = rect.width() - 14.0 - 6.0;
        let small = theme::font(Weight::Regular, sizes().small);
        let ink = self.colours.ink_secondary;
        let number = self.painter.layout_no_wrap(row.inmate.to_string(), small, ink);
        let hand = (sizes().body, Weight::Regular, self.colours.ink);
        let mut name = widgets::line(&self.painter, &row.name, hand, room);
        // Two names that are cut may look the same: then the number tells who it is.
        if name.elided && number.size().x <= room * 0.4 {
            name = widgets::line(&self.painter, &row.name, hand, room - number.size().x - 6.0);
        }
        let at = Pos2::new(rect.left() + 14.0, rect.center().y - name.size().y / 2.0);
        let end = at.x + name.size().x;
        self.painter.galley(at, name, self.colours.ink);
        // The number helps where there is room; the name is what one reads.
        if end + 6.0 + number.size().x <= rect.right() - 4.0 {
            let at = Pos2::new(end + 6.0, rect.center().y - number.size().y / 2.0);
            self.painter.galley(at, number, ink);
        }
    }

    fn cell(&self, painter: &egui::Painter, cell: &Cell, column: usize, rect: Rect, is_pending: bool) {
        let head = &self.sheet.days[column];
        if head.is_free() || cell.place == Place::Outside {
            painter.rect_filled(rect, 0, self.colours.shade);
        }
        let under_bar = cell.parts.iter().all(|part| part.source == Source::Spell) && !cell.parts.is_empty();
        if under_bar && cell.fault.is_none() {
            return;
        }
        if let Some(fault) = cell.fault {
            self.fault(painter, rect, fault);
        }
        let shown: Vec<_> = cell.parts.iter().filter(|part| part.source != Source::Spell).collect();
        let width = rect.width() / shown.len().max(1) as f32;
        for (place, part) in shown.iter().enumerate() {
            let part_rect = Rect::from_min_size(
                Pos2::new(rect.left() + width * place as f32, rect.top()),
                Vec2::new(width, rect.height()),
            );
            let (ink, fill, weight) = match part.look {
                Look::Quiet => (self.colours.ink_secondary, None, Weight::Regular),
                Look::Warning => (self.colours.warning, Some(self.colours.warning_soft), Weight::SemiBold),
                Look::Bad => (self.colours.bad, Some(self.colours.bad_soft), Weight::SemiBold),
                Look::Holiday => (self.colours.ink_secondary, None, Weight::Regular),
                Look::Missing => continue,
            };
            if let Some(fill) = fill {
                painter.rect_filled(part_rect.shrink2(Vec2::new(0.5, 1.0)), 0, fill);
            }
            let Some(letter) = part.letter else { continue };
            let size = if shown.len() > 1 { sizes().small } else { sizes().body };
            let mut buffer = [0; 4];
            let letter = letter.encode_utf8(&mut buffer);
            self.text(painter, part_rect.center(), Align2::CENTER_CENTER, letter, (size, weight, ink));
        }
        if is_pending {
            widgets::pending(painter, rect);
        }
    }

    /// What is missing is a dashed box, also seen without colour.
    fn fault(&self, painter: &egui::Painter, rect: Rect, fault: Fault) {
        let ink = match fault {
            Fault::Hole(_) => self.colours.warning,
            Fault::Error => self.colours.bad,
        };
        let box_ = rect.shrink2(Vec2::new(3.0, 3.5));
        let corners = [box_.left_top(), box_.right_top(), box_.right_bottom(), box_.left_bottom(), box_.left_top()];
        painter.extend(egui::Shape::dashed_line(&corners, Stroke::new(1.0, ink), 3.0, 2.0));
    }

    fn bar(&self, painter: &egui::Painter, row: &Row, bar: &super::sheet::Bar, strip: Rect) {
        let (first, last) = (self.cell_rect(strip, bar.first), self.cell_rect(strip, bar.last));
        let rect = first.union(last).shrink2(Vec2::new(1.5, 4.5));
        painter.rect_filled(rect, 4, self.colours.spell_soft);
        let font = theme::font(Weight::Regular, sizes().small);
        // A bar of a day or two has room for a letter, not for words.
        if bar.last - bar.first < 2 {
            let part = row.cells.get(bar.first).and_then(|cell| cell.parts.first()).and_then(|part| part.letter);
            let letter = part.map(String::from).unwrap_or_default();
            painter.text(rect.center(), Align2::CENTER_CENTER, letter, font, self.colours.spell);
        } else {
            let room = rect.shrink2(Vec2::new(6.0, 0.0));
            let hand = (sizes().small, Weight::Regular);
            widgets::elided(painter, room, Align::Min, &bar.label, hand, self.colours.spell);
        }
        for column in bar.first..=bar.last {
            if let Some(fault) = row.cells.get(column).and_then(|cell| cell.fault) {
                self.fault(painter, self.cell_rect(strip, column), fault);
            }
        }
    }

    fn sums(&self, painter: &egui::Painter, row: &Row, strip: Rect, scene: &Scene<'_>) {
        let text = scene.text;
        let blank = |words: String| if words == "0" { String::new() } else { words };
        let sums = [blank(text.days(&row.ordinary)), blank(text.days(&row.reduced)), text.money_or_blank(row.total)];
        let inks = [self.colours.ink_secondary, self.colours.ink_secondary, self.colours.ink];
        let weights = [Weight::Regular, Weight::Regular, Weight::Medium];
        for (((sum, right), ink), weight) in sums.iter().zip(self.sum_edges(strip.left())).zip(inks).zip(weights) {
            let at = Pos2::new(right, strip.center().y);
            self.text(painter, at, Align2::RIGHT_CENTER, sum, (sizes().body, weight, ink));
        }
    }
}
