//! Attendance sheets: who stands on them and in what order, what is to be marked, and how a printed one is known again.

use dagsverk::calendar::Period;
use dagsverk::document::{Document, open};
use dagsverk::register::Language;
use dagsverk::report::{AttendanceSheet, Pdf, Print, Privacy, SheetRefusal, Square, attendance};

use crate::common::{Package, dagsverk, dagsverk_in, fjellvik, folder, word};
use crate::made::{day, print};
use crate::read::said;

fn document(package: &Package) -> Document {
    let folder = folder();
    let (files, path) = (folder.path().join("package"), folder.path().join("r.dagsverk"));
    package.write(&files);
    let imported = dagsverk(&["import", word(&files), "--to", word(&path)]);
    assert_eq!(imported.status, 0, "{}", imported.err);
    open(&path).unwrap().document
}

fn span(first: &str, last: &str) -> Period {
    Period::new(day(first), day(last)).unwrap()
}

/// Monday to Sunday, the second of them with everything on it.
fn week() -> Package {
    Package::small()
        .rows("inmates", "2,Ås,Ola,,nb,\n3,Berg,Per,,nb,\n4,Zeus,Ute,,nb,")
        .rows("stays", "2,2026-09-01,,A\n3,2026-10-07,,A\n4,2026-09-01,,A")
        .rows("custody", "2,2026-09-01,convicted\n3,2026-09-01,convicted\n4,2026-09-01,convicted")
        .rows("placements", "2,WOOD,2026-09-01,,,,\n3,WOOD,2026-09-01,,13,,")
        .rows("marks", "2,2026-10-05,WOOD,took_part,,,,\n2,2026-10-06,WOOD,refused,,,,")
        .rows("spells", "2,2026-10-08,sick,2026-10-12,,,,,,")
}

/// The example's workshop, and its kitchen, which runs at weekends.
pub(crate) fn example(activity: &str, first: &str, last: &str, print: &Print) -> Pdf {
    let folder = folder();
    let path = folder.path().join("fjellvik.dagsverk");
    dagsverk(&["import", word(&fjellvik()), "--to", word(&path)]);
    let document = open(&path).unwrap().document;
    let sheet = AttendanceSheet::of(&document, activity, span(first, last)).unwrap();
    attendance(&sheet, print).unwrap()
}

#[test]
fn people_stand_in_the_order_of_their_names_with_what_is_to_be_marked() {
    let sheet = AttendanceSheet::of(&document(&week()), "WOOD", span("2026-10-05", "2026-10-11")).unwrap();
    let names: Vec<_> = sheet.people.iter().map(|person| person.family_name.as_str()).collect();
    // Zeus has no place here; Å comes last, and Aa is Å.
    assert_eq!(names, ["Berg", "Aas", "Ås"]);
    let free = [Square::Blank, Square::Blank];
    let [per, jonas, ola] = &sheet.people[..] else { panic!("{names:?}") };
    assert_eq!(jonas.squares, [&[Square::Open; 5][..], &free].concat());
    // Per came on Wednesday, and is placed on Mondays and Wednesdays.
    use Square::{Crossed, Open};
    assert_eq!(per.squares, [&[Crossed, Crossed, Open, Crossed, Crossed][..], &free].concat());
    let marked: Vec<_> = ola.squares.iter().filter(|square| matches!(square, Square::Marked(_))).collect();
    assert_eq!(marked.len(), 2);
    assert_eq!(ola.squares[2], Open);
    let [bar] = ola.bars[..] else { panic!("{:?}", ola.bars) };
    assert_eq!((bar.first, bar.last), (3, 4));
    assert_eq!(sheet.circumstances[bar.circumstance].name.get(Language::En), "sick");
}

#[test]
fn a_spell_goes_on_over_the_weekend() {
    let sheet = AttendanceSheet::of(&document(&week()), "WOOD", span("2026-10-05", "2026-10-18")).unwrap();
    let bar = sheet.people[2].bars[0];
    assert_eq!((bar.first, bar.last), (3, 7));
}

#[test]
fn the_state_tells_a_sheet_printed_before_a_change() {
    let october = span("2026-10-05", "2026-10-11");
    let code = |package: &Package| AttendanceSheet::of(&document(package), "WOOD", october).unwrap().code();
    let before = code(&week());
    assert_eq!(before, code(&week()));
    assert_ne!(before, code(&week().rows("marks", "1,2026-10-05,WOOD,took_part,,,,")));
    assert_ne!(before, code(&week().rows("spells", "1,2026-10-09,sick,,,,,,,")));
    // What is not on it changes nothing: another week, a name.
    assert_eq!(before, code(&week().rows("marks", "1,2026-10-12,WOOD,took_part,,,,")));
    let sheet = AttendanceSheet::of(&document(&week()), "WOOD", october).unwrap();
    assert_eq!(sheet.state(), format!("{}/{before}", sheet.record));
    let pdf = attendance(&sheet, &print(Language::Nb)).unwrap();
    assert!(said(&pdf).contains(&format!("stand {}", sheet.state())), "{}", said(&pdf));
}

#[test]
fn letters_are_the_registers_and_words_the_papers() {
    let package = week().rows("settings", "language,,nb");
    let sheet = AttendanceSheet::of(&document(&package), "WOOD", span("2026-10-05", "2026-10-11")).unwrap();
    let [nb, en] = [Language::Nb, Language::En].map(|language| said(&attendance(&sheet, &print(language)).unwrap()));
    let refused = sheet.circumstances.iter().find(|one| one.key.letter() == letter_of(&sheet, 1)).unwrap();
    for (said, language) in [(nb, Language::Nb), (en, Language::En)] {
        let legend = format!("{} {}", refused.letter.get(Language::Nb), refused.name.get(language));
        assert!(said.replace('\u{a0}', " ").contains(&legend), "{legend}: {said}");
        assert!(said.contains("Ås, Ola"));
    }
}

fn letter_of(sheet: &AttendanceSheet, column: usize) -> char {
    let Square::Marked(place) = sheet.people[2].squares[column] else { panic!("not marked") };
    sheet.circumstances[place].key.letter()
}

#[test]
fn names_can_be_left_out() {
    let sheet = AttendanceSheet::of(&document(&week()), "WOOD", span("2026-10-05", "2026-10-11")).unwrap();
    let numbers = Print { privacy: Privacy::NumberOnly, ..print(Language::Nb) };
    assert!(!said(&attendance(&sheet, &numbers).unwrap()).contains("Berg"));
}

#[test]
fn many_people_go_on_on_the_next_page_below_the_same_heads() {
    let mut package = Package::small();
    for number in 10..90 {
        package = package
            .rows("inmates", &format!("{number},Etternavn{number},Fornavn,,nb,"))
            .rows("stays", &format!("{number},2026-09-01,,A"))
            .rows("custody", &format!("{number},2026-09-01,convicted"))
            .rows("placements", &format!("{number},WOOD,2026-09-01,,,,"));
    }
    let sheet = AttendanceSheet::of(&document(&package), "WOOD", span("2026-10-01", "2026-10-31")).unwrap();
    let pdf = attendance(&sheet, &print(Language::Nb)).unwrap();
    assert!((4..=6).contains(&pdf.pages), "{}", pdf.pages);
    let pages = crate::read::pages(&pdf);
    assert!(pages.iter().all(|page| page.iter().any(|text| text.starts_with("Side "))));
    assert!(pages.iter().take(4).all(|page| page.contains(&"31".to_owned()) && page.contains(&"Navn".to_owned())));
}

#[test]
fn what_cannot_be_is_refused_by_name() {
    let document = document(&week());
    let refused = |activity, first, last| AttendanceSheet::of(&document, activity, span(first, last)).unwrap_err();
    assert_eq!(refused("IRON", "2026-10-05", "2026-10-11"), SheetRefusal::UnknownActivity);
    assert_eq!(refused("WOOD", "2026-10-01", "2026-11-01"), SheetRefusal::TooManyDays);
    assert_eq!(refused("WOOD", "2026-08-01", "2026-08-07"), SheetRefusal::Nobody);
}

#[test]
fn sheet_writes_the_paper_and_says_so() {
    let folder = folder();
    let (register, file) = (folder.path().join("fjellvik.dagsverk"), folder.path().join("ark.pdf"));
    dagsverk(&["import", word(&fjellvik()), "--to", word(&register)]);
    let sheet = |activity: &str| {
        let days = ["--from", "2026-11-16", "--to", "2026-11-22", "--pdf", word(&file)];
        dagsverk_in("nb", &[&["sheet", word(&register), "--activity", activity], &days[..]].concat())
    };
    let ran = sheet("KJOKKEN");
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.err.contains("ark.pdf er skrevet, én side"), "{}", ran.err);
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF"));
    let ran = sheet("X");
    assert_eq!((ran.status, ran.err.as_str()), (1, "Det finnes ingen aktivitet X i registeret. Rett koden.\n"));
}
