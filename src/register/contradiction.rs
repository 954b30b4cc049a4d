//! Facts that cannot be true together. All such checks stand here.

use crate::calendar::{Date, Span};

use super::{ActivityCode, Inmate, InmateNumber, Register, SpellKey};

/// Two facts that exclude each other, or one that points at nothing; named by their keys.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the keys of the facts the sentence names")]
pub enum Contradiction {
    /// Two stays of one inmate share a day.
    StaysOverlap { inmate: InmateNumber, first: Date, second: Date },
    /// Two placements of one inmate in one activity share a day.
    PlacementsOverlap { inmate: InmateNumber, activity: ActivityCode, first: Date, second: Date },
    /// Two sanctions in force share a day.
    SanctionsOverlap { inmate: InmateNumber, first: Date, second: Date },
    /// A placement is in an activity that is not there.
    PlacementInUnknown { inmate: InmateNumber, activity: ActivityCode, from: Date },
    /// A mark is on an activity that is not there.
    MarkOnUnknown { inmate: InmateNumber, activity: ActivityCode, date: Date },
    /// A frame is for an activity that is not there.
    FrameOfUnknown { activity: ActivityCode, from: Option<Date> },
    /// A review is of a spell that is not there.
    ReviewOfUnknown { inmate: InmateNumber, spell: SpellKey, date: Date },
    /// A rate ends before it begins.
    RateEndsBeforeStart { component: super::Component, from: Date, until: Date },
    /// A frame ends before it begins.
    FrameEndsBeforeStart { activity: ActivityCode, from: Date, until: Date },
    /// The start of the payment period does not fit its kind.
    PeriodStart,
}

/// Among the facts of one inmate, and between them and the activities.
pub(super) fn of_inmate(register: &Register, number: &InmateNumber, inmate: &Inmate) -> Vec<Contradiction> {
    let mut found = Vec::new();
    overlaps(number, inmate, &mut found);
    unknown(register, number, inmate, &mut found);
    found
}

/// Among frames, rates and settings.
pub(super) fn of_local(register: &Register) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for ((activity, from), frame) in &register.frames {
        if !register.activities.contains_key(activity) {
            found.push(Contradiction::FrameOfUnknown { activity: activity.clone(), from: *from });
        }
        if let (Some(from), Some(until)) = (*from, frame.until)
            && until < from
        {
            found.push(Contradiction::FrameEndsBeforeStart { activity: activity.clone(), from, until });
        }
    }
    for ((component, from), rate) in &register.local.rates {
        if let Some(until) = rate.until.filter(|until| until < from) {
            found.push(Contradiction::RateEndsBeforeStart { component: *component, from: *from, until });
        }
    }
    if !register.local.period.fits() {
        found.push(Contradiction::PeriodStart);
    }
    found
}

fn overlaps(number: &InmateNumber, inmate: &Inmate, found: &mut Vec<Contradiction>) {
    for (first, second) in touching(inmate.stays.values().map(|stay| stay.span)) {
        found.push(Contradiction::StaysOverlap { inmate: number.clone(), first, second });
    }
    let placements: Vec<_> =
        inmate.placements.iter().map(|((activity, _), placement)| (activity, placement.span)).collect();
    for of_one in placements.chunk_by(|one, other| one.0 == other.0) {
        for (first, second) in touching(of_one.iter().map(|(_, span)| *span)) {
            let activity = of_one[0].0.clone();
            found.push(Contradiction::PlacementsOverlap { inmate: number.clone(), activity, first, second });
        }
    }
    let in_force = inmate.sanctions.values().filter(|sanction| sanction.is_in_force());
    for (first, second) in touching(in_force.map(|sanction| sanction.period().into())) {
        found.push(Contradiction::SanctionsOverlap { inmate: number.clone(), first, second });
    }
}

/// Each span that shares a day with an earlier one: the first days of the one that lasts longest, and its own. The spans
/// come by first day.
fn touching(spans: impl Iterator<Item = Span>) -> Vec<(Date, Date)> {
    let mut found = Vec::new();
    let mut longest: Option<Span> = None;
    for span in spans {
        if let Some(earlier) = longest.filter(|earlier| earlier.overlaps(span)) {
            found.push((earlier.from(), span.from()));
        }
        let ends = |span: Span| span.until().unwrap_or(Date::LAST);
        if longest.is_none_or(|earlier| ends(earlier) < ends(span)) {
            longest = Some(span);
        }
    }
    found
}

fn unknown(register: &Register, number: &InmateNumber, inmate: &Inmate, found: &mut Vec<Contradiction>) {
    for (activity, from) in inmate.placements.keys() {
        if !register.activities.contains_key(activity) {
            let (inmate, activity) = (number.clone(), activity.clone());
            found.push(Contradiction::PlacementInUnknown { inmate, activity, from: *from });
        }
    }
    let mut known: Option<&ActivityCode> = None;
    for row in inmate.attendance.rows() {
        let activity = row.activity();
        if known == Some(activity) || register.activities.contains_key(activity) {
            known = Some(activity);
        } else if let Some((day, _)) = row.keys().next()
            && let Some(date) = row.month().on(day)
        {
            found.push(Contradiction::MarkOnUnknown { inmate: number.clone(), activity: activity.clone(), date });
        }
    }
    for (spell, date) in inmate.reviews.keys() {
        if !inmate.spells.contains_key(spell) {
            let (inmate, spell) = (number.clone(), spell.clone());
            found.push(Contradiction::ReviewOfUnknown { inmate, spell, date: *date });
        }
    }
}
