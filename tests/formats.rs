//! Registers of every format that was ever written: each is opened as it was meant, for ever.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

mod common;

use std::path::{Path, PathBuf};

use common::{dagsverk, folder, word};
use dagsverk::document::{Document, open};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/registers").join(name)
}

/// Every kind of fact, each with all it can hold, in a register of a few lines.
fn every_fact() -> common::Package {
    common::Package::small()
        .rows("settings", "prison,,Fjellvik\nunit,,B\nlanguage,,nn\nperiod,,week\nperiod_start,,1\nfood,2026-10-01,true")
        .rows("rates", "food,2026-01-01,,125.00,example")
        .rows("rules", "leave,2026-09-01,R,lokal instruks")
        .rows("holidays", "may_day,2026-01-01,false")
        .rows("inmates", "Å-2,Čuovga,Ánte,1990-05-17,se,2031-01-01")
        .rows("stays", "Å-2,2026-09-01,2026-12-31,B")
        .rows("custody", "Å-2,2026-09-01,remand")
        .rows("activities", "KITCHEN,Kitchen,work,Prison,Ground floor,1234567,08:00-15:00,2026-01-01,2027-12-31,8,10.00,true")
        .rows("frames", "KITCHEN,2026-01-01,2026-12-31,16000.00")
        .rows("placements", "Å-2,KITCHEN,2026-09-01,2026-12-31,67,50,12.50")
        .rows("spells", "Å-2,2026-10-05,remand_declined,2026-10-09,135,false,kl,2026-10-05,2026-10-07,\"two\nlines, \"\"quoted\"\"\"")
        .rows("reviews", "Å-2,2026-10-05,remand_declined,2026-10-06,kl,seen,2026-10-08")
        .rows("sanctions", "Å-2,2026-11-01,2026-10-20,7,50,conditional,insp.")
        .rows("marks", "1,2026-10-01,WOOD,took_part,20%,,kl,late\n1,2026-10-02,WOOD,sick,,,,\n1,2026-11-02,WOOD,took_part,,,,")
}

#[test]
fn a_register_of_format_1_is_opened_and_written_as_it_was() {
    let path = fixture("format_1.dagsverk");
    let document = open(&path).unwrap().document;
    assert_eq!(document.to_text().unwrap(), std::fs::read_to_string(&path).unwrap());
    let folder = folder();
    let (register, imported) = every_fact().import(folder.path());
    assert_eq!(imported.status, 0, "{}", imported.err);
    assert!(open(&register).unwrap().document.register == document.register, "it holds every kind of fact");
}

#[test]
fn a_register_of_format_1_settles_as_it_did() {
    let path = fixture("format_1.dagsverk");
    let ran = dagsverk(&["payroll", word(&path), "--from", "2026-09-01", "--to", "2026-11-30", "--format", "csv"]);
    let total = ran.out.lines().last().unwrap().to_owned();
    assert_eq!((ran.status, total.as_str()), (0, "TOTAL,,,15457.20"), "{}", ran.err);
}

#[test]
fn the_newest_format_has_a_fixture() {
    let newest = fixture(&format!("format_{}.dagsverk", dagsverk::document::NEWEST_FORMAT));
    assert!(Document::from_text(&std::fs::read_to_string(newest).unwrap()).is_ok());
}

/// Four runs: one handed over, one withdrawn, one of a single inmate, one of everyone; with a loss, a deduction, two halves of
/// a day, corrections with their reason, and what is carried.
#[test]
fn runs_of_format_1_say_what_they_said() {
    let path = fixture("format_1_with_runs.dagsverk");
    let document = open(&path).unwrap().document;
    assert_eq!(document.to_text().unwrap(), std::fs::read_to_string(&path).unwrap());
    assert!(document.register.runs.iter().all(|(number, run)| dagsverk::pay::is_intact(*number, run)));
    let list = |from: &str, to: &str, more: &[&str]| {
        let ran = dagsverk(&[&["payroll", word(&path), "--from", from, "--to", to, "--format", "csv"], more].concat());
        assert_eq!(ran.status, 0, "{}", ran.err);
        ran.out
    };
    assert_eq!(
        list("2026-09-01", "2026-09-02", &[]),
        "number,component,days,amount\n1,ordinary,1,84.00\n1,reduced,1,56.00\n1,supplement,1,10.00\n\
         1,deduction,,-16.80\nÅ-2,ordinary,1.5,126.00\nÅ-2,reduced,0.5,28.00\nÅ-2,supplement,0.5,5.00\n\
         TOTAL,,,292.20\n"
    );
    assert_eq!(
        list("2026-09-03", "2026-09-03", &["--detail", "--inmate", "1"]),
        "number,date,component,amount,circumstance\n1,2026-09-01,correction,-84.00,\n1,2026-09-01,correction,-10.00,\n\
         1,2026-09-01,correction,16.80,\n1,2026-09-02,correction,-6.00,\n1,2026-09-03,reduced,50.00,leave\n\
         1,2026-09-03,carried,33.20,\n"
    );
    let table = dagsverk(&["payroll", word(&path), "--from", "2026-09-03", "--to", "2026-09-04"]).out;
    assert!(table.contains("run no. 4, closed ") && table.contains("feil ført, og ny sats"), "{table}");
}
