//! Writing a register out as a data package.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::document::{Document, SaveAs, SystemDisk, WholeFileRefusal, write_whole};
use crate::pay::RunRefusal;

use super::table::Table;
use super::{package, runs, write};

/// The file that describes a package.
const DESCRIPTION: &str = "datapackage.json";

/// Why a package was not written.
#[derive(Debug)]
pub enum ExportRefusal {
    /// The folder holds something else than a package.
    NotAPackage(PathBuf),
    /// A closed run cannot be read.
    Run(RunRefusal),
    /// The system could not write it.
    Unwritable(PathBuf, io::Error),
    /// What was read back is not what was written.
    NotAsWritten(PathBuf),
}

/// Every file of the package with its text. The description comes first, so that a package that was not finished is
/// known as one.
///
/// # Errors
/// When a closed run cannot be read.
pub fn package_files(document: &Document) -> Result<impl Iterator<Item = (&'static str, String)>, RunRefusal> {
    let runs = runs::files(document)?;
    let tables = Table::ALL.into_iter().map(|table| (table.file(), write::table(document, table)));
    Ok([(DESCRIPTION, package::description(!runs.is_empty()))].into_iter().chain(tables).chain(runs))
}

/// Whether the folder holds a package that this program wrote.
fn is_our_package(folder: &Path) -> bool {
    let description = fs::read_to_string(folder.join(DESCRIPTION)).unwrap_or_default();
    let description: serde_json::Value = serde_json::from_str(&description).unwrap_or_default();
    description["name"] == package::NAME
}

/// Writes the register as a data package into this folder; `written` is told after each file.
///
/// The folder is made where there is none. One that holds something else than a package of this program is refused, so
/// that nothing of it is overwritten.
///
/// # Errors
/// Why it was not written; each file is replaced as a whole or not at all.
pub fn export(document: &Document, folder: &Path, mut written: impl FnMut(&'static str)) -> Result<(), ExportRefusal> {
    let unwritable = |path: PathBuf| move |error: io::Error| ExportRefusal::Unwritable(path, error);
    fs::create_dir_all(folder).map_err(unwritable(folder.to_owned()))?;
    let mut entries = fs::read_dir(folder).map_err(unwritable(folder.to_owned()))?;
    if entries.next().is_some() && !is_our_package(folder) {
        return Err(ExportRefusal::NotAPackage(folder.to_owned()));
    }
    for (name, text) in package_files(document).map_err(ExportRefusal::Run)? {
        let path = folder.join(name);
        write_whole(&SystemDisk, &path, text.as_bytes(), SaveAs::Same).map_err(|refusal| match refusal {
            WholeFileRefusal::Unwritable(error) | WholeFileRefusal::NotConfirmed(error) => {
                ExportRefusal::Unwritable(path, error)
            }
            WholeFileRefusal::Exists | WholeFileRefusal::NotAsWritten => ExportRefusal::NotAsWritten(path),
        })?;
        written(name);
    }
    Ok(())
}
