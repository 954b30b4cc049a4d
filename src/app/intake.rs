//! A data package being taken in: read in a thread of its own, then one step that can be undone.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

use egui::{ProgressBar, RichText, ScrollArea, Ui};

use crate::document::{Change, ChangeRefusal, WriteRefusal};
use crate::exchange::{self, Counts, ImportOptions, ImportRefusal, Imported};
use crate::text::Text;

use super::command::Command;
use super::desk::Desk;
use super::forms::Answer;
use super::reason::Asked;
use super::theme::{primary, tokens};

/// A package, and how far it is.
#[derive(Debug)]
pub struct Intake {
    package: PathBuf,
    state: State,
}

#[derive(Debug)]
enum State {
    Reading {
        far: Arc<Far>,
        read: Receiver<Result<Imported, ImportRefusal>>,
    },
    /// It changes closed days, and is taken in as soon as it is said why.
    Asking {
        change: Change,
        lines: Vec<String>,
        asked: Asked,
    },
    Over {
        lines: Vec<String>,
        is_refused: bool,
    },
}

/// How many bytes are read, of how many.
#[derive(Debug, Default)]
struct Far {
    done: AtomicU64,
    of: AtomicU64,
}

impl Intake {
    /// Begins to read the package in this folder against the register as it stands.
    pub fn start(desk: &Desk, package: PathBuf, replace: bool) -> Intake {
        let (document, folder) = (desk.document().clone(), package.clone());
        let (send, read) = channel();
        let far = Arc::new(Far::default());
        let told = Arc::clone(&far);
        std::thread::spawn(move || {
            let imported = exchange::import(&folder, &document, ImportOptions { replace }, |progress| {
                told.done.store(progress.done, Ordering::Relaxed);
                told.of.store(progress.of, Ordering::Relaxed);
            });
            // Where the reading was cancelled nobody hears it.
            let _ = send.send(imported);
        });
        Intake { package, state: State::Reading { far, read } }
    }

    /// Whether it is still being read, or waits for an answer.
    pub fn is_reading(&self) -> bool {
        matches!(self.state, State::Reading { .. } | State::Asking { .. })
    }

    fn name(&self) -> String {
        self.package.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Shows how far it is and what came of it; gives whether that was read.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: Option<&mut Desk>, text: &Text) -> bool {
        let mut desk = desk;
        self.hear(desk.as_deref_mut(), text);
        ui.set_width(520.0);
        ui.heading(Command::Import.name(text).trim_end_matches(" …"));
        ui.label(RichText::new(self.package.display().to_string()).color(tokens(ui.ctx()).ink_secondary));
        ui.add_space(8.0);
        let name = self.name();
        match &mut self.state {
            State::Reading { far, .. } => {
                let of = far.of.load(Ordering::Relaxed).max(1);
                let part = far.done.load(Ordering::Relaxed) as f32 / of as f32;
                ui.add(ProgressBar::new(part).show_percentage());
                ui.ctx().request_repaint_after(Duration::from_millis(30));
                ui.add_space(8.0);
                ui.button(text.window_cancel()).clicked()
            }
            State::Asking { change, lines, asked } => match asked.show(ui, text) {
                Answer::Open => false,
                Answer::Cancelled => true,
                Answer::Given => {
                    let (change, lines) = (std::mem::take(change), std::mem::take(lines));
                    let made = desk.map(|desk| desk.import(change, name, Some(asked.reason())));
                    self.state = match made {
                        Some(Err(refusal)) => State::Over { lines: vec![refusal.words(text)], is_refused: true },
                        Some(Ok(())) | None => State::Over { lines, is_refused: false },
                    };
                    false
                }
            },
            State::Over { lines, is_refused } => {
                let ink = if *is_refused { tokens(ui.ctx()).bad } else { tokens(ui.ctx()).ink };
                // The dialog was lower while it read: what came of it has its own height.
                ScrollArea::vertical().min_scrolled_height(360.0).max_height(360.0).auto_shrink([false, true]).show(
                    ui,
                    |ui| {
                        for (place, line) in lines.iter().enumerate() {
                            let line = RichText::new(line);
                            ui.label(if place == 0 { line.color(ink) } else { line });
                        }
                    },
                );
                ui.add_space(8.0);
                ui.add(primary(text.window_close())).clicked()
            }
        }
    }

    fn hear(&mut self, desk: Option<&mut Desk>, text: &Text) {
        let State::Reading { read, .. } = &self.state else { return };
        let refused = |lines| State::Over { lines, is_refused: true };
        self.state = match (read.try_recv(), desk) {
            (Ok(Ok(imported)), Some(desk)) => take_in(imported, self.name(), desk, text),
            (Ok(Err(refusal)), _) => refused(refusal.words(text)),
            (Err(TryRecvError::Empty), _) => return,
            // It ended without a word.
            (Err(TryRecvError::Disconnected) | Ok(Ok(_)), _) => refused(vec![text.intake_broke_off()]),
        };
    }
}

/// Takes the facts in, and says what became of them.
fn take_in(imported: Imported, package: String, desk: &mut Desk, text: &Text) -> State {
    let path = desk.standing().path.display().to_string();
    let change = imported.change;
    let head = if change.is_empty() { text.import_unchanged(&path) } else { text.import_added(&path) };
    let counted = imported.counts.iter().filter(|(_, Counts { added, replaced, same })| added + replaced + same > 0);
    let counts = counted
        .map(|(table, Counts { added, replaced, same })| text.import_counts(table.file(), *added, *replaced, *same));
    let not_read = (!imported.not_read.is_empty()).then(|| text.import_not_read(&imported.not_read.join(", ")));
    let lines: Vec<_> = [head].into_iter().chain(counts).chain(not_read).collect();
    match desk.import(change.clone(), package, None) {
        Ok(()) => State::Over { lines, is_refused: false },
        Err(WriteRefusal::Change(ChangeRefusal::ReasonRequired(touched))) => {
            let asked = Asked::new(desk.document(), Some(&change), &touched, text);
            State::Asking { change, lines, asked }
        }
        Err(refusal) => State::Over { lines: vec![refusal.words(text)], is_refused: true },
    }
}
