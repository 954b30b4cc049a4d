//! Every command has keys or a place in the palette, and a proof here: the match below does not compile without one.

use dagsverk::app::command::{Command, Scope};
use dagsverk::app::dialogs::Dialog;
use dagsverk::app::scene::Place;
use dagsverk::register::Language;
use dagsverk::text::Text;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::common::Package;
use crate::office::{Office, three};

/// What proves a command: it is given by its keys where it has some, and what it does is seen.
fn proof(command: Command) -> fn(&mut Office) {
    match command {
        Command::GoToday => |office| goes(office, Command::GoToday, Place::Today),
        Command::GoMonth => |office| goes(office, Command::GoMonth, Place::Month),
        Command::GoPeople => |office| goes(office, Command::GoPeople, Place::People),
        Command::GoActivities => |office| goes(office, Command::GoActivities, Place::Activities),
        Command::GoPayroll => |office| goes(office, Command::GoPayroll, Place::Payroll),
        Command::GoOverview => |office| goes(office, Command::GoOverview, Place::Overview),
        Command::Previous => |office| {
            office.go(Place::Month).give(Command::Previous);
            shows(office, "september 2026");
        },
        Command::Next => |office| {
            office.go(Place::Month).give(Command::Next);
            shows(office, "november 2026");
        },
        Command::Now => |office| {
            office.go(Place::Month).give(Command::Next).give(Command::Now);
            shows(office, "oktober 2026");
        },
        Command::NextHole => |office| {
            office.go(Place::Month).give(Command::NextHole);
            assert!(office.query_all_by_label_contains("2026: ikke ført").next().is_some());
        },
        Command::Beside => |office| {
            let focused = |office: &Office| office.ctx.memory(egui::Memory::focused);
            office.go(Place::Today);
            let row = focused(office);
            office.give(Command::Beside);
            assert_ne!(focused(office), row, "the keys are not the sheet's any more");
            office.give(Command::Beside);
            assert_eq!(focused(office), row);
        },
        Command::Palette => |office| {
            office.give(Command::Palette);
            assert!(matches!(office.dialog(), Some(Dialog::Palette { .. })));
            office.event(Event::Text("as".into()));
            office.run();
            office.press(Key::Enter);
            assert!(office.dialog().is_none(), "what was found is taken");
        },
        Command::Undo => |office| {
            mark(office);
            office.give(Command::Undo);
            assert_eq!(office.mark("2", "2026-10-01"), "");
            assert_eq!(office.said(), "Angret: føring");
        },
        Command::Redo => |office| {
            mark(office);
            office.give(Command::Undo).give(Command::Redo);
            assert_eq!(office.mark("2", "2026-10-01"), "T");
        },
        Command::Save => |office| {
            mark(office);
            office.give(Command::Save);
            let text = std::fs::read_to_string(&office.register).unwrap();
            assert!(text.contains("days: \"T\""), "the register's file has the mark");
        },
        Command::SaveAs => |office| {
            let path = office.register.with_file_name("copy.dagsverk");
            office.give(Command::SaveAs);
            office.event(Event::Text(path.display().to_string()));
            office.run();
            office.press(Key::Enter);
            assert!(path.exists(), "{}", office.said());
        },
        Command::Open => |office| {
            office.give(Command::Open);
            office.get_by_label("Sti til registeret");
        },
        Command::Import => |office| {
            let package = office.register.with_file_name("more");
            Package::empty().rows("inmates", "9,Zahl,Nils,,nb,").write(&package);
            office.give(Command::Import);
            office.event(Event::Text(package.display().to_string()));
            office.run();
            office.press(Key::Enter);
            office.wait_for("inmates.csv: 1 nye, 0 erstattet, 0 var der fra før");
            assert!(office.document().register.inmates.contains_key("9"));
            office.press(Key::Escape).give(Command::Undo);
            assert!(!office.document().register.inmates.contains_key("9"), "it is one step, and undone as one");
        },
        Command::ClosePeriod => |office| {
            office.give(Command::ClosePeriod);
            assert!(matches!(office.dialog(), Some(Dialog::Close(_))));
        },
        Command::Release => |office| {
            // It has no key: the palette gives it.
            office.go(Place::Month);
            from_palette(office, "oppgjør");
            assert!(matches!(office.dialog(), Some(Dialog::Release(_))));
        },
        Command::Preview => |office| {
            office.give(Command::Preview);
            assert_eq!(office.state().papers().unwrap().pages(), Some(1));
        },
        Command::Print => |office| {
            office.give(Command::Print);
            assert!(office.state().papers().is_some());
            shows(office, "Skriv ut");
        },
        Command::NextPage | Command::PreviousPage => |office| {
            office.give(Command::Preview);
            office.get_by_label("Slipper").click();
            office.run();
            office.give(Command::NextPage);
            let last = office.state().papers().unwrap().pages().unwrap() - 1;
            assert_eq!(office.state().papers().unwrap().page(), last.min(1));
            office.give(Command::PreviousPage);
            assert_eq!(office.state().papers().unwrap().page(), 0);
        },
        Command::SavePaper => |office| {
            from_palette(office, "pdf");
            shows(office, "Lagre under");
        },
        Command::New => |office| {
            office.give(Command::New);
            assert!(office.dialog().is_some());
        },
        Command::Settings => |office| {
            office.give(Command::Settings);
            office.get_by_label("nynorsk").click();
            office.run();
            shows(office, "Månad");
            office.get_by_label("English").click();
            office.run();
            shows(office, "Inmates");
        },
        Command::Keys => |office| {
            office.give(Command::Keys);
            shows(office, "Alle taster");
            for command in Command::ALL.iter().filter(|command| !command.keys().is_empty()) {
                shows(office, &command.name(&Text::new(Language::Nb)));
            }
        },
        Command::ZoomIn => |office| {
            office.give(Command::ZoomIn);
            shows(office, "110 %");
        },
        Command::ZoomOut => |office| {
            office.give(Command::ZoomOut);
            shows(office, "90 %");
        },
        Command::ZoomReset => |office| {
            office.give(Command::ZoomIn).give(Command::ZoomReset);
            shows(office, "100 %");
        },
        Command::Theme => |office| {
            from_palette(office, "mørkt");
            assert_eq!(office.ctx.theme(), egui::Theme::Dark);
        },
        Command::Blank => |office| {
            office.give(Command::Blank);
            assert!(office.query_by_label("100 %").is_none(), "nothing can be read");
            office.press(Key::Space);
            shows(office, "100 %");
        },
        Command::Copy => |office| {
            mark(office);
            assert_eq!(office.copied(), Some("T".into()));
        },
        Command::Paste => |office| {
            office.go(Place::Month).press_with(Modifiers::COMMAND, Key::Home);
            office.event(Event::Paste("S".into()));
            office.run();
            assert_eq!(office.mark("2", "2026-10-01"), "S");
        },
        Command::FillDown => |office| {
            mark(office);
            office.press_with(Modifiers::SHIFT, Key::ArrowDown).give(Command::FillDown);
            assert_eq!(office.mark("1", "2026-10-01"), "T");
        },
        Command::Clear => |office| {
            mark(office);
            office.give(Command::Clear);
            assert_eq!(office.mark("2", "2026-10-01"), "");
        },
        Command::OpenCell => |office| {
            mark(office);
            office.give(Command::OpenCell);
            office.get_by_label("Bestemt av");
        },
        Command::MarkRest => |office| {
            office.go(Place::Today).give(Command::MarkRest);
            assert_eq!(office.mark("1", "2026-10-15"), "T");
        },
        Command::CancelSession => |office| {
            office.go(Place::Today).give(Command::CancelSession);
            shows(office, "Avbryt");
        },
    }
}

/// Gives a command that has no key.
fn from_palette(office: &mut Office, typed: &str) {
    office.give(Command::Palette);
    office.event(Event::Text(typed.to_owned()));
    office.run();
    office.press(Key::Enter);
}

fn goes(office: &mut Office, command: Command, place: Place) {
    office.give(command);
    assert_eq!(office.state().place(), place);
}

fn shows(office: &Office, words: &str) {
    assert!(office.query_all_by_label(words).next().is_some(), "{words}");
}

/// Marks the first day of the first person as taking part.
fn mark(office: &mut Office) {
    office.go(Place::Month).press_with(Modifiers::COMMAND, Key::Home).type_text("t");
    assert_eq!(office.mark("2", "2026-10-01"), "T");
}

#[test]
fn every_command_does_what_it_says() {
    for command in Command::ALL {
        println!("{}", command.id());
        proof(*command)(&mut Office::on(&three()));
    }
}

#[test]
fn no_two_commands_that_can_be_given_in_one_place_have_the_same_keys() {
    for (place, one) in Command::ALL.iter().enumerate() {
        for other in &Command::ALL[place + 1..] {
            let is_apart =
                matches!((one.scope(), other.scope()), (Scope::Month, Scope::Today) | (Scope::Today, Scope::Month));
            let shared: Vec<_> = one.keys().into_iter().filter(|keys| other.keys().contains(keys)).collect();
            assert!(is_apart || shared.is_empty(), "{} and {}", one.id(), other.id());
        }
    }
}

#[test]
fn every_command_has_a_name_of_its_own_in_every_language() {
    for language in Language::ALL {
        let text = Text::new(*language);
        let names: std::collections::BTreeSet<_> = Command::ALL.iter().map(|command| command.name(&text)).collect();
        assert_eq!(names.len(), Command::ALL.len(), "{language}");
    }
}

#[test]
fn keys_are_written_as_they_stand_on_the_keyboard() {
    let text = Text::new(Language::Nb);
    let written = |command: Command| command.shortcut(&text).unwrap();
    assert_eq!(written(Command::Settings), "Ctrl komma");
    assert_eq!(written(Command::SaveAs), "Ctrl Skift S");
    assert_eq!(written(Command::Previous), "Alt ←");
    assert_eq!(written(Command::OpenCell), "Enter");
    let all: std::collections::BTreeSet<_> = Command::ALL
        .iter()
        .filter(|command| !matches!(command.scope(), Scope::Month | Scope::Today))
        .filter_map(|command| command.shortcut(&text))
        .collect();
    let with_keys = Command::ALL.iter().filter(|command| !matches!(command.scope(), Scope::Month | Scope::Today));
    assert_eq!(all.len(), with_keys.filter(|command| !command.keys().is_empty()).count());
}
