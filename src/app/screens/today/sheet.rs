//! A day as it is shown: who is expected in which activity and what is recorded of him, who is away, and what must be
//! seen to. Everything is owned, so that it is worked out when the register changes and not when it is painted.

use std::collections::BTreeMap;

use crate::app::widgets::capital;
use crate::calendar::{Date, Period};
use crate::document::Document;
use crate::insight::open_intervals;
use crate::pay::{ActivityIndex, Book, Day, HoleKind, Ledger, Part, Recorded, Standing};
use crate::register::{
    ActivityCode, CircumstanceId, Inmate, InmateNumber, Language, MarkKey, Register, Spell, SpellKey,
};
use crate::scheme::{Circumstance, CircumstanceIndex, Scheme};
use crate::text::{Order, Text};

/// The circumstance whose days the law wants counted.
const EXCLUDED: &str = "excluded";
/// A session that does not take place, paid and unpaid.
const CANCELLED: [&str; 2] = ["cancelled", "cancelled_unpaid"];

/// A day as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaySheet {
    /// Which day.
    pub date: Date,
    /// The week it lies in.
    pub week: u32,
    /// Why nobody is expected by default, where that is so: what is celebrated, or that it is a weekend.
    pub free: Option<String>,
    /// The run in which the day is closed for everyone.
    pub closed: Option<u32>,
    /// The activities in which somebody is expected or marked.
    pub groups: Vec<Group>,
    /// Who is away, why and until when.
    pub away: Vec<Entry>,
    /// Who is here with neither activity nor reason.
    pub without: Vec<Entry>,
    /// What must be seen to.
    pub attention: Vec<Entry>,
    /// How many people are here.
    pub present: usize,
    /// What a letter can say, in the order of the scheme.
    pub letters: Vec<Letter>,
}

/// The people of one activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The activity.
    pub activity: ActivityCode,
    /// What it is called.
    pub name: String,
    /// From when to when it runs; empty where nobody said.
    pub hours: String,
    /// Its people in the order of their names; the number of a row is its place, from 1.
    pub rows: Vec<Row>,
}

/// One person in one activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// His number.
    pub inmate: InmateNumber,
    /// What he is called.
    pub name: String,
    /// What is recorded.
    pub state: State,
    /// The same in words.
    pub words: String,
}

/// What is recorded of a person in an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing: it must still be answered.
    Open,
    /// A mark.
    Mark(MarkKey),
    /// A spell of this circumstance stands in for it.
    Spell(MarkKey),
}

/// How a circumstance looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Took part.
    Good,
    /// Away for a reason.
    Warning,
    /// Refused or stayed away.
    Bad,
}

/// What a letter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// As it is stored.
    pub key: MarkKey,
    /// As it is written.
    pub letter: char,
    /// What it means.
    pub name: String,
    /// How it looks.
    pub look: Look,
}

/// A line of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whom or what it is about.
    pub title: String,
    /// What is said of it.
    pub words: String,
    /// What stands below in smaller letters; mostly nothing.
    pub below: String,
    /// Where it leads.
    pub leads: Leads,
    /// Whether it should have been seen to already.
    pub is_late: bool,
}

/// Where a line of a card leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// To this person's day.
    Inmate(InmateNumber),
    /// To the first day with something missing.
    Hole,
}

impl Group {
    /// How many are still to be answered.
    pub fn open(&self) -> usize {
        self.rows.iter().filter(|row| row.state == State::Open).count()
    }

    /// The rows that are still to be answered.
    pub fn open_rows(&self) -> Vec<usize> {
        (0..).zip(&self.rows).filter(|(_, row)| row.state == State::Open).map(|(place, _)| place).collect()
    }

    /// The first row that is still to be answered.
    pub fn first_open(&self) -> Option<usize> {
        self.rows.iter().position(|row| row.state == State::Open)
    }
}

impl DaySheet {
    /// The first group with something still to be answered, else the first.
    pub fn first_open(&self) -> usize {
        self.groups.iter().position(|group| group.open() > 0).unwrap_or(0)
    }

    /// The next row to be answered behind this group and row, from the beginning again.
    pub fn next_open(&self, from: (usize, usize)) -> Option<(usize, usize)> {
        let groups = self.groups.iter().enumerate();
        let rows = groups.flat_map(|(place, group)| group.open_rows().into_iter().map(move |row| (place, row)));
        let all: Vec<_> = rows.collect();
        all.iter().find(|at| **at > from).or(all.first()).copied()
    }

    /// The letter that is stored as this key.
    pub fn letter(&self, key: MarkKey) -> Option<&Letter> {
        self.letters.iter().find(|letter| letter.key == key)
    }

    /// Works a day out, in these words and with these letters; `today` is the day by the clock.
    pub fn make(document: &Document, date: Date, today: Date, text: &Text, letters: Language) -> DaySheet {
        let (scheme, register) = (&document.scheme, &document.register);
        let book = Book::new(scheme, register);
        let holiday = book.rules().holidays_on(date).next().map(|one| capital(one.name.get(text.language())));
        let is_weekend = !date.weekday().is_working_day();
        let mut making =
            Making { book, text, date, today, groups: BTreeMap::new(), away: Vec::new(), without: Vec::new() };
        let (present, holes) = making.people();
        let attention = making.attention(holes);
        let Making { groups, mut away, mut without, .. } = making;
        let order = Order::norwegian();
        let by_title = |one: &Entry, other: &Entry| order.compare(&one.title, &other.title);
        away.sort_by(by_title);
        without.sort_by(by_title);
        let mut groups: Vec<Group> = groups.into_values().collect();
        for group in &mut groups {
            group.rows.sort_by(|one, other| {
                order.compare(&one.name, &other.name).then_with(|| one.inmate.cmp(&other.inmate))
            });
        }
        groups.sort_by(|one, other| {
            order.compare(&one.name, &other.name).then_with(|| one.activity.cmp(&other.activity))
        });
        DaySheet {
            date,
            week: date.week(),
            free: holiday.or_else(|| is_weekend.then(|| text.today_weekend())),
            closed: Ledger::new(&document.register).closing_run_of_everyone(date),
            groups,
            away,
            without,
            attention,
            present,
            letters: letters_of(scheme, text.language(), letters),
        }
    }
}

/// The letters a mark can be made with, in the order of the scheme.
fn letters_of(scheme: &Scheme, language: Language, letters: Language) -> Vec<Letter> {
    let marks = scheme.circumstances().iter().filter(|one| one.as_mark);
    let letter = |one: &Circumstance| Letter {
        key: one.key,
        letter: *one.letter.get(letters),
        name: one.name.get(language).clone(),
        look: look(one),
    };
    marks.map(letter).collect()
}

/// What everybody is marked with who simply took part: what earns the supplement, else the first that takes part.
pub fn taking_part(scheme: &Scheme) -> Option<MarkKey> {
    let marks = || scheme.circumstances().iter().filter(|one| one.as_mark && one.takes_part);
    marks().find(|one| one.earns_supplement).or_else(|| marks().next()).map(|one| one.key)
}

/// What a session that does not take place can be marked with: paid and unpaid, as far as the scheme knows them.
pub fn cancelling(scheme: &Scheme) -> Vec<MarkKey> {
    let found = CANCELLED.iter().filter_map(|id| scheme.find(id)).map(|index| scheme.circumstance(index));
    found.filter(|one| one.as_mark).map(|one| one.key).collect()
}

fn look(circumstance: &Circumstance) -> Look {
    if circumstance.takes_part {
        Look::Good
    } else if circumstance.is_refusal {
        Look::Bad
    } else {
        Look::Warning
    }
}

/// A sheet in the making.
struct Making<'a> {
    book: Book<'a>,
    text: &'a Text,
    date: Date,
    today: Date,
    groups: BTreeMap<ActivityCode, Group>,
    away: Vec<Entry>,
    without: Vec<Entry>,
}

impl<'a> Making<'a> {
    /// Goes through everybody once; gives how many are here, and on how many earlier days of the month something is
    /// missing.
    fn people(&mut self) -> (usize, usize) {
        let (mut present, mut holes) = (0, 0);
        let Ok(period) = Period::new(self.date.month().first(), self.date) else { return (0, 0) };
        let rules = self.book.rules_over(period);
        let inmates = &self.book.register().inmates;
        for (number, inmate) in inmates {
            let mut today = None;
            self.book.settle_days(inmate, &rules, |day| {
                if day.date == self.date {
                    today = Some(day.clone());
                } else if !day.holes.is_empty() || !day.errors.is_empty() {
                    holes += 1;
                }
            });
            let Some(day) = today.filter(|day| day.standing != Standing::Outside) else { continue };
            present += 1;
            self.person(number, inmate, &day);
        }
        (present, holes)
    }

    fn person(&mut self, number: &InmateNumber, inmate: &'a Inmate, day: &Day<'a>) {
        let name = self.text.person(number, &inmate.person);
        for part in &day.parts {
            if let Some(activity) = part.activity {
                let row = self.row(number, &name, inmate, part);
                self.group(activity).rows.push(row);
            }
        }
        let entry = |words: String| Entry {
            title: name.clone(),
            words,
            below: String::new(),
            leads: Leads::Inmate(number.clone()),
            is_late: false,
        };
        if let Some(circumstance) = self.away(inmate, day) {
            let words = self.spell_words(inmate, circumstance);
            self.away.push(entry(words));
        } else if day.holes.iter().any(|hole| hole.kind == HoleKind::Unassigned) {
            self.without.push(entry(number.to_string()));
        }
    }

    /// Why a person is away, where he is: a spell that no mark goes before. On a free day it is a spell that would
    /// count.
    fn away(&self, inmate: &Inmate, day: &Day<'_>) -> Option<CircumstanceIndex> {
        let by_spell = |part: &Part<'_>| match part.recorded {
            Recorded::Spell { circumstance, .. } => Some(circumstance),
            _ => None,
        };
        match day.standing {
            Standing::Outside => None,
            Standing::NotEntitled(circumstance) => Some(circumstance),
            Standing::Parts => day.parts.iter().find_map(by_spell),
            Standing::Free => {
                let covering = inmate.spells.iter().filter(|(_, spell)| spell.covers(self.date));
                let known = covering.filter_map(|(key, _)| self.book.scheme().find(key.circumstance.as_str()));
                let rank = |index: &CircumstanceIndex| self.book.scheme().circumstance(*index).as_spell.map(|s| s.rank);
                known.min_by_key(|index| (rank(index), *index))
            }
        }
    }

    fn group(&mut self, activity: ActivityIndex) -> &mut Group {
        let (code, activity) = self.book.activity(activity);
        self.groups.entry(code.clone()).or_insert_with(|| Group {
            activity: code.clone(),
            name: if activity.name.is_empty() { code.to_string() } else { activity.name.clone() },
            hours: activity.hours.map(|hours| hours.to_string().replace('-', "–")).unwrap_or_default(),
            rows: Vec::new(),
        })
    }

    fn row(&self, number: &InmateNumber, name: &str, inmate: &Inmate, part: &Part<'_>) -> Row {
        let scheme = self.book.scheme();
        let (state, words) = match part.recorded {
            Recorded::Mark { circumstance, detail } => {
                let circumstance = scheme.circumstance(circumstance);
                let name = circumstance.name.get(self.text.language());
                let is_less = detail.is_some_and(|detail| detail.deduction.is_some());
                let words = if is_less { self.text.today_with_deduction(name) } else { name.clone() };
                (State::Mark(circumstance.key), words)
            }
            Recorded::Spell { circumstance, .. } => {
                let words = self.spell_words(inmate, circumstance);
                (State::Spell(scheme.circumstance(circumstance).key), words)
            }
            // No activity stands on a day that only the calendar answers.
            Recorded::Holiday | Recorded::Nothing => (State::Open, self.text.today_open()),
        };
        Row { inmate: number.clone(), name: name.to_owned(), state, words }
    }

    /// What a spell is, and until when; where no end is known when it is looked at again, else since when.
    fn spell_words(&self, inmate: &Inmate, circumstance: CircumstanceIndex) -> String {
        let circumstance = self.book.scheme().circumstance(circumstance);
        let name = circumstance.name.get(self.text.language());
        let Some((key, spell)) = self.spell(inmate, &circumstance.id) else { return name.clone() };
        match (spell.span.until(), self.review(inmate, key, spell)) {
            (Some(until), _) => self.text.today_until(name, &self.short(until)),
            (None, Some(review)) => self.text.today_reviewed(name, &self.short(review)),
            (None, None) => self.text.today_since(name, &self.short(key.from)),
        }
    }

    /// The spell of this circumstance that covers the day, the one begun last.
    fn spell<'i>(&self, inmate: &'i Inmate, circumstance: &CircumstanceId) -> Option<(&'i SpellKey, &'i Spell)> {
        let mut spells = inmate.spells.iter();
        spells.rfind(|(key, spell)| key.circumstance == *circumstance && spell.covers(self.date))
    }

    /// When a spell must be looked at next, as it stood on the day.
    fn review(&self, inmate: &Inmate, key: &SpellKey, spell: &Spell) -> Option<Date> {
        let mut reviews = inmate.reviews.range((key.clone(), Date::FIRST)..=(key.clone(), self.date));
        reviews.next_back().map_or(spell.review_by, |(_, review)| review.next_review)
    }

    /// A date in few letters: `1. nov`; with its year where that is another one.
    fn short(&self, date: Date) -> String {
        if date.year() != self.date.year() {
            return self.text.date(date);
        }
        let month: String = self.text.month_name(date.month().number()).chars().take(3).collect();
        self.text.today_short_date(date.day(), &month)
    }

    /// What must be seen to: what was or is to be reviewed, exclusions, who is released, and what is missing.
    fn attention(&self, holes: usize) -> Vec<Entry> {
        let mut entries = self.reviews();
        entries.extend(self.exclusions());
        entries.extend(self.releases());
        if holes > 0 {
            entries.push(Entry {
                title: self.text.today_earlier_days(),
                words: self.text.today_missing(holes),
                below: String::new(),
                leads: Leads::Hole,
                is_late: true,
            });
        }
        entries
    }

    /// Open spells that had to be looked at before this day, or must be on it. An exclusion has its own line.
    fn reviews(&self) -> Vec<Entry> {
        let register = self.book.register();
        let due = open_intervals(register, self.date).into_iter().filter(|open| {
            let is_today = !open.is_settled && open.review_by == Some(self.date);
            (is_today || open.is_overdue(self.date)) && open.circumstance.as_str() != EXCLUDED
        });
        let entry = |open: crate::insight::OpenInterval<'_>| Entry {
            title: self.name(register, open.number),
            words: self.due(open.review_by),
            below: self.text.today_since(&self.circumstance_name(open.circumstance), &self.short(open.from)),
            leads: Leads::Inmate(open.number.clone()),
            is_late: open.review_by.is_none_or(|due| due < self.date),
        };
        due.map(entry).collect()
    }

    fn due(&self, review: Option<Date>) -> String {
        match review {
            None => self.text.today_review_missing(),
            Some(due) if due == self.date && due == self.today => self.text.today_review_now(),
            Some(due) if due < self.date => self.text.today_review_past(&self.short(due)),
            Some(due) => self.text.today_review_on(&self.short(due)),
        }
    }

    fn exclusions(&self) -> Vec<Entry> {
        let register = self.book.register();
        let mut entries = Vec::new();
        for (number, inmate) in &register.inmates {
            let is_here = inmate.stays.values().any(|stay| stay.span.covers(self.date));
            let covering = inmate
                .spells
                .iter()
                .filter(|(key, spell)| is_here && spell.covers(self.date) && key.circumstance.as_str() == EXCLUDED);
            for (key, spell) in covering {
                let days = usize::try_from(self.date.days_after(key.from)).unwrap_or(0) + 1;
                let review = self.review(inmate, key, spell);
                let words = match (review, spell.span.until()) {
                    // Once its end is known nothing has to be looked at any more, unless something says so.
                    (None, Some(until)) => self.text.today_ends(&self.short(until)),
                    (review, _) => self.due(review),
                };
                entries.push(Entry {
                    title: self.name(register, number),
                    words,
                    below: self.text.today_excluded(days),
                    leads: Leads::Inmate(number.clone()),
                    is_late: review.is_some_and(|due| due < self.date),
                });
            }
        }
        entries
    }

    /// Who is released on this day or up to the next working day.
    fn releases(&self) -> Vec<Entry> {
        let register = self.book.register();
        let next = self.next_working_day();
        let mut entries = Vec::new();
        for (number, inmate) in &register.inmates {
            let Some(stay) = inmate.stays.values().find(|stay| stay.span.covers(self.date)) else { continue };
            let Some(last) = stay.span.until().or(inmate.person.sentence_end) else { continue };
            // Who goes on in another unit is not released.
            let goes_on = inmate.stays.values().any(|other| other.span.covers(last.next()) && other != stay);
            if last < self.date || last > next || goes_on {
                continue;
            }
            let words = if last == self.today && last == self.date {
                self.text.today_released_now()
            } else {
                self.text.today_released_on(&self.text.weekday_name(last.weekday().number()))
            };
            entries.push(Entry {
                title: self.name(register, number),
                words,
                below: String::new(),
                leads: Leads::Inmate(number.clone()),
                is_late: false,
            });
        }
        entries
    }

    fn next_working_day(&self) -> Date {
        let is_free =
            |day: Date| !day.weekday().is_working_day() || self.book.rules().holidays_on(day).next().is_some();
        // No run of free days is longer than two weeks.
        (1..14).map(|days| self.date.plus(days)).find(|day| !is_free(*day)).unwrap_or(self.date)
    }

    fn name(&self, register: &Register, number: &InmateNumber) -> String {
        register.inmates.get(number).map_or_else(|| number.to_string(), |one| self.text.person(number, &one.person))
    }

    fn circumstance_name(&self, id: &CircumstanceId) -> String {
        let scheme = self.book.scheme();
        let index = scheme.find(id.as_str());
        index.map_or_else(|| id.to_string(), |index| scheme.circumstance(index).name.get(self.text.language()).clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_is_marked_with_what_earns_the_supplement() {
        let scheme = Scheme::norway().unwrap();
        assert_eq!(taking_part(&scheme).map(MarkKey::letter), Some('T'));
        assert_eq!(cancelling(&scheme).iter().map(|key| key.letter()).collect::<String>(), "LB");
    }
}
