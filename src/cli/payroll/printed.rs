//! The list as a supervisor reads it: aligned, with totals, and below it what is missing, wrong or local.

use std::collections::BTreeMap;
use std::io::Write;

use crate::calendar::Period;
use crate::cli::output::Stop;
use crate::cli::table::{Column, Table};
use crate::insight::{Run, runs};
use crate::pay::{Book, Finding, InmatePay, PayComponent, PeriodPay};
use crate::register::{Component, InmateNumber};
use crate::scheme::RateRow;
use crate::text::names::EXAMPLE_SOURCE;
use crate::text::{Order, Text};

use super::{List, Shape};

impl List<'_> {
    pub(super) fn write_table(&self, shape: Shape, out: &mut dyn Write) -> Result<(), Stop> {
        self.write_head(out)?;
        writeln!(out)?;
        if shape.detail {
            self.write_lines(out)?;
        } else if self.pay.inmates.is_empty() {
            writeln!(out, "{}", self.text.list_empty())?;
        } else {
            write_all(out, &self.sums().lines())?;
        }
        let foot = self.foot();
        if !foot.is_empty() {
            writeln!(out)?;
            write_all(out, &foot)?;
        }
        for block in findings(self.book, self.pay, self.text) {
            writeln!(out)?;
            write_all(out, &block)?;
        }
        if shape.why {
            writeln!(out)?;
            self.write_why(out)?;
        }
        Ok(())
    }

    fn write_head(&self, out: &mut dyn Write) -> Result<(), Stop> {
        let (text, local) = (self.text, &self.book.register().local);
        let prison: Vec<_> =
            [&local.prison, &local.unit].into_iter().filter(|name| !name.is_empty()).cloned().collect();
        let mut heads = vec![];
        if !prison.is_empty() {
            heads.push((text.list_prison(), prison.join(", ")));
        }
        heads.push((text.list_period(), text.period(self.pay.period)));
        heads.push((text.list_people(), self.listed().len().to_string()));
        heads.push((text.list_state(), text.list_provisional()));
        writeln!(out, "{}\n", text.list_title())?;
        let widest = heads.iter().map(|(head, _)| head.chars().count()).max().unwrap_or(0);
        for (head, value) in heads {
            writeln!(out, "{head:widest$}  {value}")?;
        }
        Ok(())
    }

    /// Those with an amount, a hole or an error, in the order of names.
    fn listed(&self) -> Vec<&InmatePay<'_>> {
        let is_listed =
            |pay: &&InmatePay<'_>| pay.components().next().is_some() || !pay.holes.is_empty() || !pay.errors.is_empty();
        let mut listed: Vec<_> = self.pay.inmates.iter().filter(is_listed).collect();
        let order = Order::norwegian();
        let name = |pay: &InmatePay<'_>| self.text.person(pay.number, &pay.inmate.person);
        listed.sort_by(|one, other| order.compare(&name(one), &name(other)).then_with(|| one.number.cmp(other.number)));
        listed
    }

    /// A row a person: days and amount of each component that occurs, and what is paid.
    fn sums(&self) -> Table {
        let text = self.text;
        let occurs = |component: &&PayComponent| {
            **component == PayComponent::Ordinary || !self.pay.total_of(**component).is_zero()
        };
        let shown: Vec<PayComponent> = PayComponent::ALL.iter().filter(occurs).copied().collect();
        let mut columns = vec![Column::left(text.list_number()), Column::left(text.list_name())];
        for component in &shown {
            if has_days_column(*component) {
                columns.push(Column::right(text.list_days()));
            }
            columns.push(Column::right(text.column(*component)));
        }
        columns.push(Column::right(text.list_pay()));

        let mut table = Table::new(columns);
        let mut days_of: BTreeMap<PayComponent, crate::pay::DayCount> = BTreeMap::new();
        for pay in self.listed() {
            let mut row = vec![pay.number.to_string(), text.person(pay.number, &pay.inmate.person)];
            for component in &shown {
                if has_days_column(*component) {
                    days_of.entry(*component).or_default().add_count(pay.days(*component));
                    let blank = pay.amount(*component).is_zero();
                    row.push(if blank { String::new() } else { text.days(pay.days(*component)) });
                }
                row.push(text.money_or_blank(pay.amount(*component)));
            }
            row.push(text.money(pay.total()));
            table.row(row);
        }
        let mut total = vec![String::new(), text.list_sum()];
        for component in &shown {
            if has_days_column(*component) {
                let days = days_of.get(component).filter(|_| !self.pay.total_of(*component).is_zero());
                total.push(days.map(|days| text.days(days)).unwrap_or_default());
            }
            total.push(text.money_or_blank(self.pay.total_of(*component)));
        }
        total.push(text.money(self.pay.total()));
        table.total(total);
        table
    }

    /// A row a line.
    fn write_lines(&self, out: &mut dyn Write) -> Result<(), Stop> {
        let text = self.text;
        let mut table = Table::new(vec![
            Column::left(text.list_number()),
            Column::left(text.list_name()),
            Column::left(text.list_date()),
            Column::left(text.list_component()),
            Column::right(text.list_amount()),
            Column::left(text.list_circumstance()),
        ]);
        self.for_each_day(|number, inmate, day| {
            for line in &day.lines {
                let names = day.circumstances_of(line.component).into_iter();
                let names =
                    names.map(|index| self.book.scheme().circumstance(index).name.get(text.language()).as_str());
                table.row(vec![
                    number.to_string(),
                    text.person(number, &inmate.person),
                    text.weekday_date(day.date),
                    text.component(line.component),
                    text.money(line.amount),
                    names.collect::<Vec<_>>().join(", "),
                ]);
            }
            Ok(())
        })?;
        let mut total =
            vec![String::new(), text.list_sum(), String::new(), String::new(), text.money(self.pay.total())];
        total.push(String::new());
        table.total(total);
        write_all(out, &table.lines())
    }

    /// The rates used with their sources, and what the prison decides itself.
    fn foot(&self) -> Vec<String> {
        let text = self.text;
        let mut lines = Vec::new();
        let used = self.rates_used();
        if !used.is_empty() {
            let rates: Vec<_> = used.iter().map(|(component, rate)| self.rate(*component, rate)).collect();
            lines.extend(block(&text.list_rates(), rates));
            if used.iter().any(|(_, rate)| rate.source == EXAMPLE_SOURCE) {
                lines.push(text.example_rates());
            }
        }
        let rules = self.pay.local_uses().into_iter().map(|used| {
            let circumstance = self.book.scheme().circumstance(used.circumstance).name.get(text.language());
            match used.rule {
                Some(source) => text.list_rule_from(circumstance, &text.pays(used.pays), &text.source(source)),
                None => text.list_rule(circumstance, &text.pays(used.pays)),
            }
        });
        let rules: Vec<_> = rules.collect();
        if !rules.is_empty() {
            lines.extend(block(&text.list_rules(), rules));
        }
        lines
    }

    fn rate(&self, component: Component, rate: &RateRow<'_>) -> String {
        let text = self.text;
        text.list_rate(
            &text.rate(component),
            &text.money(rate.amount),
            &text.date(rate.from),
            &text.source(rate.source),
        )
    }

    /// The rates in force on some day of the period of what the list pays.
    fn rates_used(&self) -> Vec<(Component, RateRow<'_>)> {
        let paid = |component: PayComponent| !self.pay.total_of(component).is_zero();
        let mut used = Vec::new();
        for (component, is_paid) in [
            (Component::Ordinary, paid(PayComponent::Ordinary)),
            (Component::Reduced, paid(PayComponent::Reduced)),
            (Component::Food, paid(PayComponent::Food)),
        ] {
            let mut rows: Vec<RateRow<'_>> = Vec::new();
            for date in self.pay.period.iter().filter(|_| is_paid) {
                let rate = self.book.rules().rate(component, date);
                rows.extend(rate.filter(|rate| !rows.contains(rate)));
            }
            used.extend(rows.into_iter().map(|rate| (component, rate)));
        }
        used
    }

    /// Each day that pays, misses or refuses something, with the sentences that say why.
    fn write_why(&self, out: &mut dyn Write) -> Result<(), Stop> {
        let text = self.text;
        writeln!(out, "{}", text.why_title())?;
        let mut last: Option<&InmateNumber> = None;
        self.for_each_day(|number, inmate, day| {
            let whys = text.why_day(self.book, day);
            if whys.is_empty() {
                return Ok(());
            }
            if last != Some(number) {
                writeln!(out, "\n{number} {}", text.person(number, &inmate.person))?;
                last = Some(number);
            }
            writeln!(out, "  {}: {}", text.weekday_date(day.date), text.money(day.total()))?;
            for why in whys {
                let separator = if why.amount.is_empty() { "" } else { ": " };
                writeln!(out, "    {}{separator}{}", why.title, why.amount)?;
                for sentence in why.sentences {
                    writeln!(out, "      {sentence}")?;
                }
            }
            Ok(())
        })
    }
}

/// Days are counted for the daily rates; a supplement's days are among them already.
fn has_days_column(component: PayComponent) -> bool {
    matches!(component, PayComponent::Ordinary | PayComponent::Reduced)
}

fn write_all(out: &mut dyn Write, lines: &[String]) -> Result<(), Stop> {
    Ok(lines.iter().try_for_each(|line| writeln!(out, "{line}"))?)
}

/// A head with its sentences below it.
pub(in crate::cli) fn block(head: &str, sentences: Vec<String>) -> Vec<String> {
    [head.to_owned()].into_iter().chain(sentences.into_iter().map(|sentence| format!("  {sentence}"))).collect()
}

/// What is missing, wrong, does not fit, or is worth a look: a block each, none where there is nothing.
pub(in crate::cli) fn findings(book: &Book<'_>, pay: &PeriodPay<'_>, text: &Text) -> Vec<Vec<String>> {
    let missing = of_persons(book, text, pay.holes(), |hole| {
        format!("{}: {}", text.activity(book, hole.activity), text.hole(hole))
    });
    let errors = of_persons(book, text, pay.errors(), |error| text.day_error(error));
    let problems = of_persons(book, text, pay.problems(), |problem| text.problem(book, problem));
    let notices = of_persons(book, text, pay.notices(), |notice| text.notice(book, notice));
    let blocks = [
        (text.list_holes(pay.holes().count()), missing),
        (text.list_errors(pay.errors().count()), errors),
        (text.list_problems(pay.problems().count()), problems),
        (text.list_notices(pay.notices().count()), notices),
    ];
    blocks.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(head, lines)| block(&head, lines)).collect()
}

/// A sentence for each person and run of days on which the same was found.
fn of_persons<'a, T: PartialEq>(
    book: &Book<'_>,
    text: &Text,
    found: impl Iterator<Item = Finding<'a, T>>,
    words: impl Fn(&T) -> String,
) -> Vec<String> {
    let sentence = |run: Run<'_, T>| {
        let name = book.register().inmates.get(run.number).map(|inmate| text.person(run.number, &inmate.person));
        let days = match Period::new(run.first, run.last) {
            Ok(period) if run.first < run.last => text.list_run(&text.period(period), run.days),
            _ => text.weekday_date(run.first),
        };
        format!("{} {}, {days}: {}", run.number, name.unwrap_or_default(), words(&run.what))
    };
    runs(found).into_iter().map(sentence).collect()
}
