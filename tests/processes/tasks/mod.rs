//! What the processes do. Each says what it is about to do, does it, and says that it is done.

mod fight;
mod fill;
mod mark;

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use dagsverk::document::{Access, Author, Change, Disk, Ending, Moment, OpenRefusal, Sitting, SystemDisk};
use dagsverk::register::InmateNumber;

use crate::common::moment;
use crate::common::through::Meddler;
use crate::office::day;
use crate::process::{Order, SAYS};
use crate::words::{Dice, mark};

/// Marks, saves, closes and opens again until it is killed.
pub(crate) const MARK: &str = "mark";
/// Marks together with others, who all want the pen, for some seconds.
pub(crate) const FIGHT: &str = "fight";
/// Keeps the pen and marks one inmate after the other, day after day, until it is killed.
pub(crate) const FILL: &str = "fill";

/// The letters a mark can have without saying more.
const LETTERS: [char; 4] = ['T', 'S', 'U', 'N'];
/// Who the processes are, and the letter each marks the shared inmate's days with.
pub(crate) const WHO: [(&str, char); 3] = [("kari", 'T'), ("ola", 'S'), ("siri", 'U')];
const DAY: i64 = 24 * 60 * 60;

/// Not a test of its own: another test starts it in a process, with an order. Without one it has nothing to do.
#[test]
fn what_a_process_does_that_another_test_starts() {
    let Ok(task) = std::env::var(Order::TASK) else { return };
    let ordered = |name| std::env::var(name).unwrap();
    let number: usize = ordered(Order::NUMBER).parse().unwrap();
    let mut worker = Worker {
        register: PathBuf::from(std::env::var_os(Order::REGISTER).unwrap()),
        number,
        by: author(number),
        disk: Arc::new(SystemDisk),
        dice: Dice::new(ordered(Order::SEED).parse().unwrap()),
        now: moment("2026-11-27T08:00:00+01:00"),
    };
    // The line of the test program around it ends here.
    println!();
    match task.as_str() {
        MARK => worker.marks(),
        FIGHT => worker.fights(),
        FILL => worker.fills(),
        other => panic!("nobody knows the task {other}"),
    }
}

/// Who the process of this number is.
pub(crate) fn author(number: usize) -> Author {
    Author { user: WHO[number % WHO.len()].0.to_owned(), computer: format!("PC-{number}") }
}

/// A disk that takes little at a time, so that whoever is killed is sooner killed in the middle of a step.
struct Piecemeal;

/// How many bytes it takes at a time.
const PIECE: usize = 100;

impl Meddler for Piecemeal {
    fn disk(&self) -> &dyn Disk {
        &SystemDisk
    }

    fn ending(&self, end: Box<dyn Ending>) -> Box<dyn Ending> {
        Box::new(Piece(end))
    }
}

struct Piece(Box<dyn Ending>);

impl Ending for Piece {
    fn length(&self) -> io::Result<u64> {
        self.0.length()
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        std::thread::yield_now();
        self.0.write(&bytes[..bytes.len().min(PIECE)])
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync()
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.0.cut(length)
    }
}

/// A process at work.
struct Worker {
    register: PathBuf,
    number: usize,
    by: Author,
    disk: Arc<dyn Disk>,
    dice: Dice,
    now: Moment,
}

/// Says a line, which has been written when this returns.
fn say(what: &str) {
    let mut out = std::io::stdout();
    out.write_all(format!("{SAYS}{what}\n").as_bytes()).and_then(|()| out.flush()).unwrap();
}

/// Says what is about to be done, does it, and says that it is done.
fn saying<T, R: std::fmt::Debug>(what: &str, does: impl FnOnce() -> Result<T, R>) -> T {
    say(what);
    let done = does().unwrap();
    say("done");
    done
}

impl Worker {
    /// So many seconds later.
    fn after(&mut self, seconds: i64) -> Moment {
        self.now = self.now.plus_seconds(seconds);
        self.now
    }

    fn open(&mut self) -> Result<Sitting, OpenRefusal> {
        let now = self.after(1);
        Sitting::open(Arc::clone(&self.disk), &self.register, self.by.clone(), now).map(|(sitting, _)| sitting)
    }

    fn open_to_write(&mut self) -> Sitting {
        let sitting = saying("opens", || self.open());
        assert!(matches!(sitting.access(), Access::Writing), "{sitting:?}");
        sitting
    }

    /// A mark, perhaps none, of somebody on some day.
    fn any_mark(&mut self, inmates: &[InmateNumber]) -> Change {
        let whom = &inmates[self.dice.below(inmates.len() as u64) as usize];
        let letter = match self.dice.below(6) {
            0 => None,
            _ => Some(LETTERS[self.dice.below(4) as usize]),
        };
        mark(whom, day(self.dice.below(60)), letter).into()
    }

    /// The same mark of several of these on some day, as one step.
    fn marks_of_several(&mut self, inmates: &[InmateNumber]) -> Change {
        let many = 2 + self.dice.below(inmates.len() as u64 - 1) as usize;
        let (day, letter) = (day(self.dice.below(60)), LETTERS[self.dice.below(4) as usize]);
        Change::of(inmates[..many].iter().map(|number| mark(number, day, Some(letter))).collect())
    }
}
