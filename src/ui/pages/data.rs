//! Downloads, counts, where sources disagree, what was left out.

use leptos::prelude::*;

use super::PageTitle;
use crate::ui::context::AtlasContext;
use crate::ui::parts::{ClaimGroups, CoverageTable, ValueTable};
use crate::views::{self, CountRow, DisagreementRow, DoubtGroup, DoubtRow, ValueDisagreement};

/// The whole snapshot in one file, under a name that stays.
const SNAPSHOT: &str = "data/atlas.json";

/// The data page.
#[component]
pub(in crate::ui) fn DataPage() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = views::data(&context.whole(), context.lang());
    let count = |row: CountRow| view! { <li><b>{row.count}</b>" "{row.label}</li> };
    let file = |path: String| {
        let name = path.trim_start_matches("data/").to_owned();
        view! { <li><a href=context.file(&path) download="">{name}</a></li> }
    };
    let problems = (!view.problems.is_empty()).then(|| {
        let lines = view.problems.iter().map(|line| view! { <li lang="en">{line.clone()}</li> });
        view! {
            <section class="section">
                <h2 class="section-title">{m.left_out}" "{view.problems.len()}</h2>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <PageTitle text=m.data_title/>
        <p class="lead">{m.data_lead}</p>
        <section class="section">
            <h2 class="section-title">{m.downloads}</h2>
            <ul>
                <li><a href=context.file(SNAPSHOT) download="">{m.download_snapshot}</a></li>
                <li><a href=context.file("data/schema.json") download="">{m.download_schema}</a></li>
            </ul>
            <h3 class="filter-label">{m.download_edited}</h3>
            <ul class="columns">{view.edited.into_iter().map(file).collect_view()}</ul>
            <p>{m.footer_licence}</p>
        </section>
        <section class="section">
            <h2 class="section-title">{m.counts_title}</h2>
            <ul class="columns" role="list">
                {view.counts.into_iter().map(count).collect_view()}
                <li><b>{view.observations}</b>" "{m.values}</li>
            </ul>
        </section>
        <section class="section" id="disagreements">
            <h2 class="section-title">{m.disagree}" "<span class="quiet">{view.disagreements.len()}</span></h2>
            <p class="lead">{m.disagreements_lead}</p>
            {view.disagreements.into_iter().map(|row| view! { <Disagreement row/> }).collect_view()}
            {(!view.values.is_empty()).then(|| view! { <p class="lead">{m.values_differ_lead}</p> })}
            {view.values.into_iter().map(|row| view! { <ValuesDiffer row/> }).collect_view()}
        </section>
        <section class="section" id="doubts">
            <h2 class="section-title">{m.doubts_title}</h2>
            <p class="lead">{m.doubts_lead}</p>
            {view.doubts.into_iter().map(|group| view! { <Doubts group/> }).collect_view()}
        </section>
        <CoverageTable coverage=view.coverage/>
        {problems}
    }
}

#[component]
fn Disagreement(row: DisagreementRow) -> impl IntoView {
    let context = AtlasContext::expect();
    view! {
        <article class="disagreement">
            <p class="card-title"><a href=context.page(&row.record.route)>{row.record.text}</a></p>
            <ClaimGroups groups=row.groups/>
        </article>
    }
}

/// Values of one indicator that differ between sources.
#[component]
fn ValuesDiffer(row: ValueDisagreement) -> impl IntoView {
    let context = AtlasContext::expect();
    let caption = format!("{}, {}", row.indicator.text, row.place);
    view! {
        <article class="disagreement">
            <p class="card-title">
                <a href=context.page(&row.indicator.route)>{row.indicator.text}</a>", "{row.place}
            </p>
            <ValueTable caption rows=row.rows/>
        </article>
    }
}

/// The doubts about the records of a kind, behind their number.
#[component]
fn Doubts(group: DoubtGroup) -> impl IntoView {
    let context = AtlasContext::expect();
    let count = group.rows.len();
    let row = |row: DoubtRow| {
        view! {
            <li class="doubt">
                <a href=context.page(&row.record.route)>{row.record.text}</a>
                <span class="quiet">" · "{row.field}</span>
                <p class="doubt-note">{row.note}" "
                    <a class="doubt-source" href=context.page(&row.source.route)>{row.source.text}</a></p>
            </li>
        }
    };
    view! {
        <details class="doubts">
            <summary class="summary">{group.heading}" "<span class="quiet">{count}</span></summary>
            <ul role="list">{group.rows.into_iter().map(row).collect_view()}</ul>
        </details>
    }
}
