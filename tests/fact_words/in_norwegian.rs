//! A fact of every kind in bokmål and nynorsk.

use dagsverk::document::Fact;
use dagsverk::register::{
    Component, CustodyKind, Language, Pays, PeriodKind, PeriodStart, Person, SanctionState, Spell, Switch,
};

use super::assert_told;
use super::facts::{
    custody, day, frame, full_activity, full_placement, full_review, full_spell, holiday, jonas, known, open_placement,
    open_spell, period, person, placed, rate, review, rule, sanction, spell, stay, switch,
};

/// What stands there afterwards and before, and the sentences in both.
type Pair = (Fact, Option<Fact>, &'static str, &'static str);

fn check(pairs: &[Pair]) {
    for (after, before, nb, nn) in pairs {
        assert_told(Language::Nb, &[(after.clone(), before.clone(), nb)]);
        assert_told(Language::Nn, &[(after.clone(), before.clone(), nn)]);
    }
}

#[test]
fn who_is_where() {
    check(&[
        (
            person(Some(jonas())),
            Some(person(Some(Person { language: "nb".into(), ..Person::default() }))),
            "personopplysninger: etternavn Aas, fornavn Jonas, født 14. mars 1987, endt straffetid 2. august 2029 \
             (før: uten etternavn, uten fornavn, uten fødselsdato, uten dato for endt straffetid)",
            "personopplysningar: etternamn Aas, førenamn Jonas, fødd 14. mars 1987, slutt på straffetida 2. august \
             2029 (før: utan etternamn, utan førenamn, utan fødselsdato, utan dato for slutt på straffetida)",
        ),
        (
            stay(Some((Some("2026-12-31"), "B"))),
            Some(stay(Some((None, "A")))),
            "opphold fra 1. september 2026: til og med 31. desember 2026, avdeling B (før: uten siste dag, avdeling \
             A)",
            "opphald frå 1. september 2026: til og med 31. desember 2026, avdeling B (før: utan siste dag, avdeling \
             A)",
        ),
        (
            stay(Some((None, ""))),
            None,
            "opphold fra 1. september 2026: lagt inn",
            "opphald frå 1. september 2026: lagt inn",
        ),
        (
            custody(Some(CustodyKind::Convicted)),
            Some(custody(Some(CustodyKind::Remand))),
            "grunnlag for oppholdet fra 19. januar 2026: domfelt (før: varetekt)",
            "grunnlag for opphaldet frå 19. januar 2026: domfelt (før: varetekt)",
        ),
        (
            custody(None),
            Some(custody(Some(CustodyKind::FineDefault))),
            "grunnlag for oppholdet fra 19. januar 2026 tatt bort (før: bøtesoning)",
            "grunnlag for opphaldet frå 19. januar 2026 fjerna (før: bøtesoning)",
        ),
        (
            placed(Some(full_placement())),
            Some(placed(Some(open_placement()))),
            "plass i Snekkerverksted fra 1. september 2026: til og med 31. desember 2026, egne ukedager mandag, \
             onsdag og fredag, vekt 50, eget tillegg 25,00 (før: uten siste dag, uten egne ukedager, vekt 100, uten \
             eget tillegg)",
            "plass i Snekkerverksted frå 1. september 2026: til og med 31. desember 2026, eigne vekedagar måndag, \
             onsdag og fredag, vekt 50, eige tillegg 25,00 (før: utan siste dag, utan eigne vekedagar, vekt 100, utan \
             eige tillegg)",
        ),
    ]);
}

#[test]
fn spells_reviews_and_losses() {
    check(&[
        (
            spell(Some(full_spell())),
            Some(spell(Some(Spell { span: full_spell().span, ..open_spell() }))),
            "periode (varetekt, ønsker ikke å delta) fra 13. juli 2026: ukedager mandag – fredag, innvilget, bestemt \
             av avd.leder, vedtatt 13. juli 2026, vurderes innen 1. september 2026, begrunnelse «ønsker ikke \
             aktivitet» (før: alle dager i uken, verken innvilget eller avslått, uten navn på den som bestemte, uten \
             vedtaksdato, uten vurderingsdato, uten begrunnelse)",
            "periode (varetekt, ønskjer ikkje å delta) frå 13. juli 2026: vekedagar måndag – fredag, innvilga, \
             bestemt av avd.leder, vedteke 13. juli 2026, skal vurderast innan 1. september 2026, grunngiving «ønsker \
             ikke aktivitet» (før: alle dagar i veka, verken innvilga eller avslått, utan namn på den som bestemte, \
             utan vedtaksdato, utan vurderingsdato, utan grunngiving)",
        ),
        (
            review(Some(full_review())),
            None,
            "vurdering 28. juli 2026 av periode (utelukket fra fellesskapet) fra 13. juli 2026: vurdert av avd.leder, \
             konklusjon «Samtale holdt.», neste vurdering 31. juli 2026",
            "vurdering 28. juli 2026 av periode (utelukka frå fellesskapet) frå 13. juli 2026: vurdert av avd.leder, \
             konklusjon «Samtale holdt.», neste vurdering 31. juli 2026",
        ),
        (
            sanction(7, 50, SanctionState::InForce, "insp."),
            Some(sanction(1, 30, SanctionState::Conditional, "insp.")),
            "tap av dagpenger fra 28. september 2026: 7 dager, 50 %, ubetinget (før: 1 dag, 30 %, betinget)",
            "tap av dagpengar frå 28. september 2026: 7 dagar, 50 %, utan vilkår (før: 1 dag, 30 %, på vilkår)",
        ),
    ]);
}

#[test]
fn activities_and_money() {
    check(&[
        (
            known(Some(full_activity())),
            None,
            "aktivitet Snekkeri (SNEKKER): annet tiltak, tilbyder Fjellvik fengsel, sted Hovedbygget, ukedager mandag \
             – fredag og søndag, tid på dagen 08:00–15:00, fra 1. april 2026, til og med 31. mars 2027, antall \
             plasser 1\u{a0}200, tillegg 10,00, går på helligdager",
            "aktivitet Snekkeri (SNEKKER): anna tiltak, tilbydar Fjellvik fengsel, stad Hovedbygget, vekedagar måndag \
             – fredag og sundag, tid på dagen 08:00–15:00, frå 1. april 2026, til og med 31. mars 2027, tal på \
             plassar 1\u{a0}200, tillegg 10,00, går på heilagdagar",
        ),
        (
            frame(Some("2026-04-01"), Some((1_600_000, None))),
            None,
            "ramme for tillegg i Snekkerverksted fra 1. april 2026: beløp 16\u{a0}000,00",
            "ramme for tillegg i Snekkerverksted frå 1. april 2026: beløp 16\u{a0}000,00",
        ),
        (
            rate(Component::Ordinary, Some((8400, None, "rundskriv 1"))),
            Some(rate(Component::Ordinary, Some((7900, None, "rundskriv 1")))),
            "ordinær sats fra 1. januar 2026: beløp 84,00 (før: beløp 79,00)",
            "ordinær sats frå 1. januar 2026: beløp 84,00 (før: beløp 79,00)",
        ),
    ]);
}

#[test]
fn what_the_prison_decides() {
    check(&[
        (
            rule("leave", None, Some((Pays::Ordinary, "instruks 3"))),
            None,
            "lokal regel for permisjon uten startdato: gir ordinær sats, kilde instruks 3",
            "lokal regel for permisjon utan startdato: gir ordinær sats, kjelde instruks 3",
        ),
        (
            holiday("may_day", Some("2027-01-01"), Some(false)),
            Some(holiday("may_day", Some("2027-01-01"), Some(true))),
            "innstilling for 1. mai fra 1. januar 2027: regnes ikke som helligdag (før: regnes som helligdag)",
            "innstilling for 1. mai frå 1. januar 2027: blir ikkje rekna som heilagdag (før: blir rekna som \
             heilagdag)",
        ),
        (
            switch(Switch::Food, None, Some(None)),
            Some(switch(Switch::Food, None, Some(Some(true)))),
            "innstilling (kostpenger hver kalenderdag) uten startdato: standardvalget (før: ja)",
            "innstilling (kostpengar kvar kalenderdag) utan startdato: standardvalet (før: ja)",
        ),
        (Fact::Prison("Fjellvik".into()), None, "fengselets navn: Fjellvik", "namnet på fengselet: Fjellvik"),
        (
            Fact::Unit(String::new()),
            Some(Fact::Unit("B".into())),
            "avdelingens navn tatt bort (før: B)",
            "namnet på avdelinga fjerna (før: B)",
        ),
        (
            Fact::Language(Some(Language::Nn)),
            Some(Fact::Language(Some(Language::Nb))),
            "registerets språk: nynorsk (før: bokmål)",
            "språket i registeret: nynorsk (før: bokmål)",
        ),
        (
            period(Some(PeriodKind::Week), Some(PeriodStart::Day(1))),
            Some(period(Some(PeriodKind::Month), Some(PeriodStart::Day(15)))),
            "utbetalingsperiode: hver uke, fra mandag (før: hver måned, fra den 15.)",
            "utbetalingsperiode: kvar veke, frå måndag (før: kvar månad, frå den 15.)",
        ),
        (
            period(Some(PeriodKind::TwoWeeks), Some(PeriodStart::Date(day("2026-01-05")))),
            None,
            "utbetalingsperiode: annenhver uke, fra 5. januar 2026",
            "utbetalingsperiode: annakvar veke, frå 5. januar 2026",
        ),
    ]);
}
