//! Section 13 of the rules: what closed days are corrected by, what is carried, and what a list shows.

use dagsverk::pay::ReckoningValue;
use dagsverk::register::Ore;

use crate::desk::{Desk, corrections, day, days, entered, mark, person, rate, rows, spell, stay, unmark, worked};

#[test]
fn rule_13_3_a_closed_day_is_corrected_by_what_it_comes_to_now_less_all_that_standing_runs_paid() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    desk.because("he was ill", vec![mark("1", "2026-10-05", 'S')]);
    let second = desk.closes("2026-10-12", "2026-10-18").payroll;
    assert_eq!(rows(&second, "1"), "ordinary 420.00, correction -28.00 = 392.00");
    assert_eq!(corrections(&second, "1"), ["2026-10-05 ordinary -84.00 of run 1", "2026-10-05 reduced 56.00 of run 1"]);
    assert_eq!(rows(&second, "2"), "ordinary 420.00 = 420.00", "nobody else is");
    desk.because("it was the day after", vec![mark("1", "2026-10-05", 'T'), mark("1", "2026-10-06", 'S')]);
    let third = desk.closes("2026-10-19", "2026-10-25").payroll;
    let expected = [
        "2026-10-05 ordinary 84.00 of run 1",
        "2026-10-05 reduced -56.00 of run 1",
        "2026-10-06 ordinary -84.00 of run 1",
        "2026-10-06 reduced 56.00 of run 1",
    ];
    assert_eq!(corrections(&third, "1"), expected);
    assert_eq!(rows(&third, "1"), "ordinary 420.00 = 420.00", "which come to nothing together");
}

#[test]
fn rule_13_3_a_rate_of_closed_days_corrects_everyone_by_the_difference() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    desk.because("the circular came late", vec![rate("2026-10-08", 8650)]);
    let second = desk.closes("2026-10-12", "2026-10-12").payroll;
    for number in ["1", "2", "3"] {
        let expected = ["2026-10-08 ordinary 2.50 of run 1", "2026-10-09 ordinary 2.50 of run 1"];
        assert_eq!(corrections(&second, number), expected);
        assert_eq!(rows(&second, number), "ordinary 86.50, correction 5.00 = 91.50");
    }
}

#[test]
fn rule_13_3_a_change_that_was_taken_back_corrects_nothing() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    desk.because("he was ill", vec![mark("1", "2026-10-05", 'S')]);
    desk.because("he was not", vec![mark("1", "2026-10-05", 'T')]);
    assert_eq!(corrections(&desk.closes("2026-10-12", "2026-10-18").payroll, "1"), [] as [String; 0]);
}

#[test]
fn rule_13_3_a_day_of_the_month_is_not_taken_for_the_same_day_of_another() {
    // A run of two months has each day of the month twice.
    let mut desk = Desk::new();
    desk.change(vec![spell("1", "no_offer", "2026-09-01", None), spell("2", "no_offer", "2026-09-01", None)]).unwrap();
    desk.change(vec![spell("3", "no_offer", "2026-09-01", None), mark("1", "2026-09-15", 'U')]).unwrap();
    desk.closes("2026-09-01", "2026-10-31");
    desk.because("the wrong month", vec![unmark("1", "2026-09-15"), mark("1", "2026-10-15", 'U')]);
    let expected = ["2026-09-15 reduced 56.00 of run 1", "2026-10-15 reduced -56.00 of run 1"];
    assert_eq!(corrections(&desk.closes("2026-11-01", "2026-11-02").payroll, "1"), expected);
}

#[test]
fn rule_13_4_a_correction_says_why_who_and_when_and_how_the_day_was_and_is() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    desk.because("he was ill", vec![mark("1", "2026-10-06", 'S')]);
    let when = desk.document().register.inmates["1"].amendments[&1].at;
    desk.because("the circular came late", vec![rate("2026-10-09", 8650)]);
    let second = desk.closes("2026-10-12", "2026-10-18");
    assert_eq!(second.payroll, desk.read(2), "and it is read again");
    let corrected = &person(&second.payroll, "1").unwrap().corrections;
    let because = corrected[0].because.as_ref().unwrap();
    assert_eq!((because.reason.as_str(), because.by.as_str(), because.at), ("he was ill", "kari", when));
    assert_eq!(corrected[2].because.as_ref().unwrap().reason, "the circular came late");
    let total = |place: Option<u32>| second.payroll.tables.day(place.unwrap()).unwrap().total();
    assert_eq!((total(corrected[0].was), total(corrected[0].now)), (Ore(8400), Ore(5600)));
    desk.because("a second look", vec![mark("1", "2026-10-06", 'T')]);
    let third = desk.closes("2026-10-19", "2026-10-25").payroll;
    let corrected = &person(&third, "1").unwrap().corrections;
    let total = |place: Option<u32>| third.tables.day(place.unwrap()).unwrap().total();
    assert_eq!((total(corrected[0].was), total(corrected[0].now)), (Ore(5600), Ore(8400)), "was: as corrected last");
    assert_eq!(corrected[0].because.as_ref().unwrap().reason, "a second look");
}

#[test]
fn rule_13_4_a_corrected_day_says_the_rate_it_was_paid_at_and_the_rate_it_is_paid_at_now() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-10");
    // The very row is mended, not another put after it.
    desk.because("typed in wrongly", vec![rate("2026-01-01", 9000)]);
    let second = desk.closes("2026-10-11", "2026-10-11").payroll;
    let rate_of = |place: Option<u32>| match second.tables.day(place.unwrap()).unwrap().lines[0].reckoning {
        ReckoningValue::Rate { rate, .. } => second.tables.rate(rate).unwrap().amount,
        other => panic!("{other:?}"),
    };
    let corrected = &person(&second, "1").unwrap().corrections[0];
    assert_eq!((rate_of(corrected.was), rate_of(corrected.now)), (Ore(8400), Ore(9000)));
}

#[test]
fn rule_13_5_someone_entered_later_gets_the_closed_days_as_corrections_that_name_their_run() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-08");
    desk.closes("2026-10-09", "2026-10-11");
    desk.because("he was forgotten", entered("4", "2026-10-08"));
    let third = desk.closes("2026-10-12", "2026-10-13").payroll;
    assert_eq!(rows(&third, "4"), "reduced 112.00, correction 112.00 = 224.00");
    assert_eq!(corrections(&third, "4"), ["2026-10-08 reduced 56.00 of run 1", "2026-10-09 reduced 56.00 of run 2"]);
    assert_eq!(corrections(&desk.closes("2026-10-14", "2026-10-14").payroll, "4"), [] as [String; 0]);
}

#[test]
fn rule_13_6_a_closed_day_with_a_hole_is_not_corrected_until_it_is_settled() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    desk.because("marked by mistake", vec![unmark("1", "2026-10-05"), mark("1", "2026-10-06", 'S')]);
    let list = desk.list("2026-10-12", "2026-10-18");
    assert_eq!(corrections(&list, "1"), ["2026-10-06 ordinary -84.00 of run 1", "2026-10-06 reduced 56.00 of run 1"]);
    assert_eq!(person(&list, "1").unwrap().holes[0].0, day("2026-10-05"), "which stops the closing");
    desk.refuses("2026-10-12", "2026-10-18");
    desk.because("he was away", vec![mark("1", "2026-10-05", 'U')]);
    assert_eq!(
        corrections(&desk.closes("2026-10-12", "2026-10-18").payroll, "1")[0],
        "2026-10-05 ordinary -84.00 of run 1"
    );
}

#[test]
fn rule_13_7_what_would_be_less_than_nothing_is_carried_to_the_next_run_as_far_as_it_goes() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    let away: Vec<_> = (5..=9).map(|day| mark("1", &format!("2026-10-{day:02}"), 'U')).collect();
    desk.because("he was never there", away);
    let second = desk.closes("2026-10-12", "2026-10-13").payroll;
    assert_eq!(rows(&second, "1"), "ordinary 168.00, correction -420.00, carried 252.00 = 0.00");
    let third = desk.closes("2026-10-14", "2026-10-15").payroll;
    assert_eq!(rows(&third, "1"), "ordinary 168.00, carried -168.00 = 0.00", "252.00 taken, 84.00 carried on");
    let passed = person(&third, "1").unwrap();
    assert_eq!((passed.carried_in, passed.carried_out, passed.lapses), (Ore(25200), Ore(8400), false));
    // Through a run with no day of his own, too.
    let weekend = desk.close(None, days("2026-10-16", "2026-10-16")).unwrap().payroll;
    assert_eq!(rows(&weekend, "1"), "ordinary 84.00, carried -84.00 = 0.00");
    let last = desk.closes("2026-10-17", "2026-10-19").payroll;
    assert_eq!(rows(&last, "1"), "ordinary 84.00 = 84.00");
}

#[test]
fn rule_13_7_what_is_carried_passes_through_a_run_without_pay() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-09");
    desk.because("he was away", vec![mark("1", "2026-10-09", 'U'), mark("1", "2026-10-08", 'U')]);
    desk.closes("2026-10-10", "2026-10-10");
    let sunday = desk.closes("2026-10-11", "2026-10-11").payroll;
    assert_eq!(rows(&sunday, "1"), " = 0.00", "168.00 in and 168.00 out are nothing");
    assert_eq!(person(&sunday, "1").unwrap().carried_out, Ore(16800));
    assert_eq!(
        rows(&desk.closes("2026-10-12", "2026-10-18").payroll, "1"),
        "ordinary 420.00, carried -168.00 = 252.00"
    );
    desk.withdraw(4, "too soon").unwrap();
    assert_eq!(rows(&desk.list("2026-10-12", "2026-10-12"), "1"), "ordinary 84.00, carried -84.00 = 0.00");
}

#[test]
fn rule_13_8_the_rest_of_who_has_left_lapses_and_stays_lapsed_if_he_returns() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    let away: Vec<_> = (5..=9).map(|day| mark("1", &format!("2026-10-{day:02}"), 'U')).collect();
    desk.because("he was never there", away);
    let settled = desk.release("1", "2026-10-13", None).unwrap();
    assert_eq!(rows(&settled.payroll, "1"), "ordinary 168.00, correction -420.00, carried 252.00 = 0.00");
    assert!(person(&settled.payroll, "1").unwrap().lapses, "with a notice");
    desk.change(vec![stay("1", "2026-10-20", None), spell("1", "no_offer", "2026-10-20", None)]).unwrap();
    let month = desk.closes("2026-10-12", "2026-10-31").payroll;
    // The marks of October still stand, nine of them inside the new stay.
    assert_eq!(rows(&month, "1"), "ordinary 756.00 = 756.00");
}

#[test]
fn rule_13_9_the_positive_correction_of_who_has_left_is_paid() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-05");
    desk.change(vec![mark("1", "2026-10-06", 'S')]).unwrap();
    desk.release("1", "2026-10-09", None).unwrap();
    desk.because("it was another", vec![mark("1", "2026-10-06", 'T')]);
    let later = desk.closes("2026-10-06", "2026-10-16").payroll;
    assert_eq!(rows(&later, "1"), "correction 28.00 = 28.00");
    assert!(!person(&later, "1").unwrap().lapses);
}

#[test]
fn rule_13_10_a_list_of_exactly_the_span_of_a_run_is_its_rows_and_any_other_is_settled_fresh() {
    let mut desk = Desk::at_work();
    let closed = desk.closes("2026-10-05", "2026-10-11").payroll;
    desk.because("he was ill", vec![mark("1", "2026-10-05", 'S')]);
    let of_span = desk.list("2026-10-05", "2026-10-11");
    assert_eq!((&of_span.people, &of_span.runs), (&closed.people, &closed.runs));
    assert_eq!(rows(&desk.list("2026-10-05", "2026-10-10"), "1"), "ordinary 336.00, reduced 56.00 = 392.00");
    let next = desk.list("2026-10-12", "2026-10-18");
    assert_eq!(rows(&next, "1"), "ordinary 420.00, correction -28.00 = 392.00");
    // Where the span holds the closed day it is fresh already, and nothing is corrected twice.
    assert_eq!(rows(&desk.list("2026-10-05", "2026-10-18"), "1"), "ordinary 756.00, reduced 56.00 = 812.00");
    assert_eq!(rows(&desk.closes("2026-10-12", "2026-10-18").payroll, "1"), rows(&next, "1"), "as it is then closed");
    assert_eq!(rows(&desk.list("2026-10-13", "2026-10-16"), "1"), "ordinary 336.00 = 336.00", "its last day is closed");
}

#[test]
fn rule_13_10_the_rows_of_a_release_of_the_very_span_stand_beside_those_of_others() {
    let mut desk = Desk::at_work();
    desk.closes("2026-10-05", "2026-10-11");
    desk.release("1", "2026-10-18", None).unwrap();
    let list = desk.list("2026-10-12", "2026-10-18");
    assert_eq!(person(&list, "1").unwrap().run, Some(2));
    assert_eq!(person(&list, "2").unwrap().run, None);
    assert!(list.is_provisional);
    desk.closes("2026-10-12", "2026-10-18");
    let list = desk.list("2026-10-12", "2026-10-18");
    assert_eq!(list.runs.iter().map(|run| run.number).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(rows(&list, "1"), "ordinary 420.00 = 420.00");
    assert!(!list.is_provisional);
}

#[test]
fn rule_13_11_a_list_is_provisional_unless_every_row_comes_from_a_run() {
    let mut desk = Desk::at_work();
    assert!(desk.list("2026-10-05", "2026-10-11").is_provisional);
    desk.closes("2026-10-05", "2026-10-11");
    assert!(!desk.list("2026-10-05", "2026-10-11").is_provisional);
    assert!(desk.list("2026-10-05", "2026-10-10").is_provisional, "part of a run");
    desk.change(vec![worked("2", "2026-10-19", "2026-10-20")]).unwrap();
    desk.withdraw(1, "too soon").unwrap();
    assert!(desk.list("2026-10-05", "2026-10-11").is_provisional);
}
