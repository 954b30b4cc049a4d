//! The list as csv, as values and as PDF come to the same, to the øre, whatever was recorded.

use dagsverk::pay::{Book, Row};
use dagsverk::register::Language;
use dagsverk::report::payroll_list;
use dagsverk::text::Text;
use proptest::prelude::*;

use crate::common::{dagsverk, folder, word};
use crate::facts::{days, document};
use crate::made::print;
use crate::read::texts;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn table_csv_and_paper_say_the_same_totals(document in document()) {
        let folder = folder();
        let register = folder.path().join("any.dagsverk");
        std::fs::write(&register, document.to_text().unwrap()).unwrap();
        let (first, last) = (days().first().to_string(), days().last().to_string());
        let csv = dagsverk(&["payroll", word(&register), "--from", &first, "--to", &last, "--format", "csv"]).out;

        let book = Book::new(&document.scheme, &document.register);
        let payroll = book.list(days(), None, || ()).unwrap().payroll;
        let tables = &payroll.tables;
        let total = format!("TOTAL,,,{}\n", payroll.total());
        prop_assert!(csv.ends_with(&total), "{} in {}", total, csv);
        let rows = payroll.people.iter().flat_map(|person| {
            person.rows(tables).into_iter().map(|(row, amount, _)| format!("{},{row},{amount}", person.number))
        });
        let without_days = csv.lines().skip(1).filter(|line| !line.starts_with("TOTAL")).map(|line| {
            let fields: Vec<&str> = line.split(',').collect();
            format!("{},{},{}", fields[0], fields[1], fields[3])
        });
        prop_assert_eq!(rows.collect::<Vec<_>>(), without_days.collect::<Vec<_>>());

        let text = Text::new(Language::Nb);
        let paper = texts(&payroll_list(&payroll, &print(Language::Nb)).unwrap());
        prop_assert!(paper.contains(&text.money(payroll.total())));
        for row in Row::ALL.iter().filter(|row| !payroll.total_of(**row).is_zero()) {
            prop_assert!(paper.contains(&text.money(payroll.total_of(*row))), "{} in {:?}", row, paper);
        }
        for person in &payroll.people {
            prop_assert!(paper.contains(&text.money(person.total(tables))), "{} in {:?}", person.number, paper);
        }
    }
}
