//! A seeded prison of any size: the same seed gives the same register, so that figures can be compared.
//!
//! People stay a year and a half on average and are replaced when they leave, so that there are always as many; each
//! has one placement in turn, some two that divide the day, some work at weekends. Every planned day is marked.

use dagsverk::calendar::{Date, Month, Period, Span};
use dagsverk::document::Document;
use dagsverk::register::{
    Activity, ActivityCode, ActivityKind, ActivitySpan, Component, CustodyKind, Inmate, Mark, MarkDetail, MarkKey, Ore,
    Person, Placement, Rate, Register, Sanction, SanctionState, Spell, SpellKey, Stay, Weight,
};

/// How large a prison to make.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// People present on any day.
    pub(crate) people: u32,
    /// Calendar years, the last one 2026.
    pub(crate) years: u16,
}

/// Small, quick and the same everywhere (the generator SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`.
    fn below(&mut self, limit: u32) -> u32 {
        (self.next() % u64::from(limit)) as u32
    }

    fn one_in(&mut self, times: u32) -> bool {
        self.below(times) == 0
    }
}

/// A register of this size.
pub(crate) fn prison(seed: u64, size: Size) -> Document {
    let mut chance = Chance(seed);
    let mut document = Document::new().expect("the scheme that is built in is sound");
    let register = &mut document.register;
    register.local.prison = "Storvik fengsel".into();
    register.activities = activities();
    register.local.rates = rates(size.years);
    let period = period(size);
    for place in 0..size.people {
        let mut from = period.first();
        while from <= period.last() {
            let until = from.plus(90 + chance.below(900));
            let until = if until < period.last() { Some(until) } else { None };
            let number = format!("{}", 100_000 + register.inmates.len());
            let inmate = inmate(&mut chance, register, place, Span::new(from, until).unwrap(), period);
            register.inmates.insert(number.parse().unwrap(), inmate);
            from = until.map_or(Date::LAST, Date::next);
        }
    }
    document
}

/// The days of a prison of this size.
pub(crate) fn period(size: Size) -> Period {
    let first = Month::new(2027 - size.years, 1).unwrap();
    Period::new(first.first(), Month::new(2026, 12).unwrap().last()).unwrap()
}

fn activities() -> std::collections::BTreeMap<ActivityCode, Activity> {
    let kinds =
        [ActivityKind::Work, ActivityKind::Work, ActivityKind::Education, ActivityKind::Programme, ActivityKind::Other];
    let activities = (1..=20_u8).map(|place| {
        let activity = Activity {
            name: format!("Verksted {place}"),
            kind: kinds[usize::from(place) % kinds.len()],
            provider: "Storvik fengsel".into(),
            place: String::new(),
            weekdays: if place == 1 { "1234567" } else { "12345" }.parse().unwrap(),
            hours: "08:00-15:00".parse().ok(),
            span: ActivitySpan::new(None, None).unwrap(),
            capacity: Some(40),
            supplement: place.is_multiple_of(4).then_some(Ore(1500)),
            runs_on_holidays: place == 1,
        };
        (format!("A{place:02}").parse().unwrap(), activity)
    });
    activities.collect()
}

fn rates(years: u16) -> std::collections::BTreeMap<(Component, Date), Rate> {
    let mut rates = std::collections::BTreeMap::new();
    for year in 2027 - years..=2026 {
        let month = Month::new(year, 1).unwrap();
        let raise = i64::from(year) * 100 - 201_600;
        for (component, ore) in
            [(Component::Ordinary, 7000), (Component::Reduced, 4700), (Component::SupplementMax, 3000)]
        {
            let source = "example, not a circular".to_owned();
            let until = Month::new(year, 12).map(Month::last);
            rates.insert((component, month.first()), Rate { until, amount: Ore(ore + raise), source });
        }
    }
    rates
}

fn inmate(chance: &mut Chance, register: &Register, place: u32, stay: Span, period: Period) -> Inmate {
    let mut inmate = Inmate {
        person: Person { family_name: format!("Etternavn{place}"), given_name: "Fornavn".into(), ..Person::default() },
        ..Inmate::default()
    };
    let days = stay.within(period).unwrap();
    inmate.stays.insert(stay.from(), Stay { span: stay, unit: "A".into() });
    let kind = if chance.one_in(3) { CustodyKind::Remand } else { CustodyKind::Convicted };
    inmate.custody.insert(stay.from(), kind);
    place_in(chance, register, &mut inmate, stay);
    spells(chance, &mut inmate, days);
    mark(chance, register, &mut inmate, days);
    inmate
}

fn place_in(chance: &mut Chance, register: &Register, inmate: &mut Inmate, stay: Span) {
    let codes: Vec<_> = register.activities.keys().cloned().collect();
    let first = chance.below(codes.len() as u32) as usize;
    let halves = chance.one_in(12);
    let weight = if halves { Weight::new(50).unwrap() } else { Weight::WHOLE };
    let placement = Placement { span: stay, weekdays: None, weight, supplement: None };
    inmate.placements.insert((codes[first].clone(), stay.from()), placement.clone());
    if halves {
        let second = (first + 1) % codes.len();
        inmate.placements.insert((codes[second].clone(), stay.from()), placement);
    }
}

fn spells(chance: &mut Chance, inmate: &mut Inmate, days: Period) {
    let mut from = days.first().plus(chance.below(200));
    while from < days.last() {
        let circumstance = ["sick", "leave", "unfit", "excluded", "no_offer"][chance.below(5) as usize];
        let until = from.plus(chance.below(9)).min(days.last());
        let spell = Spell {
            span: Span::new(from, Some(until)).unwrap(),
            weekdays: None,
            granted: None,
            decided_by: String::new(),
            decided_on: None,
            review_by: None,
            reason: String::new(),
        };
        inmate.spells.insert(SpellKey { from, circumstance: circumstance.parse().unwrap() }, spell);
        if chance.one_in(6) {
            let sanction = Sanction::new(
                until.plus(5),
                until,
                1 + chance.below(14) as u8,
                50,
                SanctionState::InForce,
                "kl".into(),
            );
            inmate.sanctions.insert(until.plus(5), sanction.unwrap());
        }
        from = until.plus(60 + chance.below(300));
    }
}

fn mark(chance: &mut Chance, register: &Register, inmate: &mut Inmate, days: Period) {
    let key = |letter| MarkKey::new(letter).unwrap();
    let placements: Vec<_> = inmate.placements.keys().cloned().collect();
    for day in days.iter() {
        for (code, _) in &placements {
            if !register.activities[code].weekdays.contains(day.weekday()) {
                continue;
            }
            let mut detail = MarkDetail::default();
            let letter = match chance.below(100) {
                0..=3 => 'S',
                4 => 'U',
                5 => 'N',
                6 => 'V',
                7 => {
                    detail.deduction = "20%".parse().ok();
                    detail.decided_by = "kl".into();
                    'T'
                }
                _ => 'T',
            };
            inmate.attendance.put(day, code, Mark { key: key(letter), detail });
        }
    }
}
