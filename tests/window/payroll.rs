//! The payment list: what it says, what is missing, why each figure is what it is, and the runs so far.

use dagsverk::app::command::Command;
use dagsverk::app::scene::Place;
use dagsverk::app::screens::payroll::why::Said;
use dagsverk::pay::Row;
use egui::Key;
use egui_kittest::kittest::Queryable;

use crate::common::Package;
use crate::office::{Office, days, two, with_run};

/// The payment list of two people of whom one was away sick on the 13th.
fn list() -> Office {
    let package = two().rows("marks", "1,2026-10-15,WOOD,took_part,,,,\n2,2026-10-15,WOOD,sick,,,,");
    let mut office = Office::on(&package);
    office.go(Place::Payroll);
    office
}

fn sees(office: &Office, words: &str) -> bool {
    office.query_all_by_label_contains(words).next().is_some()
}

fn title(office: &Office) -> String {
    office.state().screens().payroll().why().map(|why| why.title.clone()).unwrap_or_default()
}

#[test]
fn the_list_adds_up_both_ways_and_is_the_payrolls_total() {
    let office = list();
    let sheet = office.state().screens().payroll().sheet().unwrap();
    let payroll = &sheet.payroll;
    let down = Row::ALL.iter().map(|row| payroll.total_of(*row)).sum();
    let across = payroll.people.iter().map(|person| person.total(&payroll.tables)).sum();
    assert_eq!((payroll.total(), payroll.total()), (down, across));
    assert!(sees(&office, "Til utbetaling 644,00"), "7 days at 84.00, one at 56.00");
    assert_eq!(sheet.rows.iter().flatten().copied().collect::<Vec<_>>(), [Row::Ordinary, Row::Reduced]);
}

#[test]
fn the_arrows_choose_a_figure_and_it_is_said_why() {
    let mut office = list();
    assert!(title(&office).contains("Berg, Amir"), "the person first: {}", title(&office));
    office.press(Key::ArrowRight);
    assert_eq!(title(&office), "Hvorfor: ordinær sats 252,00");
    let why = office.state().screens().payroll().why().unwrap();
    let Some(Said::Figure { words, amount, below, .. }) = why.said.first() else { panic!("{:?}", why.said) };
    assert_eq!((words.as_str(), amount.as_str()), ("12.–14.", "252,00"), "alike days stand together");
    assert!(below.iter().any(|said| said.contains("84,00")), "{below:?}");
    assert_eq!(why.days.len(), 3);
    office.press(Key::ArrowRight);
    assert_eq!(title(&office), "Hvorfor: stønadssats 56,00");
    office.press(Key::ArrowLeft).press(Key::ArrowLeft);
    assert!(title(&office).contains("Berg, Amir"));
}

#[test]
fn a_click_on_a_figure_asks_why_it_is_what_it_is() {
    let mut office = list();
    let row = office.get_by_label_contains("Aas, Jonas 1").rect();
    // The last column is what is paid in all; left of it stands the reduced rate, which he has none of.
    let at = |from_right: f32| egui::pos2(row.right() - from_right, row.center().y);
    let click = |office: &mut Office, at| {
        office.hover_at(at);
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            let modifiers = egui::Modifiers::NONE;
            office.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
            office.run();
        }
    };
    click(&mut office, at(20.0));
    assert!(title(&office).contains("Aas, Jonas"), "{}", title(&office));
    let found = (20..60).map(|step| step as f32 * 8.0).any(|from_right| {
        click(&mut office, at(from_right));
        title(&office).contains("ordinær sats")
    });
    assert!(found, "{}", title(&office));
}

#[test]
fn what_is_missing_is_one_key_away() {
    let mut office = Office::on(&two());
    office.go(Place::Payroll);
    assert!(sees(&office, "Foreløpig · 2 dager mangler"));
    office.get_by_label_contains("Aas, Jonas, to 15.").focus();
    office.run();
    office.press(Key::Enter);
    assert_eq!(office.state().place(), Place::Month);
    assert_eq!(office.state().day().to_string(), "2026-10-15");
}

#[test]
fn an_edited_closed_day_is_a_correction_in_the_next_period_with_its_why() {
    let mut office = with_run(&two(), days("2026-10-01", "2026-10-14"));
    office.go(Place::Month).press_with(egui::Modifiers::COMMAND, Key::Home);
    office.press_times(Key::ArrowRight, 12);
    office.type_text("s");
    office.event(egui::Event::Text("sykmelding kom".into()));
    office.run();
    office.press(Key::Enter);
    office.press_times(Key::ArrowRight, 2);
    office.type_text("t").go(Place::Payroll);
    assert!(sees(&office, "Berg, Amir 2, Dager 1, Ordinær 84,00, Rettelse −28,00, Til utbetaling 56,00"));
    office.press(Key::ArrowRight).press(Key::ArrowRight);
    assert_eq!(title(&office), "Hvorfor: rettelse −28,00");
    for words in ["Tirsdag 13. oktober 2026", "I kjøring 1", "T til stede 84,00", "S syk 56,00", "sykmelding kom"] {
        assert!(sees(&office, words), "{words}");
    }
}

#[test]
fn a_closed_period_shows_its_run_and_what_can_become_of_it() {
    let mut office = with_run(&two(), days("2026-10-01", "2026-10-14"));
    office.go(Place::Payroll);
    assert!(sees(&office, "15.–31. oktober 2026"), "what is not closed yet of the month");
    office.give(Command::Previous);
    assert!(sees(&office, "Kjøring nr. 1, lukket 14. oktober 2026"));
    for words in ["Kari Lunde", "Per Moe", "Levert …", "Trekk tilbake …"] {
        assert!(sees(&office, words), "{words}");
    }
    assert!(office.query_by_label("Lukk perioden …").is_none(), "it is closed");
    office.give(Command::Next);
    assert!(sees(&office, "15.–31. oktober 2026"));
}

#[test]
fn a_run_is_looked_at_as_it_was_closed_and_escape_goes_back() {
    let mut office = with_run(&two(), days("2026-10-01", "2026-10-14"));
    office.go(Place::Payroll);
    office.get_by_label_contains("Nr. 1 · 1.–14. oktober 2026").click();
    office.run();
    assert!(sees(&office, "Kjøring nr. 1, lukket 14. oktober 2026"));
    assert!(sees(&office, "Til utbetaling 504,00"), "two people, three days");
    office.press(Key::Escape);
    assert!(!sees(&office, "Kjøring nr. 1, lukket 14. oktober 2026"));
}

#[test]
fn a_week_is_the_period_where_the_register_pays_by_the_week() {
    let mut office = Office::on(&two().rows("settings", "period,,week"));
    office.go(Place::Payroll);
    assert!(sees(&office, "12.–18. oktober 2026"));
    office.give(Command::Previous);
    assert!(sees(&office, "5.–11. oktober 2026"));
}

#[test]
fn an_empty_period_says_so() {
    let mut office = Office::on(&Package::empty().rows("settings", "language,,nb"));
    office.go(Place::Payroll);
    assert!(sees(&office, "Ingen dagpenger i perioden."));
}

#[test]
fn a_list_whose_days_are_over_is_held_against_the_run_before() {
    // The week before has two days each; this one is over on its Thursday for the test's clock.
    let package = two().rows("marks", "1,2026-10-15,WOOD,took_part,,,,\n2,2026-10-15,WOOD,refused,,,,");
    let mut office = with_run(&package, days("2026-10-12", "2026-10-13"));
    let register = &office.document().register;
    assert_eq!(register.runs.len(), 1);
    office.go(Place::Payroll);
    assert!(!sees(&office, "Mot 12.–13. oktober 2026"), "the days are not over");
    let package = package.rows("settings", "period,,week\nperiod_start,,5");
    let mut office = with_run(&package, days("2026-10-12", "2026-10-13"));
    office.go(Place::Payroll);
    assert!(sees(&office, "14.–15. oktober 2026"));
    assert!(sees(&office, "Mot 12.–13. oktober 2026: −84,00"));
    office.get_by_label_contains("Berg, Amir, −84,00").click();
    office.run();
    assert!(title(&office).contains("Berg, Amir"));
}
