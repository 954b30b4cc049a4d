//! How long papers take and how much memory: 500 slips day by day, a list of 500, the first page to see, 500 statements,
//! and a spreadsheet of 500.
//!
//! `cargo bench --bench report`. Plain clocks: what counts is one run of a finished program, its first included.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench says its figures, and stops where it cannot go on"
)]

#[path = "../report/made.rs"]
#[allow(dead_code, reason = "the bench uses a part of it")]
mod made;

use std::ops::ControlFlow;
use std::time::Instant;

use dagsverk::exchange::spreadsheet;
use dagsverk::register::Language;
use dagsverk::report::{payroll_list, slips, statements};
use dagsverk::text::Text;

use made::{payroll, print};

/// The most memory this process had at once, in MB; nothing where the system does not say.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}

fn timed<T>(what: &str, of: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let made = of();
    println!("{what}: {} ms", begun.elapsed().as_millis());
    made
}

fn main() {
    let payroll = payroll(500);
    let print = print(Language::Nb);
    let list = timed("list of 500", || payroll_list(&payroll, &print).unwrap());
    println!("  {} pages, {} kB", list.pages, list.bytes.len() / 1024);
    #[cfg(feature = "app")]
    {
        use dagsverk::report::preview::Preview;
        let picture =
            timed("first page to see, two pixels to the point", || Preview::of(&list).unwrap().draw(0, 2.0).unwrap());
        println!("  {} x {}", picture.width, picture.height);
    }
    drop(list);
    let text = Text::new(Language::Nb);
    let xlsx = timed("spreadsheet of 500", || spreadsheet(&payroll, &text, print.at).unwrap());
    println!("  {} kB", xlsx.len() / 1024);
    drop(xlsx);
    let pdf = timed("500 statements", || statements(&payroll, &print, None, |_, _| ControlFlow::Continue(())).unwrap());
    println!("  {} pages, {} kB", pdf.pages, pdf.bytes.len() / 1024);
    drop(pdf);
    println!("memory before slips: {:?} MB", most_memory());
    let pdf = timed("500 slips", || slips(&payroll, &print, None, |_, _| ControlFlow::Continue(())).unwrap());
    println!("  {} pages, {} kB", pdf.pages, pdf.bytes.len() / 1024);
    println!("most memory: {:?} MB", most_memory());
    timed("500 slips again", || slips(&payroll, &print, None, |_, _| ControlFlow::Continue(())).unwrap());
}
