//! Circumstances where they cannot stand, and what cannot be said of them.

use crate::asking::{all_refused, refused_once, taken};
use crate::common::Package;

#[test]
fn an_unknown_circumstance_is_refused() {
    let says = "not a known circumstance. See the list in docs/data-package.md.";
    all_refused(&[
        ("marks", "1,2026-10-01,WOOD,tookpart,,,,", "line 2, column circumstance", says),
        ("marks", "1,2026-10-01,WOOD,T,,,,", "line 2, column circumstance", says),
        ("spells", "1,2026-10-01,Sick,,,,,,,", "line 2, column circumstance", says),
        ("reviews", "1,2026-10-01,illness,2026-10-02,,,", "line 2, column circumstance", says),
        ("rules", "holiday,,R,", "line 2, column circumstance", says),
    ]);
}

#[test]
fn a_circumstance_that_is_only_a_spell_or_derived_is_refused_as_a_mark() {
    for circumstance in [
        "hospital",
        "institution",
        "institution_paid",
        "work_release",
        "at_home",
        "interrupted",
        "at_large",
        "public_holiday",
    ] {
        let row = format!("1,2026-10-01,WOOD,{circumstance},,,,");
        let says =
            format!("{circumstance} cannot be a mark. Record it as a spell in spells.csv, or let it be derived.");
        all_refused(&[("marks", &row, "line 2, column circumstance", &says)]);
    }
}

#[test]
fn a_circumstance_that_is_only_a_mark_or_derived_is_refused_as_a_spell() {
    for circumstance in ["took_part", "unauthorised", "refused", "public_holiday"] {
        let row = format!("1,2026-10-01,{circumstance},,,,,,,");
        let says = format!("{circumstance} cannot be a spell. Mark it on each day in marks.csv.");
        all_refused(&[("spells", &row, "line 2, column circumstance", &says)]);
    }
}

#[test]
fn granted_on_a_circumstance_that_leaves_nothing_open_is_refused() {
    for (circumstance, granted) in [("took_part", "true"), ("sick", "true"), ("sick", "false"), ("leave", "true")] {
        let row = format!("1,2026-10-01,WOOD,{circumstance},,{granted},insp.,");
        let says = format!("granted cannot be said of {circumstance}");
        all_refused(&[("marks", &row, "line 2, column granted", &says)]);
    }
    let says = "granted cannot be said of hospital, which leaves nothing open. Leave the field empty.";
    all_refused(&[("spells", "1,2026-10-01,hospital,,,false,insp.,,,", "line 2, column granted", says)]);
}

#[test]
fn granted_on_a_circumstance_that_leaves_it_open_is_taken() {
    taken(
        &Package::small()
            .rows("marks", "1,2026-10-01,WOOD,voluntary_isolation,,false,insp.,")
            .rows("spells", "1,2026-10-05,voluntary_isolation,2026-10-09,,TRUE,insp.,,,"),
    );
}

#[test]
fn a_deduction_from_something_else_than_took_part_is_refused() {
    for circumstance in ["education_release", "sick", "unauthorised", "refused", "cancelled", "leave"] {
        let row = format!("1,2026-10-01,WOOD,{circumstance},20%,,insp.,");
        let says = format!("a deduction can only be taken from took_part, not from {circumstance}.");
        all_refused(&[("marks", &row, "line 2, column deduction", &says)]);
    }
}

#[test]
fn a_deduction_of_nothing_of_more_than_all_or_of_anything_else_is_refused() {
    for (deduction, says) in [
        ("0", "“0” deducts nothing. Leave the field empty or write a deduction."),
        ("0.00", "deducts nothing."),
        ("0%", "deducts nothing."),
        ("100.01%", "is above 100%."),
        ("-20%", "is not a deduction. Write 20% or 15.00."),
        ("%", "is not a deduction."),
        ("a bit", "is not an amount."),
    ] {
        let row = format!("1,2026-10-01,WOOD,took_part,{deduction},,insp.,");
        all_refused(&[("marks", &row, "line 2, column deduction", says)]);
    }
}

#[test]
fn a_rule_on_what_the_regulation_decides_is_refused() {
    for circumstance in ["took_part", "unauthorised", "refused", "public_holiday", "at_home", "interrupted", "at_large"]
    {
        let says = format!("{circumstance} can have no local rule; the regulation decides.");
        all_refused(&[("rules", &format!("{circumstance},,R,here"), "line 2, column circumstance", &says)]);
    }
}

#[test]
fn a_review_without_its_spell_is_refused() {
    let says = "belongs to no spell in spells.csv. Correct number, date or circumstance.";
    for (spell, review) in [
        ("1,2026-10-01,unfit,,,,,,,", "1,2026-10-02,unfit,2026-10-09,,,"),
        ("1,2026-10-01,unfit,,,,,,,", "1,2026-10-01,excluded,2026-10-09,,,"),
    ] {
        let package = Package::small().rows("spells", spell).rows("reviews", review);
        refused_once(&package, "reviews.csv, line 2, column circumstance: ", says, review);
    }
    all_refused(&[("reviews", "1,2026-10-01,unfit,2026-10-09,,,", "line 2, column circumstance", says)]);
}
