//! Papers before they are printed: the very PDF, page by page, over the whole window; which one, in which language and
//! with how much of names; and its way out to a printer, a file or the system's viewer.

mod making;
mod out;
mod page;

use egui::{Align, Button, ComboBox, Context, Key, Layout, Modifiers, ProgressBar, RichText, Ui};

use crate::document::Document;
use crate::register::{InmateNumber, Language};
use crate::report::printer::{self, Shown};
use crate::report::{Print, Privacy};
use crate::text::{Text, names::own_name};

use super::command::Command;
use super::desk::Desk;
use super::scene::Wish;
use super::theme::{self, icons, primary, sizes, tokens};
use super::widgets::chip;
use super::window::Window;

pub use making::{Kind, Source};
use making::{Making, Order, Ready};
use out::{Printing, Saving, Went};
use page::Page;

/// From this width on there is room for what is chosen and the pages in one row.
const ONE_ROW: f32 = 1120.0;

/// What is done with a paper as soon as it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It is looked at.
    Show,
    /// It is printed.
    Print,
    /// It is saved.
    Save,
}

/// A paper that is looked at.
pub struct Papers {
    order: Order,
    /// Whose slip was asked for, so that it can be chosen again.
    person: Option<InmateNumber>,
    then: Then,
    making: Option<Making>,
    /// Counts the papers that were made.
    paper: u64,
    page: Page,
    asked: Option<Asked>,
    /// What the system's viewer was given: it may be read late.
    shown: Vec<Shown>,
}

/// What is asked over the paper.
enum Asked {
    Printing(Printing),
    Saving(Saving),
}

impl Papers {
    /// Looks at this paper of the register, and then does this with it.
    pub(super) fn new(window: &Window, desk: &Desk, source: Source, kind: Kind, then: Then) -> Papers {
        let language = desk.document().register.local.language.unwrap_or(Language::Nb);
        let (at, by) = ((window.station.clock)(), window.station.author.user.clone());
        let print = Print { language, privacy: Privacy::FullName, at, by };
        let person = match &kind {
            Kind::Slip(number) => Some(number.clone()),
            Kind::List | Kind::Slips | Kind::Statements => window.screens.chosen_inmate(),
        };
        Papers {
            order: Order { source, kind, print },
            person,
            then,
            making: None,
            paper: 0,
            page: Page::default(),
            asked: None,
            shown: Vec::new(),
        }
    }

    /// Which paper is shown.
    pub fn kind(&self) -> &Kind {
        &self.order.kind
    }

    /// How many pages it has, as soon as it is there.
    pub fn pages(&self) -> Option<usize> {
        self.ready().map(|ready| ready.pdf.pages)
    }

    /// How it is printed.
    pub fn print(&self) -> &Print {
        &self.order.print
    }

    /// How large its pages are, in hundredths.
    pub fn percent(&self) -> u32 {
        self.page.percent()
    }

    /// The page that is shown, counted from 0.
    pub fn page(&self) -> usize {
        self.page.number
    }

    /// Makes pages larger or smaller, or as wide as there is room.
    pub(super) fn zoom(&mut self, command: Command) {
        match command {
            Command::ZoomIn => self.page.zoom(true),
            Command::ZoomOut => self.page.zoom(false),
            _ => self.page.fit(),
        }
    }

    /// Turns to the next page or the one before.
    pub(super) fn turn(&mut self, forwards: bool) {
        let pages = self.pages().unwrap_or(0);
        self.page.turn(forwards, pages);
    }

    /// Does this with the paper, as soon as it is there.
    pub(super) fn then(&mut self, then: Then) {
        self.then = then;
    }

    fn ready(&self) -> Option<&Ready> {
        match &self.making {
            Some(Making::Made(ready)) => Some(ready),
            _ => None,
        }
    }

    /// Shows it over the whole window; gives whether it is over.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        text: &Text,
        takes_keys: bool,
        wishes: &mut Vec<Wish>,
    ) -> bool {
        self.make(ui.ctx(), desk, text);
        let mut is_over = takes_keys && self.asked.is_none() && self.keys(ui);
        let margin = sizes().margin_page;
        let colours = tokens(ui.ctx());
        let bar = egui::Frame::side_top_panel(ui.style()).fill(colours.panel).inner_margin(margin);
        egui::Panel::top("paper").resizable(false).frame(bar).show(ui, |ui| {
            is_over |= self.first_row(ui, text, wishes);
            ui.add_space(8.0);
            self.second_row(ui, desk.document(), text);
        });
        let ground = egui::Frame::central_panel(ui.style()).inner_margin(0).fill(colours.shade);
        egui::CentralPanel::default().frame(ground).show(ui, |ui| self.body(ui, desk, text));
        self.ask(ui.ctx(), desk, text, wishes);
        is_over
    }

    fn make(&mut self, ctx: &Context, desk: &Desk, text: &Text) {
        if self.making.is_none() {
            self.paper += 1;
            let document = desk.document().clone();
            self.making = Some(Making::start(ctx, document, self.order.clone(), desk.works_in_turn(), text));
        }
        if let Some(making) = &mut self.making {
            making.hear(text);
        }
        let Some(pages) = self.pages() else { return };
        self.page.number = self.page.number.min(pages.saturating_sub(1));
        match std::mem::replace(&mut self.then, Then::Show) {
            Then::Show => {}
            Then::Print => self.asked = Some(Asked::Printing(Printing::default())),
            Then::Save => self.asked = Some(self.saving(desk)),
        }
    }

    fn saving(&self, desk: &Desk) -> Asked {
        let folder = desk.standing().path.parent().map(std::path::Path::to_owned).unwrap_or_default();
        let title = self.ready().map(|ready| ready.pdf.title.clone()).unwrap_or_default();
        // What a file cannot be called everywhere.
        let name: String =
            title.chars().map(|letter| if r#"\/:*?"<>|"#.contains(letter) { '-' } else { letter }).collect();
        Asked::Saving(Saving::new(&folder, name.trim().trim_matches('.')))
    }

    /// Reads the keys; gives whether to go back.
    fn keys(&mut self, ui: &Ui) -> bool {
        let pages = self.pages().unwrap_or(0);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        for (command, forwards) in [(Command::NextPage, true), (Command::PreviousPage, false)] {
            if command.keys().iter().any(|keys| ui.input_mut(|input| input.consume_shortcut(keys))) {
                self.turn(forwards);
            }
        }
        if pressed(Key::Home) {
            self.page.number = 0;
        }
        if pressed(Key::End) {
            self.page.number = pages.saturating_sub(1);
        }
        pressed(Key::Escape)
    }

    /// The way back, what it is, and the ways out.
    fn first_row(&mut self, ui: &mut Ui, text: &Text, wishes: &mut Vec<Wish>) -> bool {
        let mut is_over = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            is_over = ui.button(format!("{} {}", icons::PREVIOUS, text.papers_back())).clicked();
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                let is_there = self.pages().is_some();
                let print = primary(Command::Print.name(text));
                if ui.add_enabled_ui(is_there, |ui| ui.add(print)).inner.clicked() {
                    self.then = Then::Print;
                }
                if ui.add_enabled(is_there, Button::new(Command::SavePaper.name(text))).clicked() {
                    self.then = Then::Save;
                }
                if ui.add_enabled(is_there, Button::new(text.papers_view())).clicked() {
                    self.view(text, wishes);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let title = self.ready().map(|ready| ready.pdf.title.clone()).unwrap_or_default();
                    ui.add(egui::Label::new(RichText::new(title).heading()).truncate());
                });
            });
        });
        is_over
    }

    /// Which paper, in which language, with how much of names; which page, and how large.
    fn second_row(&mut self, ui: &mut Ui, document: &Document, text: &Text) {
        let before = self.order.clone();
        let is_one_row = ui.available_width() >= ONE_ROW;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            self.kinds(ui, document, text);
            self.languages(ui, text);
            self.privacies(ui, text);
            if is_one_row {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.pages_and_size(ui, text));
            }
        });
        if !is_one_row {
            ui.add_space(4.0);
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.pages_and_size(ui, text));
            });
        }
        if self.order != before {
            // Dropped while it is made, it is called off.
            (self.making, self.page.number) = (None, 0);
        }
    }

    fn kinds(&mut self, ui: &mut Ui, document: &Document, text: &Text) {
        let mut kinds = vec![
            (Kind::List, text.papers_kind("list")),
            (Kind::Slips, text.papers_kind("slips")),
            (Kind::Statements, text.papers_kind("statements")),
        ];
        if let Some(number) = &self.person {
            let person = document.register.inmates.get(number);
            let name = person.map_or_else(|| number.to_string(), |one| text.person(number, &one.person));
            kinds.push((Kind::Slip(number.clone()), text.papers_slip_of(&name)));
        }
        for (kind, name) in kinds {
            if chip(ui, &name, self.order.kind == kind).clicked() {
                self.order.kind = kind;
            }
        }
    }

    fn languages(&mut self, ui: &mut Ui, text: &Text) {
        let chosen = self.order.print.language;
        let shown = own_name(chosen);
        let combo = ComboBox::from_id_salt("paper language").selected_text(shown).width(90.0).icon(theme::fold);
        let response = combo.show_ui(ui, |ui| {
            for language in Language::ALL {
                if ui.selectable_label(*language == chosen, own_name(*language)).clicked() {
                    self.order.print.language = *language;
                }
            }
        });
        named(&response.response, &text.window_language(), shown);
    }

    fn privacies(&mut self, ui: &mut Ui, text: &Text) {
        let chosen = self.order.print.privacy;
        let shown = text.papers_privacy(chosen.as_str());
        let combo = ComboBox::from_id_salt("paper names").selected_text(&shown).width(140.0).icon(theme::fold);
        let response = combo.show_ui(ui, |ui| {
            for privacy in Privacy::ALL {
                if ui.selectable_label(*privacy == chosen, text.papers_privacy(privacy.as_str())).clicked() {
                    self.order.print.privacy = *privacy;
                }
            }
        });
        named(&response.response, &text.papers_names(), &shown);
    }

    fn pages_and_size(&mut self, ui: &mut Ui, text: &Text) {
        let Some(pages) = self.pages() else { return };
        // From the right to the left.
        if ui.button(text.papers_fit()).clicked() {
            self.page.fit();
        }
        if small(ui, icons::PLUS, &Command::ZoomIn.name(text), true) {
            self.page.zoom(true);
        }
        ui.label(format!("{} %", self.page.percent()));
        if small(ui, "−", &Command::ZoomOut.name(text), true) {
            self.page.zoom(false);
        }
        ui.add_space(12.0);
        if small(ui, icons::NEXT, &Command::NextPage.name(text), self.page.number + 1 < pages) {
            self.page.turn(true, pages);
        }
        ui.label(text.paper_page(self.page.number + 1, pages));
        if small(ui, icons::PREVIOUS, &Command::PreviousPage.name(text), self.page.number > 0) {
            self.page.turn(false, pages);
        }
    }

    fn body(&mut self, ui: &mut Ui, desk: &Desk, text: &Text) {
        match &self.making {
            Some(Making::Made(ready)) => {
                let name = text.paper_page(self.page.number + 1, ready.pdf.pages);
                self.page.show(ui, ready, self.paper, desk.works_in_turn(), &name);
            }
            Some(Making::AtWork { far, .. }) => {
                let part = far.part();
                let is_called_off = ui
                    .vertical_centered(|ui| {
                        ui.add_space(80.0);
                        ui.label(text.papers_making());
                        ui.add_space(8.0);
                        ui.add(ProgressBar::new(part).desired_width(260.0));
                        ui.add_space(8.0);
                        ui.button(text.window_cancel()).clicked()
                    })
                    .inner;
                if is_called_off {
                    self.making = Some(Making::Refused(text.report_cancelled()));
                }
                ui.ctx().request_repaint_after(std::time::Duration::from_millis(30));
            }
            Some(Making::Refused(words)) => {
                let words = RichText::new(words).color(tokens(ui.ctx()).bad);
                ui.vertical_centered(|ui| {
                    ui.add_space(80.0);
                    ui.set_max_width(520.0);
                    ui.add(egui::Label::new(words).wrap());
                });
            }
            None => {}
        }
    }

    /// Asks on which printer, or under which name.
    fn ask(&mut self, ctx: &Context, desk: &Desk, text: &Text, wishes: &mut Vec<Wish>) {
        let (Some(mut asked), Some(ready)) = (self.asked.take(), self.ready()) else { return };
        let pdf = std::sync::Arc::clone(&ready.pdf);
        let in_turn = desk.works_in_turn();
        let modal = super::widgets::dialog(ctx, "paper out").show(ctx, |ui| match &mut asked {
            Asked::Printing(printing) => printing.show(ui, &pdf, in_turn, text),
            Asked::Saving(saving) => saving.show(ui, &pdf, text),
        });
        let is_left = modal.should_close();
        match modal.inner {
            Went::Open if !is_left => self.asked = Some(asked),
            Went::Open => {}
            Went::Over(said) => wishes.extend(said.map(Wish::Say)),
            Went::Save => self.asked = Some(self.saving(desk)),
            Went::View => self.view(text, wishes),
        }
    }

    /// Shows it in the system's viewer.
    fn view(&mut self, text: &Text, wishes: &mut Vec<Wish>) {
        let Some(ready) = self.ready() else { return };
        match printer::show(&ready.pdf) {
            Ok(shown) => self.shown.push(shown),
            Err(refusal) => wishes.push(Wish::Refuse(refusal.words(text))),
        }
    }
}

/// A small button with an icon, and its name for those who hear it.
fn small(ui: &mut Ui, icon: &str, name: &str, may: bool) -> bool {
    let button = Button::new(icon).min_size(egui::vec2(32.0, 28.0));
    let response = ui.add_enabled(may, button).on_hover_text(name);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, may, name));
    response.clicked()
}

/// Says what a choice is for, and what is chosen.
fn named(response: &egui::Response, name: &str, chosen: &str) {
    response.widget_info(|| egui::WidgetInfo {
        current_text_value: Some(chosen.to_owned()),
        ..egui::WidgetInfo::labeled(egui::Role::ComboBox, true, name)
    });
}
