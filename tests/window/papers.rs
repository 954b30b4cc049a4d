//! Papers before they are printed: pages, sizes, language and names, and the ways out.

use dagsverk::app::command::Command;
use dagsverk::app::papers::Kind;
use dagsverk::app::scene::Place;
use dagsverk::register::Language;
use egui::Key;
use egui_kittest::kittest::Queryable;

use crate::office::{Office, days, two, with_run};

/// The paper of a closed period.
fn paper() -> Office {
    let mut office = with_run(&two(), days("2026-10-01", "2026-10-14"));
    office.go(Place::Payroll).give(Command::Previous).give(Command::Preview);
    office
}

fn sees(office: &Office, words: &str) -> bool {
    office.query_all_by_label_contains(words).next().is_some()
}

fn click(office: &mut Office, words: &str) {
    office.get_by_label(words).click();
    office.run();
}

#[test]
fn the_pages_of_the_very_pdf_are_turned() {
    let mut office = paper();
    click(&mut office, "Slipper");
    let pages = office.state().papers().unwrap().pages().unwrap();
    assert!(pages >= 1);
    office.press(Key::End);
    assert_eq!(office.state().papers().unwrap().page(), pages - 1);
    office.press(Key::PageDown);
    assert_eq!(office.state().papers().unwrap().page(), pages - 1, "there is no page after the last");
    office.press(Key::Home);
    assert_eq!(office.state().papers().unwrap().page(), 0);
}

#[test]
fn statements_can_be_chosen() {
    let mut office = paper();
    click(&mut office, "Månedsoppgaver");
    assert_eq!(office.state().papers().unwrap().kind(), &Kind::Statements);
    assert!(sees(&office, "Side 1 av 1"));
}

#[test]
fn one_persons_slip_can_be_chosen() {
    let mut office = paper();
    click(&mut office, "Slipp: Berg, Amir");
    assert!(matches!(office.state().papers().unwrap().kind(), Kind::Slip(_)));
    assert!(sees(&office, "Side 1 av 1"));
}

#[test]
fn pages_are_made_larger_and_fit_again() {
    let mut office = paper();
    let percent = |office: &Office| office.state().papers().unwrap().percent();
    let fitting = percent(&office);
    office.give(Command::ZoomOut);
    assert!(percent(&office) < fitting, "{} {fitting}", percent(&office));
    assert_eq!(office.ctx.zoom_factor(), 1.0, "the window stays as large as it was");
    office.give(Command::ZoomReset);
    assert_eq!(percent(&office), fitting);
}

#[test]
fn a_paper_is_saved_and_replaces_nothing_unasked() {
    let mut office = paper();
    click(&mut office, "Lagre som PDF …");
    office.press(Key::Enter);
    assert!(office.said().starts_with("Lagret: "), "{}", office.said());
    let path = office.said().trim_start_matches("Lagret: ").to_owned();
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"), "{path}");
    click(&mut office, "Lagre som PDF …");
    office.press(Key::Enter);
    assert!(sees(&office, "Erstatt filen"), "a file of that name is there");
    office.press(Key::Escape);
    assert!(office.state().papers().is_some(), "escape leaves the question, not the paper");
}

#[test]
fn where_nothing_prints_it_is_said_and_saving_is_offered() {
    let mut office = paper();
    click(&mut office, "Skriv ut …");
    // With a print service the dialog asks on which printer; without one it says so and offers another way.
    let has_service = dagsverk::report::printer::printers().is_ok();
    assert!(sees(&office, "Åpne i visningsprogram"));
    assert_eq!(sees(&office, "Eksemplarer"), has_service);
}

#[test]
fn the_language_of_the_paper_is_the_registers_and_not_the_windows() {
    let mut office = paper();
    office.speak(Language::En);
    assert_eq!(office.state().papers().unwrap().print().language, Language::Nb);
    assert!(sees(&office, "Page 1 of 1"));
}

#[test]
fn another_place_is_gone_to_from_a_paper() {
    let mut office = paper();
    office.go(Place::Month);
    assert!(office.state().papers().is_none());
    assert_eq!(office.state().place(), Place::Month);
}
