//! Any text as each value people write: it is refused, or printed in a form that is read as the same value and printed
//! alike again.

#![no_main]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use dagsverk::calendar::{Date, Month, Weekdays};
use dagsverk::register::{
    ActivityCode, ActivityKind, CircumstanceId, Component, CustodyKind, Deduction, HolidayId, Hours, InmateNumber,
    Language, Ore, Pays, PeriodKind, PeriodStart, SanctionState, Switch,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    comes_back::<Ore>(text);
    comes_back::<Deduction>(text);
    comes_back::<Date>(text);
    comes_back::<Month>(text);
    comes_back::<Weekdays>(text);
    comes_back::<Hours>(text);
    comes_back::<PeriodStart>(text);
    comes_back::<InmateNumber>(text);
    comes_back::<ActivityCode>(text);
    comes_back::<CircumstanceId>(text);
    comes_back::<HolidayId>(text);
    comes_back::<ActivityKind>(text);
    comes_back::<Component>(text);
    comes_back::<CustodyKind>(text);
    comes_back::<Language>(text);
    comes_back::<Pays>(text);
    comes_back::<PeriodKind>(text);
    comes_back::<SanctionState>(text);
    comes_back::<Switch>(text);
    for switch in Switch::ALL {
        if let Some(on) = switch.read(text) {
            assert_eq!(switch.written(on), text);
        }
    }
});

fn comes_back<T: FromStr<Err: Debug> + Display + Debug + PartialEq>(text: &str) {
    let Ok(value) = text.parse::<T>() else { return };
    let written = value.to_string();
    let read = written.parse::<T>().unwrap_or_else(|refusal| panic!("{text:?} is printed as {written:?}: {refusal:?}"));
    assert_eq!(read, value, "{text:?} is printed as {written:?}");
    assert_eq!(read.to_string(), written, "{text:?}");
}
