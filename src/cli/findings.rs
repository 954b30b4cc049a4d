//! What was found in a period, in sentences for people: a block each for what is missing, wrong, does not fit, or is
//! worth a look.

use crate::calendar::Period;
use crate::insight::{Run, runs};
use crate::pay::{Book, Finding, PeriodPay, Problem};
use crate::text::Text;

/// A head with its sentences below it.
pub(super) fn block(head: &str, sentences: Vec<String>) -> Vec<String> {
    [head.to_owned()].into_iter().chain(sentences.into_iter().map(|sentence| format!("  {sentence}"))).collect()
}

/// What is missing, wrong, does not fit (in the period and `later`), or is worth a look: a block each, none where there is
/// nothing.
pub(super) fn findings(
    book: &Book<'_>,
    pay: &PeriodPay<'_>,
    later: &[Finding<'_, Problem>],
    text: &Text,
) -> Vec<Vec<String>> {
    let problems = || pay.problems().chain(later.iter().copied());
    let missing = of_persons(book, text, pay.holes(), |hole| {
        format!("{}: {}", text.activity(book, hole.activity), text.hole(hole))
    });
    let errors = of_persons(book, text, pay.errors(), |error| text.day_error(error));
    let unfitting = of_persons(book, text, problems(), |problem| text.problem(book, problem));
    let notices = of_persons(book, text, pay.notices(), |notice| text.notice(book, notice));
    let blocks = [
        (text.list_holes(pay.holes().count()), missing),
        (text.list_errors(pay.errors().count()), errors),
        (text.list_problems(problems().count()), unfitting),
        (text.list_notices(pay.notices().count()), notices),
    ];
    blocks.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(head, lines)| block(&head, lines)).collect()
}

/// A sentence for each person and run of days on which the same was found.
fn of_persons<'a, T: PartialEq>(
    book: &Book<'_>,
    text: &Text,
    found: impl Iterator<Item = Finding<'a, T>>,
    words: impl Fn(&T) -> String,
) -> Vec<String> {
    let sentence = |run: Run<'_, T>| {
        let name = book.register().inmates.get(run.number).map(|inmate| text.person(run.number, &inmate.person));
        let days = match Period::new(run.first, run.last) {
            Ok(period) if run.first < run.last => text.list_run(&text.period(period), run.days),
            _ => text.weekday_date(run.first),
        };
        format!("{} {}, {days}: {}", run.number, name.unwrap_or_default(), words(&run.what))
    };
    runs(found).into_iter().map(sentence).collect()
}
