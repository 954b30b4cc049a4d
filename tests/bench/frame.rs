//! What a frame of the month costs: layout and tessellation at 1920×1080 with 500 people and 31 days, AccessKit on.
//! `cargo bench --bench frame`

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::float_arithmetic,
    missing_docs,
    reason = "a bench that cannot be set up must fail, and prints what it measured"
)]

mod prison;

use std::sync::Arc;
use std::time::{Duration, Instant};

use dagsverk::app::desk::Desk;
use dagsverk::app::preferences::Preferences;
use dagsverk::app::welcome::Station;
use dagsverk::app::window::Window;
use dagsverk::document::{Author, Moment, Sitting, SystemDisk};
use egui::{Context, Event, Key, Modifiers, RawInput, Rect, Vec2};
use prison::Size;

const FRAMES: usize = 600;

fn clock() -> Moment {
    "2026-10-15T08:00:00+02:00".parse().expect("a moment")
}

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("b.dagsverk");
    let author = Author { user: "kari".into(), computer: "PC-12".into() };
    let document = prison::prison(7, Size { people: 500, years: 10 });
    let made = Sitting::make(Arc::new(SystemDisk), &path, document, author.clone(), clock());
    let (mut sitting, _) = made.expect("it is made");
    sitting.save(clock()).expect("it is saved");
    drop(sitting);

    let start = Instant::now();
    let (sitting, _) = Sitting::open(Arc::new(SystemDisk), &path, author.clone(), clock()).expect("it opens");
    let ctx = Context::default();
    ctx.enable_accesskit();
    let mut window = Window::new(Preferences::default(), clock().date().expect("a day"), Station { author, clock });
    window.sit_down(Desk::new(sitting, Box::new(clock), Box::new(|| {})));
    let mut at = 0.0;
    for _ in 0..3 {
        at += 1.0;
        frame(&ctx, &mut window, Vec::new(), at);
    }
    println!("ten years opened to a usable window, without the window system: {:?}", start.elapsed());

    let keys = [Key::ArrowDown, Key::ArrowDown, Key::ArrowRight, Key::PageDown, Key::ArrowLeft, Key::ArrowUp];
    let moving = measure(&ctx, &mut window, &mut at, |place| key(keys[place % keys.len()]));
    say("moving about", moving);
    let marking = measure(&ctx, &mut window, &mut at, |place| match place % 2 {
        0 => vec![Event::Text("s".into())],
        _ => key(Key::ArrowDown),
    });
    say("marking every second frame", marking);
    let still = measure(&ctx, &mut window, &mut at, |_| Vec::new());
    say("nothing happens", still);
}

fn key(key: Key) -> Vec<Event> {
    [true, false]
        .map(|pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE })
        .to_vec()
}

fn measure(ctx: &Context, window: &mut Window, at: &mut f64, events: impl Fn(usize) -> Vec<Event>) -> Vec<Duration> {
    let frames = (0..FRAMES).map(|place| {
        *at += 0.05;
        frame(ctx, window, events(place), *at)
    });
    frames.collect()
}

fn frame(ctx: &Context, window: &mut Window, events: Vec<Event>, time: f64) -> Duration {
    let screen_rect = Some(Rect::from_min_size(egui::Pos2::ZERO, Vec2::new(1920.0, 1080.0)));
    let input = RawInput { screen_rect, events, time: Some(time), ..RawInput::default() };
    let start = Instant::now();
    let output = ctx.run_ui(input, |ui| window.show(ui));
    let shapes = ctx.tessellate(output.shapes, output.pixels_per_point);
    let took = start.elapsed();
    std::hint::black_box(shapes);
    took
}

fn say(what: &str, mut frames: Vec<Duration>) {
    frames.sort_unstable();
    let (median, most) = (frames[frames.len() / 2], frames[frames.len() * 99 / 100]);
    println!("{what}: median {median:?}, 99 % within {most:?}");
}
