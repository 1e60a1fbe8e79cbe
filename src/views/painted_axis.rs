//! Paints what stands above the lanes: the band over the whole span and the axis of the window.

use super::painting::{BOLD, Painter};
use super::scene::Area;
use super::{Anchor, Ink, Tint, Type, tick_words};
use crate::timeline::TickLabel;

/// The size of the years below the band, of that of other letters.
const SMALL: f64 = 0.86;

impl Painter<'_> {
    pub(super) fn axis(&mut self) {
        let sheet = self.scene.sheet;
        let (top, bottom, size) = (sheet.axis_top(), sheet.lanes_top(), sheet.text_px);
        let ticks = &self.scene.picture.ticks;
        let foot = Area { x: 0.0, y: bottom - 1.0, width: sheet.width_px, height: 1.0 };
        self.surface.fill(foot, Ink::Ink, Tint::Full);
        // What the first ticks belong to, unless one of them says it.
        let mut context = ticks.first().and_then(|tick| tick_words(tick.label, true, self.lang));
        let line = top + size * 1.25;
        let mut from = 0.0;
        if let Some(words) = &context {
            from = sheet.text_width(words) * BOLD + size * 1.2;
            let says_it = |label: TickLabel| tick_words(label, true, self.lang).is_some();
            if ticks.iter().any(|tick| tick.major && tick.x < from + size && says_it(tick.label)) {
                (context, from) = (None, 0.0);
            }
        }
        for tick in ticks {
            let x = tick.x.round();
            let height = if tick.major { bottom - top } else { size * 0.5 };
            let mark = Area { x, y: bottom - height, width: 1.0, height };
            let ink = if tick.major { Ink::Strong } else { Ink::Line };
            self.surface.fill(mark, ink, Tint::Full);
            let words = tick_words(tick.label, false, self.lang).unwrap_or_default();
            let bold = if tick.major { BOLD } else { 1.0 };
            let fits = x + size * 0.35 + sheet.text_width(&words) * bold <= sheet.width_px;
            if x >= from && fits {
                let ink = if tick.major { Ink::Ink } else { Ink::Soft };
                self.text((x + size * 0.35, line), &words, ink, tick.major);
            }
        }
        if let Some(words) = context {
            self.text((size * 0.5, line), &words, Ink::Ink, true);
        }
    }

    pub(super) fn band(&mut self) {
        let (sheet, picture) = (self.scene.sheet, &self.scene.picture);
        let (width, bars) = (sheet.width_px, sheet.band_px());
        let bottom = sheet.axis_top();
        let brush = picture.brush;
        let all = Area { x: 0.0, y: 0.0, width, height: bottom };
        self.surface.fill(all, Ink::Raised, Tint::Full);
        for bar in picture.bars.iter().filter(|bar| bar.count > 0) {
            let gap = if bar.width > 3.0 { 1.0 } else { 0.0 };
            // The tallest bar leaves some air above it.
            let height = (bar.height * 0.9).max(1.5);
            let area = Area { x: bar.x, y: bars - height, width: bar.width - gap, height };
            let middle = bar.x + bar.width / 2.0;
            let inside = middle >= brush.from_px && middle <= brush.to_px;
            self.surface.fill(area, Ink::Soft, if inside { Tint::Full } else { Tint::Half });
        }
        let base = Area { x: 0.0, y: bars, width, height: 1.0 };
        self.surface.fill(base, Ink::Line, Tint::Full);
        // Outside of the window the band stands back.
        for (from, to) in [(0.0, brush.from_px), (brush.to_px, width)] {
            let veil = Area { x: from, y: 0.0, width: to - from, height: bottom };
            self.surface.fill(veil, Ink::Paper, Tint::Half);
        }
        self.years(bars);
        self.handles(brush.from_px, brush.to_px, bottom);
        let foot = Area { x: 0.0, y: bottom - 1.0, width, height: 1.0 };
        self.surface.fill(foot, Ink::Line, Tint::Full);
    }

    fn handles(&mut self, from: f64, to: f64, bottom: f64) {
        let width = self.scene.sheet.width_px;
        let (from, to) = (from.min(width - 4.0), to.max(from + 4.0));
        let top = Area { x: from, y: 0.0, width: to - from, height: 2.0 };
        self.surface.fill(top, Ink::Accent, Tint::Full);
        for x in [from, to - 2.0] {
            let line = Area { x, y: 0.0, width: 2.0, height: bottom };
            self.surface.fill(line, Ink::Accent, Tint::Full);
            let grip = Area {
                x: (x - 2.0).max(0.0).min(width - 6.0),
                y: bottom * 0.3,
                width: 6.0,
                height: bottom * 0.3,
            };
            self.surface.pill(grip, Ink::Paper, Ink::Accent);
        }
    }

    /// The years of the whole span, below its bars.
    fn years(&mut self, bars: f64) {
        let sheet = self.scene.sheet;
        let (width, size) = (sheet.width_px, sheet.text_px);
        for year in &self.scene.years {
            let words = tick_words(year.label, false, self.lang).unwrap_or_default();
            let small = size * SMALL;
            if year.x + sheet.text_width(&words) * SMALL + 3.0 < width {
                let tick = Area { x: year.x.round(), y: bars, width: 1.0, height: size * 0.35 };
                self.surface.fill(tick, Ink::Strong, Tint::Full);
                let set =
                    Type { ink: Ink::Soft, size_px: small, bold: false, anchor: Anchor::Start };
                self.surface.text((year.x + size * 0.3, bars + size * 1.15), &words, set);
            }
        }
    }
}
