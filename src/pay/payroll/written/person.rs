//! A person's line: what is kept of him, his days, what is carried, and what is corrected.

use super::correction::{CorrectionText, corrections_text, read_corrections};
use super::fields::{Fields, Unreadable, escape, number_text, read_number};
use crate::calendar::{Date, Period};
use crate::pay::payroll::values::{Correction, PersonPay, Tables};
use crate::register::{InmateNumber, Ore};

/// The digits of places in the table of days.
const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// What a run keeps of a person beside his rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pay::payroll) struct Kept {
    /// A random number, so that nobody can try whose line a digest was made from.
    pub(in crate::pay::payroll) salt: u64,
    /// What his facts and the rules over the run's days came to when it was closed; see [`super::imprint`].
    pub(in crate::pay::payroll) imprint: u64,
    /// The same over the days of earlier runs that were settled anew with this one.
    pub(in crate::pay::payroll) checked: Vec<(u32, u64)>,
}

/// A person's line, without his number.
pub(in crate::pay::payroll) fn person_text(person: &PersonPay, kept: &Kept, tables: &Tables, span: Period) -> String {
    let Kept { salt, imprint, checked } = kept;
    let checked: Vec<_> = checked.iter().map(|(run, imprint)| format!("{run}:{}", number_text(*imprint))).collect();
    let checked = checked.join(";");
    let names =
        [&person.family_name, &person.given_name, &person.unit, &person.language].map(|text| escape(text)).join("|");
    let (carried_in, carried_out) = (person.carried_in.0, person.carried_out.0);
    let days = days_text(&person.days, span);
    let corrections = corrections_text(&person.corrections, tables);
    let lapses = u8::from(person.lapses);
    let (salt, imprint) = (number_text(*salt), number_text(*imprint));
    format!("{salt}|{imprint}|{checked}|{names}|{days}|{carried_in}|{carried_out}|{lapses}|{corrections}")
}

/// What a line tells before its days are read.
pub(in crate::pay::payroll) fn read_kept(text: &str) -> Result<Kept, Unreadable> {
    kept(&mut Fields::of(text, '|'))
}

pub(super) fn kept(fields: &mut Fields<'_>) -> Result<Kept, Unreadable> {
    let (salt, imprint) = (read_number(fields.raw()?)?, read_number(fields.raw()?)?);
    let checked = fields.raw()?.split(';').filter(|item| !item.is_empty()).map(|item| {
        let (run, imprint) = item.split_once(':').ok_or(Unreadable)?;
        Ok((run.parse().map_err(|_| Unreadable)?, read_number(imprint)?))
    });
    Ok(Kept { salt, imprint, checked: checked.collect::<Result<_, Unreadable>>()? })
}

/// What a line leaves to the next run: what is carried on, and whether it lapses.
pub(in crate::pay::payroll) fn read_carried(text: &str) -> Result<(Ore, bool), Unreadable> {
    let mut fields = Fields::of(text, '|');
    for _ in 0..9 {
        fields.raw()?;
    }
    Ok((fields.carried()?, fields.flag()?))
}

/// A person's line in a run.
pub(in crate::pay::payroll) fn read_person(
    number: &InmateNumber,
    run: u32,
    text: &str,
    tables: &Tables,
    span: Period,
) -> Result<PersonPay, Unreadable> {
    let mut fields = Fields::of(text, '|');
    kept(&mut fields)?;
    let (family_name, given_name) = (fields.text()?, fields.text()?);
    let (unit, language) = (fields.text()?, fields.text()?);
    let days = read_days(fields.raw()?, tables, span)?;
    let (carried_in, carried_out, lapses) = (fields.carried()?, fields.carried()?, fields.flag()?);
    let corrections = read_corrections(fields.raw()?)?;
    fields.end()?;
    let within = |place: Option<u32>| place.is_none_or(|place| tables.day(place).is_some());
    let correction = |one: CorrectionText| {
        let CorrectionText { day, component, amount, run, was, now, because } = one;
        let because = because.map(|place| tables.reasons.get(place as usize).cloned().ok_or(Unreadable)).transpose()?;
        let is_whole = within(was) && within(now);
        is_whole.then_some(Correction { day, component, amount, run, was, now, because }).ok_or(Unreadable)
    };
    Ok(PersonPay {
        number: number.clone(),
        family_name,
        given_name,
        unit,
        language,
        run: Some(run),
        days,
        corrections: corrections.into_iter().map(correction).collect::<Result<_, _>>()?,
        carried_in,
        carried_out,
        lapses,
        holes: Vec::new(),
        errors: Vec::new(),
    })
}

/// A place in the table of days: one digit for the first 36, which are most; capital letters before it count the others.
pub(super) fn place_text(place: u32, text: &mut String) {
    let mut more = place / 36;
    let mut letters = Vec::new();
    while more > 0 {
        letters.push(b'A' + (more % 26) as u8);
        more /= 26;
    }
    text.extend(letters.into_iter().rev().map(char::from));
    text.push(char::from(DIGITS[(place % 36) as usize]));
}

pub(super) fn days_text(days: &[(Date, u32)], span: Period) -> String {
    // A person whose days the run does not hold has none to show.
    if days.is_empty() {
        return String::new();
    }
    let mut text = String::with_capacity(span.days() + 8);
    let mut next = days.iter().peekable();
    for date in span.iter() {
        match next.next_if(|(day, _)| *day == date) {
            None => text.push('.'),
            Some((_, place)) => place_text(*place, &mut text),
        }
    }
    text
}

pub(super) fn read_days(text: &str, tables: &Tables, span: Period) -> Result<Vec<(Date, u32)>, Unreadable> {
    let mut days = Vec::new();
    if text.is_empty() {
        return Ok(days);
    }
    let mut dates = span.iter();
    let mut more: u32 = 0;
    for c in text.bytes() {
        let digit = match c {
            b'A'..=b'Z' => {
                let letter = u32::from(c - b'A');
                more = more.checked_mul(26).and_then(|more| more.checked_add(letter)).ok_or(Unreadable)?;
                continue;
            }
            b'.' => None,
            b'0'..=b'9' => Some(u32::from(c - b'0')),
            b'a'..=b'z' => Some(u32::from(c - b'a') + 10),
            _ => return Err(Unreadable),
        };
        let date = dates.next().ok_or(Unreadable)?;
        if let Some(digit) = digit {
            let place = more.checked_mul(36).and_then(|more| more.checked_add(digit)).ok_or(Unreadable)?;
            tables.day(place).ok_or(Unreadable)?;
            days.push((date, place));
        } else if more > 0 {
            return Err(Unreadable);
        }
        more = 0;
    }
    if more == 0 && dates.next().is_none() { Ok(days) } else { Err(Unreadable) }
}
