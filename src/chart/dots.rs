//! Many things on one scale, a dot each.

use super::axis::{self, Tick};
use super::canvas::{Canvas, Frame, HPos, SMALL, Setting, TEXT, drawn_width, picture, sharp};
use super::mark::{Mark, Shape};
use super::metrics;
use super::palette::Tone;
use super::px::Px;
use super::rows::{self, GAP, INSET};
use super::spot::Spot;

/// The height of a row with its texts beside the scale, and of one with its texts above.
const ROW: (u32, u32) = (24, 42);
/// From the top of a row to the middle of the texts above its scale, and of the scale under them.
const STACKED: (f64, f64) = (10.0, 26.0);
/// The most a label, and the text of a value, may take of the picture's width.
const SHARE: (f64, f64) = (0.4, 0.28);
/// Wider ones than this stand above the scale: what those shares leave at 320 px.
const BESIDE: (f64, f64) = (128.0, 89.0);

/// Values of many countries on one scale, each a row: its label, a dot, its text.
///
/// Rows are drawn in the order given. For ranks the scale runs from the best, at the left, to the
/// last, as on a [`super::RankStrip`]. Unlike bars, dots need no scale that starts at zero.
///
/// ```
/// use atlas::chart::{DotChart, DotRow, Mark, Px, Tick};
///
/// let row = DotRow {
///     label: "Peru".into(),
///     value: 59.0,
///     text: "59th of 193".into(),
///     series: 1,
///     quality: Mark::Sound,
/// };
/// let ticks = vec![Tick { value: 1.0, label: "1".into() }, Tick { value: 193.0, label: "193".into() }];
/// let chart = DotChart { rows: vec![row], scale: (1.0, 193.0), ticks };
/// assert!(chart.svg(Px(320)).contains("59th of 193"));
/// assert_eq!(chart.height(), Px(50));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct DotChart {
    /// The rows, from top to bottom; none gives an axis alone.
    pub rows: Vec<DotRow>,
    /// The values at the left and right edge; the first may be the larger one.
    pub scale: (f64, f64),
    /// The values with a tick, in any order; those outside the scale are left out.
    pub ticks: Vec<Tick>,
}

/// One dot with its texts.
#[derive(Clone, Debug, PartialEq)]
pub struct DotRow {
    /// What is measured, written at the left; cut with an ellipsis when too long.
    pub label: String,
    /// Where the dot stands; what is no number, or lies outside the scale, draws none.
    pub value: f64,
    /// The value with its unit, a rank with its total, written at the right.
    pub text: String,
    /// 1 to 6; higher numbers start again at 1.
    pub series: u8,
    /// How sure the value is.
    pub quality: Mark,
}

impl DotChart {
    /// The height of the picture. It depends on the rows alone, never on the width.
    #[must_use]
    pub fn height(&self) -> Px {
        Px(rows::height(self.rows.len(), self.row(), 0))
    }

    /// The picture at a width; narrower than 120 px is drawn as 120.
    #[must_use]
    pub fn svg(&self, width: Px) -> String {
        picture(width, self.height(), |canvas| {
            let width = drawn_width(width);
            let frame = self.frame(width);
            let ends = (frame.left - INSET, frame.right + INSET);
            let stacked = self.is_stacked();
            for ((row, top), y) in self.rows.iter().zip(self.tops()).zip(self.middles()) {
                canvas.line((ends.0, y), (ends.1, y), Tone::Grid);
                if let Some(x) = rows::place(row.value, &frame) {
                    canvas.shape((x, y), &Shape::of_series(row.series), row.series, row.quality);
                }
                if stacked {
                    row.draw_texts(canvas, None, width, sharp(top + STACKED.0));
                } else {
                    row.draw_texts(canvas, Some(&frame), width, y);
                }
            }
            let foot = self.height().0.saturating_sub(rows::FOOT);
            axis::draw(canvas, rows::ticks(&self.ticks, &frame), ends, f64::from(foot), width);
        })
    }

    /// Where the dots stand in the picture of this width; each row is a series.
    #[must_use]
    pub fn spots(&self, width: Px) -> Vec<Spot> {
        let frame = self.frame(drawn_width(width));
        let rows = self.rows.iter().zip(self.middles()).enumerate();
        let spot = |(series, (row, y)): (usize, (&DotRow, f64))| {
            Some(Spot { series, point: 0, x: rows::place(row.value, &frame)?, y })
        };
        rows.filter_map(spot).collect()
    }

    fn is_stacked(&self) -> bool {
        self.labels() > BESIDE.0 || self.texts() > BESIDE.1
    }

    fn row(&self) -> u32 {
        if self.is_stacked() { ROW.1 } else { ROW.0 }
    }

    fn tops(&self) -> impl Iterator<Item = f64> {
        let row = f64::from(self.row());
        (0..).map(move |at: u32| f64::from(at) * row)
    }

    /// The middles of the rows' scales.
    fn middles(&self) -> impl Iterator<Item = f64> {
        let middle = if self.is_stacked() { STACKED.1 } else { f64::from(ROW.0) / 2.0 };
        self.tops().map(move |top| sharp(top + middle))
    }

    fn labels(&self) -> f64 {
        rows::widest(self.rows.iter().map(|row| row.label.as_str()), TEXT)
    }

    fn texts(&self) -> f64 {
        rows::widest(self.rows.iter().map(|row| row.text.as_str()), SMALL)
    }

    /// The scale's place: between the texts, or under them.
    fn frame(&self, width: f64) -> Frame {
        let (left, right) = if self.is_stacked() {
            (0.0, width)
        } else {
            let labels = self.labels().min(width * SHARE.0) + GAP;
            (labels, width - self.texts().min(width * SHARE.1) - GAP)
        };
        rows::frame(sharp(left + INSET), sharp(right - INSET - 1.0), self.scale)
    }
}

impl DotRow {
    /// Writes the label and the value's text, on both sides of a scale where there is one.
    fn draw_texts(&self, canvas: &Canvas<'_>, scale: Option<&Frame>, width: f64, y: f64) {
        let beside = GAP + INSET;
        let room = scale.map_or(width / 2.0, |scale| width - scale.right - beside);
        let text = metrics::fitted(&self.text, SMALL, room);
        let setting = Setting { size: SMALL, tone: Tone::Ink, anchor: HPos::Right };
        canvas.text(&text, (width, y), setting);
        let rest = width - metrics::width(&text, SMALL) - GAP;
        let room = scale.map_or(rest, |scale| scale.left - beside);
        let setting = Setting { size: TEXT, tone: Tone::Ink, anchor: HPos::Left };
        canvas.text(&metrics::fitted(&self.label, TEXT, room), (0.0, y), setting);
    }
}
