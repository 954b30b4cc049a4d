//! A distinct day: its parts and its lines.

use super::fields::{Fields, Unreadable, maybe};
use crate::pay::Fraction;
use crate::pay::payroll::values::{DayValue, LineValue, PartValue, ReckoningValue};
use crate::register::Weight;

pub(super) fn day_text(day: &DayValue) -> String {
    let parts: Vec<_> = day.parts.iter().map(part_text).collect();
    let lines: Vec<_> = day.lines.iter().map(line_text).collect();
    format!("d|{}|{}|{}", maybe(day.not_entitled), parts.join(";"), lines.join(";"))
}

pub(super) fn read_day(fields: &mut Fields<'_>) -> Result<DayValue, Unreadable> {
    let not_entitled = fields.maybe()?;
    let items = |text: &'_ str| text.split(';').filter(|item| !item.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let parts = items(fields.raw()?).iter().map(|item| read_part(item)).collect::<Result<_, _>>()?;
    let lines = items(fields.raw()?).iter().map(|item| read_line(item)).collect::<Result<_, _>>()?;
    Ok(DayValue { not_entitled, parts, lines })
}

pub(super) fn part_text(part: &PartValue) -> String {
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

pub(super) fn read_part(text: &str) -> Result<PartValue, Unreadable> {
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

pub(super) fn line_text(line: &LineValue) -> String {
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

pub(super) fn read_line(text: &str) -> Result<LineValue, Unreadable> {
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
