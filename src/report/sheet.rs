//! What every paper has: its typeface, its margins, its structure as it grows, and the foot of its pages.

use super::length::Length;
use super::lines::{Across, Side, Style, broken, set};
use super::paper::{Entry, Format, Grey, Mark, Paper, Structure};
use super::strip::{Placed, Room};
use super::typeface::{Typeface, Weight};
use crate::register::Language;

/// The margin to the left and right.
pub(crate) const MARGIN: Length = Length::hundredths(4_350);
const TOP: Length = Length::points(38);
/// Where the foot's text stands, from the lower edge.
const FOOT: Length = Length::points(34);
/// What is kept clear above it.
const ABOVE_FOOT: Length = Length::points(14);

const FOOT_STYLE: Style = Style::new(Weight::Regular, 75, Grey::SECONDARY);

/// The pages of a paper as they are being filled.
pub(crate) struct Sheets {
    pub(crate) format: Format,
    pub(crate) structure: Structure,
    pub(crate) pages: Vec<Vec<Mark>>,
    pub(crate) outline: Vec<Entry>,
}

impl Sheets {
    pub(crate) fn new(format: Format) -> Sheets {
        Sheets { format, structure: Structure::default(), pages: Vec::new(), outline: Vec::new() }
    }

    /// From margin to margin.
    pub(crate) fn across(format: Format) -> Across {
        Across { left: MARGIN, right: format.width - MARGIN }
    }

    /// From the top margin to above the foot.
    pub(crate) fn room(format: Format) -> Room {
        Room { top: TOP, bottom: format.height - FOOT - ABOVE_FOOT }
    }

    /// Puts placed pieces on the pages from `first` on.
    pub(crate) fn put(&mut self, first: usize, placed: &[Placed<'_>]) {
        for one in placed {
            let page = self.page(first + one.page);
            page.extend(one.marks());
        }
    }

    /// A page; those before it are there too.
    pub(crate) fn page(&mut self, number: usize) -> &mut Vec<Mark> {
        if self.pages.len() <= number {
            self.pages.resize_with(number + 1, Vec::new);
        }
        &mut self.pages[number]
    }

    /// The foot of every page: at left and in the middle what is the same on all, at right the number.
    pub(crate) fn foot(
        &mut self,
        typeface: &Typeface,
        (left, middle): (&str, &str),
        number: impl Fn(usize, usize) -> String,
    ) {
        let (across, many) = (Sheets::across(self.format), self.pages.len());
        let top = self.format.height - FOOT;
        let style = FOOT_STYLE;
        let wide = |text: &str| typeface.width(style.weight, style.size, text);
        let beside = across.width() / 2 - (wide(middle) / 2 + Length::points(12));
        let longest = wide(left).max(wide(&number(many, many)));
        for (page, marks) in self.pages.iter_mut().enumerate() {
            let number = number(page + 1, many);
            let number_side = (across, Side::Right);
            if longest <= beside {
                marks.extend(set(typeface, &[left.to_owned()], style, (across, Side::Left), top, None));
                marks.extend(set(typeface, &[middle.to_owned()], style, (across, Side::Middle), top, None));
            } else {
                // Where they would run into each other they stand under each other.
                let both = format!("{left} · {middle}");
                let lines = broken(typeface, &both, style, across.width() - wide(&number) - Length::points(12));
                marks.extend(set(typeface, &lines, style, (across, Side::Left), top, None));
            }
            marks.extend(set(typeface, &[number], style, number_side, top, None));
        }
    }

    /// The finished paper.
    pub(crate) fn finish(self, title: String, language: Language) -> Paper {
        let Sheets { format, structure, pages, outline } = self;
        Paper { title, language, format, pages, structure, outline }
    }
}
