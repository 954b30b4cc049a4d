//! A payroll as a spreadsheet and as csv for Excel: read back, every number is the payroll's own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot be set up must fail")]
#![allow(clippy::float_arithmetic, reason = "a spreadsheet reckons in floats, and the test reckons after it")]
#![allow(clippy::print_stdout, reason = "what was skipped is worth reading")]

#[path = "../common/mod.rs"]
mod common;
mod csv_excel;
#[path = "../report/made.rs"]
#[allow(dead_code, reason = "the papers use the rest")]
mod made;
mod office;

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx, open_workbook_from_rs};
use dagsverk::exchange::spreadsheet;
use dagsverk::pay::{Payroll, Row};
use dagsverk::register::{Language, Ore};
use dagsverk::text::Text;

use made::payroll;

/// The row of the heads.
const HEADS: usize = 3;

fn bytes(payroll: &Payroll, language: Language) -> Vec<u8> {
    spreadsheet(payroll, &Text::new(language), common::moment("2026-11-02T09:14:00+01:00")).unwrap()
}

fn book(payroll: &Payroll, language: Language) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(bytes(payroll, language))).unwrap()
}

/// The sheet at this place, from its first cell.
fn sheet(payroll: &Payroll, language: Language, place: usize) -> Range<Data> {
    let mut book = book(payroll, language);
    let name = book.sheet_names()[place].clone();
    let range = book.worksheet_range(&name).unwrap();
    Range::from_sparse(
        range
            .cells()
            .map(|(row, column, data)| {
                let (first_row, first_column) = range.start().unwrap();
                calamine::Cell::new((row as u32 + first_row, column as u32 + first_column), data.clone())
            })
            .collect(),
    )
}

/// The øre of a number in kroner.
fn ore(data: &Data) -> Ore {
    match data {
        Data::Float(number) => Ore((number * 100.0).round() as i64),
        Data::Int(number) => Ore(number * 100),
        Data::Empty => Ore::ZERO,
        other => panic!("{other:?} is no amount"),
    }
}

fn heads(sheet: &Range<Data>) -> Vec<String> {
    sheet.rows().nth(HEADS).unwrap().iter().map(ToString::to_string).collect()
}

#[test]
fn the_list_has_the_payrolls_own_numbers_to_the_ore() {
    let payroll = payroll(20);
    let text = Text::new(Language::Nb);
    let sheet = sheet(&payroll, Language::Nb, 0);
    let heads = heads(&sheet);
    let at = |head: String| heads.iter().position(|one| *one == head).unwrap();
    let amount = |row: Row| at(row.component().map_or_else(|| text.row_column(row.as_str()), |one| text.column(one)));
    let rows: Vec<_> = sheet.rows().skip(HEADS + 1).collect();
    assert_eq!(rows.len(), payroll.people.len() + 1);
    for (person, cells) in payroll.people.iter().zip(&rows) {
        assert_eq!(cells[0], Data::String(person.number.to_string()));
        assert_eq!(cells[1], Data::String(format!("{}, {}", person.family_name, person.given_name)));
        for row in Row::ALL {
            let said = person.amount(&payroll.tables, *row);
            if *row == Row::Food {
                assert!(said.is_zero() && !heads.contains(&text.column(row.component().unwrap())));
            } else {
                assert_eq!(ore(&cells[amount(*row)]), said, "{} {row:?}", person.number);
            }
        }
        let days = at(text.paper_days_of("ordinary"));
        let exact = person.day_count(&payroll.tables, Row::Ordinary).hundredths();
        let Data::Float(shown) = cells[days] else { panic!("{:?} is no number", cells[days]) };
        assert_eq!((shown * 100.0).round() as u64, exact);
        assert_eq!(ore(&cells[at(text.list_pay())]), person.total(&payroll.tables));
    }
    let total = rows.last().unwrap();
    assert_eq!(total[1], Data::String("Sum".to_owned()));
    assert_eq!(ore(&total[at(text.list_pay())]), payroll.total());
    assert_eq!(ore(&total[amount(Row::Ordinary)]), payroll.total_of(Row::Ordinary));
}

#[test]
fn the_sums_are_formulas_over_all_rows() {
    let payroll = payroll(20);
    let mut book = book(&payroll, Language::Nb);
    let names = book.sheet_names();
    let formulas = book.worksheet_formula(&names[0]).unwrap();
    let found: Vec<_> = formulas.cells().map(|(_, _, formula)| formula.clone()).filter(|one| !one.is_empty()).collect();
    assert_eq!(found.len(), heads(&sheet(&payroll, Language::Nb, 0)).len() - 2);
    assert!(
        found.iter().all(|formula| formula.starts_with("SUM(") && formula.contains("5:") && formula.contains("24"))
    );
    let days = book.worksheet_formula(&names[1]).unwrap();
    assert!(days.cells().any(|(_, _, formula)| formula.starts_with("SUBTOTAL(9,E5:E")));
}

#[test]
fn every_day_has_a_real_date_and_the_days_come_to_the_total() {
    let payroll = payroll(20);
    let sheet = sheet(&payroll, Language::Nb, 1);
    let rows: Vec<_> = sheet.rows().skip(HEADS + 1).collect();
    let (total, lines) = rows.split_last().unwrap();
    assert!(lines.iter().all(|cells| matches!(cells[2], Data::DateTime(_)) && matches!(cells[4], Data::Float(_))));
    let Data::DateTime(first) = lines[0][2] else { panic!("no date") };
    // Day 46 296 of a spreadsheet is 1 October 2026.
    assert_eq!(first.as_f64(), 46_296.0);
    assert_eq!(lines.iter().map(|cells| ore(&cells[4])).sum::<Ore>(), payroll.total());
    assert_eq!(ore(&total[4]), payroll.total());
    assert_eq!(lines[0][6], Data::String("Snekkerverksted".to_owned()));
}

#[test]
fn corrections_stand_on_a_sheet_of_their_own_with_their_reasons() {
    let payroll = payroll(20);
    let sheet = sheet(&payroll, Language::Nb, 2);
    let first = sheet.rows().nth(HEADS + 1).unwrap();
    assert_eq!(ore(&first[4]), Ore(-8400));
    let said = |column: usize| first[column].to_string();
    assert_eq!([said(6), said(7), said(8), said(9)], ["til stede", "syk", "sykmelding kom", "Kari Strand"]);
    let plain = made::payroll(3);
    assert_eq!(book(&plain, Language::Nb).sheet_names(), ["Liste", "Dag for dag", "Om listen"]);
}

#[test]
fn the_heads_are_in_each_language() {
    let payroll = payroll(20);
    for language in Language::ALL {
        let text = Text::new(*language);
        let names = book(&payroll, *language).sheet_names();
        assert_eq!(names, ["list", "days", "corrections", "about"].map(|leaf| text.spreadsheet_leaf(leaf)));
        let sheet = sheet(&payroll, *language, 0);
        let heads = heads(&sheet);
        assert_eq!(heads.first(), Some(&text.list_number()));
        assert_eq!(heads.last(), Some(&text.list_pay()));
        let title = sheet.get((0, 0)).unwrap().to_string();
        assert!(title.starts_with(&text.list_title()) && title.contains("Fjellvik fengsel"), "{title}");
        let state = sheet.get((1, 0)).unwrap().to_string();
        assert!(state.contains("7Q4M-K2FD"), "{state}");
    }
}

#[test]
fn a_list_that_is_not_closed_says_so_above_everything() {
    let mut payroll = payroll(3);
    payroll.is_provisional = true;
    payroll.runs.clear();
    let sheet = sheet(&payroll, Language::Nb, 0);
    assert_eq!(sheet.get((2, 0)).unwrap().to_string(), "Foreløpig, ikke til utbetaling.");
}

#[test]
fn what_looks_like_a_formula_stays_text() {
    let mut payroll = payroll(5);
    let nasty = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1"];
    for (person, name) in payroll.people.iter_mut().zip(nasty) {
        (person.family_name, person.given_name) = (name.to_owned(), String::new());
    }
    payroll.prison = "=cmd|' /C calc'!A0 & Sønn".to_owned();
    let sheet = sheet(&payroll, Language::Nb, 0);
    for (cells, name) in sheet.rows().skip(HEADS + 1).zip(nasty) {
        assert_eq!(cells[1], Data::String(name.to_owned()));
    }
    let mut book = book(&payroll, Language::Nb);
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        let found = formulas.cells().map(|(_, _, formula)| formula).filter(|one| !one.is_empty());
        assert!(found.into_iter().all(|formula| formula.starts_with("SU")), "{name}");
    }
}

#[test]
fn nobody_in_the_period_is_a_sheet_with_heads() {
    let mut payroll = payroll(0);
    payroll.tables.rules.clear();
    let sheet = sheet(&payroll, Language::Nn, 0);
    assert_eq!(heads(&sheet), ["Nr.", "Namn", "Til utbetaling"]);
    assert_eq!(ore(&sheet.rows().nth(HEADS + 1).unwrap()[2]), Ore::ZERO);
}

#[test]
fn the_same_payroll_at_the_same_moment_is_the_same_file() {
    let payroll = payroll(20);
    assert_eq!(bytes(&payroll, Language::Nb), bytes(&payroll, Language::Nb));
}

#[test]
fn payroll_writes_the_spreadsheet_of_the_example() {
    let folder = common::folder();
    let (register, file) = (folder.path().join("fjellvik.dagsverk"), folder.path().join("oktober.xlsx"));
    common::dagsverk(&["import", common::word(&common::fjellvik()), "--to", common::word(&register)]);
    let days = ["--from", "2026-10-01", "--to", "2026-10-31", "--format", "csv", "--xlsx", common::word(&file)];
    let ran = common::dagsverk(&[&["payroll", common::word(&register)], &days[..]].concat());
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.err.contains("oktober.xlsx is written."), "{}", ran.err);
    let mut book: Xlsx<_> = calamine::open_workbook(&file).unwrap();
    let names = book.sheet_names();
    let list = book.worksheet_range(&names[0]).unwrap();
    let total = ore(list.rows().next_back().unwrap().iter().rfind(|data| matches!(data, Data::Float(_))).unwrap());
    assert!(ran.out.ends_with(&format!("TOTAL,,,{total}\n")), "{total}");
}
