//! That the rules and these tests name each other.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A rule's number: section and place.
type Number = (u32, u32);

#[test]
fn every_numbered_rule_has_a_test() {
    let rules = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md")).unwrap();
    let numbered: BTreeSet<Number> = rules.split("**").filter_map(number).collect();
    let tested = tested();
    let untested: Vec<_> = numbered.difference(&tested).collect();
    let unknown: Vec<_> = tested.difference(&numbered).collect();
    assert!(numbered.len() > 100, "{numbered:?}");
    assert!(untested.is_empty(), "rules without a test: {untested:?}");
    assert!(unknown.is_empty(), "tests of rules that are not there: {unknown:?}");
}

/// `7.14`.
fn number(text: &str) -> Option<Number> {
    let (section, place) = text.split_once('.')?;
    Some((section.parse().ok()?, place.parse().ok()?))
}

/// The numbers of all tests called `rule_N_M_…`; a test of a whole section is called `rule_N_…`.
fn tested() -> BTreeSet<Number> {
    let folders = ["tests/rules", "tests/closing"].map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let entries = folders.into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let files = entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let of_file = |text: String| -> Vec<Number> {
        let names = text.split("fn rule_").skip(1).map(|name| name.split(['(', ' ']).next().unwrap().to_owned());
        names.filter_map(|name| number(&name.splitn(3, '_').take(2).collect::<Vec<_>>().join("."))).collect()
    };
    files.flat_map(of_file).collect()
}
