//! The tokens in egui's terms.

use egui::epaint::Shadow;
use egui::style::{HandleShape, ScrollFadeStyle, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{Color32, CornerRadius, Margin, Stroke, Style, TextStyle, Visuals, vec2};

use super::fonts::{Weight, font};
use super::tokens::{Tokens, sizes};
use super::{Theme, tokens};

/// Wide enough to be seen at a glance across the screen; every other line is one point.
pub(super) const FOCUS: f32 = 2.0;

/// The style of a theme.
pub(super) fn style(theme: Theme) -> Style {
    let sizes = sizes();
    let mut style = egui::Theme::from(theme).default_style();
    style.text_styles = [
        (TextStyle::Small, font(Weight::Regular, sizes.small)),
        (TextStyle::Body, font(Weight::Regular, sizes.body)),
        (TextStyle::Button, font(Weight::Regular, sizes.body)),
        (TextStyle::Monospace, font(Weight::Regular, sizes.body)),
        (TextStyle::Heading, font(Weight::SemiBold, sizes.heading)),
    ]
    .into();
    spacing(&mut style);
    style.animation_time = 0.1;
    // A click on a word in a row is meant for the row, and the pointer stays calm over text.
    style.interaction.selectable_labels = false;
    style.visuals = visuals(theme, tokens::of(theme));
    style
}

fn spacing(style: &mut Style) {
    let sizes = sizes();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 4.0);
    // A line of text is 18 high: five above and below make a control.
    spacing.button_padding = vec2(12.0, 5.0);
    spacing.window_margin = Margin::same(sizes.margin_card);
    spacing.menu_margin = Margin::symmetric(8, 4);
    spacing.interact_size = vec2(sizes.control, sizes.control);
    spacing.indent = 16.0;
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 8.0;
    spacing.icon_spacing = 8.0;
    spacing.text_edit_width = 240.0;
    spacing.combo_width = 120.0;
    spacing.combo_height = 320.0;
    spacing.menu_width = 280.0;
    spacing.tooltip_width = 320.0;
    // Always to be seen, so nobody wonders whether there is more; and nothing fades: what is half there is read too.
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        foreground_color: true,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        dormant_handle_opacity: 0.5,
        active_handle_opacity: 0.6,
        interact_handle_opacity: 0.7,
        fade: ScrollFadeStyle { strength: 0.0, ..ScrollFadeStyle::default() },
        ..ScrollStyle::thin()
    };
}

fn visuals(theme: Theme, tokens: &Tokens) -> Visuals {
    let sizes = sizes();
    let card = CornerRadius::same(sizes.radius_card);
    let shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: tokens.shadow };
    Visuals {
        widgets: widgets(tokens),
        selection: Selection { bg_fill: tokens.accent_soft, stroke: Stroke::new(FOCUS, tokens.accent) },
        text_cursor: TextCursorStyle { stroke: Stroke::new(1.5, tokens.accent), ..TextCursorStyle::default() },
        weak_text_color: Some(tokens.ink_secondary),
        hyperlink_color: tokens.accent,
        faint_bg_color: tokens.shade,
        extreme_bg_color: tokens.shade,
        text_edit_bg_color: Some(tokens.panel),
        code_bg_color: tokens.shade,
        warn_fg_color: tokens.warning,
        error_fg_color: tokens.bad,
        window_corner_radius: card,
        window_shadow: shadow,
        window_fill: tokens.panel,
        window_stroke: Stroke::new(1.0, tokens.line),
        window_highlight_topmost: false,
        menu_corner_radius: card,
        panel_fill: tokens.paper,
        popup_shadow: shadow,
        indent_has_left_vline: false,
        slider_trailing_fill: true,
        handle_shape: HandleShape::Circle,
        // What cannot be done now can still be read.
        disabled_alpha: 0.6,
        ..egui::Theme::from(theme).default_visuals()
    }
}

fn widgets(tokens: &Tokens) -> Widgets {
    let look = |fill: Color32, edge: Stroke, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: edge,
        corner_radius: CornerRadius::same(sizes().radius_control),
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    let thin = |colour| Stroke::new(1.0, colour);
    Widgets {
        noninteractive: look(tokens.panel, thin(tokens.line), tokens.ink),
        inactive: look(tokens.panel, thin(tokens.line), tokens.ink),
        hovered: look(tokens.shade, thin(tokens.outline), tokens.ink),
        // Pressed, and where the keyboard is.
        active: look(tokens.shade, Stroke::new(FOCUS, tokens.accent), tokens.ink),
        open: look(tokens.shade, thin(tokens.outline), tokens.ink),
    }
}
