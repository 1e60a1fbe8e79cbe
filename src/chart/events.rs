//! Dated records under a time axis: a tick at each, a shape and a number below.

use super::canvas::{Canvas, Frame, HPos, SMALL, Setting, within};
use super::mark::Shape;
use super::metrics;
use super::palette::Tone;
use crate::model::{Kind, NumberKey, sorted};

/// Room that the marks take under the axis' labels.
pub(super) const HEIGHT: u32 = 22;

/// From the top of their room to the middle of the marks.
const MIDDLE: f64 = 11.0;
/// How far the ticks reach into the plot.
const TICK: f64 = 8.0;
/// Half the width of a shape.
const HALF: f64 = 5.5;
/// From the middle of a shape to its number.
const NUMBER: f64 = 9.0;
/// Room between two marks.
const GAP: f64 = 7.0;

/// A dated record, to be seen beside the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EventMark {
    /// When: a decimal year. Left out when outside the chart's years.
    pub x: f64,
    /// What it is, which gives its shape and class: that of the lists and of the timeline.
    pub kind: Kind,
    /// Its number in the list beside the chart. Should rise with time: marks that would touch
    /// become one, which says its least and greatest number.
    pub number: u32,
}

/// The place of a mark, in pixels from the left and top of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct EventSpot {
    /// The events it stands for, counted from 0 as given to the chart; never empty.
    pub events: Vec<usize>,
    /// Pixels from the left to the middle of its shape.
    pub x: f64,
    /// Pixels from the top to the middle of its shape.
    pub y: f64,
}

/// Events whose marks would touch, as one.
struct Group {
    /// The events in time order, with their place in the list as given.
    events: Vec<(usize, EventMark)>,
    /// Where the middle of the shape stands.
    x: f64,
}

impl Group {
    /// A mark that stands at its first event, or as near as the picture has room.
    fn new(events: Vec<(usize, EventMark)>, frame: &Frame, width: f64) -> Self {
        let mut group = Self { events, x: 0.0 };
        let first = group.events.first().map_or(0.0, |(_, event)| tick(event, frame));
        group.x = first.min(width - group.reach()).max(HALF);
        group
    }

    /// What is written beside the shape.
    fn label(&self) -> String {
        let numbers = self.events.iter().map(|(_, event)| event.number);
        match (numbers.clone().min(), numbers.max()) {
            (Some(least), Some(most)) if least < most => format!("{least}–{most}"),
            (Some(only), _) => only.to_string(),
            (None, _) => String::new(),
        }
    }

    /// From the middle of the shape to the end of the number.
    fn reach(&self) -> f64 {
        NUMBER + metrics::width(&self.label(), SMALL)
    }

    /// The kind of all its events; `None` when they differ.
    fn kind(&self) -> Option<Kind> {
        let mut kinds = self.events.iter().map(|(_, event)| event.kind);
        let first = kinds.next()?;
        kinds.all(|kind| kind == first).then_some(first)
    }
}

/// The marks in time order, none touching another.
fn groups(events: &[EventMark], frame: &Frame, width: f64) -> Vec<Group> {
    let shown = events.iter().copied().enumerate().filter(|(_, event)| within(event.x, frame.x));
    let mut groups: Vec<Group> = Vec::new();
    for one in sorted(shown, |(at, event)| (NumberKey(event.x), *at)) {
        let mut group = Group::new(vec![one], frame, width);
        while let Some(before) =
            groups.pop_if(|before| before.x + before.reach() + GAP > group.x - HALF)
        {
            let events = before.events.into_iter().chain(group.events).collect();
            group = Group::new(events, frame, width);
        }
        groups.push(group);
    }
    groups
}

fn tick(event: &EventMark, frame: &Frame) -> f64 {
    frame.spot(event.x, frame.y.0).0
}

/// Draws the marks; their room begins at `top`.
pub(super) fn draw(canvas: &Canvas<'_>, events: &[EventMark], frame: &Frame, width: f64, top: f64) {
    for group in groups(events, frame, width) {
        for (_, event) in &group.events {
            let x = tick(event, frame);
            let ends = ((x, frame.bottom), (x, frame.bottom - TICK));
            canvas.line(ends.0, ends.1, Tone::Event(event.kind));
        }
        let (kind, y) = (group.kind(), top + MIDDLE);
        // Several kinds at once have no shape: a plain round mark that stands back.
        let shape = Shape::of_kind(kind.unwrap_or(Kind::Event));
        canvas.solid((group.x, y), &shape, kind.map_or(Tone::Soft, Tone::Event));
        let setting = Setting { size: SMALL, tone: Tone::Ink, anchor: HPos::Left };
        canvas.text(&group.label(), (group.x + NUMBER, y), setting);
    }
}

/// Where the marks stand.
pub(super) fn spots(events: &[EventMark], frame: &Frame, width: f64, top: f64) -> Vec<EventSpot> {
    let spot = |group: Group| EventSpot {
        events: group.events.iter().map(|(at, _)| *at).collect(),
        x: group.x,
        y: top + MIDDLE,
    };
    groups(events, frame, width).into_iter().map(spot).collect()
}
