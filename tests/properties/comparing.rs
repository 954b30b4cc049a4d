//! Comparing: whatever the facts, reasons and remainder come to the difference, and nobody stands in two lists.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

use std::collections::BTreeSet;

use dagsverk::calendar::Period;
use dagsverk::insight::{Changed, compare};
use dagsverk::pay::Book;
use dagsverk::register::Ore;
use proptest::prelude::*;

use crate::facts::{days, document};

proptest! {
    #[test]
    fn reasons_and_remainder_come_to_the_difference_for_everyone(document in document(), cut in 0..121_u32) {
        let book = Book::new(&document.scheme, &document.register);
        let last = days().first().plus(cut);
        let list = |period| book.list(period, None, || {}).unwrap().payroll;
        let before = list(Period::new(days().first(), last).unwrap());
        let after = list(Period::new(last.next(), days().last()).unwrap());
        let comparison = compare(&before, &after, &document.register);
        let all = || comparison.new.iter().chain(&comparison.gone).chain(&comparison.changed);

        let mut seen = BTreeSet::new();
        for one in all() {
            prop_assert!(seen.insert(&one.number), "{} stands twice", one.number);
            prop_assert_eq!(one.explained() + one.unexplained.amount, one.difference());
            prop_assert!(one.reasons.iter().all(|reason| !reason.amount.is_zero()));
        }
        let sum: Ore = all().map(Changed::difference).sum();
        prop_assert_eq!(sum, after.total() - before.total());

        // Nothing is unexplained but where something is missing or wrong.
        for one in &comparison.changed {
            let rows = before.people.iter().chain(&after.people).filter(|person| person.number == one.number);
            let is_open = rows.into_iter().any(|person| !person.holes.is_empty() || !person.errors.is_empty());
            prop_assert!(is_open || one.unexplained.amount.is_zero(), "{one:?}");
        }

        // The other way round it is the opposite difference, with as much explained.
        let back = compare(&after, &before, &document.register);
        prop_assert_eq!(back.headline().difference, -comparison.headline().difference);
        prop_assert_eq!((back.new.len(), back.gone.len()), (comparison.gone.len(), comparison.new.len()));
    }
}
