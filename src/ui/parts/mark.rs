//! A kind's mark beside its name.

use crate::model::Kind;
use crate::ui::markup::{Element, svg};
use crate::views::outline;

/// A kind's mark beside its name; the name says it to those who do not see it. What lies ahead is
/// drawn hollow.
pub(in crate::ui) fn kind_mark(kind: Kind, ahead: bool) -> Element {
    svg("svg")
        .class("mark")
        .attr("data-kind", kind.word())
        .flag("data-ahead", ahead)
        .attr("viewBox", "0 0 12 12")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("path").attr("d", outline(kind)))
}
