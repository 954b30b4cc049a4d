//! The order of rows and files does not matter where the end is sound.

use crate::asking::{alone, exported, import_into, register_of};
use crate::common::Package;

#[test]
fn an_open_stay_is_closed_and_the_next_one_begun_in_either_order_of_rows() {
    let (closed, next) = ("1,2026-09-01,2026-10-14,A", "1,2026-10-15,,B");
    for rows in [[closed, next], [next, closed]] {
        let (_folder, register) = register_of(&Package::small());
        let ran = import_into(&register, &alone("stays", &rows.join("\n")), &["--replace"]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{rows:?}");
        assert_eq!(exported(&register, "stays"), format!("number,from,until,unit\n{closed}\n{next}\n"));
    }
}

#[test]
fn a_placement_and_a_sanction_make_room_for_the_next_in_either_order_of_rows() {
    let sanctioned = || Package::small().rows("sanctions", "1,2026-10-05,2026-10-01,14,50,in_force,");
    for (file, first, second) in [
        ("placements", "1,WOOD,2026-09-01,2026-10-14,,100,", "1,WOOD,2026-10-15,,135,50,20.00"),
        ("sanctions", "1,2026-10-05,2026-10-01,14,50,conditional,", "1,2026-10-12,2026-10-02,3,25,in_force,"),
    ] {
        for rows in [[first, second], [second, first]] {
            let (_folder, register) = register_of(&sanctioned());
            let ran = import_into(&register, &alone(file, &rows.join("\n")), &["--replace"]);
            assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{rows:?}");
            assert!(exported(&register, file).ends_with(&format!("\n{first}\n{second}\n")), "{rows:?}");
        }
    }
}

#[test]
fn the_order_of_rows_makes_no_difference() {
    let settings = ["period,,two_weeks", "period_start,,2026-01-05", "food,2026-06-01,true", "prison,,Bø"];
    let stays = ["1,2026-09-01,,A", "1,2026-01-01,2026-01-31,B", "1,2026-03-01,2026-08-31,C"];
    let of = |settings: &[&str], stays: &[&str]| {
        let stays = format!("number,from,until,unit\n{}\n", stays.join("\n"));
        let package = Package::small().rows("settings", &settings.join("\n")).file("stays", &stays);
        let (folder, register) = register_of(&package);
        let files = ["settings", "stays"].map(|file| exported(&register, file));
        drop(folder);
        files
    };
    let back = |rows: &[&'static str]| rows.iter().rev().copied().collect::<Vec<_>>();
    assert_eq!(of(&settings, &stays), of(&back(&settings), &back(&stays)));
}
