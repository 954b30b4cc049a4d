//! The six places. Each reads the scene and says what it wishes.

pub mod activities;
pub mod month;
pub mod overview;
pub mod payroll;
pub mod people;
pub mod today;

use egui::{Context, FocusDirection, Ui};

use crate::register::{ActivityCode, InmateNumber};

use super::command::Command;
use super::scene::{Place, Scene, Wish};
use activities::ActivitiesScreen;
use month::MonthScreen;
use overview::OverviewScreen;
use payroll::PayrollScreen;
use people::PeopleScreen;
use today::TodayScreen;

/// The screens, with what each remembers of what was chosen in it.
#[derive(Default)]
pub struct Screens {
    month: MonthScreen,
    payroll: PayrollScreen,
    people: PeopleScreen,
    activities: ActivitiesScreen,
    overview: OverviewScreen,
    today: TodayScreen,
    /// The place that was shown last: a command of a screen is for this one.
    shown: Option<Place>,
    /// Whether the keyboard is to go to what stands beside the sheet, or back.
    goes_beside: bool,
}

impl Screens {
    /// Shows the screen of this place.
    pub fn show(&mut self, place: Place, ui: &mut Ui, scene: &Scene<'_>, takes_keys: bool, wishes: &mut Vec<Wish>) {
        self.shown = Some(place);
        if std::mem::take(&mut self.goes_beside) {
            go_beside(ui.ctx());
        }
        match place {
            Place::Today => self.today.show(ui, scene, takes_keys, wishes),
            Place::Month => self.month.show(ui, scene, takes_keys, wishes),
            Place::People => self.people.show(ui, scene, takes_keys, wishes),
            Place::Activities => self.activities.show(ui, scene, takes_keys, wishes),
            Place::Overview => self.overview.show(ui, scene, wishes),
            Place::Payroll => self.payroll.show(ui, scene, takes_keys, wishes),
        }
    }

    /// Takes the keyboard from the sheet to what stands beside it, and from anywhere else back to the sheet.
    pub fn go_beside(&mut self) {
        self.goes_beside = true;
    }

    /// Goes to the next day with something missing, as soon as the screen is shown.
    pub fn next_hole(&mut self) {
        match self.shown {
            Some(Place::Today) => self.today.next_hole(),
            _ => self.month.next_hole(),
        }
    }

    /// Chooses a person.
    pub fn choose_inmate(&mut self, number: InmateNumber) {
        self.payroll.choose_inmate(number.clone());
        self.people.choose_inmate(number.clone());
        self.month.choose_inmate(number.clone());
        self.today.choose_inmate(number);
    }

    /// Who is chosen on the screen that is shown.
    pub fn chosen_inmate(&self) -> Option<InmateNumber> {
        match self.shown? {
            Place::Month => self.month.chosen_inmate(),
            Place::Today => {
                self.today.group().and_then(|group| group.rows.get(self.today.row())).map(|row| &row.inmate)
            }
            Place::People => self.people.chosen(),
            Place::Payroll => self.payroll.chosen(),
            Place::Activities | Place::Overview => None,
        }
        .cloned()
    }

    /// The payment list.
    pub fn payroll(&self) -> &PayrollScreen {
        &self.payroll
    }

    /// Shows the month of this activity alone.
    pub fn choose_activity(&mut self, code: ActivityCode) {
        self.month.choose_activity(code);
    }

    /// Whether something is typed that would be lost.
    pub fn is_half_typed(&self) -> bool {
        self.month.is_half_typed()
    }

    /// Does a command of a screen, as soon as it is shown.
    pub fn command(&mut self, command: Command) {
        match self.shown {
            Some(Place::Today) => self.today.command(command),
            _ => self.month.command(command),
        }
    }

    /// Forgets what was worked out in words.
    pub fn language_changed(&mut self) {
        self.month.forget();
        self.payroll.forget();
        self.activities.forget();
        self.overview.forget();
        self.people.forget();
        self.today.forget();
    }

    /// The month.
    pub fn month(&self) -> &MonthScreen {
        &self.month
    }

    /// The day sheet.
    pub fn today(&self) -> &TodayScreen {
        &self.today
    }
}

/// Before what takes part is shown: the next one asks whether it is meant.
fn go_beside(ctx: &Context) {
    ctx.memory_mut(|memory| match memory.focused() {
        Some(elsewhere) if elsewhere != today::keyboard() => memory.surrender_focus(elsewhere),
        _ => memory.move_focus(FocusDirection::Next),
    });
}
