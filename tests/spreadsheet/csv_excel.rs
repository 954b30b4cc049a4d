//! csv for a Norwegian Excel.

use super::common::{Package, dagsverk_in, folder, word};

fn printed(language: &str, more: &[&str]) -> String {
    let folder = folder();
    let (package, register) = (folder.path().join("package"), folder.path().join("r.dagsverk"));
    Package::small()
        .rows("inmates", "-2,=1+1,,,nb,")
        .rows("stays", "-2,2026-09-01,,A")
        .rows("custody", "-2,2026-09-01,convicted")
        .rows("placements", "-2,WOOD,2026-09-01,,,,")
        .rows("marks", "1,2026-10-05,WOOD,took_part,,,,\n-2,2026-10-05,WOOD,took_part,20%,,K. Strand,")
        .write(&package);
    let imported = dagsverk_in("en", &["import", word(&package), "--to", word(&register)]);
    assert_eq!(imported.status, 0, "{}", imported.err);
    let days = ["--from", "2026-10-05", "--to", "2026-10-05", "--format", "csv-excel"];
    dagsverk_in(language, &[&["payroll", word(&register)], &days[..], more].concat()).out
}

#[test]
fn a_norwegian_excel_opens_it_as_it_is() {
    let expected = "\u{feff}Nr.;Navn;Hva;Dager;Beløp\r\n\
        '-2;'=1+1;Ordinær sats;1;84,00\r\n\
        '-2;'=1+1;Trekk;;-16,80\r\n\
        1;Aas, Jonas;Ordinær sats;1;84,00\r\n\
        Sum;;;;151,20\r\n";
    assert_eq!(printed("nb", &[]), expected);
}

#[test]
fn its_days_are_norwegian_dates_and_its_words_in_the_language() {
    let detail = printed("en", &["--detail"]);
    let mut lines = detail.split("\r\n");
    assert_eq!(lines.next(), Some("\u{feff}No.;Name;Date;What;Amount;Reason"));
    assert!(
        lines.clone().any(|line| line.starts_with("1;Aas, Jonas;05.10.2026;") && line.contains(";84,00;")),
        "{detail}"
    );
}
