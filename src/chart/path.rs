//! One series over time as it is drawn: in time order, broken at its gaps.

use super::canvas::{Canvas, Frame, Plot, Xy, within};
use super::mark::{Mark, Shape};
use super::palette::Tone;
use super::spot::Spot;
use crate::model::{NumberKey, sorted};

/// Years between two points that still belong to one line.
///
/// A yearly series has a gap where one year is missing. A survey held every second year gives
/// a row of unjoined points: the years between were not measured.
const JOINED_YEARS: f64 = 1.5;
/// Pixels a point needs for its shape; where there is less, only some points have one.
const SHAPE_ROOM: f64 = 11.0;
/// Half the height of a break mark.
const BREAK: f64 = 6.0;
/// How far the strokes of a break mark lean to each side, and half their distance.
const LEAN: f64 = 2.0;

/// One line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Its name, written at its right end on one or two lines; cut when longer.
    pub label: String,
    /// 1 to 6, for its colour and shape; higher numbers start again at 1.
    pub series: u8,
    /// Its values, in any order.
    pub points: Vec<Point>,
    /// Decimal years from which values are no longer comparable with those before. The line is
    /// broken there, and two strokes stand in the break.
    pub breaks: Vec<f64>,
}

/// One value at one time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// When: a decimal year.
    pub x: f64,
    /// The value, in the chart's unit.
    pub y: f64,
    /// How sure the value is. The line is dashed next to a doubtful one and passes by a
    /// superseded one.
    pub quality: Mark,
}

/// A point and its place in the series as given.
#[derive(Clone, Copy)]
struct Dot {
    at: usize,
    point: Point,
}

/// A series with at least one point to draw.
pub(super) struct Line<'a> {
    pub(super) label: &'a str,
    pub(super) series: u8,
    /// The place of the series in the chart as given.
    pub(super) at: usize,
    /// The stretches without a gap, none of them empty.
    runs: Vec<Vec<Dot>>,
    /// Superseded values, in time order.
    aside: Vec<Dot>,
    /// The points before and after each break.
    breaks: Vec<(Point, Point)>,
    end: Point,
}

impl<'a> Line<'a> {
    /// What of a series lies in the ranges; `None` when nothing does.
    pub(super) fn of(series: &'a Series, at: usize, frame: &Frame) -> Option<Self> {
        let dots = series.points.iter().enumerate().map(|(at, &point)| Dot { at, point });
        let mut dots: Vec<Dot> = dots.filter(|dot| dot.point.x.is_finite()).collect();
        let key = |dot: &Dot| (NumberKey(dot.point.x), NumberKey(dot.point.y));
        // Most series come in order, and sorting takes longer than drawing.
        if !dots.is_sorted_by_key(key) {
            dots = sorted(dots, key);
        }
        let mut runs: Vec<Vec<Dot>> = Vec::new();
        let (mut aside, mut breaks) = (Vec::new(), Vec::new());
        let mut before: Option<Point> = None;
        for dot in dots {
            let point = dot.point;
            let is_inside = within(point.x, frame.x) && within(point.y, frame.y);
            if point.quality == Mark::Superseded {
                aside.extend(is_inside.then_some(dot));
                continue;
            }
            if !is_inside {
                before = None;
                continue;
            }
            let parted = before.filter(|before| {
                series.breaks.iter().any(|from| before.x < *from && *from <= point.x)
            });
            breaks.extend(parted.map(|before| (before, point)));
            let joined = before.is_some_and(|before| point.x - before.x <= JOINED_YEARS);
            match runs.last_mut() {
                Some(run) if joined && parted.is_none() => run.push(dot),
                _ => runs.push(vec![dot]),
            }
            before = Some(point);
        }
        let end = runs.last().and_then(|run| run.last()).or(aside.last())?.point;
        Some(Line { label: &series.label, series: series.series, at, runs, aside, breaks, end })
    }

    /// Where the line ends, which is where its name belongs.
    pub(super) fn end(&self, frame: &Frame) -> Xy {
        frame.spot(self.end.x, self.end.y)
    }

    /// The places of its points, in time order.
    pub(super) fn spots(&self, frame: &Frame) -> Vec<Spot> {
        let dots = sorted(self.dots().copied(), |dot| (NumberKey(dot.point.x), dot.at));
        let spot = |dot: Dot| {
            let (x, y) = frame.spot(dot.point.x, dot.point.y);
            Spot { series: self.at, point: dot.at, x, y }
        };
        dots.into_iter().map(spot).collect()
    }

    fn dots(&self) -> impl Iterator<Item = &Dot> {
        self.runs.iter().flatten().chain(&self.aside)
    }

    pub(super) fn draw_curve(&self, canvas: &Canvas<'_>, plot: &Plot<'_>, frame: &Frame) {
        for run in &self.runs {
            for piece in pieces(run) {
                let mark = if is_doubtful(piece) { Mark::Doubtful } else { Mark::Sound };
                let places = piece.iter().map(|dot| (dot.point.x, dot.point.y));
                plot.curve(places, Tone::Series(self.series, mark));
            }
        }
        for (before, after) in &self.breaks {
            let (from, to) = (frame.spot(before.x, before.y), frame.spot(after.x, after.y));
            let (x, y) = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
            for x in [x - LEAN, x + LEAN] {
                canvas.line((x - LEAN, y + BREAK), (x + LEAN, y - BREAK), Tone::Ink);
            }
        }
    }

    /// Draws the shapes of the sound points, all in one, or, `with_care`, of all others.
    pub(super) fn draw_shapes(&self, canvas: &Canvas<'_>, frame: &Frame, with_care: bool) {
        if with_care {
            for dot in self.dots().filter(|dot| dot.point.quality != Mark::Sound) {
                self.draw_shape(canvas, frame, dot.point);
            }
            return;
        }
        let crowded = self.is_crowded(frame);
        let mut places = Vec::new();
        for run in &self.runs {
            for (i, Dot { point, .. }) in run.iter().enumerate() {
                let is_end = i == 0 || i + 1 == run.len();
                if point.quality == Mark::Sound && (is_end || !crowded) {
                    places.push(frame.spot(point.x, point.y));
                }
            }
        }
        let shape = Shape::of_series(self.series);
        canvas.solids(&places, &shape, Tone::Series(self.series, Mark::Sound));
    }

    /// Draws the shape at the end of the line and those that say "take care".
    pub(super) fn draw_few_shapes(&self, canvas: &Canvas<'_>, frame: &Frame) {
        let points = self.dots().map(|dot| dot.point);
        for point in points.filter(|point| point.quality != Mark::Sound) {
            self.draw_shape(canvas, frame, point);
        }
        // A point that no line leads to would else not be seen.
        let alone = self.runs.iter().filter(|run| run.len() == 1).flatten();
        for dot in alone.filter(|dot| dot.point != self.end) {
            self.draw_shape(canvas, frame, dot.point);
        }
        self.draw_shape(canvas, frame, self.end);
    }

    fn draw_shape(&self, canvas: &Canvas<'_>, frame: &Frame, point: Point) {
        let shape = Shape::of_series(self.series);
        canvas.shape(frame.spot(point.x, point.y), &shape, self.series, point.quality);
    }

    fn is_crowded(&self, frame: &Frame) -> bool {
        let points: usize = self.runs.iter().map(Vec::len).sum();
        let place = |point: Point| frame.spot(point.x, point.y).0;
        let start = self.runs.first().and_then(|run| run.first());
        let length = start.map_or(0.0, |start| place(self.end) - place(start.point));
        let steps = f64::from(u32::try_from(points.saturating_sub(1)).unwrap_or(u32::MAX));
        length < steps * SHAPE_ROOM
    }
}

/// Cuts a run where the line turns dashed or solid; neighbouring pieces share a point.
fn pieces(run: &[Dot]) -> impl Iterator<Item = &[Dot]> {
    let mut rest = run;
    std::iter::from_fn(move || {
        let dashed = is_doubtful(rest.get(..2)?);
        let steps = rest.windows(2).take_while(|step| is_doubtful(step) == dashed).count();
        let piece = rest.get(..=steps)?;
        rest = rest.get(steps..)?;
        Some(piece)
    })
}

fn is_doubtful(dots: &[Dot]) -> bool {
    dots.iter().any(|dot| dot.point.quality == Mark::Doubtful)
}
