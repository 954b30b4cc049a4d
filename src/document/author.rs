//! Who works with a register, and on which computer.

/// A user and his computer, as they stand in the journal and in the file that says who has the lock.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Author {
    /// The system's name for the user, or the one he gave.
    pub user: String,
    /// The computer's name.
    pub computer: String,
}
