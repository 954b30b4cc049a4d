//! What a user prefers, kept for himself and not in the register: language, theme, size, and the registers opened before.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::document::{SaveAs, SystemDisk, write_whole};
use crate::register::Language;

use super::theme::Theme;

/// How many registers opened before are remembered.
const MOST_RECENT: usize = 8;
/// The smallest and the largest size.
const ZOOM: (f32, f32) = (0.6, 2.5);

/// What a user prefers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The program's language; as the register where none is chosen.
    pub language: Option<Language>,
    /// Whether it is dark.
    pub is_dark: bool,
    /// How large it is, in hundredths.
    pub zoom_percent: u16,
    /// Registers opened before, the last one first.
    pub recent: Vec<PathBuf>,
    /// Who prepares payment lists here; the user where nobody was named.
    pub prepared_by: Option<String>,
    /// Who checked them before, the last one first.
    pub checked_by: Vec<String>,
    #[serde(skip)]
    file: Option<PathBuf>,
}

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences {
            language: None,
            is_dark: false,
            zoom_percent: 100,
            recent: Vec::new(),
            prepared_by: None,
            checked_by: Vec::new(),
            file: None,
        }
    }
}

impl Preferences {
    /// Those in this file; the usual ones where there is none, or it cannot be read.
    pub fn in_file(file: Option<PathBuf>) -> Preferences {
        let text = file.as_ref().and_then(|file| std::fs::read_to_string(file).ok());
        let read: Preferences = text.and_then(|text| ron::from_str(&text).ok()).unwrap_or_default();
        Preferences { file, ..read }
    }

    /// Where a user's own are kept on this system, where that is known.
    pub fn place() -> Option<PathBuf> {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let folder = if cfg!(windows) {
            set("APPDATA")
        } else {
            set("XDG_CONFIG_HOME").or_else(|| set("HOME").map(|home| home.join(".config")))
        };
        folder.map(|folder| folder.join("dagsverk").join("preferences.ron"))
    }

    /// The theme.
    pub fn theme(&self) -> Theme {
        if self.is_dark { Theme::Dark } else { Theme::Light }
    }

    /// Light instead of dark, or the other way.
    pub fn turn_theme(&mut self) {
        self.is_dark = !self.is_dark;
        self.keep();
    }

    /// How large it is; 1 is as it is meant.
    pub fn zoom(&self) -> f32 {
        f32::from(self.zoom_percent) / 100.0
    }

    /// Makes it so large, within what can be used.
    pub fn set_zoom(&mut self, zoom: f32) {
        // Within these bounds it fits.
        self.zoom_percent = (zoom.clamp(ZOOM.0, ZOOM.1) * 100.0).round() as u16;
        self.keep();
    }

    /// Chooses a language.
    pub fn set_language(&mut self, language: Option<Language>) {
        self.language = language;
        self.keep();
    }

    /// Remembers that this register was opened.
    pub fn opened(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(MOST_RECENT);
        self.keep();
    }

    /// Remembers who prepared a list, and who checked it.
    pub fn signed(&mut self, prepared_by: &str, checked_by: &str) {
        self.prepared_by = Some(prepared_by.to_owned());
        self.checked_by.retain(|other| other != checked_by);
        self.checked_by.insert(0, checked_by.to_owned());
        self.checked_by.truncate(MOST_RECENT);
        self.keep();
    }

    /// What cannot be kept is as before the next time; nothing of the register depends on it.
    fn keep(&self) {
        let (Some(file), Ok(text)) = (&self.file, ron::to_string(self)) else { return };
        if let Some(folder) = file.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        let _ = write_whole(&SystemDisk, file, text.as_bytes(), SaveAs::Same);
    }
}
