//! A scheme as it stands in a RON document: the shape only, nothing checked.

use serde::{Deserialize, Serialize};

use crate::calendar::{Date, HolidayRule};
use crate::register::{Component, Ore};

/// The document. Everything that can be left out is optional here, so that the check can name the row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Scheme", deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are those of the document, which explains them at its head")]
pub struct SchemeDocument {
    pub id: String,
    pub circumstances: Vec<CircumstanceRow>,
    pub holidays: Vec<HolidayRow>,
    pub rates: Vec<RateRecord>,
    pub switches: Vec<SwitchRow>,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// A circumstance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are those of the document, which explains them at its head")]
pub struct CircumstanceRow {
    pub id: String,
    pub key: String,
    pub name: NamesRow,
    pub letter: NamesRow,
    pub recorded: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u8>,
    pub pays: Vec<PaysRecord>,
    pub bound: String,
    #[serde(default)]
    pub basis: String,
    pub certainty: String,
    #[serde(default, skip_serializing_if = "is_false")]
    pub takes_part: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub supplement: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub deduction: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside_attended: Option<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub refusal: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub fixed: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub stops_food: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custody: Option<Vec<String>>,
}

/// A name or letter in every language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are those of the document, which explains them at its head")]
pub struct NamesRow {
    #[serde(default)]
    pub nb: String,
    #[serde(default)]
    pub nn: String,
    #[serde(default)]
    pub en: String,
}

/// What is paid from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are those of the document, which explains them at its head")]
pub struct PaysRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    pub pays: String,
}

/// A holiday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are those of the document, which explains them at its head")]
pub struct HolidayRow {
    pub id: String,
    pub name: NamesRow,
    pub when: HolidayRule,
    pub observed: Vec<ObservedRecord>,
    #[serde(default)]
    pub basis: String,
    pub certainty: String,
}

/// Whether a holiday is observed from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are those of the document, which explains them at its head")]
pub struct ObservedRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    pub observed: bool,
}

/// A rate that comes with the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are those of the document, which explains them at its head")]
pub struct RateRecord {
    pub component: Component,
    pub from: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    pub amount: Ore,
    #[serde(default)]
    pub source: String,
    pub certainty: String,
}

/// How a switch stands by default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are those of the document, which explains them at its head")]
pub struct SwitchRow {
    pub key: String,
    pub default: String,
    pub name: NamesRow,
    #[serde(default)]
    pub basis: String,
    pub certainty: String,
}
