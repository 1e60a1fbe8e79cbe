//! The list of centres.

use leptos::prelude::*;

use super::PageTitle;
use crate::address::{Sort, ViewState};
use crate::ui::context::AtlasContext;
use crate::ui::parts::{TextField, comma_links};
use crate::views::{self, CentreRow};

/// The list of centres: a table that turns into cards on phones.
#[component]
pub(in crate::ui) fn CentresPage() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::centres(&context.atlas(), &context.state.read()));
    let text = Signal::derive(move || context.state.read().text.clone());
    let on_text = Callback::new(move |text| {
        context.go.run((ViewState { text, ..context.state.get_untracked() }, false));
    });
    let rows =
        move || view.get().rows.into_iter().map(|row| view! { <CentreLine row/> }).collect_view();
    let empty = move || {
        view.read()
            .rows
            .is_empty()
            .then(|| view! { <p class="empty">{m.nothing_found}" "{m.nothing_hint}</p> })
    };
    view! {
        <PageTitle text=m.centres_title/>
        <p class="lead">{m.centres_lead}</p>
        <div class="results-head">
            <div class="filter"><TextField id="filter-text" label=m.contains text on_text/></div>
            <p class="results-count" role="status">{move || view.read().count.clone()}</p>
        </div>
        <table class="table stacking" role="table">
            <caption class="visually-hidden">{m.centres_title}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <CountryHead/>
                    <th role="columnheader" scope="col">{m.centre_name}</th>
                    <th role="columnheader" scope="col">{m.state_today}</th>
                    <th role="columnheader" scope="col">{m.first_term}</th>
                    <th role="columnheader" scope="col">{m.partners}</th>
                    <th role="columnheader" scope="col" class="number">{m.projects_column}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {empty}
    }
}

#[component]
fn CountryHead() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let reversed = move || context.state.read().sort == Sort::Reverse;
    let href = move || {
        let sort = if reversed() { Sort::Own } else { Sort::Reverse };
        context.href(&ViewState { sort, ..context.state.get() })
    };
    let order = move || if reversed() { "descending" } else { "ascending" };
    let arrow = move || if reversed() { " ↓" } else { " ↑" };
    view! {
        <th role="columnheader" scope="col" aria-sort=order>
            <a href=href>
                <span class="visually-hidden">{m.sort_by}": "</span>
                {m.country}<span aria-hidden="true">{arrow}</span>
            </a>
        </th>
    }
}

#[component]
fn CentreLine(row: CentreRow) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let country = row.country.map(|country| {
        view! { <a href=context.page(&country.route)>{country.text}</a> }
    });
    let partners = comma_links(&row.partners);
    let detail = (!row.detailed).then(|| view! { <span class="quiet">{m.no_detail}</span> });
    let differ = (row.disagreements > 0)
        .then(|| view! { <span class="differ">{(m.claims_count)(row.disagreements)}</span> });
    let projects = (row.projects > 0).then_some(row.projects);
    let dash = |empty: Option<&str>| {
        empty.map(|_| view! { <span class="quiet" aria-hidden="true">"–"</span> })
    };
    let no_launch = row.launched.is_empty().then_some("");
    let no_partners = row.partners.is_empty().then_some("");
    let no_projects = (row.projects == 0).then_some("");
    view! {
        <tr role="row" class="centre-line">
            <th role="rowheader" scope="row">{country}</th>
            <td role="cell">
                <a href=context.page(&row.title.route)>{row.title.text}</a>{detail}{differ}
            </td>
            <td role="cell" data-label=m.state_today>{row.status}</td>
            <td role="cell" data-label=m.first_term data-empty=no_launch>{row.launched}{dash(no_launch)}</td>
            <td role="cell" data-label=m.partners data-empty=no_partners>{partners}{dash(no_partners)}</td>
            <td role="cell" class="number" data-label=m.projects_column data-empty=no_projects>{projects}{dash(no_projects)}</td>
        </tr>
    }
}
