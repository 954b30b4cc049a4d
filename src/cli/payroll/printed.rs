//! The list as a supervisor reads it: aligned, with totals, and below it what is missing, wrong or local.

use std::collections::BTreeMap;
use std::io::Write;

use crate::calendar::Date;
use crate::cli::findings::{block, findings};
use crate::cli::output::Stop;
use crate::cli::table::{Column, Layout, Table, shortened};
use crate::pay::{DayCount, InmatePay, PayComponent};
use crate::register::{Component, Inmate, InmateNumber, Ore};
use crate::scheme::RateRow;
use crate::text::Order;

use super::{List, Shape};

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
        let foot = self.foot();
        if !foot.is_empty() {
            writeln!(out)?;
            write_all(out, &foot)?;
        }
        for block in findings(self.book, self.pay, &[], self.text) {
            writeln!(out)?;
            write_all(out, &block)?;
        }
        if shape.why {
            self.write_why(out)?;
        }
        Ok(())
    }

    fn write_head(&self, people: usize, out: &mut dyn Write) -> Result<(), Stop> {
        let (text, local) = (self.text, &self.book.register().local);
        let prison: Vec<_> =
            [&local.prison, &local.unit].into_iter().filter(|name| !name.is_empty()).cloned().collect();
        let mut heads = vec![];
        if !prison.is_empty() {
            heads.push((text.list_prison(), prison.join(", ")));
        }
        heads.push((text.list_period(), text.period(self.pay.period)));
        heads.push((text.list_people(), people.to_string()));
        heads.push((text.list_state(), text.list_provisional()));
        writeln!(out, "{}\n", text.list_title())?;
        let widest = heads.iter().map(|(head, _)| head.chars().count()).max().unwrap_or(0);
        for (head, value) in heads {
            writeln!(out, "{head:widest$}  {value}")?;
        }
        Ok(())
    }

    /// Those with an amount, a hole or an error, in the order of names.
    fn listed(&self) -> Vec<&InmatePay<'a>> {
        let is_listed =
            |pay: &&InmatePay<'_>| pay.components().next().is_some() || !pay.holes.is_empty() || !pay.errors.is_empty();
        let mut listed: Vec<_> = self.pay.inmates.iter().filter(is_listed).collect();
        self.sort_by_name(&mut listed, |pay| (pay.number, pay.inmate));
        listed
    }

    fn sort_by_name<T>(&self, all: &mut [T], who: impl Fn(&T) -> (&'a InmateNumber, &'a Inmate)) {
        let order = Order::norwegian();
        let name = |one: &T| {
            let (number, inmate) = who(one);
            self.text.person(number, &inmate.person)
        };
        // Whoever has the same name stays in the order of numbers.
        all.sort_by(|one, other| order.compare(&name(one), &name(other)));
    }

    fn name(&self, number: &InmateNumber, inmate: &Inmate) -> String {
        shortened(&self.text.person(number, &inmate.person), LONGEST_NAME)
    }

    /// A row a person: days and amount of each component that occurs, what is paid, and whether something is missing.
    fn sums(&self, listed: &[&InmatePay<'_>]) -> Vec<String> {
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
        let has_gaps = listed.iter().any(|pay| !pay.holes.is_empty() || !pay.errors.is_empty());
        if has_gaps {
            columns.push(Column::left(String::new()));
        }

        let mut table = Table::new(columns);
        for pay in listed {
            let sums = shown.iter().map(|component| (*component, pay.amount(*component), pay.days(*component).clone()));
            let mut row = vec![pay.number.to_string(), self.name(pay.number, pay.inmate)];
            row.extend(self.sum_fields(sums));
            // Days that cannot be settled are not 0.
            let is_open = pay.total().is_zero() && !pay.errors.is_empty();
            row.push(if is_open { "–".to_owned() } else { text.money(pay.total()) });
            match (pay.errors.is_empty(), pay.holes.is_empty()) {
                (false, _) => row.push(text.list_has_error()),
                (true, false) => row.push(text.list_has_hole()),
                (true, true) => {}
            }
            table.row(row);
        }
        let sums =
            shown.iter().map(|component| (*component, self.pay.total_of(*component), self.pay.days_of(*component)));
        let mut total = vec![String::new(), text.list_sum()];
        total.extend(self.sum_fields(sums));
        total.push(text.money(self.pay.total()));
        table.lines(&total)
    }

    /// Days and amount of each component; blank where it comes to nothing.
    fn sum_fields(&self, sums: impl Iterator<Item = (PayComponent, Ore, DayCount)>) -> Vec<String> {
        let mut fields = Vec::new();
        for (component, amount, days) in sums {
            if has_days_column(component) {
                fields.push(if amount.is_zero() { String::new() } else { self.text.days(&days) });
            }
            fields.push(self.text.money_or_blank(amount));
        }
        fields
    }

    /// A row a line, the person named on the first of his.
    fn write_lines(&self, listed: &[&InmatePay<'a>], out: &mut dyn Write) -> Result<(), Stop> {
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
        let total = [blank(), text.list_sum(), blank(), blank(), text.money(self.pay.total()), blank()];
        write_all(out, &[layout.rule(), layout.line(&total)])
    }

    fn for_each_line(
        &self,
        listed: &[&InmatePay<'a>],
        mut see: impl FnMut(&[String]) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let text = self.text;
        let dates: BTreeMap<Date, String> =
            self.pay.period.iter().map(|date| (date, text.weekday_date(date))).collect();
        let components: BTreeMap<_, _> = PayComponent::ALL.iter().map(|one| (*one, text.component(*one))).collect();
        let mut last: Option<&InmateNumber> = None;
        self.for_each_day(listed.iter().map(|pay| (pay.number, pay.inmate)), |number, inmate, day| {
            for line in &day.lines {
                let names = day.circumstances_of(line.component).into_iter();
                let names =
                    names.map(|index| self.book.scheme().circumstance(index).name.get(text.language()).as_str());
                let is_first = last.replace(number) != Some(number);
                let (who, name) =
                    if is_first { (number.to_string(), self.name(number, inmate)) } else { Default::default() };
                see(&[
                    who,
                    name,
                    dates[&day.date].clone(),
                    components[&line.component].clone(),
                    text.money(line.amount),
                    names.collect::<Vec<_>>().join(", "),
                ])?;
            }
            Ok(())
        })
    }

    /// The rates used with their sources, and what the prison decides itself.
    fn foot(&self) -> Vec<String> {
        let text = self.text;
        let mut lines = Vec::new();
        let used = self.book.rates_used(self.pay);
        if !used.is_empty() {
            let rates: Vec<_> = used.iter().map(|(component, rate)| self.rate(*component, rate)).collect();
            lines.extend(block(&text.list_rates(), rates));
            if self.has_example_rates() {
                lines.push(text.example_rates());
            }
        }
        let (mut rules, mut defaults) = (Vec::new(), Vec::new());
        for used in self.pay.local_uses() {
            let circumstance = self.book.scheme().circumstance(used.circumstance).name.get(text.language());
            let pays = text.pays(used.pays);
            match used.rule {
                Some(source) => rules.push(text.list_rule_from(circumstance, &pays, &text.source(source))),
                None => defaults.push(text.list_rule(circumstance, &pays)),
            }
        }
        for (head, sentences) in [(text.list_rules(), rules), (text.list_defaults(), defaults)] {
            if !sentences.is_empty() {
                lines.extend(block(&head, sentences));
            }
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

    /// Each day that pays, misses or refuses something, with the sentences that say why; of everyone, since who gets
    /// nothing asks first.
    fn write_why(&self, out: &mut dyn Write) -> Result<(), Stop> {
        let text = self.text;
        let mut everyone: Vec<_> = self.book.register().inmates.iter().collect();
        self.sort_by_name(&mut everyone, |who| *who);
        let mut last: Option<&InmateNumber> = None;
        self.for_each_day(everyone, |number, inmate, day| {
            let whys = text.why_day(self.book, day);
            if whys.is_empty() {
                return Ok(());
            }
            if last.is_none() {
                writeln!(out, "\n{}", text.why_title())?;
            }
            if last.replace(number) != Some(number) {
                writeln!(out, "\n{number} {}", text.person(number, &inmate.person))?;
            }
            let total = if day.errors.is_empty() { text.money(day.total()) } else { text.why_not_settled() };
            writeln!(out, "  {}: {total}", text.weekday_date(day.date))?;
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
