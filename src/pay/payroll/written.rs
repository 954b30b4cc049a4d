//! The values of a run as compact text, and back.
//!
//! A line a record, its fields between bars, the items of a list between semicolons, the fields of an item between
//! commas; `~` and a letter stand for what would be mistaken for one of these, for a quotation mark, a backslash and
//! what is no character to be seen. So a line stands in the register's file as it is, and can be read by people.
//! A person's days are places in the table of days, a dot where the run holds none.

use std::collections::HashMap;
use std::fmt::Write;
use std::str::FromStr;
use std::sync::Arc;

use crate::calendar::{Date, Period};
use crate::register::{InmateNumber, Ore, Switch, Weight};
use crate::scheme::{Basis, InLanguages};

use super::values::{
    ActivityValue, Because, CircumstanceValue, Correction, DayValue, HolidayValue, LineValue, PartValue, PersonPay,
    RateValue, ReckoningValue, RuleValue, Tables,
};
use crate::pay::{Fraction, PayComponent};

/// A text of a run that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unreadable;

/// The digits of places in the table of days.
const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// More than any day can pay of one component in øre, so that a damaged amount cannot break a sum.
const LARGEST_OF_A_DAY: i64 = 10 * Ore::LARGEST.0;
/// More than any number of days can leave to be carried, likewise.
const LARGEST_CARRIED: i64 = 1_000_000 * Ore::LARGEST.0;

/// The digits of numbers that nobody reads.
const LONG_DIGITS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// A number of 64 bits in eleven letters of six bits each.
fn number_text(number: u64) -> String {
    let digits = (0..11).rev().map(|place| LONG_DIGITS[(number >> (6 * place)) as usize & 63]);
    digits.map(char::from).collect()
}

fn read_number(text: &str) -> Result<u64, Unreadable> {
    if text.len() != 11 {
        return Err(Unreadable);
    }
    text.bytes().try_fold(0_u64, |number, letter| {
        let digit = match letter {
            b'0'..=b'9' => letter - b'0',
            b'A'..=b'Z' => letter - b'A' + 10,
            b'a'..=b'z' => letter - b'a' + 36,
            b'-' => 62,
            b'_' => 63,
            _ => return Err(Unreadable),
        };
        number.checked_mul(64).map(|number| number | u64::from(digit)).ok_or(Unreadable)
    })
}

/// A text with nothing in it that separates.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '~' => escaped.push_str("~~"),
            '|' => escaped.push_str("~b"),
            ';' => escaped.push_str("~s"),
            ',' => escaped.push_str("~c"),
            '"' => escaped.push_str("~q"),
            '\\' => escaped.push_str("~r"),
            c if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => {
                let _ = write!(escaped, "~u{:x}.", u32::from(c));
            }
            c => escaped.push(c),
        }
    }
    escaped
}

fn unescape(text: &str) -> Result<String, Unreadable> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c != '~' {
            plain.push(c);
            continue;
        }
        plain.push(match rest.next().ok_or(Unreadable)? {
            '~' => '~',
            'b' => '|',
            's' => ';',
            'c' => ',',
            'q' => '"',
            'r' => '\\',
            'u' => {
                let code: String = rest.by_ref().take_while(|c| *c != '.').collect();
                u32::from_str_radix(&code, 16).ok().and_then(char::from_u32).ok_or(Unreadable)?
            }
            _ => return Err(Unreadable),
        });
    }
    Ok(plain)
}

/// Nothing, or a value.
fn maybe<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The fields of a text, one after the other.
struct Fields<'t>(std::str::Split<'t, char>);

impl<'t> Fields<'t> {
    fn of(text: &'t str, separator: char) -> Fields<'t> {
        Fields(text.split(separator))
    }

    fn raw(&mut self) -> Result<&'t str, Unreadable> {
        self.0.next().ok_or(Unreadable)
    }

    fn text(&mut self) -> Result<String, Unreadable> {
        unescape(self.raw()?)
    }

    fn value<T: FromStr>(&mut self) -> Result<T, Unreadable> {
        self.raw()?.parse().map_err(|_| Unreadable)
    }

    fn maybe<T: FromStr>(&mut self) -> Result<Option<T>, Unreadable> {
        let raw = self.raw()?;
        if raw.is_empty() { Ok(None) } else { raw.parse().map(Some).map_err(|_| Unreadable) }
    }

    /// What a day pays of one component, or is corrected by.
    fn amount(&mut self) -> Result<Ore, Unreadable> {
        self.ore(LARGEST_OF_A_DAY)
    }

    /// What is carried: never less than nothing.
    fn carried(&mut self) -> Result<Ore, Unreadable> {
        self.ore(LARGEST_CARRIED).and_then(|amount| if amount < Ore::ZERO { Err(Unreadable) } else { Ok(amount) })
    }

    fn ore(&mut self, largest: i64) -> Result<Ore, Unreadable> {
        let ore: i64 = self.value()?;
        if (-largest..=largest).contains(&ore) { Ok(Ore(ore)) } else { Err(Unreadable) }
    }

    fn flag(&mut self) -> Result<bool, Unreadable> {
        match self.raw()? {
            "0" => Ok(false),
            "1" => Ok(true),
            _ => Err(Unreadable),
        }
    }

    fn share(&mut self) -> Result<Fraction, Unreadable> {
        Ok(Fraction::new(self.value()?, self.value()?))
    }

    fn end(mut self) -> Result<(), Unreadable> {
        if self.0.next().is_none() { Ok(()) } else { Err(Unreadable) }
    }
}

fn names(name: &InLanguages<String>) -> String {
    [&name.nb, &name.nn, &name.en].map(|one| escape(one)).join("|")
}

fn read_names(fields: &mut Fields<'_>) -> Result<InLanguages<String>, Unreadable> {
    Ok(InLanguages { nb: fields.text()?, nn: fields.text()?, en: fields.text()? })
}

fn read_letter(fields: &mut Fields<'_>) -> Result<char, Unreadable> {
    fields.text()?.chars().next().ok_or(Unreadable)
}

impl Tables {
    /// A line a record.
    pub(super) fn to_text(&self) -> String {
        let mut lines = Vec::new();
        for one in &self.circumstances {
            let letters =
                [one.letter.nb, one.letter.nn, one.letter.en].map(|letter| escape(&letter.to_string())).join("|");
            let (basis, certainty) = (escape(&one.basis.source), one.basis.certainty);
            let flags = format!("{}|{}|{}", one.bound, u8::from(one.takes_part), u8::from(one.is_public_holiday));
            lines.push(format!(
                "c|{}|{}|{letters}|{}|{basis}|{certainty}|{flags}",
                one.place,
                one.id,
                names(&one.name)
            ));
        }
        lines.extend(self.activities.iter().map(|one| format!("a|{}|{}", one.code, escape(&one.name))));
        for RateValue { component, from, until, amount, source } in &self.rates {
            lines.push(format!("r|{component}|{from}|{}|{}|{}", maybe(*until), amount.0, escape(source)));
        }
        for RuleValue { circumstance, pays, source } in &self.rules {
            let source = source.as_ref().map(|source| format!("={}", escape(source)));
            lines.push(format!("u|{circumstance}|{pays}|{}", source.unwrap_or_default()));
        }
        lines.extend(self.switches.iter().map(|(switch, on)| format!("s|{switch}|{}", u8::from(*on))));
        lines.extend(self.holidays.iter().map(|one| format!("h|{}|{}|{}", one.date, one.id, names(&one.name))));
        lines.extend(self.loss_basis.iter().map(|basis| format!("l|{}|{}", escape(&basis.source), basis.certainty)));
        lines.extend(self.deciders.iter().map(|by| format!("b|{}", escape(by))));
        lines
            .extend(self.reasons.iter().map(|one| format!("y|{}|{}|{}", one.at, escape(&one.by), escape(&one.reason))));
        lines.extend(self.days.iter().map(day_text));
        lines.join("\n")
    }

    /// Reads what [`Tables::to_text`] writes.
    pub(super) fn from_text(text: &str) -> Result<Tables, Unreadable> {
        let mut tables = Tables::default();
        for line in text.lines() {
            let mut fields = Fields::of(line, '|');
            match fields.raw()? {
                "c" => {
                    let (place, id) = (fields.value()?, fields.value()?);
                    let letter = InLanguages {
                        nb: read_letter(&mut fields)?,
                        nn: read_letter(&mut fields)?,
                        en: read_letter(&mut fields)?,
                    };
                    let name = read_names(&mut fields)?;
                    let basis = Basis { source: fields.text()?, certainty: fields.value()? };
                    let (bound, takes_part, is_public_holiday) = (fields.value()?, fields.flag()?, fields.flag()?);
                    tables.circumstances.push(CircumstanceValue {
                        place,
                        id,
                        name,
                        letter,
                        basis,
                        bound,
                        takes_part,
                        is_public_holiday,
                    });
                }
                "a" => tables.activities.push(ActivityValue { code: fields.value()?, name: fields.text()? }),
                "r" => tables.rates.push(RateValue {
                    component: fields.value()?,
                    from: fields.value()?,
                    until: fields.maybe()?,
                    amount: fields.amount()?,
                    source: fields.text()?,
                }),
                "u" => {
                    let (circumstance, pays) = (fields.value()?, fields.value()?);
                    let source = fields.text()?;
                    let source = source.strip_prefix('=').map(str::to_owned);
                    tables.rules.push(RuleValue { circumstance, pays, source });
                }
                "s" => tables.switches.push((fields.value::<Switch>()?, fields.flag()?)),
                "h" => {
                    let (date, id) = (fields.value()?, fields.value()?);
                    tables.holidays.push(HolidayValue { date, id, name: read_names(&mut fields)? });
                }
                "l" => tables.loss_basis = Some(Basis { source: fields.text()?, certainty: fields.value()? }),
                "b" => tables.deciders.push(fields.text()?),
                "y" => {
                    let (at, by) = (fields.value()?, fields.text()?);
                    tables.reasons.push(Arc::new(Because { reason: fields.text()?, at, by }));
                }
                "d" => tables.days.push(read_day(&mut fields)?),
                _ => return Err(Unreadable),
            }
            fields.end()?;
        }
        if tables.is_whole() { Ok(tables) } else { Err(Unreadable) }
    }

    /// Whether all that the days and rules refer to is there.
    fn is_whole(&self) -> bool {
        let circumstance = |place: Option<u32>| place.is_none_or(|place| self.circumstance(place).is_some());
        let decider = |place: Option<u32>| place.is_none_or(|place| self.decider(place).is_some());
        let part = |part: &PartValue| {
            part.activity.is_none_or(|place| self.activity(place).is_some())
                && circumstance(part.recorded)
                && circumstance(part.settled)
                && decider(part.decided_by)
                && part.rule.is_none_or(|place| self.rules.get(place as usize).is_some())
        };
        let line = |line: &LineValue| match line.reckoning {
            ReckoningValue::Rate { rate, .. } | ReckoningValue::Deduction { rate, .. } => self.rate(rate).is_some(),
            ReckoningValue::Supplement { .. } => true,
            ReckoningValue::Loss { decided_by, .. } => decider(decided_by),
        };
        let day =
            |day: &DayValue| circumstance(day.not_entitled) && day.parts.iter().all(part) && day.lines.iter().all(line);
        self.rules.iter().all(|rule| circumstance(Some(rule.circumstance))) && self.days.iter().all(day)
    }
}

fn day_text(day: &DayValue) -> String {
    let parts: Vec<_> = day.parts.iter().map(part_text).collect();
    let lines: Vec<_> = day.lines.iter().map(line_text).collect();
    format!("d|{}|{}|{}", maybe(day.not_entitled), parts.join(";"), lines.join(";"))
}

fn read_day(fields: &mut Fields<'_>) -> Result<DayValue, Unreadable> {
    let not_entitled = fields.maybe()?;
    let items = |text: &'_ str| text.split(';').filter(|item| !item.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let parts = items(fields.raw()?).iter().map(|item| read_part(item)).collect::<Result<_, _>>()?;
    let lines = items(fields.raw()?).iter().map(|item| read_line(item)).collect::<Result<_, _>>()?;
    Ok(DayValue { not_entitled, parts, lines })
}

fn part_text(part: &PartValue) -> String {
    let earns = match part.earns {
        crate::pay::Earns::Ordinary => "O",
        crate::pay::Earns::Reduced => "R",
        crate::pay::Earns::Nothing => "0",
        crate::pay::Earns::Open => "?",
    };
    [
        maybe(part.activity),
        part.weight.get().to_string(),
        part.recorded_as.to_string(),
        maybe(part.recorded),
        maybe(part.settled),
        earns.to_owned(),
        part.bound.to_string(),
        maybe(part.decided_by),
        maybe(part.granted),
        maybe(part.rule),
        part.supplement.0.to_string(),
        maybe(part.deduction),
    ]
    .join(",")
}

fn read_part(text: &str) -> Result<PartValue, Unreadable> {
    let mut fields = Fields::of(text, ',');
    let part = PartValue {
        activity: fields.maybe()?,
        weight: Weight::new(fields.value()?).ok_or(Unreadable)?,
        recorded_as: fields.value()?,
        recorded: fields.maybe()?,
        settled: fields.maybe()?,
        earns: match fields.raw()? {
            "O" => crate::pay::Earns::Ordinary,
            "R" => crate::pay::Earns::Reduced,
            "0" => crate::pay::Earns::Nothing,
            "?" => crate::pay::Earns::Open,
            _ => return Err(Unreadable),
        },
        bound: fields.value()?,
        decided_by: fields.maybe()?,
        granted: fields.maybe()?,
        rule: fields.maybe()?,
        supplement: fields.amount()?,
        deduction: fields.maybe()?,
    };
    fields.end()?;
    Ok(part)
}

fn line_text(line: &LineValue) -> String {
    let head = format!("{},{}", line.component, line.amount.0);
    let share = |share: Fraction| format!("{},{}", share.weight(), share.of());
    match line.reckoning {
        ReckoningValue::Rate { rate, share: of } => format!("{head},r,{rate},{}", share(of)),
        ReckoningValue::Supplement { share: of } => format!("{head},s,{}", share(of)),
        ReckoningValue::Deduction { rate, of } => format!("{head},d,{rate},{of}"),
        ReckoningValue::Loss { percent, from, days, decided, decided_by, base, with_supplement } => {
            let with_supplement = u8::from(with_supplement);
            format!("{head},l,{percent},{from},{days},{decided},{},{},{with_supplement}", maybe(decided_by), base.0)
        }
    }
}

fn read_line(text: &str) -> Result<LineValue, Unreadable> {
    let mut fields = Fields::of(text, ',');
    let (component, amount) = (fields.value()?, fields.amount()?);
    let reckoning = match fields.raw()? {
        "r" => ReckoningValue::Rate { rate: fields.value()?, share: fields.share()? },
        "s" => ReckoningValue::Supplement { share: fields.share()? },
        "d" => ReckoningValue::Deduction { rate: fields.value()?, of: fields.value()? },
        "l" => ReckoningValue::Loss {
            percent: fields.value()?,
            from: fields.value()?,
            days: fields.value()?,
            decided: fields.value()?,
            decided_by: fields.maybe()?,
            base: fields.amount()?,
            with_supplement: fields.flag()?,
        },
        _ => return Err(Unreadable),
    };
    fields.end()?;
    Ok(LineValue { component, amount, reckoning })
}

/// What a run keeps of a person beside his rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    /// A random number, so that nobody can try whose line a digest was made from.
    pub(super) salt: u64,
    /// What his facts and the rules over the run's days came to when it was closed; see [`super::imprint`].
    pub(super) imprint: u64,
    /// The same over the days of earlier runs that were settled anew with this one.
    pub(super) checked: Vec<(u32, u64)>,
}

/// A person's line, without his number.
pub(super) fn person_text(person: &PersonPay, kept: &Kept, tables: &Tables, span: Period) -> String {
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
pub(super) fn read_kept(text: &str) -> Result<Kept, Unreadable> {
    kept(&mut Fields::of(text, '|'))
}

fn kept(fields: &mut Fields<'_>) -> Result<Kept, Unreadable> {
    let (salt, imprint) = (read_number(fields.raw()?)?, read_number(fields.raw()?)?);
    let checked = fields.raw()?.split(';').filter(|item| !item.is_empty()).map(|item| {
        let (run, imprint) = item.split_once(':').ok_or(Unreadable)?;
        Ok((run.parse().map_err(|_| Unreadable)?, read_number(imprint)?))
    });
    Ok(Kept { salt, imprint, checked: checked.collect::<Result<_, Unreadable>>()? })
}

/// What a line leaves to the next run: what is carried on, and whether it lapses.
pub(super) fn read_carried(text: &str) -> Result<(Ore, bool), Unreadable> {
    let mut fields = Fields(text.split('|'));
    for _ in 0..9 {
        fields.raw()?;
    }
    Ok((fields.carried()?, fields.flag()?))
}

/// A person's line in a run.
pub(super) fn read_person(
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

/// What a person's line corrects, by day and component, without tables.
pub(super) fn corrections_of(text: &str) -> Result<Vec<CorrectionText>, Unreadable> {
    read_corrections(text.rsplit('|').next().unwrap_or_default())
}

/// A place in the table of days: one digit for the first 36, which are most; capital letters before it count the others.
fn place_text(place: u32, text: &mut String) {
    let mut more = place / 36;
    let mut letters = Vec::new();
    while more > 0 {
        letters.push(b'A' + (more % 26) as u8);
        more /= 26;
    }
    text.extend(letters.into_iter().rev().map(char::from));
    text.push(char::from(DIGITS[(place % 36) as usize]));
}

fn days_text(days: &[(Date, u32)], span: Period) -> String {
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

fn read_days(text: &str, tables: &Tables, span: Period) -> Result<Vec<(Date, u32)>, Unreadable> {
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

/// A correction as it stands in a line: its reason is a place in the table of reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CorrectionText {
    pub(super) day: Date,
    pub(super) component: PayComponent,
    pub(super) amount: Ore,
    pub(super) run: u32,
    pub(super) was: Option<u32>,
    pub(super) now: Option<u32>,
    pub(super) because: Option<u32>,
}

/// Corrections, those together that differ only in their days: the first, and how many days each lies after the one before.
fn corrections_text(corrections: &[Correction], tables: &Tables) -> String {
    type Head = (PayComponent, Ore, u32, Option<u32>, Option<u32>, Option<usize>);
    let mut all: Vec<(Head, Date, String)> = Vec::new();
    let mut places: HashMap<Head, usize> = HashMap::new();
    for one in corrections {
        let because = one.because.as_ref().and_then(|because| tables.reasons.iter().position(|one| one == because));
        let head = (one.component, one.amount, one.run, one.was, one.now, because);
        let place = *places.entry(head).or_insert(all.len());
        match all.get_mut(place) {
            Some((_, last, days)) => {
                let _ = write!(days, "+{}", one.day.days_after(*last));
                *last = one.day;
            }
            None => all.push((head, one.day, one.day.to_string())),
        }
    }
    let item = |((component, amount, run, was, now, because), _, days): &(Head, Date, String)| {
        format!("{component},{},{run},{},{},{},{days}", amount.0, maybe(*was), maybe(*now), maybe(*because))
    };
    all.iter().map(item).collect::<Vec<_>>().join(";")
}

fn read_corrections(text: &str) -> Result<Vec<CorrectionText>, Unreadable> {
    let mut corrections = Vec::new();
    for item in text.split(';').filter(|item| !item.is_empty()) {
        let mut fields = Fields::of(item, ',');
        let (component, amount) = (fields.value::<PayComponent>()?, fields.amount()?);
        let run = fields.value()?;
        let (was, now, because) = (fields.maybe()?, fields.maybe()?, fields.maybe()?);
        let mut days = fields.raw()?.split('+');
        fields.end()?;
        let mut day: Date = days.next().and_then(|first| first.parse().ok()).ok_or(Unreadable)?;
        let mut push = |day| corrections.push(CorrectionText { day, component, amount, run, was, now, because });
        push(day);
        for later in days {
            let later = later.parse().ok().filter(|later| *later > 0).ok_or(Unreadable)?;
            day = day.plus(later);
            push(day);
        }
    }
    corrections.sort_by_key(|one| (one.day, one.component));
    Ok(corrections)
}
