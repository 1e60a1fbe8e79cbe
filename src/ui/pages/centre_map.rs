//! The map of the centres: an outline of the land, and the marks on it as links.
//!
//! Marks keep their size whatever the map's: each stands at a share of the map and is drawn in
//! pixels from there, once for a wide map and once for a narrow one; the style shows one of them.

use crate::chart::MapSpot;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, el, svg};
use crate::ui::parts::{map_name, map_sample, map_shape, map_spot, map_word};
use crate::views::{self, MapMark, MarkSort, Standing};

/// The map with what its marks mean; nothing without marks.
pub(super) fn centre_map() -> Option<Element> {
    let context = AtlasContext::expect();
    let words = context.messages().on_centres;
    let view = views::centre_map(&context.atlas(), context.lang());
    let meanings = [
        (MarkSort::Centre(Standing::UnderWay), words.under_way),
        (MarkSort::Centre(Standing::Planned), words.planned),
        (MarkSort::Centre(Standing::Former), words.former),
        (MarkSort::Centre(Standing::Unsaid), words.unsaid),
        (MarkSort::Agreement, words.agreement),
        (MarkSort::Home, words.home),
    ];
    let there = |sort: &MarkSort| view.marks.iter().any(|mark| mark.sort == *sort);
    let meanings = meanings.into_iter().filter(|(sort, _)| there(sort));
    let meaning = |(sort, text): (MarkSort, &'static str)| {
        el("li")
            .class("legend-item")
            .flag("data-alone", sort == MarkSort::Agreement)
            .child(map_sample(sort))
            .child(text)
    };
    let legend =
        el("ul").class("legend map-legend").attr("role", "list").all(meanings.map(meaning));
    let letters = el("span").class("map-letters").child(words.map_letters).child(" ");
    let note = el("p").class("source-note").child(words.map_hint).child(" ").child(letters);
    (!view.marks.is_empty()).then(|| {
        let marks = svg("svg")
            .class("map-marks")
            .attr("role", "group")
            .attr("aria-label", words.map)
            .all(view.marks.into_iter().map(|mark| map_mark(context, mark)));
        let map = el("div").class("map").child(el("div").class("map-land")).child(marks);
        el("section")
            .class("centre-map")
            .attr("aria-label", words.map)
            .child(map)
            .child(legend)
            .child(note.child(words.map_credit))
    })
}

/// One mark: a link at its place.
fn map_mark(context: AtlasContext, mark: MapMark) -> Element {
    let MapMark { sort, label, code, route, x, y, mut wide, narrow, .. } = mark;
    let wide_name = wide.name.take().map(map_name);
    let narrow = narrow.map(|spot| {
        let name = svg("text").class("map-code").attr("y", "11").attr("text-anchor", "middle");
        drawn("map-narrow", sort, spot, Some(name.child(code)))
    });
    let link = svg("a")
        .class("map-mark")
        .attr("data-mark", map_word(sort))
        .attr("href", context.page(&route))
        .attr("aria-label", label.clone())
        .child(svg("title").child(label))
        .child(drawn("map-wide", sort, wide, wide_name))
        .child(narrow);
    svg("svg")
        .attr("x", format!("{x}%"))
        .attr("y", format!("{y}%"))
        .attr("overflow", "visible")
        .child(link)
}

/// A mark of the map, drawn for a wide or a narrow one.
fn drawn(class: &'static str, sort: MarkSort, spot: MapSpot, name: Option<Element>) -> Element {
    let MapSpot { dx, dy, .. } = spot;
    let up = if class == "map-narrow" { -11 } else { -6 };
    let shape = svg("path").class("map-shape").attr("transform", format!("translate(-6 {up})"));
    map_spot(class, (dx, dy), shape.attr("d", map_shape(sort)), name.into())
}
