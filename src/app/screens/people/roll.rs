//! The inmates as a list: who is here on a day, on what ground, in which activities, and away by what.

use crate::app::dialogs::plain;
use crate::app::list::{Cell, Column, Table};
use crate::app::widgets::{Tone, capital};
use crate::calendar::Date;
use crate::document::Document;
use crate::register::{ActivityCode, CircumstanceId, CustodyKind, Inmate, InmateNumber, Register, Stay};
use crate::text::{Order, Text};

/// The place of the unit among the columns.
const UNIT: usize = 1;

/// Which inmates are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// What is typed.
    pub typed: String,
    /// Also those who are not here on the day.
    pub all: bool,
}

/// Everyone in the register on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Roll {
    people: Vec<Person>,
    columns: Vec<Column>,
}

/// A person of the list.
#[derive(Debug, Clone, PartialEq)]
struct Person {
    number: InmateNumber,
    /// What is searched in.
    plain: String,
    is_present: bool,
    /// The day to be shown of him: the chosen one, or the nearest of his stay.
    day: Date,
    cells: Vec<Cell>,
}

/// The people that fit what is typed and chosen.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shown {
    /// What the table shows.
    pub table: Table,
    /// Whose rows they are, and the day to be shown of each.
    pub people: Vec<(InmateNumber, Date)>,
}

impl Roll {
    /// Works the list out for a day.
    pub fn make(document: &Document, day: Date, text: &Text) -> Roll {
        let register = &document.register;
        let mut named: Vec<(String, Person)> = register
            .inmates
            .iter()
            .map(|(number, inmate)| {
                let name = text.person(number, &inmate.person);
                let person = person(document, number, inmate, &name, day, text);
                (name, person)
            })
            .collect();
        let order = Order::norwegian();
        named.sort_by(|(one, _), (other, _)| order.compare(one, other));
        let mut people: Vec<Person> = named.into_iter().map(|(_, person)| person).collect();
        let mut columns = vec![
            Column::words(text.list_name()).whole().growing(),
            Column::words(capital(&text.fact_field("unit"))).may_go(),
            Column::words(text.people_column("custody")).whole(),
            Column::words(text.place_name("activities")).growing(),
            Column::words(text.people_column("stay")).whole().may_go(),
            Column::words(text.people_column("away")).may_go(),
        ];
        // A unit that everyone is in says nothing of anyone.
        let unit = |person: &Person| person.cells.get(UNIT).map(|cell| cell.words.clone());
        if people.windows(2).all(|two| unit(&two[0]) == unit(&two[1])) {
            columns.remove(UNIT);
            people.iter_mut().for_each(|person| drop(person.cells.remove(UNIT)));
        }
        Roll { people, columns }
    }

    /// Those who fit: every typed word stands in name, number or unit.
    pub fn shown(&self, filter: &Filter) -> Shown {
        let words: Vec<String> = filter.typed.split_whitespace().map(plain).collect();
        let fits = |person: &&Person| {
            (filter.all || person.is_present) && words.iter().all(|word| person.plain.contains(word))
        };
        let mut table = Table::new(self.columns.clone());
        let mut people = Vec::new();
        for person in self.people.iter().filter(fits) {
            table.push(person.cells.clone());
            people.push((person.number.clone(), person.day));
        }
        Shown { table, people }
    }
}

fn person(document: &Document, number: &InmateNumber, inmate: &Inmate, name: &str, day: Date, text: &Text) -> Person {
    let stay = stay_near(inmate, day);
    let is_present = stay.is_some_and(|stay| stay.span.covers(day));
    let tone = if is_present { Tone::Ink } else { Tone::Quiet };
    let unit = stay.map(|stay| stay.unit.clone()).unwrap_or_default();
    let named = Cell { words: name.to_owned(), beside: number.to_string(), tone, is_heavy: false };
    let custody = custody_on(inmate, day).map(|kind| text.fact_custody(kind.as_str())).unwrap_or_default();
    let (activities, away) = if is_present {
        (placed_on(&document.register, inmate, day).join(", "), away_by(document, inmate, day, text))
    } else {
        Default::default()
    };
    let toned = |words: String| Cell { words, tone, ..Cell::default() };
    let cells = vec![named, toned(unit.clone()), toned(custody), toned(activities), stay_cell(stay, day, text), away];
    let nearest = stay.map_or(day, |stay| {
        let last = stay.span.until().map_or(day, |until| day.min(until));
        last.max(stay.span.from())
    });
    Person { number: number.clone(), plain: plain(&format!("{name} {number} {unit}")), is_present, day: nearest, cells }
}

/// The stay that covers the day, else the last one before it, else the first one after it.
fn stay_near(inmate: &Inmate, day: Date) -> Option<&Stay> {
    let begun = inmate.stays.range(..=day).next_back();
    begun.or_else(|| inmate.stays.first_key_value()).map(|(_, stay)| stay)
}

fn stay_cell(stay: Option<&Stay>, day: Date, text: &Text) -> Cell {
    let Some(stay) = stay else { return Cell::default() };
    Cell::quiet(match stay.span.until() {
        _ if stay.span.from() > day => text.people_from(&text.date(stay.span.from())),
        Some(until) => text.people_until(&text.date(until)),
        None => text.people_since(&text.date(stay.span.from())),
    })
}

/// The custody kind in force on the day.
pub fn custody_on(inmate: &Inmate, day: Date) -> Option<CustodyKind> {
    inmate.custody.range(..=day).next_back().map(|(_, kind)| *kind)
}

/// The activities he is placed in on the day, by name.
fn placed_on(register: &Register, inmate: &Inmate, day: Date) -> Vec<String> {
    let placed = inmate.placements.iter().filter(|(_, placement)| placement.span.covers(day));
    placed.map(|((code, _), _)| activity_name(register, code)).collect()
}

/// The spell that counts first on the day, and until when it lasts.
fn away_by(document: &Document, inmate: &Inmate, day: Date, text: &Text) -> Cell {
    let covering = inmate.spells.iter().filter(|(_, spell)| spell.covers(day));
    let rank = |id: &CircumstanceId| {
        let index = document.scheme.find(id.as_str());
        index.and_then(|index| document.scheme.circumstance(index).as_spell).map_or(u8::MAX, |rule| rule.rank)
    };
    let Some((key, spell)) = covering.min_by_key(|(key, _)| (rank(&key.circumstance), std::cmp::Reverse(key.from)))
    else {
        return Cell::default();
    };
    let until = spell.span.until().map(|until| text.people_until(&text.date(until))).unwrap_or_default();
    let words = circumstance_name(document, &key.circumstance, text);
    Cell { words, beside: until, ..Cell::default() }
}

/// What a circumstance is called.
pub fn circumstance_name(document: &Document, id: &CircumstanceId, text: &Text) -> String {
    let index = document.scheme.find(id.as_str());
    index.map_or_else(|| id.to_string(), |index| document.scheme.circumstance(index).name.get(text.language()).clone())
}

/// What an activity is called; its code where it has no name.
pub fn activity_name(register: &Register, code: &ActivityCode) -> String {
    let name = register.activities.get(code).map(|one| one.name.clone());
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| code.to_string())
}
