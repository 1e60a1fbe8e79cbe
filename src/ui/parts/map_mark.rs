//! The marks of the map of centres: the same on the map, in its legend and in the list.

use crate::model::Kind;
use crate::ui::markup::{Element, svg};
use crate::views::{MarkSort, Standing, outline};

/// The word for a sort of mark, for the style.
pub(in crate::ui) const fn map_word(sort: MarkSort) -> &'static str {
    match sort {
        MarkSort::Centre(Standing::UnderWay) => "under-way",
        MarkSort::Centre(Standing::Planned) => "planned",
        MarkSort::Centre(Standing::Former) => "former",
        MarkSort::Centre(Standing::Unsaid) => "unsaid",
        MarkSort::Home => "home",
        MarkSort::Agreement => "agreement",
    }
}

/// The outline of a sort of mark in a box of 12 by 12.
pub(in crate::ui) const fn map_shape(sort: MarkSort) -> &'static str {
    match sort {
        MarkSort::Centre(Standing::UnderWay | Standing::Planned | Standing::Unsaid) => {
            outline(Kind::Centre)
        }
        // The house struck through: it was one.
        MarkSort::Centre(Standing::Former) => "M6 .5L11.5 5V11.5H.5V5zM.5 11.5L11.5 .5",
        MarkSort::Home => "M6 0L7.5 4.2H12L8.4 6.8L9.7 11.2L6 8.6L2.3 11.2L3.6 6.8L0 4.2H4.5z",
        MarkSort::Agreement => outline(Kind::Agreement),
    }
}

/// A mark beside its meaning; the words say it to those who do not see it.
pub(in crate::ui) fn map_sample(sort: MarkSort) -> Element {
    svg("svg")
        .class("map-sample")
        .attr("data-mark", map_word(sort))
        .attr("viewBox", "-1 -1 14 14")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("path").class("map-shape").attr("d", map_shape(sort)))
}
