//! Observations as a table: the value, its year, its source, its doubts.

use leptos::prelude::*;

use super::SourceNotes;
use crate::ui::context::AtlasContext;
use crate::views::ValueRow;

/// Observations as a table; on phones each row is a card.
#[component]
pub(in crate::ui) fn ValueTable(
    /// What the table is called.
    #[prop(into)]
    caption: String,
    /// The values, in order.
    rows: Vec<ValueRow>,
) -> impl IntoView {
    let m = AtlasContext::expect().messages();
    view! {
        <table class="table stacking" role="table">
            <caption class="visually-hidden">{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{m.measure}</th>
                    <th role="columnheader" scope="col">{m.period}</th>
                    <th role="columnheader" scope="col" class="number">{m.value}</th>
                    <th role="columnheader" scope="col">{m.source}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                {rows.into_iter().map(|row| view! { <ValueLineRow row/> }).collect_view()}
            </tbody>
        </table>
    }
}

/// A value on one row, its doubts on a second across the table.
#[component]
fn ValueLineRow(row: ValueRow) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let cites = row.cites.map(|cites| {
        view! { <br/>{m.as_named}" "<a href=context.page(&cites.route)>{cites.text}</a> }
    });
    let area = (!row.area.is_empty()).then(|| view! { <span class="quiet">" · "{row.area}</span> });
    let formula = (!row.formula.is_empty())
        .then(|| view! { <p>{m.formula}" "<span lang="en">{row.formula}</span></p> });
    let remarked = formula.is_some() || !row.note.is_empty();
    let remark = remarked.then(|| {
        view! {
            <tr role="row" data-remark="">
                <td role="cell" class="value-note" colspan="4">{formula}{row.note}</td>
            </tr>
        }
    });
    view! {
        <tr role="row" data-remarked=remarked.then_some("")>
            <th role="rowheader" scope="row">
                <a href=context.page(&row.indicator.route)>{row.indicator.text}</a>{area}
            </th>
            <td role="cell" data-label=m.period>{row.period}</td>
            <td role="cell" class="number" data-label=m.value>
                <span class="value">{row.value}</span>" "
                <span class="quality" data-marked=row.marked.then_some("")>{row.quality}</span>
            </td>
            <td role="cell" class="table-source" data-label=m.source>
                <SourceNotes source=row.source locator=row.locator/>{cites}
            </td>
        </tr>
        {remark}
    }
}
