//! A paper with a piece for each person, by number, each in the person's own language.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::pay::{Payroll, PersonPay};
use crate::register::{InmateNumber, Language};
use crate::text::Text;

use super::laying::{Laying, Slip};
use super::list::foot;
use super::paper::{NodeId, Paper, Role};
use super::print::Print;
use super::refusal::ReportRefusal;
use super::sheet::Sheets;
use super::typeface::Typeface;

/// What each person's piece is set from.
pub(super) struct Setting<'p> {
    pub(super) payroll: &'p Payroll,
    pub(super) person: &'p PersonPay,
    pub(super) print: &'p Print,
    /// In the person's own language.
    pub(super) text: &'p Text,
    pub(super) typeface: &'p Typeface,
}

/// One kind of piece.
pub(super) struct Each {
    /// In how many even parts a page is best cut.
    pub(super) to_a_page: i32,
    /// Sets one.
    pub(super) set: fn(&Setting<'_>, &mut Sheets, NodeId) -> Slip,
    /// What a paper of this one person is called.
    pub(super) title_of_one: fn(&Payroll, &InmateNumber, &Text) -> String,
    /// What a paper of several is called.
    pub(super) title: fn(&Payroll, &Text) -> String,
}

impl Each {
    /// Sets one for everyone, or for those named.
    pub(super) fn compose(
        &self,
        payroll: &Payroll,
        print: &Print,
        only: Option<&[InmateNumber]>,
        mut progress: impl FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Result<Paper, ReportRefusal> {
        let is_meant = |person: &&PersonPay| only.is_none_or(|only| only.contains(&person.number));
        let people: Vec<_> = payroll.people.iter().filter(is_meant).collect();
        let Some(first) = people.first() else { return Err(ReportRefusal::NoOne) };
        let typeface = Typeface::new();
        let texts: BTreeMap<Language, Text> =
            Language::ALL.iter().map(|language| (*language, Text::new(*language))).collect();
        let own = Text::new(print.language);
        let mut laying = Laying::new(self.to_a_page);
        for (done, person) in people.iter().enumerate() {
            if progress(done, people.len()).is_break() {
                return Err(ReportRefusal::Cancelled);
            }
            let text = texts.get(&print.language_of(person)).unwrap_or(&own);
            let part = laying.sheets.structure.add(None, Role::Section(Some(text.language())));
            let setting = Setting { payroll, person, print, text, typeface: &typeface };
            let piece = (self.set)(&setting, &mut laying.sheets, part);
            laying.lay(&piece);
        }
        // Whoever watches sees all of them done; calling it off now would throw away what is there.
        let _ = progress(people.len(), people.len());
        let title = match people.len() {
            1 => (self.title_of_one)(payroll, &first.number, &own),
            _ => (self.title)(payroll, &own),
        };
        let mut sheets = laying.sheets;
        sheets.foot(&typeface, (&foot(payroll, &own), &print.said(&own)), |page, of| own.paper_page(page, of));
        Ok(sheets.finish(title, print.language))
    }
}
