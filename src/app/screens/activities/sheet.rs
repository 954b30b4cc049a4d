//! The activities as they are shown: what each is, how many have a place in it, and what of its frame is used.

use std::collections::BTreeMap;

use crate::app::list::{Cell, Column, Table};
use crate::app::screens::people::facts::{days, weekday_names};
use crate::app::screens::people::roll::{activity_name, custody_on};
use crate::app::widgets::{Line, Tone, capital};
use crate::calendar::{Date, Period};
use crate::document::Document;
use crate::insight::{FrameUse, frame_uses};
use crate::pay::Book;
use crate::register::{Activity, ActivityCode, InmateNumber, Weight};
use crate::text::{Order, Text};

/// The activities on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What the table shows.
    pub table: Table,
    /// The activities of its rows.
    pub activities: Vec<One>,
}

/// An activity with all that stands beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct One {
    /// Its code.
    pub code: ActivityCode,
    /// What it is called.
    pub name: String,
    /// Who has a place in it, in the order of names.
    pub placed: Vec<(InmateNumber, Line)>,
    /// The frame of its supplements, where there is one.
    pub frame: Option<Frame>,
    /// What else is to be said of it.
    pub facts: Vec<String>,
}

/// A frame and what of it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// What is used, what it allows, and the rest: a head and an amount.
    pub figures: Vec<(String, String)>,
    /// The days it counts for.
    pub days: String,
    /// Øre used.
    pub used: u64,
    /// Øre allowed.
    pub allowed: u64,
}

impl Sheet {
    /// Works the list out for a day.
    pub fn make(document: &Document, day: Date, text: &Text) -> Sheet {
        let register = &document.register;
        let book = Book::new(&document.scheme, register);
        let uses: BTreeMap<ActivityCode, FrameUse<'_>> =
            frame_uses(&book, day).into_iter().map(|one| (one.activity.clone(), one)).collect();
        let mut placed = placed(document, day, text);
        let order = Order::norwegian();
        let mut all: Vec<_> = register
            .activities
            .iter()
            .map(|(code, activity)| (activity_name(register, code), code, activity))
            .collect();
        all.sort_by(|(one, ..), (other, ..)| order.compare(one, other));
        let has_frames = !uses.is_empty();
        let mut table = Table::new(columns(has_frames, text));
        let mut activities = Vec::new();
        for (name, code, activity) in all {
            let placed = placed.remove(code).unwrap_or_default();
            let frame = uses.get(code);
            table.push(cells(&name, code, activity, placed.len(), has_frames.then_some(frame), day, text));
            activities.push(One {
                code: code.clone(),
                name,
                placed,
                frame: frame.map(|frame| frame_of(frame, text)),
                facts: facts(activity, text),
            });
        }
        Sheet { table, activities }
    }
}

fn columns(has_frames: bool, text: &Text) -> Vec<Column> {
    let head = |column: &str| text.activities_column(column);
    let mut columns = vec![
        Column::words(text.list_name()).whole().growing(),
        Column::words(head("kind")).whole(),
        Column::words(head("provider")).may_go(),
        Column::words(head("place")).may_go(),
        Column::words(head("weekdays")).may_go(),
        Column::words(head("hours")).whole().may_go(),
        Column::figures(head("places")),
        Column::figures(head("supplement")),
        Column::words(head("holidays")).may_go(),
    ];
    if has_frames {
        columns.push(Column::figures(head("frame")));
    }
    columns
}

fn cells(
    name: &str,
    code: &ActivityCode,
    activity: &Activity,
    placed: usize,
    frame: Option<Option<&FrameUse<'_>>>,
    day: Date,
    text: &Text,
) -> Vec<Cell> {
    let tone = if activity.span.covers(day) { Tone::Ink } else { Tone::Quiet };
    let beside = if name == code.as_str() { String::new() } else { code.to_string() };
    let is_over = activity.capacity.is_some_and(|capacity| placed > capacity as usize);
    let places = match activity.capacity {
        Some(capacity) => text.activities_places(placed, capacity as usize),
        None => placed.to_string(),
    };
    let places = Cell { words: places, tone: if is_over { Tone::Warning } else { tone }, ..Cell::default() };
    let mut cells = vec![
        Cell { words: name.to_owned(), beside, tone, is_heavy: false },
        Cell { words: text.fact_activity_kind(activity.kind.as_str()), tone, ..Cell::default() },
        Cell::quiet(activity.provider.clone()),
        Cell::quiet(activity.place.clone()),
        Cell::quiet(weekday_names(activity.weekdays, text)),
        Cell::quiet(activity.hours.map(|hours| hours.to_string().replace('-', "–")).unwrap_or_default()),
        places,
        Cell::from(activity.supplement.map(|amount| text.money_or_blank(amount)).unwrap_or_default()),
        Cell::quiet(if activity.runs_on_holidays { text.fact_answer("yes") } else { String::new() }),
    ];
    if let Some(frame) = frame {
        cells.push(frame.map_or_else(Cell::default, |frame| {
            let words = text.fact_percent(&percent(frame).to_string());
            let tone = if frame.used > frame.amount { Tone::Bad } else { Tone::Ink };
            Cell { words, tone, ..Cell::default() }
        }));
    }
    cells
}

/// How much of a frame is used, in whole percent; none of it is lost by rounding where it is used up.
fn percent(frame: &FrameUse<'_>) -> i64 {
    if frame.amount.0 <= 0 { 0 } else { frame.used.0.saturating_mul(100) / frame.amount.0 }
}

fn frame_of(frame: &FrameUse<'_>, text: &Text) -> Frame {
    let figure = |which: &str, amount| (text.activities_frame(which), text.money(amount));
    let days = match (frame.from, frame.until.map(|until| Period::new(frame.from.unwrap_or(Date::FIRST), until))) {
        (Some(_), Some(Ok(period))) => text.period(period),
        (Some(from), _) => text.people_since(&text.date(from)),
        (None, _) => frame.until.map(|until| text.people_until(&text.date(until))).unwrap_or_else(|| text.always()),
    };
    Frame {
        figures: vec![
            figure("allowed", frame.amount),
            figure("used", frame.used),
            figure("left", frame.amount - frame.used),
        ],
        days: capital(&days),
        used: u64::try_from(frame.used.0).unwrap_or_default(),
        allowed: u64::try_from(frame.amount.0).unwrap_or_default(),
    }
}

/// All that is said of an activity, also what a narrow table leaves out.
fn facts(activity: &Activity, text: &Text) -> Vec<String> {
    let mut facts = vec![
        capital(&text.fact_activity_kind(activity.kind.as_str())),
        activity.provider.clone(),
        activity.place.clone(),
    ];
    let hours = activity.hours.map(|hours| hours.to_string().replace('-', "–"));
    let when: Vec<String> = [Some(weekday_names(activity.weekdays, text)), hours].into_iter().flatten().collect();
    facts.push(capital(&when.join(", ")));
    facts.push(capital(&text.fact_on_holidays(if activity.runs_on_holidays { "yes" } else { "no" })));
    let exists = [
        activity.span.from().map(|from| text.people_from(&text.date(from))),
        activity.span.until().map(|until| text.people_until(&text.date(until))),
    ];
    facts.push(capital(&exists.into_iter().flatten().collect::<Vec<_>>().join(" ")));
    facts.retain(|fact| !fact.is_empty());
    facts
}

/// Who is placed on the day and here, by activity, in the order of names.
fn placed(document: &Document, day: Date, text: &Text) -> BTreeMap<ActivityCode, Vec<(InmateNumber, Line)>> {
    let mut placed: BTreeMap<ActivityCode, Vec<(InmateNumber, Line)>> = BTreeMap::new();
    for (number, inmate) in &document.register.inmates {
        if !inmate.stays.values().any(|stay| stay.span.covers(day)) {
            continue;
        }
        for ((code, _), placement) in inmate.placements.iter().filter(|(_, one)| one.span.covers(day)) {
            let mut below = vec![days(placement.span, text)];
            if placement.weight != Weight::WHOLE {
                let weight = placement.weight.get().to_string();
                below.push(text.fact_value("weight", &text.fact_field("weight"), &weight));
            }
            below.extend(placement.weekdays.map(|weekdays| weekday_names(weekdays, text)));
            let custody = custody_on(inmate, day).map(|kind| text.fact_custody(kind.as_str())).unwrap_or_default();
            let line = Line {
                left: format!("{} {number}", text.person(number, &inmate.person)),
                right: custody,
                below: below.join(", "),
                tone: Tone::Quiet,
            };
            placed.entry(code.clone()).or_default().push((number.clone(), line));
        }
    }
    let order = Order::norwegian();
    for all in placed.values_mut() {
        all.sort_by(|(_, one), (_, other)| order.compare(&one.left, &other.left));
    }
    placed
}
