//! The marks of maps: those of the centres are the same on the map, in its legend and in the list.

use crate::chart::NameSpot;
use crate::model::Kind;
use crate::ui::markup::{Element, Node, svg};
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

/// A mark and its name at the end of the way from its place, by so much to the right and down.
pub(in crate::ui) fn map_spot(
    class: &'static str,
    (dx, dy): (f64, f64),
    mark: Element,
    name: Node,
) -> Element {
    let way = (dx != 0.0 || dy != 0.0)
        .then(|| svg("path").class("map-way").attr("d", format!("M0 0L{dx} {dy}")));
    let target = svg("rect").class("map-target").attr("x", "-12").attr("y", "-12");
    let at_end = svg("g")
        .attr("transform", format!("translate({dx} {dy})"))
        .child(target.attr("width", "24").attr("height", "24"))
        .child(mark)
        .child(name);
    svg("g").class(class).attr("aria-hidden", "true").child(way).child(at_end)
}

/// The name beside a mark.
pub(in crate::ui) fn map_name(at: NameSpot) -> Element {
    svg("text")
        .class("map-name")
        .attr("x", at.x.to_string())
        .attr("y", at.y.to_string())
        .attr("text-anchor", at.anchor)
        .attr("dominant-baseline", "central")
        .child(at.text)
}
