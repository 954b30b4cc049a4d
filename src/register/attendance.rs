//! The marks of one inmate: dense month rows, one for each activity and month he was marked in.
//!
//! A mark is one letter in almost every case, so a month is 31 bytes; what a few marks carry beside
//! the letter (a deduction, a decision, a note) stands in a list at the row.

use std::fmt;
use std::str::FromStr;

use crate::calendar::{Date, Month, written_as_text};

use super::{ActivityCode, Ore};

/// The stable letter of a circumstance in the scheme, as it is stored for a marked day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MarkKey(u8);

impl MarkKey {
    /// The key of this letter, where it is an ASCII letter.
    pub fn new(letter: char) -> Option<MarkKey> {
        u8::try_from(letter).ok().filter(u8::is_ascii_alphabetic).map(MarkKey)
    }

    /// The letter.
    pub fn letter(self) -> char {
        self.0.into()
    }

    /// The letter's ASCII code, for tables by key.
    pub fn index(self) -> usize {
        self.0.into()
    }
}

impl fmt::Debug for MarkKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.letter())
    }
}

/// What happened to one inmate in one activity on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Which circumstance.
    pub key: MarkKey,
    /// What is said beside it; mostly nothing.
    pub detail: MarkDetail,
}

/// What a mark carries beside its letter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MarkDetail {
    /// What is taken off for being late, away part of the day, or poor effort.
    pub deduction: Option<Deduction>,
    /// Whether the smaller amount was granted, for circumstances that leave it open.
    pub granted: Option<bool>,
    /// Who decided; empty when nobody has.
    pub decided_by: String,
    /// A note.
    pub note: String,
}

impl MarkDetail {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == MarkDetail::default()
    }
}

/// What is taken off a part's ordinary amount (REG § 3-13 (3)). Never nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deduction {
    /// So much of the part's ordinary amount.
    Percent(Percent),
    /// So many øre, at most the part's ordinary amount.
    Amount(Ore),
}

/// Hundredths of a percent, 1–10 000 (0.01 % to 100 %).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Percent(u16);

impl Percent {
    /// Hundredths of a percent.
    pub fn hundredths(self) -> u16 {
        self.0
    }
}

/// Why a text is no deduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeductionRefusal {
    /// Neither `20%` nor an amount such as `15.00`.
    NotADeduction,
    /// A deduction of nothing.
    Zero,
    /// More than 100 %.
    AboveWhole,
    /// An amount that cannot be read, and why.
    Amount(super::AmountRefusal),
}

impl FromStr for Deduction {
    type Err = DeductionRefusal;

    fn from_str(text: &str) -> Result<Deduction, DeductionRefusal> {
        let Some(percent) = text.strip_suffix('%') else {
            let amount: Ore = text.parse().map_err(DeductionRefusal::Amount)?;
            return if amount.is_zero() { Err(DeductionRefusal::Zero) } else { Ok(Deduction::Amount(amount)) };
        };
        // A percentage has the same digits and separators as an amount: hundredths are its øre.
        let hundredths: Ore = percent.trim_end().parse().map_err(|_| DeductionRefusal::NotADeduction)?;
        match u16::try_from(hundredths.0) {
            Ok(0) => Err(DeductionRefusal::Zero),
            Ok(hundredths @ 1..=10_000) => Ok(Deduction::Percent(Percent(hundredths))),
            _ => Err(DeductionRefusal::AboveWhole),
        }
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 100, self.0 % 100) {
            (whole, 0) => write!(out, "{whole}%"),
            (whole, part) if part % 10 == 0 => write!(out, "{whole}.{}%", part / 10),
            (whole, part) => write!(out, "{whole}.{part:02}%"),
        }
    }
}

impl fmt::Display for Deduction {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Deduction::Percent(percent) => percent.fmt(out),
            Deduction::Amount(amount) => amount.fmt(out),
        }
    }
}

written_as_text!(Deduction);

/// The marks of one month in one activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkRow {
    month: Month,
    activity: ActivityCode,
    keys: [Option<MarkKey>; 31],
    details: Vec<(u8, MarkDetail)>,
}

impl MarkRow {
    /// A row without marks.
    pub fn new(month: Month, activity: ActivityCode) -> MarkRow {
        MarkRow { month, activity, keys: [None; 31], details: Vec::new() }
    }

    /// The month.
    pub fn month(&self) -> Month {
        self.month
    }

    /// The activity.
    pub fn activity(&self) -> &ActivityCode {
        &self.activity
    }

    /// The letter on this day of the month (1–31).
    pub fn key(&self, day: u32) -> Option<MarkKey> {
        self.keys.get((day as usize).checked_sub(1)?).copied().flatten()
    }

    /// What is said beside the letter of this day of the month.
    pub fn detail(&self, day: u32) -> Option<&MarkDetail> {
        if self.details.is_empty() {
            return None;
        }
        let place = self.details.binary_search_by_key(&day, |(day, _)| u32::from(*day)).ok()?;
        self.details.get(place).map(|(_, detail)| detail)
    }

    /// The days of the month that carry more than a letter, the first one first.
    pub fn details(&self) -> impl Iterator<Item = (u32, &MarkDetail)> {
        self.details.iter().map(|(day, detail)| (u32::from(*day), detail))
    }

    /// The mark of this day of the month.
    pub fn mark(&self, day: u32) -> Option<Mark> {
        let key = self.key(day)?;
        Some(Mark { key, detail: self.detail(day).cloned().unwrap_or_default() })
    }

    /// The marked days of the month with their letters, the first one first.
    pub fn keys(&self) -> impl Iterator<Item = (u32, MarkKey)> {
        (1..).zip(self.keys).filter_map(|(day, key)| Some((day, key?)))
    }

    /// Puts a mark on this day of the month, or takes it away. False where the month has no such day.
    pub fn put(&mut self, day: u32, mark: Option<Mark>) -> bool {
        if day < 1 || day > self.month.days() {
            return false;
        }
        let (key, detail) = mark.map_or((None, MarkDetail::default()), |mark| (Some(mark.key), mark.detail));
        self.keys[day as usize - 1] = key;
        // The day is at most 31, so nothing is cut.
        let day = day as u8;
        match self.details.binary_search_by_key(&day, |(day, _)| *day) {
            Ok(place) if detail.is_empty() => drop(self.details.remove(place)),
            Ok(place) => self.details[place].1 = detail,
            Err(_) if detail.is_empty() => {}
            Err(place) => self.details.insert(place, (day, detail)),
        }
        true
    }

    /// Whether no day of the month is marked.
    pub fn is_empty(&self) -> bool {
        self.keys.iter().all(Option::is_none)
    }

    fn place(&self) -> (Month, &ActivityCode) {
        (self.month, &self.activity)
    }
}

/// All marks of one inmate: rows in the order of month, then activity; none of them empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendance {
    rows: Vec<MarkRow>,
}

impl Attendance {
    /// Every row, by month and then activity.
    pub fn rows(&self) -> &[MarkRow] {
        &self.rows
    }

    /// The rows of one month, by activity. Costs the same in the first month and the last.
    pub fn in_month(&self, month: Month) -> &[MarkRow] {
        let start = self.rows.partition_point(|row| row.month < month);
        let end = self.rows[start..].partition_point(|row| row.month == month) + start;
        &self.rows[start..end]
    }

    /// The mark on this day in this activity.
    pub fn mark(&self, day: Date, activity: &ActivityCode) -> Option<Mark> {
        let place = self.find(day.month(), activity).ok()?;
        self.rows[place].mark(day.day())
    }

    /// Puts a mark on this day, in place of one that stands there.
    pub fn put(&mut self, day: Date, activity: &ActivityCode, mark: Mark) {
        let month = day.month();
        let place = match self.find(month, activity) {
            Ok(place) => place,
            Err(place) => {
                self.rows.insert(place, MarkRow::new(month, activity.clone()));
                place
            }
        };
        self.rows[place].put(day.day(), Some(mark));
    }

    /// Takes the mark of this day away.
    pub fn clear(&mut self, day: Date, activity: &ActivityCode) {
        if let Ok(place) = self.find(day.month(), activity) {
            self.rows[place].put(day.day(), None);
            if self.rows[place].is_empty() {
                self.rows.remove(place);
            }
        }
    }

    /// Adds a whole row, unless one of its month and activity is there already or it is empty.
    pub fn add_row(&mut self, row: MarkRow) -> bool {
        if row.is_empty() {
            return false;
        }
        match self.find(row.month, &row.activity) {
            Ok(_) => false,
            Err(place) => {
                self.rows.insert(place, row);
                true
            }
        }
    }

    /// How many marks there are.
    pub fn len(&self) -> usize {
        self.rows.iter().map(|row| row.keys().count()).sum()
    }

    /// Whether there is no mark.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The first marked day.
    pub fn first_day(&self) -> Option<Date> {
        let month = self.rows.first()?.month;
        let days = self.in_month(month).iter().flat_map(|row| row.keys().map(|(day, _)| day));
        month.on(days.min()?)
    }

    /// The last marked day.
    pub fn last_day(&self) -> Option<Date> {
        let month = self.rows.last()?.month;
        let days = self.in_month(month).iter().flat_map(|row| row.keys().map(|(day, _)| day));
        month.on(days.max()?)
    }

    /// Every mark by day and then activity.
    pub fn marks(&self) -> impl Iterator<Item = (Date, &MarkRow)> {
        self.rows.chunk_by(|one, other| one.month == other.month).flat_map(|rows| {
            let month = rows.first().map(MarkRow::month);
            (1..=31).flat_map(move |day| {
                let date = month.and_then(|month| month.on(day));
                let marked = rows.iter().filter(move |row| row.key(day).is_some());
                marked.filter_map(move |row| Some((date?, row)))
            })
        })
    }

    fn find(&self, month: Month, activity: &ActivityCode) -> Result<usize, usize> {
        // Facts mostly arrive in order, so the last row is the likeliest.
        if self.rows.last().is_some_and(|row| row.place() == (month, activity)) {
            return Ok(self.rows.len() - 1);
        }
        self.rows.binary_search_by(|row| row.place().cmp(&(month, activity)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn took_part() -> Mark {
        Mark { key: MarkKey::new('T').unwrap(), detail: MarkDetail::default() }
    }

    #[test]
    fn marks_come_back_by_day_whatever_order_they_were_put_in() {
        let (kitchen, school): (ActivityCode, ActivityCode) = ("KITCHEN".parse().unwrap(), "SCHOOL".parse().unwrap());
        let mut attendance = Attendance::default();
        for (day, activity) in
            [("2026-11-02", &school), ("2026-10-30", &school), ("2026-10-30", &kitchen), ("2026-10-01", &school)]
        {
            attendance.put(day.parse().unwrap(), activity, took_part());
        }
        let seen: Vec<_> = attendance.marks().map(|(day, row)| format!("{day} {}", row.activity())).collect();
        assert_eq!(seen, ["2026-10-01 SCHOOL", "2026-10-30 KITCHEN", "2026-10-30 SCHOOL", "2026-11-02 SCHOOL"]);
        assert_eq!(attendance.last_day(), Some("2026-11-02".parse().unwrap()));
    }

    #[test]
    fn a_row_whose_last_mark_is_cleared_is_gone() {
        let kitchen: ActivityCode = "KITCHEN".parse().unwrap();
        let mut attendance = Attendance::default();
        attendance.put("2026-10-30".parse().unwrap(), &kitchen, took_part());
        attendance.clear("2026-10-30".parse().unwrap(), &kitchen);
        assert_eq!(attendance, Attendance::default());
    }

    #[test]
    fn a_row_has_no_day_its_month_lacks() {
        let mut row = MarkRow::new("2026-02".parse().unwrap(), "KITCHEN".parse().unwrap());
        assert!(!row.put(29, Some(took_part())) && !row.put(0, Some(took_part())));
        assert_eq!((row.key(0), row.key(32), row.mark(0)), (None, None, None));
        assert!(row.put(28, Some(took_part())));
    }

    #[test]
    fn a_deduction_is_a_percentage_or_an_amount_but_never_nothing() {
        assert_eq!("20%".parse::<Deduction>().unwrap().to_string(), "20%");
        assert_eq!("12,5 %".parse::<Deduction>().unwrap().to_string(), "12.5%");
        assert_eq!("15,00".parse(), Ok(Deduction::Amount(Ore(1500))));
        assert_eq!("0%".parse::<Deduction>(), Err(DeductionRefusal::Zero));
        assert_eq!("0.00".parse::<Deduction>(), Err(DeductionRefusal::Zero));
        assert_eq!("100.01%".parse::<Deduction>(), Err(DeductionRefusal::AboveWhole));
        assert_eq!("%".parse::<Deduction>(), Err(DeductionRefusal::NotADeduction));
    }
}
