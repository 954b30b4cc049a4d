//! A day opened: what is said beside its letters — a deduction, whether something was granted, who decided, a note.

use egui::{Key, RichText, TextEdit, Ui};

use crate::app::scene::{Scene, Wish};
use crate::app::theme::{primary, semibold, tokens};
use crate::calendar::Date;
use crate::document::{Change, DayMark, Fact};
use crate::register::{ActivityCode, InmateNumber, Mark, MarkDetail, MarkKey};

/// A day that is open.
pub(super) struct OpenDay {
    inmate: InmateNumber,
    name: String,
    day: Date,
    marks: Vec<OpenMark>,
    /// What stood there when it was opened.
    before: Change,
    is_new: bool,
}

/// A mark of that day, as it is being written.
struct OpenMark {
    activity: ActivityCode,
    key: MarkKey,
    deduction: String,
    granted: Option<bool>,
    decided_by: String,
    note: String,
}

/// What came of showing it.
pub(super) enum Shown {
    /// It stays open.
    Open,
    /// It is over.
    Over,
}

impl OpenDay {
    /// Opens a person's day; nothing where it has no marks to say more about.
    pub(super) fn new(scene: &Scene<'_>, inmate: &InmateNumber, name: &str, day: Date) -> Option<OpenDay> {
        let facts = scene.document().register.inmates.get(inmate)?;
        let marks = facts.attendance.in_month(day.month()).iter().filter_map(|row| {
            let Mark { key, detail } = row.mark(day.day())?;
            let MarkDetail { deduction, granted, decided_by, note } = detail;
            let deduction = deduction.map(|deduction| deduction.to_string()).unwrap_or_default();
            Some(OpenMark { activity: row.activity().clone(), key, deduction, granted, decided_by, note })
        });
        let marks: Vec<_> = marks.collect();
        let before = Change::default();
        let mut open = OpenDay { inmate: inmate.clone(), name: name.to_owned(), day, marks, before, is_new: true };
        open.before = open.change();
        (!open.marks.is_empty()).then_some(open)
    }

    /// Whether something else is written than stood there.
    pub(super) fn is_changed(&self) -> bool {
        self.is_wrong() || self.change() != self.before
    }

    /// Whether a value is written that cannot be read.
    fn is_wrong(&self) -> bool {
        self.marks.iter().any(|mark| {
            let written = mark.deduction.trim();
            !written.is_empty() && written.parse::<crate::register::Deduction>().is_err()
        })
    }

    /// The marks as they are written now.
    fn change(&self) -> Change {
        let facts = self.marks.iter().map(|mark| {
            let detail = MarkDetail {
                deduction: mark.deduction.trim().parse().ok(),
                granted: mark.granted,
                decided_by: mark.decided_by.trim().to_owned(),
                note: mark.note.trim().to_owned(),
            };
            // A day of a month fits a byte.
            let day = DayMark::new(self.day.day() as u8, Some(Mark { key: mark.key, detail }));
            Fact::Marks(self.inmate.clone(), self.day.month(), mark.activity.clone(), vec![day])
        });
        Change::of(facts.collect())
    }

    /// Shows it.
    pub(super) fn show(&mut self, ui: &Ui, scene: &Scene<'_>, wishes: &mut Vec<Wish>) -> Shown {
        let text = scene.text;
        let modal = crate::app::widgets::dialog(ui.ctx(), "open day").show(ui.ctx(), |ui| {
            ui.set_width(420.0);
            ui.label(semibold(self.name.clone()));
            ui.label(RichText::new(text.weekday_date(self.day)).color(tokens(ui.ctx()).ink_secondary));
            let mut is_first = std::mem::take(&mut self.is_new);
            for mark in &mut self.marks {
                ui.add_space(10.0);
                mark.show(ui, scene, &mut is_first);
            }
            ui.add_space(14.0);
            let may = scene.may_write && !self.is_wrong();
            ui.horizontal(|ui| {
                let go = ui.add_enabled_ui(may, |ui| ui.add(primary(text.window_ok()))).inner;
                let is_given = go.clicked() || may && ui.input(|input| input.key_pressed(Key::Enter));
                (is_given, ui.button(text.window_cancel()).clicked())
            })
            .inner
        });
        let (is_given, is_cancelled) = modal.inner;
        if is_given {
            wishes.push(Wish::Change(self.change()));
        }
        if is_given || is_cancelled || modal.should_close() { Shown::Over } else { Shown::Open }
    }
}

impl OpenMark {
    fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, is_first: &mut bool) {
        let text = scene.text;
        let document = scene.document();
        let Some(circumstance) = document.scheme.circumstances().iter().find(|one| one.key == self.key) else { return };
        let activity = document.register.activities.get(&self.activity).map(|one| one.name.clone());
        let activity = activity.filter(|name| !name.is_empty()).unwrap_or_else(|| self.activity.to_string());
        ui.label(format!("{activity}: {}", circumstance.name.get(text.language())));
        egui::Grid::new(("open mark", self.activity.as_str())).num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
            if circumstance.takes_deduction {
                let field = field(ui, &text.cell_deduction(), &mut self.deduction, 110.0);
                if std::mem::take(is_first) {
                    field.request_focus();
                }
                let written = self.deduction.trim();
                if !written.is_empty()
                    && let Err(refusal) = written.parse::<crate::register::Deduction>()
                {
                    ui.end_row();
                    ui.label("");
                    let words = text.deduction_refusal(refusal);
                    ui.label(RichText::new(words).small().color(tokens(ui.ctx()).bad));
                }
                ui.end_row();
            }
            if circumstance.takes_decision() {
                ui.label(text.cell_granted());
                ui.horizontal(|ui| {
                    for (granted, words) in
                        [(None, text.cell_open()), (Some(true), text.cell_yes()), (Some(false), text.cell_no())]
                    {
                        ui.radio_value(&mut self.granted, granted, words);
                    }
                });
                ui.end_row();
            }
            let decided = field(ui, &text.cell_decided_by(), &mut self.decided_by, 260.0);
            if std::mem::take(is_first) {
                decided.request_focus();
            }
            ui.end_row();
            field(ui, &text.cell_note(), &mut self.note, 260.0);
            ui.end_row();
        });
    }
}

/// A field with its name before it.
fn field(ui: &mut Ui, name: &str, written: &mut String, width: f32) -> egui::Response {
    let label = ui.label(name);
    crate::app::theme::outlined(ui, |ui| ui.add(TextEdit::singleline(written).desired_width(width)))
        .labelled_by(label.id)
}
