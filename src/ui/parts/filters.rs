//! The filters of the timeline: text, window, and the values of each filter with their counts.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

use super::TextField;
use crate::address::{Filter, ViewState, edge};
use crate::ui::context::AtlasContext;
use crate::views::{Facet, FacetGroup, TimelineView};

/// The filters: beside the list, on phones behind a button.
#[component]
pub(in crate::ui) fn Filters(view: Memo<TimelineView>) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let (open, set_open) = signal(false);
    let text = Signal::derive(move || context.state.read().text.clone());
    let on_text = Callback::new(move |text| {
        context.go.run((ViewState { text, open: None, ..context.state.get_untracked() }, false));
    });
    // A filter keeps its place and whether it is unfolded while its counts change.
    let groups = Memo::new(move |_| {
        view.read().facets.iter().map(|group| group.filter).collect::<Vec<Filter>>()
    });
    let group = move |filter: Filter| {
        let group = Memo::new(move |_| {
            view.read().facets.iter().find(|group| group.filter == filter).cloned()
        });
        view! { <Group group/> }
    };
    view! {
        <aside class="filters" aria-label=m.filters>
            <button class="button filters-button" type="button" aria-controls="filters"
                aria-expanded=move || open.get().to_string() disabled=!context.live
                on:click=move |_| set_open.update(|open| *open = !*open)>{m.filters}</button>
            <div id="filters" class="filters-body" data-open=move || open.get().then_some("")>
                <TextField id="filter-text" label=m.contains text on_text/>
                <Window/>
                {move || groups.get().into_iter().map(group).collect_view()}
            </div>
        </aside>
    }
}

/// First and last day of the window, as years, months or days.
#[component]
fn Window() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let side = move |id: &'static str, label: &'static str, from: bool| {
        let of = move |state: &ViewState| if from { state.from } else { state.to };
        let shown =
            move || of(&context.state.read()).map_or(String::new(), |date| date.to_string());
        let (wrong, set_wrong) = signal(false);
        let on_change = move |event: Targeted<Event, HtmlInputElement>| {
            let field = event.target();
            let text = field.value();
            let date = edge(text.trim());
            set_wrong.set(date.is_none() && !text.trim().is_empty());
            if wrong.get_untracked() {
                return;
            }
            let state = ViewState { open: None, ..context.state.get_untracked() };
            let state = if from {
                ViewState { from: date, ..state }
            } else {
                ViewState { to: date, ..state }
            };
            context.go.run((state, true));
        };
        view! {
            <label class="visually-hidden" for=id>{label}</label>
            <input class="field" id=id type="text" inputmode="numeric" maxlength="10" autocomplete="off"
                placeholder=label aria-describedby="window-hint" prop:value=shown
                aria-invalid=move || wrong.get().then_some("true")
                on:change:target=on_change disabled=!context.live/>
        }
    };
    view! {
        <fieldset class="window">
            <legend class="filter-label">{m.years}</legend>
            {side("filter-from", m.from, true)}
            <span aria-hidden="true">"–"</span>
            {side("filter-to", m.to, false)}
            <p class="hint" id="window-hint">{m.on_timeline.date_hint}</p>
        </fieldset>
    }
}

/// The values of one filter with their counts; the rarer ones behind a button.
#[component]
fn Group(group: Memo<Option<FacetGroup>>) -> impl IntoView {
    let context = AtlasContext::expect();
    let words = context.messages().on_timeline;
    let read = move |part: fn(&FacetGroup) -> Vec<Facet>| {
        let facets = group.read().as_ref().map_or(Vec::new(), part);
        facets.into_iter().map(facet).collect_view()
    };
    let heading = group.read_untracked().as_ref().map_or("", |group| group.heading);
    let filter = group.read_untracked().as_ref().map(|group| group.filter);
    let open = matches!(filter, Some(Filter::Kind | Filter::Country))
        || filter.is_some_and(|one| !context.state.read_untracked().filters.of(one).is_empty());
    let number = |count: usize| crate::text::count(count as u64, context.lang());
    let rest = group.read_untracked().as_ref().map_or(0, |group| group.rest.len());
    let left = group.read_untracked().as_ref().map_or(0, |group| group.left);
    let rest = (rest > 0).then(|| {
        let left =
            (left > 0).then(|| view! { <p class="hint">{(words.values_left)(&number(left))}</p> });
        view! {
            <details class="facets-more">
                <summary>{(words.more_values)(&number(rest))}</summary>
                <ul role="list">{move || read(|group| group.rest.clone())}</ul>
                {left}
            </details>
        }
    });
    view! {
        <details class="facets" open=open>
            <summary class="filter-label">{heading}</summary>
            <ul role="list">{move || read(|group| group.first.clone())}</ul>
            {rest}
        </details>
    }
}

fn facet(facet: Facet) -> impl IntoView {
    let context = AtlasContext::expect();
    let key = facet.label.clone();
    view! {
        <li>
            <a class="facet" href=context.href(&facet.state) data-key=key
                aria-current=facet.chosen.then_some("true")
                data-empty=(facet.count == 0).then_some("")>
                <span class="facet-name">{facet.label}</span>
                <span class="facet-count">{facet.count}</span>
            </a>
        </li>
    }
}
