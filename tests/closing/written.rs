//! What a run says is kept letter by letter, whatever letters; and a run that was damaged is refused by its number.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use dagsverk::calendar::Span;
use dagsverk::document::{Author, Document, Fact, Sitting, open_on};
use dagsverk::pay::{Book, Closing, ClosingRefusal, Payroll, RunRefusal, Stamp};
use dagsverk::register::{
    CircumstanceId, Component, Mark, MarkDetail, MarkKey, Ore, Pays, Person, Rate, Rule, RuleKey, Run, SanctionState,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::common::memory::Memory;
use crate::common::office::{later, path, small};
use crate::desk::{Desk, day, days, inmate, loss, mark, person, rate, worked};

/// Any text, with whatever separates in a run, ends a line, cannot be seen, or is written in the north.
fn odd() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => "[~|;,\"\\\\.=a-b0-9]{0,9}",
        1 => "[áčđŋšŧžÁČĐŊŠŦŽæøåÆØÅ –’“]{0,9}",
        1 => "[\\x00-\\x1f\\x7f-\\u{9f}\\u{2028}\\u{2029}\\u{feff}\\u{202e}\\u{1f600}u~.]{0,6}",
        1 => any::<String>(),
    ]
}

/// The register of the small package with these texts wherever a run takes one.
fn with_texts(texts: &[String; 8]) -> Document {
    let [family_name, given_name, unit, decider, activity, source, prison, language] = texts.clone();
    let mut document = small();
    let register = &mut document.register;
    register.local.prison = prison;
    register.local.unit = unit.clone();
    register.activities.values_mut().for_each(|one| one.name.clone_from(&activity));
    let rate = Rate { until: None, amount: Ore(8500), source: source.clone() };
    register.local.rates.insert((Component::Ordinary, day("2026-10-01")), rate);
    let rule = RuleKey { circumstance: "no_offer".parse::<CircumstanceId>().unwrap(), from: None };
    register.local.rules.insert(rule, Rule { pays: Pays::Ordinary, source });
    let one = register.inmates.get_mut("1").unwrap();
    one.person = Person { family_name, given_name, language, ..Person::default() };
    one.stays.values_mut().for_each(|stay| stay.unit.clone_from(&unit));
    let detail = MarkDetail { deduction: "20%".parse().ok(), decided_by: decider, ..MarkDetail::default() };
    for (date, letter) in [("2026-10-05", 'T'), ("2026-10-06", 'I')] {
        let key = MarkKey::new(letter).unwrap();
        let detail = if letter == 'T' { detail.clone() } else { MarkDetail::default() };
        one.attendance.put(day(date), &"WOOD".parse().unwrap(), Mark { key, detail });
    }
    let span = Span::new(day("2026-10-01"), Some(day("2026-10-02"))).unwrap();
    for two in register.inmates.values_mut().skip(1) {
        two.stays.values_mut().for_each(|stay| stay.span = span);
        two.stays = two.stays.values().map(|stay| (stay.span.from(), stay.clone())).collect();
        two.placements.clear();
    }
    document
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_letters_a_run_takes_it_gives_back(
        texts in prop::array::uniform8(odd()),
        reason in odd(),
        user in odd(),
    ) {
        let decider = &texts[3];
        prop_assume!(!decider.trim().is_empty() && !reason.trim().is_empty());
        let disk = Memory::default();
        let by = Author { user: user.clone(), computer: "PC".into() };
        let (mut sitting, _) =
            Sitting::make(Arc::new(disk.clone()), path(), with_texts(&texts), by, later(0)).unwrap();
        let closing = |from, to| Closing {
            span: days(from, to),
            only: Some(inmate("1")),
            prepared_by: "Kari | ~".into(),
            checked_by: "Per; , \"".into(),
        };
        let first = sitting.close_period(&closing("2026-10-05", "2026-10-06"), later(1), || {}).unwrap();
        let facts: Fact = mark("1", "2026-10-06", 'S');
        sitting.change_because(facts.into(), Some(&reason), later(2)).unwrap();
        // The next day is a hole; a run of corrections alone is enough.
        let second = sitting.close_period(&closing("2026-10-05", "2026-10-06"), later(3), || {}).unwrap();
        let opened = open_on(&disk, path()).unwrap().document;
        prop_assert!(opened.register == sitting.document().register);
        let text = opened.to_text().unwrap();
        let saved = Document::from_text(&text).unwrap();
        prop_assert!(saved.register == opened.register);
        let read = |run: u32| Book::new(&saved.scheme, &saved.register).read_run(run, &saved.register.runs[&run]).unwrap();
        prop_assert_eq!(&read(1), &first.payroll);
        prop_assert_eq!(&read(2), &second.payroll);

        let Payroll { prison, unit, tables, people, .. } = read(1);
        let one = &people[0];
        let kept = [&one.family_name, &one.given_name, &one.unit, &tables.deciders[0], &tables.activities[0].name,
            &tables.rates[0].source, &prison, &one.language];
        prop_assert_eq!(kept, texts.each_ref());
        prop_assert_eq!(unit, texts[2].clone());
        prop_assert_eq!(tables.rules[0].source.as_ref(), Some(&texts[5]));
        let because = read(2).people[0].corrections[0].because.clone().unwrap();
        prop_assert_eq!((because.reason.as_str(), &because.by), (reason.trim(), &user));
    }
}

/// A register with three runs, in which is everything a run can say.
fn closed() -> Document {
    static CLOSED: OnceLock<Document> = OnceLock::new();
    let closed = CLOSED.get_or_init(|| {
        let mut desk = Desk::at_work();
        desk.change(vec![loss("1", "2026-10-07", 2, 30, SanctionState::InForce)]).unwrap();
        desk.change(vec![mark("2", "2026-10-07", 'P'), mark("3", "2026-10-08", 'U')]).unwrap();
        desk.closes("2026-10-05", "2026-10-09");
        desk.because("the circular; late, \"again\"", vec![rate("2026-10-08", 8650)]);
        desk.because("he was away", vec![mark("2", "2026-10-05", 'U'), mark("2", "2026-10-06", 'U')]);
        desk.closes("2026-10-10", "2026-10-12");
        desk.close(Some("3"), days("2026-10-13", "2026-10-14")).unwrap();
        desk.change(vec![worked("1", "2026-10-13", "2026-10-30")]).unwrap();
        desk.document().clone()
    });
    closed.clone()
}

/// The same register with one run's texts changed.
fn with_run(run: u32, change: impl FnOnce(&mut Run)) -> Document {
    let mut document = closed();
    change(document.register.runs.get_mut(&run).unwrap());
    document
}

/// Everything that reads runs; gives the first refusal.
fn read_all(document: &Document) -> Result<(), RunRefusal> {
    let Document { scheme, register, .. } = document;
    let book = Book::new(scheme, register);
    let mut result = Ok(());
    for (number, run) in &register.runs {
        let read = book.read_run(*number, run).map(|payroll| (payroll.total(), payroll.days_of_all()));
        result = result.and(read.map(drop));
    }
    let closing = Closing {
        span: days("2026-10-13", "2026-10-16"),
        only: None,
        prepared_by: "Kari".into(),
        checked_by: "Per".into(),
    };
    let stamp = Stamp { at: later(9), journal: String::new(), salt: &mut || 7 };
    match book.close(&closing, stamp, || {}) {
        Err(ClosingRefusal::Run(refusal)) => result = result.and(Err(refusal)),
        Ok((number, run)) => drop(book.read_run(number, &run)?),
        Err(_) => {}
    }
    for (from, to) in [("2026-10-05", "2026-10-09"), ("2026-10-10", "2026-10-12"), ("2026-10-13", "2026-10-31")] {
        let listed = book.list(days(from, to), None, || {});
        result = result.and(listed.map(|listing| drop(listing.payroll.days_of_all())));
    }
    result
}

/// What asks for every amount and every share.
trait DaysOfAll {
    fn days_of_all(&self) -> Vec<String>;
}

impl DaysOfAll for Payroll {
    fn days_of_all(&self) -> Vec<String> {
        let people = self.people.iter().flat_map(|person| person.rows(&self.tables));
        people.map(|(row, amount, days)| format!("{row} {amount} {days}")).collect()
    }
}

#[test]
fn what_is_sound_is_read() {
    read_all(&closed()).unwrap();
}

#[test]
fn a_run_that_was_damaged_is_refused_by_its_number() {
    let with_tables = |change: fn(&str) -> String| with_run(1, |run| run.tables = change(&run.tables).into());
    let with_line = |change: fn(&str) -> String| {
        with_run(1, |run| {
            let mut lines: BTreeMap<_, _> = (*run.lines).clone();
            let line = lines.get_mut("1").unwrap();
            *line = change(line).into();
            run.lines = Arc::new(lines);
        })
    };
    let cases: Vec<(&str, Document)> = vec![
        ("no tables", with_tables(|_| String::new())),
        ("a line of an unknown kind", with_tables(|text| format!("{text}\nx|1"))),
        ("a field too many", with_tables(|text| text.replacen("\nd|", "\nd|1|", 1))),
        ("a day less", with_tables(|text| text.rsplit_once("\nd|").unwrap().0.to_owned())),
        (
            "no rates",
            with_tables(|text| text.lines().filter(|line| !line.starts_with("r|")).collect::<Vec<_>>().join("\n")),
        ),
        (
            "no circumstances",
            with_tables(|text| text.lines().filter(|line| !line.starts_with("c|")).collect::<Vec<_>>().join("\n")),
        ),
        (
            "no activities",
            with_tables(|text| text.lines().filter(|line| !line.starts_with("a|")).collect::<Vec<_>>().join("\n")),
        ),
        (
            "no deciders",
            with_tables(|text| text.lines().filter(|line| !line.starts_with("b|")).collect::<Vec<_>>().join("\n")),
        ),
        (
            "an amount beyond all sums",
            with_tables(|text| text.replacen("ordinary,8400,", "ordinary,9223372036854775807,", 1)),
        ),
        ("an escape that is none", with_tables(|text| text.replacen("a|WOOD|", "a|WOOD|~", 1))),
        ("an empty line", with_line(|_| String::new())),
        ("half a line", with_line(|line| line[..line.len() / 2].to_owned())),
        ("a salt that is none", with_line(|line| line.replacen(&line[..11], "salt", 1))),
        ("what is carried is no amount", with_line(|line| line.replacen("|0|0|0|", "|0|x|0|", 1))),
        ("what is carried is below nothing", with_line(|line| line.replacen("|0|0|0|", "|0|-5|0|", 1))),
        ("a flag that is none", with_line(|line| line.replacen("|0|0|0|", "|0|0|7|", 1))),
        ("a correction that is none", with_line(|line| format!("{line}ordinary,1,1,,,,2026-10-05+0"))),
        ("a reason that is in no table", with_line(|line| format!("{line}ordinary,1,1,,,9,2026-10-05"))),
        (
            "a correction of a day that is not in its table",
            with_line(|line| format!("{line}ordinary,1,1,99,,,2026-10-05")),
        ),
    ];
    for (case, document) in cases {
        assert_eq!(read_all(&document), Err(RunRefusal::Unreadable(1)), "{case}");
        let text = document.to_text().unwrap();
        let opened = Document::from_text(&text).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
        assert_eq!(read_all(&opened), Err(RunRefusal::Unreadable(1)), "{case}: and the register opens all the same");
    }
    // What the others paid can still be read.
    let damaged = with_tables(|_| "?".into());
    let Document { scheme, register, .. } = &damaged;
    let second = Book::new(scheme, register).read_run(2, &register.runs[&2]).unwrap();
    assert!(person(&second, "2").is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_damage_to_a_run_makes_reading_panic(
        run in 1..=3_u32,
        changes in vec((any::<Index>(), any::<Index>(), 0..12_usize, "[ -~æ]{0,4}|9{19}|-9{18}|[|;,]|\\PC{1,2}|[0-9a-z]"), 1..4),
    ) {
        let document = with_run(run, |run| {
            let mut texts = vec![run.tables.to_string()];
            texts.extend(run.lines.values().map(ToString::to_string));
            for (which, place, length, put) in changes {
                let text = which.get(&texts).clone();
                let mut letters: Vec<char> = text.chars().collect();
                let place = place.index(letters.len() + 1);
                letters.splice(place..(place + length).min(letters.len()), put.chars());
                texts[which.index(run.lines.len() + 1)] = letters.into_iter().collect();
            }
            let mut texts = texts.into_iter();
            run.tables = texts.next().unwrap().into();
            run.lines = Arc::new(run.lines.keys().cloned().zip(texts.map(String::into_boxed_str)).collect());
        });
        let _ = read_all(&document);
        let text = document.to_text().unwrap();
        if let Ok(opened) = Document::from_text(&text) {
            let _ = read_all(&opened);
        }
    }
}
