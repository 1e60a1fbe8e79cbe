//! Ticks, and their labels in a row.

use super::canvas::{Canvas, HPos, SMALL, Setting, sharp};
use super::metrics;
use super::palette::Tone;
use crate::model::{NumberKey, sorted};

/// The least room between two labels in a row, in pixels.
const GAP: f64 = 10.0;

/// A value to read others by, and its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The value, in the chart's unit; a tick outside the chart's range is left out.
    pub value: f64,
    /// What is written at it.
    pub label: String,
}

/// A tick label and the place of its tick, in pixels from the left.
pub(super) struct Placed<'a> {
    pub(super) x: f64,
    pub(super) label: &'a str,
}

/// From an axis to the middle of the labels of its ticks.
const LABELS: f64 = 16.0;
/// Length of the ticks of an axis.
const TICK: f64 = 4.0;

/// Draws a horizontal axis with its ticks, and their labels inside `0..width`.
pub(super) fn draw(
    canvas: &Canvas<'_>,
    ticks: Vec<Placed<'_>>,
    (left, right): (f64, f64),
    y: f64,
    width: f64,
) {
    let axis = sharp(y);
    canvas.line((left, axis), (right, axis), Tone::Axis);
    for tick in &ticks {
        canvas.line((tick.x, axis), (tick.x, axis + TICK), Tone::Axis);
    }
    row(canvas, ticks, (0.0, width), y + LABELS);
}

/// Writes labels under their ticks, inside `room`; `y` is the middle of the text.
///
/// When they would touch, every second one is written, or every third, and so on, starting
/// with the leftmost.
pub(super) fn row(canvas: &Canvas<'_>, ticks: Vec<Placed<'_>>, room: (f64, f64), y: f64) {
    let ticks = sorted(ticks, |tick| NumberKey(tick.x));
    let written: Vec<(Extent, &str)> =
        ticks.iter().map(|tick| (Extent::of(tick, room), tick.label)).collect();
    let extents: Vec<&Extent> = written.iter().map(|(extent, _)| extent).collect();
    let step = (1..=extents.len()).find(|&step| apart(&extents, step)).unwrap_or(1);
    for (extent, label) in written.iter().step_by(step) {
        let setting = Setting { size: SMALL, tone: Tone::Soft, anchor: extent.anchor };
        let label = metrics::fitted(label, SMALL, room.1 - room.0);
        canvas.text(&label, (extent.at, y), setting);
    }
}

/// Where a label stands: under its tick, or against the edge it would cross.
struct Extent {
    from: f64,
    to: f64,
    at: f64,
    anchor: HPos,
}

impl Extent {
    fn of(tick: &Placed<'_>, (low, high): (f64, f64)) -> Extent {
        let length = metrics::width(tick.label, SMALL).min(high - low);
        let half = length / 2.0;
        if tick.x - half < low {
            Extent { from: low, to: low + length, at: low, anchor: HPos::Left }
        } else if tick.x + half > high {
            Extent { from: high - length, to: high, at: high, anchor: HPos::Right }
        } else {
            Extent { from: tick.x - half, to: tick.x + half, at: tick.x, anchor: HPos::Center }
        }
    }
}

/// Whether every `step`-th label leaves a gap to the next one written.
fn apart(extents: &[&Extent], step: usize) -> bool {
    let written = extents.iter().step_by(step);
    let next = extents.iter().step_by(step).skip(1);
    written.zip(next).all(|(one, other)| one.to + GAP <= other.from)
}
