//! One payroll beside another in words: a sentence for each reason, with what it explains.

use crate::calendar::Date;
use crate::insight::{Cause, Changed, Named, Reason, Unexplained, When};
use crate::pay::ActivityValue;
use crate::register::Ore;

use super::Text;

/// A real minus and a plus, as wide as each other.
const PLUS: char = '+';

impl Text {
    /// A difference: an amount with its sign, also where it is more.
    pub fn signed_money(&self, amount: Ore) -> String {
        let money = self.money(amount);
        if amount > Ore::ZERO { format!("{PLUS}{money}") } else { money }
    }

    /// Why a person is paid more or less: a sentence for each reason, then what is unexplained.
    pub fn change_reasons(&self, changed: &Changed) -> Vec<String> {
        let reasons = changed.reasons.iter().map(|reason| self.reason(reason));
        reasons.chain(self.unexplained(&changed.unexplained)).collect()
    }

    /// What made a difference, and how much.
    pub fn reason(&self, reason: &Reason) -> String {
        self.compare_amount(&self.cause(&reason.cause), &self.signed_money(reason.amount))
    }

    /// What is unexplained, with the days that miss something; nothing where all is explained.
    pub fn unexplained(&self, unexplained: &Unexplained) -> Option<String> {
        let days = [("missing", unexplained.missing), ("unsettled", unexplained.unsettled)];
        let days: Vec<_> =
            days.into_iter().filter(|(_, more)| *more != 0).map(|(kind, more)| self.more(kind, more, "")).collect();
        let what = match days.as_slice() {
            [] => self.compare_unexplained(),
            days => self.compare_unexplained_days(&days.join(", ")),
        };
        (!unexplained.amount.is_zero()).then(|| self.compare_amount(&what, &self.signed_money(unexplained.amount)))
    }

    fn cause(&self, cause: &Cause) -> String {
        let span = |now: bool| if now { "now" } else { "before" };
        match cause {
            Cause::WorkingDays(more) => self.more("working", *more, ""),
            Cause::Holidays(more) => self.more("holiday", *more, ""),
            Cause::Weekends(more) => self.more("weekend", *more, ""),
            Cause::Rate { component, from, to, since } => self.compare_rate(
                &self.rate(*component),
                &self.money(*from),
                &self.money(*to),
                &self.day_of_year(*since),
            ),
            Cause::Came(day) => self.compare_came(&self.day_of_year(*day)),
            Cause::Left(day) => self.compare_left(&self.day_of_year(*day)),
            Cause::PlacementBegun(activity, day) => {
                self.compare_placement_begun(activity_name(activity), &self.day_of_year(*day))
            }
            Cause::PlacementEnded(activity, day) => {
                self.compare_placement_ended(activity_name(activity), &self.day_of_year(*day))
            }
            Cause::Spell { circumstance, days, now } => {
                self.compare_spell(span(*now), self.named(circumstance), &self.period(*days))
            }
            Cause::Days(circumstance, more) => self.more(circumstance.id.as_str(), *more, self.named(circumstance)),
            Cause::PaysOtherwise(circumstance) => self.compare_pays_otherwise(self.named(circumstance)),
            Cause::Sanction { percent, days, now } => {
                self.compare_sanction(span(*now), u32::from(*percent), &self.period(*days))
            }
            Cause::SanctionGoesOn { percent, from } => {
                self.compare_sanction_goes_on(u32::from(*percent), &self.day_of_year(*from))
            }
            Cause::Deduction(0) => self.compare_deductions(),
            Cause::Deduction(more) => self.more("deduction", *more, ""),
            Cause::SupplementBegun(activity, day) => {
                self.compare_supplement_begun(activity_name(activity), &self.day_of_year(*day))
            }
            Cause::SupplementEnded(activity, day) => {
                self.compare_supplement_ended(activity_name(activity), &self.day_of_year(*day))
            }
            Cause::SupplementChanged { activity, from, to } => {
                self.compare_supplement_changed(activity_name(activity), &self.money(*from), &self.money(*to))
            }
            Cause::SupplementDays(activity, 0) => self.compare_supplement_otherwise(activity_name(activity)),
            Cause::SupplementDays(activity, more) => self.more("supplement", *more, activity_name(activity)),
            Cause::Food(more) => self.more("food", *more, ""),
            Cause::Correction(when) => self.compare_correction(span(*when == When::Now)),
            Cause::CarriedIn(when) => self.compare_carried_in(span(*when == When::Now)),
            Cause::CarriedOut(when) => self.compare_carried_out(span(*when == When::Now)),
        }
    }

    /// `3 more sick days`, from hundredths of a day.
    fn more(&self, kind: &str, more: i64, name: &str) -> String {
        let hundredths = more.unsigned_abs();
        let (whole, part) = (hundredths / 100, hundredths % 100);
        let separator = self.decimal_separator();
        let days = match part {
            0 => self.whole(whole),
            part if part.is_multiple_of(10) => format!("{}{separator}{}", self.whole(whole), part / 10),
            part => format!("{}{separator}{part:02}", self.whole(whole)),
        };
        // Parts of a day have a form of their own: not more days, but more of a day.
        let count = if part == 0 { whole.min(2) as usize } else { 0 };
        let change = if more < 0 { "fewer" } else { "more" };
        self.compare_days(change, count, &days, &self.compare_kind(kind, count, name))
    }

    fn day_of_year(&self, date: Date) -> String {
        self.date_in_year(date.day(), &self.month_name(date.month().number()))
    }

    fn named<'n>(&self, circumstance: &'n Named) -> &'n str {
        circumstance.name.get(self.language())
    }
}

/// What an activity is called; its code where it has no name.
fn activity_name(activity: &ActivityValue) -> &str {
    if activity.name.is_empty() { activity.code.as_str() } else { &activity.name }
}
