//! A register into records.

use crate::document::Document;
use crate::register::{
    Activity, ActivityCode, Inmate, InmateNumber, Local, MarkDetail, MarkRow, Person, Register, Review, Spell, SpellKey,
};

use super::records::{
    ActivityRecord, CustodyRecord, DetailRecord, File, FrameRecord, HolidaySwitchRecord, InmateRecord, LocalRateRecord,
    MarksRecord, PlacementRecord, ReviewRecord, RuleRecord, SanctionRecord, SettingRecord, SpellRecord, StayRecord,
    UNMARKED,
};

pub(super) fn to_file(document: &Document) -> File<'_> {
    let Register { inmates, activities, frames, local } = &document.register;
    let scheme = document.scheme.document();
    let mut file = File {
        format: 1,
        id: document.id.clone(),
        prison: local.prison.clone(),
        unit: local.unit.clone(),
        language: local.language,
        period: local.period.kind,
        period_start: local.period.start,
        inmates: Vec::new(),
        stays: Vec::new(),
        custody: Vec::new(),
        activities: activities.iter().map(|(code, activity)| activity_record(code, activity)).collect(),
        placements: Vec::new(),
        marks: Vec::new(),
        spells: Vec::new(),
        reviews: Vec::new(),
        sanctions: Vec::new(),
        rates: Vec::new(),
        rules: Vec::new(),
        holiday_switches: Vec::new(),
        frames: Vec::new(),
        settings: Vec::new(),
        scheme: scheme.id.clone(),
        circumstances: scheme.circumstances.clone(),
        holidays: scheme.holidays.clone(),
        shipped_rates: scheme.rates.clone(),
        switches: scheme.switches.clone(),
    };
    for (number, inmate) in inmates {
        write_inmate(number, inmate, &mut file);
    }
    file.frames = frames
        .iter()
        .map(|((activity, from), frame)| FrameRecord {
            activity: activity.clone(),
            amount: frame.amount,
            from: *from,
            until: frame.until,
        })
        .collect();
    write_local(local, &mut file);
    file
}

fn activity_record(code: &ActivityCode, activity: &Activity) -> ActivityRecord {
    let Activity { name, kind, provider, place, weekdays, hours, span, capacity, supplement, runs_on_holidays } =
        activity.clone();
    let (from, until) = (span.from(), span.until());
    ActivityRecord {
        code: code.clone(),
        kind,
        weekdays,
        name,
        provider,
        place,
        hours,
        from,
        until,
        capacity,
        supplement,
        runs_on_holidays,
    }
}

fn write_inmate<'a>(number: &'a InmateNumber, inmate: &'a Inmate, file: &mut File<'a>) {
    let number_of = || number.clone();
    let Person { family_name, given_name, born, language, sentence_end } = inmate.person.clone();
    file.inmates.push(InmateRecord { number: number_of(), family_name, given_name, born, language, sentence_end });
    file.stays.extend(inmate.stays.values().map(|stay| StayRecord {
        inmate: number_of(),
        from: stay.span.from(),
        until: stay.span.until(),
        unit: stay.unit.clone(),
    }));
    file.custody.extend(inmate.custody.iter().map(|(from, kind)| CustodyRecord {
        inmate: number_of(),
        from: *from,
        kind: *kind,
    }));
    file.placements.extend(inmate.placements.iter().map(|((activity, from), placement)| PlacementRecord {
        inmate: number_of(),
        activity: activity.clone(),
        from: *from,
        until: placement.span.until(),
        weekdays: placement.weekdays,
        weight: placement.weight.get(),
        supplement: placement.supplement,
    }));
    file.marks.extend(inmate.attendance.rows().iter().map(|row| marks_record(number, row)));
    file.spells.extend(inmate.spells.iter().map(|(key, spell)| {
        let Spell { span, weekdays, granted, decided_by, decided_on, review_by, reason } = spell.clone();
        let SpellKey { from, circumstance } = key.clone();
        let until = span.until();
        SpellRecord {
            inmate: number_of(),
            from,
            circumstance,
            until,
            weekdays,
            granted,
            decided_by,
            decided_on,
            review_by,
            reason,
        }
    }));
    file.reviews.extend(inmate.reviews.iter().map(|((key, date), review)| {
        let Review { by, assessment, next_review } = review.clone();
        let SpellKey { from, circumstance } = key.clone();
        ReviewRecord { inmate: number_of(), from, circumstance, date: *date, by, assessment, next_review }
    }));
    file.sanctions.extend(inmate.sanctions.values().map(|sanction| SanctionRecord {
        inmate: number_of(),
        from: sanction.from(),
        decided: sanction.decided(),
        days: sanction.days(),
        percent: sanction.percent(),
        state: sanction.state,
        decided_by: sanction.decided_by.clone(),
    }));
}

fn marks_record<'a>(number: &'a InmateNumber, row: &'a MarkRow) -> MarksRecord<'a> {
    let mut days = String::new();
    for (day, key) in row.keys() {
        days.extend(std::iter::repeat_n(UNMARKED, day as usize - 1 - days.len()));
        days.push(key.letter());
    }
    let details = row.details().map(|(day, detail)| {
        let MarkDetail { deduction, granted, decided_by, note } = detail.clone();
        // A day of a month is at most 31, so nothing is cut.
        DetailRecord { day: day as u8, deduction, granted, decided_by, note }
    });
    MarksRecord {
        inmate: number.as_str().into(),
        activity: row.activity().as_str().into(),
        month: row.month(),
        days: days.into(),
        details: details.collect(),
    }
}

fn write_local(local: &Local, file: &mut File<'_>) {
    file.rates = local
        .rates
        .iter()
        .map(|((component, from), rate)| LocalRateRecord {
            component: *component,
            from: *from,
            amount: rate.amount,
            until: rate.until,
            source: rate.source.clone(),
        })
        .collect();
    file.rules = local
        .rules
        .iter()
        .map(|(key, rule)| RuleRecord {
            circumstance: key.circumstance.clone(),
            from: key.from,
            pays: rule.pays,
            source: rule.source.clone(),
        })
        .collect();
    file.holiday_switches = local
        .holidays
        .iter()
        .map(|((holiday, from), observed)| HolidaySwitchRecord {
            holiday: holiday.clone(),
            observed: *observed,
            from: *from,
        })
        .collect();
    file.settings = local
        .switches
        .iter()
        .map(|((key, from), on)| SettingRecord {
            key: *key,
            from: *from,
            value: on.map_or_else(String::new, |on| key.written(on).to_owned()),
        })
        .collect();
}
