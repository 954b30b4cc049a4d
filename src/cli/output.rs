//! Where a command prints, and how it ends.

use std::io::{self, BufRead, Write};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::text::Text;

/// Standard output, standard error and standard input, or what stands in for them.
pub struct Output<'o> {
    /// For results.
    pub out: &'o mut dyn Write,
    /// For what is missing or wrong.
    pub err: &'o mut dyn Write,
    /// For answers.
    pub input: &'o mut dyn BufRead,
    /// Whether a person reads both on one screen.
    pub on_terminal: bool,
    /// Whether progress can be shown.
    pub shows_progress: bool,
}

impl std::fmt::Debug for Output<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Output(on_terminal: {})", self.on_terminal)
    }
}

/// Standard output that nobody has to read to its end: when the reader goes, as with `| head`, the rest is dropped and
/// the command goes on to what it has to say beside it.
pub(super) struct Unread<'o> {
    out: &'o mut dyn Write,
    is_gone: bool,
}

impl<'o> Unread<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Unread<'o> {
        Unread { out, is_gone: false }
    }

    fn unless_gone<T>(&mut self, result: io::Result<T>, instead: T) -> io::Result<T> {
        match result {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.is_gone = true;
                Ok(instead)
            }
            other => other,
        }
    }
}

impl Write for Unread<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_gone {
            return Ok(bytes.len());
        }
        let written = self.out.write(bytes);
        self.unless_gone(written, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.is_gone {
            return Ok(());
        }
        let flushed = self.out.flush();
        self.unless_gone(flushed, ())
    }
}

/// How a command ended that was carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// All is well.
    Done,
    /// It was carried out, and found something wrong.
    FoundWrong,
}

/// Why a command was not carried out.
#[derive(Debug)]
pub(super) enum Stop {
    /// The work was refused, in so many sentences.
    Refused(Vec<String>),
    /// The command was not understood, in so many sentences.
    Usage(Vec<String>),
    /// Printing failed.
    Output(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        Stop::Output(error)
    }
}

impl Output<'_> {
    /// Prints a line of the result.
    pub(super) fn say(&mut self, line: &str) -> Result<(), Stop> {
        Ok(writeln!(self.out, "{line}")?)
    }

    /// Prints a line beside the result.
    pub(super) fn say_beside(&mut self, line: &str) -> Result<(), Stop> {
        Ok(writeln!(self.err, "{line}")?)
    }

    /// A bar for work of this many steps; on a terminal only.
    pub(super) fn progress(&self, steps: usize, what: &str) -> ProgressBar {
        let target = if self.shows_progress { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(steps as u64), target);
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {percent} %") {
            bar.set_style(style);
        }
        bar.set_message(what.to_owned());
        bar
    }

    /// Prints why a command stopped and gives the exit status.
    pub(super) fn finish(&mut self, result: Result<Outcome, Stop>, text: &Text) -> u8 {
        let flushed = self.out.flush().map_err(Stop::Output);
        let (sentences, status) = match result.and_then(|outcome| flushed.map(|()| outcome)) {
            Ok(Outcome::Done) => return 0,
            Ok(Outcome::FoundWrong) => return 1,
            Err(Stop::Output(error)) => (vec![text.cli_output_failed(&error.to_string())], 1),
            Err(Stop::Refused(sentences)) => (sentences, 1),
            Err(Stop::Usage(sentences)) => (sentences, 2),
        };
        for sentence in sentences {
            // Where even this cannot be printed, the status still says it.
            let _ = writeln!(self.err, "{sentence}");
        }
        status
    }
}
