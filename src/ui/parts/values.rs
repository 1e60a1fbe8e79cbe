//! Observations as a table: the value, its year, its source, its doubts.

use leptos::prelude::*;

use super::SourceNotes;
use crate::ui::context::AtlasContext;
use crate::views::ValueRow;

/// Observations as a table that scrolls inside its frame.
#[component]
pub(in crate::ui) fn ValueTable(
    /// What the table is called.
    #[prop(into)]
    caption: String,
    /// The values, in order.
    rows: Vec<ValueRow>,
) -> impl IntoView {
    let m = AtlasContext::expect().messages();
    let label = caption.clone();
    view! {
        <div class="table-frame" role="region" aria-label=label tabindex="0">
            <table class="table">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{m.measure}</th>
                        <th scope="col">{m.area}</th>
                        <th scope="col">{m.period}</th>
                        <th scope="col" class="number">{m.value}</th>
                        <th scope="col">{m.source}</th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(|row| view! { <ValueLineRow row/> }).collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn ValueLineRow(row: ValueRow) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let cites = row.cites.map(|cites| {
        view! { <br/>{m.as_named}" "<a href=context.page(&cites.route)>{cites.text}</a> }
    });
    let note = (!row.note.is_empty()).then(|| view! { <p class="value-note">{row.note}</p> });
    let formula = (!row.formula.is_empty()).then(
        || view! { <p class="value-note">{m.formula}" "<span lang="en">{row.formula}</span></p> },
    );
    view! {
        <tr>
            <th scope="row">
                <a href=context.page(&row.indicator.route)>{row.indicator.text}</a>
                {note}{formula}
            </th>
            <td>{row.area}</td>
            <td>{row.period}</td>
            <td class="number">
                <span class="value">{row.value}</span>
                <span class="quality" data-marked=row.marked.then_some("")>{row.quality}</span>
            </td>
            <td class="table-source"><SourceNotes source=row.source locator=row.locator/>{cites}</td>
        </tr>
    }
}
