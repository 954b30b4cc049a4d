//! The files of a data package and their columns.

/// One file of the package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the file of this name")]
pub enum Table {
    Settings,
    Rates,
    Rules,
    Holidays,
    Inmates,
    Activities,
    Frames,
    Stays,
    Custody,
    Placements,
    Spells,
    Reviews,
    Sanctions,
    Marks,
}

impl Table {
    /// Every file, in the order they are read: what others point at first.
    pub const ALL: [Table; 14] = [
        Table::Settings,
        Table::Rates,
        Table::Rules,
        Table::Holidays,
        Table::Inmates,
        Table::Activities,
        Table::Frames,
        Table::Stays,
        Table::Custody,
        Table::Placements,
        Table::Spells,
        Table::Reviews,
        Table::Sanctions,
        Table::Marks,
    ];

    /// The file's name.
    pub fn file(self) -> &'static str {
        match self {
            Table::Settings => "settings.csv",
            Table::Rates => "rates.csv",
            Table::Rules => "rules.csv",
            Table::Holidays => "holidays.csv",
            Table::Inmates => "inmates.csv",
            Table::Activities => "activities.csv",
            Table::Frames => "frames.csv",
            Table::Stays => "stays.csv",
            Table::Custody => "custody.csv",
            Table::Placements => "placements.csv",
            Table::Spells => "spells.csv",
            Table::Reviews => "reviews.csv",
            Table::Sanctions => "sanctions.csv",
            Table::Marks => "marks.csv",
        }
    }

    /// Its columns with what each holds, in order.
    pub fn columns(self) -> &'static [Column] {
        use Holds::{Amount, Boolean, Day, Number, Text};
        match self {
            Table::Settings => &[Column("key", Text), Column("from", Day), Column("value", Text)],
            Table::Rates => &[
                Column("component", Text),
                Column("from", Day),
                Column("until", Day),
                Column("amount", Amount),
                Column("source", Text),
            ],
            Table::Rules => {
                &[Column("circumstance", Text), Column("from", Day), Column("pays", Text), Column("source", Text)]
            }
            Table::Holidays => &[Column("holiday", Text), Column("from", Day), Column("observed", Boolean)],
            Table::Inmates => &[
                Column("number", Text),
                Column("family_name", Text),
                Column("given_name", Text),
                Column("born", Day),
                Column("language", Text),
                Column("sentence_end", Day),
            ],
            Table::Activities => &[
                Column("code", Text),
                Column("name", Text),
                Column("kind", Text),
                Column("provider", Text),
                Column("place", Text),
                Column("weekdays", Text),
                Column("hours", Text),
                Column("from", Day),
                Column("until", Day),
                Column("capacity", Number),
                Column("supplement", Amount),
                Column("runs_on_holidays", Boolean),
            ],
            Table::Frames => {
                &[Column("activity", Text), Column("from", Day), Column("until", Day), Column("amount", Amount)]
            }
            Table::Stays => &[Column("number", Text), Column("from", Day), Column("until", Day), Column("unit", Text)],
            Table::Custody => &[Column("number", Text), Column("from", Day), Column("kind", Text)],
            Table::Placements => &[
                Column("number", Text),
                Column("activity", Text),
                Column("from", Day),
                Column("until", Day),
                Column("weekdays", Text),
                Column("weight", Number),
                Column("supplement", Amount),
            ],
            Table::Spells => &[
                Column("number", Text),
                Column("from", Day),
                Column("circumstance", Text),
                Column("until", Day),
                Column("weekdays", Text),
                Column("granted", Boolean),
                Column("decided_by", Text),
                Column("decided_on", Day),
                Column("review_by", Day),
                Column("reason", Text),
            ],
            Table::Reviews => &[
                Column("number", Text),
                Column("from", Day),
                Column("circumstance", Text),
                Column("date", Day),
                Column("by", Text),
                Column("assessment", Text),
                Column("next_review", Day),
            ],
            Table::Sanctions => &[
                Column("number", Text),
                Column("from", Day),
                Column("decided", Day),
                Column("days", Number),
                Column("percent", Number),
                Column("state", Text),
                Column("decided_by", Text),
            ],
            Table::Marks => &[
                Column("number", Text),
                Column("date", Day),
                Column("activity", Text),
                Column("circumstance", Text),
                Column("deduction", Text),
                Column("granted", Boolean),
                Column("decided_by", Text),
                Column("note", Text),
            ],
        }
    }

    /// What the column of this name holds.
    pub fn holds(self, column: &str) -> Option<Holds> {
        self.columns().iter().find(|Column(name, _)| *name == column).map(|Column(_, holds)| *holds)
    }

    /// The columns that make its key.
    pub fn key(self) -> &'static [&'static str] {
        match self {
            Table::Settings => &["key", "from"],
            Table::Rates => &["component", "from"],
            Table::Rules => &["circumstance", "from"],
            Table::Holidays => &["holiday", "from"],
            Table::Inmates => &["number"],
            Table::Activities => &["code"],
            Table::Frames => &["activity", "from"],
            Table::Stays | Table::Custody | Table::Sanctions => &["number", "from"],
            Table::Placements => &["number", "activity", "from"],
            Table::Spells => &["number", "from", "circumstance"],
            Table::Reviews => &["number", "from", "circumstance", "date"],
            Table::Marks => &["number", "date", "activity"],
        }
    }
}

/// A column: its name and what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column(pub &'static str, pub Holds);

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Text.
    Text,
    /// A date.
    Day,
    /// Kroner with at most two decimals.
    Amount,
    /// A whole number.
    Number,
    /// `true` or `false`.
    Boolean,
}
