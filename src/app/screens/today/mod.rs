//! The day sheet: who is expected where, marked in a handful of keys.
//!
//! [`sheet`] is the day as it is shown, worked out when the register, the day or the language is another one. [`marks`]
//! is what is done to it; neither knows a window. [`table`] paints the people of one activity, [`cards`] what stands
//! beside it.

mod cards;
mod keys;
pub mod marks;
pub mod sheet;
mod table;

use egui::{Align, Layout, RichText, Ui};

use crate::app::command::Command;
use crate::app::scene::{Scene, Wish};
use crate::app::theme::{self, Weight, icons, primary, semibold, sizes, tokens};
use crate::app::widgets::capital;
use crate::calendar::Date;
use crate::register::{InmateNumber, Language, MarkKey};
use crate::scheme::Rulebook;

pub(super) use keys::keyboard;
use marks::Typed;
use sheet::{DaySheet, Group};

/// The width of the cards beside the table.
const SIDE: f32 = 316.0;
/// From this width on there is room for them beside it.
const WITH_SIDE: f32 = 860.0;
/// The height of the cards below it, and from which height on there is room for them there.
const BELOW: f32 = 190.0;
const WITH_BELOW: f32 = 500.0;
/// Longer names of activities are cut on a chip; the table's head has them whole.
const CHIP_LETTERS: usize = 26;

/// The day sheet's screen.
#[derive(Default)]
pub struct TodayScreen {
    sheet: Option<Made>,
    /// The chosen group and row.
    group: usize,
    row: usize,
    /// Whether somebody chose the group, so that the next day shows it too.
    is_group_chosen: bool,
    typed: Typed,
    waiting: Vec<Waiting>,
    /// Which sort of cancelling is asked for, while it is.
    is_cancelling: bool,
    /// Whether the chosen row is to be brought into view.
    reveal: bool,
    /// How far the rows are scrolled.
    scroll: f32,
    /// Whether it was said that nothing can be marked now.
    told_reading: bool,
    /// The pass in which the screen was shown last.
    last_pass: Option<u64>,
}

/// The sheet with what it was made from.
struct Made {
    revision: u64,
    date: Date,
    today: Date,
    language: Language,
    letters: Language,
    sheet: DaySheet,
}

enum Waiting {
    Command(Command),
    NextHole,
    Inmate(InmateNumber),
}

impl TodayScreen {
    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, takes_keys: bool, wishes: &mut Vec<Wish>) {
        self.make(scene);
        self.told_reading &= !scene.may_write;
        for waiting in std::mem::take(&mut self.waiting) {
            self.do_waiting(waiting, scene, wishes);
        }
        if takes_keys && !self.is_cancelling && !ui.ctx().text_edit_focused() {
            self.take_keyboard(ui);
            if TodayScreen::has_keyboard(ui) {
                self.keys(ui, scene, wishes);
            }
        }
        self.head(ui, scene, wishes);
        ui.add_space(sizes().gap_small);
        self.below_head(ui, scene, wishes);
        self.cancel(ui, scene, wishes);
    }

    /// The sheet that is shown.
    pub fn sheet(&self) -> Option<&DaySheet> {
        self.sheet.as_ref().map(|made| &made.sheet)
    }

    /// The chosen group.
    pub fn group(&self) -> Option<&Group> {
        self.sheet()?.groups.get(self.group)
    }

    /// The place of the chosen row, from 0.
    pub fn row(&self) -> usize {
        self.row
    }

    /// What is typed of the number of a row.
    pub fn typed(&self) -> &str {
        self.typed.as_str()
    }

    /// Does a command, as soon as it is shown.
    pub fn command(&mut self, command: Command) {
        self.waiting.push(Waiting::Command(command));
    }

    /// Goes to the next row that is still to be answered, as soon as it is shown.
    pub fn next_hole(&mut self) {
        self.waiting.push(Waiting::NextHole);
    }

    /// Chooses a person, as soon as it is shown.
    pub fn choose_inmate(&mut self, number: InmateNumber) {
        self.waiting.retain(|waiting| !matches!(waiting, Waiting::Inmate(_)));
        self.waiting.push(Waiting::Inmate(number));
    }

    /// Forgets what was worked out in words.
    pub fn forget(&mut self) {
        // The place in it stays, as long as the day does.
        if let Some(made) = &mut self.sheet {
            made.revision = u64::MAX;
        }
    }

    /// Works the sheet out where the register, the day or the language is another one.
    fn make(&mut self, scene: &Scene<'_>) {
        let (revision, date) = (scene.desk.revision(), scene.day);
        let (language, letters) = (scene.text.language(), scene.letters);
        let is_of = |made: &Made| {
            (made.revision, made.date, made.today) == (revision, date, scene.today)
                && (made.language, made.letters) == (language, letters)
        };
        if self.sheet.as_ref().is_some_and(is_of) {
            return;
        }
        let sheet = DaySheet::make(scene.document(), date, scene.today, scene.text, letters);
        let before = self.sheet.take();
        self.stay(before.as_ref(), &sheet);
        self.sheet = Some(Made { revision, date, today: scene.today, language, letters, sheet });
    }

    /// Where the keys stand in a sheet that was worked out again: with the same people on the same day, else where there
    /// is something to do.
    fn stay(&mut self, before: Option<&Made>, sheet: &DaySheet) {
        let is_same_day = before.is_some_and(|made| made.date == sheet.date);
        let group = before.and_then(|made| made.sheet.groups.get(self.group));
        let same_group = group.and_then(|group| sheet.groups.iter().position(|one| one.activity == group.activity));
        let inmate = group.and_then(|group| group.rows.get(self.row)).map(|row| row.inmate.clone());
        let kept = same_group.filter(|_| is_same_day || self.is_group_chosen);
        self.group = kept.unwrap_or_else(|| sheet.first_open());
        let Some(group) = sheet.groups.get(self.group) else {
            self.row = 0;
            return;
        };
        let same_row = inmate.and_then(|inmate| group.rows.iter().position(|row| row.inmate == inmate));
        match same_row.filter(|_| is_same_day && kept.is_some()) {
            Some(row) => self.row = row,
            None => {
                self.row = group.first_open().unwrap_or(0);
                self.reveal = true;
            }
        }
        if !is_same_day {
            self.typed.take();
        }
    }

    fn do_waiting(&mut self, waiting: Waiting, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        match waiting {
            Waiting::Command(Command::MarkRest) => self.mark_rest(scene, wishes),
            Waiting::Command(Command::CancelSession) => self.ask_to_cancel(scene, wishes),
            Waiting::Command(_) => {}
            Waiting::NextHole => match self.sheet().and_then(|sheet| sheet.next_open((self.group, self.row))) {
                Some((group, row)) => (self.group, self.row, self.reveal) = (group, row, true),
                None => wishes.push(Wish::Say(scene.text.today_nothing_open())),
            },
            Waiting::Inmate(number) => {
                let found = self.sheet().and_then(|sheet| {
                    let place = |group: &Group| group.rows.iter().position(|row| row.inmate == number);
                    sheet.groups.iter().enumerate().find_map(|(at, group)| Some((at, place(group)?)))
                });
                if let Some((group, row)) = found {
                    (self.group, self.row, self.reveal) = (group, row, true);
                }
            }
        }
    }

    fn choose_row(&mut self, row: usize) {
        let last = self.group().map_or(0, |group| group.rows.len().saturating_sub(1));
        (self.row, self.reveal) = (row.min(last), true);
    }

    fn choose_group(&mut self, group: usize) {
        self.group = group;
        self.is_group_chosen = true;
        self.typed.take();
        let first = self.group().and_then(Group::first_open).unwrap_or(0);
        self.choose_row(first);
    }

    /// The next or the previous group, round and round.
    fn turn_group(&mut self, forwards: bool) {
        let count = self.sheet().map_or(0, |sheet| sheet.groups.len());
        if count > 0 {
            let step = if forwards { 1 } else { count - 1 };
            self.choose_group((self.group + step) % count);
        }
    }

    /// Whether one may mark; where not, that is said once and not with every key.
    fn may_mark(&mut self, scene: &Scene<'_>, wishes: &mut Vec<Wish>) -> bool {
        if !scene.may_write && !self.told_reading {
            self.told_reading = true;
            wishes.push(Wish::Refuse(scene.text.today_read_only()));
        }
        scene.may_write
    }

    /// Marks a row; false where one may not.
    fn mark_row(&mut self, row: usize, key: MarkKey, scene: &Scene<'_>, wishes: &mut Vec<Wish>) -> bool {
        if !self.may_mark(scene, wishes) {
            return false;
        }
        self.wish_marks(&[row], Some(key), wishes);
        true
    }

    fn wish_marks(&self, rows: &[usize], key: Option<MarkKey>, wishes: &mut Vec<Wish>) {
        let (Some(sheet), Some(group)) = (self.sheet(), self.group()) else { return };
        let is_touched = |inmate: &InmateNumber| is_wished(wishes, inmate, sheet.date, group);
        let change = marks::mark(sheet, group, rows, key, is_touched);
        if !change.is_empty() {
            wishes.push(Wish::Change(change));
        }
    }

    /// Takes the mark of the chosen row away.
    fn clear(&mut self, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        if self.may_mark(scene, wishes) {
            self.wish_marks(&[self.row], None, wishes);
        }
    }

    /// Marks whoever nobody answered for yet as taking part, in one step.
    fn mark_rest(&mut self, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let Some(key) = sheet::taking_part(&scene.document().scheme) else { return };
        self.mark_open(key, scene, wishes, |text, _, count, name| text.today_marked_rest(count, name));
    }

    /// Marks all the unanswered of the group, and says so in these words: of the activity, how many, and as what.
    fn mark_open(
        &mut self,
        key: MarkKey,
        scene: &Scene<'_>,
        wishes: &mut Vec<Wish>,
        say: fn(&crate::text::Text, &str, usize, &str) -> String,
    ) {
        if self.group().is_none() || !self.may_mark(scene, wishes) {
            return;
        }
        let Some(group) = self.group() else { return };
        // What is wished in the same frame before is not in the sheet yet; it has its own mark and keeps it.
        let wished = |row: &usize| is_wished(wishes, &group.rows[*row].inmate, scene.day, group);
        let rows: Vec<_> = group.open_rows().into_iter().filter(|row| !wished(row)).collect();
        if rows.is_empty() {
            wishes.push(Wish::Say(scene.text.today_nothing_open()));
            return;
        }
        let name = self.sheet().and_then(|sheet| sheet.letter(key)).map(|letter| letter.name.clone());
        let words = say(scene.text, &group.name, rows.len(), &name.unwrap_or_default());
        wishes.push(Wish::Say(words));
        self.wish_marks(&rows, Some(key), wishes);
    }

    /// Asks how the session is cancelled.
    fn ask_to_cancel(&mut self, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let open = self.group().map_or(0, Group::open);
        if self.group().is_none() || !self.may_mark(scene, wishes) {
            return;
        }
        if open == 0 {
            wishes.push(Wish::Say(scene.text.today_nothing_open()));
        } else if sheet::cancelling(&scene.document().scheme).is_empty() {
            wishes.push(Wish::Refuse(scene.text.today_no_cancelling()));
        } else {
            self.typed.take();
            self.is_cancelling = true;
        }
    }

    fn cancel(&mut self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        if !self.is_cancelling {
            return;
        }
        let Some((name, open)) = self.group().map(|group| (group.name.clone(), group.open())) else {
            self.is_cancelling = false;
            return;
        };
        let (text, scheme) = (scene.text, &scene.document().scheme);
        let rules = Rulebook::new(scheme, &scene.document().register.local);
        let (mut answer, mut is_over) = (None, false);
        let modal = crate::app::widgets::dialog(ui.ctx(), "cancel the session").show(ui.ctx(), |ui| {
            ui.set_width(340.0);
            ui.label(semibold(text.today_cancel_title(&name)));
            ui.add_space(4.0);
            ui.add(egui::Label::new(text.today_cancel_words(open)).wrap());
            ui.add_space(10.0);
            for (place, key) in sheet::cancelling(scheme).into_iter().enumerate() {
                let Some(letter) = self.sheet().and_then(|sheet| sheet.letter(key)) else { continue };
                let pays = scheme.by_key(key).map(|index| text.pays(rules.pays(index, scene.day).pays));
                let words = text.today_cancel_as(&capital(&letter.name), &pays.unwrap_or_default());
                let words = format!("{}   {words}", letter.letter);
                let button = ui.add_sized([340.0, 32.0], egui::Button::new(words));
                if place == 0 && ui.memory(|memory| memory.focused().is_none_or(|at| at == keys::keyboard())) {
                    button.request_focus();
                }
                let mut typed = ui.input(|input| input.events.clone()).into_iter();
                let is_typed = typed.any(|event| match event {
                    egui::Event::Text(text) => text.to_uppercase().chars().eq(letter.letter.to_uppercase()),
                    _ => false,
                });
                if button.clicked() || is_typed {
                    answer = Some(key);
                }
            }
            ui.add_space(6.0);
            is_over = ui.button(text.window_cancel()).clicked();
        });
        if let Some(key) = answer {
            self.mark_open(key, scene, wishes, |text, activity, count, name| {
                text.today_cancelled(activity, count, name)
            });
            self.is_cancelling = false;
        } else if is_over || modal.should_close() {
            self.is_cancelling = false;
        }
    }

    /// The day, the groups, and what is done with all of one.
    fn head(&mut self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let Some(sheet) = self.sheet() else { return };
        let (text, quiet) = (scene.text, tokens(ui.ctx()).ink_secondary);
        let weekday = capital(&text.weekday_name(sheet.date.weekday().number()));
        let month = text.month_name(sheet.date.month().number());
        let title = text.date_with_weekday(&weekday, &text.date_in_year(sheet.date.day(), &month));
        let people: std::collections::BTreeSet<_> =
            sheet.groups.iter().flat_map(|group| group.rows.iter().map(|row| &row.inmate)).collect();
        let mut note = text.today_week(&sheet.week.to_string());
        if let Some(free) = &sheet.free {
            note = format!("{note} · {}", text.today_free(free, people.len()));
        }
        if let Some(run) = sheet.closed {
            note = format!("{note} · {} {}", icons::LOCK, text.closed_by(run));
        }
        let chips: Vec<_> = sheet.groups.iter().map(chip_words).collect();
        let has_open = self.group().is_some_and(|group| group.open() > 0) && scene.may_write;
        let mut chosen = None;
        let mut is_in_row = true;
        ui.horizontal(|ui| {
            ui.label(RichText::new(title).heading());
            ui.label(RichText::new(note).color(quiet));
            // The two buttons at the right take what they need.
            let room = ui.available_width() - 300.0;
            is_in_row = chips.iter().map(|words| chip_width(ui, words)).sum::<f32>() <= room;
            if is_in_row {
                chosen = self.chips(ui, &chips);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let present = ui.add_enabled_ui(has_open, |ui| ui.add(primary(text.today_all_present()))).inner;
                if present.clicked() {
                    self.mark_rest(scene, wishes);
                }
                let cancel = egui::Button::new(Command::CancelSession.name(text));
                let keys = Command::CancelSession.shortcut(text).unwrap_or_default();
                if ui.add_enabled(has_open, cancel).on_hover_text(keys).clicked() {
                    self.ask_to_cancel(scene, wishes);
                }
            });
        });
        if !is_in_row {
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| chosen = self.chips(ui, &chips));
        }
        if let Some(group) = chosen {
            self.choose_group(group);
        }
    }

    /// The groups with the number of their people; gives the one that was chosen.
    fn chips(&self, ui: &mut Ui, chips: &[String]) -> Option<usize> {
        let mut chosen = None;
        for (place, words) in chips.iter().enumerate() {
            let is_done = self.sheet().and_then(|sheet| sheet.groups.get(place)).is_some_and(|one| one.open() == 0);
            if chip(ui, words, self.group == place, is_done).clicked() {
                chosen = Some(place);
            }
        }
        chosen
    }

    /// The table, and beside or below it the cards where there is room.
    fn below_head(&mut self, ui: &mut Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) {
        let (width, height) = (ui.available_width(), ui.available_height());
        let gap = sizes().gap;
        let outer = ui.available_rect_before_wrap();
        let with_side = width >= WITH_SIDE;
        let with_below = !with_side && height >= WITH_BELOW;
        let size = if with_side {
            egui::vec2(width - SIDE - gap, height)
        } else if with_below {
            egui::vec2(width, height - BELOW - gap)
        } else {
            egui::vec2(width, height)
        };
        let table = egui::Rect::from_min_size(outer.min, size);
        self.table(ui, scene, table, wishes);
        if with_side || with_below {
            let min = if with_side {
                egui::pos2(table.right() + gap, outer.top())
            } else {
                egui::pos2(outer.left(), table.bottom() + gap)
            };
            self.cards(ui, scene, egui::Rect::from_min_max(min, outer.max), with_side, wishes);
        }
        ui.allocate_rect(outer, egui::Sense::hover());
    }
}

/// Whether a mark of this person is wished already and not yet in the sheet.
fn is_wished(wishes: &[Wish], inmate: &InmateNumber, day: Date, group: &Group) -> bool {
    let marks = |wish: &Wish| match wish {
        Wish::Change(change) => change.marks(inmate, day, &group.activity),
        _ => false,
    };
    wishes.iter().any(marks)
}

fn chip_words(group: &Group) -> String {
    let name = if group.name.chars().count() > CHIP_LETTERS {
        let short: String = group.name.chars().take(CHIP_LETTERS - 1).collect();
        format!("{}…", short.trim_end())
    } else {
        group.name.clone()
    };
    format!("{name} {}", group.rows.len())
}

/// How much room a chip takes, with the gap behind it.
fn chip_width(ui: &Ui, words: &str) -> f32 {
    let font = theme::font(Weight::Regular, sizes().body);
    let galley = ui.painter().layout_no_wrap(words.to_owned(), font, tokens(ui.ctx()).ink);
    galley.size().x + ui.spacing().button_padding.x * 2.0 + ui.spacing().item_spacing.x
}

/// A group that can be chosen; quieter once nothing is left to be answered.
fn chip(ui: &mut Ui, words: &str, is_chosen: bool, is_done: bool) -> egui::Response {
    let colours = tokens(ui.ctx());
    let (fill, edge, ink) = match (is_chosen, is_done) {
        (true, _) => (colours.accent_soft, colours.accent, colours.accent),
        (false, true) => (colours.panel, colours.line, colours.ink_secondary),
        (false, false) => (colours.panel, colours.line, colours.ink),
    };
    let button = egui::Button::new(RichText::new(words).color(ink))
        .fill(fill)
        .stroke(egui::Stroke::new(1.0, edge))
        .corner_radius(14);
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_chosen, words));
    response
}
