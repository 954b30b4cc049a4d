//! What keeping a register safe costs, at a small size and with ten years of 500 people: a mark against the same bytes
//! appended and synced bare, opening with a long tail of the journal, and saving against the disk's own part of it.
//! `cargo bench --bench durable`; the files lie in the system's temporary folder.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::float_arithmetic,
    missing_docs,
    reason = "a bench that cannot be set up must fail, and prints what it measured"
)]

mod prison;

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use dagsverk::document::{Author, Change, DayMark, Document, Fact, Moment, Sitting, SystemDisk, open};
use dagsverk::register::{Mark, MarkDetail, MarkKey};
use prison::Size;

const MARKS: usize = 300;
const TAIL: usize = 5000;
const TIMES: usize = 9;

fn main() {
    println!("a mark, durable, against the same bytes appended and synced bare (medians of {MARKS})");
    for size in [Size { people: 20, years: 1 }, Size { people: 500, years: 10 }] {
        mark(size);
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("ten_years.dagsverk");
    let mut sitting = register(&path, Size { people: 500, years: 10 });
    println!("ten years of 500 people (medians of {TIMES})");
    let saving = (0..TIMES).map(|_| save(&mut sitting, folder.path())).collect::<Vec<_>>();
    let (whole, disk): (Vec<_>, Vec<_>) = saving.into_iter().unzip();
    let (whole, disk) = (median(whole), median(disk));
    println!("  save {whole:?}, of it the disk's own {disk:?}: {:?} beyond it", whole.saturating_sub(disk));

    let changes = changes(sitting.document(), TAIL);
    for change in changes {
        sitting.change(change, now()).expect("it is written");
    }
    drop(sitting);
    let opening = (0..TIMES).map(|_| time(|| open(&path).expect("it opens"))).collect();
    println!("  open with {TAIL} records only in the journal {:?}", median(opening));
}

fn now() -> Moment {
    "2026-11-26T15:08:34+01:00".parse().expect("a moment")
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let done = work();
    let took = start.elapsed();
    drop(done);
    took
}

/// A register of this size, made and saved, its journal begun.
fn register(path: &Path, size: Size) -> Sitting {
    let document = prison::prison(7, size);
    let by = Author { user: "kari".into(), computer: "PC-12".into() };
    let (mut sitting, _) = Sitting::make(Arc::new(SystemDisk), path, document, by, now()).expect("it is made");
    sitting.save(now()).expect("it is saved");
    sitting
}

/// So many changes, each one mark: what was marked becomes sick.
fn changes(document: &Document, count: usize) -> Vec<Change> {
    let mark = Mark { key: MarkKey::new('S').expect("a letter"), detail: MarkDetail::default() };
    let all = document.register.inmates.iter().flat_map(|(number, inmate)| {
        inmate.attendance.marks().map(move |(day, row)| (number.clone(), day, row.activity().clone()))
    });
    let spread = all.step_by(7).take(count).map(|(number, day, activity)| {
        let days = vec![DayMark::new(u8::try_from(day.day()).expect("a day"), Some(mark.clone()))];
        Fact::Marks(number, day.month(), activity, days).into()
    });
    spread.collect()
}

fn mark(size: Size) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut sitting = register(&folder.path().join("b.dagsverk"), size);
    let journal = folder.path().join("b.journal");
    let length = || std::fs::metadata(&journal).expect("the journal is there").len();
    let mut bare = File::create(folder.path().join("bare")).expect("a file");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // One in turn with the other, so that both meet the same disk.
    for change in changes(sitting.document(), MARKS) {
        let before = length();
        ours.push(time(|| sitting.change(change, now()).expect("it is written")));
        let bytes = vec![b'x'; usize::try_from(length() - before).expect("a record")];
        theirs.push(time(|| {
            bare.write_all(&bytes).expect("it is written");
            bare.sync_data().expect("it is synced");
        }));
    }
    let (ours, theirs) = (median(ours), median(theirs));
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    println!("  {} people, {} years: {ours:?} against {theirs:?}, {ratio:.2} times", size.people, size.years);
}

/// How long a save takes, and how long the disk alone takes for the same bytes.
fn save(sitting: &mut Sitting, folder: &Path) -> (Duration, Duration) {
    let change = changes(sitting.document(), 1);
    sitting.change(change.into_iter().next().expect("a mark"), now()).expect("it is written");
    let whole = time(|| sitting.save(now()).expect("it is saved"));
    let bytes = std::fs::read(sitting.path()).expect("it can be read");
    let bare = folder.join("bare");
    let disk = time(|| {
        let mut file = File::create(&bare).expect("a file");
        file.write_all(&bytes).expect("it is written");
        file.sync_all().expect("it is synced");
        std::fs::rename(&bare, folder.join("named")).expect("it is named");
        File::open(folder).expect("the folder").sync_all().expect("it is synced");
    });
    (whole, disk)
}
