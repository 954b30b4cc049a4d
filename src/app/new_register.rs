//! A new register: what it is called, how it is paid, this year's rates from the circular, and what the law leaves to the
//! prison. All of it can be changed later; only the file must be named.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Grid, RichText, ScrollArea, TextEdit, Ui};

use crate::calendar::{Date, Month};
use crate::document::{Change, Document, Fact, Sitting, SystemDisk};
use crate::register::{Component, Language, Ore, PaymentPeriod, Pays, PeriodKind, Rate, Rule, RuleKey};
use crate::scheme::{Bound, Scheme};
use crate::text::Text;

use super::theme::{outlined, primary, semibold, sizes, tokens};
use super::welcome::Station;

/// What stands for a source in the scheme where none was found.
const NO_SOURCE: &str = "–";

/// A register that is being described.
#[derive(Debug)]
pub struct NewRegister {
    path: String,
    prison: String,
    unit: String,
    language: Language,
    period: PeriodKind,
    /// Amounts by component, as they are typed.
    rates: Vec<(Component, String)>,
    source: String,
    /// What the prison decides, by the place of the circumstance; none where the scheme's default stands.
    rules: Vec<(crate::register::CircumstanceId, Option<Pays>)>,
    rule_source: String,
    /// The year the rates are of, by its first month.
    january: Month,
    /// Why it was not made when that was tried.
    refusal: Option<String>,
}

/// What came of showing it.
pub(super) enum Described {
    /// It is still being described.
    Open,
    /// It was given up.
    Over,
    /// It is to be made in this file.
    Ready(PathBuf),
}

impl NewRegister {
    /// Nothing described yet; the rates are those of this day's year.
    pub(super) fn new(language: Language, today: Date) -> NewRegister {
        let scheme = Scheme::norway();
        let open = scheme.iter().flat_map(Scheme::circumstances);
        let open = open.filter(|one| one.bound == Bound::Setting && one.takes_rule);
        NewRegister {
            path: String::new(),
            prison: String::new(),
            unit: String::new(),
            language,
            period: PeriodKind::Month,
            rates: Component::ALL.iter().map(|component| (*component, String::new())).collect(),
            source: String::new(),
            rules: open.map(|one| (one.id.clone(), None)).collect(),
            rule_source: String::new(),
            refusal: None,
            january: Date::new(today.year(), 1, 1).map_or(today.month(), Date::month),
        }
    }

    /// Why an amount cannot be read, in words; nothing where it can, or is not typed.
    fn refusal(typed: &str, text: &Text) -> Option<String> {
        let typed = typed.trim();
        let refusal = typed.parse::<Ore>().err().filter(|_| !typed.is_empty())?;
        Some(text.amount_refusal(refusal))
    }

    fn is_ready(&self, text: &Text) -> bool {
        !self.path.trim().is_empty() && self.rates.iter().all(|(_, typed)| NewRegister::refusal(typed, text).is_none())
    }

    /// Whether something is typed.
    pub(super) fn is_half_typed(&self) -> bool {
        let texts = [&self.path, &self.prison, &self.unit, &self.source, &self.rule_source];
        let mut typed = texts.into_iter().chain(self.rates.iter().map(|(_, typed)| typed));
        typed.any(|typed| !typed.trim().is_empty())
    }

    /// The facts that are described.
    fn change(&self) -> Change {
        let mut facts = vec![
            Fact::Prison(self.prison.trim().to_owned()),
            Fact::Unit(self.unit.trim().to_owned()),
            Fact::Language(Some(self.language)),
            Fact::Period(PaymentPeriod { kind: Some(self.period), start: None }),
        ];
        let last = Month::new(self.january.year(), 12).map(Month::last);
        for (component, typed) in &self.rates {
            if let Ok(amount) = typed.trim().parse::<Ore>() {
                let rate = Rate { until: last, amount, source: self.source.trim().to_owned() };
                facts.push(Fact::Rate((*component, self.january.first()), Some(rate)));
            }
        }
        for (circumstance, pays) in &self.rules {
            if let Some(pays) = pays {
                let key = RuleKey { circumstance: circumstance.clone(), from: None };
                facts.push(Fact::Rule(key, Some(Rule { pays: *pays, source: self.rule_source.trim().to_owned() })));
            }
        }
        Change::of(facts)
    }

    /// Makes the register.
    ///
    /// # Errors
    /// Why it was not made, in words; then there is nothing of it.
    pub(super) fn make(&self, path: &Path, station: &Station, text: &Text) -> Result<(), String> {
        let refused = |all: Vec<crate::scheme::SchemeRefusal>| {
            all.first().map(|one| text.scheme_refused(&text.scheme_refusal(one))).unwrap_or_default()
        };
        let blank = Document::new().map_err(refused)?;
        let now = (station.clock)();
        let made = Sitting::make(Arc::new(SystemDisk), path, blank, station.author.clone(), now);
        let (mut sitting, _) = made.map_err(|refusal| refusal.words(text))?;
        if let Err(refusal) = sitting.change(self.change(), now) {
            sitting.unmake();
            return Err(refusal.words(text));
        }
        sitting.close(now).map(drop).map_err(|(_, refusal)| refusal.words(text))
    }

    /// Says why it was not made.
    pub(super) fn refuse(&mut self, words: String) {
        self.refusal = Some(words);
    }

    pub(super) fn show(&mut self, ui: &mut Ui, text: &Text, choose: impl FnOnce() -> Option<PathBuf>) -> Described {
        ui.set_width(560.0);
        ui.heading(super::command::Command::New.name(text).trim_end_matches(" …"));
        ui.add_space(8.0);
        ScrollArea::vertical().max_height(ui.ctx().content_rect().height() - 220.0).show(ui, |ui| {
            self.names(ui, text, choose);
            self.money(ui, text);
            self.decisions(ui, text);
        });
        if let Some(refusal) = &self.refusal {
            ui.add_space(8.0);
            ui.label(RichText::new(refusal).color(tokens(ui.ctx()).bad));
        }
        ui.add_space(12.0);
        let is_ready = self.is_ready(text);
        let mut described = Described::Open;
        ui.horizontal(|ui| {
            if ui.add_enabled_ui(is_ready, |ui| ui.add(primary(text.new_make()))).inner.clicked() {
                let path = PathBuf::from(self.path.trim());
                let path = if path.extension().is_none() { path.with_extension(Document::EXTENSION) } else { path };
                described = Described::Ready(path);
            }
            if ui.button(text.window_cancel()).clicked() {
                described = Described::Over;
            }
        });
        described
    }

    fn names(&mut self, ui: &mut Ui, text: &Text, choose: impl FnOnce() -> Option<PathBuf>) {
        Grid::new("names").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
            let label = ui.label(text.welcome_path());
            ui.horizontal(|ui| {
                let field = outlined(ui, |ui| ui.add(TextEdit::singleline(&mut self.path).desired_width(290.0)));
                let field = field.labelled_by(label.id);
                if self.path.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
                    field.request_focus();
                }
                if ui.button(text.welcome_choose()).clicked()
                    && let Some(path) = choose()
                {
                    self.path = path.display().to_string();
                }
            });
            ui.end_row();
            for (name, typed) in [(text.new_prison(), &mut self.prison), (text.new_unit(), &mut self.unit)] {
                let label = ui.label(name);
                outlined(ui, |ui| ui.add(TextEdit::singleline(typed).desired_width(290.0))).labelled_by(label.id);
                ui.end_row();
            }
            ui.label(text.window_language());
            ui.horizontal(|ui| {
                for one in Language::ALL {
                    ui.radio_value(&mut self.language, *one, crate::text::names::own_name(*one));
                }
            });
            ui.end_row();
            ui.label(text.new_period());
            ui.horizontal(|ui| {
                for kind in PeriodKind::ALL {
                    ui.radio_value(&mut self.period, *kind, text.new_period_kind(kind.as_str()));
                }
            });
            ui.end_row();
        });
    }

    fn money(&mut self, ui: &mut Ui, text: &Text) {
        ui.add_space(14.0);
        ui.label(semibold(text.new_rates(&self.january.year().to_string())));
        ui.label(RichText::new(text.new_rates_words()).small().color(tokens(ui.ctx()).ink_secondary));
        ui.add_space(4.0);
        Grid::new("rates").num_columns(3).spacing([12.0, 8.0]).show(ui, |ui| {
            for (component, typed) in &mut self.rates {
                let label = ui.label(text.rate(*component));
                outlined(ui, |ui| ui.add_sized([90.0, sizes().control], TextEdit::singleline(typed)))
                    .labelled_by(label.id);
                let why = NewRegister::refusal(typed, text).unwrap_or_default();
                ui.label(RichText::new(why).small().color(tokens(ui.ctx()).bad));
                ui.end_row();
            }
            let label = ui.label(text.new_source());
            outlined(ui, |ui| ui.add_sized([200.0, sizes().control], TextEdit::singleline(&mut self.source)))
                .labelled_by(label.id);
            ui.end_row();
        });
    }

    /// What the law leaves to the prison: what the program takes for granted, and what can be chosen instead.
    fn decisions(&mut self, ui: &mut Ui, text: &Text) {
        let Ok(scheme) = Scheme::norway() else { return };
        ui.add_space(14.0);
        ui.label(semibold(text.new_rules()));
        ui.label(RichText::new(text.new_rules_words()).small().color(tokens(ui.ctx()).ink_secondary));
        ui.add_space(4.0);
        Grid::new("rules").num_columns(2).spacing([12.0, 6.0]).show(ui, |ui| {
            for (id, chosen) in &mut self.rules {
                let Ok(circumstance) = scheme.named(id.as_str()) else { continue };
                let default = circumstance.pays.on(self.january.first()).copied().unwrap_or(Pays::Nothing);
                ui.vertical(|ui| {
                    ui.label(circumstance.name.get(text.language()));
                    ui.set_min_width(220.0);
                    let certainty = text.certainty(circumstance.basis.certainty);
                    // A row without a source says only that the prison decides.
                    let ground = match circumstance.basis.source.as_str() {
                        NO_SOURCE => certainty,
                        source => format!("{source} · {certainty}"),
                    };
                    ui.label(RichText::new(ground).small().color(tokens(ui.ctx()).ink_secondary));
                });
                ui.horizontal(|ui| {
                    for pays in Pays::ALL {
                        let is_chosen = chosen.unwrap_or(default) == *pays;
                        if ui.radio(is_chosen, text.pays(*pays)).clicked() {
                            *chosen = (*pays != default).then_some(*pays);
                        }
                    }
                });
                ui.end_row();
            }
            let label = ui.label(text.new_rule_source());
            outlined(ui, |ui| ui.add_sized([260.0, sizes().control], TextEdit::singleline(&mut self.rule_source)))
                .labelled_by(label.id);
            ui.end_row();
        });
    }
}
