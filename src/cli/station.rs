//! Where the program is used: who uses it, on which computer, and what its clock says.

use std::path::Path;

use crate::document::{Author, Moment};
use crate::text::Text;

/// Opens the window on a register, or on none.
pub type OpenWindow = dyn Fn(Option<&Path>, &Text) -> Result<(), String>;

/// A work station.
pub struct Station<'s> {
    /// The user and his computer.
    pub author: Author,
    /// The clock on its wall.
    pub clock: &'s dyn Fn() -> Moment,
    /// Opens the window, on this register where one is named, and comes back when it is closed; or says why there is none.
    pub window: &'s OpenWindow,
}

impl std::fmt::Debug for Station<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Station({:?})", self.author)
    }
}

impl Station<'_> {
    /// This computer, as the system knows it; it has no window.
    pub fn of_system() -> Station<'static> {
        Station { author: this_user(), clock: &now, window: &|_, text| Err(text.window_not_in_build()) }
    }

    /// Who does what is done: the one named, else the user.
    pub(super) fn author(&self, named: Option<&str>) -> Author {
        let user = named.map_or_else(|| self.author.user.clone(), str::to_owned);
        Author { user, ..self.author.clone() }
    }

    pub(super) fn now(&self) -> Moment {
        (self.clock)()
    }
}

/// The user of this computer, as the system knows him.
pub fn this_user() -> Author {
    Author { user: whoami::username().unwrap_or_default(), computer: whoami::hostname().unwrap_or_default() }
}

/// What this computer's clock says.
pub fn now() -> Moment {
    chrono::Local::now().fixed_offset().into()
}
