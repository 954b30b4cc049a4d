//! The file itself: the same from the same, whole, and what it claims to be.

use dagsverk::register::Language;
use dagsverk::report::{Pdf, Print, payroll_list};

use crate::made::{payroll, print};
use crate::read::{beside_pages, texts};
use crate::slips::all;

fn both(print: &Print) -> [Pdf; 2] {
    let payroll = payroll(20);
    [payroll_list(&payroll, print).unwrap(), all(&payroll, print)]
}

#[test]
fn the_same_payroll_printed_at_the_same_moment_is_the_same_file() {
    assert_eq!(both(&print(Language::Nb)), both(&print(Language::Nb)));
}

#[test]
fn statements_and_attendance_sheets_are_the_same_file_too_and_for_archives() {
    let made = || {
        let print = print(Language::Nn);
        let sheet = crate::attendance::example("KJOKKEN", "2026-11-16", "2026-11-22", &print);
        [crate::statements::all_statements(&payroll(20), &print), sheet]
    };
    assert_eq!(made(), made());
    for pdf in made() {
        assert!(beside_pages(&pdf).contains("<pdfaid:conformance>A<"));
    }
}

#[test]
fn printed_at_another_moment_only_that_is_another() {
    let later = Print { at: "2026-11-03T10:15:00+01:00".parse().unwrap(), ..print(Language::Nb) };
    for (one, other) in both(&print(Language::Nb)).iter().zip(&both(&later)) {
        assert_ne!(one.bytes, other.bytes);
        let (one, other) = (texts(one), texts(other));
        assert_eq!(one.len(), other.len());
        for (one, other) in one.iter().zip(&other).filter(|(one, other)| one != other) {
            assert!(one.contains("2. november 2026 kl. 09:14") && other.contains("3. november 2026 kl. 10:15"));
        }
    }
}

#[test]
fn the_file_says_it_is_for_archives_and_for_everyone_and_when_it_was_printed() {
    for pdf in both(&print(Language::Nn)) {
        let beside = beside_pages(&pdf);
        for said in
            ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "2026-11-02T09:14:00+01:00"]
        {
            assert!(beside.contains(said), "{said} in {beside}");
        }
        assert!(beside.contains("avdeling B") && beside.lines().any(|line| line == "nn"));
        let document = lopdf::Document::load_mem(&pdf.bytes).unwrap();
        let root = document.catalog().unwrap();
        assert!([&b"StructTreeRoot"[..], b"MarkInfo", b"Outlines", b"Lang"].iter().all(|entry| root.has(entry)));
    }
}

#[test]
fn what_no_font_can_show_is_seen_to_be_missing_and_stops_nothing() {
    let mut payroll = payroll(2);
    payroll.people[0].family_name = "محمد 漢字 \u{e000}\u{1f600}".to_owned();
    payroll.people[0].given_name = "A\u{301}\u{feff}\u{0}\n\tB\u{200d}".to_owned();
    payroll.prison = "\u{fffe}Fengsel".to_owned();
    let print = print(Language::Nb);
    let said = texts(&payroll_list(&payroll, &print).unwrap()).join(" ");
    assert!(said.contains("□□□□ □□ □□, A") && said.contains("□ B"), "{said}");
    let slips = all(&payroll, &print);
    assert!(!beside_pages(&slips).contains(['\u{0}', '\u{fffe}', '\u{e000}']));
}

#[test]
fn qpdf_finds_nothing_wrong_where_it_is_there() {
    for pdf in both(&print(Language::Nb)) {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        std::io::Write::write_all(&mut file, &pdf.bytes).unwrap();
        match std::process::Command::new("qpdf").arg("--check").arg(file.path()).output() {
            Ok(checked) => assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout)),
            Err(_) => println!("skipped: there is no qpdf"),
        }
    }
}
