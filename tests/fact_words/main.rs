//! What was done to a fact, as it is told to a work supervisor.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

#[path = "../common/mod.rs"]
mod common;

mod always;
mod facts;
mod in_english;
mod in_norwegian;
mod marks;

use std::collections::BTreeMap;

use dagsverk::document::{Fact, Naming};
use dagsverk::register::Language;
use dagsverk::scheme::Scheme;
use dagsverk::text::Text;

/// What the fact is told as, where the activity SNEKKER is called Snekkerverksted and there is no other.
fn told(language: Language, after: &Fact, before: Option<&Fact>) -> Vec<String> {
    let scheme = Scheme::norway().unwrap();
    let activities = BTreeMap::from([(facts::wood(), facts::activity())]);
    let naming = Naming { scheme: &scheme, activities: &activities };
    after.told(before, &naming, &Text::new(language))
}

/// What stands there afterwards, what stood there where that is known, and the sentence.
type Case = (Fact, Option<Fact>, &'static str);

fn assert_told(language: Language, cases: &[Case]) {
    for (after, before, sentence) in cases {
        assert_eq!(told(language, after, before.as_ref()), [*sentence], "{language}: {after:?} after {before:?}");
    }
}
