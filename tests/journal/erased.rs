//! A record's payload can be taken away, with its digest in its place, and the chain still holds.

use dagsverk::document::{Digest, Finding, history, open_on, verify};

use crate::common::kari;
use crate::common::memory::Memory;
use crate::common::office::{
    findings, is_clean, journal, later, letter, lines, mark, mark_all, marked, office, opened, path, sit,
};

/// The line with its salt and payload taken away.
fn erased(line: &str) -> String {
    let fields: Vec<_> = line.trim_end_matches('\n').splitn(4, '\t').collect();
    let digest = Digest::of(format!("{}\n{}", fields[1], fields[3]).as_bytes());
    format!("{}\terased\t{}\t{digest}\n", fields[0], fields[2])
}

/// A saved register with three people marked in one step, and its journal's lines.
fn saved() -> (Memory, Vec<String>) {
    let disk = office();
    let (mut sitting, _) = sit(&disk, kari(), later(10));
    sitting.change(mark_all(&["1", "2", "3"], 7), later(11)).unwrap();
    sitting.change(mark(8), later(12)).unwrap();
    sitting.close(later(13)).unwrap();
    assert!(is_clean(&disk, path()));
    let lines = lines(&disk, journal());
    (disk.sound(), lines)
}

#[test]
fn any_record_can_be_erased_and_the_chain_still_holds() {
    let (disk, lines) = saved();
    let expected = opened(&disk).document;
    for place in 1..lines.len() {
        let mut without = lines.clone();
        without[place] = erased(&lines[place]);
        assert!(!without[place].contains('['), "no fact is left: {}", without[place]);
        let erased = disk.sound();
        erased.put(journal(), without.concat().as_bytes());
        let verified = verify(&erased, path()).unwrap();
        assert!(verified.findings.is_empty(), "line {}: {:?}", place + 1, verified.findings);
        assert!(!verified.is_founded, "line {}: what was erased cannot be compared", place + 1);
        let found = opened(&erased);
        assert!(found.document.register == expected.register && found.notices.is_empty());

        let mut count = 0;
        history(&erased, path(), |step, before| {
            count += step.erased;
            assert!(step.erased == 0 || before.is_none(), "what stood before is not known");
        })
        .unwrap();
        assert_eq!(count, 1, "line {}", place + 1);

        // The next change goes through, and what follows is told.
        let (mut sitting, _) = sit(&erased, kari(), later(20));
        sitting.change(letter("2", "2026-10", 9, 'S').into(), later(21)).unwrap();
        sitting.close(later(22)).unwrap();
        assert!(findings(&erased).is_empty());
        assert_eq!(marked(&opened(&erased).document, "2"), "7T 9S");
    }
}

#[test]
fn an_erased_record_that_is_altered_is_found() {
    let (disk, lines) = saved();
    let place = lines.len() - 3;
    let gone = erased(&lines[place]);
    let digest = gone.trim_end().rsplit('\t').next().unwrap().to_owned();
    let other = if digest.starts_with('0') { digest.replacen('0', "1", 1) } else { format!("0{}", &digest[1..]) };
    let altered = [
        gone.replace(&digest, &other),
        gone.replace(&digest, &digest[1..]),
        gone.replace(&digest, &digest.to_uppercase()),
        gone.replace("kari", "olav"),
        gone.replace("erased", "Erased"),
        gone.replace("\terased\t", "\t\t"),
        lines[place].replacen(lines[place].split('\t').nth(1).unwrap(), "erased", 1),
    ];
    for line in altered.into_iter().filter(|line| *line != gone) {
        let disk = disk.sound();
        let mut all = lines.clone();
        all[place] = line.clone();
        disk.put(journal(), all.concat().as_bytes());
        assert!(matches!(findings(&disk)[..], [Finding::Journal(_)]), "{line}: {:?}", findings(&disk));
    }
}

#[test]
fn everything_erased_but_the_last_steps_is_still_one_chain() {
    let (disk, lines) = saved();
    let last = lines.len() - 1;
    let without: String = lines
        .iter()
        .enumerate()
        .map(|(at, line)| if at == 0 || at == last { line.clone() } else { erased(line) })
        .collect();
    disk.put(journal(), without.as_bytes());
    assert!(findings(&disk).is_empty());
    assert_eq!(marked(&open_on(&disk, path()).unwrap().document, "1"), "1T 2T 7T 8T");
}
