//! Asking for an import and holding what it says.

use std::path::{Path, PathBuf};

use crate::common::{Package, Ran, dagsverk, folder, word};

/// File, rows added to it, the place that is named, words of the reason.
pub(crate) type Bad<'a> = (&'a str, &'a str, &'a str, &'a str);

pub(crate) fn small_with((file, rows, ..): &Bad<'_>) -> Package {
    Package::small().rows(file, rows)
}

/// Each case alone is refused at its place.
pub(crate) fn all_refused(cases: &[Bad<'_>]) {
    for case in cases {
        let (file, rows, place, says) = case;
        refused_once(&small_with(case), &format!("{file}.csv, {place}: "), says, rows);
    }
}

/// The package is refused for this one place, and no register is made.
pub(crate) fn refused_once(package: &Package, place: &str, says: &str, case: &str) {
    let folder = folder();
    let (register, ran) = package.import(folder.path());
    assert_eq!(ran.status, 1, "{case:?} is refused: {ran:?}");
    assert_eq!(ran.out, "", "{case:?}");
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(lines[0], "Not imported, nothing is changed. 1 place to correct:", "{case:?}: {}", ran.err);
    assert!(lines[1].starts_with(place), "{case:?} is named at {place:?}: {}", ran.err);
    assert!(lines[1].contains(says), "{case:?} says {says:?}: {}", ran.err);
    assert!(!register.exists(), "{case:?} leaves no register");
}

/// The package is taken, and its register has these rows.
pub(crate) fn taken(package: &Package) {
    let folder = folder();
    let (register, ran) = package.import(folder.path());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(register.exists());
}

/// A register made of this package in a folder that must be kept.
pub(crate) fn register_of(package: &Package) -> (tempfile::TempDir, PathBuf) {
    let folder = folder();
    let (register, ran) = package.import(folder.path());
    assert_eq!(ran.status, 0, "{}", ran.err);
    (folder, register)
}

/// Imports one more package into a register.
pub(crate) fn import_into(register: &Path, package: &Package, more: &[&str]) -> Ran {
    let folder = folder();
    package.write(folder.path());
    dagsverk(&[&["import", word(folder.path()), "--to", word(register)], more].concat())
}

/// One file of the package a register is written out as.
pub(crate) fn exported(register: &Path, file: &str) -> String {
    let folder = folder();
    let ran = dagsverk(&["export", word(register), "--to", word(folder.path())]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    std::fs::read_to_string(folder.path().join(format!("{file}.csv"))).unwrap()
}

/// Packages with nothing of the small one in them.
pub(crate) fn alone(file: &str, rows: &str) -> Package {
    Package::empty().rows(file, rows)
}
