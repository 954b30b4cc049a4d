//! The list as a supervisor reads it: aligned, with totals, and below it what is missing, wrong or local.

use std::collections::BTreeMap;
use std::io::Write;

use crate::calendar::Date;
use crate::cli::findings::{block, findings};
use crate::cli::output::Stop;
use crate::cli::table::{Column, Layout, Table, shortened};
use crate::pay::{Correction, DayCount, PersonPay, RateValue, Row, RuleValue};
use crate::register::Ore;
use crate::text::Order;
use crate::text::why::Why;

use super::{List, Paid, Shape};

/// How wide a name may be in a table; the number says who it is.
const LONGEST_NAME: usize = 32;

impl<'a> List<'a> {
    pub(super) fn write_table(&self, shape: Shape, out: &mut dyn Write) -> Result<(), Stop> {
        let listed = self.listed();
        self.write_head(listed.len(), out)?;
        writeln!(out)?;
        if listed.is_empty() {
            writeln!(out, "{}", self.text.list_empty())?;
        } else if shape.detail {
            self.write_lines(&listed, out)?;
        } else {
            write_all(out, &self.sums(&listed))?;
        }
        let foot = self.foot(&listed);
        if !foot.is_empty() {
            writeln!(out)?;
            write_all(out, &foot)?;
        }
        for block in findings(self.book, &self.listing.found, &[], self.text) {
            writeln!(out)?;
            write_all(out, &block)?;
        }
        if shape.why {
            self.write_why(out)?;
        }
        Ok(())
    }

    fn write_head(&self, people: usize, out: &mut dyn Write) -> Result<(), Stop> {
        let (text, payroll) = (self.text, self.payroll());
        let prison: Vec<_> =
            [&payroll.prison, &payroll.unit].into_iter().filter(|name| !name.is_empty()).cloned().collect();
        let mut heads = vec![];
        if !prison.is_empty() {
            heads.push((text.list_prison(), prison.join(", ")));
        }
        heads.push((text.list_period(), text.period(payroll.span)));
        heads.push((text.list_people(), people.to_string()));
        heads.push((text.list_state(), self.state()));
        writeln!(out, "{}\n", text.list_title())?;
        let widest = heads.iter().map(|(head, _)| head.chars().count()).max().unwrap_or(0);
        for (head, value) in heads {
            writeln!(out, "{head:widest$}  {value}")?;
        }
        Ok(())
    }

    fn state(&self) -> String {
        if self.payroll().is_provisional {
            return self.text.list_provisional();
        }
        let runs = self.payroll().runs.iter().map(|run| {
            let day = run.closed.date().map(|day| self.text.date(day)).unwrap_or_default();
            self.text.list_closed(run.number, &day, &run.code)
        });
        runs.collect::<Vec<_>>().join("; ")
    }

    /// Those with a row, a hole or an error, in the order of names.
    fn listed(&self) -> Vec<&'a PersonPay> {
        let payroll = self.payroll();
        let is_listed = |person: &&PersonPay| {
            !person.holes.is_empty() || !person.errors.is_empty() || !person.rows(&payroll.tables).is_empty()
        };
        let mut listed: Vec<_> = payroll.people.iter().filter(is_listed).collect();
        let order = Order::norwegian();
        // Whoever has the same name stays in the order of numbers.
        listed.sort_by(|one, other| order.compare(&self.name(one), &self.name(other)));
        listed
    }

    fn name(&self, person: &PersonPay) -> String {
        let name = self.text.name_of(&person.family_name, &person.given_name);
        shortened(&if name.is_empty() { person.number.to_string() } else { name }, LONGEST_NAME)
    }

    fn column(&self, row: Row) -> String {
        row.component().map_or_else(|| self.text.row_column(row.as_str()), |component| self.text.column(component))
    }

    fn row_name(&self, row: Row) -> String {
        row.component().map_or_else(|| self.text.row_name(row.as_str()), |component| self.text.component(component))
    }

    /// A row a person: days and amount of each component that occurs, what is paid, and whether something is missing.
    fn sums(&self, listed: &[&PersonPay]) -> Vec<String> {
        let (text, tables) = (self.text, self.tables());
        // What is carried comes to nothing in all where one is given what another is taken.
        let occurs =
            |row: &&Row| **row == Row::Ordinary || listed.iter().any(|person| !person.amount(tables, **row).is_zero());
        let shown: Vec<Row> = Row::ALL.iter().filter(occurs).copied().collect();
        let mut columns = vec![Column::left(text.list_number()), Column::left(text.list_name())];
        for row in &shown {
            if has_days_column(*row) {
                columns.push(Column::right(text.list_days()));
            }
            columns.push(Column::right(self.column(*row)));
        }
        columns.push(Column::right(text.list_pay()));
        let has_gaps = listed.iter().any(|person| !person.holes.is_empty() || !person.errors.is_empty());
        if has_gaps {
            columns.push(Column::left(String::new()));
        }

        let mut table = Table::new(columns);
        for person in listed {
            let sums = shown.iter().map(|row| (*row, person.amount(tables, *row), person.day_count(tables, *row)));
            let mut row = vec![person.number.to_string(), self.name(person)];
            row.extend(self.sum_fields(sums));
            let total = person.total(tables);
            // Days that cannot be settled are not 0.
            let is_open = total.is_zero() && !person.errors.is_empty();
            row.push(if is_open { "–".to_owned() } else { text.money(total) });
            match (person.errors.is_empty(), person.holes.is_empty()) {
                (false, _) => row.push(text.list_has_error()),
                (true, false) => row.push(text.list_has_hole()),
                (true, true) => {}
            }
            table.row(row);
        }
        let payroll = self.payroll();
        let sums = shown.iter().map(|row| (*row, payroll.total_of(*row), payroll.days_of(*row)));
        let mut total = vec![String::new(), text.list_sum()];
        total.extend(self.sum_fields(sums));
        total.push(text.money(payroll.total()));
        table.lines(&total)
    }

    /// Days and amount of each row; blank where it comes to nothing.
    fn sum_fields(&self, sums: impl Iterator<Item = (Row, Ore, DayCount)>) -> Vec<String> {
        let mut fields = Vec::new();
        for (row, amount, days) in sums {
            if has_days_column(row) {
                fields.push(if amount.is_zero() { String::new() } else { self.text.days(&days) });
            }
            fields.push(self.text.money_or_blank(amount));
        }
        fields
    }

    /// A row a line, the person named on the first of his.
    fn write_lines(&self, listed: &[&PersonPay], out: &mut dyn Write) -> Result<(), Stop> {
        let text = self.text;
        let mut layout = Layout::new(vec![
            Column::left(text.list_number()),
            Column::left(text.list_name()),
            Column::left(text.list_date()),
            Column::left(text.list_component()),
            Column::right(text.list_amount()),
            Column::left(text.list_circumstance()),
        ]);
        self.for_each_line(listed, |fields| {
            layout.fit(fields);
            Ok(())
        })?;
        write_all(out, &layout.head())?;
        self.for_each_line(listed, |fields| Ok(writeln!(out, "{}", layout.line(fields))?))?;
        let blank = String::new;
        let total = [blank(), text.list_sum(), blank(), blank(), text.money(self.payroll().total()), blank()];
        write_all(out, &[layout.rule(), layout.line(&total)])
    }

    fn for_each_line(
        &self,
        listed: &[&PersonPay],
        mut see: impl FnMut(&[String]) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let text = self.text;
        let mut dates: BTreeMap<Date, String> = BTreeMap::new();
        let rows: BTreeMap<_, _> = Row::ALL.iter().map(|row| (*row, self.row_name(*row))).collect();
        for person in listed {
            for (place, (date, row, paid)) in self.paid(person).into_iter().enumerate() {
                let (who, name) =
                    if place == 0 { (person.number.to_string(), self.name(person)) } else { Default::default() };
                let date = dates.entry(date).or_insert_with(|| text.weekday_date(date)).clone();
                see(&[who, name, date, rows[&row].clone(), text.money(paid.amount()), self.names(&paid)])?;
            }
        }
        Ok(())
    }

    /// What a line comes from: the circumstances as settled, or what a correction mends.
    fn names(&self, paid: &Paid<'_>) -> String {
        let language = self.text.language();
        match paid {
            Paid::Line(day, line) => {
                let names = day.circumstances_of(self.tables(), line.component).into_iter();
                names.map(|one| one.name.get(language).as_str()).collect::<Vec<_>>().join(", ")
            }
            Paid::Correction(correction) => {
                format!("{} ({})", self.text.component(correction.component), self.text.fact_run(correction.run))
            }
            Paid::Carried(_) => String::new(),
        }
    }

    /// The rates used with their sources, what is corrected and why, and what the prison decides itself.
    fn foot(&self, listed: &[&PersonPay]) -> Vec<String> {
        let (text, tables) = (self.text, self.tables());
        let mut lines = Vec::new();
        let mut used: Vec<_> = tables.rates.iter().collect();
        used.sort_by_key(|rate| (rate.component, rate.from));
        if !used.is_empty() {
            lines.extend(block(&text.list_rates(), used.into_iter().map(|rate| self.rate(rate)).collect()));
            if self.has_example_rates() {
                lines.push(text.example_rates());
            }
        }
        let corrections: Vec<_> = listed
            .iter()
            .flat_map(|person| person.corrections.iter().map(|correction| self.correction(person, correction)))
            .collect();
        if !corrections.is_empty() {
            lines.extend(block(&text.list_corrections(), corrections));
        }
        let (mut rules, mut defaults) = (Vec::new(), Vec::new());
        let circumstance = |rule: &RuleValue| tables.circumstance(rule.circumstance);
        let mut all: Vec<_> = tables.rules.iter().collect();
        all.sort_by_key(|rule| (circumstance(rule).map(|one| one.place), rule.pays));
        for rule in all {
            let Some(circumstance) = circumstance(rule) else { continue };
            let (name, pays) = (circumstance.name.get(text.language()), text.pays(rule.pays));
            match &rule.source {
                Some(source) => rules.push(text.list_rule_from(name, &pays, &text.source(source))),
                None => defaults.push(text.list_rule(name, &pays)),
            }
        }
        for (head, sentences) in [(text.list_rules(), rules), (text.list_defaults(), defaults)] {
            if !sentences.is_empty() {
                lines.extend(block(&head, sentences));
            }
        }
        lines
    }

    fn rate(&self, rate: &RateValue) -> String {
        let text = self.text;
        text.list_rate(
            &text.rate(rate.component),
            &text.money(rate.amount),
            &text.date(rate.from),
            &text.source(&rate.source),
        )
    }

    /// Whose day is corrected, what it was and is, and why.
    fn correction(&self, person: &PersonPay, correction: &Correction) -> String {
        let (text, tables) = (self.text, self.tables());
        let amount = |place: Option<u32>| {
            let day = place.and_then(|place| tables.day(place));
            text.money(day.map(|day| day.amount(correction.component)).unwrap_or_default())
        };
        let said = text.list_correction(
            &format!("{} {}", person.number, self.name(person)),
            &text.date(correction.day),
            &text.component(correction.component),
            &amount(correction.was),
            &amount(correction.now),
            correction.run,
        );
        match &correction.because {
            None => said,
            Some(because) => {
                let day = because.at.date().map(|day| text.date(day)).unwrap_or_default();
                format!("{said}: {}", text.list_because(&because.reason, &because.by, &day))
            }
        }
    }

    /// Each day that pays, misses or refuses something, with the sentences that say why; of everyone, since who gets
    /// nothing asks first.
    fn write_why(&self, out: &mut dyn Write) -> Result<(), Stop> {
        let text = self.text;
        let mut everyone: Vec<_> = self.payroll().people.iter().collect();
        let order = Order::norwegian();
        everyone.sort_by(|one, other| order.compare(&self.name(one), &self.name(other)));
        let mut is_first = true;
        for person in everyone {
            let mut is_first_of_his = true;
            let mut tell = |date: Date, total: String, whys: Vec<Why>, out: &mut dyn Write| -> Result<(), Stop> {
                if whys.is_empty() {
                    return Ok(());
                }
                if std::mem::take(&mut is_first) {
                    writeln!(out, "\n{}", text.why_title())?;
                }
                if std::mem::take(&mut is_first_of_his) {
                    let name = text.name_of(&person.family_name, &person.given_name);
                    let name = if name.is_empty() { person.number.to_string() } else { name };
                    writeln!(out, "\n{} {name}", person.number)?;
                }
                writeln!(out, "  {}: {total}", text.weekday_date(date))?;
                for why in whys {
                    let separator = if why.amount.is_empty() { "" } else { ": " };
                    writeln!(out, "    {}{separator}{}", why.title, why.amount)?;
                    for sentence in why.sentences {
                        writeln!(out, "      {sentence}")?;
                    }
                }
                Ok(())
            };
            match (person.run, self.book.register().inmates.get(&person.number)) {
                // What a run says is told as it was then.
                (Some(_), _) | (None, None) => {
                    for (date, place) in &person.days {
                        let Some(day) = self.tables().day(*place) else { continue };
                        tell(*date, text.money(day.total()), text.why_value(self.tables(), *date, day), out)?;
                    }
                }
                (None, Some(inmate)) => {
                    let rules = self.book.rules_over(self.payroll().span);
                    let mut result = Ok(());
                    self.book.settle_days(inmate, &rules, |day| {
                        let total =
                            if day.errors.is_empty() { text.money(day.total()) } else { text.why_not_settled() };
                        if result.is_ok() {
                            result = tell(day.date, total, text.why_day(self.book, day), out);
                        }
                    });
                    result?;
                }
            }
            for correction in &person.corrections {
                let why = Why {
                    title: text.row_name(Row::Correction.as_str()),
                    amount: text.money(correction.amount),
                    sentences: vec![self.correction(person, correction)],
                };
                tell(correction.day, text.money(correction.amount), vec![why], out)?;
            }
        }
        Ok(())
    }
}

/// Days are counted for the daily rates; a supplement's days are among them already.
fn has_days_column(row: Row) -> bool {
    matches!(row, Row::Ordinary | Row::Reduced)
}

fn write_all(out: &mut dyn Write, lines: &[String]) -> Result<(), Stop> {
    Ok(lines.iter().try_for_each(|line| writeln!(out, "{line}"))?)
}
