//! The names of lines, written at their ends.

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
/// The least room beside the plot: half a shape, or half a label under it.
const MARGIN: f64 = 8.0;

/// The name of one line, broken to fit its column.
pub(super) struct EndName {
    lines: Vec<String>,
    series: u8,
}

/// Where a column of names stands: after a plot that ends here, or before one that begins here.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Left(f64),
    Right(f64),
}

impl Side {
    fn place(self, away: f64) -> f64 {
        match self {
            Side::Left(start) => start - away,
            Side::Right(end) => end + away,
        }
    }
}

impl EndName {
    /// A name in so much room; on no line at all when it is empty.
    pub(super) fn new(label: &str, series: u8, room: f64) -> Self {
        let lines = metrics::wrapped(label, TEXT, room);
        Self { lines: lines.into_iter().map(Cow::into_owned).collect(), series }
    }

    fn height(&self) -> f64 {
        f64::from(u32::try_from(self.lines.len()).unwrap_or(u32::MAX)) * LINE + GAP
    }

    fn draw(&self, canvas: &Canvas<'_>, side: Side, middle: f64) {
        let shape = Shape::of_series(self.series);
        canvas.shape((side.place(SHAPE), middle), &shape, self.series, Mark::Sound);
        let anchor = match side {
            Side::Left(_) => HPos::Right,
            Side::Right(_) => HPos::Left,
        };
        let setting = Setting { size: TEXT, tone: Tone::Ink, anchor };
        let mut y = middle - (self.height() - GAP) / 2.0 + LINE / 2.0;
        for line in &self.lines {
            canvas.text(line, (side.place(NAME), y), setting);
            y += LINE;
        }
    }
}

/// The room a column of names takes beside the plot, in pixels.
pub(super) fn width<'a>(names: impl IntoIterator<Item = &'a EndName>) -> f64 {
    let lines = names.into_iter().flat_map(|name| &name.lines);
    lines.map(|line| NAME + metrics::width(line, TEXT)).fold(MARGIN, f64::max)
}

/// Writes each name as near as it can stand to the height where its line ends.
///
/// Names stay between `low` and `high` and do not touch; those that no longer fit are left out.
pub(super) fn draw(
    canvas: &Canvas<'_>,
    mut names: Vec<(EndName, f64)>,
    side: Side,
    (low, high): (f64, f64),
) {
    names.retain(|(name, _)| !name.lines.is_empty());
    let wish = |(name, middle): &(EndName, f64)| Wish { middle: *middle, length: name.height() };
    let wishes: Vec<Wish> = names.iter().map(wish).collect();
    for ((name, _), middle) in names.iter().zip(spread(&wishes, low, high)) {
        if let Some(middle) = middle {
            name.draw(canvas, side, middle);
        }
    }
}
