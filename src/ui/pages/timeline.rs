//! The timeline: filters, the picture of all years, the list by year.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

use super::PageTitle;
use crate::address::{Sort, ViewState};
use crate::ui::context::AtlasContext;
use crate::ui::parts::{CardList, TextField, YearPicture};
use crate::views::{self, Facet, TimelineView};

/// The timeline.
#[component]
pub(in crate::ui) fn TimelinePage() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::timeline(&context.atlas(), &context.state.read()));
    let columns = Signal::derive(move || view.read().columns.clone());
    let years = move || {
        let group = |group: views::YearGroup| {
            view! {
                <section class="year">
                    <h2 class="year-title"><time datetime=group.year.to_string()>{group.heading}</time></h2>
                    <CardList cards=group.cards/>
                </section>
            }
        };
        view.get().years.into_iter().map(group).collect_view()
    };
    view! {
        <PageTitle text=m.timeline_title/>
        <YearPicture columns caption=m.per_year/>
        <div class="with-filters">
            <Filters view/>
            <div class="results">
                <div class="results-head">
                    <p class="results-count" role="status">{move || view.read().count.clone()}</p>
                    <SortLink/>
                </div>
                <Chips view/>
                <Nothing view/>
                {years}
            </div>
        </div>
    }
}

/// The filters: beside the list, on phones behind a button.
#[component]
fn Filters(view: Memo<TimelineView>) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let (open, set_open) = signal(false);
    let text = Signal::derive(move || context.state.read().text.clone());
    let on_text = Callback::new(move |text| {
        context.go.run((ViewState { text, ..context.state.get_untracked() }, false));
    });
    let kinds = Signal::derive(move || view.read().kinds.clone());
    let countries = Signal::derive(move || view.read().countries.clone());
    view! {
        <aside class="filters" aria-label=m.filters>
            <button class="button filters-button" type="button" aria-controls="filters"
                aria-expanded=move || open.get().to_string() disabled=!context.live
                on:click=move |_| set_open.update(|open| *open = !*open)>{m.filters}</button>
            <div id="filters" class="filters-body" data-open=move || open.get().then_some("")>
                <TextField id="filter-text" label=m.contains text on_text/>
                <Window/>
                <Facets heading=m.kind facets=kinds/>
                <Facets heading=m.country facets=countries/>
            </div>
        </aside>
    }
}

/// First and last year.
#[component]
fn Window() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let shown = |year: Option<u16>| year.map(|year| year.to_string()).unwrap_or_default();
    let from = move || shown(context.state.read().from);
    let to = move || shown(context.state.read().to);
    let set_from = move |event: Targeted<Event, HtmlInputElement>| {
        let from = event.target().value().parse().ok();
        context.go.run((ViewState { from, ..context.state.get_untracked() }, true));
    };
    let set_to = move |event: Targeted<Event, HtmlInputElement>| {
        let to = event.target().value().parse().ok();
        context.go.run((ViewState { to, ..context.state.get_untracked() }, true));
    };
    view! {
        <fieldset class="window">
            <legend class="filter-label">{m.years}</legend>
            <label class="visually-hidden" for="filter-from">{m.from}</label>
            <input class="field" id="filter-from" type="number" inputmode="numeric" min="1" max="9999"
                placeholder=m.from prop:value=from on:change:target=set_from disabled=!context.live/>
            <span aria-hidden="true">"–"</span>
            <label class="visually-hidden" for="filter-to">{m.to}</label>
            <input class="field" id="filter-to" type="number" inputmode="numeric" min="1" max="9999"
                placeholder=m.to prop:value=to on:change:target=set_to disabled=!context.live/>
        </fieldset>
    }
}

/// The values of one filter with their counts.
#[component]
fn Facets(
    /// The filter's name.
    heading: &'static str,
    /// Its values.
    facets: Signal<Vec<Facet>>,
) -> impl IntoView {
    let context = AtlasContext::expect();
    let facet = move |facet: Facet| {
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
    };
    let list = move || facets.get().into_iter().map(facet).collect_view();
    view! {
        <div class="facets">
            <h2 class="filter-label">{heading}</h2>
            <ul role="list">{list}</ul>
        </div>
    }
}

/// The filters that are set, each with a link that takes it off.
#[component]
fn Chips(view: Memo<TimelineView>) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let chip = move |chip: Facet| {
        view! {
            <li>
                <a class="chip" href=context.href(&chip.state)>
                    <span class="visually-hidden">{m.remove}" "</span>
                    {chip.label}
                    <span aria-hidden="true">" ×"</span>
                </a>
            </li>
        }
    };
    let list = move || {
        let chips = view.read().chips.clone();
        (!chips.is_empty()).then(|| {
            let all = context.href(&context.state.read().cleared());
            view! {
                <ul class="chips" role="list">
                    {chips.into_iter().map(chip).collect_view()}
                    <li><a class="chip chip-clear" href=all>{m.clear}</a></li>
                </ul>
            }
        })
    };
    view! { {list} }
}

/// What to do when nothing matches.
#[component]
fn Nothing(view: Memo<TimelineView>) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let empty = move || {
        (view.read().found == 0).then(|| {
            let advice = view.read().advice.clone().map(|facet| {
                let href = context.href(&facet.state);
                view! { <p><a class="onward" href=href>{m.remove}" "{facet.label}" ("{facet.count}")"</a></p> }
            });
            view! {
                <div class="empty">
                    <p class="empty-title">{m.nothing_found}</p>
                    <p>{m.nothing_hint}</p>
                    {advice}
                </div>
            }
        })
    };
    view! { {empty} }
}

#[component]
fn SortLink() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let other = move || {
        let state = context.state.get();
        let sort = if state.sort == Sort::Own { Sort::Reverse } else { Sort::Own };
        ViewState { sort, ..state }
    };
    let label = move || {
        if context.state.read().sort == Sort::Own { m.oldest_first } else { m.newest_first }
    };
    view! { <a class="sort" href=move || context.href(&other())>{label}</a> }
}
