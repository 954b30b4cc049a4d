//! Section 10: what the prison can decide itself.

use std::fs;
use std::path::Path;

use dagsverk::scheme::Scheme;

use crate::telling::{
    BOXING_DAY, CHRISTMAS_DAY, MONDAY, NOTHING, SATURDAY, TUESDAY, Tell, WEDNESDAY, day, halves, idle, placed,
    placed_every_day, refused, taken, why,
};

#[test]
fn rule_10_1_a_local_rule_says_which_rate_a_circumstance_pays() {
    for (pays, expected) in
        [("O", vec!["ordinary,84.00,no_offer"]), ("R", vec!["reduced,56.00,no_offer"]), ("0", vec![])]
    {
        let marked = placed().mark(MONDAY, "WOOD", "no_offer").rule("no_offer", pays);
        assert_eq!(day(&marked, MONDAY), expected);
        let covered = idle().spell("2026-09-01", "no_offer").rule("no_offer", pays);
        assert_eq!(day(&covered, MONDAY), expected);
    }
}

#[test]
fn rule_10_1_a_local_rule_counts_from_its_first_day_and_of_several_the_latest_begun() {
    let package = idle()
        .spell("2026-09-01", "no_offer")
        .row("rules", "no_offer,2026-09-09,0")
        .row("rules", "no_offer,2026-09-08,O")
        .row("rules", "no_offer,2026-09-10,R");
    assert_eq!(day(&package, MONDAY), ["reduced,56.00,no_offer"]);
    assert_eq!(day(&package, TUESDAY), ["ordinary,84.00,no_offer"]);
    assert_eq!(day(&package, WEDNESDAY), NOTHING);
    assert_eq!(day(&package, "2026-09-10"), ["reduced,56.00,no_offer"]);
    let always = package.rule("no_offer", "0");
    assert_eq!(day(&always, MONDAY), NOTHING);
    assert_eq!(day(&always, TUESDAY), ["ordinary,84.00,no_offer"]);
}

#[test]
fn rule_10_1_a_local_rule_stands_in_the_why_with_its_source() {
    let package = idle().spell("2026-09-01", "leave").row("rules", "leave,,R,House rules");
    let lines = why(&package, MONDAY);
    assert_eq!(lines[0]["why"]["parts"][0]["local_rule"], "House rules");
}

#[test]
fn rule_10_2_what_the_regulation_decides_takes_no_local_rule() {
    let fixed = ["took_part", "unauthorised", "refused", "public_holiday", "at_home", "interrupted", "at_large"];
    let scheme = Scheme::norway().unwrap();
    for circumstance in scheme.circumstances() {
        for pays in ["O", "R", "0"] {
            let package = placed().rule(circumstance.id.as_str(), pays);
            if fixed.contains(&circumstance.id.as_str()) {
                let said = refused(&package);
                assert!(said.contains(&format!("{} can have no local rule", circumstance.id)), "{said}");
            } else {
                taken(&package);
            }
        }
    }
}

#[test]
fn rule_10_3_a_local_rule_leaves_whether_it_takes_part_as_it_is() {
    let unpaid = placed().rule("education_release", "0").mark(SATURDAY, "WOOD", "education_release");
    assert_eq!(day(&unpaid, SATURDAY), NOTHING);
    let reduced = placed().rule("education_release", "R").mark(SATURDAY, "WOOD", "education_release");
    assert_eq!(day(&reduced, SATURDAY), ["reduced,56.00,education_release"]);
    let beside = halves().rule("education_release", "0").mark(MONDAY, "WOOD", "education_release");
    let beside = beside.mark(MONDAY, "PAINT", "unauthorised");
    assert_eq!(day(&beside, MONDAY), ["hole PAINT decision_missing"]);
    let no_part = placed().rule("leave", "O").mark(SATURDAY, "WOOD", "leave");
    assert_eq!(day(&no_part, SATURDAY), ["notice mark_makes_no_part WOOD"]);
    let holiday = placed_every_day().rule("leave", "O").mark(CHRISTMAS_DAY, "WOOD", "leave");
    assert_eq!(day(&holiday, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"]);
}

#[test]
fn rule_10_3_a_local_rule_leaves_rank_and_when_as_they_are() {
    let package = idle().rule("hospital", "O").spell("2026-09-02", "hospital").spell("2026-09-01", "sick");
    assert_eq!(day(&package, MONDAY), ["reduced,56.00,sick"]);
    let package = idle().rule("hospital", "O").spell("2026-09-01", "hospital");
    assert_eq!(day(&package, MONDAY), ["ordinary,84.00,hospital"]);
    assert_eq!(day(&package, SATURDAY), NOTHING);
    assert_eq!(day(&package, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"]);
    let package = idle().rule("institution", "0").spell("2026-09-01", "institution");
    assert_eq!(day(&package, CHRISTMAS_DAY), NOTHING);
    let package = idle().rule("cancelled_unpaid", "O").spell("2026-09-01", "cancelled_unpaid");
    assert_eq!(day(&package, MONDAY), ["hole - unassigned"]);
}

#[test]
fn rule_10_3_a_local_rule_leaves_the_need_for_a_decision_as_it_is() {
    let package = idle().rule("voluntary_isolation", "O");
    let undecided = package.clone().spell("2026-09-01", "voluntary_isolation");
    assert_eq!(day(&undecided, MONDAY), ["hole - decision_missing"]);
    let decided = package.spell("2026-09-01", "voluntary_isolation,,,,Vik");
    assert_eq!(day(&decided, MONDAY), ["ordinary,84.00,voluntary_isolation"]);
    let never_needed = idle().rule("sick", "O").spell("2026-09-01", "sick");
    assert_eq!(day(&never_needed, MONDAY), ["ordinary,84.00,sick"]);
}

#[test]
fn rule_10_4_each_public_holiday_is_observed_where_there_is_no_row_and_can_be_switched_off() {
    let names = [
        ("2026-01-01", "new_year"),
        ("2026-04-02", "maundy_thursday"),
        ("2026-04-03", "good_friday"),
        ("2026-04-05", "easter_sunday"),
        ("2026-04-06", "easter_monday"),
        ("2026-05-01", "may_day"),
        ("2026-05-14", "ascension"),
        ("2026-05-17", "constitution_day"),
        ("2026-05-24", "whit_sunday"),
        ("2026-05-25", "whit_monday"),
        (CHRISTMAS_DAY, "christmas_day"),
        (BOXING_DAY, "boxing_day"),
    ];
    let package = placed()
        .instead("stays", "1,2026-01-01")
        .instead("custody", "1,2026-01-01,convicted")
        .instead("activities", "WOOD,,work,,,1234567")
        .instead("placements", "1,WOOD,2026-01-01");
    for (date, name) in names {
        assert!(!day(&package, date).contains(&"hole WOOD unrecorded".to_owned()), "{name}");
        let switched = package.clone().row("holidays", &format!("{name},,false"));
        assert_eq!(day(&switched, date), ["hole WOOD unrecorded"], "{name}");
    }
}

#[test]
fn rule_10_4_a_holiday_is_switched_by_dated_rows_of_which_the_latest_begun_is_in_force() {
    let package = idle()
        .row("rates", "reduced,2027-01-01,,57.00")
        .row("holidays", "christmas_day,,false")
        .row("holidays", "christmas_day,2027-12-25,true")
        .row("holidays", "christmas_day,2028-12-25,false");
    assert_eq!(day(&package, CHRISTMAS_DAY), ["hole - unassigned"]);
    // 25 December 2027 is a Saturday, on which nothing is missing either way.
    let placed = package.row("placements", "1,WOOD,2026-09-01,,1234567");
    assert_eq!(day(&placed, "2027-12-25"), NOTHING);
    assert_eq!(day(&placed, "2028-12-25"), ["hole WOOD unrecorded"]);
    let from_the_day_after = idle().row("holidays", "christmas_day,2026-12-26,false");
    assert_eq!(day(&from_the_day_after, CHRISTMAS_DAY), ["reduced,56.00,public_holiday"]);
}

#[test]
fn rule_10_4_only_the_twelve_holidays_can_be_switched() {
    assert!(refused(&idle().row("holidays", "christmas_eve,,true")).contains("christmas_eve is not a known holiday"));
}

#[test]
fn rule_10_5_the_switches_stand_as_the_scheme_says_where_nothing_is_said() {
    // No food, public holiday in place of refusal, and a loss on the supplement too.
    let package = placed()
        .instead("activities", "WOOD,,work,,,1234567,,,,,16.00,true")
        .row("rates", "food,2026-01-01,,122.00")
        .mark(MONDAY, "WOOD", "took_part")
        .mark(CHRISTMAS_DAY, "WOOD", "refused")
        .sanction("2026-09-07,2026-09-01,1,50,in_force");
    let defaults = [
        vec!["ordinary,84.00,took_part", "supplement,16.00,took_part", "loss,-50.00,"],
        vec!["reduced,56.00,public_holiday"],
    ];
    assert_eq!([day(&package, MONDAY), day(&package, CHRISTMAS_DAY)], defaults);
    let switched =
        package.clone().switch("food", "true").switch("refusal_on_holiday", "0").switch("loss_on_supplement", "false");
    assert_eq!(
        [day(&switched, MONDAY), day(&switched, CHRISTMAS_DAY)],
        [
            vec!["ordinary,84.00,took_part", "supplement,16.00,took_part", "loss,-42.00,", "food,122.00,"],
            vec!["food,122.00,"]
        ]
    );
    // An empty value is the default again.
    let again = switched
        .row("settings", "food,2026-09-02")
        .row("settings", "refusal_on_holiday,2026-09-02")
        .row("settings", "loss_on_supplement,2026-09-02");
    assert_eq!([day(&again, MONDAY), day(&again, CHRISTMAS_DAY)], defaults);
}

#[test]
fn rule_10_5_the_switches_are_dated() {
    let package = placed()
        .row("rates", "food,2026-01-01,,122.00")
        .row("settings", "food,2026-09-13,true")
        .row("settings", "food,2026-09-19,false")
        .row("settings", "food,2026-09-20,true")
        .row("settings", "food,2026-09-26");
    assert_eq!(day(&package, "2026-09-12"), NOTHING);
    assert_eq!(day(&package, "2026-09-13"), ["food,122.00,"]);
    assert_eq!(day(&package, "2026-09-19"), NOTHING);
    assert_eq!(day(&package, "2026-09-20"), ["food,122.00,"]);
    assert_eq!(day(&package, "2026-09-26"), NOTHING);
}

#[test]
fn rule_10_5_a_switch_has_one_of_its_two_values() {
    for (key, wrong) in [("food", "R"), ("food", "yes"), ("refusal_on_holiday", "O"), ("loss_on_supplement", "0")] {
        assert!(refused(&placed().switch(key, wrong)).contains("must be one of"), "{key} {wrong}");
    }
}

#[test]
fn rule_10_6_a_new_register_begins_with_the_rates_shipped_each_of_which_ends_with_its_year() {
    let package = placed().without("rates").instead("stays", "1,2023-01-01").instead("custody", "1,2023-01-01,remand");
    let package = package.instead("placements", "1,WOOD,2023-01-01");
    let package = package.mark("2023-12-29", "WOOD", "took_part").mark("2023-12-28", "WOOD", "sick");
    let package = package.mark("2024-01-02", "WOOD", "took_part");
    assert_eq!(day(&package, "2023-12-29"), ["ordinary,79.00,took_part"]);
    assert_eq!(day(&package, "2023-12-28"), ["reduced,53.00,sick"]);
    assert_eq!(day(&package.clone().switch("food", "true"), "2023-12-30"), ["food,122.00,"]);
    assert_eq!(day(&package, "2024-01-02"), ["error no ordinary rate"]);
}

#[test]
fn rule_10_6_the_prisons_own_rates_stand_in_place_of_those_shipped() {
    let package = placed().instead("stays", "1,2023-01-01").instead("custody", "1,2023-01-01,remand");
    let package = package.instead("placements", "1,WOOD,2023-01-01").mark("2023-12-29", "WOOD", "took_part");
    assert_eq!(day(&package, "2023-12-29"), ["error no ordinary rate"]);
    let package = package.row("rates", "ordinary,2023-01-01,,80.00");
    assert_eq!(day(&package, "2023-12-29"), ["ordinary,80.00,took_part"]);
}

#[test]
fn rule_10_6_the_rates_shipped_are_those_of_the_table() {
    let rules = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md")).unwrap();
    let (_, table) = rules.split_once("## Rates shipped").unwrap();
    let told: Vec<String> = table.lines().filter(|line| line.starts_with("| `")).map(str::to_owned).collect();
    let scheme = Scheme::norway().unwrap();
    let shipped = scheme.rates().iter().map(|row| {
        let until = row.rate.until.map(|until| until.to_string()).unwrap_or_default();
        let certainty = row.certainty.as_str().replace('_', " ");
        let rate = &row.rate;
        format!("| `{}` | {} | {until} | {} | {} | {certainty} |", row.component, row.from, rate.amount, rate.source)
    });
    assert_eq!(told, shipped.collect::<Vec<_>>());
}

#[test]
fn rule_10_7_a_frame_changes_no_amount() {
    let package = placed()
        .instead("activities", "WOOD,,work,,,12345,,,,,15.00")
        .row("frames", "WOOD,,,0.01")
        .mark(MONDAY, "WOOD", "took_part")
        .mark(TUESDAY, "WOOD", "took_part");
    assert_eq!(package.payroll(MONDAY, TUESDAY).0, ["1,ordinary,2,168.00", "1,supplement,2,30.00", "TOTAL,,,198.00"]);
}
