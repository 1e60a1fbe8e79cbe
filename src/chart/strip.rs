//! One rank on the scale of all ranks.

use super::canvas::{Canvas, Frame, HPos, SMALL, Setting, TEXT, drawn_width, picture};
use super::mark::{Mark, Shape};
use super::metrics;
use super::palette::Tone;
use super::px::Px;
use super::spot::Spot;

const HEIGHT: Px = Px(54);
/// The mark: alone in its picture, so larger than a point of a line.
const DOT: Shape = Shape::Circle(44);
/// The middle of the label's line, in pixels from the top.
const LABEL: f64 = 9.0;
/// The axis, in pixels from the top: the middle of a pixel, to be sharp.
const AXIS: f64 = 28.5;
/// Half the height of the ends of the axis.
const END: f64 = 4.0;
/// The middle of the end labels' line.
const ENDS: f64 = 46.0;
/// Room beside the axis for a mark that stands on its end.
const MARGIN: f64 = 6.5;

/// A rank between the best, at the left, and the last, at the right.
///
/// ```
/// use atlas::chart::{Mark, Px, RankStrip};
///
/// let strip = RankStrip {
///     rank: 59.0,
///     of: 193,
///     label: "59th of 193".into(),
///     best: "1".into(),
///     last: "193".into(),
///     quality: Mark::Sound,
/// };
/// assert!(strip.svg(Px(320)).contains("59th of 193"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RankStrip {
    /// The rank, clamped to `1..=of`; what is no number draws no mark.
    pub rank: f64,
    /// The last rank there is; 0 draws no mark, since the scale is unknown.
    pub of: u32,
    /// The rank in words, written above the mark.
    pub label: String,
    /// The text at the left end, where the best rank is.
    pub best: String,
    /// The text at the right end, where the last rank is.
    pub last: String,
    /// How sure the rank is.
    pub quality: Mark,
}

impl RankStrip {
    /// The height of the picture: always 54 px.
    #[must_use]
    pub fn height(&self) -> Px {
        HEIGHT
    }

    /// The picture at a width; narrower than 120 px is drawn as 120.
    #[must_use]
    pub fn svg(&self, width: Px) -> String {
        picture(width, HEIGHT, |canvas| {
            let width = drawn_width(width);
            draw_axis(canvas, width);
            self.draw_ends(canvas, width);
            let x = self.place(width);
            if let Some(x) = x {
                canvas.shape((x, AXIS), &DOT, 1, self.quality);
            }
            self.draw_label(canvas, x.unwrap_or(0.0), width);
        })
    }

    /// Where the rank stands in the picture of this width; empty when it has no place.
    #[must_use]
    pub fn spots(&self, width: Px) -> Vec<Spot> {
        let place = self.place(drawn_width(width));
        place.map(|x| Spot { series: 0, point: 0, x, y: AXIS }).into_iter().collect()
    }

    fn place(&self, width: f64) -> Option<f64> {
        if self.of == 0 || self.rank.is_nan() {
            return None;
        }
        let last = f64::from(self.of);
        let (left, right) = (MARGIN, width - MARGIN);
        // A scale with one rank still has two ends; the one rank is the best.
        let x = (1.0, last.max(2.0));
        let frame = Frame { left, right, top: 0.0, bottom: AXIS, x, y: (0.0, 1.0) };
        Some(frame.spot(self.rank.clamp(1.0, last), 0.0).0)
    }

    fn draw_ends(&self, canvas: &Canvas<'_>, width: f64) {
        let half = width / 2.0 - MARGIN;
        let setting = |anchor| Setting { size: SMALL, tone: Tone::Soft, anchor };
        let (best, last) =
            (metrics::fitted(&self.best, SMALL, half), metrics::fitted(&self.last, SMALL, half));
        canvas.text(&best, (0.0, ENDS), setting(HPos::Left));
        canvas.text(&last, (width, ENDS), setting(HPos::Right));
    }

    /// Writes the label over the mark, moved inwards where the picture ends.
    fn draw_label(&self, canvas: &Canvas<'_>, x: f64, width: f64) {
        let label = metrics::fitted(&self.label, TEXT, width);
        let half = metrics::width(&label, TEXT) / 2.0;
        let (x, anchor) = if x - half < 0.0 {
            (0.0, HPos::Left)
        } else if x + half > width {
            (width, HPos::Right)
        } else {
            (x, HPos::Center)
        };
        canvas.text(&label, (x, LABEL), Setting { size: TEXT, tone: Tone::Ink, anchor });
    }
}

fn draw_axis(canvas: &Canvas<'_>, width: f64) {
    let (left, right) = (MARGIN, width - MARGIN);
    canvas.line((left, AXIS), (right, AXIS), Tone::Axis);
    for x in [left, right] {
        canvas.line((x, AXIS - END), (x, AXIS + END), Tone::Axis);
    }
}
