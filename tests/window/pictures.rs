//! Every screen on the example register, light and dark, held to its picture; and what crowds it: 250 people, a large size,
//! a small screen, each language. `UPDATE_PICTURES=1 cargo test --test window pictures` makes those of the documents.

use std::path::Path;

use dagsverk::app::command::Command;
use dagsverk::app::scene::Place;
use dagsverk::app::theme::Theme;
use dagsverk::register::Language;

use crate::common::{Package, dagsverk_answered, folder, moment, word};
use crate::office::Office;
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

fn typed(office: &mut Office, words: &str) {
    office.event(egui::Event::Text(words.to_owned()));
    office.run();
}

#[test]
fn a_period_is_closed_and_mended_and_its_papers_are_looked_at() {
    for (theme, look) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut office = example([1440.0, 900.0], theme);
        office.go(Place::Payroll).give(Command::ClosePeriod);
        office.snapshot(&format!("dialog_close_incomplete_{look}"));
        office.press(Key::Escape).give(Command::Previous).give(Command::ClosePeriod);
        office.snapshot(&format!("dialog_close_{look}"));
        typed(&mut office, "Per Moe");
        office.press(Key::Enter);
        office.snapshot(&format!("dialog_closed_{look}"));
        office.press(Key::Escape);
        office.snapshot(&format!("payroll_closed_{look}"));
        office.go(Place::Month).press_times(Key::ArrowDown, 3);
        office.press_times(Key::ArrowLeft, 4).type_text("s");
        office.snapshot(&format!("dialog_reason_{look}"));
        typed(&mut office, "sykmelding kom 5. november");
        office.press(Key::Enter);
        office.snapshot(&format!("month_closed_{look}"));
        office.go(Place::Payroll).give(Command::Next);
        let corrected = |office: &Office| {
            office.state().screens().payroll().why().is_some_and(|why| why.title.contains("rettelse"))
        };
        for _ in 0..60 {
            for _ in 0..6 {
                office.press(Key::ArrowRight);
                if corrected(&office) {
                    break;
                }
            }
            if corrected(&office) {
                break;
            }
            office.press(Key::Escape).press(Key::ArrowDown);
        }
        office.snapshot(&format!("payroll_correction_{look}"));
        office.press(Key::Escape).give(Command::Previous).give(Command::Preview);
        office.snapshot(&format!("paper_list_{look}"));
        office.get_by_label("Slipper").click();
        office.run();
        office.snapshot(&format!("paper_slips_{look}"));
        office.give(Command::Print);
        office.press(Key::Escape).press(Key::Escape);
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
