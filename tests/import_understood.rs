//! A package is understood however a spreadsheet wrote it: each form gives the same register as the package written
//! plainly, seen in what `export` writes of it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

mod common;

use std::collections::BTreeMap;

use common::{dagsverk, folder, word};
use dagsverk::document::Document;
use dagsverk::exchange::{ImportOptions, Table, import_files};

/// A package as `export` writes it, with letters beyond ASCII, dates, amounts and a field in most columns.
const PLAIN: &[(&str, &str)] = &[
    ("settings.csv", "key,from,value\nfood,2026-10-01,true\nprison,,Bø fengsel\n"),
    (
        "rates.csv",
        "component,from,until,amount,source\nordinary,2026-01-01,2026-12-31,84.50,rundskriv\n\
         reduced,2026-01-01,,56.00,rundskriv\nfood,2026-01-01,,1122.05,\n",
    ),
    ("rules.csv", "circumstance,from,pays,source\nleave,2026-09-01,R,instruks 3/2026\n"),
    ("holidays.csv", "holiday,from,observed\nwhit_monday,2026-01-01,false\n"),
    (
        "inmates.csv",
        "number,family_name,given_name,born,language,sentence_end\n1,Bø,Jonas,1987-03-14,nb,2029-08-02\n\
         Å-2,Čuovga,Ånen,,se,\n",
    ),
    (
        "activities.csv",
        "code,name,kind,provider,place,weekdays,hours,from,until,capacity,supplement,runs_on_holidays\n\
         KJØKKEN,Kjøkken,work,Bø fengsel,Hovedbygget,1234567,07:30-14:30,2026-08-17,2026-12-18,8,10.50,true\n",
    ),
    ("frames.csv", "activity,from,until,amount\nKJØKKEN,2026-04-01,2026-12-31,16000.00\n"),
    ("stays.csv", "number,from,until,unit\n1,2026-04-01,2026-11-20,Avdeling B\nÅ-2,2026-04-01,,\n"),
    ("custody.csv", "number,from,kind\n1,2024-05-13,convicted\nÅ-2,2026-04-01,remand\n"),
    ("placements.csv", "number,activity,from,until,weekdays,weight,supplement\n1,KJØKKEN,2026-08-17,,12345,50,0.00\n"),
    (
        "spells.csv",
        "number,from,circumstance,until,weekdays,granted,decided_by,decided_on,review_by,reason\n\
         1,2026-10-12,unfit,2026-10-30,135,,mh,2026-10-12,2026-10-19,attest sett\n",
    ),
    (
        "reviews.csv",
        "number,from,circumstance,date,by,assessment,next_review\n1,2026-10-12,unfit,2026-10-19,mh,fortsatt ufør,2026-10-26\n",
    ),
    (
        "sanctions.csv",
        "number,from,decided,days,percent,state,decided_by\n1,2026-11-02,2026-10-30,7,50,in_force,insp.\n",
    ),
    (
        "marks.csv",
        "number,date,activity,circumstance,deduction,granted,decided_by,note\n\
         1,2026-10-01,KJØKKEN,took_part,12.5%,,insp.,for sent\n1,2026-10-02,KJØKKEN,took_part,15.00,,insp.,\n\
         1,2026-10-05,KJØKKEN,sick,,,,\n",
    ),
];

/// What `export` writes of a package: the bytes of each file.
type Exported = BTreeMap<String, Vec<u8>>;

/// Imports these files into a new register and exports it.
fn exported(files: &[(&str, Vec<u8>)]) -> Exported {
    let folder = folder();
    let (package, register) = (folder.path().join("package"), folder.path().join("test.dagsverk"));
    std::fs::create_dir(&package).unwrap();
    for (name, bytes) in files {
        std::fs::write(package.join(name), bytes).unwrap();
    }
    let ran = dagsverk(&["import", word(&package), "--to", word(&register)]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let out = folder.path().join("out");
    let ran = dagsverk(&["export", word(&register), "--to", word(&out)]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let entries = std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap())).collect()
}

/// The package, each file written by `form`.
fn written(package: &[(&'static str, &str)], form: impl Fn(&str) -> Vec<u8>) -> Vec<(&'static str, Vec<u8>)> {
    package.iter().map(|(name, text)| (*name, form(text))).collect()
}

/// The package in this form gives the same export as the package as it stands.
fn understood_of(package: &[(&'static str, &str)], form: impl Fn(&str) -> Vec<u8>) {
    let plainly = exported(&written(package, |text| text.as_bytes().to_vec()));
    let in_form = exported(&written(package, form));
    for (name, bytes) in &plainly {
        let (plain, read) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&in_form[name]));
        assert_eq!(plain, read, "{name}");
    }
    assert_eq!(plainly.len(), in_form.len());
}

fn understood(form: impl Fn(&str) -> String) {
    understood_of(PLAIN, |text| form(text).into_bytes());
}

/// The text with every row written anew by `form` out of its fields; no plain field holds a comma or a quote.
fn by_row(text: &str, form: impl Fn(&[&str]) -> String) -> String {
    text.lines().map(|line| form(&line.split(',').collect::<Vec<_>>()) + "\n").collect()
}

/// The text with every field written anew by `form`, and this separator between them.
fn by_field(text: &str, separator: &str, form: impl Fn(&str) -> String) -> String {
    by_row(text, |fields| fields.iter().map(|field| form(field)).collect::<Vec<_>>().join(separator))
}

/// `2026-04-01` as `01.04.2026`; anything else as it is.
fn norwegian_date(field: &str) -> String {
    match field.split('-').collect::<Vec<_>>()[..] {
        [year, month, day] if year.len() == 4 => format!("{day}.{month}.{year}"),
        _ => field.to_owned(),
    }
}

/// `2026-04-01` as `1.4.2026`; anything else as it is.
fn short_norwegian_date(field: &str) -> String {
    match field.split('-').collect::<Vec<_>>()[..] {
        [year, month, day] if year.len() == 4 => {
            format!("{}.{}.{year}", day.trim_start_matches('0'), month.trim_start_matches('0'))
        }
        _ => field.to_owned(),
    }
}

/// `84.50` as `84,50`, with or without a percent sign; anything else as it is.
fn decimal_comma(field: &str) -> String {
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    match field.split_once('.') {
        Some((kroner, ore)) if is_number(kroner) && is_number(ore.trim_end_matches('%')) => format!("{kroner},{ore}"),
        _ => field.to_owned(),
    }
}

#[test]
fn two_files_of_rates_are_taken_together() {
    // Where capitals make another name, a folder can hold `rates.csv` and `RATES.CSV`.
    let file = |row: &str| (Table::Rates, format!("component,from,until,amount,source\n{row}\n").into_bytes());
    let files = vec![file("ordinary,2026-01-01,,84.00,x"), file("reduced,2026-01-01,,56.00,x")];
    let mut document = Document::new().unwrap();
    let imported = import_files(files, &document, ImportOptions::default(), |_| {}).unwrap();
    document.apply(&imported.change).unwrap();
    assert_eq!(imported.counts[&Table::Rates].added, 2);
    assert_eq!(document.register.local.rates.len(), 2, "what was counted is there, and nothing of the program's");
}

#[test]
fn the_plain_package_is_exported_as_it_was_written() {
    let files = exported(&written(PLAIN, |text| text.as_bytes().to_vec()));
    for (name, text) in PLAIN.iter().filter(|(name, _)| *name != "rates.csv") {
        assert_eq!(String::from_utf8_lossy(&files[*name]), *text, "{name}");
    }
}

#[test]
fn a_byte_order_mark_is_understood() {
    understood(|text| format!("\u{feff}{text}"));
}

#[test]
fn semicolons_are_understood() {
    understood(|text| text.replace(',', ";"));
}

#[test]
fn line_ends_of_windows_are_understood() {
    understood(|text| text.replace('\n', "\r\n"));
}

#[test]
fn a_last_line_without_end_is_understood() {
    understood(|text| text.trim_end().to_owned());
}

#[test]
fn latin_1_is_understood() {
    // Sámi letters are not in Latin-1.
    let package: Vec<_> = PLAIN.iter().map(|(name, text)| (*name, text.replace("Čuovga", "Åsén"))).collect();
    let package: Vec<_> = package.iter().map(|(name, text)| (*name, text.as_str())).collect();
    understood_of(&package, |text| text.chars().map(|c| u8::try_from(c).unwrap()).collect());
}

#[test]
fn decimal_commas_are_understood_between_semicolons_and_in_quotes() {
    understood(|text| by_field(text, ";", decimal_comma));
    understood(|text| by_field(text, ",", |field| format!("\"{}\"", decimal_comma(field))));
}

#[test]
fn thousands_set_apart_by_a_space_are_understood() {
    for space in [' ', '\u{a0}', '\u{202f}'] {
        let spaced = [("1122.05", format!("1{space}122.05")), ("16000.00", format!("16{space}000,00"))];
        understood(|text| {
            by_field(text, ";", |field| {
                spaced.iter().find(|(plain, _)| *plain == field).map_or(field, |(_, spaced)| spaced).to_owned()
            })
        });
    }
}

#[test]
fn amounts_with_fewer_decimals_are_understood() {
    understood(|text| text.replace("84.50", "84.5").replace("56.00", "56").replace(",0.00", ",0"));
}

#[test]
fn dates_as_they_are_written_in_norway_are_understood() {
    assert_eq!(
        (norwegian_date("2026-11-20"), short_norwegian_date("2026-04-01")),
        ("20.11.2026".into(), "1.4.2026".into())
    );
    understood(|text| by_field(text, ",", norwegian_date));
    understood(|text| by_field(text, ",", short_norwegian_date));
}

#[test]
fn columns_in_another_order_are_understood() {
    understood(|text| by_row(text, |fields| fields.iter().rev().copied().collect::<Vec<_>>().join(",")));
    understood(|text| by_row(text, |fields| [&fields[2..], &fields[..2]].concat().join(",")));
}

#[test]
fn rows_in_another_order_are_understood() {
    understood(|text| {
        let (header, rows) = text.split_once('\n').unwrap();
        let rows: Vec<_> = rows.lines().rev().collect();
        format!("{header}\n{}\n", rows.join("\n"))
    });
}

#[test]
fn a_header_in_capitals_is_understood() {
    understood(|text| {
        let (header, rows) = text.split_once('\n').unwrap();
        format!("{}\n{rows}", header.to_uppercase())
    });
}

#[test]
fn blank_rows_are_passed_over() {
    understood(|text| format!("\n{}\n\n", text.replace('\n', "\n\n")));
    understood(|text| by_row(text, |fields| format!("{}\n{}", fields.join(","), ",".repeat(fields.len() - 1))));
    understood(|text| by_row(text, |fields| format!("{}\n  ", fields.join(","))));
}

#[test]
fn spaces_around_fields_are_passed_over() {
    understood(|text| by_field(text, ",", |field| format!(" {field}  ")));
    understood(|text| by_field(text, ";", |field| format!("\u{a0}{field}\u{a0}")));
}

#[test]
fn fields_in_quotes_are_understood() {
    understood(|text| by_field(text, ",", |field| format!("\"{field}\"")));
    understood(|text| by_field(text, ";", |field| format!("\"{field}\"")));
}

#[test]
fn weekdays_in_another_order_and_booleans_in_capitals_are_understood() {
    understood(|text| text.replace(",12345,", ",54321,").replace(",135,", ",531,"));
    understood(|text| text.replace("10.50,true", "10.50,TRUE").replace("01,false", "01,False"));
}

#[test]
fn all_of_it_at_once_is_understood() {
    understood(|text| {
        let text = by_row(text, |fields| fields.iter().rev().copied().collect::<Vec<_>>().join(","));
        let text = by_field(&text, ";", |field| format!(" {} ", norwegian_date(&decimal_comma(field))));
        let (header, rows) = text.split_once('\n').unwrap();
        format!("\u{feff}{}\n\n{rows}", header.to_uppercase()).replace('\n', "\r\n")
    });
}

/// A field that needs quotes, as it is meant and as it stands in a file.
const QUOTED: &[(&str, &str)] = &[
    ("Bø, Ånen", "\"Bø, Ånen\""),
    ("Bø; Ånen", "Bø; Ånen"),
    ("kalt \"Čuovga\"", "\"kalt \"\"Čuovga\"\"\""),
    ("\"\"", "\"\"\"\"\"\""),
    ("for sent\nog gikk tidlig", "\"for sent\nog gikk tidlig\""),
    ("sa \"nei\",\n\ngikk", "\"sa \"\"nei\"\",\n\ngikk\""),
];

/// A package with this note as it stands in a file, and this separator between fields.
fn with_note(note: &str, separator: &str) -> Vec<(&'static str, Vec<u8>)> {
    written(PLAIN, |text| text.replace(',', separator).replace("for sent", note).into_bytes())
}

#[test]
fn quotes_separators_and_new_lines_in_a_quoted_field_are_kept() {
    for (meant, in_file) in QUOTED {
        let files = exported(&with_note(in_file, ","));
        let marks = String::from_utf8_lossy(&files["marks.csv"]).into_owned();
        assert!(marks.contains(&format!("insp.,{in_file}\n")), "{meant:?} is written as {in_file:?}: {marks}");
        assert_eq!(marks.matches("KJØKKEN").count(), 3, "{meant:?} takes no other row into itself: {marks}");
        let again: Vec<_> = PLAIN.iter().map(|(name, _)| (*name, files[*name].clone())).collect();
        assert_eq!(exported(&again), files, "{meant:?} comes back from its own export");
    }
}

#[test]
fn a_quoted_field_is_the_same_between_semicolons() {
    for (meant, in_file) in QUOTED.iter().filter(|(meant, _)| !meant.contains(';')) {
        assert_eq!(exported(&with_note(in_file, ";")), exported(&with_note(in_file, ",")), "{meant:?}");
    }
}

#[test]
fn names_beyond_ascii_come_back_letter_by_letter() {
    let files = exported(&written(PLAIN, |text| text.as_bytes().to_vec()));
    let inmates = String::from_utf8(files["inmates.csv"].clone()).unwrap();
    assert!(inmates.contains("\n1,Bø,Jonas,") && inmates.contains("\nÅ-2,Čuovga,Ånen,"), "{inmates}");
}
