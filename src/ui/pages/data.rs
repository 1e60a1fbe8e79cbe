//! Downloads, counts, where sources disagree, what was left out.

use leptos::prelude::*;

use super::page_title;
use crate::address::ViewState;
use crate::ui::context::AtlasContext;
use crate::ui::markup::live;
use crate::ui::parts::{TextField, claim_groups, coverage_table, value_table};
use crate::views::{
    self, CountRow, DataView, DisagreementRow, DoubtGroup, DoubtRow, ValueDisagreement,
};

/// The whole snapshot in one file, under a name that stays.
const SNAPSHOT: &str = "data/atlas.json";

/// The data page.
#[component]
pub(in crate::ui) fn DataPage() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::data(&context.whole(), &context.state.read()));
    let count = |row: CountRow| view! { <li><b>{row.count}</b>" "{row.label}</li> };
    let problems = move || {
        let problems = view.read().problems.clone();
        let number = problems.len();
        let lines = problems.into_iter().map(|line| view! { <li lang="en">{line}</li> });
        (number > 0).then(|| {
            view! {
                <section class="section">
                    <h2 class="section-title">{m.left_out}" "{number}</h2>
                    <ul>{lines.collect_view()}</ul>
                </section>
            }
        })
    };
    view! {
        {page_title(m.data_title)}
        <p class="lead">{m.data_lead}</p>
        <Downloads edited=view.read_untracked().edited.clone()/>
        <section class="section">
            <h2 class="section-title">{m.counts_title}</h2>
            <ul class="columns" role="list">
                {move || view.get().counts.into_iter().map(count).collect_view()}
                <li><b>{move || view.read().observations.clone()}</b>" "{m.values}</li>
            </ul>
        </section>
        <Doubtful view/>
        {live(move || coverage_table(view.get().coverage))}
        {problems}
    }
}

/// The files to take away.
#[component]
fn Downloads(edited: Vec<String>) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let file = |path: String| {
        let name = path.trim_start_matches("data/").to_owned();
        view! { <li><a href=context.file(&path) download="">{name}</a></li> }
    };
    view! {
        <section class="section">
            <h2 class="section-title">{m.downloads}</h2>
            <ul>
                <li><a href=context.file(SNAPSHOT) download="">{m.download_snapshot}</a></li>
                <li><a href=context.file("data/schema.json") download="">{m.download_schema}</a></li>
            </ul>
            <h3 class="filter-label">{m.download_edited}</h3>
            <ul class="columns">{edited.into_iter().map(file).collect_view()}</ul>
            <p>{m.footer_licence}</p>
        </section>
    }
}

/// Where sources disagree and what is doubtful, for the records that match a text.
#[component]
fn Doubtful(view: Memo<DataView>) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let text = Signal::derive(move || context.state.read().text.clone());
    let on_text = Callback::new(move |text| {
        context.go.run((ViewState { text, ..context.state.get_untracked() }, false));
    });
    let disagreements = move || {
        let rows = view.read().disagreements.clone();
        rows.into_iter().map(|row| view! { <Disagreement row/> }).collect_view()
    };
    let values = move || {
        let rows = view.read().values.clone();
        (!rows.is_empty()).then(|| {
            let rows = rows.into_iter().map(|row| view! { <ValuesDiffer row/> });
            view! { <p class="lead">{m.values_differ_lead}</p>{rows.collect_view()} }
        })
    };
    let doubts = move || {
        let groups = view.read().doubts.clone();
        groups.into_iter().map(|group| view! { <Doubts group/> }).collect_view()
    };
    view! {
        <section class="section" id="disagreements">
            <h2 class="section-title">{m.disagree}" "
                <span class="quiet" role="status">{move || view.read().disagreements.len()}</span></h2>
            <p class="lead">{m.disagreements_lead}</p>
            <div class="filter"><TextField id="data-text" label=m.contains text on_text/></div>
            {disagreements}
            {values}
        </section>
        <section class="section" id="doubts">
            <h2 class="section-title">{m.doubts_title}</h2>
            <p class="lead">{m.doubts_lead}</p>
            {doubts}
        </section>
    }
}

#[component]
fn Disagreement(row: DisagreementRow) -> impl IntoView {
    let context = AtlasContext::expect();
    view! {
        <article class="disagreement">
            <p class="card-title"><a href=context.page(&row.record.route)>{row.record.text}</a></p>
            {claim_groups(row.groups)}
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
            {value_table(caption, row.rows)}
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
