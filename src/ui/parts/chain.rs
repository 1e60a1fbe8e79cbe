//! The chain that a record is part of: its paths as lists, and where it is wide their picture.

use leptos::prelude::*;

use super::{Picture, kind_mark, link_to, titled};
use crate::chart::ChainChart;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, el};
use crate::views::{ChainPath, ChainStep, ChainView, Drawing};

/// The chain with its heading; nothing when there is none.
pub(in crate::ui) fn chain(view: ChainView) -> Option<Element> {
    let m = AtlasContext::expect().messages();
    let words = m.on_connected;
    let count = view.paths.len();
    let path = |path: ChainPath| {
        let steps = el("ol").class("chain-steps").attr("role", "list");
        let on = path.goes_on.then(|| el("p").class("hint").child(words.goes_on));
        el("li").class("chain-path").child(steps.all(path.steps.into_iter().map(step))).child(on)
    };
    (count > 0).then(|| {
        let paths = el("ol").class("chain-paths").attr("role", "list");
        let left = (!view.left.is_empty()).then(|| el("p").class("hint").child(view.left));
        titled(words.chain)
            .attr("data-part", "chain")
            .child(el("p").class("hint").child(words.chain_lead))
            .child(view.picture.map(picture))
            .child(paths.all(view.paths.into_iter().map(path)))
            .child(left)
    })
}

/// The picture; it says what the list says, and stands only where there is room for it.
fn picture(chart: ChainChart) -> Element {
    let drawing = Drawing::Chain(chart);
    let picture = view! { <Picture drawing/> }.into_any();
    el("div").class("chain-picture").child(Node::from(picture))
}

/// A record of a path: how it was reached, its mark, its title, its date.
fn step(step: ChainStep) -> Element {
    let how = (!step.how.is_empty()).then(|| el("span").class("chain-how").child(step.how));
    let title: Node =
        if step.here { el("b").child(step.title.text).into() } else { link_to(step.title).into() };
    let date = (!step.date.is_empty())
        .then(|| el("time").class("quiet").attr("datetime", step.edtf).child(step.date));
    el("li")
        .class("chain-step")
        .attr("aria-current", step.here.then_some("true"))
        .child(how)
        .child(kind_mark(step.kind, step.ahead))
        .child(el("span").class("chain-name").child(title).child(" ").child(date))
}
