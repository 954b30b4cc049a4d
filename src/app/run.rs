//! Opening the window: drawn by wgpu, else by OpenGL; where neither can, the reason in words.

use std::path::{Path, PathBuf};

use crate::calendar::Date;

use super::preferences::Preferences;
use super::welcome::Station;
use super::window::Window;

/// Why there is no window.
#[derive(Debug)]
pub enum NoWindow {
    /// There is no display.
    Display,
    /// Nothing can draw on it.
    Renderer(String),
}

struct Program {
    window: Window,
}

impl eframe::App for Program {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.window.show(ui);
    }
}

/// Whether a window could be shown at all.
pub fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Opens the window, on this register where one is named, and comes back when it is closed.
///
/// # Errors
/// Why there is no window.
pub fn run(register: Option<&Path>, station: fn() -> Station) -> Result<(), NoWindow> {
    if !has_display() {
        return Err(NoWindow::Display);
    }
    let mut reasons = Vec::new();
    for renderer in [eframe::Renderer::Wgpu, eframe::Renderer::Glow] {
        match with(renderer, register.map(Path::to_owned), station) {
            Ok(()) => return Ok(()),
            Err(error) => reasons.push(error.to_string()),
        }
    }
    Err(NoWindow::Renderer(reasons.join("; ")))
}

fn with(renderer: eframe::Renderer, register: Option<PathBuf>, station: fn() -> Station) -> eframe::Result {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Dagsverk")
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([800.0, 560.0]);
    let options = eframe::NativeOptions { viewport, renderer, ..eframe::NativeOptions::default() };
    eframe::run_native(
        "dagsverk",
        options,
        Box::new(move |_| {
            let station = station();
            let today = (station.clock)().date().unwrap_or(Date::FIRST);
            let mut window = Window::new(Preferences::in_file(Preferences::place()), today, station);
            if let Some(register) = register {
                super::welcome::open(&mut window, register);
            }
            Ok(Box::new(Program { window }))
        }),
    )
}
