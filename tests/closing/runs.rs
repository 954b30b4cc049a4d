//! Section 12 of the rules: what a run closes, and what may become of it.

use std::sync::Arc;

use dagsverk::document::{ChangeRefusal, CloseRefusal, Fact, Final, Sitting, ToUndo, open_on};
use dagsverk::pay::{Closing, ClosingRefusal, HoleKind, is_intact};
use dagsverk::register::{RunState, SanctionState};

use crate::common::kari;
use crate::common::memory::FAULTS;
use crate::common::office::{later, path};
use crate::desk::{
    Desk, corrections, day, days, entered, inmate, loss, mark, not_written, person, rate, refusal, rows, spell, stay,
    unmark, worked,
};

#[test]
fn rule_12_1_a_day_is_closed_for_whom_a_standing_run_covers_it_even_with_no_line_on_it() {
    let mut desk = Desk::at_work();
    // Saturday and Sunday pay nothing, and are closed all the same.
    desk.closes("2026-10-05", "2026-10-11");
    assert!(
        matches!(desk.refuses("2026-10-10", "2026-10-16"), ClosingRefusal::NotNext(next) if next == day("2026-10-12"))
    );
    desk.close(Some("1"), days("2026-10-12", "2026-10-13")).unwrap();
    assert!(matches!(refusal(desk.close(Some("1"), days("2026-10-10", "2026-10-13"))), ClosingRefusal::NothingToClose));
    assert!(desk.close(Some("2"), days("2026-10-12", "2026-10-13")).is_ok(), "for another they are open");
}

#[test]
fn rule_12_2_a_run_of_everyone_begins_on_the_day_after_the_last_one_and_the_first_where_the_user_says() {
    let mut desk = Desk::at_work();
    assert_eq!(desk.closes("2026-10-07", "2026-10-09").number, 1);
    for (from, to) in [("2026-10-09", "2026-10-16"), ("2026-10-12", "2026-10-16"), ("2026-10-05", "2026-10-06")] {
        assert_eq!(desk.refuses(from, to), ClosingRefusal::NotNext(day("2026-10-10")));
    }
    desk.closes("2026-10-10", "2026-10-10");
    desk.closes("2026-10-11", "2026-10-30");
}

#[test]
fn rule_12_3_days_that_are_closed_already_are_passed_over() {
    let mut desk = Desk::at_work();
    let settled = desk.close(Some("1"), days("2026-10-07", "2026-10-08")).unwrap();
    assert_eq!(rows(&settled.payroll, "1"), "ordinary 168.00 = 168.00");
    let week = desk.closes("2026-10-05", "2026-10-09").payroll;
    assert_eq!(rows(&week, "1"), "ordinary 252.00 = 252.00", "Monday, Tuesday and Friday");
    assert_eq!(rows(&week, "2"), "ordinary 420.00 = 420.00");
    desk.because("he was ill", vec![mark("1", "2026-10-07", 'S'), mark("1", "2026-10-09", 'S')]);
    let next = desk.closes("2026-10-10", "2026-10-16").payroll;
    let expected = [
        "2026-10-07 ordinary -84.00 of run 1",
        "2026-10-07 reduced 56.00 of run 1",
        "2026-10-09 ordinary -84.00 of run 2",
        "2026-10-09 reduced 56.00 of run 2",
    ];
    assert_eq!(corrections(&next, "1"), expected, "each by the run that closed it");
}

#[test]
fn rule_12_4_a_run_says_what_was_so_when_it_was_closed_whatever_is_changed_afterwards() {
    let mut desk = Desk::at_work();
    let closed = desk.closes("2026-10-05", "2026-10-11");
    let before = (desk.kept(), desk.read(1));
    assert_eq!(closed.payroll, before.1);
    let mut renamed = desk.document().register.inmates["1"].person.clone();
    renamed.family_name = "Ås".into();
    desk.because("a new circular", vec![Fact::Person(inmate("1"), Some(renamed)), rate("2026-10-01", 9000)]);
    desk.because("he was ill", vec![mark("1", "2026-10-05", 'S'), Fact::Unit("C".into())]);
    desk.closes("2026-10-12", "2026-10-18");
    desk.withdraw(2, "too soon").unwrap();
    desk.hand_over(1).unwrap();
    assert_eq!(desk.kept()[..1], before.0, "not a byte of it");
    let after = desk.read(1);
    assert_eq!((after.people, after.tables, after.unit), (before.1.people, before.1.tables, before.1.unit));
    assert!(desk.document().register.runs.iter().all(|(number, run)| is_intact(*number, run)));
    let mut altered = desk.document().register.runs[&1].clone();
    altered.checked_by = "Nobody".into();
    assert!(!is_intact(1, &altered), "the check code is over all it says");
}

#[test]
fn rule_12_5_nothing_is_closed_while_something_is_missing_or_wrong_and_each_is_named() {
    let mut desk = Desk::at_work();
    desk.change(vec![unmark("2", "2026-10-07"), unmark("3", "2026-10-06")]).unwrap();
    let ClosingRefusal::Incomplete { holes, errors } = desk.refuses("2026-10-05", "2026-10-09") else { panic!() };
    let named: Vec<_> = holes.iter().map(|hole| (hole.number.as_str(), hole.date, hole.kind)).collect();
    let expected = [("2", day("2026-10-07"), HoleKind::Unrecorded), ("3", day("2026-10-06"), HoleKind::Unrecorded)];
    assert_eq!((&named[..], errors.len()), (&expected[..], 0));
    assert!(desk.document().register.runs.is_empty());
    // Whom a run does not cover does not stand in its way.
    desk.close(Some("1"), days("2026-10-05", "2026-10-09")).unwrap();
    desk.change(vec![mark("2", "2026-10-07", 'T'), mark("3", "2026-10-06", 'T')]).unwrap();
    desk.closes("2026-10-05", "2026-10-09");

    desk.because("marked by mistake", vec![unmark("2", "2026-10-08")]);
    let ClosingRefusal::Incomplete { holes, .. } = desk.refuses("2026-10-10", "2026-10-16") else { panic!() };
    assert_eq!((holes[0].number.as_str(), holes[0].date), ("2", day("2026-10-08")), "on a closed day too");
    desk.because("he was there", vec![mark("2", "2026-10-08", 'T')]);

    let gone = desk.document().register.local.rates.keys().copied().find(|(_, from)| *from == day("2026-01-01"));
    desk.because("typed in wrongly", vec![Fact::Rate(gone.unwrap(), None)]);
    let ClosingRefusal::Incomplete { holes, errors } = desk.refuses("2026-10-10", "2026-10-12") else { panic!() };
    assert_eq!(holes, []);
    assert_eq!(errors.len(), 3 * (5 + 1), "three people, five closed days and one open");
}

#[test]
fn rule_12_6_without_an_open_day_and_a_correction_there_is_nothing_to_close() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    let one = |desk: &mut Desk| desk.close(Some("1"), days("2026-10-05", "2026-10-11"));
    assert_eq!(refusal(one(&mut desk)), ClosingRefusal::NothingToClose);
    desk.because("he was ill", vec![mark("1", "2026-10-05", 'S')]);
    desk.because("nor had he leave", vec![mark("1", "2026-10-06", 'P'), mark("1", "2026-10-06", 'T')]);
    // Corrections alone are enough.
    let corrected = one(&mut desk).unwrap().payroll;
    assert_eq!(rows(&corrected, "1"), "correction -28.00, carried 28.00 = 0.00");
    assert_eq!(refusal(one(&mut desk)), ClosingRefusal::NothingToClose, "closing twice changes nothing");
    let nobody = Closing {
        span: days("2026-10-05", "2026-10-11"),
        only: Some(inmate("9")),
        prepared_by: "Kari".into(),
        checked_by: "Per".into(),
    };
    let now = desk.now();
    assert_eq!(refusal(desk.sitting.close_period(&nobody, now, || {})), ClosingRefusal::UnknownInmate(inmate("9")));
}

#[test]
fn rule_12_6_a_second_closing_corrects_nothing_where_nothing_changed() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    desk.because("he was ill", vec![mark("1", "2026-10-05", 'S')]);
    assert_eq!(corrections(&desk.closes("2026-10-12", "2026-10-18").payroll, "1").len(), 2);
    for (from, to) in [("2026-10-19", "2026-10-20"), ("2026-10-21", "2026-10-22")] {
        let run = desk.closes(from, to).payroll;
        assert!(run.people.iter().all(|person| person.corrections.is_empty()));
    }
}

#[test]
fn rule_12_7_a_run_names_who_prepared_and_who_checked_it_and_is_not_made_without_them() {
    let mut desk = Desk::at_work();
    for (prepared_by, checked_by) in [(" ", "Per"), ("Kari", "\n"), ("", "")] {
        let (prepared_by, checked_by) = (prepared_by.to_owned(), checked_by.to_owned());
        let unsigned = Closing { span: days("2026-10-05", "2026-10-09"), only: None, prepared_by, checked_by };
        let now = desk.now();
        assert_eq!(refusal(desk.sitting.close_period(&unsigned, now, || {})), ClosingRefusal::NotSigned);
    }
    let run = &desk.closes("2026-10-05", "2026-10-09").payroll.runs[0];
    assert_eq!((run.number, run.prepared_by.as_str(), run.checked_by.as_str()), (1, "Kari", "Per"));
    let letters = run.code.chars().filter(|c| c.is_ascii_digit() || c.is_ascii_uppercase()).count();
    assert_eq!((run.code.len(), letters, &run.code[4..5]), (9, 8, "-"));
}

#[test]
fn rule_12_7_a_number_is_never_used_again() {
    let mut desk = Desk::at_work();
    for number in 1..=3 {
        assert_eq!(desk.closes("2026-10-05", "2026-10-11").number, number);
        desk.withdraw(number, "too soon").unwrap();
    }
    assert_eq!(desk.close(Some("2"), days("2026-10-05", "2026-10-06")).unwrap().number, 4);
    assert_eq!(desk.closes("2026-10-05", "2026-10-11").number, 5);
}

#[test]
fn rule_12_8_only_the_highest_standing_run_is_withdrawn_with_a_reason_and_not_once_it_was_handed_over() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    desk.closes("2026-10-12", "2026-10-18");
    desk.close(Some("3"), days("2026-10-19", "2026-10-20")).unwrap();
    assert_eq!(
        not_written(desk.withdraw(2, "too soon").unwrap_err()),
        ChangeRefusal::NotTheLastRun(3),
        "of one or all"
    );
    assert!(matches!(desk.withdraw(3, " \n"), Err(CloseRefusal::NoReason)));
    assert_eq!(not_written(desk.withdraw(9, "too soon").unwrap_err()), ChangeRefusal::UnknownRun(9));
    desk.withdraw(3, " wrong person ").unwrap();
    let state = desk.document().register.runs[&3].state.clone();
    assert!(matches!(state, RunState::Withdrawn { reason, .. } if reason == "wrong person"));
    assert_eq!(not_written(desk.withdraw(3, "again").unwrap_err()), ChangeRefusal::RunIsWithdrawn(3));
    assert_eq!(not_written(desk.hand_over(3).unwrap_err()), ChangeRefusal::RunIsWithdrawn(3));
    desk.hand_over(2).unwrap();
    assert_eq!(not_written(desk.withdraw(2, "too soon").unwrap_err()), ChangeRefusal::RunIsHandedOver(2));
    assert_eq!(not_written(desk.hand_over(2).unwrap_err()), ChangeRefusal::RunIsHandedOver(2));
    assert_eq!(not_written(desk.withdraw(1, "too soon").unwrap_err()), ChangeRefusal::NotTheLastRun(2));
}

#[test]
fn rule_12_8_a_withdrawn_run_counts_as_nothing_and_can_still_be_read() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    let closed = desk.closes("2026-10-12", "2026-10-18").payroll;
    desk.withdraw(2, "too soon").unwrap();
    assert_eq!((desk.read(2).people, desk.read(2).tables), (closed.people, closed.tables));
    desk.change(vec![mark("1", "2026-10-12", 'S')]).unwrap();
    assert!(desk.list("2026-10-12", "2026-10-18").is_provisional);
    let again = desk.closes("2026-10-12", "2026-10-18").payroll;
    assert_eq!(rows(&again, "1"), "ordinary 336.00, reduced 56.00 = 392.00");
    assert_eq!(corrections(&again, "1"), [] as [String; 0]);
}

#[test]
fn rule_12_8_what_a_withdrawn_run_corrected_is_corrected_by_the_next() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    desk.because("he was ill", vec![mark("1", "2026-10-05", 'S')]);
    let second = corrections(&desk.closes("2026-10-12", "2026-10-18").payroll, "1");
    desk.withdraw(2, "too soon").unwrap();
    assert_eq!(corrections(&desk.closes("2026-10-12", "2026-10-16").payroll, "1"), second);
}

#[test]
fn rule_12_9_who_leaves_is_settled_up_to_his_last_day_and_what_goes_on_ends_with_it() {
    let mut desk = Desk::at_work();
    desk.change(vec![spell("1", "sick", "2026-10-14", None), unmark("1", "2026-10-14"), unmark("1", "2026-10-15")])
        .unwrap();
    desk.closes("2026-10-05", "2026-10-11");
    let settled = desk.release("1", "2026-10-15", None).unwrap();
    assert_eq!(settled.payroll.span, days("2026-10-12", "2026-10-15"));
    assert_eq!(settled.payroll.runs[0].only, Some(inmate("1")));
    assert_eq!(rows(&settled.payroll, "1"), "ordinary 168.00, reduced 112.00 = 280.00");
    let left = &desk.document().register.inmates["1"];
    let last = Some(day("2026-10-15"));
    assert!(left.stays.values().all(|stay| stay.span.until() == last));
    assert!(left.placements.values().all(|one| one.span.until() == last));
    assert!(left.spells.values().all(|one| one.span.until() == last));
    let next = desk.closes("2026-10-12", "2026-10-18").payroll;
    assert_eq!(rows(&next, "1"), "no rows");
    assert_eq!(rows(&next, "2"), "ordinary 420.00 = 420.00");
}

#[test]
fn rule_12_9_a_release_that_cannot_be_settled_ends_nothing() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    desk.change(vec![unmark("1", "2026-10-13")]).unwrap();
    let before = desk.document().clone();
    let ClosingRefusal::Incomplete { holes, .. } = refusal(desk.release("1", "2026-10-15", None)) else { panic!() };
    assert_eq!(holes.len(), 1);
    assert!(matches!(desk.release("1", "2026-08-01", None), Err(CloseRefusal::NotHere(..))));
    assert!(matches!(refusal(desk.release("9", "2026-10-15", None)), ClosingRefusal::UnknownInmate(_)));
    assert!(*desk.document() == before);
}

#[test]
fn rule_12_9_who_leaves_earlier_than_was_paid_for_gives_back_what_he_can() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-18");
    assert!(matches!(desk.release("1", "2026-10-14", None), Err(CloseRefusal::Write(_))), "closed days change");
    let settled = desk.release("1", "2026-10-14", Some("set free on appeal")).unwrap().payroll;
    assert_eq!(settled.span, days("2026-10-14", "2026-10-14"));
    assert_eq!(
        corrections(&settled, "1"),
        ["2026-10-15 ordinary -84.00 of run 1", "2026-10-16 ordinary -84.00 of run 1"]
    );
    assert!(person(&settled, "1").unwrap().lapses);
}

#[test]
fn rule_12_10_an_inmate_with_closed_days_is_never_deleted() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    desk.change(entered("4", "2026-10-12")).unwrap();
    let gone = |number: &str, desk: &Desk| {
        let inmate_now = &desk.document().register.inmates[number];
        let stays = inmate_now.stays.keys().map(|from| Fact::Stay(inmate(number), *from, None));
        let spells = inmate_now.spells.keys().map(|key| Fact::Spell(inmate(number), key.clone(), None));
        let custody = inmate_now.custody.keys().map(|from| Fact::Custody(inmate(number), *from, None));
        let placements = inmate_now.placements.keys().map(|key| Fact::Placement(inmate(number), key.clone(), None));
        let marks = inmate_now.attendance.marks().map(|(date, _)| unmark(number, &date.to_string()));
        let facts: Vec<_> = stays.chain(spells).chain(custody).chain(placements).chain(marks).collect();
        [facts, vec![Fact::Person(inmate(number), None)]].concat()
    };
    desk.change(gone("4", &desk)).unwrap();
    let before = desk.document().clone();
    let (facts, now) = (gone("1", &desk), desk.now());
    let refused = desk.sitting.change_because(dagsverk::document::Change::of(facts), Some("a mistake"), now);
    let Err(dagsverk::document::WriteRefusal::Change(refusal)) = refused else { panic!("{refused:?}") };
    assert_eq!(refusal, ChangeRefusal::InmateHasClosedDays(inmate("1")));
    assert!(*desk.document() == before);
}

#[test]
fn rule_12_11_a_loss_never_falls_on_a_closed_day_and_may_be_lessened_there() {
    let mut desk = Desk::at_work();
    desk.change(vec![loss("1", "2026-10-08", 4, 40, SanctionState::InForce)]).unwrap();
    let week = desk.closes("2026-10-05", "2026-10-09").payroll;
    assert_eq!(rows(&week, "1"), "ordinary 420.00, loss -67.20 = 352.80");
    let before = desk.document().clone();
    let raised = [
        ("one that is new", loss("2", "2026-10-09", 1, 10, SanctionState::InForce)),
        ("one that reaches into it", loss("1", "2026-10-07", 1, 10, SanctionState::InForce)),
        ("one that takes more", loss("1", "2026-10-08", 4, 50, SanctionState::InForce)),
    ];
    for (case, fact) in raised {
        let now = desk.now();
        let refused = desk.sitting.change_because(fact.into(), Some("the board"), now);
        let Err(dagsverk::document::WriteRefusal::Change(refusal)) = refused else { panic!("{case}") };
        assert!(matches!(refusal, ChangeRefusal::SanctionOnClosedDay(..)), "{case}: {refusal:?}");
        assert!(*desk.document() == before, "{case}");
    }
    desk.change(vec![loss("2", "2026-10-10", 3, 50, SanctionState::InForce)]).unwrap();
    desk.change(vec![loss("2", "2026-10-08", 1, 50, SanctionState::Conditional)]).unwrap();
    // On the days after it may take longer, since they are open.
    desk.change(vec![loss("1", "2026-10-08", 6, 40, SanctionState::InForce)]).unwrap();
    desk.because("lessened on appeal", vec![loss("1", "2026-10-08", 6, 10, SanctionState::InForce)]);
    let next = desk.closes("2026-10-10", "2026-10-16").payroll;
    assert_eq!(corrections(&next, "1"), ["2026-10-08 loss 25.20 of run 1", "2026-10-09 loss 25.20 of run 1"]);
    desk.because("remitted", vec![loss("1", "2026-10-08", 6, 10, SanctionState::Remitted)]);
}

#[test]
fn rule_12_11_undoing_that_a_loss_was_lessened_is_refused_by_name() {
    let mut desk = Desk::at_work();
    desk.change(vec![loss("1", "2026-10-08", 1, 40, SanctionState::InForce)]).unwrap();
    desk.closes("2026-10-05", "2026-10-09");
    desk.because("lessened on appeal", vec![loss("1", "2026-10-08", 1, 10, SanctionState::InForce)]);
    let before = desk.document().clone();
    let now = desk.now();
    let refused = desk.sitting.undo(Some("or not"), now);
    let Err(dagsverk::document::WriteRefusal::Change(refusal)) = refused else { panic!("{refused:?}") };
    assert_eq!(refusal, ChangeRefusal::SanctionOnClosedDay(inmate("1"), day("2026-10-08")));
    assert!(*desk.document() == before);
}

#[test]
fn rule_12_11_what_somebody_else_did_to_a_loss_is_not_undone_and_stays_as_he_left_it() {
    let mut desk = Desk::at_work();
    desk.change(vec![loss("1", "2026-10-08", 1, 40, SanctionState::InForce)]).unwrap();
    desk.closes("2026-10-05", "2026-10-09");
    let mut document = desk.document().clone();
    let taken = Fact::Sanction(inmate("1"), day("2026-10-08"), None);
    let as_we_left_it = loss("1", "2026-10-08", 1, 50, SanctionState::InForce);
    let refused = document.apply_where(&taken.into(), &as_we_left_it.into());
    assert_eq!(refused, Err(ChangeRefusal::ChangedSince));
    assert!(document == *desk.document(), "the loss on the closed day stands");
}

#[test]
fn rule_12_12_closing_withdrawing_and_handing_over_are_not_undone() {
    let mut desk = Desk::at_work();
    let to_undo = |desk: &Desk| match desk.sitting.history().to_undo() {
        ToUndo::Final(last) => last,
        other => panic!("{other:?}"),
    };
    desk.closes("2026-10-05", "2026-10-09");
    assert_eq!(to_undo(&desk), Final::Closed);
    desk.change(vec![worked("1", "2026-10-12", "2026-10-13")]).unwrap();
    desk.withdraw(1, "too soon").unwrap();
    assert_eq!(to_undo(&desk), Final::Withdrawn);
    desk.closes("2026-10-05", "2026-10-09");
    desk.hand_over(2).unwrap();
    assert_eq!(to_undo(&desk), Final::HandedOver);
    let runs = desk.document().register.runs.clone();
    let now = desk.now();
    assert!(desk.sitting.undo(Some("or not"), now).unwrap().is_none());
    assert!(desk.document().register.runs == runs);
}

#[test]
fn rule_12_1_who_is_no_longer_here_has_no_rows() {
    let mut desk = Desk::at_work();
    desk.change(vec![stay("1", "2026-09-01", Some("2026-10-09"))]).unwrap();
    let run = desk.closes("2026-10-12", "2026-10-16").payroll;
    assert_eq!((rows(&run, "1"), rows(&run, "2")), ("no rows".into(), "ordinary 420.00 = 420.00".into()));
}

#[test]
fn a_closing_is_there_whole_or_not_at_all_whatever_the_disk_does() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-09");
    desk.because("he was ill", vec![mark("1", "2026-10-05", 'S')]);
    let Desk { disk, sitting, .. } = desk;
    let before = sitting.document().register.clone();
    drop(sitting);
    let closing = Closing {
        span: days("2026-10-10", "2026-10-16"),
        only: None,
        prepared_by: "Kari".into(),
        checked_by: "Per".into(),
    };
    let mut refused = 0;
    for fault in FAULTS {
        for operation in 0.. {
            let failing = disk.failing(operation, fault);
            let opened = Sitting::open(Arc::new(failing.clone()), path(), kari(), later(20_000));
            let closed = opened.map(|(mut sitting, _)| sitting.close_period(&closing, later(20_001), || {}));
            let is_acknowledged = matches!(closed, Ok(Ok(_)));
            refused += usize::from(!is_acknowledged);
            let asked = failing.operations().len();
            let there = open_on(&failing.up_again(), path()).unwrap().document.register;
            let case = format!("{fault:?} at {operation}");
            match there.runs.get(&2) {
                Some(run) => assert!(is_intact(2, run) && run.lines.len() == 3, "{case}"),
                None => assert!(!is_acknowledged && there == before, "{case}"),
            }
            if asked <= operation {
                break;
            }
        }
    }
    assert!(refused > FAULTS.len());
}
