//! The letters: three weights of one typeface, and how wide a text is in them.
//!
//! A text is shaped once, whole, with its kerning and accents; what is measured is what is drawn. A character the
//! typeface lacks becomes □, so that the paper shows that something stood there.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::LazyLock;

use harfrust::{Direction, FontRef, GlyphBuffer, ShapeOptions, ShapePlan, Shaper, ShaperData, UnicodeBuffer, script};

use super::length::Length;

/// What stands for a character the typeface lacks.
const MISSING: char = '□';

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Weight {
    Regular,
    Medium,
    Semibold,
}

impl Weight {
    pub(crate) const ALL: [Weight; 3] = [Weight::Regular, Weight::Medium, Weight::Semibold];

    /// The font file.
    pub(crate) fn file(self) -> &'static [u8] {
        match self {
            Weight::Regular => include_bytes!("../../assets/fonts/sans-regular.otf"),
            Weight::Medium => include_bytes!("../../assets/fonts/sans-medium.otf"),
            Weight::Semibold => include_bytes!("../../assets/fonts/sans-semibold.otf"),
        }
    }

    /// Its place among the weights.
    pub(crate) fn place(self) -> usize {
        self as usize
    }
}

/// The fonts' own units to the em.
pub(crate) const UNITS_TO_EM: i32 = 2816;
/// How high capitals and digits are, in the fonts' units.
const CAPITALS: i32 = 2048;

/// A letter of a shaped text, in the font's units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Letter {
    pub(crate) glyph: u16,
    pub(crate) advance: i32,
    pub(crate) right: i32,
    pub(crate) up: i32,
    /// The bytes of the text it stands for.
    pub(crate) from: u32,
    pub(crate) until: u32,
}

/// A text on one line with its letters.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Shaped {
    pub(crate) weight: Weight,
    pub(crate) text: Box<str>,
    pub(crate) letters: Box<[Letter]>,
    units: i32,
}

impl Shaped {
    /// How wide it is at this size.
    pub(crate) fn width(&self, size: Length) -> Length {
        let exact = i64::from(self.units) * i64::from(size.in_hundredths());
        let rounded_up = (exact + i64::from(UNITS_TO_EM) - 1) / i64::from(UNITS_TO_EM);
        Length::hundredths(i32::try_from(rounded_up).unwrap_or(i32::MAX / 4))
    }
}

/// How high capitals are at this size.
pub(crate) fn capitals(size: Length) -> Length {
    size.part(CAPITALS, UNITS_TO_EM)
}

struct Face {
    font: FontRef<'static>,
    data: ShaperData,
}

/// The three files, read once; nothing where a file could not be read, which a test rules out.
static FACES: LazyLock<[Option<Face>; 3]> = LazyLock::new(|| {
    Weight::ALL.map(|weight| {
        let font = FontRef::from_index(weight.file(), 0).ok()?;
        let data = ShaperData::new(&font);
        Some(Face { font, data })
    })
});

struct Ready {
    shaper: Shaper<'static>,
    plan: ShapePlan,
}

/// The typeface, with what was shaped before: the same few texts stand on a paper many times.
pub(crate) struct Typeface {
    faces: [Option<Ready>; 3],
    shaped: RefCell<[HashMap<Box<str>, Rc<Shaped>>; 3]>,
}

impl Typeface {
    pub(crate) fn new() -> Typeface {
        let ready = |weight: Weight| {
            let face = FACES[weight.place()].as_ref()?;
            let shaper = face.data.shaper(&face.font).build();
            let plan = ShapePlan::new(&shaper, Direction::LeftToRight, Some(script::LATIN), None, &[]);
            Some(Ready { shaper, plan })
        };
        Typeface { faces: Weight::ALL.map(ready), shaped: RefCell::default() }
    }

    /// A text on one line. What cannot be seen is left out, and what has no shape is □.
    pub(crate) fn shape(&self, weight: Weight, text: &str) -> Rc<Shaped> {
        if let Some(shaped) = self.shaped.borrow()[weight.place()].get(text) {
            return shaped.clone();
        }
        let shaped = Rc::new(self.shape_anew(weight, text));
        self.shaped.borrow_mut()[weight.place()].insert(text.into(), shaped.clone());
        shaped
    }

    /// How wide a text is on one line.
    pub(crate) fn width(&self, weight: Weight, size: Length, text: &str) -> Length {
        self.shape(weight, text).width(size)
    }

    fn shape_anew(&self, weight: Weight, text: &str) -> Shaped {
        let mut text = printable(text);
        let Some(ready) = &self.faces[weight.place()] else {
            return Shaped { weight, text: text.into(), letters: Box::default(), units: 0 };
        };
        let mut letters = ready.letters(&text);
        if letters.iter().any(|letter| letter.glyph == 0) {
            text = without_missing(&text, &letters);
            letters = ready.letters(&text);
        }
        let units = letters.iter().map(|letter| letter.advance).sum();
        Shaped { weight, text: text.into(), letters: letters.into(), units }
    }
}

impl Ready {
    fn letters(&self, text: &str) -> Vec<Letter> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        let shaped = self.shaper.shape(buffer, ShapeOptions::new().plan(Some(&self.plan)));
        letters_of(&shaped, text)
    }
}

fn letters_of(shaped: &GlyphBuffer, text: &str) -> Vec<Letter> {
    let infos = shaped.glyph_infos();
    let ends = |place: usize| {
        let from = infos[place].cluster;
        infos[place..].iter().map(|info| info.cluster).find(|next| *next > from)
    };
    let all = infos.iter().zip(shaped.glyph_positions()).enumerate();
    all.map(|(place, (info, position))| Letter {
        glyph: u16::try_from(info.glyph_id).unwrap_or(0),
        advance: position.x_advance,
        right: position.x_offset,
        up: position.y_offset,
        from: info.cluster,
        until: ends(place).unwrap_or(u32::try_from(text.len()).unwrap_or(u32::MAX)),
    })
    .collect()
}

/// The text with white space as one kind of space, and without what cannot be seen.
pub(crate) fn printable(text: &str) -> String {
    let seen = text.chars().filter_map(|character| match character {
        '\u{a0}' | '\u{202f}' => Some('\u{a0}'),
        space if space.is_whitespace() => Some(' '),
        control if control.is_control() => Some(MISSING),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        '\u{e000}'..='\u{f8ff}' | '\u{fffe}' | '\u{ffff}' | '\u{f0000}'..='\u{10ffff}' => Some(MISSING),
        other => Some(other),
    });
    seen.collect()
}

/// The text with □ for whatever got no shape.
fn without_missing(text: &str, letters: &[Letter]) -> String {
    let mut mended = String::new();
    for (place, character) in text.char_indices() {
        let is_missing = letters
            .iter()
            .any(|letter| letter.glyph == 0 && (letter.from as usize..letter.until as usize).contains(&place));
        mended.push(if is_missing { MISSING } else { character });
    }
    mended
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_names_have_a_shape_in_every_weight() {
        let typeface = Typeface::new();
        for weight in Weight::ALL {
            for name in ["Čohkka Ŋŋ Đđ Ŧŧ Áá Žž", "Nguyễn Thị Hòa", "Łukasz Ąę", "Ștefan", "Иван", "− × · § – … →"]
            {
                let shaped = typeface.shape(weight, name);
                assert_eq!(&*shaped.text, name);
                assert!(shaped.letters.iter().all(|letter| letter.glyph != 0), "{name} in {weight:?}");
            }
        }
    }

    #[test]
    fn an_accent_written_for_itself_stands_on_its_letter() {
        let typeface = Typeface::new();
        let size = Length::points(10);
        let (apart, whole) = ("C\u{30c}ohkka", "Čohkka");
        assert_eq!(typeface.width(Weight::Regular, size, apart), typeface.width(Weight::Regular, size, whole));
    }

    #[test]
    fn what_has_no_shape_is_seen_and_what_cannot_be_seen_is_left_out() {
        let typeface = Typeface::new();
        let text = |text| typeface.shape(Weight::Regular, text).text.to_string();
        assert_eq!(text("محمد Ali"), "□□□□ Ali");
        assert_eq!(text("A\u{200b}l\u{ad}i\tB\u{1}"), "Ali B□");
        assert_eq!(text(""), "");
    }

    #[test]
    fn amounts_stand_under_each_other() {
        let typeface = Typeface::new();
        let size = Length::points(9);
        let width = |text| typeface.width(Weight::Semibold, size, text);
        assert_eq!(width("1\u{a0}111,11"), width("8\u{a0}888,88"));
    }
}
