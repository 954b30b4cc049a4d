//! Short words for the packages of these tests, and for what the program says of them.

use serde_json::Value;

use crate::common::{Package, Ran, dagsverk, folder, word};

/// An ordinary week; WOOD is planned from Monday to Friday.
pub(crate) const MONDAY: &str = "2026-09-07";
pub(crate) const TUESDAY: &str = "2026-09-08";
pub(crate) const WEDNESDAY: &str = "2026-09-09";
pub(crate) const THURSDAY: &str = "2026-09-10";
pub(crate) const FRIDAY: &str = "2026-09-11";
pub(crate) const SATURDAY: &str = "2026-09-12";
pub(crate) const SUNDAY: &str = "2026-09-13";
/// A public holiday on a Friday.
pub(crate) const CHRISTMAS_DAY: &str = "2026-12-25";
/// A public holiday on a Saturday.
pub(crate) const BOXING_DAY: &str = "2026-12-26";

/// Every day of the week.
pub(crate) const WEEK: [&str; 7] = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY];

/// No line, no hole, nothing to say.
pub(crate) const NOTHING: [&str; 0] = [];

/// The circumstances a mark can say.
pub(crate) const MARKS: [&str; 16] = [
    "took_part",
    "education_release",
    "sick",
    "unfit",
    "unauthorised",
    "refused",
    "no_offer",
    "cancelled",
    "cancelled_unpaid",
    "appointment",
    "leave",
    "excluded",
    "remand_restricted",
    "voluntary_isolation",
    "remand_declined",
    "personal_holiday",
];

/// Inmate 1 with a whole day in WOOD, Monday to Friday.
pub(crate) fn placed() -> Package {
    Package::small()
}

/// Inmate 1 with two halves: WOOD and PAINT.
pub(crate) fn halves() -> Package {
    placed().activity("PAINT").placement("PAINT,2026-09-01")
}

/// Inmate 1 with three thirds: WOOD, PAINT and METAL.
pub(crate) fn thirds() -> Package {
    halves().activity("METAL").placement("METAL,2026-09-01")
}

/// Inmate 1 in WOOD on every day of the year.
pub(crate) fn placed_every_day() -> Package {
    placed().instead("activities", "WOOD,,work,,,1234567,,,,,,true")
}

/// Inmate 1 in WOOD and PAINT on every day of the year.
pub(crate) fn halves_every_day() -> Package {
    placed_every_day().row("activities", "PAINT,,work,,,1234567,,,,,,true").placement("PAINT,2026-09-01")
}

/// Inmate 1, placed nowhere.
pub(crate) fn idle() -> Package {
    placed().without("placements")
}

/// Rows said in a few words. What follows the last field that is given is empty.
pub(crate) trait Tell: Sized {
    /// One more row of a file.
    fn row(self, file: &str, row: &str) -> Self;
    /// This row alone in a file.
    fn instead(self, file: &str, row: &str) -> Self;

    /// A mark of inmate 1: circumstance, deduction, granted, decided_by.
    fn mark(self, date: &str, activity: &str, said: &str) -> Self {
        self.row("marks", &format!("1,{date},{activity},{said}"))
    }
    /// A spell of inmate 1: circumstance, until, weekdays, granted, decided_by.
    fn spell(self, from: &str, said: &str) -> Self {
        self.row("spells", &format!("1,{from},{said}"))
    }
    /// A placement of inmate 1: activity, from, until, weekdays, weight, supplement.
    fn placement(self, said: &str) -> Self {
        self.row("placements", &format!("1,{said}"))
    }
    /// A sanction of inmate 1: from, decided, days, percent, state.
    fn sanction(self, said: &str) -> Self {
        self.row("sanctions", &format!("1,{said}"))
    }
    /// An activity from Monday to Friday.
    fn activity(self, code: &str) -> Self {
        self.row("activities", &format!("{code},,work,,,12345"))
    }
    /// An activity from Monday to Friday with this supplement.
    fn activity_with(self, code: &str, supplement: &str) -> Self {
        self.row("activities", &format!("{code},,work,,,12345,,,,,{supplement}"))
    }
    /// An ordinary and a reduced rate for 2026 in place of 84.00 and 56.00, and no maximum.
    fn rates(self, ordinary: &str, reduced: &str) -> Self {
        self.instead("rates", &format!("ordinary,2026-01-01,2026-12-31,{ordinary}"))
            .row("rates", &format!("reduced,2026-01-01,2026-12-31,{reduced}"))
    }
    /// A switch, always.
    fn switch(self, key: &str, value: &str) -> Self {
        self.row("settings", &format!("{key},,{value}"))
    }
    /// Food money of 122.00 every day.
    fn food(self) -> Self {
        self.switch("food", "true").row("rates", "food,2026-01-01,2026-12-31,122.00")
    }
    /// A local rule, always.
    fn rule(self, circumstance: &str, pays: &str) -> Self {
        self.row("rules", &format!("{circumstance},,{pays}"))
    }
    /// With inmate 1 held on this ground alone.
    fn held_on(self, kind: &str) -> Self {
        self.instead("custody", &format!("1,2026-09-01,{kind}"))
    }
}

impl Tell for Package {
    fn row(self, file: &str, row: &str) -> Package {
        let columns = match file {
            "stays" | "frames" => 4,
            "custody" | "settings" | "holidays" => 3,
            "activities" => 12,
            "inmates" => 6,
            "placements" | "sanctions" => 7,
            "marks" => 8,
            "spells" => 10,
            "rates" => 5,
            "rules" => 4,
            other => panic!("{other} has no rows here"),
        };
        let given = row.split(',').count();
        self.rows(file, &format!("{row}{}", ",".repeat(columns - given)))
    }

    fn instead(self, file: &str, row: &str) -> Package {
        self.without(file).row(file, row)
    }
}

/// What a day of inmate 1 pays (`ordinary,84.00,took_part`), then all that is said of it (`hole WOOD unrecorded`,
/// `error …`, `problem …`, `notice …`). It is settled alone and in its month, and must be the same.
pub(crate) fn day(package: &Package, date: &str) -> Vec<String> {
    let folder = folder();
    let (register, imported) = package.import(folder.path());
    assert_eq!(imported.status, 0, "{}", imported.err);
    let alone = settled(word(&register), date, date, date);
    let last = match &date[5..7] {
        "02" => "28",
        "04" | "06" | "09" | "11" => "30",
        _ => "31",
    };
    let month = &date[..8];
    assert_eq!(settled(word(&register), date, &format!("{month}01"), &format!("{month}{last}")), alone, "in the month");
    alone
}

/// What is paid and said of one day in a period.
fn settled(register: &str, date: &str, from: &str, to: &str) -> Vec<String> {
    let period = ["--from", from, "--to", to];
    let list = dagsverk(&[&["payroll", register, "--format", "csv", "--detail"], &period[..]].concat());
    let check = dagsverk(&[&["check", register], &period[..]].concat());
    let found = list.err.strip_suffix("provisional\n").unwrap();
    let (notices, same): (Vec<_>, Vec<_>) = check.err.lines().partition(|line| line.starts_with("notice "));
    assert!(found.lines().eq(same.into_iter().filter(|line| !line.starts_with("review "))), "{}", check.err);

    let lines = list.out.lines().filter_map(|line| line.strip_prefix(&format!("1,{date},")).map(str::to_owned));
    let whose = format!(" 1 {date}");
    let found = found.lines().chain(notices).filter(|line| line.contains(&whose));
    lines.chain(found.map(|line| line.replacen(&whose, "", 1))).collect()
}

/// The lines of these days, each with its date, without what is missing or wrong.
pub(crate) fn lines(package: &Package, from: &str, to: &str) -> Vec<String> {
    package.detail(from, to).0.iter().map(|line| line.strip_prefix("1,").unwrap().to_owned()).collect()
}

/// What is missing or wrong on these days, each with its date.
pub(crate) fn findings(package: &Package, from: &str, to: &str) -> Vec<String> {
    let (_, mut found) = package.payroll(from, to);
    assert_eq!(found.pop().as_deref(), Some("provisional"));
    found.iter().map(|line| line.replacen(" 1 ", " ", 1)).collect()
}

/// The days of inmate 1 with something missing.
pub(crate) fn holes(package: &Package, from: &str, to: &str) -> Vec<String> {
    let found = findings(package, from, to);
    let holes = found.iter().filter_map(|line| line.strip_prefix("hole "));
    holes.map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

/// The lines of one day with their why.
pub(crate) fn why(package: &Package, date: &str) -> Vec<Value> {
    let folder = folder();
    let (register, imported) = package.import(folder.path());
    assert_eq!(imported.status, 0, "{}", imported.err);
    let Ran { out, .. } =
        dagsverk(&["payroll", word(&register), "--from", date, "--to", date, "--format", "json", "--why"]);
    serde_json::from_str::<Value>(&out).unwrap()["lines"].as_array().unwrap().clone()
}

/// The sentences with which a package is refused.
pub(crate) fn refused(package: &Package) -> String {
    let folder = folder();
    let (register, imported) = package.import(folder.path());
    assert_eq!(imported.status, 1, "taken: {}", imported.out);
    assert!(!register.exists(), "a refused package must leave nothing behind");
    imported.err
}

/// Holds that a package is taken.
pub(crate) fn taken(package: &Package) {
    let folder = folder();
    let (_, imported) = package.import(folder.path());
    assert_eq!(imported.status, 0, "{}", imported.err);
}
