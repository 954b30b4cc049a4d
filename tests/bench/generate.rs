//! Writes the data package of a seeded prison, for measuring whole processes:
//! `cargo run --release --example generate -- PEOPLE YEARS FOLDER`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench that cannot be set up must fail, and prints what it measured"
)]

mod prison;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [people, years, folder] = &arguments[..] else {
        eprintln!("generate PEOPLE YEARS FOLDER");
        std::process::exit(2);
    };
    let size = prison::Size {
        people: people.parse().expect("a number of people"),
        years: years.parse().expect("a number of years"),
    };
    let document = prison::prison(7, size);
    dagsverk::exchange::export(&document, folder.as_ref(), |_| {}).expect("the folder can be written");
    eprintln!("{} inmates, {} marks", document.register.inmates.len(), document.register.mark_count());
}
