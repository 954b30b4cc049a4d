//! The icons as characters of the fonts: they stand in any text, in its colour and size.
//!
//! Whoever shows one without words beside gives the widget a name, for those who hear the screen.

/// Writes the icons once: as constants, and as a list for those who go through them all.
macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$doc])* pub const $name: &str = $text;)*

        /// Every icon.
        pub const ALL: &[&str] = &[$($name,)*];
    };
}

icons! {
    /// Back one day or month.
    PREVIOUS = "\u{e900}";
    /// On one day or month.
    NEXT = "\u{e901}";
    /// Fold in.
    UP = "\u{e902}";
    /// Fold out, or a menu.
    DOWN = "\u{e903}";
    /// Search.
    SEARCH = "\u{e904}";
    /// Settings.
    SETTINGS = "\u{e905}";
    /// The day sheet of today.
    TODAY = "\u{e906}";
    /// The month's grid.
    MONTH = "\u{e907}";
    /// People.
    PEOPLE = "\u{e908}";
    /// Activities.
    ACTIVITIES = "\u{e909}";
    /// The payroll.
    PAYROLL = "\u{e90a}";
    /// The overview.
    OVERVIEW = "\u{e90b}";
    /// Undo.
    UNDO = "\u{e90c}";
    /// Redo.
    REDO = "\u{e90d}";
    /// Needs a look.
    WARNING = "\u{e90e}";
    /// Done.
    CHECK = "\u{e90f}";
    /// Close.
    CLOSE = "\u{e910}";
    /// Locked.
    LOCK = "\u{e911}";
    /// Opened again.
    UNLOCK = "\u{e912}";
    /// Add.
    PLUS = "\u{e913}";
    /// Print.
    PRINT = "\u{e914}";
    /// Open a file.
    FOLDER_OPEN = "\u{e915}";
    /// Make a file.
    FILE_PLUS = "\u{e916}";
    /// More about it.
    INFO = "\u{e917}";
    /// Change.
    EDIT = "\u{e918}";
    /// Take away.
    REMOVE = "\u{e919}";
    /// Help.
    HELP = "\u{e91a}";
    /// More to choose from.
    MORE = "\u{e91b}";
}
