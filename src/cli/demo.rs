//! `demo`: the example register and its last whole month.

use std::fs;
use std::path::{Path, PathBuf};

use crate::calendar::{Month, Period};
use crate::document::{Author, Document, Moment, open};
use crate::exchange::{ImportOptions, Table, import_files};
use crate::pay::Book;
use crate::register::{Inmate, Language};
use crate::text::Text;

use super::arguments::ListFormat;
use super::output::{Outcome, Output, Stop};
use super::paper::Papers;
use super::payroll::{self, Shape};
use super::station::Station;
use super::transfer::fill;

/// What the example's package is called in the journal.
const PACKAGE: &str = "fjellvik";

/// The invented data package, built in.
const FJELLVIK: [(Table, &str); 14] = [
    (Table::Settings, include_str!("../../assets/examples/fjellvik/settings.csv")),
    (Table::Rates, include_str!("../../assets/examples/fjellvik/rates.csv")),
    (Table::Rules, include_str!("../../assets/examples/fjellvik/rules.csv")),
    (Table::Holidays, include_str!("../../assets/examples/fjellvik/holidays.csv")),
    (Table::Inmates, include_str!("../../assets/examples/fjellvik/inmates.csv")),
    (Table::Activities, include_str!("../../assets/examples/fjellvik/activities.csv")),
    (Table::Frames, include_str!("../../assets/examples/fjellvik/frames.csv")),
    (Table::Stays, include_str!("../../assets/examples/fjellvik/stays.csv")),
    (Table::Custody, include_str!("../../assets/examples/fjellvik/custody.csv")),
    (Table::Placements, include_str!("../../assets/examples/fjellvik/placements.csv")),
    (Table::Spells, include_str!("../../assets/examples/fjellvik/spells.csv")),
    (Table::Reviews, include_str!("../../assets/examples/fjellvik/reviews.csv")),
    (Table::Sanctions, include_str!("../../assets/examples/fjellvik/sanctions.csv")),
    (Table::Marks, include_str!("../../assets/examples/fjellvik/marks.csv")),
];

pub(super) fn run(
    to: Option<&Path>,
    no_window: bool,
    program: &str,
    chosen: Option<Language>,
    station: &Station<'_>,
    text: &Text,
    output: &mut Output<'_>,
) -> Result<Outcome, Stop> {
    let (path, example) = made(to, station, text, chosen, output)?;
    let text = &super::speaking(&example, chosen);
    output.say(&text.demo_made(&path.display().to_string()))?;
    output.say("")?;

    let book = Book::new(&example.scheme, &example.register);
    let month = last_whole_month(&example);
    let shape = Shape { format: ListFormat::Table, detail: false, why: false };
    let listing = payroll::listed(&book, month, None, text, output)?;
    let outcome = payroll::print(&book, &listing, shape, text, output)?;

    output.say("")?;
    let list = path.with_extension("pdf");
    Papers::of(&listing.payroll, station, text).save_list(&list, output)?;
    output.say("")?;
    output.say(&text.demo_next())?;
    let (program, register) = (quoted(program), quoted(&path.display().to_string()));
    let (first, last) = (month.first(), month.last());
    let number = worth_asking_about(&example, month);
    output.say(&format!("  {program} payroll {register} --from {first} --to {last} --inmate {number} --why"))?;
    output.say(&format!("  {program} check {register}"))?;
    if !no_window {
        output.out.flush()?;
        // The list was printed all the same.
        if let Err(why) = (station.window)(Some(&path), text) {
            output.say_beside(&why)?;
        }
    }
    Ok(outcome)
}

/// The example register and where it lies.
fn made(
    to: Option<&Path>,
    station: &Station<'_>,
    text: &Text,
    chosen: Option<Language>,
    output: &mut Output<'_>,
) -> Result<(PathBuf, Document), Stop> {
    let files = FJELLVIK.map(|(table, text)| (table, text.as_bytes().to_vec()));
    let blank = super::blank(text)?;
    let imported = import_files(files.into(), &blank, ImportOptions::default(), |_| {});
    let change = imported.map_err(|refusal| Stop::Refused(refusal.words(text)))?.change;
    let mut example = blank.clone();
    example.apply(&change).map_err(|refusal| Stop::Refused(vec![refusal.words(text)]))?;
    let text = &super::speaking(&example, chosen);
    let (path, is_there) = match to {
        Some(path) => (path.to_owned(), false),
        None => place(&example, text)?,
    };
    if !is_there {
        fill(&path, blank, change, PACKAGE, &station.author(None), station, text, output)?;
    }
    Ok((path, example))
}

/// Makes the example register among the system's temporary files, where it is not there yet, and says where; for the window.
///
/// # Errors
/// Why it could not be made, in words.
pub fn example(author: &Author, now: Moment) -> Result<PathBuf, String> {
    let text = &Text::new(super::language::of_system());
    let (mut out, mut err, mut input) = (Vec::new(), Vec::new(), std::io::empty());
    let mut output =
        Output { out: &mut out, err: &mut err, input: &mut input, on_terminal: false, shows_progress: false };
    let clock = move || now;
    let station = Station { author: author.clone(), clock: &clock, ..Station::of_system() };
    let made = made(None, &station, text, None, &mut output);
    made.map(|(path, _)| path).map_err(|stop| match stop {
        Stop::Refused(words) | Stop::Usage(words) => words.join("\n"),
        Stop::Output(error) => error.to_string(),
    })
}

/// A word as it is typed at a prompt.
fn quoted(word: &str) -> String {
    if word.contains(' ') { format!("\"{word}\"") } else { word.to_owned() }
}

/// Someone whose month has more to it than marks: the first who lost a part of it, else the first of all.
fn worth_asking_about(example: &Document, month: Period) -> String {
    let inmates = &example.register.inmates;
    let lost_a_part = |inmate: &Inmate| {
        let in_force = inmate.sanctions.values().filter(|sanction| sanction.is_in_force());
        in_force.map(|sanction| sanction.period()).any(|days| month.covers(days.first()) || month.covers(days.last()))
    };
    let someone = inmates.iter().find(|(_, inmate)| lost_a_part(inmate)).or_else(|| inmates.iter().next());
    someone.map(|(number, _)| number.to_string()).unwrap_or_default()
}

/// The last month that is recorded to its end.
fn last_whole_month(example: &Document) -> Period {
    let last = example.register.last_recorded_day().unwrap_or(crate::calendar::Date::FIRST);
    let month = last.month();
    if last == month.last() { month.period() } else { before(month).period() }
}

fn before(month: Month) -> Month {
    month.first().previous().month()
}

/// Where the example lies when no place is named, and whether it is there already: among the system's temporary files. One
/// that is there and was worked in is kept, and the example gets the next free name.
fn place(example: &Document, text: &Text) -> Result<(PathBuf, bool), Stop> {
    let folder = std::env::temp_dir().join("dagsverk");
    fs::create_dir_all(&folder).map_err(|error| {
        Stop::Refused(vec![text.export_unwritable(&folder.display().to_string(), &error.to_string())])
    })?;
    let mut number = 1_u32;
    loop {
        let name = if number == 1 { "fjellvik".to_owned() } else { format!("fjellvik-{number}") };
        let path = folder.join(name).with_extension(Document::EXTENSION);
        if open(&path).is_ok_and(|there| there.document.register == example.register) {
            return Ok((path, true));
        }
        if !path.exists() {
            return Ok((path, false));
        }
        number += 1;
    }
}
