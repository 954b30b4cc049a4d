//! Whatever is changed, closed, settled, withdrawn, handed over and undone, in any order: the ledger and the runs agree.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use dagsverk::calendar::{Date, Period, Span};
use dagsverk::document::{
    Change, ChangeRefusal, CloseRefusal, DayMark, Document, Fact, Leaving, RestoreRefusal, Sitting, WriteRefusal,
    backups, open_on,
};
use dagsverk::pay::{Book, ClosingRefusal, PersonPay};
use dagsverk::register::{
    Component, InmateNumber, Mark, MarkDetail, Ore, Pays, Person, Placement, Rate, Rule, RuleKey, Run, Sanction,
    SanctionState, Spell, SpellKey, Stay, Switch, Weight,
};
use dagsverk::scheme::Scheme;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::common::kari;
use crate::common::office::{path, small};
use crate::desk::{Desk, day, is_payable};
use crate::oracle::{Looks, Oracle, Refused, Rows, State, amount, rows_of};

/// March to May 2026, with Easter and the days of May.
const DAYS: u32 = 92;

fn first() -> Date {
    day("2026-03-01")
}

/// The people, the last of whom is not there from the beginning.
const PEOPLE: [&str; 4] = ["1", "2", "3", "4"];
const CODES: [&str; 2] = ["FARM", "WOOD"];

/// What happens.
#[derive(Debug, Clone)]
enum Act {
    Mark { who: usize, day: u32, code: usize, what: Index, is_decided: bool, deduction: Option<u32> },
    Unmark { who: usize, day: u32, code: usize },
    Spell { who: usize, day: u32, days: Option<u32>, what: Index, is_decided: bool },
    Unspell { who: usize, which: Index },
    Place { who: usize, day: u32, days: Option<u32>, code: usize, weight: u8, supplement: Option<i64> },
    Unplace { who: usize, which: Index },
    Come { who: usize, day: u32, days: Option<u32> },
    Go { who: usize, day: u32 },
    Lose { who: usize, day: u32, days: u8, percent: u8, state: SanctionState },
    Rate { component: Component, day: u32, days: Option<u32>, ore: i64 },
    Rule { what: Index, day: Option<u32>, pays: Pays },
    Switch { switch: Switch, day: Option<u32>, on: Option<bool> },
    Holiday { which: Index, day: Option<u32>, observed: bool },
    Supplement { code: usize, ore: Option<i64> },
    Close { days: u32 },
    CloseMonth,
    CloseOne { who: usize, day: u32, days: u32 },
    Release { who: usize, day: u32 },
    Withdraw { which: Index },
    HandOver { which: Index },
    List { day: u32, days: u32 },
    Undo,
    Redo,
    Save,
    GoBack { which: Index },
    Leave,
}

fn act() -> impl Strategy<Value = Act> {
    let (who, a_day, code) = (0..PEOPLE.len(), 0..DAYS, 0..CODES.len());
    let length = || option::weighted(0.8, 0..30_u32);
    let what = any::<Index>;
    let decided = prop::bool::weighted(0.95);
    prop_oneof![
        8 => (who.clone(), a_day.clone(), code.clone(), what(), decided, option::weighted(0.2, 1..=100_u32))
            .prop_map(|(who, day, code, what, is_decided, deduction)| Act::Mark { who, day, code, what, is_decided, deduction }),
        2 => (who.clone(), a_day.clone(), code.clone()).prop_map(|(who, day, code)| Act::Unmark { who, day, code }),
        2 => (who.clone(), a_day.clone(), length(), what(), decided)
            .prop_map(|(who, day, days, what, is_decided)| Act::Spell { who, day, days, what, is_decided }),
        1 => (who.clone(), what()).prop_map(|(who, which)| Act::Unspell { who, which }),
        2 => (who.clone(), a_day.clone(), length(), code.clone(), 1..=100_u8, option::of(0..3000_i64)).prop_map(
            |(who, day, days, code, weight, supplement)| Act::Place { who, day, days, code, weight, supplement }),
        1 => (who.clone(), what()).prop_map(|(who, which)| Act::Unplace { who, which }),
        1 => (who.clone(), a_day.clone(), length()).prop_map(|(who, day, days)| Act::Come { who, day, days }),
        1 => (who.clone(), a_day.clone()).prop_map(|(who, day)| Act::Go { who, day }),
        2 => (who.clone(), a_day.clone(), 1..=14_u8, 1..=50_u8, select(SanctionState::ALL))
            .prop_map(|(who, day, days, percent, state)| Act::Lose { who, day, days, percent, state }),
        2 => (select(Component::ALL), a_day.clone(), length(), 0..=9000_i64)
            .prop_map(|(component, day, days, ore)| Act::Rate { component, day, days, ore }),
        1 => (what(), option::of(a_day.clone()), select(Pays::ALL)).prop_map(|(what, day, pays)| Act::Rule { what, day, pays }),
        1 => (select(Switch::ALL), option::of(a_day.clone()), option::of(any::<bool>()))
            .prop_map(|(switch, day, on)| Act::Switch { switch, day, on }),
        1 => (what(), option::of(a_day.clone()), any::<bool>())
            .prop_map(|(which, day, observed)| Act::Holiday { which, day, observed }),
        1 => (code, option::of(0..3000_i64)).prop_map(|(code, ore)| Act::Supplement { code, ore }),
        4 => (1..20_u32).prop_map(|days| Act::Close { days }),
        2 => Just(Act::CloseMonth),
        2 => (who.clone(), a_day.clone(), 1..20_u32).prop_map(|(who, day, days)| Act::CloseOne { who, day, days }),
        2 => (who, a_day.clone()).prop_map(|(who, day)| Act::Release { who, day }),
        1 => what().prop_map(|which| Act::Withdraw { which }),
        1 => what().prop_map(|which| Act::HandOver { which }),
        3 => (a_day, 0..40_u32).prop_map(|(day, days)| Act::List { day, days }),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        2 => Just(Act::Save),
        1 => what().prop_map(|which| Act::GoBack { which }),
        1 => Just(Act::Leave),
    ]
}

/// Three people who have no offer of work from March on, so that no day is a hole by itself.
fn beginning() -> Document {
    let mut document = small();
    let register = &mut document.register;
    let farm = register.activities.values().next().unwrap().clone();
    register
        .activities
        .insert("FARM".parse().unwrap(), dagsverk::register::Activity { weekdays: "1234567".parse().unwrap(), ..farm });
    register
        .local
        .rates
        .insert((Component::Food, day("2026-01-01")), Rate { until: None, amount: Ore(12_500), source: "base".into() });
    for inmate in register.inmates.values_mut() {
        inmate.placements.clear();
        let span = Span::new(first(), None).unwrap();
        inmate.stays = [(first(), Stay { span, unit: "A".into() })].into();
        let (key, spell) = spell(span, "no_offer", false);
        inmate.spells.insert(key, spell);
    }
    assert_eq!(document.register.contradictions(), []);
    document
}

fn spell(span: Span, circumstance: &str, is_decided: bool) -> (SpellKey, Spell) {
    let decided_by = if is_decided { "kl".to_owned() } else { String::new() };
    let spell = Spell {
        span,
        weekdays: None,
        granted: None,
        decided_by,
        decided_on: None,
        review_by: None,
        reason: String::new(),
    };
    (SpellKey { from: span.from(), circumstance: circumstance.parse().unwrap() }, spell)
}

fn number(who: usize) -> InmateNumber {
    PEOPLE[who].parse().unwrap()
}

fn at(day: u32) -> Date {
    first().plus(day)
}

fn span(day: u32, days: Option<u32>) -> Span {
    Span::new(at(day), days.map(|days| at(day + days))).unwrap()
}

fn date(day: Option<u32>) -> Option<Date> {
    day.map(at)
}

/// What a change sets; nothing for what is no change, or has nothing to change.
fn facts(act: &Act, document: &Document) -> Vec<Fact> {
    let Document { scheme, register, .. } = document;
    let code = |place: usize| CODES[place].parse().unwrap();
    match act {
        Act::Mark { who, day, code: place, what, is_decided, deduction } => {
            let circumstances: Vec<_> = scheme.circumstances().iter().filter(|one| one.as_mark).collect();
            let circumstance = what.get(&circumstances);
            let deduction = deduction.filter(|_| circumstance.takes_deduction);
            let detail = MarkDetail {
                deduction: deduction.map(|percent| format!("{percent}%").parse().unwrap()),
                decided_by: if *is_decided { "kl".into() } else { String::new() },
                ..MarkDetail::default()
            };
            vec![one_day(*who, at(*day), code(*place), Some(Mark { key: circumstance.key, detail }))]
        }
        Act::Unmark { who, day, code: place } => vec![one_day(*who, at(*day), code(*place), None)],
        Act::Spell { who, day, days, what, is_decided } => {
            let circumstances: Vec<_> = scheme.circumstances().iter().filter(|one| one.as_spell.is_some()).collect();
            let (key, spell) = spell(span(*day, *days), what.get(&circumstances).id.as_str(), *is_decided);
            vec![Fact::Spell(number(*who), key, Some(spell))]
        }
        Act::Unspell { who, which } => one_of(register.inmates.get(&number(*who)).map(|one| one.spells.keys()), which)
            .map(|key| Fact::Spell(number(*who), key.clone(), None))
            .into_iter()
            .collect(),
        Act::Place { who, day, days, code: place, weight, supplement } => {
            let (span, weight) = (span(*day, *days), Weight::new(*weight).unwrap());
            let placement = Placement { span, weekdays: None, weight, supplement: supplement.map(Ore) };
            vec![Fact::Placement(number(*who), (code(*place), span.from()), Some(placement))]
        }
        Act::Unplace { who, which } => {
            one_of(register.inmates.get(&number(*who)).map(|one| one.placements.keys()), which)
                .map(|key| Fact::Placement(number(*who), key.clone(), None))
                .into_iter()
                .collect()
        }
        Act::Come { who, day, days } => {
            let (span, who) = (span(*day, *days), number(*who));
            let stay = Fact::Stay(who.clone(), span.from(), Some(Stay { span, unit: "B".into() }));
            if register.inmates.contains_key(&who) {
                return vec![stay];
            }
            let (key, spell) = spell(span, "no_offer", false);
            vec![Fact::Person(who.clone(), Some(Person::default())), stay, Fact::Spell(who, key, Some(spell))]
        }
        Act::Go { who, day } => {
            let mut stays = register.inmates.get(&number(*who)).into_iter().flat_map(|one| &one.stays);
            let last = stays.rfind(|(from, _)| **from <= at(*day));
            let shorter = last.map(|(from, stay)| {
                let span = Span::new(*from, Some(at(*day))).unwrap();
                Fact::Stay(number(*who), *from, Some(Stay { span, ..stay.clone() }))
            });
            shorter.into_iter().collect()
        }
        Act::Lose { who, day, days, percent, state } => {
            let from = at(*day);
            let sanction = Sanction::new(from, from.previous(), *days, *percent, *state, "kl".into()).unwrap();
            vec![Fact::Sanction(number(*who), from, Some(sanction))]
        }
        Act::Rate { component, day, days, ore } => {
            let until = span(*day, *days).until();
            vec![Fact::Rate((*component, at(*day)), Some(Rate { until, amount: Ore(*ore), source: "any".into() }))]
        }
        Act::Rule { what, day, pays } => {
            let circumstances: Vec<_> = scheme.circumstances().iter().filter(|one| one.takes_rule).collect();
            let key = RuleKey { circumstance: what.get(&circumstances).id.clone(), from: date(*day) };
            vec![Fact::Rule(key, Some(Rule { pays: *pays, source: "x".into() }))]
        }
        Act::Switch { switch, day, on } => vec![Fact::Switch((*switch, date(*day)), Some(*on))],
        Act::Holiday { which, day, observed } => {
            let holidays = Scheme::norway().unwrap().holidays().to_vec();
            vec![Fact::Holiday((which.get(&holidays).id.clone(), date(*day)), Some(*observed))]
        }
        Act::Supplement { code: place, ore } => {
            let code = code(*place);
            let supplement = ore.map(Ore);
            let activity = dagsverk::register::Activity { supplement, ..register.activities[&code].clone() };
            vec![Fact::Activity(code, Some(activity))]
        }
        _ => Vec::new(),
    }
}

fn one_of<'k, K: 'k>(all: Option<impl Iterator<Item = &'k K>>, which: &Index) -> Option<&'k K> {
    let all: Vec<_> = all.into_iter().flatten().collect();
    if all.is_empty() { None } else { Some(all[which.index(all.len())]) }
}

fn one_day(who: usize, date: Date, code: dagsverk::register::ActivityCode, mark: Option<Mark>) -> Fact {
    let mark = DayMark::new(u8::try_from(date.day()).unwrap(), mark);
    Fact::Marks(number(who), date.month(), code, vec![mark])
}

/// A desk, and the ledger that is kept beside it.
struct Both {
    desk: Desk,
    oracle: Oracle,
    kept: BTreeMap<u32, Run>,
    /// How many periods were closed.
    closed: usize,
}

impl Both {
    fn new() -> Both {
        Both { desk: Desk::at(beginning()), oracle: Oracle::default(), kept: BTreeMap::new(), closed: 0 }
    }

    fn act(&mut self, act: &Act) {
        match act {
            Act::Close { days } => self.close(None, *days),
            Act::CloseMonth => {
                let from = self.next();
                let days = from.month().last().days_after(from);
                self.close(None, u32::try_from(days).unwrap() + 1);
            }
            Act::CloseOne { who, day, days } => self.close_one(*who, *day, *days),
            Act::Release { who, day } => self.release(*who, at(*day)),
            Act::Withdraw { which } => self.become_of(which, State::Withdrawn),
            Act::HandOver { which } => self.become_of(which, State::HandedOver),
            Act::List { day, days } => self.list(*day, *days),
            Act::Undo => self.in_two_tries(|sitting, reason, now| sitting.undo(reason, now).map(drop)),
            Act::Redo => self.in_two_tries(|sitting, reason, now| sitting.redo(reason, now).map(drop)),
            Act::Save => {
                let now = self.desk.now();
                drop(self.desk.sitting.save(now).unwrap());
            }
            Act::GoBack { which } => self.go_back(which),
            Act::Leave => self.leave(),
            change => {
                let change = Change::of(facts(change, self.desk.document()));
                self.in_two_tries(|sitting, reason, now| sitting.change_because(change.clone(), reason, now).map(drop));
            }
        }
        self.check();
    }

    fn next(&self) -> Date {
        self.oracle.next().unwrap_or(first())
    }

    /// First without a reason, which goes through where no closed day comes out otherwise; then with one.
    fn in_two_tries(
        &mut self,
        mut change: impl FnMut(&mut Sitting, Option<&str>, dagsverk::document::Moment) -> Result<(), WriteRefusal>,
    ) {
        let before = (self.desk.document().clone(), self.oracle.looks(self.desk.document()));
        let now = self.desk.now();
        let unsaid = change(&mut self.desk.sitting, None, now);
        let differ = |desk: &Desk, oracle: &Oracle| !differing(&before.1, &oracle.looks(desk.document())).is_empty();
        match unsaid {
            Ok(()) => assert!(!differ(&self.desk, &self.oracle), "a closed day was changed unsaid"),
            Err(WriteRefusal::Change(ChangeRefusal::ReasonRequired(touched))) => {
                assert!(self.desk.document().register == before.0.register);
                change(&mut self.desk.sitting, Some("because"), now).unwrap();
                let differing = differing(&before.1, &self.oracle.looks(self.desk.document()));
                assert_eq!(touched.days, differing, "whose days, from the first to the last");
            }
            Err(WriteRefusal::Change(_)) => {
                assert!(self.desk.document().register == before.0.register, "what is refused changes nothing");
            }
            Err(other) => panic!("{other:?}"),
        }
    }

    fn close(&mut self, only: Option<&InmateNumber>, days: u32) {
        let from = self.next();
        let span = Period::new(from, from.plus(days - 1)).unwrap();
        self.close_span(only, span);
    }

    fn close_one(&mut self, who: usize, day: u32, days: u32) {
        let number = number(who);
        if self.desk.document().register.inmates.contains_key(&number) {
            self.close_span(Some(&number), Period::new(at(day), at(day + days - 1)).unwrap());
        }
    }

    fn close_span(&mut self, only: Option<&InmateNumber>, span: Period) {
        let expected = self.oracle.close(self.desk.document(), span, only);
        let before = self.desk.document().clone();
        let closed = self.desk.close(only.map(InmateNumber::as_str), span);
        if let (Ok(run), None) = (&closed, only) {
            // What the window shows before is what is closed.
            let shown = Book::new(&before.scheme, &before.register).list_unsettled(span).unwrap();
            assert_eq!(rows_of(&shown), rows_of(&run.payroll));
        }
        self.compare(expected, closed, &before);
    }

    fn compare(
        &mut self,
        expected: Result<crate::oracle::Paid, Refused>,
        closed: Result<dagsverk::document::ClosedRun, CloseRefusal>,
        before: &Document,
    ) {
        match (expected, closed) {
            (Ok(expected), Ok(closed)) => {
                assert_eq!(closed.number, expected.number);
                assert_eq!(rows_of(&closed.payroll), expected.people);
                let orderly = |rows: &Rows| rows.corrections.is_sorted_by_key(|one| (one.0, one.1));
                assert!(expected.people.values().all(orderly));
                let people = &closed.payroll.people;
                assert!(people.iter().all(|person| is_payable(&closed.payroll.tables, person)));
                assert!(people.iter().flat_map(|person| &person.corrections).all(|one| !one.amount.is_zero()));
                self.oracle.runs.push(expected);
                self.closed += 1;
            }
            (Err(expected), Err(CloseRefusal::Closing(refusal))) => {
                assert!(*self.desk.document() == *before, "what is refused changes nothing");
                match (expected, refusal) {
                    (Refused::NotNext(day), ClosingRefusal::NotNext(next)) => assert_eq!(day, next),
                    (Refused::Nothing, ClosingRefusal::NothingToClose) => {}
                    (Refused::Incomplete(days), ClosingRefusal::Incomplete { holes, errors }) => {
                        let holes = holes.into_iter().map(|hole| (hole.number, hole.date));
                        let errors = errors.into_iter().map(|(number, date, _)| (number, date));
                        assert_eq!(holes.chain(errors).collect::<BTreeSet<_>>(), days);
                    }
                    (expected, refusal) => panic!("{expected:?}, not {refusal:?}"),
                }
            }
            (expected, closed) => panic!("{expected:?}, not {closed:?}"),
        }
    }

    /// Settles who leaves, and compares with closing his days after what ends was ended by hand.
    fn release(&mut self, who: usize, last_day: Date) {
        let number = number(who);
        let before = self.desk.document().clone();
        let Some(inmate) = before.register.inmates.get(&number) else { return };
        let is_here = inmate.stays.values().any(|stay| stay.span.covers(last_day));
        let now = self.desk.now();
        let leaving =
            Leaving { number: number.clone(), last_day, prepared_by: "Kari".into(), checked_by: "Per".into() };
        let closed = match self.desk.sitting.release(&leaving, None, now) {
            Err(CloseRefusal::Write(WriteRefusal::Change(ChangeRefusal::ReasonRequired(_)))) => {
                assert!(*self.desk.document() == before);
                self.desk.sitting.release(&leaving, Some("left"), now)
            }
            closed => closed,
        };
        let closed = match closed {
            Err(CloseRefusal::NotHere(..)) => return assert!(!is_here),
            Err(CloseRefusal::Closing(_)) => return assert!(*self.desk.document() == before),
            closed => closed,
        };
        let closed = closed.unwrap();
        let (register, run) = (&self.desk.document().register, closed.number);
        let span = register.runs[&run].span;
        assert_eq!(span.last(), last_day);
        let stays = register.inmates[&number].stays.values();
        assert!(stays.clone().all(|stay| stay.span.until().is_some_and(|until| until <= last_day)));
        let expected = self.oracle.close(self.desk.document(), span, Some(&number));
        let mut without = self.desk.document().clone();
        without.register.runs = before.register.runs.clone();
        let next = self.oracle.next();
        let stays = self.desk.document().register.inmates[&number].stays.values();
        let here = stays.flat_map(|stay| stay.span.within(Period::new(first(), last_day).unwrap()));
        let mut open =
            here.flat_map(|days| days.iter().collect::<Vec<_>>()).filter(|date| next.is_none_or(|next| next <= *date));
        assert!(
            open.all(|date| span.covers(date) || self.oracle.closed_by(&number, date).is_some()),
            "all his open days"
        );
        self.compare(expected, Ok(closed), &without);
    }

    fn become_of(&mut self, which: &Index, state: State) {
        if self.oracle.runs.is_empty() {
            return;
        }
        let place = which.index(self.oracle.runs.len());
        let run = self.oracle.runs[place].number;
        let last = self.oracle.standing().next_back().map(|run| run.number);
        let is_allowed = match state {
            State::Withdrawn => self.oracle.runs[place].state == State::Standing && last == Some(run),
            _ => self.oracle.runs[place].state == State::Standing,
        };
        let before = self.desk.document().clone();
        let made = match state {
            State::Withdrawn => self.desk.withdraw(run, "too soon"),
            _ => self.desk.hand_over(run),
        };
        assert_eq!(made.is_ok(), is_allowed, "{made:?}");
        if is_allowed {
            self.oracle.runs[place].state = state;
        } else {
            assert!(*self.desk.document() == before);
        }
    }

    /// Back to what a backup holds, but for the runs.
    fn go_back(&mut self, which: &Index) {
        let all = backups(&self.desk.disk, path()).unwrap();
        if all.is_empty() {
            return;
        }
        let backup = which.get(&all).clone();
        self.in_two_tries(|sitting, reason, now| match sitting.go_back(&backup, reason, now) {
            Err(RestoreRefusal::Journal(refusal)) => Err(*refusal),
            back => {
                back.unwrap();
                Ok(())
            }
        });
    }

    /// The program is gone; another one opens what is there.
    fn leave(&mut self) {
        self.desk.sitting.rest();
        let now = self.desk.now();
        self.desk.sitting = Sitting::open(Arc::new(self.desk.disk.clone()), path(), kari(), now).unwrap().0;
    }

    /// What holds after whatever happened.
    fn check(&mut self) {
        let document = self.desk.document();
        let register = &document.register;
        assert_eq!(register.runs.len(), self.oracle.runs.len());
        for (number, run) in self.desk.kept() {
            let kept = self.kept.entry(number).or_insert_with(|| run.clone());
            assert!(*kept == run, "a closed run never changes");
        }
        for run in &self.oracle.runs {
            assert_eq!(rows_of(&self.desk.read(run.number)), run.people);
        }
        let text = document.to_text().unwrap();
        assert!(Document::from_text(&text).unwrap().register == *register, "saved and opened it is the same");
        let there = open_on(&self.desk.disk, path()).unwrap();
        assert!(there.document.register == *register, "what the journal says is the same");
    }

    /// Lists a span, or the span of a run.
    fn list(&self, day: u32, days: u32) {
        let spans = self.oracle.runs.iter().map(|run| run.span).chain([Period::new(at(day), at(day + days)).unwrap()]);
        let document = self.desk.document();
        for span in spans {
            let listed = Book::new(&document.scheme, &document.register).list(span, None, || {}).unwrap().payroll;
            assert_eq!(rows_of(&listed), self.oracle.list(document, span), "{span:?}");
            assert!(listed.people.iter().all(|person| is_payable(&listed.tables, person)));
            let own: Vec<_> = self.oracle.standing().filter(|run| run.span == span).map(|run| run.number).collect();
            assert_eq!(listed.runs.iter().map(|run| run.number).collect::<Vec<_>>(), own);
            let from_runs = |person: &PersonPay| person.run.is_some_and(|run| own.contains(&run));
            assert_eq!(listed.is_provisional, own.is_empty() || !listed.people.iter().all(from_runs));
        }
    }

    /// After a further closing the standing runs have paid, for every closed day and component, what it comes to now.
    fn close_the_rest(&mut self) {
        self.list(0, DAYS);
        let before = self.oracle.runs.len();
        self.close(None, DAYS);
        self.check();
        if self.oracle.runs.len() == before {
            return;
        }
        let document = self.desk.document();
        let book = Book::new(&document.scheme, &document.register);
        for (number, inmate) in &document.register.inmates {
            for date in self.oracle.closed_days(number) {
                let day = book.settle_day(inmate, date);
                let due: BTreeMap<_, _> = dagsverk::pay::PayComponent::ALL
                    .iter()
                    .map(|component| (*component, amount(&day, *component)))
                    .filter(|(_, amount)| !amount.is_zero())
                    .collect();
                assert_eq!(self.oracle.paid(number, date), due, "{number} {date}");
            }
        }
        // Closing again finds nothing.
        let span = self.oracle.runs.last().unwrap().span;
        for number in document.register.inmates.keys() {
            assert_eq!(self.oracle.close(document, span, Some(number)).err(), Some(Refused::Nothing));
        }
        let numbers: Vec<_> = document.register.inmates.keys().cloned().collect();
        for number in numbers {
            self.close_span(Some(&number), span);
        }
    }
}

/// Whose closed days look otherwise, from the first to the last.
fn differing(before: &Looks, after: &Looks) -> BTreeMap<InmateNumber, Period> {
    let mut days: BTreeMap<InmateNumber, Period> = BTreeMap::new();
    // In the order of dates.
    for (number, date) in before.keys().chain(after.keys()).collect::<BTreeSet<_>>() {
        let key = (number.clone(), *date);
        if before.get(&key) != after.get(&key) {
            let first = days.get(number).map_or(*date, |days| days.first());
            days.insert(number.clone(), Period::new(first, *date).unwrap());
        }
    }
    days
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_happens_the_runs_pay_what_the_ledger_says(acts in vec(act(), 1..40)) {
        let mut both = Both::new();
        for act in &acts {
            both.act(act);
        }
        both.close_the_rest();
    }
}

/// Who was settled for the very span that is closed next for everyone is not shown before it, nor paid by it.
#[test]
fn who_was_settled_for_all_of_the_span_is_not_shown_again() {
    let mut both = Both::new();
    both.act(&Act::Release { who: 0, day: DAYS - 1 });
    both.close_the_rest();
    assert_eq!(both.closed, 2);
}

#[test]
fn most_of_what_happens_comes_through() {
    // Were hardly anything ever closed, the property would prove little.
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut closed, mut corrected) = (0, 0);
    for _ in 0..12 {
        let acts = proptest::strategy::ValueTree::current(&vec(act(), 40).new_tree(&mut runner).unwrap());
        let mut both = Both::new();
        acts.iter().for_each(|act| both.act(act));
        closed += both.closed;
        corrected += both
            .oracle
            .runs
            .iter()
            .flat_map(|run| run.people.values())
            .map(|rows| rows.corrections.len())
            .sum::<usize>();
    }
    assert!(closed > 12, "{closed} closings");
    assert!(corrected > 50, "{corrected} corrections");
}
