//! Registers made, opened, held by somebody else, and closed.

use std::sync::Arc;

use dagsverk::app::command::Command;
use dagsverk::app::preferences::Preferences;
use dagsverk::app::scene::Place;
use dagsverk::app::theme::Theme;
use dagsverk::app::welcome::Station;
use dagsverk::app::window::Window;
use dagsverk::document::{Author, Sitting, SystemDisk, open, verify};
use dagsverk::register::{Component, Language, Ore};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::common::{Package, moment};
use crate::office::{Office, three};

const SIZE: [f32; 2] = [1440.0, 900.0];

fn type_into(office: &mut Office, field: &str, words: &str) {
    office.get_by_role_and_label(egui::Role::TextInput, field).focus();
    office.run();
    office.event(Event::Text(words.into()));
    office.run();
}

#[test]
fn a_new_register_has_the_names_and_rates_that_were_typed() {
    let mut office = Office::on(&three());
    let path = office.register.with_file_name("new");
    office.give(Command::New);
    type_into(&mut office, "Sti til registeret", &path.display().to_string());
    type_into(&mut office, "Fengsel", "Fjellvik fengsel");
    type_into(&mut office, "ordinær sats", "84,50");
    type_into(&mut office, "Rundskriv", "KDI 1/2026");
    office.get_by_label("Lag registeret").click();
    office.run();
    let made = open(&path.with_extension("dagsverk")).unwrap().document;
    let local = &made.register.local;
    assert_eq!((local.prison.as_str(), local.language), ("Fjellvik fengsel", Some(Language::Nb)));
    let rate = &local.rates[&(Component::Ordinary, "2026-01-01".parse().unwrap())];
    assert_eq!((rate.amount, rate.source.as_str()), (Ore(8450), "KDI 1/2026"));
    assert_eq!(rate.until, "2026-12-31".parse().ok());
    assert!(verify(&SystemDisk, &path.with_extension("dagsverk")).unwrap().findings.is_empty());
}

#[test]
fn a_rate_that_cannot_be_read_says_so_while_it_is_typed_and_nothing_is_made() {
    let mut office = Office::on(&three());
    let path = office.register.with_file_name("new");
    office.give(Command::New);
    type_into(&mut office, "Sti til registeret", &path.display().to_string());
    type_into(&mut office, "ordinær sats", "åttifire");
    office.get_by_label("Lag registeret").click();
    office.run();
    assert!(office.dialog().is_some() && !path.with_extension("dagsverk").exists());
}

#[test]
fn a_register_is_never_made_over_a_file_that_is_there() {
    let mut office = Office::on(&three());
    let path = office.register.clone();
    let before = std::fs::read(&path).unwrap();
    office.give(Command::New);
    type_into(&mut office, "Sti til registeret", &path.display().to_string());
    office.get_by_label("Lag registeret").click();
    office.run();
    assert!(office.query_by_label_contains("finnes fra før og er ikke endret").is_some());
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn whoever_comes_second_can_read_is_told_who_writes_and_can_write_when_that_is_over() {
    let folder = crate::common::folder();
    let (register, imported) = three().import(folder.path());
    assert_eq!(imported.status, 0);
    let ola = Author { user: "ola".into(), computer: "PC-7".into() };
    let now = moment("2026-10-15T07:55:00+02:00");
    let (theirs, _) = Sitting::open(Arc::new(SystemDisk), &register, ola, now).unwrap();
    let mut office = Office::opened(folder, register, SIZE, Theme::Light);
    assert!(office.query_by_label("Bare lesing: ola på PC-7 skriver").is_some());
    office.go(Place::Month).press_with(Modifiers::COMMAND, Key::Home).type_text("t");
    assert!(office.said().starts_with("ola på PC-7 skriver i registeret"), "{}", office.said());
    assert_eq!(office.mark("2", "2026-10-01"), "");

    theirs.close(now).unwrap();
    office.run();
    office.run();
    assert_eq!(office.said(), "Du kan skrive igjen.");
    office.type_text("t");
    assert_eq!(office.mark("2", "2026-10-01"), "T");
}

#[test]
fn letters_belong_to_the_register_whatever_language_is_spoken() {
    let mut office = Office::on(&three());
    office.give(Command::Settings);
    office.get_by_label("English").click();
    office.run();
    office.press(Key::Escape).go(Place::Month).press_with(Modifiers::COMMAND, Key::Home);
    // In English the letter of unauthorised absence is U and that of sickness S; in bokmål N is a refusal, in English R.
    office.type_text("n");
    assert_eq!(office.mark("2", "2026-10-01"), "N");
    office.get_by_label("Berg, Amir, Thursday 1 October 2026: refused");
}

#[test]
fn closing_saves_what_is_new_and_asks_nothing() {
    let mut office = Office::on(&three());
    office.go(Place::Month).press_with(Modifiers::COMMAND, Key::Home).type_text("t");
    office.state_mut().close();
    office.run();
    office.run();
    assert!(office.state().may_close() && office.dialog().is_none());
    assert!(std::fs::read_to_string(&office.register).unwrap().contains("days: \"T\""));
}

#[test]
fn closing_asks_when_the_register_could_not_be_saved() {
    let mut office = Office::on(&three());
    office.go(Place::Month).press_with(Modifiers::COMMAND, Key::Home).type_text("t");
    // Somebody has written over the file meanwhile.
    std::fs::write(&office.register, "mine").unwrap();
    office.state_mut().close();
    office.run();
    office.run();
    office.get_by_label("Registeret er ikke lagret");
    assert!(!office.state().may_close());
    assert_eq!(std::fs::read_to_string(&office.register).unwrap(), "mine", "nothing is overwritten");
    office.get_by_label("Lukk likevel").click();
    office.run();
    assert!(office.state().may_close());
}

#[test]
fn closing_asks_when_something_is_half_typed() {
    let mut office = Office::on(&three());
    office.go(Place::Month).press_with(Modifiers::COMMAND, Key::Home).type_text("t").press(Key::Enter);
    office.state_mut().close();
    office.run();
    office.run();
    assert!(office.state().may_close(), "an open day in which nothing was typed loses nothing");

    let mut office = Office::on(&three());
    office.go(Place::Month).press_with(Modifiers::COMMAND, Key::Home).type_text("t").press(Key::Enter);
    office.event(Event::Text("20%".into()));
    office.run();
    office.state_mut().close();
    office.run();
    office.get_by_label("Noe er halvt utfylt");
    assert!(!office.state().may_close());
    office.get_by_label("Lukk likevel").click();
    office.run();
    office.run();
    assert!(office.state().may_close());
}

#[test]
fn a_package_that_cannot_be_taken_in_says_where_and_changes_nothing() {
    let mut office = Office::on(&three());
    let package = office.register.with_file_name("more");
    Package::empty().rows("marks", "99,2026-10-01,WOOD,took_part,,,,").write(&package);
    let before = office.document().register.clone();
    office.give(Command::Import);
    office.event(egui::Event::Text(package.display().to_string()));
    office.run();
    office.press(egui::Key::Enter);
    office.wait_for("Ikke importert, ingenting er endret. 1 sted må rettes:");
    assert!(office.document().register == before);
}

/// A file or folder let go over the window.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the path is what counts".into())
    }
}

#[test]
fn a_register_dropped_on_the_window_is_opened_and_the_one_before_saved() {
    let mut office = Office::on(&three());
    office.go(Place::Month).press_with(Modifiers::COMMAND, Key::Home).type_text("t");
    let folder = office.register.with_file_name("beside");
    std::fs::create_dir(&folder).unwrap();
    let (other, _) = Package::small().rows("settings", "prison,,Storvik").import(&folder);
    office.input_mut().dropped_files.push(Arc::new(Dropped(other)));
    office.wait_for("Storvik");
    office.run();
    assert!(std::fs::read_to_string(&office.register).unwrap().contains("days: \"T\""), "nothing is left unsaved");
}

#[test]
fn what_is_missing_is_counted_in_the_register_that_is_shown() {
    let mut office = Office::on(&three());
    office.go(Place::Month);
    office.get_by_label("37 dager mangler");
    let folder = office.register.with_file_name("beside");
    std::fs::create_dir(&folder).unwrap();
    let (other, _) = Package::small().rows("settings", "prison,,Storvik\nlanguage,,nb").import(&folder);
    office.input_mut().dropped_files.push(Arc::new(Dropped(other)));
    office.wait_for("Storvik");
    office.run();
    office.get_by_label("11 dager mangler");
}

#[test]
fn a_register_that_cannot_be_saved_when_another_is_opened_says_so() {
    let mut office = Office::on(&three());
    office.go(Place::Month).press_with(Modifiers::COMMAND, Key::Home).type_text("t");
    // Somebody has written over the file meanwhile.
    std::fs::write(&office.register, "mine").unwrap();
    let folder = office.register.with_file_name("beside");
    std::fs::create_dir(&folder).unwrap();
    let (other, _) = Package::small().rows("settings", "prison,,Storvik").import(&folder);
    office.input_mut().dropped_files.push(Arc::new(Dropped(other)));
    office.wait_for("Storvik");
    office.run();
    assert!(office.said().contains("journalen"), "{}", office.said());
    assert_eq!(std::fs::read_to_string(&office.register).unwrap(), "mine", "nothing is overwritten");
}

#[test]
fn a_package_dropped_on_the_window_is_taken_in() {
    let mut office = Office::on(&three());
    let package = office.register.with_file_name("more");
    Package::empty().rows("marks", "2,2026-10-01,WOOD,took_part,,,,").write(&package);
    office.input_mut().dropped_files.push(Arc::new(Dropped(package)));
    office.wait_for("marks.csv: 1 nye, 0 erstattet, 0 var der fra før");
    office.run();
    assert_eq!(office.mark("2", "2026-10-01"), "T");
}

#[test]
fn what_a_user_prefers_is_there_the_next_time() {
    let folder = crate::common::folder();
    let file = folder.path().join("dagsverk").join("preferences.ron");
    let mut preferences = Preferences::in_file(Some(file.clone()));
    preferences.set_zoom(1.5);
    preferences.turn_theme();
    preferences.set_language(Some(Language::Nn));
    preferences.opened(std::path::Path::new("a.dagsverk"));
    preferences.opened(std::path::Path::new("b.dagsverk"));
    preferences.opened(std::path::Path::new("a.dagsverk"));
    let again = Preferences::in_file(Some(file.clone()));
    assert_eq!(again, preferences);
    assert_eq!(again.recent, ["a.dagsverk", "b.dagsverk"].map(std::path::PathBuf::from), "the last one first, once");
    std::fs::write(&file, "what is this").unwrap();
    assert_eq!(Preferences::in_file(Some(file)).zoom_percent, 100, "what cannot be read is the usual");
}

#[test]
fn a_register_opened_before_is_one_press_away_from_the_welcome() {
    let folder = crate::common::folder();
    let (register, _) = three().import(folder.path());
    let mut preferences = Preferences::default();
    preferences.opened(&register);
    let clock = || moment("2026-10-15T08:00:00+02:00");
    let window = Window::new(preferences, clock().date().unwrap(), Station { author: crate::common::kari(), clock });
    let mut shown = crate::pixels::harness_with(SIZE, Theme::Light, window, |ui, window| window.show(ui));
    shown.run();
    shown.get_by_label("test.dagsverk").click();
    let is_open = (0..400).any(|_| {
        shown.step();
        std::thread::sleep(std::time::Duration::from_millis(5));
        shown.state().desk().is_some()
    });
    assert!(is_open);
}
