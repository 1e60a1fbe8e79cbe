//! An indicator over the years: chart, sentences, table, sources.

use leptos::prelude::*;

use super::Picture;
use crate::ui::context::AtlasContext;
use crate::views::{Drawing, SeriesCell, SeriesRow, SeriesView};

/// An indicator over the years.
#[component]
pub(in crate::ui) fn SeriesFigure(
    /// What is shown.
    view: SeriesView,
) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let caption = format!("{}: {}", view.indicator.text, view.columns.join(", "));
    let nothing = view.columns.is_empty().then(|| view! { <p class="empty">{m.no_series}</p> });
    let chart = view.chart.map(|chart| view! { <Picture drawing=Drawing::Lines(chart)/> });
    let note = (!view.note.is_empty()).then(|| view! { <p class="panel-note">{view.note}</p> });
    let sentence = |text: String| view! { <li>{text}</li> };
    let source = |(source, licence): (crate::views::Linked, String)| {
        let licence =
            (!licence.is_empty()).then(|| view! { <span class="quiet">" · "{licence}</span> });
        view! { <li><a href=context.page(&source.route) target=context.outside()>{source.text}</a>{licence}</li> }
    };
    view! {
        <h3 class="panel-title">
            <a href=context.page(&view.indicator.route) target=context.outside()>{view.indicator.text}</a>
        </h3>
        <p>{view.about}</p>
        {nothing}
        {chart}
        <ul class="series-sentences" role="list">
            {view.sentences.into_iter().map(sentence).collect_view()}
        </ul>
        {note}
        <SeriesTable caption columns=view.columns rows=view.rows remarks=view.remarks/>
        <p class="filter-label">{m.sources}</p>
        <ul class="links" role="list">{view.sources.into_iter().map(source).collect_view()}</ul>
    }
}

/// All values, a row a year and a column a place, behind its summary.
#[component]
fn SeriesTable(
    caption: String,
    columns: Vec<String>,
    rows: Vec<SeriesRow>,
    remarks: Vec<String>,
) -> impl IntoView {
    let m = AtlasContext::expect().messages();
    let label = caption.clone();
    let column = |name: String| view! { <th scope="col" class="number">{name}</th> };
    let row = |row: SeriesRow| {
        let cell = |values: Vec<SeriesCell>| {
            let value = |one: SeriesCell| {
                let remark = one.remark.map(|number| view! { <sup>{number}</sup> });
                view! { <span class="series-value">{one.text}{remark}</span> }
            };
            view! { <td class="number">{values.into_iter().map(value).collect_view()}</td> }
        };
        view! {
            <tr>
                <th scope="row">{row.year}</th>
                {row.cells.into_iter().map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <details class="series-table">
            <summary class="summary">{m.table}</summary>
            <div class="table-frame" tabindex="0" role="region" aria-label=label>
                <table class="table">
                    <caption class="visually-hidden">{caption}</caption>
                    <thead><tr><th scope="col">{m.period}</th>{columns.into_iter().map(column).collect_view()}</tr></thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            <SeriesRemarks remarks/>
        </details>
    }
}

#[component]
fn SeriesRemarks(remarks: Vec<String>) -> impl IntoView {
    let m = AtlasContext::expect().messages();
    let one = |text: String| view! { <li>{text}</li> };
    (!remarks.is_empty()).then(|| {
        view! {
            <p class="filter-label">{m.remarks}</p>
            <ol class="series-remarks">{remarks.into_iter().map(one).collect_view()}</ol>
        }
    })
}
