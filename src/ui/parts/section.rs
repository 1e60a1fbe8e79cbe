//! Sections of a page.

use crate::ui::markup::{Element, Node, el};

/// A section with a heading.
pub(in crate::ui) fn titled(heading: impl Into<Node>) -> Element {
    el("section").class("section").child(el("h2").class("section-title").child(heading))
}

/// A section with a heading, left out when it has nothing to show.
pub(in crate::ui) fn section<T, P: Into<Node>>(
    heading: &'static str,
    items: Vec<T>,
    paint: impl FnOnce(Vec<T>) -> P,
) -> Option<Element> {
    (!items.is_empty()).then(|| titled(heading).child(paint(items)))
}
