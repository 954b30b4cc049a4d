//! What was done to the chosen day, by whom and when: read from the journal in a thread, once the keys rest on a day.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};

use egui::Context;

use crate::app::scene::Scene;
use crate::calendar::Date;
use crate::document::{self, DayMark, Fact, Naming, SystemDisk};
use crate::register::{InmateNumber, Language};
use crate::text::Text;

/// How long the keys rest on a day before its past is looked up, in seconds.
const REST: f64 = 0.35;

/// A person's day, in a register of this revision, in this language.
#[derive(Debug, Clone, PartialEq, Eq)]
struct About {
    inmate: InmateNumber,
    day: Date,
    revision: u64,
    language: Language,
}

/// The past of the chosen day.
#[derive(Default)]
pub(super) struct Past {
    about: Option<(About, f64)>,
    asked: Option<Receiver<Vec<String>>>,
    known: Option<(About, Vec<String>)>,
}

impl Past {
    /// The sentences about a day, the newest last, as far as they are known by now.
    pub(super) fn of(&mut self, ctx: &Context, scene: &Scene<'_>, inmate: &InmateNumber) -> &[String] {
        let about = About {
            inmate: inmate.clone(),
            day: scene.day,
            revision: scene.desk.revision(),
            language: scene.text.language(),
        };
        let now = ctx.input(|input| input.time);
        if self.about.as_ref().is_none_or(|(before, _)| *before != about) {
            (self.about, self.asked) = (Some((about.clone(), now)), None);
        }
        if let Some(said) = self.asked.as_ref().and_then(|asked| asked.try_recv().ok()) {
            (self.known, self.asked) = (Some((about.clone(), said)), None);
        }
        let is_known = self.known.as_ref().is_some_and(|(known, _)| *known == about);
        let since = self.about.as_ref().map_or(now, |(_, since)| *since);
        if !is_known && self.asked.is_none() && scene.desk.is_settled() {
            if scene.desk.works_in_turn() {
                let said = told(&scene.desk.standing().path, &about);
                self.known = Some((about.clone(), said));
            } else if now - since >= REST {
                self.asked = Some(ask(ctx.clone(), scene.desk.standing().path.clone(), about.clone()));
            } else {
                ctx.request_repaint_after(std::time::Duration::from_secs_f64(REST));
            }
        }
        let known = self.known.as_ref().filter(|(known, _)| *known == about);
        known.map(|(_, said)| said.as_slice()).unwrap_or_default()
    }
}

/// Reads the journal in a thread.
fn ask(ctx: Context, register: PathBuf, about: About) -> Receiver<Vec<String>> {
    let (answer, asked) = channel();
    std::thread::spawn(move || {
        // Where another day was chosen meanwhile nobody hears it.
        let _ = answer.send(told(&register, &about));
        ctx.request_repaint();
    });
    asked
}

/// What the journal says of the marks of a day.
fn told(register: &std::path::Path, about: &About) -> Vec<String> {
    let text = Text::new(about.language);
    let mut steps = Vec::new();
    let read = document::history(&SystemDisk, register, |step, before| {
        for (place, fact) in step.facts.iter().enumerate() {
            if let Some(fact) = of_day(fact, about) {
                let before = before.and_then(|before| before.get(place)).cloned();
                steps.push((step.at, step.by.user.clone(), fact, before));
            }
        }
    });
    // A journal that cannot be read to its end is told elsewhere; what was read of it stands.
    let Ok(document) = read else { return Vec::new() };
    let naming = Naming { scheme: &document.scheme, activities: &document.register.activities };
    let sentences = steps.into_iter().flat_map(|(at, user, fact, before)| {
        let who = text.month_who(&user, &at.day_in_words(&text), at.time().get(..5).unwrap_or_default());
        fact.told(before.as_ref(), &naming, &text).into_iter().map(move |said| format!("{who}: {said}"))
    });
    sentences.collect()
}

/// The part of a fact that is a mark of this day.
fn of_day(fact: &Fact, about: &About) -> Option<Fact> {
    let Fact::Marks(number, month, activity, days) = fact else { return None };
    if *number != about.inmate || *month != about.day.month() {
        return None;
    }
    let days: Vec<DayMark> = days.iter().filter(|day| day.day() == about.day.day()).cloned().collect();
    (!days.is_empty()).then(|| Fact::Marks(number.clone(), *month, activity.clone(), days))
}
