//! Any bytes as the journal beside a register: it is refused, or it is followed, and then everything that is done with a
//! register holds: opening it again gives the same, a change is there afterwards, and holding both against each other ends.
//!
//! The first byte chooses the form. `r`: the bytes are the journal's file. Anything else: they are heads and payloads, which
//! are given salts and a chain that fits, so that what is altered lies behind the digests. `year=` and `follows` are the
//! harness's own.

#![no_main]

#[path = "../../common/memory.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod memory;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use dagsverk::document::{Author, Document, Fact, Moment, Sitting, history, open_on, verify};
use dagsverk::register::Language;
use dagsverk::text::Text;
use libfuzzer_sys::fuzz_target;
use memory::Memory;
use sha2::{Digest, Sha256};

const REGISTER: &str = include_str!("../seeds/register/every_fact");
const SALT: &str = "00000000000000000000000000000000";

static TEXT: LazyLock<Text> = LazyLock::new(|| Text::new(Language::En));
static ID: LazyLock<String> = LazyLock::new(|| Document::from_text(REGISTER).expect("the seed is sound").id);

fuzz_target!(|bytes: &[u8]| {
    let journal = match bytes.split_first() {
        Some((b'r', rest)) => rest.to_vec(),
        Some((_, rest)) => sealed(&String::from_utf8_lossy(rest)),
        None => return,
    };
    let (disk, path) = (Memory::default(), Path::new("b.dagsverk"));
    disk.put(path, REGISTER.as_bytes());
    disk.put(Path::new("b.journal"), &journal);
    let _ = verify(&disk, path);
    let _ = history(&disk, path, |step, before| {
        assert!(before.is_none_or(|before| before.len() == step.facts.len()), "each fact has what stood before");
    });
    match open_on(&disk, path) {
        Err(refusal) => assert!(!refusal.words(&TEXT).is_empty(), "a refusal says something"),
        Ok(opened) => followed(&disk, path, &opened.document),
    }
});

fn followed(disk: &Memory, path: &Path, document: &Document) {
    let again = open_on(disk, path).expect("what was opened is opened again").document;
    assert!(again == *document, "opening it again gives the same");
    assert!(document.register.contradictions().is_empty(), "nothing in it excludes something else");
    let now: Moment = "2026-11-26T15:08:34+01:00".parse().expect("a moment");
    let opened = Sitting::open(Arc::new(disk.clone()), path, Author::default(), now);
    let (mut sitting, _) = opened.expect("what can be read can be written");
    if sitting.change(Fact::Unit("fuzzed".into()).into(), now).is_ok() {
        let there = open_on(disk, path).expect("what was changed can be opened").document;
        assert_eq!(there.register.local.unit, "fuzzed", "what was acknowledged is there");
    }
}

/// A journal of these heads and payloads, one pair a line with a tab between, whose chain fits.
fn sealed(lines: &str) -> Vec<u8> {
    let digest = |parts: &[&str]| {
        let bytes = Sha256::digest(parts.join("\n").as_bytes());
        bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    let mut chain = digest(&[&ID]);
    let mut journal = format!(
        "DagsverkJournal(format:1,register:\"{}\",year:2026,follows:(number:0,digest:\"{chain}\"))\n",
        *ID
    );
    for line in lines.lines() {
        let Some((head, payload)) = line.split_once('\t') else {
            // What has no tab is the end as it stands: a record that was cut short.
            journal.push_str(line);
            break;
        };
        chain = digest(&[&chain, head, &digest(&[SALT, payload])]);
        journal.push_str(&format!("{chain}\t{SALT}\t{head}\t{payload}\n"));
    }
    journal.into_bytes()
}
