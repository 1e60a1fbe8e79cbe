//! The plotters backend that writes our SVG.
//!
//! One unit of plotters is a tenth of a pixel here: plotters counts in whole units, and a line
//! through whole pixels looks shaken. Coordinates are therefore whole numbers until they are
//! written, and nothing that is not a number can reach the text.
//!
//! Written are class names and places, never a colour, a style or an id (the page's content
//! security policy forbids styles in attributes, and two charts must not share an id).

use std::fmt;

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::mark::Shape;
use super::metrics;
use super::palette::Tone;
use crate::text::escape;

/// Bytes that a corner of a path mostly takes.
const CORNER: usize = 12;

/// Units of plotters in one pixel.
pub(super) const UNITS_PER_PX: u32 = 10;

/// From the middle of a capital letter or digit down to the line it stands on, in em.
const MIDDLE_TO_BASELINE: f64 = 0.355;

/// From the top of a capital letter or digit down to the line it stands on, in em.
const TOP_TO_BASELINE: f64 = 0.71;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Appends one SVG element to a text for everything drawn.
pub(super) struct SvgBackend<'a> {
    body: &'a mut String,
    size: (u32, u32),
}

impl<'a> SvgBackend<'a> {
    /// Draws onto `body`, which receives the elements without their root; `size` is in units.
    pub(super) fn new(body: &'a mut String, size: (u32, u32)) -> Self {
        Self { body, size }
    }

    fn put(&mut self, text: &str) {
        self.body.push_str(text);
    }

    /// Begins an element, up to the value of its class.
    fn open(&mut self, name: &str, paint: Paint, color: BackendColor) {
        let paint = match paint {
            Paint::Line => "chart-line ",
            Paint::Fill => "chart-fill ",
            Paint::Text => "chart-text ",
        };
        for part in ["<", name, " class=\"", paint, Tone::of(color.rgb).classes(), "\""] {
            self.put(part);
        }
    }

    /// Adds attributes that are lengths.
    fn lengths(&mut self, attributes: &[(&str, i32)]) {
        for (name, length) in attributes {
            for part in [" ", name, "=\""] {
                self.put(part);
            }
            push_px(*length, self.body);
            self.put("\"");
        }
    }

    /// The same shape, filled, around each place: one element, however many there are.
    pub(super) fn shapes(
        &mut self,
        places: impl Iterator<Item = BackendCoord>,
        shape: &Shape,
        color: BackendColor,
    ) {
        let ((left, up), outline) = outline(shape);
        self.open("path", Paint::Fill, color);
        self.put(" d=\"");
        for (x, y) in places {
            self.put("M");
            self.place((x.saturating_add(left), y.saturating_add(up)));
            self.put(&outline);
        }
        self.put("\"/>");
    }

    /// Straight lines, each between two ends that follow one another: one element as well.
    pub(super) fn strokes(
        &mut self,
        ends: impl Iterator<Item = BackendCoord>,
        color: BackendColor,
    ) {
        self.open("path", Paint::Line, color);
        self.put(" d=\"");
        for (at, end) in ends.enumerate() {
            self.put(if at % 2 == 0 { "M" } else { "L" });
            self.place(end);
        }
        self.put("\"/>");
    }

    fn place(&mut self, (x, y): BackendCoord) {
        push_px(x, self.body);
        self.put(" ");
        push_px(y, self.body);
    }

    fn path(
        &mut self,
        paint: Paint,
        color: BackendColor,
        corners: impl IntoIterator<Item = BackendCoord>,
    ) {
        if color.alpha == 0.0 {
            return;
        }
        let corners: Vec<BackendCoord> = corners.into_iter().collect();
        // A single place draws nothing; a path back to its start is closed, so that the last
        // corner is joined like the others.
        let (corners, closed) = match corners.as_slice() {
            [] | [_] => return,
            [first, between @ .., last] if first == last && between.len() > 1 => {
                (&corners[..=between.len()], true)
            }
            all => (all, paint == Paint::Fill),
        };
        self.open("path", paint, color);
        self.put(" d=\"");
        self.body.reserve(corners.len() * CORNER);
        for (i, &corner) in corners.iter().enumerate() {
            self.put(if i == 0 { "M" } else { "L" });
            self.place(corner);
        }
        self.put(if closed { "Z\"/>" } else { "\"/>" });
    }
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x.saturating_add(1), y.saturating_add(1)), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.path(Paint::Line, style.color(), [from, to]);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x0, y0): BackendCoord,
        (x1, y1): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let color = style.color();
        if color.alpha > 0.0 {
            self.open("rect", Paint::of(fill), color);
            self.lengths(&[
                ("x", x0.min(x1)),
                ("y", y0.min(y1)),
                ("width", x1.saturating_sub(x0).saturating_abs()),
                ("height", y1.saturating_sub(y0).saturating_abs()),
            ]);
            self.put("/>");
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.path(Paint::Line, style.color(), path);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let color = style.color();
        if color.alpha > 0.0 {
            self.open("circle", Paint::of(fill), color);
            let radius = i32::try_from(radius).unwrap_or(i32::MAX);
            self.lengths(&[("cx", x), ("cy", y), ("r", radius)]);
            self.put("/>");
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.path(Paint::Fill, style.color(), corners);
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Drawn {
        let text = plain(text);
        let color = style.color();
        if text.trim().is_empty() || color.alpha == 0.0 {
            return Ok(());
        }
        // No `dominant-baseline`: the engines disagree about it.
        let em = style.size();
        let down = match style.anchor().v_pos {
            VPos::Top => units(em * TOP_TO_BASELINE),
            VPos::Center => units(em * MIDDLE_TO_BASELINE),
            VPos::Bottom => 0,
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        self.open("text", Paint::Text, color);
        self.lengths(&[("x", x), ("y", y.saturating_add(down)), ("font-size", units(em))]);
        for part in [" text-anchor=\"", anchor, "\">", &escape(&text), "</text>"] {
            self.put(part);
        }
        Ok(())
    }

    // Without this plotters measures in the page on wasm and counts bytes natively.
    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let em = style.size();
        let length = |value: f64| units(value).unsigned_abs();
        Ok((length(metrics::width(text, em)), length(em)))
    }

    // Pictures made of pixels have no meaning to name a class by.
    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        Ok(())
    }
}

/// How a mark is painted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Paint {
    Line,
    Fill,
    Text,
}

impl Paint {
    fn of(fill: bool) -> Paint {
        if fill { Paint::Fill } else { Paint::Line }
    }
}

/// Where the outline of a shape begins, seen from its middle, and the way round it.
fn outline(shape: &Shape) -> (BackendCoord, String) {
    let mut way = String::new();
    let mut step = |name: &str, (x, y): BackendCoord| {
        way.push_str(name);
        push_px(x, &mut way);
        way.push(' ');
        push_px(y, &mut way);
    };
    let start = match shape {
        Shape::Circle(radius) => {
            let radius = i32::try_from(*radius).unwrap_or(i32::MAX);
            let across = radius.saturating_mul(2);
            for across in [across, -across] {
                step("a", (radius, radius));
                step(" 0 1 0 ", (across, 0));
            }
            (-radius, 0)
        }
        Shape::Corners(corners) => {
            for pair in corners.windows(2) {
                if let [from, to] = pair {
                    step("l", (to.0 - from.0, to.1 - from.1));
                }
            }
            corners.first().copied().unwrap_or_default()
        }
    };
    way.push('Z');
    (start, way)
}

/// Appends a length in units, written in pixels: `3`, `-0.5`.
///
/// By hand, since a line has thousands of them and the formatting of the standard library takes
/// most of the time of drawing it.
fn push_px(units: i32, text: &mut String) {
    if units < 0 {
        text.push('-');
    }
    let size = units.unsigned_abs();
    push_whole(size / UNITS_PER_PX, text);
    let tenths = size % UNITS_PER_PX;
    if tenths > 0 {
        text.push('.');
        push_whole(tenths, text);
    }
}

/// A length in units, written in pixels: `3`, `-0.5`.
pub(super) struct Tenths(pub(super) i32);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        push_px(self.0, &mut text);
        f.write_str(&text)
    }
}

fn push_whole(number: u32, text: &mut String) {
    if number > 9 {
        push_whole(number / 10, text);
    }
    text.extend(char::from_digit(number % 10, 10));
}

/// The nearest whole number of units; zero for what is no number.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the cast stops at the ends and maps NaN to zero, as wanted"
)]
pub(super) fn units(value: f64) -> i32 {
    value.round() as i32
}

/// The text without what XML forbids and without marks that turn the reading direction.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| {
            !c.is_control()
                && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_without_rounding_noise() {
        let mut written = String::new();
        for units in [0, 5, -5, 10, 123, -120, i32::MIN] {
            push_px(units, &mut written);
            written.push(' ');
        }
        assert_eq!(written, "0 0.5 -0.5 1 12.3 -12 -214748364.8 ");
    }

    #[test]
    fn what_is_no_number_becomes_a_place() {
        assert_eq!(units(f64::NAN), 0);
        assert_eq!(units(f64::INFINITY), i32::MAX);
    }

    #[test]
    fn text_loses_what_xml_forbids() {
        assert_eq!(plain("a\u{0}\u{1b}b\tc\u{202e}d\u{ffff}"), "ab cd");
    }

    #[test]
    fn a_pixel_a_rectangle_and_a_closed_path_are_written_with_their_meaning() {
        let mut body = String::new();
        let mut backend = SvgBackend::new(&mut body, (100, 100));
        let color = |tone: Tone| BackendColor {
            alpha: 1.0,
            rgb: {
                let c = tone.rgb();
                (c.0, c.1, c.2)
            },
        };
        let drawn = backend
            .draw_rect((10, 10), (5, 30), &color(Tone::Grid), false)
            .and_then(|()| {
                backend.draw_path([(0, 0), (10, 0), (10, 10), (0, 0)], &color(Tone::Axis))
            })
            .and_then(|()| backend.draw_path([(0, 0)], &color(Tone::Axis)))
            .and_then(|()| backend.draw_pixel((0, 0), BackendColor { alpha: 0.0, rgb: (0, 0, 0) }));
        assert!(drawn.is_ok());
        assert_eq!(
            body,
            "<rect class=\"chart-line grid\" x=\"0.5\" y=\"1\" width=\"0.5\" height=\"2\"/>\
             <path class=\"chart-line axis\" d=\"M0 0L1 0L1 1Z\"/>"
        );
    }
}
