//! Backups: what a save replaces is kept under a name of its own. The last ten, the last of each of thirty days and of
//! each of twenty-four months stay; what is kept before a restore or an upgrade stays for good.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use crate::calendar::Date;

use super::beside::Beside;
use super::disk::Disk;
use super::whole_file::{SaveAs, WholeFileRefusal, write_whole};
use super::{Document, Moment};

/// How many of the last saves are kept.
const LAST: usize = 10;
/// For how many days the last save of the day is kept.
const DAYS: usize = 30;
/// For how many months the last save of the month is kept.
const MONTHS: usize = 24;

/// How many backups of one number are kept for good within a minute, at the most.
const MOST_A_MINUTE: u32 = 60;

/// What the names of backups begin with that are kept for good.
const KEPT: &str = "kept_";

/// A backup in the folder of backups.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backup {
    /// When the register in it was saved, on the wall: `2026-11-26_15-08-34`.
    time: String,
    /// The last record of the journal it contains.
    pub number: u64,
    /// Whether it is kept for good.
    pub is_kept: bool,
    /// The file.
    pub path: PathBuf,
}

impl Backup {
    /// Understands the name of a backup.
    fn named(folder: &Path, name: &str) -> Option<Backup> {
        let stem = name.strip_suffix(Document::EXTENSION)?.strip_suffix('.')?;
        let (is_kept, stem) = stem.strip_prefix(KEPT).map_or((false, stem), |rest| (true, rest));
        let (time, number) = stem.rsplit_once('_')?;
        let backup = Backup { time: time.to_owned(), number: number.parse().ok()?, is_kept, path: folder.join(name) };
        backup.day().is_some().then_some(backup)
    }

    /// The day it was saved on.
    pub fn day(&self) -> Option<Date> {
        let (day, _) = self.time.split_once('_')?;
        day.parse().ok()
    }

    /// The time of day it was saved at: `15:08:34`.
    pub fn time_of_day(&self) -> String {
        self.time.split_once('_').map_or("", |(_, time)| time).replace('-', ":")
    }

    /// The name of its file.
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// The backups that are there, the newest first.
pub(super) fn list(disk: &dyn Disk, beside: &Beside) -> io::Result<Vec<Backup>> {
    let folder = beside.backups();
    let mut backups: Vec<_> = disk.names_in(&folder)?.iter().filter_map(|name| Backup::named(&folder, name)).collect();
    backups.sort_unstable();
    backups.reverse();
    Ok(backups)
}

/// Why a backup is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// A save replaces it.
    Saving,
    /// It is kept for good: a restore or an upgrade replaces it.
    ForGood,
}

/// Keeps the register's file, saved at this moment with this last record, among the backups.
///
/// The file gets a second name, which costs nothing however large it is: a save puts a new file in its place and never
/// writes on the old one. Where the disk knows no second names it is copied.
pub(super) fn keep(disk: &dyn Disk, beside: &Beside, saved: Moment, number: u64, what: Keep) -> io::Result<PathBuf> {
    let folder = beside.backups();
    if disk.make_folder(&folder)? {
        disk.sync_folder_of(&folder)?;
    }
    let mut time = saved;
    for _ in 0..MOST_A_MINUTE {
        let kept = if what == Keep::ForGood { KEPT } else { "" };
        let path = folder.join(format!("{kept}{}_{number}.{}", time.in_names(), Document::EXTENSION));
        match second_name(disk, beside.register(), &path) {
            // The same state of the register was kept before; but what is kept for good may be another file of that number.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && what == Keep::ForGood => {
                time = time.plus_seconds(1);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(path),
            other => return other.map(|()| path),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Gives a file a second name, or copies it where the disk knows none. `AlreadyExists` where somebody has the name.
pub(super) fn second_name(disk: &dyn Disk, file: &Path, name: &Path) -> io::Result<()> {
    match disk.link(file, name) {
        Ok(()) => disk.sync_folder_of(name),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) => {
            let bytes = disk.read(file)?;
            write_whole(disk, name, &bytes, SaveAs::New).map_err(|refusal| match refusal {
                WholeFileRefusal::Exists => io::ErrorKind::AlreadyExists.into(),
                WholeFileRefusal::Unwritable(error) | WholeFileRefusal::NotConfirmed(error) => error,
                WholeFileRefusal::NotAsWritten => io::ErrorKind::InvalidData.into(),
            })
        }
    }
}

/// Removes the backups that need no longer be kept.
pub(super) fn thin(disk: &dyn Disk, beside: &Beside) -> io::Result<()> {
    let backups = list(disk, beside)?;
    let stays = staying(&backups);
    for (place, backup) in backups.iter().enumerate() {
        if !stays.contains(&place) {
            disk.remove(&backup.path)?;
        }
    }
    Ok(())
}

/// Which of these, the newest first, stay.
fn staying(backups: &[Backup]) -> BTreeSet<usize> {
    let mut stays = BTreeSet::new();
    let (mut saves, mut days, mut months) = (0, Vec::new(), Vec::new());
    for (place, backup) in backups.iter().enumerate() {
        if backup.is_kept {
            stays.insert(place);
            continue;
        }
        saves += 1;
        let (day, month) = (backup.day(), backup.day().map(Date::month));
        let is_last_of_day = days.last() != Some(&day);
        if is_last_of_day {
            days.push(day);
        }
        let is_last_of_month = months.last() != Some(&month);
        if is_last_of_month {
            months.push(month);
        }
        if saves <= LAST || is_last_of_day && days.len() <= DAYS || is_last_of_month && months.len() <= MONTHS {
            stays.insert(place);
        }
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backup(day: Date, time: &str, number: u64) -> Backup {
        let name = format!("{day}_{time}_{number}.dagsverk");
        Backup::named(Path::new("b.backups"), &name).unwrap()
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_ten_saves_stay_and_the_last_of_each_day_and_month() {
        // Four saves a day for three years.
        let mut backups = Vec::new();
        for after in 0..3 * 365 {
            for (place, time) in ["08-00-00", "10-00-00", "12-00-00", "15-00-00"].iter().enumerate() {
                backups.push(backup(day("2024-01-01").plus(after), time, u64::from(after) * 4 + place as u64));
            }
        }
        backups.sort();
        backups.reverse();
        let stays: Vec<_> = staying(&backups).into_iter().map(|place| &backups[place]).collect();
        assert_eq!(stays[..10], backups.iter().take(10).collect::<Vec<_>>()[..], "the last ten");
        let last_of_days = stays.iter().filter(|one| one.time.ends_with("15-00-00"));
        assert_eq!(last_of_days.clone().count(), 30 + 23, "one a day for 30 days, one a month for two years");
        assert_eq!(last_of_days.map(|one| one.day().unwrap()).min(), Some(day("2025-01-31")));
        assert_eq!(stays.len(), 10 + 28 - 1 + 23 - 1 + 1);
    }

    #[test]
    fn what_is_kept_for_good_stays_and_what_is_no_backup_is_not_touched() {
        let folder = Path::new("b.backups");
        let kept = Backup::named(folder, "kept_2020-01-01_08-00-00_7.dagsverk").unwrap();
        assert!(kept.is_kept && kept.number == 7 && kept.time_of_day() == "08:00:00");
        let mut backups: Vec<_> = (0..20).map(|number| backup(day("2026-01-01"), "08-00-00", number)).collect();
        backups.push(kept);
        backups.sort();
        backups.reverse();
        let stays = staying(&backups);
        assert_eq!(stays.len(), 11);
        for name in ["notes.txt", "2026-01-01_x.dagsverk", "2026-13-01_08-00-00_7.dagsverk", "copy of b.dagsverk"] {
            assert_eq!(Backup::named(folder, name), None, "{name}");
        }
    }
}
