//! Where values stand in a picture, for those who point at them.

/// The place of one value in a picture, in pixels from its left and top.
///
/// Every chart lists its spots for a width: the same places that `svg` draws at that width, in
/// the order in which arrow keys should walk them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// The line, row or panel, counted from 0 as given to the chart.
    pub series: usize,
    /// The point in it, counted from 0 as given; of two ends, 0 is the first.
    pub point: usize,
    /// Pixels from the left, in tenths.
    pub x: f64,
    /// Pixels from the top, in tenths.
    pub y: f64,
}

/// The spot nearest to a place in the picture; of equally near ones the first. `None` when there
/// is none.
///
/// ```
/// use atlas::chart::{Spot, nearest};
///
/// let spots = [10.0, 30.0].map(|x| Spot { series: 0, point: 0, x, y: 5.0 });
/// assert_eq!(nearest(&spots, 24.0, 9.0), Some(spots[1]));
/// ```
#[must_use]
pub fn nearest(spots: &[Spot], x: f64, y: f64) -> Option<Spot> {
    let distance = |spot: &Spot| (spot.x - x).powi(2) + (spot.y - y).powi(2);
    spots.iter().copied().min_by(|one, other| distance(one).total_cmp(&distance(other)))
}
