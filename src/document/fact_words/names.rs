//! The names of what facts point at; whatever has none is shown as it is written.

use crate::register::{ActivityCode, CircumstanceId, HolidayId, MarkKey, Switch};
use crate::text::Text;

use super::Naming;

impl Naming<'_> {
    /// What an activity is called: its name, else its code.
    pub(super) fn activity(&self, code: &ActivityCode) -> String {
        let name = self.activities.get(code).map(|activity| &activity.name).filter(|name| !name.is_empty());
        name.map_or_else(|| code.to_string(), Clone::clone)
    }

    /// What a circumstance is called.
    pub(super) fn circumstance(&self, id: &CircumstanceId, text: &Text) -> String {
        let row = self.scheme.find(id.as_str()).map(|index| self.scheme.circumstance(index));
        row.map_or_else(|| id.to_string(), |row| row.name.get(text.language()).clone())
    }

    /// What the circumstance is called that a mark is stored as.
    pub(super) fn mark(&self, key: MarkKey, text: &Text) -> String {
        let row = self.scheme.by_key(key).map(|index| self.scheme.circumstance(index));
        row.map_or_else(|| key.letter().to_string(), |row| row.name.get(text.language()).clone())
    }

    /// What a holiday is called.
    pub(super) fn holiday(&self, id: &HolidayId, text: &Text) -> String {
        let row = self.scheme.holidays().iter().find(|row| row.id == *id);
        row.map_or_else(|| id.to_string(), |row| row.name.get(text.language()).clone())
    }

    /// What a switch is called.
    pub(super) fn switch(&self, switch: Switch, text: &Text) -> String {
        let row = self.scheme.switches().iter().find(|row| row.switch == switch);
        row.map_or_else(|| switch.to_string(), |row| row.name.get(text.language()).clone())
    }
}
