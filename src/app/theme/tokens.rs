//! Colours and sizes, read from `assets/theme`.

use std::sync::LazyLock;

use egui::Color32;
use serde::{Deserialize, Deserializer};

use super::Theme;

const LIGHT: &str = include_str!("../../../assets/theme/light.ron");
const DARK: &str = include_str!("../../../assets/theme/dark.ron");
const SIZES: &str = include_str!("../../../assets/theme/sizes.ron");

/// Writes the colours once: as fields, and as a list by name for those who go through them all.
macro_rules! tokens {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Colours by what they are for.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Tokens {
            $($(#[$doc])* #[serde(deserialize_with = "hex")] pub $name: Color32,)*
        }

        impl Tokens {
            /// Every colour with its name.
            #[must_use]
            pub fn named(&self) -> Vec<(&'static str, Color32)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

tokens! {
    /// The ground of the window.
    paper,
    /// The ground of cards, fields and menus.
    panel,
    /// The ground of weekends, heads and what the pointer is over.
    shade,
    /// Round cards and buttons, and between the parts of the window.
    line,
    /// Between rows.
    hairline,
    /// Round boxes one writes in or ticks: seen without any text beside.
    outline,
    /// Text.
    ink,
    /// Text that explains, on any ground.
    ink_secondary,
    /// Text for the quiet common case; on panel only, elsewhere it is too weak.
    ink_tertiary,
    /// Where one is, what is selected, the one main button of a screen.
    accent,
    /// The ground of what is selected.
    accent_soft,
    /// Text on `accent`.
    on_accent,
    /// Well and done.
    good,
    /// The ground of `good`.
    good_soft,
    /// Missing or needs a look.
    warning,
    /// The ground of `warning`.
    warning_soft,
    /// Absence without leave, refusal, an error.
    bad,
    /// The ground of `bad`.
    bad_soft,
    /// A longer absence.
    spell,
    /// The ground of `spell`.
    spell_soft,
    /// What a menu or a dialog casts on what lies below.
    shadow,
}

/// Sizes in points, the same in every theme.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// Secondary text.
    pub small: f32,
    /// Text.
    pub body: f32,
    /// The title of a screen.
    pub heading: f32,
    /// A row of the month's grid.
    pub row_grid: f32,
    /// A row of a list.
    pub row_list: f32,
    /// A row of the day sheet.
    pub row_day: f32,
    /// The height of buttons and fields.
    pub control: f32,
    /// The corners of cards, menus and dialogs.
    pub radius_card: u8,
    /// The corners of buttons and fields.
    pub radius_control: u8,
    /// Round the page.
    pub margin_page: i8,
    /// Inside a card.
    pub margin_card: i8,
    /// Between cards.
    pub gap: f32,
    /// Between things that belong together.
    pub gap_small: f32,
}

/// The sizes of the window.
#[must_use]
pub fn sizes() -> &'static Sizes {
    static READ: LazyLock<Sizes> = LazyLock::new(|| ron::from_str(SIZES).unwrap_or_default());
    &READ
}

/// The colours of a theme. The assets are built in and a test reads them, so the default never shows.
pub(super) fn of(theme: Theme) -> &'static Tokens {
    static LIGHT_READ: LazyLock<Tokens> = LazyLock::new(|| ron::from_str(LIGHT).unwrap_or_default());
    static DARK_READ: LazyLock<Tokens> = LazyLock::new(|| ron::from_str(DARK).unwrap_or_default());
    match theme {
        Theme::Light => &LIGHT_READ,
        Theme::Dark => &DARK_READ,
    }
}

fn hex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    Color32::from_hex(&text).map_err(|_| serde::de::Error::custom(format!("{text} is no colour")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_assets_can_be_read() {
        for colours in [LIGHT, DARK] {
            let read: Tokens = ron::from_str(colours).unwrap();
            assert!(read.named().iter().all(|(name, colour)| *name == "shadow" || colour.is_opaque()));
        }
        ron::from_str::<Sizes>(SIZES).unwrap();
    }

    #[test]
    fn an_unknown_name_or_colour_is_refused() {
        let unknown = LIGHT.replace("paper:", "papir:");
        assert!(ron::from_str::<Tokens>(&unknown).is_err());
        let added = LIGHT.replace("paper:", "extra: \"#000000\",\n    paper:");
        assert!(ron::from_str::<Tokens>(&added).is_err());
        let wrong = LIGHT.replace("#F6F5F2", "#F6F5G2");
        assert!(ron::from_str::<Tokens>(&wrong).is_err());
    }
}
