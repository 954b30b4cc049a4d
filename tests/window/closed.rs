//! Closed days: they look closed, and are changed only for a reason.

use dagsverk::app::command::Command;
use dagsverk::app::dialogs::Dialog;
use dagsverk::app::scene::Place;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::common::Package;
use crate::office::{Office, days, two, with_run};

/// The month of two people whose days up to the 14th are closed, the keys on the 13th of the first one.
fn closed() -> Office {
    let mut office = with_run(&two(), days("2026-10-01", "2026-10-14"));
    office.go(Place::Month).press_with(Modifiers::COMMAND, Key::Home);
    office.press_times(Key::ArrowRight, 12);
    office
}

fn asks(office: &Office) -> bool {
    matches!(office.dialog(), Some(Dialog::Why(_)))
}

/// Gives this reason.
fn because(office: &mut Office, reason: &str) {
    assert!(asks(office), "{}", office.said());
    office.event(Event::Text(reason.to_owned()));
    office.run();
    office.press(Key::Enter);
    assert!(office.dialog().is_none());
}

#[test]
fn a_letter_on_a_closed_day_asks_why_and_is_noted_with_the_reason() {
    let mut office = closed();
    office.type_text("s");
    assert!(asks(&office));
    for words in ["Berg, Amir", "13. oktober 2026", "−28,00"] {
        assert!(office.query_all_by_label(words).next().is_some(), "{words}");
    }
    assert!(office.query_by_label_contains("kjøring nr. 1, som er lukket").is_some());
    assert_eq!(office.mark("2", "2026-10-13"), "T", "nothing is changed yet");
    because(&mut office, "sykmelding kom");
    assert_eq!(office.mark("2", "2026-10-13"), "S");
    let amendments: Vec<_> = office.on_disk().register.inmates["2"].amendments.values().cloned().collect();
    assert_eq!(amendments[0].reason, "sykmelding kom");
    assert!(office.state().desk().unwrap().is_settled());
}

#[test]
fn enter_without_a_reason_does_nothing_and_escape_leaves_all_as_it_was() {
    let mut office = closed();
    office.type_text("s").press(Key::Enter);
    assert!(asks(&office), "a reason is missing");
    office.type_text(" ").press(Key::Enter);
    assert!(asks(&office), "blanks are none");
    office.press(Key::Escape);
    assert!(office.dialog().is_none());
    assert_eq!(office.mark("2", "2026-10-13"), "T");
    assert_eq!(office.said(), "");
}

#[test]
fn deleting_filling_and_pasting_ask_likewise() {
    let mut office = closed();
    office.press(Key::Delete);
    assert!(asks(&office), "deleting");
    office.press(Key::Escape).press_with(Modifiers::SHIFT, Key::ArrowDown).type_text("s");
    assert!(asks(&office), "a rectangle");
    for name in ["Aas, Jonas", "Berg, Amir"] {
        assert!(office.query_all_by_label(name).next().is_some(), "{name}");
    }
    office.press(Key::Escape);
    office.event(Event::Paste("U".into()));
    office.run();
    because(&mut office, "feil ført");
    assert_eq!(office.mark("2", "2026-10-13"), "U");
}

#[test]
fn undo_and_redo_of_a_closed_day_ask_likewise() {
    let mut office = closed();
    office.type_text("s");
    because(&mut office, "sykmelding kom");
    office.give(Command::Undo);
    assert_eq!(office.mark("2", "2026-10-13"), "S");
    because(&mut office, "gjaldt en annen");
    assert_eq!(office.mark("2", "2026-10-13"), "T");
    office.give(Command::Redo);
    because(&mut office, "likevel ham");
    assert_eq!(office.mark("2", "2026-10-13"), "S");
}

#[test]
fn a_day_that_is_open_is_changed_without_a_question() {
    let mut office = closed();
    office.press(Key::ArrowRight).press(Key::ArrowRight).type_text("t");
    assert!(office.dialog().is_none());
    assert_eq!(office.mark("2", "2026-10-15"), "T");
}

#[test]
fn the_day_sheet_asks_likewise() {
    let mut office = closed();
    office.go(Place::Today).type_text("s");
    because(&mut office, "sykmelding kom");
    assert_eq!(office.document().register.inmates.values().map(|one| one.amendments.len()).sum::<usize>(), 1);
}

#[test]
fn taking_in_a_package_asks_likewise() {
    let mut office = closed();
    let package = office.register.with_file_name("more");
    Package::empty().rows("marks", "2,2026-10-12,WOOD,sick,,,,").write(&package);
    office.give(Command::Import);
    office.event(Event::Text(package.display().to_string()));
    office.run();
    office.get_by_label("Erstatt det som er annerledes der fra før").click();
    office.run();
    office.get_by_label("OK").click();
    office.wait_for("Hvorfor endres dagene?");
    assert_eq!(office.mark("2", "2026-10-12"), "T");
    office.event(Event::Text("sykmelding kom".into()));
    office.run();
    office.press(Key::Enter);
    office.wait_for("marks.csv: 0 nye, 1 erstattet, 0 var der fra før");
    assert_eq!(office.mark("2", "2026-10-12"), "S");
}

#[test]
fn closed_days_say_which_run_closed_them() {
    let mut office = closed();
    assert!(office.query_all_by_label_contains("Lukket i kjøring nr. 1").next().is_some(), "beside the month");
    office.press(Key::End);
    assert!(office.query_all_by_label_contains("Lukket i kjøring nr. 1").next().is_none(), "an open day is not");
    office.press(Key::Home).go(Place::Today);
    assert!(office.query_all_by_label_contains("Lukket i kjøring nr. 1").next().is_some(), "on the day sheet");
}
