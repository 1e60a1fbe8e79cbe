//! Where an arrow key goes in a picture.

use std::ops::Range;

use super::picture::{Mark, Picture};

/// A direction in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the mark before it in its lane.
    Earlier,
    /// To the mark after it in its lane.
    Later,
    /// To the mark nearest in time in the closest lane above that shows any.
    Up,
    /// The same below.
    Down,
}

/// The mark that a step leads to from another, both by their places in [`Picture::marks`].
///
/// A lane's marks are gone through by where they begin, then by row. `None` at an end, where
/// [`Prepared::neighbour`](super::Prepared::neighbour) tells whether there is more outside.
#[must_use]
pub fn step(picture: &Picture, from: usize, step: Step) -> Option<usize> {
    let marks = &picture.marks;
    let here = marks.get(from)?;
    let at = |lane: u16| lane_marks(marks, lane);
    match step {
        Step::Later => at(here.lane)
            .filter(|other| after(marks, *other, from))
            .reduce(|one, other| if after(marks, one, other) { other } else { one }),
        Step::Earlier => at(here.lane)
            .filter(|other| after(marks, from, *other))
            .reduce(|one, other| if after(marks, other, one) { other } else { one }),
        Step::Up => {
            let lane = marks.iter().map(|mark| mark.lane).filter(|lane| *lane < here.lane).max()?;
            nearest(marks, at(lane), here)
        }
        Step::Down => {
            let lane = marks.iter().map(|mark| mark.lane).filter(|lane| *lane > here.lane).min()?;
            nearest(marks, at(lane), here)
        }
    }
}

/// The marks of a lane, which stand together.
fn lane_marks(marks: &[Mark], lane: u16) -> Range<usize> {
    let start = marks.partition_point(|mark| mark.lane < lane);
    start..marks.partition_point(|mark| mark.lane <= lane)
}

/// Whether one mark comes after another on the way through their lane.
fn after(marks: &[Mark], one: usize, other: usize) -> bool {
    let (Some(a), Some(b)) = (marks.get(one), marks.get(other)) else { return false };
    a.x.total_cmp(&b.x).then(one.cmp(&other)).is_gt()
}

fn nearest(marks: &[Mark], among: Range<usize>, here: &Mark) -> Option<usize> {
    let middle = here.x + here.width / 2.0;
    let away = |at: usize| {
        let mark = marks.get(at)?;
        Some((mark.x - middle).max(middle - mark.x - mark.width).max(0.0))
    };
    let mut best: Option<(f64, usize)> = None;
    for at in among {
        let Some(away) = away(at) else { continue };
        if best.is_none_or(|(least, _)| away < least) {
            best = Some((away, at));
        }
    }
    best.map(|(_, at)| at)
}
