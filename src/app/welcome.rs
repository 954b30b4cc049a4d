//! The first screen: a new register, one to open, the example, and those opened before. Opening never holds up painting.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use egui::{RichText, Ui};

use crate::document::{Author, Moment, Notice, OpenRefusal, Sitting, SystemDisk};

use super::command::Command;
use super::desk::{Clock, Desk};
use super::scene::Wish;
use super::theme::{primary, semibold, tokens};
use super::window::{Said, Window};

/// A register being opened.
pub type Opening = Receiver<Result<(Sitting, Vec<Notice>), OpenRefusal>>;

/// Who works here and what the clock says.
pub struct Station {
    /// The user and his computer.
    pub author: Author,
    /// Makes a clock.
    pub clock: fn() -> Moment,
}

/// Shows the first screen.
pub(super) fn show(window: &mut Window, ui: &mut Ui, wishes: &mut Vec<Wish>) {
    let colours = tokens(ui.ctx());
    let frame = egui::Frame::central_panel(ui.style()).fill(colours.paper).inner_margin(40);
    egui::CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.set_max_width(420.0);
            ui.add_space(ui.available_height() * 0.12);
            ui.heading(window.text.welcome_title());
            ui.label(RichText::new(window.text.welcome_words()).color(colours.ink_secondary));
            ui.add_space(24.0);
            let wide = egui::vec2(300.0, 34.0);
            if window.opening.is_some() {
                ui.label(window.text.window_opening());
                ui.spinner();
                return;
            }
            let open = Command::Open.name(&window.text);
            if ui.add_sized(wide, primary(open)).clicked() {
                wishes.push(Wish::Do(Command::Open));
            }
            if ui.add_sized(wide, egui::Button::new(Command::New.name(&window.text))).clicked() {
                wishes.push(Wish::Do(Command::New));
            }
            if ui.add_sized(wide, egui::Button::new(window.text.welcome_example())).clicked() {
                example(window);
            }
            recent(window, ui);
            if let Some(said) = &window.said {
                ui.add_space(16.0);
                let ink = if said.is_refusal { colours.bad } else { colours.ink };
                ui.label(RichText::new(&said.words).color(ink));
            }
        });
    });
}

fn recent(window: &mut Window, ui: &mut Ui) {
    let recent = window.preferences.recent.clone();
    if recent.is_empty() {
        return;
    }
    ui.add_space(24.0);
    ui.label(semibold(window.text.welcome_recent()));
    for path in recent {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let entry = ui.add(egui::Button::new(name).frame(false)).on_hover_text(path.display().to_string());
        if entry.clicked() {
            open(window, path);
        }
    }
}

/// Opens a register in a thread of its own.
pub(super) fn open(window: &mut Window, path: PathBuf) {
    let (author, now) = (window.station.author.clone(), (window.station.clock)());
    let (done, opening) = channel();
    std::thread::spawn(move || {
        // Where the window is gone nobody hears it.
        let _ = done.send(Sitting::open(Arc::new(SystemDisk), &path, author, now));
    });
    window.opening = Some(opening);
}

/// Hears whether the register is open.
pub(super) fn hear(window: &mut Window, ctx: &egui::Context) {
    let Some(opening) = &window.opening else { return };
    match opening.try_recv() {
        Ok(Ok((sitting, notices))) => {
            window.opening = None;
            let notices: Vec<_> = notices.iter().map(|notice| notice.words(&window.text)).collect();
            sit_down(window, sitting, ctx);
            if !notices.is_empty() {
                window.said = Some(Said { words: notices.join(" "), is_refusal: true });
            }
        }
        Ok(Err(refusal)) => {
            window.opening = None;
            window.said = Some(Said { words: refusal.words(&window.text), is_refusal: true });
        }
        Err(std::sync::mpsc::TryRecvError::Empty) => ctx.request_repaint_after(std::time::Duration::from_millis(15)),
        Err(std::sync::mpsc::TryRecvError::Disconnected) => window.opening = None,
    }
}

fn sit_down(window: &mut Window, sitting: Sitting, ctx: &egui::Context) {
    let (clock, ctx) = (window.station.clock, ctx.clone());
    let clock: Clock = Box::new(clock);
    window.sit_down(Desk::new(sitting, clock, Box::new(move || ctx.request_repaint())));
}

/// Makes the example register among the system's temporary files and opens it.
fn example(window: &mut Window) {
    let (author, now) = (window.station.author.clone(), (window.station.clock)());
    match crate::cli::example(&author, now) {
        Ok(path) => open(window, path),
        Err(words) => window.said = Some(Said { words, is_refusal: true }),
    }
}
