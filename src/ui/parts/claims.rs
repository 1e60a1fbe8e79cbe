//! What the sources say, in the margin.

use leptos::prelude::*;

use crate::ui::context::AtlasContext;
use crate::views::{ClaimGroup, ClaimRow};

/// What the sources say, by field; fields on which they differ are marked.
#[component]
pub(in crate::ui) fn ClaimGroups(
    /// The groups, those that differ first.
    groups: Vec<ClaimGroup>,
) -> impl IntoView {
    let m = AtlasContext::expect().messages();
    let group = |group: ClaimGroup| {
        let differ = group.differ.then(|| view! { <p class="differ">{m.sources_differ}</p> });
        let why = (!group.why.is_empty()).then(|| view! { <p class="claim-why">{group.why}</p> });
        let rows = group.rows.into_iter().map(|row| view! { <ClaimNote row/> }).collect_view();
        view! {
            <div class="claims-group" data-differ=group.differ.then_some("")>
                <h3 class="claims-field">{group.field}</h3>
                {differ}
                <ul role="list">{rows}</ul>
                {why}
            </div>
        }
    };
    view! { <div class="claims">{groups.into_iter().map(group).collect_view()}</div> }
}

#[component]
fn ClaimNote(row: ClaimRow) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let value = (!row.value.is_empty()).then(|| {
        let lang = (!row.lang.is_empty()).then(|| row.lang.clone());
        view! { <span class="claim-value" lang=lang data-shown=row.shown.then_some("")>{row.value}</span>" " }
    });
    let shown = row.shown.then(|| view! { <span class="claim-shown">{m.shown_value}</span>" " });
    let as_of = (!row.as_of.is_empty()).then(|| view! { <span>", "{m.as_of}" "{row.as_of}</span> });
    let further = row.further.then(|| view! { " "<span class="further-mark">{m.further}</span> });
    let note = (!row.note.is_empty()).then(|| view! { <p class="claim-note">{row.note}</p> });
    view! {
        <li class="claim">
            {value}{shown}
            <a href=context.page(&row.source.route)>{row.source.text}</a>
            ", "{row.locator}{as_of}{further}
            {note}
        </li>
    }
}

/// Where a value is from, in one line: source, locator.
#[component]
pub(in crate::ui) fn SourceNotes(
    /// The source.
    source: crate::views::Linked,
    /// Where in it.
    locator: String,
) -> impl IntoView {
    let context = AtlasContext::expect();
    view! {
        <span class="source-note">
            <a href=context.page(&source.route)>{source.text}</a>", "{locator}
        </span>
    }
}
