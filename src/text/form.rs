//! Numbers, money and dates in each language's form.

use crate::calendar::{Date, Period};
use crate::pay::DayCount;
use crate::register::Ore;

use super::Text;

/// A real minus, as wide as a digit.
const MINUS: char = '−';

impl Text {
    /// An amount in kroner with two decimals: `1 234,50`, in English `1,234.50`.
    pub fn money(&self, amount: Ore) -> String {
        let ore = amount.0.unsigned_abs();
        let sign = if amount.0 < 0 { MINUS.to_string() } else { String::new() };
        format!("{sign}{}{}{:02}", self.whole(ore / 100), self.decimal_separator(), ore % 100)
    }

    /// An amount for a table: nothing where it is 0.
    pub fn money_or_blank(&self, amount: Ore) -> String {
        if amount.is_zero() { String::new() } else { self.money(amount) }
    }

    /// A number of days with at most two decimals: `14,67`.
    pub fn days(&self, days: &DayCount) -> String {
        days.to_string().replace('.', &self.decimal_separator())
    }

    /// A whole number with its thousands grouped.
    pub fn whole(&self, number: u64) -> String {
        let (digits, separator) = (number.to_string(), self.thousands_separator());
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push_str(&separator);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A date in words: `14. oktober 2026`.
    pub fn date(&self, date: Date) -> String {
        let month = self.month_name(date.month().number());
        self.date_long(date.day(), &month, &date.year().to_string())
    }

    /// A date with its weekday: `onsdag 14. oktober 2026`.
    pub fn weekday_date(&self, date: Date) -> String {
        self.date_with_weekday(&self.weekday_name(date.weekday().number()), &self.date(date))
    }

    /// A date from which something counts, or that it always did.
    pub fn date_or_always(&self, date: Option<Date>) -> String {
        date.map_or_else(|| self.always(), |date| self.date(date))
    }

    /// The days of a period: `1.–31. oktober 2026`.
    pub fn period(&self, period: Period) -> String {
        let (first, last) = (period.first(), period.last());
        if first == last {
            return self.date(first);
        }
        if first.month() == last.month() {
            let month = self.month_name(first.month().number());
            return self.period_in_month(first.day(), last.day(), &month, &first.year().to_string());
        }
        let begins = if first.year() == last.year() {
            self.date_in_year(first.day(), &self.month_name(first.month().number()))
        } else {
            self.date(first)
        };
        self.period_across(&begins, &self.date(last))
    }

    /// The days of a period as one calls them: `oktober 2026` where they are a whole month.
    pub fn span(&self, period: Period) -> String {
        let month = period.first().month();
        if period == month.period() {
            return self.month_and_year(&self.month_name(month.number()), &month.year().to_string());
        }
        self.period(period)
    }
}

/// A word with its first letter large.
pub fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Language;

    #[test]
    fn money_has_each_languages_form() {
        let (nb, en) = (Text::new(Language::Nb), Text::new(Language::En));
        assert_eq!(nb.money(Ore(123_450)), "1\u{a0}234,50");
        assert_eq!(en.money(Ore(123_450)), "1,234.50");
        assert_eq!(nb.money(Ore(-5)), "−0,05");
        assert_eq!(en.money(Ore(100_000_000)), "1,000,000.00");
        assert_eq!(nb.money_or_blank(Ore::ZERO), "");
    }

    #[test]
    fn dates_have_each_languages_form() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let period = |first, last| Period::new(day(first), day(last)).unwrap();
        let (nb, en) = (Text::new(Language::Nb), Text::new(Language::En));
        assert_eq!(nb.weekday_date(day("2026-10-14")), "onsdag 14. oktober 2026");
        assert_eq!(en.weekday_date(day("2026-10-14")), "Wednesday 14 October 2026");
        assert_eq!(nb.period(period("2026-10-01", "2026-10-31")), "1.–31. oktober 2026");
        assert_eq!(en.period(period("2026-10-01", "2026-11-01")), "1 October – 1 November 2026");
        assert_eq!(nb.period(period("2026-12-30", "2027-01-02")), "30. desember 2026 – 2. januar 2027");
        assert_eq!(nb.period(period("2026-10-01", "2026-10-01")), "1. oktober 2026");
    }

    #[test]
    fn a_word_begins_with_a_large_letter_in_any_alphabet() {
        assert_eq!((capital("ås").as_str(), capital("").as_str()), ("Ås", ""));
    }
}
