//! Days, weeks, months and public holidays.
//!
//! Everything here but [`Moment`] is a calendar date: there is no clock and no time zone, and a day is whole.
//! The calendar knows when Easter falls; it does not know which holidays a prison observes (that is
//! the scheme's) nor what happened on a day (that is the register's).

mod date;
mod dated;
mod holiday;
mod moment;
mod month;
mod span;
mod weekdays;
mod written;

pub use date::{Date, DateRefusal};
pub use dated::{Dated, SameDay};
pub use holiday::{HolidayRule, easter_sunday};
pub use moment::{Moment, NotAMoment};
pub use month::Month;
pub use span::{EndsBeforeStart, Period, Span};
pub use weekdays::{Weekday, Weekdays, WeekdaysRefusal};
pub use written::NotAValue;
pub(crate) use written::{written_as_text, written_enum};
