//! The values of a run as compact text, and back.
//!
//! A line a record, its fields between bars, the items of a list between semicolons, the fields of an item between
//! commas; `~` and a letter stand for what would be mistaken for one of these, for a quotation mark, a backslash and
//! what is no character to be seen. So a line stands in the register's file as it is, and can be read by people.
//! A person's days are places in the table of days, a dot where the run holds none.

mod correction;
mod day;
mod fields;
mod person;
mod tables;

pub(super) use correction::corrections_of;
pub(super) use fields::{Unreadable, escape};
pub(super) use person::{Kept, person_text, read_carried, read_kept, read_person};
