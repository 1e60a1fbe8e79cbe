//! Charts of one row each thing: what their rows share.

use super::axis::{Placed, Tick};
use super::canvas::{Frame, drawable, sharp, within};
use super::mark::Mark;
use super::metrics;

/// Room under the last row for the axis.
pub(super) const FOOT: u32 = 26;
/// Room for half a mark that stands on an end of the scale.
pub(super) const INSET: f64 = 6.5;
/// Room between the scale and the texts beside it.
pub(super) const GAP: f64 = 8.0;

/// One end of a pair of values.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// The value, in the chart's unit; what is no number, or lies outside the scale, is not drawn.
    pub value: f64,
    /// The value as written beside its mark.
    pub text: String,
    /// How sure the value is.
    pub quality: Mark,
}

/// A scale from left to right over rows.
pub(super) fn frame(left: f64, right: f64, scale: (f64, f64)) -> Frame {
    Frame { left, right, top: 0.0, bottom: 1.0, x: drawable(scale), y: (0.0, 1.0) }
}

/// The place of a value on a scale; `None` when it has none.
pub(super) fn place(value: f64, frame: &Frame) -> Option<f64> {
    within(value, frame.x).then(|| frame.spot(value, 0.0).0)
}

/// The ticks inside a scale.
pub(super) fn ticks<'a>(ticks: &'a [Tick], frame: &Frame) -> Vec<Placed<'a>> {
    let placed = |tick: &'a Tick| {
        let x = sharp(place(tick.value, frame)?);
        Some(Placed { x, label: &tick.label })
    };
    ticks.iter().filter_map(placed).collect()
}

/// The height of so many rows with their axis.
pub(super) fn height(rows: usize, row: u32, head: u32) -> u32 {
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    rows.saturating_mul(row).saturating_add(head).saturating_add(FOOT)
}

/// The widest of some texts.
pub(super) fn widest<'a>(texts: impl Iterator<Item = &'a str>, size: f64) -> f64 {
    texts.map(|text| metrics::width(text, size)).fold(0.0, f64::max).ceil()
}
