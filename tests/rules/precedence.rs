//! Which of two spells counts, for every pair of circumstances.

use std::collections::BTreeMap;

use crate::common::Package;
use crate::telling::{CHRISTMAS_DAY, MONDAY, SATURDAY, Tell};

/// The circumstances a spell can say in the table's order: rank, and on which empty days it stands.
const SPELLS: [(&str, u8, char); 20] = [
    ("education_release", 80, 'W'),
    ("sick", 50, 'W'),
    ("unfit", 50, 'W'),
    ("no_offer", 80, 'W'),
    ("cancelled", 80, 'P'),
    ("cancelled_unpaid", 80, 'P'),
    ("appointment", 80, 'P'),
    ("leave", 80, 'W'),
    ("excluded", 70, 'W'),
    ("remand_restricted", 70, 'W'),
    ("voluntary_isolation", 70, 'W'),
    ("remand_declined", 70, 'W'),
    ("hospital", 60, 'W'),
    ("personal_holiday", 41, 'W'),
    ("institution", 30, 'E'),
    ("institution_paid", 25, 'E'),
    ("work_release", 20, 'E'),
    ("at_home", 10, 'E'),
    ("interrupted", 10, 'E'),
    ("at_large", 10, 'E'),
];

/// A circumstance by its place in the table, and the day of September its spell begins.
type Begun = (usize, u32);

/// Every two circumstances, beginning on one day, and each before the other.
fn pairs() -> Vec<[Begun; 2]> {
    let all = (0..SPELLS.len()).flat_map(|first| (first + 1..SPELLS.len()).map(move |second| (first, second)));
    all.flat_map(|(first, second)| [[(first, 1), (second, 1)], [(first, 1), (second, 2)], [(first, 2), (second, 1)]])
        .collect()
}

/// Lowest rank, then the later first day, then the table's order.
fn counts_first(pair: [Begun; 2], stands: impl Fn(char) -> bool) -> Option<usize> {
    let mut standing: Vec<Begun> = pair.into_iter().filter(|(place, _)| stands(SPELLS[*place].2)).collect();
    standing.sort_by_key(|(place, from)| (SPELLS[*place].1, std::cmp::Reverse(*from), *place));
    standing.first().map(|(place, _)| *place)
}

/// One inmate for each pair, all paid something by local rules so that a line names what counts.
fn crowd(pairs: &[[Begun; 2]], placed: bool) -> Package {
    let package = Package::small().instead("activities", "WOOD,,work,,,1234567,,,,,,true");
    let package = ["cancelled_unpaid", "leave", "institution_paid", "work_release"]
        .into_iter()
        .fold(package.without("placements"), |package, unpaid| package.rule(unpaid, "O"));
    pairs.iter().zip(100..).fold(package, |package, (pair, number): (_, u32)| {
        let package = package.row("inmates", &number.to_string()).row("stays", &format!("{number},2026-09-01"));
        let package = package.row("custody", &format!("{number},2026-09-01,convicted"));
        let package = if placed { package.row("placements", &format!("{number},WOOD,2026-09-01")) } else { package };
        // The later in the table comes first in the file, whose order says nothing.
        pair.iter().rev().fold(package, |package, (place, from)| {
            let circumstance = SPELLS[*place].0;
            package.row("spells", &format!("{number},2026-09-0{from},{circumstance},,,,Vik"))
        })
    })
}

/// Holds for every pair what its day is: a circumstance of the pair, `public_holiday`, `unassigned` or nothing.
fn hold(date: &str, placed: bool, expected: impl Fn([Begun; 2]) -> &'static str) {
    let pairs = pairs();
    assert_eq!(pairs.len(), 570);
    let (lines, found) = crowd(&pairs, placed).detail(date, date);
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    for line in lines {
        let fields: Vec<_> = line.split(',').collect();
        assert_eq!(said.insert(fields[0].to_owned(), fields[4].to_owned()), None, "{line}");
    }
    for hole in found.iter().filter_map(|line| line.strip_prefix("hole ")) {
        let fields: Vec<_> = hole.split(' ').collect();
        // Inmate 1 of the small package has no spell.
        if fields[0] != "1" {
            assert_eq!(said.insert(fields[0].to_owned(), fields[3].to_owned()), None, "{hole}");
        }
    }
    for (pair, number) in pairs.into_iter().zip(100..) {
        let [(first, first_from), (second, second_from)] = pair;
        let what = said.get(&number.to_string()).map_or("", String::as_str);
        let pair_said = format!("{} from {first_from}, {} from {second_from}", SPELLS[first].0, SPELLS[second].0);
        assert_eq!(what, expected(pair), "{pair_said}, {date}");
    }
}

/// The name of what is settled; nothing for a spell of rank 10, which takes every claim away.
fn paid(place: usize) -> &'static str {
    if SPELLS[place].1 == 10 { "" } else { SPELLS[place].0 }
}

#[test]
fn rule_3_2_for_every_pair_of_spells_on_a_planned_monday_or_saturday() {
    for date in [MONDAY, SATURDAY] {
        hold(date, true, |pair| counts_first(pair, |_| true).map_or("unrecorded", paid));
    }
}

#[test]
fn rule_4_1_for_every_pair_of_spells_on_an_empty_monday() {
    hold(MONDAY, false, |pair| {
        if takes_every_claim_away(pair) {
            return "";
        }
        counts_first(pair, |when| when != 'P').map_or("unassigned", paid)
    });
}

#[test]
fn rule_4_1_for_every_pair_of_spells_on_an_empty_saturday() {
    hold(SATURDAY, false, |pair| counts_first(pair, |when| when == 'E').map_or("", paid));
}

#[test]
fn rule_4_2_for_every_pair_of_spells_on_an_empty_public_holiday() {
    hold(CHRISTMAS_DAY, false, |pair| match counts_first(pair, |when| when != 'P') {
        Some(first) if SPELLS[first].1 < 40 => paid(first),
        _ => "public_holiday",
    });
}

#[test]
fn rule_5_5_for_every_pair_of_spells_on_a_planned_public_holiday() {
    hold(CHRISTMAS_DAY, true, |pair| match counts_first(pair, |_| true) {
        Some(first) if SPELLS[first].1 < 40 => paid(first),
        Some(first) if SPELLS[first].0 == "education_release" => "education_release",
        _ => "public_holiday",
    });
}

fn takes_every_claim_away(pair: [Begun; 2]) -> bool {
    pair.iter().any(|(place, _)| SPELLS[*place].1 == 10)
}
