//! Closing a period, settling somebody who leaves, withdrawing and handing over: what is asked, and what comes of it.

use dagsverk::app::command::Command;
use dagsverk::app::dialogs::Dialog;
use dagsverk::app::papers::Kind;
use dagsverk::app::scene::Place;
use dagsverk::register::RunState;
use egui::{Event, Key};
use egui_kittest::kittest::Queryable;

use crate::common::Package;
use crate::office::{Office, days, two, with_run};

/// Two people paid by the week, the week of Monday 12 October marked to its end.
fn week() -> Package {
    let marks = "1,2026-10-15,WOOD,took_part,,,,\n1,2026-10-16,WOOD,took_part,,,,\n\
                 2,2026-10-15,WOOD,took_part,,,,\n2,2026-10-16,WOOD,sick,,,,";
    two().rows("settings", "period,,week").rows("marks", marks)
}

fn sees(office: &Office, words: &str) -> bool {
    office.query_all_by_label_contains(words).next().is_some()
}

fn click(office: &mut Office, words: &str) {
    office.get_by_label(words).click();
    office.run();
}

fn write(office: &mut Office, words: &str) {
    office.event(Event::Text(words.to_owned()));
    office.run();
}

fn runs(office: &Office) -> Vec<(u32, RunState)> {
    office.on_disk().register.runs.iter().map(|(number, run)| (*number, run.state.clone())).collect()
}

#[test]
fn what_is_missing_stands_in_the_way_of_closing_and_leads_to_its_day() {
    let mut office = Office::on(&two().rows("settings", "period,,week"));
    office.go(Place::Payroll).give(Command::ClosePeriod);
    assert!(sees(&office, "Aas, Jonas, torsdag 15. oktober 2026 og 1 til, Carpentry: ikke ført"));
    write(&mut office, "Per Moe");
    office.press(Key::Enter);
    assert!(matches!(office.dialog(), Some(Dialog::Close(_))), "it is not closed");
    office.get_by_label_contains("Berg, Amir, torsdag 15. oktober 2026").click();
    office.run();
    assert!(office.dialog().is_none());
    assert_eq!((office.state().place(), office.state().day().to_string()), (Place::Month, "2026-10-15".into()));
    assert!(runs(&office).is_empty());
}

#[test]
fn closing_closes_and_says_number_and_check_code() {
    let mut office = Office::on(&week());
    office.go(Place::Payroll);
    click(&mut office, "Lukk perioden …");
    assert!(sees(&office, "12.–18. oktober 2026, 2 personer"), "the span and the people");
    office.press(Key::Enter);
    assert!(runs(&office).is_empty(), "who checked it is not said");
    write(&mut office, "Per Moe");
    office.press(Key::Enter);
    assert!(matches!(office.dialog(), Some(Dialog::Closed(_))), "{}", office.said());
    assert!(sees(&office, "Kjøring nr. 1 er lukket"));
    let run = office.on_disk().register.runs[&1].clone();
    assert_eq!((run.prepared_by.as_str(), run.checked_by.as_str()), ("kari", "Per Moe"));
    let code = dagsverk::pay::RunHead::of(1, &run).code;
    assert!(sees(&office, &code));
    click(&mut office, "Skriv ut slippene …");
    assert_eq!(office.state().papers().map(|papers| papers.kind().clone()), Some(Kind::Slips));
}

#[test]
fn who_prepared_and_checked_is_remembered() {
    let mut office = Office::on(&week());
    office.go(Place::Payroll).give(Command::ClosePeriod);
    write(&mut office, "Per Moe");
    office.press(Key::Enter).press(Key::Escape).give(Command::ClosePeriod);
    // It stands beside the list too; the dialog lies above that.
    office.query_all_by_label("Per Moe").last().unwrap().click();
    office.run();
    assert!(sees(&office, "19. oktober 2026"), "the first day follows the run before");
}

#[test]
fn escape_closes_nothing() {
    let mut office = Office::on(&week());
    office.go(Place::Payroll).give(Command::ClosePeriod);
    write(&mut office, "Per Moe");
    office.press(Key::Escape);
    assert!(office.dialog().is_none() && runs(&office).is_empty());
}

#[test]
fn withdrawing_asks_why_and_opens_the_days_again() {
    let mut office = with_run(&two(), days("2026-10-01", "2026-10-14"));
    office.go(Place::Payroll).give(Command::Previous);
    click(&mut office, "Trekk tilbake …");
    office.press(Key::Enter);
    assert_eq!(runs(&office), [(1, RunState::Standing)], "it was not said why");
    write(&mut office, "feil sats");
    office.press(Key::Enter);
    let Some((1, RunState::Withdrawn { reason, .. })) = runs(&office).pop() else { panic!("{:?}", runs(&office)) };
    assert_eq!(reason, "feil sats");
    assert!(sees(&office, "Foreløpig"), "the days are open again");
    office.get_by_label_contains("Nr. 1 ·").click();
    office.run();
    assert!(sees(&office, "feil sats"), "it can still be looked at");
    assert!(!sees(&office, "Trekk tilbake …"));
}

#[test]
fn only_the_last_run_can_be_withdrawn() {
    let mut office = with_run(&week(), days("2026-10-01", "2026-10-11"));
    office.go(Place::Payroll).give(Command::ClosePeriod);
    write(&mut office, "Per Moe");
    office.press(Key::Enter).press(Key::Escape);
    assert_eq!(runs(&office).len(), 2);
    office.get_by_label_contains("Nr. 1 ·").click();
    office.run();
    assert!(sees(&office, "Levert …") && !sees(&office, "Trekk tilbake …"));
    office.press(Key::Escape);
    office.get_by_label_contains("Nr. 2 ·").click();
    office.run();
    assert!(sees(&office, "Trekk tilbake …"));
}

#[test]
fn a_run_that_was_handed_over_cannot_be_withdrawn() {
    let mut office = with_run(&two(), days("2026-10-01", "2026-10-14"));
    office.go(Place::Payroll).give(Command::Previous);
    click(&mut office, "Levert …");
    office.press(Key::Escape);
    assert_eq!(runs(&office), [(1, RunState::Standing)]);
    click(&mut office, "Levert …");
    click(&mut office, "Merk som levert");
    assert!(matches!(runs(&office)[0], (1, RunState::HandedOver(_))));
    assert!(!sees(&office, "Trekk tilbake …") && !sees(&office, "Levert …"));
    assert!(sees(&office, "Kjøring nr. 1, levert 15. oktober 2026"));
}

#[test]
fn settling_somebody_who_leaves_ends_his_stay_and_pays_him() {
    let mut office = Office::on(&week());
    office.go(Place::Payroll);
    click(&mut office, "Oppgjør ved løslatelse …");
    for words in ["Oppgjør ved løslatelse: Berg, Amir", "oppholdet i A", "plass: Carpentry", "336,00"] {
        assert!(sees(&office, words), "{words}");
    }
    write(&mut office, "Per Moe");
    office.press(Key::Enter);
    assert!(matches!(office.dialog(), Some(Dialog::Closed(_))), "{}", office.said());
    let register = office.on_disk().register;
    let stay = register.inmates["2"].stays.values().next_back().unwrap();
    assert_eq!(stay.span.until().map(|day| day.to_string()), Some("2026-10-15".into()));
    assert_eq!(register.runs[&1].only.as_ref().map(|number| number.as_str()), Some("2"));
    office.press(Key::Escape);
    assert!(!sees(&office, "Berg, Amir 2,"), "he is not paid for these days again");
    assert!(sees(&office, "Til utbetaling 420,00"));
    office.give(Command::ClosePeriod);
    assert!(sees(&office, "12.–18. oktober 2026, én person"), "closing comes to what the list says");
    assert!(office.query_all_by_label("420,00").next().is_some());
}

#[test]
fn the_slip_of_somebody_who_was_settled_is_printed_next() {
    let mut office = Office::on(&week());
    office.go(Place::Payroll);
    click(&mut office, "Oppgjør ved løslatelse …");
    write(&mut office, "Per Moe");
    office.press(Key::Enter);
    click(&mut office, "Skriv ut slippen …");
    assert!(matches!(office.state().papers().unwrap().kind(), Kind::Slip(_)));
}

#[test]
fn somebody_with_a_day_missing_is_not_settled_and_the_day_is_named() {
    let mut office = Office::on(&two());
    office.go(Place::People);
    click(&mut office, "Oppgjør ved løslatelse …");
    assert!(sees(&office, "torsdag 15. oktober 2026"));
    write(&mut office, "Per Moe");
    office.press(Key::Enter);
    assert!(matches!(office.dialog(), Some(Dialog::Release(_))));
    assert!(runs(&office).is_empty());
}

#[test]
fn a_last_day_before_closed_days_asks_why_they_are_changed() {
    let mut office = with_run(&two(), days("2026-10-01", "2026-10-14"));
    office.go(Place::People);
    click(&mut office, "Oppgjør ved løslatelse …");
    write(&mut office, "Per Moe");
    office.get_by_label("Siste dag her").focus();
    office.run();
    office.press_with(egui::Modifiers::COMMAND, Key::A);
    write(&mut office, "13.10.2026");
    office.press(Key::Enter);
    assert!(matches!(office.dialog(), Some(Dialog::Why(_))), "{}", office.said());
    assert!(sees(&office, "Lukkede dager: løslatelse") && runs(&office).len() == 1);
    write(&mut office, "løslatt dagen før");
    office.press(Key::Enter);
    assert!(matches!(office.dialog(), Some(Dialog::Closed(_))), "{}", office.said());
    let inmate = &office.on_disk().register.inmates["2"];
    assert_eq!(inmate.amendments.values().next().map(|one| one.reason.clone()), Some("løslatt dagen før".into()));
}

#[test]
fn a_day_that_is_none_is_said_and_closes_nothing() {
    let mut office = Office::on(&week());
    office.go(Place::Payroll).give(Command::ClosePeriod);
    write(&mut office, "Per Moe");
    office.get_by_label("Siste dag").focus();
    office.run();
    office.press_with(egui::Modifiers::COMMAND, Key::A);
    write(&mut office, "31.9.2026");
    assert!(sees(&office, "Skriv dagen slik: 31.10.2026"));
    office.press(Key::Enter);
    assert!(runs(&office).is_empty());
}

#[test]
fn a_run_that_is_closed_stays_as_it_was_in_its_paper() {
    let mut office = with_run(&two(), days("2026-10-01", "2026-10-14"));
    office.go(Place::Payroll).give(Command::Previous).give(Command::Preview);
    assert_eq!(office.state().papers().unwrap().pages(), Some(1));
    assert!(sees(&office, "Side 1 av 1"));
    office.press(Key::Escape);
    assert!(office.state().papers().is_none());
}
