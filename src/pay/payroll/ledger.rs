//! What the standing runs hold: which days are closed, what was paid for them, and how that differs from today's facts.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use crate::calendar::{Date, Period};
use crate::register::{Amendment, Inmate, InmateNumber, Ore, Register, Run};

use super::draft::Draft;
use super::values::{Because, Correction, PersonPay, Tables};
use super::written::{self, Unreadable};
use super::{RunRefusal, imprint};
use crate::pay::{Book, Day, DayError, Hole, PayComponent, PeriodRules, Standing};

/// Days a run closed for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed {
    /// The run.
    pub run: u32,
    /// The days.
    pub days: Period,
}

/// The standing runs of a register.
#[derive(Debug)]
pub struct Ledger<'a> {
    register: &'a Register,
    standing: Vec<(u32, &'a Run)>,
    /// What is closed for whoever has no run of his own.
    for_everyone: Vec<Closed>,
    tables: RefCell<HashMap<u32, Rc<Tables>>>,
}

impl<'a> Ledger<'a> {
    /// The standing runs of this register.
    pub fn new(register: &'a Register) -> Ledger<'a> {
        let standing: Vec<_> =
            register.runs.iter().filter(|(_, run)| run.stands()).map(|(number, run)| (*number, run)).collect();
        let for_everyone = closed_by(standing.iter().filter(|(_, run)| run.only.is_none()));
        Ledger { register, standing, for_everyone, tables: RefCell::default() }
    }

    /// The standing runs by number.
    pub fn standing(&self) -> &[(u32, &'a Run)] {
        &self.standing
    }

    /// The last standing run of everyone.
    pub fn last_of_everyone(&self) -> Option<(u32, &'a Run)> {
        self.standing.iter().rev().find(|(_, run)| run.only.is_none()).copied()
    }

    /// The days that are closed for this person, each once, by the run that closed it.
    pub fn closed(&self, number: &InmateNumber) -> Vec<Closed> {
        if self.standing.iter().any(|(_, run)| run.only.as_ref() == Some(number)) {
            closed_by(self.standing.iter().filter(|(_, run)| run.covers(number)))
        } else {
            self.for_everyone.clone()
        }
    }

    /// The run that closed this person's day, where it is closed.
    pub fn closing_run(&self, number: &InmateNumber, day: Date) -> Option<u32> {
        let holds = |(_, run): &&(u32, &Run)| run.covers(number) && run.span.covers(day);
        self.standing.iter().find(holds).map(|(run, _)| *run)
    }

    /// The run that closed this day for everyone.
    pub fn closing_run_of_everyone(&self, day: Date) -> Option<u32> {
        let closes = |(_, run): &&(u32, &Run)| run.only.is_none() && run.span.covers(day);
        self.standing.iter().find(closes).map(|(run, _)| *run)
    }

    /// The tables of a run, read once.
    pub(super) fn tables(&self, number: u32, run: &Run) -> Result<Rc<Tables>, RunRefusal> {
        if let Some(tables) = self.tables.borrow().get(&number) {
            return Ok(Rc::clone(tables));
        }
        let tables = Tables::from_text(&run.tables).map_err(|Unreadable| RunRefusal::Unreadable(number))?;
        let tables = Rc::new(tables);
        self.tables.borrow_mut().insert(number, Rc::clone(&tables));
        Ok(tables)
    }

    /// A person's rows in a run, where he has any.
    pub(super) fn person(
        &self,
        number: u32,
        run: &Run,
        person: &InmateNumber,
    ) -> Result<Option<PersonPay>, RunRefusal> {
        let Some(line) = run.lines.get(person) else { return Ok(None) };
        let tables = self.tables(number, run)?;
        let read = written::read_person(person, number, line, &tables, run.span);
        read.map(Some).map_err(|Unreadable| RunRefusal::Unreadable(number))
    }

    /// What his last run (of those that end before this day, where one is given) left to be taken from him.
    pub(super) fn carried(&self, number: &InmateNumber, before: Option<Date>) -> Result<Ore, RunRefusal> {
        let earlier = self.standing.iter().rev().filter(|(_, run)| before.is_none_or(|day| run.span.last() < day));
        for (run, kept) in earlier {
            if let Some(line) = kept.lines.get(number) {
                let (carried, lapses) =
                    written::read_carried(line).map_err(|Unreadable| RunRefusal::Unreadable(*run))?;
                return Ok(if lapses { Ore::ZERO } else { carried });
            }
        }
        Ok(Ore::ZERO)
    }

    /// Why this person's closed day was changed last, where a reason stands.
    fn because(&self, inmate: &'a Inmate, day: Date) -> Option<&'a Amendment> {
        let all = inmate.amendments.values().chain(self.register.amendments.values());
        all.filter(|amendment| amendment.covers(day)).max_by_key(|amendment| amendment.at)
    }
}

/// What these runs close, each day by the first that covers it.
fn closed_by<'r, 'a: 'r>(runs: impl Iterator<Item = &'r (u32, &'a Run)>) -> Vec<Closed> {
    let mut all: Vec<Closed> = Vec::new();
    for (run, kept) in runs {
        let mut open = vec![kept.span];
        for closed in &all {
            open = open.into_iter().flat_map(|days| days.without(closed.days)).collect();
        }
        all.extend(open.into_iter().map(|days| Closed { run: *run, days }));
    }
    all
}

/// What closed days of one person come to by today's facts.
#[derive(Debug, Default)]
pub(super) struct Revision {
    /// What closed days are to be corrected by.
    pub(super) corrections: Vec<Correction>,
    /// What is missing on them.
    pub(super) holes: Vec<(Date, Hole)>,
    /// What is wrong with them.
    pub(super) errors: Vec<(Date, DayError)>,
    /// Which runs' days were settled and held against what was paid, each with what his facts over them come to now.
    pub(super) checked: Vec<(u32, u64)>,
}

/// What an earlier run corrected.
struct Earlier<'r> {
    run: u32,
    kept: &'r Run,
    day: Date,
    component: PayComponent,
    amount: Ore,
    /// How the day was then, in the run's tables.
    now: Option<u32>,
}

/// The rules over the days of runs, and what they come to: made once, asked for everyone.
#[derive(Default)]
pub(super) struct RulesOfRuns<'a> {
    prints: HashMap<Period, u64>,
    rules: HashMap<Period, Rc<PeriodRules<'a>>>,
}

impl<'a> RulesOfRuns<'a> {
    pub(super) fn print(&mut self, book: &Book<'a>, days: Period) -> u64 {
        *self.prints.entry(days).or_insert_with(|| imprint::of_rules(book, days))
    }

    pub(super) fn rules(&mut self, book: &Book<'a>, days: Period) -> Rc<PeriodRules<'a>> {
        Rc::clone(self.rules.entry(days).or_insert_with(|| Rc::new(book.rules_over(days))))
    }
}

impl<'a> Ledger<'a> {
    /// Holds today's facts of a person against what was paid for his closed days. Days that nothing has touched since they
    /// were closed are passed over.
    pub(super) fn revise<'b>(
        &self,
        draft: &mut Draft<'b, 'a>,
        rules: &mut RulesOfRuns<'a>,
        number: &InmateNumber,
        inmate: &'a Inmate,
        outside: Option<Period>,
    ) -> Result<Revision, RunRefusal> {
        let book = draft.book();
        let imprints = self.imprints(number)?;
        let mut earlier = None;
        let mut revision = Revision::default();
        for Closed { run, days } in self.closed(number) {
            let Some(kept) = self.register.runs.get(&run) else { continue };
            let then = imprints.get(&run).copied();
            if then.is_none() && !inmate.stays.values().any(|stay| stay.span.within(days).is_some()) {
                continue;
            }
            let now = imprint::of_facts(book, inmate, kept.span, rules.print(book, kept.span));
            if then == Some(now) {
                continue;
            }
            revision.checked.push((run, now));
            let earlier = match &mut earlier {
                Some(earlier) => earlier,
                none => none.insert(self.earlier(number)?),
            };
            let from = earlier.partition_point(|one| one.day < days.first());
            let until = earlier.partition_point(|one| one.day <= days.last());
            let rules = rules.rules(book, days);
            let corrected = &earlier[from..until];
            self.revise_days(draft, &rules, number, inmate, (run, kept), corrected, outside, &mut revision)?;
        }
        revision.corrections.sort_by_key(|one| (one.day, one.component));
        Ok(revision)
    }

    /// What this person's facts came to when the days of each run were last held against what was paid for them.
    fn imprints(&self, number: &InmateNumber) -> Result<HashMap<u32, u64>, RunRefusal> {
        let mut imprints = HashMap::new();
        for (run, kept) in &self.standing {
            if let Some(line) = kept.lines.get(number) {
                let kept = written::read_kept(line).map_err(|Unreadable| RunRefusal::Unreadable(*run))?;
                imprints.insert(*run, kept.imprint);
                imprints.extend(kept.checked);
            }
        }
        Ok(imprints)
    }

    /// What standing runs corrected for this person, by day, the earlier run first.
    fn earlier(&self, number: &InmateNumber) -> Result<Vec<Earlier<'a>>, RunRefusal> {
        let mut earlier = Vec::new();
        for (run, kept) in &self.standing {
            if let Some(line) = kept.lines.get(number) {
                let corrections = written::corrections_of(line).map_err(|Unreadable| RunRefusal::Unreadable(*run))?;
                let of_run = corrections.into_iter().map(|one| Earlier {
                    run: *run,
                    kept,
                    day: one.day,
                    component: one.component,
                    amount: one.amount,
                    now: one.now,
                });
                earlier.extend(of_run);
            }
        }
        earlier.sort_by_key(|one| one.day);
        Ok(earlier)
    }

    #[expect(clippy::too_many_arguments, reason = "whose days, by what rules, against which run, and where it is put")]
    fn revise_days(
        &self,
        draft: &mut Draft<'_, 'a>,
        rules: &PeriodRules<'a>,
        number: &InmateNumber,
        inmate: &'a Inmate,
        (run, kept): (u32, &Run),
        earlier: &[Earlier<'_>],
        outside: Option<Period>,
        revision: &mut Revision,
    ) -> Result<(), RunRefusal> {
        let is_asked = |day: Date| rules.period().covers(day) && outside.is_none_or(|days| !days.covers(day));
        let mut paid: BTreeMap<(Date, PayComponent), Ore> = BTreeMap::new();
        let own = match self.person(run, kept, number)? {
            Some(person) => Some((self.tables(run, kept)?, person.days)),
            None => None,
        };
        if let Some((tables, days)) = &own {
            for (date, place) in days.iter().filter(|(date, _)| is_asked(*date)) {
                for line in tables.day(*place).into_iter().flat_map(|day| &day.lines) {
                    *paid.entry((*date, line.component)).or_default() += line.amount;
                }
            }
        }
        for one in earlier.iter().filter(|one| is_asked(one.day)) {
            *paid.entry((one.day, one.component)).or_default() += one.amount;
        }
        let mut unsettled = Vec::new();
        let mut now: Vec<(Date, u32)> = Vec::new();
        let is_paid = |paid: &BTreeMap<(Date, PayComponent), Ore>, day: Date| {
            paid.range((day, PayComponent::Ordinary)..=(day, PayComponent::Food)).all(|(_, beyond)| beyond.is_zero())
        };
        let book = draft.book();
        book.settle_days(inmate, rules, |day: &Day<'a>| {
            if !is_asked(day.date) {
                return;
            }
            if !day.holes.is_empty() || !day.errors.is_empty() {
                unsettled.push(day.date);
                revision.holes.extend(day.holes.iter().map(|hole| (day.date, *hole)));
                revision.errors.extend(day.errors.iter().map(|error| (day.date, *error)));
                return;
            }
            for line in &day.lines {
                *paid.entry((day.date, line.component)).or_default() += -line.amount;
            }
            if day.standing != Standing::Outside && !is_paid(&paid, day.date) {
                now.push((day.date, draft.day(day)));
            }
        });
        // What is left is what was paid beyond what is due.
        let mut reason: Option<(&Amendment, Arc<Because>)> = None;
        for ((day, component), beyond) in paid {
            if beyond.is_zero() || unsettled.contains(&day) {
                continue;
            }
            let because = self.because(inmate, day).map(|last| match &reason {
                Some((amendment, because)) if std::ptr::eq(*amendment, last) => Arc::clone(because),
                _ => {
                    let because = Because { reason: last.reason.clone(), at: last.at, by: last.by.clone() };
                    let because = draft.reason(because);
                    reason = Some((last, Arc::clone(&because)));
                    because
                }
            });
            // How the day looked when that was last settled: as it was corrected last, else as it was closed.
            let was = match earlier.iter().rfind(|one| one.day == day) {
                Some(last) => {
                    let tables = self.tables(last.run, last.kept)?;
                    last.now.and_then(|place| draft.adopt(last.run, &tables, place))
                }
                None => own.as_ref().and_then(|(tables, days)| {
                    let place = days.binary_search_by_key(&day, |(date, _)| *date).ok()?;
                    draft.adopt(run, tables, days[place].1)
                }),
            };
            let now = now.binary_search_by_key(&day, |(date, _)| *date).ok().map(|place| now[place].1);
            revision.corrections.push(Correction { day, component, amount: -beyond, run, was, now, because });
        }
        Ok(())
    }
}
