//! The command: its table in three languages, csv and json, and the period it takes where none is given.

use crate::common::{Package, Ran, dagsverk, dagsverk_in, folder, word};
use crate::{OCTOBER, SEPTEMBER, marks, present_but};

/// One man sick for three days and under a new rate; one who came; one who left.
fn three() -> Package {
    let sick = ["06", "07", "08"].map(|day| format!("1,2026-10-{day},WOOD,sick,,,,")).join("\n");
    present_but(&["2026-10-06", "2026-10-07", "2026-10-08"])
        .without("rates")
        .rows(
            "rates",
            "ordinary,2026-01-01,2026-10-18,79.00,old\nordinary,2026-10-19,,84.00,new\nreduced,2026-01-01,,51.00,a",
        )
        .rows("inmates", "2,Berg,Amir,,nb,\n3,Dahl,Mikkel,,nb,")
        .rows("stays", "2,2026-10-26,,A\n3,2026-09-01,2026-09-30,A")
        .rows("custody", "2,2026-10-26,convicted\n3,2026-09-01,convicted")
        .rows("placements", "2,WOOD,2026-10-26,,,,\n3,WOOD,2026-09-01,2026-09-30,,,")
        .rows("marks", &sick)
        .rows("marks", &marks("2", ("2026-10-26", "2026-10-30"), "WOOD", "took_part"))
        .rows("marks", &marks("3", SEPTEMBER, "WOOD", "took_part"))
}

fn compared(package: &Package, language: &str, more: &[&str]) -> Ran {
    let folder = folder();
    let (register, imported) = package.import(folder.path());
    assert_eq!(imported.status, 0, "{}", imported.err);
    let (from, to) = OCTOBER;
    let ran = dagsverk_in(language, &[&["compare", word(&register), "--from", from, "--to", to][..], more].concat());
    assert_eq!(ran.status, 0, "{}", ran.err);
    ran
}

#[test]
fn the_table_says_who_and_why_in_english() {
    let ran = compared(&three(), "en", &[]);
    assert_eq!(
        ran.out,
        "\
October 2026 (not closed) beside September 2026 (not closed)

Total: 3,476.00 → 2,124.00 (−1,352.00)

New (1)
No.  Name        Before     Now  Difference  Because
────────────────────────────────────────────────────────────────────────
2    Berg, Amir    0.00  420.00     +420.00  came on 26 October: +420.00

No longer paid (1)
No.  Name            Before   Now  Difference  Because
──────────────────────────────────────────────────────────────────────────────
3    Dahl, Mikkel  1,738.00  0.00   −1,738.00  left on 30 September: −1,738.00

Changed, the most surprising first (1)
No.  Name          Before       Now  Difference  Because
────────────────────────────────────────────────────────────────────────────────────────────────────────────────
1    Aas, Jonas  1,738.00  1,704.00      −34.00  3 more sick days: −84.00
                                                 ordinary rate changed from 79.00 to 84.00 on 19 October: +50.00
"
    );
    assert_eq!(ran.err, "provisional\n");
}

#[test]
fn the_table_says_who_and_why_in_bokmal_and_nynorsk() {
    let because = |language: &str| {
        let out = compared(&three(), language, &[]).out.replace('\u{a0}', " ");
        out.lines().filter_map(|line| line.rfind("  ").map(|place| line[place + 2..].to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(
        because("nb"),
        [
            "Fordi",
            "kom 26. oktober: +420,00",
            "Fordi",
            "siste dag her 30. september: −1 738,00",
            "Fordi",
            "3 flere sykedager: −84,00",
            "ordinær sats endret fra 79,00 til 84,00 fra 19. oktober: +50,00",
        ]
    );
    assert_eq!(
        because("nn"),
        [
            "Fordi",
            "kom 26. oktober: +420,00",
            "Fordi",
            "siste dag her 30. september: −1 738,00",
            "Fordi",
            "3 fleire sjukedagar: −84,00",
            "ordinær sats endra frå 79,00 til 84,00 frå 19. oktober: +50,00",
        ]
    );
}

#[test]
fn csv_and_json_are_the_same_in_every_language() {
    let csv = compared(&three(), "en", &["--format", "csv"]);
    assert_eq!(
        csv.out,
        "\
number,who,before,after,cause,detail,amount
2,new,0.00,420.00,came,2026-10-26,420.00
3,gone,1738.00,0.00,left,2026-09-30,-1738.00
1,changed,1738.00,1704.00,days,sick 3,-84.00
1,changed,1738.00,1704.00,rate,ordinary 79.00 84.00 2026-10-19,50.00
TOTAL,,3476.00,2124.00,,,-1352.00
"
    );
    assert_eq!(compared(&three(), "nn", &["--format", "csv"]).out, csv.out);
    let json = compared(&three(), "nb", &["--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["before"]["to"], "2026-09-30");
    assert_eq!(json["changed"][0]["reasons"][1]["cause"], "rate");
    assert_eq!(json["changed"][0]["reasons"][1]["detail"][0], "ordinary");
}

#[test]
fn another_period_can_be_given_and_needs_both_its_days() {
    let with = ["--with-from", "2026-11-01", "--with-to", "2026-11-30", "--format", "csv"];
    assert!(
        compared(&present_but(&[]), "en", &with).out.starts_with(
            "number,who,before,after,cause,detail,amount\n1,changed,1764.00,1848.00,working_days,1,84.00\n"
        )
    );
    for (words, sentence) in [
        (&["--with-from", "2026-11-01"][..], "--with-from and --with-to belong together: give both or neither."),
        (&["--with-from", "2026-11-02", "--with-to", "2026-11-01"], "--to is before --from."),
    ] {
        let days = ["compare", "x.dagsverk", "--from", "2026-10-01", "--to", "2026-10-31"];
        let ran = dagsverk(&[&days[..], words].concat());
        assert_eq!(ran.status, 2);
        assert!(ran.err.starts_with(sentence), "{}", ran.err);
    }
}

#[test]
fn nothing_to_say_is_said() {
    let out = compared(&present_but(&[]), "en", &[]).out;
    assert_eq!(
        out,
        "October 2026 (not closed) beside September 2026 (not closed)\n\nTotal: 1,848.00 → 1,848.00 (0.00)\n\n\
         Nobody is new or gone, and everyone is paid the same.\n"
    );
}
