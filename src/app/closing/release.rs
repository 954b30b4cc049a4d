//! Settling somebody who leaves: his last day, what ends with it, and what he is paid.

use egui::{RichText, ScrollArea, Ui};

use crate::app::beside::Beside;
use crate::app::desk::{Desk, Work};
use crate::app::forms::{self, Answer};
use crate::app::scene::Wish;
use crate::app::screens::payroll::sheet::row_name;
use crate::app::theme::{semibold, tokens};
use crate::app::window::Window;
use crate::calendar::{Date, Moment};
use crate::document::{CloseRefusal, Document, Fact, Leaving};
use crate::pay::{PayComponent, Payroll};
use crate::register::{InmateNumber, Language};
use crate::text::{Text, form::capital};

use super::way::InTheWay;
use super::{DayField, Signatures, rehearsal};

/// Somebody who leaves.
pub struct Release {
    number: InmateNumber,
    name: String,
    last: DayField,
    signatures: Signatures,
    found: Beside<(u64, Date, Language), Result<Found, InTheWay>>,
    is_at_work: bool,
    refused: Option<InTheWay>,
    is_seen: bool,
}

impl std::fmt::Debug for Release {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Release({:?})", self.number)
    }
}

/// What ends, and what he is paid.
struct Found {
    ends: Vec<String>,
    days: String,
    rows: Vec<(String, String)>,
    total: String,
    lapses: bool,
    carried_out: String,
}

impl Release {
    /// Settles this person; his last day is today where nothing else is said.
    pub(in crate::app) fn new(window: &Window, desk: &Desk, number: InmateNumber) -> Release {
        let inmate = desk.document().register.inmates.get(&number);
        let name = inmate.map(|one| window.text.person(&number, &one.person)).unwrap_or_default();
        Release {
            number,
            name,
            last: DayField::new(window.today),
            signatures: Signatures::new(&window.preferences, &window.station.author.user),
            found: Beside::default(),
            is_at_work: false,
            refused: None,
            is_seen: false,
        }
    }

    /// Whether who checked it is typed already.
    pub(in crate::app) fn is_half_typed(&self) -> bool {
        !self.signatures.checked_by.trim().is_empty()
    }

    /// He was not settled.
    pub(in crate::app) fn refuse(&mut self, refusal: &CloseRefusal, document: &Document, text: &Text) {
        self.is_at_work = false;
        self.refused = Some(InTheWay::of(refusal, &document.register, text));
    }

    /// Shows it; gives whether it is over.
    pub(in crate::app) fn show(&mut self, window: &mut Window, ui: &mut Ui, wishes: &mut Vec<Wish>) -> bool {
        ui.set_width(520.0);
        let now = (window.station.clock)();
        let Some(desk) = &window.desk else { return true };
        let text = &window.text;
        ui.heading(text.release_title(&self.name));
        ui.label(RichText::new(self.number.as_str()).color(tokens(ui.ctx()).ink_secondary));
        ui.add_space(8.0);
        let before = self.last.day();
        ui.columns_const(|[left, _]| self.last.show(left, &text.release_last_day(), text));
        if self.last.day() != before {
            self.refused = None;
        }
        ui.add_space(8.0);
        let takes_keys = !std::mem::replace(&mut self.is_seen, true);
        self.signatures.show(ui, text, takes_keys);
        if let Some((number, day)) = self.tell(ui, desk, text, now) {
            wishes.push(Wish::ShowInmate(number, Some(day)));
            return true;
        }
        let is_ready = matches!(self.found.known(), Some((_, Ok(_)))) && self.refused.is_none();
        let may = is_ready && self.signatures.are_given() && !self.is_at_work && self.last.day().is_some();
        let yes = if self.is_at_work { text.close_at_work() } else { text.release_do() };
        match forms::answers(ui, &yes, may, text) {
            Answer::Open => false,
            Answer::Cancelled => true,
            Answer::Given => {
                self.ask(window);
                false
            }
        }
    }

    fn ask(&mut self, window: &mut Window) {
        let (Some(last_day), Some(desk)) = (self.last.day(), &mut window.desk) else { return };
        let Signatures { prepared_by, checked_by, .. } = &self.signatures;
        let (prepared_by, checked_by) = (prepared_by.trim().to_owned(), checked_by.trim().to_owned());
        window.preferences.signed(&prepared_by, &checked_by);
        self.is_at_work = true;
        let leaving = Leaving { number: self.number.clone(), last_day, prepared_by, checked_by };
        desk.ask(Work::Release(leaving, None));
    }

    fn tell(&mut self, ui: &mut Ui, desk: &Desk, text: &Text, now: Moment) -> Option<(InmateNumber, Date)> {
        let last_day = self.last.day()?;
        let language = text.language();
        let of = (desk.revision(), last_day, language);
        let leaving =
            || Leaving { number: self.number.clone(), last_day, prepared_by: String::new(), checked_by: String::new() };
        self.found.follow(ui.ctx(), of, desk.works_in_turn(), || {
            let (document, leaving) = (desk.document().clone(), leaving());
            move || Found::make(document, &leaving, now, &Text::new(language))
        });
        if let Some(refused) = &self.refused {
            return refused.show(ui);
        }
        match self.found.known() {
            Some((known, found)) if *known == of => match found {
                Ok(found) => {
                    found.show(ui, text);
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
    fn make(document: Document, leaving: &Leaving, now: Moment, text: &Text) -> Result<Found, InTheWay> {
        let register = document.register.clone();
        let refused = |refusal: &CloseRefusal| InTheWay::of(refusal, &register, text);
        let scheme = document.scheme.clone();
        let (leaves, payroll) = rehearsal::release(document, leaving, now).map_err(|refusal| refused(&refusal))?;
        let activity = |code: &crate::register::ActivityCode| {
            let name = register.activities.get(code).map(|one| one.name.clone());
            name.filter(|name| !name.is_empty()).unwrap_or_else(|| code.to_string())
        };
        let ends = leaves.facts().iter().filter_map(|fact| match fact {
            Fact::Stay(_, _, Some(stay)) if !stay.unit.is_empty() => Some(text.release_ends_stay_in(&stay.unit)),
            Fact::Stay(..) => Some(text.release_ends_stay()),
            Fact::Placement(_, (code, _), _) => Some(text.release_ends_placement(&activity(code))),
            Fact::Spell(_, key, _) => {
                let one = scheme.circumstances().iter().find(|one| one.id == key.circumstance)?;
                Some(text.release_ends_spell(one.name.get(text.language())))
            }
            _ => None,
        });
        Ok(Found::of(ends.collect(), &payroll, text))
    }

    fn of(ends: Vec<String>, payroll: &Payroll, text: &Text) -> Found {
        let person = payroll.people.first();
        let rows = person.map(|person| person.rows(&payroll.tables)).unwrap_or_default();
        let in_words = |(row, amount, days): (crate::pay::Row, _, _)| {
            let counts = row.component().is_some_and(PayComponent::counts_days);
            let name = row_name(row, text);
            let words = if counts { text.month_days_line(&name, &text.days(&days)) } else { name };
            (capital(&words), text.money(amount))
        };
        Found {
            ends,
            days: text.period(payroll.span),
            rows: rows.into_iter().map(in_words).collect(),
            total: text.money(payroll.total()),
            lapses: person.is_some_and(|person| person.lapses),
            carried_out: person.map(|person| text.money(person.carried_out)).unwrap_or_default(),
        }
    }

    fn show(&self, ui: &mut Ui, text: &Text) {
        ui.add_space(12.0);
        if !self.ends.is_empty() {
            forms::explain(ui, &text.release_ends());
            ScrollArea::vertical().id_salt("ends").max_height(100.0).auto_shrink([false, true]).show(ui, |ui| {
                for end in &self.ends {
                    ui.label(end);
                }
            });
            ui.add_space(8.0);
        }
        forms::explain(ui, &text.release_pays(&self.days));
        for (words, amount) in &self.rows {
            forms::between(ui, RichText::new(words), RichText::new(amount));
        }
        forms::between(ui, semibold(text.list_pay()), semibold(&self.total));
        if self.lapses {
            let words = text.paper_lapses(&self.carried_out);
            ui.add(egui::Label::new(RichText::new(words).color(tokens(ui.ctx()).warning)).wrap());
        }
        ui.add_space(8.0);
        forms::explain(ui, &text.release_words());
    }
}
