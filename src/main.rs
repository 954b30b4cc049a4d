//! Chooses: window or command. Nothing else.

use std::io::{self, BufWriter, IsTerminal};
use std::process::ExitCode;

use dagsverk::cli::{Output, run};

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let (stdout, stderr) = (io::stdout(), io::stderr());
    let shows_progress = stderr.is_terminal();
    let on_terminal = stdout.is_terminal() && shows_progress;
    let (mut out, mut err) = (BufWriter::new(stdout.lock()), stderr);
    let mut output = Output { out: &mut out, err: &mut err, on_terminal, shows_progress };
    ExitCode::from(run(&arguments, &mut output))
}
