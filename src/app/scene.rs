//! What a screen is shown with, and what it may wish. A screen reads the scene and changes nothing itself.

use crate::calendar::{Date, Month, Period};
use crate::document::{Change, Document};
use crate::pay::Ledger;
use crate::register::{ActivityCode, InmateNumber, Language};
use crate::text::Text;

use super::command::Command;
use super::desk::Desk;
use super::papers::{Kind, Source, Then};

/// One of the six places of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The day sheet.
    Today,
    /// People by days.
    Month,
    /// The inmates.
    People,
    /// The activities.
    Activities,
    /// The payment list.
    Payroll,
    /// What must be seen to.
    Overview,
}

impl Place {
    /// All of them, in the order of the rail.
    pub const ALL: [Place; 6] =
        [Place::Today, Place::Month, Place::People, Place::Activities, Place::Payroll, Place::Overview];

    /// What it is called.
    pub fn name(self, text: &Text) -> String {
        text.place_name(match self {
            Place::Today => "today",
            Place::Month => "month",
            Place::People => "people",
            Place::Activities => "activities",
            Place::Payroll => "payroll",
            Place::Overview => "overview",
        })
    }

    /// The command that goes there.
    pub fn command(self) -> Command {
        match self {
            Place::Today => Command::GoToday,
            Place::Month => Command::GoMonth,
            Place::People => Command::GoPeople,
            Place::Activities => Command::GoActivities,
            Place::Payroll => Command::GoPayroll,
            Place::Overview => Command::GoOverview,
        }
    }
}

/// What a screen is shown with.
pub struct Scene<'s> {
    /// The register as the window works with it.
    pub desk: &'s Desk,
    /// The program's words.
    pub text: &'s Text,
    /// The language of letters: the register's, so that paper and screen agree.
    pub letters: Language,
    /// The chosen month.
    pub month: Month,
    /// The chosen day; it lies in the month.
    pub day: Date,
    /// Today, by the computer's clock.
    pub today: Date,
    /// Whether the register can be changed just now.
    pub may_write: bool,
}

impl Scene<'_> {
    /// The register.
    pub fn document(&self) -> &Document {
        self.desk.document()
    }

    /// The days a payroll is made for that the chosen day is among.
    pub fn span(&self) -> Period {
        let register = &self.document().register;
        Ledger::new(register).span_around(register.local.period, self.day)
    }
}

/// What a screen wishes.
#[derive(Debug)]
pub enum Wish {
    /// Change the register.
    Change(Change),
    /// Say something in the status line.
    Say(String),
    /// Say that something cannot be done, and why.
    Refuse(String),
    /// Show another place.
    Go(Place),
    /// Choose another day.
    ShowDay(Date),
    /// Choose another month.
    ShowMonth(Month),
    /// Show a person, and where a day is named that day of his month.
    ShowInmate(InmateNumber, Option<Date>),
    /// Show an activity's month.
    ShowActivity(ActivityCode),
    /// Settle somebody who leaves.
    Release(InmateNumber),
    /// Withdraw a run.
    Withdraw(u32),
    /// Mark a run as handed over.
    HandOver(u32),
    /// Make a paper, and then show, print or save it.
    Paper(Source, Kind, Then),
    /// Put a text on the clipboard.
    Copy(String),
    /// Do a command.
    Do(Command),
}
