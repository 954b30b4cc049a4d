//! Files and rows as a whole.

use crate::asking::{all_refused, refused_once};
use crate::common::{Package, dagsverk, folder, word};

#[test]
fn missing_columns_are_refused_by_name() {
    let package = Package::small().file("stays", "number,from\n1,2026-09-01\n");
    refused_once(&package, "stays.csv: ", "lacks columns: until, unit. Add them", "missing columns");
    let package = Package::small().file("stays", "1,2026-09-01,,A\n1,2026-10-01,,B\n");
    refused_once(&package, "stays.csv: ", "lacks columns: number, from, until, unit.", "no header");
}

#[test]
fn unknown_columns_are_refused_by_name() {
    let package = Package::small().file("stays", "number,from,until,unit,cell,bed\n1,2026-09-01,,A,12,1\n");
    refused_once(
        &package,
        "stays.csv: ",
        "has unknown columns: cell, bed. Remove them or correct the name.",
        "unknown",
    );
}

#[test]
fn a_column_that_stands_twice_is_refused() {
    let package = Package::small().file("stays", "number,from,until,unit,from\n1,2026-09-01,,A,2026-09-02\n");
    refused_once(&package, "stays.csv: ", "has the column from twice.", "twice");
}

#[test]
fn an_empty_file_is_refused() {
    for text in ["", "\n\n", " \n"] {
        let package = Package::small().file("stays", text);
        refused_once(&package, "stays.csv: ", "has no header row. The first row must hold the column names.", text);
    }
}

#[test]
fn a_binary_file_is_refused() {
    for bytes in [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"PK\x03\x04\x14\0\x06\0", b"\xff\xfen\0u\0m\0b\0e\0r\0"] {
        let folder = folder();
        let (package, register) = (folder.path().join("package"), folder.path().join("test.dagsverk"));
        Package::small().write(&package);
        std::fs::write(package.join("stays.csv"), bytes).unwrap();
        let ran = dagsverk(&["import", word(&package), "--to", word(&register)]);
        assert_eq!(ran.status, 1);
        assert!(ran.err.contains("stays.csv: is not a text file. Save it as CSV."), "{}", ran.err);
        assert!(!register.exists());
    }
}

#[test]
fn an_unclosed_quote_is_refused() {
    let says = "has a quotation mark that is opened and not closed. Every \" must come in pairs.";
    for rows in ["\"1,2026-10-01,sick,,,,,,,", "1,2026-10-01,sick,,,,,,,\"cold\n1,2026-10-12,sick,,,,,,,"] {
        refused_once(&Package::small().rows("spells", rows), "spells.csv, line 2: ", says, rows);
    }
}

#[test]
fn an_unclosed_quote_is_refused_though_another_quote_makes_their_number_even() {
    // Read on, the last field would take the row after it into itself, and a marked day would be lost.
    let rows = "1,2026-10-01,WOOD,took_part,,,,5\" plank\n1,2026-10-02,WOOD,took_part,,,,\"left\n\
                1,2026-10-05,WOOD,took_part,,,,";
    let (folder, package) = (folder(), Package::small().rows("marks", rows));
    let (register, ran) = package.import(folder.path());
    assert_eq!(ran.status, 1, "{}", ran.out);
    assert!(ran.err.contains("marks.csv"), "{}", ran.err);
    assert!(!register.exists());
}

#[test]
fn a_row_with_too_few_or_too_many_fields_is_refused() {
    all_refused(&[
        ("stays", "1,2026-10-01", "line 3", "the row has 2 fields, the header 4."),
        ("stays", "1,2026-10-01,,B,C", "line 3", "the row has 5 fields, the header 4."),
        ("stays", "1", "line 3", "the row has 1 fields, the header 4."),
        ("inmates", "2,Berg, Amir,Amir,,nb,", "line 3", "the row has 7 fields, the header 6."),
    ]);
}

#[test]
fn a_required_field_that_is_empty_is_refused() {
    let says = "the field must be filled in.";
    all_refused(&[
        ("inmates", ",Berg,Amir,,nb,", "line 3, column number", says),
        ("stays", ",2026-10-01,,", "line 3, column number", ""),
        ("stays", "1,,,B", "line 3, column from", says),
        ("custody", "1,,remand", "line 3, column from", says),
        ("custody", "1,2026-10-01,", "line 3, column kind", says),
        ("activities", ",Smithy,work,,,12345,,,,,,", "line 3, column code", says),
        ("activities", "IRON,,,,,12345,,,,,,", "line 3, column kind", says),
        ("activities", "IRON,,work,,,,,,,,,", "line 3, column weekdays", says),
        ("placements", "1,,2026-08-01,2026-08-31,,,", "line 3, column activity", ""),
        ("placements", "1,WOOD,,2026-08-31,,,", "line 3, column from", says),
        ("marks", "1,,WOOD,took_part,,,,", "line 2, column date", says),
        ("marks", "1,2026-10-01,,took_part,,,,", "line 2, column activity", ""),
        ("marks", "1,2026-10-01,WOOD,,,,,", "line 2, column circumstance", says),
        ("spells", "1,,sick,,,,,,,", "line 2, column from", says),
        ("spells", "1,2026-10-01,,,,,,,,", "line 2, column circumstance", says),
        ("reviews", "1,2026-10-01,unfit,,,,", "line 2, column date", says),
        ("reviews", "1,2026-10-01,,2026-10-02,,,", "line 2, column circumstance", says),
        ("sanctions", "1,,2026-10-01,7,50,in_force,", "line 2, column from", says),
        ("sanctions", "1,2026-10-05,,7,50,in_force,", "line 2, column decided", says),
        ("sanctions", "1,2026-10-05,2026-10-01,,50,in_force,", "line 2, column days", says),
        ("sanctions", "1,2026-10-05,2026-10-01,7,,in_force,", "line 2, column percent", says),
        ("sanctions", "1,2026-10-05,2026-10-01,7,50,,", "line 2, column state", says),
        ("rates", ",2026-01-01,,5.00,", "line 5, column component", says),
        ("rates", "food,,,5.00,", "line 5, column from", says),
        ("rates", "food,2026-01-01,,,", "line 5, column amount", says),
        ("rules", ",,R,", "line 2, column circumstance", says),
        ("rules", "leave,,,here", "line 2, column pays", says),
        ("holidays", ",,true", "line 2, column holiday", says),
        ("holidays", "may_day,,", "line 2, column observed", says),
        ("frames", ",,,5.00", "line 2, column activity", ""),
        ("frames", "WOOD,,,", "line 2, column amount", says),
        ("settings", ",,true", "line 2, column key", says),
    ]);
}

/// The bad row of `marks.csv`, written by `text` out of header, a good row and the bad one, is named at `line`.
fn named_at_line(line: u32, text: fn(&str, &str, &str) -> String) {
    let header = "number,date,activity,circumstance,deduction,granted,decided_by,note";
    let text = text(header, "1,2026-10-01,WOOD,took_part,,,,", "1,2026-10-02,WOOD,tookpart,,,,");
    let place = format!("marks.csv, line {line}, column circumstance: ");
    refused_once(&Package::small().file("marks", &text), &place, "tookpart is not a known circumstance", &text);
}

#[test]
fn the_line_named_is_the_line_in_the_file() {
    named_at_line(3, |header, good, bad| format!("{header}\n{good}\n{bad}\n"));
    named_at_line(3, |header, good, bad| format!("\u{feff}{header}\n{good}\n{bad}"));
    named_at_line(4, |header, good, bad| format!("{header}\n{good}\n,,,,,,,\n{bad}\n"));
    named_at_line(4, |header, good, bad| format!("{header}\n{good}\"late\nagain\"\n{bad}\n"));
}

#[test]
fn the_line_named_is_the_line_in_a_file_with_empty_lines() {
    named_at_line(4, |header, good, bad| format!("{header}\n{good}\n\n{bad}\n"));
    named_at_line(6, |header, good, bad| format!("\n{header}\n\n{good}\n\n{bad}\n"));
}

#[test]
fn the_line_named_is_the_line_in_a_file_with_the_line_ends_of_windows() {
    named_at_line(3, |header, good, bad| format!("{header}\r\n{good}\r\n{bad}\r\n"));
    named_at_line(4, |header, good, bad| format!("{header}\r\n{good}\r\n\r\n{bad}\r\n"));
    named_at_line(4, |header, good, bad| format!("{header}\r\n{good}\"late\r\nagain\"\r\n{bad}\r\n"));
}

#[test]
fn every_bad_field_and_row_is_named_in_the_order_of_files_and_lines() {
    let package = Package::small()
        .rows("marks", "1,2026-10-01,WOOD,tookpart,,,,\n9,31.02.2026,WOOD,took_part,0%,,,\n1,2026-10-05,WOOD,sick,,,,")
        .rows("rates", "food,2026-01-01,,x,");
    let (folder, places) = (folder(), ["rates.csv, line 5", "marks.csv, line 2", "marks.csv, line 3"]);
    let (register, ran) = package.import(folder.path());
    assert_eq!(ran.status, 1);
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(lines[0], "Not imported, nothing is changed. 5 places to correct:");
    let mut named: Vec<&str> = lines[1..].iter().map(|line| line.split(", column").next().unwrap()).collect();
    named.dedup();
    assert_eq!(named, places);
    assert!(!register.exists());
}

#[test]
fn of_more_than_fifty_bad_rows_fifty_are_named_and_the_rest_counted() {
    for (bad, head, tail) in [
        (50, "50 places to correct:", None),
        (51, "51 places to correct:", Some("… and 1 more.")),
        (1234, "1234 places to correct:", Some("… and 1184 more.")),
    ] {
        let rows: Vec<String> = (0..bad).map(|row| format!("9,2026-10-01,A{row},took_part,,,,")).collect();
        let package = Package::small().rows("inmates", "9,,,,,").rows("marks", &rows.join("\n"));
        let folder = folder();
        let (register, ran) = package.import(folder.path());
        assert_eq!(ran.status, 1);
        let lines: Vec<&str> = ran.err.lines().collect();
        assert!(lines[0].replace(',', "").ends_with(head), "{}", lines[0]);
        let named = lines.iter().filter(|line| line.starts_with("marks.csv, line ")).count();
        assert_eq!(named, 50);
        assert!(lines[50].starts_with("marks.csv, line 51, column activity: “A49”"), "{}", lines[50]);
        assert_eq!(lines.get(51).map(|line| line.replace("1,184", "1184")).as_deref(), tail);
        assert_eq!(lines.len(), 51 + usize::from(tail.is_some()));
        assert!(!register.exists());
    }
}

#[test]
fn a_folder_that_is_not_there_is_refused() {
    let folder = folder();
    let register = folder.path().join("test.dagsverk");
    let file = folder.path().join("inmates.csv");
    std::fs::write(&file, "number,family_name,given_name,born,language,sentence_end\n").unwrap();
    for package in [folder.path().join("nowhere"), file] {
        let ran = dagsverk(&["import", word(&package), "--to", word(&register)]);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""));
        assert!(ran.err.contains(&format!("There is no folder {}.", package.display())), "{}", ran.err);
        assert!(!register.exists());
    }
}

#[test]
fn a_folder_with_none_of_the_files_is_refused() {
    let folder = folder();
    let (package, register) = (folder.path().join("package"), folder.path().join("test.dagsverk"));
    std::fs::create_dir(&package).unwrap();
    for other in [None, Some("people.csv"), Some("runs.csv"), Some("inmates.xlsx")] {
        if let Some(name) = other {
            std::fs::write(package.join(name), "number\n1\n").unwrap();
        }
        let ran = dagsverk(&["import", word(&package), "--to", word(&register)]);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{other:?}");
        assert!(ran.err.contains("has none of a data package's files, such as inmates.csv"), "{}", ran.err);
        assert!(!register.exists());
    }
}

#[test]
fn a_folder_in_place_of_a_file_is_refused() {
    let folder = folder();
    let (package, register) = (folder.path().join("package"), folder.path().join("test.dagsverk"));
    Package::small().write(&package);
    std::fs::create_dir(package.join("marks.csv")).unwrap();
    let ran = dagsverk(&["import", word(&package), "--to", word(&register)]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("marks.csv: cannot be read"), "{}", ran.err);
    assert!(!register.exists());
}

#[test]
fn other_csv_files_are_not_read_and_that_is_said() {
    let folder = folder();
    let (package, register) = (folder.path().join("package"), folder.path().join("test.dagsverk"));
    Package::small().write(&package);
    std::fs::write(package.join("mark.csv"), "number\n1\n").unwrap();
    std::fs::write(package.join("runs.csv"), "number\n1\n").unwrap();
    let ran = dagsverk(&["import", word(&package), "--to", word(&register)]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.contains("Not read, no part of a data package: mark.csv"), "{}", ran.out);
    assert!(!ran.out.contains("runs.csv"), "{}", ran.out);
}
