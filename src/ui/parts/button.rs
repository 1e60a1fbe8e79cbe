//! A button.

use leptos::web_sys::Event;

use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, el};

/// A button that does something here; in a static page it cannot.
pub(in crate::ui) fn button(
    context: AtlasContext,
    label: impl Into<Node>,
    on_click: impl FnMut(Event) + Send + 'static,
) -> Element {
    el("button")
        .class("button")
        .attr("type", "button")
        .flag("disabled", !context.live)
        .on("click", on_click)
        .child(label)
}
