//! The sentences for what import and export refuse.

use crate::document::system_words;
use crate::text::Text;

use super::ExportRefusal;
use super::refusal::{FileReason, ImportRefusal, Reason, Refusal, RowReason};

impl ImportRefusal {
    /// How many refused places are named; of the rest only the number.
    pub const MOST_NAMED: usize = 50;

    /// Why the package was not imported, a sentence a line.
    pub fn words(&self, text: &Text) -> Vec<String> {
        match self {
            ImportRefusal::NoFolder(path) => vec![text.import_no_folder(&path.display().to_string())],
            ImportRefusal::NoFiles(path) => vec![text.import_no_files(&path.display().to_string())],
            ImportRefusal::Refused(all) => {
                let head = text.import_refused(all.len());
                let named = all.iter().take(Self::MOST_NAMED).map(|refusal| refusal.words(text));
                let more = all.len().saturating_sub(Self::MOST_NAMED);
                let tail = (more > 0).then(|| text.import_more(more));
                [head].into_iter().chain(named).chain(tail).collect()
            }
        }
    }
}

impl ExportRefusal {
    /// Why the package was not written, and what to do.
    pub fn words(&self, text: &Text) -> String {
        match self {
            ExportRefusal::Run(refusal) => refusal.words(text),
            ExportRefusal::NotAPackage(path) => text.export_not_a_package(&path.display().to_string()),
            ExportRefusal::Unwritable(path, error) => {
                text.export_unwritable(&path.display().to_string(), &system_words(error))
            }
            ExportRefusal::NotAsWritten(path) => text.save_not_as_written(&path.display().to_string()),
        }
    }
}

impl Refusal {
    /// File, line, column, what stands there, why it is refused, and what to do.
    pub fn words(&self, text: &Text) -> String {
        let file = self.table.file();
        let reason = match &self.reason {
            Reason::File(reason) => reason.words(text),
            Reason::Row(reason) => reason.words(text),
        };
        let line = self.line.map(|line| line.to_string());
        match (line, self.column) {
            (None, _) => text.refused_file(file, &reason),
            (Some(line), None) => text.refused_row(file, &line, &reason),
            (Some(line), Some(column)) if self.value.is_empty() || self.reason.names_its_subject() => {
                text.refused_field(file, &line, column, &reason)
            }
            (Some(line), Some(column)) => text.refused_value(file, &line, column, &self.value, &reason),
        }
    }
}

impl Reason {
    /// Whether the sentence says itself what it is about, so that the field's value does not stand before it.
    fn names_its_subject(&self) -> bool {
        matches!(self, Reason::Row(RowReason::Entry(_) | RowReason::SettingHasNoFrom | RowReason::WouldChange))
    }
}

impl FileReason {
    fn words(&self, text: &Text) -> String {
        match self {
            FileReason::Unreadable(error) => text.file_unreadable(&system_words(error)),
            FileReason::Binary => text.file_binary(),
            FileReason::NoHeader => text.file_no_header(),
            FileReason::MissingColumns(columns) => text.file_missing_columns(&columns.join(", ")),
            FileReason::UnknownColumns(columns) => text.file_unknown_columns(&columns.join(", ")),
            FileReason::ColumnTwice(column) => text.file_column_twice(column),
            FileReason::OpenQuote { .. } => text.file_open_quote(),
            FileReason::MixedEncoding { .. } => text.file_mixed_encoding(),
        }
    }
}

impl RowReason {
    fn words(&self, text: &Text) -> String {
        match self {
            RowReason::FieldCount { expected, found } => text.row_field_count(*expected, *found),
            RowReason::Empty => text.row_empty(),
            RowReason::LineBreak => text.row_line_break(),
            RowReason::TooLong(longest) => text.row_too_long(*longest),
            RowReason::Date(refusal) => text.date_refusal(*refusal),
            RowReason::Amount(refusal) => text.amount_refusal(*refusal),
            RowReason::Code(refusal) => text.code_refusal(*refusal),
            RowReason::Weekdays(refusal) => text.weekdays_refusal(*refusal),
            RowReason::Hours(_) => text.hours_refused(),
            RowReason::Deduction(refusal) => text.deduction_refusal(*refusal),
            RowReason::NotOneOf(values) => text.row_not_one_of(&values.join(", ")),
            RowReason::NotANumber(least, most) => text.row_not_a_number(*least, *most),
            RowReason::EndsBeforeStart(refusal) => text.row_ends_before_start(&text.date(refusal.from)),
            RowReason::Sanction(refusal) => text.sanction_refusal(*refusal),
            RowReason::UnknownInmate => text.row_unknown_inmate(),
            RowReason::UnknownActivity => text.row_unknown_activity(),
            RowReason::UnknownSpell => text.row_unknown_spell(),
            RowReason::Entry(refusal) => text.entry_refusal(refusal),
            RowReason::UnknownSetting => text.row_unknown_setting(),
            RowReason::SettingHasNoFrom => text.row_setting_has_no_from(),
            RowReason::PeriodStart => text.row_period_start(),
            RowReason::KeyTwice(line) => text.row_key_twice(&line.to_string()),
            RowReason::WouldChange => text.row_would_change(),
            RowReason::Overlaps { other, line: None } => text.row_overlaps(&text.date(*other)),
            RowReason::Overlaps { other, line: Some(line) } => {
                text.row_overlaps_line(&text.date(*other), &line.to_string())
            }
        }
    }
}
