//! What the theme promises: everything can be read, every character has a shape, digits stand under each other.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use dagsverk::app::theme::{self, Theme, Tokens, Weight, font, icons, sizes};
use egui::{Color32, Context, FontId, Stroke, Style};

use crate::pixels::{self, Window};

/// Text on ground.
type Pair = (&'static str, fn(&Tokens) -> Color32, fn(&Tokens) -> Color32);

macro_rules! pairs {
    ($($text:ident on $($ground:ident),+;)*) => {
        &[$($((concat!(stringify!($text), " on ", stringify!($ground)), |t| t.$text, |t| t.$ground),)+)*]
    };
}

const TEXTS: &[Pair] = pairs! {
    ink on paper, panel, shade, accent_soft, good_soft, warning_soft, bad_soft, spell_soft;
    ink_secondary on paper, panel, shade, accent_soft, good_soft, warning_soft, bad_soft, spell_soft;
    ink_tertiary on panel;
    accent on paper, panel, shade, accent_soft;
    on_accent on accent;
    good on paper, panel, shade, good_soft;
    warning on paper, panel, shade, accent_soft, warning_soft;
    bad on paper, panel, shade, accent_soft, bad_soft;
    spell on paper, panel, shade, spell_soft;
};

/// Lines and marks that say something no text beside them says.
const MARKS: &[Pair] = pairs! {
    accent on paper, panel, shade, accent_soft, good_soft, warning_soft, bad_soft, spell_soft;
    outline on paper, panel, shade;
    warning on panel, shade;
};

/// Contrast as WCAG 2.2 reckons it.
fn contrast(one: Color32, other: Color32) -> f32 {
    let light = |colour: Color32| {
        let channel = |value: u8| {
            let value = f32::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
    };
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn too_weak(pairs: &[Pair], least: f32) -> Vec<String> {
    let mut found = Vec::new();
    for theme in Theme::ALL {
        let tokens = theme.tokens();
        for (name, one, other) in pairs {
            let ratio = contrast(one(tokens), other(tokens));
            if ratio < least {
                found.push(format!("{theme:?}: {name} {ratio:.2}"));
            }
        }
    }
    found
}

fn style(theme: Theme) -> Style {
    let ctx = Context::default();
    theme::install(&ctx, theme);
    (*ctx.global_style()).clone()
}

/// A window whose fonts are ready.
fn window() -> Window<'static> {
    pixels::harness([100.0, 100.0], Theme::Light, |_| {})
}

#[test]
fn the_reckoning_of_contrast_knows_its_ends() {
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    assert!((contrast(Color32::WHITE, Color32::WHITE) - 1.0).abs() < 0.01);
    // The grey that is known to be the lightest on white.
    assert!((contrast(Color32::from_gray(0x76), Color32::WHITE) - 4.54).abs() < 0.01);
}

#[test]
fn every_text_can_be_read_on_its_ground() {
    assert_eq!(too_weak(TEXTS, 4.5), Vec::<String>::new());
}

#[test]
fn every_mark_and_the_focus_can_be_seen() {
    assert_eq!(too_weak(MARKS, 3.0), Vec::<String>::new());
    for theme in Theme::ALL {
        let visuals = style(*theme).visuals;
        for ring in [visuals.widgets.active.bg_stroke, visuals.selection.stroke] {
            assert_eq!(ring, Stroke::new(2.0, theme.tokens().accent));
        }
    }
}

#[test]
fn the_handle_of_a_scroll_bar_can_be_seen() {
    for theme in Theme::ALL {
        let (tokens, scroll) = (theme.tokens(), style(*theme).spacing.scroll);
        for ground in [tokens.paper, tokens.panel] {
            let handle = ground.blend(tokens.ink.gamma_multiply(scroll.dormant_handle_opacity));
            assert!(scroll.foreground_color && contrast(handle, ground) >= 3.0, "{theme:?}");
        }
    }
}

#[test]
fn what_cannot_be_done_can_still_be_read() {
    for theme in Theme::ALL {
        let visuals = style(*theme).visuals;
        let tokens = theme.tokens();
        for ground in [tokens.paper, tokens.panel] {
            let faded = ground.blend(visuals.disable(tokens.ink));
            assert!(contrast(faded, ground.blend(visuals.disable(tokens.panel))) > 3.0, "{theme:?}");
        }
    }
}

#[test]
fn the_grounds_differ_and_none_is_pure_black() {
    for theme in Theme::ALL {
        let tokens = theme.tokens();
        let grounds = [tokens.paper, tokens.panel, tokens.shade, tokens.accent_soft];
        assert_eq!(grounds.iter().map(|one| one.to_array()).collect::<BTreeSet<_>>().len(), grounds.len());
        assert!(tokens.named().iter().all(|(_, colour)| colour.to_opaque() != Color32::BLACK), "{theme:?}");
    }
}

#[test]
fn the_themes_differ_in_colours_alone() {
    let [light, dark] = [Theme::Light, Theme::Dark].map(style);
    assert_eq!(light.text_styles, dark.text_styles);
    assert_eq!(light.spacing, dark.spacing);
    assert_eq!(light.interaction, dark.interaction);
    assert!(!light.visuals.dark_mode && dark.visuals.dark_mode);
}

#[test]
fn only_the_focus_is_heavier_than_a_hairline() {
    for theme in Theme::ALL {
        let visuals = style(*theme).visuals;
        let widgets = &visuals.widgets;
        for look in [widgets.noninteractive, widgets.inactive, widgets.hovered, widgets.open] {
            assert!(look.bg_stroke.width <= 1.0 && look.fg_stroke.width <= 1.0 && look.expansion == 0.0);
        }
        assert!(visuals.window_stroke.width <= 1.0);
    }
}

#[test]
fn the_tokens_follow_the_theme_shown() {
    let ctx = Context::default();
    for theme in Theme::ALL {
        theme::install(&ctx, *theme);
        assert_eq!(theme::tokens(&ctx), theme.tokens());
        assert_eq!(ctx.global_style().visuals.panel_fill, theme.tokens().paper);
    }
}

#[test]
fn dressing_again_changes_the_theme_and_nothing_else() {
    let ctx = Context::default();
    theme::install(&ctx, Theme::Light);
    ctx.all_styles_mut(|style| style.animation_time = 0.0);
    theme::install(&ctx, Theme::Dark);
    assert_eq!(theme::tokens(&ctx), Theme::Dark.tokens());
    assert_eq!(ctx.global_style().animation_time, 0.0);
}

#[test]
fn every_character_of_the_catalogues_has_a_shape() {
    let mut characters: BTreeSet<char> = BTreeSet::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/text")).unwrap() {
        characters.extend(fs::read_to_string(entry.unwrap().path()).unwrap().chars());
    }
    characters.retain(|c| !c.is_control());
    let mut text: String = characters.into_iter().collect();
    // Names: Northern, Lule and South Sámi, Polish, Lithuanian, Romanian, Vietnamese, Greek, Cyrillic, joined accents.
    text.push_str("ÁáČčĐđŊŋŠšŦŧŽžÅåÄäÖöÏïŃńÑñŁłĄąĘęÓóŹźŻżĖėĮįŲųŪūȘșȚțĂăÂâÎîƠơƯưẾếỄễỢợỲỳΆΩάωЁЖяѓљҐґe\u{301}");
    // Signs: minus and dashes, spaces that hold together, quotation, arrows, marks, parts, keys and money.
    text.push_str("−–—…·•†‡§°×±≤≥≠≈\u{a0}\u{202f}\u{2009}\u{2011}«»“”„‘’‚‹›←↑→↓✓✗⚠½⅓¼¾⅛⏎↵⇧⌘⌥⌃⏴⏵⏶⏷▲▼◀▶€£$¥№™²³₂");
    let window = window();
    for weight in Weight::ALL {
        let missing: String =
            text.chars().filter(|c| !window.ctx.fonts_mut(|fonts| fonts.has_glyph(&font(*weight, 13.0), *c))).collect();
        assert_eq!(missing, "", "{weight:?}");
    }
}

#[test]
fn every_icon_has_a_shape_of_one_width_in_every_weight() {
    let window = window();
    for weight in Weight::ALL {
        for icon in icons::ALL {
            let shown = icon.chars().next().unwrap();
            let id = font(*weight, sizes().body);
            assert!(window.ctx.fonts_mut(|fonts| fonts.has_glyph(&id, shown)), "{icon:?} in {weight:?}");
            assert!((window.ctx.fonts_mut(|fonts| fonts.glyph_width(&id, shown)) - 16.0).abs() < 0.01, "{icon:?}");
        }
    }
    assert_eq!(icons::ALL.iter().collect::<BTreeSet<_>>().len(), icons::ALL.len());
}

/// How wide a text is laid out, kerning and all.
fn width(window: &Window<'_>, id: &FontId, text: &str) -> f32 {
    window.ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), id.clone(), Color32::WHITE)).size().x
}

#[test]
fn figures_of_one_length_stand_under_each_other() {
    let window = window();
    for weight in Weight::ALL {
        for size in [sizes().small, sizes().body, sizes().heading] {
            let id = font(*weight, size);
            let widths: Vec<f32> =
                ('0'..='9').map(|digit| window.ctx.fonts_mut(|fonts| fonts.glyph_width(&id, digit))).collect();
            assert!(widths.iter().all(|one| *one == widths[0]), "{weight:?} {widths:?}");
            // Between digits and signs nothing is drawn together either.
            let pattern = |digit: char| "−# ###,## (#.#) #–# #:# #/# #%".replace('#', &digit.to_string());
            let zero = width(&window, &id, &pattern('0'));
            for digit in '1'..='9' {
                assert!((width(&window, &id, &pattern(digit)) - zero).abs() < 0.01, "{weight:?} {size} {digit}");
            }
        }
    }
}

#[test]
fn letters_are_drawn_together_but_never_changed() {
    let window = window();
    let id = font(Weight::Regular, 13.0);
    let apart = width(&window, &id, "A") + width(&window, &id, "V");
    assert!(width(&window, &id, "AV") < apart - 0.5, "kerning");
    // An arrow for "->" would be narrower than the two signs.
    let apart = width(&window, &id, "-") + width(&window, &id, ">");
    assert!((width(&window, &id, "->") - apart).abs() < 0.5);
}

/// A colour named where it is used would be right in one theme and unreadable in the other, and no test of contrast
/// would know of it.
#[test]
fn no_colour_is_named_outside_the_theme() {
    fn walk(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("app/theme") {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let source = fs::read_to_string(&path).unwrap();
                let named = source.lines().enumerate().filter(|(_, line)| names_a_colour(line));
                found.extend(named.map(|(at, line)| format!("{}:{}: {}", path.display(), at + 1, line.trim())));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app"), &mut found);
    assert!(found.is_empty(), "take a token of the theme instead: {found:#?}");
}

fn names_a_colour(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    let constant = code.match_indices("Color32::").any(|(place, start)| {
        let rest = &code[place + start.len()..];
        // Nothing seen is no colour, and the placeholder stands for the text's own.
        let free = rest.starts_with("TRANSPARENT") || rest.starts_with("PLACEHOLDER");
        !free && (rest.starts_with("from") || rest.starts_with("lerp") || rest.starts_with(|c: char| c.is_uppercase()))
    });
    let hex = code.match_indices('#').any(|(place, _)| {
        let digits = code[place + 1..].chars().take_while(char::is_ascii_hexdigit).count();
        matches!(digits, 3 | 4 | 6 | 8) && code[..place].ends_with('"')
    });
    let makers = ["hex_color!", "HexColor", "Rgba::", "Rgba {", "Hsva", "from_rgb", "from_gray", "from_black_alpha"];
    constant || hex || makers.iter().any(|maker| code.contains(maker))
}

#[test]
fn the_reader_of_colours_sees_them() {
    for line in [
        "let c = Color32::from_rgb(1, 2, 3);",
        "fill(egui::Color32::RED)",
        "Color32::from_gray(3)",
        "let hex = \"#A0B1C2\";",
        "Rgba::from_white_alpha(0.5)",
        "hex_color!(\"#fff\")",
    ] {
        assert!(names_a_colour(line), "{line}");
    }
    for line in [
        "fn paint(colour: Color32) {",
        "fill(Color32::TRANSPARENT)",
        "tokens(ui).accent",
        "// Color32::RED would be wrong",
        "let number = \"#12 of 13\";",
    ] {
        assert!(!names_a_colour(line), "{line}");
    }
}
