//! What only a centre's page has: terms, stages, activities, projects.

use leptos::prelude::*;

use crate::ui::context::AtlasContext;
use crate::ui::parts::{CardList, LinkList};
use crate::views::{CentreDetail, Linked, PhaseRow};

/// Terms, stages, activities, projects, agreements and events of a centre.
#[component]
pub(super) fn CentreSections(
    /// What the view found.
    detail: CentreDetail,
) -> impl IntoView {
    let m = AtlasContext::expect().messages();
    let nothing = (detail.phases.is_empty() && detail.projects.is_empty())
        .then(|| view! { <p class="empty">{m.on_centres.no_detail}</p> });
    let activities = detail.activities.into_iter().map(|text| view! { <li>{text}</li> });
    let activities: Vec<_> = activities.collect();
    let cards = |heading: &'static str, cards: Vec<crate::views::Card>| {
        (!cards.is_empty()).then(|| view! { <Part heading><CardList cards/></Part> })
    };
    view! {
        {nothing}
        {phases(m.phases, detail.phases)}
        {(!activities.is_empty()).then(|| view! { <Part heading=m.activities><ul>{activities}</ul></Part> })}
        {projects(m.on_centres.projects_by_year, detail.projects)}
        {phases(m.stages, detail.stages)}
        {cards(m.on_centres.agreements_here, detail.agreements)}
        {cards(m.on_centres.events_here, detail.events)}
    }
}

#[component]
fn Part(heading: &'static str, children: Children) -> impl IntoView {
    view! { <section class="section"><h2 class="section-title">{heading}</h2>{children()}</section> }
}

fn phases(heading: &'static str, rows: Vec<PhaseRow>) -> Option<impl IntoView> {
    let m = AtlasContext::expect().messages();
    let row = move |row: PhaseRow| {
        let money = (!row.money.is_empty()).then(
            || view! { <p class="phase-money"><span class="label">{m.money}</span>{row.money}</p> },
        );
        view! {
            <li class="phase" data-ahead=row.ahead.then_some("")>
                <p class="phase-date">{row.date}" "<span class="status" data-ahead=row.ahead.then_some("")>{row.status}</span></p>
                <h3 class="card-title">{row.title}</h3>
                <p>{row.summary}</p>
                {money}
            </li>
        }
    };
    (!rows.is_empty()).then(|| {
        view! {
            <Part heading>
                <ol class="phases" role="list">{rows.into_iter().map(row).collect_view()}</ol>
            </Part>
        }
    })
}

fn projects(heading: &'static str, years: Vec<(String, Vec<Linked>)>) -> Option<impl IntoView> {
    let year = |(year, links): (String, Vec<Linked>)| {
        view! { <div class="fact"><dt>{year}</dt><dd><LinkList links/></dd></div> }
    };
    (!years.is_empty()).then(|| {
        view! { <Part heading><dl class="facts">{years.into_iter().map(year).collect_view()}</dl></Part> }
    })
}
