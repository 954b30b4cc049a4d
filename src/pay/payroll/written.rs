//! The values of a run as compact text, and back.
//!
//! A line a record, its fields between bars, the items of a list between semicolons, the fields of an item between
//! commas; `~` and a letter stand for what would be mistaken for one of these, for a quotation mark, a backslash and
//! what is no character to be seen. So a line stands in the register's file as it is, and can be read by people.
//! A person's days are places in the table of days, all equally wide, a dot where the run holds none.

use std::fmt::Write;
use std::str::FromStr;

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

/// A text with nothing in it that separates.
fn escape(text: &str) -> String {
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

    fn ore(&mut self) -> Result<Ore, Unreadable> {
        self.value().map(Ore)
    }

    fn flag(&mut self) -> Result<bool, Unreadable> {
        Ok(self.value::<u8>()? == 1)
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
                    amount: fields.ore()?,
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
                "d" => tables.days.push(read_day(&mut fields)?),
                _ => return Err(Unreadable),
            }
            fields.end()?;
        }
        Ok(tables)
    }

    /// How many digits a place in the table of days has.
    fn width(&self) -> usize {
        let mut width = 1;
        let mut room = DIGITS.len();
        while room < self.days.len() {
            room *= DIGITS.len();
            width += 1;
        }
        width
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
        supplement: fields.ore()?,
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
    let (component, amount) = (fields.value()?, fields.ore()?);
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
            base: fields.ore()?,
            with_supplement: fields.flag()?,
        },
        _ => return Err(Unreadable),
    };
    fields.end()?;
    Ok(LineValue { component, amount, reckoning })
}

/// What a run keeps of a person beside his rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kept {
    /// A random number, so that nobody can try whose line a digest was made from.
    pub(super) salt: u64,
    /// What his facts and the rules over the run's days came to when it was closed; see [`super::imprint`].
    pub(super) imprint: u64,
}

/// A person's line, without his number.
pub(super) fn person_text(person: &PersonPay, kept: Kept, tables: &Tables, span: Period) -> String {
    let Kept { salt, imprint } = kept;
    let names =
        [&person.family_name, &person.given_name, &person.unit, &person.language].map(|text| escape(text)).join("|");
    let (carried_in, carried_out) = (person.carried_in.0, person.carried_out.0);
    let days = days_text(&person.days, tables.width(), span);
    let corrections: Vec<_> = person.corrections.iter().map(correction_text).collect();
    let lapses = u8::from(person.lapses);
    let corrections = corrections.join(";");
    format!("{salt:016x}|{imprint:016x}|{names}|{days}|{carried_in}|{carried_out}|{lapses}|{corrections}")
}

/// What a line tells before its days are read.
pub(super) fn read_kept(text: &str) -> Result<Kept, Unreadable> {
    let mut fields = Fields::of(text, '|');
    let mut hexadecimal = || u64::from_str_radix(fields.raw()?, 16).map_err(|_| Unreadable);
    Ok(Kept { salt: hexadecimal()?, imprint: hexadecimal()? })
}

/// What a line leaves to the next run: what is carried on, and whether it lapses.
pub(super) fn read_carried(text: &str) -> Result<(Ore, bool), Unreadable> {
    let mut fields = Fields(text.split('|'));
    for _ in 0..8 {
        fields.raw()?;
    }
    Ok((fields.ore()?, fields.flag()?))
}

/// The days of a line that the run holds, and what it corrects, without tables.
pub(super) fn read_person(
    number: &InmateNumber,
    run: u32,
    text: &str,
    tables: &Tables,
    span: Period,
) -> Result<PersonPay, Unreadable> {
    let mut fields = Fields::of(text, '|');
    fields.raw()?;
    fields.raw()?;
    let (family_name, given_name) = (fields.text()?, fields.text()?);
    let (unit, language) = (fields.text()?, fields.text()?);
    let days = read_days(fields.raw()?, tables, span)?;
    let (carried_in, carried_out, lapses) = (fields.ore()?, fields.ore()?, fields.flag()?);
    let corrections = read_corrections(fields.raw()?)?;
    fields.end()?;
    let within = |place: Option<u32>| place.is_none_or(|place| tables.day(place).is_some());
    if !corrections.iter().all(|one| within(one.was) && within(one.now)) {
        return Err(Unreadable);
    }
    Ok(PersonPay {
        number: number.clone(),
        family_name,
        given_name,
        unit,
        language,
        run: Some(run),
        days,
        corrections,
        carried_in,
        carried_out,
        lapses,
        holes: Vec::new(),
        errors: Vec::new(),
    })
}

/// What a person's line corrects.
pub(super) fn corrections_of(text: &str) -> Result<Vec<Correction>, Unreadable> {
    read_corrections(text.rsplit('|').next().unwrap_or_default())
}

fn days_text(days: &[(Date, u32)], width: usize, span: Period) -> String {
    let mut text = String::new();
    let mut next = days.iter().peekable();
    for date in span.iter() {
        match next.next_if(|(day, _)| *day == date) {
            None => text.extend(std::iter::repeat_n('.', width)),
            Some((_, place)) => {
                let mut digits = vec![b'0'; width];
                let mut rest = *place as usize;
                for digit in digits.iter_mut().rev() {
                    *digit = DIGITS[rest % DIGITS.len()];
                    rest /= DIGITS.len();
                }
                text.extend(digits.into_iter().map(char::from));
            }
        }
    }
    // A person whose days the run does not hold has none to show.
    if days.is_empty() { String::new() } else { text }
}

fn read_days(text: &str, tables: &Tables, span: Period) -> Result<Vec<(Date, u32)>, Unreadable> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let width = tables.width();
    if !text.is_ascii() || text.len() != span.days() * width {
        return Err(Unreadable);
    }
    let mut days = Vec::new();
    for (date, digits) in span.iter().zip(text.as_bytes().chunks(width)) {
        if digits[0] == b'.' {
            continue;
        }
        let mut place = 0;
        for digit in digits {
            let value = char::from(*digit).to_digit(36).ok_or(Unreadable)?;
            place = place * 36 + value;
        }
        tables.day(place).ok_or(Unreadable)?;
        days.push((date, place));
    }
    Ok(days)
}

fn correction_text(one: &Correction) -> String {
    let head =
        format!("{},{},{},{},{},{}", one.day, one.component, one.amount.0, one.run, maybe(one.was), maybe(one.now));
    match &one.because {
        None => head,
        Some(Because { reason, at, by }) => format!("{head},{},{at},{}", escape(reason), escape(by)),
    }
}

fn read_corrections(text: &str) -> Result<Vec<Correction>, Unreadable> {
    text.split(';').filter(|item| !item.is_empty()).map(read_correction).collect()
}

fn read_correction(text: &str) -> Result<Correction, Unreadable> {
    let mut fields = Fields::of(text, ',');
    let (day, component) = (fields.value()?, fields.value::<PayComponent>()?);
    let (amount, run) = (fields.ore()?, fields.value()?);
    let (was, now) = (fields.maybe()?, fields.maybe()?);
    let because = match fields.text() {
        Err(_) => None,
        Ok(reason) => Some(Because { reason, at: fields.value()?, by: fields.text()? }),
    };
    fields.end()?;
    Ok(Correction { day, component, amount, run, was, now, because })
}
