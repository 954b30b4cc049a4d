//! Lengths on paper, in whole hundredths of a point, so that a page is worked out without rounding anew at each step.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

/// Hundredths of a point; 72 points are an inch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Length(i32);

impl Length {
    pub(crate) const ZERO: Length = Length(0);

    /// So many points.
    pub(crate) const fn points(points: i32) -> Length {
        Length(points * 100)
    }

    /// So many hundredths of a point.
    pub(crate) const fn hundredths(hundredths: i32) -> Length {
        Length(hundredths)
    }

    /// How many hundredths of a point.
    pub(crate) const fn in_hundredths(self) -> i32 {
        self.0
    }

    /// This part of it: so many of so many.
    pub(crate) const fn part(self, of_these: i32, parts: i32) -> Length {
        Length(self.0 * of_these / parts)
    }
}

impl Add for Length {
    type Output = Length;

    fn add(self, other: Length) -> Length {
        Length(self.0 + other.0)
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, other: Length) {
        self.0 += other.0;
    }
}

impl Sub for Length {
    type Output = Length;

    fn sub(self, other: Length) -> Length {
        Length(self.0 - other.0)
    }
}

impl Neg for Length {
    type Output = Length;

    fn neg(self) -> Length {
        Length(-self.0)
    }
}

impl Mul<i32> for Length {
    type Output = Length;

    fn mul(self, times: i32) -> Length {
        Length(self.0 * times)
    }
}

impl Div<i32> for Length {
    type Output = Length;

    fn div(self, by: i32) -> Length {
        Length(self.0 / by)
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Length>>(lengths: I) -> Length {
        lengths.fold(Length::ZERO, Add::add)
    }
}
