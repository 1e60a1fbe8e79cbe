//! The plotters backend that writes our SVG.
//!
//! One unit of plotters is a tenth of a pixel here: plotters counts in whole units, and a line
//! through whole pixels looks shaken. Coordinates are therefore whole numbers until they are
//! written, and nothing that is not a number can reach the text.
//!
//! Written are class names and places, never a colour, a style or an id (the page's content
//! security policy forbids styles in attributes, and two charts must not share an id).

use std::convert::Infallible;
use std::fmt::{self, Write as _};

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::metrics;
use super::palette::Tone;
use crate::text::escape;

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

    fn write(&mut self, element: fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        self.body.write_fmt(element).ok();
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
        self.write(format_args!("<path class=\"{}\" d=\"", Class(paint, color)));
        for (i, &(x, y)) in corners.iter().enumerate() {
            let step = if i == 0 { 'M' } else { 'L' };
            self.write(format_args!("{step}{} {}", Tenths(x), Tenths(y)));
        }
        self.write(format_args!("{}\"/>", if closed { "Z" } else { "" }));
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
            self.write(format_args!(
                "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                Class(Paint::of(fill), color),
                Tenths(x0.min(x1)),
                Tenths(y0.min(y1)),
                Tenths(x1.saturating_sub(x0).saturating_abs()),
                Tenths(y1.saturating_sub(y0).saturating_abs()),
            ));
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
            self.write(format_args!(
                "<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
                Class(Paint::of(fill), color),
                Tenths(x),
                Tenths(y),
                Tenths(i32::try_from(radius).unwrap_or(i32::MAX)),
            ));
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
        self.write(format_args!(
            "<text class=\"{}\" x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{anchor}\">{}</text>",
            Class(Paint::Text, color),
            Tenths(x),
            Tenths(y.saturating_add(down)),
            Tenths(units(em)),
            escape(&text),
        ));
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

/// The value of a class attribute.
struct Class(Paint, BackendColor);

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let paint = match self.0 {
            Paint::Line => "chart-line",
            Paint::Fill => "chart-fill",
            Paint::Text => "chart-text",
        };
        write!(f, "{paint} {}", Tone::of(self.1.rgb).classes())
    }
}

/// A length in units, written in pixels: `3`, `-0.5`.
pub(super) struct Tenths(pub(super) i32);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.0.unsigned_abs();
        let (whole, rest) = (size / UNITS_PER_PX, size % UNITS_PER_PX);
        let sign = if self.0 < 0 { "-" } else { "" };
        match rest {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{rest}"),
        }
    }
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
    fn tenths_are_written_without_rounding_noise() {
        let written: Vec<String> =
            [0, 5, -5, 10, 123, -120, i32::MIN].map(|t| Tenths(t).to_string()).to_vec();
        assert_eq!(written, ["0", "0.5", "-0.5", "1", "12.3", "-12", "-214748364.8"]);
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
