//! `import` and `export`: facts in and out as a data package.

use std::path::Path;

use crate::document::{Document, OpenRefusal, SaveAs, open, save};
use crate::exchange::{self, Counts, ImportOptions, Imported, Table};
use crate::register::Language;
use crate::text::Text;

use super::arguments::Import;
use super::output::{Outcome, Output, Stop};

pub(super) fn import(
    asked: &Import,
    chosen: Option<Language>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    let (mut document, as_what) = match open(&asked.to) {
        Ok(document) => (document, SaveAs::Same),
        Err(OpenRefusal::NotFound(_)) => (super::blank(text)?, SaveAs::New),
        Err(refusal) => return Err(Stop::Refused(vec![refusal.words(text)])),
    };
    let text = &if as_what == SaveAs::New { Text::new(text.language()) } else { super::speaking(&document, chosen) };
    let bar = output.progress(1, &text.progress_reading());
    let options = ImportOptions { replace: asked.replace };
    let imported = exchange::import(&asked.package, &document, options, |progress| {
        bar.set_length(progress.of);
        bar.set_position(progress.done);
    });
    bar.finish_and_clear();
    let imported = imported.map_err(|refusal| Stop::Refused(refusal.words(text)))?;

    let path = asked.to.display().to_string();
    let changed = !imported.change.is_empty();
    document.apply(&imported.change).map_err(|refusal| Stop::Refused(vec![refusal.words(text)]))?;
    if changed || as_what == SaveAs::New {
        save(&document, &asked.to, as_what).map_err(|refusal| Stop::Refused(vec![refusal.words(text)]))?;
    }
    output.say(&match as_what {
        SaveAs::New => text.import_made(&path),
        SaveAs::Same if changed => text.import_added(&path),
        SaveAs::Same => text.import_unchanged(&path),
    })?;
    summary(&imported, text, output)?;
    if asked.reason.is_some() {
        output.say(&text.import_reason_not_needed())?;
    }
    Ok(Outcome::Done)
}

fn summary(imported: &Imported, text: &Text, output: &mut Output<'_>) -> Result<(), Stop> {
    for (table, Counts { added, replaced, same }) in &imported.counts {
        if added + replaced + same > 0 {
            output.say(&format!("  {}", text.import_counts(table.file(), *added, *replaced, *same)))?;
        }
    }
    if !imported.not_read.is_empty() {
        output.say(&text.import_not_read(&imported.not_read.join(", ")))?;
    }
    Ok(())
}

pub(super) fn export(document: &Document, to: &Path, text: &Text, output: &mut Output<'_>) -> Result<Outcome, Stop> {
    let bar = output.progress(Table::ALL.len() + 1, &text.progress_writing());
    let written = exchange::export(document, to, |_| bar.inc(1));
    bar.finish_and_clear();
    written.map_err(|refusal| Stop::Refused(vec![refusal.words(text)]))?;
    output.say(&text.export_done(&to.display().to_string()))?;
    Ok(Outcome::Done)
}
