//! Marks are told by the day, and by the run of days to which the same happened.

use dagsverk::document::{DayMark, Fact};
use dagsverk::register::{Language, Mark, MarkDetail, MarkKey};

use super::facts::{someone, wood};
use super::told;

/// A mark as a letter, with a deduction and who decided on it where they are given after it: `T 20% kl`.
fn mark(written: &str) -> Option<Mark> {
    let mut words = written.split(' ');
    let key = MarkKey::new(words.next()?.chars().next()?)?;
    let deduction = words.next().map(|deduction| deduction.parse().unwrap());
    let decided_by = words.next().unwrap_or_default().to_owned();
    Some(Mark { key, detail: MarkDetail { deduction, decided_by, ..MarkDetail::default() } })
}

/// Marks in October 2026, an empty text for a day without one.
fn october(days: &[(u8, &str)]) -> Fact {
    let days = days.iter().map(|(day, written)| DayMark::new(*day, mark(written))).collect();
    Fact::Marks(someone(), "2026-10".parse().unwrap(), wood(), days)
}

fn english(after: &Fact, before: Option<&Fact>) -> Vec<String> {
    let sentences = told(Language::En, after, before);
    sentences.iter().map(|one| one.strip_prefix("Snekkerverksted, ").unwrap_or(one).to_owned()).collect()
}

#[test]
fn a_day_is_told_with_what_is_said_beside_the_mark() {
    let cases = [
        ("T", None, "took part"),
        ("T", Some(""), "took part"),
        ("S", Some("T"), "sick (was: took part)"),
        ("", None, "mark removed"),
        ("", Some("T"), "mark removed (was: took part)"),
        ("T 20% kl", None, "took part, deduction 20%, decided by kl"),
        ("T 12,5%", Some("T 15,00"), "took part, deduction 12.5% (was: took part, deduction 15.00)"),
        ("T", Some("T 20% kl"), "took part (was: took part, deduction 20%, decided by kl)"),
        ("q", Some("T"), "q (was: took part)"),
    ];
    for (after, before, words) in cases {
        let (after, before) = (october(&[(14, after)]), before.map(|before| october(&[(14, before)])));
        assert_eq!(english(&after, before.as_ref()), [format!("Wednesday 14 October 2026: {words}")]);
    }
}

#[test]
fn what_was_granted_and_noted_is_told() {
    let told_of = |granted: bool| {
        let detail = MarkDetail {
            granted: Some(granted),
            decided_by: "avd.leder".to_owned(),
            note: "misforsto\n  timeplanen".to_owned(),
            deduction: None,
        };
        let days = vec![DayMark::new(1, Some(Mark { key: MarkKey::new('U').unwrap(), detail }))];
        english(&Fact::Marks(someone(), "2026-10".parse().unwrap(), wood(), days), None)
    };
    let words = "decided by avd.leder, note “misforsto timeplanen”";
    assert_eq!(told_of(true), [format!("Thursday 1 October 2026: unauthorised absence, granted, {words}")]);
    assert_eq!(told_of(false), [format!("Thursday 1 October 2026: unauthorised absence, not granted, {words}")]);
}

#[test]
fn days_in_a_row_to_which_the_same_happened_are_one_sentence() {
    let after =
        october(&[(5, "T"), (6, "T"), (7, "S"), (8, "S"), (9, "S"), (12, "T"), (13, "T 20% kl"), (14, "T 20% kl")]);
    let before = october(&[(5, ""), (6, ""), (7, ""), (8, "T"), (9, "T"), (12, "T"), (13, "T")]);
    assert_eq!(
        english(&after, Some(&before)),
        [
            "5–6 October 2026: took part",
            "Wednesday 7 October 2026: sick",
            "8–9 October 2026: sick (was: took part)",
            "Tuesday 13 October 2026: took part, deduction 20%, decided by kl (was: took part)",
            "Wednesday 14 October 2026: took part, deduction 20%, decided by kl",
        ]
    );
    assert_eq!(
        english(&before, Some(&after)),
        [
            "5–6 October 2026: mark removed (was: took part)",
            "Wednesday 7 October 2026: mark removed (was: sick)",
            "8–9 October 2026: took part (was: sick)",
            "Tuesday 13 October 2026: took part (was: took part, deduction 20%, decided by kl)",
        ]
    );
}

#[test]
fn days_are_told_in_order_and_once_whatever_the_order_they_were_set_in() {
    let after = october(&[(31, "T"), (2, "S"), (1, "T"), (2, "T")]);
    assert_eq!(english(&after, None), ["1–2 October 2026: took part", "Saturday 31 October 2026: took part"]);
}

#[test]
fn an_activity_that_is_gone_is_called_by_its_code() {
    let gone = "GONE".parse().unwrap();
    let days = vec![DayMark::new(1, None)];
    let fact = Fact::Marks(someone(), "2026-10".parse().unwrap(), gone, days);
    assert_eq!(told(Language::En, &fact, None), ["GONE, Thursday 1 October 2026: mark removed"]);
}

#[test]
fn a_day_is_told_in_norwegian() {
    let (after, before) =
        (october(&[(14, "T 20% kl"), (15, ""), (16, "")]), october(&[(14, "S"), (15, "S"), (16, "S")]));
    assert_eq!(
        told(Language::Nb, &after, Some(&before)),
        [
            "Snekkerverksted, onsdag 14. oktober 2026: til stede, trekk 20 %, bestemt av kl (før: syk)",
            "Snekkerverksted, 15.–16. oktober 2026: føring tatt bort (før: syk)",
        ]
    );
    assert_eq!(
        told(Language::Nn, &after, Some(&before)),
        [
            "Snekkerverksted, onsdag 14. oktober 2026: til stades, trekk 20 %, bestemt av kl (før: sjuk)",
            "Snekkerverksted, 15.–16. oktober 2026: føring fjerna (før: sjuk)",
        ]
    );
}
