//! A process that is killed at any moment loses nothing that it acknowledged.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use dagsverk::document::{Access, Document, How, Notice, Sitting, SystemDisk, backups, restore};

use crate::common::{folder, kari, moment};
use crate::office::{day, inmate, is_torn, names_with, opened, register};
use crate::process::{Order, Process};
use crate::tasks::MARK;
use crate::words::{Dice, change_of, mark, number_from};

/// How many processes are killed, unless the environment says another number.
const KILLS: u64 = 300;
/// How many of them work on the same register before a new one is begun.
const ON_ONE_REGISTER: u64 = 50;

/// What a process has said.
struct Told {
    /// The register with all that was acknowledged.
    acknowledged: Document,
    /// How many changes that were.
    changes: u64,
    /// What it said it was about to do, and not that it was done.
    under_way: Option<String>,
}

impl Told {
    fn hear(&mut self, line: &str) {
        if line != "done" {
            self.under_way = Some(line.to_owned());
            return;
        }
        let done = self.under_way.take().unwrap();
        // What is said with marks changes them; the rest changes nothing that is recorded.
        if let Some((_, marks)) = done.split_once(' ') {
            self.acknowledged.apply(&change_of(marks)).unwrap();
            self.changes += 1;
        }
    }

    /// Holds the register as it stands against what was said: the change under way may be there, whole, and nothing
    /// else.
    fn hold(&mut self, found: &Document, case: &str) {
        if found.register == self.acknowledged.register {
            return;
        }
        let under_way = self.under_way.as_deref().and_then(|line| line.split_once(' '));
        let Some((_, marks)) = under_way else {
            panic!("{case}: the register is not what was acknowledged");
        };
        self.acknowledged.apply(&change_of(marks)).unwrap();
        assert!(found.register == self.acknowledged.register, "{case}: the register is not what was acknowledged");
    }

    /// What a process was doing when it was killed.
    fn doing(&self) -> &str {
        self.under_way.as_deref().map_or("nothing", |line| line.split(' ').next().unwrap_or(line))
    }
}

/// What came of all the kills.
#[derive(Debug, Default)]
struct Counted {
    changes: u64,
    torn: u64,
    /// By what the process was doing.
    killed: BTreeMap<String, u64>,
    /// Changes under way that are there although nobody was told.
    untold: u64,
    left_over: usize,
}

#[test]
fn a_process_killed_at_any_moment_loses_no_acknowledged_mark() {
    let kills = number_from("DAGSVERK_KILLS", KILLS);
    let seed = number_from("DAGSVERK_SEED", 1);
    println!("{kills} kills, seed {seed}");
    let began = Instant::now();
    let mut dice = Dice::new(seed);
    let mut counted = Counted::default();
    let mut left = kills;
    while left > 0 {
        let on_this = left.min(ON_ONE_REGISTER);
        one_register(on_this, &mut dice, &mut counted);
        left -= on_this;
    }
    println!("{counted:#?} in {:?}", began.elapsed());
    assert_eq!(counted.killed.values().sum::<u64>(), kills);
    assert!(counted.changes > kills, "too few changes were acknowledged for this to say anything");
    let while_writing: u64 = counted.killed.iter().filter(|(doing, _)| *doing != "nothing").map(|(_, many)| many).sum();
    assert!(while_writing > kills / 4, "too few kills hit a process that was writing");
}

/// Kills so many processes, one after the other, that work on one register.
fn one_register(kills: u64, dice: &mut Dice, counted: &mut Counted) {
    let folder = folder();
    let register = register(folder.path());
    let mut told = Told { acknowledged: opened(&register).document, changes: 0, under_way: None };
    for kill in 0..kills {
        let order = Order { task: MARK, register: &register, number: kill as usize, seed: dice.below(u64::MAX) };
        one_process(order, &mut told, dice);
        let doing = told.doing().to_owned();
        let case = format!("kill {kill}, while it {doing}, of {order:?}");

        let found = opened(&register);
        assert!(!found.notices.iter().any(|notice| matches!(notice, Notice::NoJournal { .. })), "{case}");
        let before = told.acknowledged.register.clone();
        told.hold(&found.document, &case);
        counted.untold += u64::from(told.acknowledged.register != before);
        let is_torn = is_torn(&register);
        assert_eq!(found.notices.len(), usize::from(is_torn), "{case}: {:?}", found.notices);
        counted.torn += u64::from(is_torn);
        *counted.killed.entry(doing).or_default() += 1;
    }
    counted.changes += told.changes;
    counted.left_over += names_with(folder.path(), ".saving").len();
    goes_on(&register, told);
}

/// Lets a process work until it has said so many lines and a moment has gone by, and kills it.
fn one_process(order: Order<'_>, told: &mut Told, dice: &mut Dice) {
    told.under_way = None;
    let process = Process::start(order);
    let lines = dice.below(20);
    for _ in 0..lines {
        told.hear(&process.listen().unwrap());
    }
    // One that has said nothing yet may not even have begun.
    let micros = if lines == 0 { 30_000 } else { 6_000 };
    std::thread::sleep(Duration::from_micros(dice.below(micros)));
    for line in process.kill() {
        told.hear(&line);
    }
}

/// Whatever was left over, the register can be worked on, its backups are whole, and the last one mends it.
fn goes_on(register: &Path, mut told: Told) {
    let now = moment("2046-11-27T08:00:00+01:00");
    let (mut sitting, _) = Sitting::open(std::sync::Arc::new(SystemDisk), register, kari(), now).unwrap();
    assert!(matches!(sitting.access(), Access::Writing), "{sitting:?}");
    let change: dagsverk::document::Change = mark(&inmate(1), day(70), Some('T')).into();
    sitting.change(change.clone(), now).unwrap();
    told.acknowledged.apply(&change).unwrap();
    sitting.close(now).unwrap();
    assert!(!is_torn(register), "what was cut short is gone with the next change");

    let backups = backups(&SystemDisk, register).unwrap();
    assert!(!backups.is_empty());
    for backup in &backups {
        let text = std::fs::read_to_string(&backup.path).unwrap();
        let there = Document::from_text(&text).unwrap();
        assert_eq!((&there.id, there.recorded.number), (&told.acknowledged.id, backup.number));
    }
    std::fs::write(register, "damaged").unwrap();
    let restored = restore(&SystemDisk, register, &backups[0], How::Repair, None, &kari(), now).unwrap();
    assert!(restored.lost.is_none(), "{:?}", restored.lost);
    assert!(opened(register).document.register == told.acknowledged.register, "mended, it is what was acknowledged");
}
