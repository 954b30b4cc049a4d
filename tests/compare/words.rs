//! Every reason in every language.

use dagsverk::document::Document;
use dagsverk::insight::{Cause, Named, Reason, Unexplained, When};
use dagsverk::pay::ActivityValue;
use dagsverk::register::{Component, Language, Ore};
use dagsverk::text::Text;

use crate::{day, period};

fn kitchen() -> ActivityValue {
    ActivityValue { code: "KJOKKEN".parse().unwrap(), name: "Kjøkken".into() }
}

/// A circumstance of Norway's scheme.
fn named(id: &str) -> Named {
    let scheme = Document::new().unwrap().scheme;
    let found = scheme.circumstances().iter().find(|one| one.id.as_str() == id).unwrap();
    Named { id: found.id.clone(), name: found.name.clone() }
}

/// What a reason that explains −84.00 is called, without the amount.
fn called(cause: &Cause, language: Language) -> String {
    let said = Text::new(language).reason(&Reason { cause: cause.clone(), amount: Ore(-8400) });
    let amount = if language == Language::En { ": −84.00" } else { ": −84,00" };
    said.strip_suffix(amount).unwrap().replace('\u{a0}', " ")
}

#[test]
fn every_reason_is_said_in_bokmal_nynorsk_and_english() {
    let october = || period(("2026-10-05", "2026-10-09"));
    let cases = [
        (Cause::WorkingDays(-100), "1 arbeidsdag mindre", "1 arbeidsdag mindre", "1 fewer working day"),
        (Cause::WorkingDays(-200), "2 færre arbeidsdager", "2 færre arbeidsdagar", "2 fewer working days"),
        (Cause::Holidays(200), "2 flere helligdager", "2 fleire heilagdagar", "2 more public holidays"),
        (
            Cause::Weekends(-100),
            "1 dag med arbeid i helg mindre",
            "1 dag med arbeid i helg mindre",
            "1 fewer weekend day worked",
        ),
        (
            Cause::Rate { component: Component::Ordinary, from: Ore(7900), to: Ore(8400), since: day("2026-07-01") },
            "ordinær sats endret fra 79,00 til 84,00 fra 1. juli",
            "ordinær sats endra frå 79,00 til 84,00 frå 1. juli",
            "ordinary rate changed from 79.00 to 84.00 on 1 July",
        ),
        (Cause::Came(day("2026-10-12")), "kom 12. oktober", "kom 12. oktober", "came on 12 October"),
        (
            Cause::Left(day("2026-10-16")),
            "siste dag her 16. oktober",
            "siste dag her 16. oktober",
            "left on 16 October",
        ),
        (
            Cause::PlacementBegun(kitchen(), day("2026-10-14")),
            "begynte i Kjøkken 14. oktober",
            "byrja i Kjøkken 14. oktober",
            "started in Kjøkken on 14 October",
        ),
        (
            Cause::PlacementEnded(kitchen(), day("2026-10-14")),
            "ferdig i Kjøkken 14. oktober",
            "ferdig i Kjøkken 14. oktober",
            "finished in Kjøkken on 14 October",
        ),
        (
            Cause::Spell { circumstance: named("voluntary_isolation"), days: october(), now: true },
            "selvvalgt isolasjon 5.–9. oktober 2026",
            "sjølvvald isolasjon 5.–9. oktober 2026",
            "voluntary isolation 5–9 October 2026",
        ),
        (
            Cause::Spell { circumstance: named("sick"), days: october(), now: false },
            "syk 5.–9. oktober 2026 er over",
            "sjuk 5.–9. oktober 2026 er over",
            "sick 5–9 October 2026 is over",
        ),
        (Cause::Days(named("sick"), 300), "3 flere sykedager", "3 fleire sjukedagar", "3 more sick days"),
        (Cause::Days(named("sick"), -100), "1 sykedag mindre", "1 sjukedag mindre", "1 fewer sick day"),
        (Cause::Days(named("sick"), 50), "0,5 sykedager mer", "0,5 sjukedagar meir", "0.5 more sick days"),
        (Cause::Days(named("leave"), 100), "1 dag «permisjon» mer", "1 dag «permisjon» meir", "1 more day of “leave”"),
        (
            Cause::PaysOtherwise(named("leave")),
            "«permisjon» gir en annen sats",
            "«permisjon» gir ein annan sats",
            "“leave” pays differently",
        ),
        (
            Cause::Sanction { percent: 50, days: october(), now: true },
            "tap av 50 % av dagpengene 5.–9. oktober 2026",
            "tap av 50 % av dagpengane 5.–9. oktober 2026",
            "50% loss of dagpenger 5–9 October 2026",
        ),
        (
            Cause::SanctionGoesOn { percent: 50, from: day("2026-09-28") },
            "tap av 50 % av dagpengene fra 28. september tar et annet beløp",
            "tap av 50 % av dagpengane frå 28. september tek eit anna beløp",
            "50% loss of dagpenger from 28 September takes another amount",
        ),
        (Cause::Deduction(100), "1 dag med trekk mer", "1 dag med trekk meir", "1 more day with a deduction"),
        (Cause::Deduction(0), "andre trekk", "andre trekk", "other deductions"),
        (
            Cause::SupplementBegun(kitchen(), day("2026-10-05")),
            "tillegg i Kjøkken fra 5. oktober",
            "tillegg i Kjøkken frå 5. oktober",
            "supplement in Kjøkken from 5 October",
        ),
        (
            Cause::SupplementEnded(kitchen(), day("2026-09-25")),
            "tillegg i Kjøkken til 25. september",
            "tillegg i Kjøkken til 25. september",
            "supplement in Kjøkken until 25 September",
        ),
        (
            Cause::SupplementChanged { activity: kitchen(), from: Ore(1000), to: Ore(1500) },
            "tillegget i Kjøkken endret fra 10,00 til 15,00 per dag",
            "tillegget i Kjøkken endra frå 10,00 til 15,00 per dag",
            "supplement in Kjøkken changed from 10.00 to 15.00 per day",
        ),
        (
            Cause::SupplementDays(kitchen(), -800),
            "8 færre dager med tillegg i Kjøkken",
            "8 færre dagar med tillegg i Kjøkken",
            "8 fewer days with a supplement in Kjøkken",
        ),
        (
            Cause::SupplementDays(kitchen(), 0),
            "tillegget i Kjøkken gir et annet beløp",
            "tillegget i Kjøkken gir eit anna beløp",
            "supplement in Kjøkken pays differently",
        ),
        (Cause::Food(100), "1 dag med kostpenger mer", "1 dag med kostpengar meir", "1 more day with food money"),
        (
            Cause::Correction(When::Now),
            "rettelse av lukkede dager",
            "retting av lukka dagar",
            "correction of closed days",
        ),
        (
            Cause::Correction(When::Before),
            "perioden før hadde en rettelse",
            "perioden før hadde ei retting",
            "the period before had a correction",
        ),
        (
            Cause::CarriedIn(When::Now),
            "overført fra kjøringen før",
            "overført frå køyringa før",
            "carried from the run before",
        ),
        (
            Cause::CarriedIn(When::Before),
            "perioden før fikk noe overført",
            "perioden før fekk noko overført",
            "the period before had something carried to it",
        ),
        (
            Cause::CarriedOut(When::Now),
            "overført til neste kjøring",
            "overført til neste køyring",
            "carried to the next run",
        ),
        (
            Cause::CarriedOut(When::Before),
            "perioden før overførte noe videre",
            "perioden før overførte noko vidare",
            "the period before carried something on",
        ),
    ];
    for (cause, nb, nn, en) in cases {
        for (language, words) in [(Language::Nb, nb), (Language::Nn, nn), (Language::En, en)] {
            assert_eq!(called(&cause, language), words);
        }
    }
}

#[test]
fn what_is_unexplained_names_the_days_that_miss_something() {
    let said = |unexplained, language| Text::new(language).unexplained(&unexplained).unwrap_or_default();
    let remainder = Unexplained { amount: Ore(-8400), missing: 0, unsettled: 0 };
    assert_eq!(said(remainder, Language::Nb), "ikke forklart: −84,00");
    let open = Unexplained { amount: Ore(-25200), missing: 200, unsettled: 100 };
    assert_eq!(said(open, Language::Nb), "ikke forklart, 2 flere dager som ikke er ført, 1 dag med feil mer: −252,00");
    assert_eq!(
        said(open, Language::Nn),
        "ikkje forklart, 2 fleire dagar som ikkje er førte, 1 dag med feil meir: −252,00"
    );
    assert_eq!(said(open, Language::En), "not explained, 2 more days not recorded, 1 more day with an error: −252.00");
    assert_eq!(said(Unexplained { amount: Ore::ZERO, ..open }, Language::En), "");
}
