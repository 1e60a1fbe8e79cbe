//! How sure a drawn value is, and the shapes of the series.

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
