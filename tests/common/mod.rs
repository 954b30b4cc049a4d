//! What the tests share: running a command in this process, and small packages.

#![allow(dead_code, unreachable_pub, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

pub mod memory;
pub mod office;
pub mod through;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use dagsverk::cli::{Output, Station, run};
use dagsverk::document::{Author, Moment};

/// What a command printed, and its exit status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ran {
    pub status: u8,
    pub out: String,
    pub err: String,
}

/// Runs `dagsverk` with these arguments in English, as in a pipe.
pub fn dagsverk(arguments: &[&str]) -> Ran {
    dagsverk_in("en", arguments)
}

/// Runs `dagsverk` with these arguments in a language, as in a pipe.
pub fn dagsverk_in(language: &str, arguments: &[&str]) -> Ran {
    dagsverk_answered(language, arguments, "", moment("2026-11-26T15:08:34+01:00"))
}

/// A moment, as it is written.
pub fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

/// Who works in the tests.
pub fn kari() -> Author {
    Author { user: "kari".into(), computer: "PC-12".into() }
}

/// Runs `dagsverk` with these arguments in a language, as in a pipe, with these answers to what it asks, at this moment.
pub fn dagsverk_answered(language: &str, arguments: &[&str], answers: &str, now: Moment) -> Ran {
    let words = [&["dagsverk"], arguments, &["--lang", language]].concat();
    let words: Vec<OsString> = words.into_iter().map(OsString::from).collect();
    let (mut out, mut err, mut input) = (Vec::new(), Vec::new(), answers.as_bytes());
    let clock = || now;
    let station = Station { author: kari(), clock: &clock, ..Station::of_system() };
    let mut output =
        Output { out: &mut out, err: &mut err, input: &mut input, on_terminal: false, shows_progress: false };
    let status = run(&words, &station, &mut output);
    Ran { status, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// A folder that is gone when the test ends.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// The text of a path, for an argument.
pub fn word(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The folder of the example package.
pub fn fjellvik() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/fjellvik")
}

/// The header of each file of a package.
const HEADERS: &[(&str, &str)] = &[
    ("inmates", "number,family_name,given_name,born,language,sentence_end"),
    ("stays", "number,from,until,unit"),
    ("custody", "number,from,kind"),
    ("activities", "code,name,kind,provider,place,weekdays,hours,from,until,capacity,supplement,runs_on_holidays"),
    ("placements", "number,activity,from,until,weekdays,weight,supplement"),
    ("marks", "number,date,activity,circumstance,deduction,granted,decided_by,note"),
    ("spells", "number,from,circumstance,until,weekdays,granted,decided_by,decided_on,review_by,reason"),
    ("reviews", "number,from,circumstance,date,by,assessment,next_review"),
    ("sanctions", "number,from,decided,days,percent,state,decided_by"),
    ("rates", "component,from,until,amount,source"),
    ("rules", "circumstance,from,pays,source"),
    ("holidays", "holiday,from,observed"),
    ("frames", "activity,from,until,amount"),
    ("settings", "key,from,value"),
];

/// A small package: one inmate, 1, in the prison from 1 September 2026 and placed in WOOD (Monday to Friday,
/// rates 84.00 and 56.00), and the rows a test adds. Nothing is marked.
#[derive(Debug, Clone)]
pub struct Package {
    files: Vec<(String, String)>,
}

impl Package {
    /// A package with nothing in it.
    pub fn empty() -> Package {
        Package { files: Vec::new() }
    }

    /// One inmate, an activity he is placed in, and rates.
    pub fn small() -> Package {
        Package::empty()
            .rows("inmates", "1,Aas,Jonas,,nb,")
            .rows("stays", "1,2026-09-01,,A")
            .rows("custody", "1,2026-09-01,convicted")
            .rows("activities", "WOOD,Carpentry,work,Prison,,12345,,,,,,false")
            .rows("placements", "1,WOOD,2026-09-01,,,,")
            .rows(
                "rates",
                "ordinary,2026-01-01,2026-12-31,84.00,a circular\nreduced,2026-01-01,2026-12-31,56.00,a circular\n\
                 supplement_max,2026-01-01,2026-12-31,34.00,a circular",
            )
    }

    /// With these rows added to a file, its header made where it is not there yet.
    pub fn rows(mut self, file: &str, rows: &str) -> Package {
        let header = HEADERS.iter().find(|(name, _)| *name == file).unwrap().1;
        if self.files.iter().all(|(name, _)| name != file) {
            self.files.push((file.to_owned(), format!("{header}\n")));
        }
        let (_, text) = self.files.iter_mut().find(|(name, _)| name == file).unwrap();
        text.push_str(rows);
        text.push('\n');
        self
    }

    /// With this text as a file, header and all.
    pub fn file(mut self, file: &str, text: &str) -> Package {
        self.files.retain(|(name, _)| name != file);
        self.files.push((file.to_owned(), text.to_owned()));
        self
    }

    /// Without a file.
    pub fn without(mut self, file: &str) -> Package {
        self.files.retain(|(name, _)| name != file);
        self
    }

    /// Writes it to a folder.
    pub fn write(&self, folder: &Path) {
        std::fs::create_dir_all(folder).unwrap();
        for (name, text) in &self.files {
            std::fs::write(folder.join(format!("{name}.csv")), text).unwrap();
        }
    }

    /// Imports it into a new register in this folder; gives the register's path and what the command printed.
    pub fn import(&self, folder: &Path) -> (PathBuf, Ran) {
        let (package, register) = (folder.join("package"), folder.join("test.dagsverk"));
        self.write(&package);
        let ran = dagsverk(&["import", word(&package), "--to", word(&register)]);
        (register, ran)
    }

    /// What `payroll --format csv` says of it for these days: its rows without header, and standard error.
    pub fn payroll(&self, from: &str, to: &str) -> (Vec<String>, Vec<String>) {
        self.listed(from, to, &[])
    }

    /// What `payroll --format csv --detail` says of it for these days.
    pub fn detail(&self, from: &str, to: &str) -> (Vec<String>, Vec<String>) {
        self.listed(from, to, &["--detail"])
    }

    fn listed(&self, from: &str, to: &str, more: &[&str]) -> (Vec<String>, Vec<String>) {
        let folder = folder();
        let (register, imported) = self.import(folder.path());
        assert_eq!(imported.status, 0, "{}", imported.err);
        let arguments = [&["payroll", word(&register), "--from", from, "--to", to, "--format", "csv"], more].concat();
        let ran = dagsverk(&arguments);
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        (lines(&ran.out)[1..].to_vec(), lines(&ran.err))
    }
}
