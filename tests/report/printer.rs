//! Out of the program: saved whole, and printed through the system's own service where there is one.

use dagsverk::document::SaveAs;
use dagsverk::register::Language;
use dagsverk::report::payroll_list;
use dagsverk::report::printer::{PrinterRefusal, print as print_on, printers, save};
use dagsverk::text::Text;

use crate::made::{payroll, print};

#[test]
fn a_pdf_is_saved_whole_and_does_not_replace_what_it_must_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("liste.pdf");
    let pdf = payroll_list(&payroll(3), &print(Language::Nb)).unwrap();
    save(&pdf, &path, SaveAs::New).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), pdf.bytes);
    let refused = save(&pdf, &path, SaveAs::New).unwrap_err();
    assert!(refused.words(&Text::new(Language::En)).contains("is there already"));
    save(&pdf, &path, SaveAs::Same).unwrap();
}

/// Run by `tests/smoke/print.sh`, which sets up a printer called in `DAGSVERK_PRINTER`.
#[test]
#[ignore = "needs a print service"]
fn prints_through_cups() {
    let printer = std::env::var("DAGSVERK_PRINTER").expect("the name of a printer");
    let found = printers().unwrap();
    assert!(found.names.contains(&printer), "{found:?}");
    let pdf = payroll_list(&payroll(20), &print(Language::Nb)).unwrap();
    let job = print_on(&pdf, Some(&printer)).unwrap();
    assert!(job.contains(&printer), "{job}");
    println!("{job}");
    if let Ok(path) = std::env::var("DAGSVERK_PRINTED_COPY") {
        save(&pdf, std::path::Path::new(&path), SaveAs::Same).unwrap();
    }

    let refused = print_on(&pdf, Some("no-such-printer")).unwrap_err();
    assert!(matches!(refused, PrinterRefusal::Refused(_)), "{refused:?}");
    let words = refused.words(&Text::new(Language::En));
    assert!(words.contains("not accepted: lp: ") && words.contains("not exist"), "{words}");
    println!("{words}");
    let left = std::fs::read_dir(std::env::temp_dir()).unwrap().filter_map(Result::ok);
    let ours = left.filter(|entry| entry.file_name().to_string_lossy().starts_with("dagsverk-"));
    assert_eq!(ours.count(), 0, "nothing of the payroll is left behind");
}
