//! Two values a row and the way between them.

use super::axis::{self, Tick};
use super::canvas::{Canvas, Frame, HPos, SMALL, Setting, TEXT, drawn_width, picture, sharp};
use super::mark::{Mark, Shape};
use super::metrics;
use super::palette::Tone;
use super::px::Px;
use super::rows::{self, End, GAP, INSET};
use super::spot::Spot;
use super::spread::{Wish, spread};

/// Room above the rows for the names of the two values.
const HEAD: u32 = 24;
/// The height of a row with its label beside the scale, and of one with its label above.
const ROW: (u32, u32) = (26, 46);
/// From the top of a row to the middle of the label above its scale, and of the scale under it.
const STACKED: (f64, f64) = (11.0, 30.0);
/// Labels up to this width stand beside the scale: a year does, a country does not.
const BESIDE: f64 = 48.0;
/// The most a value's text may take of the picture's width.
const VALUE_SHARE: f64 = 0.16;
/// The most the text of a row's gap may take of the picture's width, beside and above the scale.
const GAP_SHARE: (f64, f64) = (0.28, 0.55);
/// Wider texts of gaps than this do not stand beside the scale: what is left at 320 px.
const GAP_BESIDE: f64 = 89.0;
/// From a mark to its value.
const VALUE: f64 = 9.0;
/// From a shape in the head to its name, and what both take beside the name.
const KEY: (f64, f64) = (9.0, 26.0);

/// The gap between two values, such as those of towns and countryside: two marks joined by a line
/// in each row, one row a year or a place.
///
/// ```
/// use atlas::chart::{End, GapChart, GapRow, Mark, Px};
///
/// let end = |value: f64, text: &str| Some(End { value, text: text.into(), quality: Mark::Sound });
/// let row = GapRow {
///     label: "2022".into(),
///     ends: [end(84.0, "84%"), end(46.8, "46.8%")],
///     text: "37.2 points".into(),
/// };
/// let chart = GapChart {
///     rows: vec![row],
///     names: ["Urban".into(), "Rural".into()],
///     scale: (0.0, 100.0),
///     ticks: Vec::new(),
/// };
/// assert!(chart.svg(Px(320)).contains("Rural"));
/// assert_eq!(chart.spots(Px(320)).len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct GapChart {
    /// The rows, from top to bottom; none gives an axis alone.
    pub rows: Vec<GapRow>,
    /// What the first and the second value of each row are, written above the first row.
    pub names: [String; 2],
    /// The values at the left and right edge; the first may be the larger one.
    pub scale: (f64, f64),
    /// The values with a tick, in any order; those outside the scale are left out.
    pub ticks: Vec<Tick>,
}

/// Two values and their gap.
#[derive(Clone, Debug, PartialEq)]
pub struct GapRow {
    /// Whose values: a year, a place. Cut with an ellipsis when too long.
    pub label: String,
    /// The two values, in the order of the chart's names; `None` where one is missing.
    pub ends: [Option<End>; 2],
    /// How wide the gap is, written at the right; empty when a value is missing.
    pub text: String,
}

impl GapChart {
    /// The height of the picture. It depends on the rows alone, never on the width.
    #[must_use]
    pub fn height(&self) -> Px {
        Px(rows::height(self.rows.len(), self.row(), HEAD))
    }

    /// The picture at a width; narrower than 120 px is drawn as 120.
    #[must_use]
    pub fn svg(&self, width: Px) -> String {
        picture(width, self.height(), |canvas| {
            let width = drawn_width(width);
            let frame = self.frame(width);
            self.draw_head(canvas, &frame, width);
            let reach = INSET + self.values(width);
            let line = (frame.left - reach, frame.right + reach);
            let gaps = self.gaps(width);
            let (tops, middles) = (self.tops(), self.middles());
            let is_stacked = self.is_stacked();
            for ((row, top), y) in self.rows.iter().zip(tops).zip(middles) {
                let text = if is_stacked { sharp(top + STACKED.0) } else { y };
                row.draw_texts(canvas, (gaps, width), text);
                row.draw(canvas, &frame, line, y);
            }
            let foot = self.height().0.saturating_sub(rows::FOOT);
            let ticks = rows::ticks(&self.ticks, &frame);
            axis::draw(canvas, ticks, line, f64::from(foot), width);
        })
    }

    /// Where the marks stand in the picture of this width; each row is a series of two points.
    #[must_use]
    pub fn spots(&self, width: Px) -> Vec<Spot> {
        let frame = self.frame(drawn_width(width));
        let mut spots = Vec::new();
        for (series, (row, y)) in self.rows.iter().zip(self.middles()).enumerate() {
            for (point, x) in row.places(&frame).into_iter().enumerate() {
                spots.extend(x.map(|x| Spot { series, point, x, y }));
            }
        }
        spots
    }

    fn is_stacked(&self) -> bool {
        let gaps = rows::widest(self.rows.iter().map(|row| row.text.as_str()), SMALL);
        self.labels() > BESIDE || gaps > GAP_BESIDE
    }

    fn labels(&self) -> f64 {
        rows::widest(self.rows.iter().map(|row| row.label.as_str()), TEXT)
    }

    fn row(&self) -> u32 {
        if self.is_stacked() { ROW.1 } else { ROW.0 }
    }

    fn tops(&self) -> impl Iterator<Item = f64> {
        let row = f64::from(self.row());
        (0..).map(move |at: u32| f64::from(at) * row + f64::from(HEAD))
    }

    /// The middles of the rows' scales.
    fn middles(&self) -> impl Iterator<Item = f64> {
        let middle = if self.is_stacked() { STACKED.1 } else { f64::from(ROW.0) / 2.0 };
        self.tops().map(move |top| sharp(top + middle))
    }

    /// The room that the texts of the gaps take at the right.
    fn gaps(&self, width: f64) -> f64 {
        let texts = self.rows.iter().map(|row| row.text.as_str());
        let share = if self.is_stacked() { GAP_SHARE.1 } else { GAP_SHARE.0 };
        rows::widest(texts, SMALL).min(width * share)
    }

    /// The room that a value takes beside its mark.
    fn values(&self, width: f64) -> f64 {
        let ends = self.rows.iter().flat_map(|row| row.ends.iter().flatten());
        let texts = ends.map(|end| end.text.as_str());
        rows::widest(texts, SMALL).min(width * VALUE_SHARE)
    }

    fn frame(&self, width: f64) -> Frame {
        let inset = INSET + self.values(width);
        let (left, right) = if self.is_stacked() {
            (inset, width - inset)
        } else {
            (self.labels() + GAP + inset, width - self.gaps(width) - GAP - inset)
        };
        // At the least width the texts may leave no scale at all.
        let right = right.max(left + INSET).min(width - INSET);
        rows::frame(sharp(left), sharp(right), self.scale)
    }

    /// Writes the two names, each as near as it can stand to its mark in the first row.
    fn draw_head(&self, canvas: &Canvas<'_>, frame: &Frame, width: f64) {
        let room = width / 2.0 - KEY.1;
        let names = self.names.each_ref().map(|name| metrics::fitted(name, SMALL, room));
        let first = self.rows.first().map_or([None; 2], |row| row.places(frame));
        let starts = [frame.left, frame.right];
        let wish = |at: usize| Wish {
            middle: first.get(at).copied().flatten().or(starts.get(at).copied()).unwrap_or(0.0),
            length: names.get(at).map_or(0.0, |name| metrics::width(name, SMALL)) + KEY.1,
        };
        let wishes = [wish(0), wish(1)];
        let middles = spread(&wishes, 0.0, width);
        for (((name, wish), middle), series) in names.iter().zip(wishes).zip(middles).zip(1_u8..) {
            let Some(middle) = middle.filter(|_| !name.is_empty()) else { continue };
            let (x, y) = (middle - wish.length / 2.0 + INSET, f64::from(HEAD) / 2.0 - 2.0);
            canvas.shape((x, y), &Shape::of_series(series), series, Mark::Sound);
            let setting = Setting { size: SMALL, tone: Tone::Ink, anchor: HPos::Left };
            canvas.text(name, (x + KEY.0, y), setting);
        }
    }
}

impl GapRow {
    /// Writes the label and, in its column at the right, how wide the gap is.
    fn draw_texts(&self, canvas: &Canvas<'_>, (column, width): (f64, f64), y: f64) {
        let setting = Setting { size: SMALL, tone: Tone::Soft, anchor: HPos::Right };
        canvas.text(&metrics::fitted(&self.text, SMALL, column), (width, y), setting);
        let label = metrics::fitted(&self.label, TEXT, width - column - GAP);
        let setting = Setting { size: TEXT, tone: Tone::Ink, anchor: HPos::Left };
        canvas.text(&label, (0.0, y), setting);
    }

    fn places(&self, frame: &Frame) -> [Option<f64>; 2] {
        self.ends.each_ref().map(|end| rows::place(end.as_ref()?.value, frame))
    }

    fn draw(&self, canvas: &Canvas<'_>, frame: &Frame, (low, high): (f64, f64), y: f64) {
        let places = self.places(frame);
        if let [Some(from), Some(to)] = places {
            canvas.line((from, y), (to, y), Tone::Axis);
        }
        // The first mark stands at the left of the second unless their values say otherwise.
        let first_is_left = places[0].unwrap_or(0.0) <= places[1].unwrap_or(frame.right);
        for (at, (end, place)) in self.ends.iter().zip(places).enumerate() {
            let (Some(end), Some(x)) = (end, place) else { continue };
            let series = if at == 0 { 1 } else { 2 };
            canvas.shape((x, y), &Shape::of_series(series), series, end.quality);
            let is_left = (at == 0) == first_is_left;
            let (anchor, x, room) = if is_left {
                (HPos::Right, x - VALUE, x - VALUE - low)
            } else {
                (HPos::Left, x + VALUE, high - x - VALUE)
            };
            let text = metrics::fitted(&end.text, SMALL, room.max(0.0));
            canvas.text(&text, (x, y), Setting { size: SMALL, tone: Tone::Ink, anchor });
        }
    }
}
