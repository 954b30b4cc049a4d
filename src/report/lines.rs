//! Text in lines: broken where it does not fit, set left, right or in the middle.

use super::length::Length;
use super::paper::{Grey, Mark, NodeId, Run};
use super::typeface::{Typeface, Weight, capitals};

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) weight: Weight,
    pub(crate) size: Length,
    pub(crate) grey: Grey,
}

impl Style {
    /// `tenths` of a point high.
    pub(crate) const fn new(weight: Weight, tenths: i32, grey: Grey) -> Style {
        Style { weight, size: Length::hundredths(tenths * 10), grey }
    }

    /// From one line to the next.
    pub(crate) fn leading(self) -> Length {
        self.size.part(140, 100)
    }

    pub(crate) fn with_weight(self, weight: Weight) -> Style {
        Style { weight, ..self }
    }
}

/// On which side of its place a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Middle,
    Right,
}

/// From where to where, across the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Across {
    pub(crate) left: Length,
    pub(crate) right: Length,
}

impl Across {
    pub(crate) fn width(self) -> Length {
        self.right - self.left
    }
}

/// Breaks a text into lines no wider than this: at spaces, behind hyphens, and inside a word that is wider by itself.
/// Nothing is left out.
pub(crate) fn broken(typeface: &Typeface, text: &str, style: Style, width: Length) -> Vec<String> {
    let wide = |text: &str| typeface.width(style.weight, style.size, text);
    let space = wide(" ");
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut used) = (String::new(), Length::ZERO);
    for (word, has_space) in words(text) {
        let long = wide(word);
        let between = if has_space && !line.is_empty() { space } else { Length::ZERO };
        if !line.is_empty() && used + between + long > width {
            lines.push(std::mem::take(&mut line));
            used = Length::ZERO;
        }
        if line.is_empty() && long > width {
            let mut parts = letters_that_fit(typeface, word, style, width);
            line = parts.pop().unwrap_or_default();
            used = wide(&line);
            lines.append(&mut parts);
            continue;
        }
        if has_space && !line.is_empty() {
            line.push(' ');
            used += space;
        }
        line.push_str(word);
        used += long;
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// The pieces a line may end behind, and whether a space stands before each. A fixed space is part of its word.
fn words(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let ends = |character: char| character.is_whitespace() && !matches!(character, '\u{a0}' | '\u{202f}');
    let spaced = text.split(ends).filter(|word| !word.is_empty());
    spaced.flat_map(|word| {
        // Behind a hyphen before a letter; a number such as 3-13 stays whole.
        let mut pieces = Vec::new();
        let mut rest = word;
        while let Some(at) = end_at_hyphen(rest) {
            let (piece, behind) = rest.split_at(at);
            pieces.push((piece, pieces.is_empty()));
            rest = behind;
        }
        let is_first = pieces.is_empty();
        pieces.push((rest, is_first));
        pieces
    })
}

/// Behind which byte a word may end at its first hyphen.
fn end_at_hyphen(word: &str) -> Option<usize> {
    let pairs = word.char_indices().zip(word.chars().skip(1));
    let mut ends = pairs.filter(|((at, one), next)| *at > 0 && *one == '-' && next.is_alphabetic());
    ends.next().map(|((at, _), _)| at + 1)
}

/// A word in parts that fit, each with at least one letter.
fn letters_that_fit(typeface: &Typeface, word: &str, style: Style, width: Length) -> Vec<String> {
    let mut parts = vec![String::new()];
    for letter in word.chars() {
        if let Some(part) = parts.last_mut() {
            part.push(letter);
            if part.chars().nth(1).is_none() || typeface.width(style.weight, style.size, part) <= width {
                continue;
            }
            part.pop();
        }
        parts.push(letter.to_string());
    }
    parts
}

/// The baseline of a line of text that stands in the middle of its leading.
pub(crate) fn baseline(style: Style) -> Length {
    (style.leading() + capitals(style.size)) / 2
}

/// Sets lines under each other, the first with its leading below `top`.
pub(crate) fn set(
    typeface: &Typeface,
    lines: &[String],
    style: Style,
    (across, side): (Across, Side),
    top: Length,
    node: Option<NodeId>,
) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(lines.len());
    for (number, line) in lines.iter().enumerate() {
        let width = typeface.width(style.weight, style.size, line);
        let left = match side {
            Side::Left => across.left,
            Side::Middle => across.left + (across.width() - width) / 2,
            Side::Right => across.right - width,
        };
        // Where a text goes on in the next line, the space between its words is there for those who hear it.
        let goes_on = number + 1 < lines.len() && !line.ends_with('-');
        let shaped = if goes_on {
            typeface.shape(style.weight, &format!("{line} "))
        } else {
            typeface.shape(style.weight, line)
        };
        let baseline = top + height(number, style) + baseline(style);
        marks.push(Mark::Run(Run { left, baseline, size: style.size, grey: style.grey, shaped, node }));
    }
    marks
}

/// How high so many lines are.
pub(crate) fn height(lines: usize, style: Style) -> Length {
    style.leading() * i32::try_from(lines).unwrap_or(i32::MAX / 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style::new(Weight::Regular, 90, Grey::INK);

    #[test]
    fn a_text_is_broken_between_words_and_a_long_word_inside() {
        let typeface = Typeface::new();
        let width = Length::points(60);
        let text = "Til utbetaling Donaudampfschifffahrtsgesellschaftskapitän 1\u{a0}234,50";
        let lines = broken(&typeface, text, STYLE, width);
        assert_eq!(lines[0], "Til utbetaling");
        assert!(lines.iter().all(|line| typeface.width(STYLE.weight, STYLE.size, line) <= width), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        assert!(lines.iter().any(|line| line.contains("1\u{a0}234,50")));
    }

    #[test]
    fn a_double_name_is_broken_behind_its_hyphen() {
        let parts: Vec<_> = words("Aas-Bø § 3-13 -x- y").collect();
        let expected = [("Aas-", true), ("Bø", false), ("§", true), ("3-13", true), ("-x-", true), ("y", true)];
        assert_eq!(parts, expected);
    }

    #[test]
    fn an_empty_text_is_one_empty_line() {
        assert_eq!(broken(&Typeface::new(), "  ", STYLE, Length::points(10)), [""]);
    }
}
