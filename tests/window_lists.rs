//! The lists of the window: what they show is what the commands print, and every line leads where it says.

#![cfg(feature = "app")]
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

mod common;

use std::path::PathBuf;
use std::sync::Arc;

use dagsverk::app::command::Command;
use dagsverk::app::desk::Desk;
use dagsverk::app::preferences::Preferences;
use dagsverk::app::scene::{Place, Wish};
use dagsverk::app::theme::{self, Theme};
use dagsverk::app::welcome::Station;
use dagsverk::app::window::Window;
use dagsverk::document::{Sitting, SystemDisk};
use dagsverk::register::{Language, Ore};
use dagsverk::text::Text;
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use common::{Package, dagsverk, fjellvik, folder, kari, moment, word};

/// A window on a register, in a folder that is gone with it.
struct Office {
    harness: Harness<'static, Window>,
    register: PathBuf,
    _folder: tempfile::TempDir,
}

fn now() -> dagsverk::document::Moment {
    moment("2026-11-26T15:08:34+01:00")
}

impl Office {
    /// On what a folder of CSV files says, in a window of this width.
    fn of(package: &std::path::Path, width: f32, language: Language) -> Office {
        let folder = folder();
        let register = folder.path().join("b.dagsverk");
        let imported = dagsverk(&["import", word(package), "--to", word(&register)]);
        assert_eq!(imported.status, 0, "{}", imported.err);
        let (sitting, _) = Sitting::open(Arc::new(SystemDisk), &register, kari(), now()).unwrap();
        let mut preferences = Preferences::in_file(None);
        preferences.set_language(Some(language));
        let station = Station { author: kari(), clock: now };
        let mut window = Window::new(preferences, "2026-11-26".parse().unwrap(), station);
        window.sit_down(Desk::in_turn(sitting, Box::new(now)));
        let harness = Harness::builder()
            .with_size(egui::vec2(width, 900.0))
            .with_max_steps(40)
            .with_context_setup(|ctx| theme::install(ctx, Theme::Light))
            .build_ui_state(|ui, window: &mut Window| window.show(ui), window);
        Office { harness, register, _folder: folder }
    }

    fn fjellvik() -> Office {
        Office::of(&fjellvik(), 1440.0, Language::Nb)
    }

    fn package(package: &Package) -> Office {
        let folder = folder();
        package.write(folder.path());
        Office::of(folder.path(), 1440.0, Language::En)
    }

    fn go(&mut self, command: Command, month: &str) -> &mut Office {
        let ctx = self.harness.ctx.clone();
        let window = self.harness.state_mut();
        window.grant(Wish::ShowMonth(month.parse().unwrap()), &ctx);
        window.command(command, &ctx);
        self.harness.run();
        self
    }

    fn press(&mut self, key: Key) -> &mut Office {
        self.harness.key_press(key);
        self.harness.run();
        self
    }

    fn click(&mut self, label: &str) -> &mut Office {
        self.harness.get_by_label(label).click();
        self.harness.run();
        self
    }

    fn click_on(&mut self, part: &str) -> &mut Office {
        self.harness.get_all_by_label_contains(part).next().unwrap().click();
        self.harness.run();
        self
    }

    fn says(&self, part: &str) -> bool {
        self.harness.query_all_by_label_contains(part).next().is_some()
    }

    /// Where the window is, and the day of its month that has the keys.
    fn cell(&self) -> String {
        assert_eq!(self.harness.state().place(), Place::Month);
        let cell = self.harness.get_by_role(egui::accesskit::Role::GridCell);
        cell.accesskit_node().label().unwrap()
    }

    fn type_in_search(&mut self, words: &str) -> &mut Office {
        let field = self.harness.get_by_role(egui::accesskit::Role::SearchInput);
        field.focus();
        self.harness.run();
        self.harness.get_by_role(egui::accesskit::Role::SearchInput).type_text(words);
        self.harness.run();
        self
    }
}

/// What the command says is owed in all for October 2026.
fn total_printed(office: &Office) -> Ore {
    let register = word(&office.register);
    let ran = dagsverk(&["payroll", register, "--from", "2026-10-01", "--to", "2026-10-31", "--format", "csv"]);
    let total = ran.out.lines().find(|line| line.starts_with("TOTAL")).unwrap().to_owned();
    total.rsplit(',').next().unwrap().parse().unwrap()
}

#[test]
fn the_payroll_screen_shows_what_the_command_prints() {
    let mut office = Office::fjellvik();
    office.go(Command::GoPayroll, "2026-10");
    let total = Text::new(Language::Nb).money(total_printed(&office));
    assert!(office.says(&format!("Til utbetaling {total}")), "{total}");
    assert!(office.says("Satsene er eksempler, ikke fra rundskriv."));
    assert!(office.says("Ingenting mangler."));
}

#[test]
fn a_row_says_the_person_and_the_figures() {
    let mut office = Office::fjellvik();
    office.go(Command::GoPayroll, "2026-10");
    assert!(office.says("Berg, Amir 2048, Dager 21, Ordinær 1\u{a0}764,00, Dager 1, Stønad 56,00"));
}

#[test]
fn the_arrows_choose_a_person_and_enter_goes_to_his_month() {
    let mut office = Office::fjellvik();
    office.go(Command::GoPayroll, "2026-10").press(Key::ArrowDown).press(Key::ArrowDown);
    assert!(office.says("Hvorfor: Bongo, Ánte Mihkkal"));
    office.press(Key::End).press(Key::Home);
    // He is at home all month and paid nothing; he stands on the list as on paper.
    assert!(office.says("Hvorfor: Bakken, Roger"));
    office.press(Key::ArrowDown).press(Key::Enter);
    assert!(office.cell().starts_with("Berg, Amir"), "{}", office.cell());
}

#[test]
fn a_click_on_a_day_that_deviates_goes_to_that_day() {
    let mut office = Office::fjellvik();
    office.go(Command::GoPayroll, "2026-10").press(Key::ArrowDown).click("on 28., 56,00, syk");
    assert!(office.cell().starts_with("Berg, Amir, onsdag 28. oktober 2026"), "{}", office.cell());
}

#[test]
fn a_click_on_what_is_missing_goes_to_that_day() {
    let mut office = Office::package(&Package::small());
    office.go(Command::GoPayroll, "2026-10");
    assert!(office.says("Provisional"));
    office.click("Aas, Jonas, We 7, Carpentry: not recorded");
    assert!(office.cell().starts_with("Aas, Jonas, Wednesday 7 October 2026"), "{}", office.cell());
}

#[test]
fn a_month_without_anything_says_so() {
    let mut office = Office::package(&Package::small());
    office.go(Command::GoPayroll, "2026-06");
    assert!(office.says("No remuneration in this period."));
}

#[test]
fn a_person_is_found_without_accents() {
    let mut office = Office::fjellvik();
    office.go(Command::GoPeople, "2026-10").type_in_search("JUSSA mahtte");
    assert!(office.says("Hætta, Jušša Máhtte 2202,") && office.says("én person"));
    office.press(Key::Enter);
    assert!(office.cell().starts_with("Hætta, Jušša Máhtte"), "{}", office.cell());
}

#[test]
fn nobody_found_is_said_in_words() {
    let mut office = Office::fjellvik();
    office.go(Command::GoPeople, "2026-10").type_in_search("xyzzy");
    assert!(office.says("Ingen passer til det som er søkt og valgt."));
}

#[test]
fn those_who_have_left_are_shown_when_asked_for() {
    let package = Package::small()
        .rows("inmates", "2,Berg,Amir,,nb,")
        .rows("stays", "2,2026-09-01,2026-09-30,A")
        .rows("custody", "2,2026-09-01,convicted");
    let mut office = Office::package(&package);
    office.go(Command::GoPeople, "2026-10");
    assert!(!office.says("Berg, Amir"));
    office.click("All");
    assert!(office.says("Berg, Amir 2"));
    // Berg stands first, since Aas is sorted as Ås; his month is one he was here in.
    office.press(Key::Home).press(Key::Enter);
    assert!(office.cell().starts_with("Berg, Amir, Wednesday 30 September 2026"), "{}", office.cell());
}

#[test]
fn an_activity_shows_who_is_placed_and_leads_to_them() {
    let mut office = Office::fjellvik();
    office.go(Command::GoActivities, "2026-11");
    assert!(office.says("Kjøkken KJOKKEN, Slag arbeid"));
    assert!(office.says("Plasser 7 av 8"));
    office.click_on("Kjøkken KJOKKEN").click_on("Ødegård, Tor 2160");
    assert!(office.cell().starts_with("Ødegård, Tor"), "{}", office.cell());
}

#[test]
fn an_overdue_review_is_said_in_a_word_and_leads_to_the_person() {
    let package = Package::small().rows("spells", "1,2026-10-05,excluded,,,,boss,2026-10-05,2026-10-12,");
    let mut office = Office::package(&package);
    office.go(Command::GoOverview, "2026-11");
    assert!(office.says("should have been reviewed 12 October 2026"));
    office.click_on("should have been reviewed 12 October 2026");
    assert!(office.cell().starts_with("Aas, Jonas"), "{}", office.cell());
}

#[test]
fn the_duty_is_unmet_where_there_is_neither_activity_nor_reason() {
    let mut office = Office::package(&Package::small().without("placements"));
    office.go(Command::GoOverview, "2026-10");
    assert!(office.says("Aas, Jonas, 22 days"));
    assert!(office.says("Week 42"));
}

#[test]
fn a_narrow_window_in_every_language_shows_every_list() {
    for language in Language::ALL {
        let mut office = Office::of(&fjellvik(), 820.0, *language);
        for command in [Command::GoPayroll, Command::GoPeople, Command::GoActivities, Command::GoOverview] {
            office.go(command, "2026-10");
        }
    }
}
