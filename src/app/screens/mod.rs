//! The six places. Each reads the scene and says what it wishes.

pub mod month;
pub mod today;

use egui::Ui;

use crate::register::InmateNumber;

use super::command::Command;
use super::scene::{Place, Scene, Wish};
use month::MonthScreen;
use today::TodayScreen;

/// The screens, with what each remembers of what was chosen in it.
#[derive(Default)]
pub struct Screens {
    month: MonthScreen,
    today: TodayScreen,
    /// The place that was shown last: a command of a screen is for this one.
    shown: Option<Place>,
}

impl Screens {
    /// Shows the screen of this place.
    pub fn show(&mut self, place: Place, ui: &mut Ui, scene: &Scene<'_>, takes_keys: bool, wishes: &mut Vec<Wish>) {
        self.shown = Some(place);
        match place {
            Place::Today => self.today.show(ui, scene, takes_keys, wishes),
            Place::Month => self.month.show(ui, scene, takes_keys, wishes),
            Place::People | Place::Activities | Place::Payroll | Place::Overview => {
                ui.heading(place.name(scene.text));
            }
        }
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
        self.month.choose_inmate(number.clone());
        self.today.choose_inmate(number);
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
        self.today.forget();
    }

    /// The day sheet.
    pub fn today(&self) -> &TodayScreen {
        &self.today
    }
}
