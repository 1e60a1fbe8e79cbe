//! The band: how many items there are over the whole span, and which part of it is shown.

use super::scale::{Scale, Window, between};

/// How many bins the whole span is counted in; bars on a narrow screen join some of them.
const BINS: u16 = 256;

/// The narrowest bar, in pixels.
const BAR_PX: f64 = 3.0;

/// The lowest bar that is not empty, in pixels.
const LEAST_HEIGHT_PX: f64 = 1.0;

/// A bar of the band; it stands on the band's bottom edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Its left edge, in pixels from the left.
    pub x: f64,
    /// Its width in pixels, up to the next bar.
    pub width: f64,
    /// Its height in pixels: 0 without items, the band's for the most items.
    pub height: f64,
    /// How many items stand there.
    pub count: u32,
}

/// The part of the band that the window shows, in pixels from the left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Brush {
    /// The left handle.
    pub from_px: f64,
    /// The right handle.
    pub to_px: f64,
}

/// Counts items by the moment of their mark, given twice; each is counted once.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to BINS - 1")]
pub(super) fn counts(whole: Window, middles_twice: impl Iterator<Item = i32>) -> Vec<u32> {
    let mut counts = vec![0; usize::from(BINS)];
    let scale = Scale::new(whole, f64::from(BINS));
    for twice in middles_twice {
        let bin = between(scale.x(f64::from(twice) / 2.0), 0.0, f64::from(BINS - 1)) as usize;
        if let Some(count) = counts.get_mut(bin) {
            *count += 1;
        }
    }
    counts
}

/// The bars of the band, as many as are at least 3 pixels wide; bins are joined by twos.
pub(super) fn bars(counts: &[u32], width_px: f64, height_px: f64) -> Vec<Bar> {
    let bin = width_px / f64::from(BINS);
    let mut join: u16 = 1;
    while join < BINS && bin * f64::from(join) < BAR_PX {
        join *= 2;
    }
    let width = bin * f64::from(join);
    let sums: Vec<u32> = counts.chunks(usize::from(join)).map(|bins| bins.iter().sum()).collect();
    let most = sums.iter().copied().max().unwrap_or(0).max(1);
    let bar = |(at, count): (u16, u32)| {
        let share = height_px * f64::from(count) / f64::from(most);
        let least = if count == 0 { 0.0 } else { LEAST_HEIGHT_PX.min(height_px) };
        Bar { x: width * f64::from(at), width, height: share.max(least), count }
    };
    (0..).zip(sums).map(bar).collect()
}

/// Where the window's edges stand on the band, within it.
pub(super) fn brush(whole: Window, window: Window, width_px: f64) -> Brush {
    let scale = Scale::new(whole, width_px);
    let at = |day: f64| between(scale.x(day), 0.0, width_px);
    Brush { from_px: at(window.from_day()), to_px: at(window.to_day()) }
}
