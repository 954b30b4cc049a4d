//! `restore`: lists the backups, asks which one and what for, and restores the register.

use std::path::Path;

use crate::document::{self, Backup, Beside, How, RestoreRefusal, SystemDisk, open};
use crate::register::Language;
use crate::text::Text;

use super::arguments::Restore;
use super::output::{Outcome, Output, Stop};
use super::station::Station;

pub(super) fn run(
    asked: &Restore,
    chosen: Option<Language>,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    let path = &asked.register;
    // What can be read says its language; what is damaged speaks that of the system.
    let speaking = open(path).ok().map(|opened| super::speaking(&opened.document, chosen));
    let text = speaking.as_ref().unwrap_or(text);
    let backups = document::backups(&SystemDisk, path).map_err(|refusal| refused(&refusal, text))?;
    if backups.is_empty() {
        return Err(Stop::Refused(vec![Beside::of(path).no_backups(text)]));
    }
    if asked.backup.is_none() || asked.how.is_none() {
        list(path, &backups, text, output)?;
    }
    let nothing_done = || Stop::Refused(vec![text.restore_nothing_done()]);
    let place = match asked.backup {
        Some(place) => place,
        None => answer(&text.restore_ask_backup(backups.len()), output)?.parse().map_err(|_| nothing_done())?,
    };
    let backup = place.checked_sub(1).and_then(|place| backups.get(place)).ok_or_else(nothing_done)?;
    let how = match asked.how {
        Some(how) => how,
        None => match answer(&text.restore_ask_how(), output)?.as_str() {
            "repair" => How::Repair,
            "go-back" => How::GoBack,
            _ => return Err(nothing_done()),
        },
    };
    let by = station.author(asked.user.as_deref());
    let restored = document::restore(&SystemDisk, path, backup, how, asked.reason.as_deref(), &by, station.now());
    let restored = restored.map_err(|refusal| refused(&refusal, text))?;

    let (path, name) = (path.display().to_string(), backup.name());
    output.say(&match how {
        How::Repair => text.restore_repaired(&path, &name, usize::try_from(restored.done_again).unwrap_or(usize::MAX)),
        How::GoBack => text.restore_went_back(&path, &name),
    })?;
    if let Some(kept) = &restored.kept {
        output.say(&text.restore_kept(&kept.display().to_string()))?;
    }
    if let Some(lost) = &restored.lost {
        output.say(&lost.words(text))?;
    }
    for journal in &restored.laid_aside {
        output.say(&text.restore_laid_aside(&journal.display().to_string()))?;
    }
    Ok(Outcome::Done)
}

fn refused(refusal: &RestoreRefusal, text: &Text) -> Stop {
    Stop::Refused(vec![refusal.words(text)])
}

fn list(path: &Path, backups: &[Backup], text: &Text, output: &mut Output<'_>) -> Result<(), Stop> {
    output.say(&text.restore_title(&path.display().to_string()))?;
    for (place, backup) in (1..).zip(backups) {
        let day = backup.day().map(|day| text.date(day)).unwrap_or_default();
        let row = text.restore_row(place, &day, &backup.time_of_day(), &backup.number.to_string());
        output.say(&format!("  {}", if backup.is_kept { text.restore_row_kept(&row) } else { row }))?;
    }
    Ok(())
}

/// Asks, and gives the answer without its end; an empty one where nobody answers.
fn answer(question: &str, output: &mut Output<'_>) -> Result<String, Stop> {
    output.say(question)?;
    output.out.flush()?;
    let mut line = String::new();
    output.input.read_line(&mut line)?;
    Ok(line.trim().to_lowercase())
}
