//! The example prison on paper: what the program reckons is what is printed, day by day and person by person.

use std::ops::ControlFlow;
use std::path::Path;

use dagsverk::document::{Document, open};
use dagsverk::pay::{Book, Payroll};
use dagsverk::register::Language;
use dagsverk::report::{payroll_list, slips};
use dagsverk::text::Text;

use crate::common::{dagsverk, fjellvik, folder, word};
use crate::made::{day, print};
use crate::read::{said, texts};

fn document(folder: &Path) -> Document {
    let path = folder.join("fjellvik.dagsverk");
    let imported = dagsverk(&["import", word(&fjellvik()), "--to", word(&path)]);
    assert_eq!(imported.status, 0, "{}", imported.err);
    open(&path).unwrap().document
}

/// The payroll of a span of the example.
pub(crate) fn payroll(first: &str, last: &str) -> Payroll {
    let folder = folder();
    let document = document(folder.path());
    let book = Book::new(&document.scheme, &document.register);
    let span = dagsverk::calendar::Period::new(day(first), day(last)).unwrap();
    book.list(span, None, || ()).unwrap().payroll
}

/// The same as if it had been closed: its papers as they are handed over.
#[cfg(feature = "app")]
pub(crate) fn closed(first: &str, last: &str) -> Payroll {
    let mut payroll = payroll(first, last);
    payroll.is_provisional = false;
    payroll.runs = vec![crate::made::run()];
    payroll.people.iter_mut().for_each(|person| person.run = Some(10));
    payroll
}

#[test]
fn the_list_of_the_example_has_every_total() {
    let payroll = payroll("2026-10-01", "2026-10-31");
    for language in Language::ALL {
        let text = Text::new(*language);
        let texts = texts(&payroll_list(&payroll, &print(*language)).unwrap());
        for person in &payroll.people {
            let at = texts.iter().position(|text| text == person.number.as_str()).unwrap();
            assert!(texts[at..].contains(&text.money(person.total(&payroll.tables))), "{}", person.number);
        }
        assert!(texts.contains(&text.money(payroll.total())), "{language}");
    }
}

#[test]
fn each_slip_of_the_example_has_every_day_that_pays() {
    let payroll = payroll("2026-10-01", "2026-10-31");
    for person in &payroll.people {
        let only = [person.number.clone()];
        let pdf = slips(&payroll, &print(Language::Nb), Some(&only), |_, _| ControlFlow::Continue(())).unwrap();
        let said = said(&pdf);
        assert!(!said.contains("paper_"), "{said}");
        let text = Text::new(match person.language.as_str() {
            "" | "nb" | "no" => Language::Nb,
            "nn" => Language::Nn,
            _ => Language::En,
        });
        for (_, place) in &person.days {
            for line in &payroll.tables.day(*place).unwrap().lines {
                let amount = text.money(line.amount).replace('\u{a0}', " ");
                assert!(said.contains(&amount), "{}: {amount} in {said}", person.number);
            }
        }
    }
}
