//! The day sheet: keys go in, marks come out.

use std::sync::Arc;

use dagsverk::app::screens::today::sheet::{DaySheet, Entry, State};
use dagsverk::app::theme::Theme;
use dagsverk::document::{Sitting, SystemDisk};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::common::Package;
use crate::office::Office;

const DAY: &str = "2026-10-15";

/// So many people in the carpentry, numbered as they stand in the list; what was before is marked.
fn carpentry(people: usize) -> Package {
    let names = |row: &dyn Fn(usize) -> String| (2..=people).map(row).collect::<Vec<_>>().join("\n");
    let package = Package::small()
        .file("inmates", "number,family_name,given_name,born,language,sentence_end\n1,Ask 001,Jonas,,nb,\n")
        .rows("settings", "language,,nb")
        .rows("marks", "1,2026-10-14,WOOD,took_part,,,,");
    if people < 2 {
        return package;
    }
    package
        .rows("inmates", &names(&|n| format!("{n},Ask {n:03},Jonas,,nb,")))
        .rows("stays", &names(&|n| format!("{n},2026-10-15,,A")))
        .rows("custody", &names(&|n| format!("{n},2026-10-15,convicted")))
        .rows("placements", &names(&|n| format!("{n},WOOD,2026-10-15,,,,")))
}

/// What is stored for everybody in the carpentry, in the order of their numbers.
fn stored(shown: &Office, people: usize) -> String {
    (1..=people).map(|number| mark(shown, &number.to_string())).collect()
}

/// The letter stored for somebody in the carpentry today, a dot where nothing is.
fn mark(shown: &Office, inmate: &str) -> char {
    let attendance = &shown.document().register.inmates[inmate].attendance;
    let mark = attendance.mark(DAY.parse().unwrap(), &"WOOD".parse().unwrap());
    mark.map_or('.', |mark| mark.key.letter())
}

/// Presses keys one after the other: a letter or digit as it is typed, or a name such as `Enter` or `Ctrl+1`.
fn press(shown: &mut Office, keys: &[&str]) {
    for key in keys {
        let (modifiers, name) = match key.rsplit_once('+') {
            Some(("Ctrl", name)) => (Modifiers::COMMAND, name),
            Some(("Shift", name)) => (Modifiers::SHIFT, name),
            Some(("Alt", name)) => (Modifiers::ALT, name),
            _ => (Modifiers::NONE, *key),
        };
        if let Some(known) = Key::from_name(name) {
            shown.window.key_press_modifiers(modifiers, known);
        }
        // A key that writes sends what it writes too.
        if modifiers.is_none() && name.chars().count() == 1 {
            shown.event(egui::Event::Text(name.to_owned()));
        }
        shown.run();
    }
}

fn sheet(shown: &Office) -> &DaySheet {
    shown.state().screens().today().sheet().unwrap()
}

#[test]
fn a_group_of_15_with_two_exceptions_is_marked_with_seven_keys_from_the_start() {
    let mut shown = Office::on(&carpentry(15));
    let keys = ["Ctrl+1", "6", "S", "1", "3", "U", "Enter"];
    press(&mut shown, &keys);
    assert_eq!(stored(&shown, 15), "TTTTTSTTTTTTUTT");
    assert_eq!(keys.len(), 7, "eight would be too many to be quick");
    let on_disk = shown.on_disk();
    let last = &on_disk.register.inmates["15"];
    assert_eq!(last.attendance.len(), 1, "it is in the journal");
}

#[test]
fn seven_keys_within_one_frame_do_the_same() {
    let mut shown = Office::on(&carpentry(15));
    press(&mut shown, &["Ctrl+1"]);
    for letter in ["6", "S", "1", "3", "U"] {
        shown.event(egui::Event::Text(letter.into()));
    }
    shown.key_press(egui::Key::Enter);
    shown.run();
    assert_eq!(stored(&shown, 15), "TTTTTSTTTTTTUTT");
}

#[test]
fn enter_marks_the_unanswered_of_the_group_as_taking_part() {
    let package = carpentry(4)
        .rows("marks", "2,2026-10-15,WOOD,refused,,,,")
        .rows("spells", "3,2026-10-15,sick,2026-10-16,,,,,,");
    let mut shown = Office::on(&package);
    press(&mut shown, &["Ctrl+1", "Enter"]);
    assert_eq!(stored(&shown, 4), "TN.T");
    assert_eq!(shown.said(), "2 personer er ført: til stede.");
    // It is one step: one undo takes it back.
    press(&mut shown, &["Ctrl+Z"]);
    assert_eq!(stored(&shown, 4), ".N..");
    press(&mut shown, &["Enter", "Enter"]);
    assert_eq!(shown.said(), "Alle er ført.");
}

#[test]
fn a_letter_marks_the_chosen_row_and_goes_to_the_next() {
    let mut shown = Office::on(&carpentry(4));
    press(&mut shown, &["Ctrl+1", "s", "T", "ArrowDown", "N"]);
    assert_eq!(stored(&shown, 4), "ST.N");
    press(&mut shown, &["Backspace"]);
    assert_eq!(stored(&shown, 4), "ST..");
    press(&mut shown, &["ArrowUp", "ArrowUp", "Delete"]);
    assert_eq!(stored(&shown, 4), "S...");
}

#[test]
fn a_number_and_a_letter_mark_that_row() {
    let mut shown = Office::on(&carpentry(15));
    press(&mut shown, &["Ctrl+1", "1", "3"]);
    assert_eq!(shown.state().screens().today().typed(), "13");
    assert!(shown.query_by_label_contains("13 Ask 013, Jonas").is_none());
    press(&mut shown, &["S"]);
    assert_eq!(stored(&shown, 15), "............S..");
    assert_eq!(shown.state().screens().today().typed(), "");
    shown.get_by_label("13 Ask 013, Jonas: syk");
    // A number that is no row marks nobody.
    press(&mut shown, &["4", "7", "S"]);
    assert_eq!(stored(&shown, 15), "............S..");
    assert_eq!(shown.said(), "Det er ingen rad 47.");
}

#[test]
fn escape_forgets_the_typed_number() {
    let mut shown = Office::on(&carpentry(15));
    press(&mut shown, &["Ctrl+1", "1", "3", "Escape", "S"]);
    assert_eq!(stored(&shown, 15), "S..............");
}

#[test]
fn a_letter_that_says_nothing_is_refused() {
    let mut shown = Office::on(&carpentry(2));
    press(&mut shown, &["Ctrl+1", "J"]);
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
        let mut shown = Office::on(&carpentry(3));
        press(&mut shown, &["Ctrl+1", "3", "S", "Ctrl+L"]);
        press(&mut shown, answer);
        assert_eq!(stored(&shown, 3), expected);
        assert_eq!(shown.said(), format!("Økten er avlyst (Carpentry): 2 personer er ført som {name}."));
        press(&mut shown, &["Ctrl+Z"]);
        assert_eq!(stored(&shown, 3), "..S");
    }
    let mut shown = Office::on(&carpentry(3));
    press(&mut shown, &["Ctrl+1", "Ctrl+L", "Escape"]);
    assert_eq!(stored(&shown, 3), "...");
    press(&mut shown, &["T"]);
    assert_eq!(stored(&shown, 3), "T..", "the keys are the sheet's again");
}

#[test]
fn somebody_who_may_only_read_marks_nothing() {
    let folder = crate::common::folder();
    let (register, _) = carpentry(3).import(folder.path());
    let now = crate::common::moment("2026-10-15T07:00:00+02:00");
    let _held = Sitting::open(Arc::new(SystemDisk), &register, crate::common::kari(), now).unwrap();
    let mut shown = Office::opened(folder, register, [1440.0, 900.0], Theme::Light);
    press(&mut shown, &["Ctrl+1", "S", "Enter", "2", "U", "Delete", "Ctrl+L"]);
    assert_eq!(stored(&shown, 3), "...");
    assert_eq!(shown.said(), "Registeret kan bare leses nå. Ingenting er ført.");
}

#[test]
fn tab_and_the_arrows_turn_the_group_and_the_first_with_something_to_do_is_chosen() {
    let package = carpentry(2)
        .rows("activities", "ART,Art,education,School,,12345,09:00-11:00,,,,,false\nBATH,Bath,other,,,67,,,,,,false")
        .rows("placements", "1,ART,2026-10-15,,,,\n1,BATH,2026-10-15,,,,")
        .rows("marks", "1,2026-10-15,ART,took_part,,,,");
    let mut shown = Office::on(&package);
    press(&mut shown, &["Ctrl+1"]);
    let chosen = |shown: &Office| shown.state().screens().today().group().unwrap().name.clone();
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
        press(&mut shown, &[key]);
        assert_eq!(chosen(&shown), expected, "{key}");
    }
    shown.get_by_label("Art 1").click();
    shown.run();
    assert_eq!(chosen(&shown), "Art");
    assert_eq!(sheet(&shown).groups[0].hours, "09:00–11:00");
}

#[test]
fn the_letters_of_the_chosen_row_are_buttons() {
    let mut shown = Office::on(&carpentry(3));
    press(&mut shown, &["Ctrl+1", "ArrowDown"]);
    shown.get_by_label("2 Ask 002, Jonas: ikke ført");
    shown.get_by_label("S syk").click();
    shown.run();
    assert_eq!(stored(&shown, 3), ".S.");
    shown.get_by_label("Alle til stede ⏎").click();
    shown.run();
    assert_eq!(stored(&shown, 3), "TST");
}

#[test]
fn a_mark_goes_before_a_spell_and_the_spell_says_until_when() {
    let package = carpentry(2).rows("spells", "1,2026-10-12,leave,2026-10-16,,,,,,");
    let mut shown = Office::on(&package);
    press(&mut shown, &["Ctrl+1"]);
    let row = &sheet(&shown).groups[0].rows[0];
    assert_eq!(row.words, "permisjon til 16. okt");
    assert!(matches!(row.state, State::Spell(_)));
    assert_eq!(sheet(&shown).away[0].title, "Ask 001, Jonas");
    press(&mut shown, &["1", "T"]);
    assert_eq!(sheet(&shown).groups[0].rows[0].words, "til stede");
    assert!(sheet(&shown).away.is_empty());
}

#[test]
fn the_cards_say_who_is_away_who_has_nothing_and_what_must_be_seen_to() {
    let package = carpentry(6)
        .file(
            "placements",
            "number,activity,from,until,weekdays,weight,supplement\n1,WOOD,2026-10-13,,,,\n2,WOOD,2026-10-15,,,,\n",
        )
        .file("stays", "number,from,until,unit\n1,2026-10-13,,A\n")
        .rows("stays", "2,2026-10-15,2026-10-15,A\n3,2026-10-15,2026-10-16,A\n4,2026-10-15,,A\n5,2026-10-15,,A")
        .rows("stays", "6,2026-10-15,,A")
        .rows("custody", "1,2026-10-13,convicted")
        .rows("spells", "3,2026-10-15,at_home,,,,insp.,,2026-10-29,\n4,2026-10-07,excluded,,,,insp.,,2026-10-15,")
        .rows("spells", "5,2026-10-15,voluntary_isolation,,,true,insp.,,2026-10-14,");
    let mut shown = Office::on(&package);
    press(&mut shown, &["Ctrl+1"]);
    let of = |entries: &[Entry]| {
        let lines = entries.iter().map(|one| format!("{} {} {}", one.title, one.words, one.below));
        lines.map(|line| line.replace(", Jonas", "").trim_end().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        of(&sheet(&shown).away),
        [
            "Ask 003 hjemme (§§ 16 og 16 a), vurderes 29. okt",
            "Ask 004 utelukket fra fellesskapet, vurderes 15. okt",
            "Ask 005 selvvalgt isolasjon, vurderes 14. okt",
        ]
    );
    assert_eq!(of(&sheet(&shown).without), ["Ask 006 6"]);
    assert_eq!(
        of(&sheet(&shown).attention),
        [
            "Ask 005 skulle vært vurdert 14. okt selvvalgt isolasjon fra 15. okt",
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
        .rows("placements", "2,FARM,2026-10-15,,,,");
    let mut shown = Office::on(&package);
    press(&mut shown, &["Ctrl+1", "Alt+ArrowRight", "Alt+ArrowRight"]);
    assert_eq!(shown.state().day(), "2026-10-17".parse().unwrap());
    assert_eq!(sheet(&shown).free.as_deref(), Some("Helg"));
    assert_eq!(sheet(&shown).groups.len(), 1);
    shown.get_by_label_contains("Helg, én person i aktivitet");
    shown
        .state_mut()
        .grant(dagsverk::app::scene::Wish::ShowDay("2026-01-05".parse().unwrap()), &egui::Context::default());
    shown.run();
    assert_eq!((sheet(&shown).present, sheet(&shown).groups.len()), (0, 0));
    press(&mut shown, &["S", "Enter", "Tab", "ArrowDown", "Ctrl+L", "Delete"]);
}

#[test]
fn two_hundred_and_fifty_people_are_scrolled_to() {
    let mut shown = Office::on(&carpentry(250));
    press(&mut shown, &["Ctrl+1", "2", "4", "9", "S", "End"]);
    shown.get_by_label("250 Ask 250, Jonas: ikke ført");
    assert_eq!(mark(&shown, "249"), 'S');
    press(&mut shown, &["Enter"]);
    assert_eq!(stored(&shown, 250).matches('T').count(), 249);
}

#[test]
fn the_next_day_with_something_missing_is_the_next_unanswered_row() {
    let package = carpentry(4).rows("marks", "2,2026-10-15,WOOD,refused,,,,");
    let mut shown = Office::on(&package);
    press(&mut shown, &["Ctrl+1", "F8"]);
    assert_eq!(shown.state().screens().today().row(), 2);
    press(&mut shown, &["F8", "F8"]);
    assert_eq!(shown.state().screens().today().row(), 0);
}

#[test]
fn a_narrow_window_and_every_language_show_it() {
    for language in ["nb", "nn", "en"] {
        let mut shown = Office::on(&carpentry(15).file("settings", &format!("key,from,value\nlanguage,,{language}\n")));
        press(&mut shown, &["Ctrl+1"]);
        for size in [[800.0, 560.0], [800.0, 900.0], [1100.0, 600.0], [2400.0, 1400.0]] {
            shown.set_size(size.into());
            shown.run();
        }
        press(&mut shown, &["1", "3"]);
        press(&mut shown, &["S", "Enter"]);
        // Everybody is marked whatever the letters are called.
        assert_eq!(stored(&shown, 15), "TTTTTTTTTTTTSTT", "{language}");
    }
}

#[test]
fn what_must_be_seen_to_is_reached_without_a_pointer() {
    let mut shown = Office::on(&carpentry(4).rows("marks", "2,2026-10-14,WOOD,refused,,,,"));
    press(&mut shown, &["Ctrl+1", "F6"]);
    let is_a_line = |shown: &Office| {
        let lines = shown.query_all_by_role(egui::accesskit::Role::Button).filter(|node| node.is_focused());
        lines.filter_map(|node| node.accesskit_node().label()).any(|name| name.contains(": "))
    };
    let tabs = (0..40).take_while(|_| {
        let is_there = is_a_line(&shown);
        if !is_there {
            press(&mut shown, &["Tab"]);
        }
        !is_there
    });
    assert!(tabs.count() < 20, "the tabulator comes to the cards");
    press(&mut shown, &["Enter"]);
    assert_eq!(shown.state().place(), dagsverk::app::scene::Place::Month, "and Enter leads to the day");
}
