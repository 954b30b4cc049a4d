//! A scheme is data, and a broken one is refused by the row that breaks it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot be set up must fail")]

use std::path::Path;

use dagsverk::calendar::Period;
use dagsverk::pay::{Book, PayComponent};
use dagsverk::register::{Language, Ore};
use dagsverk::scheme::{Certainty, Scheme, SchemeRefusal};
use dagsverk::text::Text;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/schemes").join(name).with_extension("ron");
    std::fs::read_to_string(path).unwrap()
}

fn refusals(name: &str) -> Vec<SchemeRefusal> {
    Scheme::read(&fixture(name)).expect_err(name)
}

#[test]
fn the_scheme_of_norway_is_sound() {
    let scheme = Scheme::norway().unwrap();
    assert_eq!(scheme.circumstances().len(), 24);
    assert_eq!(scheme.holidays().len(), 12);
    assert_eq!(scheme.switches().len(), 3);
}

#[test]
fn the_sound_fixture_is_sound() {
    assert_eq!(Scheme::read(&fixture("sound")).unwrap().circumstances().len(), 3);
}

#[test]
fn each_broken_scheme_is_refused_by_the_row_that_breaks_it() {
    use SchemeRefusal as R;
    let row = |name: &str| name.to_owned();
    let unknown = |field, text: &str| R::UnknownValue { row: row("sick"), field, text: text.to_owned() };
    let cases = [
        ("duplicate_id", R::DuplicateId { row: row("sick") }),
        ("duplicate_key", R::DuplicateKey { row: row("public_holiday"), other: row("sick"), letter: 'S' }),
        (
            "duplicate_letter",
            R::DuplicateLetter { row: row("sick"), other: row("took_part"), letter: 'T', language: Language::Nn },
        ),
        ("spell_without_rank", R::SpellWithoutRank { row: row("sick") }),
        ("spell_with_rank_40", R::SpellWithoutRank { row: row("sick") }),
        ("spell_without_when", R::SpellWithoutWhen { row: row("sick") }),
        ("rank_without_spell", R::NotASpell { row: row("took_part") }),
        ("unknown_pays", R::UnknownPays { row: row("sick"), text: row("half") }),
        ("pays_from_some_day", R::PaysNothingKnown { row: row("sick") }),
        ("unknown_bound", unknown("bound", "perhaps")),
        ("unknown_certainty", unknown("certainty", "sure")),
        ("missing_basis", R::MissingBasis { row: row("sick") }),
        ("missing_basis_of_rate", R::MissingBasis { row: row("ordinary 2023-01-01") }),
        ("missing_language", R::MissingLanguage { row: row("sick"), language: Language::Nn }),
        ("missing_letter", R::MissingLanguage { row: row("sick"), language: Language::En }),
        ("two_pays_from_one_day", R::SameDay { row: row("sick"), from: None }),
        ("two_rates_from_one_day", R::SameDay { row: row("ordinary"), from: "2023-01-01".parse().ok() }),
        ("two_observed_from_one_day", R::SameDay { row: row("may_day"), from: None }),
        (
            "rate_ends_before_start",
            R::EndsBeforeStart { row: row("ordinary 2023-01-01"), from: "2023-01-01".parse().unwrap() },
        ),
        ("no_derived", R::NotOneDerived { count: 0 }),
        ("missing_switch", R::MissingSwitch { row: row("food") }),
        ("unreadable", R::Unreadable { line: 4, column: 3 }),
    ];
    for (name, refusal) in &cases {
        assert_eq!(&refusals(name), std::slice::from_ref(refusal), "{name}");
    }
    let fixtures = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/schemes")).unwrap();
    assert_eq!(fixtures.count(), cases.len() + 1, "every fixture is tested");
}

#[test]
fn more_circumstances_than_there_are_letters_are_refused_however_many() {
    let sound = fixture("sound");
    let (before, row) = sound.split_once("    (\n      id: \"sick\"").unwrap();
    let (row, after) = row.split_once("    ),\n").unwrap();
    for many in [51, 254, 255, 256, 1000] {
        let rows: String = (0..many).map(|number| format!("    (\n      id: \"sick{number}\"{row}    ),\n")).collect();
        let refused = Scheme::read(&format!("{before}{rows}{after}")).expect_err("there are 52 letters");
        assert!(refused.contains(&SchemeRefusal::TooMany { most: 52 }), "{many} and two: {refused:?}");
    }
}

#[test]
fn each_refusal_is_said_in_words_that_name_the_row() {
    for language in Language::ALL {
        let text = Text::new(*language);
        assert!(text.scheme_refusal(&refusals("duplicate_letter")[0]).contains("sick"), "{language}");
        assert!(text.scheme_refusal(&refusals("missing_basis")[0]).contains("sick"), "{language}");
    }
}

#[test]
fn a_new_circumstance_needs_no_code() {
    let training = r#"
    (
      id: "fire_drill", key: "d", name: (nb: "brannøvelse", nn: "brannøving", en: "fire drill"), letter: (nb: "Å", nn: "Å", en: "G"),
      recorded: ["mark"], pays: [(pays: "O"), (from: "2026-10-01", pays: "R")], bound: "setting", basis: "–", certainty: "local_default",
    ),
  ],
  holidays: ["#;
    let scheme = Scheme::read(&Scheme::NORWAY.replacen("  ],\n  holidays: [", training, 1)).unwrap();
    let mut register = small_register();
    let key = scheme.named("fire_drill").unwrap().key;
    let (number, code) = ("1".parse().unwrap(), "WOOD".parse().unwrap());
    let inmate: &mut dagsverk::register::Inmate =
        register.inmates.get_mut::<dagsverk::register::InmateNumber>(&number).unwrap();
    for day in ["2026-09-30", "2026-10-01"] {
        let mark = dagsverk::register::Mark { key, detail: Default::default() };
        inmate.attendance.put(day.parse().unwrap(), &code, mark);
    }
    assert_eq!(scheme.misfits(&register), []);
    let book = Book::new(&scheme, &register);
    let days = Period::new("2026-09-30".parse().unwrap(), "2026-10-01".parse().unwrap()).unwrap();
    let pay = book.settle(days, || {});
    assert_eq!(pay.total_of(PayComponent::Ordinary), Ore(8400));
    assert_eq!(pay.total_of(PayComponent::Reduced), Ore(5600));
}

fn small_register() -> dagsverk::register::Register {
    let files = [
        ("inmates", "number,family_name,given_name,born,language,sentence_end\n1,Aas,Jonas,,,\n"),
        ("stays", "number,from,until,unit\n1,2026-09-01,,A\n"),
        (
            "activities",
            "code,name,kind,provider,place,weekdays,hours,from,until,capacity,supplement,runs_on_holidays\n\
             WOOD,,work,,,12345,,,,,,\n",
        ),
        ("placements", "number,activity,from,until,weekdays,weight,supplement\n1,WOOD,2026-09-01,,,,\n"),
        ("rates", "component,from,until,amount,source\nordinary,2026-01-01,,84.00,x\nreduced,2026-01-01,,56.00,x\n"),
    ];
    let table = |name| dagsverk::exchange::Table::ALL.into_iter().find(|table| table.file() == format!("{name}.csv"));
    let files = files.map(|(name, text)| (table(name).unwrap(), text.as_bytes().to_vec()));
    let mut document = dagsverk::document::Document::new().unwrap();
    let imported = dagsverk::exchange::import_files(files.into(), &document, Default::default(), |_| {});
    document.apply(&imported.unwrap().change).unwrap();
    document.register
}

#[test]
fn nothing_that_is_shipped_as_a_rate_lasts_beyond_its_year() {
    for rate in Scheme::norway().unwrap().rates() {
        let until = rate.rate.until.expect("every shipped rate ends");
        assert!(until.days_after(rate.from) <= 365, "{} {}", rate.component, rate.from);
        assert!(matches!(rate.certainty, Certainty::Sourced | Certainty::Derived), "nothing is invented");
    }
}
