//! Reading a scheme and checking it as a whole. Every check of a scheme stands here.

use std::collections::BTreeMap;
use std::str::FromStr;

use ron::extensions::Extensions;

use crate::calendar::Dated;
use crate::register::{CustodyKind, Language, MarkKey, Pays, Rate, Switch};

use super::circumstance::{Basis, Bound, Certainty, Circumstance, InLanguages, SpellRule};
use super::written::{
    CircumstanceRow, HolidayRow, NamesRow, ObservedRecord, PaysRecord, RateRecord, SchemeDocument, SwitchRow,
};
use super::{CircumstanceIndex, Holiday, Scheme, SchemeRefusal, ShippedRate, SwitchDefault};

/// What was refused so far: one pass names every bad row.
type Refusals = Vec<SchemeRefusal>;

impl Scheme {
    /// Reads a scheme from its RON text.
    ///
    /// # Errors
    /// Every row that cannot be used, by name; or the place where the text stops being a scheme.
    pub fn read(text: &str) -> Result<Scheme, Vec<SchemeRefusal>> {
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let document = options.from_str::<SchemeDocument>(text).map_err(|error| {
            let ron::error::Position { line, col } = error.span.start;
            vec![SchemeRefusal::Unreadable { line, column: col }]
        })?;
        Scheme::check(document)
    }

    /// Checks a scheme that stands in a document.
    ///
    /// # Errors
    /// Every row that cannot be used, by name.
    pub fn check(document: SchemeDocument) -> Result<Scheme, Vec<SchemeRefusal>> {
        let mut refused = Refusals::new();
        unique_ids(&document, &mut refused);
        unique_letters(&document.circumstances, &mut refused);
        unique_rates(&document.rates, &mut refused);
        let circumstances: Vec<_> =
            document.circumstances.iter().filter_map(|row| circumstance(row, &mut refused)).collect();
        let holidays = document.holidays.iter().filter_map(|row| holiday(row, &mut refused)).collect();
        let rates = document.rates.iter().filter_map(|row| rate(row, &mut refused)).collect();
        let switches: Vec<_> = document.switches.iter().filter_map(|row| switch(row, &mut refused)).collect();
        for needed in Switch::ALL {
            if !document.switches.iter().any(|row| row.key == needed.as_str()) {
                refused.push(SchemeRefusal::MissingSwitch { row: needed.to_string() });
            }
        }
        if document.circumstances.len() > Scheme::MOST_CIRCUMSTANCES {
            refused.push(SchemeRefusal::TooMany { most: Scheme::MOST_CIRCUMSTANCES });
        }
        // More rows than there are places were refused above: those without a place need none.
        let placed = (0..=u8::MAX).zip(&circumstances);
        let derived: Vec<_> = placed.filter(|(_, row)| !row.as_mark && row.as_spell.is_none()).collect();
        let public_holiday = match derived[..] {
            [(place, _)] => CircumstanceIndex(place),
            _ if refused.is_empty() => return Err(vec![SchemeRefusal::NotOneDerived { count: derived.len() }]),
            _ => return Err(refused),
        };
        if !refused.is_empty() {
            return Err(refused);
        }
        let mut by_key = vec![None; 128];
        for (place, row) in (0..).zip(&circumstances) {
            by_key[row.key.index()] = Some(CircumstanceIndex(place));
        }
        Ok(Scheme { document, circumstances, holidays, rates, switches, by_key, public_holiday })
    }

    /// One for each letter a circumstance can be stored as.
    const MOST_CIRCUMSTANCES: usize = 52;
}

fn unique_ids(document: &SchemeDocument, refused: &mut Refusals) {
    let circumstances: Vec<&str> = document.circumstances.iter().map(|row| row.id.as_str()).collect();
    let holidays: Vec<&str> = document.holidays.iter().map(|row| row.id.as_str()).collect();
    let switches: Vec<&str> = document.switches.iter().map(|row| row.key.as_str()).collect();
    for mut ids in [circumstances, holidays, switches] {
        ids.sort_unstable();
        for pair in ids.chunk_by(|one, other| one == other).filter(|same| same.len() > 1) {
            refused.push(SchemeRefusal::DuplicateId { row: pair[0].to_owned() });
        }
    }
}

fn unique_letters(rows: &[CircumstanceRow], refused: &mut Refusals) {
    let mut stored = BTreeMap::new();
    let mut shown = BTreeMap::new();
    for row in rows {
        if let Some(letter) = single(&row.key)
            && let Some(other) = stored.insert(letter, &row.id)
        {
            refused.push(SchemeRefusal::DuplicateKey { row: row.id.clone(), other: other.clone(), letter });
        }
        for language in Language::ALL {
            if let Some(letter) = single(row.letter.get(*language))
                && let Some(other) = shown.insert((*language, letter), &row.id)
            {
                let (row, other) = (row.id.clone(), other.clone());
                refused.push(SchemeRefusal::DuplicateLetter { row, other, letter, language: *language });
            }
        }
    }
}

fn unique_rates(rows: &[RateRecord], refused: &mut Refusals) {
    let mut seen = std::collections::BTreeSet::new();
    for row in rows {
        if !seen.insert((row.component, row.from)) {
            refused.push(SchemeRefusal::SameDay { row: row.component.to_string(), from: Some(row.from) });
        }
    }
}

fn single(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

fn circumstance(row: &CircumstanceRow, refused: &mut Refusals) -> Option<Circumstance> {
    let id = named(&row.id, &row.id, refused);
    let key = single(&row.key).and_then(MarkKey::new);
    if key.is_none() {
        refused.push(SchemeRefusal::BadName { row: row.id.clone(), text: row.key.clone() });
    }
    let name = names(&row.id, &row.name, refused);
    let letter = letters(&row.id, &row.letter, refused);
    let basis = basis(&row.id, &row.basis, &row.certainty, refused);
    let bound = value::<Bound>(&row.id, "bound", &row.bound, refused);
    let pays = pays(row, refused);
    let beside_attended = row.beside_attended.as_deref().map(|text| pays_one(&row.id, text, refused));
    let recorded = recorded(row, refused);
    let custody = row
        .custody
        .as_ref()
        .map(|kinds| kinds.iter().filter_map(|kind| value::<CustodyKind>(&row.id, "custody", kind, refused)).collect());
    let (as_mark, as_spell) = recorded?;
    let rank = as_spell.map(|spell| spell.rank);
    Some(Circumstance {
        id: id?,
        key: key?,
        name: name?,
        letter: letter?,
        as_mark,
        as_spell,
        pays: pays?,
        bound: bound?,
        takes_part: row.takes_part,
        earns_supplement: row.supplement,
        takes_deduction: row.deduction,
        beside_attended: beside_attended.flatten(),
        is_refusal: row.refusal,
        takes_rule: !row.fixed && rank != Some(SpellRule::NOT_ENTITLED),
        stops_food: row.stops_food,
        custody,
        basis: basis?,
    })
}

/// Whether a mark can say it, and how a spell of it counts.
fn recorded(row: &CircumstanceRow, refused: &mut Refusals) -> Option<(bool, Option<SpellRule>)> {
    let (mut mark, mut spell, mut derived) = (false, false, false);
    for word in &row.recorded {
        match word.as_str() {
            "mark" => mark = true,
            "spell" => spell = true,
            "derived" => derived = true,
            _ => unknown(&row.id, "recorded", word, refused),
        }
    }
    if derived == (mark || spell) {
        unknown(&row.id, "recorded", &row.recorded.join(" "), refused);
        return None;
    }
    if !spell {
        if row.rank.is_some() || row.when.is_some() {
            refused.push(SchemeRefusal::NotASpell { row: row.id.clone() });
        }
        return Some((mark, None));
    }
    let rank = row.rank.filter(|rank| matches!(rank, 10..=39 | 41..=99));
    if rank.is_none() {
        refused.push(SchemeRefusal::SpellWithoutRank { row: row.id.clone() });
    }
    let when = match &row.when {
        Some(text) => value(&row.id, "when", text, refused),
        None => {
            refused.push(SchemeRefusal::SpellWithoutWhen { row: row.id.clone() });
            None
        }
    };
    Some((mark, Some(SpellRule { when: when?, rank: rank? })))
}

fn pays(row: &CircumstanceRow, refused: &mut Refusals) -> Option<Dated<Pays>> {
    if !row.pays.iter().any(|PaysRecord { from, .. }| from.is_none()) {
        refused.push(SchemeRefusal::PaysNothingKnown { row: row.id.clone() });
        return None;
    }
    let rows: Option<Vec<_>> =
        row.pays.iter().map(|record| Some((record.from, pays_one(&row.id, &record.pays, refused)?))).collect();
    dated(&row.id, rows?, refused)
}

fn pays_one(row: &str, text: &str, refused: &mut Refusals) -> Option<Pays> {
    let read = text.parse().ok();
    if read.is_none() {
        refused.push(SchemeRefusal::UnknownPays { row: row.to_owned(), text: text.to_owned() });
    }
    read
}

fn holiday(row: &HolidayRow, refused: &mut Refusals) -> Option<Holiday> {
    let id = named(&row.id, &row.id, refused);
    let name = names(&row.id, &row.name, refused);
    let basis = basis(&row.id, &row.basis, &row.certainty, refused);
    let rows = row.observed.iter().map(|ObservedRecord { from, observed }| (*from, *observed)).collect();
    let observed = dated(&row.id, rows, refused);
    Some(Holiday { id: id?, name: name?, rule: row.when, observed: observed?, basis: basis? })
}

fn rate(row: &RateRecord, refused: &mut Refusals) -> Option<ShippedRate> {
    let name = format!("{} {}", row.component, row.from);
    let basis = basis(&name, &row.source, &row.certainty, refused);
    if row.until.is_some_and(|until| until < row.from) {
        refused.push(SchemeRefusal::EndsBeforeStart { row: name, from: row.from });
    }
    let rate = Rate { until: row.until, amount: row.amount, source: row.source.clone() };
    Some(ShippedRate { component: row.component, from: row.from, rate, certainty: basis?.certainty })
}

fn switch(row: &SwitchRow, refused: &mut Refusals) -> Option<SwitchDefault> {
    let switch = value::<Switch>(&row.key, "key", &row.key, refused);
    let name = names(&row.key, &row.name, refused);
    let basis = basis(&row.key, &row.basis, &row.certainty, refused);
    let on = switch?.read(&row.default);
    if on.is_none() {
        unknown(&row.key, "default", &row.default, refused);
    }
    Some(SwitchDefault { switch: switch?, on: on?, name: name?, basis: basis? })
}

fn named<T: FromStr>(row: &str, text: &str, refused: &mut Refusals) -> Option<T> {
    let read = text.parse().ok();
    if read.is_none() {
        refused.push(SchemeRefusal::BadName { row: row.to_owned(), text: text.to_owned() });
    }
    read
}

fn value<T: FromStr>(row: &str, field: &'static str, text: &str, refused: &mut Refusals) -> Option<T> {
    let read = text.parse().ok();
    if read.is_none() {
        unknown(row, field, text, refused);
    }
    read
}

fn unknown(row: &str, field: &'static str, text: &str, refused: &mut Refusals) {
    refused.push(SchemeRefusal::UnknownValue { row: row.to_owned(), field, text: text.to_owned() });
}

fn basis(row: &str, source: &str, certainty: &str, refused: &mut Refusals) -> Option<Basis> {
    if source.trim().is_empty() {
        refused.push(SchemeRefusal::MissingBasis { row: row.to_owned() });
        return None;
    }
    let certainty = value::<Certainty>(row, "certainty", certainty, refused)?;
    Some(Basis { source: source.to_owned(), certainty })
}

fn dated<T>(row: &str, rows: Vec<(Option<crate::calendar::Date>, T)>, refused: &mut Refusals) -> Option<Dated<T>> {
    Dated::new(rows).map_err(|same| refused.push(SchemeRefusal::SameDay { row: row.to_owned(), from: same.0 })).ok()
}

impl NamesRow {
    fn get(&self, language: Language) -> &str {
        match language {
            Language::Nb => &self.nb,
            Language::Nn => &self.nn,
            Language::En => &self.en,
        }
    }
}

fn names(row: &str, names: &NamesRow, refused: &mut Refusals) -> Option<InLanguages<String>> {
    let mut complete = true;
    for language in Language::ALL {
        if names.get(*language).trim().is_empty() {
            refused.push(SchemeRefusal::MissingLanguage { row: row.to_owned(), language: *language });
            complete = false;
        }
    }
    let NamesRow { nb, nn, en } = names.clone();
    complete.then_some(InLanguages { nb, nn, en })
}

fn letters(row: &str, letters: &NamesRow, refused: &mut Refusals) -> Option<InLanguages<char>> {
    names(row, letters, refused)?;
    let mut one = |text: &str| {
        let letter = single(text).filter(|letter| letter.is_alphabetic());
        if letter.is_none() {
            refused.push(SchemeRefusal::BadName { row: row.to_owned(), text: text.to_owned() });
        }
        letter
    };
    let (nb, nn, en) = (one(&letters.nb), one(&letters.nn), one(&letters.en));
    Some(InLanguages { nb: nb?, nn: nn?, en: en? })
}
