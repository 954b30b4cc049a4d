//! A finished PDF out of the program: to a printer, to the system's viewer, or into a file.
//!
//! Printing is the system's own: the command `lp` where CUPS is. A payroll on its way there is in a file only its owner
//! can read, gone as soon as `lp` has taken its copy. Whatever the system says against it is passed on in its own words.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::document::{SaveAs, SystemDisk, WholeFileRefusal, system_words, write_whole};
use crate::text::Text;

use super::pdf::Pdf;

/// How long the print service may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often it is asked whether it has.
const BETWEEN_LOOKS: Duration = Duration::from_millis(10);

/// The printers of the system.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Printers {
    /// Their names.
    pub names: Vec<String>,
    /// The one that is used where none is named.
    pub usual: Option<String>,
}

/// Why something did not come out of the program.
#[derive(Debug)]
pub enum PrinterRefusal {
    /// There is no print service on this machine.
    NoService,
    /// There is one, but no printer.
    NoPrinters,
    /// It refused, in its own words.
    Refused(String),
    /// It did not answer in time.
    Hangs,
    /// What was to be printed could not be written for it.
    Unwritable(io::Error),
    /// There is no program that shows a PDF, or it could not be started.
    NoViewer(io::Error),
    /// It was not saved, or not surely.
    Save(PathBuf, WholeFileRefusal),
}

impl PrinterRefusal {
    /// What went wrong, and what to do.
    pub fn words(&self, text: &Text) -> String {
        match self {
            PrinterRefusal::NoService => text.printer_no_service(),
            PrinterRefusal::NoPrinters => text.printer_no_printers(),
            PrinterRefusal::Refused(said) => text.printer_refused(said),
            PrinterRefusal::Hangs => text.printer_hangs(u32::try_from(PATIENCE.as_secs()).unwrap_or(u32::MAX)),
            PrinterRefusal::Unwritable(error) => text.printer_unwritable(&system_words(error)),
            PrinterRefusal::NoViewer(error) => text.printer_no_viewer(&system_words(error)),
            PrinterRefusal::Save(path, refusal) => {
                let path = path.display().to_string();
                match refusal {
                    WholeFileRefusal::Exists => text.save_exists(&path),
                    WholeFileRefusal::Unwritable(error) => text.save_unwritable(&path, &system_words(error)),
                    WholeFileRefusal::NotAsWritten => text.save_not_as_written(&path),
                    WholeFileRefusal::NotConfirmed(error) => text.save_not_confirmed(&path, &system_words(error)),
                }
            }
        }
    }
}

/// The printers there are.
///
/// # Errors
/// Where there is no print service, it does not answer, or it has no printer.
pub fn printers() -> Result<Printers, PrinterRefusal> {
    let listed = ask("lpstat", &["-e".as_ref()])?;
    let names: Vec<_> = listed.out.lines().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    if names.is_empty() {
        // Without printers it says nothing; without a scheduler it says so.
        let said = listed.err.trim();
        return Err(if said.is_empty() {
            PrinterRefusal::NoPrinters
        } else {
            PrinterRefusal::Refused(said.to_owned())
        });
    }
    // "system default destination: NAME", or a sentence that there is none.
    let usual = ask("lpstat", &["-d".as_ref()])?.out;
    let usual = usual.trim().rsplit_once(": ").map(|(_, name)| name.to_owned()).filter(|name| names.contains(name));
    Ok(Printers { names, usual })
}

/// Prints on this printer, or on the usual one, on one side of A4: slips are cut apart, and the back of one would be
/// another person's. Gives what the service calls the job.
///
/// # Errors
/// Where there is no print service, it refuses, or it does not answer.
pub fn print(pdf: &Pdf, printer: Option<&str>) -> Result<String, PrinterRefusal> {
    print_copies(pdf, printer, 1)
}

/// Prints so many copies, otherwise as [`print`].
///
/// # Errors
/// As [`print`].
pub fn print_copies(pdf: &Pdf, printer: Option<&str>, copies: u16) -> Result<String, PrinterRefusal> {
    // Only its owner can read it, and it is removed when it goes out of sight.
    let mut file =
        tempfile::Builder::new().prefix("dagsverk-").suffix(".pdf").tempfile().map_err(PrinterRefusal::Unwritable)?;
    file.write_all(&pdf.bytes).and_then(|()| file.flush()).map_err(PrinterRefusal::Unwritable)?;
    let mut arguments: Vec<&std::ffi::OsStr> = Vec::new();
    if let Some(printer) = printer {
        arguments.extend(["-d".as_ref(), std::ffi::OsStr::new(printer)]);
    }
    let copies = copies.to_string();
    arguments.extend(["-n".as_ref(), std::ffi::OsStr::new(&copies)]);
    arguments.extend(["-o", "media=A4", "-o", "sides=one-sided", "-t"].map(std::ffi::OsStr::new));
    arguments.extend([std::ffi::OsStr::new(&pdf.title), "--".as_ref(), file.path().as_os_str()]);
    let answer = ask("lp", &arguments)?;
    if !answer.is_done {
        let said = if answer.err.trim().is_empty() { answer.out } else { answer.err };
        return Err(PrinterRefusal::Refused(said.trim().to_owned()));
    }
    Ok(answer.out.trim().to_owned())
}

/// Saves a PDF, whole or not at all.
///
/// # Errors
/// Where it was not saved, or the system did not confirm it.
pub fn save(pdf: &Pdf, path: &Path, as_what: SaveAs) -> Result<(), PrinterRefusal> {
    write_whole(&SystemDisk, path, &pdf.bytes, as_what)
        .map_err(|refusal| PrinterRefusal::Save(path.to_owned(), refusal))
}

/// A PDF that the system's viewer was asked to show. Its file is removed when this is dropped.
#[derive(Debug)]
pub struct Shown {
    folder: tempfile::TempDir,
}

impl Shown {
    /// The folder the file is in, which only its owner can enter.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// Shows a PDF in the system's viewer, where it can be printed too. Keep what is given for as long as the program runs:
/// the viewer may read the file late.
///
/// # Errors
/// Where it could not be written, or there is no viewer.
pub fn show(pdf: &Pdf) -> Result<Shown, PrinterRefusal> {
    let folder = tempfile::Builder::new().prefix("dagsverk-").tempdir().map_err(PrinterRefusal::Unwritable)?;
    let path = folder.path().join("dagpenger.pdf");
    std::fs::write(&path, &pdf.bytes).map_err(PrinterRefusal::Unwritable)?;
    show_file(&path)?;
    Ok(Shown { folder })
}

/// Shows a file in the system's viewer, and does not wait for it.
///
/// # Errors
/// Where there is no viewer.
pub fn show_file(path: &Path) -> Result<(), PrinterRefusal> {
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let mut viewer = Command::new(program)
        .arg(path)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(PrinterRefusal::NoViewer)?;
    // A child nobody waits for stays in the system's list when it has ended.
    thread::spawn(move || viewer.wait());
    Ok(())
}

/// What a command answered.
struct Answer {
    is_done: bool,
    out: String,
    err: String,
}

/// Runs a command of the print service and reads what it says, in plain words whatever the system's language.
fn ask(program: &str, arguments: &[&std::ffi::OsStr]) -> Result<Answer, PrinterRefusal> {
    let child = Command::new(program)
        .args(arguments)
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    match child {
        Ok(child) => answer(child, PATIENCE),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(PrinterRefusal::NoService),
        Err(error) => Err(PrinterRefusal::Refused(system_words(&error))),
    }
}

/// Waits for a child, but not for ever; one that hangs is ended.
fn answer(mut child: Child, patience: Duration) -> Result<Answer, PrinterRefusal> {
    // Both are read beside each other, so that a child with much to say is not stopped by a full pipe.
    let (out, err) = (child.stdout.take().map(all_of), child.stderr.take().map(all_of));
    let refused = |error: io::Error| PrinterRefusal::Refused(system_words(&error));
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().map_err(refused)? {
            break status;
        }
        if begun.elapsed() >= patience {
            let _ = child.kill();
            let _ = child.wait();
            return Err(PrinterRefusal::Hangs);
        }
        thread::sleep(BETWEEN_LOOKS);
    };
    let said = |reader: Option<thread::JoinHandle<String>>| reader.and_then(|one| one.join().ok()).unwrap_or_default();
    Ok(Answer { is_done: status.success(), out: said(out), err: said(err) })
}

fn all_of(mut from: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read before an error is still what it said.
        let _ = from.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Child {
        let mut command = Command::new("sh");
        command.args(["-c", script]).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    }

    #[test]
    fn what_a_child_says_is_passed_on() {
        let answer = answer(shell("echo out; echo err >&2; exit 3"), PATIENCE).unwrap();
        assert_eq!((answer.is_done, answer.out.as_str(), answer.err.as_str()), (false, "out\n", "err\n"));
        let much = super::answer(shell("head -c 300000 /dev/zero"), PATIENCE).unwrap();
        assert_eq!((much.is_done, much.out.len()), (true, 300_000));
    }

    #[test]
    fn a_child_that_hangs_is_ended() {
        let begun = Instant::now();
        let refused = answer(shell("exec sleep 60"), Duration::from_millis(50));
        assert!(matches!(refused, Err(PrinterRefusal::Hangs)));
        assert!(begun.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_machine_without_a_print_service_says_so() {
        assert!(matches!(ask("no-such-command-as-this", &[]), Err(PrinterRefusal::NoService)));
    }
}
