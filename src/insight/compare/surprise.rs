//! How surprising a change is: the rule by which changes are sorted and named in a headline.
//!
//! What a supervisor must look at is first what nobody can explain, then what is large. So:
//!
//! 1. The more øre of the difference no reason explains, the more surprising, whichever way they go.
//! 2. Where as many are unexplained (mostly none), the larger the difference beside what he had. What the calendar made
//!    ([`Changed::by_calendar`]) is taken off first: each is held against his pay per day offered, and a month with one
//!    working day less surprises nobody. Who had nothing is taken to have had one øre, so that his share is large.
//! 3. Where that is equal too, by number.
//!
//! A change is *surprising* when something is unexplained, or when the difference without the calendar's part is more
//! than a fifth of what he had.

use std::cmp::Ordering;

use crate::register::Ore;

use super::Changed;

/// A difference of more than one in so many of what he had is surprising.
const ONE_IN: i128 = 5;

impl Changed {
    /// The difference without what the calendar made, whichever way it goes.
    pub fn beyond_calendar(&self) -> Ore {
        let beyond = self.difference() - self.by_calendar;
        Ore(beyond.0.abs())
    }

    /// Whether something is unexplained, or he is paid more than a fifth more or less than the calendar makes.
    pub fn is_surprising(&self) -> bool {
        !self.unexplained.amount.is_zero() || i128::from(self.beyond_calendar().0) * ONE_IN > self.had()
    }

    /// The most surprising first.
    pub(super) fn by_surprise(&self, other: &Changed) -> Ordering {
        let unexplained = |one: &Changed| one.unexplained.amount.0.unsigned_abs();
        // Two shares are compared crosswise.
        let beside = |one: &Changed, had: i128| i128::from(one.beyond_calendar().0) * had;
        let larger = beside(self, other.had()).cmp(&beside(other, self.had()));
        unexplained(other).cmp(&unexplained(self)).then(larger.reverse()).then_with(|| self.number.cmp(&other.number))
    }

    /// What he had before, in øre; at least one.
    fn had(&self) -> i128 {
        i128::from(self.before.0.max(1))
    }
}
