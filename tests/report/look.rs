//! Writes papers to a folder, for eyes: `PAPERS=/tmp/papers cargo test --test report -- --ignored papers_to_look_at`.

use dagsverk::calendar::Period;
use dagsverk::pay::{DayError, HoleKind, HoleValue, Payroll};
use dagsverk::register::{Component, Language, RunState};
use dagsverk::report::{Pdf, Print, Privacy, payroll_list};

use crate::made::{self, day, payroll, print};
use crate::slips::all;

#[test]
#[ignore = "writes files to look at"]
fn papers_to_look_at() {
    let folder = std::env::var("PAPERS").unwrap_or("/tmp/papers".into());
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, pdf: Pdf| std::fs::write(format!("{folder}/{name}.pdf"), &pdf.bytes).unwrap();
    let list = |payroll: &Payroll, print: &Print| payroll_list(payroll, print).unwrap();
    for many in [0, 1, 5, 20, 300] {
        write(&format!("list_{many}"), list(&payroll(many), &print(Language::Nb)));
    }
    for language in Language::ALL {
        write(&format!("list_{language}"), list(&simple(22), &print(*language)));
    }
    write("list_open", list(&open(), &print(Language::Nb)));
    write("list_states", list(&states(), &Print { by: "Kari Strand".into(), ..print(Language::Nn) }));
    let numbers = Print { privacy: Privacy::NumberOnly, ..print(Language::En) };
    write("list_numbers", list(&payroll(20), &numbers));
    write("list_food", list(&with_food(), &print(Language::Nb)));
    let example = crate::example::payroll("2026-10-01", "2026-10-31");
    for language in Language::ALL {
        write(&format!("example_list_{language}"), list(&example, &print(*language)));
    }
    write("example_slips", all(&example, &print(Language::Nb)));
    write("slips", all(&payroll(20), &print(Language::Nb)));
    write("slips_open", all(&open(), &print(Language::Nb)));
    write("slips_food", all(&with_food(), &print(Language::Nb)));
    write("slips_long", all(&half_a_year(), &print(Language::Nb)));
    let initials = Print { privacy: Privacy::Initials, ..print(Language::Nn) };
    write("slips_initials", all(&payroll(8), &initials));
}

/// A month in which nothing out of the way happened.
fn simple(people: usize) -> Payroll {
    let mut payroll = payroll(people);
    payroll.people.remove(5);
    payroll
}

/// A list that is not closed, with something missing and something wrong.
pub(crate) fn open() -> Payroll {
    let mut payroll = payroll(6);
    payroll.runs.clear();
    payroll.is_provisional = true;
    for person in &mut payroll.people {
        person.run = None;
    }
    let missing = |kind| HoleValue { activity: Some(0), kind };
    payroll.people[1].holes = vec![
        (day("2026-10-14"), missing(HoleKind::Unrecorded)),
        (day("2026-10-15"), missing(HoleKind::DecisionMissing)),
    ];
    for (date, place) in &mut payroll.people[1].days {
        if [14, 15].contains(&date.day()) {
            *place = made::MISSING;
        }
    }
    payroll.people[2].errors = vec![(day("2026-10-20"), DayError::NoRate(Component::Reduced))];
    payroll
}

fn states() -> Payroll {
    let mut payroll = payroll(3);
    payroll.runs[0].state = RunState::HandedOver("2026-11-03T08:00:00+01:00".parse().unwrap());
    let withdrawn = RunState::Withdrawn {
        at: "2026-11-04T08:00:00+01:00".parse().unwrap(),
        reason: "feil sats for kjøkkenet".to_owned(),
    };
    payroll.runs.push(dagsverk::pay::RunHead {
        number: 11,
        only: Some(payroll.people[1].number.clone()),
        code: "9XXP-11AB".to_owned(),
        state: withdrawn,
        ..made::run()
    });
    payroll
}

fn with_food() -> Payroll {
    let mut payroll = payroll(12);
    for person in &mut payroll.people {
        for (_, place) in &mut person.days {
            *place = if *place == made::FREE { made::FREE_WITH_FOOD } else { made::WITH_FOOD };
        }
    }
    payroll
}

/// Longer than a page holds.
pub(crate) fn half_a_year() -> Payroll {
    let mut payroll = payroll(3);
    payroll.span = Period::new(day("2026-05-01"), day("2026-10-31")).unwrap();
    let first = payroll.span.first();
    payroll.people[1].days = (0..184).map(|plus| (first.plus(plus), made::WITH_FOOD)).collect();
    payroll
}
