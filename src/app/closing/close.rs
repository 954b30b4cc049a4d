//! Closing a period: which days, for how many people, what it comes to and what stands in the way.

use egui::{RichText, ScrollArea, Ui};

use crate::app::beside::Beside;
use crate::app::desk::{Desk, Work};
use crate::app::forms::{self, Answer};
use crate::app::scene::Wish;
use crate::app::theme::{semibold, tokens};
use crate::app::window::Window;
use crate::calendar::{Date, Moment, Period};
use crate::document::{CloseRefusal, Document};
use crate::pay::{Closing, Ledger, Payroll};
use crate::register::Language;
use crate::text::Text;

use super::way::InTheWay;
use super::{DayField, Signatures, rehearsal};

/// A period to be closed.
pub struct ClosePeriod {
    first: DayField,
    /// Where there is a run before, its day after is the first.
    is_first_fixed: bool,
    last: DayField,
    signatures: Signatures,
    found: Beside<(u64, Period, Language), Result<Found, InTheWay>>,
    /// Whether it is being closed.
    is_at_work: bool,
    refused: Option<InTheWay>,
    is_seen: bool,
}

impl std::fmt::Debug for ClosePeriod {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "ClosePeriod({:?})", self.span())
    }
}

/// What it would come to.
struct Found {
    people: usize,
    total: String,
    corrections: Vec<(String, String)>,
    lapses: Vec<String>,
}

impl ClosePeriod {
    /// Closes what follows the last run; where there is none, the payment period of this day.
    pub(in crate::app) fn new(window: &Window, desk: &Desk) -> ClosePeriod {
        let register = &desk.document().register;
        let ledger = Ledger::new(register);
        let span = ledger.next_to_close(register.local.period, window.day());
        ClosePeriod {
            first: DayField::new(span.first()),
            is_first_fixed: ledger.last_of_everyone().is_some(),
            last: DayField::new(span.last()),
            signatures: Signatures::new(&window.preferences, &window.station.author.user),
            found: Beside::default(),
            is_at_work: false,
            refused: None,
            is_seen: false,
        }
    }

    fn span(&self) -> Option<Period> {
        Period::new(self.first.day()?, self.last.day()?).ok()
    }

    /// Whether who checked it is typed already.
    pub(in crate::app) fn is_half_typed(&self) -> bool {
        !self.signatures.checked_by.trim().is_empty()
    }

    /// It was not closed.
    pub(in crate::app) fn refuse(&mut self, refusal: &CloseRefusal, document: &Document, text: &Text) {
        self.is_at_work = false;
        self.refused = Some(InTheWay::of(refusal, &document.register, text));
    }

    /// Shows it; gives whether it is over.
    pub(in crate::app) fn show(&mut self, window: &mut Window, ui: &mut Ui, wishes: &mut Vec<Wish>) -> bool {
        ui.set_width(560.0);
        let now = (window.station.clock)();
        let Some(desk) = &window.desk else { return true };
        let text = &window.text;
        ui.heading(text.close_title());
        ui.add_space(8.0);
        let before = self.span();
        ui.columns_const(|[left, right]| {
            if self.is_first_fixed {
                let day = self.first.day().map(|day| text.date(day)).unwrap_or_default();
                forms::fixed(left, &text.close_first_day(), &day);
            } else {
                self.first.show(left, &text.close_first_day(), text);
            }
            self.last.show(right, &text.close_last_day(), text);
        });
        if self.span() != before {
            self.refused = None;
        }
        ui.add_space(8.0);
        let takes_keys = !std::mem::replace(&mut self.is_seen, true);
        self.signatures.show(ui, text, takes_keys);
        let chosen = self.tell(ui, desk, text, (now, window.today));
        if let Some((number, day)) = chosen {
            wishes.push(Wish::ShowInmate(number, Some(day)));
            return true;
        }
        let is_ready = matches!(self.found.known(), Some((_, Ok(_)))) && self.refused.is_none();
        let may = is_ready && self.signatures.are_given() && !self.is_at_work && self.span().is_some();
        let yes = if self.is_at_work { text.close_at_work() } else { text.close_do() };
        match forms::answers(ui, &yes, may, text) {
            Answer::Open => false,
            // What is being closed is closed; it is told when it is.
            Answer::Cancelled => true,
            Answer::Given => {
                self.ask(window);
                false
            }
        }
    }

    fn ask(&mut self, window: &mut Window) {
        let (Some(span), Some(desk)) = (self.span(), &mut window.desk) else { return };
        let Signatures { prepared_by, checked_by, .. } = &self.signatures;
        let (prepared_by, checked_by) = (prepared_by.trim().to_owned(), checked_by.trim().to_owned());
        window.preferences.signed(&prepared_by, &checked_by);
        self.is_at_work = true;
        desk.ask(Work::ClosePeriod(Closing { span, only: None, prepared_by, checked_by }));
    }

    /// What it comes to, or what stands in the way; gives the day that was chosen of that.
    fn tell(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        text: &Text,
        (now, today): (Moment, Date),
    ) -> Option<(crate::register::InmateNumber, Date)> {
        let Some(span) = self.span() else {
            let words = text.close_no_span();
            ui.add_space(8.0);
            ui.label(RichText::new(words).color(tokens(ui.ctx()).bad));
            return None;
        };
        let language = text.language();
        if span.last() > today {
            ui.add_space(8.0);
            let words = text.close_not_over(&text.date(span.last()));
            ui.add(egui::Label::new(RichText::new(words).color(tokens(ui.ctx()).warning)).wrap());
        }
        let of = (desk.revision(), span, language);
        self.found.follow(ui.ctx(), of, desk.works_in_turn(), || {
            let document = desk.document().clone();
            move || Found::make(&document, span, now, &Text::new(language))
        });
        if let Some(refused) = &self.refused {
            return refused.show(ui);
        }
        match self.found.known() {
            Some((known, found)) if *known == of => match found {
                Ok(found) => {
                    found.show(ui, span, text);
                    None
                }
                Err(in_the_way) => in_the_way.show(ui),
            },
            _ => {
                ui.add_space(10.0);
                forms::explain(ui, &text.payroll_working());
                None
            }
        }
    }
}

impl Found {
    fn make(document: &Document, span: Period, now: Moment, text: &Text) -> Result<Found, InTheWay> {
        let closing = Closing { span, only: None, prepared_by: String::new(), checked_by: String::new() };
        match rehearsal::close(document, closing, now) {
            Ok(payroll) => Ok(Found::of(&payroll, text)),
            Err(refusal) => Err(InTheWay::of(&CloseRefusal::Closing(refusal), &document.register, text)),
        }
    }

    fn of(payroll: &Payroll, text: &Text) -> Found {
        let corrected = payroll.people.iter().filter(|one| !one.corrections.is_empty());
        let correction = |person: &crate::pay::PersonPay| {
            let name = text.name_of(&person.family_name, &person.given_name);
            let amount = person.amount(&payroll.tables, crate::pay::Row::Correction);
            (format!("{name} {}", person.number), text.signed_money(amount))
        };
        let lapsing = payroll.people.iter().filter(|person| person.lapses);
        let lapse = |person: &crate::pay::PersonPay| {
            let name = text.name_of(&person.family_name, &person.given_name);
            text.carried_lapses(person.number.as_str(), &name, &text.money(person.carried_out))
        };
        Found {
            people: payroll.people.len(),
            total: text.money(payroll.total()),
            corrections: corrected.map(correction).collect(),
            lapses: lapsing.map(lapse).collect(),
        }
    }

    fn show(&self, ui: &mut Ui, span: Period, text: &Text) {
        ui.add_space(12.0);
        let count = text.close_comes_to(&text.period(span), &text.month_people(self.people));
        forms::between(ui, semibold(count), semibold(&self.total));
        if !self.corrections.is_empty() {
            ui.add_space(8.0);
            forms::explain(ui, &text.close_corrections());
            let area = ScrollArea::vertical().id_salt("corrections").max_height(140.0).auto_shrink([false, true]);
            area.show(ui, |ui| {
                forms::beside_the_bar(ui);
                for (name, amount) in &self.corrections {
                    forms::between(ui, RichText::new(name), RichText::new(amount));
                }
            });
        }
        for lapse in &self.lapses {
            ui.add_space(4.0);
            ui.add(egui::Label::new(RichText::new(lapse).color(tokens(ui.ctx()).warning)).wrap());
        }
        ui.add_space(8.0);
        forms::explain(ui, &text.close_words());
    }
}
