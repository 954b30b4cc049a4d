//! An attendance sheet from a register: who has a place in the activity, and what stands on each day already.

use crate::calendar::{Date, Period};
use crate::document::Document;
use crate::pay::{Book, Day, PeriodRules, Recorded, Standing};
use crate::register::{Activity, ActivityCode, Inmate, InmateNumber, Language};
use crate::text::{Order, Text};

use super::values::{AttendanceSheet, SheetBar, SheetCircumstance, SheetDay, SheetPerson, Square};

/// As many days as stand beside each other on a page.
pub const MOST_DAYS: usize = 31;

/// Why there is no attendance sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetRefusal {
    /// The register has no such activity.
    UnknownActivity,
    /// There are more days than stand on a page.
    TooManyDays,
    /// Nobody has a place in it in these days.
    Nobody,
}

impl SheetRefusal {
    /// Why there is none, and what to do.
    pub fn words(self, activity: &str, text: &Text) -> String {
        match self {
            SheetRefusal::UnknownActivity => text.attendance_unknown_activity(activity),
            SheetRefusal::TooManyDays => text.attendance_too_many_days(MOST_DAYS),
            SheetRefusal::Nobody => text.attendance_nobody(activity),
        }
    }
}

impl AttendanceSheet {
    /// The sheet of an activity for these days, as the register stands.
    ///
    /// # Errors
    /// Where there is no such activity, nobody in it, or more days than stand on a page.
    pub fn of(document: &Document, activity: &str, span: Period) -> Result<AttendanceSheet, SheetRefusal> {
        let register = &document.register;
        let (code, facts) = register
            .activities
            .iter()
            .find(|(code, _)| code.as_str() == activity)
            .ok_or(SheetRefusal::UnknownActivity)?;
        if span.days() > MOST_DAYS {
            return Err(SheetRefusal::TooManyDays);
        }
        let book = Book::new(&document.scheme, register);
        let making = Making { rules: book.rules_over(span), book, code, facts, span };
        let days: Vec<SheetDay> = span.iter().map(|date| making.day(date)).collect();
        let inmates = register.inmates.iter().filter(|(_, inmate)| making.is_in(inmate));
        let all = inmates.map(|(number, inmate)| making.person(number, inmate, &days));
        let mut people: Vec<_> = all.filter(SheetPerson::has_something).collect();
        if people.is_empty() {
            return Err(SheetRefusal::Nobody);
        }
        let order = Order::norwegian();
        people.sort_by(|one, other| {
            order.compare(&called(one), &called(other)).then_with(|| one.number.cmp(&other.number))
        });
        let circumstances = document.scheme.circumstances().iter().map(|one| SheetCircumstance {
            key: one.key,
            letter: one.letter.clone(),
            name: one.name.clone(),
            is_mark: one.as_mark,
            takes_part: one.takes_part,
        });
        Ok(AttendanceSheet {
            prison: register.local.prison.clone(),
            unit: register.local.unit.clone(),
            activity: code.clone(),
            name: if facts.name.is_empty() { code.to_string() } else { facts.name.clone() },
            span,
            days,
            people,
            circumstances: circumstances.collect(),
            letters: register.local.language.unwrap_or(Language::Nb),
            record: document.recorded.number,
        })
    }
}

impl SheetPerson {
    /// Whether something stands on one of his days, or is to be marked.
    fn has_something(&self) -> bool {
        let is_one = |square: &Square| matches!(square, Square::Open | Square::Marked(_));
        !self.bars.is_empty() || self.squares.iter().any(is_one)
    }
}

/// What he is sorted by, as on screen: his name, or his number where he has none.
fn called(person: &SheetPerson) -> String {
    match (person.family_name.as_str(), person.given_name.as_str()) {
        ("", "") => person.number.to_string(),
        (one, "") | ("", one) => one.to_owned(),
        (family, given) => format!("{family}, {given}"),
    }
}

struct Making<'m> {
    book: Book<'m>,
    rules: PeriodRules<'m>,
    code: &'m ActivityCode,
    facts: &'m Activity,
    span: Period,
}

impl<'m> Making<'m> {
    fn day(&self, date: Date) -> SheetDay {
        let is_holiday = self.book.rules().holidays_on(date).next().is_some();
        SheetDay { date, is_free: is_holiday || !date.weekday().is_working_day() }
    }

    /// Whether he is here in these days, and placed or marked in the activity.
    fn is_in(&self, inmate: &Inmate) -> bool {
        let stays = inmate.stays.values().any(|stay| stay.span.within(self.span).is_some());
        let mut placed = inmate.placements.iter().filter(|((code, _), _)| code == self.code);
        let is_placed = placed.any(|(_, placement)| placement.span.within(self.span).is_some());
        stays && (is_placed || self.is_marked(inmate))
    }

    fn is_marked(&self, inmate: &Inmate) -> bool {
        self.span.by_month().any(|(month, days)| {
            let rows = inmate.attendance.in_month(month).iter().filter(|row| row.activity() == self.code);
            rows.into_iter().any(|row| days.iter().any(|date| row.key(date.day()).is_some()))
        })
    }

    fn person(&self, number: &InmateNumber, inmate: &'m Inmate, days: &[SheetDay]) -> SheetPerson {
        let mut squares: Vec<Square> = days.iter().map(|day| self.unplaced(*day)).collect();
        let mut bars = Bars::default();
        self.book.settle_days(inmate, &self.rules, |day| {
            let Some(column) = days.iter().position(|one| one.date == day.date) else { return };
            let spell = spell_on(day);
            bars.see(column, spell, day.standing == Standing::Free);
            squares[column] = self.square(day, days[column]);
        });
        let (family_name, given_name) = (inmate.person.family_name.clone(), inmate.person.given_name.clone());
        let bars = bars.done();
        // A free day between the days of a spell lies under its bar.
        let under = bars.iter().flat_map(|bar| bar.first..=bar.last);
        under.for_each(|column| squares[column] = Square::Blank);
        SheetPerson { number: number.clone(), family_name, given_name, squares, bars }
    }

    fn square(&self, day: &Day<'_>, column: SheetDay) -> Square {
        let here =
            day.parts.iter().find(|part| part.activity.is_some_and(|index| self.book.activity(index).0 == self.code));
        match here.map(|part| part.recorded) {
            Some(Recorded::Mark { circumstance, .. }) => Square::Marked(circumstance.get()),
            Some(Recorded::Nothing) => Square::Open,
            Some(Recorded::Spell { .. } | Recorded::Holiday) => Square::Blank,
            None => self.unplaced(column),
        }
    }

    /// A day on which nothing is planned here: crossed out where others may have something planned.
    fn unplaced(&self, column: SheetDay) -> Square {
        let runs = self.facts.weekdays.contains(column.date.weekday()) && self.facts.span.covers(column.date);
        if column.is_free && !runs { Square::Blank } else { Square::Crossed }
    }
}

/// The circumstance of the spell that stands on a day, by its place.
fn spell_on(day: &Day<'_>) -> Option<usize> {
    if let Standing::NotEntitled(index) = day.standing {
        return Some(index.get());
    }
    day.parts.iter().find_map(|part| match part.recorded {
        Recorded::Spell { circumstance, .. } => Some(circumstance.get()),
        _ => None,
    })
}

/// Bars in the making: the spell that stands on the days seen last.
#[derive(Default)]
struct Bars {
    done: Vec<SheetBar>,
    open: Option<SheetBar>,
}

impl Bars {
    fn see(&mut self, column: usize, spell: Option<usize>, is_free: bool) {
        match (spell, &mut self.open) {
            (Some(circumstance), Some(bar)) if bar.circumstance == circumstance => bar.last = column,
            (Some(circumstance), open) => {
                self.done.extend(open.take());
                *open = Some(SheetBar { first: column, last: column, circumstance });
            }
            // A free day in between does not end it, another one does.
            (None, _) if is_free => {}
            (None, open) => self.done.extend(open.take()),
        }
    }

    fn done(mut self) -> Vec<SheetBar> {
        self.done.extend(self.open.take());
        self.done
    }
}
