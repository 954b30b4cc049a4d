//! Slips: each person's own, in his language, kept together, with the why in words.

use std::ops::ControlFlow;

use dagsverk::pay::Payroll;
use dagsverk::register::{Language, Ore};
use dagsverk::report::{Pdf, Print, ReportRefusal, slips};
use dagsverk::text::Text;

use crate::look::{half_a_year, open};
use crate::made::{HALVES, october, payroll, print};
use crate::read::{elements, pages, said, texts};

pub(crate) fn all(payroll: &Payroll, print: &Print) -> Pdf {
    slips(payroll, print, None, |_, _| ControlFlow::Continue(())).unwrap()
}

/// The slip of the sixth, on whom everything happened.
fn busy(language: &str) -> String {
    let mut payroll = payroll(20);
    payroll.people[5].language = language.to_owned();
    let only = [payroll.people[5].number.clone()];
    said(&slips(&payroll, &print(Language::Nb), Some(&only), |_, _| ControlFlow::Continue(())).unwrap())
}

#[test]
fn every_slip_has_the_persons_total_in_his_own_language() {
    let payroll = payroll(20);
    let texts = texts(&all(&payroll, &print(Language::Nn)));
    for person in &payroll.people {
        let language = match person.language.as_str() {
            "nb" => Language::Nb,
            "nn" | "" => Language::Nn,
            _ => Language::En,
        };
        let text = Text::new(language);
        let at = texts.iter().position(|text| text == person.number.as_str()).unwrap();
        let slip = &texts[at..];
        let pay = slip.iter().position(|said| *said == text.list_pay()).unwrap();
        assert!(pay < 4, "{language}: {:?}", &slip[..6]);
        assert_eq!(slip[pay + 1], text.money(person.total(&payroll.tables)));
    }
}

#[test]
fn the_amounts_of_the_days_add_up_to_the_sums() {
    let payroll = payroll(20);
    for person in &payroll.people {
        let days = person.days.iter().filter_map(|(_, place)| payroll.tables.day(*place));
        let by_day: Ore = days.map(dagsverk::pay::DayValue::total).sum();
        let beside: Ore = person.corrections.iter().map(|one| one.amount).sum();
        assert_eq!(by_day + beside + person.carried_out - person.carried_in, person.total(&payroll.tables));
    }
}

#[test]
fn a_slip_says_why_in_words() {
    let said = busy("nb");
    for sentence in [
        "Ordinær, 13 dager × 84,00",
        "Tillegg, 11 dager × 10,00",
        "Rettelse, 17. september",
        "Overført fra kjøringen før",
        "Syk gir stønadssats (forskriften § 3-13 (4)).",
        "17. september var ført som «til stede» (94,00) i kjøring 9 og er rettet til «syk» (56,00).",
        "Rettet 5. oktober 2026 av Kari Strand: sykmelding kom.",
        "Trekk 12. oktober: −(20 % av 84,00 × 100/100) = −16,80, avrundet til nærmeste øre; bestemt av K. Strand.",
        "Tap av 50 % av dagpengene 5.–9. oktober 2026, vedtatt 2. oktober 2026",
        "innvilget av Fengselsleder M. Haug",
        "lokal regel: lokal instruks 4",
        "Hjemme (§§ 16 og 16 a): ingen rett til dagpenger",
        "ma 26. – fr 30.",
        "Satsene er eksempler, ikke fra rundskriv.",
    ] {
        assert!(said.contains(sentence), "{sentence}\nin {said}");
    }
}

#[test]
fn a_slip_in_another_language_has_no_word_of_this_one() {
    let said = busy("lt");
    for word in ["Ordinær", "gir", "Rettelse", "avrundet", "oktober"] {
        assert!(!said.split_whitespace().any(|one| one == word), "{word} in {said}");
    }
    assert!(said.contains("To be paid") && said.contains("Ordinary, 13 days × 84.00"), "{said}");
}

#[test]
fn two_parts_of_a_day_are_two_rows_with_their_shares() {
    let mut payroll = payroll(1);
    payroll.people[0].days = october(|day| if day == 1 { HALVES } else { crate::made::FREE });
    let texts = texts(&all(&payroll, &print(Language::Nb)));
    let at = texts.iter().position(|text| text == "to\u{a0}1.").unwrap();
    let both = ["to\u{a0}1.", "Snekkerverksted", "Til stede", "1/2", "42,00", "5,00", "Norskopplæring", "Syk", "1/2"];
    assert_eq!(texts[at..at + 9], both);
}

#[test]
fn what_is_missing_stands_on_the_day_it_is_missing() {
    let said = said(&all(&open(), &print(Language::Nb)));
    assert!(said.contains("foreløpig, ikke lukket"), "{said}");
    assert!(said.contains("14. oktober: Snekkerverksted, ikkje ført"), "Berg reads nynorsk: {said}");
}

#[test]
fn a_slip_that_fits_on_a_page_is_not_parted() {
    let payroll = payroll(300);
    let pages = pages(&all(&payroll, &print(Language::Nb)));
    let again = [", forts.", ", framh.", ", continued"];
    assert!(!pages.concat().iter().any(|text| again.iter().any(|word| text.ends_with(word))));
    let slips_on = |texts: &Vec<String>| {
        payroll.people.iter().filter(|person| texts.iter().any(|text| text == person.number.as_str())).count()
    };
    let many: Vec<_> = pages.iter().map(slips_on).collect();
    assert_eq!(many.iter().sum::<usize>(), 300);
    assert!(many.iter().filter(|many| **many == 2).count() > 100, "two to a page where they fit: {many:?}");
}

#[test]
fn a_slip_of_half_a_year_goes_on_with_its_heads() {
    let payroll = half_a_year();
    let only = [payroll.people[1].number.clone()];
    let pdf = slips(&payroll, &print(Language::Nb), Some(&only), |_, _| ControlFlow::Continue(())).unwrap();
    let pages = pages(&pdf);
    assert!(pages.len() > 2);
    for (number, texts) in pages.iter().enumerate().skip(1) {
        assert!(texts.iter().any(|text| text == "2048 Berg, Amir, framh."), "page {number}: {texts:?}");
        assert!(texts.iter().any(|text| text == "Dagpengar"), "page {number}");
    }
    let days = pages.concat().iter().filter(|text| *text == "94,00" || *text == "84,00").count();
    assert!(days >= 184, "{days}");
    assert_eq!(elements(&pdf, "H1").len(), 1);
}

#[test]
fn slips_can_be_called_off_and_say_how_far_they_are() {
    let payroll = payroll(20);
    let mut told = Vec::new();
    let called_off = slips(&payroll, &print(Language::Nb), None, |done, of| {
        told.push((done, of));
        if done == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(called_off, Err(ReportRefusal::Cancelled));
    assert_eq!(told, [(0, 20), (1, 20), (2, 20), (3, 20)]);
}

#[test]
fn slips_of_nobody_are_refused() {
    let print = print(Language::Nb);
    let nobody = slips(&payroll(0), &print, None, |_, _| ControlFlow::Continue(()));
    assert_eq!(nobody, Err(ReportRefusal::NoOne));
    let unknown = ["9999".parse().unwrap()];
    let unknown = slips(&payroll(2), &print, Some(&unknown), |_, _| ControlFlow::Continue(()));
    assert_eq!(unknown, Err(ReportRefusal::NoOne));
    for language in Language::ALL {
        let text = Text::new(*language);
        for refusal in [ReportRefusal::Cancelled, ReportRefusal::NoOne, ReportRefusal::Unwritable("x".into())] {
            assert!(!refusal.words(&text).contains("report_"));
        }
    }
}
