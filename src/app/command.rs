//! Everything that can be done with a key, from the palette or from the sheet of keys: one list feeds them all.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::text::Text;

/// Where a command can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everywhere, also without a register.
    Program,
    /// Wherever a register is open.
    Register,
    /// On the month.
    Month,
    /// On the day sheet.
    Today,
    /// On a paper that is looked at.
    Paper,
}

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $scope:ident, [$($key:expr),*];)+) => {
        /// Something that can be done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Command {
            $($(#[$doc])* $name,)+
        }

        impl Command {
            /// Every command, in the order of the sheet of keys.
            pub const ALL: &'static [Command] = &[$(Command::$name),+];

            /// Its stable name.
            pub fn id(self) -> &'static str {
                match self { $(Command::$name => $id,)+ }
            }

            /// Where it can be given.
            pub fn scope(self) -> Scope {
                match self { $(Command::$name => Scope::$scope,)+ }
            }

            /// The keys that give it; the first is shown.
            pub fn keys(self) -> Vec<KeyboardShortcut> {
                match self { $(Command::$name => vec![$($key),*],)+ }
            }
        }
    };
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn alone(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

commands! {
    /// Shows the day sheet.
    GoToday = "go_today", Register, [ctrl(Key::Num1)];
    /// Shows the month.
    GoMonth = "go_month", Register, [ctrl(Key::Num2)];
    /// Shows the inmates.
    GoPeople = "go_people", Register, [ctrl(Key::Num3)];
    /// Shows the activities.
    GoActivities = "go_activities", Register, [ctrl(Key::Num4)];
    /// Shows the payment list.
    GoPayroll = "go_payroll", Register, [ctrl(Key::Num5)];
    /// Shows what must be seen to.
    GoOverview = "go_overview", Register, [ctrl(Key::Num6)];
    /// The day or month before.
    Previous = "previous", Register, [alt(Key::ArrowLeft)];
    /// The day or month after.
    Next = "next", Register, [alt(Key::ArrowRight)];
    /// The day or month of today.
    Now = "now", Register, [alt(Key::Home)];
    /// The next day with something missing.
    NextHole = "next_hole", Register, [alone(Key::F8)];
    /// From the sheet to what stands beside it, and back.
    Beside = "beside", Register, [alone(Key::F6)];
    /// Searches people, activities and commands.
    Palette = "palette", Program, [ctrl(Key::K)];
    /// Undoes the last step.
    Undo = "undo", Register, [ctrl(Key::Z)];
    /// Does the last undone step again.
    Redo = "redo", Register, [ctrl(Key::Y), ctrl_shift(Key::Z)];
    /// Writes the register's file now.
    Save = "save", Register, [ctrl(Key::S)];
    /// Goes on under another name.
    SaveAs = "save_as", Register, [ctrl_shift(Key::S)];
    /// Opens another register.
    Open = "open", Program, [ctrl(Key::O)];
    /// Takes a data package in.
    Import = "import", Register, [ctrl(Key::I)];
    /// Closes the next period.
    ClosePeriod = "close_period", Register, [ctrl_shift(Key::L)];
    /// Settles whoever is chosen, who leaves.
    Release = "release", Register, [];
    /// Shows the payment list as it is printed.
    Preview = "preview", Register, [ctrl_shift(Key::P)];
    /// Prints the payment list.
    Print = "print", Register, [ctrl(Key::P)];
    /// Saves the payment list as PDF.
    SavePaper = "save_paper", Register, [];
    /// Makes a new register.
    New = "new", Program, [ctrl(Key::N)];
    /// Shows the settings.
    Settings = "settings", Program, [ctrl(Key::Comma)];
    /// Shows every key.
    Keys = "keys", Program, [alone(Key::F1)];
    /// Larger.
    ZoomIn = "zoom_in", Program, [ctrl(Key::Plus), ctrl(Key::Equals)];
    /// Smaller.
    ZoomOut = "zoom_out", Program, [ctrl(Key::Minus)];
    /// As large as it is meant.
    ZoomReset = "zoom_reset", Program, [ctrl(Key::Num0)];
    /// Light or dark.
    Theme = "theme", Program, [];
    /// Blanks the screen.
    Blank = "blank", Program, [alone(Key::F12)];
    /// Marks whoever is not marked yet as taking part.
    MarkRest = "mark_rest", Today, [alone(Key::Enter)];
    /// Cancels the group's session for today.
    CancelSession = "cancel_session", Today, [ctrl(Key::L)];
    /// The next page.
    NextPage = "next_page", Paper, [alone(Key::PageDown)];
    /// The page before.
    PreviousPage = "previous_page", Paper, [alone(Key::PageUp)];
    /// Copies the chosen cells.
    Copy = "copy", Month, [ctrl(Key::C)];
    /// Pastes what was copied here or in a spreadsheet.
    Paste = "paste", Month, [ctrl(Key::V)];
    /// Copies the first chosen row into those below.
    FillDown = "fill_down", Month, [ctrl(Key::D)];
    /// Takes the marks of the chosen cells away.
    Clear = "clear", Month, [alone(Key::Delete), alone(Key::Backspace)];
    /// Opens the chosen day.
    OpenCell = "open_cell", Month, [alone(Key::Enter)];
}

impl Command {
    /// What it is called.
    pub fn name(self, text: &Text) -> String {
        text.command_name(self.id())
    }

    /// The keys that give it, as they are written on the keyboard.
    pub fn shortcut(self, text: &Text) -> Option<String> {
        self.keys().first().map(|keys| written(keys, text))
    }
}

/// Keys as they are written on the keyboard.
pub fn written(keys: &KeyboardShortcut, text: &Text) -> String {
    let KeyboardShortcut { modifiers, logical_key } = keys;
    let mut parts = Vec::new();
    for (is_held, name) in [(modifiers.command, "ctrl"), (modifiers.alt, "alt"), (modifiers.shift, "shift")] {
        if is_held {
            parts.push(text.key_name(name));
        }
    }
    parts.push(match logical_key {
        Key::Enter => text.key_name("enter"),
        Key::Delete => text.key_name("delete"),
        Key::Backspace => text.key_name("backspace"),
        Key::Home => text.key_name("home"),
        Key::Comma => text.key_name("comma"),
        Key::ArrowLeft => "←".to_owned(),
        Key::ArrowRight => "→".to_owned(),
        other => other.symbol_or_name().to_owned(),
    });
    parts.join(" ")
}
