//! A paper out of the program: to a printer, or into a file. Each is asked before, and what went wrong is said where it
//! was asked.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{ComboBox, Context, DragValue, RichText, Ui};

use crate::app::beside::Beside;
use crate::app::command::Command;
use crate::app::forms::{self, Answer};
use crate::app::theme::{self, primary, tokens};
use crate::document::{SaveAs, WholeFileRefusal};
use crate::report::Pdf;
use crate::report::printer::{self, PrinterRefusal, Printers};
use crate::text::Text;

/// No more copies are printed at once.
const MOST_COPIES: u16 = 20;

/// What came of asking.
pub(super) enum Went {
    /// It is still open.
    Open,
    /// It is over, and this is to be said.
    Over(Option<String>),
    /// It is to be saved instead.
    Save,
    /// It is to be shown in the system's viewer instead.
    View,
}

/// Printing, as it is asked.
pub(super) struct Printing {
    printers: Beside<(), Result<Printers, PrinterRefusal>>,
    chosen: Option<String>,
    copies: u16,
    /// How often it was tried, and what came of the last time.
    tries: u32,
    printed: Beside<u32, Result<String, PrinterRefusal>>,
}

impl Default for Printing {
    fn default() -> Printing {
        Printing { printers: Beside::default(), chosen: None, copies: 1, tries: 0, printed: Beside::default() }
    }
}

impl Printing {
    /// Asks on which printer, and prints.
    pub(super) fn show(&mut self, ui: &mut Ui, pdf: &Arc<Pdf>, in_turn: bool, text: &Text) -> Went {
        ui.set_width(440.0);
        ui.heading(Command::Print.name(text).trim_end_matches(" …"));
        ui.label(RichText::new(text.papers_title_of(&pdf.title, pdf.pages)).color(tokens(ui.ctx()).ink_secondary));
        ui.add_space(10.0);
        self.printers.follow(ui.ctx(), (), in_turn, || printer::printers);
        let printers = match self.printers.known() {
            None => {
                forms::explain(ui, &text.papers_looking_for_printers());
                return if ui.button(text.window_cancel()).clicked() { Went::Over(None) } else { Went::Open };
            }
            Some(((), Err(refusal))) => return instead(ui, &refusal.words(text), true, text),
            Some(((), Ok(printers))) => printers.clone(),
        };
        self.choose(ui, &printers, text);
        let (ctx, in_work) = (ui.ctx().clone(), self.printed.is_at_work());
        if self.tries > 0 {
            self.follow(&ctx, pdf, in_turn);
        }
        let of_last = self.printed.known().filter(|(tries, _)| *tries == self.tries);
        match of_last {
            Some((_, Ok(job))) => return Went::Over(Some(text.papers_printed(job_of(job)))),
            Some((_, Err(refusal))) => {
                ui.add_space(8.0);
                match instead(ui, &refusal.words(text), false, text) {
                    Went::Open => {}
                    went => return went,
                }
            }
            None => {}
        }
        let yes = if in_work { text.papers_printing() } else { text.papers_print() };
        match forms::answers(ui, &yes, !in_work, text) {
            Answer::Open => Went::Open,
            Answer::Cancelled => Went::Over(None),
            Answer::Given => {
                self.tries += 1;
                ui.ctx().request_repaint();
                Went::Open
            }
        }
    }

    fn follow(&mut self, ctx: &Context, pdf: &Arc<Pdf>, in_turn: bool) {
        let (chosen, copies) = (self.chosen.clone(), self.copies);
        self.printed.follow(ctx, self.tries, in_turn, || {
            let pdf = Arc::clone(pdf);
            move || printer::print_copies(&pdf, chosen.as_deref(), copies)
        });
    }

    fn choose(&mut self, ui: &mut Ui, printers: &Printers, text: &Text) {
        if self.chosen.is_none() {
            self.chosen = printers.usual.clone().or_else(|| printers.names.first().cloned());
        }
        let shown = self.chosen.clone().unwrap_or_default();
        egui::Grid::new("print").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
            ui.label(text.papers_printer());
            let combo = ComboBox::from_id_salt("printer").selected_text(&shown).width(240.0).icon(theme::fold);
            let response = combo.show_ui(ui, |ui| {
                for name in &printers.names {
                    if ui.selectable_label(*name == shown, name).clicked() {
                        self.chosen = Some(name.clone());
                    }
                }
            });
            super::named(&response.response, &text.papers_printer(), &shown);
            ui.end_row();
            let label = ui.label(text.papers_copies());
            ui.add(DragValue::new(&mut self.copies).range(1..=MOST_COPIES)).labelled_by(label.id);
            ui.end_row();
        });
    }
}

/// What the print service calls the job, out of its sentence.
fn job_of(said: &str) -> &str {
    let job = said.trim().strip_prefix("request id is ").unwrap_or(said.trim());
    job.split(' ').next().unwrap_or(job)
}

/// Why it is not printed, and what can be done instead; `is_all` where it cannot be tried again.
fn instead(ui: &mut Ui, words: &str, is_all: bool, text: &Text) -> Went {
    let ink = tokens(ui.ctx()).bad;
    ui.add(egui::Label::new(RichText::new(words).color(ink)).wrap());
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let save = Command::SavePaper.name(text);
        let save = if is_all { ui.add(primary(save)) } else { ui.button(save) };
        let (view, close) = (ui.button(text.papers_view()), is_all.then(|| ui.button(text.window_close())));
        if save.clicked() {
            Went::Save
        } else if view.clicked() {
            Went::View
        } else if close.is_some_and(|close| close.clicked()) {
            Went::Over(None)
        } else {
            Went::Open
        }
    })
    .inner
}

/// Saving, as it is asked.
pub(super) struct Saving {
    typed: String,
    /// Why it was not saved, and whether the file that is there may be replaced.
    refused: Option<(String, bool)>,
    is_seen: bool,
}

impl Saving {
    /// Under this name in this folder, where nothing else is said.
    pub(super) fn new(folder: &Path, name: &str) -> Saving {
        let path = folder.join(format!("{name}.pdf"));
        Saving { typed: path.display().to_string(), refused: None, is_seen: false }
    }

    /// Asks under which name, and saves.
    pub(super) fn show(&mut self, ui: &mut Ui, pdf: &Pdf, text: &Text) -> Went {
        ui.set_width(500.0);
        ui.heading(Command::SavePaper.name(text).trim_end_matches(" …"));
        ui.label(RichText::new(text.papers_title_of(&pdf.title, pdf.pages)).color(tokens(ui.ctx()).ink_secondary));
        ui.add_space(10.0);
        let takes_keys = !std::mem::replace(&mut self.is_seen, true);
        if forms::field(ui, &text.papers_path(), &mut self.typed, takes_keys).changed() {
            self.refused = None;
        }
        ui.add_space(4.0);
        if ui.button(text.welcome_choose()).clicked() {
            let dialog = rfd::FileDialog::new().add_filter("PDF", &["pdf"]);
            if let Some(path) = dialog.save_file() {
                (self.typed, self.refused) = (path.display().to_string(), None);
            }
        }
        if let Some((words, _)) = &self.refused {
            ui.add_space(4.0);
            ui.add(egui::Label::new(RichText::new(words).color(tokens(ui.ctx()).bad)).wrap());
        }
        let may_replace = self.refused.as_ref().is_some_and(|(_, may_replace)| *may_replace);
        let yes = if may_replace { text.papers_replace() } else { text.papers_save() };
        match forms::answers(ui, &yes, !self.typed.trim().is_empty(), text) {
            Answer::Open => Went::Open,
            Answer::Cancelled => Went::Over(None),
            Answer::Given => {
                let path = PathBuf::from(self.typed.trim());
                let how = if may_replace { SaveAs::Same } else { SaveAs::New };
                match printer::save(pdf, &path, how) {
                    Ok(()) => Went::Over(Some(text.papers_saved(&path.display().to_string()))),
                    Err(refusal) => {
                        let is_there = matches!(refusal, PrinterRefusal::Save(_, WholeFileRefusal::Exists));
                        self.refused = Some((refusal.words(text), is_there));
                        Went::Open
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_job_is_called_as_the_service_calls_it() {
        assert_eq!(job_of("request id is Kontor-17 (1 file(s))"), "Kontor-17");
        assert_eq!(job_of(" Kontor-18 "), "Kontor-18");
    }

    #[test]
    fn a_printer_that_was_chosen_stays_chosen() {
        let printers = Printers { names: vec!["Kontor".into(), "Verksted".into()], usual: Some("Kontor".into()) };
        let (ctx, text) = (Context::default(), Text::new(crate::register::Language::Nb));
        let mut printing = Printing::default();
        let show = |printing: &mut Printing| {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| printing.choose(ui, &printers, &text));
            output.textures_delta.clear();
        };
        show(&mut printing);
        assert_eq!(printing.chosen.as_deref(), Some("Kontor"), "the usual one at first");
        printing.chosen = Some("Verksted".into());
        show(&mut printing);
        assert_eq!(printing.chosen.as_deref(), Some("Verksted"));
    }
}
