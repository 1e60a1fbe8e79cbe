//! Values over time as lines, named at their ends.

use super::axis::{self, Placed, Tick};
use super::canvas::{
    Canvas, Frame, HPos, SMALL, Setting, drawable, drawn_width, picture, sharp, within,
};
use super::ends::{self, EndName};
use super::events::{self, EventMark, EventSpot};
use super::metrics;
use super::palette::Tone;
use super::path::{Line, Series};
use super::px::Px;
use super::spot::Spot;

/// The height without event marks.
const HEIGHT: u32 = 280;
/// Where the event marks begin, in pixels from the top.
const EVENTS: f64 = 276.0;
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
/// The least distance between the labels of two values.
const LABEL_ROOM: f64 = 13.0;
/// The most the labels of the values may take of the picture's width.
const LABEL_SHARE: f64 = 0.25;
/// The most a name may take of the picture's width: 도미니카공화국 fits at 320 px.
const NAME_SHARE: f64 = 0.3;

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
///     series: vec![Series { label: "Peru".into(), series: 1, points, breaks: Vec::new() }],
///     x: (2015.0, 2020.0),
///     y: (0.0, 100.0),
///     x_ticks: Vec::new(),
///     y_ticks: Vec::new(),
///     events: Vec::new(),
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
    /// Dated records to be seen beside the values: a tick at the axis each, and marks under the
    /// years, for which the picture grows by 22 px.
    pub events: Vec<EventMark>,
}

impl LineChart {
    /// The height of the picture: 280 px, and 302 px with event marks.
    #[must_use]
    pub fn height(&self) -> Px {
        Px(if self.events.is_empty() { HEIGHT } else { HEIGHT + events::HEIGHT })
    }

    /// The picture at a width; narrower than 120 px is drawn as 120.
    #[must_use]
    pub fn svg(&self, width: Px) -> String {
        picture(width, self.height(), |canvas| {
            let width = drawn_width(width);
            let (frame, lines, names) = self.layout(width);
            let plot = canvas.plot(&frame);
            self.draw_axes(canvas, &frame, width);
            events::draw(canvas, &self.events, &frame, width, EVENTS);
            for line in &lines {
                line.draw_curve(canvas, &plot, &frame);
            }
            // Shapes that say "take care" come last, so that no other series hides them.
            for with_care in [false, true] {
                for line in &lines {
                    line.draw_shapes(canvas, &frame, with_care);
                }
            }
            let ends = lines.iter().map(|line| line.end(&frame).1);
            let names = names.into_iter().zip(ends).collect();
            let room = (TOP - INSET, BOTTOM + INSET);
            ends::draw(canvas, names, ends::Side::Right(frame.right), room);
        })
    }

    /// Where the points stand in the picture of this width: line by line, each in time order.
    #[must_use]
    pub fn spots(&self, width: Px) -> Vec<Spot> {
        let (frame, lines, _) = self.layout(drawn_width(width));
        lines.iter().flat_map(|line| line.spots(&frame)).collect()
    }

    /// Where the event marks stand in the picture of this width, in time order.
    #[must_use]
    pub fn event_spots(&self, width: Px) -> Vec<EventSpot> {
        let width = drawn_width(width);
        events::spots(&self.events, &self.layout(width).0, width, EVENTS)
    }

    fn layout(&self, width: f64) -> (Frame, Vec<Line<'_>>, Vec<EndName>) {
        // Which lines there are does not depend on the room that their names take.
        let mut frame = self.frame(width);
        let lines = self.series.iter().enumerate();
        let lines: Vec<Line<'_>> =
            lines.filter_map(|(at, series)| Line::of(series, at, &frame)).collect();
        let room = width * NAME_SHARE;
        let names: Vec<EndName> =
            lines.iter().map(|line| EndName::new(line.label, line.series, room)).collect();
        frame.right = sharp(width - ends::width(&names));
        (frame, lines, names)
    }

    /// The plot's place beside the labels of the values, without room for the names of lines.
    fn frame(&self, width: f64) -> Frame {
        let labels = self.y_ticks.iter().map(|tick| metrics::width(&tick.label, SMALL));
        let labels = labels.fold(0.0, f64::max).min(width * LABEL_SHARE);
        let left = sharp(if labels > 0.0 { labels.ceil() + GAP } else { INSET });
        Frame {
            left,
            right: width,
            top: TOP,
            bottom: BOTTOM,
            x: drawable(self.x),
            y: drawable(self.y),
        }
    }

    fn draw_axes(&self, canvas: &Canvas<'_>, frame: &Frame, width: f64) {
        let label = Setting { size: SMALL, tone: Tone::Soft, anchor: HPos::Right };
        let (mut grid, mut labels) = (Vec::new(), Vec::<(f64, &str)>::new());
        for tick in self.y_ticks.iter().filter(|tick| within(tick.value, frame.y)) {
            let y = sharp(frame.spot(frame.x.0, tick.value).1);
            if y < BOTTOM {
                grid.extend([(frame.left, y), (frame.right, y)]);
            }
            // A label too near to one already written would only make both unreadable.
            if labels.iter().all(|(other, _)| (y - other).abs() >= LABEL_ROOM) {
                labels.push((y, &tick.label));
            }
        }
        canvas.lines(&grid, Tone::Grid);
        for (y, text) in labels {
            let room = frame.left - GAP;
            canvas.text(&metrics::fitted(text, SMALL, room), (room, y), label);
        }
        let mut axis = vec![(frame.left, BOTTOM), (frame.right, BOTTOM)];
        let mut years = Vec::new();
        for tick in self.x_ticks.iter().filter(|tick| within(tick.value, frame.x)) {
            let x = sharp(frame.spot(tick.value, frame.y.0).0);
            axis.extend([(x, BOTTOM), (x, BOTTOM + TICK)]);
            years.push(Placed { x, label: &tick.label });
        }
        canvas.lines(&axis, Tone::Axis);
        axis::row(canvas, years, (0.0, width), TICK_LABELS);
    }
}
