//! One page with everything the theme makes, kept as a picture in both themes.

use dagsverk::app::theme::{self, Theme, Tokens, Weight, icons, medium, semibold, sizes, tokens};
use egui::{
    Align, Align2, Button, CentralPanel, Color32, Frame, Key, Label, Layout, Margin, RichText, Sense, Stroke, TextEdit,
    Ui, vec2,
};

use egui_kittest::kittest::Queryable;

use crate::pixels::harness_with;

struct Page {
    search: String,
    written: String,
    ticked: bool,
    other: bool,
    choice: usize,
}

fn page(ui: &mut Ui, page: &mut Page) {
    let tokens = tokens(ui);
    let margin = Margin::same(sizes().margin_page);
    CentralPanel::default().frame(Frame::new().fill(tokens.paper).inner_margin(margin)).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.heading("Fredag 30. oktober");
            ui.weak("uke 44");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(theme::primary(format!("Alle til stede {}", "⏎")));
                let _ = ui.button(format!("{} Skriv ut …", icons::PRINT));
                ui.add_enabled(false, theme::primary("Lukk perioden …"));
                ui.add_enabled(false, Button::new("Forhåndsvis"));
            });
        });
        ui.add_space(sizes().gap_small);
        ui.spacing_mut().item_spacing = vec2(sizes().gap, sizes().gap);
        ui.horizontal_top(|ui| {
            card(ui, 400.0, |ui| texts(ui, tokens));
            card(ui, 464.0, |ui| controls(ui, page));
        });
        ui.horizontal_top(|ui| {
            card(ui, 400.0, |ui| tints(ui, tokens));
            card(ui, 464.0, |ui| table(ui, tokens));
        });
        ui.horizontal_top(|ui| {
            card(ui, 400.0, |ui| {
                ui.set_height(92.0);
                egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    for line in ["Borte i dag", "Eira, Nils Ánte", "Petraitis, Jonas", "Hansen, Bjørn", "Foss, Erik"]
                    {
                        ui.label(line);
                        ui.separator();
                    }
                });
            });
            Frame::menu(ui.style()).show(ui, |ui| {
                ui.vertical(|ui| {
                    ui.set_width(200.0);
                    egui::containers::menu::menu_style(ui.style_mut());
                    ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
                    let _ = ui.add(Button::new(format!("{} Åpne …", icons::FOLDER_OPEN)).shortcut_text("Ctrl+O"));
                    let _ = ui.add(Button::new(format!("{} Skriv ut …", icons::PRINT)).shortcut_text("Ctrl+P"));
                    let _ = ui.add_enabled(false, Button::new(format!("{} Angre", icons::UNDO)));
                });
            });
            Frame::window(ui.style()).show(ui, |ui| {
                ui.vertical(|ui| {
                    ui.set_width(180.0);
                    ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
                    ui.label(semibold("Lukk perioden"));
                    ui.label("3 dager mangler. Perioden kan lukkes når de er ført.");
                    ui.add_space(sizes().gap_small);
                    ui.horizontal(|ui| {
                        ui.add(theme::primary("Vis dagene"));
                        let _ = ui.button("Avbryt");
                    });
                });
            });
        });
    });
}

fn card(ui: &mut Ui, width: f32, show: impl FnOnce(&mut Ui)) {
    theme::card(ui).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_width(width - 2.0 * f32::from(sizes().margin_card));
            ui.spacing_mut().item_spacing = ui.ctx().global_style().spacing.item_spacing;
            show(ui);
        });
    });
}

fn texts(ui: &mut Ui, tokens: &Tokens) {
    ui.label(semibold("Kowalski, Piotr"));
    ui.label(RichText::new("onsdag 14. oktober 2026").color(tokens.ink_secondary));
    ui.label("Regular 13: Bøndenes ære, Ánte Čáhcesullo Đŋŧž, Łukasz, Nguyễn");
    ui.label(medium("Medium 13: Utelukket 9 dager − ny vurdering i dag"));
    ui.label(semibold("Semibold 13: Til utbetaling 1 692,00"));
    ui.label(RichText::new("Tertiary 13: T T T T T 2041").color(tokens.ink_tertiary));
    ui.small("Small 12: Syk gir stønadssats: REG § 3-13 fjerde ledd. «Før: ikke ført.»");
    ui.monospace("0123456789 · 1 111,11 · 8 888,88");
    ui.horizontal(|ui| {
        ui.hyperlink_to("Vis slipp", "about:blank");
        ui.colored_label(tokens.warning, semibold("3 dager mangler"));
        ui.colored_label(tokens.bad, "Feil");
        ui.colored_label(tokens.good, "Lagret");
    });
}

fn controls(ui: &mut Ui, page: &mut Page) {
    ui.spacing_mut().item_spacing.y = sizes().gap_small;
    ui.horizontal(|ui| {
        for icon in [icons::PREVIOUS, icons::NEXT] {
            let button = ui.button(icon);
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, "step"));
        }
        let _ = ui.button("Rediger …");
        ui.add(Button::selectable(true, "Snekkerverksted 11"));
        ui.add(Button::selectable(false, "Kjøkken 8"));
    });
    theme::outlined(ui, |ui| {
        ui.horizontal(|ui| {
            let hint = format!("{}  Søk person, aktivitet", icons::SEARCH);
            let field = ui.add(TextEdit::singleline(&mut page.search).hint_text(hint).desired_width(180.0));
            field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, "search"));
            let field = ui.add(TextEdit::singleline(&mut page.written).desired_width(120.0));
            field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, "written"));
        });
        ui.horizontal(|ui| {
            ui.checkbox(&mut page.ticked, "Hele dagen");
            ui.checkbox(&mut page.other, "Egenmelding");
            ui.radio_value(&mut page.choice, 0, "Lys");
            ui.radio_value(&mut page.choice, 1, "Mørk");
        });
        ui.horizontal(|ui| {
            let choice = egui::ComboBox::from_label("Avdeling").selected_text("Avdeling B").icon(theme::fold);
            choice.show_ui(ui, |_| {});
        });
    });
    ui.horizontal(|ui| {
        ui.add_enabled(false, Button::new("Angre"));
        ui.add(Button::new("Uten ramme").frame(false));
        ui.add(Label::new(RichText::new("Ctrl K").small().color(theme::tokens(ui).ink_secondary)));
    });
    ui.separator();
    ui.horizontal_wrapped(|ui| {
        for icon in icons::ALL {
            ui.label(*icon);
        }
        for icon in [icons::TODAY, icons::PEOPLE, icons::PAYROLL] {
            ui.label(RichText::new(icon).size(sizes().heading));
        }
    });
}

fn tints(ui: &mut Ui, tokens: &Tokens) {
    let chip = |ui: &mut Ui, text: &str, ink: Color32, ground: Color32| {
        Frame::new()
            .fill(ground)
            .corner_radius(sizes().radius_control)
            .inner_margin(Margin::symmetric(8, 4))
            .show(ui, |ui| ui.label(semibold(text).color(ink)));
    };
    ui.horizontal(|ui| {
        chip(ui, "T til stede", tokens.good, tokens.good_soft);
        chip(ui, "S syk", tokens.warning, tokens.warning_soft);
        chip(ui, "N nektet", tokens.bad, tokens.bad_soft);
        chip(ui, "Permisjon", tokens.spell, tokens.spell_soft);
        chip(ui, "valgt", tokens.accent, tokens.accent_soft);
    });
    ui.add_space(sizes().gap_small);
    let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), 3.0 * sizes().row_grid), Sense::hover());
    let marks = ["TTTTTTTUTTTTTTTT", "TNTTTTTTTSTTTTTT", "TTSTTTTTTTTTTTTT"];
    for (row, marks) in marks.iter().enumerate() {
        for (day, mark) in marks.chars().enumerate() {
            let corner = place.min + vec2(day as f32 * 22.0, row as f32 * sizes().row_grid);
            let cell = egui::Rect::from_min_size(corner, vec2(20.0, sizes().row_grid));
            let (ink, ground, weight) = match mark {
                'S' => (tokens.warning, Some(tokens.warning_soft), Weight::SemiBold),
                'U' | 'N' => (tokens.bad, Some(tokens.bad_soft), Weight::SemiBold),
                _ if day % 7 > 4 => (tokens.ink_secondary, Some(tokens.shade), Weight::Regular),
                _ => (tokens.ink_tertiary, None, Weight::Regular),
            };
            if let Some(ground) = ground {
                ui.painter().rect_filled(cell, 0, ground);
            }
            ui.painter().text(cell.center(), Align2::CENTER_CENTER, mark, theme::font(weight, sizes().body), ink);
        }
        let below = place.min.y + (row as f32 + 1.0) * sizes().row_grid - 0.5;
        ui.painter().hline(place.x_range(), below, Stroke::new(1.0, tokens.hairline));
    }
}

fn table(ui: &mut Ui, tokens: &Tokens) {
    let cell = |ui: &Ui, row: egui::Rect, right: f32, text: &str, weight: Weight, size: f32, ink: Color32| {
        let place = egui::pos2(row.left() + right, row.center().y);
        ui.painter().text(place, Align2::RIGHT_CENTER, text, theme::font(weight, size), ink);
    };
    let rows = [
        ("Aas, Jonas", "2041", "18", "1 512,00", "180,00", "1 692,00"),
        ("Haugen, Ole", "2083", "15", "1 260,00", "−28,00", "1 382,00"),
        ("Nguyen, Minh", "2118", "19", "1 596,00", "", "1 652,00"),
    ];
    ui.spacing_mut().item_spacing.y = 0.0;
    let whole = ui.available_width();
    let heads = ["Dager", "Ordinær", "Tillegg", "Til utbetaling"];
    let rights = [184.0, 264.0, 332.0, 432.0];
    let (head, _) = ui.allocate_exact_size(vec2(whole, sizes().row_list), Sense::hover());
    for (name, right) in heads.iter().zip(rights) {
        cell(ui, head, right, name, Weight::Medium, sizes().small, tokens.ink_secondary);
    }
    ui.painter().hline(head.x_range(), head.bottom() - 0.5, Stroke::new(1.0, tokens.line));
    for (at, row) in rows.iter().enumerate() {
        let (place, _) = ui.allocate_exact_size(vec2(whole, sizes().row_list), Sense::hover());
        let quiet = if at == 1 {
            ui.painter().rect_filled(place.expand2(vec2(15.0, 0.0)), 0, tokens.accent_soft);
            tokens.ink_secondary
        } else {
            tokens.ink_tertiary
        };
        let name = ui.painter().text(
            place.left_center(),
            Align2::LEFT_CENTER,
            row.0,
            theme::font(Weight::Regular, sizes().body),
            tokens.ink,
        );
        let number = egui::pos2(name.right() + 6.0, place.center().y);
        let small = theme::font(Weight::Regular, sizes().small);
        ui.painter().text(number, Align2::LEFT_CENTER, row.1, small, quiet);
        for (text, right) in [row.2, row.3, row.4].iter().zip(rights) {
            cell(ui, place, right, text, Weight::Regular, sizes().body, tokens.ink);
        }
        cell(ui, place, rights[3], row.5, Weight::SemiBold, sizes().body, tokens.ink);
        ui.painter().hline(place.x_range(), place.bottom() - 0.5, Stroke::new(1.0, tokens.hairline));
    }
}

#[test]
fn everything_the_theme_makes_looks_as_it_did() {
    for (theme, name) in [(Theme::Light, "sample_light"), (Theme::Dark, "sample_dark")] {
        let state = Page {
            search: String::new(),
            written: "onsdag 14.".to_owned(),
            ticked: true,
            other: false,
            choice: usize::from(theme == Theme::Dark),
        };
        let mut window = harness_with([920.0, 720.0], theme, state, page);
        // The keyboard on the first button, so the ring is in the picture.
        window.key_press(Key::Tab);
        window.run();
        window.snapshot(name);
    }
}

#[test]
fn the_main_button_answers_unless_it_cannot() {
    let clicks = |enabled: bool| {
        let show = move |ui: &mut Ui, clicks: &mut usize| {
            *clicks += usize::from(ui.add_enabled(enabled, theme::primary("Lukk perioden")).clicked());
        };
        let mut window = harness_with([200.0, 60.0], Theme::Light, 0, show);
        window.get_by_label("Lukk perioden").click();
        window.run();
        *window.state()
    };
    assert_eq!((clicks(true), clicks(false)), (1, 0));
}
