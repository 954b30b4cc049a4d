//! The arguments of every command, with their help in the program's language.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgMatches, Command as Clap, value_parser};

use crate::calendar::{Date, Period};
use crate::document::{How, Leaving};
use crate::pay::Closing;
use crate::register::InmateNumber;
use crate::report::Privacy;
use crate::text::Text;

use super::output::Stop;
use super::runs::{Close, OfRun, Release};
use super::usage;

/// What the user asked for.
pub(super) enum Command {
    /// Help or the version.
    Show(String),
    Import(Import),
    Export {
        register: PathBuf,
        to: PathBuf,
    },
    Payroll(Payroll),
    Sheet(Sheet),
    Compare(Compare),
    Check {
        register: PathBuf,
        from: Option<Date>,
        to: Option<Date>,
    },
    History(History),
    Verify(PathBuf),
    Restore(Restore),
    Demo {
        to: Option<PathBuf>,
        no_window: bool,
    },
    Close(Close),
    Release(Release),
    /// A run to be withdrawn or handed over.
    OfRun(OfRun),
    /// The window, on this register where one is named.
    Window(Option<PathBuf>),
}

pub(super) struct Import {
    pub(super) package: PathBuf,
    pub(super) to: PathBuf,
    pub(super) replace: bool,
    pub(super) reason: Option<String>,
    pub(super) user: Option<String>,
}

pub(super) struct History {
    pub(super) register: PathBuf,
    pub(super) inmate: Option<InmateNumber>,
    /// Only what is about this day.
    pub(super) date: Option<Date>,
    /// Only what was recorded on this day.
    pub(super) made_on: Option<Date>,
}

pub(super) struct Restore {
    pub(super) register: PathBuf,
    /// The backup's place in the list, from 1.
    pub(super) backup: Option<usize>,
    pub(super) how: Option<How>,
    /// Why closed days are changed.
    pub(super) reason: Option<String>,
    pub(super) user: Option<String>,
}

pub(super) struct Payroll {
    pub(super) register: PathBuf,
    pub(super) period: Period,
    pub(super) format: ListFormat,
    pub(super) detail: bool,
    pub(super) why: bool,
    pub(super) inmate: Option<String>,
    /// Where the list goes as PDF.
    pub(super) pdf: Option<PathBuf>,
    /// Where the slips go as PDF.
    pub(super) slips: Option<PathBuf>,
    /// Where the statements go as PDF.
    pub(super) statements: Option<PathBuf>,
    /// Where the list goes as spreadsheet.
    pub(super) xlsx: Option<PathBuf>,
    /// How much of names stands on paper.
    pub(super) privacy: Privacy,
}

/// A sheet to mark attendance on by hand.
pub(super) struct Sheet {
    pub(super) register: PathBuf,
    /// The activity's code.
    pub(super) activity: String,
    pub(super) period: Period,
    /// Where it goes as PDF.
    pub(super) pdf: PathBuf,
}

pub(super) struct Compare {
    pub(super) register: PathBuf,
    pub(super) period: Period,
    /// The period it is held beside; the one of the same kind before where none is given.
    pub(super) with: Option<Period>,
    pub(super) format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Table,
    Csv,
    Json,
}

/// In which form a payroll list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListFormat {
    Table,
    /// For programs.
    Csv,
    /// For a Norwegian Excel.
    CsvExcel,
    Json,
}

/// Understands the arguments, the program's name first.
pub(super) fn parse(arguments: &[OsString], text: &Text) -> Result<Command, Stop> {
    let program = with_common_options(program(text), text);
    if let Some(word) = mistaken_command(&program, arguments) {
        return Err(Stop::Usage(vec![text.cli_unknown_command(&word), text.cli_see_help("dagsverk")]));
    }
    let matches = match program.try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return usage::explain(&error, text).map(Command::Show),
    };
    let Some((name, given)) = matches.subcommand() else {
        return Ok(Command::Window(matches.get_one("REGISTER").cloned()));
    };
    if matches.contains_id("REGISTER") {
        return Err(Stop::Usage(vec![text.cli_wrong_usage(), text.cli_see_help("dagsverk")]));
    }
    Ok(match name {
        "import" => Command::Import(Import {
            package: path(given, "PACKAGE"),
            to: path(given, "to"),
            replace: given.get_flag("replace"),
            reason: given.get_one("reason").cloned(),
            user: given.get_one("user").cloned(),
        }),
        "export" => Command::Export { register: path(given, "REGISTER"), to: path(given, "to") },
        "payroll" => Command::Payroll(payroll(given, text)?),
        "sheet" => Command::Sheet(Sheet {
            register: path(given, "REGISTER"),
            activity: word(given, "activity"),
            period: period(given, text)?,
            pdf: path(given, "pdf"),
        }),
        "compare" => Command::Compare(compare(given, text)?),
        "check" => {
            let (from, to) = (date(given, "from", text)?, date(given, "to", text)?);
            Command::Check { register: path(given, "REGISTER"), from, to }
        }
        "history" => Command::History(History {
            register: path(given, "REGISTER"),
            inmate: inmate(given, text)?,
            date: date(given, "date", text)?,
            made_on: date(given, "made-on", text)?,
        }),
        "verify" => Command::Verify(path(given, "REGISTER")),
        "restore" => Command::Restore(restore(given, text)?),
        "demo" => Command::Demo { to: given.get_one("to").cloned(), no_window: given.get_flag("no-window") },
        "close" => Command::Close(close(given, text)?),
        "release" => Command::Release(release(given, text)?),
        // `withdraw`, which cannot do without a reason, and `hand-over`, which takes none.
        _ => Command::OfRun(of_run(given, text)?),
    })
}

/// The first word, where it can only be a command written wrongly: neither a command nor a register's file, which
/// has an ending or is there.
fn mistaken_command(program: &Clap, arguments: &[OsString]) -> Option<String> {
    let mut words = arguments.iter().skip(1).skip_while(|word| word.to_string_lossy().starts_with("--lang="));
    let first = words.next().filter(|word| *word != "--lang").or_else(|| words.nth(1))?;
    let word = first.to_str()?;
    let is_file = Path::new(word).extension().is_some() || Path::new(word).exists();
    (!word.starts_with('-') && !is_file && program.find_subcommand(word).is_none()).then(|| word.to_owned())
}

fn payroll(given: &ArgMatches, text: &Text) -> Result<Payroll, Stop> {
    let format = list_format(given);
    let why = given.get_flag("why");
    if why && matches!(format, ListFormat::Csv | ListFormat::CsvExcel) {
        return Err(Stop::Usage(vec![text.cli_why_needs_table(), text.cli_see_help("dagsverk")]));
    }
    Ok(Payroll {
        register: path(given, "REGISTER"),
        period: period(given, text)?,
        format,
        detail: given.get_flag("detail"),
        why,
        inmate: given.get_one("inmate").cloned(),
        pdf: given.get_one("pdf").cloned(),
        slips: given.get_one("slips").cloned(),
        statements: given.get_one("statements").cloned(),
        xlsx: given.get_one("xlsx").cloned(),
        privacy: privacy(given),
    })
}

/// How much of names stands on paper; all of them where nothing is said.
fn privacy(given: &ArgMatches) -> Privacy {
    let written = given.get_one::<String>("names").and_then(|written| written.parse().ok());
    written.unwrap_or(Privacy::FullName)
}

fn compare(given: &ArgMatches, text: &Text) -> Result<Compare, Stop> {
    let with = match (date(given, "with-from", text)?, date(given, "with-to", text)?) {
        (None, None) => None,
        (Some(from), Some(to)) => Some(span(from, to, text)?),
        _ => return Err(Stop::Usage(vec![text.cli_with_needs_both(), text.cli_see_help("dagsverk")])),
    };
    Ok(Compare { register: path(given, "REGISTER"), period: period(given, text)?, with, format: format(given) })
}

fn list_format(given: &ArgMatches) -> ListFormat {
    match given.get_one::<String>("format").map(String::as_str) {
        Some("csv") => ListFormat::Csv,
        Some("csv-excel") => ListFormat::CsvExcel,
        Some("json") => ListFormat::Json,
        _ => ListFormat::Table,
    }
}

fn format(given: &ArgMatches) -> Format {
    match given.get_one::<String>("format").map(String::as_str) {
        Some("csv") => Format::Csv,
        Some("json") => Format::Json,
        _ => Format::Table,
    }
}

fn period(given: &ArgMatches, text: &Text) -> Result<Period, Stop> {
    let (from, to) = (date(given, "from", text)?, date(given, "to", text)?);
    let (from, to) = from.zip(to).ok_or_else(|| Stop::Usage(vec![text.cli_wrong_usage()]))?;
    span(from, to, text)
}

fn span(from: Date, to: Date, text: &Text) -> Result<Period, Stop> {
    Period::new(from, to).map_err(|_| Stop::Usage(vec![text.cli_period_ends_before_start()]))
}

fn word(given: &ArgMatches, name: &str) -> String {
    given.get_one(name).cloned().unwrap_or_default()
}

fn close(given: &ArgMatches, text: &Text) -> Result<Close, Stop> {
    let closing = Closing {
        span: period(given, text)?,
        only: inmate(given, text)?,
        prepared_by: word(given, "prepared-by"),
        checked_by: word(given, "checked-by"),
    };
    Ok(Close { register: path(given, "REGISTER"), closing, user: given.get_one("user").cloned() })
}

fn release(given: &ArgMatches, text: &Text) -> Result<Release, Stop> {
    let number = inmate(given, text)?.zip(date(given, "on", text)?);
    let (number, last_day) = number.ok_or_else(|| Stop::Usage(vec![text.cli_wrong_usage()]))?;
    let (prepared_by, checked_by) = (word(given, "prepared-by"), word(given, "checked-by"));
    Ok(Release {
        register: path(given, "REGISTER"),
        leaving: Leaving { number, last_day, prepared_by, checked_by },
        reason: given.get_one("reason").cloned(),
        pdf: given.get_one("pdf").cloned(),
        print: given.contains_id("print").then(|| given.get_one("print").cloned()),
        privacy: privacy(given),
        user: given.get_one("user").cloned(),
    })
}

fn of_run(given: &ArgMatches, text: &Text) -> Result<OfRun, Stop> {
    let written = word(given, "run");
    let run = written
        .parse()
        .map_err(|_| Stop::Usage(vec![text.cli_bad_value("--run", &written), text.cli_see_help("dagsverk")]))?;
    let reason = given.try_get_one("reason").ok().flatten().cloned();
    Ok(OfRun { register: path(given, "REGISTER"), run, reason, user: given.get_one("user").cloned() })
}

fn restore(given: &ArgMatches, text: &Text) -> Result<Restore, Stop> {
    let how = match (given.get_flag("repair"), given.get_flag("go-back")) {
        (true, true) => {
            return Err(Stop::Usage(vec![text.cli_repair_or_go_back(), text.cli_see_help("dagsverk")]));
        }
        (true, false) => Some(How::Repair),
        (false, true) => Some(How::GoBack),
        (false, false) => None,
    };
    let backup =
        match given.get_one::<String>("backup") {
            None => None,
            Some(written) => Some(written.parse().map_err(|_| {
                Stop::Usage(vec![text.cli_bad_value("--backup", written), text.cli_see_help("dagsverk")])
            })?),
        };
    let (reason, user) = (given.get_one("reason").cloned(), given.get_one("user").cloned());
    Ok(Restore { register: path(given, "REGISTER"), backup, how, reason, user })
}

fn inmate(given: &ArgMatches, text: &Text) -> Result<Option<InmateNumber>, Stop> {
    let Some(written) = given.get_one::<String>("inmate") else { return Ok(None) };
    let unknown = |_| Stop::Refused(vec![text.cli_unknown_inmate(written)]);
    written.parse().map(Some).map_err(unknown)
}

fn path(given: &ArgMatches, name: &str) -> PathBuf {
    given.get_one(name).cloned().unwrap_or_default()
}

fn date(given: &ArgMatches, name: &'static str, text: &Text) -> Result<Option<Date>, Stop> {
    let Some(written) = given.get_one::<String>(name) else { return Ok(None) };
    written.parse().map(Some).map_err(|refusal| {
        let reason = format!("{written} {}", text.date_refusal(refusal));
        Stop::Usage(vec![text.cli_date(&format!("--{name}"), &reason), text.cli_see_help("dagsverk")])
    })
}

/// The whole command line.
fn program(text: &Text) -> Clap {
    let (register, package) = (text.cli_place_register(), text.cli_place_package());
    let (day, number, name) = (text.cli_place_date(), text.cli_place_number(), text.cli_place_name());
    let (words, command_word) = (text.cli_place_text(), text.cli_place_command());
    let days = format!("--from {day} --to {day}");

    let of_register = || file("REGISTER", &register, text.cli_arg_register(), text).required(true);
    let from = || option("from", &day, text.cli_arg_from(), text);
    let to_day = || option("to", &day, text.cli_arg_to(), text);
    let inmate = || option("inmate", &number, text.cli_arg_inmate(), text);
    let reason = || option("reason", &words, text.cli_arg_reason(), text);
    let user = || option("user", &name, text.cli_arg_user(), text);
    let names_on_paper = || {
        let names = option("names", &text.cli_place_names(), text.cli_arg_names(), text);
        one_of(names, &["full_name", "initials", "number_only"])
    };
    let run = || option("run", "N", text.cli_arg_run(), text).required(true);

    command("dagsverk", text.cli_about(), format!("dagsverk [{register}]\n  dagsverk {command_word} …"), text)
        .version(env!("CARGO_PKG_VERSION"))
        .arg(file("REGISTER", &register, text.cli_arg_register(), text))
        .arg(flag("version", text.cli_version(), text).short('V').action(ArgAction::Version))
        .subcommand_help_heading(text.cli_heading_commands())
        .subcommand({
            let usage =
                format!("dagsverk import {package} --to {register} [--replace] [--reason {words}] [--user {name}]");
            command("import", text.cli_import(), usage, text)
                .arg(file("PACKAGE", &package, text.cli_arg_package(), text).required(true))
                .arg(path_option("to", &register, text.cli_arg_to_register(), text).required(true))
                .arg(flag("replace", text.cli_arg_replace(), text))
                .arg(reason())
                .arg(user())
        })
        .subcommand(
            command("export", text.cli_export(), format!("dagsverk export {register} --to {package}"), text)
                .arg(of_register())
                .arg(path_option("to", &package, text.cli_arg_to_package(), text).required(true)),
        )
        .subcommand({
            let forms = "[--format table|csv|csv-excel|json] [--detail] [--why]";
            let files = format!(
                "[--pdf {file}] [--slips {file}] [--statements {file}] [--xlsx {file}] [--names {names}]",
                file = text.cli_place_file(),
                names = text.cli_place_names()
            );
            let usage = format!("dagsverk payroll {register} {days} {forms} [--inmate {number}] {files}");
            let format = option("format", &text.cli_place_format(), text.cli_arg_format_of_payroll(), text);
            command("payroll", text.cli_payroll(), usage, text)
                .arg(of_register())
                .arg(from().required(true))
                .arg(to_day().required(true))
                .arg(one_of(format, &["table", "csv", "csv-excel", "json"]))
                .arg(flag("detail", text.cli_arg_detail(), text))
                .arg(flag("why", text.cli_arg_why(), text))
                .arg(inmate())
                .arg(path_option("pdf", &text.cli_place_file(), text.cli_arg_pdf(), text))
                .arg(path_option("slips", &text.cli_place_file(), text.cli_arg_slips(), text))
                .arg(path_option("statements", &text.cli_place_file(), text.cli_arg_statements(), text))
                .arg(path_option("xlsx", &text.cli_place_file(), text.cli_arg_xlsx(), text))
                .arg(names_on_paper())
        })
        .subcommand({
            let (code, pdf) = (text.cli_place_activity(), text.cli_place_file());
            let usage = format!("dagsverk sheet {register} --activity {code} {days} --pdf {pdf}");
            command("sheet", text.cli_sheet(), usage, text)
                .arg(of_register())
                .arg(option("activity", &code, text.cli_arg_activity(), text).required(true))
                .arg(from().required(true))
                .arg(to_day().required(true))
                .arg(path_option("pdf", &pdf, text.cli_arg_sheet(), text).required(true))
        })
        .subcommand({
            let with = format!("[--with-from {day} --with-to {day}]");
            let usage = format!("dagsverk compare {register} {days} {with} [--format table|csv|json]");
            let format = option("format", &text.cli_place_format(), text.cli_arg_format(), text);
            command("compare", text.cli_compare(), usage, text)
                .arg(of_register())
                .arg(from().required(true))
                .arg(to_day().required(true))
                .arg(option("with-from", &day, text.cli_arg_with_from(), text))
                .arg(option("with-to", &day, text.cli_arg_with_to(), text))
                .arg(one_of(format, &["table", "csv", "json"]))
        })
        .subcommand({
            let usage = format!("dagsverk check {register} [--from {day}] [--to {day}]");
            command("check", text.cli_check(), usage, text).arg(of_register()).arg(from()).arg(to_day())
        })
        .subcommand({
            let usage = format!("dagsverk history {register} [--inmate {number}] [--date {day}] [--made-on {day}]");
            command("history", text.cli_history(), usage, text)
                .arg(of_register())
                .arg(inmate())
                .arg(option("date", &day, text.cli_arg_date(), text))
                .arg(option("made-on", &day, text.cli_arg_made_on(), text))
        })
        .subcommand(
            command("verify", text.cli_verify(), format!("dagsverk verify {register}"), text).arg(of_register()),
        )
        .subcommand({
            let usage = format!(
                "dagsverk restore {register} [--backup N] [--repair|--go-back] [--reason {words}] [--user {name}]"
            );
            command("restore", text.cli_restore(), usage, text)
                .arg(of_register())
                .arg(option("backup", "N", text.cli_arg_backup(), text))
                .arg(flag("repair", text.cli_arg_repair(), text))
                .arg(flag("go-back", text.cli_arg_go_back(), text))
                .arg(reason())
                .arg(user())
        })
        .subcommand(
            command("demo", text.cli_demo(), format!("dagsverk demo [--to {register}] [--no-window]"), text)
                .arg(path_option("to", &register, text.cli_arg_demo_to(), text))
                .arg(flag("no-window", text.cli_arg_no_window(), text)),
        )
        .subcommand({
            let names = format!("--prepared-by {name} --checked-by {name}");
            let usage = format!("dagsverk close {register} {days} {names} [--inmate {number}] [--user {name}]");
            command("close", text.cli_close(), usage, text)
                .arg(of_register())
                .arg(from().required(true))
                .arg(to_day().required(true))
                .arg(option("prepared-by", &name, text.cli_arg_prepared_by(), text).required(true))
                .arg(option("checked-by", &name, text.cli_arg_checked_by(), text).required(true))
                .arg(inmate())
                .arg(user())
        })
        .subcommand({
            let names = format!("--prepared-by {name} --checked-by {name}");
            let (file, printer) = (text.cli_place_file(), text.cli_place_printer());
            let more = format!("[--reason {words}] [--pdf {file}] [--print [{printer}]] [--user {name}]");
            let usage = format!("dagsverk release {register} --inmate {number} --on {day} {names} {more}");
            command("release", text.cli_release(), usage, text)
                .arg(of_register())
                .arg(inmate().required(true))
                .arg(option("on", &day, text.cli_arg_on(), text).required(true))
                .arg(option("prepared-by", &name, text.cli_arg_prepared_by(), text).required(true))
                .arg(option("checked-by", &name, text.cli_arg_checked_by(), text).required(true))
                .arg(reason())
                .arg(path_option("pdf", &text.cli_place_file(), text.cli_arg_slip(), text))
                .arg(option("print", &text.cli_place_printer(), text.cli_arg_print(), text).num_args(0..=1))
                .arg(names_on_paper())
                .arg(user())
        })
        .subcommand({
            let usage = format!("dagsverk withdraw {register} --run N --reason {words} [--user {name}]");
            command("withdraw", text.cli_withdraw(), usage, text)
                .arg(of_register())
                .arg(run())
                .arg(reason().required(true))
                .arg(user())
        })
        .subcommand(
            command(
                "hand-over",
                text.cli_hand_over(),
                format!("dagsverk hand-over {register} --run N [--user {name}]"),
                text,
            )
            .arg(of_register())
            .arg(run())
            .arg(user()),
        )
}

/// A command whose help is all in the program's language.
fn command(name: &'static str, about: String, usage: String, text: &Text) -> Clap {
    let template = format!("{{about}}\n\n{}:\n  {{usage}}\n\n{{all-args}}", text.cli_heading_usage());
    Clap::new(name)
        .about(about)
        .override_usage(usage)
        .help_template(template)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
}

/// The options every command has, behind its own.
fn with_common_options(command: Clap, text: &Text) -> Clap {
    let language = option("lang", &text.cli_place_language(), text.cli_arg_lang(), text);
    command
        .mut_subcommands(|command| with_common_options(command, text))
        .arg(one_of(language, &["nb", "nn", "en"]))
        .arg(flag("help", text.cli_help(), text).short('h').action(ArgAction::Help))
}

fn flag(name: &'static str, help: String, text: &Text) -> Arg {
    Arg::new(name).long(name).help(help).help_heading(text.cli_heading_options()).action(ArgAction::SetTrue)
}

fn option(name: &'static str, value: &str, help: String, text: &Text) -> Arg {
    let parser = NonEmptyStringValueParser::new();
    let value = value.to_owned();
    Arg::new(name).long(name).value_name(value).help(help).help_heading(text.cli_heading_options()).value_parser(parser)
}

fn one_of(option: Arg, values: &'static [&'static str]) -> Arg {
    option.value_parser(PossibleValuesParser::new(values)).hide_possible_values(true)
}

fn path_option(name: &'static str, value: &str, help: String, text: &Text) -> Arg {
    option(name, value, help, text).value_parser(value_parser!(PathBuf))
}

fn file(name: &'static str, value: &str, help: String, text: &Text) -> Arg {
    let (value, heading) = (value.to_owned(), text.cli_heading_arguments());
    Arg::new(name).value_name(value).help(help).help_heading(heading).value_parser(value_parser!(PathBuf))
}
