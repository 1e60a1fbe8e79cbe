//! What was taken from a source, and the doubts about it.

use super::{
    disagreement, doubt_list, kind_mark, link_to, section, take_list, titled, values_differ,
};
use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el};
use crate::views::{Linked, SourceUse, TakenRow};

/// Every doubt about a source, then everything that was taken from it, which may be long.
pub(in crate::ui) fn source_use(of: SourceUse) -> Node {
    let m = AtlasContext::expect().messages();
    let doubted = !of.is_undoubted();
    let taken = |rows: Vec<TakenRow>| {
        let list = el("ul").class("taken").attr("role", "list");
        all([list.all(rows.into_iter().map(taken)), take_list()])
    };
    let values = |rows: Vec<(Linked, String)>| {
        let line = |(indicator, said): (Linked, String)| {
            let said = el("span").class("quiet").child(format!(" {said}"));
            el("li").child(link_to(indicator)).child(said)
        };
        el("ul").class("links").attr("role", "list").all(rows.into_iter().map(line))
    };
    let none = (!doubted).then(|| el("p").child(m.on_connected.no_doubts));
    all([
        titled(m.on_connected.doubts)
            .child(none)
            .child(part(m.on_connected.remarks, of.remarks, doubt_list))
            .child(part(m.on_connected.doubtful, of.doubtful, doubt_list))
            .child(differing(m, of.differing, of.differing_values))
            .into(),
        Node::from(section(m.on_connected.values_taken, of.values, values)),
        section(m.taken_from, of.taken, taken).into(),
    ])
}

/// A record with what the source says of it where.
fn taken(row: TakenRow) -> Element {
    let point = |(at, fields): (String, String)| {
        el("li").child(format!("{at}: ")).child(el("span").class("quiet").child(fields))
    };
    el("li")
        .class("taken-one")
        .child(kind_mark(row.kind, row.ahead))
        .child(el("span").class("chain-name").child(link_to(row.record)))
        .child(
            el("ul")
                .class("taken-points")
                .attr("role", "list")
                .all(row.points.into_iter().map(point)),
        )
}

/// A part of the doubts behind its number.
fn part<T>(
    heading: &'static str,
    rows: Vec<T>,
    paint: impl FnOnce(Vec<T>) -> Element,
) -> Option<Element> {
    let count = el("span").class("quiet").child(rows.len().to_string());
    let summary = el("summary").class("summary").child(heading).child(" ").child(count);
    (!rows.is_empty()).then(|| el("details").class("doubts").child(summary).child(paint(rows)))
}

/// Where other sources, or other places of this one, say otherwise.
fn differing(
    m: &'static Messages,
    records: Vec<crate::views::DisagreementRow>,
    values: Vec<crate::views::ValueDisagreement>,
) -> Option<Element> {
    let rows = records.into_iter().map(disagreement).chain(values.into_iter().map(values_differ));
    let rows: Vec<Element> = rows.collect();
    part(m.on_connected.differ, rows, |rows| el("div").all(rows))
}
