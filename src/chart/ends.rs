//! The names of lines, written at their right ends.

use std::borrow::Cow;

use super::canvas::{Canvas, HPos, Setting, TEXT};
use super::mark::{Mark, Shape};
use super::metrics;
use super::palette::Tone;
use super::spread::{Wish, spread};

/// From the end of the plot to the middle of the shape beside a name.
const SHAPE: f64 = 14.0;
/// From the end of the plot to the first letter of a name.
const NAME: f64 = 24.0;
/// The height of a line of text.
const LINE: f64 = 15.0;
/// Room between two names.
const GAP: f64 = 4.0;
/// The most a name may take of the picture's width: 도미니카공화국 fits at 320 px.
const SHARE: f64 = 0.3;
/// The least room beside the plot: half a shape, or half a label under it.
const MARGIN: f64 = 8.0;

/// The name of one line, broken to fit its column.
pub(super) struct EndName<'a> {
    lines: Vec<Cow<'a, str>>,
    series: u8,
}

impl<'a> EndName<'a> {
    /// The name of a series in a picture of this width; on no line at all when it is empty.
    pub(super) fn new(label: &'a str, series: u8, width: f64) -> Self {
        Self { lines: metrics::wrapped(label, TEXT, width * SHARE), series }
    }

    fn height(&self) -> f64 {
        f64::from(u32::try_from(self.lines.len()).unwrap_or(u32::MAX)) * LINE + GAP
    }

    fn draw(&self, canvas: &Canvas<'_>, plot_end: f64, middle: f64) {
        canvas.shape(
            (plot_end + SHAPE, middle),
            &Shape::of_series(self.series),
            self.series,
            Mark::Sound,
        );
        let setting = Setting { size: TEXT, tone: Tone::Ink, anchor: HPos::Left };
        let mut y = middle - (self.height() - GAP) / 2.0 + LINE / 2.0;
        for line in &self.lines {
            canvas.text(line, (plot_end + NAME, y), setting);
            y += LINE;
        }
    }
}

/// The room a column of names takes beside the plot, in pixels.
pub(super) fn width(names: &[EndName<'_>]) -> f64 {
    let lines = names.iter().flat_map(|name| &name.lines);
    lines.map(|line| NAME + metrics::width(line, TEXT)).fold(MARGIN, f64::max)
}

/// Writes each name as near as it can stand to the height in `ends` where its line ends.
///
/// Names stay between `low` and `high` and do not touch; those that no longer fit are left out.
pub(super) fn draw(
    canvas: &Canvas<'_>,
    names: &[EndName<'_>],
    ends: &[f64],
    plot_end: f64,
    (low, high): (f64, f64),
) {
    let written: Vec<(&EndName<'_>, f64)> =
        names.iter().zip(ends.iter().copied()).filter(|(name, _)| !name.lines.is_empty()).collect();
    let wishes: Vec<Wish> =
        written.iter().map(|&(name, middle)| Wish { middle, length: name.height() }).collect();
    for ((name, _), middle) in written.iter().zip(spread(&wishes, low, high)) {
        if let Some(middle) = middle {
            name.draw(canvas, plot_end, middle);
        }
    }
}
