//! Fresh values from settled days: each distinct day once, and what it refers to once.

use std::collections::HashMap;
use std::sync::Arc;

use crate::calendar::Period;
use crate::register::{Inmate, InmateNumber, Ore, Switch};
use crate::scheme::CircumstanceIndex;

use super::values::{
    ActivityValue, Because, CircumstanceValue, DayValue, HoleValue, HolidayValue, LineValue, PartValue, PersonPay,
    RateValue, ReckoningValue, RecordedAs, RuleValue, Tables,
};
use crate::pay::list::local_use;
use crate::pay::{ActivityIndex, Book, Day, Hole, Part, Reckoning, Recorded, Standing};
use crate::register::Component;
use crate::scheme::RateRow;

/// Collects settled days into tables.
pub(super) struct Draft<'b, 'a> {
    book: &'b Book<'a>,
    pub(super) tables: Tables,
    circumstances: HashMap<CircumstanceIndex, u32>,
    activities: HashMap<ActivityIndex, u32>,
    deciders: HashMap<String, u32>,
    days: HashMap<DayValue, u32>,
    /// What was taken out of the tables of runs: by run and place there.
    adopted: HashMap<(u32, u32), Option<u32>>,
    scratch: DayValue,
}

impl<'b, 'a> Draft<'b, 'a> {
    /// With nothing in it but what holds for the whole span.
    pub(super) fn new(book: &'b Book<'a>, span: Period) -> Draft<'b, 'a> {
        let mut draft = Draft::blank(book);
        draft.add_span(span);
        draft
    }

    /// What holds for the whole span by today's rules.
    pub(super) fn add_span(&mut self, span: Period) {
        let (book, tables) = (self.book, &mut self.tables);
        tables.loss_basis = book.scheme().basis_of(Switch::LossOnSupplement).cloned();
        for date in span.iter() {
            for one in book.rules().holidays_on(date) {
                let holiday = HolidayValue { date, id: one.id.clone(), name: one.name.clone() };
                place_in(&mut tables.holidays, holiday);
            }
        }
        for switch in Switch::ALL {
            for on in [true, false] {
                if span.iter().any(|date| book.rules().switch(*switch, date) == on) {
                    place_in(&mut tables.switches, (*switch, on));
                }
            }
        }
    }

    /// With nothing in it.
    pub(super) fn blank(book: &'b Book<'a>) -> Draft<'b, 'a> {
        Draft {
            book,
            tables: Tables::default(),
            circumstances: HashMap::new(),
            activities: HashMap::new(),
            deciders: HashMap::new(),
            days: HashMap::new(),
            adopted: HashMap::new(),
            scratch: DayValue::default(),
        }
    }

    /// What it drafts from.
    pub(super) fn book(&self) -> &'b Book<'a> {
        self.book
    }

    /// A settled day inside a stay, by its place in the table of days.
    pub(super) fn day(&mut self, day: &Day<'a>) -> u32 {
        let mut value = std::mem::take(&mut self.scratch);
        value.parts.clear();
        value.lines.clear();
        value.not_entitled = match day.standing {
            Standing::NotEntitled(index) => Some(self.circumstance(index)),
            Standing::Outside | Standing::Free | Standing::Parts => None,
        };
        for part in &day.parts {
            let part = self.part(part);
            value.parts.push(part);
        }
        for line in &day.lines {
            let reckoning = self.reckoning(line.component, line.reckoning);
            value.lines.push(LineValue { component: line.component, amount: line.amount, reckoning });
        }
        let place = self.place(&value);
        self.scratch = value;
        place
    }

    /// The place of a day whose numbers are places in these tables.
    fn place(&mut self, value: &DayValue) -> u32 {
        if let Some(place) = self.days.get(value) {
            return *place;
        }
        // A payroll has fewer days than a number of 32 bits counts.
        let place = self.tables.days.len() as u32;
        self.days.insert(value.clone(), place);
        self.tables.days.push(value.clone());
        place
    }

    fn part(&mut self, part: &Part<'a>) -> PartValue {
        let recorded_as = match part.recorded {
            Recorded::Mark { .. } => RecordedAs::Mark,
            Recorded::Spell { .. } => RecordedAs::Spell,
            Recorded::Holiday => RecordedAs::Calendar,
            Recorded::Nothing => RecordedAs::Nothing,
        };
        let rule = local_use(self.book.scheme(), part).map(|used| {
            let circumstance = self.circumstance(used.circumstance);
            let rule = RuleValue { circumstance, pays: used.pays, source: used.rule.map(str::to_owned) };
            place_in(&mut self.tables.rules, rule)
        });
        PartValue {
            activity: part.activity.map(|index| self.activity(index)),
            weight: part.weight,
            recorded_as,
            recorded: part.recorded.circumstance().map(|index| self.circumstance(index)),
            settled: part.settled.map(|index| self.circumstance(index)),
            earns: part.earns,
            bound: part.bound,
            decided_by: part.recorded.decided_by().map(|by| self.decider(by)),
            granted: part.recorded.granted(),
            rule,
            supplement: part.supplement,
            deduction: part.deduction,
        }
    }

    fn reckoning(&mut self, component: crate::pay::PayComponent, reckoning: Reckoning<'a>) -> ReckoningValue {
        match reckoning {
            Reckoning::Rate { rate, share } => {
                let of = match component {
                    crate::pay::PayComponent::Reduced => Component::Reduced,
                    crate::pay::PayComponent::Food => Component::Food,
                    _ => Component::Ordinary,
                };
                ReckoningValue::Rate { rate: self.rate(of, rate), share }
            }
            Reckoning::Supplement { share } => ReckoningValue::Supplement { share },
            Reckoning::Deduction { rate, of } => {
                ReckoningValue::Deduction { rate: self.rate(Component::Ordinary, rate), of }
            }
            Reckoning::Loss { sanction, base, with_supplement } => ReckoningValue::Loss {
                percent: sanction.percent(),
                from: sanction.from(),
                days: sanction.days(),
                decided: sanction.decided(),
                decided_by: Some(sanction.decided_by.as_str()).filter(|by| !by.is_empty()).map(|by| self.decider(by)),
                base,
                with_supplement,
            },
        }
    }

    fn rate(&mut self, component: Component, row: RateRow<'a>) -> u32 {
        let RateRow { from, until, amount, source } = row;
        // The same row may have said something else when an earlier run used it.
        let found = self.tables.rates.iter().position(|one| {
            (one.component, one.from, one.until, one.amount) == (component, from, until, amount) && one.source == source
        });
        match found {
            Some(place) => place as u32,
            None => place_in(
                &mut self.tables.rates,
                RateValue { component, from, until, amount, source: source.to_owned() },
            ),
        }
    }

    fn circumstance(&mut self, index: CircumstanceIndex) -> u32 {
        if let Some(place) = self.circumstances.get(&index) {
            return *place;
        }
        let row = self.book.scheme().circumstance(index);
        let value = CircumstanceValue {
            // A scheme has fewer circumstances than a byte counts.
            place: index.get() as u8,
            id: row.id.clone(),
            name: row.name.clone(),
            letter: row.letter.clone(),
            basis: row.basis.clone(),
            bound: row.bound,
            takes_part: row.takes_part,
            is_public_holiday: index == self.book.scheme().public_holiday(),
        };
        let place = place_in(&mut self.tables.circumstances, value);
        self.circumstances.insert(index, place);
        place
    }

    fn activity(&mut self, index: ActivityIndex) -> u32 {
        if let Some(place) = self.activities.get(&index) {
            return *place;
        }
        let (code, activity) = self.book.activity(index);
        let value = ActivityValue { code: code.clone(), name: activity.name.clone() };
        let place = place_in(&mut self.tables.activities, value);
        self.activities.insert(index, place);
        place
    }

    fn decider(&mut self, by: &str) -> u32 {
        if let Some(place) = self.deciders.get(by) {
            return *place;
        }
        let place = place_in(&mut self.tables.deciders, by.to_owned());
        self.deciders.insert(by.to_owned(), place);
        place
    }

    pub(super) fn hole(&mut self, hole: &Hole) -> HoleValue {
        HoleValue { activity: hole.activity.map(|index| self.activity(index)), kind: hole.kind }
    }

    /// What is missing or wrong on a day, into a person's rows.
    pub(super) fn findings(&mut self, day: &Day<'a>, person: &mut PersonPay) {
        for hole in &day.holes {
            person.holes.push((day.date, self.hole(hole)));
        }
        person.errors.extend(day.errors.iter().map(|error| (day.date, *error)));
    }

    /// A day out of the tables of a run, by its place in these.
    pub(super) fn adopt(&mut self, run: u32, from: &Tables, place: u32) -> Option<u32> {
        if let Some(adopted) = self.adopted.get(&(run, place)) {
            return *adopted;
        }
        let adopted = self.adopt_anew(from, place);
        self.adopted.insert((run, place), adopted);
        adopted
    }

    fn adopt_anew(&mut self, from: &Tables, place: u32) -> Option<u32> {
        let mut day = from.day(place)?.clone();
        day.not_entitled = day.not_entitled.and_then(|one| self.adopt_circumstance(from, one));
        for part in &mut day.parts {
            part.activity =
                part.activity.and_then(|one| Some(place_in(&mut self.tables.activities, from.activity(one)?.clone())));
            part.recorded = part.recorded.and_then(|one| self.adopt_circumstance(from, one));
            part.settled = part.settled.and_then(|one| self.adopt_circumstance(from, one));
            part.decided_by = part.decided_by.and_then(|one| self.adopt_decider(from, one));
            part.rule = part.rule.and_then(|one| {
                let rule = from.rules.get(one as usize)?;
                let circumstance = self.adopt_circumstance(from, rule.circumstance)?;
                Some(place_in(&mut self.tables.rules, RuleValue { circumstance, ..rule.clone() }))
            });
        }
        for line in &mut day.lines {
            match &mut line.reckoning {
                ReckoningValue::Rate { rate, .. } | ReckoningValue::Deduction { rate, .. } => {
                    *rate = place_in(&mut self.tables.rates, from.rate(*rate)?.clone());
                }
                ReckoningValue::Loss { decided_by, .. } => {
                    *decided_by = decided_by.and_then(|one| self.adopt_decider(from, one));
                }
                ReckoningValue::Supplement { .. } => {}
            }
        }
        Some(self.place(&day))
    }

    fn adopt_circumstance(&mut self, from: &Tables, place: u32) -> Option<u32> {
        Some(place_in(&mut self.tables.circumstances, from.circumstance(place)?.clone()))
    }

    fn adopt_decider(&mut self, from: &Tables, place: u32) -> Option<u32> {
        Some(self.decider(from.decider(place)?))
    }

    /// Why a closed day was changed, as it stands among the reasons.
    pub(super) fn reason(&mut self, because: Because) -> Arc<Because> {
        if let Some(reason) = self.tables.reasons.iter().find(|reason| ***reason == because) {
            return Arc::clone(reason);
        }
        let reason = Arc::new(because);
        self.tables.reasons.push(Arc::clone(&reason));
        reason
    }

    /// What holds for a whole run, beside what its days refer to.
    pub(super) fn adopt_span(&mut self, from: &Tables) {
        for holiday in &from.holidays {
            place_in(&mut self.tables.holidays, holiday.clone());
        }
        for switch in &from.switches {
            place_in(&mut self.tables.switches, *switch);
        }
        if self.tables.loss_basis.is_none() {
            self.tables.loss_basis = from.loss_basis.clone();
        }
    }
}

impl<'a> Book<'a> {
    /// A settled day as values, with what they refer to.
    pub fn day_value(&self, day: &Day<'a>) -> (Tables, DayValue) {
        let mut draft = Draft::new(self, Period::of_days(day.date, 1));
        let place = draft.day(day);
        let value = draft.tables.day(place).cloned().unwrap_or_default();
        (draft.tables, value)
    }
}

/// The place of a value in a table, where it is put if it is not there.
fn place_in<T: PartialEq>(table: &mut Vec<T>, value: T) -> u32 {
    let found = table.iter().position(|one| *one == value);
    let place = found.unwrap_or_else(|| {
        table.push(value);
        table.len() - 1
    });
    // No memory holds a table that a number of 32 bits cannot count.
    place as u32
}

impl PersonPay {
    /// A person with nothing on his rows yet; the unit is that of his last stay that has begun by the span's last day.
    pub(super) fn of(number: &InmateNumber, inmate: &Inmate, span: Period) -> PersonPay {
        let stay = inmate.stays.range(..=span.last()).next_back();
        PersonPay {
            number: number.clone(),
            family_name: inmate.person.family_name.clone(),
            given_name: inmate.person.given_name.clone(),
            unit: stay.map(|(_, stay)| stay.unit.clone()).unwrap_or_default(),
            language: inmate.person.language.clone(),
            run: None,
            days: Vec::new(),
            corrections: Vec::new(),
            carried_in: Ore::ZERO,
            carried_out: Ore::ZERO,
            lapses: false,
            holes: Vec::new(),
            errors: Vec::new(),
        }
    }

    /// Carries on what would be negative, so that nobody is paid less than nothing. What is carried on lapses where he has
    /// no stay on the day after the span.
    pub(super) fn carry(&mut self, tables: &Tables, inmate: &Inmate, span: Period) {
        let sum = self.total(tables);
        if sum < Ore::ZERO {
            self.carried_out = -sum;
            let next = span.last().next();
            self.lapses = !inmate.stays.values().any(|stay| stay.span.covers(next));
        }
    }
}
