//! Into a register that is there: what changes a fact is refused, and what is refused changes nothing.

use crate::asking::{Bad, alone, exported, import_into, register_of};
use crate::common::{Package, dagsverk, word};

#[test]
fn a_register_is_not_changed_by_a_package_that_is_refused() {
    let (folder, register) = register_of(&Package::small());
    let before = std::fs::read(&register).unwrap();
    let cases: &[Bad<'_>] = &[
        ("settings", "prison,,Fjellvik\nrate,,1", "line 3, column key", "is not a setting"),
        ("rates", "ordinary,2027-01-01,,85.00,\nfood,2026-01-01,,x,", "line 3, column amount", "is not an amount"),
        ("rules", "leave,,R,\nrefused,,R,", "line 3, column circumstance", "no local rule"),
        ("holidays", "may_day,,false\nmidsummer,,true", "line 3, column holiday", "not a known holiday"),
        ("inmates", "2,Berg,,,,\n3 4,Dahl,,,,", "line 3, column number", "holds the character"),
        ("activities", "IRON,,work,,,1,,,,,,\nTIN,,work,,,8,,,,,,", "line 3, column weekdays", "are not weekdays"),
        ("frames", "WOOD,,,5.00\nIRON,,,5.00", "line 3, column activity", "is not an activity"),
        ("stays", "1,2026-01-01,2026-01-31,\n1,2026-10-01,,B", "line 3, column from", "shares a day"),
        ("custody", "1,2026-10-01,remand\n9,2026-10-01,remand", "line 3, column number", "is not an inmate"),
        (
            "placements",
            "1,WOOD,2026-01-01,2026-01-31,,,\n1,WOOD,2026-02-01,2026-02-28,,0,",
            "line 3, column weight",
            "",
        ),
        ("spells", "1,2026-10-01,sick,,,,,,,\n1,2026-10-02,refused,,,,,,,", "line 3, column circumstance", "a spell"),
        ("reviews", "1,2026-10-01,unfit,2026-10-02,,,", "line 2, column circumstance", "belongs to no spell"),
        (
            "sanctions",
            "1,2026-10-05,2026-10-01,7,50,in_force,\n1,2026-10-20,2026-10-20,7,50,in_force,",
            "line 3, column from",
            "must begin after",
        ),
        (
            "marks",
            "1,2026-10-01,WOOD,took_part,,,,\n1,2026-10-02,WOOD,hospital,,,,",
            "line 3, column circumstance",
            "cannot be a mark",
        ),
        ("marks", "1,2026-10-01,WOOD,took_part,,,,\n1,2026-10-02", "line 3", "the row has 2 fields"),
        ("marks", "1,2026-10-01,WOOD,took_part,,,,\"", "line 2", "quotation mark"),
    ];
    for (file, rows, place, says) in cases {
        for more in [&[][..], &["--replace"]] {
            let ran = import_into(&register, &alone(file, rows), more);
            assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{file}: {rows}");
            let place = format!("{file}.csv, {place}: ");
            let named = ran.err.lines().nth(1).unwrap_or_default();
            assert!(named.starts_with(&place) && named.contains(says), "{file}: {rows}: {}", ran.err);
            assert_eq!(ran.err.lines().count(), 2, "{file}: {rows}: {}", ran.err);
            assert_eq!(std::fs::read(&register).unwrap(), before, "{file}: {rows}");
        }
    }
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 4, "the package, the register, its journal and lock, nothing else: {left:?}");
}

#[test]
fn a_bad_row_of_an_inmate_who_is_there_is_named_once() {
    let (_folder, register) = register_of(&Package::small());
    let ran = import_into(&register, &alone("inmates", "1,Aas,Jonas,31.02.1987,nb,"), &[]);
    assert_eq!(ran.status, 1);
    assert_eq!(ran.err.lines().count(), 2, "{}", ran.err);
    assert!(ran.err.contains("inmates.csv, line 2, column born: "), "{}", ran.err);
}

/// A row that changes a fact of [`with_facts`], the place that is named without `--replace`.
const CHANGES: &[(&str, &str, &str)] = &[
    ("inmates", "1,Aas,Johan,,nb,", "line 2, column number"),
    ("stays", "1,2026-09-01,2026-12-01,A", "line 2, column number"),
    ("custody", "1,2026-09-01,remand", "line 2, column number"),
    ("activities", "WOOD,Carpentry,education,Prison,,12345,,,,,,false", "line 2, column code"),
    ("placements", "1,WOOD,2026-09-01,,135,100,", "line 2, column number"),
    ("marks", "1,2026-10-01,WOOD,sick,,,,", "line 2, column circumstance"),
    ("marks", "1,2026-10-01,WOOD,took_part,20%,,insp.,", "line 2, column circumstance"),
    ("spells", "1,2026-10-05,unfit,2026-10-09,,,,,,", "line 2, column number"),
    ("reviews", "1,2026-10-05,unfit,2026-10-06,insp.,,", "line 2, column number"),
    ("sanctions", "1,2026-10-19,2026-10-12,7,25,in_force,", "line 2, column number"),
    ("rates", "ordinary,2026-01-01,2026-12-31,85.00,a circular", "line 2, column component"),
    ("rules", "leave,,O,here", "line 2, column circumstance"),
    ("holidays", "may_day,,true", "line 2, column holiday"),
    ("frames", "WOOD,,,2000.00", "line 2, column activity"),
    ("settings", "prison,,Fjellvik", "line 2, column key"),
    ("settings", "food,2026-01-01,false", "line 2, column key"),
];

/// A register with a fact in every file.
fn with_facts() -> Package {
    Package::small()
        .rows("marks", "1,2026-10-01,WOOD,took_part,,,,")
        .rows("spells", "1,2026-10-05,unfit,,,,,,,")
        .rows("reviews", "1,2026-10-05,unfit,2026-10-06,mh,,")
        .rows("sanctions", "1,2026-10-19,2026-10-12,7,50,in_force,")
        .rows("rules", "leave,,R,here")
        .rows("holidays", "may_day,,false")
        .rows("frames", "WOOD,,,1000.00")
        .rows("settings", "prison,,Bø\nfood,2026-01-01,true")
}

#[test]
fn a_row_that_changes_a_fact_is_refused_without_replace() {
    let (_folder, register) = register_of(&with_facts());
    let before = std::fs::read(&register).unwrap();
    for (file, row, place) in CHANGES {
        let ran = import_into(&register, &alone(file, row), &[]);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{file}: {row}");
        let named = format!("{file}.csv, {place}: ");
        assert!(ran.err.contains(&named), "{file}: {row}: {}", ran.err);
        assert!(ran.err.contains("would change what is recorded. Use --replace if that is meant."), "{}", ran.err);
        assert_eq!(std::fs::read(&register).unwrap(), before, "{file}: {row}");
    }
}

#[test]
fn a_row_that_changes_a_fact_is_taken_with_replace() {
    for (file, row, _) in CHANGES {
        let (_folder, register) = register_of(&with_facts());
        let ran = import_into(&register, &alone(file, row), &["--replace"]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{file}: {row}");
        assert!(ran.out.contains(&format!("{file}.csv: 0 new, 1 replaced, 0 there already")), "{}", ran.out);
        let written = exported(&register, file);
        assert!(written.lines().any(|line| line == *row), "{file}: {row} stands in\n{written}");
    }
}

#[test]
fn rows_that_are_there_already_are_passed_over() {
    let (folder, register) = register_of(&with_facts());
    let before = std::fs::read(&register).unwrap();
    for more in [&[][..], &["--replace"]] {
        let package = folder.path().join("package");
        let ran = dagsverk(&[&["import", word(&package), "--to", word(&register)], more].concat());
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        assert!(ran.out.starts_with("Everything was there already;"), "{}", ran.out);
        assert!(ran.out.lines().skip(1).all(|line| line.contains(": 0 new, 0 replaced, ")), "{}", ran.out);
        assert_eq!(std::fs::read(&register).unwrap(), before);
    }
}

#[test]
fn an_import_adds_to_a_register() {
    let (_folder, register) = register_of(&Package::small());
    let more = Package::empty()
        .rows("inmates", "2,Bø,Amir,,nn,")
        .rows("stays", "2,2026-10-01,,A")
        .rows("marks", "1,2026-10-01,WOOD,took_part,,,,\n2,2026-10-01,WOOD,sick,,,,");
    let ran = import_into(&register, &more, &[]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("Added to the register"), "{}", ran.out);
    assert!(ran.out.contains("marks.csv: 2 new, 0 replaced, 0 there already"), "{}", ran.out);
    assert_eq!(exported(&register, "stays"), "number,from,until,unit\n1,2026-09-01,,A\n2,2026-10-01,,A\n");
    assert!(exported(&register, "inmates").ends_with("1,Aas,Jonas,,nb,\n2,Bø,Amir,,nn,\n"));
}

#[test]
fn a_register_of_two_packages_is_the_register_of_both_at_once() {
    let second = |package: Package| {
        package
            .rows("inmates", "2,Bø,Amir,,nn,")
            .rows("marks", "2,2026-10-01,WOOD,took_part,,,,")
            .rows("stays", "2,2026-09-07,,")
    };
    let (_folder, in_two) = register_of(&Package::small());
    assert_eq!(import_into(&in_two, &second(Package::empty()), &[]).status, 0);
    let (_folder, at_once) = register_of(&second(Package::small()));
    for file in ["inmates", "stays", "marks", "rates", "activities"] {
        assert_eq!(exported(&in_two, file), exported(&at_once, file), "{file}");
    }
}
