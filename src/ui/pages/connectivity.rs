//! Charts of one country.

use leptos::prelude::*;

use super::PageTitle;
use crate::ui::context::AtlasContext;
use crate::ui::parts::PanelFigure;
use crate::views::{self, Facet};

/// Charts of one country, each kind of measure in a panel of its own.
#[component]
pub(in crate::ui) fn ConnectivityPage() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::connectivity(&context.atlas(), &context.state.read()));
    let country = move |facet: Facet| {
        view! {
            <li>
                <a class="chip" href=context.href(&facet.state)
                    aria-current=facet.chosen.then_some("true")>{facet.label}</a>
            </li>
        }
    };
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
        <PageTitle text=m.connectivity_title/>
        <p class="lead">{m.connectivity_lead}</p>
        <nav aria-label=m.country>
            <ul class="chips" role="list">
                {move || view.get().countries.into_iter().map(country).collect_view()}
            </ul>
        </nav>
        <p class="country-name" role="status">{move || view.read().country.clone()}</p>
        {empty}
        <div class="panels">{panels}</div>
    }
}
