//! Horizontal bars, each with its label above it.

use std::borrow::Cow;

use super::axis::{self, Placed, Tick};
use super::canvas::{
    Canvas, Frame, HPos, SMALL, Setting, TEXT, drawable, drawn_width, picture, sharp, within,
};
use super::mark::Mark;
use super::metrics;
use super::palette::Tone;
use super::px::Px;
use super::spot::Spot;

/// Height of a label's line.
const LABEL: f64 = 20.0;
/// From the top of a label's line to the middle of its text.
const LABEL_MIDDLE: f64 = 9.0;
/// Thickness of a bar.
const BAR: f64 = 14.0;
/// From the top of one label to the top of the next.
const ROW: u32 = 50;
/// Room under the last row for the axis.
const FOOT: u32 = 26;
/// How far the grid lines reach above and below each bar.
const REACH: f64 = 3.0;
/// Room between the end of a bar and its value.
const GAP: f64 = 6.0;

/// Values side by side as horizontal bars that start at zero.
///
/// The label stands above its bar, so that long ones in any language fit a phone. Rows are
/// drawn in the order given.
///
/// ```
/// use atlas::chart::{BarChart, BarRow, Mark, Px, Tick};
///
/// let chart = BarChart {
///     rows: vec![BarRow {
///         label: "Peru".into(),
///         value: 71.5,
///         text: "71.5 %".into(),
///         series: 1,
///         quality: Mark::Sound,
///     }],
///     max: 100.0,
///     ticks: vec![Tick { value: 0.0, label: "0".into() }, Tick { value: 100.0, label: "100 %".into() }],
/// };
/// assert!(chart.svg(Px(320)).starts_with("<svg "));
/// assert_eq!(chart.height(), Px(76));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct BarChart {
    /// The bars, from top to bottom; none gives an axis alone.
    pub rows: Vec<BarRow>,
    /// The value at the right edge. When it is no positive number, the largest row's stands in.
    pub max: f64,
    /// The values with a grid line, in any order; those outside `0..=max` are left out.
    pub ticks: Vec<Tick>,
}

/// One bar with its texts.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    /// What is measured, written above the bar; cut with an ellipsis when too long.
    pub label: String,
    /// The length of the bar, clamped to `0..=max`; what is no number draws no bar.
    pub value: f64,
    /// The value with its unit, as written at the bar's end.
    pub text: String,
    /// 1 to 6; higher numbers start again at 1.
    pub series: u8,
    /// How sure the value is.
    pub quality: Mark,
}

impl BarChart {
    /// The height of the picture. It depends on the number of rows alone, never on the width.
    #[must_use]
    pub fn height(&self) -> Px {
        let rows = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        Px(rows.saturating_mul(ROW).saturating_add(FOOT))
    }

    /// The picture at a width; narrower than 120 px is drawn as 120.
    #[must_use]
    pub fn svg(&self, width: Px) -> String {
        picture(width, self.height(), |canvas| {
            let sheet = Sheet::new(canvas, drawn_width(width), self.max(), &self.ticks);
            let mut top = 0.0;
            for row in &self.rows {
                row.draw(&sheet, top);
                top += f64::from(ROW);
            }
            sheet.draw_foot(top);
        })
    }

    /// Where the ends of the bars stand in the picture of this width; each row is a series.
    #[must_use]
    pub fn spots(&self, width: Px) -> Vec<Spot> {
        let max = self.max();
        let frame = frame(drawn_width(width), max);
        let rows = self.rows.iter().zip((0_u32..).step_by(ROW as usize)).enumerate();
        let sound = rows.filter(|(_, (row, _))| !row.value.is_nan());
        let spot = |(series, (row, top)): (usize, (&BarRow, u32))| {
            let (x, _) = frame.spot(row.value.clamp(0.0, max), 0.0);
            Spot { series, point: 0, x, y: f64::from(top) + LABEL + BAR / 2.0 }
        };
        sound.map(spot).collect()
    }

    /// The value at the right edge: positive and finite.
    fn max(&self) -> f64 {
        let sound = |value: &f64| value.is_finite() && *value > 0.0;
        let longest = self.rows.iter().map(|row| row.value).filter(sound).reduce(f64::max);
        let max = Some(self.max).filter(sound).or(longest).unwrap_or(1.0);
        drawable((0.0, max)).1
    }
}

impl BarRow {
    fn draw(&self, sheet: &Sheet<'_, '_>, top: f64) {
        let label = metrics::fitted(&self.label, TEXT, sheet.width);
        let setting = Setting { size: TEXT, tone: Tone::Ink, anchor: HPos::Left };
        sheet.canvas.text(&label, (0.0, top + LABEL_MIDDLE), setting);

        let value = if self.value.is_nan() { 0.0 } else { self.value.clamp(0.0, sheet.max) };
        let (start, end) = (sheet.x(0.0), sheet.x(value));
        let text = self.end_text(end, sheet.width);
        let band = (top + LABEL, top + LABEL + BAR);
        sheet.draw_grid(band, |x| !text.covers(x));
        if end > start {
            self.draw_bar((start, end), band, sheet);
        }
        sheet.draw_rule(start, band, Tone::Axis);
        text.draw(sheet, f64::midpoint(band.0, band.1));
    }

    fn draw_bar(&self, (start, end): (f64, f64), (top, bottom): (f64, f64), sheet: &Sheet<'_, '_>) {
        // An outline is drawn half a pixel inside, so that all bars are equally thick.
        let inset = if self.quality == Mark::Sound { 0.0 } else { 0.5 };
        let lower_right = ((end - inset).max(start), bottom - inset);
        sheet.canvas.bar((start, top + inset), lower_right, self.series, self.quality);
    }

    /// The value after the bar, or inside its end when the picture ends too soon.
    fn end_text(&self, end: f64, width: f64) -> EndText<'_> {
        let (outside, inside) = (width - end - GAP, end - 2.0 * GAP);
        if metrics::width(&self.text, SMALL) <= outside || outside >= inside {
            let text = metrics::fitted(&self.text, SMALL, outside);
            EndText { text, x: end + GAP, anchor: HPos::Left, tone: Tone::Ink }
        } else {
            let text = metrics::fitted(&self.text, SMALL, inside);
            let tone = if self.quality == Mark::Sound { Tone::Paper } else { Tone::Ink };
            EndText { text, x: end - GAP, anchor: HPos::Right, tone }
        }
    }
}

/// A value as written at the end of its bar.
struct EndText<'a> {
    text: Cow<'a, str>,
    x: f64,
    anchor: HPos,
    tone: Tone,
}

impl EndText<'_> {
    /// Whether a grid line at `x` would cross the text out. Inside a bar there are none.
    fn covers(&self, x: f64) -> bool {
        if matches!(self.anchor, HPos::Right) {
            return false;
        }
        let room = GAP / 2.0;
        x > self.x - room && x < self.x + metrics::width(&self.text, SMALL) + room
    }

    fn draw(&self, sheet: &Sheet<'_, '_>, middle: f64) {
        let setting = Setting { size: SMALL, tone: self.tone, anchor: self.anchor };
        sheet.canvas.text(&self.text, (self.x, middle), setting);
    }
}

/// The scale of the bars. Half a pixel at the left keeps the axis sharp.
fn frame(width: f64, max: f64) -> Frame {
    Frame { left: 0.5, right: width, top: 0.0, bottom: 1.0, x: (0.0, max), y: (0.0, 1.0) }
}

/// What a row needs to know to draw itself.
struct Sheet<'c, 'a> {
    canvas: &'c Canvas<'a>,
    frame: Frame,
    width: f64,
    max: f64,
    /// The ticks inside the range, and where they stand.
    ticks: Vec<Placed<'c>>,
}

impl<'c, 'a> Sheet<'c, 'a> {
    fn new(canvas: &'c Canvas<'a>, width: f64, max: f64, ticks: &'c [Tick]) -> Self {
        let frame = frame(width, max);
        let ticks = ticks.iter().filter(|tick| within(tick.value, frame.x)).map(|tick| Placed {
            x: sharp(frame.spot(tick.value, 0.0).0.min(width - 1.0)),
            label: &tick.label,
        });
        Self { ticks: ticks.collect(), canvas, frame, width, max }
    }

    fn x(&self, value: f64) -> f64 {
        self.frame.spot(value, 0.0).0
    }

    /// Draws grid lines beside one bar. They stop short of the labels, which they would cross out.
    fn draw_grid(&self, band: (f64, f64), is_free: impl Fn(f64) -> bool) {
        for tick in self.ticks.iter().filter(|tick| is_free(tick.x)) {
            self.draw_rule(tick.x, band, Tone::Grid);
        }
    }

    fn draw_rule(&self, x: f64, (top, bottom): (f64, f64), tone: Tone) {
        self.canvas.line((x, top - REACH), (x, bottom + REACH), tone);
    }

    /// Draws the axis under the rows, with the labels of the ticks.
    fn draw_foot(self, top: f64) {
        axis::draw(self.canvas, self.ticks, (0.0, self.width), top, self.width);
    }
}
