//! Two times and what changed between them.

use super::canvas::{
    Canvas, Frame, HPos, SMALL, Setting, drawable, drawn_width, picture, sharp, within,
};
use super::ends::{self, EndName, Side};
use super::mark::{Mark, Shape};
use super::metrics;
use super::palette::Tone;
use super::px::Px;
use super::rows::End;
use super::spot::Spot;

/// The least height of the plot.
const PLOT: u32 = 220;
/// Room above the plot for the names of the two times.
const HEAD: u32 = 34;
/// The middle of the line of those names.
const HEAD_MIDDLE: f64 = 9.0;
/// Room under the plot for half a name.
const FOOT: u32 = 18;
/// The room a label takes: two lines and a gap.
const LABEL: u32 = 34;
/// How far labels may stand above and below the plot.
const REACH: f64 = 16.0;
/// Half the room between the names of the two times.
const BETWEEN: f64 = 4.0;
/// Text stands at both sides, where a wide font would run out of the picture.
const SLACK: f64 = 1.06;
/// From this width on the labels at the left say names too.
const WIDE: f64 = 560.0;
/// The most a label may take of the picture's width where names stand at one end, and at both.
const SHARE: (f64, f64) = (0.42, 0.3);

/// The values of two times, each pair joined by a line with its texts at both ends.
///
/// ```
/// use atlas::chart::{End, Mark, Px, Slope, SlopeChart};
///
/// let end = |value: f64, text: &str| Some(End { value, text: text.into(), quality: Mark::Sound });
/// let line = Slope {
///     label: "Peru".into(),
///     series: 1,
///     ends: [end(71.0, "71st"), end(59.0, "59th")],
/// };
/// let chart = SlopeChart { lines: vec![line], names: ["2020".into(), "2022".into()], y: (193.0, 1.0) };
/// assert!(chart.svg(Px(320)).contains("59th Peru"));
/// assert_eq!(chart.height(), Px(272));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeChart {
    /// The lines, drawn in this order; none gives the two axes alone.
    pub lines: Vec<Slope>,
    /// What the two times are called, written above.
    pub names: [String; 2],
    /// The values at the bottom and top edge; the first may be the larger one, as for ranks.
    pub y: (f64, f64),
}

/// Two values of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// Its name, written with the value at the right, and at the left too where there is room.
    pub label: String,
    /// 1 to 6, for its colour and shape; higher numbers start again at 1.
    pub series: u8,
    /// The values at the two times; `None` where one is missing, and then there is no line.
    pub ends: [Option<End>; 2],
}

impl SlopeChart {
    /// The height of the picture. It depends on the number of lines alone, never on the width.
    #[must_use]
    pub fn height(&self) -> Px {
        let lines = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
        Px(lines.saturating_mul(LABEL).max(PLOT).saturating_add(HEAD + FOOT))
    }

    /// The picture at a width; narrower than 120 px is drawn as 120.
    #[must_use]
    pub fn svg(&self, width: Px) -> String {
        picture(width, self.height(), |canvas| {
            let width = drawn_width(width);
            let labels = self.labels(width);
            let frame = self.frame(width, &labels);
            let plot = canvas.plot(&frame);
            self.draw_axes(canvas, &frame, width);
            for line in &self.lines {
                if let [Some(from), Some(to)] = line.values(&frame) {
                    let mark = line.mark();
                    plot.curve([(0.0, from), (1.0, to)], Tone::Series(line.series, mark));
                }
            }
            for with_care in [false, true] {
                for line in &self.lines {
                    line.draw_shapes(canvas, &frame, with_care);
                }
            }
            let sides = [Side::Left(frame.left), Side::Right(frame.right)];
            let room = (frame.top - REACH, frame.bottom + REACH);
            for (labels, side) in labels.into_iter().zip(sides) {
                let place = |(name, value)| (name, frame.spot(0.0, value).1);
                ends::draw(canvas, labels.into_iter().map(place).collect(), side, room);
            }
        })
    }

    /// Where the values stand in the picture of this width; each line is a series of two points.
    #[must_use]
    pub fn spots(&self, width: Px) -> Vec<Spot> {
        let width = drawn_width(width);
        let frame = self.frame(width, &self.labels(width));
        let mut spots = Vec::new();
        for (series, line) in self.lines.iter().enumerate() {
            for ((point, value), at) in line.values(&frame).into_iter().enumerate().zip([0.0, 1.0])
            {
                let Some(value) = value else { continue };
                let (x, y) = frame.spot(at, value);
                spots.push(Spot { series, point, x, y });
            }
        }
        spots
    }

    /// The labels of both sides with the value each belongs to.
    fn labels(&self, width: f64) -> [Vec<(EndName, f64)>; 2] {
        let wide = width >= WIDE;
        let room = width * if wide { SHARE.1 } else { SHARE.0 };
        let y = drawable(self.y);
        let side = |at: usize| {
            let label = |line: &Slope| {
                let end = line.ends.get(at)?.as_ref().filter(|end| within(end.value, y))?;
                let text = match at {
                    0 if !wide => end.text.clone(),
                    0 => format!("{} {}", line.label, end.text),
                    _ => format!("{} {}", end.text, line.label),
                };
                Some((EndName::new(&text, line.series, room), end.value))
            };
            self.lines.iter().filter_map(label).collect()
        };
        [side(0), side(1)]
    }

    fn frame(&self, width: f64, [before, after]: &[Vec<(EndName, f64)>; 2]) -> Frame {
        let room =
            |labels: &[(EndName, f64)]| SLACK * ends::width(labels.iter().map(|(name, _)| name));
        let bottom = f64::from(self.height().0.saturating_sub(FOOT));
        Frame {
            left: sharp(room(before)),
            right: sharp(width - room(after)),
            top: f64::from(HEAD),
            bottom,
            x: (0.0, 1.0),
            y: drawable(self.y),
        }
    }

    /// Draws the two axes, each with its name above and both names clear of each other.
    fn draw_axes(&self, canvas: &Canvas<'_>, frame: &Frame, width: f64) {
        let middle = f64::midpoint(frame.left, frame.right);
        let rooms = [(0.0, middle - BETWEEN), (middle + BETWEEN, width)];
        for ((name, (low, high)), x) in self.names.iter().zip(rooms).zip([frame.left, frame.right])
        {
            canvas.line((x, frame.top), (x, frame.bottom), Tone::Grid);
            let name = metrics::fitted(name, SMALL, high - low);
            let half = metrics::width(&name, SMALL) / 2.0;
            let x = x.min(high - half).max(low + half);
            let setting = Setting { size: SMALL, tone: Tone::Soft, anchor: HPos::Center };
            canvas.text(&name, (x, HEAD_MIDDLE), setting);
        }
    }
}

impl Slope {
    /// The values that have a place.
    fn values(&self, frame: &Frame) -> [Option<f64>; 2] {
        let value = |end: &Option<End>| Some(end.as_ref()?.value).filter(|v| within(*v, frame.y));
        self.ends.each_ref().map(value)
    }

    /// The line is dashed when one of its ends is in doubt.
    fn mark(&self) -> Mark {
        let is_doubtful = self.ends.iter().flatten().any(|end| end.quality == Mark::Doubtful);
        if is_doubtful { Mark::Doubtful } else { Mark::Sound }
    }

    fn draw_shapes(&self, canvas: &Canvas<'_>, frame: &Frame, with_care: bool) {
        let shape = Shape::of_series(self.series);
        for ((end, value), at) in self.ends.iter().zip(self.values(frame)).zip([0.0, 1.0]) {
            let (Some(end), Some(value)) = (end, value) else { continue };
            if (end.quality == Mark::Sound) != with_care {
                canvas.shape(frame.spot(at, value), &shape, self.series, end.quality);
            }
        }
    }
}
