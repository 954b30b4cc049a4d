//! The month: what each key does.

use dagsverk::app::command::Command;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::office::{Office, three};

const SHIFT: Modifiers = Modifiers::SHIFT;

/// The month of three people, the keys on the first day of the first one: Berg, in two activities on Mondays and Tuesdays.
fn month() -> Office {
    let mut office = Office::on(&three());
    office.give(Command::GoMonth).press_with(Modifiers::COMMAND, Key::Home);
    office
}

#[test]
fn a_letter_marks_the_day_and_it_is_on_the_disk() {
    let mut office = month();
    office.type_text("t");
    assert_eq!(office.mark("2", "2026-10-01"), "T", "Thursday 1 October: the workshop alone");
    assert!(office.state().desk().unwrap().is_settled(), "nothing is pending any more");
}

#[test]
fn a_letter_marks_both_parts_of_a_day_that_nobody_answered() {
    let mut office = month();
    office.press(Key::ArrowRight).press(Key::ArrowRight).press(Key::ArrowRight).press(Key::ArrowRight);
    office.type_text("s");
    assert_eq!(office.mark("2", "2026-10-05"), "SS", "Monday 5 October: workshop and school");
}

#[test]
fn a_mark_is_put_in_the_place_of_another() {
    let mut office = month();
    office.type_text("t").type_text("u");
    assert_eq!(office.mark("2", "2026-10-01"), "U");
}

#[test]
fn shift_and_arrows_choose_a_rectangle_and_one_letter_fills_it() {
    let mut office = month();
    office.press_with(SHIFT, Key::ArrowDown).press_with(SHIFT, Key::ArrowRight).press_with(SHIFT, Key::ArrowRight);
    office.type_text("t");
    assert_eq!((office.mark("2", "2026-10-01"), office.mark("2", "2026-10-02")), ("T".into(), "T".into()));
    assert_eq!(office.mark("1", "2026-10-02"), "T");
    assert_eq!(office.mark("1", "2026-10-03"), "", "a Saturday is passed over");
    assert_eq!(office.said(), "4 dager er ført. Hoppet over 2: 2 fridager.");
}

#[test]
fn delete_takes_the_marks_away_and_undo_brings_them_back() {
    let mut office = month();
    office.type_text("t").press(Key::Delete);
    assert_eq!(office.mark("2", "2026-10-01"), "");
    office.give(Command::Undo);
    assert_eq!(office.mark("2", "2026-10-01"), "T");
    office.give(Command::Redo);
    assert_eq!(office.mark("2", "2026-10-01"), "");
}

#[test]
fn what_is_copied_is_letters_with_tabs() {
    let mut office = month();
    office.type_text("t").press_with(SHIFT, Key::ArrowRight).press_with(SHIFT, Key::ArrowDown);
    assert_eq!(office.copied(), Some("T\t\n\t".into()));
}

#[test]
fn letters_from_a_spreadsheet_are_pasted_from_the_chosen_day_on() {
    let mut office = month();
    office.event(Event::Paste("T\tS\r\nU\t\r\n".into()));
    office.run();
    assert_eq!((office.mark("2", "2026-10-01"), office.mark("2", "2026-10-02")), ("T".into(), "S".into()));
    assert_eq!((office.mark("1", "2026-10-01"), office.mark("1", "2026-10-02")), ("U".into(), String::new()));
}

#[test]
fn a_text_that_holds_something_else_is_refused_with_its_place_and_nothing_is_pasted() {
    let mut office = month();
    office.event(Event::Paste("T\tkl. 8".into()));
    office.run();
    assert!(office.said().contains("«kl. 8» i linje 1, kolonne 2"), "{}", office.said());
    assert_eq!(office.mark("2", "2026-10-01"), "");
}

#[test]
fn fill_down_copies_the_first_row_into_those_below() {
    let mut office = month();
    office.type_text("s").press_with(SHIFT, Key::ArrowDown).press_with(SHIFT, Key::ArrowDown);
    office.give(Command::FillDown);
    assert_eq!((office.mark("1", "2026-10-01"), office.mark("3", "2026-10-01")), ("S".into(), "S".into()));
}

#[test]
fn on_a_free_day_it_asks_which_activity() {
    let mut office = month();
    office.press(Key::ArrowRight).press(Key::ArrowRight).type_text("t");
    office.get_by_label("Ingenting er planlagt den dagen. Hvilken aktivitet?");
    assert_eq!(office.mark("2", "2026-10-03"), "");
    office.get_by_label("Carpentry").click();
    office.run();
    assert_eq!(office.mark("2", "2026-10-03"), "T", "a Saturday in the workshop");
}

#[test]
fn whoever_is_not_here_cannot_be_marked() {
    let mut office = month();
    // Ås is released on the 20th.
    office.press_with(Modifiers::COMMAND, Key::End).type_text("t");
    assert_eq!(office.said(), "Personen er ikke her den dagen.");
    assert_eq!(office.mark("3", "2026-10-31"), "");
}

#[test]
fn enter_opens_the_day_and_what_is_said_there_is_kept() {
    let mut office = month();
    office.type_text("t").press(Key::Enter);
    office.get_by_label("Trekk (20% eller 15,00)");
    office.event(Event::Text("20%".into()));
    office.run();
    office.get_by_label("Bestemt av");
    office.press(Key::Tab).event(Event::Text("kl".into()));
    office.run();
    office.get_by_label("OK").click();
    office.run();
    let register = office.on_disk().register;
    let mark = register.inmates["2"].attendance.mark("2026-10-01".parse().unwrap(), &"WOOD".parse().unwrap()).unwrap();
    assert_eq!(mark.detail.deduction.map(|deduction| deduction.to_string()), Some("20%".into()));
    assert_eq!(mark.detail.decided_by, "kl");
}

#[test]
fn a_deduction_that_cannot_be_read_says_so_and_is_not_kept() {
    let mut office = month();
    office.type_text("t").press(Key::Enter);
    office.event(Event::Text("mye".into()));
    office.run();
    office.press(Key::Enter);
    assert!(office.query_by_label("Bestemt av").is_some(), "it stays open");
}

#[test]
fn f8_goes_to_the_next_day_that_is_missing_and_round_again() {
    let mut office = month();
    office.give(Command::NextHole);
    let day = |office: &Office| office.get_by_label_contains("2026: ikke ført").accesskit_node().label().unwrap();
    let first = day(&office);
    assert!(first.contains("1. oktober 2026: ikke ført"), "{first}");
    office.give(Command::NextHole);
    assert_ne!(day(&office), first);
}

#[test]
fn the_cell_with_the_keys_says_person_day_and_mark() {
    let mut office = month();
    office.type_text("s");
    office.get_by_label("Berg, Amir, torsdag 1. oktober 2026: syk");
    office.press(Key::ArrowRight).press(Key::ArrowRight);
    office.get_by_label("Berg, Amir, lørdag 3. oktober 2026: fridag");
}

#[test]
fn the_month_turns_and_comes_back_to_today() {
    let mut office = month();
    office.give(Command::Previous);
    assert!(office.query_all_by_label("september 2026").next().is_some());
    office.give(Command::Next).give(Command::Next);
    assert!(office.query_all_by_label("november 2026").next().is_some());
    office.give(Command::Now);
    assert!(office.query_all_by_label("oktober 2026").next().is_some());
}

#[test]
fn dragging_the_pointer_chooses_a_rectangle() {
    let mut office = month();
    let cell = office.get_by_label_contains("Berg, Amir, torsdag 1. oktober 2026:").rect();
    let to = cell.center() + egui::vec2(cell.width(), cell.height());
    office.drag_at(cell.center());
    office.run();
    office.hover_at(to);
    office.run();
    office.drop_at(to);
    office.run();
    office.type_text("s");
    let marks = [("2", "2026-10-01"), ("2", "2026-10-02"), ("1", "2026-10-01"), ("1", "2026-10-02")];
    for (number, day) in marks {
        assert_eq!(office.mark(number, day), "S", "{number} {day}");
    }
}

#[test]
fn pages_and_ends_of_the_month_are_one_key_away() {
    let mut office = month();
    office.press(Key::End);
    office.get_by_label_contains("Berg, Amir, lørdag 31. oktober 2026");
    office.press(Key::PageDown);
    office.get_by_label_contains("Ås, Sindre, lørdag 31. oktober 2026");
    office.press(Key::Home).press(Key::PageUp);
    office.get_by_label_contains("Berg, Amir, torsdag 1. oktober 2026");
}

#[test]
fn under_an_activity_a_letter_marks_that_one_alone() {
    let mut office = month();
    office.give(Command::Palette);
    office.event(Event::Text("school".into()));
    office.run();
    office.press(Key::Enter);
    // Monday 5 October: Berg has the workshop too.
    for _ in 0..40 {
        office.press(Key::ArrowLeft);
    }
    office.press(Key::ArrowRight).press(Key::ArrowRight).press(Key::ArrowRight).press(Key::ArrowRight).type_text("t");
    let register = office.on_disk().register;
    let day = "2026-10-05".parse().unwrap();
    let mark = |activity: &str| register.inmates["2"].attendance.mark(day, &activity.parse().unwrap());
    assert!(mark("SCHOOL").is_some() && mark("WOOD").is_none());
}

#[test]
fn what_is_idle_paints_nothing() {
    let mut office = month();
    office.run();
    let delay = office.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert!(delay > std::time::Duration::from_secs(3600), "{delay:?}");
}

#[test]
fn the_month_adds_up_both_ways_to_what_the_list_says() {
    use dagsverk::app::screens::month::sheet::{Filter, Sheet};
    use dagsverk::pay::{Book, DayCount, PayComponent};
    use dagsverk::text::Text;
    let folder = crate::common::folder();
    let register = folder.path().join("b.dagsverk");
    let made = crate::common::dagsverk(&["demo", "--no-window", "--to", crate::common::word(&register)]);
    assert_eq!(made.status, 0);
    let document = dagsverk::document::open(&register).unwrap().document;
    let text = Text::new(dagsverk::register::Language::Nb);
    for month in ["2026-05", "2026-10", "2026-11"] {
        let month: dagsverk::calendar::Month = month.parse().unwrap();
        let sheet = Sheet::make(&document, month, &Filter::default(), &text, text.language(), month.last());
        let book = Book::new(&document.scheme, &document.register);
        let pay = book.settle(month.period(), || {});
        assert_eq!(sheet.totals.amount, pay.total(), "{month}");
        assert_eq!(sheet.totals.ordinary.exact(), pay.days_of(PayComponent::Ordinary).exact(), "{month}");
        let mut by_day = DayCount::default();
        sheet.totals.ordinary_by_day.iter().for_each(|day| by_day.add_count(day));
        assert_eq!(by_day.exact(), sheet.totals.ordinary.exact(), "{month}: by day and by person");
        let by_person: dagsverk::register::Ore = sheet.rows.iter().map(|row| row.total).sum();
        assert_eq!(by_person, sheet.totals.amount);
        assert_eq!(sheet.totals.faults > 0, pay.holes().next().is_some() || pay.errors().next().is_some(), "{month}");
    }
}

#[test]
fn a_sheet_on_paper_has_the_months_order_and_bars() {
    use dagsverk::app::screens::month::sheet::{Filter, Sheet};
    use dagsverk::report::AttendanceSheet;
    let folder = crate::common::folder();
    let register = folder.path().join("b.dagsverk");
    let made = crate::common::dagsverk(&["demo", "--no-window", "--to", crate::common::word(&register)]);
    assert_eq!(made.status, 0);
    let document = dagsverk::document::open(&register).unwrap().document;
    let text = dagsverk::text::Text::new(dagsverk::register::Language::Nb);
    let month: dagsverk::calendar::Month = "2026-10".parse().unwrap();
    for activity in document.register.activities.keys() {
        let filter = Filter { activity: Some(activity.clone()), ..Filter::default() };
        let screen = Sheet::make(&document, month, &filter, &text, text.language(), month.last());
        let paper = AttendanceSheet::of(&document, activity.as_str(), month.period()).unwrap();
        let is_on_paper = |number: &_| paper.people.iter().any(|person| person.number == *number);
        let rows: Vec<_> = screen.rows.iter().filter(|row| is_on_paper(&row.inmate)).collect();
        assert_eq!(rows.len(), paper.people.len(), "{activity}");
        for (row, person) in rows.iter().zip(&paper.people) {
            assert_eq!(row.inmate, person.number, "{activity}");
            let on_screen: Vec<_> = row.bars.iter().map(|bar| (bar.first, bar.last)).collect();
            let on_paper: Vec<_> = person.bars.iter().map(|bar| (bar.first, bar.last)).collect();
            assert_eq!(on_screen, on_paper, "{activity} {}", person.number);
        }
    }
}

#[test]
fn what_is_worked_out_anew_for_a_mark_is_what_the_whole_month_says() {
    use dagsverk::app::screens::month::sheet::{Filter, Sheet};
    let mut office = month();
    let steps: [fn(&mut Office) -> &mut Office; 7] = [
        |office| office.type_text("t"),
        |office| office.press_with(SHIFT, Key::ArrowDown).press_with(SHIFT, Key::ArrowRight).type_text("u"),
        |office| office.press(Key::ArrowRight),
        |office| office.press(Key::Delete),
        |office| office.give(Command::Undo),
        |office| office.give(Command::Undo),
        |office| office.give(Command::Redo),
    ];
    for (place, step) in steps.iter().enumerate() {
        step(&mut office);
        let text = dagsverk::text::Text::new(dagsverk::register::Language::Nb);
        let today = "2026-10-15".parse().unwrap();
        let month = "2026-10".parse().unwrap();
        let whole = Sheet::make(office.document(), month, &Filter::default(), &text, text.language(), today);
        let shown = office.state().screens().month().sheet().unwrap();
        assert!(*shown == whole, "step {place}");
        let missing = missing(office.document(), "2026-10-01", "2026-10-15");
        let said = if missing == 1 { "én dag mangler".to_owned() } else { format!("{missing} dager mangler") };
        assert!(office.query_by_label(&said).is_some(), "step {place}: {said}");
    }
}

/// What nobody answered in these days, worked out from the register alone.
fn missing(document: &dagsverk::document::Document, first: &str, last: &str) -> usize {
    let period = dagsverk::calendar::Period::new(first.parse().unwrap(), last.parse().unwrap()).unwrap();
    let book = dagsverk::pay::Book::new(&document.scheme, &document.register);
    let pay = book.settle(period, || {});
    pay.holes().count() + pay.errors().count()
}

#[test]
fn a_kind_of_activity_or_a_unit_narrows_the_month_to_those_in_it() {
    let package = three()
        .rows("inmates", "4,Moe,Ola,,nb,")
        .rows("stays", "4,2026-09-01,,B")
        .rows("custody", "4,2026-09-01,convicted")
        .rows("placements", "4,WOOD,2026-09-01,,,,");
    let mut office = Office::on(&package);
    office.give(Command::GoMonth);
    let choose = |office: &mut Office, label: &str| {
        office.get_by_role_and_label(egui::Role::Button, label).click();
        office.run();
    };
    let shown = |office: &Office| -> Vec<String> {
        office.state().screens().month().sheet().unwrap().rows.iter().map(|row| row.inmate.to_string()).collect()
    };
    choose(&mut office, "Opplæring");
    assert_eq!(shown(&office), ["2"], "who goes to school");
    choose(&mut office, "Alle aktiviteter");
    assert_eq!(shown(&office).len(), 4);
    office.get_by_role_and_label(egui::Role::ComboBox, "Alle avdelinger").click();
    office.run();
    choose(&mut office, "B");
    assert_eq!(shown(&office), ["4"], "who lives in unit B");
}
