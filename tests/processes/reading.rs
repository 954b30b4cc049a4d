//! A register is read while another process writes in it, and cannot be written in.

use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use dagsverk::document::{Notice, SystemDisk, What, history};

use crate::common::{folder, word};
use crate::office::{INMATES, inmate, is_torn, opened, package, register};
use crate::process::{Order, Process};
use crate::tasks::FILL;
use crate::words::number_from;

/// For how long is read.
const READ_FOR: Duration = Duration::from_secs(3);
/// Somebody who is not in the register.
const NEW: usize = 900;

/// Runs the program in English.
fn program(arguments: &[&str]) -> Output {
    let program = Command::new(env!("CARGO_BIN_EXE_dagsverk")).args(arguments).args(["--lang", "en"]).output();
    program.unwrap()
}

/// What it printed as text: standard output and standard error.
fn printed(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

/// How many marks are in the register that lies here, which are those said first.
fn marks_in(register: &Path, torn: &mut usize) -> (u64, usize) {
    let opened = opened(register);
    for notice in &opened.notices {
        assert!(matches!(notice, Notice::TornRecord(_)), "{notice:?}");
        *torn += 1;
    }
    let inmates = &opened.document.register.inmates;
    let marked: Vec<_> = (1..=INMATES).map(|number| inmates[&inmate(number)].attendance.len()).collect();
    // One after the other is marked on a day, then on the next.
    assert!(marked.is_sorted_by(|one, next| one >= next) && marked[0] - marked[INMATES - 1] <= 1, "{marked:?}");
    (opened.document.recorded.number, marked.iter().sum())
}

/// How many days the payroll list pays for.
fn days_paid(register: &Path) -> usize {
    let days = ["--from", "2026-09-01", "--to", "2026-11-30"];
    let output = program(&[&["payroll", word(register)], &days[..], &["--format", "csv"]].concat());
    let (out, err) = printed(&output);
    assert!(output.status.success(), "{err}");
    let rows = out.lines().filter(|row| row.contains(",ordinary,"));
    rows.map(|row| row.split(',').nth(2).unwrap().parse::<usize>().unwrap()).sum()
}

#[test]
fn a_register_is_read_while_another_writes_and_is_free_once_he_is_killed() {
    let folder = folder();
    let register = register(folder.path());
    let new = folder.path().join("new");
    package([NEW]).write(&new);
    let import = || program(&["import", word(&new), "--to", word(&register)]);
    let order = Order { task: FILL, register: &register, number: 0, seed: number_from("DAGSVERK_SEED", 1) };
    let writer = Process::start(order);
    while writer.listen().unwrap() != "done" {}

    let (mut acknowledged, mut under_way) = (0, String::new());
    let mut hear = |lines: Vec<String>| {
        for line in lines {
            acknowledged += usize::from(line == "done" && under_way.starts_with("marks"));
            under_way = line;
        }
        acknowledged
    };
    let (mut opened_times, mut payrolls, mut imports, mut torn) = (0, 0, 0, 0);
    let (mut number, mut seen) = (0, 0);
    let began = Instant::now();
    while began.elapsed() < READ_FOR {
        let said = hear(writer.heard());
        let (now, marks) = marks_in(&register, &mut torn);
        assert!(now >= number && marks >= seen.max(said), "{marks} marks, after {seen}, and {said} were acknowledged");
        (number, seen) = (now, marks);
        opened_times += 1;
        if opened_times % 20 == 0 {
            let said = hear(writer.heard());
            let paid = days_paid(&register);
            assert!(paid >= seen.max(said), "{paid} days, after {seen}, and {said} were acknowledged");
            seen = paid;
            payrolls += 1;
            torn += usize::from(is_torn(&register));
        }
        if opened_times % 60 == 1 {
            let refused = import();
            let (out, err) = printed(&refused);
            assert_eq!((refused.status.code(), out.as_str()), (Some(1), ""), "{err}");
            assert!(err.contains("kari on PC-0 is writing in the register"), "{err}");
            imports += 1;
        }
    }
    let said = hear(writer.kill());
    // The system has given the lock up: nobody has to wait, or to take anything away.
    let imported = import();
    assert!(imported.status.success(), "{:?}", printed(&imported));
    println!("opened {opened_times} times, {torn} of them beside a step half written; {payrolls} payrolls");
    println!("{imports} imports refused; {said} marks acknowledged");
    assert!(payrolls > 0 && said > 20 && seen > 20, "too little was read or written for this to say anything");

    let document = opened(&register).document;
    let marks: usize = document.register.inmates.values().map(|inmate| inmate.attendance.len()).sum();
    assert!(document.register.inmates.contains_key(&inmate(NEW)));
    assert!(marks == said || marks == said + 1, "{marks} marks are there, {said} were acknowledged");
    assert!(!is_torn(&register));
    let mut packages = Vec::new();
    history(&SystemDisk, &register, |step, _| {
        packages.extend((step.what == What::Imported).then(|| step.note.clone()));
    })
    .unwrap();
    assert_eq!(packages, ["package", "new"], "what was refused has changed nothing");
}
