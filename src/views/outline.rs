//! The shape of each kind of record: the same in lists, timeline and charts.

use crate::model::Kind;

/// The outline of a kind's mark in a box of 12 by 12, as the path of an SVG.
#[must_use]
pub const fn outline(kind: Kind) -> &'static str {
    match kind {
        // Circle: it happened at a time.
        Kind::Event => "M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z",
        // Diamond: two sides meet.
        Kind::Agreement => "M6 .5L11.5 6L6 11.5L.5 6z",
        // Square: it is laid down.
        Kind::Measure => "M1.5 1.5h9v9h-9z",
        // Triangle: work that points on.
        Kind::Project => "M6 1L11.5 10.5H.5z",
        // House: a place of work.
        Kind::Centre => "M6 .5L11.5 5V11.5H.5V5z",
        // Chevron: an effort under way.
        Kind::Programme => "M1 1.5h5L11 6L6 10.5H1L5 6z",
        // Hexagon: a part of a machine.
        Kind::System => "M3.2 1.2h5.6L11.6 6L8.8 10.8H3.2L.4 6z",
        // Drop: what was drawn from it.
        Kind::Finding => "M6 .5C8 3.5 10 5 10 7.5a4 4 0 0 1-8 0C2 5 4 3.5 6 .5z",
        // The rest: a plain bar.
        Kind::Organisation
        | Kind::Person
        | Kind::Place
        | Kind::Topic
        | Kind::Indicator
        | Kind::Source
        | Kind::Story => "M1 4.5h10v3H1z",
    }
}
