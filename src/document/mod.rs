//! The open register: its file, the journal beside it, and who may write.
//!
//! A file that is damaged, cut short, foreign, newer or empty is refused by name; it is never opened as an
//! empty register and never overwritten. Saving writes a new file beside the old one, reads it back, and only
//! then puts it in the old one's place. Between two saves the [`journal`] has what is new: what a [`Sitting`] has
//! acknowledged is there afterwards, whatever happens.

mod author;
mod backups;
mod beside;
mod change;
mod disk;
mod fact_words;
mod format;
mod journal;
mod lock;

mod open;
mod refusal;
mod restore;
mod save;
mod sitting;
mod verify;
mod whole_file;
mod words;

use crate::register::{Local, Rate, Register};
use crate::scheme::{Scheme, SchemeRefusal};

pub use crate::calendar::{Moment, NotAMoment};
pub use author::Author;
pub use backups::Backup;
pub use beside::Beside;
pub use change::{
    Amended, Change, ChangeName, ChangeRefusal, DayMark, Fact, Final, History, Kind, Reason, Step, ToUndo, Touched,
};
pub use disk::{Disk, Ending, Lock, SystemDisk};
pub use fact_words::Naming;
pub use format::{FormatReason, FormatRefusal, NEWEST as NEWEST_FORMAT, Place, RecordReason};
pub use journal::{Digest, JournalRefusal, Recorded, Step as RecordedStep, What};
pub use lock::Holder;
pub use open::{Notice, Opened, open, open_on};
pub use refusal::{OpenRefusal, PenRefusal, RestoreRefusal, SaveRefusal, WriteRefusal};
pub use restore::{How, Lost, Restored, backups, restore};
pub use save::{save, save_on};
pub use sitting::{Access, CloseRefusal, ClosedRun, Happened, Leaving, Saved, Sitting};
pub use verify::{Finding, Verified, history, verify};
pub use whole_file::{SaveAs, WholeFileRefusal, write_whole};
pub use words::system_words;

/// A register with the rules it is settled by and its own id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The register's own id, given once.
    pub id: String,
    /// The rules, as they were when the register was made.
    pub scheme: Scheme,
    /// What is recorded.
    pub register: Register,
    /// The last record of the journal that it contains.
    pub recorded: Recorded,
    /// When its file was last saved.
    pub saved: Option<Moment>,
}

impl Document {
    /// The ending of a register's file name.
    pub const EXTENSION: &str = "dagsverk";

    /// A new register for Norway: no facts, the rates that come with the program.
    ///
    /// # Errors
    /// None as long as the scheme that is built in is sound, which a test sees to.
    pub fn new() -> Result<Document, Vec<SchemeRefusal>> {
        let scheme = Scheme::norway()?;
        let mut register = Register::default();
        register.local.rates = shipped_rates(&scheme);
        let id = Document::new_id();
        let recorded = Recorded::nothing(&id);
        Ok(Document { id, scheme, register, recorded, saved: None })
    }

    /// An id that no register has yet.
    fn new_id() -> String {
        uuid::Uuid::new_v4().to_string()
    }

    /// Whether nothing has been recorded in it yet.
    pub fn is_blank(&self) -> bool {
        let rates = shipped_rates(&self.scheme);
        self.register == Register { local: Local { rates, ..Local::default() }, ..Register::default() }
    }

    /// Whether both are the same register with the same rules and facts, whenever they were saved.
    fn says_the_same_as(&self, other: &Document) -> bool {
        (&self.id, &self.scheme, &self.register) == (&other.id, &other.scheme, &other.register)
    }

    /// The register in the text of its file.
    ///
    /// # Errors
    /// When the text cannot be made; the register is not changed.
    pub fn to_text(&self) -> Result<String, FormatRefusal> {
        format::write(self)
    }

    /// Reads the text of a register's file.
    ///
    /// # Errors
    /// Why it is not a sound register, with the place where that shows.
    pub fn from_text(text: &str) -> Result<Document, FormatRefusal> {
        format::read(text).map(|(document, _)| document)
    }
}

fn shipped_rates(
    scheme: &Scheme,
) -> std::collections::BTreeMap<(crate::register::Component, crate::calendar::Date), Rate> {
    scheme.rates().iter().map(|row| ((row.component, row.from), row.rate.clone())).collect()
}
