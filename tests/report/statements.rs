//! Statements: what was earned, corrected, carried and is paid, in each person's language, with room for the balance.

use std::ops::ControlFlow;

use dagsverk::pay::Payroll;
use dagsverk::register::{Language, Ore};
use dagsverk::report::{Pdf, Print, ReportRefusal, statements};
use dagsverk::text::Text;

use crate::made::{payroll, print};
use crate::read::{said, texts};

pub(crate) fn all_statements(payroll: &Payroll, print: &Print) -> Pdf {
    statements(payroll, print, None, |_, _| ControlFlow::Continue(())).unwrap()
}

#[test]
fn every_statement_has_what_was_earned_and_what_is_paid() {
    let payroll = payroll(20);
    let texts = texts(&all_statements(&payroll, &print(Language::Nb)));
    for person in &payroll.people {
        let language = match person.language.as_str() {
            "nb" | "" => Language::Nb,
            "nn" => Language::Nn,
            _ => Language::En,
        };
        let text = Text::new(language);
        let beside: Ore = person.corrections.iter().map(|one| one.amount).sum();
        let total = person.total(&payroll.tables);
        let earned = total - beside + person.carried_in - person.carried_out;
        let at = texts.iter().position(|said| said == person.number.as_str()).unwrap();
        let statement = &texts[at..];
        let behind = |words: String| {
            let place = statement.iter().position(|said| *said == words).unwrap();
            statement[place + 1].clone()
        };
        assert_eq!(behind(text.statement_earned()), text.money(earned), "{}", person.number);
        assert_eq!(behind(text.list_pay()), text.money(total), "{}", person.number);
    }
}

#[test]
fn a_statement_names_corrections_and_what_is_carried_and_leaves_the_balance_to_the_hand() {
    let payroll = payroll(20);
    let only = [payroll.people[5].number.clone()];
    let pdf = statements(&payroll, &print(Language::Nb), Some(&only), |_, _| ControlFlow::Continue(())).unwrap();
    let said = said(&pdf);
    for sentence in [
        "Månedsoppgave · Fjellvik",
        "Rettelse, 17. september",
        "−28,00",
        "Overført fra kjøringen før",
        "−12,50",
        "Saldo før utbetaling",
        "Dagsverk kjenner ikke kontoen",
        "Kontrollkode 7Q4M-K2FD.",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    assert_eq!(pdf.title, format!("Månedsoppgave: {}", only[0]));
}

#[test]
fn several_stand_on_a_page() {
    let pdf = all_statements(&payroll(20), &print(Language::Nb));
    assert!((4..=7).contains(&pdf.pages), "{}", pdf.pages);
}

#[test]
fn statements_can_be_called_off_and_need_somebody() {
    let refused = statements(&payroll(0), &print(Language::Nb), None, |_, _| ControlFlow::Continue(()));
    assert_eq!(refused.unwrap_err(), ReportRefusal::NoOne);
    let cancelled = statements(&payroll(3), &print(Language::Nb), None, |_, _| ControlFlow::Break(()));
    assert_eq!(cancelled.unwrap_err(), ReportRefusal::Cancelled);
}
