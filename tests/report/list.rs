//! The payroll list: its figures are the values', its rows are whole, and each page can be read by itself.

use dagsverk::pay::Payroll;
use dagsverk::register::{Language, Ore, RunState};
use dagsverk::report::{Pdf, Print, Privacy, payroll_list};
use dagsverk::text::Text;

use crate::look::open;
use crate::made::{NAMES, payroll, print, run};
use crate::read::{elements, pages, said, texts};

fn list(payroll: &Payroll) -> Pdf {
    payroll_list(payroll, &print(Language::Nb)).unwrap()
}

/// The cells of each person's row, from his number to before the next; the page each stands on.
fn rows(payroll: &Payroll, pdf: &Pdf) -> Vec<(usize, Vec<String>)> {
    let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
    let mut people = payroll.people.iter().map(|person| person.number.as_str()).peekable();
    for (page, texts) in pages(pdf).into_iter().enumerate() {
        let mut is_in_row = false;
        for text in texts {
            if people.next_if(|number| *number == text).is_some() {
                rows.push((page, Vec::new()));
                is_in_row = true;
            } else if text == "Sum" || text.starts_with("Dagsverk") {
                is_in_row = false;
            }
            if let (true, Some((_, row))) = (is_in_row, rows.last_mut()) {
                row.push(text);
            }
        }
    }
    rows
}

#[test]
fn every_sum_on_paper_is_that_of_the_values() {
    let text = Text::new(Language::Nb);
    for many in [1, 15, 300] {
        let payroll = payroll(many);
        let pdf = list(&payroll);
        let rows = rows(&payroll, &pdf);
        assert_eq!(rows.len(), many);
        for (person, (_, row)) in payroll.people.iter().zip(&rows) {
            assert_eq!(row[0], person.number.as_str());
            assert_eq!(row.last(), Some(&text.money(person.total(&payroll.tables))), "{row:?}");
            for (_, amount, _) in person.rows(&payroll.tables) {
                assert!(row.contains(&text.money(amount)), "{} in {row:?}", text.money(amount));
            }
        }
        let all = texts(&pdf);
        let sums = &all[all.iter().position(|text| text == "Sum").unwrap()..];
        assert!(sums.contains(&text.money(payroll.total())), "{sums:?}");
        for row in dagsverk::pay::Row::ALL {
            let sum = payroll.total_of(*row);
            assert!(sum.is_zero() || sums.contains(&text.money(sum)), "{row:?} {sums:?}");
        }
        let by_person: Ore = payroll.people.iter().map(|person| person.total(&payroll.tables)).sum();
        assert_eq!(by_person, payroll.total());
    }
}

#[test]
fn every_page_has_heads_above_its_rows_and_its_number_at_the_foot() {
    let payroll = payroll(300);
    let pages = pages(&list(&payroll));
    assert!(pages.len() > 5);
    for (page, texts) in pages.iter().enumerate() {
        assert_eq!(texts.last(), Some(&format!("Side {} av {}", page + 1, pages.len())));
        let head = texts.iter().position(|text| text == "Til utbetaling").unwrap();
        let first = texts.iter().position(|text| payroll.people.iter().any(|person| person.number.as_str() == text));
        assert!(first.is_some_and(|first| first > head), "page {page}");
        assert!(texts.iter().any(|text| text.contains("7Q4M-K2FD")));
    }
}

#[test]
fn totals_and_signatures_are_never_alone_on_a_page() {
    for many in (1..20).step_by(6).chain(20..60) {
        let payroll = payroll(many);
        let pdf = list(&payroll);
        let rows = rows(&payroll, &pdf);
        let pages = pages(&pdf);
        let page_of = |what: &str| pages.iter().position(|texts| texts.iter().any(|text| text == what)).unwrap();
        assert_eq!(rows.last().unwrap().0, page_of("Sum"), "{many} people");
        let signed = &pages[page_of("Utarbeidet av, dato")];
        assert!(signed.len() > 7, "{many} people: {signed:?}");
        assert_eq!(page_of("Utarbeidet av, dato"), pages.len() - 1);
    }
}

#[test]
fn a_name_of_any_length_stands_there_whole() {
    let mut payroll = payroll(3);
    let long = ["Hottentottenstottertrottel".repeat(4), "Ætt von und zu Ŧŋđčšž ".repeat(5)];
    payroll.people[0].family_name.clone_from(&long[0]);
    payroll.people[1].given_name = long[1].trim().to_owned();
    payroll.people[2].number = "N-1234567890/1234567890X".parse().unwrap();
    let squeezed = texts(&list(&payroll)).concat().replace(' ', "");
    for name in long {
        assert!(squeezed.contains(&name.replace(' ', "")), "{squeezed}");
    }
    assert!(squeezed.contains("N-1234567890/1234567890X"));
    assert_eq!(rows(&self::payroll_without_last(&payroll), &list(&payroll_without_last(&payroll))).len(), 2);
}

fn payroll_without_last(payroll: &Payroll) -> Payroll {
    let mut shorter = payroll.clone();
    shorter.people.pop();
    shorter
}

#[test]
fn a_list_of_nobody_says_so_and_can_be_signed() {
    let said = said(&list(&payroll(0)));
    assert!(said.contains("Ingen dagpenger i perioden.") && said.contains("Utarbeidet av, dato"), "{said}");
}

#[test]
fn every_language_has_its_own_words_and_the_same_figures() {
    let payroll = payroll(20);
    for (language, word) in
        [(Language::Nb, "Utbetalingsliste"), (Language::Nn, "Køyring"), (Language::En, "To be paid")]
    {
        let said = said(&payroll_list(&payroll, &print(language)).unwrap());
        assert!(said.contains(word), "{said}");
        assert!(!said.contains("paper_") && !said.contains("list_"), "{said}");
        let total = Text::new(language).money(payroll.total()).replace('\u{a0}', " ");
        assert!(said.contains(&total), "{total}");
    }
}

#[test]
fn a_list_that_is_not_closed_says_what_is_missing_and_wrong() {
    let said = said(&list(&open()));
    assert!(said.contains("Foreløpig, ikke til utbetaling. Mangler før lukking: 2. Feil: 1."), "{said}");
    assert!(said.contains("2048 Berg, Amir, 14. oktober: Snekkerverksted, ikke ført"), "{said}");
    assert!(said.contains("2055 Bø, Kristian, 20. oktober: mangler sats"), "{said}");
    assert!(!said.contains("kontrollkode"), "{said}");
}

#[test]
fn what_became_of_a_run_is_said() {
    let at = "2026-11-03T08:00:00+01:00".parse().unwrap();
    let with = |state| {
        let mut payroll = payroll(2);
        payroll.runs = vec![dagsverk::pay::RunHead { state, ..run() }];
        said(&list(&payroll))
    };
    assert!(with(RunState::Standing).contains("nr. 10, lukket 2. november 2026 Periode"));
    assert!(with(RunState::HandedOver(at)).contains("lukket 2. november 2026, levert 3. november 2026"));
    let withdrawn = with(RunState::Withdrawn { at, reason: "feil sats".to_owned() });
    assert!(withdrawn.contains("trukket tilbake 3. november 2026: feil sats"), "{withdrawn}");
    assert!(withdrawn.contains("Trukket tilbake, ikke til utbetaling: kjøring 10."), "{withdrawn}");
}

#[test]
fn notes_say_rates_rules_corrections_and_supplements() {
    let said = said(&list(&payroll(20)));
    for note in [
        "Satser: ordinær sats 84,00 per dag fra 1. juli 2026",
        "Satsene er eksempler, ikke fra rundskriv.",
        "Tillegg: 10,00 per dag: Snekkerverksted.",
        "17. september: til stede → syk, −28,00 (kjøring 9), sykmelding kom.",
        "avlyst av fengselet gir ordinær sats (lokal instruks 4)",
    ] {
        assert!(said.contains(note), "{note} in {said}");
    }
}

#[test]
fn a_privacy_profile_leaves_names_out_everywhere() {
    let payroll = payroll(20);
    for privacy in [Privacy::Initials, Privacy::NumberOnly] {
        let print = Print { privacy, ..print(Language::Nb) };
        let list = payroll_list(&payroll, &print).unwrap();
        let slips = crate::slips::all(&payroll, &print);
        for pdf in [list, slips] {
            let all = format!("{}\n{}", texts(&pdf).join("\n"), crate::read::beside_pages(&pdf));
            for (family, given) in NAMES {
                for name in [family, given].into_iter().flat_map(|name| name.split(' ')) {
                    let is_word = all.split(|c: char| !c.is_alphabetic()).any(|word| word == name);
                    assert!(!is_word, "{name} with {privacy:?}");
                }
            }
            assert!(!all.contains("sykmelding"), "reasons hold names");
        }
    }
}

#[test]
fn rows_are_tagged_as_rows_of_a_table() {
    let pdf = list(&payroll(20));
    let rows = elements(&pdf, "TR");
    assert_eq!(rows.len(), 22, "heads, twenty people, totals");
    let cells: Vec<_> = rows.iter().map(Vec::len).collect();
    assert!(cells.iter().all(|many| *many == cells[0]), "{cells:?}");
    assert!(rows.iter().any(|row| row.iter().all(|cell| cell == "TH")), "a row of heads");
    assert!(rows.iter().all(|row| row[0] == "TH"), "each row says what it is about");
    assert_eq!(elements(&pdf, "H1").len(), 1);
}

#[test]
fn amounts_beyond_all_measure_are_broken_and_not_left_out() {
    let mut payroll = payroll(6);
    for day in &mut payroll.tables.days {
        day.lines.iter_mut().for_each(|line| line.amount = Ore(line.amount.0 * 1_000_000_000));
    }
    let text = Text::new(Language::Nb);
    let pdf = list(&payroll);
    let squeezed = texts(&pdf).concat();
    assert!(squeezed.contains(&text.money(payroll.total())), "{squeezed}");
    let slips = texts(&crate::slips::all(&payroll, &print(Language::Nb))).concat();
    for person in &payroll.people {
        assert!(slips.contains("Snekkerverksted"), "{}", person.number);
    }
}
