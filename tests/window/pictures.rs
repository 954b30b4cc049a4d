//! Every screen on the example register, light and dark, held to its picture; and what crowds it: 250 people, a large size,
//! a small screen, each language. `UPDATE_PICTURES=1 cargo test --test window pictures` makes those of the documents.

use std::path::Path;
use std::sync::Arc;

use dagsverk::app::command::Command;
use dagsverk::app::scene::{Place, Wish};
use dagsverk::app::theme::Theme;
use dagsverk::document::{Change, Fact, Sitting, SystemDisk};
use dagsverk::pay::{Book, Closing, Stamp};
use dagsverk::register::{Language, Run};

use crate::common::{Package, dagsverk_answered, folder, kari, moment, word};
use crate::office::{Office, days};
use egui::Key;
use egui_kittest::kittest::Queryable;

/// The example at eight on the last day that is marked: most is done, one workshop is still open.
const NOW: &str = "2026-11-20T08:00:00+01:00";

/// The pictures that stand in the documents.
const IN_DOCUMENTS: [&str; 4] = ["today_light", "month_light", "payroll_light", "month_dark"];

fn example(size: [f32; 2], theme: Theme) -> Office {
    let folder = folder();
    let register = folder.path().join("fjellvik-b.dagsverk");
    let made = dagsverk_answered("nb", &["demo", "--no-window", "--to", word(&register)], "", moment(NOW));
    assert_eq!(made.status, 0, "{}", made.err);
    Office::opened_at(folder, register, size, theme, || moment(NOW))
}

fn name(place: Place) -> &'static str {
    match place {
        Place::Today => "today",
        Place::Month => "month",
        Place::People => "people",
        Place::Activities => "activities",
        Place::Payroll => "payroll",
        Place::Overview => "overview",
    }
}

/// Holds the window to its picture, and keeps that for the documents where that is asked for.
fn held(office: &Office, name: &str) {
    office.snapshot(name);
    if std::env::var("UPDATE_PICTURES").is_ok_and(|value| value == "1") && IN_DOCUMENTS.contains(&name) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (pictures, file) = (root.join("docs/pictures"), format!("{name}.png"));
        std::fs::create_dir_all(&pictures).unwrap();
        std::fs::copy(root.join("tests/snapshots/window").join(&file), pictures.join(&file)).unwrap();
    }
}

#[test]
fn every_screen_looks_as_it_did_light_and_dark() {
    for (theme, look) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut office = example([1440.0, 900.0], theme);
        for place in Place::ALL {
            office.go(place);
            held(&office, &format!("{}_{look}", name(place)));
        }
    }
}

/// The example with its October closed, always with the same check code.
fn closed_example(size: [f32; 2], theme: Theme) -> Office {
    let folder = folder();
    let register = folder.path().join("fjellvik-b.dagsverk");
    let made = dagsverk_answered("nb", &["demo", "--no-window", "--to", word(&register)], "", moment(NOW));
    assert_eq!(made.status, 0, "{}", made.err);
    let now = moment("2026-11-02T14:10:00+01:00");
    let (mut sitting, _) = Sitting::open(Arc::new(SystemDisk), &register, kari(), now).unwrap();
    let (prepared_by, checked_by) = ("Kari Lunde".to_owned(), "Per Moe".to_owned());
    let closing = Closing { span: days("2026-10-01", "2026-10-31"), only: None, prepared_by, checked_by };
    let document = sitting.document().clone();
    // What a sitting makes differs each time by the salt of each line.
    let stamp = Stamp { at: now, journal: String::new(), salt: &mut || 7 };
    let (number, run) = Book::new(&document.scheme, &document.register).close(&closing, stamp, || {}).unwrap();
    let lines = run.lines.iter().map(|(person, line)| Fact::RunLine(person.clone(), number, Some(line.clone())));
    let head = Run { lines: Arc::default(), ..run.clone() };
    let facts = std::iter::once(Fact::Run(number, Some(Box::new(head)))).chain(lines);
    sitting.change(Change::of(facts.collect()), now).unwrap();
    assert!(sitting.close(now).is_ok());
    Office::opened_at(folder, register, size, theme, || moment(NOW))
}

#[test]
fn what_is_asked_before_a_period_is_closed_or_somebody_leaves() {
    for (theme, look) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut office = example([1440.0, 900.0], theme);
        office.go(Place::Payroll).give(Command::ClosePeriod);
        office.snapshot(&format!("dialog_close_incomplete_{look}"));
        office.press(Key::Escape).give(Command::Previous).give(Command::ClosePeriod);
        office.snapshot(&format!("dialog_close_{look}"));
        office.press(Key::Escape).give(Command::Next).press_times(Key::ArrowDown, 9);
        office.get_by_label("Oppgjør ved løslatelse …").click();
        office.run();
        office.snapshot(&format!("dialog_release_{look}"));
    }
}

#[test]
fn a_closed_period_what_can_become_of_it_and_how_it_is_mended() {
    for (theme, look) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut office = closed_example([1440.0, 900.0], theme);
        office.go(Place::Payroll).give(Command::Previous).press(Key::ArrowRight);
        office.snapshot(&format!("payroll_closed_{look}"));
        for (button, name) in [("Levert …", "hand_over"), ("Trekk tilbake …", "withdraw")] {
            office.get_by_label(button).click();
            office.run();
            office.snapshot(&format!("dialog_{name}_{look}"));
            office.press(Key::Escape);
        }
        office.go(Place::Month).press_times(Key::ArrowDown, 3).press_times(Key::ArrowLeft, 4).type_text("s");
        office.snapshot(&format!("dialog_reason_{look}"));
        office.event(egui::Event::Text("sykmelding kom 5. november".into()));
        office.run();
        office.press(Key::Enter);
        office.snapshot(&format!("month_closed_{look}"));
        office.go(Place::Today);
        office.snapshot(&format!("today_closed_{look}"));
        office.go(Place::Payroll).give(Command::Next);
        // The correction is the last figure of the one whose day was mended.
        let ctx = office.ctx.clone();
        office.state_mut().grant(Wish::ShowInmate("2139".parse().unwrap(), None), &ctx);
        office.run();
        office.press_times(Key::ArrowRight, 9);
        office.snapshot(&format!("payroll_correction_{look}"));
    }
}

#[test]
fn papers_look_as_they_are_printed() {
    for (theme, look) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut office = closed_example([1440.0, 900.0], theme);
        office.go(Place::Payroll).give(Command::Previous).give(Command::Preview);
        office.snapshot(&format!("paper_list_{look}"));
        office.get_by_label("Slipper").click();
        office.run();
        office.snapshot(&format!("paper_slips_{look}"));
    }
    let mut small = closed_example([1366.0, 768.0], Theme::Light);
    small.go(Place::Payroll).give(Command::Previous).give(Command::Preview);
    small.snapshot("paper_list_1366");
    // At 150 % there is room for two thirds.
    let mut large = example([1440.0 / 1.5, 900.0 / 1.5], Theme::Light);
    large.go(Place::Payroll).give(Command::Preview);
    large.snapshot("paper_list_150");
    large.press(Key::Escape).give(Command::ClosePeriod);
    large.snapshot("dialog_close_150");
}

#[test]
fn what_is_asked_is_asked_in_every_language() {
    for (language, look) in [(Language::Nn, "nn"), (Language::En, "en")] {
        let mut office = closed_example([1440.0, 900.0], Theme::Light);
        office.speak(language);
        office.go(Place::Payroll).give(Command::Previous);
        office.snapshot(&format!("payroll_closed_{look}"));
        office.give(Command::ClosePeriod);
        office.snapshot(&format!("dialog_close_{look}"));
        office.press(Key::Escape).go(Place::Month).press_times(Key::ArrowDown, 3).press_times(Key::ArrowLeft, 4);
        office.type_text("s");
        office.snapshot(&format!("dialog_reason_{look}"));
    }
}

#[test]
fn every_screen_fits_a_small_laptop_and_a_large_size() {
    let mut small = example([1366.0, 768.0], Theme::Light);
    for place in [Place::Today, Place::Month, Place::Payroll] {
        small.go(place);
        small.snapshot(&format!("{}_1366", name(place)));
    }
    // At 150 % on the same screen there is room for two thirds.
    let mut large = example([1440.0 / 1.5, 900.0 / 1.5], Theme::Light);
    for place in [Place::Today, Place::Month, Place::Payroll] {
        large.go(place);
        large.snapshot(&format!("{}_150", name(place)));
    }
}

#[test]
fn the_window_speaks_every_language() {
    for (language, look) in [(Language::Nn, "nn"), (Language::En, "en")] {
        let mut office = example([1440.0, 900.0], Theme::Light);
        office.speak(language);
        for place in [Place::Today, Place::Month, Place::Payroll] {
            office.go(place);
            office.snapshot(&format!("{}_{look}", name(place)));
        }
    }
}

#[test]
fn the_dialogs_look_as_they_did() {
    let mut office = example([1440.0, 900.0], Theme::Light);
    for (command, name) in
        [(Command::Keys, "keys"), (Command::Settings, "settings"), (Command::New, "new"), (Command::Palette, "palette")]
    {
        office.give(command);
        office.run_steps(4);
        office.snapshot(&format!("dialog_{name}"));
        office.press(egui::Key::Escape);
    }
}

/// 250 people in three activities, marked up to yesterday; on every seventh day of somebody's he stayed away.
fn crowd() -> Package {
    const NAMES: [&str; 10] = [
        "Berg",
        "Andersen-Holmgren",
        "Ås",
        "Øvrebø",
        "Mohamed Abdirahman",
        "Lie",
        "Nguyen",
        "Dahl",
        "Kristoffersen",
        "Zając",
    ];
    const ACTIVITIES: [&str; 3] = ["WOOD", "SCHOOL", "KITCHEN"];
    let every = |row: &dyn Fn(usize) -> String| (2..=250).map(row).collect::<Vec<_>>().join("\n");
    let of = |n: usize| ACTIVITIES[n % 3];
    let days = (1..15).filter(|day| ![3, 4, 10, 11].contains(day));
    let marks = days.flat_map(|day| {
        (2..=250).map(move |n| {
            let kind = if (n * 5 + day) % 37 == 0 { "refused" } else { "took_part" };
            format!("{n},2026-10-{day:02},{},{kind},,,,", of(n))
        })
    });
    Package::small()
        .rows("settings", "language,,nb")
        .rows("inmates", &every(&|n| format!("{n},{},Fornavn {n},,nb,", NAMES[n % 10])))
        .rows("stays", &every(&|n| format!("{n},2026-09-01,,A")))
        .rows("custody", &every(&|n| format!("{n},2026-09-01,convicted")))
        .rows("activities", "SCHOOL,Opplæring,education,Fylkeskommunen,,12345,,,,,,false")
        .rows("activities", "KITCHEN,Kjøkken,work,Prison,,12345,,,,,,false")
        .rows("placements", &every(&|n| format!("{n},{},2026-09-01,,,,", of(n))))
        .rows("marks", &marks.collect::<Vec<_>>().join("\n"))
}

#[test]
fn two_hundred_and_fifty_people_fit() {
    let mut office = Office::on(&crowd());
    for place in Place::ALL {
        office.go(place);
        office.snapshot(&format!("{}_crowd", name(place)));
    }
}
