//! Wrong usage in the program's own words.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::text::Text;

use super::output::Stop;

/// The words of help and version; anything else says what was not understood.
pub(super) fn explain(error: &clap::Error, text: &Text) -> Result<String, Stop> {
    // `--from <DATE>` is named without its placeholder, unless only that is named.
    let named = |option: &str| option.split_once(" <").map_or(option, |(name, _)| name).to_owned();
    let option = || named(&context(error, ContextKind::InvalidArg));
    let value = context(error, ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return Ok(error.to_string());
        }
        ErrorKind::UnknownArgument => text.cli_unknown_option(&option()),
        ErrorKind::InvalidSubcommand => text.cli_unknown_command(&context(error, ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => text.cli_missing(&context(error, ContextKind::InvalidArg)),
        ErrorKind::InvalidValue if value.is_empty() => text.cli_value_missing(&option()),
        ErrorKind::InvalidValue => text.cli_bad_value_of(&option(), &value, &context(error, ContextKind::ValidValue)),
        ErrorKind::ValueValidation => text.cli_bad_value(&option(), &value),
        ErrorKind::ArgumentConflict => text.cli_given_twice(&option()),
        _ => text.cli_wrong_usage(),
    };
    Err(Stop::Usage(vec![what, text.cli_see_help("dagsverk")]))
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(all)) => all.join(", "),
        _ => String::new(),
    }
}
