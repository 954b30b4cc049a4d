//! The facts that stand in no payroll: when somebody came and left, and when his placements began and ended.

use crate::calendar::{Date, Period};
use crate::pay::ActivityValue;
use crate::register::{ActivityCode, Inmate, InmateNumber, Register};

use super::reason::When;
use super::tally::Key;

/// A person's facts around two spans.
#[derive(Clone, Copy)]
pub(super) struct Facts<'f> {
    register: &'f Register,
    inmate: Option<&'f Inmate>,
    /// The days from the first of either span to the last of either.
    around: Period,
}

/// Something that begins and ends.
struct Lasting<T> {
    what: T,
    from: Date,
    until: Option<Date>,
}

impl<'f> Facts<'f> {
    pub(super) fn of(register: &'f Register, number: &InmateNumber, around: Period) -> Facts<'f> {
        Facts { register, inmate: register.inmates.get(number), around }
    }

    /// What keeps him from being here on a day: he has left, or has not come yet.
    pub(super) fn away(&self, when: When, day: Date) -> Option<Key> {
        let stays: Vec<Lasting<()>> = self.stays().collect();
        match self.turn(&stays, when, day)? {
            Turn::Begun((), from) => Some(Key::Came(from)),
            Turn::Ended((), until) => Some(Key::Left(until)),
        }
    }

    /// What leaves him without an activity on a day: his placement has ended, or has not begun yet.
    pub(super) fn unplaced(&self, when: When, day: Date) -> Option<Key> {
        let placements: Vec<Lasting<ActivityCode>> = self.placements().collect();
        match self.turn(&placements, when, day)? {
            Turn::Begun(activity, from) => Some(Key::PlacementBegun(activity, from)),
            Turn::Ended(activity, until) => Some(Key::PlacementEnded(activity, until)),
        }
    }

    /// The placement that began or ended last inside the two spans; what changed his weekdays.
    pub(super) fn replaced(&self) -> Option<Key> {
        let inside = |day: &Date| *day > self.around.first() && *day <= self.around.last();
        let begun = self.placements().filter(|one| inside(&one.from)).max_by_key(|one| one.from);
        let ended = || {
            let ends = self.placements().filter_map(|one| Some((one.what, one.until?)));
            ends.filter(|(_, until)| self.ends_inside(*until)).max_by_key(|(_, until)| *until)
        };
        match begun {
            Some(one) => Some(Key::PlacementBegun(one.what, one.from)),
            None => ended().map(|(activity, until)| Key::PlacementEnded(activity, until)),
        }
    }

    /// The first day of the stay that began last.
    pub(super) fn came(&self) -> Option<Date> {
        self.stays().map(|stay| stay.from).filter(|from| self.around.covers(*from)).max()
    }

    /// The last day of the stay that ended last.
    pub(super) fn left(&self) -> Option<Date> {
        self.stays().filter_map(|stay| stay.until).filter(|until| self.ends_inside(*until)).max()
    }

    /// An activity by its code, called as the register calls it.
    pub(super) fn activity(&self, code: &ActivityCode) -> ActivityValue {
        let name = self.register.activities.get(code).map(|activity| activity.name.clone());
        ActivityValue { code: code.clone(), name: name.unwrap_or_default() }
    }

    fn ends_inside(&self, until: Date) -> bool {
        self.around.first() <= until && until < self.around.last()
    }

    fn stays(&self) -> impl Iterator<Item = Lasting<()>> {
        let stays = self.inmate.into_iter().flat_map(|inmate| inmate.stays.values());
        stays.map(|stay| Lasting { what: (), from: stay.span.from(), until: stay.span.until() })
    }

    fn placements(&self) -> impl Iterator<Item = Lasting<ActivityCode>> {
        let placements = self.inmate.into_iter().flat_map(|inmate| &inmate.placements);
        placements.map(|((code, _), placement)| Lasting {
            what: code.clone(),
            from: placement.span.from(),
            until: placement.span.until(),
        })
    }

    /// What turned before or after a day without it. In the earlier span a beginning yet to come tells it from the later
    /// one, in the later span an end that has been; the other of the two where there is none.
    fn turn<T: Clone>(&self, all: &[Lasting<T>], when: When, day: Date) -> Option<Turn<T>> {
        let begun = || {
            let begins = all.iter().filter(|one| day < one.from && one.from <= self.around.last());
            begins.min_by_key(|one| one.from).map(|one| Turn::Begun(one.what.clone(), one.from))
        };
        let ended = || {
            let ends = all.iter().filter_map(|one| Some((&one.what, one.until?)));
            let ends = ends.filter(|(_, until)| *until < day && self.around.first() <= *until);
            ends.max_by_key(|(_, until)| *until).map(|(what, until)| Turn::Ended(what.clone(), until))
        };
        match when {
            When::Before => begun().or_else(ended),
            When::Now => ended().or_else(begun),
        }
    }
}

/// A beginning, or an end.
enum Turn<T> {
    Begun(T, Date),
    Ended(T, Date),
}
