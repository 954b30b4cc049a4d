//! The catalogues: every language says the same messages with the same arguments, and so does the code.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

use std::collections::{BTreeMap, BTreeSet};

use dagsverk::register::Language;
use dagsverk::text::catalogue;
use dagsverk::text::messages::MESSAGES;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Every message of a catalogue with the arguments it uses.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(catalogue(language)).unwrap();
    let mut found = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut arguments = BTreeSet::new();
            in_pattern(message.value.as_ref().unwrap(), &mut arguments);
            let twice = found.insert(message.id.name.to_owned(), arguments);
            assert!(twice.is_none(), "{} stands twice in {language}", message.id.name);
        }
    }
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

#[test]
fn every_language_says_the_messages_of_the_code_with_their_arguments() {
    let in_code: BTreeMap<String, BTreeSet<String>> = MESSAGES
        .iter()
        .map(|(name, arguments)| ((*name).to_owned(), arguments.iter().map(|one| (*one).to_owned()).collect()))
        .collect();
    for language in Language::ALL {
        let said = messages(*language);
        let names = |all: &BTreeMap<String, BTreeSet<String>>| all.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(&said), names(&in_code), "{language}");
        for (name, arguments) in &said {
            assert_eq!(arguments, &in_code[name], "{name} in {language}");
        }
    }
}

#[test]
fn every_catalogue_is_free_of_faults() {
    for language in Language::ALL {
        assert!(fluent_syntax::parser::parse(catalogue(*language)).is_ok(), "{language}");
    }
}

#[test]
fn every_variant_of_a_name_is_said_in_its_own_words() {
    for language in Language::ALL {
        let text = dagsverk::text::Text::new(*language);
        let distinct = |names: Vec<String>| {
            let count = names.len();
            assert_eq!(names.into_iter().collect::<BTreeSet<_>>().len(), count, "{language}");
        };
        distinct((1..=12).map(|month| text.month_name(month)).collect());
        distinct((1..=7).map(|day| text.weekday_name(day)).collect());
        distinct(dagsverk::pay::PayComponent::ALL.iter().map(|one| text.component(*one)).collect());
        distinct(dagsverk::pay::PayComponent::ALL.iter().map(|one| text.column(*one)).collect());
        distinct(dagsverk::pay::HoleKind::ALL.iter().map(|one| text.hole_name(one.as_str())).collect());
        distinct(dagsverk::register::Component::ALL.iter().map(|one| text.rate(*one)).collect());
        distinct(dagsverk::register::Pays::ALL.iter().map(|one| text.pays(*one)).collect());
        distinct(dagsverk::document::Kind::ALL.iter().map(|one| text.change_kind(one.as_str())).collect());
        distinct(dagsverk::scheme::Bound::ALL.iter().map(|one| text.bound(*one)).collect());
        distinct(dagsverk::scheme::Certainty::ALL.iter().map(|one| text.certainty(*one)).collect());
    }
}

/// Words for people stand in the catalogues: no Norwegian letter stands in the code outside comments and tests.
#[test]
fn the_code_has_no_norwegian_words_of_its_own() {
    fn walk(folder: &std::path::Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                let code = source.split("#[cfg(test)]").next().unwrap();
                let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
                let words = lines.filter(|line| line.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']));
                found.extend(words.map(|line| format!("{}: {line}", path.display())));
            }
        }
    }
    let mut found = Vec::new();
    walk(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    // A language is called what it calls itself, in every language.
    found.retain(|line| !line.contains("\"bokmål\""));
    assert!(found.is_empty(), "{found:#?}");
}
