//! What lies over the window until it is answered: the palette, the sheet of keys, the settings, files and refusals.

use std::path::PathBuf;

use egui::{Align, Context, Key, Layout, RichText, ScrollArea, TextEdit, Ui, Vec2};
use icu_normalizer::DecomposingNormalizerBorrowed as DecomposingNormalizer;

use crate::document::Document;
use crate::register::{ActivityCode, InmateNumber, Language};
use crate::text::Text;

use super::closing::{ClosePeriod, HandOver, Release, RunClosed, Withdraw};
use super::command::{Command, Scope};
use super::desk::{Desk, Standing, Undo, Work};
use super::intake::Intake;
use super::new_register::{Described, NewRegister};
use super::reason::Why;
use super::scene::Wish;
use super::theme::{primary, semibold, tokens};
use super::window::{Closing, Window};

/// What is to be answered.
#[derive(Debug)]
pub enum Dialog {
    /// Search people, activities and commands.
    Palette {
        /// What is typed.
        typed: String,
        /// Which of what is found is chosen.
        chosen: usize,
    },
    /// Every key.
    Keys,
    /// Language, theme, size.
    Settings,
    /// A file to be named, and what for.
    File {
        /// What for.
        purpose: Purpose,
        /// The path that is typed.
        typed: String,
    },
    /// A new register to be described.
    New(Box<NewRegister>),
    /// A data package being taken in.
    Intake(Intake),
    /// Closed days are changed: why.
    Why(Box<Why>),
    /// A period to be closed.
    Close(Box<ClosePeriod>),
    /// Somebody who leaves to be settled.
    Release(Box<Release>),
    /// A run was closed.
    Closed(Box<RunClosed>),
    /// A run to be withdrawn.
    Withdraw(Withdraw),
    /// A run to be marked as handed over.
    HandOver(HandOver),
    /// The register could not be saved at the end.
    NotSaved(String),
}

/// What a file is named for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To be opened.
    Open,
    /// To go on in.
    SaveAs,
    /// A folder with a data package, to be taken in.
    Import {
        /// Whether what is there and different is replaced.
        replace: bool,
    },
}

impl Dialog {
    /// The palette, nothing typed yet.
    pub fn palette() -> Dialog {
        Dialog::Palette { typed: String::new(), chosen: 0 }
    }

    /// Which register to open.
    pub fn open_register() -> Dialog {
        Dialog::File { purpose: Purpose::Open, typed: String::new() }
    }

    /// Which data package to take in.
    pub fn import() -> Dialog {
        Dialog::File { purpose: Purpose::Import { replace: false }, typed: String::new() }
    }

    /// Under which name to go on.
    pub fn save_as() -> Dialog {
        Dialog::File { purpose: Purpose::SaveAs, typed: String::new() }
    }
}

/// The dialog that is open, if any.
#[derive(Debug, Default)]
pub struct Dialogs {
    open: Option<Dialog>,
}

/// Something that can be found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What it is called.
    pub name: String,
    /// What stands beside it: a number, the keys.
    pub beside: String,
    goes: Goes,
}

#[derive(Debug, Clone, PartialEq)]
enum Goes {
    To(InmateNumber),
    In(ActivityCode),
    Do(Command),
}

/// How many are shown.
const MOST_FOUND: usize = 12;

/// What a command is called now: undo and redo say what they would do.
fn command_name(command: Command, standing: Option<&Standing>, text: &Text) -> String {
    match (command, standing) {
        (Command::Undo, Some(Standing { undo: Undo::Step(step), .. })) => text.undo_what(&step.words(text)),
        (Command::Redo, Some(Standing { redo: Some(step), .. })) => text.redo_what(&step.words(text)),
        _ => command.name(text),
    }
}

/// People, activities and commands in whose name every typed word stands; case and accents are forgiven.
pub fn found(typed: &str, document: Option<&Document>, standing: Option<&Standing>, text: &Text) -> Vec<Found> {
    let words: Vec<String> = typed.split_whitespace().map(plain).collect();
    let fits = |name: &str| {
        let name = plain(name);
        words.iter().all(|word| name.contains(word))
    };
    let people = document.into_iter().flat_map(|document| &document.register.inmates).filter_map(|(number, inmate)| {
        let name = text.person(number, &inmate.person);
        let is_found = !words.is_empty() && fits(&format!("{name} {number}"));
        is_found.then(|| Found { name, beside: number.to_string(), goes: Goes::To(number.clone()) })
    });
    let activities = document.into_iter().flat_map(|document| &document.register.activities);
    let activities = activities.filter_map(|(code, activity)| {
        let name = if activity.name.is_empty() { code.to_string() } else { activity.name.clone() };
        let is_found = !words.is_empty() && fits(&format!("{name} {code}"));
        let beside = text.fact_activity_kind(activity.kind.as_str());
        is_found.then(|| Found { name, beside, goes: Goes::In(code.clone()) })
    });
    let has_register = document.is_some();
    let commands = Command::ALL.iter().filter(|command| match command.scope() {
        Scope::Program => **command != Command::Palette,
        Scope::Register => has_register,
        Scope::Month | Scope::Today | Scope::Paper => false,
    });
    let commands = commands.filter_map(|command| {
        let name = command_name(*command, standing, text);
        let beside = command.shortcut(text).unwrap_or_default();
        fits(&name).then_some(Found { name, beside, goes: Goes::Do(*command) })
    });
    people.take(MOST_FOUND).chain(activities).chain(commands).take(MOST_FOUND).collect()
}

/// A text in small letters without accents: what one types in a hurry.
pub fn plain(text: &str) -> String {
    /// Letters with a stroke or a tail, which are no letter with an accent to Unicode, and what is typed for them.
    const STROKED: [(char, char); 6] =
        [('\u{f8}', 'o'), ('\u{111}', 'd'), ('\u{142}', 'l'), ('\u{14b}', 'n'), ('\u{167}', 't'), ('\u{131}', 'i')];
    let apart = DecomposingNormalizer::new_nfd();
    let is_accent = |letter: &char| ('\u{300}'..='\u{36f}').contains(letter);
    let bare = |letter| STROKED.iter().find(|(stroked, _)| *stroked == letter).map_or(letter, |(_, bare)| *bare);
    apart.normalize(&text.to_lowercase()).chars().filter(|letter| !is_accent(letter)).map(bare).collect()
}

impl Dialogs {
    /// Opens a dialog in place of whatever is open.
    pub fn open(&mut self, dialog: Dialog) {
        self.open = Some(dialog);
    }

    /// The dialog that is open, to be told something.
    pub(super) fn current_mut(&mut self) -> Option<&mut Dialog> {
        self.open.as_mut()
    }

    /// Whether one is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether something is typed in it that would be lost.
    pub fn is_half_typed(&self) -> bool {
        match &self.open {
            Some(Dialog::File { typed, .. }) => !typed.trim().is_empty(),
            Some(Dialog::New(described)) => described.is_half_typed(),
            Some(Dialog::Intake(intake)) => intake.is_reading(),
            Some(Dialog::Why(why)) => why.is_half_typed(),
            Some(Dialog::Close(close)) => close.is_half_typed(),
            Some(Dialog::Release(release)) => release.is_half_typed(),
            Some(Dialog::Withdraw(withdraw)) => withdraw.is_half_typed(),
            Some(Dialog::Closed(_) | Dialog::HandOver(_)) => false,
            Some(Dialog::Palette { .. } | Dialog::Keys | Dialog::Settings | Dialog::NotSaved(_)) | None => false,
        }
    }

    /// The dialog that is open.
    pub fn current(&self) -> Option<&Dialog> {
        self.open.as_ref()
    }

    /// Shows the dialog that is open.
    pub(super) fn show(window: &mut Window, ctx: &Context, wishes: &mut Vec<Wish>) {
        let Some(mut dialog) = window.dialogs.open.take() else { return };
        let mut is_over = false;
        let modal = super::widgets::dialog(ctx, "dialog").show(ctx, |ui| match &mut dialog {
            Dialog::Palette { typed, chosen } => palette(window, ui, typed, chosen, wishes),
            Dialog::Keys => keys(window, ui),
            Dialog::Settings => settings(window, ui),
            Dialog::File { purpose, typed } => file(window, ui, purpose, typed),
            Dialog::New(described) => new_register(window, ui, described),
            Dialog::Intake(intake) => intake.show(ui, window.desk.as_mut(), &window.text),
            Dialog::Why(why) => why.show(window, ui),
            Dialog::Close(close) => close.show(window, ui, wishes),
            Dialog::Release(release) => release.show(window, ui, wishes),
            Dialog::Closed(closed) => closed.show(window, ui, wishes),
            Dialog::Withdraw(withdraw) => withdraw.show(window, ui),
            Dialog::HandOver(hand_over) => hand_over.show(window, ui),
            Dialog::NotSaved(words) => not_saved(window, ui, words),
        });
        is_over |= modal.inner || modal.should_close();
        // What a dialog opened itself stands; else it stays until it is over.
        if window.dialogs.open.is_none() && !is_over {
            window.dialogs.open = Some(dialog);
        }
    }
}

fn palette(window: &Window, ui: &mut Ui, typed: &mut String, chosen: &mut usize, wishes: &mut Vec<Wish>) -> bool {
    let text = &window.text;
    ui.set_width(440.0);
    let down = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::ArrowDown));
    let up = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::ArrowUp));
    let field = ui.add(TextEdit::singleline(typed).hint_text(text.window_search()).desired_width(f32::INFINITY));
    field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SearchInput, true, text.window_search()));
    field.request_focus();
    if field.changed() {
        *chosen = 0;
    }
    let desk = window.desk();
    let all = found(typed, desk.map(Desk::document), desk.map(Desk::standing), text);
    if down {
        *chosen = (*chosen + 1).min(all.len().saturating_sub(1));
    }
    if up {
        *chosen = chosen.saturating_sub(1);
    }
    ui.add_space(6.0);
    if all.is_empty() {
        ui.label(RichText::new(text.window_nothing_found()).color(tokens(ui.ctx()).ink_secondary));
    }
    let mut taken = None;
    for (place, one) in all.iter().enumerate() {
        let label = format!("{}   {}", one.name, one.beside);
        if ui.selectable_label(place == *chosen, label).clicked() {
            taken = Some(place);
        }
    }
    if ui.input(|input| input.key_pressed(Key::Enter)) {
        taken = taken.or(Some(*chosen));
    }
    let Some(one) = taken.and_then(|place| all.get(place)) else { return false };
    wishes.push(match &one.goes {
        Goes::To(number) => Wish::ShowInmate(number.clone(), Some(window.day)),
        Goes::In(code) => Wish::ShowActivity(code.clone()),
        Goes::Do(command) => Wish::Do(*command),
    });
    true
}

fn keys(window: &Window, ui: &mut Ui) -> bool {
    let text = &window.text;
    ui.set_width(760.0);
    ui.heading(Command::Keys.name(text));
    ScrollArea::vertical().max_height(620.0).show(ui, |ui| {
        ui.columns_const(|[left, right]| {
            keys_of(left, text, Scope::Program, "program");
            keys_of(left, text, Scope::Today, "today");
            keys_of(left, text, Scope::Month, "month");
            keys_of(left, text, Scope::Paper, "paper");
            keys_of(right, text, Scope::Register, "register");
        });
    });
    ui.add_space(8.0);
    ui.button(text.window_close()).clicked()
}

fn keys_of(ui: &mut Ui, text: &Text, scope: Scope, name: &str) {
    // Low rows, so that all of it is seen at once.
    let spacing = ui.spacing_mut();
    (spacing.item_spacing.y, spacing.interact_size.y) = (4.0, 20.0);
    ui.add_space(10.0);
    ui.label(semibold(text.scope_name(name)));
    for command in Command::ALL.iter().filter(|command| command.scope() == scope) {
        let Some(keys) = command.shortcut(text) else { continue };
        ui.horizontal(|ui| {
            let room = Vec2::new(250.0, 20.0);
            ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(room.x);
                ui.label(command.name(text));
            });
            ui.label(RichText::new(keys).color(tokens(ui.ctx()).ink_secondary));
        });
    }
}

fn settings(window: &mut Window, ui: &mut Ui) -> bool {
    ui.set_width(360.0);
    ui.heading(Command::Settings.name(&window.text).trim_end_matches(" …"));
    ui.add_space(8.0);
    ui.label(semibold(window.text.window_language()));
    let chosen = window.preferences.language;
    let mut language = chosen;
    ui.radio_value(&mut language, None, window.text.window_language_of_register());
    for one in Language::ALL {
        ui.radio_value(&mut language, Some(*one), crate::text::names::own_name(*one));
    }
    if language != chosen {
        window.preferences.set_language(language);
        window.set_language();
    }
    ui.add_space(8.0);
    ui.label(semibold(Command::Theme.name(&window.text)));
    let mut is_dark = window.preferences.is_dark;
    ui.radio_value(&mut is_dark, false, window.text.window_theme_light());
    ui.radio_value(&mut is_dark, true, window.text.window_theme_dark());
    if is_dark != window.preferences.is_dark {
        window.preferences.turn_theme();
    }
    ui.add_space(8.0);
    ui.label(semibold(window.text.window_zoom()));
    ui.horizontal(|ui| {
        for percent in [80_u16, 100, 125, 150] {
            let is_chosen = window.preferences.zoom_percent == percent;
            if ui.selectable_label(is_chosen, format!("{percent} %")).clicked() {
                window.preferences.set_zoom(f32::from(percent) / 100.0);
            }
        }
    });
    ui.add_space(12.0);
    ui.button(window.text.window_close()).clicked()
}

/// A file, named by typing its path or with the system's own dialog.
fn file(window: &mut Window, ui: &mut Ui, purpose: &mut Purpose, typed: &mut String) -> bool {
    ui.set_width(460.0);
    let command = match purpose {
        Purpose::Open => Command::Open,
        Purpose::SaveAs => Command::SaveAs,
        Purpose::Import { .. } => Command::Import,
    };
    let label = match purpose {
        Purpose::Open | Purpose::SaveAs => window.text.welcome_path(),
        Purpose::Import { .. } => window.text.intake_folder(),
    };
    let name = command.name(&window.text);
    ui.heading(name.trim_end_matches(" …"));
    ui.add_space(8.0);
    let label = ui.label(label);
    ui.horizontal(|ui| {
        let field = ui.add(TextEdit::singleline(typed).desired_width(340.0)).labelled_by(label.id);
        if ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        if ui.button(window.text.welcome_choose()).clicked()
            && let Some(path) = choose(*purpose)
        {
            *typed = path.display().to_string();
        }
    });
    if let Purpose::Import { replace } = purpose {
        ui.add_space(4.0);
        ui.checkbox(replace, window.text.intake_replace());
    }
    ui.add_space(12.0);
    let mut is_over = false;
    ui.horizontal(|ui| {
        let is_typed = !typed.trim().is_empty();
        let go = ui.add_enabled_ui(is_typed, |ui| ui.add(primary(window.text.window_ok()))).inner;
        let is_given = go.clicked() || is_typed && ui.input(|input| input.key_pressed(Key::Enter));
        if is_given {
            let path = PathBuf::from(typed.trim());
            match *purpose {
                Purpose::Import { replace } => window.take_in(path, replace),
                Purpose::Open => super::welcome::open(window, path),
                Purpose::SaveAs => {
                    if let Some(desk) = &mut window.desk {
                        desk.ask(Work::SaveAs(path));
                    }
                }
            }
            is_over = true;
        }
        is_over |= ui.button(window.text.window_cancel()).clicked();
    });
    is_over
}

/// The system's own dialog; nothing where it was cancelled or the system has none.
fn choose(purpose: Purpose) -> Option<PathBuf> {
    let dialog = rfd::FileDialog::new().add_filter("Dagsverk", &[Document::EXTENSION]);
    match purpose {
        Purpose::Open => dialog.pick_file(),
        Purpose::SaveAs => dialog.save_file(),
        Purpose::Import { .. } => rfd::FileDialog::new().pick_folder(),
    }
}

fn new_register(window: &mut Window, ui: &mut Ui, described: &mut NewRegister) -> bool {
    match described.show(ui, &window.text, || choose(Purpose::SaveAs)) {
        Described::Open => false,
        Described::Over => true,
        Described::Ready(path) => match described.make(&path, &window.station, &window.text) {
            Ok(()) => {
                super::welcome::open(window, path);
                true
            }
            Err(words) => {
                described.refuse(words);
                false
            }
        },
    }
}

fn not_saved(window: &mut Window, ui: &mut Ui, words: &str) -> bool {
    ui.set_width(420.0);
    ui.heading(window.text.window_not_saved_title());
    ui.add_space(6.0);
    ui.label(words);
    ui.add_space(6.0);
    ui.label(window.text.window_in_journal());
    ui.add_space(12.0);
    let mut is_over = false;
    ui.horizontal(|ui| {
        let stay = ui.add(primary(window.text.window_cancel()));
        is_over |= stay.clicked();
        if ui.button(window.text.window_close_anyway()).clicked() {
            window.closing = Closing::Yes;
            is_over = true;
        }
    });
    is_over
}
