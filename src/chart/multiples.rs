//! Small line charts side by side on one scale.

use super::axis::{self, Placed, Tick};
use super::canvas::{
    Canvas, Frame, HPos, SMALL, Setting, TEXT, drawable, drawn_width, picture, sharp, within,
};
use super::metrics;
use super::palette::Tone;
use super::path::{Line, Series};
use super::px::Px;
use super::spot::Spot;

/// The least width of a panel with the room beside it, which makes two columns at 320 px.
const COLUMN: f64 = 160.0;
/// The fewest and the most columns.
const COLUMNS: (u32, u32) = (2, 6);
/// Room between two columns.
const BETWEEN: f64 = 16.0;
/// The height of a panel with the room under it.
const PANEL: u32 = 142;
/// The middles of the lines of the label and of the last value, from the top of a panel.
const LINES: (f64, f64) = (9.0, 26.0);
/// The top and the bottom of the plot, from the top of a panel.
const TOP: f64 = 42.5;
const BOTTOM: f64 = 104.5;
/// Length of the ticks under the plot.
const TICK: f64 = 3.0;
/// From the top of a panel to the middle of the labels of the years.
const YEARS: f64 = 119.0;
/// Room at the sides of the plot for half a mark.
const INSET: f64 = 5.0;

/// Series over time, each in a picture of its own, all on the same two scales.
///
/// Two columns at 320 px, up to six where there is room; so this is the one chart whose height
/// depends on its width.
///
/// ```
/// use atlas::chart::{Mark, Point, Px, Series, SmallMultiples, SmallPanel};
///
/// let points = vec![Point { x: 2016.0, y: 45.5, quality: Mark::Sound }];
/// let line = Series { label: "Peru".into(), series: 1, points, breaks: Vec::new() };
/// let chart = SmallMultiples {
///     panels: vec![SmallPanel { line, last: "45.5% (2016)".into() }],
///     x: (2000.0, 2020.0),
///     y: (0.0, 100.0),
///     x_ticks: Vec::new(),
///     scale: "0–100%".into(),
/// };
/// assert!(chart.svg(Px(320)).contains("45.5% (2016)"));
/// assert_eq!(chart.height(Px(320)), Px(142));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SmallMultiples {
    /// The panels, row by row; none gives an empty picture.
    pub panels: Vec<SmallPanel>,
    /// The decimal years at the left and right edge of every plot.
    pub x: (f64, f64),
    /// The values at the bottom and top edge of every plot; the first may be the larger one.
    pub y: (f64, f64),
    /// The years with a tick in every panel.
    pub x_ticks: Vec<Tick>,
    /// What the values at the bottom and top edge are, written in the first panel of each row.
    pub scale: String,
}

/// One line with its texts.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallPanel {
    /// The line. Its label stands above its plot; cut with an ellipsis when too long.
    pub line: Series,
    /// Its last value and when that was.
    pub last: String,
}

impl SmallMultiples {
    /// The height of the picture at a width.
    #[must_use]
    pub fn height(&self, width: Px) -> Px {
        let columns = columns(drawn_width(width));
        let panels = u32::try_from(self.panels.len()).unwrap_or(u32::MAX);
        Px(panels.div_ceil(columns).max(1).saturating_mul(PANEL))
    }

    /// The picture at a width; narrower than 120 px is drawn as 120.
    #[must_use]
    pub fn svg(&self, width: Px) -> String {
        picture(width, self.height(width), |canvas| {
            for (at, panel) in self.panels.iter().enumerate() {
                let cell = self.cell(at, drawn_width(width));
                self.draw_panel(canvas, panel, &cell);
            }
        })
    }

    /// Where the points stand in the picture of this width: panel by panel, each in time order.
    #[must_use]
    pub fn spots(&self, width: Px) -> Vec<Spot> {
        let mut spots = Vec::new();
        for (at, panel) in self.panels.iter().enumerate() {
            let frame = self.cell(at, drawn_width(width)).frame;
            spots.extend(
                Line::of(&panel.line, at, &frame).iter().flat_map(|line| line.spots(&frame)),
            );
        }
        spots
    }

    fn cell(&self, at: usize, width: f64) -> Cell {
        let columns = columns(width);
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let (row, column) = (at / columns, at % columns);
        let step = (width + BETWEEN) / f64::from(columns);
        let (left, top) = (f64::from(column) * step, f64::from(row) * f64::from(PANEL));
        let right = left + step - BETWEEN;
        let frame = Frame {
            left: sharp(left + INSET),
            right: sharp(right - INSET),
            top: top + TOP,
            bottom: top + BOTTOM,
            x: drawable(self.x),
            y: drawable(self.y),
        };
        Cell { left, right, top, is_first: column == 0, frame }
    }

    fn draw_panel(&self, canvas: &Canvas<'_>, panel: &SmallPanel, cell: &Cell) {
        let Cell { left, right, top, is_first, frame } = cell;
        let room = right - left;
        let text = |text: &str, room: f64, x: f64, y: f64, setting: Setting| {
            canvas.text(&metrics::fitted(text, setting.size, room), (x, top + y), setting);
        };
        let ink = Setting { size: TEXT, tone: Tone::Ink, anchor: HPos::Left };
        text(&panel.line.label, room, *left, LINES.0, ink);
        text(&panel.last, room, *left, LINES.1, Setting { size: SMALL, ..ink });
        if *is_first {
            let rest = room - metrics::width(&panel.last, SMALL) - BETWEEN;
            let soft = Setting { size: SMALL, tone: Tone::Soft, anchor: HPos::Right };
            text(&self.scale, rest.max(0.0), *right, LINES.1, soft);
        }
        canvas.line((*left, frame.top), (*right, frame.top), Tone::Grid);
        canvas.line((*left, frame.bottom), (*right, frame.bottom), Tone::Axis);
        let mut years = Vec::new();
        for tick in self.x_ticks.iter().filter(|tick| within(tick.value, frame.x)) {
            let x = sharp(frame.spot(tick.value, frame.y.0).0);
            canvas.line((x, frame.bottom), (x, frame.bottom + TICK), Tone::Axis);
            years.push(Placed { x, label: &tick.label });
        }
        axis::row(canvas, years, (*left, *right), top + YEARS);
        if let Some(line) = Line::of(&panel.line, 0, frame) {
            line.draw_curve(canvas, &canvas.plot(frame), frame);
            line.draw_few_shapes(canvas, frame);
        }
    }
}

/// A panel's place, and its plot.
struct Cell {
    left: f64,
    right: f64,
    top: f64,
    is_first: bool,
    frame: Frame,
}

/// How many columns fit a width.
fn columns(width: f64) -> u32 {
    let fitting = |columns: &u32| f64::from(*columns) * COLUMN <= width;
    (COLUMNS.0..=COLUMNS.1).take_while(fitting).last().unwrap_or(COLUMNS.0)
}
