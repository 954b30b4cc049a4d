//! A register in an office, on a disk in memory: three people placed in WOOD, and changes that mark them.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use dagsverk::document::{
    Author, Change, DayMark, Digest, Disk, Document, Fact, Finding, Moment, Notice, Opened, Recorded, Sitting, open_on,
    verify,
};
use dagsverk::register::{Language, Mark, MarkDetail, MarkKey};
use dagsverk::text::Text;

use super::memory::Memory;
use super::{Package, folder, kari, moment};

/// The register's file.
pub fn path() -> &'static Path {
    Path::new("office/b.dagsverk")
}

/// The journal that is written on.
pub fn journal() -> &'static Path {
    Path::new("office/b.journal")
}

/// A Thursday afternoon.
pub fn now() -> Moment {
    moment("2026-11-26T15:08:34+01:00")
}

/// So many seconds after [`now`].
pub fn later(seconds: i64) -> Moment {
    now().plus_seconds(seconds)
}

/// Who works at the other desk.
pub fn per() -> Author {
    Author { user: "per".into(), computer: "PC-14".into() }
}

/// A register that is in no file: three people, 1 to 3, of whom nothing is marked.
pub fn small() -> Document {
    static SMALL: OnceLock<Document> = OnceLock::new();
    let small = SMALL.get_or_init(|| {
        let folder = folder();
        let package = Package::small()
            .rows("inmates", "2,Berg,Amir,,nb,\n3,Dahl,Lars,,nn,")
            .rows("stays", "2,2026-09-01,,A\n3,2026-09-01,,A")
            .rows("custody", "2,2026-09-01,convicted\n3,2026-09-01,remand")
            .rows("placements", "2,WOOD,2026-09-01,,,,\n3,WOOD,2026-09-01,,,,");
        let (register, imported) = package.import(folder.path());
        assert_eq!(imported.status, 0, "{}", imported.err);
        let document = dagsverk::document::open(&register).unwrap().document;
        Document { id: "any".into(), recorded: Recorded::nothing("any"), saved: None, ..document }
    });
    small.clone()
}

/// The same register with another id.
pub fn small_called(id: &str) -> Document {
    Document { id: id.into(), recorded: Recorded::nothing(id), ..small() }
}

/// This letter on this day of a month for an inmate.
pub fn letter(inmate: &str, month: &str, day: u8, letter: char) -> Fact {
    let mark = Mark { key: MarkKey::new(letter).unwrap(), detail: MarkDetail::default() };
    let day = DayMark::new(day, Some(mark));
    Fact::Marks(inmate.parse().unwrap(), month.parse().unwrap(), "WOOD".parse().unwrap(), vec![day])
}

/// Inmate 1 took part on this day of October 2026.
pub fn mark(day: u8) -> Change {
    letter("1", "2026-10", day, 'T').into()
}

/// These people took part on this day of October 2026.
pub fn mark_all(inmates: &[&str], day: u8) -> Change {
    Change::of(inmates.iter().map(|inmate| letter(inmate, "2026-10", day, 'T')).collect())
}

/// The letters of an inmate: `1T 2T`, the days of October 2026.
pub fn marked(document: &Document, inmate: &str) -> String {
    let letters = document.register.inmates[inmate].attendance.marks().map(|(day, row)| {
        let letter = row.key(day.day()).map_or(' ', MarkKey::letter);
        format!("{}{letter}", day.day())
    });
    letters.collect::<Vec<_>>().join(" ")
}

/// A register that was just made on a disk.
pub fn made(disk: &Memory) -> Sitting {
    let (sitting, laid_aside) = Sitting::make(Arc::new(disk.clone()), path(), small(), kari(), now()).unwrap();
    assert_eq!(laid_aside, [] as [PathBuf; 0]);
    sitting
}

/// A sitting at the register of a disk.
pub fn sit(disk: &Memory, by: Author, now: Moment) -> (Sitting, Vec<Notice>) {
    Sitting::open(Arc::new(disk.clone()), path(), by, now).unwrap()
}

/// A disk with a register that was made, marked for inmate 1 on days 1 and 2, saved after the first, and left.
pub fn office() -> Memory {
    let disk = Memory::default();
    let mut sitting = made(&disk);
    sitting.change(mark(1), later(1)).unwrap();
    sitting.save(later(2)).unwrap();
    sitting.change(mark(2), later(3)).unwrap();
    drop(sitting);
    disk.sound()
}

/// The register as it opens.
pub fn opened(disk: &Memory) -> Opened {
    open_on(disk, path()).unwrap()
}

/// The lines of a file, each with its end.
pub fn lines(disk: &Memory, path: &Path) -> Vec<String> {
    let text = String::from_utf8(disk.bytes(path).unwrap()).unwrap();
    text.split_inclusive('\n').map(str::to_owned).collect()
}

/// What verifying finds.
pub fn findings(disk: &Memory) -> Vec<Finding> {
    verify(disk, path()).unwrap().findings
}

/// Register and journal say the same, from the journal's beginning to its end.
pub fn is_clean(disk: &dyn Disk, path: &Path) -> bool {
    let verified = verify(disk, path).unwrap();
    verified.findings.is_empty() && verified.is_founded
}

/// The next one to come can work: what he marks is there, with all that was there, and all is well.
pub fn next_change_goes_through(disk: &Memory, case: &str) {
    let before = opened(disk).document;
    let (mut sitting, _) = sit(disk, per(), later(10_000));
    sitting.change(mark(30), later(10_001)).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
    let mut expected = before;
    expected.apply(&mark(30)).unwrap();
    assert!(sitting.document().register == expected.register, "{case}");
    assert!(opened(disk).document.register == expected.register, "{case}");
    sitting.close(later(10_002)).unwrap_or_else(|(_, refusal)| panic!("{case}: {refusal:?}"));
    let after = opened(disk);
    assert!(after.document.register == expected.register && after.notices.is_empty(), "{case}: {:?}", after.notices);
    assert!(is_clean(disk, path()), "{case}: {:?}", findings(disk));
}

/// A record as the program writes it, whatever it says.
pub fn forged(before: &str, number: u64, more: &str, what: &str, payload: &str) -> String {
    let head =
        format!("(number:{number},{more}at:\"2026-11-26T15:08:34+01:00\",by:\"kari\",on:\"PC-12\",what:\"{what}\")");
    let salt = "00112233445566778899aabbccddeeff";
    let payload_digest = Digest::of(format!("{salt}\n{payload}").as_bytes());
    let chain = Digest::of(format!("{before}\n{head}\n{payload_digest}").as_bytes());
    format!("{chain}\t{salt}\t{head}\t{payload}\n")
}

/// The chain's digest up to the record of this line.
pub fn chain_of(line: &str) -> &str {
    line.split('\t').next().unwrap()
}

/// Sentences in every language, with nothing left open in them, that name something.
pub fn says(named: &str, words: impl Fn(&Text) -> String) {
    for language in Language::ALL {
        let said = words(&Text::new(*language));
        assert!(!said.contains('{') && !said.contains('}'), "{said}");
        assert!(said.contains(named), "{named:?} is named: {said}");
        assert!(said.trim_end().ends_with(['.', '?']), "a sentence: {said}");
    }
}
