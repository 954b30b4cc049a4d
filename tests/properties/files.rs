//! Files: what goes out comes in as it was, in whatever order; and nothing that is fed in makes the program panic.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

use dagsverk::document::Document;
use dagsverk::exchange::{ImportOptions, Table, import_files, package_files};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::facts::document;

type Files = Vec<(Table, Vec<u8>)>;

fn exported(document: &Document) -> Vec<(&'static str, String)> {
    package_files(document).unwrap().collect()
}

fn tables(document: &Document) -> Files {
    let named = |name: &str| Table::ALL.into_iter().find(|table| table.file() == name);
    exported(document).into_iter().filter_map(|(name, text)| Some((named(name)?, text.into_bytes()))).collect()
}

fn imported(files: Files) -> Document {
    let mut document = Document::new().unwrap();
    match import_files(files, &document, ImportOptions::default(), |_| {}) {
        Ok(imported) => {
            document.apply(&imported.change).unwrap();
            document
        }
        Err(refusal) => {
            let text = dagsverk::text::Text::new(dagsverk::register::Language::En);
            panic!("{}", refusal.words(&text).join("\n"))
        }
    }
}

/// The rows of a file in another order; no row of these facts has a line break in its fields.
fn shuffled(text: &[u8], keys: &[u32]) -> Vec<u8> {
    let text = String::from_utf8(text.to_vec()).unwrap();
    let (header, rows) = text.split_once('\n').unwrap();
    let mut rows: Vec<_> = rows.lines().zip(keys.iter().cycle()).collect();
    rows.sort_by_key(|(_, key)| **key);
    let rows: Vec<_> = rows.into_iter().map(|(row, _)| row).collect();
    format!("{header}\n{}\n", rows.join("\n")).into_bytes()
}

proptest! {
    #[test]
    fn export_import_export_gives_the_same_bytes(document in document()) {
        let back = imported(tables(&document));
        prop_assert!(back.register == document.register);
        prop_assert!(exported(&back) == exported(&document));
    }

    #[test]
    fn the_order_of_facts_does_not_matter(document in document(), keys in prop::collection::vec(any::<u32>(), 1..40)) {
        let one_line = |(_, text): &(Table, Vec<u8>)| !text.contains(&b'"');
        let (plain, quoted): (Files, Files) = tables(&document).into_iter().partition(one_line);
        let plain = plain.into_iter().map(|(table, text)| (table, shuffled(&text, &keys)));
        let back = imported(quoted.into_iter().chain(plain).rev().collect());
        prop_assert!(back.register == document.register);
    }

    #[test]
    fn saving_and_opening_gives_the_same_register(document in document()) {
        let text = document.to_text().unwrap();
        prop_assert!(Document::from_text(&text).unwrap() == document);
        prop_assert!(Document::from_text(&text).unwrap().to_text().unwrap() == text);
    }

    #[test]
    fn no_bytes_make_the_importer_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), table in 0..14_usize) {
        let _ = import_files(vec![(Table::ALL[table], bytes)], &Document::new().unwrap(), ImportOptions::default(), |_| {});
    }

    #[test]
    fn no_row_makes_the_importer_panic(
        document in document(),
        changes in prop::collection::vec((any::<Index>(), any::<Index>(), "[ -~æøå]{0,4}|\"|\n|,|;|\u{feff}|9{20}"), 1..6),
        replace in any::<bool>(),
    ) {
        let mut files = tables(&document);
        for (file, place, text) in changes {
            let place_in = file.index(files.len());
            let bytes = &mut files[place_in].1;
            let place = place.index(bytes.len());
            bytes.splice(place..(place + 2).min(bytes.len()), text.bytes());
        }
        if let Ok(imported) = import_files(files, &document, ImportOptions { replace }, |_| {}) {
            let mut changed = document.clone();
            prop_assert!(changed.apply(&imported.change).is_ok(), "what was taken in is taken");
            prop_assert!(changed.to_text().is_ok(), "what was taken in can be saved");
        }
    }

    #[test]
    fn no_text_makes_the_register_panic(text in "\\PC{0,200}") {
        prop_assert!(Document::from_text(&text).is_err());
        let _ = Document::from_text(&format!("Dagsverk({text})"));
        let _ = Document::from_text(&format!("Dagsverk(format: 1, {text})"));
    }

    #[test]
    fn no_change_to_a_file_makes_the_register_panic(
        document in document(),
        changes in prop::collection::vec((any::<Index>(), 0..40_usize, "[ -~æøå]{0,6}|\\(|\\)|\"|,|9{20}|-1|2200-12-31"), 1..4),
    ) {
        let mut text: Vec<char> = document.to_text().unwrap().chars().collect();
        for (place, length, put) in changes {
            let place = place.index(text.len());
            text.splice(place..(place + length).min(text.len()), put.chars());
        }
        if let Ok(opened) = Document::from_text(&text.into_iter().collect::<String>()) {
            prop_assert!(opened.to_text().is_ok(), "what was opened can be saved");
        }
    }
}
