//! Any files as a data package: each bad row is refused, or all of it is taken in; and then it can be applied, taken back,
//! saved, and what is exported is imported as the same facts.
//!
//! The bytes are the files, with `|` between them. The first line of each says which it is: `inmates.csv` for a file as it
//! stands there, `inmates` for its rows alone, before which the header is put.

#![no_main]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use dagsverk::document::Document;
use dagsverk::exchange::{Counts, ImportOptions, ImportRefusal, Imported, Table, import_files, package_files};
use dagsverk::register::{Language, Local, Register};
use dagsverk::scheme::Scheme;
use dagsverk::text::Text;
use libfuzzer_sys::fuzz_target;

type Files = Vec<(Table, Vec<u8>)>;

static TEXT: LazyLock<Text> = LazyLock::new(|| Text::new(Language::En));
/// A new register, with as few of the rules as do, so that there is little to save and to read.
static BLANK: LazyLock<Document> = LazyLock::new(|| {
    let document = Document::new().expect("the rules that come along are sound");
    let mut rules = document.scheme.document().clone();
    rules.circumstances.retain(|row| CIRCUMSTANCES.contains(&row.id.as_str()));
    rules.holidays.retain(|row| HOLIDAYS.contains(&row.id.as_str()));
    rules.rates.truncate(1);
    let scheme = Scheme::check(rules).expect("nor do these need the others");
    let rates = scheme.rates().iter().map(|row| ((row.component, row.from), row.rate.clone())).collect();
    let register = Register { local: Local { rates, ..Local::default() }, ..Register::default() };
    let blank = Document { scheme, register, ..document };
    assert!(blank.is_blank(), "it has the rates of its rules and nothing else");
    blank
});
/// A mark with a deduction, ones that can be spells too, with a decision and without, one that only a spell can say, one
/// without a rule of the prison, and what is never recorded.
const CIRCUMSTANCES: &[&str] =
    &["took_part", "sick", "leave", "unauthorised", "remand_declined", "hospital", "at_large", "public_holiday"];
const HOLIDAYS: &[&str] = &["may_day", "good_friday"];
static HEADERS: LazyLock<BTreeMap<Table, Vec<u8>>> = LazyLock::new(|| {
    let header = |(table, mut text): (Table, Vec<u8>)| {
        text.truncate(text.iter().position(|byte| *byte == b'\n').expect("every file has a header") + 1);
        (table, text)
    };
    exported(&BLANK).into_iter().map(header).collect()
});
/// A register in which there is something already.
static KEPT: LazyLock<Document> = LazyLock::new(|| {
    let mut document = BLANK.clone();
    let imported = import(files(include_bytes!("../seeds/package/every_table")), &document, false);
    let imported = imported.expect("this package is good");
    document.apply(&imported.change).expect("and so are its facts");
    document
});

fuzz_target!(|bytes: &[u8]| {
    let files = files(bytes);
    match import(files.clone(), &BLANK, false) {
        Ok(imported) => {
            let document = applied(&BLANK, &imported);
            can_be_saved(&document);
            comes_back(&document, &imported.counts);
            let back_to_front = import(files.iter().rev().cloned().collect(), &BLANK, false);
            let back_to_front = back_to_front.expect("the order of files does not matter");
            assert!(applied(&BLANK, &back_to_front).register == document.register, "nor does it for what they say");
        }
        Err(refusal) => refused(&files, &refusal),
    }
    match import(files.clone(), &KEPT, true) {
        Ok(imported) => can_be_saved(&applied(&KEPT, &imported)),
        Err(refusal) => refused(&files, &refusal),
    }
});

fn files(bytes: &[u8]) -> Files {
    bytes.split(|byte| *byte == b'|').filter_map(file).collect()
}

fn file(bytes: &[u8]) -> Option<(Table, Vec<u8>)> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let (name, text) = (std::str::from_utf8(&bytes[..end]).ok()?, &bytes[end + 1..]);
    Table::ALL.into_iter().find_map(|table| match table.file().strip_prefix(name)? {
        "" => Some((table, text.to_vec())),
        ".csv" => Some((table, [&HEADERS[&table], text].concat())),
        _ => None,
    })
}

fn exported(document: &Document) -> Files {
    let table = |name: &str| Table::ALL.into_iter().find(|table| table.file() == name);
    let files = package_files(document).expect("what can be opened can be written");
    files.filter_map(|(name, text)| Some((table(name)?, text.into_bytes()))).collect()
}

fn import(files: Files, into: &Document, replace: bool) -> Result<Imported, ImportRefusal> {
    import_files(files, into, ImportOptions { replace }, |_| {})
}

/// The register with what was taken in, which can be taken back.
fn applied(into: &Document, imported: &Imported) -> Document {
    let mut document = into.clone();
    let inverse = document.apply(&imported.change).expect("what was taken in can be applied");
    let mut before = document.clone();
    before.apply(&inverse).expect("it can be taken back");
    assert!(before == *into, "and then all is as it was");
    document
}

fn can_be_saved(document: &Document) {
    let text = document.to_text().expect("what was taken in can be saved");
    assert!(Document::from_text(&text).as_ref() == Ok(document), "what was saved is opened as it was:\n{text}");
}

/// What is exported is imported as the same facts, none of which gets lost.
fn comes_back(document: &Document, counts: &BTreeMap<Table, Counts>) {
    let mut files = exported(document);
    // A file without rows changes nothing, and is left out to save time; but without rates there would be the program's.
    files.retain(|(table, text)| *table == Table::Rates || *text != HEADERS[table]);
    let imported = import(files.clone(), &BLANK, false).expect("what was exported can be imported");
    let back = applied(&BLANK, &imported);
    assert!(back.register == document.register, "and has the same facts");
    assert!(exported(&back) == exported(document), "and is exported as it was");
    for (table, counted) in counts {
        let facts = imported.counts.get(table).map_or(0, |counts| counts.added);
        assert_eq!(counted.added, facts, "every row of {} that was counted as new is there", table.file());
    }
    let again = import(files, document, false).expect("what is there already is passed over");
    assert!(again.change.is_empty(), "and changes nothing");
}

/// A refusal says something, and of a line that is there.
fn refused(files: &Files, refusal: &ImportRefusal) {
    assert!(refusal.words(&TEXT).len() > 1, "a refusal names what is refused");
    let ImportRefusal::Refused(all) = refusal else { panic!("nothing else can be wrong with files in memory") };
    for one in all {
        let line = one.line.unwrap_or(1);
        let has_line = |(table, text): &(Table, Vec<u8>)| {
            let lines = text.split(|byte| *byte == b'\n').count() as u64;
            *table == one.table && (1..=lines).contains(&line)
        };
        assert!(files.iter().any(has_line), "no file has the line of {one:?}");
    }
}
