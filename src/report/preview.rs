//! Pages of a finished PDF as pictures, for the window: the very file that is printed, not a likeness of it.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf as Read;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use super::pdf::Pdf;

/// A PDF whose pages can be drawn.
pub struct Preview {
    read: Read,
}

/// The PDF cannot be read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// A page as a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Four bytes a pixel, red, green, blue and 255, row by row from the top.
    pub bytes: Vec<u8>,
}

impl Preview {
    /// Reads a finished PDF.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn of(pdf: &Pdf) -> Result<Preview, Unreadable> {
        Ok(Preview { read: Read::new(pdf.bytes.clone()).map_err(|_| Unreadable)? })
    }

    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.read.pages().len()
    }

    /// How wide and high a page is, in points; nothing where there is no such page.
    pub fn size(&self, page: usize) -> Option<(f32, f32)> {
        Some(self.read.pages().get(page)?.render_dimensions())
    }

    /// Draws a page, counted from 0, so many pixels to the point; nothing where there is no such page.
    pub fn draw(&self, page: usize, scale: f32) -> Option<Picture> {
        let page = self.read.pages().get(page)?;
        let pixels = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
        // Whatever is drawn lies on white, so that no pixel lets anything through.
        let drawn =
            render(page, &RenderCache::new(), &InterpreterSettings::default(), &RenderSettings::default(), &pixels);
        Some(Picture {
            width: drawn.width().into(),
            height: drawn.height().into(),
            bytes: drawn.data_as_u8_slice().to_vec(),
        })
    }
}
