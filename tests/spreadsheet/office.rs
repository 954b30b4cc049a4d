//! LibreOffice, where it is installed, reckons the sums anew and comes to the same.

use std::process::Command;

use super::common::folder;
use super::made::payroll;
use super::{Language, bytes};

#[test]
fn libreoffice_comes_to_the_same_total() {
    if !Command::new("soffice").arg("--version").output().is_ok_and(|ran| ran.status.success()) {
        println!("skipped: soffice is not installed");
        return;
    }
    let payroll = payroll(20);
    let folder = folder();
    let file = folder.path().join("list.xlsx");
    std::fs::write(&file, bytes(&payroll, Language::Nb)).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let ran = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "csv", "--outdir"])
        .args([folder.path(), &file])
        .output()
        .unwrap();
    assert!(ran.status.success(), "{ran:?}");
    let csv = std::fs::read_to_string(folder.path().join("list.csv")).unwrap();
    let last = csv.lines().rfind(|line| line.contains("Sum")).unwrap();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    assert!(digits(last).ends_with(&digits(&payroll.total().to_string())), "{last}");
}
