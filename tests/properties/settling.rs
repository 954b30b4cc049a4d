//! Settling: a period is its days, whoever cuts it; and no day pays more than a day.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

use std::collections::BTreeMap;

use dagsverk::calendar::Period;
use dagsverk::pay::{Book, DayCount, Earns, PayComponent, PeriodPay};
use dagsverk::register::{Component, Ore};
use proptest::prelude::*;

use crate::facts::{days, document};

/// Amount and exact days by inmate and component.
fn sums(lists: &[&PeriodPay<'_>]) -> BTreeMap<(String, PayComponent), (Ore, DayCount)> {
    let mut sums: BTreeMap<_, (Ore, DayCount)> = BTreeMap::new();
    for inmate in lists.iter().flat_map(|list| &list.inmates) {
        for (component, amount, count) in inmate.components() {
            let (sum, days) = sums.entry((inmate.number.to_string(), component)).or_default();
            *sum += amount;
            days.add_count(count);
        }
    }
    sums
}

proptest! {
    #[test]
    fn two_halves_make_a_whole(document in document(), cut in 0..121_u32) {
        let book = Book::new(&document.scheme, &document.register);
        let last = days().first().plus(cut);
        let first = Period::new(days().first(), last).unwrap();
        let second = Period::new(last.next(), days().last()).unwrap();
        let (whole, first, second) = (book.settle(days(), || {}), book.settle(first, || {}), book.settle(second, || {}));
        prop_assert_eq!(sums(&[&whole]), sums(&[&first, &second]));
        prop_assert_eq!(whole.total(), first.total() + second.total());
        prop_assert_eq!(whole.holes().count(), first.holes().count() + second.holes().count());
        prop_assert_eq!(whole.errors().count(), first.errors().count() + second.errors().count());
        prop_assert_eq!(whole.problems().count(), first.problems().count() + second.problems().count());
    }

    #[test]
    fn the_list_is_the_sum_of_its_day_lines_and_the_total_of_its_rows(document in document()) {
        let book = Book::new(&document.scheme, &document.register);
        let list = book.settle(days(), || {});
        let mut by_day: BTreeMap<(String, PayComponent), (Ore, DayCount)> = BTreeMap::new();
        for (number, inmate) in &document.register.inmates {
            for date in days().iter() {
                for line in &book.settle_day(inmate, date).lines {
                    let (sum, count) = by_day.entry((number.to_string(), line.component)).or_default();
                    *sum += line.amount;
                    line.reckoning.share().into_iter().for_each(|share| count.add(share));
                }
            }
        }
        prop_assert_eq!(sums(&[&list]), by_day);
        prop_assert_eq!(list.total(), list.inmates.iter().map(|inmate| inmate.total()).sum::<Ore>());
        let by_component: Ore = PayComponent::ALL.iter().map(|component| list.total_of(*component)).sum();
        prop_assert_eq!(list.total(), by_component);
    }

    #[test]
    fn a_day_never_pays_more_than_one_day_and_never_less_than_nothing(document in document()) {
        let book = Book::new(&document.scheme, &document.register);
        for inmate in document.register.inmates.values() {
            for date in days().iter() {
                let day = book.settle_day(inmate, date);
                let of = |component| day.lines.iter().filter(|line| line.component == component).map(|line| line.amount).sum::<Ore>();
                let rate = |component| book.rules().rate(component, date).map_or(Ore::ZERO, |rate| rate.amount);
                let paid = of(PayComponent::Ordinary) + of(PayComponent::Reduced);
                // Two lines can each be rounded up by half an øre.
                prop_assert!(paid <= rate(Component::Ordinary).max(rate(Component::Reduced)) + Ore(1));
                prop_assert!(-of(PayComponent::Deduction) <= of(PayComponent::Ordinary));
                let before_loss = day.total() - of(PayComponent::Loss) - of(PayComponent::Food);
                prop_assert!(-of(PayComponent::Loss).0 * 2 <= before_loss.0, "at most half is lost");
                prop_assert!(day.total() >= Ore::ZERO);
                prop_assert!(day.lines.iter().all(|line| !line.amount.is_zero()));
                prop_assert!(day.lines.is_sorted_by_key(|line| line.component));
                prop_assert!(day.errors.is_empty() || day.lines.is_empty());
                let open = day.parts.iter().filter(|part| part.earns == Earns::Open).count();
                prop_assert!(day.holes.len() >= open, "a part that is open is a hole");
            }
        }
    }

    #[test]
    fn a_month_settles_the_same_alone_and_among_others(document in document()) {
        let book = Book::new(&document.scheme, &document.register);
        let april = Period::new("2026-04-01".parse().unwrap(), "2026-04-30".parse().unwrap()).unwrap();
        let rules = book.rules_over(days());
        for inmate in document.register.inmates.values() {
            let mut among = Vec::new();
            book.settle_days(inmate, &rules, |day| {
                if april.covers(day.date) {
                    among.push(day.clone());
                }
            });
            let alone: Vec<_> = april.iter().map(|date| book.settle_day(inmate, date)).collect();
            for day in &among {
                prop_assert!(alone.contains(day));
            }
            let total = |days: &[dagsverk::pay::Day<'_>]| days.iter().map(|day| day.total()).sum::<Ore>();
            prop_assert_eq!(total(&among), total(&alone));
        }
    }
}
