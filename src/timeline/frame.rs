//! The sizes that a picture is laid out with.

use super::scale::sound_px;

/// The sizes of a picture, in pixels.
///
/// What cannot be drawn is mended: a width is at least 1, a cluster as wide as a mark, a row as
/// high as a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width of the whole picture.
    pub width_px: f64,
    /// Height of the band over the whole span.
    pub band_px: f64,
    /// Room for the heading above the rows of each lane.
    pub heading_px: f64,
    /// Height of a row, with the gap below it.
    pub row_px: f64,
    /// Room below each lane.
    pub lane_gap_px: f64,
    /// Width and height of a point, and the least width of a span.
    pub mark_px: f64,
    /// Width of a cluster, for its count.
    pub cluster_px: f64,
    /// The least room between two marks.
    pub gap_px: f64,
    /// The least room between two ticks, for their labels.
    pub tick_px: f64,
}

impl Frame {
    /// A frame of a width, with the sizes that suit a mouse and 12-pixel text.
    #[must_use]
    pub const fn new(width_px: f64) -> Self {
        Self {
            width_px,
            band_px: 40.0,
            heading_px: 20.0,
            row_px: 18.0,
            lane_gap_px: 8.0,
            mark_px: 10.0,
            cluster_px: 26.0,
            gap_px: 2.0,
            tick_px: 56.0,
        }
    }

    pub(super) fn mended(&self) -> Self {
        let mark_px = sound_px(self.mark_px, 1.0);
        let gap_px = sound_px(self.gap_px, 0.0);
        Self {
            width_px: sound_px(self.width_px, 1.0),
            band_px: sound_px(self.band_px, 0.0),
            heading_px: sound_px(self.heading_px, 0.0),
            row_px: sound_px(self.row_px, mark_px + gap_px),
            lane_gap_px: sound_px(self.lane_gap_px, 0.0),
            mark_px,
            cluster_px: sound_px(self.cluster_px, mark_px),
            gap_px,
            tick_px: sound_px(self.tick_px, 1.0),
        }
    }
}
