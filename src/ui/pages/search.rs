//! Search over all records.

use leptos::prelude::*;

use super::page_title;
use crate::address::{Route, ViewState};
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, live};
use crate::ui::parts::{card_list, link_list, take_list, titled};
use crate::views::{self, Facet, SearchGroup, SearchView};

/// Search over all records, by kind.
pub(in crate::ui) fn search_page() -> Node {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::search(&context.whole(), &context.state.read()));
    let count = move || {
        let count = view.read().count.clone();
        if count.is_empty() { m.search_start.to_owned() } else { count }
    };
    let kind = move |facet: Facet| {
        let link = el("a")
            .class("chip")
            .attr("href", context.href(&facet.state))
            .attr("data-key", facet.label.clone())
            .attr("aria-current", facet.chosen.then_some("true"));
        el("li").child(link.child(facet.label).child(" ").child(quiet(facet.count)))
    };
    let kinds = live(move || all(view.get().kinds.into_iter().map(kind)));
    all([
        Node::from(page_title(m.search_title)),
        el("p").class("results-count").attr("role", "status").child(live(count)).into(),
        live(move || advice(context, view.get())),
        live(move || recent(context)),
        el("ul").class("chips").attr("role", "list").child(kinds).into(),
        live(move || all(view.get().groups.into_iter().map(group))),
        live(move || (!view.read().groups.is_empty()).then(take_list)),
    ])
}

fn quiet(count: usize) -> Element {
    el("span").class("quiet").child(count.to_string())
}

fn group(group: SearchGroup) -> Element {
    let count = group.cards.len();
    titled(all([Node::from(group.heading), " ".into(), quiet(count).into()]))
        .child(card_list(group.cards))
}

/// What helps when little or something else was found.
fn advice(context: AtlasContext, view: SearchView) -> Node {
    let m = context.messages();
    let better = view.better.map(|(text, state)| {
        let (before, after) = m.did_you_mean;
        let link = el("a").attr("href", context.href(&state)).child(text);
        el("p").class("advice").child(before).child(link).child(after)
    });
    let ambiguous = (!view.ambiguous.is_empty()).then(|| {
        el("div").class("advice").child(el("p").child(m.ambiguous)).child(link_list(view.ambiguous))
    });
    let remark = (!view.remark.is_empty()).then(|| el("p").class("advice").child(view.remark));
    let nothing = (view.found == 0 && !view.count.is_empty())
        .then(|| el("p").class("empty").child(format!("{} {}", m.nothing_found, m.nothing_hint)));
    all([better, ambiguous, remark, nothing])
}

/// What was searched for before, while nothing is asked.
fn recent(context: AtlasContext) -> Option<Element> {
    let m = context.messages();
    let recent = context.recent.get();
    let one = |text: String| {
        let state = ViewState::new(context.lang(), Route::Search);
        let state = ViewState { text: text.clone(), ..state };
        el("li").child(el("a").class("chip").attr("href", context.href(&state)).child(text))
    };
    (context.state.read().text.is_empty() && !recent.is_empty()).then(|| {
        let title = el("h2").class("filter-label").attr("id", "recent").child(m.recent_searches);
        let list = el("ul").class("chips").attr("role", "list");
        let clear = el("button").class("button").attr("type", "button");
        el("section")
            .class("recent")
            .attr("aria-labelledby", "recent")
            .child(title)
            .child(list.all(recent.into_iter().map(one)))
            .child(clear.on("click", move |_| context.recent.set(Vec::new())).child(m.clear_recent))
    })
}
