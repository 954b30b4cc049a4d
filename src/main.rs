//! Chooses: window or command. Nothing else.

use std::io::{self, BufWriter, IsTerminal};
use std::process::ExitCode;

use dagsverk::cli::{Output, Station, run};

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let (stdout, stderr) = (io::stdout(), io::stderr());
    let shows_progress = stderr.is_terminal();
    let on_terminal = stdout.is_terminal() && shows_progress;
    let (mut out, mut err, mut input) = (BufWriter::new(stdout.lock()), stderr, io::stdin().lock());
    let mut output = Output { out: &mut out, err: &mut err, input: &mut input, on_terminal, shows_progress };
    ExitCode::from(run(&arguments, &Station::of_system(), &mut output))
}
