//! How the window looks: colours, sizes, fonts and icons by what they are for.
//!
//! Nothing outside this module names a colour; a test holds to that, so both themes stay readable everywhere.

// Lengths on a screen are floats here; amounts and days never come this way.
#![allow(clippy::float_arithmetic, reason = "egui measures in f32")]

mod fonts;
pub mod icons;
mod style;
mod tokens;
mod widgets;

use egui::Context;

pub use fonts::{Weight, font, medium, semibold};
pub use tokens::{Sizes, Tokens, sizes};
pub use widgets::{card, fold, outlined, primary};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    #[default]
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: &[Theme] = &[Theme::Light, Theme::Dark];

    /// The colours of the theme.
    #[must_use]
    pub fn tokens(self) -> &'static Tokens {
        tokens::of(self)
    }
}

impl From<Theme> for egui::Theme {
    fn from(theme: Theme) -> egui::Theme {
        match theme {
            Theme::Light => egui::Theme::Light,
            Theme::Dark => egui::Theme::Dark,
        }
    }
}

impl From<egui::Theme> for Theme {
    fn from(theme: egui::Theme) -> Theme {
        match theme {
            egui::Theme::Light => Theme::Light,
            egui::Theme::Dark => Theme::Dark,
        }
    }
}

/// Dresses the window: fonts, the styles of both themes, and `theme` as the one shown. May be asked again at any time;
/// only the first time costs anything.
pub fn install(ctx: &Context, theme: Theme) {
    let is_dressed = ctx.data_mut(|data| {
        std::mem::replace(data.get_temp_mut_or_default::<bool>(egui::Id::unique("dagsverk theme")), true)
    });
    if !is_dressed {
        ctx.set_fonts(fonts::definitions());
        for one in Theme::ALL {
            ctx.set_style_of((*one).into(), style::style(*one));
        }
    }
    ctx.set_theme(egui::Theme::from(theme));
}

/// The colours of the theme now shown. A `Ui` may be given for its context.
#[must_use]
pub fn tokens(ctx: &Context) -> &'static Tokens {
    Theme::from(ctx.theme()).tokens()
}

/// A picture of these pixels, four bytes each: paper has its own colours in every theme.
#[must_use]
pub fn picture(size: [usize; 2], bytes: &[u8]) -> egui::ColorImage {
    egui::ColorImage::from_rgba_unmultiplied(size, bytes)
}
