//! What holds of every sentence in every language.

use std::collections::{BTreeMap, BTreeSet};

use dagsverk::calendar::Span;
use dagsverk::document::{Change, Document, Fact, Naming};
use dagsverk::register::{
    Activity, ActivityKind, ActivitySpan, CustodyKind, Language, PeriodKind, Person, Placement, Register, Review,
    SanctionState, Spell,
};
use dagsverk::text::Text;

use super::facts::{
    activity, custody, day, full_activity, full_placement, full_review, full_spell, jonas, known, open_placement,
    open_spell, person, placed, review, spell,
};
use super::{common, told};

/// A sentence has no place left empty, no name of a message and no doubled space, and stands on one line.
fn assert_sound(sentence: &str) {
    for fault in ["{", "}", "fact_", "  ", "\n", ", ,", ": ,", "()"] {
        assert!(!sentence.contains(fault), "{fault:?} in {sentence}");
    }
    assert_eq!(sentence, sentence.trim());
}

/// The facts of the example register in the order they are set, each with what stood there before.
fn example() -> (Document, Vec<(Fact, Fact)>) {
    let (file, mut document) = (tempfile::tempdir().unwrap(), Document::new().unwrap());
    let path = file.path().join("example.dagsverk");
    assert_eq!(common::dagsverk(&["demo", "--no-window", "--to", common::word(&path)]).status, 0);
    let register = dagsverk::document::open(&path).unwrap().document.register;
    document.register = Register::default();
    let change = Change::between(&document.register, &register);
    let inverse = document.apply(&change).unwrap();
    let pairs = change.facts().iter().cloned().zip(inverse.facts().iter().rev().cloned()).collect();
    (document, pairs)
}

#[test]
fn a_whole_register_is_told_in_and_out_in_every_language() {
    let (document, pairs) = example();
    let naming = Naming { scheme: &document.scheme, activities: &document.register.activities };
    let marks = document.register.mark_count();
    for language in Language::ALL {
        let text = Text::new(*language);
        let mut sentences_of_marks = 0;
        for (after, before) in &pairs {
            let directions = [after.told(Some(before), &naming, &text), before.told(Some(after), &naming, &text)];
            for sentences in &directions {
                assert!(!sentences.is_empty(), "{after:?}");
                sentences.iter().for_each(|sentence| assert_sound(sentence));
            }
            if matches!(after, Fact::Marks(..)) {
                sentences_of_marks += directions[0].len();
            } else {
                assert_eq!(directions.map(|sentences| sentences.len()), [1, 1], "{after:?}");
            }
        }
        assert!(sentences_of_marks * 2 < marks, "{sentences_of_marks} sentences of {marks} marks");
    }
}

/// Facts of one kind that all differ.
fn different() -> Vec<Vec<Fact>> {
    let persons = [
        Person { family_name: "Aas".into(), ..Person::default() },
        Person { given_name: "Aas".into(), ..Person::default() },
        Person { language: "nn".into(), ..Person::default() },
        Person { born: Some(day("1987-03-14")), ..Person::default() },
        Person { sentence_end: Some(day("1987-03-14")), ..Person::default() },
        jonas(),
    ];
    let placements = [
        open_placement(),
        full_placement(),
        Placement { span: full_placement().span, ..open_placement() },
        Placement { weekdays: full_placement().weekdays, ..open_placement() },
        Placement { weight: full_placement().weight, ..open_placement() },
        Placement { supplement: full_placement().supplement, ..open_placement() },
    ];
    let spells = [
        open_spell(),
        full_spell(),
        Spell { span: Span::new(open_spell().span.from(), Some(day("2026-09-01"))).unwrap(), ..open_spell() },
        Spell { weekdays: "67".parse().ok(), ..open_spell() },
        Spell { granted: Some(true), ..open_spell() },
        Spell { granted: Some(false), ..open_spell() },
        Spell { decided_by: "kl".into(), ..open_spell() },
        Spell { decided_on: Some(day("2026-09-01")), ..open_spell() },
        Spell { review_by: Some(day("2026-09-01")), ..open_spell() },
        Spell { reason: "kl".into(), ..open_spell() },
    ];
    let reviews = [
        Review::default(),
        full_review(),
        Review { by: "kl".into(), ..Review::default() },
        Review { assessment: "kl".into(), ..Review::default() },
        Review { next_review: Some(day("2026-09-01")), ..Review::default() },
    ];
    let span = |from: Option<&str>, until: Option<&str>| ActivitySpan::new(from.map(day), until.map(day)).unwrap();
    let mut activities = vec![
        activity(),
        full_activity(),
        Activity { name: "Kontor".into(), ..activity() },
        Activity { provider: "Kontor".into(), ..activity() },
        Activity { place: "Kontor".into(), ..activity() },
        Activity { weekdays: "1234".parse().unwrap(), ..activity() },
        Activity { hours: full_activity().hours, ..activity() },
        Activity { span: span(Some("2026-04-01"), None), ..activity() },
        Activity { span: span(None, Some("2026-04-01")), ..activity() },
        Activity { capacity: Some(0), ..activity() },
        Activity { supplement: full_activity().supplement, ..activity() },
        Activity { runs_on_holidays: true, ..activity() },
    ];
    let kinds = ActivityKind::ALL.iter().filter(|kind| **kind != activity().kind);
    activities.extend(kinds.map(|kind| Activity { kind: *kind, ..activity() }));
    vec![
        persons.into_iter().map(|one| person(Some(one))).collect(),
        placements.into_iter().map(|one| placed(Some(one))).collect(),
        spells.into_iter().map(|one| spell(Some(one))).collect(),
        reviews.into_iter().map(|one| review(Some(one))).collect(),
        activities.into_iter().map(|one| known(Some(one))).collect(),
        CustodyKind::ALL.iter().map(|kind| custody(Some(*kind))).collect(),
        SanctionState::ALL.iter().map(|state| super::facts::sanction(7, 50, *state, "")).collect(),
        PeriodKind::ALL.iter().map(|kind| super::facts::period(Some(*kind), None)).collect(),
    ]
}

#[test]
fn whatever_differs_is_told_in_words_that_differ() {
    for (language, facts) in
        Language::ALL.iter().flat_map(|language| different().into_iter().map(move |f| (language, f)))
    {
        let mut seen = BTreeMap::new();
        for (after, before) in facts.iter().flat_map(|after| facts.iter().map(move |before| (after, before))) {
            let sentences = told(*language, after, Some(before));
            assert_eq!(sentences.len(), usize::from(after != before), "{after:?} after {before:?}: {sentences:?}");
            sentences.iter().for_each(|sentence| assert_sound(sentence));
            seen.entry(format!("{before:?}")).or_insert_with(Vec::new).extend(sentences);
        }
        for (before, sentences) in seen {
            let distinct: BTreeSet<_> = sentences.iter().collect();
            assert_eq!(distinct.len(), sentences.len(), "after {before}: {sentences:#?}");
        }
    }
}
