//! Where the program is used: who uses it, on which computer, and what its clock says.

use crate::document::{Author, Moment};

/// A work station.
pub struct Station<'s> {
    /// The user and his computer.
    pub author: Author,
    /// The clock on its wall.
    pub clock: &'s dyn Fn() -> Moment,
}

impl std::fmt::Debug for Station<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Station({:?})", self.author)
    }
}

impl Station<'_> {
    /// This computer, as the system knows it.
    pub fn of_system() -> Station<'static> {
        let user = whoami::username().unwrap_or_default();
        let computer = whoami::hostname().unwrap_or_default();
        Station { author: Author { user, computer }, clock: &|| chrono::Local::now().fixed_offset().into() }
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
