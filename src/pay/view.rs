//! What of one inmate's facts can touch a day of a short span (a month): looked up once, used for each day.

use crate::calendar::{Date, Period, Span};
use crate::register::{CustodyKind, Inmate, MarkRow, Placement, Sanction, Spell};
use crate::scheme::{CircumstanceIndex, SpellRule};

use super::{ActivityIndex, Book};

/// One inmate's facts that touch some days of one month.
#[derive(Debug)]
pub(super) struct View<'a> {
    pub(super) stays: Vec<Span>,
    pub(super) placements: Vec<PlacementView<'a>>,
    /// In the order in which they count: rank, the later from, the table's order, the register's.
    pub(super) spells: Vec<SpellView<'a>>,
    pub(super) sanctions: Vec<&'a Sanction>,
    pub(super) rows: Vec<(ActivityIndex, &'a MarkRow)>,
    custody: Vec<(Date, CustodyKind)>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct PlacementView<'a> {
    pub(super) activity: ActivityIndex,
    pub(super) placement: &'a Placement,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct SpellView<'a> {
    pub(super) circumstance: CircumstanceIndex,
    pub(super) rule: SpellRule,
    pub(super) spell: &'a Spell,
}

impl<'a> View<'a> {
    /// The facts that touch `days`, which lie in one month.
    pub(super) fn new(book: &Book<'a>, inmate: &'a Inmate, days: Period) -> View<'a> {
        let touches = |span: Span| span.within(days).is_some();
        let placements = inmate.placements.iter().filter(|(_, placement)| touches(placement.span));
        let placements = placements.filter_map(|((code, _), placement)| {
            Some(PlacementView { activity: book.find_activity(code.as_str())?, placement })
        });
        let begun = inmate.spells.iter().take_while(|(key, _)| key.from <= days.last());
        let spells = begun.filter(|(_, spell)| touches(spell.span)).filter_map(|(key, spell)| {
            let circumstance = book.scheme.find(key.circumstance.as_str())?;
            let rule = book.scheme.circumstance(circumstance).as_spell?;
            Some(SpellView { circumstance, rule, spell })
        });
        let mut spells: Vec<_> = spells.collect();
        spells.sort_by_key(|view| (view.rule.rank, std::cmp::Reverse(view.spell.span.from()), view.circumstance));
        let rows = inmate.attendance.in_month(days.first().month()).iter();
        let before = inmate.custody.range(..days.first()).next_back();
        View {
            stays: inmate.stays.values().map(|stay| stay.span).filter(|span| touches(*span)).collect(),
            placements: placements.collect(),
            spells,
            sanctions: inmate.sanctions.values().filter(|sanction| touches(sanction.period().into())).collect(),
            rows: rows.filter_map(|row| Some((book.find_activity(row.activity().as_str())?, row))).collect(),
            custody: before
                .into_iter()
                .chain(inmate.custody.range(days.first()..=days.last()))
                .map(|(from, kind)| (*from, *kind))
                .collect(),
        }
    }

    /// Whether no day of the span can have anything to settle or to list.
    pub(super) fn is_empty(&self) -> bool {
        self.stays.is_empty() && self.rows.is_empty() && self.sanctions.is_empty()
    }

    /// Whether the inmate was in the prison on the day.
    pub(super) fn is_present(&self, day: Date) -> bool {
        self.stays.iter().any(|stay| stay.covers(day))
    }

    /// The custody kind in force on the day.
    pub(super) fn custody_on(&self, day: Date) -> Option<CustodyKind> {
        self.custody.iter().rev().find(|(from, _)| *from <= day).map(|(_, kind)| *kind)
    }

    /// The spells that cover the day, the one that counts first.
    pub(super) fn spells_on(&self, day: Date) -> impl Iterator<Item = &SpellView<'a>> {
        self.spells.iter().filter(move |view| view.spell.covers(day))
    }

    /// The sanction in force that covers the day.
    pub(super) fn sanction_on(&self, day: Date) -> Option<&'a Sanction> {
        self.sanctions.iter().copied().find(|sanction| sanction.is_in_force() && sanction.period().covers(day))
    }
}
