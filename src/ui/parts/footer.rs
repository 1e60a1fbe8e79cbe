//! The foot of every page: which snapshot this is.

use leptos::prelude::*;

use crate::address::{Route, ViewState};
use crate::model::Edtf;
use crate::text;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el};

/// The foot of a view that stands in somebody else's page: where it is from.
pub(in crate::ui) fn embed_foot() -> Element {
    let context = AtlasContext::expect();
    let whole = move || {
        let state = ViewState { embedded: false, ..context.state.get() };
        context.href(&state)
    };
    let onward = el("a").class("onward").live("href", whole).attr("target", "_blank");
    el("footer")
        .class("embed-foot")
        .child(el("p").child("DGCC Atlas · ").child(snapshot_line(context)))
        .child(el("p").child(onward.child(context.messages().on_timeline.in_atlas)))
}

/// The foot of every page.
pub(in crate::ui) fn footer() -> Element {
    let context = AtlasContext::expect();
    let m = context.messages();
    let link =
        |route: Route, label: &'static str| el("a").attr("href", context.page(&route)).child(label);
    let links =
        el("p").child(link(Route::Data, m.data)).child(" · ").child(link(Route::About, m.about));
    el("footer")
        .class("site-foot")
        .child(el("p").child(snapshot_line(context)))
        .child(el("p").child(m.footer_licence))
        .child(links)
}

/// Which snapshot is shown: number, date, hash.
fn snapshot_line(context: AtlasContext) -> Node {
    let atlas = context.atlas();
    let parts = atlas.snapshot.parts();
    let day = Edtf::parse(&parts.published)
        .map_or_else(|_| parts.published.clone(), |day| text::date(day, context.lang()));
    let hash: String = atlas.hash.chars().take(12).collect();
    all([
        Node::from(format!("{} {} · ", context.messages().footer_edition, parts.seq)),
        el("time").attr("datetime", parts.published.clone()).child(day).into(),
        " · ".into(),
        el("code").attr("title", atlas.hash.clone()).child(hash).into(),
    ])
}
