//! What the values of the lower floors are called.

use crate::pay::{Book, DayError, Hole, Notice, PayComponent, Problem};
use crate::register::{Component, InmateNumber, Language, Pays, Person};
use crate::scheme::{Basis, Bound, Certainty};

use super::Text;

/// The source an example's rates carry. A list made from them says so in its own language.
pub const EXAMPLE_SOURCE: &str = "example, not a circular";

impl Text {
    /// What a line of pay is called.
    pub fn component(&self, component: PayComponent) -> String {
        self.component_name(component.as_str())
    }

    /// The head of a component's column.
    pub fn column(&self, component: PayComponent) -> String {
        self.component_column(component.as_str())
    }

    /// What a rate is called.
    pub fn rate(&self, component: Component) -> String {
        self.rate_name(component.as_str())
    }

    /// Which rate is paid.
    pub fn pays(&self, pays: Pays) -> String {
        self.pays_name(if pays == Pays::Nothing { "nothing" } else { pays.as_str() })
    }

    /// Whether the law leaves a choice.
    pub fn bound(&self, bound: Bound) -> String {
        self.bound_name(bound.as_str())
    }

    /// How certain a row is.
    pub fn certainty(&self, certainty: Certainty) -> String {
        self.certainty_name(certainty.as_str())
    }

    /// A legal basis, with the laws called as they are in this language.
    pub fn basis(&self, basis: &Basis) -> String {
        self.provision(&basis.source)
    }

    /// A provision such as `REG § 3-13 (4)`, with the laws called as they are in this language.
    pub fn provision(&self, source: &str) -> String {
        if source == "–" {
            return self.no_source();
        }
        source
            .replace("REG §", &format!("{} §", self.regulation_short()))
            .replace("LAW §", &format!("{} §", self.law_short()))
    }

    /// The source of a rate; the example's source in this language.
    pub fn source(&self, source: &str) -> String {
        match source {
            "" => self.list_no_source(),
            EXAMPLE_SOURCE => self.example_source(),
            other => other.to_owned(),
        }
    }

    /// `Family, Given`; the number where there are no names.
    pub fn person(&self, number: &InmateNumber, person: &Person) -> String {
        let name = self.name_of(&person.family_name, &person.given_name);
        if name.is_empty() { number.to_string() } else { name }
    }

    /// `Family, Given`; nothing where there are no names.
    pub fn name_of(&self, family: &str, given: &str) -> String {
        match (family, given) {
            (one, "") | ("", one) => one.to_owned(),
            (family, given) => format!("{family}, {given}"),
        }
    }

    /// What an activity is called; the whole day where there is none.
    pub fn activity(&self, book: &Book<'_>, activity: Option<crate::pay::ActivityIndex>) -> String {
        let Some(activity) = activity else { return self.whole_day() };
        let (code, activity) = book.activity(activity);
        if activity.name.is_empty() { code.to_string() } else { activity.name.clone() }
    }

    /// What is missing.
    pub fn hole(&self, hole: &Hole) -> String {
        self.hole_name(hole.kind.as_str())
    }

    /// Why a day cannot be settled.
    pub fn day_error(&self, error: &DayError) -> String {
        match error {
            DayError::NoRate(component) => self.error_no_rate(&self.rate(*component)),
            DayError::SupplementAboveMaximum { supplement, maximum } => {
                self.error_supplement(&self.money(*supplement), &self.money(*maximum))
            }
        }
    }

    /// What does not fit together.
    pub fn problem(&self, book: &Book<'_>, problem: &Problem) -> String {
        match problem {
            Problem::MarkOutsideStay(activity) => self.problem_mark_outside_stay(&self.activity(book, Some(*activity))),
            Problem::MarkUnderSpell(activity) => self.problem_mark_under_spell(&self.activity(book, Some(*activity))),
            Problem::CustodyUnknown => self.problem_custody_unknown(),
            Problem::CustodyMismatch(index) => {
                self.problem_custody_mismatch(book.scheme().circumstance(*index).name.get(self.language()))
            }
            Problem::SanctionEarly => self.problem_sanction_early(),
        }
    }

    /// What is worth a look.
    pub fn notice(&self, book: &Book<'_>, notice: &Notice) -> String {
        match notice {
            Notice::MarkMakesNoPart(activity) => self.notice_no_part(&self.activity(book, Some(*activity))),
            Notice::MarkWithoutPlacement(activity) => {
                self.notice_without_placement(&self.activity(book, Some(*activity)))
            }
        }
    }
}

/// What a language calls itself.
pub fn own_name(language: Language) -> &'static str {
    match language {
        Language::Nb => "bokmål",
        Language::Nn => "nynorsk",
        Language::En => "English",
    }
}
