//! Chooses: window or command. Nothing else.

use std::io::{self, BufWriter, IsTerminal};
use std::path::Path;
use std::process::ExitCode;

use dagsverk::cli::{Output, Station, run};
use dagsverk::text::Text;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let (stdout, stderr) = (io::stdout(), io::stderr());
    let shows_progress = stderr.is_terminal();
    let on_terminal = stdout.is_terminal() && shows_progress;
    let (mut out, mut err, mut input) = (BufWriter::new(stdout.lock()), stderr, io::stdin().lock());
    let mut output = Output { out: &mut out, err: &mut err, input: &mut input, on_terminal, shows_progress };
    let station = Station { window: &window, ..Station::of_system() };
    ExitCode::from(run(&arguments, &station, &mut output))
}

#[cfg(feature = "app")]
fn window(register: Option<&Path>, text: &Text) -> Result<(), String> {
    use dagsverk::app::run::{NoWindow, run};
    use dagsverk::app::welcome::Station;
    use dagsverk::cli::{now, this_user};

    run(register, || Station { author: this_user(), clock: now }).map_err(|why| match why {
        NoWindow::Display => text.window_no_display(),
        NoWindow::Renderer(detail) => text.window_no_renderer(&detail),
    })
}

#[cfg(not(feature = "app"))]
fn window(_: Option<&Path>, text: &Text) -> Result<(), String> {
    Err(text.window_not_in_build())
}
