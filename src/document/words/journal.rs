//! The sentences for what journal, lock and backups refuse, and for what is worth knowing.

use crate::document::{
    Beside, Final, Holder, JournalRefusal, Lost, Moment, Notice, PenRefusal, RestoreRefusal, What, WriteRefusal,
};
use crate::text::Text;

use super::system_words;

impl JournalRefusal {
    /// Why the journal does not go with the register, and what to do.
    pub fn words(&self, text: &Text) -> String {
        match self {
            JournalRefusal::Unreadable(path, error) => {
                text.journal_unreadable(&path.display().to_string(), &system_words(error))
            }
            JournalRefusal::Foreign(path) => text.journal_foreign(&path.display().to_string()),
            JournalRefusal::Newer(path) => text.journal_newer(&path.display().to_string()),
            JournalRefusal::OfAnother(path) => text.journal_of_another(&path.display().to_string()),
            JournalRefusal::Older { path, ends, register } => {
                text.journal_older(&path.display().to_string(), &ends.to_string(), &register.to_string())
            }
            JournalRefusal::BeginsLater { path, begins, register } => {
                text.journal_begins_later(&path.display().to_string(), &begins.to_string(), &register.to_string())
            }
            JournalRefusal::OfAnotherCopy { path, number } => {
                text.journal_other_copy(&path.display().to_string(), &number.to_string())
            }
            JournalRefusal::Broken { path, line, number } => {
                text.journal_broken(&path.display().to_string(), *line, &number.to_string())
            }
            JournalRefusal::Unknown { path, number, reason } => {
                text.journal_unknown(&path.display().to_string(), &number.to_string(), &reason.words(text))
            }
            JournalRefusal::NotTaken { number, refusal } => {
                text.journal_not_taken(&number.to_string(), &refusal.words(text))
            }
        }
    }
}

impl Notice {
    /// What is worth knowing.
    pub fn words(&self, text: &Text) -> String {
        match self {
            Notice::TornRecord(path) => text.notice_torn_record(&path.display().to_string()),
            Notice::NoJournal { path, number } => {
                text.notice_no_journal(&path.display().to_string(), &number.to_string())
            }
        }
    }
}

impl Holder {
    /// Who is writing, and since when.
    pub fn words(&self, text: &Text) -> String {
        let Holder { user, computer, since } = self;
        text.pen_held(user, computer, &since.day_in_words(text), &since.time())
    }
}

impl Moment {
    /// The day in the language's form.
    pub fn day_in_words(self, text: &Text) -> String {
        self.date().map(|date| text.date(date)).unwrap_or_default()
    }
}

impl PenRefusal {
    /// Why one may not write just now, and what to do.
    pub fn words(&self, text: &Text) -> String {
        match self {
            PenRefusal::Held(Some(holder)) => holder.words(text),
            PenRefusal::Held(None) => text.pen_held_by_somebody(),
            PenRefusal::NoLock(path, error) => text.pen_no_lock(&path.display().to_string(), &system_words(error)),
            PenRefusal::Journal(refusal) => refusal.words(text),
            PenRefusal::JournalGone(path) => text.pen_journal_gone(&path.display().to_string()),
        }
    }
}

impl WriteRefusal {
    /// Why the change was not made, and what to do.
    pub fn words(&self, text: &Text) -> String {
        match self {
            WriteRefusal::Change(refusal) => refusal.words(text),
            WriteRefusal::Pen(refusal) => refusal.words(text),
            WriteRefusal::Format(reason) => reason.words(text),
            WriteRefusal::NotWritten(path, error) => {
                text.write_not_written(&path.display().to_string(), &system_words(error))
            }
            WriteRefusal::InDoubt(path, error) => {
                text.write_in_doubt(&path.display().to_string(), &system_words(error))
            }
            WriteRefusal::ChangedByOthers(path) => text.write_changed_by_others(&path.display().to_string()),
        }
    }
}

impl RestoreRefusal {
    /// Why the register was not restored, and what to do.
    pub fn words(&self, text: &Text) -> String {
        match self {
            RestoreRefusal::Pen(refusal) => refusal.words(text),
            RestoreRefusal::Unlisted(path, error) => {
                text.restore_unlisted(&path.display().to_string(), &system_words(error))
            }
            RestoreRefusal::Backup(refusal) => refusal.words(text),
            RestoreRefusal::OfAnother(path) => text.restore_of_another(&path.display().to_string()),
            RestoreRefusal::NotKept(path, error) => {
                text.restore_not_kept(&path.display().to_string(), &system_words(error))
            }
            RestoreRefusal::Journal(refusal) => refusal.words(text),
            RestoreRefusal::Save(refusal) => refusal.words(text),
        }
    }
}

impl Lost {
    /// What could not be done again, and why.
    pub fn words(&self, text: &Text) -> String {
        match &self.why {
            Some(why) => text.restore_lost(&self.after.to_string(), &why.words(text)),
            None => text.restore_lost_no_journal(&self.after.to_string()),
        }
    }
}

impl Final {
    /// That what was done last cannot be undone.
    pub fn words(self, text: &Text) -> String {
        text.change_final(self.as_str())
    }
}

impl What {
    /// What a step was; `note` is where it came from.
    pub fn words(self, note: &str, text: &Text) -> String {
        text.step_name(self.as_str(), note)
    }
}

impl Beside {
    /// That there are no backups.
    pub fn no_backups(&self, text: &Text) -> String {
        text.restore_none(&self.backups().display().to_string())
    }
}
