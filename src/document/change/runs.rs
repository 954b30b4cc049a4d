//! What may be done to a closed run: little. It is made once, with its lines; then it may be handed over, or, while it is
//! the last, withdrawn. A loss of dagpenger never falls on a day that is closed.

use crate::pay::Ledger;
use crate::register::{InmateNumber, Register, RunState, Sanction};

use super::{Change, ChangeRefusal, Fact};

/// Refuses what would change a closed run.
pub(super) fn guard(register: &Register, change: &Change, fact: &Fact) -> Result<(), ChangeRefusal> {
    match fact {
        Fact::Run(number, Some(_)) if !register.runs.contains_key(number) => Ok(()),
        Fact::Run(number, _) => Err(ChangeRefusal::RunIsClosed(*number)),
        Fact::RunLine(_, number, _) if makes(change, *number) => Ok(()),
        Fact::RunLine(_, number, _) => Err(ChangeRefusal::RunIsClosed(*number)),
        Fact::RunState(number, state) => guard_state(register, *number, state),
        Fact::Person(number, None) if register.runs.values().any(|run| run.lines.contains_key(number)) => {
            Err(ChangeRefusal::InmateHasClosedDays(number.clone()))
        }
        Fact::Sanction(number, _, Some(sanction)) => guard_sanction(register, change, number, sanction),
        _ => Ok(()),
    }
}

/// Whether this very change makes the run.
fn makes(change: &Change, run: u32) -> bool {
    change.facts.iter().any(|fact| matches!(fact, Fact::Run(number, Some(_)) if *number == run))
}

fn guard_state(register: &Register, number: u32, state: &RunState) -> Result<(), ChangeRefusal> {
    let run = register.runs.get(&number).ok_or(ChangeRefusal::UnknownRun(number))?;
    match (&run.state, state) {
        (RunState::Withdrawn { .. }, _) => Err(ChangeRefusal::RunIsWithdrawn(number)),
        (RunState::HandedOver(_), _) => Err(ChangeRefusal::RunIsHandedOver(number)),
        (RunState::Standing, RunState::Standing) => Err(ChangeRefusal::RunIsClosed(number)),
        (RunState::Standing, RunState::HandedOver(_)) => Ok(()),
        (RunState::Standing, RunState::Withdrawn { .. }) => {
            let last = register.runs.iter().rev().find(|(_, run)| run.stands()).map_or(number, |(last, _)| *last);
            if last == number { Ok(()) } else { Err(ChangeRefusal::NotTheLastRun(last)) }
        }
    }
}

/// What is not yet earned can be lost; so a loss may be lessened on closed days, not made or raised.
fn guard_sanction(
    register: &Register,
    change: &Change,
    number: &InmateNumber,
    sanction: &Sanction,
) -> Result<(), ChangeRefusal> {
    if !sanction.is_in_force() || register.runs.is_empty() {
        return Ok(());
    }
    let before = register.inmates.get(number).and_then(|inmate| inmate.sanctions.get(&sanction.from()));
    let before = before.filter(|before| before.is_in_force() && before.percent() >= sanction.percent());
    let ledger = Ledger::new(register);
    for day in sanction.period().iter() {
        let was_lost = before.is_some_and(|before| before.period().covers(day));
        // A register that is made whole is told its runs together with its sanctions.
        let closed = ledger.closing_run(number, day).filter(|run| !makes(change, *run));
        if closed.is_some() && !was_lost {
            return Err(ChangeRefusal::SanctionOnClosedDay(number.clone(), day));
        }
    }
    Ok(())
}
