//! Beside the month: why the chosen day pays what it pays, in the words that stand on paper, and the person's month so far.

use egui::{Align, Layout, RichText, Ui};

use crate::app::scene::Scene;
use crate::app::theme::{icons, semibold, sizes, tokens};
use crate::pay::{Book, Ledger, PayComponent};

use super::MonthScreen;

impl MonthScreen {
    pub(super) fn side(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let colours = tokens(ui.ctx());
        let frame = egui::Frame::new()
            .fill(colours.panel)
            .stroke(egui::Stroke::new(1.0, colours.line))
            .corner_radius(sizes().radius_card)
            .inner_margin(sizes().margin_card);
        frame.show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            egui::ScrollArea::vertical().auto_shrink(false).id_salt("why").show(ui, |ui| self.why(ui, scene));
        });
    }

    fn why(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let text = scene.text;
        let row = self.sheet().and_then(|sheet| sheet.rows.get(self.chosen.head.0));
        let Some((number, name)) = row.map(|row| (row.inmate.clone(), row.name.clone())) else { return };
        let register = &scene.document().register;
        let Some(inmate) = register.inmates.get(&number) else { return };
        let book = Book::new(&scene.document().scheme, register);
        let day = book.settle_day(inmate, scene.day);
        let quiet = tokens(ui.ctx()).ink_secondary;
        ui.label(semibold(name));
        ui.label(RichText::new(text.weekday_date(scene.day)).color(quiet));
        if let Some(run) = Ledger::new(register).closing_run(&number, scene.day) {
            ui.label(RichText::new(format!("{} {}", icons::LOCK, text.closed_by(run))).small().color(quiet));
        }
        ui.add_space(10.0);
        let whys = text.why_day(&book, &day);
        if whys.is_empty() {
            ui.label(RichText::new(text.month_nothing_planned()).color(quiet));
        }
        for why in &whys {
            line(ui, &why.title, &why.amount, false);
            for sentence in &why.sentences {
                ui.add(egui::Label::new(RichText::new(sentence).small().color(quiet)).wrap());
            }
            ui.add_space(6.0);
        }
        if !day.lines.is_empty() {
            ui.separator();
            line(ui, &text.month_day(), &text.money(day.total()), true);
        }
        for said in self.past.of(ui.ctx(), scene, &number) {
            ui.add_space(6.0);
            ui.add(egui::Label::new(RichText::new(said).small().color(quiet)).wrap());
        }
        ui.add_space(18.0);
        let pay = book.settle_inmate(&number, inmate, &book.rules_over(scene.month.period()));
        let month = text.month_and_year(&text.month_name(scene.month.number()), &scene.month.year().to_string());
        ui.label(semibold(month));
        ui.add_space(6.0);
        for (component, amount, days) in pay.components() {
            let name = text.component(component);
            let title = if component.counts_days() { text.month_days_line(&name, &text.days(days)) } else { name };
            line(ui, &title, &text.money(amount), component == PayComponent::Loss);
        }
        ui.separator();
        line(ui, &text.month_sum(), &text.money(pay.total()), true);
    }
}

/// Words at the left, an amount at the right.
fn line(ui: &mut Ui, words: &str, amount: &str, is_heavy: bool) {
    let quiet = tokens(ui.ctx()).ink_secondary;
    ui.horizontal_top(|ui| {
        let room = ui.available_width() - 86.0;
        ui.allocate_ui_with_layout(egui::vec2(room, 18.0), Layout::top_down(Align::Min), |ui| {
            let words = if is_heavy { semibold(words) } else { RichText::new(words).color(quiet) };
            ui.add(egui::Label::new(words).wrap());
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.label(if is_heavy { semibold(amount) } else { RichText::new(amount) });
        });
    });
}
