//! A paper as PDF: tagged, its fonts inside, held to PDF/A-2a and PDF/UA-1 while it is written.
//!
//! The same paper gives the same bytes. The only time in it is the one handed in.

// PDF counts in fractions of points; whole hundredths become them here and nowhere else.
#![allow(clippy::float_arithmetic, reason = "coordinates in a PDF are fractions")]

use std::num::NonZeroU16;
use std::ops::Range;

use krilla::color::luma;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::geom::{Path, PathBuilder, Point};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, Stroke, StrokeDash};
use krilla::surface::{Location, Surface};
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, Glyph, GlyphId};
use krilla::{Document, SerializeSettings, destination::XyzDestination};

use crate::calendar::Moment;
use crate::register::Language;

use super::length::Length;
use super::paper::{Block, Format, Grey, Line, Mark, NodeId, Paper, Role, Rule, Run, Structure};
use super::refusal::ReportRefusal;
use super::typeface::{Letter, UNITS_TO_EM, Weight, printable};

/// The program's name in the paper's own description.
const PROGRAM: &str = "Dagsverk";

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What it is called: for the title of a print job, or a name to save it under.
    pub title: String,
}

/// Writes a paper. `name` tells it from other papers; it stays the same when the paper is printed again.
pub(super) fn write(paper: &Paper, at: Moment, name: &str) -> Result<Pdf, ReportRefusal> {
    let refused = |why: String| ReportRefusal::Unwritable(why);
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| refused(format!("{error:?}")))?;
    let fonts = fonts().ok_or_else(|| refused("font".to_owned()))?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() });
    let mut pieces: Vec<Vec<Identifier>> = Vec::new();
    pieces.resize_with(paper.structure.nodes().len(), Vec::new);
    for page in &paper.pages {
        let settings = settings(paper.format).ok_or_else(|| refused("page".to_owned()))?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        draw_rules(&mut surface, page);
        draw_runs(&mut surface, page, &fonts, &mut pieces);
        surface.finish();
        sheet.finish();
    }
    document.set_tag_tree(tag_tree(&paper.structure, pieces, paper.language));
    document.set_outline(outline(paper));
    let metadata = Metadata::new()
        .title(printable(&paper.title))
        .language(paper.language.as_str().to_owned())
        .creator(PROGRAM.to_owned())
        .producer(PROGRAM.to_owned())
        .document_id(printable(name));
    document.set_metadata(match time(at) {
        Some(time) => metadata.creation_date(time),
        None => metadata,
    });
    let bytes = document.finish().map_err(|error| refused(words(&error)))?;
    Ok(Pdf { bytes, pages: paper.pages.len(), title: printable(&paper.title) })
}

/// What krilla found, without the fonts it holds.
fn words(error: &KrillaError) -> String {
    match error {
        KrillaError::Validation(found) => {
            let kinds = found.iter().map(|(error, _)| format!("{error:?}").chars().take(80).collect::<String>());
            kinds.collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}

fn fonts() -> Option<[Font; 3]> {
    let [regular, medium, semibold] = Weight::ALL.map(|weight| Font::new(weight.file().into(), 0));
    Some([regular?, medium?, semibold?])
}

fn settings(format: Format) -> Option<PageSettings> {
    PageSettings::from_wh(points(format.width), points(format.height))
}

#[allow(clippy::cast_precision_loss, reason = "a page is some 84 000 hundredths high")]
fn points(length: Length) -> f32 {
    length.in_hundredths() as f32 / 100.0
}

/// All lines and blocks of a page, said to be no part of its content.
fn draw_rules(surface: &mut Surface<'_>, page: &[Mark]) {
    if page.iter().all(|mark| matches!(mark, Mark::Run(_))) {
        return;
    }
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    for mark in page {
        match mark {
            Mark::Run(_) => {}
            Mark::Block(block) => draw_block(surface, block),
            Mark::Line(line) => draw_line(surface, line, false),
            Mark::Rule(rule) => {
                let Rule { left, right, at, thickness, grey, is_dashed } = *rule;
                draw_line(surface, &Line { from: (left, at), to: (right, at), thickness, grey }, is_dashed);
            }
        }
    }
    surface.set_stroke(None);
    surface.end_tagged();
}

fn draw_line(surface: &mut Surface<'_>, line: &Line, is_dashed: bool) {
    let Some(path) = path(&[line.from, line.to]) else { return };
    let dash = StrokeDash { array: vec![3.0, 3.0], offset: 0.0 };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: grey(line.grey).into(),
        width: points(line.thickness),
        line_cap: LineCap::Butt,
        dash: is_dashed.then_some(dash),
        ..Stroke::default()
    }));
    surface.draw_path(&path);
}

fn draw_block(surface: &mut Surface<'_>, block: &Block) {
    let (left, right) = (block.across.left, block.across.right);
    let corners = [(left, block.top), (right, block.top), (right, block.bottom), (left, block.bottom)];
    let Some(path) = path(&corners) else { return };
    surface.set_stroke(None);
    surface.set_fill(Some(filled(block.grey)));
    surface.draw_path(&path);
}

fn filled(shade: Grey) -> Fill {
    Fill { paint: grey(shade).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

/// From place to place; what is filled is closed by itself.
fn path(places: &[(Length, Length)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (number, (right, down)) in places.iter().enumerate() {
        if number == 0 {
            path.move_to(points(*right), points(*down));
        } else {
            path.line_to(points(*right), points(*down));
        }
    }
    path.finish()
}

fn grey(grey: Grey) -> luma::Color {
    luma::Color::new(grey.0)
}

/// All texts of a page; what belongs to one node and stands together is one piece of it.
fn draw_runs(surface: &mut Surface<'_>, page: &[Mark], fonts: &[Font; 3], pieces: &mut [Vec<Identifier>]) {
    let mut open: Option<Option<NodeId>> = None;
    let mut shade: Option<Grey> = None;
    for mark in page {
        let Mark::Run(run) = mark else { continue };
        if run.shaped.letters.is_empty() {
            continue;
        }
        if open != Some(run.node) {
            if open.is_some() {
                surface.end_tagged();
            }
            match run.node {
                None => drop(surface.start_tagged(footer())),
                Some(node) => {
                    let piece = surface.start_tagged(ContentTag::Other);
                    if let Some(pieces) = pieces.get_mut(node.place()) {
                        pieces.push(piece);
                    }
                }
            }
            open = Some(run.node);
        }
        if shade != Some(run.grey) {
            surface.set_fill(Some(filled(run.grey)));
            shade = Some(run.grey);
        }
        draw_run(surface, run, fonts);
    }
    if open.is_some() {
        surface.end_tagged();
    }
}

fn footer() -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther))
}

fn draw_run(surface: &mut Surface<'_>, run: &Run, fonts: &[Font; 3]) {
    let letters: Vec<_> = run.shaped.letters.iter().map(|letter| Drawn(*letter)).collect();
    let start = Point::from_xy(points(run.left), points(run.baseline));
    let font = fonts[run.shaped.weight.place()].clone();
    surface.draw_glyphs(start, &letters, font, &run.shaped.text, points(run.size), false);
}

/// A letter as it is drawn.
struct Drawn(Letter);

#[allow(clippy::cast_precision_loss, reason = "an em has 2816 units")]
fn ems(units: i32) -> f32 {
    units as f32 / UNITS_TO_EM as f32
}

impl Glyph for Drawn {
    fn glyph_id(&self) -> GlyphId {
        GlyphId::new(self.0.glyph.into())
    }

    fn text_range(&self) -> Range<usize> {
        self.0.from as usize..self.0.until as usize
    }

    fn x_advance(&self, size: f32) -> f32 {
        ems(self.0.advance) * size
    }

    fn x_offset(&self, size: f32) -> f32 {
        ems(self.0.right) * size
    }

    fn y_offset(&self, size: f32) -> f32 {
        ems(self.0.up) * size
    }

    fn y_advance(&self, _: f32) -> f32 {
        0.0
    }

    fn location(&self) -> Option<Location> {
        None
    }
}

/// The structure as tags, each with the pieces drawn for it.
fn tag_tree(structure: &Structure, mut pieces: Vec<Vec<Identifier>>, language: Language) -> TagTree {
    let nodes = structure.nodes();
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    let mut tree = TagTree::new().with_lang(Some(language.as_str().to_owned()));
    let mut roots = Vec::new();
    for (place, node) in nodes.iter().enumerate() {
        match node.parent {
            Some(parent) => children[parent.place()].push(place),
            None => roots.push(place),
        }
    }
    for root in roots {
        tree.push(group(root, structure, &children, &mut pieces));
    }
    tree
}

fn group(place: usize, structure: &Structure, children: &[Vec<usize>], pieces: &mut [Vec<Identifier>]) -> TagGroup {
    let mut group = TagGroup::new(tag(&structure.nodes()[place].role));
    for piece in std::mem::take(&mut pieces[place]) {
        group.push(piece);
    }
    for child in &children[place] {
        group.push(self::group(*child, structure, children, pieces));
    }
    group
}

fn tag(role: &Role) -> TagKind {
    match role {
        Role::Section(language) => Tag::Section.with_lang(language.map(|language| language.as_str().to_owned())).into(),
        Role::Heading(level, text) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(printable(text))).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::Table(summary) => Tag::Table.with_summary(Some(printable(summary))).into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::TableFoot => Tag::TFoot.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
    }
}

fn outline(paper: &Paper) -> Outline {
    let mut outline = Outline::new();
    for entry in &paper.outline {
        let place = XyzDestination::new(entry.page, Point::from_xy(0.0, points(entry.at)));
        outline.push_child(OutlineNode::new(printable(&entry.text), place));
    }
    outline
}

fn time(at: Moment) -> Option<DateTime> {
    let (hour, minute, second) = at.clock();
    let date = at.date()?;
    let part = |number: u32| u8::try_from(number).ok();
    let offset = at.minutes_from_universal();
    Some(
        DateTime::new(u16::try_from(date.year()).ok()?)
            .month(date.month().number())
            .day(part(date.day())?)
            .hour(part(hour)?)
            .minute(part(minute)?)
            .second(part(second)?)
            .utc_offset_hour(i8::try_from(offset / 60).ok()?)
            .utc_offset_minute(part(offset.unsigned_abs() % 60)?),
    )
}
