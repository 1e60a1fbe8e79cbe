//! The newest values on a map: discs over the outline of the land, and the same as a list.

use leptos::prelude::*;

use super::{link_to, map_name, map_spot};
use crate::chart::Mark;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, el, live, svg};
use crate::views::{self, ValueMap, ValueMark};

/// The map of the values that the address asks for.
pub(in crate::ui) fn value_map() -> Node {
    let context = AtlasContext::expect();
    let map = Memo::new(move |_| views::value_map(&context.whole(), &context.state.read()));
    live(move || map.get().map(|map| painted(context, map)))
}

fn painted(context: AtlasContext, map: ValueMap) -> Element {
    let m = context.messages();
    let name = m.on_charts.sides[2];
    let listed = |mark: &ValueMark| {
        el("li").child(link_to(mark.place.clone())).child(format!(": {}", mark.value))
    };
    let list: Vec<Element> = map.marks.iter().map(listed).collect();
    let marks = map.marks.into_iter().map(|mark| painted_mark(context, mark));
    let land = el("div").class("map").child(el("div").class("map-land"));
    let marks =
        svg("svg").class("map-marks").attr("role", "group").attr("aria-label", name).all(marks);
    let hint = format!("{} {} {}", map.hint, map.off, m.on_centres.map_credit);
    el("div")
        .class("value-map")
        .child(land.child(marks))
        .child(el("p").class("source-note").child(hint))
        .child(el("ul").class("links columns").attr("role", "list").all(list))
}

/// One value: a link to its place.
fn painted_mark(context: AtlasContext, mark: ValueMark) -> Element {
    let ValueMark { place, value, code, quality, radius, x, y, mut wide, narrow } = mark;
    // What a narrow map shows of it is in its name, too.
    let comma = if code.is_empty() { "" } else { ", " };
    let label = format!("{}: {value}{comma}{code}", place.text);
    let code =
        svg("text").class("map-code").attr("y", "13").attr("text-anchor", "middle").child(code);
    let name = wide.name.take().map(map_name);
    let link = svg("a")
        .class("map-mark")
        .attr("data-mark", "value")
        .attr("href", context.page(&place.route))
        .attr("target", context.outside())
        .attr("aria-label", label.clone())
        .child(svg("title").child(label))
        .child(map_spot("map-wide", (wide.dx, wide.dy), disc(radius, quality, "0"), name.into()))
        .child(map_spot(
            "map-narrow",
            (narrow.dx, narrow.dy),
            disc(radius * 0.8, quality, "-5"),
            code.into(),
        ));
    svg("svg")
        .attr("x", format!("{x}%"))
        .attr("y", format!("{y}%"))
        .attr("overflow", "visible")
        .child(link)
}

fn disc(radius: f64, quality: Mark, y: &'static str) -> Element {
    let disc = svg("circle").class("map-disc").attr("cy", y).attr("r", format!("{radius:.1}"));
    disc.flag("data-open", quality != Mark::Sound)
}
