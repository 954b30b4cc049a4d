//! The floors of the house: a module knows those below it and none above, and the pure ones know no window, file,
//! clock, thread or float.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The floors, the lowest first.
const FLOORS: &[&str] =
    &["calendar", "register", "scheme", "pay", "insight", "text", "document", "exchange", "report", "cli", "app"];
/// The last of the pure floors.
const LAST_PURE: &str = "text";

/// What no pure floor may name.
const IMPURE: &[&str] = &[
    "egui",
    "eframe",
    "rfd",
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::env",
    "std::thread",
    "std::time",
    "SystemTime",
    "Instant",
    "Local::now",
    "Utc::now",
    "f32",
    "f64",
];

/// Every source file of a floor: its path and its code without comments and texts.
fn files(floor: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let code = code(&fs::read_to_string(&path).unwrap());
                found.push((path, code));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(floor), &mut found);
    found
}

fn code(source: &str) -> String {
    let lines = source.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The floors a piece of code names: `crate::floor`, also inside `use crate::{floor::…, other::…}`.
fn named(code: &str) -> BTreeSet<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = BTreeSet::new();
    for (place, _) in code.match_indices("crate::") {
        // `$crate::` of a macro stands for the same crate.
        let rest = &code[place + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => drop(found.insert(word(rest))),
            Some(group) => {
                let mut depth = 0;
                let mut at_start = true;
                for (place, c) in group.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => at_start = true,
                        c if at_start && depth == 0 && !c.is_whitespace() => {
                            found.insert(word(&group[place..]));
                            at_start = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    found
}

fn floor_of(name: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| *floor == name)
}

#[test]
fn no_floor_knows_a_higher_one() {
    let mut upwards = Vec::new();
    for (place, floor) in FLOORS.iter().enumerate() {
        for (path, code) in files(floor) {
            for other in named(&code) {
                match floor_of(&other) {
                    Some(higher) if higher > place => upwards.push(format!("{} knows {other}", path.display())),
                    Some(_) => {}
                    None => upwards.push(format!("{} knows {other}, which is no floor", path.display())),
                }
            }
        }
    }
    assert!(upwards.is_empty(), "{upwards:#?}");
}

#[test]
fn no_floors_know_each_other_in_a_circle() {
    let knows: BTreeMap<&str, BTreeSet<String>> = FLOORS
        .iter()
        .map(|floor| {
            let mut others: BTreeSet<_> = files(floor).iter().flat_map(|(_, code)| named(code)).collect();
            others.remove(*floor);
            (*floor, others)
        })
        .collect();
    // Taking away whoever knows nobody that is left must empty the house.
    let mut left = knows.clone();
    while let Some(free) = left.iter().find(|(_, others)| others.iter().all(|one| !left.contains_key(one.as_str()))) {
        let free = *free.0;
        left.remove(free);
    }
    assert!(left.is_empty(), "a circle among {:?}", left.keys());
}

#[test]
fn the_pure_floors_know_no_window_file_clock_thread_or_float() {
    let pure = FLOORS.iter().take_while(|floor| **floor != LAST_PURE).chain([&LAST_PURE]);
    let mut found = Vec::new();
    for (path, code) in pure.flat_map(|floor| files(floor)) {
        for impure in IMPURE {
            let is_word = |place: usize| {
                let around = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
                !around(code[..place].chars().next_back()) && !around(code[place + impure.len()..].chars().next())
            };
            if code.match_indices(impure).any(|(place, _)| is_word(place)) {
                found.push(format!("{} names {impure}", path.display()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_folder_of_the_house_is_a_floor() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(source).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        assert!(floor_of(&name).is_some() || name == "lib.rs" || name == "main.rs", "{name} is no floor");
    }
}

#[test]
fn the_reader_of_uses_sees_groups_and_paths() {
    let code = "use crate::{pay::Book, text::{Text, Order}, calendar};\nlet x = crate::document::open(p);";
    let seen: Vec<String> = named(code).into_iter().collect();
    assert_eq!(seen, ["calendar", "document", "pay", "text"]);
}
