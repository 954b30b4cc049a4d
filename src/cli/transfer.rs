//! `import` and `export`: facts in and out as a data package.

use std::path::Path;
use std::sync::Arc;

use crate::document::{Access, Author, Change, Document, OpenRefusal, PenRefusal, Sitting, SystemDisk};
use crate::exchange::{self, Counts, ImportOptions, Imported, Table};
use crate::register::Language;
use crate::text::Text;

use super::arguments::Import;
use super::output::{Outcome, Output, Stop};
use super::station::Station;

/// Where a package goes.
enum Into {
    /// Into a register that is not there yet.
    New(Box<Document>),
    /// Into one that is open.
    Open(Box<Sitting>),
}

pub(super) fn import(
    asked: &Import,
    chosen: Option<Language>,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    let by = station.author(asked.user.as_deref());
    let into = into(&asked.to, &by, station, text, output)?;
    let (document, text) = match &into {
        Into::New(document) => (document.as_ref(), &Text::new(text.language())),
        Into::Open(sitting) => (sitting.document(), &super::speaking(sitting.document(), chosen)),
    };
    let bar = output.progress(1, &text.progress_reading());
    let options = ImportOptions { replace: asked.replace };
    let imported = exchange::import(&asked.package, document, options, |progress| {
        bar.set_length(progress.of);
        bar.set_position(progress.done);
    });
    bar.finish_and_clear();
    let mut imported = imported.map_err(|refusal| Stop::Refused(refusal.words(text)))?;

    let change = std::mem::take(&mut imported.change);
    let changed = !change.is_empty();
    let package = asked.package.file_name().unwrap_or_default().to_string_lossy();
    let path = asked.to.display().to_string();
    let mut is_unneeded = true;
    let said = match into {
        Into::New(document) => {
            fill(&asked.to, *document, change, &package, &by, station, text, output)?;
            text.import_made(&path)
        }
        Into::Open(mut sitting) => {
            let noted = sitting
                .import(change, &package, asked.reason.as_deref(), station.now())
                .map_err(|refusal| Stop::Refused(vec![refusal.words(text)]))?;
            is_unneeded = noted.is_empty();
            close(*sitting, station, text, output)?;
            if changed { text.import_added(&path) } else { text.import_unchanged(&path) }
        }
    };
    output.say(&said)?;
    summary(&imported, text, output)?;
    if asked.reason.is_some() && is_unneeded {
        output.say(&text.import_reason_not_needed())?;
    }
    Ok(Outcome::Done)
}

fn into(path: &Path, by: &Author, station: &Station<'_>, text: &Text, output: &mut Output<'_>) -> Result<Into, Stop> {
    let (sitting, notices) = match Sitting::open(Arc::new(SystemDisk), path, by.clone(), station.now()) {
        Ok(opened) => opened,
        Err(OpenRefusal::NotFound(_)) => return Ok(Into::New(Box::new(super::blank(text)?))),
        Err(refusal) => return Err(Stop::Refused(vec![refusal.words(text)])),
    };
    notices.iter().try_for_each(|notice| output.say_beside(&notice.words(text)))?;
    match sitting.access() {
        Access::Writing | Access::Resting => Ok(Into::Open(Box::new(sitting))),
        Access::HeldBy(holder) => Err(Stop::Refused(vec![PenRefusal::Held(holder.cloned()).words(text)])),
        Access::Reading(why) => Err(Stop::Refused(vec![why.words(text)])),
    }
}

/// Makes a new register with these facts: all of it, or nothing.
#[allow(clippy::too_many_arguments, reason = "what is made, from what, by whom, and where it is said")]
pub(super) fn fill(
    path: &Path,
    blank: Document,
    change: Change,
    package: &str,
    by: &Author,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<(), Stop> {
    let made = Sitting::make(Arc::new(SystemDisk), path, blank, by.clone(), station.now());
    let (mut sitting, laid_aside) = made.map_err(|refusal| Stop::Refused(vec![refusal.words(text)]))?;
    for journal in laid_aside {
        output.say_beside(&text.notice_laid_aside(&journal.display().to_string()))?;
    }
    if let Err(refusal) = sitting.import(change, package, None, station.now()) {
        sitting.unmake();
        return Err(Stop::Refused(vec![refusal.words(text)]));
    }
    close(sitting, station, text, output)
}

/// Saves and closes a register.
pub(super) fn close(sitting: Sitting, station: &Station<'_>, text: &Text, output: &mut Output<'_>) -> Result<(), Stop> {
    let saved = sitting.close(station.now()).map_err(|(_, refusal)| Stop::Refused(vec![refusal.words(text)]))?;
    match saved.and_then(|saved| saved.not_kept) {
        Some(error) => output.say_beside(&text.notice_not_kept(&error.to_string())),
        None => Ok(()),
    }
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
