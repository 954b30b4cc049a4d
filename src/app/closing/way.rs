//! What stands in the way of closing: a sentence, and for each person and thing a line that leads to its first day.

use egui::{RichText, ScrollArea, Ui};

use crate::app::theme::tokens;
use crate::app::widgets::{self, Line, TALL, Tone};
use crate::calendar::Date;
use crate::document::CloseRefusal;
use crate::pay::ClosingRefusal;
use crate::register::{ActivityCode, InmateNumber, Register};
use crate::text::Text;

/// So many lines are seen at once, where the window is high enough.
const SEEN: f32 = 6.5;
/// What a dialog needs besides them.
const BESIDES: f32 = 360.0;

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct InTheWay {
    words: String,
    days: Vec<(InmateNumber, Date, Line)>,
}

impl InTheWay {
    /// What a refusal says.
    pub(super) fn of(refusal: &CloseRefusal, register: &Register, text: &Text) -> InTheWay {
        let mut days = Vec::new();
        if let CloseRefusal::Closing(ClosingRefusal::Incomplete { holes, errors }) = refusal {
            let line = |number: &InmateNumber, date: Date, below: String, tone| {
                let person = register.inmates.get(number);
                let left = person.map_or_else(|| number.to_string(), |one| text.person(number, &one.person));
                (number.clone(), date, Line { left, right: text.weekday_date(date), below, tone })
            };
            days.extend(holes.iter().map(|hole| {
                let activity = activity(register, hole.activity.as_ref(), text);
                let what = text.hole_name(hole.kind.as_str());
                line(&hole.number, hole.date, format!("{activity}: {what}"), Tone::Warning)
            }));
            let errors = errors.iter();
            days.extend(errors.map(|(number, date, error)| line(number, *date, text.day_error(error), Tone::Bad)));
            days.sort_by(|(one, at, _), (other, then, _)| (one, at).cmp(&(other, then)));
        }
        InTheWay { words: refusal.sentence(text), days: first_of_each(days, text) }
    }

    /// Shows it; gives the day that was chosen.
    pub(super) fn show(&self, ui: &mut Ui) -> Option<(InmateNumber, Date)> {
        let colours = tokens(ui.ctx());
        ui.add_space(10.0);
        ui.add(egui::Label::new(RichText::new(&self.words).color(colours.bad)).wrap());
        ui.add_space(4.0);
        let room = (ui.ctx().content_rect().height() - BESIDES).clamp(TALL * 2.0, TALL * SEEN);
        let area = ScrollArea::vertical().id_salt("in the way").max_height(room).auto_shrink([false, true]);
        let clicked =
            area.show(ui, |ui| widgets::lines(ui, "in the way", self.days.len(), TALL, |place| &self.days[place].2));
        let (number, date, _) = clicked.inner.and_then(|place| self.days.get(place))?;
        Some((number.clone(), *date))
    }
}

/// The first day of each person on which the same is missing, and how many more there are: a month that nobody has
/// recorded is not said of twenty times.
fn first_of_each(days: Vec<(InmateNumber, Date, Line)>, text: &Text) -> Vec<(InmateNumber, Date, Line)> {
    let mut first: Vec<(InmateNumber, Date, Line, usize)> = Vec::new();
    for (number, date, line) in days {
        let same = first.iter_mut().rev().take_while(|(other, ..)| *other == number);
        match same.into_iter().find(|(_, _, other, _)| other.below == line.below) {
            Some((.., more)) => *more += 1,
            None => first.push((number, date, line, 0)),
        }
    }
    let said = |(number, date, mut line, more): (InmateNumber, Date, Line, usize)| {
        if more > 0 {
            line.right = text.close_and_more(&line.right, more);
        }
        (number, date, line)
    };
    first.into_iter().map(said).collect()
}

fn activity(register: &Register, code: Option<&ActivityCode>, text: &Text) -> String {
    let Some(code) = code else { return text.whole_day() };
    let named = register.activities.get(code).map(|one| one.name.clone()).filter(|name| !name.is_empty());
    named.unwrap_or_else(|| code.to_string())
}
