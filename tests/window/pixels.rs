//! Pictures of the window without a graphics card: a small rasteriser of triangles, and comparing with pictures kept.
//!
//! It does what egui asks of a painter: triangles with colours and a texture, multiplied and blended with
//! premultiplied alpha in gamma space, inside clip rectangles. Shapes, text and smoothing come from egui itself.

#![allow(dead_code, unreachable_pub, reason = "each test uses a part of it")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::{Deref, DerefMut};
use std::path::PathBuf;
use std::rc::Rc;

use dagsverk::app::theme::{self, Theme};
use egui::epaint::{ImageData, Primitive, Vertex};
use egui::{Color32, ColorImage, Pos2, Rect, TextureFilter, TextureId, TexturesDelta, Ui, UiBuilder, Vec2};
use egui_kittest::{Harness, TestRenderer};
use image::RgbaImage;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};

/// How far a channel may be off without being counted: glyphs are smoothed a shade differently by other processors.
const SAME: u8 = 3;
/// How many pixels may be off: fewer than a cell of a table has, so no tint goes missing unseen.
const MAY_DIFFER: usize = 100;
/// No pixel may be off by more: that is another letter or a moved line.
const FAR: u8 = 24;

/// A window under test. Used as egui_kittest's harness; pictures come on top.
pub struct Window<'a, State = ()> {
    harness: Harness<'a, State>,
    textures: Rc<RefCell<Textures>>,
}

/// A window of this size that shows `show` edge to edge.
pub fn harness<'a>(size: impl Into<Vec2>, theme: Theme, mut show: impl FnMut(&mut Ui) + 'a) -> Window<'a> {
    harness_with(size, theme, (), move |ui, ()| show(ui))
}

/// A window of this size that shows `show` edge to edge, with what it keeps between frames.
pub fn harness_with<'a, State>(
    size: impl Into<Vec2>,
    theme: Theme,
    state: State,
    mut show: impl FnMut(&mut Ui, &mut State) + 'a,
) -> Window<'a, State> {
    let textures = Rc::new(RefCell::new(Textures::default()));
    let harness = Harness::builder()
        .with_size(size)
        .with_theme(theme.into())
        // What a thread has found out may ask for a few more frames.
        .with_max_steps(24)
        .with_context_setup(move |ctx| theme::install(ctx, theme))
        .renderer(Uploads(Rc::clone(&textures)))
        .build_ui_state(
            move |ui, state| {
                // egui_kittest leaves a margin round what it shows; a window has none.
                let whole = ui.ctx().content_rect();
                ui.scope_builder(UiBuilder::new().max_rect(whole), |ui| {
                    ui.set_clip_rect(whole);
                    show(ui, state);
                });
            },
            state,
        );
    Window { harness, textures }
}

impl<'a, State> Deref for Window<'a, State> {
    type Target = Harness<'a, State>;
    fn deref(&self) -> &Self::Target {
        &self.harness
    }
}

impl<State> DerefMut for Window<'_, State> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.harness
    }
}

impl<State> Window<'_, State> {
    /// A picture of the window as it is now.
    pub fn image(&self) -> RgbaImage {
        let ctx = &self.harness.ctx;
        let output = self.harness.output();
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let mut canvas = Canvas::new(size, ctx.global_style().visuals.panel_fill);
        let textures = self.textures.borrow();
        for part in ctx.tessellate(output.shapes.clone(), scale) {
            if let Primitive::Mesh(mesh) = &part.primitive {
                let clip = canvas.clip(part.clip_rect, scale);
                let texture = &textures.0[&mesh.texture_id];
                for corners in mesh.triangles() {
                    let corner = |place: u32| {
                        let vertex = mesh.vertices[place as usize];
                        Vertex { pos: vertex.pos * scale, ..vertex }
                    };
                    canvas.triangle(corners.map(corner), texture, clip);
                }
            }
        }
        canvas.into_image()
    }

    /// Holds the window to its picture in `tests/snapshots/window`; with `UPDATE_SNAPSHOTS=1` it becomes the picture.
    pub fn snapshot(&self, name: &str) {
        let new = self.image();
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let kept = root.join("tests/snapshots/window").join(format!("{name}.png"));
        if std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value == "1") {
            std::fs::create_dir_all(kept.parent().unwrap()).unwrap();
            if !image::open(&kept).is_ok_and(|old| differs(&old.to_rgba8(), &new).is_none()) {
                let file = std::fs::File::create(&kept).unwrap();
                let small = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::Adaptive);
                new.write_with_encoder(small).unwrap();
            }
            return;
        }
        let old = image::open(&kept).map(|old| old.to_rgba8());
        let old = old.unwrap_or_else(|error| panic!("{}: {error}; UPDATE_SNAPSHOTS=1 makes it", kept.display()));
        if let Some(difference) = differs(&old, &new) {
            let shown = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
            new.save(&shown).unwrap();
            panic!(
                "{name} looks different: {difference}. Was {}, is {}. If it shall be so: UPDATE_SNAPSHOTS=1",
                kept.display(),
                shown.display()
            );
        }
    }
}

/// What differs between two pictures, if the eye can see it.
fn differs(old: &RgbaImage, new: &RgbaImage) -> Option<String> {
    if old.dimensions() != new.dimensions() {
        return Some(format!("{:?} became {:?}", old.dimensions(), new.dimensions()));
    }
    if old.as_raw() == new.as_raw() {
        return None;
    }
    let (mut count, mut most) = (0, 0);
    let mut place = Rect::NOTHING;
    for ((x, y, new), old) in new.enumerate_pixels().zip(old.pixels()) {
        let off = new.0.iter().zip(old.0).map(|(new, old)| new.abs_diff(old)).max().unwrap_or(0);
        if off > SAME {
            count += 1;
            most = most.max(off);
            place.extend_with(Pos2::new(x as f32, y as f32));
        }
    }
    (count > MAY_DIFFER || most > FAR).then(|| format!("{count} pixels by up to {most} within {place:?}"))
}

/// The pictures egui paints from: its letters, and whatever images are shown.
#[derive(Default)]
struct Textures(HashMap<TextureId, Texture>);

struct Texture {
    image: ColorImage,
    smooth: bool,
}

/// Takes what egui hands to a painter.
struct Uploads(Rc<RefCell<Textures>>);

impl TestRenderer for Uploads {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let kept = &mut self.0.borrow_mut().0;
        for (id, patches) in delta.set.drain() {
            for patch in patches {
                let ImageData::Color(image) = &patch.image;
                let smooth = patch.options.magnification == TextureFilter::Linear;
                match patch.pos {
                    None => drop(kept.insert(id, Texture { image: (**image).clone(), smooth })),
                    Some([left, top]) => {
                        let whole = &mut kept.get_mut(&id).unwrap().image;
                        let (width, wide) = (image.size[0], whole.size[0]);
                        for (row, pixels) in image.pixels.chunks(width).enumerate() {
                            let start = (top + row) * wide + left;
                            whole.pixels[start..start + width].copy_from_slice(pixels);
                        }
                    }
                }
            }
        }
        for id in delta.free.drain() {
            kept.remove(&id);
        }
    }
}

impl Texture {
    /// The colour at a place, between four pixels unless it hits one.
    fn at(&self, u: f32, v: f32) -> Color32 {
        let [width, height] = self.image.size;
        let (x, y) = (u * width as f32 - 0.5, v * height as f32 - 0.5);
        let pixel = |x: f32, y: f32| {
            let x = (x.max(0.0) as usize).min(width - 1);
            let y = (y.max(0.0) as usize).min(height - 1);
            self.image.pixels[y * width + x]
        };
        let (left, top) = (x.floor(), y.floor());
        let (right_share, lower_share) = (x - left, y - top);
        let hit = |share: f32| !(0.004..=0.996).contains(&share);
        if !self.smooth || (hit(right_share) && hit(lower_share)) {
            return pixel(x.round(), y.round());
        }
        let upper = pixel(left, top).lerp_to_gamma(pixel(left + 1.0, top), right_share);
        let lower = pixel(left, top + 1.0).lerp_to_gamma(pixel(left + 1.0, top + 1.0), right_share);
        upper.lerp_to_gamma(lower, lower_share)
    }

    /// Lays a row of the texture in one colour over pixels, from a place on by a step.
    fn row(&self, pixels: &mut [[u8; 4]], colour: Color32, u: (f32, f32), v: (f32, f32)) {
        // Letters lie pixel on pixel: then their row is copied. Most of it is empty.
        let [width, height] = self.image.size;
        let (x, y) = (u.0 * width as f32 - 0.5, v.0 * height as f32 - 0.5);
        let whole = |place: f32| (place - place.round()).abs() < 0.01;
        let even = (u.1 * width as f32 - 1.0).abs() < 1e-4 && v.1.abs() < 1e-7 && whole(x) && whole(y);
        let (left, top) = (x.round(), y.round());
        if even && left >= 0.0 && top >= 0.0 && (top as usize) < height {
            let (start, count) = (top as usize * width + left as usize, pixels.len());
            if left as usize + count <= width {
                for (pixel, seen) in pixels.iter_mut().zip(&self.image.pixels[start..start + count]) {
                    if seen.a() != 0 {
                        over(pixel, times(colour, *seen));
                    }
                }
                return;
            }
        }
        for (step, pixel) in pixels.iter_mut().enumerate() {
            over(pixel, times(colour, self.at(u.0 + u.1 * step as f32, v.0 + v.1 * step as f32)));
        }
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 4]>,
}

/// Pixels from and up to, not including: left, top, right, bottom.
type Clip = [usize; 4];

impl Canvas {
    fn new(size: Vec2, ground: Color32) -> Canvas {
        let (width, height) = (size.x.round() as usize, size.y.round() as usize);
        Canvas { width, height, pixels: vec![ground.to_array(); width * height] }
    }

    fn into_image(self) -> RgbaImage {
        let (width, height) = (self.width as u32, self.height as u32);
        RgbaImage::from_raw(width, height, self.pixels.into_flattened()).unwrap()
    }

    fn clip(&self, rect: Rect, scale: f32) -> Clip {
        let edge = |place: f32, end: usize| ((place * scale).round().max(0.0) as usize).min(end);
        let (width, height) = (self.width, self.height);
        [edge(rect.min.x, width), edge(rect.min.y, height), edge(rect.max.x, width), edge(rect.max.y, height)]
    }

    /// Fills the pixels whose middle lies in the triangle, each once even where two triangles share an edge.
    fn triangle(&mut self, mut corners: [Vertex; 3], texture: &Texture, clip: Clip) {
        corners.sort_by(|one, other| one.pos.y.total_cmp(&other.pos.y));
        let [upper, middle, lower] = corners;
        let (down, across) = (middle.pos - upper.pos, lower.pos - upper.pos);
        let area = down.x * across.y - across.x * down.y;
        if area == 0.0 {
            return;
        }
        // The first pixel whose middle is past a place, within the clip.
        let first = |place: f32, from: usize, to: usize| ((place - 0.5).ceil().max(0.0) as usize).clamp(from, to);
        // Where an edge is at a height; corners come from above, so a shared edge gives the same for both triangles.
        let edge = |from: &Vertex, to: &Vertex, y: f32| {
            let share = (y - from.pos.y) / (to.pos.y - from.pos.y);
            from.pos.x + share * (to.pos.x - from.pos.x)
        };
        // How much of `middle` and of `lower` there is in a point; the rest is `upper`.
        let shares = |x: f32, y: f32| {
            let (x, y) = (x - upper.pos.x, y - upper.pos.y);
            ((x * across.y - across.x * y) / area, (down.x * y - x * down.y) / area)
        };
        let plain = upper.uv == middle.uv && upper.uv == lower.uv;
        let one_colour = upper.color == middle.color && upper.color == lower.color;
        let [left, top, right, bottom] = clip;
        if left >= right || top >= bottom {
            return;
        }
        for row in first(upper.pos.y, top, bottom)..first(lower.pos.y, top, bottom) {
            let y = row as f32 + 0.5;
            let long = edge(&upper, &lower, y);
            let short = if y < middle.pos.y { edge(&upper, &middle, y) } else { edge(&middle, &lower, y) };
            let (start, end) = (first(long.min(short), left, right), first(long.max(short), left, right));
            if start >= end {
                continue;
            }
            let pixels = &mut self.pixels[row * self.width + start..row * self.width + end];
            if plain && one_colour {
                fill(pixels, times(upper.color, texture.at(upper.uv.x, upper.uv.y)));
                continue;
            }
            let at = |x: f32, of: fn(&Vertex) -> f32| {
                let (m, l) = shares(x, y);
                of(&upper) + m * (of(&middle) - of(&upper)) + l * (of(&lower) - of(&upper))
            };
            // Along a row everything changes evenly.
            let middle_of_first = start as f32 + 0.5;
            let run = |of: fn(&Vertex) -> f32| {
                let from = at(middle_of_first, of);
                (from, at(middle_of_first + 1.0, of) - from)
            };
            let (u, v) = (run(|corner| corner.uv.x), run(|corner| corner.uv.y));
            if one_colour {
                texture.row(pixels, upper.color, u, v);
                continue;
            }
            let channels = CHANNELS.map(run);
            for (step, pixel) in pixels.iter_mut().enumerate() {
                let step = step as f32;
                let [r, g, b, a] = channels.map(|(from, by)| (from + by * step).round().clamp(0.0, 255.0) as u8);
                let colour = Color32::from_rgba_premultiplied(r, g, b, a);
                let seen = if plain { Color32::WHITE } else { texture.at(u.0 + u.1 * step, v.0 + v.1 * step) };
                over(pixel, times(colour, seen));
            }
        }
    }
}

const CHANNELS: [fn(&Vertex) -> f32; 4] = [
    |corner| f32::from(corner.color.r()),
    |corner| f32::from(corner.color.g()),
    |corner| f32::from(corner.color.b()),
    |corner| f32::from(corner.color.a()),
];

/// A colour seen through another.
fn times(one: Color32, other: Color32) -> Color32 {
    if other == Color32::WHITE {
        return one;
    }
    let channel = |one: u8, other: u8| ((u32::from(one) * u32::from(other) + 127) / 255) as u8;
    Color32::from_rgba_premultiplied(
        channel(one.r(), other.r()),
        channel(one.g(), other.g()),
        channel(one.b(), other.b()),
        channel(one.a(), other.a()),
    )
}

/// A colour laid over a pixel.
fn over(pixel: &mut [u8; 4], colour: Color32) {
    let through = 255 - u32::from(colour.a());
    if through == 0 {
        *pixel = colour.to_array();
    } else if colour != Color32::TRANSPARENT {
        for (below, above) in pixel.iter_mut().zip(colour.to_array()) {
            *below = (u32::from(above) + (u32::from(*below) * through + 127) / 255).min(255) as u8;
        }
    }
}

/// A colour laid over a row.
fn fill(pixels: &mut [[u8; 4]], colour: Color32) {
    if colour.is_opaque() {
        pixels.fill(colour.to_array());
    } else {
        pixels.iter_mut().for_each(|pixel| over(pixel, colour));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corner(x: f32, y: f32, color: Color32) -> Vertex {
        Vertex { pos: Pos2::new(x, y), uv: Pos2::ZERO, color }
    }

    fn white() -> Texture {
        Texture { image: ColorImage::filled([1, 1], Color32::WHITE), smooth: true }
    }

    /// A square cut in two along any line through a point inside, half see-through: a pixel hit twice would be darker.
    #[test]
    fn triangles_that_share_an_edge_fill_every_pixel_once() {
        let half = Color32::from_black_alpha(128);
        for turn in 0..40 {
            let mut canvas = Canvas::new(Vec2::splat(30.0), Color32::WHITE);
            let middle = Pos2::new(9.0 + 0.37 * turn as f32, 20.0 - 0.31 * turn as f32);
            let round = [(2.0, 3.0), (27.0, 3.0), (27.0, 28.0), (2.0, 28.0)];
            for (place, (x, y)) in round.iter().enumerate() {
                let (next_x, next_y) = round[(place + 1) % 4];
                let corners = [corner(*x, *y, half), corner(next_x, next_y, half), corner(middle.x, middle.y, half)];
                canvas.triangle(corners, &white(), [0, 0, 30, 30]);
            }
            for (place, pixel) in canvas.pixels.iter().enumerate() {
                let inside = (2..27).contains(&(place % 30)) && (3..28).contains(&(place / 30));
                assert_eq!(pixel[0], if inside { 127 } else { 255 }, "{turn}: {place}");
            }
        }
    }

    #[test]
    fn nothing_is_painted_outside_the_clip_and_the_canvas() {
        let mut canvas = Canvas::new(Vec2::splat(8.0), Color32::WHITE);
        let red = Color32::RED;
        let clip = canvas.clip(Rect::from_min_max(Pos2::new(2.0, 1.0), Pos2::new(90.0, 3.0)), 1.0);
        canvas.triangle(
            [corner(-50.0, -50.0, red), corner(200.0, -50.0, red), corner(-50.0, 200.0, red)],
            &white(),
            clip,
        );
        let painted = canvas.pixels.iter().filter(|pixel| **pixel == red.to_array()).count();
        assert_eq!(painted, 6 * 2);
    }

    #[test]
    fn colours_run_from_corner_to_corner_and_textures_are_read_between_pixels() {
        let mut canvas = Canvas::new(Vec2::splat(64.0), Color32::BLACK);
        let texture = Texture { image: ColorImage::new([2, 1], vec![Color32::WHITE, Color32::BLACK]), smooth: true };
        assert_eq!(texture.at(0.25, 0.5), Color32::WHITE);
        assert_eq!(texture.at(0.75, 0.5), Color32::BLACK);
        let between = texture.at(0.5, 0.5).r();
        assert!((127..=128).contains(&between));
        let (dark, light) = (Color32::BLACK, Color32::WHITE);
        canvas.triangle(
            [corner(0.0, 0.0, dark), corner(64.0, 0.0, light), corner(0.0, 64.0, dark)],
            &white(),
            [0, 0, 64, 64],
        );
        let row: Vec<u8> = canvas.pixels[..60].iter().map(|pixel| pixel[0]).collect();
        assert!(row.is_sorted() && row[0] < 4 && row[59] > 230);
    }

    #[test]
    fn a_difference_the_eye_sees_is_one() {
        let plain = RgbaImage::from_pixel(40, 40, image::Rgba([255, 255, 255, 255]));
        let mut other = plain.clone();
        assert_eq!(differs(&plain, &other), None);
        other.pixels_mut().for_each(|pixel| pixel.0[0] -= SAME);
        assert_eq!(differs(&plain, &other), None, "smoothed otherwise");
        other.put_pixel(3, 4, image::Rgba([200, 255, 255, 255]));
        assert!(differs(&plain, &other).is_some(), "one pixel of another letter");
        let mut other = plain.clone();
        (0..27 * 20).for_each(|place| other.put_pixel(place % 20, place / 20, image::Rgba([246, 245, 242, 255])));
        assert!(differs(&plain, &other).is_some(), "the faintest of tints in one cell");
        assert!(differs(&plain, &RgbaImage::new(40, 41)).is_some());
    }
}
