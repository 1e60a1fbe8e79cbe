//! What is known of each country and year, as a table of marks.

use super::{kind_mark, link_to};
use crate::model::Kind;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, el};
use crate::views::{Coverage, CoverageCell, CoverageRow};

/// Country by year.
pub(in crate::ui) fn coverage_table(coverage: Coverage) -> Element {
    let m = AtlasContext::expect().messages();
    let column = |name: String| el("th").attr("scope", "col").child(name);
    let row = |row: CoverageRow| {
        let country = el("th").attr("scope", "row").child(link_to(row.country));
        el("tr").child(country).all(row.cells.into_iter().map(cell))
    };
    let key = |kind: Kind, words: &'static str| {
        el("li").class("legend-item").child(kind_mark(kind, false)).child(words)
    };
    let none = el("li").class("legend-item").child(none_sign()).child(" ");
    let legend = el("ul")
        .class("legend")
        .attr("role", "list")
        .all(Kind::DATED.into_iter().map(|kind| key(kind, (m.words.kinds)(kind))))
        .child(key(Kind::Indicator, m.values))
        .child(none.child(m.reported_as_none));
    let head = el("tr")
        .child(el("th").attr("scope", "col").child(m.country))
        .all(coverage.columns.into_iter().map(column));
    let table = el("table")
        .class("table coverage")
        .child(el("caption").class("visually-hidden").child(m.coverage_title))
        .child(el("thead").child(head))
        .child(el("tbody").all(coverage.rows.into_iter().map(row)));
    el("section")
        .class("section")
        .attr("id", "coverage")
        .child(el("h2").class("section-title").child(m.coverage_title))
        .child(el("p").class("lead").child(m.coverage_lead))
        .child(legend)
        .child(table_frame(m.coverage_title).child(table))
}

/// A frame in which a wide table scrolls.
pub(in crate::ui) fn table_frame(label: impl crate::ui::markup::Value) -> Element {
    el("div")
        .class("table-frame")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", label)
}

fn none_sign() -> Element {
    el("span").class("coverage-none").child("∅")
}

fn cell(cell: CoverageCell) -> Element {
    let marks = el("span")
        .class("coverage-marks")
        .attr("title", cell.words.clone())
        .attr("aria-hidden", "true")
        .all(cell.kinds.into_iter().map(|kind| kind_mark(kind, false)))
        .child(cell.values.then(|| kind_mark(Kind::Indicator, false)))
        .child(cell.none.then(none_sign));
    el("td").child(marks).child(el("span").class("visually-hidden").child(cell.words))
}
