//! A month as it is shown: a row for each person, a cell for each day, spells as bars, and totals that add up both ways.

use crate::calendar::{Date, Month};
use crate::document::Document;
use crate::pay::{
    ActivityIndex, Book, Day, DayCount, Earns, HoleKind, Ledger, Part, PayComponent, PeriodRules, Recorded, Standing,
};
use crate::register::{ActivityCode, ActivityKind, Inmate, InmateNumber, Language, MarkKey, Ore};
use crate::scheme::CircumstanceIndex;
use crate::text::{Order, Text};

/// Which people and which marks are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only those placed or marked in this activity, and a letter marks this one.
    pub activity: Option<ActivityCode>,
    /// Only those placed or marked in an activity of this kind.
    pub kind: Option<ActivityKind>,
    /// Only those who stay in this unit.
    pub unit: Option<String>,
}

/// A month as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Which month.
    pub month: Month,
    /// Its days, the first one first.
    pub days: Vec<DayHead>,
    /// What stands below each other.
    pub rows: Vec<Row>,
    /// The groups of rows: the name of an activity, and the first row of it.
    pub groups: Vec<Group>,
    /// What is at the foot.
    pub totals: Totals,
    /// The units there are, for the filter.
    pub units: Vec<String>,
}

/// The head of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayHead {
    /// Which day.
    pub date: Date,
    /// Whether it is Saturday or Sunday.
    pub is_weekend: bool,
    /// What is celebrated, on an observed public holiday.
    pub holiday: Option<String>,
    /// The run in which the day is closed for everyone.
    pub closed: Option<u32>,
}

impl DayHead {
    /// Whether nobody is expected by default.
    pub fn is_free(&self) -> bool {
        self.is_weekend || self.holiday.is_some()
    }
}

/// People who belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The activity; none for those who have none.
    pub activity: Option<ActivityCode>,
    /// What stands at its head.
    pub title: String,
    /// Its first row.
    pub first: usize,
}

/// A person's month.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// His number.
    pub inmate: InmateNumber,
    /// What he is called.
    pub name: String,
    /// His days, the first of the month first.
    pub cells: Vec<Cell>,
    /// Spells across their days.
    pub bars: Vec<Bar>,
    /// Days at the ordinary rate.
    pub ordinary: DayCount,
    /// Days at the reduced rate.
    pub reduced: DayCount,
    /// What is owed.
    pub total: Ore,
}

/// A spell across the days it stands on: first and last column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The first column.
    pub first: usize,
    /// The last one.
    pub last: usize,
    /// What stands on it.
    pub label: String,
}

/// One person's day.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Where he was.
    pub place: Place,
    /// What is shown, a part after the other; none under a bar.
    pub parts: Vec<PartCell>,
    /// Whether something is missing or wrong.
    pub fault: Option<Fault>,
    /// The share of the day at the ordinary rate, to be added up by day.
    pub ordinary: DayCount,
}

/// Where a person was on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Not in the prison.
    Outside,
    /// Not entitled at all: at home, at large.
    Away,
    /// Nothing planned, a free day.
    Free,
    /// Here.
    Here,
}

/// What is missing or wrong on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nobody wrote it down, or nobody decided.
    Hole(HoleKind),
    /// It cannot be settled.
    Error,
}

/// A part of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartCell {
    /// The activity; none on a day without planned parts.
    pub activity: Option<ActivityCode>,
    /// The letter on screen and paper; none where nothing is recorded.
    pub letter: Option<char>,
    /// How it looks.
    pub look: Look,
    /// Where it comes from.
    pub source: Source,
}

/// How a part looks: the common case is quiet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Took part.
    Quiet,
    /// Away for a reason.
    Warning,
    /// Refused or stayed away.
    Bad,
    /// A public holiday.
    Holiday,
    /// Nothing recorded.
    Missing,
}

/// Where a part's circumstance comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A mark.
    Mark(MarkKey),
    /// A spell.
    Spell,
    /// The calendar.
    Holiday,
    /// Nothing yet.
    Nothing,
}

/// The sums of what is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Totals {
    /// Days at the ordinary rate, by day.
    pub ordinary_by_day: Vec<DayCount>,
    /// Days at the ordinary rate.
    pub ordinary: DayCount,
    /// Days at the reduced rate.
    pub reduced: DayCount,
    /// What is owed.
    pub amount: Ore,
    /// Days with something missing or wrong.
    pub faults: usize,
}

/// Works the sheet out.
struct Making<'m> {
    document: &'m Document,
    book: Book<'m>,
    rules: PeriodRules<'m>,
    month: Month,
    text: &'m Text,
    /// The language of letters: the register's, so that paper and screen agree.
    letters: Language,
    /// What has not come yet is not missing.
    today: Date,
}

impl Sheet {
    /// The month of a register as it is shown, in this language, with the letters of that one. Nothing is missing on days
    /// after `today`.
    pub fn make(
        document: &Document,
        month: Month,
        filter: &Filter,
        text: &Text,
        letters: Language,
        today: Date,
    ) -> Sheet {
        let book = Book::new(&document.scheme, &document.register);
        let rules = book.rules_over(month.period());
        let making = Making { document, book, rules, month, text, letters, today };
        let ledger = Ledger::new(&document.register);
        let days: Vec<DayHead> = month.period().iter().map(|date| making.head(date, &ledger)).collect();
        let mut rows: Vec<(Option<ActivityCode>, Row)> = Vec::new();
        let mut units = Vec::new();
        for (number, inmate) in &document.register.inmates {
            let Some(stay) = inmate.stays.values().rev().find(|stay| stay.span.within(month.period()).is_some()) else {
                continue;
            };
            if !stay.unit.is_empty() && !units.contains(&stay.unit) {
                units.push(stay.unit.clone());
            }
            if filter.unit.as_ref().is_some_and(|unit| *unit != stay.unit) || !making.is_in(inmate, filter) {
                continue;
            }
            let group = filter.activity.clone().or_else(|| making.main_activity(inmate, filter));
            rows.push((group, making.row(number, inmate)));
        }
        units.sort_unstable();
        let groups = making.sort(&mut rows);
        let rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
        let totals = totals(&rows, days.len());
        Sheet { month, days, rows, groups, totals, units }
    }

    /// Works the rows of these people out anew, after changes that touched their marks alone; false where somebody has no
    /// row here, who might have one now.
    pub fn remake(
        &mut self,
        document: &Document,
        inmates: &[&InmateNumber],
        text: &Text,
        letters: Language,
        today: Date,
    ) -> bool {
        let book = Book::new(&document.scheme, &document.register);
        let rules = book.rules_over(self.month.period());
        let making = Making { document, book, rules, month: self.month, text, letters, today };
        for number in inmates {
            let row = self.rows.iter_mut().find(|row| row.inmate == **number);
            let (Some(row), Some(inmate)) = (row, document.register.inmates.get(*number)) else { return false };
            *row = making.row(number, inmate);
        }
        self.totals = totals(&self.rows, self.days.len());
        true
    }

    /// The cell of this row and column.
    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.cells.get(column)
    }

    /// The first cell behind this one with something missing or wrong, by day and then row, from the beginning again.
    pub fn next_fault(&self, from: Option<(usize, usize)>) -> Option<(usize, usize)> {
        let all = || (0..self.days.len()).flat_map(|column| (0..self.rows.len()).map(move |row| (row, column)));
        let is_fault =
            |(row, column): &(usize, usize)| self.cell(*row, *column).is_some_and(|cell| cell.fault.is_some());
        let is_behind = |(row, column): &(usize, usize)| from.is_none_or(|(r, c)| (*column, *row) > (c, r));
        all().filter(is_behind).find(is_fault).or_else(|| all().find(is_fault))
    }
}

fn totals(rows: &[Row], days: usize) -> Totals {
    let mut totals = Totals { ordinary_by_day: vec![DayCount::default(); days], ..Totals::default() };
    for row in rows {
        totals.ordinary.add_count(&row.ordinary);
        totals.reduced.add_count(&row.reduced);
        totals.amount += row.total;
        for (sum, cell) in totals.ordinary_by_day.iter_mut().zip(&row.cells) {
            sum.add_count(&cell.ordinary);
            totals.faults += usize::from(cell.fault.is_some());
        }
    }
    totals
}

impl Making<'_> {
    fn head(&self, date: Date, ledger: &Ledger<'_>) -> DayHead {
        let mut holidays = self.book.rules().holidays_on(date);
        let holiday = holidays.next().map(|holiday| holiday.name.get(self.text.language()).clone());
        let closed = ledger.closing_run_of_everyone(date);
        DayHead { date, is_weekend: !date.weekday().is_working_day(), holiday, closed }
    }

    /// The activities an inmate is placed or marked in this month.
    fn activities<'i>(&self, inmate: &'i Inmate) -> impl Iterator<Item = &'i ActivityCode> {
        let period = self.month.period();
        let placed = inmate.placements.iter().filter(move |(_, one)| one.span.within(period).is_some());
        let marked = inmate.attendance.in_month(self.month).iter().map(crate::register::MarkRow::activity);
        placed.map(|((code, _), _)| code).chain(marked)
    }

    fn is_in(&self, inmate: &Inmate, filter: &Filter) -> bool {
        let kind_of = |code: &ActivityCode| self.document.register.activities.get(code).map(|one| one.kind);
        let in_activity =
            filter.activity.as_ref().is_none_or(|asked| self.activities(inmate).any(|code| code == asked));
        let in_kind = filter.kind.is_none_or(|kind| self.activities(inmate).any(|code| kind_of(code) == Some(kind)));
        in_activity && in_kind
    }

    /// The activity under which an inmate stands: of those that fit the filter the heaviest, then the one begun first.
    fn main_activity(&self, inmate: &Inmate, filter: &Filter) -> Option<ActivityCode> {
        let period = self.month.period();
        let fits = |code: &ActivityCode| {
            let kind = self.document.register.activities.get(code).map(|one| one.kind);
            filter.kind.is_none_or(|asked| kind == Some(asked))
        };
        let placed =
            inmate.placements.iter().filter(|((code, _), one)| one.span.within(period).is_some() && fits(code));
        let heaviest = placed.max_by_key(|((_, from), one)| (one.weight.get(), std::cmp::Reverse(*from)));
        heaviest.map(|((code, _), _)| code.clone())
    }

    fn row(&self, number: &InmateNumber, inmate: &Inmate) -> Row {
        let days = self.month.period().days();
        let blank = Cell { place: Place::Outside, parts: Vec::new(), fault: None, ordinary: DayCount::default() };
        let mut row = Row {
            inmate: number.clone(),
            name: self.text.person(number, &inmate.person),
            cells: vec![blank; days],
            bars: Vec::new(),
            ordinary: DayCount::default(),
            reduced: DayCount::default(),
            total: Ore::ZERO,
        };
        let mut bars = Bars::default();
        self.book.settle_days(inmate, &self.rules, |day| {
            let column = day.date.day() as usize - 1;
            for line in &day.lines {
                row.total += line.amount;
                let Some(share) = line.reckoning.share() else { continue };
                match line.component {
                    PayComponent::Ordinary => {
                        row.ordinary.add(share);
                        row.cells[column].ordinary.add(share);
                    }
                    PayComponent::Reduced => row.reduced.add(share),
                    _ => {}
                }
            }
            bars.see(self, inmate, column, day);
            let ordinary = std::mem::take(&mut row.cells[column].ordinary);
            row.cells[column] = self.cell(day, ordinary);
        });
        row.bars = bars.done();
        row
    }

    fn cell(&self, day: &Day<'_>, ordinary: DayCount) -> Cell {
        let place = match day.standing {
            Standing::Outside => Place::Outside,
            Standing::NotEntitled(_) => Place::Away,
            Standing::Free => Place::Free,
            Standing::Parts => Place::Here,
        };
        let fault = if day.date > self.today {
            None
        } else if day.errors.is_empty() {
            day.holes.first().map(|hole| Fault::Hole(hole.kind))
        } else {
            Some(Fault::Error)
        };
        Cell { place, parts: day.parts.iter().map(|part| self.part(part)).collect(), fault, ordinary }
    }

    fn part(&self, part: &Part<'_>) -> PartCell {
        let activity = part.activity.map(|index: ActivityIndex| self.book.activity(index).0.clone());
        let shown = part.recorded.circumstance().or(part.settled);
        let letter = shown.map(|index| *self.book.scheme().circumstance(index).letter.get(self.letters));
        let (source, look) = match part.recorded {
            Recorded::Mark { circumstance, .. } => {
                (Source::Mark(self.book.scheme().circumstance(circumstance).key), self.look(circumstance))
            }
            Recorded::Spell { .. } => (Source::Spell, Look::Warning),
            Recorded::Holiday => (Source::Holiday, Look::Holiday),
            Recorded::Nothing if part.earns == Earns::Open => (Source::Nothing, Look::Missing),
            Recorded::Nothing => (Source::Nothing, Look::Holiday),
        };
        PartCell { activity, letter, look, source }
    }

    fn look(&self, circumstance: CircumstanceIndex) -> Look {
        let circumstance = self.book.scheme().circumstance(circumstance);
        if circumstance.takes_part {
            Look::Quiet
        } else if circumstance.is_refusal {
            Look::Bad
        } else {
            Look::Warning
        }
    }

    /// Sorts rows by activity and name, and gives the groups.
    fn sort(&self, rows: &mut [(Option<ActivityCode>, Row)]) -> Vec<Group> {
        let order = Order::norwegian();
        let name = |code: &Option<ActivityCode>| code.as_ref().map(|code| self.activity_name(code));
        rows.sort_by(|(one_group, one), (other_group, other)| {
            let by_group = match (name(one_group), name(other_group)) {
                (Some(one), Some(other)) => order.compare(&one, &other).then_with(|| one_group.cmp(other_group)),
                // Those without an activity come last.
                (one, other) => other.is_some().cmp(&one.is_some()),
            };
            by_group.then_with(|| order.compare(&one.name, &other.name)).then_with(|| one.inmate.cmp(&other.inmate))
        });
        let mut groups: Vec<Group> = Vec::new();
        for (place, (activity, _)) in rows.iter().enumerate() {
            if groups.last().is_none_or(|group| group.activity != *activity) {
                let count = rows.iter().filter(|(other, _)| other == activity).count();
                groups.push(Group {
                    activity: activity.clone(),
                    title: self.title(activity.as_ref(), count),
                    first: place,
                });
            }
        }
        groups
    }

    fn activity_name(&self, code: &ActivityCode) -> String {
        let activity = self.document.register.activities.get(code);
        activity.map(|one| one.name.clone()).filter(|name| !name.is_empty()).unwrap_or_else(|| code.to_string())
    }

    fn title(&self, activity: Option<&ActivityCode>, count: usize) -> String {
        let Some(code) = activity else { return self.text.month_group_without(count) };
        let name = self.activity_name(code);
        let Some(activity) = self.document.register.activities.get(code) else { return name };
        let kind = self.text.fact_activity_kind(activity.kind.as_str());
        match activity.capacity {
            Some(capacity) => self.text.month_group_places(&name, &kind, count, capacity as usize),
            None => self.text.month_group(&name, &kind, count),
        }
    }
}

/// Bars in the making: the spell that stands on the days seen last.
#[derive(Default)]
struct Bars {
    done: Vec<Bar>,
    open: Option<(CircumstanceIndex, Bar)>,
}

impl Bars {
    fn see(&mut self, making: &Making<'_>, inmate: &Inmate, column: usize, day: &Day<'_>) {
        let spell = match day.standing {
            Standing::NotEntitled(index) => Some(index),
            _ => day.parts.iter().find_map(|part| match part.recorded {
                Recorded::Spell { circumstance, .. } => Some(circumstance),
                _ => None,
            }),
        };
        match (spell, &mut self.open) {
            (Some(index), Some((open, bar))) if *open == index => bar.last = column,
            (Some(index), _) => {
                self.end();
                let label = making.label(inmate, index, day.date);
                self.open = Some((index, Bar { first: column, last: column, label }));
            }
            // A free day in between does not end it, another one does.
            (None, _) if day.standing == Standing::Free => {}
            (None, _) => self.end(),
        }
    }

    fn end(&mut self) {
        self.done.extend(self.open.take().map(|(_, bar)| bar));
    }

    fn done(mut self) -> Vec<Bar> {
        self.end();
        self.done
    }
}

impl Making<'_> {
    /// What stands on the bar of a spell: what it is, and what comes next.
    fn label(&self, inmate: &Inmate, circumstance: CircumstanceIndex, day: Date) -> String {
        let circumstance = self.book.scheme().circumstance(circumstance);
        let name = circumstance.name.get(self.text.language());
        let spell = inmate.spells.iter().find(|(key, spell)| key.circumstance == circumstance.id && spell.covers(day));
        let review = spell.and_then(|(key, spell)| {
            let last = inmate.reviews.iter().rfind(|((of, _), _)| of == key);
            last.map_or(spell.review_by, |(_, review)| review.next_review)
        });
        match (review, spell.and_then(|(_, spell)| spell.span.until())) {
            (Some(review), _) if review.month() == self.month => self.text.month_bar_review(name, review.day()),
            (Some(review), _) => self.text.month_bar_review_on(name, &self.text.date(review)),
            (None, Some(until)) if until > self.month.last() => self.text.month_bar_until(name, &self.text.date(until)),
            _ => name.clone(),
        }
    }
}
