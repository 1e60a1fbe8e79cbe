//! The window in time, and where its moments stand in pixels.
//!
//! Invariant: a [`Window`] is finite, at least [`LEAST_DAYS`] wide and near the calendar, so
//! that nothing made from one divides by nothing. Its functions accept every number.

use super::calendar::CALENDAR;

/// A window narrower than this shows nothing more: marks of one day cannot be taken apart.
const LEAST_DAYS: f64 = 3.0;

/// Room before and after the calendar, so that its first and last years can stand in the middle.
const BEYOND_DAYS: f64 = 36_525.0;

/// The least that is shown around records that lie close together: one year.
const FIT_DAYS: f64 = 366.0;

/// Room left and right of the first and last record, as a share of the whole.
const FIT_MARGIN: f64 = 0.02;

/// The moments that a picture shows, from one to just before another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    from: f64,
    to: f64,
}

impl Window {
    /// The window between two moments, in either order, mended where it has to be.
    ///
    /// What is not a number is taken for 1970; a window that is too narrow grows on both sides.
    ///
    /// ```
    /// use atlas::timeline::Window;
    /// assert_eq!(Window::new(0.0, 365.0).days(), 365.0);
    /// assert_eq!(Window::new(1.0, 1.0), Window::new(-0.5, 2.5));
    /// ```
    #[must_use]
    pub fn new(from_day: f64, to_day: f64) -> Self {
        let (least, most) = bounds();
        let sound = |day: f64| if day.is_nan() { 0.0 } else { between(day, least, most) };
        let (one, other) = (sound(from_day), sound(to_day));
        let (from, to) = (one.min(other), one.max(other));
        let missing = LEAST_DAYS - (to - from);
        if missing <= 0.0 {
            return Self { from, to };
        }
        let from = between(from - missing / 2.0, least, most - LEAST_DAYS);
        Self { from, to: from + LEAST_DAYS }
    }

    /// The window that shows all from one day to another, with a margin; at least one year.
    #[must_use]
    pub fn fit(first_day: i32, last_day: i32) -> Self {
        let (from, to) = (f64::from(first_day), f64::from(last_day) + 1.0);
        let margin = ((to - from) * FIT_MARGIN).max((FIT_DAYS - (to - from)) / 2.0);
        Self::new(from - margin, to + margin)
    }

    /// The moment at its left edge, in days since 1970-01-01.
    #[must_use]
    pub const fn from_day(self) -> f64 {
        self.from
    }

    /// The moment at its right edge, which it no longer shows.
    #[must_use]
    pub const fn to_day(self) -> f64 {
        self.to
    }

    /// How many days it shows; at least 3.
    #[must_use]
    pub const fn days(self) -> f64 {
        self.to - self.from
    }

    /// Shows `factor` times closer, or wider when `factor` is below 1; `about_day` stays put.
    #[must_use]
    pub fn zoom(self, about_day: f64, factor: f64) -> Self {
        let (least, most) = bounds();
        if !(factor > 0.0 && factor.is_finite() && about_day.is_finite()) {
            return self;
        }
        // Far away a day is less than the numbers there can tell apart.
        let about_day = between(about_day, least, most);
        let days = between(self.days() / factor, LEAST_DAYS, most - least);
        let from = about_day - (about_day - self.from) * (days / self.days());
        Self { from, to: from + days }.within(Self { from: least, to: most })
    }

    /// Shows later moments by so many days, or earlier ones when `days` is below 0.
    #[must_use]
    pub fn pan(self, days: f64) -> Self {
        let (from, to) = bounds();
        let days = if days.is_nan() { 0.0 } else { between(days, from - to, to - from) };
        Self { from: self.from + days, to: self.to + days }.within(Self { from, to })
    }

    /// The window on the way to another, of which `share`, 0 to 1, is done.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        let part = |from: f64, to: f64| from + (to - from) * share;
        Self::new(part(self.from, other.from), part(self.to, other.to))
    }

    /// The window moved, and narrowed if it must be, to lie within the whole.
    #[must_use]
    pub fn within(self, whole: Self) -> Self {
        if self.days() >= whole.days() {
            return whole;
        }
        if self.from < whole.from {
            return Self { from: whole.from, to: whole.from + self.days() };
        }
        if self.to > whole.to {
            return Self { from: whole.to - self.days(), to: whole.to };
        }
        self
    }
}

/// The first and last moment that a window may show.
fn bounds() -> (f64, f64) {
    (f64::from(CALENDAR.0) - BEYOND_DAYS, f64::from(CALENDAR.1) + 1.0 + BEYOND_DAYS)
}

/// A window drawn so many pixels wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    window: Window,
    width: f64,
}

impl Scale {
    /// A window drawn `width_px` wide; a width below 1, or none at all, is taken for 1.
    #[must_use]
    pub fn new(window: Window, width_px: f64) -> Self {
        Self { window, width: sound_px(width_px, 1.0) }
    }

    /// What it shows.
    #[must_use]
    pub const fn window(self) -> Window {
        self.window
    }

    /// How wide it is drawn, in pixels.
    #[must_use]
    pub const fn width_px(self) -> f64 {
        self.width
    }

    /// How wide a day is, in pixels.
    #[must_use]
    pub const fn px_per_day(self) -> f64 {
        self.width / self.window.days()
    }

    /// Where a moment stands, in pixels from the left; outside the window it lies outside.
    #[must_use]
    pub const fn x(self, day: f64) -> f64 {
        (day - self.window.from) * self.px_per_day()
    }

    /// The moment that stands so many pixels from the left.
    #[must_use]
    pub const fn day(self, x_px: f64) -> f64 {
        self.window.from + x_px / self.px_per_day()
    }
}

/// A number brought into bounds; the lower one counts when they contradict each other.
///
/// `f64::clamp` has a panic that brings the formatting of floats into the wasm, 20 KB of it.
pub(super) const fn between(number: f64, least: f64, most: f64) -> f64 {
    number.min(most).max(least)
}

/// A length that can be drawn: at least so many pixels, and no more than a wall of screens.
pub(super) fn sound_px(px: f64, least: f64) -> f64 {
    if px.is_nan() { least } else { between(px, least, 100_000.0) }
}

/// The last whole day that is not after a moment.
#[allow(clippy::cast_possible_truncation, reason = "a window's moments lie near the calendar")]
pub(super) fn day_at(moment: f64) -> i32 {
    moment.floor() as i32
}
