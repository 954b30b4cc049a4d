//! What was done to a fact, in sentences: what stands there now, and what stood there where that is known.
//!
//! Every kind but marks is told the same way: its key is its [`subject`], what stands under it a list of
//! [`parts`], and a change says the parts that differ. [`marks`] are told by the day or by runs of days.

mod marks;
mod names;
mod parts;
mod subject;

use std::collections::BTreeMap;
use std::mem::discriminant;

use crate::register::{Activity, ActivityCode};
use crate::scheme::Scheme;
use crate::text::Text;

use super::Fact;
use parts::Part;

/// What gives the things a fact points at their names.
#[derive(Debug, Clone, Copy)]
pub struct Naming<'a> {
    /// The scheme: names of circumstances, holidays and switches. What it does not know is shown as it is written.
    pub scheme: &'a Scheme,
    /// The activities. One that is not there any more is shown as its code.
    pub activities: &'a BTreeMap<ActivityCode, Activity>,
}

impl Fact {
    /// What was done to the fact, in sentences; `before` is what stood under its key, `None` where that is not known.
    ///
    /// The inmate is not named. Where the same stands there as before there is nothing to tell.
    pub fn told(&self, before: Option<&Fact>, naming: &Naming<'_>, text: &Text) -> Vec<String> {
        // A fact of another kind cannot have stood under this key and says nothing about it.
        let before = before.filter(|before| discriminant(*before) == discriminant(self));
        let said = if let Fact::Marks(_, month, activity, days) = self {
            let before = match before {
                Some(Fact::Marks(.., days)) => Some(days.as_slice()),
                _ => None,
            };
            marks::told((*month, activity), days, before, naming, text)
        } else {
            let after = parts::of(self, text);
            let before_parts = before.map(|before| parts::of(before, text));
            let what = subject::of(self, before, naming, text);
            sentence(&what, after.as_deref(), before_parts.as_ref().map(Option::as_deref), text).into_iter().collect()
        };
        said.iter().map(|words| one_line(words)).collect()
    }
}

/// What happened to one fact: `None` inside `before` says that nothing stood there.
fn sentence(what: &str, after: Option<&[Part]>, before: Option<Option<&[Part]>>, text: &Text) -> Option<String> {
    match (after, before) {
        (Some(after), Some(Some(before))) => {
            let (now, was): (Vec<_>, Vec<_>) = after
                .iter()
                .zip(before)
                .map(|(after, before)| (after.in_full(), before.in_full()))
                .filter(|(now, was)| now != was)
                .unzip();
            (!now.is_empty()).then(|| text.fact_changed(what, &joined(now), &joined(was)))
        }
        (Some(after), Some(None) | None) => {
            let set = joined(after.iter().filter_map(Part::news));
            Some(if set.is_empty() { text.fact_recorded(what) } else { text.fact_set(what, &set) })
        }
        (None, Some(Some(before))) => {
            let was = joined(before.iter().filter_map(Part::news));
            let removed = text.fact_removed(what);
            Some(if was.is_empty() { removed } else { text.fact_removed_was(what, &was) })
        }
        (None, Some(None)) => None,
        (None, None) => Some(text.fact_removed(what)),
    }
}

fn joined<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().collect::<Vec<_>>().join(", ")
}

/// A sentence on one line, whatever a note in it holds. The hard space inside an amount stays.
fn one_line(words: &str) -> String {
    let pieces = words.split(|c: char| c.is_whitespace() && c != '\u{a0}').filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join(" ")
}
