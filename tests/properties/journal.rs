//! The journal: whatever is changed through a sitting is there when the register is opened, saved or not.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

use std::path::Path;
use std::sync::Arc;

use dagsverk::document::{Author, Change, Document, Fact, Moment, Recorded, Sitting, ToUndo, history, open_on, verify};
use dagsverk::register::Register;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::common::memory::Memory;
use crate::facts::document;

fn path() -> &'static Path {
    Path::new("any.dagsverk")
}

fn by() -> Author {
    Author { user: "any".into(), computer: "any".into() }
}

/// A register that is made on an empty disk.
fn made(document: &Document, now: Moment) -> (Memory, Sitting) {
    let disk = Memory::default();
    let blank = Document { id: "any".into(), recorded: Recorded::nothing("any"), ..document.clone() };
    let (sitting, _) = Sitting::make(Arc::new(disk.clone()), path(), blank, by(), now).unwrap();
    (disk, sitting)
}

/// What is on the disk, opened by somebody else.
fn there(disk: &Memory) -> Register {
    let opened = open_on(disk, path()).unwrap();
    assert_eq!(opened.notices, []);
    opened.document.register
}

fn is_clean(disk: &Memory) -> bool {
    let verified = verify(disk, path()).unwrap();
    verified.findings.is_empty() && verified.is_founded
}

/// The facts by whom they are about, each one's in their order: so the journal has them.
fn by_person(facts: &[Fact]) -> Vec<Fact> {
    let mut facts = facts.to_vec();
    facts.sort_by_key(|fact| fact.inmate().cloned());
    facts
}

/// What happens behind a change.
#[derive(Debug, Clone, Copy)]
enum Then {
    Nothing,
    Save,
    Rest,
    /// The program is gone; another one comes.
    Crash,
    /// A year goes by.
    NewYear,
}

fn then() -> impl Strategy<Value = Then> {
    prop_oneof![
        3 => Just(Then::Nothing),
        1 => Just(Then::Save),
        1 => Just(Then::Rest),
        1 => Just(Then::Crash),
        1 => Just(Then::NewYear),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_changes_are_there_whatever_happens_between_them(
        first in document(),
        changes in vec((document(), then()), 1..6),
    ) {
        let mut now: Moment = "2026-11-26T15:08:34+01:00".parse().unwrap();
        let (disk, mut sitting) = made(&first, now);
        prop_assert!(there(&disk) == first.register);
        for (to, then) in changes {
            now = now.plus_seconds(60);
            let change = Change::between(&sitting.document().register, &to.register);
            sitting.change(change.clone(), now).unwrap();
            prop_assert!(sitting.document().register == to.register);
            prop_assert!(there(&disk) == to.register, "what was acknowledged is there");

            let mut last = Vec::new();
            history(&disk, path(), |step, _| last = step.facts.clone()).unwrap();
            prop_assert!(change.is_empty() || last == by_person(change.facts()), "the facts outlive their text");
            match then {
                Then::Nothing => {}
                Then::Save => drop(sitting.save(now).unwrap()),
                Then::Rest => sitting.rest(),
                Then::Crash => {
                    drop(sitting);
                    sitting = Sitting::open(Arc::new(disk.clone()), path(), by(), now).unwrap().0;
                }
                Then::NewYear => now = now.plus_seconds(366 * 24 * 60 * 60),
            }
            prop_assert!(there(&disk) == to.register);
            prop_assert!(sitting.document().register == to.register);
            prop_assert!(is_clean(&disk));
        }
        let last = sitting.document().register.clone();
        prop_assert!(sitting.close(now).is_ok());
        prop_assert!(there(&disk) == last);
        prop_assert!(is_clean(&disk));
    }

    #[test]
    fn any_steps_are_undone_and_done_again_on_the_disk_too(
        documents in vec(document(), 2..5),
        saves in vec(any::<bool>(), 8),
    ) {
        let now: Moment = "2026-11-26T15:08:34+01:00".parse().unwrap();
        let (disk, mut sitting) = made(&documents[0], now);
        let mut states = vec![documents[0].register.clone()];
        for to in &documents[1..] {
            let change = Change::between(&sitting.document().register, &to.register);
            if !change.is_empty() {
                sitting.change(change, now).unwrap();
                states.push(to.register.clone());
            }
        }
        let mut saves = saves.into_iter().cycle();
        for state in states.iter().rev().skip(1) {
            prop_assert!(sitting.undo(None, now).unwrap().is_some());
            if saves.next() == Some(true) {
                sitting.save(now).unwrap();
            }
            prop_assert!(sitting.document().register == *state && there(&disk) == *state);
        }
        prop_assert!(sitting.undo(None, now).unwrap().is_none());
        prop_assert!(matches!(sitting.history().to_undo(), ToUndo::Nothing));
        for state in &states[1..] {
            prop_assert!(sitting.redo(None, now).unwrap().is_some());
            if saves.next() == Some(true) {
                sitting.rest();
            }
            prop_assert!(sitting.document().register == *state && there(&disk) == *state);
        }
        prop_assert!(sitting.redo(None, now).unwrap().is_none());
        prop_assert!(is_clean(&disk));
    }
}
