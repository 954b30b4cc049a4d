//! The day sheet: keys go in, marks come out, in the real window without a screen.

#![cfg(feature = "app")]
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

mod common;

use common::Package;
use common::window::{Shown, show, show_to_read};
use dagsverk::app::screens::today::sheet::{DaySheet, State};
use egui_kittest::kittest::Queryable as _;

const DAY: &str = "2026-11-26";

/// So many people in the carpentry, numbered as they stand in the list; what was before is marked.
fn carpentry(people: usize) -> Package {
    let names = |row: &dyn Fn(usize) -> String| (2..=people).map(row).collect::<Vec<_>>().join("\n");
    let package = Package::small()
        .file("inmates", "number,family_name,given_name,born,language,sentence_end\n1,Ask 001,Jonas,,nb,\n")
        .rows("settings", "language,,nb")
        .rows("marks", "1,2026-11-25,WOOD,took_part,,,,");
    if people < 2 {
        return package;
    }
    package
        .rows("inmates", &names(&|n| format!("{n},Ask {n:03},Jonas,,nb,")))
        .rows("stays", &names(&|n| format!("{n},2026-11-26,,A")))
        .rows("custody", &names(&|n| format!("{n},2026-11-26,convicted")))
        .rows("placements", &names(&|n| format!("{n},WOOD,2026-11-26,,,,")))
}

/// What is stored for everybody in the carpentry, in the order of their numbers.
fn stored(shown: &Shown, people: usize) -> String {
    (1..=people).map(|number| shown.mark(&number.to_string(), DAY, "WOOD")).collect()
}

fn sheet(shown: &Shown) -> &DaySheet {
    shown.harness.state().screens().today().sheet().unwrap()
}

#[test]
fn a_group_of_15_with_two_exceptions_is_marked_with_seven_keys_from_the_start() {
    let mut shown = show(&carpentry(15));
    shown.press(&["Ctrl+1", "6", "S", "1", "3", "U", "Enter"]);
    assert_eq!(stored(&shown, 15), "TTTTTSTTTTTTUTT");
    assert!(shown.pressed <= 8, "{} keys", shown.pressed);
    let on_disk = shown.on_disk();
    let last = &on_disk.register.inmates["15"];
    assert_eq!(last.attendance.len(), 1, "it is in the journal");
}

#[test]
fn seven_keys_within_one_frame_do_the_same() {
    let mut shown = show(&carpentry(15));
    shown.press(&["Ctrl+1"]);
    for letter in ["6", "S", "1", "3", "U"] {
        shown.harness.event(egui::Event::Text(letter.into()));
    }
    shown.harness.key_press(egui::Key::Enter);
    shown.settle();
    assert_eq!(stored(&shown, 15), "TTTTTSTTTTTTUTT");
}

#[test]
fn enter_marks_the_unanswered_of_the_group_as_taking_part() {
    let package = carpentry(4)
        .rows("marks", "2,2026-11-26,WOOD,refused,,,,")
        .rows("spells", "3,2026-11-26,sick,2026-11-27,,,,,,");
    let mut shown = show(&package);
    shown.press(&["Ctrl+1", "Enter"]);
    assert_eq!(stored(&shown, 4), "TN.T");
    assert_eq!(shown.said(), "2 personer er ført: til stede.");
    // It is one step: one undo takes it back.
    shown.press(&["Ctrl+Z"]);
    assert_eq!(stored(&shown, 4), ".N..");
    shown.press(&["Enter", "Enter"]);
    assert_eq!(shown.said(), "Alle er ført.");
}

#[test]
fn a_letter_marks_the_chosen_row_and_goes_to_the_next() {
    let mut shown = show(&carpentry(4));
    shown.press(&["Ctrl+1", "s", "T", "ArrowDown", "N"]);
    assert_eq!(stored(&shown, 4), "ST.N");
    shown.press(&["Backspace"]);
    assert_eq!(stored(&shown, 4), "ST..");
    shown.press(&["ArrowUp", "ArrowUp", "Delete"]);
    assert_eq!(stored(&shown, 4), "S...");
}

#[test]
fn a_number_and_a_letter_mark_that_row() {
    let mut shown = show(&carpentry(15));
    shown.press(&["Ctrl+1", "1", "3"]);
    assert_eq!(shown.harness.state().screens().today().typed(), "13");
    assert!(shown.harness.query_by_label_contains("13 Ask 013, Jonas").is_none());
    shown.press(&["S"]);
    assert_eq!(stored(&shown, 15), "............S..");
    assert_eq!(shown.harness.state().screens().today().typed(), "");
    shown.harness.get_by_label("13 Ask 013, Jonas: syk");
    // A number that is no row marks nobody.
    shown.press(&["4", "7", "S"]);
    assert_eq!(stored(&shown, 15), "............S..");
    assert_eq!(shown.said(), "Det er ingen rad 47.");
}

#[test]
fn escape_forgets_the_typed_number() {
    let mut shown = show(&carpentry(15));
    shown.press(&["Ctrl+1", "1", "3", "Escape", "S"]);
    assert_eq!(stored(&shown, 15), "S..............");
}

#[test]
fn a_letter_that_says_nothing_is_refused() {
    let mut shown = show(&carpentry(2));
    shown.press(&["Ctrl+1", "J"]);
    assert_eq!(stored(&shown, 2), "..");
    assert_eq!(shown.said(), "«J» er ingen bokstav for en føring.");
}

#[test]
fn a_session_is_cancelled_in_one_step_paid_or_unpaid() {
    for (answer, expected, name) in [
        (&["Enter"][..], "LLS", "avlyst av fengselet"),
        (&["Tab", "Enter"], "BBS", "avlyst uten betaling"),
        (&["B"], "BBS", "avlyst uten betaling"),
    ] {
        let mut shown = show(&carpentry(3));
        shown.press(&["Ctrl+1", "3", "S", "Ctrl+L"]);
        shown.press(answer);
        assert_eq!(stored(&shown, 3), expected);
        assert_eq!(shown.said(), format!("Økten er avlyst (Carpentry): 2 personer er ført som {name}."));
        shown.press(&["Ctrl+Z"]);
        assert_eq!(stored(&shown, 3), "..S");
    }
    let mut shown = show(&carpentry(3));
    shown.press(&["Ctrl+1", "Ctrl+L", "Escape"]);
    assert_eq!(stored(&shown, 3), "...");
    shown.press(&["T"]);
    assert_eq!(stored(&shown, 3), "T..", "the keys are the sheet's again");
}

#[test]
fn somebody_who_may_only_read_marks_nothing() {
    let mut shown = show_to_read(&carpentry(3));
    shown.press(&["Ctrl+1", "S", "Enter", "2", "U", "Delete", "Ctrl+L"]);
    assert_eq!(stored(&shown, 3), "...");
    assert_eq!(shown.said(), "Registeret kan bare leses nå. Ingenting er ført.");
}

#[test]
fn tab_and_the_arrows_turn_the_group_and_the_first_with_something_to_do_is_chosen() {
    let package = carpentry(2)
        .rows("activities", "ART,Art,education,School,,12345,09:00-11:00,,,,,false\nBATH,Bath,other,,,67,,,,,,false")
        .rows("placements", "1,ART,2026-11-26,,,,\n1,BATH,2026-11-26,,,,")
        .rows("marks", "1,2026-11-26,ART,took_part,,,,");
    let mut shown = show(&package);
    shown.press(&["Ctrl+1"]);
    let chosen = |shown: &Shown| shown.harness.state().screens().today().group().unwrap().name.clone();
    let names: Vec<_> = sheet(&shown).groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, ["Art", "Carpentry"], "what does not run that day is not there");
    assert_eq!(chosen(&shown), "Carpentry");
    for (key, expected) in [
        ("Tab", "Art"),
        ("Shift+Tab", "Carpentry"),
        ("ArrowRight", "Art"),
        ("ArrowLeft", "Carpentry"),
        ("Ctrl+ArrowDown", "Art"),
        ("Ctrl+ArrowUp", "Carpentry"),
    ] {
        shown.press(&[key]);
        assert_eq!(chosen(&shown), expected, "{key}");
    }
    shown.harness.get_by_label("Art 1").click();
    shown.settle();
    assert_eq!(chosen(&shown), "Art");
    assert_eq!(sheet(&shown).groups[0].hours, "09:00–11:00");
}

#[test]
fn the_letters_of_the_chosen_row_are_buttons() {
    let mut shown = show(&carpentry(3));
    shown.press(&["Ctrl+1", "ArrowDown"]);
    shown.harness.get_by_label("2 Ask 002, Jonas: ikke ført");
    shown.harness.get_by_label("S syk").click();
    shown.settle();
    assert_eq!(stored(&shown, 3), ".S.");
    shown.harness.get_by_label("Alle til stede ⏎").click();
    shown.settle();
    assert_eq!(stored(&shown, 3), "TST");
}

#[test]
fn a_mark_goes_before_a_spell_and_the_spell_says_until_when() {
    let package = carpentry(2).rows("spells", "1,2026-11-23,leave,2026-11-27,,,,,,");
    let mut shown = show(&package);
    shown.press(&["Ctrl+1"]);
    let row = &sheet(&shown).groups[0].rows[0];
    assert_eq!(row.words, "permisjon til 27. nov");
    assert!(matches!(row.state, State::Spell(_)));
    assert_eq!(sheet(&shown).away[0].title, "Ask 001, Jonas");
    shown.press(&["1", "T"]);
    assert_eq!(sheet(&shown).groups[0].rows[0].words, "til stede");
    assert!(sheet(&shown).away.is_empty());
}

#[test]
fn the_cards_say_who_is_away_who_has_nothing_and_what_must_be_seen_to() {
    let package = carpentry(6)
        .file(
            "placements",
            "number,activity,from,until,weekdays,weight,supplement\n1,WOOD,2026-11-24,,,,\n2,WOOD,2026-11-26,,,,\n",
        )
        .file("stays", "number,from,until,unit\n1,2026-11-24,,A\n")
        .rows("stays", "2,2026-11-26,2026-11-26,A\n3,2026-11-26,2026-11-27,A\n4,2026-11-26,,A\n5,2026-11-26,,A")
        .rows("stays", "6,2026-11-26,,A")
        .rows("custody", "1,2026-11-24,convicted")
        .rows("spells", "3,2026-11-26,at_home,,,,insp.,,2026-12-10,\n4,2026-11-18,excluded,,,,insp.,,2026-11-26,")
        .rows("spells", "5,2026-11-26,voluntary_isolation,,,true,insp.,,2026-11-25,");
    let mut shown = show(&package);
    shown.press(&["Ctrl+1"]);
    let of = |entries: &[dagsverk::app::screens::today::sheet::Entry]| {
        let lines = entries.iter().map(|one| format!("{} {} {}", one.title, one.words, one.below));
        lines.map(|line| line.replace(", Jonas", "").trim_end().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        of(&sheet(&shown).away),
        [
            "Ask 003 hjemme (§§ 16 og 16 a), vurderes 10. des",
            "Ask 004 utelukket fra fellesskapet, vurderes 26. nov",
            "Ask 005 selvvalgt isolasjon, vurderes 25. nov",
        ]
    );
    assert_eq!(of(&sheet(&shown).without), ["Ask 006 6"]);
    assert_eq!(
        of(&sheet(&shown).attention),
        [
            "Ask 005 skulle vært vurdert 25. nov selvvalgt isolasjon fra 26. nov",
            "Ask 004 ny vurdering i dag utelukket 9 dager",
            "Ask 002 løslates i dag",
            "Ask 003 løslates fredag",
            "Tidligere i måneden én dag mangler",
        ]
    );
}

#[test]
fn a_free_day_says_who_works_and_a_day_before_all_data_that_nobody_was_here() {
    let package = carpentry(3)
        .rows("activities", "FARM,Farm,work,Prison,,1234567,,,,,,true")
        .rows("placements", "2,FARM,2026-11-26,,,,");
    let mut shown = show(&package);
    shown.press(&["Ctrl+1", "Alt+ArrowRight", "Alt+ArrowRight"]);
    assert_eq!(shown.harness.state().day(), "2026-11-28".parse().unwrap());
    assert_eq!(sheet(&shown).free.as_deref(), Some("Helg"));
    assert_eq!(sheet(&shown).groups.len(), 1);
    shown.harness.get_by_label_contains("Helg, én person i aktivitet");
    shown
        .harness
        .state_mut()
        .grant(dagsverk::app::scene::Wish::ShowDay("2026-01-05".parse().unwrap()), &egui::Context::default());
    shown.settle();
    assert_eq!((sheet(&shown).present, sheet(&shown).groups.len()), (0, 0));
    shown.press(&["S", "Enter", "Tab", "ArrowDown", "Ctrl+L", "Delete"]);
}

#[test]
fn two_hundred_and_fifty_people_are_scrolled_to() {
    let mut shown = show(&carpentry(250));
    shown.press(&["Ctrl+1", "2", "4", "9", "S", "End"]);
    shown.harness.get_by_label("250 Ask 250, Jonas: ikke ført");
    assert_eq!(shown.mark("249", DAY, "WOOD"), 'S');
    shown.press(&["Enter"]);
    assert_eq!(stored(&shown, 250).matches('T').count(), 249);
}

#[test]
fn the_next_day_with_something_missing_is_the_next_unanswered_row() {
    let package = carpentry(4).rows("marks", "2,2026-11-26,WOOD,refused,,,,");
    let mut shown = show(&package);
    shown.press(&["Ctrl+1", "F8"]);
    assert_eq!(shown.harness.state().screens().today().row(), 2);
    shown.press(&["F8", "F8"]);
    assert_eq!(shown.harness.state().screens().today().row(), 0);
}

#[test]
fn a_narrow_window_and_every_language_show_it() {
    for language in ["nb", "nn", "en"] {
        let mut shown = show(&carpentry(15).file("settings", &format!("key,from,value\nlanguage,,{language}\n")));
        shown.press(&["Ctrl+1"]);
        for size in [[800.0, 560.0], [800.0, 900.0], [1100.0, 600.0], [2400.0, 1400.0]] {
            shown.harness.set_size(size.into());
            shown.settle();
        }
        shown.press(&["1", "3"]);
        shown.press(&["S", "Enter"]);
        // Everybody is marked whatever the letters are called.
        assert_eq!(stored(&shown, 15), "TTTTTTTTTTTTSTT", "{language}");
    }
}
