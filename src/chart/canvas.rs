//! The sheet a chart draws on: plotters elements, in pixels, with meanings for colours.

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::coord::{CoordTranslate, Shift};
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{
    Circle, CoordMapper, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text,
};
use plotters::series::LineSeries;
use plotters::style::text_anchor::{Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};

pub(super) use plotters::style::text_anchor::HPos;

use super::backend::{SvgBackend, UNITS_PER_PX, units};
use super::mark::{Mark, Shape};
use super::palette::Tone;
use super::px::Px;

/// Narrower than this nothing can be read, and a picture of no width is not drawn at all.
const MIN_WIDTH: u32 = 120;
/// Wider than any screen; keeps every coordinate far inside what plotters can count.
const MAX_WIDTH: u32 = 10_000;

/// Labels and values.
pub(super) const TEXT: f64 = 13.0;
/// The text at ticks and ends of axes.
pub(super) const SMALL: f64 = 12.0;

/// A place in pixels from the left and the top.
pub(super) type Xy = (f64, f64);

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    /// Font size in pixels.
    pub(super) size: f64,
    /// What it means.
    pub(super) tone: Tone,
    /// Which end of the text the place is.
    pub(super) anchor: HPos,
}

/// A sheet of a fixed size that turns what is drawn into SVG.
pub(super) struct Canvas<'a> {
    area: DrawingArea<SvgBackend<'a>, Shift>,
}

/// The width a chart is drawn at when asked for `width`: never too narrow to read.
pub(super) fn drawn_width(width: Px) -> f64 {
    f64::from(width.0.clamp(MIN_WIDTH, MAX_WIDTH))
}

/// The whole SVG of a picture.
///
/// Hidden from assistive technology: the table and the caption beside it say the same.
pub(super) fn picture(width: Px, height: Px, draw: impl FnOnce(&Canvas<'_>)) -> String {
    let width = width.0.clamp(MIN_WIDTH, MAX_WIDTH);
    let height = height.0;
    let mut body = String::new();
    let size = (width * UNITS_PER_PX, height.saturating_mul(UNITS_PER_PX));
    draw(&Canvas { area: SvgBackend::new(&mut body, size).into_drawing_area() });
    root(width, height, &body)
}

/// The root around what is drawn.
pub(super) fn root(width: u32, height: u32, body: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart-svg\" \
         viewBox=\"0 0 {width} {height}\" width=\"100%\" height=\"{height}\" \
         preserveAspectRatio=\"xMinYMin meet\" role=\"img\" aria-hidden=\"true\" \
         focusable=\"false\">{body}</svg>"
    )
}

impl<'a> Canvas<'a> {
    /// A straight line.
    pub(super) fn line(&self, from: Xy, to: Xy, tone: Tone) {
        self.draw(&PathElement::new(vec![unit_spot(from), unit_spot(to)], tone.rgb()));
    }

    /// A rectangle between two corners: solid when sound, else an outline on paper.
    pub(super) fn bar(&self, from: Xy, to: Xy, series: u8, mark: Mark) {
        let corners = [unit_spot(from), unit_spot(to)];
        let rgb = Tone::Series(series, mark).rgb();
        if mark == Mark::Sound {
            self.draw(&Rectangle::new(corners, rgb.filled()));
        } else {
            self.draw(&Rectangle::new(corners, Tone::Paper.rgb().filled()));
            self.draw(&Rectangle::new(corners, rgb));
        }
    }

    /// The shape of a value: solid when sound, else an outline on paper, a little larger.
    ///
    /// A superseded one keeps its size: it stands back behind the value that is shown.
    pub(super) fn shape(&self, at: Xy, shape: &Shape, series: u8, mark: Mark) {
        let tone = Tone::Series(series, mark);
        let shape = match mark {
            Mark::Sound => return self.solid(at, shape, tone),
            Mark::Superseded => shape.clone(),
            Mark::Doubtful | Mark::Derived => shape.opened(),
        };
        self.solid(at, &shape, Tone::Paper);
        self.outline(unit_spot(at), &shape, tone);
    }

    /// A shape in full.
    pub(super) fn solid(&self, at: Xy, shape: &Shape, tone: Tone) {
        let at = unit_spot(at);
        match shape {
            Shape::Circle(radius) => self.draw(&Circle::new(at, *radius, tone.rgb().filled())),
            Shape::Corners(corners) => self.draw(&Polygon::new(around(at, corners), tone.rgb())),
        }
    }

    /// One line of text; `at` is the middle of its height.
    pub(super) fn text(&self, text: &str, at: Xy, setting: Setting) {
        let Setting { size, tone, anchor } = setting;
        let color = tone.rgb();
        // The family is the stylesheet's business; plotters wants to hear one.
        let size = size * f64::from(UNITS_PER_PX);
        let font = FontDesc::new(FontFamily::SansSerif, size, FontStyle::Normal);
        let style = TextStyle::from(font).color(&color).pos(Pos::new(anchor, VPos::Center));
        self.draw(&Text::new(text, unit_spot(at), style));
    }

    /// The part of the sheet where values have places.
    pub(super) fn plot(&self, frame: &Frame) -> Plot<'a> {
        Plot { area: self.area.apply_coord_spec(frame.scales()) }
    }

    fn outline(&self, at: (i32, i32), shape: &Shape, tone: Tone) {
        match shape {
            Shape::Circle(radius) => self.draw(&Circle::new(at, *radius, tone.rgb())),
            Shape::Corners(corners) => {
                let mut corners = around(at, corners);
                corners.extend(corners.first().copied());
                self.draw(&PathElement::new(corners, tone.rgb()));
            }
        }
    }

    fn draw<'e, E, B: CoordMapper>(&self, element: &'e E)
    where
        &'e E: PointCollection<'e, (i32, i32), B>,
        E: Drawable<SvgBackend<'a>, B>,
    {
        // Our backend writes to a string and never fails.
        self.area.draw(element).ok();
    }
}

/// Where a plot stands on the sheet, in pixels, and the values at its edges.
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// The values at the left and right edge; finite and different.
    pub(super) x: (f64, f64),
    /// The values at the bottom and top edge; finite and different.
    pub(super) y: (f64, f64),
}

impl Frame {
    /// The place of a value on the sheet, in pixels: the same with and without a picture.
    pub(super) fn spot(&self, x: f64, y: f64) -> Xy {
        let (x, y) = self.scales().translate(&(x, y));
        let px = |units: i32| f64::from(units) / f64::from(UNITS_PER_PX);
        (px(x), px(y))
    }

    fn scales(&self) -> Scales {
        let (left, right) = (unit(self.left), unit(self.right));
        let (top, bottom) = (unit(self.top), unit(self.bottom));
        Cartesian2d::new(self.x.0..self.x.1, self.y.0..self.y.1, (left..right, bottom..top))
    }
}

type Scales = Cartesian2d<RangedCoordf64, RangedCoordf64>;

/// The part of a sheet that has a scale on both sides.
pub(super) struct Plot<'a> {
    area: DrawingArea<SvgBackend<'a>, Scales>,
}

impl Plot<'_> {
    /// A line through values; nothing for fewer than two.
    pub(super) fn curve(&self, points: impl IntoIterator<Item = (f64, f64)>, tone: Tone) {
        for element in LineSeries::new(points, tone.rgb()) {
            // Our backend writes to a string and never fails.
            self.area.draw(&element).ok();
        }
    }
}

/// A range that plotters can draw: finite ends that differ; 0 to 1 when the given one says nothing.
///
/// The second end may be the smaller one: ranks count downwards.
pub(super) fn drawable(range: (f64, f64)) -> (f64, f64) {
    // So that the difference of the ends is finite too.
    const LIMIT: f64 = 1e300;
    let (from, to) = range;
    if !from.is_finite() || !to.is_finite() {
        return (0.0, 1.0);
    }
    let (from, to) = (from.clamp(-LIMIT, LIMIT), to.clamp(-LIMIT, LIMIT));
    let scale = from.abs().max(to.abs()).max(1e-9);
    if (to - from).abs() < scale * 1e-12 {
        (from - scale / 2.0, to + scale / 2.0)
    } else {
        (from, to)
    }
}

/// Whether a value lies in a range, whichever way it runs; a hair outside counts as inside.
pub(super) fn within(value: f64, range: (f64, f64)) -> bool {
    let slack = (range.1 - range.0).abs() * 1e-9;
    value >= range.0.min(range.1) - slack && value <= range.0.max(range.1) + slack
}

/// The middle of the pixel at a place, where a line one pixel wide is sharp.
pub(super) fn sharp(px: f64) -> f64 {
    px.floor() + 0.5
}

fn unit(px: f64) -> i32 {
    units(px * f64::from(UNITS_PER_PX))
}

fn unit_spot((x, y): Xy) -> (i32, i32) {
    (unit(x), unit(y))
}

fn around((x, y): (i32, i32), corners: &[(i32, i32)]) -> Vec<(i32, i32)> {
    corners.iter().map(|&(dx, dy)| (x.saturating_add(dx), y.saturating_add(dy))).collect()
}
