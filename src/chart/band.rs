//! Terms and moments over the years, each on a line of its own, with one day marked.

use super::axis::{self, Placed, Tick};
use super::canvas::{
    Canvas, Frame, HPos, SMALL, Setting, TEXT, drawable, drawn_width, picture, sharp, within,
};
use super::mark::{Mark, Shape};
use super::metrics;
use super::palette::Tone;
use super::px::Px;
use crate::model::Kind;

/// Room above the rows for the name of the day.
const HEAD: f64 = 22.0;
/// The middle of that name.
const DAY_MIDDLE: f64 = 8.0;
/// Height of a label's line, and from its top to the middle of its text.
const LABEL: f64 = 20.0;
const LABEL_MIDDLE: f64 = 10.0;
/// Thickness of a bar.
const BAR: f64 = 8.0;
/// From the top of one label to the top of the next.
const ROW: u32 = 38;
/// Room above and below the rows: the name of the day and the axis.
const FRAME: u32 = 22 + 30;
/// How far the lines of years and of the day reach above and below each bar.
const REACH: f64 = 4.0;
/// Room at the sides for half a mark.
const INSET: f64 = 7.0;
/// The head of a bar without an end, in tenths of a pixel.
const ARROW: &[(i32, i32)] = &[(0, -40), (60, 0), (0, 40)];
/// Room for that head.
const HEADROOM: f64 = 6.0;

/// What lasted from when to when, on one axis of years.
///
/// ```
/// use atlas::chart::{BandRow, Px, TermBand, Tick};
/// use atlas::model::Kind;
///
/// let row = BandRow {
///     label: "First term".into(),
///     kind: Kind::Centre,
///     span: Some((2017.7, 2021.0)),
///     open: false,
///     moment: None,
///     ahead: false,
/// };
/// let band = TermBand {
///     rows: vec![row],
///     x: (2017.0, 2027.0),
///     ticks: vec![Tick { value: 2020.0, label: "2020".into() }],
///     day: Some(Tick { value: 2026.9, label: "22 November 2026".into() }),
/// };
/// assert!(band.svg(Px(320)).contains("22 November 2026"));
/// assert_eq!(band.height(), Px(90));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct TermBand {
    /// The rows, from top to bottom; none gives an axis alone.
    pub rows: Vec<BandRow>,
    /// The decimal years at the left and right edge.
    pub x: (f64, f64),
    /// The years with a line to read by, in any order; those outside the edges are left out.
    pub ticks: Vec<Tick>,
    /// The day that is marked, with its name.
    pub day: Option<Tick>,
}

/// One term, agreement or both.
#[derive(Clone, Debug, PartialEq)]
pub struct BandRow {
    /// What it is and when, written above; cut with an ellipsis when too long.
    pub label: String,
    /// Its kind, for the hue of its bar and the shape of its moment.
    pub kind: Kind,
    /// From when to when, in decimal years; clamped to the edges.
    pub span: Option<(f64, f64)>,
    /// Whether no end is known: then the bar ends in an arrow.
    pub open: bool,
    /// When it was signed.
    pub moment: Option<f64>,
    /// Whether it was only planned: then it is an outline.
    pub ahead: bool,
}

impl TermBand {
    /// The height of the picture. It depends on the number of rows alone, never on the width.
    #[must_use]
    pub fn height(&self) -> Px {
        let rows = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        Px(rows.saturating_mul(ROW).saturating_add(FRAME))
    }

    /// The picture at a width; narrower than 120 px is drawn as 120.
    #[must_use]
    pub fn svg(&self, width: Px) -> String {
        picture(width, self.height(), |canvas| {
            let sheet = Sheet::new(canvas, drawn_width(width), self);
            sheet.draw_day_name();
            let mut top = HEAD;
            for row in &self.rows {
                sheet.draw_row(row, top);
                top += f64::from(ROW);
            }
            let axis = top + REACH;
            axis::draw(canvas, sheet.ticks, (0.0, sheet.width), axis, sheet.width);
        })
    }
}

/// What a row needs to know to be drawn.
struct Sheet<'c, 'a> {
    canvas: &'c Canvas<'a>,
    frame: Frame,
    width: f64,
    ticks: Vec<Placed<'c>>,
    day: Option<Placed<'c>>,
}

impl<'c, 'a> Sheet<'c, 'a> {
    fn new(canvas: &'c Canvas<'a>, width: f64, band: &'c TermBand) -> Self {
        let x = drawable(band.x);
        let (left, right) = (INSET, width - INSET);
        let frame = Frame { left, right, top: 0.0, bottom: 1.0, x, y: (0.0, 1.0) };
        let placed = |tick: &'c Tick| {
            let x = sharp(frame.spot(tick.value, 0.0).0);
            within(tick.value, frame.x).then_some(Placed { x, label: &tick.label })
        };
        let ticks = band.ticks.iter().filter_map(placed).collect();
        let day = band.day.as_ref().and_then(placed);
        Self { canvas, frame, width, ticks, day }
    }

    /// The place of a year, at an edge when it lies beyond it.
    fn x(&self, year: f64) -> f64 {
        let (low, high) = self.frame.x;
        self.frame.spot(year.clamp(low.min(high), high.max(low)), 0.0).0
    }

    fn draw_day_name(&self) {
        let Some(day) = &self.day else { return };
        let half = metrics::width(day.label, SMALL) / 2.0;
        let (x, anchor) = if day.x + half > self.width {
            (self.width, HPos::Right)
        } else if day.x < half {
            (0.0, HPos::Left)
        } else {
            (day.x, HPos::Center)
        };
        let setting = Setting { size: SMALL, tone: Tone::Ink, anchor };
        let label = metrics::fitted(day.label, SMALL, self.width);
        self.canvas.text(&label, (x, DAY_MIDDLE), setting);
        self.canvas.line((day.x, DAY_MIDDLE + REACH * 2.0), (day.x, HEAD), Tone::Ink);
    }

    fn draw_row(&self, row: &BandRow, top: f64) {
        let label = metrics::fitted(&row.label, TEXT, self.width);
        let setting = Setting { size: TEXT, tone: Tone::Ink, anchor: HPos::Left };
        self.canvas.text(&label, (0.0, top + LABEL_MIDDLE), setting);
        let (upper, lower) = (top + LABEL, top + LABEL + BAR);
        let rule = |x: f64, tone| {
            self.canvas.line((x, upper - REACH), (x, lower + REACH), tone);
        };
        for tick in &self.ticks {
            rule(tick.x, Tone::Grid);
        }
        let mark = if row.ahead { Mark::Doubtful } else { Mark::Sound };
        if let Some((from, to)) = row.span.filter(|(from, to)| from <= to) {
            let (from, to) = (self.x(from), self.x(to));
            let to = if row.open { to - HEADROOM } else { to };
            self.draw_bar((from, to.max(from + 1.0)), (upper, lower), row, mark);
        }
        if let Some(day) = &self.day {
            rule(day.x, Tone::Ink);
        }
        if let Some(moment) = row.moment.filter(|year| year.is_finite()) {
            let at = (self.x(moment), f64::midpoint(upper, lower));
            self.canvas.shape(at, &Shape::of_kind(row.kind), hue(row.kind), mark);
        }
    }

    fn draw_bar(
        &self,
        (from, to): (f64, f64),
        (upper, lower): (f64, f64),
        row: &BandRow,
        mark: Mark,
    ) {
        // An outline is drawn half a pixel inside, so that all bars are equally thick.
        let inset = if row.ahead { 0.5 } else { 0.0 };
        let corners = ((from, upper + inset), (to, lower - inset));
        self.canvas.bar(corners.0, corners.1, hue(row.kind), mark);
        if row.open {
            let at = (to, f64::midpoint(upper, lower));
            let head = Shape::Corners(ARROW.to_vec());
            self.canvas.shape(at, &head, hue(row.kind), mark);
        }
    }
}

/// The series that has the hue of a kind.
fn hue(kind: Kind) -> u8 {
    match kind {
        Kind::Agreement => 2,
        Kind::Project => 3,
        Kind::Measure => 4,
        Kind::Centre => 5,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(span: (f64, f64), moment: f64) -> TermBand {
        let row = BandRow {
            label: "<term> \"one\"".into(),
            kind: Kind::Agreement,
            span: Some(span),
            open: true,
            moment: Some(moment),
            ahead: true,
        };
        let tick = |value: f64| Tick { value, label: value.to_string() };
        TermBand { rows: vec![row], x: (2010.0, 2027.0), ticks: vec![tick(2010.0)], day: None }
    }

    #[test]
    fn a_label_cannot_leave_the_picture() {
        let svg = band((2012.0, 2014.0), 2012.0).svg(Px(320));
        assert!(svg.contains("&lt;term&gt;"), "{svg}");
    }
    #[test]
    fn what_is_no_year_draws_no_wrong_number() {
        for year in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1e300] {
            for svg in
                [band((year, year), year), band((2012.0, year), year)].map(|b| b.svg(Px(320)))
            {
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
            }
        }
    }
    #[test]
    fn equal_edges_still_give_a_picture() {
        let band = TermBand { x: (2020.0, 2020.0), ..band((2020.0, 2020.0), 2020.0) };
        assert!(band.svg(Px(0)).starts_with("<svg "));
    }
}
