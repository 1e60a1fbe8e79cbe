//! Indicators over the years, then what the documents say of one country.

use leptos::prelude::*;

use super::page_title;
use crate::ui::context::AtlasContext;
use crate::ui::parts::{PanelFigure, SeriesFigure};
use crate::views::{self, Facet, Rest, SeriesView};

/// Charts of the chosen countries, then the values that stand in documents.
#[component]
pub(in crate::ui) fn ConnectivityPage() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    if context.state.read_untracked().embedded {
        return view! { {page_title(m.connectivity_title)}<OverTime/> }.into_any();
    }
    view! {
        {page_title(m.connectivity_title)}
        <p class="lead">{m.connectivity_lead}</p>
        <OverTime/>
        <DocumentsSay/>
    }
    .into_any()
}

/// One indicator over the years, for the chosen countries.
#[component]
fn OverTime() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::series(&context.whole(), &context.state.read()));
    let choice = move |facet: Facet| view! { <li><Choice facet/></li> };
    let group = move |(topic, facets): (String, Vec<Facet>)| {
        view! {
            <li>
                <p class="choice-topic">{topic}</p>
                <ul class="chips" role="list">{facets.into_iter().map(choice).collect_view()}</ul>
            </li>
        }
    };
    let figure = move |view: SeriesView| {
        if context.state.read_untracked().embedded {
            return view! { <SeriesFigure view/> }.into_any();
        }
        let choices = view.choices.clone().into_iter().map(group).collect_view();
        let places = view.places.clone().into_iter().map(choice).collect_view();
        view! {
            <nav aria-label=m.choose_indicator>
                <p class="filter-label">{m.choose_indicator}</p>
                <ul class="choices" role="list">{choices}</ul>
            </nav>
            <nav aria-label=m.choose_places>
                <p class="filter-label">{m.choose_places}</p>
                <ul class="chips" role="list">{places}</ul>
            </nav>
            <SeriesFigure view/>
        }
        .into_any()
    };
    let rest = move || match context.rest.get() {
        Rest::Coming => Some(m.series_coming),
        Rest::Failed => Some(m.series_failed),
        Rest::Here => None,
    };
    view! {
        <section class="section over-time" aria-labelledby="over-time">
            <h2 class="section-title" id="over-time">{m.over_time}</h2>
            {move || rest().map(|text| view! { <p class="empty" role="status">{text}</p> })}
            {move || view.get().map(figure)}
        </section>
    }
}

/// What the documents say of one country, each kind of measure in a panel of its own.
#[component]
fn DocumentsSay() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::connectivity(&context.whole(), &context.state.read()));
    let choice = move |facet: Facet| view! { <li><Choice facet/></li> };
    let panels = move || {
        let view = view.get();
        let name = view.country;
        view.panels
            .into_iter()
            .map(|panel| view! { <PanelFigure panel country=name.clone()/> })
            .collect_view()
    };
    let empty =
        move || view.read().panels.is_empty().then(|| view! { <p class="empty">{m.no_values}</p> });
    view! {
        <section class="section" aria-labelledby="documents-say">
            <h2 class="section-title" id="documents-say">{m.documents_say}</h2>
            <nav aria-label=m.country>
                <ul class="chips" role="list">
                    {move || view.get().countries.into_iter().map(choice).collect_view()}
                </ul>
            </nav>
            <p class="country-name" role="status">{move || view.read().country.clone()}</p>
            {empty}
            <div class="panels">{panels}</div>
        </section>
    }
}

/// A link that chooses.
#[component]
fn Choice(facet: Facet) -> impl IntoView {
    let context = AtlasContext::expect();
    let key = facet.label.clone();
    view! {
        <a class="chip" href=context.href(&facet.state) data-key=key
            aria-current=facet.chosen.then_some("true")>
            {facet.label}
        </a>
    }
}
