//! Where a register's rates come from.

use crate::asking::{exported, register_of};
use crate::common::Package;

#[test]
fn a_package_without_rates_uses_those_that_ship_with_the_program() {
    let package = Package::small()
        .without("rates")
        .rows("custody", "1,2023-09-01,convicted")
        .rows("stays", "1,2023-09-01,2023-12-31,")
        .rows("marks", "1,2023-10-02,WOOD,took_part,,,,\n1,2023-10-03,WOOD,sick,,,,");
    let (rows, _) = package.payroll("2023-10-01", "2023-10-31");
    assert_eq!(rows, ["1,ordinary,1,79.00", "1,reduced,1,53.00", "TOTAL,,,132.00"]);
}

#[test]
fn the_rates_of_a_package_replace_those_that_ship_with_the_program() {
    let (_folder, register) = register_of(&Package::small());
    let rates = exported(&register, "rates");
    assert_eq!(rates.lines().count(), 4, "{rates}");
    assert!(!rates.contains("2023"), "{rates}");
}
