//! What is known of each country and year, as a table of marks.

use leptos::prelude::*;

use super::KindMark;
use crate::model::Kind;
use crate::ui::context::AtlasContext;
use crate::views::{Coverage, CoverageCell, CoverageRow};

/// Country by year.
#[component]
pub(in crate::ui) fn CoverageTable(
    /// What is known.
    coverage: Coverage,
) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let column = |name: String| view! { <th scope="col">{name}</th> };
    let row = |row: CoverageRow| {
        view! {
            <tr>
                <th scope="row"><a href=context.page(&row.country.route)>{row.country.text}</a></th>
                {row.cells.into_iter().map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <section class="section" id="coverage">
            <h2 class="section-title">{m.coverage_title}</h2>
            <p class="lead">{m.coverage_lead}</p>
            <ul class="legend" role="list">
                {Kind::DATED
                    .into_iter()
                    .map(|kind| {
                        view! { <li class="legend-item"><KindMark kind/>{(m.words.kinds)(kind)}</li> }
                    })
                    .collect_view()}
                <li class="legend-item"><KindMark kind=Kind::Indicator/>{m.values}</li>
                <li class="legend-item"><span class="coverage-none">"∅"</span>" "{m.reported_as_none}</li>
            </ul>
            <div class="table-frame" tabindex="0" role="region" aria-label=m.coverage_title>
                <table class="table coverage">
                    <caption class="visually-hidden">{m.coverage_title}</caption>
                    <thead><tr><th scope="col">{m.country}</th>
                        {coverage.columns.into_iter().map(column).collect_view()}</tr></thead>
                    <tbody>{coverage.rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

fn cell(cell: CoverageCell) -> impl IntoView {
    let marks = cell.kinds.into_iter().map(|kind| view! { <KindMark kind/> }).collect_view();
    let values = cell.values.then(|| view! { <KindMark kind=Kind::Indicator/> });
    let none = cell.none.then(|| view! { <span class="coverage-none">"∅"</span> });
    let words = cell.words.clone();
    view! {
        <td>
            <span class="coverage-marks" title=words aria-hidden="true">{marks}{values}{none}</span>
            <span class="visually-hidden">{cell.words}</span>
        </td>
    }
}
