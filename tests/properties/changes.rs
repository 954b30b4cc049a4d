//! Changes: each has an exact inverse, a bulk is its facts one by one, and what is refused changes nothing.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

use dagsverk::document::{Change, Document, Fact, History, Step};
use dagsverk::register::Register;
use proptest::prelude::*;

use crate::facts::document;

/// The same document with other facts.
fn with(document: &Document, register: &Register) -> Document {
    Document { register: register.clone(), ..document.clone() }
}

fn is_sound(document: &Document) -> bool {
    document.register.contradictions().is_empty() && document.scheme.misfits(&document.register).is_empty()
}

fn take(history: &mut History, document: &mut Document, change: Change) {
    let inverse = document.apply(&change).unwrap();
    history.took(Step { change, inverse });
}

fn undo(history: &mut History, document: &mut Document) -> Option<Change> {
    history.undo(|change, inverse| document.apply_where(change, inverse)).unwrap()
}

fn redo(history: &mut History, document: &mut Document) -> Option<Change> {
    history.redo(|change, inverse| document.apply_where(change, inverse)).unwrap()
}

/// Every mark of a change as a change of its own; other facts as they are.
fn one_by_one(change: &Change) -> Vec<Change> {
    let split = |fact: &Fact| match fact {
        Fact::Marks(number, month, activity, days) => days
            .iter()
            .map(|day| Fact::Marks(number.clone(), *month, activity.clone(), vec![day.clone()]))
            .collect::<Vec<_>>(),
        other => vec![other.clone()],
    };
    change.facts().iter().flat_map(split).map(Change::from).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_change_between_two_registers_makes_one_the_other_and_its_inverse_makes_it_back(
        from in document(),
        to in document(),
    ) {
        let to = with(&from, &to.register);
        let mut changing = from.clone();
        let inverse = changing.apply(&Change::between(&from.register, &to.register)).unwrap();
        prop_assert!(changing == to);
        let again = changing.apply(&inverse).unwrap();
        prop_assert!(changing == from);
        changing.apply(&again).unwrap();
        prop_assert!(changing == to, "the inverse of the inverse is the change");
    }

    #[test]
    fn nothing_is_between_a_register_and_itself(document in document()) {
        prop_assert!(Change::between(&document.register, &document.register).is_empty());
    }

    #[test]
    fn any_part_of_a_change_is_taken_soundly_or_refused_without_a_trace(
        from in document(),
        to in document(),
        kept in prop::collection::vec(any::<bool>(), 1..30),
    ) {
        let whole = Change::between(&from.register, &to.register);
        let part = whole.facts().iter().zip(kept.iter().cycle()).filter(|(_, kept)| **kept);
        let part = Change::of(part.map(|(fact, _)| fact.clone()).collect());
        let mut changing = from.clone();
        match changing.apply(&part) {
            Ok(inverse) => {
                prop_assert!(is_sound(&changing));
                changing.apply(&inverse).unwrap();
                prop_assert!(changing == from);
            }
            Err(_) => prop_assert!(changing == from),
        }
    }

    #[test]
    fn a_bulk_change_equals_its_facts_one_by_one(from in document(), to in document()) {
        // Marks alone can be set one by one in any register that has their people and activities.
        let marked = {
            let mut marked = from.clone();
            for (number, inmate) in &mut marked.register.inmates {
                if let Some(other) = to.register.inmates.get(number) {
                    inmate.attendance = other.attendance.clone();
                }
            }
            marked
        };
        let bulk = Change::between(&from.register, &marked.register);
        let (mut at_once, mut singly) = (from.clone(), from.clone());
        at_once.apply(&bulk).unwrap();
        for change in one_by_one(&bulk) {
            singly.apply(&change).unwrap();
        }
        prop_assert!(at_once == singly);
        prop_assert!(at_once == marked);
    }

    #[test]
    fn any_steps_are_undone_to_the_beginning_and_done_again_to_the_end(
        documents in prop::collection::vec(document(), 2..5),
        undone in 0..4_usize,
    ) {
        let first = documents[0].clone();
        let (mut changing, mut history) = (first.clone(), History::default());
        for next in &documents[1..] {
            let change = Change::between(&changing.register, &next.register);
            take(&mut history, &mut changing, change);
        }
        let last = changing.clone();
        let steps = documents.len() - 1;
        for step in (0..steps).rev() {
            prop_assert!(undo(&mut history, &mut changing).is_some());
            prop_assert!(changing == with(&first, &documents[step].register));
        }
        prop_assert!(undo(&mut history, &mut changing).is_none());
        while redo(&mut history, &mut changing).is_some() {}
        prop_assert!(changing == last);

        // A new step after an undo is the end of what could be done again.
        for _ in 0..undone.min(steps) {
            undo(&mut history, &mut changing);
        }
        take(&mut history, &mut changing, Fact::Unit("another".into()).into());
        prop_assert!(redo(&mut history, &mut changing).is_none());
    }
}
