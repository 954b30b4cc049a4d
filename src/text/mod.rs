//! What the program says, in bokmål, nynorsk and English.
//!
//! Every word for people comes from the catalogues in `assets/text/`, each message through one typed function
//! ([`messages`]). Numbers, money and dates have their language's form ([`form`]), names their Norwegian order
//! ([`order`]), and the values of the lower floors their names and sentences ([`names`], [`refusals`], [`why`], [`compare`]).
//! Nothing is computed here that is not said in the data.

pub mod compare;
pub(crate) mod day_words;
pub mod form;
pub mod messages;
pub mod names;
pub mod order;
pub mod refusals;
pub mod why;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::register::Language;

pub use order::Order;

/// The catalogue of one language.
pub struct Text {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Text {
    /// The catalogue of this language.
    pub fn new(language: Language) -> Text {
        let name: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![name]);
        // Marks around arguments would be seen in a terminal and counted in a column.
        bundle.set_use_isolating(false);
        // A catalogue with a fault still says what it can; a test sees to it that there is none.
        let resource = FluentResource::try_new(catalogue(language).to_owned()).unwrap_or_else(|(part, _)| part);
        bundle.add_resource_overriding(resource);
        Text { language, bundle }
    }

    /// Its language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message with its arguments; its name where there is no such message.
    fn say(&self, message: &'static str, arguments: &[(&'static str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(message).and_then(|found| found.value()) else {
            return message.to_owned();
        };
        let arguments: FluentArgs<'_> = arguments.iter().cloned().collect();
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned()
    }
}

impl std::fmt::Debug for Text {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Text({})", self.language)
    }
}

/// The text of a catalogue.
pub fn catalogue(language: Language) -> &'static str {
    match language {
        Language::Nb => include_str!("../../assets/text/nb.ftl"),
        Language::Nn => include_str!("../../assets/text/nn.ftl"),
        Language::En => include_str!("../../assets/text/en.ftl"),
    }
}
