//! Payrolls made by hand: a month of a workshop, with as many people as are asked for.

use std::sync::Arc;

use dagsverk::calendar::{Date, Period, Weekday};
use dagsverk::pay::{
    ActivityValue, Because, CircumstanceValue, Correction, DayValue, Earns, Fraction, LineValue, PartValue,
    PayComponent, Payroll, PersonPay, RateValue, ReckoningValue, RecordedAs, RuleValue, RunHead, Tables,
};
use dagsverk::register::{Component, Deduction, Language, Ore, Pays, RunState, Switch, Weight};
use dagsverk::report::{Print, Privacy};
use dagsverk::scheme::{Basis, Bound, Certainty, InLanguages};
use dagsverk::text::names::EXAMPLE_SOURCE;

/// The days of the tables, by their place.
pub(crate) const PRESENT: u32 = 0;
pub(crate) const SICK: u32 = 1;
pub(crate) const HALVES: u32 = 2;
pub(crate) const LATE: u32 = 3;
pub(crate) const LOSS: u32 = 4;
pub(crate) const FREE: u32 = 5;
pub(crate) const CANCELLED: u32 = 6;
pub(crate) const HOME: u32 = 7;
pub(crate) const GRANTED: u32 = 8;
pub(crate) const WITH_FOOD: u32 = 9;
pub(crate) const FREE_WITH_FOOD: u32 = 10;
pub(crate) const MISSING: u32 = 11;

/// Names as they come: Norwegian, Sámi, Polish, Lithuanian, Vietnamese, and one that is far too long.
pub(crate) const NAMES: &[(&str, &str)] = &[
    ("Aas", "Jonas"),
    ("Berg", "Amir"),
    ("Bø", "Kristian"),
    ("Dahl", "Mikkel"),
    ("Eira", "Nils Ánte"),
    ("Čohkka", "Máhtte Ŋuorru Đivga"),
    ("Haugen", "Ole"),
    ("Ŧálgu-Guttorm", "Piera"),
    ("Kowalski", "Piotr"),
    ("Lie", "Henrik"),
    ("Moen", "Stian"),
    ("Nguyễn", "Thị Hòa"),
    ("Næss", "Geir"),
    ("Petraitis", "Jonas"),
    ("Vandebergh-Hohenstaufen-Saavedra", "Maximiliano Bartholomeus"),
    ("Sæther", "Kåre"),
    ("Vik", "Daniel"),
    ("Ødegård", "Tor"),
    ("Østby", "Lars"),
    ("Ås", "Sindre"),
];

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn in_languages(nb: &str, nn: &str, en: &str) -> InLanguages<String> {
    InLanguages { nb: nb.to_owned(), nn: nn.to_owned(), en: en.to_owned() }
}

fn circumstance(place: u8, id: &str, names: [&str; 3], source: &str, takes_part: bool) -> CircumstanceValue {
    let letter = |name: &str| name.chars().next().unwrap();
    CircumstanceValue {
        place,
        bound: Bound::Shall,
        is_public_holiday: false,
        id: id.parse().unwrap(),
        name: in_languages(names[0], names[1], names[2]),
        letter: InLanguages { nb: letter(names[0]), nn: letter(names[1]), en: letter(names[2]) },
        basis: Basis { source: source.to_owned(), certainty: Certainty::Sourced },
        takes_part,
    }
}

fn part(activity: u32, settled: u32, earns: Earns) -> PartValue {
    PartValue {
        activity: Some(activity),
        weight: Weight::new(100).unwrap(),
        recorded_as: RecordedAs::Mark,
        recorded: Some(settled),
        settled: Some(settled),
        earns,
        bound: Bound::Shall,
        decided_by: None,
        granted: None,
        rule: None,
        supplement: Ore::ZERO,
        deduction: None,
    }
}

fn rate_line(component: PayComponent, rate: u32, amount: i64, share: Fraction) -> LineValue {
    LineValue { component, amount: Ore(amount), reckoning: ReckoningValue::Rate { rate, share } }
}

pub(crate) fn tables() -> Tables {
    let present = PartValue { supplement: Ore(1000), ..part(0, 0, Earns::Ordinary) };
    let whole = Fraction::WHOLE;
    let half = Fraction::new(100, 200);
    let supplement = |amount, share| LineValue {
        component: PayComponent::Supplement,
        amount: Ore(amount),
        reckoning: ReckoningValue::Supplement { share },
    };
    let ordinary = rate_line(PayComponent::Ordinary, 0, 8400, whole);
    let present_day =
        DayValue { not_entitled: None, parts: vec![present], lines: vec![ordinary, supplement(1000, whole)] };
    let late = PartValue {
        deduction: Some("20%".parse::<Deduction>().unwrap()),
        decided_by: Some(0),
        ..part(0, 0, Earns::Ordinary)
    };
    let deducted = LineValue {
        component: PayComponent::Deduction,
        amount: Ore(-1680),
        reckoning: ReckoningValue::Deduction { rate: 0, of: 100 },
    };
    let lost = LineValue {
        component: PayComponent::Loss,
        amount: Ore(-4700),
        reckoning: ReckoningValue::Loss {
            percent: 50,
            from: day("2026-10-05"),
            days: 5,
            decided: day("2026-10-02"),
            decided_by: Some(1),
            base: Ore(9400),
            with_supplement: true,
        },
    };
    let single = |one: PartValue, line: Option<LineValue>| DayValue {
        not_entitled: None,
        parts: vec![one],
        lines: line.into_iter().collect(),
    };
    let food = rate_line(PayComponent::Food, 2, 12_200, whole);
    Tables {
        circumstances: vec![
            circumstance(0, "took_part", ["til stede", "til stades", "took part"], "REG § 3-13 (1)", true),
            circumstance(1, "sick", ["syk", "sjuk", "sick"], "REG § 3-13 (4)", false),
            circumstance(
                2,
                "cancelled",
                ["avlyst av fengselet", "avlyst av fengselet", "cancelled by the prison"],
                "–",
                false,
            ),
            circumstance(
                3,
                "at_home",
                ["hjemme (§§ 16 og 16 a)", "heime (§§ 16 og 16 a)", "at home (§§ 16 and 16 a)"],
                "REG § 3-13 (7)",
                false,
            ),
            circumstance(
                4,
                "voluntary_isolation",
                ["selvvalgt isolasjon", "sjølvvald isolasjon", "voluntary isolation"],
                "REG § 3-13 (5)",
                false,
            ),
        ],
        activities: vec![
            ActivityValue { code: "W1".parse().unwrap(), name: "Snekkerverksted".to_owned() },
            ActivityValue { code: "E1".parse().unwrap(), name: "Norskopplæring".to_owned() },
        ],
        rates: vec![rate(Component::Ordinary, 8400), rate(Component::Reduced, 5600), rate(Component::Food, 12_200)],
        rules: vec![RuleValue { circumstance: 2, pays: Pays::Ordinary, source: Some("lokal instruks 4".to_owned()) }],
        switches: vec![(Switch::LossOnSupplement, true)],
        holidays: Vec::new(),
        loss_basis: Some(Basis { source: "REG § 3-37".to_owned(), certainty: Certainty::Sourced }),
        reasons: Vec::new(),
        deciders: vec!["K. Strand".to_owned(), "Fengselsleder M. Haug".to_owned()],
        days: vec![
            present_day.clone(),
            single(part(0, 1, Earns::Reduced), Some(rate_line(PayComponent::Reduced, 1, 5600, whole))),
            DayValue {
                not_entitled: None,
                parts: vec![present, part(1, 1, Earns::Reduced)],
                lines: vec![
                    rate_line(PayComponent::Ordinary, 0, 4200, half),
                    rate_line(PayComponent::Reduced, 1, 2800, half),
                    supplement(500, half),
                ],
            },
            DayValue { not_entitled: None, parts: vec![late], lines: vec![ordinary, deducted] },
            DayValue { lines: vec![ordinary, supplement(1000, whole), lost], ..present_day.clone() },
            DayValue::default(),
            single(PartValue { bound: Bound::Setting, rule: Some(0), ..part(0, 2, Earns::Ordinary) }, Some(ordinary)),
            DayValue { not_entitled: Some(3), ..DayValue::default() },
            single(
                PartValue { bound: Bound::May, decided_by: Some(1), granted: Some(true), ..part(0, 4, Earns::Reduced) },
                Some(rate_line(PayComponent::Reduced, 1, 5600, whole)),
            ),
            DayValue { lines: vec![ordinary, supplement(1000, whole), food], ..present_day },
            DayValue { lines: vec![food], ..DayValue::default() },
            single(PartValue { recorded: None, settled: None, ..part(0, 0, Earns::Open) }, None),
        ],
    }
}

fn rate(component: Component, amount: i64) -> RateValue {
    RateValue {
        component,
        from: day("2026-07-01"),
        until: None,
        amount: Ore(amount),
        source: EXAMPLE_SOURCE.to_owned(),
    }
}

/// The days of October 2026: free at weekends, else what this gives for the day of the month.
pub(crate) fn october(of: impl Fn(u32) -> u32) -> Vec<(Date, u32)> {
    let first = day("2026-10-01");
    let free = |date: Date| matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
    let all = (0..31).map(|plus| first.plus(plus));
    all.map(|date| (date, if free(date) { FREE } else { of(date.day()) })).collect()
}

pub(crate) fn person(number: usize) -> PersonPay {
    let (family, given) = NAMES[number % NAMES.len()];
    let days = october(|day| match (number + day as usize) % 11 {
        3 => SICK,
        7 if number % 4 == 1 => HALVES,
        9 if number % 5 == 1 => CANCELLED,
        _ => PRESENT,
    });
    PersonPay {
        number: (2041 + 7 * number).to_string().parse().unwrap(),
        family_name: family.to_owned(),
        given_name: given.to_owned(),
        unit: "B".to_owned(),
        language: ["nb", "nn", "en", "pl", ""][number % 5].to_owned(),
        run: Some(10),
        days,
        corrections: Vec::new(),
        carried_in: Ore::ZERO,
        carried_out: Ore::ZERO,
        lapses: false,
        holes: Vec::new(),
        errors: Vec::new(),
    }
}

pub(crate) fn run() -> RunHead {
    RunHead {
        number: 10,
        span: Period::new(day("2026-10-01"), day("2026-10-31")).unwrap(),
        only: None,
        closed: "2026-11-02T09:02:11+01:00".parse().unwrap(),
        prepared_by: "Kari Strand".to_owned(),
        checked_by: "Morten Haug".to_owned(),
        code: "7Q4M-K2FD".to_owned(),
        state: RunState::Standing,
    }
}

/// A closed month of so many people, the sixth of them with everything that can happen.
pub(crate) fn payroll(people: usize) -> Payroll {
    let mut all: Vec<_> = (0..people).map(person).collect();
    if let Some(busy) = all.get_mut(5) {
        busy.days = october(|day| match day {
            5..=9 => LOSS,
            12 => LATE,
            13 | 14 => SICK,
            20 | 21 => HALVES,
            22 => GRANTED,
            23 => CANCELLED,
            26..=30 => HOME,
            _ => PRESENT,
        });
        busy.corrections = vec![correction(PayComponent::Ordinary, -8400), correction(PayComponent::Reduced, 5600)];
        busy.carried_in = Ore(1250);
    }
    all.sort_by(|one, other| one.number.cmp(&other.number));
    Payroll {
        span: Period::new(day("2026-10-01"), day("2026-10-31")).unwrap(),
        prison: "Fjellvik fengsel".to_owned(),
        unit: "avdeling B".to_owned(),
        runs: vec![run()],
        is_provisional: false,
        tables: tables(),
        people: all,
    }
}

fn correction(component: PayComponent, amount: i64) -> Correction {
    Correction {
        day: day("2026-09-17"),
        component,
        amount: Ore(amount),
        run: 9,
        was: Some(PRESENT),
        now: Some(SICK),
        because: Some(Arc::new(Because {
            reason: "sykmelding kom".to_owned(),
            at: "2026-10-05T10:00:00+02:00".parse().unwrap(),
            by: "Kari Strand".to_owned(),
        })),
    }
}

pub(crate) fn print(language: Language) -> Print {
    Print { language, privacy: Privacy::FullName, at: "2026-11-02T09:14:00+01:00".parse().unwrap(), by: String::new() }
}
