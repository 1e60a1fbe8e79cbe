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

/// A step from value to value, as arrow keys take it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next one: later, then the next line.
    Next,
    /// To the one before.
    Before,
    /// To the nearest one further up, of another line.
    Up,
    /// To the nearest one further down, of another line.
    Down,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// The spot that a step leads to, by its place in the list; from nowhere to the first or last.
///
/// Where there is none further in that direction it stays. `None` when there are no spots.
///
/// ```
/// use atlas::chart::{Spot, Step, walked};
///
/// let spots = [10.0, 30.0].map(|x| Spot { series: 0, point: 0, x, y: 5.0 });
/// assert_eq!(walked(&spots, None, Step::Next), Some(0));
/// assert_eq!(walked(&spots, Some(1), Step::Next), Some(1));
/// ```
#[must_use]
pub fn walked(spots: &[Spot], from: Option<usize>, step: Step) -> Option<usize> {
    let last = spots.len().checked_sub(1)?;
    let Some((at, here)) = from.and_then(|at| Some((at, spots.get(at)?))) else {
        return Some(if matches!(step, Step::Before | Step::Last) { last } else { 0 });
    };
    let sign = match step {
        Step::Next => return Some(last.min(at + 1)),
        Step::Before => return Some(at.saturating_sub(1)),
        Step::First => return Some(0),
        Step::Last => return Some(last),
        Step::Up => -1.0,
        Step::Down => 1.0,
    };
    // One of the same time comes first; rows have none, and there the next row does.
    let beyond = spots
        .iter()
        .enumerate()
        .filter(|(_, spot)| spot.series != here.series && (spot.y - here.y) * sign > 0.0);
    let way = |spot: &Spot| {
        let (dx, dy) = ((spot.x - here.x).abs(), (spot.y - here.y).abs());
        (dx >= 0.5, dy, dx)
    };
    let nearer = |one: &(usize, &Spot), other: &(usize, &Spot)| {
        let (one, other) = (way(one.1), way(other.1));
        one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)).then(one.2.total_cmp(&other.2))
    };
    Some(beyond.min_by(nearer).map_or(at, |(at, _)| at))
}
