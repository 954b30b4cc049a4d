//! The one door: what a change may do to a register, and what it is refused for.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

mod common;

use dagsverk::calendar::{Date, Span};
use dagsverk::document::{Change, ChangeRefusal, DayMark, Document, Fact, Final, History, Kind, Step, ToUndo};
use dagsverk::register::{
    ActivityCode, InmateNumber, Language, Mark, MarkDetail, MarkKey, Person, Placement, Stay, Weight,
};
use dagsverk::text::Text;

/// The register of the small package: inmate 1 in WOOD from September 2026.
fn document() -> Document {
    let folder = common::folder();
    let (register, imported) = common::Package::small().import(folder.path());
    assert_eq!(imported.status, 0, "{}", imported.err);
    dagsverk::document::open(&register).unwrap().document
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn inmate(number: &str) -> InmateNumber {
    number.parse().unwrap()
}

fn wood() -> ActivityCode {
    "WOOD".parse().unwrap()
}

fn mark(number: &str, date: &str, letter: char) -> Fact {
    let (date, key) = (day(date), MarkKey::new(letter).unwrap());
    let mark = Mark { key, detail: MarkDetail::default() };
    let days = vec![DayMark::new(u8::try_from(date.day()).unwrap(), Some(mark))];
    Fact::Marks(inmate(number), date.month(), wood(), days)
}

fn stay(from: &str, until: Option<&str>) -> Stay {
    Stay { span: Span::new(day(from), until.map(day)).unwrap(), unit: String::new() }
}

#[test]
fn a_mark_is_set_and_taken_back_to_the_letter() {
    let mut document = document();
    let before = document.clone();
    let inverse = document.apply(&mark("1", "2026-10-01", 'T').into()).unwrap();
    assert_eq!(document.register.mark_count(), 1);
    document.apply(&inverse).unwrap();
    assert!(document == before);
}

#[test]
fn what_cannot_be_is_refused_by_name_and_changes_nothing() {
    let wood_from = |from: &str| {
        let span = Span::new(day("2026-10-01"), None).unwrap();
        let placement = Placement { span, weekdays: None, weight: Weight::WHOLE, supplement: None };
        Fact::Placement(inmate("1"), (wood(), day(from)), Some(placement))
    };
    let no_such_day = Fact::Marks(inmate("1"), "2026-02".parse().unwrap(), wood(), vec![DayMark::new(29, None)]);
    let cases: Vec<(&str, Change, &str)> = vec![
        ("a mark of nobody", mark("9", "2026-10-01", 'T').into(), "There is no inmate 9."),
        ("a letter of no circumstance", mark("1", "2026-10-01", 'q').into(), "the letter q stands for no circumstance"),
        ("a spell's letter as a mark", mark("1", "2026-10-01", 'Y').into(), "hospital cannot be a mark."),
        ("a day the month lacks", no_such_day.into(), "a key or a day does not fit"),
        ("a fact under another key", wood_from("2026-09-30").into(), "a key or a day does not fit"),
        ("a second placement on the same days", wood_from("2026-10-01").into(), "two placements of 1 in WOOD"),
        (
            "a stay that overlaps",
            Fact::Stay(inmate("1"), day("2026-12-01"), Some(stay("2026-12-01", None))).into(),
            "two stays of 1",
        ),
        ("an inmate who still has facts", Fact::Person(inmate("1"), None).into(), "facts stand about this inmate"),
        ("an activity someone is placed in", Fact::Activity(wood(), None).into(), "someone is placed or marked there"),
    ];
    let text = Text::new(Language::En);
    let mut document = document();
    let before = document.clone();
    for (case, change, says) in cases {
        // What is refused comes last: all that was set before it goes too.
        let facts = [vec![Fact::Unit("C".into())], change.facts().to_vec()].concat();
        let refusal: ChangeRefusal = document.apply(&Change::of(facts)).expect_err(case);
        assert!(refusal.words(&text).contains(says), "{case}: {}", refusal.words(&text));
        assert!(document == before, "{case}");
    }
}

#[test]
fn facts_that_only_fit_together_are_taken_together() {
    let mut document = document();
    let next = Fact::Stay(inmate("1"), day("2026-11-01"), Some(stay("2026-11-01", None)));
    let closed = Fact::Stay(inmate("1"), day("2026-09-01"), Some(stay("2026-09-01", Some("2026-10-31"))));
    assert!(document.apply(&next.clone().into()).is_err());
    document.apply(&Change::of(vec![next, closed])).unwrap();
    assert_eq!(document.register.inmates["1"].stays.len(), 2);
}

/// Makes a change as a step of the history.
fn take(history: &mut History, document: &mut Document, change: Change) {
    let inverse = document.apply(&change).unwrap();
    history.took(Step { change, inverse });
}

fn undo(history: &mut History, document: &mut Document) -> Result<Option<Change>, ChangeRefusal> {
    history.undo(|change, inverse| document.apply_where(change, inverse))
}

#[test]
fn a_step_is_called_by_what_it_is_about_in_each_language() {
    let (mut document, mut history) = (document(), History::default());
    let marks = Change::of(vec![mark("1", "2026-10-01", 'T'), mark("1", "2026-10-02", 'S')]);
    assert_eq!(marks.kind(), Some(Kind::Mark));
    take(&mut history, &mut document, marks);
    let mixed = Change::of(vec![Fact::Person(inmate("2"), Some(Person::default())), Fact::Unit("C".into())]);
    take(&mut history, &mut document, mixed);
    let name = |history: &History, language| match history.to_undo() {
        ToUndo::Step(step) => step.change.name().words(&Text::new(language)),
        other => format!("{other:?}"),
    };
    assert_eq!(name(&history, Language::Nb), "flere endringer (2)");
    undo(&mut history, &mut document).unwrap();
    assert_eq!(name(&history, Language::Nb), "føring (2)");
    assert_eq!(name(&history, Language::En), "mark (2)");
    assert_eq!(history.to_redo().unwrap().change.name().words(&Text::new(Language::Nn)), "fleire endringar (2)");
}

#[test]
fn a_step_is_not_undone_where_somebody_else_changed_the_same_since() {
    let (mut document, mut history) = (document(), History::default());
    take(&mut history, &mut document, mark("1", "2026-10-01", 'T').into());
    document.apply(&mark("1", "2026-10-01", 'S').into()).unwrap();
    let before = document.clone();
    assert_eq!(undo(&mut history, &mut document), Err(ChangeRefusal::ChangedSince));
    assert!(document == before, "the other's mark stands");
    document.apply(&mark("1", "2026-10-01", 'T').into()).unwrap();
    assert!(undo(&mut history, &mut document).unwrap().is_some(), "when it is what the step left, it is undone");
}

#[test]
fn what_cannot_be_undone_ends_the_list_and_says_so() {
    let (mut document, mut history) = (document(), History::default());
    assert_eq!(history.to_undo(), ToUndo::Nothing);
    take(&mut history, &mut document, mark("1", "2026-10-01", 'T').into());
    undo(&mut history, &mut document).unwrap();
    take(&mut history, &mut document, mark("1", "2026-10-02", 'T').into());
    history.end(Final::Restored);
    assert_eq!(history.to_undo(), ToUndo::Final(Final::Restored));
    assert_eq!(undo(&mut history, &mut document), Ok(None));
    assert_eq!(Final::Restored.words(&Text::new(Language::Nb)), "Å gå tilbake til en sikkerhetskopi kan ikke angres.");
    take(&mut history, &mut document, mark("1", "2026-10-03", 'T').into());
    assert!(undo(&mut history, &mut document).unwrap().is_some(), "what came after it can be undone");
    assert_eq!(history.to_undo(), ToUndo::Final(Final::Restored));
}
