//! How sure a drawn value is, and the shapes of series and of records.

use crate::model::Kind;

/// What a value's quality does to its mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// As published: drawn solid.
    #[default]
    Sound,
    /// Something about it is in doubt: outline only, dashed.
    Doubtful,
    /// Computed from other values: outline only.
    Derived,
    /// Another value of the same time is shown instead: a small outline, off the line.
    Superseded,
}

/// A closed shape around the origin, in tenths of a pixel.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// A circle of this radius.
    Circle(u32),
    /// Straight edges through these corners, in order.
    Corners(Vec<(i32, i32)>),
}

// The six look equally heavy: about 32 square pixels each.
const CIRCLE: u32 = 32;
const SQUARE: &[(i32, i32)] = &[(-28, -28), (28, -28), (28, 28), (-28, 28)];
const TRIANGLE: &[(i32, i32)] = &[(0, -45), (41, 27), (-41, 27)];
const DIAMOND: &[(i32, i32)] = &[(0, -42), (42, 0), (0, 42), (-42, 0)];
const CROSS: &[(i32, i32)] = &[
    (-37, -21),
    (-21, -37),
    (0, -16),
    (21, -37),
    (37, -21),
    (16, 0),
    (37, 21),
    (21, 37),
    (0, 16),
    (-21, 37),
    (-37, 21),
    (-16, 0),
];
const PLUS: &[(i32, i32)] = &[
    (-11, -42),
    (11, -42),
    (11, -11),
    (42, -11),
    (42, 11),
    (11, 11),
    (11, 42),
    (-11, 42),
    (-11, 11),
    (-42, 11),
    (-42, -11),
    (-11, -11),
];

// The shapes of the kinds of record, as in lists and on the timeline.
const DIAMOND_OF_KIND: &[(i32, i32)] = &[(0, -55), (55, 0), (0, 55), (-55, 0)];
const SQUARE_OF_KIND: &[(i32, i32)] = &[(-45, -45), (45, -45), (45, 45), (-45, 45)];
const TRIANGLE_OF_KIND: &[(i32, i32)] = &[(0, -50), (55, 45), (-55, 45)];
const HOUSE_OF_KIND: &[(i32, i32)] = &[(0, -55), (55, -10), (55, 55), (-55, 55), (-55, -10)];

impl Shape {
    /// The shape of a series, so that no series is told by its colour alone.
    pub(super) fn of_series(series: u8) -> Shape {
        match slot(series) {
            1 => Shape::Circle(CIRCLE),
            2 => Shape::Corners(SQUARE.to_vec()),
            3 => Shape::Corners(TRIANGLE.to_vec()),
            4 => Shape::Corners(DIAMOND.to_vec()),
            5 => Shape::Corners(CROSS.to_vec()),
            _ => Shape::Corners(PLUS.to_vec()),
        }
    }

    /// The shape of a dated record; kinds that have no date count as events.
    pub(super) fn of_kind(kind: Kind) -> Shape {
        match kind {
            Kind::Agreement => Shape::Corners(DIAMOND_OF_KIND.to_vec()),
            Kind::Measure => Shape::Corners(SQUARE_OF_KIND.to_vec()),
            Kind::Project => Shape::Corners(TRIANGLE_OF_KIND.to_vec()),
            Kind::Centre => Shape::Corners(HOUSE_OF_KIND.to_vec()),
            _ => Shape::Circle(45),
        }
    }

    /// A quarter larger: an outline needs more room than a solid shape to be recognised.
    pub(super) fn opened(&self) -> Shape {
        match self {
            Shape::Circle(radius) => Shape::Circle(radius + radius / 4),
            Shape::Corners(corners) => {
                Shape::Corners(corners.iter().map(|(x, y)| (x + x / 4, y + y / 4)).collect())
            }
        }
    }
}

/// The place of a series among the six: 7 starts again at 1, and 0 counts as 1.
pub(super) fn slot(series: u8) -> u8 {
    (series.max(1) - 1) % 6 + 1
}
