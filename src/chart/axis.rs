//! Ticks, and their labels in a row.

use super::canvas::{Canvas, HPos, SMALL, Setting};
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

/// Writes labels under their ticks, inside `0..width`; `y` is the middle of the text.
///
/// When they would touch, every second one is written, or every third, and so on, starting
/// with the leftmost.
pub(super) fn row(canvas: &Canvas<'_>, ticks: Vec<Placed<'_>>, width: f64, y: f64) {
    let ticks = sorted(ticks, |tick| NumberKey(tick.x));
    let written: Vec<(Extent, &str)> =
        ticks.iter().map(|tick| (Extent::of(tick, width), tick.label)).collect();
    let extents: Vec<&Extent> = written.iter().map(|(extent, _)| extent).collect();
    let step = (1..=extents.len()).find(|&step| apart(&extents, step)).unwrap_or(1);
    for (extent, label) in written.iter().step_by(step) {
        let setting = Setting { size: SMALL, tone: Tone::Soft, anchor: extent.anchor };
        let label = metrics::fitted(label, SMALL, width);
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
    fn of(tick: &Placed<'_>, width: f64) -> Extent {
        let length = metrics::width(tick.label, SMALL).min(width);
        let half = length / 2.0;
        if tick.x - half < 0.0 {
            Extent { from: 0.0, to: length, at: 0.0, anchor: HPos::Left }
        } else if tick.x + half > width {
            Extent { from: width - length, to: width, at: width, anchor: HPos::Right }
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
