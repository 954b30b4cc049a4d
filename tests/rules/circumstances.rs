//! Section 11: the circumstances, each walked through settlement.

use std::fs;
use std::path::Path;

use dagsverk::scheme::{Circumstance, Scheme};

use crate::common::{Package, dagsverk, folder, word};
use crate::telling::{BOXING_DAY, CHRISTMAS_DAY, MONDAY, SATURDAY, Tell, refused};

#[test]
fn rule_11_the_table_is_what_the_scheme_says() {
    let rules = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md")).unwrap();
    let told: Vec<&str> = rules.lines().filter(|line| line.starts_with("| **11.")).collect();
    let scheme = Scheme::norway().unwrap();
    let rows = scheme.circumstances().iter().enumerate().map(|(place, circumstance)| row(place + 1, circumstance));
    assert_eq!(told.len(), 24);
    assert_eq!(told, rows.collect::<Vec<_>>());
}

/// A circumstance as its row in the table.
fn row(place: usize, circumstance: &Circumstance) -> String {
    let Circumstance { id, letter, as_mark, as_spell, pays, bound, basis, .. } = circumstance;
    let recorded = match (as_mark, as_spell) {
        (true, Some(_)) => "mark, spell",
        (true, None) => "mark",
        (false, Some(_)) => "spell",
        (false, None) => "derived",
    };
    let [(None, pays)] = pays.rows() else { panic!("{id} pays by date") };
    let when = as_spell.map_or("–".to_owned(), |spell| spell.when.to_string());
    let rank = as_spell.map_or("–".to_owned(), |spell| spell.rank.to_string());
    let letters = format!("{}/{}/{}", letter.nb, letter.nn, letter.en);
    let certainty = basis.certainty.as_str().replace('_', " ");
    format!(
        "| **11.{place}** | `{id}` | {letters} | {recorded} | {pays} | {when} | {rank} | {bound} | {} | {certainty} |",
        basis.source
    )
}

#[test]
fn rule_11_beside_the_table_took_part_alone_earns_a_supplement_or_takes_a_deduction() {
    let scheme = Scheme::norway().unwrap();
    for row in scheme.circumstances() {
        let (id, took_part) = (row.id.as_str(), row.id.as_str() == "took_part");
        assert_eq!(row.earns_supplement, took_part, "{id}");
        assert_eq!(row.takes_deduction, took_part, "{id}");
        assert_eq!(row.beside_attended.is_some(), id == "unauthorised", "{id}");
        assert_eq!(row.takes_part, ["took_part", "education_release"].contains(&id), "{id}");
        assert_eq!(row.is_refusal, ["unauthorised", "refused"].contains(&id), "{id}");
        let fed = ["hospital", "institution", "institution_paid"].contains(&id);
        assert_eq!(row.stops_food, fed, "{id}");
    }
}

/// What each circumstance is paid, in øre a day at rates of 84.00 and 56.00. `H`: as `public_holiday`; `hole`: nothing
/// is paid and the day is unassigned; `–`: it cannot be recorded so. What may be paid is decided.
macro_rules! walk {
    ($(fn $test:ident() { $expected:literal })+) => {
        $(#[test]
        fn $test() {
            let (_, id) = stringify!($test).split_once("_pay_of_").unwrap();
            assert_eq!(walked(id), $expected.split_whitespace().collect::<Vec<_>>(), "{id}");
        })+
    };
}

walk! {
    //                                            mark, planned     spell, planned          spell, nothing planned
    //                                            Mon   Fri   Sat   Mon   Sat   Fri   Sat   Mon   Sat   Fri   Sat
    //                                                  holi- holi-             holi- holi-             holi- holi-
    //                                                  day   day               day   day               day   day
    fn rule_11_1_pay_of_took_part()            { "8400  8400  8400  –     –     –     –     –     –     –     –" }
    fn rule_11_2_pay_of_education_release()    { "8400  8400  8400  8400  8400  8400  8400  8400  0     5600H 0" }
    fn rule_11_3_pay_of_sick()                 { "5600  5600H 5600  5600  5600  5600H 5600  5600  0     5600H 0" }
    fn rule_11_4_pay_of_unfit()                { "5600  5600H 5600  5600  5600  5600H 5600  5600  0     5600H 0" }
    fn rule_11_5_pay_of_unauthorised()         { "0     5600H 0     –     –     –     –     –     –     –     –" }
    fn rule_11_6_pay_of_refused()              { "0     5600H 0     –     –     –     –     –     –     –     –" }
    fn rule_11_7_pay_of_no_offer()             { "5600  5600H 5600  5600  5600  5600H 5600  5600  0     5600H 0" }
    fn rule_11_8_pay_of_cancelled()            { "8400  5600H 8400  8400  8400  5600H 8400  hole  0     5600H 0" }
    fn rule_11_9_pay_of_cancelled_unpaid()     { "0     5600H 0     0     0     5600H 0     hole  0     5600H 0" }
    fn rule_11_10_pay_of_appointment()         { "8400  5600H 8400  8400  8400  5600H 8400  hole  0     5600H 0" }
    fn rule_11_11_pay_of_leave()               { "0     5600H 0     0     0     5600H 0     0     0     5600H 0" }
    fn rule_11_12_pay_of_excluded()            { "5600  5600H 5600  5600  5600  5600H 5600  5600  0     5600H 0" }
    fn rule_11_13_pay_of_remand_restricted()   { "5600  5600H 5600  5600  5600  5600H 5600  5600  0     5600H 0" }
    fn rule_11_14_pay_of_voluntary_isolation() { "5600  5600H 5600  5600  5600  5600H 5600  5600  0     5600H 0" }
    fn rule_11_15_pay_of_remand_declined()     { "5600  5600H 5600  5600  5600  5600H 5600  5600  0     5600H 0" }
    fn rule_11_16_pay_of_hospital()            { "–     –     –     5600  5600  5600H 5600  5600  0     5600H 0" }
    fn rule_11_17_pay_of_personal_holiday()    { "5600  5600H 5600  5600  5600  5600H 5600  5600  0     5600H 0" }
    fn rule_11_18_pay_of_public_holiday()      { "–     –     –     –     –     –     –     –     –     –     –" }
    fn rule_11_19_pay_of_institution()         { "–     –     –     8400  8400  8400  8400  8400  8400  8400  8400" }
    fn rule_11_20_pay_of_institution_paid()    { "–     –     –     0     0     0     0     0     0     0     0" }
    fn rule_11_21_pay_of_work_release()        { "–     –     –     0     0     0     0     0     0     0     0" }
    fn rule_11_22_pay_of_at_home()             { "–     –     –     0     0     0     0     0     0     0     0" }
    fn rule_11_23_pay_of_interrupted()         { "–     –     –     0     0     0     0     0     0     0     0" }
    fn rule_11_24_pay_of_at_large()            { "–     –     –     0     0     0     0     0     0     0     0" }
}

/// The cells of a circumstance's row in the table above.
fn walked(circumstance: &str) -> Vec<String> {
    let kind = if circumstance.starts_with("remand") { "remand" } else { "convicted" };
    let placed = Package::small().held_on(kind).instead("activities", "WOOD,,work,,,1234567,,,,,,true");
    let mark = format!("{circumstance},,,Vik");
    let spell = format!("{circumstance},,,,Vik");
    let marked = [MONDAY, CHRISTMAS_DAY, BOXING_DAY]
        .into_iter()
        .fold(placed.clone(), |package, date| package.mark(date, "WOOD", &mark));
    let covered = placed.spell("2026-09-01", &spell);
    let empty = covered.clone().without("placements");
    let days = [MONDAY, SATURDAY, CHRISTMAS_DAY, BOXING_DAY];
    [
        cells(circumstance, &marked, &[MONDAY, CHRISTMAS_DAY, BOXING_DAY]),
        cells(circumstance, &covered, &days),
        cells(circumstance, &empty, &days),
    ]
    .concat()
}

/// What these days of a package are paid, as cells of the table.
fn cells(circumstance: &str, package: &Package, days: &[&str]) -> Vec<String> {
    let folder = folder();
    let (register, imported) = package.import(folder.path());
    if imported.status != 0 {
        let said = refused(package);
        assert!(said.contains(&format!("{circumstance} cannot be a ")), "{said}");
        return vec!["–".to_owned(); days.len()];
    }
    let cell = |date: &&str| {
        let of_day = ["--from", date, "--to", date, "--format", "csv", "--detail"];
        let list = dagsverk(&[&["payroll", word(&register)], &of_day[..]].concat());
        let found = list.err.strip_suffix("provisional\n").unwrap();
        let lines: Vec<Vec<&str>> = list.out.lines().skip(1).map(|line| line.split(',').collect()).collect();
        match (&lines[..], found) {
            ([], "") => "0".to_owned(),
            ([], hole) if hole == format!("hole 1 {date} - unassigned\n") => "hole".to_owned(),
            ([line], "") => {
                let suffix = match line[4] {
                    "public_holiday" => "H",
                    own if own == circumstance => "",
                    other => panic!("{date} is settled as {other}"),
                };
                assert_eq!(line[2], if line[3] == "84.00" { "ordinary" } else { "reduced" });
                format!("{}{suffix}", line[3].replace('.', ""))
            }
            said => panic!("{circumstance} {date}: {said:?}"),
        }
    };
    days.iter().map(cell).collect()
}
