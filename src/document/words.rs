//! The sentences for what opening and saving refuse.

use crate::text::Text;

use super::{ChangeRefusal, FormatRefusal, NEWEST_FORMAT, OpenRefusal, SaveRefusal};

impl OpenRefusal {
    /// Why the register was not opened, and what to do.
    pub fn words(&self, text: &Text) -> String {
        match self {
            OpenRefusal::NotFound(path) => text.open_not_found(&path.display().to_string()),
            OpenRefusal::Unreadable(path, error) => {
                text.open_unreadable(&path.display().to_string(), &error.to_string())
            }
            OpenRefusal::Format(path, refusal) => {
                text.format_refused(&path.display().to_string(), &refusal.words(text))
            }
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
                text.save_unwritable(&path.display().to_string(), &error.to_string())
            }
            SaveRefusal::NotAsWritten(path) => text.save_not_as_written(&path.display().to_string()),
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
        }
    }
}

impl FormatRefusal {
    /// Why a text is not a sound register.
    pub fn words(&self, text: &Text) -> String {
        /// The first few of many: enough to mend and look again.
        const MOST: usize = 5;
        match self {
            FormatRefusal::Empty => text.format_empty(),
            FormatRefusal::Foreign => text.format_foreign(),
            FormatRefusal::Newer { format, line, column } => {
                text.format_newer(*line, *column, &format.to_string(), &NEWEST_FORMAT.to_string())
            }
            FormatRefusal::Damaged(damage) if damage.excerpt.is_empty() => {
                text.format_damaged(damage.line, damage.column)
            }
            FormatRefusal::Damaged(damage) => text.format_damaged_at(damage.line, damage.column, &damage.excerpt),
            FormatRefusal::TwiceThere { list, key } => text.format_twice(list, key),
            FormatRefusal::Record { list, key } => text.format_record(list, key),
            FormatRefusal::Contradictions(all) => {
                all.iter().take(MOST).map(|one| text.contradiction(one)).collect::<Vec<_>>().join("\n")
            }
            FormatRefusal::Misfits(all) => {
                all.iter().take(MOST).map(|one| text.misfit(one)).collect::<Vec<_>>().join("\n")
            }
            FormatRefusal::Scheme(all) => {
                let reasons: Vec<_> = all.iter().take(MOST).map(|one| text.scheme_refusal(one)).collect();
                text.scheme_refused(&reasons.join("\n"))
            }
            FormatRefusal::Unwritable(detail) => text.format_unwritable(detail),
        }
    }
}
