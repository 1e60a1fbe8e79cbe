//! Search over all records.

use leptos::prelude::*;

use super::page_title;
use crate::address::{Route, ViewState};
use crate::ui::context::AtlasContext;
use crate::ui::parts::{card_list, link_list};
use crate::views::{self, Facet, SearchGroup, SearchView};

/// Search over all records, by kind.
#[component]
pub(in crate::ui) fn SearchPage() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::search(&context.whole(), &context.state.read()));
    let count = move || {
        let count = view.read().count.clone();
        if count.is_empty() { m.search_start.to_owned() } else { count }
    };
    let group = |group: SearchGroup| {
        let count = group.cards.len();
        view! {
            <section class="section">
                <h2 class="section-title">{group.heading}" "<span class="quiet">{count}</span></h2>
                {card_list(group.cards)}
            </section>
        }
    };
    let kind = move |facet: Facet| {
        let key = facet.label.clone();
        view! {
            <li>
                <a class="chip" href=context.href(&facet.state) data-key=key
                    aria-current=facet.chosen.then_some("true")>
                    {facet.label}" "<span class="quiet">{facet.count}</span></a>
            </li>
        }
    };
    view! {
        {page_title(m.search_title)}
        <p class="results-count" role="status">{count}</p>
        <Advice view/>
        <Recent/>
        <ul class="chips" role="list">
            {move || view.get().kinds.into_iter().map(kind).collect_view()}
        </ul>
        {move || view.get().groups.into_iter().map(group).collect_view()}
    }
}

/// What helps when little or something else was found.
#[component]
fn Advice(view: Memo<SearchView>) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let nothing = move || {
        let view = view.read();
        (view.found == 0 && !view.count.is_empty())
            .then(|| view! { <p class="empty">{m.nothing_found}" "{m.nothing_hint}</p> })
    };
    let better = move || {
        view.get().better.map(|(text, state)| {
            let (before, after) = m.did_you_mean;
            view! { <p class="advice">{before}<a href=context.href(&state)>{text}</a>{after}</p> }
        })
    };
    let ambiguous = move || {
        let links = view.get().ambiguous;
        (!links.is_empty())
            .then(|| view! { <div class="advice"><p>{m.ambiguous}</p>{link_list(links)}</div> })
    };
    let remark = move || {
        let remark = view.read().remark.clone();
        (!remark.is_empty()).then(|| view! { <p class="advice">{remark}</p> })
    };
    view! { {better}{ambiguous}{remark}{nothing} }
}

/// What was searched for before, while nothing is asked.
#[component]
fn Recent() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let one = move |text: String| {
        let state = ViewState::new(context.lang(), Route::Search);
        let state = ViewState { text: text.clone(), ..state };
        view! { <li><a class="chip" href=context.href(&state)>{text}</a></li> }
    };
    let list = move || {
        let recent = context.recent.get();
        (context.state.read().text.is_empty() && !recent.is_empty()).then(|| {
            view! {
                <section class="recent" aria-labelledby="recent">
                    <h2 class="filter-label" id="recent">{m.recent_searches}</h2>
                    <ul class="chips" role="list">{recent.into_iter().map(one).collect_view()}</ul>
                    <button class="button" type="button"
                        on:click=move |_| context.recent.set(Vec::new())>{m.clear_recent}</button>
                </section>
            }
        })
    };
    view! { {list} }
}
