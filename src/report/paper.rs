//! The page model: what stands where, and what each thing is for.
//!
//! Pages hold marks: texts and lines at their places. The structure says what the texts are, a heading, a cell of a
//! table, so that those who hear a paper find their way in it. A mark outside the structure is said of every page
//! (footer, repeated head, line). Nothing here knows what PDF is.

use std::rc::Rc;

use crate::register::Language;

use super::length::Length;
use super::typeface::Shaped;

/// How dark, from 0 for black to 255 for white. Paper is copied grey, so there are no other colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Grey(pub(crate) u8);

impl Grey {
    /// Text and the lines that carry it.
    pub(crate) const INK: Grey = Grey(0x10);
    /// Labels, heads and notes.
    pub(crate) const SECONDARY: Grey = Grey(0x4c);
    /// Lines between rows.
    pub(crate) const HAIRLINE: Grey = Grey(0xcc);
    /// Where to cut.
    pub(crate) const CUT: Grey = Grey(0x80);
}

/// A text on one line.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) left: Length,
    pub(crate) baseline: Length,
    pub(crate) size: Length,
    pub(crate) grey: Grey,
    pub(crate) shaped: Rc<Shaped>,
    /// What it belongs to; none for what is said of every page.
    pub(crate) node: Option<NodeId>,
}

/// A level line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule {
    pub(crate) left: Length,
    pub(crate) right: Length,
    pub(crate) at: Length,
    pub(crate) thickness: Length,
    pub(crate) grey: Grey,
    pub(crate) is_dashed: bool,
}

/// Something on a page.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    Run(Run),
    Rule(Rule),
}

impl Mark {
    /// The same, so much lower.
    pub(crate) fn lower(&self, by: Length) -> Mark {
        match self {
            Mark::Run(run) => Mark::Run(Run { baseline: run.baseline + by, ..run.clone() }),
            Mark::Rule(rule) => Mark::Rule(Rule { at: rule.at + by, ..*rule }),
        }
    }

    /// The same, outside the structure.
    pub(crate) fn said_again(&self) -> Mark {
        match self {
            Mark::Run(run) => Mark::Run(Run { node: None, ..run.clone() }),
            Mark::Rule(rule) => Mark::Rule(*rule),
        }
    }
}

/// The size of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Format {
    pub(crate) width: Length,
    pub(crate) height: Length,
}

impl Format {
    /// A4, upright.
    pub(crate) const UPRIGHT: Format = Format { width: Length::hundredths(59_528), height: Length::hundredths(84_189) };
    /// A4, lying.
    pub(crate) const LYING: Format = Format { width: Length::hundredths(84_189), height: Length::hundredths(59_528) };
}

/// What a text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    /// A part of the paper, in a language of its own where one is named.
    Section(Option<Language>),
    /// A heading of this level, 1 the highest, and its text.
    Heading(u16, String),
    Paragraph,
    /// A table, and what it says.
    Table(String),
    TableHead,
    TableBody,
    TableFoot,
    Row,
    ColumnHead,
    RowHead,
    Cell,
}

/// The place of a node in the structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NodeId(u32);

impl NodeId {
    pub(crate) fn place(self) -> usize {
        self.0 as usize
    }
}

/// A node: what it is, and the node it is in.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: Option<NodeId>,
}

/// What the texts are, in the order they are read.
#[derive(Debug, Default)]
pub(crate) struct Structure {
    nodes: Vec<Node>,
}

impl Structure {
    /// Adds a node behind those there are.
    pub(crate) fn add(&mut self, parent: Option<NodeId>, role: Role) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Node { role, parent });
        id
    }

    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }
}

/// An entry of the outline.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) text: String,
    pub(crate) page: usize,
    pub(crate) at: Length,
}

/// A finished paper.
#[derive(Debug)]
pub(crate) struct Paper {
    pub(crate) title: String,
    pub(crate) language: Language,
    pub(crate) format: Format,
    pub(crate) pages: Vec<Vec<Mark>>,
    pub(crate) structure: Structure,
    pub(crate) outline: Vec<Entry>,
}
