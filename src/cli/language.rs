//! Which language a command speaks: the one asked for, else that of the register it opened (bokmål where none is set).
//! Before a register is open the system's language stands in, else bokmål.

use std::ffi::OsString;

use crate::register::Language;

/// The service works in Norwegian.
pub(super) const DEFAULT: Language = Language::Nb;

/// The language of `--lang`, looked for before the arguments are understood, so that help and errors are in it.
pub(super) fn asked_for(arguments: &[OsString]) -> Option<Language> {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(language) = value.and_then(|value| value.parse().ok()) {
            return Some(language);
        }
    }
    None
}

/// The language the system is set to.
pub(super) fn of_system() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|set| !set.is_empty()));
    match set.unwrap_or_default().to_ascii_lowercase() {
        set if set.starts_with("nn") => Language::Nn,
        set if set.starts_with("en") => Language::En,
        _ => DEFAULT,
    }
}
