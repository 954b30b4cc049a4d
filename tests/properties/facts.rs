//! Any facts of a few people over four months with every kind of holiday: sound, but as odd as can be.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

use std::collections::BTreeMap;

use dagsverk::calendar::{Date, Period, Span, Weekdays};
use dagsverk::document::Document;
use dagsverk::register::{
    Activity, ActivityCode, ActivityKind, ActivitySpan, Component, CustodyKind, Inmate, Local, Mark, MarkDetail, Ore,
    Pays, Person, Placement, Rate, Register, Rule, RuleKey, Sanction, SanctionState, Spell, SpellKey, Stay, Switch,
    Weight,
};
use dagsverk::scheme::{Circumstance, Scheme};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;

/// March to June 2026: Easter, both days in May, Ascension and Whitsun lie inside.
pub(crate) fn days() -> Period {
    Period::new("2026-03-01".parse().unwrap(), "2026-06-30".parse().unwrap()).unwrap()
}

fn a_day() -> impl Strategy<Value = Date> {
    (0..122_u32).prop_map(|after| days().first().plus(after))
}

fn a_span() -> impl Strategy<Value = Span> {
    (a_day(), option::weighted(0.8, 0..60_u32))
        .prop_map(|(from, length)| Span::new(from, length.map(|length| from.plus(length))).unwrap())
}

fn weekdays() -> impl Strategy<Value = Weekdays> {
    prop_oneof![
        4 => Just("12345".to_owned()),
        1 => Just("1234567".to_owned()),
        2 => proptest::sample::subsequence(vec!['1', '2', '3', '4', '5', '6', '7'], 1..=7)
            .prop_map(|days| days.into_iter().collect()),
    ]
    .prop_map(|days| days.parse().unwrap())
}

fn supplement() -> impl Strategy<Value = Option<Ore>> {
    prop_oneof![4 => Just(None), 2 => (1..=3400_i64).prop_map(|ore| Some(Ore(ore))), 1 => Just(Some(Ore(0)))]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![4 => Just(String::new()), 1 => "[a-zåÆ ,;\"\n]{0,8}".prop_map(|text| text.trim().to_owned())]
}

/// Text of one line, as names are.
fn line() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.replace('\n', " ").trim().to_owned())
}

const CODES: [&str; 4] = ["FARM", "KITCHEN", "SCHOOL", "WOOD"];

fn code() -> impl Strategy<Value = ActivityCode> {
    select(&CODES[..]).prop_map(|code| code.parse().unwrap())
}

fn activity() -> impl Strategy<Value = Activity> {
    (weekdays(), option::weighted(0.2, a_span()), supplement(), any::<bool>(), select(ActivityKind::ALL)).prop_map(
        |(weekdays, span, supplement, runs_on_holidays, kind)| Activity {
            name: String::new(),
            kind,
            provider: String::new(),
            place: String::new(),
            weekdays,
            hours: "08:00-15:00".parse().ok(),
            span: ActivitySpan::new(span.map(Span::from), span.and_then(Span::until)).unwrap(),
            capacity: None,
            supplement,
            runs_on_holidays,
        },
    )
}

fn placement() -> impl Strategy<Value = (ActivityCode, Placement)> {
    (code(), a_span(), option::weighted(0.3, weekdays()), 1..=100_u8, supplement()).prop_map(
        |(code, span, weekdays, weight, supplement)| {
            let weight = Weight::new(weight).unwrap();
            (code, Placement { span, weekdays, weight, supplement })
        },
    )
}

/// A circumstance among those of the scheme for which `can` holds.
fn circumstance(can: fn(&Circumstance) -> bool) -> impl Strategy<Value = Circumstance> {
    let all = Scheme::norway().unwrap().circumstances().to_vec();
    select(all.into_iter().filter(can).collect::<Vec<_>>())
}

fn decision() -> impl Strategy<Value = (Option<bool>, String)> {
    (option::of(any::<bool>()), prop_oneof![Just(String::new()), Just("kl".to_owned())])
}

fn mark() -> impl Strategy<Value = (Date, ActivityCode, Mark)> {
    let circumstance = prop_oneof![
        3 => circumstance(|one| one.earns_supplement),
        2 => circumstance(|one| one.as_mark),
    ];
    let deduction = prop_oneof![
        4 => Just(None),
        1 => (1..=100_u32).prop_map(|percent| Some(format!("{percent}%"))),
        1 => (1..=9000_i64).prop_map(|ore| Some(Ore(ore).to_string())),
    ];
    (a_day(), code(), circumstance, deduction, decision(), text()).prop_map(
        |(day, code, circumstance, deduction, (granted, decided_by), note)| {
            let detail = MarkDetail {
                deduction: deduction.filter(|_| circumstance.takes_deduction).map(|text| text.parse().unwrap()),
                granted: granted.filter(|_| circumstance.takes_decision()),
                decided_by,
                note,
            };
            (day, code, Mark { key: circumstance.key, detail })
        },
    )
}

fn spell() -> impl Strategy<Value = (SpellKey, Spell)> {
    (a_span(), circumstance(|one| one.as_spell.is_some()), option::weighted(0.2, weekdays()), decision(), text())
        .prop_map(|(span, circumstance, weekdays, (granted, decided_by), reason)| {
            let granted = granted.filter(|_| circumstance.takes_decision());
            let spell = Spell { span, weekdays, granted, decided_by, decided_on: None, review_by: None, reason };
            (SpellKey { from: span.from(), circumstance: circumstance.id }, spell)
        })
}

fn sanction() -> impl Strategy<Value = Sanction> {
    (a_day(), 1..=9_u32, 1..=14_u8, 1..=50_u8, select(SanctionState::ALL)).prop_map(
        |(decided, later, days, percent, state)| {
            Sanction::new(decided.plus(later), decided, days, percent, state, "kl".into()).unwrap()
        },
    )
}

fn inmate() -> impl Strategy<Value = Inmate> {
    let stays = vec((a_span(), line()), 1..3);
    let custody = vec((a_day(), select(CustodyKind::ALL)), 0..3);
    (stays, custody, vec(placement(), 0..5), vec(spell(), 0..5), vec(sanction(), 0..3), vec(mark(), 0..60), line())
        .prop_map(|(stays, custody, placements, spells, sanctions, marks, name)| {
            let mut inmate = Inmate { person: Person { family_name: name, ..Person::default() }, ..Inmate::default() };
            for (span, unit) in stays {
                if inmate.stays.values().all(|other| !other.span.overlaps(span)) {
                    inmate.stays.insert(span.from(), Stay { span, unit });
                }
            }
            inmate.custody = custody.into_iter().collect();
            for (code, placement) in placements {
                let apart = |((other, _), there): (&(ActivityCode, Date), &Placement)| {
                    *other != code || !there.span.overlaps(placement.span)
                };
                if inmate.placements.iter().all(apart) {
                    inmate.placements.insert((code, placement.span.from()), placement);
                }
            }
            inmate.spells = spells.into_iter().collect();
            for sanction in sanctions {
                let days: Span = sanction.period().into();
                let overlaps = |other: &Sanction| days.overlaps(other.period().into());
                if inmate.sanctions.values().all(|other| !overlaps(other)) {
                    inmate.sanctions.insert(sanction.from(), sanction);
                }
            }
            for (day, code, mark) in marks {
                inmate.attendance.put(day, &code, mark);
            }
            inmate
        })
}

fn local() -> impl Strategy<Value = Local> {
    let rate = (select(Component::ALL), a_day(), option::of(0..90_u32), 0..=9000_i64).prop_map(
        |(component, from, length, ore)| {
            let until = length.map(|length| from.plus(length));
            ((component, from), Rate { until, amount: Ore(ore), source: "any".into() })
        },
    );
    let rule = (circumstance(|one| one.takes_rule), option::of(a_day()), select(Pays::ALL)).prop_map(
        |(circumstance, from, pays)| {
            (RuleKey { circumstance: circumstance.id, from }, Rule { pays, source: "x".into() })
        },
    );
    let holiday = (0..12_usize, option::of(a_day()), any::<bool>())
        .prop_map(|(place, from, observed)| ((Scheme::norway().unwrap().holidays()[place].id.clone(), from), observed));
    let switch = ((select(Switch::ALL), option::of(a_day())), option::of(any::<bool>()));
    (vec(rate, 0..4), vec(rule, 0..3), vec(holiday, 0..3), vec(switch, 0..3)).prop_map(
        |(rates, rules, holidays, switches)| {
            // Rates that are always there, so that most days settle; the others lie over them.
            let first: Date = "2026-01-01".parse().unwrap();
            let base = [
                (Component::Ordinary, 8401),
                (Component::Reduced, 5599),
                (Component::SupplementMax, 3000),
                (Component::Food, 12_500),
            ];
            let base = base.map(|(component, ore)| {
                ((component, first), Rate { until: None, amount: Ore(ore), source: "base".into() })
            });
            Local {
                prison: "Anywhere".into(),
                rates: base.into_iter().chain(rates).collect(),
                rules: rules.into_iter().collect(),
                holidays: holidays.into_iter().collect(),
                switches: switches.into_iter().collect(),
                ..Local::default()
            }
        },
    )
}

/// Any sound register.
pub(crate) fn document() -> impl Strategy<Value = Document> {
    let activities = vec(activity(), CODES.len()).prop_map(|all| {
        CODES.iter().map(|code| code.parse().unwrap()).zip(all).collect::<BTreeMap<ActivityCode, Activity>>()
    });
    (activities, vec(inmate(), 1..4), local()).prop_map(|(activities, inmates, local)| {
        let numbers = (7..).map(|number: u32| number.to_string().parse().unwrap());
        let register = Register { inmates: numbers.zip(inmates).collect(), activities, local, ..Register::default() };
        let document = Document { register, ..Document::new().unwrap() };
        assert_eq!(document.register.contradictions(), []);
        document
    })
}
