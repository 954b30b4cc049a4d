//! What closed runs bring along: corrections, what is carried, and a run that stays as it was.

use std::path::{Path, PathBuf};

use dagsverk::document::open;
use dagsverk::register::Language;

use crate::common::{Package, dagsverk, folder, word};
use crate::{NOVEMBER, OCTOBER, SEPTEMBER, comparison, present, said};

const FIRST: (&str, &str) = ("2026-09-01", "2026-09-01");
const SECOND: (&str, &str) = ("2026-09-02", "2026-09-02");
const THIRD: (&str, &str) = ("2026-09-03", "2026-09-03");

fn register(package: &Package) -> (tempfile::TempDir, PathBuf) {
    let folder = folder();
    let (register, ran) = package.import(folder.path());
    assert_eq!(ran.status, 0, "{}", ran.err);
    (folder, register)
}

fn close(register: &Path, (from, to): (&str, &str)) {
    let names = ["--prepared-by", "Kari", "--checked-by", "Ole"];
    let ran = dagsverk(&[&["close", word(register), "--from", from, "--to", to][..], &names].concat());
    assert_eq!(ran.status, 0, "{}", ran.err);
}

/// Takes in rows of a file in place of what stands, with a reason where days are closed.
fn change(register: &Path, file: &str, rows: &str) {
    let package = register.with_file_name("changes");
    let _ = std::fs::remove_dir_all(&package);
    Package::empty().rows(file, rows).write(&package);
    let ran = dagsverk(&["import", word(&package), "--to", word(register), "--replace", "--reason", "certificate"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
}

fn of(register: &Path, before: (&str, &str), after: (&str, &str)) -> Vec<String> {
    said(&comparison(&open(register).unwrap().document, before, after), Language::En)
}

#[test]
fn a_correction_is_named_in_the_period_it_is_paid_and_in_the_next() {
    let (_folder, register) = register(&present());
    close(&register, SEPTEMBER);
    change(&register, "marks", "1,2026-09-17,WOOD,sick,,,,");
    assert_eq!(of(&register, SEPTEMBER, OCTOBER), ["1 1,848.00 → 1,820.00", "correction of closed days: −28.00"]);
    close(&register, OCTOBER);
    assert_eq!(
        of(&register, OCTOBER, NOVEMBER),
        ["1 1,820.00 → 1,764.00", "1 fewer working day: −84.00", "the period before had a correction: +28.00"]
    );
}

#[test]
fn what_is_carried_is_named_on_its_way_out_and_in() {
    let days = "1,2026-09-01,WOOD,took_part,,,,\n1,2026-09-02,WOOD,took_part,,,,\n1,2026-09-03,WOOD,took_part,,,,\n\
                1,2026-09-04,WOOD,took_part,,,,";
    let (_folder, register) = register(&Package::small().rows("marks", days));
    close(&register, ("2026-09-01", "2026-09-02"));
    change(&register, "marks", "1,2026-09-01,WOOD,refused,,,,\n1,2026-09-02,WOOD,refused,,,,");
    close(&register, THIRD);
    assert_eq!(
        of(&register, ("2026-09-01", "2026-09-02"), THIRD),
        [
            "1 168.00 → 0.00",
            "correction of closed days: −168.00",
            "1 fewer working day: −84.00",
            "carried to the next run: +84.00",
        ]
    );
    // What was carried there is taken, and neither is corrected again: 0.00 both times, so nothing changed.
    assert_eq!(of(&register, THIRD, ("2026-09-04", "2026-09-04")), Vec::<String>::new());
}

#[test]
fn a_run_is_compared_as_it_was_paid() {
    let package = Package::small().rows("marks", "1,2026-09-01,WOOD,took_part,,,,\n1,2026-09-02,WOOD,took_part,,,,");
    let (_folder, register) = register(&package);
    close(&register, FIRST);
    change(&register, "rates", "ordinary,2026-09-01,,90.00,new circular");
    assert_eq!(
        of(&register, FIRST, SECOND),
        [
            "1 84.00 → 96.00",
            "ordinary rate changed from 84.00 to 90.00 on 1 September: +6.00",
            "correction of closed days: +6.00",
        ]
    );
}
