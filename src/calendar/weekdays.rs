//! Days of the week, and non-empty sets of them.

use std::fmt;
use std::str::FromStr;

use super::written::written_as_text;

/// A day of the week; Monday is 1 (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// 1
    Monday,
    /// 2
    Tuesday,
    /// 3
    Wednesday,
    /// 4
    Thursday,
    /// 5
    Friday,
    /// 6
    Saturday,
    /// 7
    Sunday,
}

impl Weekday {
    /// Monday to Sunday.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    pub(super) fn from_chrono(day: chrono::Weekday) -> Weekday {
        Self::ALL[day.num_days_from_monday() as usize]
    }

    /// 1 for Monday to 7 for Sunday.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// Monday to Friday: a normal working day where it is no public holiday.
    pub fn is_working_day(self) -> bool {
        self <= Weekday::Friday
    }

    fn bit(self) -> u8 {
        1 << (self as u8)
    }
}

/// One or more days of the week, written as digits: `12345` is Monday to Friday.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weekdays(u8);

/// Why a text is no set of weekdays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeekdaysRefusal {
    /// Nothing was given, or something else than the digits 1 to 7.
    NotDigits,
    /// A day is named twice.
    Repeated,
}

impl Weekdays {
    /// Whether the day is one of them.
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & day.bit() != 0
    }

    /// Its days, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL.into_iter().filter(move |day| self.contains(*day))
    }
}

impl FromStr for Weekdays {
    type Err = WeekdaysRefusal;

    fn from_str(text: &str) -> Result<Weekdays, WeekdaysRefusal> {
        let mut days = 0;
        for digit in text.bytes() {
            let index = digit.wrapping_sub(b'1') as usize;
            let bit = Weekday::ALL.get(index).ok_or(WeekdaysRefusal::NotDigits)?.bit();
            if days & bit != 0 {
                return Err(WeekdaysRefusal::Repeated);
            }
            days |= bit;
        }
        if days == 0 { Err(WeekdaysRefusal::NotDigits) } else { Ok(Weekdays(days)) }
    }
}

impl fmt::Display for Weekdays {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|day| write!(out, "{}", day.number()))
    }
}

impl fmt::Debug for Weekdays {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

written_as_text!(Weekdays);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_are_a_set_that_is_never_empty() {
        assert_eq!("54321".parse::<Weekdays>().unwrap().to_string(), "12345");
        assert_eq!("".parse::<Weekdays>(), Err(WeekdaysRefusal::NotDigits));
        assert_eq!("128".parse::<Weekdays>(), Err(WeekdaysRefusal::NotDigits));
        assert_eq!("11".parse::<Weekdays>(), Err(WeekdaysRefusal::Repeated));
    }
}
