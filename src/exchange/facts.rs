//! Rows into facts: one function a file. Each gives the fact's key and the fact, or notes every column that is
//! bad and gives nothing.

use crate::calendar::{Date, Span};
use crate::register::{
    Activity, ActivityCode, ActivityKind, ActivitySpan, CircumstanceId, Component, CustodyKind, Frame, HolidayId,
    InmateNumber, Language, Pays, PeriodKind, PeriodStart, Person, Placement, Rate, Review, Rule, RuleKey, Sanction,
    SanctionState, Spell, SpellKey, Stay, Switch, Weight,
};
use crate::scheme::Scheme;

use super::fields::Fields;
use super::refusal::RowReason;

fn span(fields: &mut Fields<'_>, from: Option<Date>) -> Option<Span> {
    let until = fields.optional("until");
    fields.take("until", Span::new(from?, until?))
}

pub(super) fn inmate(fields: &mut Fields<'_>) -> (Option<InmateNumber>, Option<Person>) {
    let number = fields.required("number");
    let (family_name, given_name) = (fields.line("family_name"), fields.line("given_name"));
    let (born, language, sentence_end) =
        (fields.optional("born"), fields.line("language"), fields.optional("sentence_end"));
    let person = born.zip(sentence_end);
    let person = person.map(|(born, sentence_end)| Person { family_name, given_name, born, language, sentence_end });
    (number, person)
}

pub(super) fn stay(fields: &mut Fields<'_>) -> Option<(Date, Stay)> {
    let from = fields.required("from");
    let unit = fields.line("unit");
    let span = span(fields, from)?;
    Some((from?, Stay { span, unit }))
}

pub(super) fn custody(fields: &mut Fields<'_>) -> Option<(Date, CustodyKind)> {
    let from = fields.required("from");
    let kind = fields.named("kind", CustodyKind::ALL, CustodyKind::as_str);
    Some((from?, kind?))
}

pub(super) fn activity(fields: &mut Fields<'_>) -> (Option<ActivityCode>, Option<Activity>) {
    let code = fields.required("code");
    let (name, provider, place) = (fields.line("name"), fields.line("provider"), fields.line("place"));
    let kind = fields.named("kind", ActivityKind::ALL, ActivityKind::as_str);
    let weekdays = fields.required("weekdays");
    let hours = fields.optional("hours");
    let (from, until) = (fields.optional("from"), fields.optional("until"));
    let capacity = fields.number("capacity", 0, 100_000);
    let supplement = fields.optional("supplement");
    let runs_on_holidays = fields.boolean("runs_on_holidays");
    let read = || -> Option<Activity> {
        Some(Activity {
            name,
            kind: kind?,
            provider,
            place,
            weekdays: weekdays?,
            hours: hours?,
            span: fields.take("until", ActivitySpan::new(from?, until?))?,
            capacity: capacity?,
            supplement: supplement?,
            runs_on_holidays: runs_on_holidays?.unwrap_or(false),
        })
    };
    let activity = read();
    (code, activity)
}

pub(super) fn frame(fields: &mut Fields<'_>) -> Option<(Option<Date>, Frame)> {
    let from = fields.optional::<Date>("from");
    let until = fields.optional::<Date>("until");
    let amount = fields.required("amount");
    let (from, until) = (from?, until?);
    fields.take("until", Span::new(from.unwrap_or(Date::FIRST), until))?;
    Some((from, Frame { until, amount: amount? }))
}

pub(super) fn placement(fields: &mut Fields<'_>) -> Option<(Date, Placement)> {
    let from = fields.required("from");
    let span = span(fields, from);
    let weekdays = fields.optional("weekdays");
    let weight = fields.number("weight", 1, 100);
    let supplement = fields.optional("supplement");
    let weight = weight?.and_then(|weight| Weight::new(u8::try_from(weight).ok()?)).unwrap_or(Weight::WHOLE);
    Some((from?, Placement { span: span?, weekdays: weekdays?, weight, supplement: supplement? }))
}

pub(super) fn spell(fields: &mut Fields<'_>, scheme: &Scheme) -> Option<(SpellKey, Spell)> {
    let from = fields.required("from");
    let circumstance = known_circumstance(fields, scheme);
    let span = span(fields, from);
    let weekdays = fields.optional("weekdays");
    let granted = fields.boolean("granted");
    let (decided_by, reason) = (fields.line("decided_by"), fields.text("reason"));
    let (decided_on, review_by) = (fields.optional("decided_on"), fields.optional("review_by"));
    let circumstance = scheme.named(circumstance?.as_str()).ok()?;
    let spell = Spell {
        span: span?,
        weekdays: weekdays?,
        granted: granted?,
        decided_by,
        decided_on: decided_on?,
        review_by: review_by?,
        reason,
    };
    let accepted = scheme.accept_spell(circumstance, &spell);
    let column = if circumstance.as_spell.is_none() { "circumstance" } else { "granted" };
    fields.take(column, accepted)?;
    Some((SpellKey { from: from?, circumstance: circumstance.id.clone() }, spell))
}

fn known_circumstance(fields: &mut Fields<'_>, scheme: &Scheme) -> Option<CircumstanceId> {
    let text = fields.raw("circumstance");
    if text.is_empty() {
        fields.refuse("circumstance", RowReason::Empty);
        return None;
    }
    fields.take("circumstance", scheme.named(text)).map(|circumstance| circumstance.id.clone())
}

pub(super) fn review(fields: &mut Fields<'_>, scheme: &Scheme) -> Option<((SpellKey, Date), Review)> {
    let (from, date) = (fields.required("from"), fields.required("date"));
    let circumstance = known_circumstance(fields, scheme);
    let (by, assessment, next_review) = (fields.line("by"), fields.text("assessment"), fields.optional("next_review"));
    let key = SpellKey { from: from?, circumstance: circumstance? };
    Some(((key, date?), Review { by, assessment, next_review: next_review? }))
}

pub(super) fn sanction(fields: &mut Fields<'_>) -> Option<(Date, Sanction)> {
    let (from, decided) = (fields.required::<Date>("from"), fields.required::<Date>("decided"));
    let (days, percent) = (fields.required_number("days", 1, 14), fields.required_number("percent", 1, 50));
    let state = fields.named("state", SanctionState::ALL, SanctionState::as_str);
    let decided_by = fields.line("decided_by");
    let (days, percent) = (u8::try_from(days?).ok()?, u8::try_from(percent?).ok()?);
    let sanction = Sanction::new(from?, decided?, days, percent, state?, decided_by);
    Some((from?, fields.take("from", sanction)?))
}

pub(super) fn rate(fields: &mut Fields<'_>) -> Option<((Component, Date), Rate)> {
    let component = fields.named("component", Component::ALL, Component::as_str);
    let from = fields.required("from");
    let span = span(fields, from);
    let amount = fields.required("amount");
    let source = fields.line("source");
    Some(((component?, from?), Rate { until: span?.until(), amount: amount?, source }))
}

pub(super) fn rule(fields: &mut Fields<'_>, scheme: &Scheme) -> Option<(RuleKey, Rule)> {
    let circumstance = known_circumstance(fields, scheme);
    let from = fields.optional("from");
    let pays = fields.named("pays", Pays::ALL, Pays::as_str);
    let source = fields.line("source");
    let circumstance = circumstance?;
    fields.take("circumstance", scheme.accept_rule(&circumstance))?;
    Some((RuleKey { circumstance, from: from? }, Rule { pays: pays?, source }))
}

pub(super) fn holiday(fields: &mut Fields<'_>, scheme: &Scheme) -> Option<((HolidayId, Option<Date>), bool)> {
    let holiday = fields.required::<HolidayId>("holiday");
    let from = fields.optional("from");
    let observed = fields.boolean("observed");
    let holiday = holiday?;
    fields.take("holiday", scheme.accept_holiday(&holiday))?;
    let Some(observed) = observed? else {
        fields.refuse("observed", RowReason::Empty);
        return None;
    };
    Some(((holiday, from?), observed))
}

/// A setting as it stands on one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Setting {
    Prison(String),
    Unit(String),
    Language(Option<Language>),
    Period(Option<PeriodKind>),
    PeriodStart(Option<PeriodStart>),
    Switch(Switch, Option<Date>, Option<bool>),
}

/// `true` and `false` as a spreadsheet may write them; anything else as it stands.
fn written_boolean(text: &str) -> String {
    match text.to_ascii_lowercase().as_str() {
        "true" | "sann" => "true".to_owned(),
        "false" | "usann" => "false".to_owned(),
        _ => text.to_owned(),
    }
}

pub(super) fn setting(fields: &mut Fields<'_>) -> Option<Setting> {
    let key = fields.raw("key");
    let from = fields.optional("from")?;
    let value = fields.raw("value");
    if let Ok(switch) = key.parse::<Switch>() {
        let on = if value.is_empty() { Some(None) } else { switch.read(&written_boolean(value)).map(Some) };
        if on.is_none() {
            let (on, off) = switch.values();
            fields.refuse("value", RowReason::NotOneOf(vec![on, off]));
        }
        return Some(Setting::Switch(switch, from, on?));
    }
    let setting = match key {
        "prison" => Setting::Prison(fields.line("value")),
        "unit" => Setting::Unit(fields.line("value")),
        "language" if value.is_empty() => Setting::Language(None),
        "language" => Setting::Language(Some(fields.named("value", Language::ALL, Language::as_str)?)),
        "period" if value.is_empty() => Setting::Period(None),
        "period" => Setting::Period(Some(fields.named("value", PeriodKind::ALL, PeriodKind::as_str)?)),
        "period_start" if value.is_empty() => Setting::PeriodStart(None),
        "period_start" => match value.parse() {
            Ok(start) => Setting::PeriodStart(Some(start)),
            Err(()) => {
                fields.refuse("value", RowReason::PeriodStart);
                return None;
            }
        },
        "" => {
            fields.refuse("key", RowReason::Empty);
            return None;
        }
        _ => {
            fields.refuse("key", RowReason::UnknownSetting);
            return None;
        }
    };
    if from.is_some() {
        fields.refuse("from", RowReason::SettingHasNoFrom);
        return None;
    }
    Some(setting)
}
