//! How a paper is printed: in which language, how much of a name, when, and by whom.

use crate::calendar::{Moment, written_enum};
use crate::pay::PersonPay;
use crate::register::{InmateNumber, Language};
use crate::text::Text;

written_enum! {
    /// How much of a name a paper shows.
    pub enum Privacy {
        /// Number and full name.
        FullName = "full_name",
        /// Number and initials.
        Initials = "initials",
        /// The number alone.
        NumberOnly = "number_only",
    }
}

/// How a paper is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// The language of the list, and of the slips of those who have named none.
    pub language: Language,
    /// How much of names is shown. Where it is not all, reasons people wrote are left out too: names stand in them.
    pub privacy: Privacy,
    /// When it is printed.
    pub at: Moment,
    /// Who prints it; may be empty.
    pub by: String,
}

impl Print {
    /// Whether what people wrote in their own words is printed.
    pub(crate) fn shows_own_words(&self) -> bool {
        self.privacy == Privacy::FullName
    }

    /// The name as it is shown; nothing where none is.
    pub(crate) fn name(&self, person: &PersonPay) -> Option<String> {
        self.shown(&person.family_name, &person.given_name)
    }

    /// Family and given name as they are shown; nothing where none is.
    pub(crate) fn shown(&self, family: &str, given: &str) -> Option<String> {
        let (family, given) = (family.trim(), given.trim());
        let name = match self.privacy {
            Privacy::NumberOnly => return None,
            Privacy::Initials => initials(given, family),
            Privacy::FullName if family.is_empty() || given.is_empty() => format!("{family}{given}"),
            Privacy::FullName => format!("{family}, {given}"),
        };
        (!name.is_empty()).then_some(name)
    }

    /// Number and name in a sentence.
    pub(crate) fn called(&self, number: &InmateNumber, person: Option<&PersonPay>) -> String {
        match person.and_then(|person| self.name(person)) {
            Some(name) => format!("{number} {name}"),
            None => number.to_string(),
        }
    }

    /// The language of a person's slip. A language the program does not speak is answered in English.
    pub(crate) fn language_of(&self, person: &PersonPay) -> Language {
        let code = person.language.trim().to_lowercase();
        match code.split(['-', '_']).next().unwrap_or_default() {
            "" => self.language,
            "nb" | "no" => Language::Nb,
            "nn" => Language::Nn,
            _ => Language::En,
        }
    }

    /// When it is printed, and by whom.
    pub(crate) fn said(&self, text: &Text) -> String {
        let at = text.moment(self.at);
        if self.by.is_empty() { text.paper_printed(&at) } else { text.paper_printed_by(&at, &self.by) }
    }
}

/// `P.K.` of Piotr Kowalski.
fn initials(given: &str, family: &str) -> String {
    let words = given.split_whitespace().chain(family.split_whitespace());
    words
        .filter_map(|word| word.chars().find(|letter| letter.is_alphabetic()))
        .fold(String::new(), |all, letter| format!("{all}{}.", letter.to_uppercase()))
}

impl Text {
    /// A date with the time on the clock: `2. november 2026 kl. 09:14`.
    pub(crate) fn moment(&self, at: Moment) -> String {
        let (hour, minute, _) = at.clock();
        let date = at.date().map(|date| self.date(date)).unwrap_or_default();
        self.paper_moment(&date, &format!("{hour:02}:{minute:02}"))
    }

    /// The date of a moment.
    pub(crate) fn date_of(&self, at: Moment) -> String {
        at.date().map(|date| self.date(date)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print(privacy: Privacy) -> Print {
        let at = "2026-11-02T09:14:00+01:00".parse().unwrap();
        Print { language: Language::Nn, privacy, at, by: String::new() }
    }

    fn person(family: &str, given: &str, language: &str) -> PersonPay {
        PersonPay {
            number: "2097".parse().unwrap(),
            family_name: family.to_owned(),
            given_name: given.to_owned(),
            unit: String::new(),
            language: language.to_owned(),
            run: None,
            days: Vec::new(),
            corrections: Vec::new(),
            carried_in: crate::register::Ore::ZERO,
            carried_out: crate::register::Ore::ZERO,
            lapses: false,
            holes: Vec::new(),
            errors: Vec::new(),
        }
    }

    #[test]
    fn a_name_shows_as_much_as_the_profile_lets_it() {
        let eira = person("Eira", "Nils Ánte", "");
        assert_eq!(print(Privacy::FullName).name(&eira).as_deref(), Some("Eira, Nils Ánte"));
        assert_eq!(print(Privacy::Initials).name(&eira).as_deref(), Some("N.Á.E."));
        assert_eq!(print(Privacy::NumberOnly).name(&eira), None);
        assert_eq!(print(Privacy::FullName).name(&person("", "", "")), None);
        assert_eq!(print(Privacy::FullName).called(&eira.number, Some(&eira)), "2097 Eira, Nils Ánte");
    }

    #[test]
    fn a_slip_is_in_the_persons_own_language() {
        let language = |code| print(Privacy::FullName).language_of(&person("A", "B", code));
        assert_eq!([language("nb"), language("no"), language("NN")], [Language::Nb, Language::Nb, Language::Nn]);
        assert_eq!([language("pl"), language("en-GB"), language("")], [Language::En, Language::En, Language::Nn]);
    }
}
