//! Closing a period, settling somebody who leaves, and what becomes of a run: what is asked before, and what is said then.
//!
//! Before anything is closed it is closed once on a copy ([`rehearsal`]), so that what is shown is what will come out.

mod close;
mod closed;
mod rehearsal;
mod release;
mod run;
mod way;

use egui::Ui;

use crate::calendar::Date;
use crate::text::Text;

use super::forms;
use super::preferences::Preferences;
use super::theme::tokens;

pub use close::ClosePeriod;
pub use closed::RunClosed;
pub use release::Release;
pub use run::{HandOver, Withdraw};

/// Who prepared and who checked a list, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Signatures {
    prepared_by: String,
    checked_by: String,
    /// Who checked before.
    suggested: Vec<String>,
}

impl Signatures {
    fn new(preferences: &Preferences, user: &str) -> Signatures {
        Signatures {
            prepared_by: preferences.prepared_by.clone().unwrap_or_else(|| user.to_owned()),
            checked_by: String::new(),
            suggested: preferences.checked_by.clone(),
        }
    }

    fn are_given(&self) -> bool {
        !self.prepared_by.trim().is_empty() && !self.checked_by.trim().is_empty()
    }

    /// The two fields beside each other, and below the second who checked before.
    fn show(&mut self, ui: &mut Ui, text: &Text, takes_keys: bool) {
        ui.columns_const(|[left, right]| {
            forms::field(left, &text.close_prepared_by(), &mut self.prepared_by, false);
            forms::field(right, &text.close_checked_by(), &mut self.checked_by, takes_keys);
            let others: Vec<_> = self.suggested.iter().filter(|one| **one != self.checked_by).take(3).collect();
            if others.is_empty() {
                return;
            }
            right.add_space(2.0);
            right.horizontal_wrapped(|ui| {
                let chosen =
                    others.into_iter().filter(|one| super::widgets::chip(ui, one, false).clicked()).last().cloned();
                if let Some(name) = chosen {
                    self.checked_by = name;
                }
            });
        });
    }
}

/// A day, typed; what is no day is said below it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct DayField {
    typed: String,
}

impl DayField {
    fn new(day: Date) -> DayField {
        DayField { typed: format!("{}.{}.{}", day.day(), day.month().number(), day.year()) }
    }

    /// The day that is typed: `31.10.2026`, or `2026-10-31`.
    fn day(&self) -> Option<Date> {
        let typed = self.typed.trim();
        if let Ok(day) = typed.parse() {
            return Some(day);
        }
        let mut parts = typed.split('.').map(str::trim);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        let is_over = parts.next().is_none();
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok().filter(|_| is_over)
    }

    fn show(&mut self, ui: &mut Ui, name: &str, text: &Text) {
        forms::field(ui, name, &mut self.typed, false);
        if self.day().is_none() {
            let words = egui::RichText::new(text.close_no_day()).small().color(tokens(ui.ctx()).bad);
            ui.label(words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_typed_as_one_writes_it() {
        let day: Date = "2026-10-05".parse().unwrap();
        for typed in ["5.10.2026", "05.10.2026", " 2026-10-05 ", "5. 10. 2026"] {
            assert_eq!(DayField { typed: typed.to_owned() }.day(), Some(day), "{typed}");
        }
        for typed in ["", "5.10", "31.9.2026", "5.10.2026.1", "i dag"] {
            assert_eq!(DayField { typed: typed.to_owned() }.day(), None, "{typed}");
        }
        assert_eq!(DayField::new(day).day(), Some(day));
    }
}
