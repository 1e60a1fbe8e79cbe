//! Many things on one scale, a dot each.

use std::borrow::Cow;

use super::axis::{self, Tick};
use super::canvas::{Canvas, Frame, HPos, SMALL, Setting, TEXT, drawn_width, picture, sharp};
use super::mark::{Mark, Shape};
use super::metrics;
use super::palette::Tone;
use super::px::Px;
use super::rows::{self, GAP, INSET};
use super::spot::Spot;

/// The height of a row whose label needs one line, and of one that may need two.
const ROW: (u32, u32) = (24, 36);
/// The most a label may take of the picture's width.
const LABEL_SHARE: f64 = 0.4;
/// Wider labels than this are broken in two lines: what `LABEL_SHARE` leaves at 320 px.
const ONE_LINE: f64 = 128.0;
/// The most a value's text may take of the picture's width.
const TEXT_SHARE: f64 = 0.28;

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
    /// What is measured, written at the left on one or two lines; cut when longer.
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
            for (row, middle) in self.rows.iter().zip(self.middles()) {
                let y = sharp(middle);
                let line = (frame.left - INSET, frame.right + INSET);
                canvas.line((line.0, y), (line.1, y), Tone::Grid);
                row.draw(canvas, &frame, width, y);
            }
            let ticks = rows::ticks(&self.ticks, &frame);
            let axis = (frame.left - INSET, frame.right + INSET);
            let foot = rows::height(self.rows.len(), self.row(), 0).saturating_sub(rows::FOOT);
            axis::draw(canvas, ticks, axis, f64::from(foot), width);
        })
    }

    /// Where the dots stand in the picture of this width; each row is a series.
    #[must_use]
    pub fn spots(&self, width: Px) -> Vec<Spot> {
        let frame = self.frame(drawn_width(width));
        let rows = self.rows.iter().zip(self.middles()).enumerate();
        let spot = |(series, (row, middle)): (usize, (&DotRow, f64))| {
            let x = rows::place(row.value, &frame)?;
            Some(Spot { series, point: 0, x, y: sharp(middle) })
        };
        rows.filter_map(spot).collect()
    }

    fn row(&self) -> u32 {
        let label = rows::widest(self.rows.iter().map(|row| row.label.as_str()), TEXT);
        if label > ONE_LINE { ROW.1 } else { ROW.0 }
    }

    fn middles(&self) -> impl Iterator<Item = f64> {
        let row = self.row();
        (0..).map(move |at: u32| f64::from(at) * f64::from(row) + f64::from(row) / 2.0)
    }

    /// The scale's place between the labels and the texts.
    fn frame(&self, width: f64) -> Frame {
        let labels = rows::widest(self.rows.iter().map(|row| row.label.as_str()), TEXT);
        let texts = rows::widest(self.rows.iter().map(|row| row.text.as_str()), SMALL);
        let left = labels.min(width * LABEL_SHARE) + GAP + INSET;
        let right = width - texts.min(width * TEXT_SHARE) - GAP - INSET;
        rows::frame(sharp(left), sharp(right), self.scale)
    }
}

impl DotRow {
    fn draw(&self, canvas: &Canvas<'_>, frame: &Frame, width: f64, y: f64) {
        let room = frame.left - INSET - GAP;
        let lines: Vec<Cow<'_, str>> = metrics::wrapped(&self.label, TEXT, room);
        rows::name(canvas, &lines, 0.0, y);
        if let Some(x) = rows::place(self.value, frame) {
            canvas.shape((x, y), &Shape::of_series(self.series), self.series, self.quality);
        }
        let text = metrics::fitted(&self.text, SMALL, width - frame.right - INSET - GAP);
        let setting = Setting { size: SMALL, tone: Tone::Ink, anchor: HPos::Right };
        canvas.text(&text, (width, y), setting);
    }
}
