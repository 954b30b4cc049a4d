//! The sentences for what opening and saving refuse.

mod journal;
mod runs;

use std::io;

use crate::register::InmateNumber;
use crate::text::Text;

use super::{
    ChangeName, ChangeRefusal, FormatReason, FormatRefusal, Kind, NEWEST_FORMAT, OpenRefusal, Place, RecordReason,
    SaveRefusal, Touched,
};

/// What the system says of an error, without the names of files only the program knows.
pub fn system_words(error: &io::Error) -> String {
    let words = error.to_string();
    words.split(" at path ").next().unwrap_or_default().to_owned()
}

impl OpenRefusal {
    /// Why the register was not opened, and what to do.
    pub fn words(&self, text: &Text) -> String {
        match self {
            OpenRefusal::NotFound(path) => text.open_not_found(&path.display().to_string()),
            OpenRefusal::Unreadable(path, error) => {
                text.open_unreadable(&path.display().to_string(), &system_words(error))
            }
            OpenRefusal::Format(path, refusal) => {
                text.format_refused(&path.display().to_string(), &refusal.words(text))
            }
            OpenRefusal::Journal(refusal) => refusal.words(text),
        }
    }
}

impl SaveRefusal {
    /// Why the register was not saved, and what to do.
    pub fn words(&self, text: &Text) -> String {
        match self {
            SaveRefusal::Format(path, refusal) => text.save_format(&path.display().to_string(), &refusal.words(text)),
            SaveRefusal::Exists(path) => text.save_exists(&path.display().to_string()),
            SaveRefusal::Unwritable(path, error) => {
                text.save_unwritable(&path.display().to_string(), &system_words(error))
            }
            SaveRefusal::NotAsWritten(path) => text.save_not_as_written(&path.display().to_string()),
            SaveRefusal::NotConfirmed(path, error) => {
                text.save_not_confirmed(&path.display().to_string(), &system_words(error))
            }
            SaveRefusal::ChangedByOthers(path) => text.save_changed_by_others(&path.display().to_string()),
            SaveRefusal::Pen(refusal) => refusal.words(text),
            SaveRefusal::Write(refusal) => refusal.words(text),
        }
    }
}

impl ChangeName {
    /// What the change is called in a menu: what it is about, and how many facts where they are many.
    pub fn words(self, text: &Text) -> String {
        let name = text.change_kind(self.kind.map_or("several", Kind::as_str));
        match self.size {
            0 | 1 => name,
            many => text.change_of_many(&name, many),
        }
    }
}

impl ChangeRefusal {
    /// Why a change was refused.
    pub fn words(&self, text: &Text) -> String {
        match self {
            ChangeRefusal::UnknownInmate(number) => text.change_unknown_inmate(number.as_str()),
            ChangeRefusal::InmateHasFacts(number) => text.change_inmate_has_facts(number.as_str()),
            ChangeRefusal::KeyDiffers(_) | ChangeRefusal::NoSuchDay => text.change_impossible(),
            ChangeRefusal::Contradiction(contradiction) => text.contradiction(contradiction),
            ChangeRefusal::Misfit(misfit) => text.misfit(misfit),
            ChangeRefusal::ActivityInUse(activity) => text.change_activity_in_use(activity.as_str()),
            ChangeRefusal::ChangedSince => text.change_changed_since(),
            ChangeRefusal::UnknownRun(run) => text.change_unknown_run(*run),
            ChangeRefusal::RunIsClosed(run) => text.change_run_is_closed(*run),
            ChangeRefusal::RunIsHandedOver(run) => text.change_run_is_handed_over(*run),
            ChangeRefusal::RunIsWithdrawn(run) => text.change_run_is_withdrawn(*run),
            ChangeRefusal::NotTheLastRun(run) => text.change_not_the_last_run(*run),
            ChangeRefusal::InmateHasClosedDays(number) => text.change_inmate_has_closed_days(number.as_str()),
            ChangeRefusal::SanctionOnClosedDay(number, date) => {
                text.change_sanction_on_closed_day(number.as_str(), &text.date(*date))
            }
            ChangeRefusal::ReasonRequired(touched) => touched.words(text),
        }
    }
}

impl Touched {
    /// Whose closed days come out otherwise, and what to do.
    fn words(&self, text: &Text) -> String {
        /// The first few of many.
        const MOST: usize = 5;
        let days = match self.period() {
            Some(days) if days.first() < days.last() => text.period(days),
            Some(days) => text.date(days.first()),
            None => String::new(),
        };
        let mut people: Vec<_> = self.days.keys().take(MOST).map(InmateNumber::to_string).collect();
        if self.days.len() > MOST {
            people.push("…".to_owned());
        }
        text.change_reason_required(&days, &people.join(", "), self.days.len())
    }
}

impl FormatRefusal {
    /// Where and why a text is not a sound register, and what to do.
    pub fn words(&self, text: &Text) -> String {
        let reason = self.reason.words(text);
        match self.place {
            Some(Place { line, column }) => text.format_at(line, column, &reason),
            None => reason,
        }
    }
}

impl FormatReason {
    pub(super) fn words(&self, text: &Text) -> String {
        /// The first few of many: enough to mend and look again.
        const MOST: usize = 5;
        let lines = |all: Vec<String>| all.join("\n");
        match self {
            FormatReason::Empty => text.format_empty(),
            FormatReason::Foreign => text.format_foreign(),
            FormatReason::Newer { format } => text.format_newer(format, &NEWEST_FORMAT.to_string()),
            FormatReason::Damaged { excerpt } if excerpt.is_empty() => text.format_damaged(),
            FormatReason::Damaged { excerpt } => text.format_damaged_at(excerpt),
            FormatReason::Record { list, key, reason } => text.format_record(list, &key.join(" "), &reason.words(text)),
            FormatReason::Contradictions(all) => {
                lines(all.iter().take(MOST).map(|one| text.contradiction(one)).collect())
            }
            FormatReason::Misfits(all) => lines(all.iter().take(MOST).map(|one| text.misfit(one)).collect()),
            FormatReason::Scheme(all) => {
                text.scheme_refused(&lines(all.iter().take(MOST).map(|one| text.scheme_refusal(one)).collect()))
            }
            FormatReason::Unwritable(detail) => text.format_unwritable(detail),
        }
    }
}

impl RecordReason {
    fn words(self, text: &Text) -> String {
        match self {
            RecordReason::Twice => text.record_twice(),
            RecordReason::UnknownInmate => text.record_unknown_inmate(),
            RecordReason::UnknownActivity => text.record_unknown_activity(),
            RecordReason::EndsBeforeStart => text.record_ends_before_start(),
            RecordReason::Weight => text.record_weight(),
            RecordReason::Sanction(refusal) => text.sanction_refusal(refusal),
            RecordReason::Letters => text.record_letters(),
            RecordReason::Detail => text.record_detail(),
            RecordReason::Value => text.record_value(),
            RecordReason::Run => text.record_run(),
        }
    }
}
