//! The parts of a day and what each earns: sections 1 to 6 of `docs/rules.md`.

use crate::calendar::Date;
use crate::register::{Deduction, MarkDetail, Ore, Pays, Weight};
use crate::scheme::{Bound, CircumstanceIndex, SpellRule, When};

use super::day::{Day, Earns, Hole, HoleKind, Notice, Part, Problem, Recorded, Standing};
use super::view::{PlacementView, SpellView, View};
use super::{ActivityIndex, Book, DayRules};

/// A mark of the day.
#[derive(Clone, Copy)]
struct Marked<'a> {
    activity: ActivityIndex,
    circumstance: CircumstanceIndex,
    detail: Option<&'a MarkDetail>,
}

impl<'a> Book<'a> {
    /// Finds the day's standing and parts and what each earns, and all that is missing or does not fit.
    pub(super) fn find_parts(&self, view: &View<'a>, rules: &DayRules<'a>, day: &mut Day<'a>) {
        early_sanctions(view, day);
        if !view.is_present(rules.date) {
            self.marks(view, rules).for_each(|mark| day.problems.push(Problem::MarkOutsideStay(mark.activity)));
            return;
        }
        let custody = view.custody_on(rules.date);
        if custody.is_none() {
            day.problems.push(Problem::CustodyUnknown);
        }
        // The spells come by rank, so one that takes every claim away comes first.
        let first = view.spells_on(rules.date).next();
        if let Some(spell) = first.filter(|spell| spell.rule.rank == SpellRule::NOT_ENTITLED) {
            day.standing = Standing::NotEntitled(spell.circumstance);
            self.marks(view, rules).for_each(|mark| day.problems.push(Problem::MarkUnderSpell(mark.activity)));
            return;
        }
        self.planned_parts(view, rules, day);
        self.unplanned_parts(view, rules, day);
        if day.parts.is_empty() {
            self.part_of_empty_day(view, rules, day);
        }
        day.standing = if day.parts.is_empty() { Standing::Free } else { Standing::Parts };
        if let Some(kind) = custody {
            self.custody_mismatches(kind, day);
        }
        self.apply_holiday(rules, day);
        self.find_earnings(rules, day);
    }

    fn marks(&self, view: &View<'a>, rules: &DayRules<'a>) -> impl Iterator<Item = Marked<'a>> {
        let day = rules.date.day();
        view.rows.iter().filter_map(move |(activity, row)| {
            let circumstance = self.scheme.by_key(row.key(day)?)?;
            Some(Marked { activity: *activity, circumstance, detail: row.detail(day) })
        })
    }

    fn mark_in(&self, view: &View<'a>, rules: &DayRules<'a>, activity: ActivityIndex) -> Option<Marked<'a>> {
        self.marks(view, rules).find(|mark| mark.activity == activity)
    }

    fn is_planned(&self, planned: &PlacementView<'_>, rules: &DayRules<'_>) -> bool {
        let (_, activity) = self.activity(planned.activity);
        planned.placement.span.covers(rules.date)
            && activity.span.covers(rules.date)
            && planned.placement.weekdays.unwrap_or(activity.weekdays).contains(rules.weekday)
            && (!rules.is_public_holiday || activity.runs_on_holidays)
    }

    /// What was planned (rules 2.1, 2.2 and 3.1 to 3.4): the mark, else the spell that counts first, else a hole.
    fn planned_parts(&self, view: &View<'a>, rules: &DayRules<'a>, day: &mut Day<'a>) {
        for planned in view.placements.iter().filter(|planned| self.is_planned(planned, rules)) {
            let recorded = match self.mark_in(view, rules, planned.activity) {
                Some(mark) => Recorded::Mark { circumstance: mark.circumstance, detail: mark.detail },
                None => view.spells_on(rules.date).next().map_or(Recorded::Nothing, recorded_spell),
            };
            day.parts.push(self.part(planned.activity, Some(planned), recorded));
        }
    }

    /// Marks on what was not planned (rules 2.3 to 2.5).
    fn unplanned_parts(&self, view: &View<'a>, rules: &DayRules<'a>, day: &mut Day<'a>) {
        let planned = day.parts.len();
        for mark in self.marks(view, rules) {
            if day.parts[..planned].iter().any(|part| part.activity == Some(mark.activity)) {
                continue;
            }
            let attended = self.scheme.circumstance(mark.circumstance).takes_part;
            if !attended && (planned > 0 || !rules.weekday.is_working_day()) {
                day.notices.push(Notice::MarkMakesNoPart(mark.activity));
                continue;
            }
            let placed =
                |one: &&PlacementView<'_>| one.activity == mark.activity && one.placement.span.covers(rules.date);
            let placement = view.placements.iter().find(placed);
            if placement.is_none() {
                day.notices.push(Notice::MarkWithoutPlacement(mark.activity));
            }
            let recorded = Recorded::Mark { circumstance: mark.circumstance, detail: mark.detail };
            day.parts.push(self.part(mark.activity, placement, recorded));
        }
    }

    fn part(&self, index: ActivityIndex, placement: Option<&PlacementView<'a>>, recorded: Recorded<'a>) -> Part<'a> {
        let (_, activity) = self.activity(index);
        let own = placement.and_then(|view| view.placement.supplement);
        let earns_supplement =
            recorded.circumstance().is_some_and(|index| self.scheme.circumstance(index).earns_supplement);
        let supplement = own.or(activity.supplement).filter(|_| earns_supplement);
        Part {
            activity: Some(index),
            weight: placement.map_or(Weight::WHOLE, |view| view.placement.weight),
            supplement: supplement.unwrap_or(Ore::ZERO),
            ..whole_day(recorded)
        }
    }

    /// A day without parts (section 4).
    fn part_of_empty_day(&self, view: &View<'a>, rules: &DayRules<'a>, day: &mut Day<'a>) {
        let working_day = rules.weekday.is_working_day();
        let stands = |spell: &&SpellView<'_>| match spell.rule.when {
            When::WorkingDays => working_day,
            When::EveryDay => true,
            When::PlannedOnly => false,
        };
        let mut spells = view.spells_on(rules.date).filter(stands);
        let first = spells.next();
        // The spells come by rank, so the first one has a rank below 40 if any has.
        let recorded = match first {
            Some(spell) if spell.rule.precedes_holiday() => recorded_spell(spell),
            _ if rules.is_holiday_on_working_day() => Recorded::Holiday,
            Some(spell) => recorded_spell(spell),
            None if working_day => Recorded::Nothing,
            None => return,
        };
        day.parts.push(whole_day(recorded));
    }

    fn custody_mismatches(&self, kind: crate::register::CustodyKind, day: &mut Day<'a>) {
        for circumstance in day.parts.iter().filter_map(|part| part.recorded.circumstance()) {
            let problem = Problem::CustodyMismatch(circumstance);
            if !self.scheme.circumstance(circumstance).fits(kind) && !day.problems.contains(&problem) {
                day.problems.push(problem);
            }
        }
    }

    /// A public holiday on a normal working day (section 5).
    fn apply_holiday(&self, rules: &DayRules<'a>, day: &mut Day<'a>) {
        for part in &mut day.parts {
            part.settled = part.recorded.circumstance();
            if !rules.is_holiday_on_working_day() {
                continue;
            }
            let gives_way = match part.recorded {
                Recorded::Nothing => false,
                Recorded::Holiday => true,
                Recorded::Spell { precedes_holiday: true, .. } => false,
                Recorded::Mark { circumstance, .. } | Recorded::Spell { circumstance, .. } => {
                    let circumstance = self.scheme.circumstance(circumstance);
                    !circumstance.takes_part && (!circumstance.is_refusal || rules.refusal_on_holiday)
                }
            };
            if gives_way {
                part.settled = Some(self.scheme.public_holiday());
            }
        }
    }

    /// What each part earns, and what is missing to know it (section 6).
    fn find_earnings(&self, rules: &DayRules<'a>, day: &mut Day<'a>) {
        let takes_part = |part: &Part<'_>| part.settled.is_some_and(|index| self.scheme.circumstance(index).takes_part);
        let attended = day.parts.iter().any(takes_part);
        for part in &mut day.parts {
            let activity = part.activity;
            let missing = |kind| Hole { activity, kind };
            let Some(index) = part.settled else {
                let kind = if activity.is_some() { HoleKind::Unrecorded } else { HoleKind::Unassigned };
                day.holes.push(missing(kind));
                continue;
            };
            self.earn(part, index, attended, rules.date);
            if part.earns == Earns::Open {
                day.holes.push(missing(HoleKind::DecisionMissing));
            }
            if let Some(deduction) = deduction_of(part.recorded) {
                if part.recorded.decided_by().is_some() {
                    part.deduction = Some(deduction);
                } else {
                    day.holes.push(missing(HoleKind::DeductionUndecided));
                }
            }
        }
    }

    /// The rate the part's circumstance pays; where the law leaves a choice, what was decided.
    fn earn(&self, part: &mut Part<'a>, index: CircumstanceIndex, attended: bool, date: Date) {
        let circumstance = self.scheme.circumstance(index);
        let row = self.rules.pays(index, date);
        // A circumstance that takes part is never beside itself: it has no `beside_attended`.
        let beside = circumstance.beside_attended.filter(|_| attended);
        part.bound = if beside.is_some() { Bound::May } else { circumstance.bound };
        part.local_rule = row.local_rule.filter(|_| beside.is_none());
        let pays = match (part.bound, part.recorded.decided_by(), part.recorded.granted(), beside) {
            (Bound::Shall | Bound::Setting, ..) => row.pays,
            (Bound::May, None, ..) => {
                part.earns = Earns::Open;
                return;
            }
            // Beside a part that was attended, only what was granted is paid.
            (Bound::May, Some(_), Some(true), Some(beside)) => beside,
            (Bound::May, Some(_), _, Some(_)) | (Bound::May, Some(_), Some(false), None) => Pays::Nothing,
            (Bound::May, Some(_), Some(true) | None, None) => row.pays,
        };
        part.earns = match pays {
            Pays::Ordinary => Earns::Ordinary,
            Pays::Reduced => Earns::Reduced,
            Pays::Nothing => Earns::Nothing,
        };
    }
}

/// The deduction a mark asks for.
fn deduction_of(recorded: Recorded<'_>) -> Option<Deduction> {
    match recorded {
        Recorded::Mark { detail, .. } => detail?.deduction,
        Recorded::Spell { .. } | Recorded::Holiday | Recorded::Nothing => None,
    }
}

/// A part that is the whole day, with nothing settled yet.
fn whole_day(recorded: Recorded<'_>) -> Part<'_> {
    Part {
        activity: None,
        weight: Weight::WHOLE,
        recorded,
        settled: None,
        earns: Earns::Open,
        bound: Bound::Shall,
        local_rule: None,
        supplement: Ore::ZERO,
        deduction: None,
    }
}

fn recorded_spell<'a>(view: &SpellView<'a>) -> Recorded<'a> {
    Recorded::Spell {
        circumstance: view.circumstance,
        spell: view.spell,
        precedes_holiday: view.rule.precedes_holiday(),
    }
}

fn early_sanctions(view: &View<'_>, day: &mut Day<'_>) {
    let begins = view.sanctions.iter().filter(|sanction| sanction.from() == day.date);
    let early = begins.filter(|sanction| sanction.begins_before_complaint_deadline()).count();
    day.problems.extend(std::iter::repeat_n(Problem::SanctionEarly, early));
}
