//! The order of names: Æ, Ø and Å last, Aa as Å.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// Norwegian order. The people in a list are Norwegian names first of all, so it is the same in every language
/// of the program.
pub struct Order {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Order {
    /// Norwegian order.
    pub fn norwegian() -> Order {
        Order { collator: Collator::try_new(locale!("nb").into(), CollatorOptions::default()).ok() }
    }

    /// Which of the two comes first.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        match &self.collator {
            Some(collator) => collator.compare(one, other),
            // Without its data the order of letters is still an order.
            None => one.cmp(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_names_end_with_æ_ø_å_and_aa_is_å() {
        let mut names = ["Ås", "Aas", "Zahl", "Østby", "Ærøy", "Berg", "Aaberg", "Ali", "Árvu", "eira"];
        let order = Order::norwegian();
        names.sort_by(|one, other| order.compare(one, other));
        assert_eq!(names, ["Ali", "Árvu", "Berg", "eira", "Zahl", "Ærøy", "Østby", "Aaberg", "Ås", "Aas"]);
    }
}
