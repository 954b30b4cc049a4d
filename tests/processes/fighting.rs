//! Several processes want to write in one register: nobody overwrites anybody.

use std::collections::BTreeMap;

use dagsverk::document::{SystemDisk, history};

use crate::common::folder;
use crate::office::{is_torn, names_with, opened, register};
use crate::process::{Order, Process};
use crate::tasks::{FIGHT, author};
use crate::words::{change_of, number_from};

#[test]
fn two_processes_that_fight_for_a_register_take_nothing_from_each_other() {
    fight(2);
}

#[test]
fn three_processes_that_fight_for_a_register_take_nothing_from_each_other() {
    fight(3);
}

fn fight(many: usize) {
    let folder = folder();
    let register = register(folder.path());
    let mut acknowledged = opened(&register).document;
    let seed = number_from("DAGSVERK_SEED", 1);
    println!("{many} processes, seed {seed}");
    let order = |number| Order { task: FIGHT, register: &register, number, seed: seed + number as u64 };
    let processes: Vec<_> = (0..many).map(|number| Process::start(order(number))).collect();

    // Whose a claimed day of the shared inmate is; all other marks are of inmates whom only one process marks.
    let mut claimed = BTreeMap::new();
    for (number, process) in processes.into_iter().enumerate() {
        let (mut changes, mut waited) = (0, 0);
        for line in process.finish() {
            match line.split_once(' ') {
                Some((what, marks)) => {
                    acknowledged.apply(&change_of(marks)).unwrap();
                    changes += 1;
                    if what == "claims" {
                        let before = claimed.insert(marks.split(' ').nth(1).unwrap().to_owned(), number);
                        assert_eq!(before, None, "{marks}: {number} took a day that another had claimed");
                    }
                }
                None => waited += 1,
            }
        }
        println!("{number}: {changes} changes acknowledged, waited {waited} times");
        assert!(changes > 5, "process {number} hardly ever got the pen");
        assert!(waited > 0, "process {number} never met another");
    }
    assert!(opened(&register).document.register == acknowledged.register, "what is there is what was acknowledged");
    assert!(!is_torn(&register));

    let (mut steps, mut handed_over, mut last) = (BTreeMap::new(), 0, None);
    history(&SystemDisk, &register, |step, _| {
        *steps.entry(step.by.user.clone()).or_insert(0) += 1;
        handed_over += usize::from(last.replace(step.by.clone()).is_some_and(|before| before != step.by));
    })
    .unwrap();
    println!("handed over {handed_over} times, {} days claimed, {steps:?}", claimed.len());
    assert!((0..many).all(|number| steps.contains_key(&author(number).user)));
    assert!(handed_over > 10, "the pen was hardly ever handed over");
    assert!(claimed.len() > many, "the shared inmate was hardly ever marked");
    for left_over in [".saving", ".holder"] {
        assert_eq!(names_with(folder.path(), left_over), Vec::<std::path::PathBuf>::new());
    }
}
