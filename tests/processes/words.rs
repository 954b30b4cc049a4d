//! How a process says which marks it sets, and the numbers it draws.

use dagsverk::calendar::Date;
use dagsverk::document::{Change, DayMark, Fact};
use dagsverk::register::{InmateNumber, Mark, MarkDetail, MarkKey};

/// That a day has no mark afterwards.
const NOTHING: char = '.';

/// The mark of an inmate in the one activity on a day; no letter takes it away.
pub(crate) fn mark(inmate: &InmateNumber, day: Date, letter: Option<char>) -> Fact {
    let of_letter = |letter| Mark { key: MarkKey::new(letter).unwrap(), detail: MarkDetail::default() };
    let marks = vec![DayMark::new(u8::try_from(day.day()).unwrap(), letter.map(of_letter))];
    Fact::Marks(inmate.clone(), day.month(), "WOOD".parse().unwrap(), marks)
}

/// A change of marks in one line: `1 2026-10-05 T 2 2026-10-05 .`
pub(crate) fn line_of(change: &Change) -> String {
    let mut words = Vec::new();
    for fact in change.facts() {
        let Fact::Marks(inmate, month, _, days) = fact else { panic!("{fact:?} is no mark") };
        for mark in days {
            let letter = mark.key().map_or(NOTHING, MarkKey::letter);
            words.push(format!("{inmate} {} {letter}", month.on(mark.day()).unwrap()));
        }
    }
    words.join(" ")
}

/// The change a line says.
pub(crate) fn change_of(line: &str) -> Change {
    let words: Vec<_> = line.split(' ').collect();
    let facts = words.chunks(3).map(|words| {
        let [inmate, day, letter] = words else { panic!("{line} is no change") };
        let letter = letter.chars().next().filter(|letter| *letter != NOTHING);
        mark(&inmate.parse().unwrap(), day.parse().unwrap(), letter)
    });
    Change::of(facts.collect())
}

/// Numbers that look drawn and are the same each time (splitmix64).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number below this one.
    pub(crate) fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % most
    }
}

/// A number from the environment, or this one.
pub(crate) fn number_from(variable: &str, otherwise: u64) -> u64 {
    let set = std::env::var(variable).ok();
    set.map_or(otherwise, |text| text.parse().unwrap_or_else(|_| panic!("{variable} is no number: {text}")))
}
