//! One fact to be set: its key, and what stands there afterwards. `None` takes it away.

use crate::calendar::{Date, Month, written_enum};
use crate::register::{
    Activity, ActivityCode, Amendment, Component, CustodyKind, Frame, HolidayId, InmateNumber, Language, Mark,
    MarkDetail, MarkKey, PaymentPeriod, Person, Placement, Rate, Review, Rule, RuleKey, Run, RunState, Sanction, Spell,
    SpellKey, Stay, Switch,
};

/// One fact to be set or taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// Who an inmate is. Taking it away takes the inmate away, about whom nothing else may stand.
    Person(InmateNumber, Option<Person>),
    /// A stay, by its first day.
    Stay(InmateNumber, Date, Option<Stay>),
    /// The custody kind from a day on.
    Custody(InmateNumber, Date, Option<CustodyKind>),
    /// A placement, by activity and first day.
    Placement(InmateNumber, (ActivityCode, Date), Option<Placement>),
    /// A spell.
    Spell(InmateNumber, SpellKey, Option<Spell>),
    /// A review of a spell, by the spell and its day.
    Review(InmateNumber, (SpellKey, Date), Option<Review>),
    /// A sanction, by its first day.
    Sanction(InmateNumber, Date, Option<Sanction>),
    /// Marks of one activity and month.
    Marks(InmateNumber, Month, ActivityCode, Vec<DayMark>),
    /// Why closed days were changed, of one person or of everyone, in the order in which that was done.
    Amendment(Option<InmateNumber>, u32, Option<Amendment>),
    /// A closed run, by its number, its lines left out: each is a fact of its own.
    Run(u32, Option<Box<Run>>),
    /// A person's line in a run.
    RunLine(InmateNumber, u32, Option<Box<str>>),
    /// What became of a run.
    RunState(u32, RunState),
    /// An activity.
    Activity(ActivityCode, Option<Activity>),
    /// A frame, by activity and first day.
    Frame((ActivityCode, Option<Date>), Option<Frame>),
    /// A rate, by component and first day.
    Rate((Component, Date), Option<Rate>),
    /// A rule.
    Rule(RuleKey, Option<Rule>),
    /// Whether a holiday is observed from a day on.
    Holiday((HolidayId, Option<Date>), Option<bool>),
    /// How a switch stands from a day on; `Some(None)` is the default again.
    Switch((Switch, Option<Date>), Option<Option<bool>>),
    /// The prison's name.
    Prison(String),
    /// The unit's name.
    Unit(String),
    /// The register's language.
    Language(Option<Language>),
    /// How often is paid.
    Period(PaymentPeriod),
}

/// What is marked on a day of a month afterwards. Small, since an import has a million of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayMark {
    day: u8,
    key: Option<MarkKey>,
    detail: Option<Box<MarkDetail>>,
}

impl DayMark {
    /// This mark on this day of the month; none takes the mark of the day away.
    pub fn new(day: u8, mark: Option<Mark>) -> DayMark {
        let (key, detail) = mark.map_or((None, None), |mark| (Some(mark.key), Some(mark.detail)));
        DayMark { day, key, detail: detail.filter(|detail| !detail.is_empty()).map(Box::new) }
    }

    /// The day of the month.
    pub fn day(&self) -> u32 {
        self.day.into()
    }

    /// The mark's letter, where there is one afterwards.
    pub fn key(&self) -> Option<MarkKey> {
        self.key
    }

    /// What the mark carries beside its letter, where that is anything.
    pub fn detail(&self) -> Option<&MarkDetail> {
        self.detail.as_deref()
    }

    /// The mark, where there is one afterwards.
    pub fn mark(&self) -> Option<Mark> {
        Some(Mark { key: self.key?, detail: self.detail.as_deref().cloned().unwrap_or_default() })
    }
}

written_enum! {
    /// What a fact is about, for naming a change.
    pub enum Kind {
        /// A person.
        Person = "person",
        /// A stay.
        Stay = "stay",
        /// A custody kind.
        Custody = "custody",
        /// A placement.
        Placement = "placement",
        /// A spell.
        Spell = "spell",
        /// A review.
        Review = "review",
        /// A sanction.
        Sanction = "sanction",
        /// Marks.
        Mark = "mark",
        /// An activity.
        Activity = "activity",
        /// A frame.
        Frame = "frame",
        /// A rate.
        Rate = "rate",
        /// A rule.
        Rule = "rule",
        /// A holiday switch.
        Holiday = "holiday",
        /// A setting.
        Setting = "setting",
        /// Why closed days were changed.
        Amendment = "amendment",
        /// A closed run.
        Run = "run",
    }
}

impl Fact {
    /// What it is about.
    pub fn kind(&self) -> Kind {
        match self {
            Fact::Person(..) => Kind::Person,
            Fact::Stay(..) => Kind::Stay,
            Fact::Custody(..) => Kind::Custody,
            Fact::Placement(..) => Kind::Placement,
            Fact::Spell(..) => Kind::Spell,
            Fact::Review(..) => Kind::Review,
            Fact::Sanction(..) => Kind::Sanction,
            Fact::Marks(..) => Kind::Mark,
            Fact::Amendment(..) => Kind::Amendment,
            Fact::Run(..) | Fact::RunLine(..) | Fact::RunState(..) => Kind::Run,
            Fact::Activity(..) => Kind::Activity,
            Fact::Frame(..) => Kind::Frame,
            Fact::Rate(..) => Kind::Rate,
            Fact::Rule(..) => Kind::Rule,
            Fact::Holiday(..) => Kind::Holiday,
            Fact::Switch(..) | Fact::Prison(_) | Fact::Unit(_) | Fact::Language(_) | Fact::Period(_) => Kind::Setting,
        }
    }

    /// Whom it is about, where it is about one inmate.
    pub fn inmate(&self) -> Option<&InmateNumber> {
        match self {
            Fact::Person(number, _)
            | Fact::Stay(number, ..)
            | Fact::Custody(number, ..)
            | Fact::Placement(number, ..)
            | Fact::Spell(number, ..)
            | Fact::Review(number, ..)
            | Fact::Sanction(number, ..)
            | Fact::Marks(number, ..)
            | Fact::RunLine(number, ..) => Some(number),
            Fact::Amendment(number, ..) => number.as_ref(),
            Fact::Activity(..)
            | Fact::Frame(..)
            | Fact::Rate(..)
            | Fact::Rule(..)
            | Fact::Holiday(..)
            | Fact::Switch(..)
            | Fact::Prison(_)
            | Fact::Unit(_)
            | Fact::Language(_)
            | Fact::Period(_)
            | Fact::Run(..)
            | Fact::RunState(..) => None,
        }
    }

    /// Whether what it sets is about this day: a mark on it, something that lasts over it, or that counts from it or before.
    /// What has no day is about none.
    pub fn covers(&self, day: Date) -> bool {
        let since = |from: &Option<Date>| from.is_none_or(|from| from <= day);
        match self {
            Fact::Stay(_, _, stay) => stay.as_ref().is_some_and(|stay| stay.span.covers(day)),
            Fact::Custody(_, from, _) => *from <= day,
            Fact::Placement(_, _, placement) => placement.as_ref().is_some_and(|one| one.span.covers(day)),
            Fact::Spell(_, _, spell) => spell.as_ref().is_some_and(|spell| spell.span.covers(day)),
            Fact::Review(_, (_, date), _) => *date == day,
            Fact::Sanction(_, _, sanction) => sanction.as_ref().is_some_and(|one| one.period().covers(day)),
            Fact::Marks(_, month, _, days) => days.iter().any(|one| month.on(one.day()) == Some(day)),
            Fact::Activity(_, activity) => activity.as_ref().is_some_and(|activity| activity.span.covers(day)),
            Fact::Frame((_, from), frame) => {
                since(from) && frame.as_ref().is_some_and(|frame| frame.until.is_none_or(|until| day <= until))
            }
            Fact::Rate((_, from), rate) => {
                *from <= day && rate.as_ref().is_some_and(|rate| rate.until.is_none_or(|until| day <= until))
            }
            Fact::Rule(RuleKey { from, .. }, _) | Fact::Holiday((_, from), _) | Fact::Switch((_, from), _) => {
                since(from)
            }
            Fact::Amendment(_, _, amendment) => amendment.as_ref().is_some_and(|one| one.covers(day)),
            Fact::Run(_, run) => run.as_ref().is_some_and(|run| run.span.covers(day)),
            Fact::Person(..)
            | Fact::Prison(_)
            | Fact::Unit(_)
            | Fact::Language(_)
            | Fact::Period(_)
            | Fact::RunLine(..)
            | Fact::RunState(..) => false,
        }
    }

    /// How many facts it is: of marks as many as there are days.
    pub(super) fn size(&self) -> usize {
        match self {
            Fact::Marks(_, _, _, days) => days.len(),
            _ => 1,
        }
    }

    /// Whether what it sets stands under its own key.
    pub(super) fn is_under_its_key(&self) -> bool {
        match self {
            Fact::Stay(_, from, Some(stay)) => stay.span.from() == *from,
            Fact::Placement(_, (_, from), Some(placement)) => placement.span.from() == *from,
            Fact::Spell(_, key, Some(spell)) => spell.span.from() == key.from,
            Fact::Sanction(_, from, Some(sanction)) => sanction.from() == *from,
            _ => true,
        }
    }
}
