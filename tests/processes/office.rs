//! The register the processes work on.

use std::path::{Path, PathBuf};

use dagsverk::calendar::Date;
use dagsverk::document::{Finding, Opened, SystemDisk, open, verify};
use dagsverk::register::InmateNumber;

use crate::common::Package;

/// How many inmates there are.
pub(crate) const INMATES: usize = 24;
/// The first day that is marked.
pub(crate) const FIRST: &str = "2026-09-01";

/// A small register in this folder: inmates 1 to 24, placed in one activity, nothing marked.
pub(crate) fn register(folder: &Path) -> PathBuf {
    let (register, imported) = package(1..=INMATES).import(folder);
    assert_eq!(imported.status, 0, "{}", imported.err);
    register
}

/// Inmates with these numbers, placed in the one activity.
pub(crate) fn package(numbers: impl IntoIterator<Item = usize>) -> Package {
    let small = Package::small();
    numbers.into_iter().filter(|number| *number != 1).fold(small, |package, number| {
        package
            .rows("inmates", &format!("{number},Berg,Ola,,nb,"))
            .rows("stays", &format!("{number},2026-09-01,,A"))
            .rows("custody", &format!("{number},2026-09-01,convicted"))
            .rows("placements", &format!("{number},WOOD,2026-09-01,,,,"))
    })
}

/// An inmate by his number.
pub(crate) fn inmate(number: usize) -> InmateNumber {
    number.to_string().parse().unwrap()
}

/// The day so many days after the first that is marked.
pub(crate) fn day(after: u64) -> Date {
    FIRST.parse::<Date>().unwrap().plus(u32::try_from(after).unwrap())
}

/// The register as it stands.
pub(crate) fn opened(register: &Path) -> Opened {
    open(register).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

/// Holds register and journal against each other: nothing is found but perhaps a step that was cut short. Whether one
/// was.
pub(crate) fn is_torn(register: &Path) -> bool {
    let verified = verify(&SystemDisk, register).unwrap();
    let but_torn: Vec<_> = verified.findings.iter().filter(|finding| !matches!(finding, Finding::TornRecord)).collect();
    assert!(but_torn.is_empty() && verified.is_founded, "{but_torn:?}");
    !verified.findings.is_empty()
}

/// The names in a folder that end so.
pub(crate) fn names_with(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.filter(|path| path.to_string_lossy().ends_with(ending)).collect()
}
