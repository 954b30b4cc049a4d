//! Every kind of fact set, changed and removed.

use dagsverk::document::Fact;
use dagsverk::register::{
    Activity, Component, CustodyKind, Language, Ore, Pays, PeriodKind, PeriodStart, Person, Placement, Review,
    SanctionState, Spell, Switch,
};

use super::facts::{
    activity, custody, day, frame, full_activity, full_placement, full_review, full_spell, holiday, jonas, known,
    no_sanction, open_placement, open_spell, period, person, placed, rate, review, rule, sanction, someone, spell,
    stay, switch,
};
use super::{Case, assert_told, told};

fn check(cases: &[Case]) {
    assert_told(Language::En, cases);
}

#[test]
fn who_someone_is() {
    check(&[
        (
            person(Some(jonas())),
            Some(person(None)),
            "personal facts: family name Aas, given name Jonas, born 14 March 1987, language bokmål, sentence ends 2 \
             August 2029",
        ),
        (
            person(Some(Person { given_name: "Jon".into(), sentence_end: None, ..jonas() })),
            Some(person(Some(jonas()))),
            "personal facts: given name Jon, no date the sentence ends (was: given name Jonas, sentence ends 2 August \
             2029)",
        ),
        (
            person(Some(Person { language: "pl".into(), ..jonas() })),
            Some(person(Some(jonas()))),
            "personal facts: language pl (was: language bokmål)",
        ),
        (person(Some(Person::default())), None, "personal facts: recorded"),
        (
            person(None),
            Some(person(Some(Person { family_name: "Aas".into(), ..Person::default() }))),
            "personal facts removed (was: family name Aas)",
        ),
    ]);
}

#[test]
fn a_stay() {
    let until_december = || stay(Some((Some("2026-12-31"), "B")));
    check(&[
        (until_december(), None, "stay from 1 September 2026: until 31 December 2026, unit B"),
        (until_december(), Some(stay(None)), "stay from 1 September 2026: until 31 December 2026, unit B"),
        (
            until_december(),
            Some(stay(Some((None, "A")))),
            "stay from 1 September 2026: until 31 December 2026, unit B (was: no last day, unit A)",
        ),
        (
            until_december(),
            Some(stay(Some((None, "B")))),
            "stay from 1 September 2026: until 31 December 2026 (was: no last day)",
        ),
        (stay(Some((None, ""))), None, "stay from 1 September 2026: recorded"),
        (stay(None), None, "stay from 1 September 2026 removed"),
        (stay(None), Some(stay(Some((None, "")))), "stay from 1 September 2026 removed"),
        (
            stay(None),
            Some(until_december()),
            "stay from 1 September 2026 removed (was: until 31 December 2026, unit B)",
        ),
    ]);
}

#[test]
fn a_custody_kind() {
    let (remand, convicted) = (|| custody(Some(CustodyKind::Remand)), || custody(Some(CustodyKind::Convicted)));
    check(&[
        (remand(), None, "custody kind from 19 January 2026: remand"),
        (convicted(), Some(remand()), "custody kind from 19 January 2026: convicted (was: remand)"),
        (custody(None), Some(convicted()), "custody kind from 19 January 2026 removed (was: convicted)"),
        (
            custody(Some(CustodyKind::FineDefault)),
            Some(custody(Some(CustodyKind::PreventiveDetention))),
            "custody kind from 19 January 2026: serving a fine (was: preventive detention)",
        ),
    ]);
}

#[test]
fn a_placement() {
    let free = Placement { supplement: Some(Ore::ZERO), ..open_placement() };
    check(&[
        (
            placed(Some(full_placement())),
            None,
            "placement in Snekkerverksted from 1 September 2026: until 31 December 2026, own weekdays Monday, \
             Wednesday and Friday, weight 50, own supplement 25.00",
        ),
        (placed(Some(open_placement())), None, "placement in Snekkerverksted from 1 September 2026: recorded"),
        (
            placed(Some(free)),
            Some(placed(Some(open_placement()))),
            "placement in Snekkerverksted from 1 September 2026: own supplement 0.00 (was: no own supplement)",
        ),
        (
            placed(Some(open_placement())),
            Some(placed(Some(full_placement()))),
            "placement in Snekkerverksted from 1 September 2026: no last day, no own weekdays, weight 100, no own \
             supplement (was: until 31 December 2026, own weekdays Monday, Wednesday and Friday, weight 50, own \
             supplement 25.00)",
        ),
        (
            placed(None),
            Some(placed(Some(open_placement()))),
            "placement in Snekkerverksted from 1 September 2026 removed",
        ),
        (
            Fact::Placement(someone(), ("GONE".parse().unwrap(), day("2026-09-01")), None),
            None,
            "placement in GONE from 1 September 2026 removed",
        ),
    ]);
}

#[test]
fn a_spell() {
    let ended = Spell { span: full_spell().span, ..open_spell() };
    check(&[
        (
            spell(Some(full_spell())),
            None,
            "spell (remand, does not want to take part) from 13 July 2026: until 31 August 2026, weekdays Monday – \
             Friday, granted, decided by avd.leder, decided on 13 July 2026, review by 1 September 2026, reason \
             “ønsker ikke aktivitet”",
        ),
        (
            spell(Some(ended)),
            Some(spell(Some(open_spell()))),
            "spell (remand, does not want to take part) from 13 July 2026: until 31 August 2026 (was: no last day)",
        ),
        (
            spell(Some(open_spell())),
            Some(spell(Some(Spell { span: open_spell().span, ..full_spell() }))),
            "spell (remand, does not want to take part) from 13 July 2026: every day of the week, neither granted nor \
             refused, no decision-maker, no date of decision, no review date, no reason (was: weekdays Monday – \
             Friday, granted, decided by avd.leder, decided on 13 July 2026, review by 1 September 2026, reason \
             “ønsker ikke aktivitet”)",
        ),
        (
            spell(None),
            Some(spell(Some(Spell { granted: Some(false), ..open_spell() }))),
            "spell (remand, does not want to take part) from 13 July 2026 removed (was: not granted)",
        ),
    ]);
}

#[test]
fn a_review() {
    check(&[
        (
            review(Some(full_review())),
            None,
            "review on 28 July 2026 of spell (excluded from company) from 13 July 2026: reviewed by avd.leder, \
             assessment “Samtale holdt.”, next review 31 July 2026",
        ),
        (
            review(Some(Review { next_review: None, ..full_review() })),
            Some(review(Some(full_review()))),
            "review on 28 July 2026 of spell (excluded from company) from 13 July 2026: no next review (was: next \
             review 31 July 2026)",
        ),
        (
            review(Some(Review::default())),
            Some(review(Some(Review { next_review: None, ..full_review() }))),
            "review on 28 July 2026 of spell (excluded from company) from 13 July 2026: no reviewer, no assessment \
             (was: reviewed by avd.leder, assessment “Samtale holdt.”)",
        ),
        (review(None), None, "review on 28 July 2026 of spell (excluded from company) from 13 July 2026 removed"),
    ]);
}

#[test]
fn a_loss_of_dagpenger() {
    use SanctionState::{Conditional, InForce, Remitted};
    check(&[
        (
            sanction(7, 50, InForce, "insp."),
            None,
            "loss of dagpenger from 28 September 2026: 7 days, 50%, in force, decided on 24 September 2026, decided \
             by insp.",
        ),
        (
            sanction(1, 30, Conditional, ""),
            Some(sanction(7, 50, InForce, "insp.")),
            "loss of dagpenger from 28 September 2026: 1 day, 30%, conditional, no decision-maker (was: 7 days, 50%, \
             in force, decided by insp.)",
        ),
        (
            no_sanction(),
            Some(sanction(7, 50, Remitted, "")),
            "loss of dagpenger from 28 September 2026 removed (was: 7 days, 50%, remitted, decided on 24 September \
             2026)",
        ),
    ]);
}

#[test]
fn an_activity() {
    let unnamed = || Activity { name: String::new(), ..activity() };
    check(&[
        (
            known(Some(full_activity())),
            None,
            "activity Snekkeri (SNEKKER): other measure, provider Fjellvik fengsel, place Hovedbygget, weekdays \
             Monday – Friday and Sunday, hours 08:00–15:00, from 1 April 2026, until 31 March 2027, capacity 1,200, \
             supplement 10.00, runs on public holidays",
        ),
        (known(Some(unnamed())), None, "activity SNEKKER: work, weekdays Monday – Friday"),
        (
            known(Some(Activity { name: "Snekkeri".into(), ..activity() })),
            Some(known(Some(activity()))),
            "activity Snekkeri (SNEKKER): name Snekkeri (was: name Snekkerverksted)",
        ),
        (
            known(Some(unnamed())),
            Some(known(Some(activity()))),
            "activity SNEKKER: no name (was: name Snekkerverksted)",
        ),
        (
            known(Some(Activity { name: full_activity().name, weekdays: full_activity().weekdays, ..activity() })),
            Some(known(Some(full_activity()))),
            "activity Snekkeri (SNEKKER): work, no provider, no place, no hours, no first day, no last day, no \
             capacity, no supplement, does not run on public holidays (was: other measure, provider Fjellvik fengsel, \
             place Hovedbygget, hours 08:00–15:00, from 1 April 2026, until 31 March 2027, capacity 1,200, supplement \
             10.00, runs on public holidays)",
        ),
        (
            known(None),
            Some(known(Some(activity()))),
            "activity Snekkerverksted (SNEKKER) removed (was: work, weekdays Monday – Friday)",
        ),
        (known(None), None, "activity SNEKKER removed"),
    ]);
}

#[test]
fn frames_and_rates() {
    let april = Some("2026-04-01");
    let ordinary = |rate_now| rate(Component::Ordinary, rate_now);
    check(&[
        (
            frame(april, Some((1_600_000, Some("2026-12-31")))),
            None,
            "supplement frame for Snekkerverksted from 1 April 2026: amount 16,000.00, until 31 December 2026",
        ),
        (
            frame(april, Some((1_650_050, None))),
            Some(frame(april, Some((1_600_000, None)))),
            "supplement frame for Snekkerverksted from 1 April 2026: amount 16,500.50 (was: amount 16,000.00)",
        ),
        (
            frame(None, None),
            Some(frame(None, Some((100, None)))),
            "supplement frame for Snekkerverksted without start date removed (was: amount 1.00)",
        ),
        (
            ordinary(Some((8400, Some("2026-12-31"), "KDI-2022-8"))),
            None,
            "ordinary rate from 1 January 2026: amount 84.00, until 31 December 2026, source KDI-2022-8",
        ),
        (
            ordinary(Some((8400, None, ""))),
            Some(ordinary(Some((7900, None, "KDI-2022-8")))),
            "ordinary rate from 1 January 2026: amount 84.00, no source (was: amount 79.00, source KDI-2022-8)",
        ),
        (
            rate(Component::Food, None),
            Some(rate(Component::Food, Some((12_200, None, "")))),
            "food money from 1 January 2026 removed (was: amount 122.00)",
        ),
    ]);
}

#[test]
fn rules_holidays_and_switches() {
    let (always, from) = (None, Some("2027-01-01"));
    check(&[
        (
            rule("leave", Some("2026-09-01"), Some((Pays::Reduced, "instruks 3/2026"))),
            None,
            "local rule for leave from 1 September 2026: pays the reduced rate, source instruks 3/2026",
        ),
        (
            rule("leave", always, Some((Pays::Ordinary, ""))),
            Some(rule("leave", always, Some((Pays::Nothing, "")))),
            "local rule for leave without start date: pays the ordinary rate (was: pays no dagpenger)",
        ),
        (rule("forgotten", always, None), None, "local rule for forgotten without start date removed"),
        (
            holiday("may_day", from, Some(false)),
            None,
            "setting for 1 May from 1 January 2027: does not count as a public holiday",
        ),
        (
            holiday("may_day", always, Some(true)),
            Some(holiday("may_day", always, Some(false))),
            "setting for 1 May without start date: counts as a public holiday (was: does not count as a public \
             holiday)",
        ),
        (holiday("forgotten", from, None), None, "setting for forgotten from 1 January 2027 removed"),
        (
            switch(Switch::Food, always, Some(Some(true))),
            Some(switch(Switch::Food, always, Some(Some(false)))),
            "setting (food money every calendar day) without start date: yes (was: no)",
        ),
        (
            switch(Switch::RefusalOnHoliday, from, Some(Some(false))),
            Some(switch(Switch::RefusalOnHoliday, from, Some(Some(true)))),
            "setting (refusal and unauthorised absence on a public holiday) from 1 January 2027: no dagpenger (was: \
             the reduced rate)",
        ),
        (
            switch(Switch::LossOnSupplement, from, Some(None)),
            None,
            "setting (a loss is taken from the supplement too) from 1 January 2027: the default",
        ),
        (
            switch(Switch::LossOnSupplement, from, None),
            Some(switch(Switch::LossOnSupplement, from, Some(None))),
            "setting (a loss is taken from the supplement too) from 1 January 2027 removed (was: the default)",
        ),
    ]);
}

#[test]
fn the_prisons_own_settings() {
    let prison = |name: &str| Fact::Prison(name.to_owned());
    let first = || period(Some(PeriodKind::Month), Some(PeriodStart::Day(15)));
    check(&[
        (prison("Fjellvik fengsel"), None, "name of the prison: Fjellvik fengsel"),
        (prison("Fjellvik fengsel"), Some(prison("")), "name of the prison: Fjellvik fengsel"),
        (prison("Fjellvik"), Some(prison("Fjellheim")), "name of the prison: Fjellvik (was: Fjellheim)"),
        (Fact::Unit(String::new()), Some(Fact::Unit("B".into())), "name of the unit removed (was: B)"),
        (
            Fact::Language(Some(Language::Nn)),
            Some(Fact::Language(None)),
            "language of the register: nynorsk (was: the default)",
        ),
        (first(), None, "payment period: every month, from day 15"),
        (
            period(Some(PeriodKind::Week), Some(PeriodStart::Day(2))),
            Some(first()),
            "payment period: every week, from Tuesday (was: every month, from day 15)",
        ),
        (
            period(Some(PeriodKind::TwoWeeks), Some(PeriodStart::Date(day("2026-01-05")))),
            Some(period(None, None)),
            "payment period: every second week, from 5 January 2026 (was: the default, no start day)",
        ),
    ]);
}

#[test]
fn where_nothing_changed_there_is_nothing_to_tell() {
    for fact in [stay(None), stay(Some((None, "A"))), person(Some(jonas())), known(Some(full_activity()))] {
        assert!(told(Language::En, &fact, Some(&fact)).is_empty(), "{fact:?}");
    }
}

#[test]
fn what_stands_under_another_kind_of_key_is_passed_over() {
    let after = stay(Some((None, "A")));
    assert_eq!(told(Language::En, &after, Some(&custody(None))), told(Language::En, &after, None));
}
