//! Any text as a register's file: it is refused at a place it has, or it is opened, and then it can be saved and what was
//! saved is opened as the same register.

#![no_main]

use std::sync::LazyLock;

use dagsverk::document::{Document, FormatRefusal};
use dagsverk::register::Language;
use dagsverk::text::Text;
use libfuzzer_sys::fuzz_target;

static TEXT: LazyLock<Text> = LazyLock::new(|| Text::new(Language::En));

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    match Document::from_text(&text) {
        Ok(document) => saved(&document),
        Err(refusal) => refused(&text, &refusal),
    }
});

fn saved(document: &Document) {
    let text = document.to_text().expect("what was opened can be saved");
    let opened = Document::from_text(&text).expect("what was saved can be opened");
    assert!(opened == *document, "what was saved is opened as it was:\n{text}");
    assert_eq!(opened.to_text().as_deref(), Ok(text.as_str()), "saving it again changes nothing");
}

fn refused(text: &str, refusal: &FormatRefusal) {
    assert!(!refusal.words(&TEXT).is_empty(), "a refusal says something");
    let Some(place) = refusal.place else { return };
    // The place behind the last character is one, too: there something is missing.
    let line = text.split('\n').nth(place.line.checked_sub(1).expect("lines are counted from 1"));
    let line = line.unwrap_or_else(|| panic!("{place:?} is no line of the text"));
    let ends = line.chars().count() + 1;
    assert!((1..=ends).contains(&place.column), "{place:?} is no character of its line, which ends at {ends}");
}
