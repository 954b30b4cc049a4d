//! Section 6: what the law leaves to a decision.

use crate::common::Package;
use crate::telling::{MARKS, MONDAY, NOTHING, SATURDAY, Tell, day, halves, idle, placed, refused, taken, thirds};

/// The circumstances of which the law says may, each with a custody kind it fits.
const MAY: [(&str, &str); 2] = [("voluntary_isolation", "convicted"), ("remand_declined", "remand")];

/// The day marked so, covered by a spell that says so, and empty but for such a spell, with what names its hole.
fn each_way(circumstance: &str, granted: &str, decided_by: &str, kind: &str) -> [(Package, &'static str); 3] {
    let spell = format!("{circumstance},,,{granted},{decided_by}");
    [
        (placed().held_on(kind).mark(MONDAY, "WOOD", &format!("{circumstance},,{granted},{decided_by}")), "WOOD"),
        (placed().held_on(kind).spell("2026-09-01", &spell), "WOOD"),
        (idle().held_on(kind).spell("2026-09-01", &spell), "-"),
    ]
}

#[test]
fn rule_6_1_without_decided_by_a_may_circumstance_pays_nothing_and_is_a_hole() {
    for (circumstance, kind) in MAY {
        for granted in ["", "true", "false"] {
            for (package, activity) in each_way(circumstance, granted, "", kind) {
                assert_eq!(day(&package, MONDAY), [format!("hole {activity} decision_missing")]);
            }
        }
    }
}

#[test]
fn rule_6_1_a_may_circumstance_needs_its_decision_whatever_a_local_rule_makes_it_pay() {
    for (circumstance, kind) in MAY {
        for pays in ["O", "R", "0"] {
            for (package, activity) in each_way(circumstance, "", "", kind) {
                let package = package.rule(circumstance, pays);
                assert_eq!(day(&package, MONDAY), [format!("hole {activity} decision_missing")], "{pays}");
            }
        }
    }
}

#[test]
fn rule_6_1_no_other_circumstance_alone_needs_a_decision() {
    for circumstance in MARKS.into_iter().filter(|id| MAY.iter().all(|(may, _)| may != id)) {
        let said = day(&placed().mark(MONDAY, "WOOD", circumstance), MONDAY);
        assert!(said.iter().all(|line| !line.contains("decision_missing")), "{circumstance}: {said:?}");
    }
}

#[test]
fn rule_6_2_with_decided_by_it_pays_its_rate_where_granted_is_true_or_empty() {
    for (circumstance, kind) in MAY {
        for granted in ["true", ""] {
            for (package, _) in each_way(circumstance, granted, "Vik", kind) {
                assert_eq!(day(&package, MONDAY), [format!("reduced,56.00,{circumstance}")]);
                let package = package.rule(circumstance, "O");
                assert_eq!(day(&package, MONDAY), [format!("ordinary,84.00,{circumstance}")]);
            }
        }
    }
}

#[test]
fn rule_6_2_where_granted_is_false_it_pays_nothing_and_is_no_hole() {
    for (circumstance, kind) in MAY {
        for (package, _) in each_way(circumstance, "false", "Vik", kind) {
            assert_eq!(day(&package, MONDAY), NOTHING);
            assert_eq!(day(&package.rule(circumstance, "O"), MONDAY), NOTHING);
        }
    }
}

#[test]
fn rule_6_3_unauthorised_where_no_part_takes_part_pays_nothing_whatever_was_granted() {
    for absence in ["unauthorised", "unauthorised,,true,Vik", "unauthorised,,false,Vik", "unauthorised,,true"] {
        assert_eq!(day(&placed().mark(MONDAY, "WOOD", absence), MONDAY), NOTHING, "{absence}");
        let beside = halves().mark(MONDAY, "WOOD", "sick").mark(MONDAY, "PAINT", absence);
        assert_eq!(day(&beside, MONDAY), ["reduced,28.00,sick"], "{absence}");
        let beside = halves().mark(MONDAY, "WOOD", "cancelled").mark(MONDAY, "PAINT", absence);
        assert_eq!(day(&beside, MONDAY), ["ordinary,42.00,cancelled"], "{absence}");
    }
}

#[test]
fn rule_6_4_unauthorised_beside_a_part_that_takes_part_pays_that_part_where_it_was_granted() {
    for attended in ["took_part", "education_release"] {
        let package = halves().mark(MONDAY, "WOOD", attended).mark(MONDAY, "PAINT", "unauthorised,,true,Vik");
        let circumstances =
            if attended == "took_part" { "took_part+unauthorised" } else { "education_release+unauthorised" };
        assert_eq!(day(&package, MONDAY), [format!("ordinary,84.00,{circumstances}")]);
    }
}

#[test]
fn rule_6_4_unauthorised_beside_a_part_that_takes_part_pays_nothing_where_it_was_not_granted() {
    for absence in ["unauthorised,,false,Vik", "unauthorised,,,Vik"] {
        let package = halves().mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", absence);
        assert_eq!(day(&package, MONDAY), ["ordinary,42.00,took_part"], "{absence}");
    }
}

#[test]
fn rule_6_4_the_part_that_takes_part_can_be_unplanned_or_come_from_a_spell() {
    let package = placed().activity("PAINT").mark(MONDAY, "WOOD", "unauthorised,,true,Vik");
    assert_eq!(
        day(&package.mark(MONDAY, "PAINT", "took_part"), MONDAY),
        ["ordinary,84.00,took_part+unauthorised", "notice mark_without_placement PAINT"]
    );
    let package = halves().mark(MONDAY, "PAINT", "unauthorised,,true,Vik").spell("2026-09-01", "education_release");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.00,education_release+unauthorised"]);
}

#[test]
fn rule_6_4_a_part_that_took_part_on_another_day_is_not_beside_it() {
    let package = halves().mark("2026-09-08", "WOOD", "took_part").mark(MONDAY, "WOOD", "sick");
    let package = package.mark(MONDAY, "PAINT", "unauthorised");
    assert_eq!(day(&package, MONDAY), ["reduced,28.00,sick"]);
}

#[test]
fn rule_6_5_unauthorised_beside_a_part_that_takes_part_without_decided_by_is_a_hole() {
    for absence in ["unauthorised", "unauthorised,,true", "unauthorised,,false"] {
        let package = halves().mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", absence);
        assert_eq!(day(&package, MONDAY), ["ordinary,42.00,took_part", "hole PAINT decision_missing"], "{absence}");
    }
}

#[test]
fn rule_6_5_two_such_parts_are_two_holes() {
    let package = thirds().mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", "unauthorised").mark(
        MONDAY,
        "METAL",
        "unauthorised",
    );
    assert_eq!(
        day(&package, MONDAY),
        ["ordinary,28.00,took_part", "hole METAL decision_missing", "hole PAINT decision_missing"]
    );
}

#[test]
fn rule_6_6_refused_pays_nothing_and_needs_no_decision_beside_a_part_that_takes_part_too() {
    assert_eq!(day(&placed().mark(MONDAY, "WOOD", "refused"), MONDAY), NOTHING);
    for refusal in ["refused", "refused,,,Vik"] {
        let package = halves().mark(MONDAY, "WOOD", "took_part").mark(MONDAY, "PAINT", refusal);
        assert_eq!(day(&package, MONDAY), ["ordinary,42.00,took_part"]);
    }
}

#[test]
fn rule_6_7_granted_on_a_mark_of_any_other_circumstance_is_refused_at_entry() {
    for circumstance in MARKS {
        for granted in ["true", "false"] {
            let package = placed().mark(MONDAY, "WOOD", &format!("{circumstance},,{granted},Vik"));
            if ["voluntary_isolation", "remand_declined", "unauthorised"].contains(&circumstance) {
                taken(&package);
            } else {
                let said = refused(&package);
                assert!(said.contains(&format!("granted cannot be said of {circumstance},")), "{said}");
            }
        }
    }
}

#[test]
fn rule_6_7_granted_on_a_spell_of_any_other_circumstance_is_refused_at_entry() {
    let spells_only =
        ["hospital", "institution", "institution_paid", "work_release", "at_home", "interrupted", "at_large"];
    let both = MARKS.into_iter().filter(|id| !["took_part", "unauthorised", "refused"].contains(id));
    for circumstance in both.chain(spells_only) {
        for granted in ["true", "false"] {
            let package = placed().spell(MONDAY, &format!("{circumstance},,,{granted},Vik"));
            if ["voluntary_isolation", "remand_declined"].contains(&circumstance) {
                taken(&package);
            } else {
                let said = refused(&package);
                assert!(said.contains(&format!("granted cannot be said of {circumstance},")), "{said}");
            }
        }
    }
}

#[test]
fn rule_6_8_a_deduction_stands_on_a_mark_took_part_only() {
    taken(&placed().mark(MONDAY, "WOOD", "took_part,20%,,Vik"));
    for circumstance in MARKS.into_iter().filter(|id| *id != "took_part") {
        for deduction in ["20%", "10.00"] {
            let said = refused(&placed().mark(MONDAY, "WOOD", &format!("{circumstance},{deduction},,Vik")));
            assert!(said.contains("a deduction can only be taken from took_part"), "{said}");
        }
    }
}

#[test]
fn rule_6_8_a_deduction_is_more_than_0_and_at_most_100_percent() {
    for deduction in ["0", "0.00", "0%", "0.00%", "-1", "-5%", "100.01%", "101%"] {
        refused(&placed().mark(MONDAY, "WOOD", &format!("took_part,{deduction},,Vik")));
    }
    for deduction in ["0.01", "0.01%", "100%", "1000.00"] {
        taken(&placed().mark(MONDAY, "WOOD", &format!("took_part,{deduction},,Vik")));
    }
}

#[test]
fn rule_6_9_a_deduction_without_decided_by_is_a_hole_and_is_not_taken() {
    for deduction in ["20%", "10.00"] {
        let package = placed().mark(MONDAY, "WOOD", &format!("took_part,{deduction}"));
        assert_eq!(day(&package, MONDAY), ["ordinary,84.00,took_part", "hole WOOD deduction_undecided"]);
        let unplanned = placed().mark(SATURDAY, "WOOD", &format!("took_part,{deduction}"));
        assert_eq!(day(&unplanned, SATURDAY), ["ordinary,84.00,took_part", "hole WOOD deduction_undecided"]);
    }
}

#[test]
fn rule_6_9_a_decided_deduction_beside_an_undecided_one_is_taken() {
    let package = halves().mark(MONDAY, "WOOD", "took_part,10%,,Vik").mark(MONDAY, "PAINT", "took_part,10%");
    assert_eq!(
        day(&package, MONDAY),
        ["ordinary,84.00,took_part", "deduction,-4.20,took_part", "hole PAINT deduction_undecided"]
    );
}
