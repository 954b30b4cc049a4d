//! Section 13 of the rules: nobody changes a closed day unsaid.

use dagsverk::document::{
    Change, ChangeRefusal, CloseRefusal, Document, Fact, How, RestoreRefusal, WriteRefusal, backups, open_on, restore,
};

use dagsverk::pay::Closing;
use dagsverk::register::{Activity, CustodyKind, Ore, Person, Placement};

use crate::common::kari;
use crate::common::office::{later, path, per, sit};
use crate::desk::{
    Desk, asks_for_a_reason, corrections, day, days, entered, inmate, mark, not_written, noted, person, rate, rows,
    spell, stay, unmark, worked,
};

/// A desk where the first week is closed.
fn closed() -> Desk {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    desk
}

#[test]
fn rule_13_1_whatever_makes_a_closed_day_come_out_otherwise_wants_a_reason() {
    let mut desk = closed();
    let wood = |change: fn(&mut Activity), desk: &Desk| {
        let mut activity = desk.document().register.activities["WOOD"].clone();
        change(&mut activity);
        Fact::Activity("WOOD".parse().unwrap(), Some(activity))
    };
    let (placed, placement) = desk.document().register.inmates["1"].placements.iter().next().unwrap();
    let extra = Placement { supplement: Some(Ore(500)), ..placement.clone() };
    let extra = Fact::Placement(inmate("1"), placed.clone(), Some(extra));
    let paying = |activity: &mut Activity| activity.supplement = Some(Ore(1000));
    let without_friday = |activity: &mut Activity| activity.weekdays = "1234".parse().unwrap();
    let cases: Vec<(&str, Vec<Fact>)> = vec![
        ("another mark", vec![mark("1", "2026-10-05", 'S')]),
        ("no mark", vec![unmark("1", "2026-10-05")]),
        ("a stay that ends", vec![stay("1", "2026-09-01", Some("2026-10-08"))]),
        ("a placement with a supplement", vec![extra]),
        ("at large", vec![spell("1", "at_large", "2026-10-09", None)]),
        ("a supplement", vec![wood(paying, &desk)]),
        ("somebody who was forgotten", entered("4", "2026-10-01")),
        ("a rate", vec![rate("2026-10-09", 8500)]),
        ("the same amount for another reason", vec![mark("1", "2026-10-05", 'V')]),
    ];
    for (case, facts) in cases {
        let before = desk.document().clone();
        let journal = desk.disk.bytes(crate::common::office::journal());
        let refused = desk.change(facts.clone()).expect_err(case);
        assert!(asks_for_a_reason(&refused), "{case}: {refused:?}");
        for blank in ["", " \n\t"] {
            let now = desk.now();
            let refused = desk.sitting.change_because(Change::of(facts.clone()), Some(blank), now).expect_err(case);
            assert!(asks_for_a_reason(&refused), "{case}: {refused:?}");
            let refused = desk.sitting.import(Change::of(facts.clone()), "package", Some(blank), now).expect_err(case);
            assert!(asks_for_a_reason(&refused), "{case}: {refused:?}");
        }
        assert!(*desk.document() == before, "{case}: nothing is changed");
        assert!(desk.disk.bytes(crate::common::office::journal()) == journal, "{case}: nothing is written");
        desk.because(case, facts);
        let now = desk.now();
        let refused = desk.sitting.undo(None, now).expect_err(case);
        assert!(asks_for_a_reason(&refused), "{case}: {refused:?}");
        assert!(desk.sitting.undo(Some("not so"), now).unwrap().is_some());
        let refused = desk.sitting.redo(None, now).expect_err(case);
        assert!(asks_for_a_reason(&refused), "{case}: {refused:?}");
        assert!(desk.sitting.redo(Some("so after all"), now).unwrap().is_some());
        assert!(desk.sitting.undo(Some("not so"), now).unwrap().is_some());
    }
    desk.change(vec![wood(without_friday, &desk)]).expect("Friday's marks make the same parts unplanned");
}

#[test]
fn rule_13_1_the_refusal_names_whose_days_from_the_first_to_the_last() {
    let mut desk = closed();
    let facts = vec![mark("1", "2026-10-06", 'S'), mark("1", "2026-10-08", 'S'), mark("2", "2026-10-05", 'S')];
    let Err(WriteRefusal::Change(ChangeRefusal::ReasonRequired(touched))) = desk.change(facts.clone()) else {
        panic!()
    };
    let named: Vec<_> =
        touched.days.iter().map(|(number, days)| (number.as_str(), days.first(), days.last())).collect();
    let expected = [("1", day("2026-10-06"), day("2026-10-08")), ("2", day("2026-10-05"), day("2026-10-05"))];
    assert_eq!(named, expected);
    desk.because("both were ill", facts);
    assert!(desk.document().register.inmates["2"].amendments.values().all(|one| one.reason == "both were ill"));
    assert!(desk.document().register.inmates["3"].amendments.is_empty());
}

#[test]
fn rule_13_1_going_back_over_closed_days_wants_a_reason_and_leaves_the_runs() {
    let mut desk = Desk::at_work();
    desk.sitting.save(later(10_000)).unwrap();
    desk.change(vec![mark("1", "2026-10-05", 'S')]).unwrap();
    desk.closes("2026-10-05", "2026-10-11");
    desk.sitting.save(later(10_001)).unwrap();
    let newest = backups(&desk.disk, path()).unwrap()[0].clone();
    let (before, file) = (desk.document().clone(), desk.disk.bytes(path()));
    let Err(RestoreRefusal::Journal(refused)) = desk.sitting.go_back(&newest, None, later(10_002)) else { panic!() };
    assert!(asks_for_a_reason(&refused));
    assert!(desk.document().register == before.register);
    desk.sitting.go_back(&newest, Some("a bad morning"), later(10_003)).unwrap();
    assert_eq!(desk.document().register.runs, before.register.runs, "what was closed is closed");
    let next = desk.list("2026-10-12", "2026-10-18");
    assert_eq!(corrections(&next, "1"), ["2026-10-05 ordinary 84.00 of run 1", "2026-10-05 reduced -56.00 of run 1"]);
    let because = person(&next, "1").unwrap().corrections[0].because.clone().unwrap();
    assert_eq!((because.reason.as_str(), because.by.as_str()), ("a bad morning", "kari"));
    assert!(file.is_some());
}

#[test]
fn rule_13_1_restoring_a_backup_over_closed_days_wants_a_reason_too() {
    let mut desk = Desk::at_work();
    desk.sitting.save(later(10_000)).unwrap();
    desk.change(vec![mark("1", "2026-10-05", 'S')]).unwrap();
    desk.closes("2026-10-05", "2026-10-11");
    desk.sitting.save(later(10_001)).unwrap();
    let Desk { disk, sitting, .. } = desk;
    let runs = sitting.document().register.runs.clone();
    drop(sitting);
    let newest = backups(&disk, path()).unwrap()[0].clone();
    let before = disk.bytes(path());
    let back = |reason| restore(&disk, path(), &newest, How::GoBack, reason, &kari(), later(10_002));
    let Err(RestoreRefusal::Journal(refused)) = back(None) else { panic!() };
    assert!(asks_for_a_reason(&refused));
    assert!(disk.bytes(path()) == before);
    assert!(back(Some("a bad morning")).is_ok());
    let opened = open_on(&disk, path()).unwrap().document;
    assert_eq!(opened.register.runs, runs);
    assert_eq!(opened.register.inmates["1"].amendments[&1].reason, "a bad morning");
}

#[test]
fn rule_13_1_going_back_to_before_somebody_came_who_was_paid_since_leaves_his_name_and_number() {
    let mut desk = Desk::at_work();
    desk.sitting.save(later(10_000)).unwrap();
    desk.change(entered("4", "2026-10-05")).unwrap();
    desk.closes("2026-10-05", "2026-10-11");
    desk.sitting.save(later(10_001)).unwrap();
    let newest = backups(&desk.disk, path()).unwrap()[0].clone();
    desk.sitting.go_back(&newest, Some("a bad morning"), later(10_002)).unwrap();
    let four = &desk.document().register.inmates["4"];
    assert!(four.stays.is_empty() && four.spells.is_empty());
    assert_eq!(four.person.family_name, "Ny");
    let next = desk.closes("2026-10-12", "2026-10-18").payroll;
    assert_eq!(rows(&next, "4"), "correction -280.00, carried 280.00 = 0.00");
    let opened = open_on(&desk.disk, path()).unwrap().document;
    assert!(opened.register == desk.document().register);
}

#[test]
fn rule_13_1_undoing_what_somebody_else_has_closed_since_wants_a_reason() {
    let mut desk = Desk::at_work();
    desk.change(vec![mark("1", "2026-10-05", 'S')]).unwrap();
    desk.sitting.rest();
    let (mut other, _) = sit(&desk.disk, per(), later(5_000));
    let closing = Closing {
        span: days("2026-10-05", "2026-10-11"),
        only: None,
        prepared_by: "Per".into(),
        checked_by: "Kari".into(),
    };
    other.close_period(&closing, later(5_001), || {}).unwrap();
    drop(other);
    let refused = desk.sitting.undo(None, later(5_002)).unwrap_err();
    assert!(asks_for_a_reason(&refused));
    assert_eq!(desk.document().register.runs.len(), 1);
    assert!(desk.sitting.undo(Some("he was not ill"), later(5_003)).unwrap().is_some());
    assert_eq!(corrections(&desk.closes("2026-10-12", "2026-10-13").payroll, "1").len(), 2);
}

#[test]
fn rule_13_1_a_release_that_changes_closed_days_wants_a_reason() {
    let mut desk = closed();
    let before = desk.document().clone();
    let refused = not_written(desk.release("1", "2026-10-07", None).unwrap_err());
    assert!(matches!(refused, ChangeRefusal::ReasonRequired(_)));
    assert!(*desk.document() == before);
    let settled = desk.release("1", "2026-10-07", Some("left on Wednesday")).unwrap().payroll;
    let because = person(&settled, "1").unwrap().corrections[0].because.clone().unwrap();
    assert_eq!(because.reason, "left on Wednesday");
    // One that changes no closed day wants none, and what is missing stops it before any reason is asked for.
    desk.release("2", "2026-10-14", None).unwrap();
}

#[test]
fn rule_13_1_a_cleared_mark_that_was_paid_stops_the_next_closing() {
    let mut desk = closed();
    desk.because("marked by mistake", vec![unmark("1", "2026-10-05")]);
    desk.refuses("2026-10-12", "2026-10-18");
    desk.because("he was away", vec![mark("1", "2026-10-05", 'U')]);
    desk.closes("2026-10-12", "2026-10-18");
}

#[test]
fn rule_13_1_days_that_are_open_again_want_no_reason() {
    let mut desk = closed();
    desk.withdraw(1, "too soon").unwrap();
    desk.change(vec![mark("1", "2026-10-05", 'S')]).unwrap();
    assert!(desk.document().register.inmates["1"].amendments.is_empty());
}

#[test]
fn rule_13_2_what_leaves_every_closed_day_as_it_was_wants_no_reason() {
    let mut desk = closed();
    let Document { register, .. } = desk.document().clone();
    let renamed = Activity {
        name: "Snekkeri".into(),
        place: "hall B".into(),
        capacity: Some(3),
        ..register.activities["WOOD"].clone()
    };
    let cases: Vec<(&str, Fact)> = vec![
        ("an activity's name", Fact::Activity("WOOD".parse().unwrap(), Some(renamed))),
        ("a note", noted("1", "2026-10-05", 'T', "new gloves")),
        ("a person's name", Fact::Person(inmate("1"), Some(Person::default()))),
        ("the custody kind", Fact::Custody(inmate("1"), day("2026-10-01"), Some(CustodyKind::Remand))),
        ("an open day", mark("1", "2026-10-12", 'S')),
        ("a stay that ends later", stay("1", "2026-09-01", Some("2026-10-30"))),
        ("a rate that begins later", rate("2026-10-12", 8500)),
        ("a spell no day needs", spell("1", "no_offer", "2026-09-01", None)),
        ("the prison's name", Fact::Prison("Another".into())),
        ("the same mark again", mark("2", "2026-10-05", 'T')),
    ];
    for (case, fact) in cases {
        desk.change(vec![fact]).unwrap_or_else(|refusal| panic!("{case}: {refusal:?}"));
    }
    assert!(desk.document().register.inmates.values().all(|inmate| inmate.amendments.is_empty()));
    assert!(desk.document().register.amendments.is_empty());
    let next = desk.closes("2026-10-12", "2026-10-18").payroll;
    assert!(next.people.iter().all(|person| person.corrections.is_empty()));
}

#[test]
fn rule_13_2_a_reason_that_was_not_needed_is_not_noted() {
    let mut desk = closed();
    desk.because("for no reason", vec![worked("1", "2026-10-12", "2026-10-16")]);
    assert!(desk.document().register.inmates["1"].amendments.is_empty());
    assert!(!matches!(
        desk.close(None, dagsverk::calendar::Period::of_days(day("2026-10-12"), 5)),
        Err(CloseRefusal::NoReason)
    ));
}
