//! Whatever can be pressed or typed into says what it is: those who hear the window have nothing else.

use dagsverk::app::command::Command;
use dagsverk::app::scene::Place;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::office::{Office, days, three, two, with_run};

/// What has no name, among all that can be pressed or typed into.
fn nameless(office: &Office) -> Vec<String> {
    const CONTROLS: [Role; 14] = [
        Role::Button,
        Role::CheckBox,
        Role::ComboBox,
        Role::Link,
        Role::ListBoxOption,
        Role::MenuItem,
        Role::MultilineTextInput,
        Role::RadioButton,
        Role::Row,
        Role::SearchInput,
        Role::Slider,
        Role::SpinButton,
        Role::Tab,
        Role::TextInput,
    ];
    let nodes = office.query_all_by(|node| CONTROLS.contains(&node.role()));
    let mut count = 0;
    let nameless = nodes
        .inspect(|_| count += 1)
        .filter(|node| {
            let node = node.accesskit_node();
            let label = node.label().or(node.value()).unwrap_or_default();
            label.trim().is_empty()
        })
        .map(|node| format!("{:?}", node.accesskit_node().role()))
        .collect();
    assert!(count > 0, "there are controls");
    nameless
}

#[test]
fn every_control_of_every_screen_has_a_name() {
    let mut office = Office::on(&three());
    for place in Place::ALL {
        office.go(place);
        assert_eq!(nameless(&office), [""; 0], "{place:?}");
    }
}

#[test]
fn every_control_of_every_dialog_has_a_name() {
    let mut office = Office::on(&three());
    for command in [
        Command::Palette,
        Command::Keys,
        Command::Settings,
        Command::Open,
        Command::SaveAs,
        Command::Import,
        Command::New,
        Command::ClosePeriod,
    ] {
        office.give(command);
        office.run_steps(4);
        assert!(office.dialog().is_some());
        assert_eq!(nameless(&office), [""; 0], "{command:?}");
        office.press(Key::Escape);
    }
    office.go(Place::Month).press_with(Modifiers::COMMAND, Key::Home).type_text("t").give(Command::OpenCell);
    assert_eq!(nameless(&office), [""; 0], "the chosen day");
    office.press(Key::Escape).go(Place::Today).give(Command::CancelSession);
    assert_eq!(nameless(&office), [""; 0], "the cancelled session");
    office.press(Key::Escape).give(Command::Preview);
    assert_eq!(nameless(&office), [""; 0], "a paper");
    office.give(Command::Print);
    assert_eq!(nameless(&office), [""; 0], "a paper to be printed");
}

#[test]
fn every_control_of_what_is_asked_of_runs_has_a_name() {
    let mut office = with_run(&two(), days("2026-10-01", "2026-10-14"));
    office.go(Place::Month).press_with(Modifiers::COMMAND, Key::Home).press_times(Key::ArrowRight, 12).type_text("s");
    assert_eq!(nameless(&office), [""; 0], "why closed days are changed");
    office.press(Key::Escape).go(Place::Payroll).press(Key::ArrowRight);
    assert_eq!(nameless(&office), [""; 0], "a closed period");
    for button in ["Levert …", "Trekk tilbake …", "Oppgjør ved løslatelse …"] {
        office.get_by_label(button).click();
        office.run();
        assert!(office.dialog().is_some(), "{button}");
        assert_eq!(nameless(&office), [""; 0], "{button}");
        office.press(Key::Escape);
    }
}
