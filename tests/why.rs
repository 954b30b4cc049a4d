//! The why is enough: from the numbers of its sentences alone every amount can be reckoned again.
//!
//! The test reads what `payroll --why` prints and nothing else. It knows the signs (×, /, %, −, +) and how each
//! language writes a number, not its words.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

mod common;

use common::{dagsverk, dagsverk_in, fjellvik, folder, word};

/// A figure of a day: its title, amount and sentences as printed.
struct Figure {
    amount: i64,
    sentences: Vec<String>,
}

/// How a language writes numbers.
#[derive(Clone, Copy)]
struct Form {
    language: &'static str,
    decimal: char,
    thousands: char,
}

const FORMS: [Form; 3] = [
    Form { language: "nb", decimal: ',', thousands: '\u{a0}' },
    Form { language: "nn", decimal: ',', thousands: '\u{a0}' },
    Form { language: "en", decimal: '.', thousands: ',' },
];

impl Form {
    /// Every number in a text in hundredths: `84,00` is 8400, `100` is 10000.
    fn numbers(self, text: &str) -> Vec<i128> {
        let mut found = Vec::new();
        let mut rest = text;
        while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
            let number = &rest[start..];
            let inside = |(place, c): &(usize, char)| {
                let digit_follows = number[place + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
                c.is_ascii_digit() || ((*c == self.decimal || *c == self.thousands) && digit_follows)
            };
            let length =
                number.char_indices().take_while(inside).map(|(place, c)| place + c.len_utf8()).last().unwrap();
            let plain: String = number[..length].chars().filter(|c| *c != self.thousands).collect();
            let (whole, part) = plain.split_once(self.decimal).unwrap_or((&plain, "0"));
            assert!(part.len() <= 2, "{plain} in {text}");
            let part: i128 = format!("{part:0<2}").parse().unwrap();
            found.push(whole.parse::<i128>().unwrap() * 100 + part);
            rest = &number[length..];
        }
        found
    }

    fn amount(self, text: &str) -> i64 {
        let size = i64::try_from(self.numbers(text)[0]).unwrap();
        if text.starts_with('−') { -size } else { size }
    }
}

fn half_up(dividend: i128, divisor: i128) -> i64 {
    i64::try_from((2 * dividend + divisor) / (2 * divisor)).unwrap()
}

/// The amount by the numbers of its first sentence, left of the equals sign.
fn reckoned(form: Form, sentence: &str) -> i64 {
    let (left, _) = sentence.split_once(" = ").unwrap_or_else(|| panic!("no reckoning in {sentence}"));
    let rounded_part = |numbers: &[i128]| match numbers {
        [rate, weight, of] => (rate * weight, *of),
        [rate, days] => (rate * days, 100),
        _ => panic!("{sentence}"),
    };
    match left.strip_prefix('−') {
        // −(… + …): each a percentage of rate × weight/of, or an amount that is at most that.
        Some(terms) if terms.starts_with('(') => {
            let terms: Vec<(i128, i128)> = terms.split(" + ").map(|term| deduction(form, term)).collect();
            let of = terms[0].1;
            -half_up(terms.iter().map(|(size, _)| size).sum(), of)
        }
        // −50 % of a base, rounded down.
        Some(loss) => {
            let [percent, base] = form.numbers(loss)[..] else { panic!("{sentence}") };
            -i64::try_from(percent * base / 10_000).unwrap()
        }
        // (… × … + …) / of.
        None if left.starts_with('(') => {
            let (terms, of) = left.rsplit_once('/').unwrap();
            let sum = terms.split(" + ").map(|term| form.numbers(term).iter().product::<i128>()).sum();
            half_up(sum, form.numbers(of)[0])
        }
        // rate × weight/of.
        None => {
            let (dividend, divisor) = rounded_part(&form.numbers(left));
            half_up(dividend, divisor)
        }
    }
}

/// What a term takes, in øre times the divisor, and the divisor.
fn deduction(form: Form, term: &str) -> (i128, i128) {
    let [first, rate, weight, of] = form.numbers(term)[..] else { panic!("{term}") };
    if term.contains('%') {
        (first * rate * weight, of * 10_000)
    } else {
        ((first * of).min(rate * weight) * 10_000, of * 10_000)
    }
}

/// Reads the printed whys of one register: every day with its printed total and its figures.
fn days(form: Form, printed: &str) -> Vec<(i64, Vec<Figure>)> {
    let mut days: Vec<(i64, Vec<Figure>)> = Vec::new();
    let why = printed.lines().skip_while(|line| {
        !line.starts_with(match form.language {
            "nb" => "Hvorfor",
            "nn" => "Kvifor",
            _ => "Why",
        })
    });
    for line in why.skip(1) {
        let after_colon = |line: &str| form.amount(line.rsplit_once(": ").unwrap().1);
        match line.len() - line.trim_start().len() {
            2 => days.push((after_colon(line), Vec::new())),
            4 => {
                let amount = line.trim_start().rsplit_once(": ").map_or(0, |(_, amount)| form.amount(amount));
                days.last_mut().unwrap().1.push(Figure { amount, sentences: Vec::new() });
            }
            6 => days.last_mut().unwrap().1.last_mut().unwrap().sentences.push(line.trim_start().to_owned()),
            _ => {}
        }
    }
    days
}

fn check(form: Form, register: &str, from: &str, to: &str) -> usize {
    let span = ["payroll", register, "--from", from, "--to", to];
    let printed = dagsverk_in(form.language, &[&span[..], &["--why"]].concat()).out;
    let days = days(form, &printed);
    let mut figures = 0;
    for (total, day) in &days {
        for figure in day.iter().filter(|figure| figure.amount != 0) {
            assert_eq!(reckoned(form, &figure.sentences[0]), figure.amount, "{}", figure.sentences[0]);
            figures += 1;
        }
        assert_eq!(day.iter().map(|figure| figure.amount).sum::<i64>(), *total);
        // The weight of a line is the weights of the parts named below it.
        for figure in day.iter().filter(|figure| figure.amount > 0) {
            let parts = figure.sentences.iter().filter(|line| !line.contains('=')).map(|line| parts_of(form, line));
            let parts: Vec<_> = parts.flatten().collect();
            if figure.sentences[0].starts_with(|c: char| c.is_ascii_digit()) && !parts.is_empty() {
                let (left, _) = figure.sentences[0].split_once(" = ").unwrap();
                let sum: i128 = parts.iter().map(|(weight, _)| weight).sum();
                match form.numbers(left)[..] {
                    [_, weight, of] => assert!(sum == weight && parts.iter().all(|(_, one)| *one == of), "{left}"),
                    // The whole day: its parts are all there are.
                    _ => assert!(parts.iter().all(|(_, of)| *of == sum), "{left}"),
                }
            }
        }
    }
    let csv = dagsverk(&[&span[..], &["--format", "csv"]].concat()).out;
    let listed: i64 = csv.lines().last().unwrap().rsplit_once(',').unwrap().1.replace('.', "").parse().unwrap();
    assert_eq!(days.iter().map(|(total, _)| total).sum::<i64>(), listed, "{}", form.language);
    figures
}

/// `…, 67 of 100: …`: the weight of a part and of the day.
fn parts_of(form: Form, sentence: &str) -> Option<(i128, i128)> {
    let (head, _) = sentence.split_once(": ")?;
    let (_, weights) = head.rsplit_once(", ")?;
    match form.numbers(weights)[..] {
        [weight, of] if weights.starts_with(|c: char| c.is_ascii_digit()) => Some((weight, of)),
        _ => None,
    }
}

#[test]
fn every_amount_of_the_example_is_reckoned_again_from_its_printed_why() {
    let folder = folder();
    let register = folder.path().join("fjellvik.dagsverk");
    let imported = dagsverk(&["import", word(&fjellvik()), "--to", word(&register)]);
    assert_eq!(imported.status, 0, "{}", imported.err);
    for form in FORMS {
        let figures = check(form, word(&register), "2026-04-01", "2026-11-20");
        assert!(figures > 7_000, "{figures}");
    }
}

#[test]
fn food_and_a_loss_without_the_supplement_say_why_too() {
    let folder = folder();
    let (register, settings) = (folder.path().join("fjellvik.dagsverk"), folder.path().join("settings"));
    dagsverk(&["import", word(&fjellvik()), "--to", word(&register)]);
    common::Package::empty().rows("settings", "food,,true\nloss_on_supplement,,false").write(&settings);
    let imported = dagsverk(&["import", word(&settings), "--to", word(&register)]);
    assert_eq!(imported.status, 0, "{}", imported.err);
    for form in FORMS {
        check(form, word(&register), "2026-09-01", "2026-10-31");
    }
}
