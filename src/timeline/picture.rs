//! One frame of the timeline: everything to paint, as plain lists.

use std::ops::Range;

use super::density::{self, Bar, Brush};
use super::frame::Frame;
use super::item::Certainty;
use super::layout::Layout;
use super::prepared::Prepared;
use super::run::Tally;
use super::scale::{Scale, Window};
use super::ticks::{Tick, ticks};
use crate::model::sorted;

/// Everything to paint for one window.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The marks by lane, row and place; none covers another.
    pub marks: Vec<Mark>,
    /// A heading for each lane, also for those that show nothing.
    pub headings: Vec<Heading>,
    /// The ticks of the time axis.
    pub ticks: Vec<Tick>,
    /// The bars of the band over the whole span.
    pub bars: Vec<Bar>,
    /// Where the window stands on the band.
    pub brush: Brush,
    /// The height of all lanes.
    pub height_px: f64,
    /// The work it took: keys looked at, marks and ticks made.
    pub work: u32,
    members: Vec<Members>,
}

/// A mark in a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its lane.
    pub lane: u16,
    /// Its row in the lane: 0 for points and clusters, from 1 for spans.
    pub row: u8,
    /// Left edge; a point or cluster at the window's edge may begin before 0 or end outside.
    pub x: f64,
    /// Top edge, from the top of all lanes.
    pub y: f64,
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// The first day it stands for; an open span's known day, a cluster's first middle.
    pub first_day: i32,
    /// The last day it stands for, likewise.
    pub last_day: i32,
    /// What it is.
    pub body: Body,
}

/// What a mark is.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// An item that is too short to be a span, at the middle of its days.
    Point {
        /// The item.
        item: Shown,
        /// Whether it would be a span had its lane a row for it.
        folded: bool,
    },
    /// An item as wide as its days.
    Span {
        /// The item; when it is open, it reaches the window's edge there.
        item: Shown,
        /// Whether it starts before the window.
        cut_left: bool,
        /// Whether it ends after the window.
        cut_right: bool,
    },
    /// Items whose marks would touch.
    Cluster {
        /// How many there are, at least 2.
        count: usize,
        /// How many of each sort.
        tally: Tally,
        /// Where its members are, for [`Picture::members`].
        members: Range<usize>,
    },
}

/// An item as a mark shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The caller's number for it.
    pub index: u32,
    /// What it looks like.
    pub shape: u8,
    /// How well its date is known.
    pub certainty: Certainty,
    /// Whether it is only planned or announced.
    pub ahead: bool,
}

/// A lane's place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heading {
    /// The lane.
    pub lane: u16,
    /// Its top edge, from the top of all lanes.
    pub y: f64,
    /// Its height with heading and rows, without the gap below.
    pub height: f64,
    /// How many rows it has; it depends on the zoom, never on the place.
    pub rows: u8,
    /// How many of its items the window shows, `running` ones too.
    pub count: usize,
    /// How many spans without a row reach into the window and have their point outside it.
    pub running: usize,
}

/// Some items of a class of a lane, by their places.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Members {
    pub(super) class: usize,
    pub(super) folded: bool,
    pub(super) range: Range<usize>,
}

/// Lays out one window.
///
/// Everything is in pixels from the left and from the top of its part: lanes, axis and band are
/// placed by the caller, one below the other or not.
#[must_use]
pub fn picture(prepared: &Prepared, window: Window, frame: &Frame) -> Picture {
    let frame = frame.mended();
    let scale = Scale::new(window, frame.width_px);
    let ticks = ticks(scale, frame.tick_px);
    let bars = density::bars(&prepared.band, frame.width_px, frame.band_px);
    let mut layout = Layout {
        prepared,
        frame,
        scale,
        marks: Vec::new(),
        members: Vec::new(),
        work: u32::try_from(ticks.len() + prepared.band.len()).unwrap_or(u32::MAX),
    };
    let mut headings = Vec::with_capacity(prepared.lanes.len());
    let mut y = 0.0;
    for (lane, number) in prepared.lanes.iter().zip(0..) {
        let heading = layout.lane(lane, number, y);
        y += heading.height + frame.lane_gap_px;
        headings.push(heading);
    }
    Picture {
        marks: layout.marks,
        headings,
        ticks,
        bars,
        brush: density::brush(prepared.whole(), window, frame.width_px),
        height_px: y,
        work: layout.work,
        members: layout.members,
    }
}

impl Picture {
    /// The items of a mark, by time, as the caller numbered them; one, or a cluster's.
    ///
    /// Empty when there is no such mark, or when the items are not those of the picture.
    #[must_use]
    pub fn members(&self, prepared: &Prepared, mark: usize) -> Vec<u32> {
        let Some(mark) = self.marks.get(mark) else { return Vec::new() };
        let members = match &mark.body {
            Body::Point { item, .. } | Body::Span { item, .. } => return vec![item.index],
            Body::Cluster { members, .. } => self.members.get(members.clone()).unwrap_or_default(),
        };
        let Some(lane) = prepared.lanes.get(usize::from(mark.lane)) else { return Vec::new() };
        let mut items: Vec<u32> = Vec::new();
        for some in members {
            let Some(class) = lane.classes.get(some.class) else { continue };
            let run = if some.folded { &class.folded } else { &class.marks };
            items.extend(run.items.get(some.range.clone()).unwrap_or_default());
        }
        let items = sorted(items, |at| *at);
        items.into_iter().filter_map(|at| Some(prepared.entry(at)?.index)).collect()
    }
}
