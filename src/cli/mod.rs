//! The commands: thin. Each reads its arguments, asks the floors below, and prints.
//!
//! Results go to standard output in a form that does not change; what is missing or wrong goes to standard error,
//! a line each. Exit status 0; 1 when the work was refused or something is wrong; 2 for wrong usage.

mod arguments;
mod check;
mod compare;
mod demo;
mod findings;
mod language;
mod lines;
mod output;
mod paper;
mod past;
mod payroll;
mod restore;
mod runs;
mod station;
mod table;
mod transfer;
mod usage;

use std::ffi::OsString;

use crate::document::{Document, open};
use crate::text::Text;

use arguments::Command;
pub use demo::example;
pub use output::Output;
use output::{Outcome, Stop, Unread};
pub use station::{OpenWindow, Station, now, this_user};

/// Runs the program with these arguments, the program's name first; gives the exit status.
pub fn run(arguments: &[OsString], station: &Station<'_>, output: &mut Output<'_>) -> u8 {
    let Output { out, err, input, on_terminal, shows_progress } = output;
    let mut out = Unread::new(&mut **out);
    let output = &mut Output {
        out: &mut out,
        err: &mut **err,
        input: &mut **input,
        on_terminal: *on_terminal,
        shows_progress: *shows_progress,
    };
    let chosen = language::asked_for(arguments);
    let text = Text::new(chosen.unwrap_or_else(language::of_system));
    let result = match arguments::parse(arguments, &text) {
        Ok(command) => {
            let program = arguments.first().map(|name| name.to_string_lossy()).unwrap_or_default();
            command_of(command, &program, chosen, &text, station, output)
        }
        Err(stop) => Err(stop),
    };
    output.finish(result, &text)
}

fn command_of(
    command: Command,
    program: &str,
    chosen: Option<crate::register::Language>,
    text: &Text,
    station: &Station<'_>,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    match command {
        Command::Show(words) => output.say(words.trim_end()).map(|()| Outcome::Done),
        Command::Import(import) => transfer::import(&import, chosen, station, text, output),
        Command::Export { register, to } => {
            let document = opened(&register, text, output)?;
            transfer::export(&document, &to, &speaking(&document, chosen), output)
        }
        Command::Payroll(payroll) => {
            let document = opened(&payroll.register, text, output)?;
            payroll::run(&document, &payroll, station, &speaking(&document, chosen), output)
        }
        Command::Sheet(sheet) => {
            let document = opened(&sheet.register, text, output)?;
            paper::save_sheet(&document, &sheet, station, &speaking(&document, chosen), output)
        }
        Command::Compare(compare) => {
            let document = opened(&compare.register, text, output)?;
            compare::run(&document, &compare, &speaking(&document, chosen), output)
        }
        Command::Check { register, from, to } => {
            let document = opened(&register, text, output)?;
            check::run(&document, from, to, &speaking(&document, chosen), output)
        }
        Command::History(history) => past::history(&history, chosen, text, output),
        Command::Verify(register) => past::verify(&register, chosen, text, output),
        Command::Restore(restore) => restore::run(&restore, chosen, station, text, output),
        Command::Demo { to, no_window } => demo::run(to.as_deref(), no_window, program, chosen, station, text, output),
        Command::Close(close) => runs::close(&close, chosen, station, text, output),
        Command::Release(release) => runs::release(&release, chosen, station, text, output),
        Command::OfRun(of_run) => runs::of_run(&of_run, chosen, station, text, output),
        Command::Window(register) => {
            (station.window)(register.as_deref(), text).map(|()| Outcome::Done).map_err(|why| Stop::Refused(vec![why]))
        }
    }
}

/// The register in this file, to be read; what is worth knowing of it is said beside.
fn opened(path: &std::path::Path, text: &Text, output: &mut Output<'_>) -> Result<Document, Stop> {
    let opened = open(path).map_err(|refusal| Stop::Refused(vec![refusal.words(text)]))?;
    for notice in &opened.notices {
        output.say_beside(&notice.words(text))?;
    }
    Ok(opened.document)
}

/// A register with nothing in it.
fn blank(text: &Text) -> Result<Document, Stop> {
    let refused =
        |all: Vec<_>| Stop::Refused(all.iter().map(|one| text.scheme_refused(&text.scheme_refusal(one))).collect());
    Document::new().map_err(refused)
}

/// The language that was asked for, else the register's.
fn speaking(document: &Document, chosen: Option<crate::register::Language>) -> Text {
    Text::new(chosen.or(document.register.local.language).unwrap_or(language::DEFAULT))
}
