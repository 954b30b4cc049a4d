//! The fonts: three weights of one family, and the icons behind each.

use std::sync::{Arc, LazyLock};

use egui::{FontData, FontDefinitions, FontFamily, FontId, RichText};

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/sans-regular.otf");
const MEDIUM: &[u8] = include_bytes!("../../../assets/fonts/sans-medium.otf");
const SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/sans-semibold.otf");
const ICONS: &[u8] = include_bytes!("../../../assets/fonts/icons.ttf");

/// How heavy a text is; there are no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Text.
    Regular,
    /// One step heavier: names, totals, what is selected.
    Medium,
    /// Titles and the letters of exceptions.
    SemiBold,
}

impl Weight {
    /// Every weight, the lightest first.
    pub const ALL: &[Weight] = &[Weight::Regular, Weight::Medium, Weight::SemiBold];

    /// The family egui knows the weight by.
    #[must_use]
    pub fn family(self) -> FontFamily {
        static MEDIUM: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("medium".into()));
        static SEMIBOLD: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("semibold".into()));
        match self {
            Weight::Regular => FontFamily::Proportional,
            Weight::Medium => MEDIUM.clone(),
            Weight::SemiBold => SEMIBOLD.clone(),
        }
    }
}

/// A font to paint with.
#[must_use]
pub fn font(weight: Weight, size: f32) -> FontId {
    FontId::new(size, weight.family())
}

/// The text one step heavier.
pub fn medium(text: impl Into<String>) -> RichText {
    RichText::new(text).family(Weight::Medium.family())
}

/// The text two steps heavier.
pub fn semibold(text: impl Into<String>) -> RichText {
    RichText::new(text).family(Weight::SemiBold.family())
}

/// What egui is given.
pub(super) fn definitions() -> FontDefinitions {
    let mut made = FontDefinitions::empty();
    for (name, file) in [("regular", REGULAR), ("medium", MEDIUM), ("semibold", SEMIBOLD), ("icons", ICONS)] {
        made.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(file)));
    }
    let chain = |first: &str| vec![first.to_owned(), "icons".to_owned()];
    // Digits are of one width in every weight, so what asks for equal widths is served by the same family.
    made.families.insert(FontFamily::Monospace, chain("regular"));
    made.families.insert(Weight::Regular.family(), chain("regular"));
    made.families.insert(Weight::Medium.family(), chain("medium"));
    made.families.insert(Weight::SemiBold.family(), chain("semibold"));
    made
}
