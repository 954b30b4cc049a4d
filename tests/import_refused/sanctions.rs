//! Sanctions the law does not allow.

use crate::asking::{all_refused, taken};
use crate::common::Package;

#[test]
fn a_sanction_of_no_days_or_of_more_than_14_is_refused() {
    for days in ["0", "15", "-1", "7.5"] {
        let row = format!("1,2026-10-05,2026-10-01,{days},50,in_force,");
        all_refused(&[("sanctions", &row, "line 2, column days", "must be a whole number from 1 to 14.")]);
    }
}

#[test]
fn a_sanction_of_nothing_or_of_more_than_50_percent_is_refused() {
    for percent in ["0", "51", "100", "50%", "33.3"] {
        let row = format!("1,2026-10-05,2026-10-01,7,{percent},in_force,");
        all_refused(&[("sanctions", &row, "line 2, column percent", "must be a whole number from 1 to 50.")]);
    }
}

#[test]
fn a_sanction_on_or_before_the_day_of_its_decision_is_refused() {
    for decided in ["2026-10-05", "2026-10-06"] {
        for state in ["in_force", "conditional"] {
            let row = format!("1,2026-10-05,{decided},7,50,{state},");
            let says = "“2026-10-05” must begin after the day it was decided.";
            all_refused(&[("sanctions", &row, "line 2, column from", says)]);
        }
    }
    taken(&Package::small().rows("sanctions", "1,2026-10-05,2026-10-04,14,50,in_force,"));
}
