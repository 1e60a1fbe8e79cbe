//! Values over time as lines, named at their ends.

use super::axis::{self, Placed, Tick};
use super::canvas::{
    Canvas, Frame, HPos, Plot, SMALL, Setting, drawable, drawn_width, picture, sharp, within,
};
use super::ends::{self, EndName};
use super::mark::{Mark, Shape};
use super::metrics;
use super::palette::Tone;
use super::px::Px;
use crate::model::{NumberKey, sorted};

const HEIGHT: Px = Px(280);
/// The top of the plot, in pixels from the top.
const TOP: f64 = 10.5;
/// The bottom of the plot, in pixels from the top.
const BOTTOM: f64 = 246.5;
/// Length of the ticks under the plot.
const TICK: f64 = 4.0;
/// The middle of the line the tick labels stand on.
const TICK_LABELS: f64 = 264.0;
/// Room between the labels of the values and the plot.
const GAP: f64 = 8.0;
/// Room at the sides of the plot for half a mark.
const INSET: f64 = 8.0;
/// The most the labels of the values may take of the picture's width.
const LABEL_SHARE: f64 = 0.25;
/// Years between two points that still belong to one line.
///
/// A yearly series has a gap where one year is missing. A survey held every second year gives
/// a row of unjoined points: the years between were not measured.
const JOINED_YEARS: f64 = 1.5;
/// Pixels a point needs for its shape; where there is less, only some points have one.
const SHAPE_ROOM: f64 = 11.0;

/// Series of values over time.
///
/// Each series has its own shape of point and its name at its right end. A point that is not
/// finite or lies outside the ranges is not drawn, and the line is broken there.
///
/// ```
/// use atlas::chart::{LineChart, Mark, Point, Px, Series};
///
/// let points = [(2016.0, 45.5), (2017.0, 48.7)];
/// let points = points.map(|(x, y)| Point { x, y, quality: Mark::Sound }).to_vec();
/// let chart = LineChart {
///     series: vec![Series { label: "Peru".into(), series: 1, points }],
///     x: (2015.0, 2020.0),
///     y: (0.0, 100.0),
///     x_ticks: Vec::new(),
///     y_ticks: Vec::new(),
/// };
/// assert!(chart.svg(Px(320)).contains("Peru"));
/// assert_eq!(chart.height(), Px(280));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    /// The lines, drawn in this order; none gives the axes alone.
    pub series: Vec<Series>,
    /// The decimal years at the left and right edge of the plot.
    pub x: (f64, f64),
    /// The values at the bottom and top edge; the first may be the larger one, as for ranks.
    pub y: (f64, f64),
    /// The years with a tick.
    pub x_ticks: Vec<Tick>,
    /// The values with a grid line.
    pub y_ticks: Vec<Tick>,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name, written at its right end on one or two lines; cut when longer.
    pub label: String,
    /// 1 to 6, for its colour and shape; higher numbers start again at 1.
    pub series: u8,
    /// Its values, in any order.
    pub points: Vec<Point>,
}

/// One value at one time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// When: a decimal year.
    pub x: f64,
    /// The value, in the chart's unit.
    pub y: f64,
    /// How sure the value is. The line is dashed next to a doubtful one.
    pub quality: Mark,
}

impl LineChart {
    /// The height of the picture: always 280 px.
    #[must_use]
    pub fn height(&self) -> Px {
        HEIGHT
    }

    /// The picture at a width; narrower than 120 px is drawn as 120.
    #[must_use]
    pub fn svg(&self, width: Px) -> String {
        picture(width, HEIGHT, |canvas| {
            let width = drawn_width(width);
            let lines: Vec<Line<'_>> =
                self.series.iter().filter_map(|series| self.line(series)).collect();
            let names: Vec<EndName<'_>> =
                lines.iter().map(|line| EndName::new(line.label, line.series, width)).collect();
            let frame = self.frame(width, ends::width(&names));
            let plot = canvas.plot(&frame);
            self.draw_axes(canvas, &plot, &frame, width);
            for line in &lines {
                line.draw_curve(&plot);
            }
            // Shapes that say "take care" come last, so that no other series hides them.
            for with_care in [false, true] {
                for line in &lines {
                    line.draw_shapes(canvas, &plot, with_care);
                }
            }
            let ends: Vec<f64> =
                lines.iter().map(|line| plot.spot(line.end.x, line.end.y).1).collect();
            ends::draw(canvas, &names, &ends, frame.right, (TOP - INSET, BOTTOM + INSET));
        })
    }

    /// The plot's place, beside room for the labels of the values and the names of the lines.
    fn frame(&self, width: f64, names: f64) -> Frame {
        let labels = self.y_ticks.iter().map(|tick| metrics::width(&tick.label, SMALL));
        let labels = labels.fold(0.0, f64::max).min(width * LABEL_SHARE);
        let left = sharp(if labels > 0.0 { labels.ceil() + GAP } else { INSET });
        Frame {
            left,
            right: sharp(width - names),
            top: TOP,
            bottom: BOTTOM,
            x: drawable(self.x),
            y: drawable(self.y),
        }
    }

    fn draw_axes(&self, canvas: &Canvas<'_>, plot: &Plot<'_>, frame: &Frame, width: f64) {
        let label = Setting { size: SMALL, tone: Tone::Soft, anchor: HPos::Right };
        for tick in self.y_ticks.iter().filter(|tick| within(tick.value, frame.y)) {
            let y = sharp(plot.spot(frame.x.0, tick.value).1);
            if y < BOTTOM {
                canvas.line((frame.left, y), (frame.right, y), Tone::Grid);
            }
            let room = frame.left - GAP;
            canvas.text(&metrics::fitted(&tick.label, SMALL, room), (room, y), label);
        }
        let mut years = Vec::new();
        for tick in self.x_ticks.iter().filter(|tick| within(tick.value, frame.x)) {
            let x = sharp(plot.spot(tick.value, frame.y.0).0);
            canvas.line((x, BOTTOM), (x, BOTTOM + TICK), Tone::Axis);
            years.push(Placed { x, label: &tick.label });
        }
        canvas.line((frame.left, BOTTOM), (frame.right, BOTTOM), Tone::Axis);
        axis::row(canvas, years, width, TICK_LABELS);
    }

    /// A series as it is drawn: what lies in the ranges, in time order, broken at its gaps.
    fn line<'a>(&self, series: &'a Series) -> Option<Line<'a>> {
        let mut points = series.points.clone();
        points.retain(|point| point.x.is_finite());
        let points = sorted(points, |point| (NumberKey(point.x), NumberKey(point.y)));
        let (x, y) = (drawable(self.x), drawable(self.y));
        let mut runs: Vec<Vec<Point>> = Vec::new();
        let mut before: Option<Point> = None;
        for point in points {
            if !within(point.x, x) || !within(point.y, y) {
                before = None;
                continue;
            }
            let joined = before.is_some_and(|before| point.x - before.x <= JOINED_YEARS);
            match runs.last_mut() {
                Some(run) if joined => run.push(point),
                _ => runs.push(vec![point]),
            }
            before = Some(point);
        }
        let end = *runs.last()?.last()?;
        Some(Line { label: &series.label, series: series.series, runs, end })
    }
}

/// A series with at least one point to draw.
struct Line<'a> {
    label: &'a str,
    series: u8,
    /// The stretches without a gap, none of them empty.
    runs: Vec<Vec<Point>>,
    end: Point,
}

impl Line<'_> {
    fn draw_curve(&self, plot: &Plot<'_>) {
        for run in &self.runs {
            for piece in pieces(run) {
                let mark = if is_doubtful(piece) { Mark::Doubtful } else { Mark::Sound };
                plot.curve(piece.iter().map(|p| (p.x, p.y)), Tone::Series(self.series, mark));
            }
        }
    }

    /// Draws the shapes of the sound points or, `with_care`, of all others.
    fn draw_shapes(&self, canvas: &Canvas<'_>, plot: &Plot<'_>, with_care: bool) {
        let crowded = self.is_crowded(plot);
        let shape = Shape::of_series(self.series);
        for run in &self.runs {
            for (i, point) in run.iter().enumerate() {
                let is_end = i == 0 || i + 1 == run.len();
                let is_sound = point.quality == Mark::Sound;
                if is_sound != with_care && (is_end || !crowded || !is_sound) {
                    let spot = plot.spot(point.x, point.y);
                    canvas.shape(spot, &shape, self.series, point.quality);
                }
            }
        }
    }

    fn is_crowded(&self, plot: &Plot<'_>) -> bool {
        let points: usize = self.runs.iter().map(Vec::len).sum();
        let place = |point: Point| plot.spot(point.x, point.y).0;
        let start = self.runs.first().and_then(|run| run.first()).copied();
        let length = start.map_or(0.0, |start| place(self.end) - place(start));
        let steps = f64::from(u32::try_from(points.saturating_sub(1)).unwrap_or(u32::MAX));
        length < steps * SHAPE_ROOM
    }
}

/// Cuts a run where the line turns dashed or solid; neighbouring pieces share a point.
fn pieces(run: &[Point]) -> impl Iterator<Item = &[Point]> {
    let mut rest = run;
    std::iter::from_fn(move || {
        let dashed = is_doubtful(rest.get(..2)?);
        let steps = rest.windows(2).take_while(|step| is_doubtful(step) == dashed).count();
        let piece = rest.get(..=steps)?;
        rest = rest.get(steps..)?;
        Some(piece)
    })
}

fn is_doubtful(points: &[Point]) -> bool {
    points.iter().any(|point| point.quality == Mark::Doubtful)
}
